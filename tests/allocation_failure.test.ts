/**
 * Memory that runs out at any moment: the Nth allocation fails, for many N. The program may end normally or with a
 * MemoryError, but must not trap, and nothing may leak.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { layouts } from "../host/generated/layouts.ts";
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
  "io/many_kinds_in_a_row",
];

const countdown = runtimeAddress + layouts.Runtime.fields.failCountdown.offset;

/** The very first allocation is the host's own, for the program's source. */
const firstOfProgram = 2;

interface Trial {
  readonly problem: string | null;
  /** Whether the program made fewer than N allocations. If so, every higher N gives the same result. */
  readonly outlived: boolean;
}

function failNth(program: string, nth: number): Trial {
  const file = path.resolve(expectedFiles(program).program);
  let machineMemory: WebAssembly.Memory | undefined;
  const counter = () => new DataView((machineMemory as WebAssembly.Memory).buffer);
  try {
    let left = 0n;
    const run = machine.run({
      path: file,
      source: readFileSync(file),
      started: (core) => {
        machineMemory = core.exports.memory;
        counter().setBigInt64(countdown, BigInt(nth), true);
      },
      wrote: () => {
        left = counter().getBigInt64(countdown, true);
      },
    });
    return { problem: run.leaks.length === 0 ? null : `${nth}: ${run.leaks.join(", ")}`, outlived: left > 200n };
  } catch (error) {
    return { problem: `${nth}: ${error}`, outlived: false };
  }
}

describe("an allocation that fails", () => {
  it.each(programs)("in %s", { timeout: 1_200_000 }, (program) => {
    const problems: string[] = [];
    for (let nth = firstOfProgram; nth <= highest; nth++) {
      const { problem, outlived } = failNth(program, nth);
      if (problem !== null) problems.push(problem);
      if (outlived) break;
    }
    expect(problems).toEqual([]);
  });
});

const exhausting = `
def keep(kept):
    while True:
        try:
            5 .missing
        except BaseException as error:
            kept.append(error)

def generate():
    keep([])
    yield

for _ in range(3):
    try:
        keep([])
    except MemoryError:
        pass
    try:
        next(generate())
    except MemoryError:
        pass
print("goes on")
`;

it("memory that is full of exceptions: the MemoryErrors that were kept ready run out", { timeout: 120_000 }, () => {
  const source = new TextEncoder().encode(exhausting);
  const { stdout, status, leaks } = machine.run({ path: "/exhausting.py", source, memoryLimit: 40 << 20 });
  expect({ stdout, status, leaks }).toEqual({ stdout: "goes on\n", status: 0, leaks: [] });
});
