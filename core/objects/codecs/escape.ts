/** unicode_escape and raw_unicode_escape: the escapes of Python's string literals as codecs. */
import { host_character_by_name } from "../../generated/host";
import { raiseMinus } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { ByteWriter, byteWriterAbandon, byteWriterFinish, byteWriterInit, writeByte } from "../bytes/writer";
import { strEqualLiteral, strLength, strRead } from "../str/str";
import { StrWriter, writeChar, writerAbandon, writerFinish, writerInit } from "../str/writer";
import { handleDecodeError } from "./handlers";

export function hexDigit(byte: u32): i32 {
  if (byte - 0x30 < 10) return <i32>(byte - 0x30);
  const letter = (byte | 0x20) - 0x61;
  return letter < 6 ? <i32>letter + 10 : -1;
}

/** The value of `count` hexadecimal digits at `at`, or minus one minus the number of digits present. */
function readHex(data: usize, length: i32, at: i32, count: i32): i64 {
  let value: i64 = 0;
  for (let index = 0; index < count; index++) {
    const digit = at + index < length ? hexDigit(load<u8>(data + <usize>(at + index))) : -1;
    if (digit < 0) return -1 - <i64>index;
    value = (value << 4) | <i64>digit;
  }
  return value;
}

function finish(writer: StrWriter, at: i32, consumed: usize): Owned {
  if (at < 0) {
    writerAbandon(writer);
    return NULL;
  }
  if (consumed !== NULL) store<i64>(consumed, <i64>at);
  return writerFinish(writer);
}

/** With `consumed` (→ i64), an unfinished escape at the end is left alone. */
export function decodeUnicodeEscape(data: usize, length: i32, errors: Borrowed, consumed: usize): Owned {
  const writer = writerInit(<i64>length);
  if (changetype<usize>(writer) === NULL) return NULL;
  let at: i32 = 0;
  while (at >= 0 && at < length) {
    const byte = <u32>load<u8>(data + <usize>at);
    if (byte !== 0x5c) {
      at = writeChar(writer, byte) ? at + 1 : -1;
      continue;
    }
    if (at + 1 === length) {
      if (consumed !== NULL) break;
      at = handleDecodeError("unicodeescape", errors, writer, data, length, at, length, "\\ at end of string");
      continue;
    }
    const next = decodeEscape(writer, data, length, at, errors, consumed !== NULL);
    if (next === at) break;
    at = next;
  }
  return finish(writer, at, consumed);
}

/** What a one-letter escape represents; 0: nothing, the line continues; -1: there is no such escape. */
function simpleEscape(letter: u32): i32 {
  switch (letter) {
    case 0x0a:
      return 0;
    case 0x5c:
    case 0x27:
    case 0x22:
      return <i32>letter;
    case 0x62:
      return 8;
    case 0x66:
      return 12;
    case 0x74:
      return 9;
    case 0x6e:
      return 10;
    case 0x72:
      return 13;
    case 0x76:
      return 11;
    case 0x61:
      return 7;
    default:
      return -1;
  }
}

/**
 * Reads the escape at `at`. Returns where to continue; `at` itself if it is unfinished and that is allowed; -1 with an
 * exception.
 */
function decodeEscape(writer: StrWriter, data: usize, length: i32, at: i32, errors: Borrowed, partial: bool): i32 {
  const letter = <u32>load<u8>(data + <usize>at, 1);
  const simple = simpleEscape(letter);
  if (simple >= 0) return simple === 0 || writeChar(writer, <u32>simple) ? at + 2 : -1;
  if (letter - 0x30 < 8) {
    let value = letter - 0x30;
    let end = at + 2;
    while (end < length && end < at + 4 && <u32>load<u8>(data + <usize>end) - 0x30 < 8) {
      value = (value << 3) | (<u32>load<u8>(data + <usize>end) - 0x30);
      end++;
    }
    return writeChar(writer, value) ? end : -1;
  }
  const digits = letter === 0x78 ? 2 : letter === 0x75 ? 4 : letter === 0x55 ? 8 : 0;
  if (digits > 0) return decodeHex(writer, data, length, at, digits, "unicodeescape", errors, partial);
  if (letter === 0x4e) return decodeName(writer, data, length, at, errors, partial);
  return writeChar(writer, 0x5c) && writeChar(writer, letter) ? at + 2 : -1;
}

