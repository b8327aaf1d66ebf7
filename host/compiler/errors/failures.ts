/** The errors and warnings of the stages that work on the tree. */
import { type ErrorDetails, PythonSyntaxError, type Warnings } from "./errors.ts";

export interface Span {
  readonly lineno: number;
  readonly col_offset: number;
  readonly end_lineno: number;
  readonly end_col_offset: number;
}

/** Returns a line of a file. CPython reads it from disk again to show where an error is; see source_line.ts. */
export type ReadLine = (filename: string, lineno: number, encoding: string | null) => string | null;

/** What every stage needs to report problems. Offsets in these stages are byte columns plus one, as in CPython. */
export interface Report {
  readonly filename: string;
  readonly warnings: Warnings;
  readonly readLine: ReadLine;
}

export function fail(report: Report, message: string, span: Span): never {
  throw new PythonSyntaxError("SyntaxError", message, detailsOf(report, span));
}

/** Like `fail`, for errors whose `args` hold only the message: CPython adds their location afterwards. */
export function failBare(report: Report, message: string, span: Span): never {
  throw new PythonSyntaxError("SyntaxError", message, { ...detailsOf(report, span), isBare: true });
}

function detailsOf(report: Report, span: Span): ErrorDetails {
  return {
    filename: report.filename,
    lineno: span.lineno,
    offset: span.col_offset + 1,
    end_lineno: span.end_lineno,
    end_offset: span.end_col_offset + 1,
    text: report.readLine(report.filename, span.lineno, null),
  };
}

/** Like `failBare`, for errors that CPython gives a start but no end. */
export function failAtStart(report: Report, message: string, lineno: number, offset: number): never {
  throw new PythonSyntaxError("SyntaxError", message, {
    filename: report.filename,
    lineno,
    offset,
    end_lineno: lineno,
    end_offset: null,
    text: report.readLine(report.filename, lineno, null),
    isBare: true,
  });
}

export function warn(report: Report, message: string, span: Span): void {
  const { filename } = report;
  const isError = report.warnings.issue({ category: "SyntaxWarning", message, filename, lineno: span.lineno });
  if (isError) fail(report, message, span);
}

/**
 * Counts how deep a stage is inside the tree. CPython refuses at three times its recursion limit, which keeps stages
 * that follow a tree recursively from overflowing the native stack.
 */
export class DepthGuard {
  private depth: number;
  private readonly limit: number;

  constructor(recursionLimit: number, depthOfCaller: number) {
    this.limit = recursionLimit * 3;
    this.depth = depthOfCaller * 3;
  }

  enter(): void {
    if (++this.depth > this.limit) throw recursionError();
  }

  leave(): void {
    this.depth--;
  }
}

export function recursionError(): PythonSyntaxError {
  return new PythonSyntaxError("RecursionError", "maximum recursion depth exceeded during compilation", null);
}

export function unreachable(value: never): never {
  throw new Error(
    `The compiler met a node that it does not know: ${JSON.stringify((value as { kind?: unknown }).kind)}`,
  );
}
