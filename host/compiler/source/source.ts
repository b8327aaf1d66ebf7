/**
 * The bytes of a source file to text with `\n` line ends, as PEP 263 specifies.
 *
 * The trap: CPython compiles bytes that are not UTF-8 as long as they are in a comment, and reports them where they are
 * in a string or a name. So a byte that is not UTF-8 becomes the lone low surrogate U+DC00 + byte. No other lone
 * surrogate can occur: a `str` that holds one cannot be encoded and is refused.
 */
import { isHighSurrogate, isLowSurrogate } from "../tokens/characters.ts";
import { DecodingError } from "./decoding_error.ts";
import { decode, decodeLossily, isWide, latin1 } from "./encodings.ts";
import { PythonSyntaxError } from "../errors/errors.ts";
import { decodeUtf8 } from "./utf8.ts";

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const NEWLINE = 10;
const RETURN = 13;
const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;
const BLANK_OR_COMMENT = /^[ \t\f]*(?:#.*)?$/;

export interface DecodeOptions {
  /** A program needs a newline at its end; an expression does not. */
  readonly addNewline: boolean;
  readonly filename: string;
  /** Python reads a program line by line from its file, with error messages of its own. */
  readonly isProgram: boolean;
}

export interface DecodedSource {
  readonly text: string;
  /** Null unless the bytes declare it, by a cookie or a byte order mark. */
  readonly encoding: string | null;
  /** The lines that errors show if CPython treats decoded bytes as UTF-8 there; otherwise null. */
  readonly shown: string | null;
  /** What is wrong with the line that would follow; null if the text is complete. */
  readonly failure: PythonSyntaxError | null;
}

export function decodeSource(source: Uint8Array | string, options: DecodeOptions): DecodedSource {
  const { addNewline, filename, isProgram } = options;
  if (typeof source === "string") {
    refuseSurrogates(source);
    if (source.includes("\0")) throw nulError();
    return { text: translateNewlines(source, addNewline), encoding: "utf-8", shown: null, failure: null };
  }
  if (isProgram) return decodeProgram(source, filename);
  if (source.includes(0)) throw nulError();
  return decodeBytes(translateNewlineBytes(source, addNewline), filename);
}

function nulError(): PythonSyntaxError {
  return new PythonSyntaxError("SyntaxError", "source code string cannot contain null bytes", null);
}

/** CPython adds its newline even after a final "\r\n". */
function translateNewlines(text: string, addNewline: boolean): string {
  const needsNewline = addNewline && (!/[\r\n]$/.test(text) || text.endsWith("\r\n"));
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  return needsNewline ? `${text}\n` : text;
}

/** As `translateNewlines`. Decoding errors count the bytes after translation. */
function translateNewlineBytes(bytes: Uint8Array, addNewline: boolean): Uint8Array {
  const last = bytes[bytes.length - 1];
  const needsNewline = addNewline && ((last !== NEWLINE && last !== RETURN) || isReturnBefore(bytes, bytes.length - 1));
  if (!needsNewline && !bytes.includes(RETURN)) return bytes;
  const translated = new Uint8Array(bytes.length + 1);
  let length = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (isReturnBefore(bytes, index)) continue;
    translated[length++] = bytes[index] === RETURN ? NEWLINE : bytes[index];
  }
  if (needsNewline) translated[length++] = NEWLINE;
  return translated.subarray(0, length);
}

/** Whether this byte is the "\n" of an "\r\n". */
function isReturnBefore(bytes: Uint8Array, index: number): boolean {
  return bytes[index] === NEWLINE && bytes[index - 1] === RETURN;
}

function refuseSurrogates(source: string): void {
  let characters = 0;
  for (let index = 0; index < source.length; index++, characters++) {
    const code = source.charCodeAt(index);
    if (code < 0xd800 || code >= 0xe000) continue;
    if (isHighSurrogate(code) && isLowSurrogate(source.charCodeAt(index + 1))) {
      index++;
      continue;
    }
    let end = index + 1;
    while (end < source.length && isLone(source, end)) end++;
    const escaped = `\\u${code.toString(16)}`;
    const where =
      end === index + 1
        ? `character '${escaped}' in position ${characters}`
        : `characters in position ${characters}-${characters + end - index - 1}`;
    throw new PythonSyntaxError(
      "UnicodeEncodeError",
      `'utf-8' codec can't encode ${where}: surrogates not allowed`,
      null,
    );
  }
}

function isLone(source: string, index: number): boolean {
  const code = source.charCodeAt(index);
  if (isHighSurrogate(code)) return !isLowSurrogate(source.charCodeAt(index + 1));
  return isLowSurrogate(code);
}

