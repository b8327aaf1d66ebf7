/**
 * The bytes of a source file to text with `\n` line ends, as PEP 263 has it.
 *
 * The trap: CPython compiles bytes that are not UTF-8 as long as they stand in a comment, and reports them where they
 * stand in a string or a name. So a byte that is not UTF-8 becomes the lone low surrogate U+DC00 + byte. No other lone
 * surrogate can occur: a `str` that holds one cannot be encoded and is refused.
 */
import { isHighSurrogate, isLowSurrogate } from "./characters.ts";
import { PythonSyntaxError } from "./errors.ts";

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const NEWLINE = 10;
const RETURN = 13;
const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;
const BLANK_OR_COMMENT = /^[ \t\f]*(?:#.*)?$/;

/** Python's names of encodings that TextDecoder knows by another name, or decodes otherwise than Python. */
const ASCII_NAMES = new Set(
  "ascii 646 ansi-x3.4-1968 ansi-x3-4-1968 ansi-x3.4-1986 cp367 csascii ibm367 iso646-us iso-646.irv-1991 iso-ir-6 us us-ascii".split(
    " ",
  ),
);
const LATIN_1_NAMES = new Set(
  "8859 cp819 csisolatin1 ibm819 iso8859 iso8859-1 iso-8859-1 iso-8859-1-1987 iso-ir-100 l1 latin latin1 latin-1".split(
    " ",
  ),
);
const UTF_8_NAMES = new Set("utf-8 u8 utf utf8 utf8-ucs2 utf8-ucs4 cp65001 utf-8-sig".split(" "));

/** Codecs of Python that make bytes of bytes, or text of text. */
const BYTES_ENCODINGS = new Set(
  "base64-codec base64 base-64 bz2-codec bz2 hex-codec hex quopri-codec quopri quoted-printable quotedprintable rot-13 rot13 uu-codec uu zlib-codec zip zlib".split(
    " ",
  ),
);

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
    return { text: decodeAs(content, encoding, filename), encoding, shown: decodeLossily(content, "utf-8") };
  } catch (error) {
    if (!isProgram || !(error instanceof PythonSyntaxError)) throw error;
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

/** Lower case, with single hyphens between words. */
function comparableName(encoding: string): string {
  return encoding
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The text of bytes that are UTF-8, else null. */
export function decodeStrictly(bytes: Uint8Array): string | null {
  return findUtf8Error(bytes) === null ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : null;
}

/** The text of a line in an encoding that a source has been decoded from, with U+FFFD for what is wrong. */
export function decodeLossily(bytes: Uint8Array, encoding: string): string {
  const name = comparableName(encoding);
  if (LATIN_1_NAMES.has(name)) return latin1(bytes);
  if (ASCII_NAMES.has(name)) return latin1(bytes).replace(/[\x80-\xff]/g, "\ufffd");
  const label = UTF_8_NAMES.has(name) ? "utf-8" : textDecoderLabel(name);
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
}

function decodeAs(bytes: Uint8Array, encoding: string, filename: string): string {
  const name = comparableName(encoding);
  if (LATIN_1_NAMES.has(name)) return latin1(bytes);
  if (ASCII_NAMES.has(name)) {
    const position = bytes.findIndex((byte) => byte >= 128);
    if (position < 0) return latin1(bytes);
    const byte = bytes[position].toString(16);
    throw initializationError(
      `'ascii' codec can't decode byte 0x${byte} in position ${position}: ordinal not in range(128)`,
      filename,
    );
  }
  if (UTF_8_NAMES.has(name)) {
    const message = utf8ErrorMessage(bytes);
    if (message !== null) throw initializationError(message, filename);
    return new TextDecoder("utf-8", { ignoreBOM: name !== "utf-8-sig" }).decode(bytes);
  }
  if (BYTES_ENCODINGS.has(name)) {
    throw initializationError(
      `'${encoding}' is not a text encoding; use codecs.decode() to handle arbitrary codecs`,
      filename,
    );
  }
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(textDecoderLabel(name), { fatal: true });
  } catch {
    throw initializationError(`unknown encoding: ${encoding}`, filename);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw initializationError(`'${name}' codec can't decode bytes`, filename);
  }
}

/** Python's latin-2 to latin-10 and their numbers in ISO 8859. */
const LATIN_PARTS = [2, 3, 4, 9, 10, 13, 14, 15, 16];

/** `cp1251`, `iso8859-15` and `latin9` in Python are `windows-1251`, `iso-8859-15` and `iso-8859-15` on the web. */
function textDecoderLabel(name: string): string {
  const latin = /^(?:latin-?|l)(\d+)$/.exec(name);
  if (latin !== null) return `iso-8859-${LATIN_PARTS[Number(latin[1]) - 2]}`;
  return name
    .replace(/^cp(125\d|874)$/, "windows-$1")
    .replace(/^iso8859-/, "iso-8859-")
    .replace(/^(?:cp932|ms932|shift-?jis|sjis)$/, "shift_jis")
    .replace(/^(?:cp936|ms936)$/, "gbk")
    .replace(/^(?:cp949|ms949|uhc|euckr)$/, "euc-kr")
    .replace(/^(?:cp950|ms950)$/, "big5")
    .replace(/^(?:eucjp|ujis)$/, "euc-jp");
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 0x2000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x2000));
  }
  return text;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return decodeLeniently(bytes);
  }
}

