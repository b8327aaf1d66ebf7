/**
 * Source text to tokens, one at a time, with CPython's errors.
 *
 * The parser's errors depend on how far the tokenizer has read (a line is "read" when its first character is
 * requested), so `line`, `position` and `done` have the values that CPython's tokenizer would have at the same token.
 * The source ends with a NUL, which cannot occur in it, so reading one character ahead needs no bounds check.
 */
import {
  Character,
  countCharacters,
  extraBytes,
  isAsciiIdentifierPart,
  isDecimalDigit,
  isHexadecimalDigit,
  mayContinueIdentifier,
  mayStartIdentifier,
} from "./characters.ts";
import { type PythonErrorKind, PythonSyntaxError, type Warnings } from "../errors/errors.ts";
import { decodeErrorMessage, readableText } from "../source/utf8.ts";
import { operatorAt } from "./operators.ts";
import { findInvalidIdentifierCharacter, isPrintable } from "./unicode.ts";
import { hashStep, KEYWORDS, type Names, Token, TokenList } from "./tokens.ts";

const MAXIMUM_BRACKETS = 200;
const MAXIMUM_INDENTS = 100;
const TAB_SIZE = 8;
const ALTERNATIVE_TAB_SIZE = 1;
const NUL = "\0";

/** Why there are no more tokens. */
export const enum Done {
  NO,
  END_OF_FILE,
  /** `failure` says what is wrong. */
  ERROR,
  DEDENT,
  TAB_SPACE,
  TOO_DEEP,
  LINE_CONTINUATION,
  DECODE,
}

/** Where a tokenizer's text lies if it is part of another: an expression in an f-string. */
export interface Placement {
  readonly line: number;
  /** Bytes to add to the columns of its first line. */
  readonly column: number;
}

export class Tokenizer {
  readonly source: string;
  readonly tokens: TokenList;
  done: Done = Done.NO;
  failure: PythonSyntaxError | null = null;
  /** What is wrong with the line after the source, if that line exists but cannot be read. */
  nextLineFailure: PythonSyntaxError | null = null;
  /** The line being read, counted from 1; 0 before the first. */
  line: number;
  position = 0;
  lineStart = 0;
  /** Just after the line's newline. */
  lineEnd = 0;
  /** Like `lineStart`, but for the first of several lines joined by a backslash or a string. */
  joinedStart = 0;
  /** Where the line begins in which the current string literal starts. */
  stringLineStart = 0;

  level = 0;
  readonly brackets: number[] = [];
  readonly bracketLines: number[] = [];
  readonly bracketColumns: number[] = [];

  indent = 0;
  pendingIndents = 0;
  private readonly indents = [0];
  private readonly alternativeIndents = [0];
  private atBeginningOfLine = true;

  /** Used by LINE_CONTINUATION. */
  failureColumn = 0;
  /** Whether the failure is a string literal that is still open at the end of the source. */
  endsInString = false;
  /** Whether the source ends after a backslash that follows other text. */
  endsInJoinedLine = false;

  private readonly ascii: boolean;
  private readonly endsInNewline: boolean;
  readonly length: number;
  /** Bytes minus UTF-16 units of the line before `extraPosition`. */
  private extra = 0;
  private extraPosition = 0;

  /** `source` has only `\n` line ends and no NUL. */
  constructor(
    source: string,
    readonly filename: string,
    readonly names: Names,
    readonly warnings: Warnings,
    readonly placement: Placement | null = null,
  ) {
    this.source = source + NUL;
    this.length = source.length;
    this.endsInNewline = source.endsWith("\n");
    this.ascii = !/[\u0080-\uffff]/.test(source);
    this.tokens = new TokenList((source.length >> 3) + 16);
    this.line = placement === null ? 0 : placement.line - 1;
  }

