/**
 * Random programs: one set is compared with recorded results of CPython, and where CPython 3.11 is available, another
 * is compared with it directly.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { KINDS, ProgramSource } from "../../tools/compiler/fuzz/programs.ts";
import { outcomeDigest, type Recorded, slice, sourceDigest } from "../../tools/compiler/fuzz/recorded.ts";
import { Oracle, ORACLE_DEPTH } from "../../tools/compiler/oracle.ts";
import { compileProgram, difference, type Program } from "../../tools/compiler/program.ts";

function readRecorded(): Recorded[] {
  const lines = readFileSync(join(import.meta.dirname, "fuzz.txt"), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const [kind, index, source, outcome] = line.split(" ");
    return { kind, index: Number(index), source, outcome } as Recorded;
  });
}

describe("recorded", () => {
  const recorded = readRecorded();
  const programs = slice("program.py");

  test("the generator makes what it made when it was recorded; else run tools/compiler/record_fuzz.ts", () => {
    const made = programs.map(({ kind, index, program }) => `${kind} ${index} ${sourceDigest(program)}`);
    expect(made).toEqual(recorded.map(({ kind, index, source }) => `${kind} ${index} ${source}`));
  });

  for (const kind of KINDS) {
    test(`every ${kind} program has the same outcome`, () => {
      const different: string[] = [];
      for (const [position, { program }] of programs.entries()) {
        if (recorded[position]!.kind !== kind) continue;
        const outcome = outcomeDigest(compileProgram(program, ORACLE_DEPTH), program.filename);
        if (outcome !== recorded[position]!.outcome) different.push(JSON.stringify(program.source));
      }
      expect(different).toEqual([]);
    });
  }
});

const python = process.env.PYTHON ?? "python3.11";
const { stdout } = spawnSync(python, ["-c", "import sys; print(sys.version_info[:2])"], { encoding: "utf8" });
const hasPython = stdout?.trim() === "(3, 11)";
const COUNT = 100;
/** Another slice than the recorded one. */
const SEED = 97;

describe("live", () => {
  const title = hasPython ? "programs compile as with CPython" : `skipped: ${python} is not installed`;
  test.skipIf(!hasPython)(title, async () => {
    const directory = mkdtempSync(join(tmpdir(), "fuzz-"));
    const source = new ProgramSource(SEED, join(directory, "program.py"));
    // The depth that a program may have depends on the JavaScript stack, and tests have little of it.
    const programs = KINDS.filter((kind) => kind !== "deep").flatMap((kind) =>
      Array.from({ length: kind === "large" ? COUNT / 10 : COUNT }, (_, index) => source.make(kind, index)),
    );
    const oracle = new Oracle();
    const different: [Program["source"], string][] = [];
    for await (const [program, theirs] of oracle.askAll(programs)) {
      const found = difference(compileProgram(program, ORACLE_DEPTH), theirs);
      if (found !== null) different.push([program.source, found]);
    }
    oracle.close();
    rmSync(directory, { recursive: true });
    expect(different).toEqual([]);
  });
});