function decodeHex(
  writer: StrWriter,
  data: usize,
  length: i32,
  at: i32,
  digits: i32,
  encoding: string,
  errors: Borrowed,
  partial: bool,
): i32 {
  const value = readHex(data, length, at + 2, digits);
  let end = at + 2 + digits;
  let reason =
    digits === 2
      ? "truncated \\xXX escape"
      : digits === 4
        ? "truncated \\uXXXX escape"
        : "truncated \\UXXXXXXXX escape";
  if (value >= 0) {
    if (value <= 0x10ffff) return writeChar(writer, <u32>value) ? end : -1;
    reason = encoding.charCodeAt(0) === 0x72 ? "\\Uxxxxxxxx out of range" : "illegal Unicode character";
  } else {
    end = at + 2 + <i32>(-1 - value);
    if (partial && end === length) return at;
  }
  return handleDecodeError(encoding, errors, writer, data, length, at, end, reason);
}

/** `\N{name}` */
function decodeName(writer: StrWriter, data: usize, length: i32, at: i32, errors: Borrowed, partial: bool): i32 {
  let end = at + 2;
  if (end < length && load<u8>(data + <usize>end) === 0x7b) {
    while (end < length && load<u8>(data + <usize>end) !== 0x7d) end++;
    if (partial && end === length) return at;
    if (end < length && end > at + 3) {
      const character = host_character_by_name(data + <usize>at + 3, end - at - 3);
      if (character >= 0) return writeChar(writer, <u32>character) ? end + 1 : -1;
      return handleDecodeError(
        "unicodeescape",
        errors,
        writer,
        data,
        length,
        at,
        end + 1,
        "unknown Unicode character name",
      );
    }
  } else if (partial && end === length) return at;
  return handleDecodeError(
    "unicodeescape",
    errors,
    writer,
    data,
    length,
    at,
    min(end, length),
    "malformed \\N character escape",
  );
}

export function decodeRawUnicodeEscape(data: usize, length: i32, errors: Borrowed, consumed: usize): Owned {
  const writer = writerInit(<i64>length);
  if (changetype<usize>(writer) === NULL) return NULL;
  let at: i32 = 0;
  while (at >= 0 && at < length) {
    const byte = <u32>load<u8>(data + <usize>at);
    if (byte !== 0x5c || (at + 1 === length && consumed === NULL)) {
      at = writeChar(writer, byte) ? at + 1 : -1;
      continue;
    }
    if (at + 1 === length) break;
    const letter = <u32>load<u8>(data + <usize>at, 1);
    if (letter !== 0x75 && letter !== 0x55) {
      at = writeChar(writer, byte) && writeChar(writer, letter) ? at + 2 : -1;
      continue;
    }
    const next = decodeHex(
      writer,
      data,
      length,
      at,
      letter === 0x75 ? 4 : 8,
      "rawunicodeescape",
      errors,
      consumed !== NULL,
    );
    if (next === at) break;
    at = next;
  }
  return finish(writer, at, consumed);
}

function writeHex(writer: ByteWriter, letter: u8, value: u32, digits: i32): bool {
  if (!writeByte(writer, 0x5c) || !writeByte(writer, letter)) return false;
  for (let shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    const digit = (value >> shift) & 15;
    if (!writeByte(writer, <u8>(digit < 10 ? 0x30 + digit : 0x57 + digit))) return false;
  }
  return true;
}

