/**
 * The conformance corpus on the debug core, each program in a machine of its own: it must print what CPython 3.11 printed, end with
 * the same status, and leave as many objects and blocks behind as it found.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { comparable, expectedFiles, expectedOutcome, programs } from "../tools/conformance.ts";
import { loadMachine, type Machine } from "./machine.ts";

const machine: Machine | null = await loadMachine();
if (machine === null) console.log("Left out: the conformance corpus (host/api/run_program.ts has not landed).");

describe.skipIf(machine === null)("the conformance corpus", () => {
  it.each(programs())("%s", async (program) => {
    const files = expectedFiles(program);
    const run = await (machine as Machine).runProgram({
      path: path.resolve(files.program),
      source: readFileSync(files.program),
      argv: [path.resolve(files.program)],
      env: { PYTHONHASHSEED: "0" },
    });
    expect(comparable(run)).toEqual(expectedOutcome(program));
    expect(run.leaks).toEqual([]);
  });
});
