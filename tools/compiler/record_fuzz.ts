/**
 * Records what CPython 3.11 makes of the fuzzer's programs that the tests use:
 * `node tools/run.mjs tools/compiler/record_fuzz.ts`.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { outcomeDigest, type Recorded, slice, sourceDigest } from "./fuzz/recorded.ts";
import { Oracle } from "./oracle.ts";

const directory = mkdtempSync(join(tmpdir(), "fuzz-"));
const programs = slice(join(directory, "program.py"));
const oracle = new Oracle();
const recorded: Recorded[] = [];
for await (const [program, theirs] of oracle.askAll(programs.map((entry) => entry.program))) {
  const { kind, index } = programs[recorded.length]!;
  recorded.push({ kind, index, source: sourceDigest(program), outcome: outcomeDigest(theirs, program.filename) });
}
oracle.close();
rmSync(directory, { recursive: true });
const lines = recorded.map(({ kind, index, source, outcome }) => `${kind} ${index} ${source} ${outcome}\n`);
writeFileSync("tests/compiler/fuzz.txt", lines.join(""));
console.log(`${recorded.length} programs`);
