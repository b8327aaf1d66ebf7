/**
 * Compiles files with our compiler and with CPython 3.11, and compares every field of every code object.
 *
 * usage: node tools/run.mjs tools/compiler/scoreboard.ts [--optimize N] [--strings] [--show N] [--full] [PATH...] With
 * --strings it compiles not the files but the strings in them, in all three modes: tests keep programs there. Without a
 * path: the standard library in the npm package pyodide, CPython 3.11's. The `python3.11` on the PATH, or $PYTHON, is
 * the judge.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { ORACLE_DEPTH } from "./oracle.ts";
import { compileProgram, difference, type Program, type Report } from "./program.ts";
import { standardLibrary } from "./standard_library.ts";

interface FileReport extends Report {
  readonly path: string;
  readonly source?: string;
  readonly mode: "exec" | "eval" | "single";
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
function programOf(report: FileReport): Program {
  const { source, path, mode } = report;
  const isFile = source === undefined;
  return {
    source: isFile ? readFileSync(path) : source,
    filename: isFile ? path : "<string>",
    mode,
    optimize,
    flags: 0,
    warningsAreErrors: false,
    written: isFile,
    isProgram: false,
  };
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
  const report = JSON.parse(line) as FileReport;
  total++;
  const objects = report.codes?.length ?? 0;
  codeObjects.total += objects;
  const found = difference(compileProgram(programOf(report), ORACLE_DEPTH), report, options.full);
  if (found === null) {
    identical++;
    codeObjects.identical += objects;
    continue;
  }
  const kind = found.split(/[ \n]/)[0]!;
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
