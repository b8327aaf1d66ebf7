/**
 * UTF-8, strict about what Unicode calls well formed: no overlong forms, no surrogates, nothing above U+10FFFF.
 *
 * At an error, the maximal valid beginning of a sequence counts as one unit: that determines the number of replacement
 * characters.
 */
import { Borrowed, NULL, Owned } from "../../memory/address";
import { bytesData, bytesFrom, bytesNew } from "../bytes/bytes";
import { ByteWriter, byteWriterAbandon, byteWriterFinish, byteWriterInit, writeByte } from "../bytes/writer";
import { strData, strFromCodePoint, strFromLatin1, strIsAscii, strKind, strLength, strNew } from "../str/str";
import { StrWriter, writeAscii, writeChar, writerAbandon, writerFinish, writerInit } from "../str/writer";
import { StrObject } from "../str/record";
import { asciiPrefix, readUnit } from "../text/units";
import { ErrorHandler, errorHandler, handleDecodeError, handleEncodeError } from "./handlers";

const SURROGATES = "surrogates not allowed";

/** Strict decoding; raises UnicodeDecodeError. */
export function strFromUtf8(data: usize, length: i32): Owned {
  return decodeUtf8(data, length, NULL, NULL);
}

/** Allows surrogates, as three bytes each: the form in which marshal stores strs. */
export function strFromUtf8Surrogates(data: usize, length: i32): Owned {
  if (asciiPrefix(data, data + <usize>length) === <usize>length) return strFromLatin1(data, <i64>length);
  const writer = writerInit(<i64>length);
  if (changetype<usize>(writer) === NULL) return NULL;
  return decodeInto(writer, data, length, NULL, NULL, true);
}

/**
 * `errors` is a str, or NULL for strict. With `consumed` (→ i64), an unfinished sequence at the end is left alone and
 * the number of bytes before it is stored.
 */
export function decodeUtf8(data: usize, length: i32, errors: Borrowed, consumed: usize): Owned {
  if (asciiPrefix(data, data + <usize>length) === <usize>length) {
    if (consumed !== NULL) store<i64>(consumed, <i64>length);
    return strFromLatin1(data, <i64>length);
  }
  const measured = measure(data, data + <usize>length);
  if (measured >= 0) {
    if (consumed !== NULL) store<i64>(consumed, <i64>length);
    return decodeValid(data, data + <usize>length, measured >> 32, <u32>measured);
  }
  const writer = writerInit(<i64>length);
  if (changetype<usize>(writer) === NULL) return NULL;
  return decodeInto(writer, data, length, errors, consumed, errorHandler(errors) === ErrorHandler.surrogatepass);
}

/** The number of characters and the highest one, as `count << 32 | highest`; -1 if the bytes are not well formed. */
function measure(at: usize, end: usize): i64 {
  let count: i64 = 0;
  let highest: i32 = 0x7f;
  while (at < end) {
    if (load<u8>(at) < 0x80) {
      at++;
      count++;
      continue;
    }
    const character = decodeSequence(at, end);
    if (character < 0) return -1;
    highest = max(highest, character);
    at += character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    count++;
  }
  return (count << 32) | <i64>highest;
}

function decodeValid(at: usize, end: usize, count: i64, highest: u32): Owned {
  if (count === 1) return strFromCodePoint(highest);
  const text = strNew(count, highest < 0x80 ? 0x7f : highest < 0x100 ? 0xff : highest < 0x10000 ? 0xffff : 0x10ffff);
  if (text === NULL) return NULL;
  if (highest < 0x100) writeValid<u8>(strData(text), at, end);
  else if (highest < 0x10000) writeValid<u16>(strData(text), at, end);
  else writeValid<u32>(strData(text), at, end);
  return text;
}

/** Decodes bytes that are known to be well formed into units of type T. */
function writeValid<T>(to: usize, at: usize, end: usize): void {
  while (at < end) {
    const first = <u32>load<u8>(at);
    let character = first;
    if (first < 0x80) at++;
    else if (first < 0xe0) {
      character = ((first & 0x1f) << 6) | (<u32>load<u8>(at, 1) & 0x3f);
      at += 2;
    } else if (first < 0xf0) {
      character = ((first & 15) << 12) | ((<u32>load<u8>(at, 1) & 0x3f) << 6) | (<u32>load<u8>(at, 2) & 0x3f);
      at += 3;
    } else {
      const middle = ((<u32>load<u8>(at, 1) & 0x3f) << 12) | ((<u32>load<u8>(at, 2) & 0x3f) << 6);
      character = ((first & 7) << 18) | middle | (<u32>load<u8>(at, 3) & 0x3f);
      at += 4;
    }
    store<T>(to, <T>character);
    to += sizeof<T>();
  }
}

