/** Keeps what was read from the core's sources between two runs. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type CoreSource, readSource } from "./source.ts";

/**
 * Reads sources, and remembers what it read in a file: parsing the core takes a second, and few files change between
 * two builds.
 */
export function rememberingReader(
  file = "build/generate/sources.json",
  reader = "tools/generate/core/source.ts",
): {
  read: typeof readSource;
  save(): void;
} {
  const version = hashOf(readFileSync(reader, "utf8"));
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, CoreSource>) : {};
  const used: Record<string, CoreSource> = {};
  let changed = false;
  return {
    read(text, where) {
      const key = hashOf(`${version}\0${where}\0${text}`);
      const source = known[key] ?? readSource(text, where);
      changed ||= known[key] === undefined;
      used[key] = source;
      return source;
    },
    save() {
      if (!changed) return;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(used));
    },
  };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
