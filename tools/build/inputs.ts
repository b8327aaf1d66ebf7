/**
 * Tells whether a build's inputs are unchanged since the last time: a hash of every input is kept beside the output.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** All files in `roots` (folders or files) whose paths match `pattern`, sorted. */
export function filesUnder(roots: readonly string[], pattern: RegExp): string[] {
  const found: string[] = [];
  for (const root of roots) {
    if (!existsSync(root)) continue;
    if (pattern.test(root)) found.push(root);
    else
      for (const entry of readdirSync(root, { recursive: true, encoding: "utf8" })) {
        const file = path.join(root, entry);
        if (pattern.test(file) && !file.split(path.sep).includes("node_modules")) found.push(file);
      }
  }
  return found.sort();
}

function hashOf(files: readonly string[], also: string): string {
  const hash = createHash("sha256").update(also);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

/** Runs `build` unless `output` exists and `files` (and `also`: options, versions) are unchanged since it was built. */
export async function buildWhenChanged(
  output: string,
  files: readonly string[],
  also: string,
  build: () => Promise<void>,
): Promise<boolean> {
  const stamp = path.join("build", "stamps", `${output.replaceAll(/[\\/]/g, "-")}.hash`);
  const hash = hashOf(files, also);
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return false;
  // A build that fails may leave an output that the old stamp does not describe.
  rmSync(stamp, { force: true });
  await build();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}