  /** Adds one token to `tokens` and returns its kind. After ENDMARKER or ERROR there are no more. */
  next(): Token {
    const source = this.source;
    let blank = false;
    for (;;) {
      if (this.atBeginningOfLine) {
        this.atBeginningOfLine = false;
        const indentation = this.readIndentation();
        if (indentation === Indentation.ERROR) return this.addEmpty(Token.ERROR);
        blank = indentation === Indentation.BLANK;
      }
      if (this.pendingIndents !== 0) {
        if (this.pendingIndents < 0) {
          this.pendingIndents++;
          return this.addEmpty(Token.DEDENT);
        }
        this.pendingIndents--;
        return this.addEmpty(Token.INDENT);
      }

      // Reads one token, after skipping spaces, comments and joined lines.
      for (;;) {
        let code = this.peek();
        while (code === Character.SPACE || code === Character.TAB || code === Character.FORM_FEED) {
          code = source.charCodeAt(++this.position);
        }
        // CPython's NEWLINE token begins with the comment before it.
        const start = this.position;
        if (code === Character.HASH) {
          const newline = source.indexOf("\n", this.position);
          this.position = newline < 0 ? this.length : newline;
          code = this.peek();
        }
        // A NUL is read only at the end. Asking for another line there finds none.
        if (code === Character.END) {
          this.peek();
          if (this.nextLineFailure !== null) return this.failOnNextLine(this.nextLineFailure);
          this.done = Done.END_OF_FILE;
          return this.addEmpty(this.level > 0 ? Token.ERROR : Token.ENDMARKER);
        }
        if (mayStartIdentifier(code)) return this.readNameOrString(code);
        if (code === Character.NEWLINE) {
          this.position++;
          this.atBeginningOfLine = true;
          if (blank || this.level > 0) break;
          return this.add(Token.NEWLINE, start, this.position - 1);
        }
        if (isDecimalDigit(code)) return this.readNumber(this.position);
        if (code === Character.DOUBLE_QUOTE || code === Character.SINGLE_QUOTE) return this.readString(this.position);
        if (code === Character.DOT && isDecimalDigit(source.charCodeAt(this.position + 1))) {
          return this.readNumber(this.position);
        }
        if (code === Character.BACKSLASH) {
          this.position++;
          if (!this.continueLine(false)) return this.addEmpty(Token.ERROR);
          continue;
        }
        return this.readOperator(code);
      }
    }
  }

  /** The character at `position`, reading the next line first if necessary; NUL at the end. */
  private peek(): number {
    if (this.position === this.lineEnd) {
      if (this.position === this.length) {
        if (this.done === Done.NO) this.done = Done.END_OF_FILE;
        return Character.END;
      }
      this.readLine();
      this.joinedStart = this.lineStart;
    }
    return this.source.charCodeAt(this.position);
  }

  private readLine(): void {
    this.lineStart = this.position;
    const newline = this.source.indexOf("\n", this.position);
    this.lineEnd = newline < 0 ? this.length : newline + 1;
    this.line++;
    this.extra = 0;
    this.extraPosition = this.position;
  }

  private readIndentation(): Indentation {
    let column = 0;
    let alternative = 0;
    let continuationColumn = 0;
    let code: number;
    for (;;) {
      code = this.peek();
      if (code === Character.SPACE) {
        column++;
        alternative++;
      } else if (code === Character.TAB) {
        column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
        alternative = (Math.floor(alternative / ALTERNATIVE_TAB_SIZE) + 1) * ALTERNATIVE_TAB_SIZE;
      } else if (code === Character.FORM_FEED) {
        column = 0;
        alternative = 0;
      } else if (code === Character.BACKSLASH) {
        // The first part of a joined line determines the indentation of the whole.
        if (continuationColumn === 0) continuationColumn = column;
        this.position++;
        if (!this.continueLine(true)) return Indentation.ERROR;
        continue;
      } else {
        break;
      }
      this.position++;
    }
    if (code === Character.HASH || code === Character.NEWLINE) return Indentation.BLANK;
    if (this.level > 0) return Indentation.READ;
    if (continuationColumn > 0) {
      column = continuationColumn;
      alternative = continuationColumn;
    }
    return this.applyIndentation(column, alternative);
  }

