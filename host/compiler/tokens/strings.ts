/** A string token's text to its value: prefixes, quotes and escapes. f-strings are in parser/fstring.ts. */
import { Character, isHexadecimalDigit } from "./characters.ts";
import type { StrValue } from "../constants/constants.ts";
import { LiteralError } from "./literal_error.ts";
import { decodeErrorMessage, decodeErrorMessageOfRuns } from "../source/utf8.ts";

/** Finds the code point of the character that `\N{...}` names, or null. */
export type CharacterByName = (name: string) => number | null;

export interface StringOptions {
  readonly characterByName: CharacterByName;
  /** Called with what follows the backslash: a character, or an octal number that does not fit in a byte. */
  readonly warnInvalidEscape: (sequence: string) => void;
}

/** The parts of a string token; the content is source[start:end]. */
export interface StringToken {
  readonly isBytes: boolean;
  readonly isRaw: boolean;
  readonly isFormatted: boolean;
  readonly start: number;
  readonly end: number;
}

export function openStringToken(source: string, tokenStart: number, tokenEnd: number): StringToken {
  let isBytes = false;
  let isRaw = false;
  let isFormatted = false;
  let start = tokenStart;
  let quote = source.charCodeAt(start);
  while (quote !== Character.SINGLE_QUOTE && quote !== Character.DOUBLE_QUOTE) {
    const letter = quote | 0x20;
    if (letter === Character.B) isBytes = true;
    else if (letter === Character.R) isRaw = true;
    else if (letter === Character.F) isFormatted = true;
    quote = source.charCodeAt(++start);
  }
  const triple =
    tokenEnd - start >= 6 && source.charCodeAt(start + 1) === quote && source.charCodeAt(start + 2) === quote;
  const width = triple ? 3 : 1;
  return { isBytes, isRaw, isFormatted, start: start + width, end: tokenEnd - width };
}

/** A str value from text without escapes. */
export function plainString(text: string): StrValue {
  const message = decodeErrorMessage(text);
  if (message !== null) throw new LiteralError("UnicodeDecodeError", message);
  return { type: "str", value: text, codePoints: null };
}

export function concatenate(left: StrValue, right: StrValue): StrValue {
  const codePoints =
    left.codePoints === null && right.codePoints === null
      ? null
      : [...(left.codePoints ?? codePointsOf(left.value)), ...(right.codePoints ?? codePointsOf(right.value))];
  return { type: "str", value: left.value + right.value, codePoints };
}

function codePointsOf(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) as number);
}

/** Like `decodeString`, for text in an f-string. */
export function decodeFormattedText(text: string, options: StringOptions): StrValue {
  const message = decodeErrorMessageOfRuns(text);
  if (message !== null) throw new LiteralError("UnicodeDecodeError", message);
  return decodeString(text, options);
}

/** `text` with its escapes replaced. */
export function decodeString(text: string, options: StringOptions): StrValue {
  let next = text.indexOf("\\");
  if (next < 0) return plainString(text);
  const message = decodeErrorMessageOfRuns(text);
  if (message !== null) throw new LiteralError("UnicodeDecodeError", message);
  let value = "";
  let copied = 0;
  let firstInvalid: string | null = null;
  // Set once a surrogate has been escaped: from then on the JavaScript string alone is ambiguous.
  let codePoints: number[] | null = null;
  while (next >= 0) {
    const before = text.slice(copied, next);
    value += before;
    if (codePoints !== null) codePoints.push(...codePointsOf(before));
    const found = readEscape(text, next, options);
    if (found.invalid !== null && firstInvalid === null) firstInvalid = found.invalid;
    if (codePoints === null && found.isSurrogate) codePoints = codePointsOf(value);
    value += found.text;
    if (codePoints !== null) {
      if (found.isSurrogate) codePoints.push(found.text.charCodeAt(0));
      else codePoints.push(...codePointsOf(found.text));
    }
    copied = found.end;
    next = text.indexOf("\\", copied);
  }
  const rest = text.slice(copied);
  if (codePoints !== null) codePoints.push(...codePointsOf(rest));
  if (firstInvalid !== null) options.warnInvalidEscape(firstInvalid);
  return { type: "str", value: value + rest, codePoints };
}