function decodeLeniently(bytes: Uint8Array): string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let text = "";
  let start = 0;
  for (let rest = bytes; ; rest = bytes.subarray(start)) {
    const error = findUtf8Error(rest);
    if (error === null) return text + decoder.decode(rest);
    text += decoder.decode(rest.subarray(0, error.start)) + String.fromCharCode(0xdc00 + rest[error.start]);
    start += error.start + 1;
  }
}

interface Utf8Error {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** The first sequence that is not UTF-8, as CPython's decoder reports it. */
function findUtf8Error(bytes: Uint8Array): Utf8Error | null {
  let index = 0;
  while (index < bytes.length) {
    const first = bytes[index];
    if (first < 0x80) {
      index++;
      continue;
    }
    if (first < 0xc2 || first > 0xf4) return { start: index, end: index + 1, reason: "invalid start byte" };
    const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    for (let offset = 1; offset < length; offset++) {
      if (index + offset >= bytes.length) return { start: index, end: bytes.length, reason: "unexpected end of data" };
      const byte = bytes[index + offset];
      let lowest = 0x80;
      let highest = 0xbf;
      if (offset === 1) {
        if (first === 0xe0) lowest = 0xa0;
        else if (first === 0xed) highest = 0x9f;
        else if (first === 0xf0) lowest = 0x90;
        else if (first === 0xf4) highest = 0x8f;
      }
      if (byte < lowest || byte > highest) {
        return { start: index, end: index + offset, reason: "invalid continuation byte" };
      }
    }
    index += length;
  }
  return null;
}

function utf8ErrorMessage(bytes: Uint8Array): string | null {
  const error = findUtf8Error(bytes);
  if (error === null) return null;
  const where =
    error.end - error.start === 1
      ? `byte 0x${bytes[error.start].toString(16).padStart(2, "0")} in position ${error.start}`
      : `bytes in position ${error.start}-${error.end - 1}`;
  return `'utf-8' codec can't decode ${where}: ${error.reason}`;
}

/** As `decodeErrorMessage`, for text with escapes: CPython decodes what is not ASCII run by run. */
export function decodeErrorMessageOfRuns(text: string): string | null {
  if (!hasByte(text)) return null;
  for (const [run] of text.matchAll(/[\x80-\uffff]+/g)) {
    const message = decodeErrorMessage(run);
    if (message !== null) return message;
  }
  return null;
}

/** The bytes that `text` was decoded from, or null if they were all UTF-8. */
function originalBytes(text: string): Uint8Array | null {
  if (!hasByte(text)) return null;
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code >= 0xdc00 && code < 0xe000) bytes.push(code - 0xdc00);
    else bytes.push(...encoder.encode(character));
  }
  return Uint8Array.from(bytes);
}

function hasByte(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isHighSurrogate(code)) index++;
    else if (isLowSurrogate(code)) return true;
  }
  return false;
}

/** What CPython's UTF-8 decoder would say of the bytes that `text` was decoded from, or null if nothing. */
export function decodeErrorMessage(text: string): string | null {
  const bytes = originalBytes(text);
  return bytes === null ? null : utf8ErrorMessage(bytes);
}

/** `text` with U+FFFD for what is not UTF-8. */
export function readableText(text: string): string {
  const bytes = originalBytes(text);
  return bytes === null ? text : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
