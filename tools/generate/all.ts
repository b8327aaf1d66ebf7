/**
 * All generated files.
 *
 * A generator is a name and a function that turns definitions into texts by path. To add one, add it to `generators`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { coreBorder, hostBorder } from "./border.ts";
import { characterNames } from "./character_names.ts";
import { characters } from "./characters.ts";
import { core } from "./core/core.ts";
import { encodings } from "./encodings.ts";
import { grammar } from "./grammar.ts";
import { instructions } from "./instructions/instructions.ts";
import { Mistake } from "./mistake.ts";
import { memory } from "./memory.ts";
import { nodes } from "./nodes.ts";
import { opcodes } from "./opcodes.ts";
import { unicode } from "./unicode.ts";

export interface Generator {
  readonly name: string;
  /** The text of each file, keyed by its path from the repository's root. */
  files(): Map<string, string>;
  /** Not committed but made by every build, so never stale: one new name moves addresses in hundreds of files. */
  readonly madeByBuild?: boolean;
  /** Folders that hold nothing but its files: what it no longer makes is removed. */
  readonly folders?: readonly string[];
}

const generators: readonly Generator[] = [
  characterNames,
  characters,
  coreBorder,
  hostBorder,
  encodings,
  grammar,
  memory,
  instructions,
  nodes,
  opcodes,
  core,
  unicode,
];

/** Writes the files of a generator, or with `check` returns those that are stale. */
function generate(generator: Generator, check: boolean): string[] {
  if (check && generator.madeByBuild) return [];
  const files = generator.files();
  const changed = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);
  if (check) return changed.map(([path]) => `${path} (generator "${generator.name}")`);
  for (const [path, text] of changed) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
  for (const folder of generator.folders ?? []) removeOthers(folder, files);
  return [];
}

function removeOthers(folder: string, files: ReadonlyMap<string, string>): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).replaceAll("\\", "/");
    if (entry.isDirectory() || files.has(path)) continue;
    rmSync(path);
    console.log(`removed ${path}`);
  }
}

/** The generated files of the core as they should be: a fresh checkout has none of most. */
export function coreFiles(): string[] {
  const files = generators.flatMap((generator) => [...generator.files()]);
  return files.filter(([path]) => path.startsWith("core/generated/")).map(([, text]) => text);
}

/** Writes every generated file, or with `check` names those that are stale. Returns whether all is well. */
export function generateAll(check: boolean): boolean {
  try {
    const stale = generators.flatMap((generator) => generate(generator, check));
    if (stale.length === 0) return true;
    console.error(`Stale generated files; run "npm run generate":\n  ${stale.join("\n  ")}`);
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    console.error(error.message);
  }
  return false;
}
