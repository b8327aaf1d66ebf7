/**
 * Writes every generated file (`npm run generate`); with `--check`, fails and names those that are stale.
 *
 * A generator is a name and a function that turns definitions into texts by path. To add one, add it to `generators`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import { characterNames } from "./character_names.ts";
import { characters } from "./characters.ts";
import { core } from "./core/core.ts";
import { encodings } from "./encodings.ts";
import { grammar } from "./grammar.ts";
import { nodes } from "./nodes.ts";
import { opcodes } from "./opcodes.ts";
import { unicode } from "./unicode.ts";

export interface Generator {
  readonly name: string;
  /** The text of each file, keyed by its path from the repository's root. */
  files(): Map<string, string>;
  /** Not committed but made by every build, so never stale: one new name moves addresses in hundreds of files. */
  readonly madeByBuild?: boolean;
}

const generators: readonly Generator[] = [
  characterNames,
  characters,
  encodings,
  grammar,
  nodes,
  opcodes,
  core,
  unicode,
];

const check = process.argv.includes("--check");
const stale: string[] = [];
for (const generator of generators) {
  if (check && generator.madeByBuild) continue;
  for (const [path, text] of generator.files()) {
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    if (check) {
      stale.push(`${path} (generator "${generator.name}")`);
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      console.log(`wrote ${path}`);
    }
  }
}
if (stale.length > 0) {
  console.error(`Stale generated files; run "npm run generate":\n  ${stale.join("\n  ")}`);
  process.exitCode = 1;
}
