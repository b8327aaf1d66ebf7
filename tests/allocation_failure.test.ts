/**
 * Memory that runs out at any moment: the Nth allocation fails, for many N. The program may end well, or with a MemoryError; it may
 * not trap, and nothing may leak.
 *
 * All N up to 2,000 take minutes: they run with VITRINE_ALL=1. Otherwise every 23rd does, from a start that differs by program.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { expectedFiles } from "../tools/conformance.ts";
import { loadMachine } from "./machine.ts";

const machine = loadMachine();
const runtimeAddress = 0x400;
const highest = 2000;

const programs = [
  "programs/json_writer_and_parser",
  "programs/linked_list_and_tree",
  "programs/bank_with_ledger",
  "dict/insertion_order_and_updates",
  "list/sort_order_and_stability",
  "set/algebra",
  "str/format_method_fields",
  "class/keywords_and_init_subclass",
  "generator/yield_from",
  "exception/raise_forms",
];

interface Layouts {
  readonly Runtime: { readonly fields: Readonly<Record<string, { readonly offset: number }>> };
}

const { Runtime } = JSON.parse(readFileSync("build/layout.json", "utf8")) as Layouts;
const countdown = runtimeAddress + (Runtime.fields["failCountdown"]?.offset ?? Number.NaN);

/** What went wrong, or null. */
function failNth(program: string, nth: number): string | null {
  const file = path.resolve(expectedFiles(program).program);
  try {
    const run = machine.run({
      path: file,
      source: readFileSync(file),
      started: (core) => new DataView(core.exports.memory.buffer).setBigInt64(countdown, BigInt(nth), true),
    });
    return run.leaks.length === 0 ? null : `${nth}: ${run.leaks.join(", ")}`;
  } catch (error) {
    return `${nth}: ${error}`;
  }
}

describe("an allocation that fails", () => {
  it.each(programs)("in %s", { timeout: 1_200_000 }, (program) => {
    const all = process.env["VITRINE_ALL"] === "1";
    const first = all ? 1 : 1 + ((programs.indexOf(program) * 7) % 23);
    const problems: string[] = [];
    for (let nth = first; nth <= highest; nth += all ? 1 : 23) {
      const problem = failNth(program, nth);
      if (problem !== null) problems.push(problem);
    }
    expect(problems).toEqual([]);
  });
});
