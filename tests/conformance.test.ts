/**
 * The conformance corpus on every engine, each program in its own machine. A program must print what CPython 3.11
 * printed, end with the same status, and leave as many blocks as there were at its start; on the debug core, also as
 * many references.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { comparable, differences, expectedFiles, expectedOutcome, programs } from "../tools/conformance.ts";
import { firstDifference } from "../tools/first_difference.ts";
import { type Engine, engines, loadMachine, type Machine } from "./machine.ts";

/** What is wrong with a run of `program`, one sentence each. */
function problems(machine: Machine, program: string, root?: string): string[] {
  const file = path.resolve(expectedFiles(program, root).program);
  const { leaks, ...outcome } = machine.run({ path: file, source: readFileSync(file) });
  const difference = firstDifference(comparable(outcome), expectedOutcome(program, root));
  return difference === null ? [...leaks] : [difference, ...leaks];
}

describe.each(Object.keys(engines) as Engine[])("the conformance corpus on the %s core", (engine) => {
  const machine = loadMachine(engine);
  it.each(programs())("%s", (program) => expect(problems(machine, program)).toEqual([]));
});

/** They run like the others and must fail. One that passes has been fixed, and moves to the corpus. */
describe("known differences from CPython", () => {
  const machine = loadMachine();
  for (const program of programs(differences))
    it.fails(program, () => expect(problems(machine, program, differences)).toEqual([]));
});