  private applyIndentation(column: number, alternative: number): Indentation {
    const current = this.indents[this.indent];
    if (column === current) {
      if (alternative !== this.alternativeIndents[this.indent]) return this.failIndentation(Done.TAB_SPACE);
    } else if (column > current) {
      if (this.indent + 1 >= MAXIMUM_INDENTS) return this.failIndentation(Done.TOO_DEEP);
      if (alternative <= this.alternativeIndents[this.indent]) return this.failIndentation(Done.TAB_SPACE);
      this.pendingIndents++;
      this.indent++;
      this.indents[this.indent] = column;
      this.alternativeIndents[this.indent] = alternative;
    } else {
      while (this.indent > 0 && column < this.indents[this.indent]) {
        this.pendingIndents--;
        this.indent--;
      }
      if (column !== this.indents[this.indent]) return this.failIndentation(Done.DEDENT);
      if (alternative !== this.alternativeIndents[this.indent]) return this.failIndentation(Done.TAB_SPACE);
    }
    return Indentation.READ;
  }

  private failIndentation(done: Done): Indentation {
    this.done = done;
    this.position = this.lineEnd;
    return Indentation.ERROR;
  }

  /** After a backslash: true if the line ends here and another follows. */
  private continueLine(inIndentation: boolean): boolean {
    const code = this.peek();
    if (code !== Character.NEWLINE) {
      this.done = Done.LINE_CONTINUATION;
      this.failureColumn = this.columnFrom(this.joinedStart) - (code === Character.END ? 1 : 0);
      return false;
    }
    this.position++;
    const joinedStart = this.joinedStart;
    if (this.peek() === Character.END) {
      if (this.nextLineFailure !== null) {
        this.done = Done.ERROR;
        this.failure = this.nextLineFailure;
        return false;
      }
      this.done = Done.END_OF_FILE;
      this.endsInJoinedLine = !inIndentation;
      return false;
    }
    if (!inIndentation) this.joinedStart = joinedStart;
    return true;
  }

  private readNameOrString(first: number): Token {
    const source = this.source;
    const start = this.position;
    let code = first;
    let position = start;
    if (code < 128 && isPrefixLetter(code)) {
      const quote = prefixEnd(source, start);
      if (quote > 0) {
        this.position = quote;
        return this.readString(start);
      }
    }
    let hash = 0;
    let ascii = true;
    do {
      if (code >= 128) ascii = false;
      hash = hashStep(hash, code);
      code = source.charCodeAt(++position);
    } while (mayContinueIdentifier(code));
    this.position = position;
    if (!ascii) return this.addIdentifier(start, position);
    const name = this.names.find(source, start, position, hash);
    const token = this.add(name < KEYWORDS.length ? Token.FALSE + name : Token.NAME, start, position);
    this.tokens.names[this.tokens.count - 1] = name;
    return token;
  }

  /** A name with characters beyond ASCII. Names are compared and stored in normal form KC. */
  private addIdentifier(start: number, end: number): Token {
    const text = this.source.slice(start, end);
    const decodeError = decodeErrorMessage(text);
    if (decodeError !== null) {
      this.done = Done.DECODE;
      this.failure = new PythonSyntaxError("UnicodeDecodeError", decodeError, null);
      return this.addEmpty(Token.ERROR);
    }
    const invalid = findInvalidIdentifierCharacter(text);
    if (invalid >= 0) {
      const character = String.fromCodePoint(text.codePointAt(invalid) as number);
      this.position = start + invalid + character.length;
      return this.failOnCharacter(character);
    }
    // A word can become a keyword by normalization, but only the ASCII spelling makes it one.
    const name = this.names.addNormalized(text.normalize("NFKC"));
    const token = this.add(Token.NAME, start, end);
    this.tokens.names[this.tokens.count - 1] = name;
    return token;
  }

