/**
 * The encodings that a source file can name: bytes to text, or what Python's codec says is wrong.
 *
 * The trap: the web's decoders bear names of Python's codecs, but are supersets of them, and its "latin1" is another encoding.
 * So encodings of single bytes are tables; of the others the web's decoder gives the characters, but only for codes that
 * Python's codec knows.
 */
import { ALIASES, CHARMAPS, MULTIBYTE, type MultibyteData, NOT_TEXT } from "./generated/encodings.ts";
import { findUtf8Error } from "./utf8.ts";

/** Says why bytes cannot be decoded, in the words of Python's UnicodeDecodeError or LookupError. */
export class DecodingError extends Error {}

/** Bytes from `start` to `end` that mean nothing in the encoding. */
class UndecodableError extends DecodingError {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
  ) {
    super(message);
  }
}

const UNDEFINED = "\ufffe";

/** UTF-16 and UTF-32: ASCII is not what it is elsewhere. */
export function isWide(encoding: string): boolean {
  return /^utf_(?:16|32)(?:_[bl]e)?$/.test(codecName(encoding));
}

/** Throws DecodingError. `encoding` is the name as it was given. */
export function decode(bytes: Uint8Array, encoding: string): string {
  return decoderOf(encoding)(bytes);
}

/** The same of a line in an encoding that a source has been decoded from, with U+FFFD for what is wrong. */
export function decodeLossily(bytes: Uint8Array, encoding: string): string {
  const decoder = decoderOf(encoding);
  let text = "";
  for (let rest = bytes; ; ) {
    try {
      return text + decoder(rest);
    } catch (error) {
      if (!(error instanceof UndecodableError)) throw error;
      text += `${decoder(rest.subarray(0, error.start))}\ufffd`;
      rest = rest.subarray(error.end);
    }
  }
}

/** The name of Python's codec for a name in a cookie, or of none: Python looks for a module of such a name. */
function codecName(encoding: string): string {
  const name = encoding.toLowerCase().replace(/[-_]+/g, "_").replace(/^_|_$/g, "");
  return ALIASES[name] ?? ALIASES[name.replaceAll(".", "_")] ?? name;
}

function decoderOf(encoding: string): (bytes: Uint8Array) => string {
  const codec = codecName(encoding);
  if (codec === "utf_8") return (bytes) => decodeUtf8(bytes, true);
  if (codec === "utf_8_sig") return (bytes) => decodeUtf8(bytes, false);
  if (codec === "ascii") return decodeAscii;
  if (codec === "latin_1") return latin1;
  if (codec === "utf_16" || codec === "utf_16_le") return (bytes) => decodeUtf16(bytes, true);
  if (codec === "utf_16_be") return (bytes) => decodeUtf16(bytes, false);
  const charmap = CHARMAPS[codec];
  if (charmap !== undefined) return (bytes) => decodeCharmap(bytes, charmap);
  const multibyte = MULTIBYTE[codec];
  if (multibyte !== undefined) {
    const characters = charactersOf(multibyte);
    return (bytes) => decodeMultibyte(bytes, codec, characters);
  }
  if (/^utf_32(?:_[bl]e)?$/.test(codec)) return (bytes) => refuseUtf32(codec, bytes);
  if (codec === "undefined")
    throw new DecodingError("decoding with 'undefined' codec failed (UnicodeError: undefined encoding)");
  if (NOT_TEXT.includes(codec))
    throw new DecodingError(`'${encoding}' is not a text encoding; use codecs.decode() to handle arbitrary codecs`);
  throw new DecodingError(`unknown encoding: ${encoding}`);
}

function undecodable(codec: string, bytes: Uint8Array, position: number, reason: string, length = 1): UndecodableError {
  const where =
    length === 1
      ? `byte 0x${bytes[position]!.toString(16).padStart(2, "0")} in position ${position}`
      : `bytes in position ${position}-${position + length - 1}`;
  const message = `'${codec}' codec can't decode ${where}: ${reason}`;
  return new UndecodableError(message, position, position + length);
}

function decodeUtf8(bytes: Uint8Array, ignoreBOM: boolean): string {
  const error = findUtf8Error(bytes);
  if (error !== null) throw undecodable("utf-8", bytes, error.start, error.reason, error.end - error.start);
  return new TextDecoder("utf-8", { ignoreBOM }).decode(bytes);
}

