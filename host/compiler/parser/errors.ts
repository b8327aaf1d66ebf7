/**
 * The syntax errors of a parse, with the place and the line of source that CPython shows for each.
 *
 * The trap is the position: CPython takes some columns from a token, some from a node, and some from wherever its
 * tokenizer has got to.
 */
import { type PythonErrorKind, PythonSyntaxError } from "../errors/errors.ts";
import type { ReadLine } from "../errors/failures.ts";
import type { Located } from "../generated/nodes.ts";
import { readableText } from "../source/utf8.ts";
import { countCharacters } from "../tokens/characters.ts";
import { Done, type Placement, type Tokenizer } from "../tokens/tokenizer.ts";
import { Token } from "../tokens/tokens.ts";
import { firstLocated, lastLocated } from "./diagnosing/values.ts";

/** The "current position" of `atColumns`: where the tokenizer is. */
export const CURRENT = -5;

/** What an error's text depends on, besides the source. */
export interface ErrorOptions {
  readonly filename: string;
  /** Returns the line of a file for an error; null if errors show the line from the source. */
  readonly readLine: ReadLine | null;
  /** The encoding of the source. If it is null, CPython reports bytes instead of characters. */
  readonly encoding: string | null;
  /** If not null, replaces the source where an error shows a line that was read earlier. */
  readonly shown: string | null;
  /** CPython reads this source from its file, so at the end it has no current line. */
  readonly isProgram: boolean;
}

export class SyntaxErrors {
  /** The token to report instead of the last one, once a literal's warning has become an error. */
  knownToken: number | null = null;

  constructor(
    private readonly tokenizer: Tokenizer,
    private readonly options: ErrorOptions,
    /** Where the source is in the file, if it is part of an f-string. */
    private readonly placement: Placement | null,
    /** Precedes each message. */
    private readonly prefix: string,
  ) {}

  /** The real cause may be an unclosed bracket, or something else wrong in the rest of the source. */
  searchRest(error: PythonSyntaxError): PythonSyntaxError {
    const { tokenizer } = this;
    const errorLine = this.tokenizer.tokens.lines[this.tokenizer.tokens.count - 1];
    for (;;) {
      const kind = tokenizer.next();
      if (kind === Token.ENDMARKER) return error;
      if (kind !== Token.ERROR) continue;
      if (tokenizer.failure !== null) return tokenizer.failure;
      const unclosed = tokenizer.level > 0 && errorLine > tokenizer.bracketLines[tokenizer.level - 1];
      return unclosed ? this.unclosedBracket() : error;
    }
  }

  ofTokenizer(): PythonSyntaxError {
    const { tokenizer } = this;
    switch (tokenizer.done) {
      case Done.END_OF_FILE:
        if (tokenizer.level > 0) return this.unclosedBracket();
        return this.atLastToken("unexpected EOF while parsing", "SyntaxError");
      case Done.DEDENT:
        return this.atLastToken("unindent does not match any outer indentation level", "IndentationError");
      case Done.TAB_SPACE:
        return this.onLine("TabError", "inconsistent use of tabs and spaces in indentation", 0);
      case Done.TOO_DEEP:
        return this.onLine("IndentationError", "too many levels of indentation", 0);
      case Done.LINE_CONTINUATION:
        return this.onLine(
          "SyntaxError",
          "unexpected character after line continuation character",
          tokenizer.failureColumn,
        );
      case Done.DECODE:
        return this.atLastToken(`(unicode error) ${tokenizer.failure?.message}`, "SyntaxError");
      default:
        return tokenizer.failure as PythonSyntaxError;
    }
  }

  private onLine(kind: PythonErrorKind, message: string, column: number): PythonSyntaxError {
    return this.atColumns(kind, this.tokenizer.line, column, this.tokenizer.line, -1, message);
  }

  unclosedBracket(): PythonSyntaxError {
    const { tokenizer } = this;
    const index = tokenizer.level - 1;
    const line = tokenizer.bracketLines[index];
    const bracket = String.fromCharCode(tokenizer.brackets[index]);
    return this.atColumns(
      "SyntaxError",
      line,
      tokenizer.bracketColumns[index],
      line,
      -1,
      `'${bracket}' was never closed`,
    );
  }