  private failOnCharacter(character: string): Token {
    const hex = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
    return this.fail(
      isPrintable(character)
        ? `invalid character '${character}' (U+${hex})`
        : `invalid non-printable character U+${hex}`,
    );
  }

  /** A string literal whose quote is at `position`; `start` is where its prefix begins. */
  private readString(start: number): Token {
    const source = this.source;
    const quote = source.charCodeAt(this.position);
    const firstLine = this.line;
    this.stringLineStart = this.lineStart;
    const startExtra = this.extraAt(start);
    let position = this.position + 1;
    const triple = source.charCodeAt(position) === quote && source.charCodeAt(position + 1) === quote;
    if (triple) position += 2;
    else if (source.charCodeAt(position) === quote) {
      this.position = position + 1;
      this.noticeEnd();
      return this.addString(start, firstLine, startExtra);
    }
    for (;;) {
      let code = source.charCodeAt(position);
      while (code !== quote && code !== Character.BACKSLASH && code !== Character.NEWLINE && code !== Character.END) {
        code = source.charCodeAt(++position);
      }
      if (code === quote) {
        position++;
        if (!triple) break;
        if (source.charCodeAt(position) === quote && source.charCodeAt(position + 1) === quote) {
          position += 2;
          break;
        }
      } else if (code === Character.NEWLINE || code === Character.END) {
        if (!triple || code === Character.END) return this.failString(start, position, triple, firstLine);
        position = this.nextLineFrom(position);
      } else if (code === Character.BACKSLASH) {
        position++;
        const escaped = source.charCodeAt(position);
        if (escaped === Character.NEWLINE) position = this.nextLineFrom(position);
        else if (escaped !== Character.END) position++;
      }
    }
    this.position = position;
    return this.addString(start, firstLine, startExtra);
  }

  /** Reads the line after the newline at `position`, if there is one. */
  private nextLineFrom(position: number): number {
    this.position = position + 1;
    if (this.position === this.lineEnd && this.position < this.length) this.readLine();
    return this.position;
  }

  private failString(start: number, position: number, triple: boolean, firstLine: number): Token {
    const detected = this.line;
    this.endsInString = this.source.charCodeAt(position) === Character.END;
    if (this.endsInString && this.nextLineFailure !== null) return this.failOnNextLine(this.nextLineFailure);
    this.position = start + 1;
    this.lineStart = this.stringLineStart;
    this.line = firstLine;
    return this.fail(`unterminated ${triple ? "triple-quoted " : ""}string literal (detected at line ${detected})`);
  }

  private addString(start: number, firstLine: number, startExtra: number): Token {
    const lastLineStart = this.lineStart;
    if (firstLine === this.line) return this.add(Token.STRING, start, this.position);
    const tokens = this.tokens;
    this.add(Token.STRING, lastLineStart, this.position);
    const index = tokens.count - 1;
    tokens.starts[index] = start;
    tokens.lines[index] = firstLine;
    const shift = this.placement !== null && this.line === this.placement.line ? this.placement.column : 0;
    tokens.columns[index] = start - this.stringLineStart + startExtra + shift;
    return Token.STRING;
  }

