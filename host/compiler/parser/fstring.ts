/**
 * Turns adjacent string tokens into one node. As in CPython 3.11, an f-string is a single token to the tokenizer; each
 * expression in it is cut out, put in parentheses and parsed as a source of its own.
 *
 * All nodes made here have the location of the whole run of tokens, except that a format specification and the text at
 * its end have the location of their own token, and expressions have that of their text.
 */
import { Character, extraBytes } from "../tokens/characters.ts";
import type { StrValue } from "../constants/constants.ts";
import type { Warnings } from "../errors/errors.ts";
import {
  type Constant,
  type expr,
  type JoinedStr,
  makeConstant,
  makeFormattedValue,
  makeJoinedStr,
} from "../generated/nodes.ts";
import { LiteralError } from "../tokens/literal_error.ts";
import {
  type CharacterByName,
  concatenate,
  decodeBytes,
  decodeFormattedText,
  decodeString,
  openStringToken,
  plainString,
} from "../tokens/strings.ts";
import type { Placement } from "../tokens/tokenizer.ts";
import type { TokenList } from "../tokens/tokens.ts";

const MAXIMUM_BRACKETS = 200;
const MAXIMUM_NESTING = 2;

/** What string parsing needs from the parser that calls it. */
export interface StringContext {
  readonly source: string;
  readonly filename: string;
  readonly tokens: TokenList;
  /** Null if the warnings have been issued before. */
  readonly warnings: Warnings | null;
  readonly characterByName: CharacterByName;
  /** Parses the text of an expression, in parentheses. */
  parseEmbedded(text: string, placement: Placement): expr;
}

/** The node of the string tokens `first` to `last`. */
export function parseStrings(context: StringContext, first: number, last: number): Constant | JoinedStr {
  const parser = new StringsParser(context, first, last);
  try {
    return parser.parse();
  } catch (error) {
    if (error instanceof LiteralError && error.token < 0) error.token = parser.token;
    throw error;
  }
}

class StringsParser {
  private readonly source: string;
  /** The token being read. */
  token: number;
  private position = 0;
  private end = 0;
  private isRaw = false;
  /**
   * How far `placeOf` has counted in `placedToken`, and the result, so that a string with many expressions is not
   * counted anew for each.
   */
  private placed = 0;
  private placedToken = -1;
  private placedLines = 0;
  private placedColumn = 0;

  constructor(
    private readonly context: StringContext,
    private readonly first: number,
    private readonly last: number,
  ) {
    this.source = context.source;
    this.token = first;
  }

  parse(): Constant | JoinedStr {
    const { starts, ends } = this.context.tokens;
    const bytes: Uint8Array[] = [];
    const parts = new Parts(this, this.first, this.last);
    let isFormatted = false;
    let isBytes = false;
    for (this.token = this.first; this.token <= this.last; this.token++) {
      const token = openStringToken(this.source, starts[this.token], ends[this.token]);
      const content = token.isFormatted ? "" : this.source.slice(token.start, token.end);
      const value = token.isBytes ? decodeBytes(content, token.isRaw, this) : null;
      const text =
        token.isBytes || token.isFormatted ? null : token.isRaw ? plainString(content) : decodeString(content, this);
      if (this.token > this.first && isBytes !== token.isBytes) {
        throw new LiteralError("SyntaxError", "cannot mix bytes and nonbytes literals");
      }
      isBytes = token.isBytes;
      if (value !== null) bytes.push(value);
      else if (text !== null) parts.addText(text);
      else {
        isFormatted = true;
        this.position = token.start;
        this.end = token.end;
        this.isRaw = token.isRaw;
        this.parseParts(parts, 0);
      }
    }
    if (isBytes) {
      const node = makeConstant({ type: "bytes", value: join(bytes) }, null, 0, 0, 0, 0);
      return this.locate(node, this.first, this.last);
    }
    if (isFormatted) return parts.finish(this.first, this.last);
    return this.makeText(parts.text ?? plainString(""), this.first, this.last);
  }

  get characterByName(): CharacterByName {
    return this.context.characterByName;
  }

  warnInvalidEscape(sequence: string): void {
    const { warnings, filename, tokens } = this.context;
    const octal = sequence.length === 3 ? "octal " : "";
    const message = `invalid ${octal}escape sequence '\\${sequence}'`;
    const lineno = tokens.lines[this.token];
    const isError = warnings?.issue({ category: "DeprecationWarning", message, filename, lineno }) ?? false;
    if (isError) throw new LiteralError("SyntaxError", message, true, true);
  }