function isContinuation(byte: u32): bool {
  return (byte & 0xc0) === 0x80;
}

/**
 * Decodes the sequence that starts at `at` with a non-ASCII byte. Returns its character; or minus the number of its
 * valid bytes (at least 1) if a wrong byte follows them; -16 for a wrong first byte; -32 if the data ends inside it.
 */
function decodeSequence(at: usize, end: usize): i32 {
  const first = <u32>load<u8>(at);
  if (first < 0xc2 || first > 0xf4) return -16;
  if (at + 1 >= end) return -32;
  const second = <u32>load<u8>(at, 1);
  if (!isContinuation(second)) return -1;
  if (first < 0xe0) return <i32>(((first & 0x1f) << 6) | (second & 0x3f));
  if (first < 0xf0) {
    if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second >= 0xa0)) return -1;
    if (at + 2 >= end) return -32;
    const third = <u32>load<u8>(at, 2);
    if (!isContinuation(third)) return -2;
    return <i32>(((first & 0xf) << 12) | ((second & 0x3f) << 6) | (third & 0x3f));
  }
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second >= 0x90)) return -1;
  if (at + 2 >= end) return -32;
  const third = <u32>load<u8>(at, 2);
  if (!isContinuation(third)) return -2;
  if (at + 3 >= end) return -32;
  const fourth = <u32>load<u8>(at, 3);
  if (!isContinuation(fourth)) return -3;
  return <i32>(((first & 7) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f));
}

/** Decodes three bytes that would be a surrogate, which surrogatepass accepts; 0 if they are not one. */
function decodeSurrogate(at: usize, end: usize): u32 {
  if (at + 3 > end || load<u8>(at) !== 0xed) return 0;
  const second = <u32>load<u8>(at, 1);
  const third = <u32>load<u8>(at, 2);
  if (second < 0xa0 || !isContinuation(second) || !isContinuation(third)) return 0;
  return 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f);
}

function decodeInto(
  writer: StrWriter,
  data: usize,
  length: i32,
  errors: Borrowed,
  consumed: usize,
  surrogates: bool,
): Owned {
  const end = data + <usize>length;
  let at = data;
  while (at < end) {
    if (load<u8>(at) < 0x80) {
      const run = asciiPrefix(at, end);
      if (!writeAscii(writer, at, <i64>run)) return fail(writer);
      at += run;
      continue;
    }
    const character = decodeSequence(at, end);
    if (character >= 0) {
      if (!writeChar(writer, <u32>character)) return fail(writer);
      at += character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
      continue;
    }
    if (character === -32 && consumed !== NULL) break;
    if (surrogates) {
      const surrogate = decodeSurrogate(at, end);
      if (surrogate !== 0) {
        if (!writeChar(writer, surrogate)) return fail(writer);
        at += 3;
        continue;
      }
    }
    const start = <i32>(at - data);
    let stop = start + 1;
    let reason = "invalid continuation byte";
    if (character === -16) reason = "invalid start byte";
    else if (character === -32) {
      reason = "unexpected end of data";
      stop = length;
    } else stop = start - character;
    const next = handleDecodeError("utf-8", errors, writer, data, length, start, stop, reason);
    if (next < 0) return fail(writer);
    at = data + <usize>next;
  }
  if (consumed !== NULL) store<i64>(consumed, <i64>(at - data));
  return writerFinish(writer);
}

function fail(writer: StrWriter): Owned {
  writerAbandon(writer);
  return NULL;
}

/** How many bytes the text takes, or -1 if it contains a surrogate. */
export function utf8Size(text: Borrowed): i64 {
  const data = strData(text);
  const kind = strKind(text);
  if (kind === 1) return sizeOf<u8>(data, strLength(text));
  return kind === 2 ? sizeOf<u16>(data, strLength(text)) : sizeOf<u32>(data, strLength(text));
}

function sizeOf<T>(data: usize, count: i64): i64 {
  let size = count;
  const end = data + <usize>count * sizeof<T>();
  for (; data < end; data += sizeof<T>()) {
    const character = <u32>load<T>(data);
    if (character < 0x80) continue;
    size++;
    if (character < 0x800) continue;
    if ((character & 0xfffff800) === 0xd800) return -1;
    size += character < 0x10000 ? 1 : 2;
  }
  return size;
}

