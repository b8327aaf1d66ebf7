/**
 * Compiles random programs with our compiler and with CPython 3.11, and compares what comes of them: every field of
 * every code object and the warnings, or every field of the error.
 *
 * usage: node tools/run.mjs tools/compiler/fuzz.ts [--seed N] [--count N] [--kind KIND[,KIND...]]
 *   [--first N] [--show N] [--full] [--messages] [--whole]
 * Each program depends on the seed, its kind and its number alone: `--first 1234 --count 1` makes one again.
 * What differs is shown reduced or, with --whole, as it is.
 * With --messages it counts what CPython's errors say: what is not among them has not been compared.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { type Kind, KINDS, ProgramSource } from "./fuzz/programs.ts";
import { reduce } from "./fuzz/reduce.ts";
import { Oracle, ORACLE_DEPTH } from "./oracle.ts";
import { compileProgram, difference, type ErrorReport, type Program, type Report } from "./program.ts";

const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "1000" },
    kind: { type: "string", default: KINDS.join() },
    first: { type: "string", default: "0" },
    show: { type: "string", default: "10" },
    full: { type: "boolean", default: false },
    whole: { type: "boolean", default: false },
    messages: { type: "boolean", default: false },
  },
});
const kinds = options.kind.split(",") as Kind[];
for (const kind of kinds) if (!KINDS.includes(kind)) throw new Error(`kinds are ${KINDS.join(", ")}`);

const directory = mkdtempSync(join(tmpdir(), "fuzz-"));
const oracle = new Oracle();
const source = new ProgramSource(Number(options.seed), join(directory, "program.py"));

function* programs(): Generator<Program> {
  const first = Number(options.first);
  for (let index = first; index < first + Number(options.count); index++) {
    for (const kind of kinds) yield source.make(kind, index);
  }
}

/** An error's message without the parts that come from the program. */
function general([kind, message]: ErrorReport): string {
  return `${kind}: ${message.replace(/'[^']*'|\d+/g, "…").slice(0, 80)}`;
}

/** The category of a difference, for the table: differences of one category usually share a cause. Null for none. */
function sortOf(ours: Report, theirs: Report): string | null {
  const found = difference(ours, theirs);
  if (found === null || !found.startsWith("error")) return found && found.split(/[ \n]/)[0]!;
  const [mine, expected] = [ours, theirs].map(({ error }) => (error ? general(error) : "compiles"));
  return mine === expected ? `place of ${mine}` : `${mine} | CPython ${expected}`;
}

async function reduced(program: Program, sort: string): Promise<Program["source"]> {
  const asBytes = typeof program.source !== "string";
  const toSource = (text: string) => (asBytes ? Uint8Array.from(Buffer.from(text, "latin1")) : text);
  const text = asBytes ? Buffer.from(program.source as Uint8Array).toString("latin1") : (program.source as string);
  const smaller = await reduce(text, async (shorter) => {
    const candidate = { ...program, source: toSource(shorter) };
    return sortOf(compileProgram(candidate, ORACLE_DEPTH), await oracle.ask(candidate)) === sort;
  });
  return toSource(smaller);
}

function literal(text: Program["source"]): string {
  return typeof text === "string"
    ? JSON.stringify(text)
    : `bytes ${JSON.stringify(Buffer.from(text).toString("latin1"))}`;
}

function printCounts(counts: ReadonlyMap<string, number>): void {
  for (const [what, count] of [...counts].sort((left, right) => right[1] - left[1])) console.log(`${count} × ${what}`);
}

let total = 0;
let errors = 0;
const messages = new Map<string, number>();
const different: [number, Program, Report][] = [];
for await (const [program, theirs] of oracle.askAll(programs())) {
  const isSame = difference(compileProgram(program, ORACLE_DEPTH), theirs) === null;
  if (!isSame) different.push([total, program, theirs]);
  if (theirs.error) {
    errors++;
    const message = general(theirs.error);
    messages.set(message, (messages.get(message) ?? 0) + 1);
  }
  total++;
}

const sorts = new Map<string, number>();
let shown = 0;
for (const [number, program, theirs] of different) {
  const sort = sortOf(compileProgram(program, ORACLE_DEPTH), theirs)!;
  const count = sorts.get(sort) ?? 0;
  sorts.set(sort, count + 1);
  // One difference of each category is worth more than many of one.
  if (count > 0 || shown++ >= Number(options.show)) continue;
  const index = Number(options.first) + Math.floor(number / kinds.length);
  const small = options.whole ? program.source : await reduced(program, sort);
  const candidate = { ...program, source: small };
  const now = difference(compileProgram(candidate, ORACLE_DEPTH), await oracle.ask(candidate), options.full);
  const { mode, optimize, flags, warningsAreErrors, written, isProgram } = program;
  const settings = JSON.stringify({ mode, optimize, flags, warningsAreErrors, written, isProgram });
  console.log(`--kind ${kinds[number % kinds.length]} --first ${index} ${settings}\n  ${literal(small)}\n  ${now}`);
}
printCounts(sorts);
if (options.messages) printCounts(messages);
console.log(`same ${total - different.length} of ${total} (${errors} of them with an error)`);
oracle.close();
rmSync(directory, { recursive: true });
process.exitCode = different.length === 0 ? 0 : 1;