  makeText(value: StrValue, first: number, last: number): Constant {
    const prefixed = this.source[this.context.tokens.starts[first]] === "u";
    return this.locate(makeConstant(value, prefixed ? "u" : null, 0, 0, 0, 0), first, last);
  }

  locate<Node extends expr>(node: Node, first: number, last: number): Node {
    const tokens = this.context.tokens;
    node.lineno = tokens.lines[first];
    node.col_offset = tokens.columns[first];
    node.end_lineno = tokens.endLines[last];
    node.end_col_offset = tokens.endColumns[last];
    return node;
  }

  /** Text and expressions up to the end of the string; in a format specification, up to its closing brace. */
  private parseParts(parts: Parts, nesting: number): void {
    for (;;) {
      const goesOn = this.parseText(parts, nesting);
      if (goesOn) continue;
      if (this.position >= this.end || this.source[this.position] === "}") break;
      this.parseReplacement(parts, nesting);
    }
    if (nesting === 0 && this.position < this.end - 1) {
      throw new LiteralError("SyntaxError", "f-string: unexpected end of string");
    }
    if (nesting !== 0 && (this.position >= this.end || this.source[this.position] !== "}")) {
      throw new LiteralError("SyntaxError", "f-string: expecting '}'");
    }
  }

  /** Text up to a brace. Returns true if that brace was doubled, so that more text follows. */
  private parseText(parts: Parts, nesting: number): boolean {
    const { source, end } = this;
    const start = this.position;
    let position = start;
    let textEnd = end;
    let doubled = false;
    while (position < end) {
      let character = source[position++];
      if (!this.isRaw && character === "\\" && position < end) {
        character = source[position++];
        if (character === "N") {
          // The braces of a character name do not delimit an expression.
          if (position < end && source[position++] === "{") {
            while (position < end && source[position++] !== "}");
          }
          continue;
        }
        if (character === "{") this.warnInvalidEscape(character);
      }
      if (character !== "{" && character !== "}") continue;
      if (nesting === 0) {
        if (position < end && source[position] === character) {
          textEnd = position;
          position++;
          doubled = true;
          break;
        }
        if (character === "}") throw new LiteralError("SyntaxError", "f-string: single '}' is not allowed");
      }
      position--;
      textEnd = position;
      break;
    }
    this.position = position;
    if (textEnd > start) {
      const text = source.slice(start, textEnd);
      parts.addText(this.isRaw ? plainString(text) : decodeFormattedText(text, this));
    }
    return doubled;
  }

  private parseReplacement(parts: Parts, nesting: number): void {
    const { source, end } = this;
    if (nesting >= MAXIMUM_NESTING) throw new LiteralError("SyntaxError", "f-string: expressions nested too deeply");
    this.position++;
    const start = this.position;
    this.skipExpression();
    if (this.position >= end) throw this.missingBrace();
    const value = this.parseExpression(start, this.position);
    let text: StrValue | null = null;
    if (source[this.position] === "=") {
      this.position++;
      while (/^[ \t\n\v\f\r]/.test(source[this.position])) this.position++;
      if (this.position >= end) throw this.missingBrace();
      text = plainString(source.slice(start, this.position));
    }
    let conversion = -1;
    if (source[this.position] === "!") {
      this.position++;
      if (this.position >= end) throw this.missingBrace();
      const character = source[this.position++];
      if (character !== "s" && character !== "r" && character !== "a") {
        throw new LiteralError("SyntaxError", "f-string: invalid conversion character: expected 's', 'r', or 'a'");
      }
      conversion = character.charCodeAt(0);
    }
    if (this.position >= end) throw this.missingBrace();
    let specification: JoinedStr | null = null;
    if (source[this.position] === ":") {
      this.position++;
      if (this.position >= end) throw this.missingBrace();
      const inner = new Parts(this, this.first, this.last);
      this.parseParts(inner, nesting + 1);
      specification = inner.finish(this.token, this.token);
    }
    if (this.position >= end || source[this.position] !== "}") throw this.missingBrace();
    this.position++;
    if (text !== null) {
      parts.addText(text);
      if (specification === null && conversion === -1) conversion = "r".charCodeAt(0);
    }
    const node = makeFormattedValue(value, conversion, specification, 0, 0, 0, 0);
    parts.addNode(this.locate(node, this.first, this.last));
  }

  private missingBrace(): LiteralError {
    return new LiteralError("SyntaxError", "f-string: expecting '}'");
  }

