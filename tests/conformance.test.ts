/**
 * The conformance corpus on the debug core, each program in a machine of its own: it must print what CPython 3.11 printed, end with
 * the same status, and leave as many references and blocks behind as it found.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { comparable, differences, expectedFiles, expectedOutcome, programs } from "../tools/conformance.ts";
import { loadMachine } from "./machine.ts";

const machine = loadMachine();

function check(program: string, root?: string): void {
  const file = path.resolve(expectedFiles(program, root).program);
  const { leaks, ...outcome } = machine.run({ path: file, source: readFileSync(file) });
  expect(comparable(outcome)).toEqual(expectedOutcome(program, root));
  expect(leaks).toEqual([]);
}

describe("the conformance corpus", () => {
  it.each(programs())("%s", (program) => check(program));
});

/** They run like the others and must fail: one that passes has been mended, and moves to the corpus. */
describe("known differences from CPython", () => {
  for (const program of programs(differences)) it.fails(program, () => check(program, differences));
});