  /** An error from the start of one item to the end of another. */
  at(from: unknown, to: unknown, message: string): PythonSyntaxError {
    const first: Located = firstLocated(from);
    const last: Located = lastLocated(to);
    return this.atColumns("SyntaxError", first.lineno, first.col_offset, last.end_lineno, last.end_col_offset, message);
  }

  atLastToken(message: string, kind: PythonErrorKind): PythonSyntaxError {
    const { tokens } = this.tokenizer;
    const index = this.knownToken ?? tokens.count - 1;
    if (index < 0) return this.make(kind, 0, 0, 0, -1, message);
    const column = tokens.columns[index];
    const endColumn = tokens.endColumns[index];
    return this.make(
      kind,
      tokens.lines[index],
      column === -1 ? this.currentColumn() : column + 1,
      tokens.endLines[index],
      endColumn === -1 ? -1 : endColumn + 1,
      message,
    );
  }

  /** The tokenizer's position in its line, in bytes. */
  private currentColumn(): number {
    const { tokenizer } = this;
    if (this.options.isProgram && tokenizer.done === Done.END_OF_FILE && !tokenizer.endsInJoinedLine) return 0;
    return tokenizer.columnFrom(tokenizer.lineStart);
  }

  /** Columns count bytes from 0; CURRENT is the tokenizer's position. */
  atColumns(
    kind: PythonErrorKind,
    line: number,
    column: number,
    endLine: number,
    endColumn: number,
    message: string,
  ): PythonSyntaxError {
    const { tokenizer } = this;
    return this.make(
      kind,
      line,
      column + 1,
      endLine === CURRENT ? tokenizer.line : endLine,
      endColumn === CURRENT ? this.currentColumn() : endColumn + 1,
      message,
    );
  }

  /** Offsets count bytes from 1. */
  private make(
    kind: PythonErrorKind,
    line: number,
    offset: number,
    endLine: number,
    endOffset: number,
    message: string,
  ): PythonSyntaxError {
    const { nextLineFailure, done } = this.tokenizer;
    // No other error can occur once the line has been requested.
    if (nextLineFailure !== null && done === Done.END_OF_FILE) return nextLineFailure;
    const { readLine, encoding, filename } = this.options;
    const text = readLine?.(filename, line, encoding) ?? readableText(this.lineText(line));
    const shift = this.placement?.column ?? 0;
    const characters = (bytes: number): number =>
      encoding === null ? bytes - shift : characterOffset(text, bytes - shift);
    return new PythonSyntaxError(kind, this.prefix + message, {
      filename,
      lineno: line,
      offset: characters(offset),
      end_lineno: endLine,
      end_offset: endOffset >= 0 ? characters(endOffset) : endOffset,
      text,
    });
  }

  private lineText(line: number): string {
    const { tokenizer } = this;
    if (tokenizer.line <= line && tokenizer.lineEnd > 0) {
      return tokenizer.source.slice(tokenizer.joinedStart, tokenizer.lineEnd);
    }
    const source = this.options.shown ?? tokenizer.source.slice(0, tokenizer.length);
    let start = 0;
    for (let count = line - (this.placement?.line ?? 1); count > 0; count--) {
      const newline = source.indexOf("\n", start);
      if (newline < 0) break;
      start = newline + 1;
    }
    const newline = source.indexOf("\n", start);
    return source.slice(start, newline < 0 ? source.length : newline);
  }
}

/** How many characters the first `bytes` bytes of the line contain; a partial one counts. */
function characterOffset(text: string, bytes: number): number {
  let index = 0;
  let count = 0;
  for (let left = bytes; left > 0 && index < text.length; count++) {
    const code = text.codePointAt(index) as number;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    index += code > 0xffff ? 2 : 1;
    // One position past the end is valid as well.
    if (index >= text.length && left > 0) return count + 2;
  }
  return text.length === 0 && bytes > 0 ? 1 : Math.min(count, countCharacters(text, 0, text.length) + 1);
}
