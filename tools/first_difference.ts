/** Says where two runs of a program part: a diff of whole outputs hides the line that matters. */
import type { Outcome } from "./conformance.ts";

/**
 * The first line of stdout, else of stderr, that differs, or else the exit status: a sentence. Null if nothing differs.
 */
export function firstDifference(actual: Outcome, expected: Outcome): string | null {
  for (const stream of ["stdout", "stderr"] as const) {
    if (actual[stream] === expected[stream]) continue;
    const [got, wanted] = [lines(actual[stream]), lines(expected[stream])];
    const index = wanted.findIndex((line, at) => line !== got[at]);
    const at = index < 0 ? wanted.length : index;
    return `${stream}, line ${at + 1}: expected ${show(wanted[at])}, got ${show(got[at])}`;
  }
  if (actual.status === expected.status) return null;
  return `exit status: expected ${expected.status}, got ${actual.status}`;
}

/** Each with its newline; the last one may have none. */
function lines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** A line as JSON writes it, so that blanks and control characters show. */
function show(line: string | undefined): string {
  if (line === undefined) return "the end of the output";
  return line.endsWith("\n") ? JSON.stringify(line.slice(0, -1)) : `${JSON.stringify(line)} without a newline`;
}
