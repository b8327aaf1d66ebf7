/**
 * The encodings that a source file can declare: bytes to text, or the error that Python's codec reports. The web's
 * "latin1" is a different encoding, so single-byte encodings are tables.
 */
import { DecodingError, undecodable, UndecodableError } from "./decoding_error.ts";
import { ALIASES, CHARMAPS, NOT_TEXT } from "../generated/encodings.ts";
import { multibyteDecoder } from "./multibyte.ts";
import { findUtf8Error } from "./utf8.ts";

const UNDEFINED = "\ufffe";

/** UTF-16 and UTF-32 encode ASCII differently from all others. */
export function isWide(encoding: string): boolean {
  return /^utf_(?:16|32)(?:_[bl]e)?$/.test(codecName(encoding));
}

/** Throws DecodingError. `encoding` is the name as given. */
export function decode(bytes: Uint8Array, encoding: string): string {
  return decoderOf(encoding)(bytes);
}

/** The same for one line in an encoding that has already decoded a source, with U+FFFD for invalid bytes. */
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

/** The name of Python's codec for the name in a cookie, or null: Python imports a module with such a name. */
function codecName(encoding: string): string {
  const name = encoding.toLowerCase().replace(/[-_]+/g, "_").replace(/^_|_$/g, "");
  return ALIASES[name] ?? ALIASES[name.replaceAll(".", "_")] ?? name;
}

function decoderOf(encoding: string): (bytes: Uint8Array) => string {
  const codec = codecName(encoding);
  if (codec === "utf_8") return (bytes) => decodeUtf8(bytes, true);
  if (codec === "utf_8_sig") return (bytes) => decodeUtf8(bytes, false);
  if (codec === "ascii") return decodeAscii;
  if (codec === "latin_1" || codec === "iso8859_1" || codec === "charmap") return latin1;
  if (codec === "utf_16" || codec === "utf_16_le") return (bytes) => decodeUtf16(bytes, true);
  if (codec === "utf_16_be") return (bytes) => decodeUtf16(bytes, false);
  const charmap = CHARMAPS[codec];
  if (charmap !== undefined) return (bytes) => decodeCharmap(bytes, charmap);
  const multibyte = multibyteDecoder(codec);
  if (multibyte !== null) return multibyte;
  if (/^utf_32(?:_[bl]e)?$/.test(codec)) return (bytes) => refuseUtf32(codec, bytes);
  if (codec === "undefined")
    throw new DecodingError("decoding with 'undefined' codec failed (UnicodeError: undefined encoding)");
  if (NOT_TEXT.includes(codec))
    throw new DecodingError(`'${encoding}' is not a text encoding; use codecs.decode() to handle arbitrary codecs`);
  throw new DecodingError(`unknown encoding: ${encoding}`);
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

/** A source begins with ASCII, and four ASCII bytes read as one UTF-32 unit exceed every code point. */
function refuseUtf32(codec: string, bytes: Uint8Array): never {
  const name = codec === "utf_32_be" ? "utf-32-be" : "utf-32-le";
  if (bytes.length < 4) throw undecodable(name, bytes, 0, "truncated data", bytes.length);
  throw undecodable(name, bytes, 0, "code point not in range(0x110000)", 4);
}