  /** Moves to the character that ends the expression: `}`, `!`, `:` or `=`. */
  private skipExpression(): void {
    const { source, end } = this;
    const brackets: string[] = [];
    let quote = "";
    let triple = false;
    let position = this.position;
    for (; position < end; position++) {
      const character = source[position];
      if (character === "\\") {
        throw new LiteralError("SyntaxError", "f-string expression part cannot include a backslash");
      }
      const threefold = position + 2 < end && source[position + 1] === character && source[position + 2] === character;
      if (quote !== "") {
        if (character !== quote || (triple && !threefold)) continue;
        if (triple) position += 2;
        quote = "";
      } else if (character === "'" || character === '"') {
        quote = character;
        triple = threefold;
        if (triple) position += 2;
      } else if (character === "[" || character === "{" || character === "(") {
        if (brackets.length >= MAXIMUM_BRACKETS) {
          throw new LiteralError("SyntaxError", "f-string: too many nested parenthesis");
        }
        brackets.push(character);
      } else if (character === "#") {
        throw new LiteralError("SyntaxError", "f-string expression part cannot include '#'");
      } else if (brackets.length === 0 && "!:}=><".includes(character)) {
        if (position + 1 < end && source[position + 1] === "=" && "!=<>".includes(character)) {
          position++;
          continue;
        }
        if (character === ">" || character === "<") continue;
        break;
      } else if (character === "]" || character === "}" || character === ")") {
        closeBracket(brackets, character);
      }
    }
    this.position = position;
    if (quote !== "") throw new LiteralError("SyntaxError", "f-string: unterminated string");
    if (brackets.length > 0) {
      throw new LiteralError("SyntaxError", `f-string: unmatched '${brackets[brackets.length - 1]}'`);
    }
  }

  private parseExpression(start: number, end: number): expr {
    const { source } = this;
    const text = source.slice(start, end);
    if (/^[ \t\n\f]*$/.test(text)) {
      const next = source[end];
      throw new LiteralError(
        "SyntaxError",
        next === "!" || next === ":" || next === "="
          ? `f-string: expression required before '${next}'`
          : "f-string: empty expression not allowed",
      );
    }
    return this.context.parseEmbedded(`(${text})`, this.placeOf(start - 1));
  }

  /** The position of the opening brace at `brace`; the expression's opening parenthesis takes its place. */
  private placeOf(brace: number): Placement {
    const { tokens } = this.context;
    this.countTo(brace);
    const column = this.isBlankAfter(brace) ? 0 : this.placedColumn;
    return {
      line: tokens.lines[this.token] + this.placedLines,
      column: this.placedLines === 0 ? tokens.columns[this.token] + column : column,
    };
  }

  private countTo(position: number): void {
    if (this.placedToken !== this.token) {
      this.placedToken = this.token;
      this.placed = this.context.tokens.starts[this.token];
      this.placedLines = 0;
      this.placedColumn = 0;
    }
    let lineStart = this.placed;
    for (let index = this.placed; index < position; index++) {
      if (this.source.charCodeAt(index) !== Character.NEWLINE) continue;
      this.placedLines++;
      this.placedColumn = 0;
      lineStart = index + 1;
    }
    this.placedColumn += position - lineStart + extraBytes(this.source, lineStart, position);
    this.placed = position;
  }

  /** Whether only blanks follow, up to the end of the line or a closing brace. */
  private isBlankAfter(brace: number): boolean {
    const { source } = this;
    let index = brace + 1;
    while (index < this.end && (source[index] === " " || source[index] === "\t" || source[index] === "\f")) index++;
    return index <= this.end && (source[index] === "}" || source[index] === "\n");
  }
}

function closeBracket(brackets: string[], closing: string): void {
  const opening = brackets.pop();
  if (opening === undefined) throw new LiteralError("SyntaxError", `f-string: unmatched '${closing}'`);
  if (opening + closing === "()" || opening + closing === "[]" || opening + closing === "{}") return;
  throw new LiteralError(
    "SyntaxError",
    `f-string: closing parenthesis '${closing}' does not match opening parenthesis '${opening}'`,
  );
}

/** The values of a JoinedStr, with adjacent texts merged. */
class Parts {
  text: StrValue | null = null;
  private readonly nodes: expr[] = [];

  constructor(
    private readonly parser: StringsParser,
    private readonly first: number,
    private readonly last: number,
  ) {}

  addText(text: StrValue): void {
    if (text.value === "") return;
    this.text = this.text === null ? text : concatenate(this.text, text);
  }

  addNode(node: expr): void {
    this.flush(this.first, this.last);
    this.nodes.push(node);
  }

  finish(first: number, last: number): JoinedStr {
    this.flush(first, last);
    return this.parser.locate(makeJoinedStr(this.nodes, 0, 0, 0, 0), first, last);
  }

  private flush(first: number, last: number): void {
    if (this.text !== null) this.nodes.push(this.parser.makeText(this.text, first, last));
    this.text = null;
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0];
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
