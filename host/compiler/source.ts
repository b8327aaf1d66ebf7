/**
 * The bytes of a source file to text with `\n` line ends, as PEP 263 has it.
 *
 * The trap: CPython compiles bytes that are not UTF-8 as long as they stand in a comment, and reports them where they
 * stand in a string or a name. So a byte that is not UTF-8 becomes the lone low surrogate U+DC00 + byte. No other lone
 * surrogate can occur: a `str` that holds one cannot be encoded and is refused.
 */
import { isHighSurrogate, isLowSurrogate } from "./characters.ts";
import { decode, DecodeError, decodeLossily, latin1 } from "./encodings.ts";
import { PythonSyntaxError } from "./errors.ts";
import { decodeUtf8, findUtf8Error } from "./utf8.ts";

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const NEWLINE = 10;
const RETURN = 13;
const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;
const BLANK_OR_COMMENT = /^[ \t\f]*(?:#.*)?$/;

export interface DecodeOptions {
  /** A program needs a newline at its end; an expression does not. */
  readonly addNewline: boolean;
  readonly filename: string;
  /** A program that Python runs from its file is read line by line, with messages of its own. */
  readonly isProgram: boolean;
}

export interface DecodedSource {
  readonly text: string;
  /** Null if bytes did not say it, by a cookie or a byte order mark. */
  readonly encoding: string | null;
  /** The lines that errors show, where CPython shows bytes that it has decoded as if they were UTF-8; else null. */
  readonly shown: string | null;
}

export function decodeSource(source: Uint8Array | string, options: DecodeOptions): DecodedSource {
  const { addNewline, filename, isProgram } = options;
  if (typeof source === "string") {
    refuseSurrogates(source);
    if (source.includes("\0")) throw nulError();
    return { text: translateNewlines(source, addNewline), encoding: "utf-8", shown: null };
  }
  if (isProgram) {
    const { text, encoding } = decodeBytes(source, options);
    refuseNul(text, filename);
    return { text: translateNewlines(text, addNewline), encoding, shown: null };
  }
  if (source.includes(0)) throw nulError();
  return decodeBytes(translateNewlineBytes(source, addNewline), options);
}

function nulError(): PythonSyntaxError {
  return new PythonSyntaxError("SyntaxError", "source code string cannot contain null bytes", null);
}

/** CPython adds its newline after a final "\r\n" as well. */
function translateNewlines(text: string, addNewline: boolean): string {
  const needsNewline = addNewline && (!/[\r\n]$/.test(text) || text.endsWith("\r\n"));
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  return needsNewline ? `${text}\n` : text;
}

/** As `translateNewlines`. Errors of decoding count the bytes after it. */
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

/** Whether the byte is the "\n" of an "\r\n". */
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

function refuseNul(text: string, filename: string): void {
  const end = text.indexOf("\0");
  if (end < 0) return;
  const lines = text.slice(0, end).split(/\r\n?|\n/);
  throw new PythonSyntaxError("SyntaxError", "source code cannot contain null bytes", {
    filename,
    lineno: lines.length,
    offset: 0,
    end_lineno: lines.length,
    end_offset: 0,
    text: lines[lines.length - 1],
  });
}

/** In a program whatever is not UTF-8 is wrong, in comments too. */
function refuseBytes(bytes: Uint8Array, filename: string): void {
  const error = findUtf8Error(bytes);
  if (error === null) return;
  const byte = bytes[error.start].toString(16);
  const line = latin1(bytes.subarray(0, error.start)).split(/\r\n?|\n/).length;
  throw new PythonSyntaxError(
    "SyntaxError",
    `Non-UTF-8 code starting with '\\x${byte}' in file ${filename} on line ${line}, but no encoding declared; ` +
      "see https://peps.python.org/pep-0263/ for details",
    null,
  );
}

function decodeBytes(bytes: Uint8Array, { filename, isProgram }: DecodeOptions): DecodedSource {
  const marked = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
  const content = marked ? bytes.subarray(3) : bytes;
  const encoding = findEncoding(content, !isProgram);
  if (encoding === null || encoding === "utf-8") {
    if (isProgram) refuseBytes(content, filename);
    return { text: decodeUtf8(content), encoding: marked ? "utf-8" : encoding, shown: null };
  }
  if (marked) throw initializationError(`encoding problem: ${encoding} with BOM`, filename);
  try {
    return { text: decode(content, encoding), encoding, shown: decodeLossily(content, "utf-8") };
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    if (!isProgram) throw initializationError(error.message, filename);
    throw new PythonSyntaxError("SyntaxError", `encoding problem: ${encoding}`, null);
  }
}

/** An error before there is any line to point at. */
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

/** The name that a cookie in the first two lines gives. Text that is at hand as a whole must have a newline after it. */
function findEncoding(bytes: Uint8Array, needsNewline: boolean): string | null {
  let start = 0;
  for (let line = 0; line < 2; line++) {
    let end = start;
    while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
    if (end === bytes.length && needsNewline) return null;
    const text = latin1(bytes.subarray(start, end));
    const cookie = COOKIE.exec(text);
    if (cookie !== null) return normalEncodingName(cookie[1]);
    if (!BLANK_OR_COMMENT.test(text)) return null;
    start = bytes[end] === 13 && bytes[end + 1] === 10 ? end + 2 : end + 1;
  }
  return null;
}

function normalEncodingName(name: string): string {
  const normal = name.slice(0, 12).toLowerCase().replaceAll("_", "-");
  if (normal === "utf-8" || normal.startsWith("utf-8-")) return "utf-8";
  if (/^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(normal)) return "iso-8859-1";
  return name;
}
