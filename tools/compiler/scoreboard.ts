/**
 * Compiles files with our compiler and with CPython 3.11, and compares every field of every code object.
 *
 * usage: node tools/run.mjs tools/compiler/scoreboard.ts [--optimize N] [--strings] [--show N] [--full] [PATH...]
 * With --strings it compiles not the files but the strings in them, in all three modes: tests keep programs there.
 * Without a path: the standard library in the npm package pyodide, CPython 3.11's. The `python3.11` on the PATH, or $PYTHON, is the judge.
 */
import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { compile } from "../../host/compiler/compile.ts";
import { PythonSyntaxError } from "../../host/compiler/errors.ts";
import { type Description, describe, walk } from "./describe.ts";
import { standardLibrary } from "./standard_library.ts";

interface Report {
  path: string;
  source?: string;
  mode: "exec" | "eval" | "single";
  codes?: Description[];
  warnings?: [category: string, message: string, line: number][];
  error?: [
    kind: string,
    message: string,
    lineno: number | null,
    offset: number | null,
    endLineno: number | null,
    endOffset: number | null,
  ];
}

const { values: options, positionals } = parseArgs({
  options: {
    optimize: { type: "string", default: "0" },
    strings: { type: "boolean", default: false },
    show: { type: "string", default: "20" },
    full: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const paths = positionals.length > 0 ? positionals : [standardLibrary()];
const optimize = Number(options.optimize) as 0 | 1 | 2;

const python = process.env.PYTHON ?? "python3.11";
const names = JSON.parse(
  execFileSync(python, ["tools/compiler/oracle.py", "--names"], { encoding: "utf8", maxBuffer: 1 << 26 }),
) as Record<string, number>;

function characterByName(name: string): number | null {
  return names[name.toUpperCase()] ?? null;
}

/** How many Python frames oracle.py has around its call of compile(). */
const ORACLE_DEPTH = 4;

/** The first difference, or null. */
function difference(report: Report): string | null {
  const source = report.source ?? readFileSync(report.path);
  const filename = report.source === undefined ? report.path : "<string>";
  try {
    const { code, warnings } = compile(source, filename, report.mode, {
      optimize,
      characterByName,
      recursionDepth: ORACLE_DEPTH,
    });
    if (report.error) return `compiles, but CPython raises ${report.error.join(" ")}`;
    const codes = walk(code);
    for (const [i, expected] of report.codes!.entries()) {
      if (i >= codes.length) return `${codes.length} code objects, CPython has ${report.codes!.length}`;
      const actual = describe(codes[i]!);
      for (const [field, value] of Object.entries(expected)) {
        if (actual[field] !== value)
          return `${expected.qualname} (line ${expected.firstlineno}): ${field}\n${excerpt(actual[field]!, value)}`;
      }
    }
    const issued = JSON.stringify(warnings.map((warning) => [warning.category, warning.message, warning.lineno]));
    const expected = JSON.stringify(report.warnings);
    return issued === expected ? null : `warnings\n    ours    ${issued}\n    CPython ${expected}`;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError))
      return `crashes: ${(error as Error).stack?.split("\n").slice(0, 4).join(" ")}`;
    const ours = [error.kind, error.message, error.lineno, error.offset, error.end_lineno, error.end_offset];
    if (JSON.stringify(ours) === JSON.stringify(report.error)) return null;
    return `raises ${ours.join(" ")}\n    CPython: ${report.error?.join(" ") ?? "compiles"}`;
  }
}

/** The place where two values part, or with --full all of them. */
function excerpt(actual: string | number, expected: string | number): string {
  const [ours, theirs] = [String(actual), String(expected)];
  if (options.full) return `    ours    ${ours}\n    CPython ${theirs}`;
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at++;
  const start = Math.max(0, at - 40);
  return `    at ${at}: ours    ...${ours.slice(start, at + 60)}\n    at ${at}: CPython ...${theirs.slice(start, at + 60)}`;
}

const oracle = spawn(
  python,
  ["tools/compiler/oracle.py", "--optimize", String(optimize), ...(options.strings ? ["--strings"] : []), ...paths],
  {
    stdio: ["ignore", "pipe", "inherit"],
  },
);
let total = 0;
let identical = 0;
const codeObjects = { total: 0, identical: 0 };
const fields = new Map<string, number>();
for await (const line of createInterface({ input: oracle.stdout })) {
  const report = JSON.parse(line) as Report;
  total++;
  const objects = report.codes?.length ?? 0;
  codeObjects.total += objects;
  const found = difference(report);
  if (found === null) {
    identical++;
    codeObjects.identical += objects;
    continue;
  }
  const kind = /: (\w+)\n/.exec(found)?.[1] ?? found.split(/[ :\n]/)[0]!;
  fields.set(kind, (fields.get(kind) ?? 0) + 1);
  if (total - identical > Number(options.show)) continue;
  const name =
    report.source === undefined
      ? report.path
      : `${report.path} ${report.mode} ${JSON.stringify(report.source.slice(0, 300))}`;
  console.log(`${name}: ${found}`);
}
for (const [field, count] of fields) console.log(`first difference in ${field}: ${count} files`);
console.log(`identical ${identical} of ${total}, with ${codeObjects.identical} of ${codeObjects.total} code objects`);
process.exitCode = identical === total ? 0 : 1;