  private readNumber(start: number): Token {
    const source = this.source;
    let position = start;
    let code = source.charCodeAt(position);
    if (code === Character.ZERO) {
      const letter = source.charCodeAt(position + 1) | 0x20;
      if (letter === Character.X) return this.readRadix(start, "hexadecimal", 16);
      if (letter === Character.O) return this.readRadix(start, "octal", 8);
      if (letter === Character.B) return this.readRadix(start, "binary", 2);
      position = this.skipZeros(position + 1);
      if (position < 0) return Token.ERROR;
      const zerosEnd = position;
      code = source.charCodeAt(position);
      const nonzero = isDecimalDigit(code);
      if (nonzero) {
        position = this.skipDecimalDigits(position);
        if (position < 0) return Token.ERROR;
        code = source.charCodeAt(position);
      }
      const mayFollow = code === Character.DOT || (code | 0x20) === Character.E || (code | 0x20) === Character.J;
      if (nonzero && !mayFollow) {
        this.position = position;
        // When CPython notes where the zeros end, it has read one character beyond them.
        return this.failRange(
          start + 1 - this.lineStart + this.extraAt(start),
          zerosEnd + 1 - this.lineStart + this.extraAt(start),
          "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
        );
      }
    } else if (code !== Character.DOT) {
      position = this.skipDecimalDigits(position);
      if (position < 0) return Token.ERROR;
      code = source.charCodeAt(position);
    }
    if (code === Character.DOT) {
      code = source.charCodeAt(++position);
      if (isDecimalDigit(code)) {
        position = this.skipDecimalDigits(position);
        if (position < 0) return Token.ERROR;
        code = source.charCodeAt(position);
      }
    }
    if ((code | 0x20) === Character.E) {
      let exponent = position + 1;
      const sign = source.charCodeAt(exponent);
      if (sign === Character.PLUS || sign === Character.MINUS) {
        exponent++;
        if (!isDecimalDigit(source.charCodeAt(exponent))) {
          this.position = exponent;
          return this.fail("invalid decimal literal");
        }
      } else if (!isDecimalDigit(sign)) {
        // Not an exponent: `1else`, or an error.
        return this.endNumber(start, position, "decimal");
      }
      position = this.skipDecimalDigits(exponent);
      if (position < 0) return Token.ERROR;
      code = source.charCodeAt(position);
    }
    if ((code | 0x20) === Character.J) return this.endNumber(start, position + 1, "imaginary");
    return this.endNumber(start, position, "decimal");
  }

  /** Reads a number after 0x, 0o or 0b. */
  private readRadix(start: number, kind: string, radix: number): Token {
    const source = this.source;
    let position = start + 2;
    do {
      if (source.charCodeAt(position) === Character.UNDERSCORE) position++;
      const code = source.charCodeAt(position);
      if (!isDigitOf(code, radix)) {
        if (isDecimalDigit(code)) {
          this.position = position + 1;
          return this.fail(`invalid digit '${source[position]}' in ${kind} literal`);
        }
        this.position = position;
        return this.fail(`invalid ${kind} literal`);
      }
      while (isDigitOf(source.charCodeAt(position), radix)) position++;
    } while (source.charCodeAt(position) === Character.UNDERSCORE);
    if (isDecimalDigit(source.charCodeAt(position))) {
      this.position = position + 1;
      return this.fail(`invalid digit '${source[position]}' in ${kind} literal`);
    }
    return this.endNumber(start, position, kind);
  }

  /** The position after the zeros (and underscores) that a number starts with, or -1 after an error. */
  private skipZeros(start: number): number {
    const source = this.source;
    let position = start;
    for (;;) {
      let code = source.charCodeAt(position);
      if (code === Character.UNDERSCORE) {
        code = source.charCodeAt(++position);
        if (!isDecimalDigit(code)) return this.failNumber(position);
      }
      if (code !== Character.ZERO) return position;
      position++;
    }
  }

  /** The position after digits and the single underscores between them, or -1 after an error. */
  private skipDecimalDigits(start: number): number {
    const source = this.source;
    let position = start;
    for (;;) {
      while (isDecimalDigit(source.charCodeAt(position))) position++;
      if (source.charCodeAt(position) !== Character.UNDERSCORE) return position;
      position++;
      if (!isDecimalDigit(source.charCodeAt(position))) return this.failNumber(position);
    }
  }

  private failNumber(position: number): number {
    this.position = position;
    this.fail("invalid decimal literal");
    return -1;
  }