function decodeAscii(bytes: Uint8Array): string {
  const position = bytes.findIndex((byte) => byte >= 128);
  if (position >= 0) throw undecodable("ascii", bytes, position, "ordinal not in range(128)");
  return latin1(bytes);
}

export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 0x2000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x2000));
  }
  return text;
}

function decodeCharmap(bytes: Uint8Array, characters: string): string {
  const lowest = 256 - characters.length;
  let text = "";
  for (let position = 0; position < bytes.length; position++) {
    const byte = bytes[position]!;
    const character = byte < lowest ? String.fromCharCode(byte) : characters[byte - lowest]!;
    if (character === UNDEFINED) throw undecodable("charmap", bytes, position, "character maps to <undefined>");
    text += character;
  }
  return text;
}

function decodeUtf16(bytes: Uint8Array, isLittle: boolean): string {
  const codec = isLittle ? "utf-16-le" : "utf-16-be";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let text = "";
  let position = 0;
  for (; position + 1 < bytes.length; position += 2) {
    const unit = view.getUint16(position, isLittle);
    if (unit < 0xd800 || unit > 0xdfff) {
      text += String.fromCharCode(unit);
      continue;
    }
    if (unit >= 0xdc00) throw undecodable(codec, bytes, position, "illegal encoding", 2);
    if (position + 3 >= bytes.length)
      throw undecodable(codec, bytes, position, "unexpected end of data", bytes.length - position);
    const low = view.getUint16(position + 2, isLittle);
    if (low < 0xdc00 || low > 0xdfff) throw undecodable(codec, bytes, position, "illegal UTF-16 surrogate", 2);
    text += String.fromCharCode(unit, low);
    position += 2;
  }
  if (position < bytes.length) throw undecodable(codec, bytes, position, "truncated data");
  return text;
}

/** A source begins with ASCII, of which four bytes are more than any character. */
function refuseUtf32(codec: string, bytes: Uint8Array): never {
  const name = codec === "utf_32_be" ? "utf-32-be" : "utf-32-le";
  if (bytes.length < 4) throw undecodable(name, bytes, 0, "truncated data", bytes.length);
  throw undecodable(name, bytes, 0, "code point not in range(0x110000)", 4);
}

/** Python's shift_jis knows beforehand that nothing begins with a higher byte. */
const SHIFT_JIS_LAST_LEAD = 0xea;

function decodeMultibyte(bytes: Uint8Array, codec: string, characters: ReadonlyMap<number, string>): string {
  let text = "";
  let position = 0;
  while (position < bytes.length) {
    const byte = bytes[position]!;
    if (byte < 128) {
      text += String.fromCharCode(byte);
      position++;
      continue;
    }
    const longest = codec === "euc_jp" && byte === 0x8f ? 3 : 2;
    let code = 0;
    let found: string | undefined;
    let length = 0;
    while (found === undefined && length < longest && position + length < bytes.length) {
      code = (code << 8) | bytes[position + length++]!;
      found = characters.get(code);
    }
    if (found === undefined)
      throw length < longest && !(codec === "shift_jis" && byte > SHIFT_JIS_LAST_LEAD)
        ? undecodable(codec, bytes, position, "incomplete multibyte sequence", length)
        : undecodable(codec, bytes, position, "illegal multibyte sequence");
    text += found;
    position += length;
  }
  return text;
}

/** The character of each code. Line ends keep the codes apart, since no decoder takes one into a character. */
function charactersOf({ label, ranges, corrected, characters }: MultibyteData): Map<number, string> {
  const codes: number[] = [];
  const bytes: number[] = [];
  let next = 0;
  for (const [index, length] of ranges.split(" ").entries()) {
    const end = next + Number.parseInt(length, 36);
    if (index % 2 === 1) {
      for (let code = next; code < end; code++) {
        codes.push(code);
        if (code > 0xffff) bytes.push(code >> 16);
        if (code > 0xff) bytes.push((code >> 8) & 0xff);
        bytes.push(code & 0xff, 10);
      }
    }
    next = end;
  }
  const decoded = new TextDecoder(label).decode(Uint8Array.from(bytes)).split("\n");
  const map = new Map(codes.map((code, index) => [code, decoded[index]!]));
  if (corrected !== "")
    for (const [index, code] of corrected.split(" ").entries()) map.set(Number.parseInt(code, 16), characters[index]!);
  return map;
}