/** A program is read line by line, so an error in a line matters only once the parser gets there. */
function decodeProgram(bytes: Uint8Array, filename: string): DecodedSource {
  const { content, encoding, isMarked, cookieEnd } = inspect(bytes, false);
  let text: string;
  if (encoding === null || encoding === "utf-8") text = decodeUtf8(content);
  else if (isMarked) throw encodingProblem(`${encoding} with BOM`);
  else {
    // A program cannot be read line by line if a line end takes more than one byte.
    if (isWide(encoding)) throw encodingProblem(encoding);
    try {
      text = decodeUtf8(content.subarray(0, cookieEnd)) + decode(content.subarray(cookieEnd), encoding);
    } catch (error) {
      if (!(error instanceof DecodingError)) throw error;
      throw encodingProblem(encoding);
    }
  }
  text = text.replace(/\r\n?/g, "\n");
  if (text !== "" && !text.endsWith("\n")) text += "\n";
  const knownEncoding = isMarked ? "utf-8" : encoding;
  const failure = findBadLine(text, knownEncoding === null, filename);
  return {
    text: failure === null ? text : text.slice(0, failure.start),
    encoding: knownEncoding,
    shown: null,
    failure: failure?.error ?? null,
  };
}

function encodingProblem(what: string): PythonSyntaxError {
  return new PythonSyntaxError("SyntaxError", `encoding problem: ${what}`, null);
}

/** The first line that contains a NUL or, if UTF-8 is required, invalid bytes. */
function findBadLine(
  text: string,
  isUtf8: boolean,
  filename: string,
): { start: number; error: PythonSyntaxError } | null {
  const position = text.search(isUtf8 ? /\0|[\udc80-\udcff]/u : /\0/);
  if (position < 0) return null;
  const start = text.lastIndexOf("\n", position) + 1;
  const lineno = text.slice(0, start).split("\n").length;
  if (text[position] === "\0") {
    const line = text.slice(start, position);
    const details = { filename, lineno, offset: 0, end_lineno: lineno, end_offset: 0, text: line };
    return { start, error: new PythonSyntaxError("SyntaxError", "source code cannot contain null bytes", details) };
  }
  const byte = (text.charCodeAt(position) - 0xdc00).toString(16);
  const message =
    `Non-UTF-8 code starting with '\\x${byte}' in file ${filename} on line ${lineno}, but no encoding declared; ` +
    "see https://peps.python.org/pep-0263/ for details";
  return { start, error: new PythonSyntaxError("SyntaxError", message, null) };
}

interface Inspected {
  /** Without the byte order mark. */
  readonly content: Uint8Array;
  readonly isMarked: boolean;
  readonly encoding: string | null;
  /** Where the line after the cookie begins in the content; 0 without a cookie. */
  readonly cookieEnd: number;
}

function inspect(bytes: Uint8Array, needsNewline: boolean): Inspected {
  const isMarked = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
  const content = isMarked ? bytes.subarray(3) : bytes;
  const cookie = findCookie(content, needsNewline);
  return { content, isMarked, encoding: cookie?.encoding ?? null, cookieEnd: cookie?.end ?? 0 };
}

function decodeBytes(bytes: Uint8Array, filename: string): DecodedSource {
  const { content, encoding, isMarked } = inspect(bytes, true);
  if (encoding === null || encoding === "utf-8") {
    return { text: decodeUtf8(content), encoding: isMarked ? "utf-8" : encoding, shown: null, failure: null };
  }
  if (isMarked) throw initializationError(`encoding problem: ${encoding} with BOM`, filename);
  try {
    return { text: decode(content, encoding), encoding, shown: decodeLossily(content, "utf-8"), failure: null };
  } catch (error) {
    if (!(error instanceof DecodingError)) throw error;
    throw initializationError(error.message, filename);
  }
}

/** An error raised before there is any line to point at. */
function initializationError(message: string, filename: string): PythonSyntaxError {
  return new PythonSyntaxError("SyntaxError", message, {
    filename,
    lineno: 0,
    offset: -1,
    end_lineno: null,
    end_offset: null,
    text: null,
  });
}

interface Cookie {
  readonly encoding: string;
  /** Where the line after the cookie begins. */
  readonly end: number;
}

/** The cookie in one of the first two lines. Text that was given as a whole must have a newline after it. */
function findCookie(bytes: Uint8Array, needsNewline: boolean): Cookie | null {
  let start = 0;
  for (let line = 0; line < 2; line++) {
    let end = start;
    while (end < bytes.length && bytes[end] !== NEWLINE && bytes[end] !== RETURN) end++;
    if (end === bytes.length && needsNewline) return null;
    const text = latin1(bytes.subarray(start, end));
    start = bytes[end] === RETURN && bytes[end + 1] === NEWLINE ? end + 2 : Math.min(end + 1, bytes.length);
    const cookie = COOKIE.exec(text);
    if (cookie !== null) return { encoding: normalEncodingName(cookie[1]), end: start };
    if (!BLANK_OR_COMMENT.test(text)) return null;
  }
  return null;
}

function normalEncodingName(name: string): string {
  const normal = name.slice(0, 12).toLowerCase().replaceAll("_", "-");
  if (normal === "utf-8" || normal.startsWith("utf-8-")) return "utf-8";
  if (/^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(normal)) return "iso-8859-1";
  return name;
}
