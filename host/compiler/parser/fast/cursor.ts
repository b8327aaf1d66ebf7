/**
 * What all parts of the fast parser share: the tokens of one source and the current position.
 *
 * The fast parser only accepts. At the first thing that it does not expect, it throws NOT_PARSED, and the diagnosing
 * parser (parser/diagnosing) starts over: it reports the error, or parses a program that is too deeply nested for the
 * JavaScript stack. So nothing here may reject what CPython accepts and then carry on.
 */
import type { expr } from "../../generated/nodes.ts";
import { parseStrings, type StringContext } from "../fstring.ts";
import type { CharacterByName } from "../../tokens/strings.ts";
import type { Warnings } from "../../errors/errors.ts";
import { Done, type Placement, type Tokenizer } from "../../tokens/tokenizer.ts";
import { type Names, Token, type TokenList } from "../../tokens/tokens.ts";

export const NOT_PARSED = new Error("not Python, or nested too deeply for the fast parser");

/** Expressions nested deeper than this are left to the diagnosing parser, which does not use the JavaScript stack. */
const MAXIMUM_DEPTH = 100;

export type ParseEmbedded = (text: string, placement: Placement, depth: number) => expr;

export class Cursor implements StringContext {
  readonly source: string;
  readonly filename: string;
  readonly tokens: TokenList;
  readonly names: Names;
  readonly kinds: Uint8Array;
  readonly lines: Int32Array;
  readonly columns: Int32Array;
  readonly endLines: Int32Array;
  readonly endColumns: Int32Array;
  index = 0;
  /** The current token's kind. Typed as a number, since calls move the cursor without TypeScript noticing. */
  kind: number;

  constructor(
    tokenizer: Tokenizer,
    readonly warnings: Warnings,
    readonly characterByName: CharacterByName,
    /** As in `parseNumber`. */
    readonly maximumDigits: number,
    private readonly embedded: ParseEmbedded,
    private depth: number,
  ) {
    this.source = tokenizer.source;
    this.filename = tokenizer.filename;
    this.names = tokenizer.names;
    for (let kind = tokenizer.next(); kind !== Token.ENDMARKER; kind = tokenizer.next()) {
      if (kind === Token.ERROR || tokenizer.done === Done.ERROR) throw NOT_PARSED;
    }
    const tokens = tokenizer.tokens;
    this.tokens = tokens;
    this.kinds = tokens.kinds;
    this.lines = tokens.lines;
    this.columns = tokens.columns;
    this.endLines = tokens.endLines;
    this.endColumns = tokens.endColumns;
    this.kind = this.kinds[0];
  }

  advance(): void {
    this.kind = this.kinds[++this.index];
  }

  moveTo(index: number): void {
    this.index = index;
    this.kind = this.kinds[index];
  }

  /** Advances right after the kind was tested: TypeScript would otherwise assume that it is unchanged. */
  at(kind: Token): boolean {
    return this.kind === kind;
  }

  accept(kind: Token): boolean {
    if (this.kind !== kind) return false;
    this.kind = this.kinds[++this.index];
    return true;
  }

  expect(kind: Token): void {
    if (this.kind !== kind) throw NOT_PARSED;
    this.kind = this.kinds[++this.index];
  }

  fail(): never {
    throw NOT_PARSED;
  }

  /** Moves past the current token, which must be a name, and returns its text. */
  expectName(): string {
    if (this.kind !== Token.NAME) throw NOT_PARSED;
    const name = this.names.strings[this.tokens.names[this.index]];
    this.kind = this.kinds[++this.index];
    return name;
  }

  nextKind(): Token {
    return this.kinds[this.index + 1];
  }

  text(): string {
    return this.source.slice(this.tokens.starts[this.index], this.tokens.ends[this.index]);
  }

  /** The last token before the current one that has text: where a compound statement ends. */
  lastTextual(): number {
    let index = this.index - 1;
    while (isLayout(this.kinds[index])) index--;
    return index;
  }

  enter(): void {
    if (++this.depth > MAXIMUM_DEPTH) throw NOT_PARSED;
  }

  leave(): void {
    this.depth--;
  }

  strings(): expr {
    const first = this.index;
    while (this.kind === Token.STRING) this.advance();
    return parseStrings(this, first, this.index - 1);
  }

  parseEmbedded(text: string, placement: Placement): expr {
    return this.embedded(text, placement, this.depth + 1);
  }
}

function isLayout(kind: Token): boolean {
  return kind === Token.NEWLINE || kind === Token.INDENT || kind === Token.DEDENT || kind === Token.ENDMARKER;
}
