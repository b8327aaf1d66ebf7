/**
 * The text of an instruction's body as tokens: enough to expand macros, to find names, and to say on which line
 * something is wrong.
 */
import { Mistake } from "../mistake.ts";

export type TokenKind = "name" | "number" | "string" | "punctuation" | "comment";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** In the definition's file, from 1. */
  readonly line: number;
  /** White space before it, with at most one line break. */
  readonly space: string;
}

/** Where something stands in a definition. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export function fail(place: Place, problem: string): never {
  throw new Mistake(`${place.file}:${place.line}: ${problem}`);
}

const pattern =
  /(\s+)|(\/\/[^\n]*)|([A-Za-z_$][\w$]*)|(0x[\da-fA-F]+|\d[\d.]*)|("(?:[^"\\\n]|\\.)*")|(===|!==|<<|>>>|>>|<=|>=|&&|\|\||\+\+|--|[-+*/|&^]=|[^\s\w])/y;

export function tokenize(text: string, file: string, firstLine: number): Token[] {
  const tokens: Token[] = [];
  let line = firstLine;
  let space = "";
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) fail({ file, line }, "cannot read this line");
    const [whole, white, comment, name, number, string] = match;
    if (white !== undefined) {
      line += white.split("\n").length - 1;
      space = white.includes("\n") ? "\n" : " ";
      continue;
    }
    const kind =
      comment !== undefined
        ? "comment"
        : name !== undefined
          ? "name"
          : number !== undefined
            ? "number"
            : string !== undefined
              ? "string"
              : "punctuation";
    tokens.push({ kind, text: whole, line, space });
    space = "";
  }
  return tokens;
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** `tokens[open]` is a bracket: → the index of the one that closes it. */
export function closingIndex(tokens: readonly Token[], open: number, file: string): number {
  const expected: string[] = [];
  for (let at = open; at < tokens.length; at++) {
    const { kind, text, line } = tokens[at]!;
    if (kind !== "punctuation") continue;
    if (text in closing) expected.push(closing[text]!);
    else if (text === ")" || text === "]" || text === "}") {
      if (expected.pop() !== text) fail({ file, line }, `"${text}" closes nothing`);
      if (expected.length === 0) return at;
    }
  }
  return fail({ file, line: tokens[open]!.line }, `"${tokens[open]!.text}" is never closed`);
}

/** Tokens between commas outside of brackets. */
export function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [];
  let depth = 0;
  let part: Token[] = [];
  for (const token of tokens) {
    if (token.kind === "punctuation") {
      if ("([{".includes(token.text)) depth++;
      else if (")]}".includes(token.text)) depth--;
      else if (token.text === "," && depth === 0) {
        parts.push(part);
        part = [];
        continue;
      }
    }
    part.push(token);
  }
  if (part.length > 0 || parts.length > 0) parts.push(part);
  return parts;
}

export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => token.space + token.text)
    .join("")
    .trim();
}