  /** A keyword directly after a number gives a warning; any other word is an error. */
  private endNumber(start: number, end: number, kind: string): Token {
    const code = this.source.charCodeAt(end);
    if (isAsciiIdentifierPart(code)) {
      if (!this.keywordFollows(end)) {
        this.position = end;
        return this.fail(`invalid ${kind} literal`);
      }
      const message = `invalid ${kind} literal`;
      const { filename, line } = this;
      if (this.warnings.issue({ category: "SyntaxWarning", message, filename, lineno: line })) {
        this.position = end;
        return this.fail(message);
      }
    }
    this.position = end;
    return this.add(Token.NUMBER, start, end);
  }

  private keywordFollows(position: number): boolean {
    const source = this.source;
    const whole = (word: string): boolean =>
      source.startsWith(word, position) && !mayContinueIdentifier(source.charCodeAt(position + word.length));
    switch (source.charCodeAt(position)) {
      case Character.A:
        return whole("and");
      case Character.E:
        return whole("else");
      case Character.F:
        return whole("for");
      case Character.I: {
        const second = source.charCodeAt(position + 1);
        return second === Character.F || second === Character.N || second === Character.S;
      }
      case Character.N:
        return whole("not");
      case Character.O:
        return whole("or");
      default:
        return false;
    }
  }

  private readOperator(code: number): Token {
    const start = this.position;
    switch (code) {
      case Character.LEFT_PARENTHESIS:
      case Character.LEFT_BRACKET:
      case Character.LEFT_BRACE:
        this.position++;
        if (this.level >= MAXIMUM_BRACKETS) return this.fail("too many nested parentheses");
        this.brackets[this.level] = code;
        this.bracketLines[this.level] = this.line;
        this.bracketColumns[this.level] = start - this.lineStart + this.extraAt(start);
        this.level++;
        break;
      case Character.RIGHT_PARENTHESIS:
      case Character.RIGHT_BRACKET:
      case Character.RIGHT_BRACE:
        this.position++;
        if (!this.closeBracket(code)) return Token.ERROR;
        break;
      default:
    }
    const operator = operatorAt(this.source, start);
    // operatorAt packs the token's kind and length.
    const token = operator >> 2;
    if (token === Token.OP && code < 128 && !isPrintable(String.fromCharCode(code))) {
      this.position = start + 1;
      return this.failOnCharacter(String.fromCharCode(code));
    }
    this.position = start + (operator & 3);
    // Two dots may become three, if another follows.
    if (token === Token.DOT && this.source.charCodeAt(this.position) === Character.DOT)
      this.noticeEnd(this.position + 1);
    return this.add(token, start, this.position);
  }

  private closeBracket(code: number): boolean {
    const closing = String.fromCharCode(code);
    if (this.level === 0) {
      this.fail(`unmatched '${closing}'`);
      return false;
    }
    this.level--;
    const open = this.brackets[this.level];
    const matches = open === Character.LEFT_PARENTHESIS ? code === open + 1 : code === open + 2;
    if (matches) return true;
    const opening = String.fromCharCode(open);
    const openLine = this.bracketLines[this.level];
    const message = `closing parenthesis '${closing}' does not match opening parenthesis '${opening}'`;
    this.fail(openLine === this.line ? message : `${message} on line ${openLine}`);
    return false;
  }

  /** The end of interactive input closes all blocks. */
  closeBlocks(): void {
    this.pendingIndents = -this.indent;
    this.indent = 0;
  }

  /** How many bytes source[start:position] has; CPython counts columns this way. */
  columnFrom(start: number): number {
    return this.position - start + extraBytes(this.source, start, this.position);
  }

  private add(token: Token, start: number, end: number): Token {
    const tokens = this.tokens;
    const index = tokens.count;
    if (index === tokens.kinds.length) tokens.grow();
    const line = this.line;
    const shift = this.placement !== null && line === this.placement.line ? this.placement.column : 0;
    tokens.kinds[index] = token;
    tokens.starts[index] = start;
    tokens.ends[index] = end;
    tokens.lines[index] = line;
    tokens.endLines[index] = line;
    tokens.levels[index] = this.level;
    if (this.ascii) {
      tokens.columns[index] = start - this.lineStart + shift;
      tokens.endColumns[index] = end - this.lineStart + shift;
    } else {
      tokens.columns[index] = start - this.lineStart + this.extraAt(start) + shift;
      tokens.endColumns[index] = end - this.lineStart + this.extraAt(end) + shift;
    }
    tokens.count = index + 1;
    // After an operator of three characters, the tokenizer does not look at the next one.
    if (end === this.length && token !== Token.STRING && !isLongOperator(token, end - start)) this.noticeEnd();
    return token;
  }

