/** What our parser makes of a source, in the form that record_outcomes.py records of CPython's. */
import { createHash } from "node:crypto";
import { createCharacterByName } from "../../host/compiler/tokens/character_names.ts";
import { PythonSyntaxError, Warnings } from "../../host/compiler/errors/errors.ts";
import { parse, type ParseMode } from "../../host/compiler/parser/parse.ts";
import { dumpTree } from "./dump.ts";

export interface Case {
  readonly mode: ParseMode;
  readonly options?: readonly ("codeop" | "barry")[];
  readonly source?: string;
  /** In hexadecimal. */
  readonly bytes?: string;
  readonly outcome: Outcome;
}

export interface Outcome {
  /** Its digest if it is long, null if it is too deep to be written down. */
  readonly tree?: string | null;
  readonly error?: string;
  readonly msg?: string;
  readonly lineno?: number | null;
  readonly offset?: number | null;
  readonly end_lineno?: number | null;
  readonly end_offset?: number | null;
  readonly text?: string | null;
  readonly warnings?: readonly [string, string, number][];
}

export function sourceOf({ source, bytes }: Case): string | Uint8Array {
  if (bytes === undefined) return source as string;
  return Uint8Array.from(bytes.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

const characterByName = createCharacterByName();

export function outcomeOf(testCase: Case): Outcome {
  const warnings = new Warnings();
  const outcome = parseOutcome(testCase, warnings);
  if (warnings.issued.length === 0) return outcome;
  return { ...outcome, warnings: warnings.issued.map(({ category, message, lineno }) => [category, message, lineno]) };
}

/** As in record_outcomes.py. */
const LONGEST_TREE = 4000;

export function abbreviate(tree: string): string {
  if (Array.from(tree).length <= LONGEST_TREE) return tree;
  return `sha256 ${createHash("sha256").update(tree).digest("hex")}`;
}

function parseOutcome(testCase: Case, warnings: Warnings): Outcome {
  try {
    const codeop = testCase.options?.includes("codeop") ?? false;
    const tree = parse(sourceOf(testCase), "<source>", testCase.mode, {
      warnings,
      characterByName,
      allowIncompleteInput: codeop,
      dontImplyDedent: codeop,
      barryAsFlufl: testCase.options?.includes("barry") ?? false,
    });
    return { tree: testCase.outcome.tree === null ? null : abbreviate(dumpTree(tree)) };
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    const { kind, message } = error;
    if (kind !== "SyntaxError" && kind !== "IndentationError" && kind !== "TabError") {
      return { error: kind, msg: message };
    }
    const { lineno, offset, end_lineno, end_offset, text } = error;
    return { error: kind, msg: message, lineno, offset, end_lineno, end_offset, text };
  }
}
