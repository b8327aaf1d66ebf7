/** A program to compile, and its outcome in the form that oracle.py uses for CPython. */
import { CompileFlag } from "../../host/generated/border.ts";
import { readFileSync } from "node:fs";
import { lineReader } from "../../host/api/compile.ts";
import { createCharacterByName } from "../../host/compiler/tokens/character_names.ts";
import { compile } from "../../host/compiler/compile.ts";
import { PythonSyntaxError, Warnings } from "../../host/compiler/errors/errors.ts";
import { type Description, describe, walk } from "./describe.ts";

export interface Program {
  readonly source: string | Uint8Array;
  readonly filename: string;
  readonly mode: "exec" | "eval" | "single";
  readonly optimize: 0 | 1 | 2;
  readonly flags: number;
  /** As with `python -W error`. */
  readonly warningsAreErrors: boolean;
  /** Whether a file of that name contains the source: errors found after parsing show its line. */
  readonly written: boolean;
  /** As with `python FILE`, which reads its file differently from how compile() reads bytes. */
  readonly isProgram: boolean;
}

export type ErrorReport = [
  kind: string,
  message: string,
  lineno: number | null,
  offset: number | null,
  endLineno: number | null,
  endOffset: number | null,
  text: string | null,
];

export interface Report {
  readonly codes?: Description[];
  readonly error?: ErrorReport;
  readonly warnings: [category: string, message: string, line: number][];
}

const characterByName = createCharacterByName();

/**
 * What our compiler makes of the program; `depth` is how many Python frames CPython had around its call of compile().
 */
export function compileProgram(program: Program, depth: number): Report {
  const warnings = new Warnings();
  const report = reportOf(program, depth, warnings);
  if (!program.warningsAreErrors || warnings.issued.length === 0) return report;
  return { ...reportOf(program, depth, new Warnings(0)), warnings: [] };
}

function reportOf(program: Program, depth: number, warnings: Warnings): Report {
  const { optimize, filename, source, mode } = program;
  const flags = program.flags | (program.isProgram ? CompileFlag.IS_PROGRAM : 0);
  const readLine = lineReader(program.written ? () => bytesOf(source) : readFileOrError);
  const outcome = (): Pick<Report, "codes" | "error"> => {
    try {
      const options = { optimize, flags, characterByName, readLine, recursionDepth: depth, warnings };
      return { codes: walk(compile(source, filename, mode, options)).map(describe) };
    } catch (error) {
      return { error: errorReport(error) };
    }
  };
  const made = outcome();
  return { ...made, warnings: warnings.issued.map(({ category, message, lineno }) => [category, message, lineno]) };
}

function errorReport(error: unknown): ErrorReport {
  if (error instanceof PythonSyntaxError) {
    const { kind, message, lineno, offset, end_lineno, end_offset, text } = error;
    return [kind, message, lineno, offset, end_lineno, end_offset, text];
  }
  const stack = (error as Error).stack?.split("\n").slice(0, 4).join(" ") ?? String(error);
  return ["crash", stack, null, null, null, null, null];
}

function bytesOf(source: string | Uint8Array): Uint8Array {
  return typeof source === "string" ? new TextEncoder().encode(source) : source;
}

function readFileOrError(path: string): Uint8Array | number {
  try {
    return readFileSync(path);
  } catch {
    return -1;
  }
}

/** Where the two differ, for a reader; null if they do not. */
export function difference(ours: Report, theirs: Report, full = false): string | null {
  if (ours.error || theirs.error) {
    const [mine, expected] = [JSON.stringify(ours.error ?? "compiles"), JSON.stringify(theirs.error ?? "compiles")];
    if (mine !== expected) return `error\n    ours    ${mine}\n    CPython ${expected}`;
  } else {
    const found = codeDifference(ours.codes!, theirs.codes!, full);
    if (found !== null) return found;
  }
  const [mine, expected] = [JSON.stringify(ours.warnings), JSON.stringify(theirs.warnings)];
  return mine === expected ? null : `warnings\n    ours    ${mine}\n    CPython ${expected}`;
}

function codeDifference(ours: Description[], theirs: Description[], full: boolean): string | null {
  for (const [index, expected] of theirs.entries()) {
    if (index >= ours.length) return `codes\n    ours    ${ours.length}\n    CPython ${theirs.length}`;
    for (const [field, value] of Object.entries(expected)) {
      const actual = ours[index]![field]!;
      if (actual === value) continue;
      return `${field} of ${expected.qualname} (line ${expected.firstlineno})\n${excerpt(actual, value, full)}`;
    }
  }
  return null;
}

/** The first place where two values differ, or all of them. */
function excerpt(actual: string | number, expected: string | number, full: boolean): string {
  const [ours, theirs] = [String(actual), String(expected)];
  if (full) return `    ours    ${ours}\n    CPython ${theirs}`;
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at++;
  const start = Math.max(0, at - 40);
  return `    at ${at}: ours    ...${ours.slice(start, at + 60)}\n    at ${at}: CPython ...${theirs.slice(start, at + 60)}`;
}