/** Writes a text without surrogates. Returns the address after its last byte. */
export function utf8Write(to: usize, text: Borrowed): usize {
  const data = strData(text);
  const kind = strKind(text);
  if (kind === 1) return writeAll<u8>(to, data, strLength(text));
  return kind === 2 ? writeAll<u16>(to, data, strLength(text)) : writeAll<u32>(to, data, strLength(text));
}

function writeAll<T>(to: usize, data: usize, count: i64): usize {
  const end = data + <usize>count * sizeof<T>();
  for (; data < end; data += sizeof<T>()) {
    const character = <u32>load<T>(data);
    if (character < 0x80) store<u8>(to++, <u8>character);
    else to = writeCharacter(to, character);
  }
  return to;
}

function writeCharacter(to: usize, character: u32): usize {
  if (character < 0x80) {
    store<u8>(to, <u8>character);
    return to + 1;
  }
  if (character < 0x800) {
    store<u8>(to, <u8>(0xc0 | (character >> 6)));
    store<u8>(to, <u8>(0x80 | (character & 0x3f)), 1);
    return to + 2;
  }
  if (character < 0x10000) {
    store<u8>(to, <u8>(0xe0 | (character >> 12)));
    store<u8>(to, <u8>(0x80 | ((character >> 6) & 0x3f)), 1);
    store<u8>(to, <u8>(0x80 | (character & 0x3f)), 2);
    return to + 3;
  }
  store<u8>(to, <u8>(0xf0 | (character >> 18)));
  store<u8>(to, <u8>(0x80 | ((character >> 12) & 0x3f)), 1);
  store<u8>(to, <u8>(0x80 | ((character >> 6) & 0x3f)), 2);
  store<u8>(to, <u8>(0x80 | (character & 0x3f)), 3);
  return to + 4;
}

/** Returns bytes. */
export function encodeUtf8(text: Borrowed, errors: Borrowed): Owned {
  if (strIsAscii(text)) return bytesFrom(strData(text), strLength(text));
  const record = changetype<StrObject>(text);
  if (record.utf8 !== NULL) return bytesFrom(record.utf8, record.utf8Length);
  const size = utf8Size(text);
  if (size < 0) return encodeWithErrors(text, errors);
  const encoded = bytesNew(size);
  if (encoded !== NULL) utf8Write(bytesData(encoded), text);
  return encoded;
}

function encodeWithErrors(text: Borrowed, errors: Borrowed): Owned {
  const writer = byteWriterInit(strLength(text) * 3);
  if (changetype<usize>(writer) === NULL) return NULL;
  const pass = errorHandler(errors) === ErrorHandler.surrogatepass;
  const data = strData(text);
  const kind = strKind(text);
  const length = strLength(text);
  let at: i64 = 0;
  while (at < length) {
    const character = readUnit(data, kind, at);
    if (character < 0xd800 || character > 0xdfff || pass) {
      if (!writeUtf8(writer, character)) return failBytes(writer);
      at++;
      continue;
    }
    let end = at + 1;
    while (end < length && (readUnit(data, kind, end) & 0xfffff800) === 0xd800) end++;
    const next = handleEncodeError("utf-8", errors, writer, text, at, end, SURROGATES, 1, false, 0x80);
    if (next < 0) return failBytes(writer);
    at = next;
  }
  return byteWriterFinish(writer);
}

function writeUtf8(writer: ByteWriter, character: u32): bool {
  if (character < 0x80) return writeByte(writer, <u8>character);
  if (character < 0x800)
    return writeByte(writer, <u8>(0xc0 | (character >> 6))) && writeByte(writer, <u8>(0x80 | (character & 0x3f)));
  const head =
    character < 0x10000
      ? writeByte(writer, <u8>(0xe0 | (character >> 12)))
      : writeByte(writer, <u8>(0xf0 | (character >> 18))) && writeByte(writer, <u8>(0x80 | ((character >> 12) & 0x3f)));
  return (
    head &&
    writeByte(writer, <u8>(0x80 | ((character >> 6) & 0x3f))) &&
    writeByte(writer, <u8>(0x80 | (character & 0x3f)))
  );
}

function failBytes(writer: ByteWriter): Owned {
  byteWriterAbandon(writer);
  return NULL;
}
