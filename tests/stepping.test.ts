/**
 * The stepping loop: programs that are stopped after every so many instructions print what they print without, and a
 * step is as many instructions as the compiler wrote, however often the code has run.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Core } from "../host/api/index.ts";
import { Query } from "../host/generated/border.ts";
import { comparable, expectedFiles, expectedOutcome, programs } from "../tools/conformance.ts";
import { firstDifference } from "../tools/first_difference.ts";
import { loadMachine } from "./machine.ts";

const machine = loadMachine();

/** What these print depends on which form ran: a specialized PRECALL takes fewer levels of recursion than a CALL. */
const depends: ReadonlySet<string> = new Set([
  "limits/compile_deep_in_the_stack",
  "recursion/generators_and_map_chains",
  "recursion/in_native_calls",
]);

/** One program in sixteen, and all that are about what the loop does itself. */
const sample = programs()
  .filter((name) => !depends.has(name))
  .filter((name, index) => index % 16 === 0 || /^(async|call-errors|exception|generator|recursion|with)\//.test(name));

function stopsOf(source: string, instructions: number): number {
  let core: Core | null = null;
  machine.run({
    path: "/steps.py",
    source: Buffer.from(source),
    started: (started) => {
      core = started;
      started.exports.stepBy(BigInt(instructions));
    },
  });
  return Number((core as Core | null)?.exports.query(Query.STOPS));
}

describe("steps", () => {
  it.each([1, 7, 1000])("of %d instructions do not change what programs do", (instructions) => {
    const wrong = sample.filter((program) => {
      const file = path.resolve(expectedFiles(program).program);
      const { leaks, ...outcome } = machine.run({
        path: file,
        source: readFileSync(file),
        started: (core) => core.exports.stepBy(BigInt(instructions)),
      });
      return leaks.length > 0 || firstDifference(comparable(outcome), expectedOutcome(program)) !== null;
    });
    expect(wrong).toEqual([]);
  });

  it("are counted in instructions of the compiler", () => {
    const empty = stopsOf("", 1);
    // LOAD_CONST, STORE_NAME
    expect(stopsOf("a = 1\n", 1) - empty).toBe(2);
    // One iteration more: FOR_ITER, STORE_FAST, LOAD_FAST, LOAD_CONST, COMPARE_OP, POP_JUMP_FORWARD_IF_FALSE,
    // JUMP_BACKWARD; the two instructions of a pair, and a comparison and its jump, count by themselves when the code
    // is specialized, too.
    const loop = (count: number) =>
      stopsOf(`def f(n):\n  for i in range(n):\n    if i == -1: pass\n    x = i\n    y = x\nf(${count})\n`, 1);
    const iteration = loop(3) - loop(2);
    expect(iteration).toBe(11);
    expect(loop(100) - loop(99)).toBe(iteration);
  });

  it("end after exactly so many instructions", () => {
    const source = "for i in range(1000):\n  pass\n";
    const all = stopsOf(source, 1);
    for (const size of [2, 10, 333]) expect(stopsOf(source, size)).toBe(Math.floor(all / size));
  });
});
