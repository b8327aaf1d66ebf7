/**
 * Compares our syntax trees with CPython's over whole files:
 * `node tools/run.mjs tools/compiler/compare_trees.ts FILE|DIRECTORY...`.
 *
 * CPython 3.11 is $PYTHON, or `python3.11`.
 * With `--time` prints how long our parser takes over all files.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { createCharacterByName } from "../../host/compiler/tokens/character_names.ts";
import { PythonSyntaxError } from "../../host/compiler/errors/errors.ts";
import { parse } from "../../host/compiler/parser/parse.ts";
import { dumpTree } from "../../tests/compiler/dump.ts";

const python = process.env.PYTHON ?? "python3.11";
const BATCH = 200;

function takeFlag(name: string): boolean {
  const index = process.argv.indexOf(name);
  return index >= 0 && process.argv.splice(index, 1).length > 0;
}

function listFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => {
    const child = join(path, name);
    if (name === "site-packages") return [];
    return statSync(child).isDirectory() ? listFiles(child) : name.endsWith(".py") ? [child] : [];
  });
}

const characterByName = createCharacterByName();
const time = takeFlag("--time");
const files = process.argv.slice(2).flatMap(listFiles);

function ours(path: string): string {
  try {
    const text = dumpTree(parse(readFileSync(path), "<source>", "exec", { characterByName }));
    return createHash("sha256").update(text).digest("hex");
  } catch (error) {
    if (error instanceof PythonSyntaxError) return `${error.kind}: ${error.message}`;
    return `CRASH ${String(error)}`;
  }
}

if (time) {
  const sources = files.map((path) => readFileSync(path));
  let bytes = 0;
  let failed = 0;
  const start = performance.now();
  for (const source of sources) {
    try {
      parse(source, "<source>", "exec", { characterByName });
      bytes += source.length;
    } catch {
      failed++;
    }
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(`${files.length} files (${failed} not Python), ${bytes} bytes, ${seconds.toFixed(2)} s`);
} else {
  let same = 0;
  for (let start = 0; start < files.length; start += BATCH) {
    const batch = files.slice(start, start + BATCH);
    const run = spawnSync(python, ["tests/compiler/dump_tree.py", "--digest", ...batch], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    if (run.status !== 0) throw new Error(run.stderr);
    const expected = new Map(
      run.stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split("\t") as [string, string]),
    );
    for (const path of batch) {
      const theirs = expected.get(path) ?? "";
      const mine = ours(path);
      if (theirs === mine || (theirs.includes("Error: ") && mine.split(":")[0] === theirs.split(":")[0])) same++;
      else console.log(`${path}\n  expected ${theirs}\n  got      ${mine}`);
    }
  }
  console.log(`${same} of ${files.length} files have the same tree`);
  if (same < files.length) process.exitCode = 1;
}