interface Escape {
  readonly text: string;
  readonly end: number;
  readonly isSurrogate: boolean;
  /** The escape that deserves a warning. */
  readonly invalid: string | null;
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

function readEscape(text: string, start: number, options: StringOptions): Escape {
  const character = text[start + 1];
  // CPython keeps a backslash at the end (of a part of an f-string) or before a non-ASCII character.
  if (character === undefined || character >= "\x80") return makeEscape("\\", start + 1);
  const simple = SIMPLE_ESCAPES[character];
  if (simple !== undefined) return makeEscape(simple, start + 2);
  switch (character) {
    case "x":
      return readHexadecimal(text, start, 2, "truncated \\xXX escape");
    case "u":
      return readHexadecimal(text, start, 4, "truncated \\uXXXX escape");
    case "U":
      return readHexadecimal(text, start, 8, "truncated \\UXXXXXXXX escape");
    case "N":
      return readNamed(text, start, options);
    default:
  }
  if (character >= "0" && character <= "7") {
    const end = octalEnd(text, start + 1);
    const digits = text.slice(start + 1, end);
    const code = Number.parseInt(digits, 8);
    return { text: String.fromCharCode(code), end, isSurrogate: false, invalid: code > 0o377 ? digits : null };
  }
  return { text: `\\${character}`, end: start + 2, isSurrogate: false, invalid: character };
}

function makeEscape(text: string, end: number, isSurrogate = false): Escape {
  return { text, end, isSurrogate, invalid: null };
}

function octalEnd(text: string, start: number): number {
  let end = start;
  while (end < start + 3 && text[end] >= "0" && text[end] <= "7") end++;
  return end;
}

function readHexadecimal(text: string, start: number, digits: number, message: string): Escape {
  let end = start + 2;
  while (end < start + 2 + digits && isHexadecimalDigit(text.charCodeAt(end))) end++;
  if (end < start + 2 + digits) throw escapeError(text, start, end, message);
  const code = Number.parseInt(text.slice(start + 2, end), 16);
  if (code > 0x10ffff) throw escapeError(text, start, end, "illegal Unicode character");
  return makeEscape(String.fromCodePoint(code), end, code >= 0xd800 && code < 0xe000);
}

function readNamed(text: string, start: number, options: StringOptions): Escape {
  let end = start + 2;
  if (text[end] === "{") {
    const nameStart = ++end;
    while (end < text.length && text[end] !== "}") end++;
    if (end > nameStart && end < text.length) {
      const code = options.characterByName(text.slice(nameStart, end));
      end++;
      if (code !== null) return makeEscape(String.fromCodePoint(code), end);
      throw escapeError(text, start, end, "unknown Unicode character name");
    }
  }
  throw escapeError(text, start, end, "malformed \\N character escape");
}

function escapeError(text: string, start: number, end: number, reason: string): LiteralError {
  const from = decoderOffset(text, start);
  const to = decoderOffset(text, end) - 1;
  const where = from === to ? `byte 0x5c in position ${from}` : `bytes in position ${from}-${to}`;
  return new LiteralError("UnicodeDecodeError", `'unicodeescape' codec can't decode ${where}: ${reason}`);
}

/** CPython replaces characters beyond ASCII with `\UXXXXXXXX` before it decodes, and counts positions in the result. */
function decoderOffset(text: string, end: number): number {
  let offset = 0;
  for (let index = 0; index < end; index++) {
    const code = text.codePointAt(index) as number;
    if (code < 128) offset++;
    else {
      offset += 10;
      if (text[index - 1] === "\\" && !isEscapedBackslash(text, index - 1)) offset += 5;
      if (code > 0xffff) index++;
    }
  }
  return offset;
}

function isEscapedBackslash(text: string, index: number): boolean {
  let first = index;
  while (first > 0 && text[first - 1] === "\\") first--;
  return (index - first) % 2 === 1;
}

/** The value of a bytes literal's content. */
export function decodeBytes(text: string, isRaw: boolean, options: StringOptions): Uint8Array {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) >= 128) {
      throw new LiteralError("SyntaxError", "bytes can only contain ASCII literal characters", true);
    }
  }
  const bytes = new Uint8Array(text.length);
  let length = 0;
  let firstInvalid: string | null = null;
  for (let index = 0; index < text.length; ) {
    const code = text.charCodeAt(index++);
    if (isRaw || code !== Character.BACKSLASH) {
      bytes[length++] = code;
      continue;
    }
    const character = text[index++];
    const simple = SIMPLE_ESCAPES[character];
    if (simple !== undefined) {
      if (simple !== "") bytes[length++] = simple.charCodeAt(0);
    } else if (character >= "0" && character <= "7") {
      const end = octalEnd(text, index - 1);
      const digits = text.slice(index - 1, end);
      const value = Number.parseInt(digits, 8);
      if (value > 0o377) firstInvalid ??= digits;
      bytes[length++] = value;
      index = end;
    } else if (character === "x") {
      const digits = text.slice(index, index + 2);
      if (!/^[0-9a-fA-F]{2}$/.test(digits)) {
        throw new LiteralError("ValueError", `invalid \\x escape at position ${index - 2}`);
      }
      bytes[length++] = Number.parseInt(digits, 16);
      index += 2;
    } else {
      firstInvalid ??= character;
      bytes[length++] = Character.BACKSLASH;
      bytes[length++] = character.charCodeAt(0);
    }
  }
  if (firstInvalid !== null) options.warnInvalidEscape(firstInvalid);
  return bytes.slice(0, length);
}