  /** Most tokens end where the next character is not part of them; after an unfinished last line there is none. */
  private noticeEnd(position = this.position): void {
    if (position === this.length && !this.endsInNewline && this.done === Done.NO) this.done = Done.END_OF_FILE;
  }

  private addEmpty(token: Token): Token {
    const tokens = this.tokens;
    this.add(token, this.position, this.position);
    // In the first line of an f-string's expression, CPython adds the line's offset to -1 as to any other column.
    const column = this.placement !== null && this.line === this.placement.line ? this.placement.column - 1 : -1;
    tokens.columns[tokens.count - 1] = column;
    tokens.endColumns[tokens.count - 1] = column;
    return token;
  }

  /** Bytes minus UTF-16 units between the start of the line and `position`. */
  private extraAt(position: number): number {
    if (this.ascii) return 0;
    if (position < this.extraPosition) return extraBytes(this.source, this.lineStart, position);
    this.extra += extraBytes(this.source, this.extraPosition, position);
    this.extraPosition = position;
    return this.extra;
  }

  private failOnNextLine(failure: PythonSyntaxError): Token {
    this.done = Done.ERROR;
    this.failure = failure;
    return this.addEmpty(Token.ERROR);
  }

  /** A SyntaxError at the last character read. */
  fail(message: string): Token {
    const before = readableText(this.source.slice(this.lineStart, this.position));
    const offset = countCharacters(before, 0, before.length);
    return this.failRange(offset, offset, message);
  }

  private failRange(offset: number, endOffset: number, message: string, kind: PythonErrorKind = "SyntaxError"): Token {
    this.done = Done.ERROR;
    const newline = this.source.indexOf("\n", this.lineStart);
    this.failure = new PythonSyntaxError(kind, message, {
      filename: this.filename,
      lineno: this.line,
      offset,
      end_lineno: this.line,
      end_offset: endOffset,
      text: readableText(this.source.slice(this.lineStart, newline < 0 ? this.length : newline)),
    });
    return this.addEmpty(Token.ERROR);
  }
}

function isLongOperator(token: Token, length: number): boolean {
  return length === 3 && token >= Token.LPAR && token <= Token.ATEQUAL;
}

const enum Indentation {
  READ,
  BLANK,
  ERROR,
}

function isDigitOf(code: number, radix: number): boolean {
  return radix === 16 ? isHexadecimalDigit(code) : code >= Character.ZERO && code < Character.ZERO + radix;
}

function isPrefixLetter(code: number): boolean {
  const letter = code | 0x20;
  return letter === Character.B || letter === Character.R || letter === Character.U || letter === Character.F;
}

/** The position of the quote if a string literal's prefix starts at `start`; otherwise 0. */
function prefixEnd(source: string, start: number): number {
  let bytes = false;
  let raw = false;
  let unicode = false;
  let formatted = false;
  for (let position = start; ; position++) {
    const code = source.charCodeAt(position);
    if (position > start && (code === Character.DOUBLE_QUOTE || code === Character.SINGLE_QUOTE)) return position;
    const letter = code | 0x20;
    if (code >= 128) return 0;
    if (letter === Character.B && !(bytes || unicode || formatted)) bytes = true;
    else if (letter === Character.U && !(bytes || unicode || raw || formatted)) unicode = true;
    else if (letter === Character.R && !(raw || unicode)) raw = true;
    else if (letter === Character.F && !(formatted || bytes || unicode)) formatted = true;
    else return 0;
  }
}
