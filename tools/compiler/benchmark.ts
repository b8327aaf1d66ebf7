/**
 * `npm run bench:compiler [-- --runs N]`: how long our compiler takes for the standard library, compared with
 * python3.11's, and for one line.
 *
 * Each run is a process of its own (benchmark_child.mjs) that reads all files and then compiles them; ours and
 * CPython's alternate. The result is the ratio of the medians. Nothing here passes or fails.
 */
import { execFileSync } from "node:child_process";
import process from "node:process";
import { parseArgs } from "node:util";
import { standardLibrary } from "./standard_library.ts";

const { values: options } = parseArgs({ options: { runs: { type: "string", default: "5" } } });

const theirs = `
import os, sys, time
files = []
for folder, _, names in os.walk(sys.argv[1]):
    files += [os.path.join(folder, name) for name in names if name.endswith(".py")]
sources = [(open(file, "rb").read(), file) for file in sorted(files)]
for _ in range(2):
    started = time.perf_counter()
    for source, file in sources:
        compile(source, file, "exec", dont_inherit=True)
    print((time.perf_counter() - started) * 1000, end=" ")
`;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function report(): void {
  const directory = standardLibrary();
  const child = ["tools/compiler/benchmark_child.mjs", "dist/compiler.js"];
  const ask = (file: string, args: readonly string[]): number[] =>
    execFileSync(file, args, { encoding: "utf8" }).trim().split(" ").map(Number);
  const rounds = Array.from({ length: Number(options.runs) }, () => ({
    ours: ask(process.execPath, [...child, "library", directory]),
    theirs: ask("python3.11", ["-W", "ignore", "-c", theirs, directory]),
    fresh: ask(process.execPath, [...child, "line"]),
    warm: ask(process.execPath, [...child, "warm"]),
  }));
  for (const [index, when] of ["in a fresh process", "again in the same process"].entries()) {
    const ours = median(rounds.map((round) => round.ours[index]!));
    const cpython = median(rounds.map((round) => round.theirs[index]!));
    const ratio = (ours / cpython).toFixed(2);
    console.log(
      `the standard library ${when}: ours ${ours.toFixed(0)} ms, CPython ${cpython.toFixed(0)} ms, ratio ${ratio}`,
    );
  }
  console.log(`one line in a fresh process: ${median(rounds.map(({ fresh }) => fresh[0]!)).toFixed(2)} ms`);
  console.log(`one line in a warm process: ${median(rounds.map(({ warm }) => warm[0]!)).toFixed(3)} ms`);
}

report();
