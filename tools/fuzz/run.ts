/** Runs cases of `mutations.py` on the debug core and detects what must not happen. */
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { type Core, compileToPyc } from "../../host/api/index.ts";
import { loadMachine, type Machine, type MachineRun } from "../../tests/machine.ts";
import { expectedFiles } from "../conformance.ts";

export interface FuzzOptions {
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  readonly progress?: (done: number) => void;
}

export interface FuzzTotals {
  readonly counts: Map<string, number>;
  /** One sentence each. */
  readonly problems: string[];
}

/** The number of cases for one machine, unless it ends early. */
const chunk = 500;
/** A chunk that has not finished after this many milliseconds never will. */
const patience = 60_000;
const memoryLimit = 256 * 2 ** 20;
/** The number of KeyboardInterrupts for code that runs too long, one after each thousand of its jumps and calls. */
const interrupts = 1000;

const values = `[
    None, True, ..., StopIteration, 0, 1, -1, 2**31, -(2**40), 2**100, 1.5, -0.0, 1e300, 2.5j,
    "", "name", "a b", "h\\xe9", "\\u20ac", b"", b"bytes", (), (1, "two", 3.0), [], [1, [2, [3]]], {}, {"a": 1, 2: ("b",)}, set(), {1, 2},
    frozenset({"x", "y", 3}), [(1, 2)] * 3, ["shared text"] * 4, {"k": [None, {"l": ()}]}, tuple(range(40)), "x" * 300,
    [[]] * 5, ({1: {2: {3: 4}}},),
]`;

/**
 * The Python program that runs these cases. With `outcomes`, it prints each case's outcome and does not run mutated
 * code.
 */
export function fuzzProgram(seed: number, first: number, count: number, outcomes: boolean): string {
  const programs = readFileSync("tests/pyc/programs.txt", "utf8").trim().split("\n");
  const codes = programs.map((program) => {
    const file = expectedFiles(program).program;
    const body = compileToPyc(readFileSync(file), file).subarray(16);
    return `bytes.fromhex("${Buffer.from(body).toString("hex")}")`;
  });
  const switches = outcomes ? "EXECUTE = False\nOUTCOMES = True\n" : "EXECUTE = True\nOUTCOMES = False\n";
  const settings = `SEED = ${seed}\nFIRST = ${first}\nCOUNT = ${count}\n${switches}`;
  return `CODES = [${codes.join(",\n")}]\nVALUES = ${values}\n${settings}${readFileSync("tools/fuzz/mutations.py", "utf8")}`;
}

export function fuzz({ seed, first, count, progress }: FuzzOptions): FuzzTotals {
  const machine = loadMachine();
  const totals: FuzzTotals = { counts: new Map(), problems: [] };
  const end = first + count;
  for (let from = first; from < end; progress?.(from - first)) {
    const cases = Math.min(chunk, end - from);
    const run = runCases(machine, fuzzProgram(seed, from, cases, false), from);
    addTotals(totals, run);
    if (run.leaks.length > 0) totals.problems.push(leakingCase(machine, seed, from, cases));
    if (run.selfHolding !== null && run.selfHolding > from) {
      // CPython cannot free such a value either. Whether the cases before it leak is checked in a run without it.
      const { leaks, failure } = runCases(machine, fuzzProgram(seed, from, run.selfHolding - from, false), from);
      totals.problems.push(...leaks, ...failure);
    }
    from = run.next ?? from + cases;
  }
  return totals;
}

/** Reruns the cases to find which of them leaks. */
function leakingCase(machine: Machine, seed: number, from: number, cases: number): string {
  const leaks = (first: number, count: number) =>
    runCases(machine, fuzzProgram(seed, first, count, false), first).leaks.length > 0;
  if (!leaks(from, cases)) return `cases from ${from}: run again, they leak nothing`;
  let first = from;
  let count = cases;
  while (count > 1) {
    const half = count >> 1;
    if (leaks(first, half)) count = half;
    else {
      first += half;
      count -= half;
    }
  }
  return `case ${first} leaks, or is the last of several that do together`;
}

interface CasesRun {
  readonly stdout: string;
  readonly leaks: readonly string[];
  /** Why the machine stopped, if it did: empty, or one sentence. */
  readonly failure: readonly string[];
  /** A case that ended the run because its value contains itself. */
  readonly selfHolding: number | null;
  /** The case to continue with, if the run ended before its last. */
  readonly next: number | null;
}

function runCases(machine: Machine, source: string, from: number): CasesRun {
  let core: Core | undefined;
  let current = from - 1;
  let running = false;
  const run = () =>
    machine.run({
      path: "/mutations.py",
      source: new TextEncoder().encode(source),
      memoryLimit,
      started: (started) => {
        core = started;
      },
      wrote: (text) => {
        const mark = text.trim();
        if (mark === ".") current++;
        else if (mark === "+" || mark === "-") {
          running = mark === "+";
          core?.exports.interrupt(running ? interrupts : 0);
        }
      },
    });
  try {
    const { stdout, stderr, leaks, status } = vm.runInNewContext("run()", { run }, { timeout: patience }) as MachineRun;
    const held = /^holds itself (\d+)$/m.exec(stdout);
    const selfHolding = held ? Number(held[1]) : null;
    const where = `cases ${from} to ${current}`;
    return {
      stdout: stdout.replace(/^holds itself .*\n/m, ""),
      leaks: selfHolding === null ? leaks.map((leak) => `${where}: ${leak}`) : [],
      failure: status === 0 ? [] : [`${where}: status ${status}: ${stderr.replace(/^[.+-]\n/gm, "").slice(-500)}`],
      selfHolding,
      next: selfHolding === null ? null : selfHolding + 1,
    };
  } catch (error) {
    const next = Math.max(current, from) + 1;
    // A handler that covers itself catches everything forever: CPython's loop does not end there either.
    if (running && (error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
      return { stdout: "count 1 ran without end\n", leaks: [], failure: [], selfHolding: null, next };
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const failure = [`case ${current}: ${reason.split("\n").slice(0, 12).join("\n    ")}`];
    return { stdout: "", leaks: [], failure, selfHolding: null, next };
  }
}

function addTotals({ counts, problems }: FuzzTotals, { stdout, leaks, failure, selfHolding }: CasesRun): void {
  const add = (what: string, number: number) => counts.set(what, (counts.get(what) ?? 0) + number);
  if (selfHolding !== null) add("values that hold themselves", 1);
  for (const line of stdout.split("\n")) {
    const [, number, what] = /^count (\d+) (.*)$/.exec(line) ?? [];
    if (what !== undefined) add(what, Number(number));
    else if (line !== "") problems.push(`case ${line}`);
  }
  problems.push(...failure, ...leaks);
}