function writeEscaped(writer: ByteWriter, character: u32, raw: bool): bool {
  if (character >= 0x10000) return writeHex(writer, 0x55, character, 8);
  if (character >= 0x100) return writeHex(writer, 0x75, character, 4);
  if (raw || (character >= 0x20 && character < 0x7f && character !== 0x5c)) return writeByte(writer, <u8>character);
  const letter: u8 =
    character === 0x5c ? 0x5c : character === 9 ? 0x74 : character === 10 ? 0x6e : character === 13 ? 0x72 : 0;
  if (letter !== 0) return writeByte(writer, 0x5c) && writeByte(writer, letter);
  return writeHex(writer, 0x78, character, 2);
}

/** `raw`: raw_unicode_escape, which leaves all of Latin-1 unchanged. */
export function encodeUnicodeEscape(text: Borrowed, raw: bool): Owned {
  const length = strLength(text);
  const writer = byteWriterInit(length);
  if (changetype<usize>(writer) === NULL) return NULL;
  for (let index: i64 = 0; index < length; index++) {
    if (writeEscaped(writer, strRead(text, index), raw)) continue;
    byteWriterAbandon(writer);
    return NULL;
  }
  return byteWriterFinish(writer);
}

/** Processes the escapes of a bytes literal. Returns bytes. */
export function decodeBytesEscape(data: usize, length: i32, errors: Borrowed): Owned {
  const writer = byteWriterInit(<i64>length);
  if (changetype<usize>(writer) === NULL) return NULL;
  let at: i32 = 0;
  while (at >= 0 && at < length) {
    const byte = load<u8>(data + <usize>at);
    if (byte === 0x5c) at = decodeByteEscape(writer, data, length, at, errors);
    else at = writeByte(writer, byte) ? at + 1 : -1;
  }
  if (at >= 0) return byteWriterFinish(writer);
  byteWriterAbandon(writer);
  return NULL;
}

/** The address after the escape at `at`, or -1. */
function decodeByteEscape(writer: ByteWriter, data: usize, length: i32, at: i32, errors: Borrowed): i32 {
  if (at + 1 === length) return raiseMinus(Type.ValueError, "Trailing \\ in string");
  const letter = <u32>load<u8>(data + <usize>at, 1);
  const simple = simpleEscape(letter);
  if (simple >= 0) return simple === 0 || writeByte(writer, <u8>simple) ? at + 2 : -1;
  if (letter - 0x30 < 8) {
    let value: u32 = 0;
    let end = at + 1;
    for (; end < length && end < at + 4 && <u32>load<u8>(data + <usize>end) - 0x30 < 8; end++) {
      value = (value << 3) | (<u32>load<u8>(data + <usize>end) - 0x30);
    }
    return writeByte(writer, <u8>value) ? end : -1;
  }
  if (letter !== 0x78) return writeByte(writer, 0x5c) && writeByte(writer, <u8>letter) ? at + 2 : -1;
  const value = readHex(data, length, at + 2, 2);
  if (value >= 0) return writeByte(writer, <u8>value) ? at + 4 : -1;
  // A bad escape consumes its only digit, if it has one.
  const end = at + 2 + <i32>(-1 - value);
  if (errors === NULL || strEqualLiteral(errors, "strict"))
    return raiseMinus(Type.ValueError, "invalid \\x escape at position %d", at);
  if (strEqualLiteral(errors, "replace")) return writeByte(writer, 0x3f) ? end : -1;
  if (strEqualLiteral(errors, "ignore")) return end;
  return raiseMinus(Type.ValueError, "decoding error; unknown error handling code: %.400U", errors);
}

/** Bytes as they would appear in a bytes literal in single quotes. */
export function encodeBytesEscape(data: usize, length: i64): Owned {
  const writer = byteWriterInit(length);
  if (changetype<usize>(writer) === NULL) return NULL;
  for (let index: i64 = 0; index < length; index++) {
    const byte = load<u8>(data + <usize>index);
    const quoted = byte === 0x27 && writeByte(writer, 0x5c) && writeByte(writer, byte);
    if (quoted || (byte !== 0x27 && writeEscaped(writer, byte, false))) continue;
    byteWriterAbandon(writer);
    return NULL;
  }
  return byteWriterFinish(writer);
}
