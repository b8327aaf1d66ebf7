/**
 * Source text in, syntax tree out. Throws PythonSyntaxError; touches nothing else.
 *
 * Two parsers read the same language. The fast one (fast/) is written for valid programs and has no error messages.
 * When it gives up, the diagnosing one (diagnosing/) reads the source again, trying things in the order of CPython's
 * grammar. It reports what is wrong, or returns the tree of a program that is merely nested too deeply for the fast
 * one.
 *
 * See docs/internals/parsers.md.
 */
import { Warnings } from "../errors/errors.ts";
import type { ReadLine } from "../errors/failures.ts";
import type { expr, Expression, Interactive, Module } from "../generated/nodes.ts";
import { DiagnosingParser } from "./diagnosing/diagnosing_parser.ts";
import { LiteralError } from "../tokens/literal_error.ts";
import { DEFAULT_MAXIMUM_DIGITS } from "../tokens/numbers.ts";
import { Cursor, NOT_PARSED } from "./fast/cursor.ts";
import { parseStarExpressions } from "./fast/expressions.ts";
import { parseEval, parseInteractive, parseModule } from "./fast/statements.ts";
import { type DecodedSource, decodeSource } from "../source/source.ts";
import type { CharacterByName } from "../tokens/strings.ts";
import { type Placement, Tokenizer } from "../tokens/tokenizer.ts";
import { Names } from "../tokens/tokens.ts";

export type ParseMode = "exec" | "eval" | "single";

export interface ParseOptions {
  /** Receives what CPython would pass to `warnings.warn_explicit`, in its order. */
  readonly warnings?: Warnings;
  /** Finds the character that `\N{...}` names; without it, every name is unknown. */
  readonly characterByName?: CharacterByName;
  /** `sys.get_int_max_str_digits()`. */
  readonly maximumDigits?: number;
  /** The source is a file that Python runs as a program, rather than one that it imports or compiles. */
  readonly isProgram?: boolean;
  /** The flag PyCF_ALLOW_INCOMPLETE_INPUT: unfinished input is a SyntaxError "incomplete input". */
  readonly allowIncompleteInput?: boolean;
  /** The flag PyCF_DONT_IMPLY_DEDENT: in `single` mode, a block must be closed by an empty line. */
  readonly dontImplyDedent?: boolean;
  /** Provides the `text` of errors if the file has the line; otherwise the source does. */
  readonly readLine?: ReadLine;
  /** `from __future__ import barry_as_FLUFL`: inequality is spelled `<>`. */
  readonly barryAsFlufl?: boolean;
  /** Receives the identifiers of the source. */
  readonly names?: Names;
}

export function parse(source: Uint8Array | string, filename: string, mode: "exec", options?: ParseOptions): Module;
export function parse(source: Uint8Array | string, filename: string, mode: "eval", options?: ParseOptions): Expression;
export function parse(
  source: Uint8Array | string,
  filename: string,
  mode: "single",
  options?: ParseOptions,
): Interactive;
export function parse(
  source: Uint8Array | string,
  filename: string,
  mode: ParseMode,
  options?: ParseOptions,
): Module | Expression | Interactive;
export function parse(
  source: Uint8Array | string,
  filename: string,
  mode: ParseMode,
  options: ParseOptions = {},
): Module | Expression | Interactive {
  const decoded = decodeSource(source, {
    addNewline: mode === "exec",
    filename,
    isProgram: options.isProgram ?? false,
  });
  const tree = decoded.failure === null ? parseFast(decoded.text, filename, mode, options) : null;
  return tree ?? parseSlowly(decoded, filename, mode, options);
}

const START_RULES = { exec: "file", eval: "eval", single: "interactive" } as const;

function parseSlowly(
  decoded: DecodedSource,
  filename: string,
  mode: ParseMode,
  options: ParseOptions,
): Module | Expression | Interactive {
  const parser = new DiagnosingParser(decoded.text, START_RULES[mode], {
    filename,
    names: options.names ?? Names.create(),
    warnings: options.warnings ?? new Warnings(),
    characterByName: options.characterByName ?? (() => null),
    readLine: mode === "exec" ? (options.readLine ?? null) : null,
    encoding: decoded.encoding,
    shown: decoded.shown,
    failure: decoded.failure,
    isProgram: options.isProgram ?? false,
    maximumDigits: options.maximumDigits ?? DEFAULT_MAXIMUM_DIGITS,
    allowIncompleteInput: options.allowIncompleteInput ?? false,
    dontImplyDedent: options.dontImplyDedent ?? false,
    barryAsFlufl: options.barryAsFlufl ?? false,
  });
  return parser.parse() as Module | Expression | Interactive;
}

function parseFast(
  text: string,
  filename: string,
  mode: ParseMode,
  options: ParseOptions,
): Module | Expression | Interactive | null {
  // Interactive input that lacks a final newline, or leaves blocks open, has rules of its own.
  if (mode === "single" && (options.dontImplyDedent === true || !text.endsWith("\n"))) return null;
  if (options.barryAsFlufl === true) return null;
  // Here all tokens are read before any string, so warnings from both would be in the wrong order.
  if (options.warnings !== undefined && options.warnings.fatal >= 0) return null;
  const ofTokens = new Warnings();
  const ofStrings = new Warnings();
  const names = options.names ?? Names.create();
  const characterByName = options.characterByName ?? (() => null);
  const maximumDigits = options.maximumDigits ?? DEFAULT_MAXIMUM_DIGITS;
  const parseEmbedded = (expression: string, placement: Placement, depth: number): expr => {
    const tokenizer = new Tokenizer(`${expression}\n`, filename, names, ofStrings, placement);
    return parseStarExpressions(new Cursor(tokenizer, ofStrings, characterByName, maximumDigits, parseEmbedded, depth));
  };
  try {
    const tokenizer = new Tokenizer(text, filename, names, ofTokens);
    const tree = parseWhole(new Cursor(tokenizer, ofStrings, characterByName, maximumDigits, parseEmbedded, 0), mode);
    if (ofTokens.issued.length > 0 && ofStrings.issued.length > 0) return null;
    for (const warning of [...ofTokens.issued, ...ofStrings.issued]) options.warnings?.issue(warning);
    return tree;
  } catch (error) {
    // A RangeError comes from the JavaScript stack: the caller may have left little of it.
    if (error === NOT_PARSED || error instanceof LiteralError || error instanceof RangeError) return null;
    throw error;
  }
}

function parseWhole(cursor: Cursor, mode: ParseMode): Module | Expression | Interactive | null {
  switch (mode) {
    case "exec":
      return parseModule(cursor);
    case "eval":
      return parseEval(cursor);
    case "single":
      return parseInteractive(cursor);
  }
}
