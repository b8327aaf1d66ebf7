/**
 * UTF-16 and UTF-32 in both byte orders. If no order is given, the decoder obeys a byte order mark and the encoder
 * writes one; the order is then the machine's, little endian.
 */
import { Borrowed, NULL, Owned } from "../../memory/address";
import { byteWriterAbandon, byteWriterFinish, byteWriterInit } from "../bytes/writer";
import { strData, strKind, strLength } from "../str/str";
import { StrWriter, writeChar, writerAbandon, writerFinish, writerInit } from "../str/writer";
import { readUnit } from "../text/units";
import { ErrorHandler, errorHandler, handleDecodeError, handleEncodeError, writeEncodedUnit } from "./handlers";

export const enum ByteOrder {
  little = -1,
  /** From the mark, or else the machine's. */
  marked = 0,
  big = 1,
}

/** The unit of `size` bytes at `at`. */
function readEncoded(at: usize, size: i32, big: bool): u32 {
  if (size === 2) {
    const unit = load<u16>(at);
    return <u32>(big ? bswap<u16>(unit) : unit);
  }
  const unit = load<u32>(at);
  return big ? bswap<u32>(unit) : unit;
}

function isSurrogate(character: u32): bool {
  return (character & 0xfffff800) === 0xd800;
}

/**
 * `order` is the order given by the caller. With `consumed` (→ i64), an unfinished unit at the end is left alone and
 * the number of bytes before it is stored; `found` (→ i32, or NULL) receives the order from the mark.
 */
export function decodeWide(
  data: usize,
  length: i32,
  size: i32,
  order: ByteOrder,
  errors: Borrowed,
  consumed: usize,
  found: usize,
): Owned {
  let at: i32 = 0;
  let chosen: i32 = order;
  if (order === ByteOrder.marked && length >= size) {
    if (readEncoded(data, size, false) === 0xfeff) chosen = ByteOrder.little;
    else if (readEncoded(data, size, true) === 0xfeff) chosen = ByteOrder.big;
    if (chosen !== ByteOrder.marked) at = size;
  }
  if (found !== NULL) store<i32>(found, chosen);
  const writer = writerInit(<i64>(length / size));
  if (changetype<usize>(writer) === NULL) return NULL;
  at = decodeUnits(writer, data, length, at, size, chosen === ByteOrder.big, errors, consumed !== NULL);
  if (at < 0) {
    writerAbandon(writer);
    return NULL;
  }
  if (consumed !== NULL) store<i64>(consumed, <i64>at);
  return writerFinish(writer);
}

/** Returns where it stopped, or -1 with an exception. */
function decodeUnits(
  writer: StrWriter,
  data: usize,
  length: i32,
  at: i32,
  size: i32,
  big: bool,
  errors: Borrowed,
  partial: bool,
): i32 {
  const encoding = size === 2 ? (big ? "utf-16-be" : "utf-16-le") : big ? "utf-32-be" : "utf-32-le";
  const pass = errorHandler(errors) === ErrorHandler.surrogatepass;
  while (at < length) {
    let end = at + size;
    let reason = "truncated data";
    if (end > length) {
      if (partial) return at;
      end = length;
    } else {
      const character = readEncoded(data + <usize>at, size, big);
      if (!isSurrogate(character)) {
        if (character <= 0x10ffff) {
          if (!writeChar(writer, character)) return -1;
          at = end;
          continue;
        }
        reason = "code point not in range(0x110000)";
      } else if (size === 4) reason = "code point in surrogate code point range(0xd800, 0xe000)";
      else if (character >= 0xdc00) reason = "illegal encoding";
      else if (end + 2 > length) {
        if (partial) return at;
        reason = "unexpected end of data";
        end = length;
      } else {
        const second = readEncoded(data + <usize>end, 2, big);
        if ((second & 0xfffffc00) === 0xdc00) {
          if (!writeChar(writer, 0x10000 + ((character & 0x3ff) << 10) + (second & 0x3ff))) return -1;
          at = end + 2;
          continue;
        }
        reason = "illegal UTF-16 surrogate";
      }
      if (pass && isSurrogate(character)) {
        if (!writeChar(writer, character)) return -1;
        at += size;
        continue;
      }
    }
    at = handleDecodeError(encoding, errors, writer, data, length, at, end, reason);
    if (at < 0) return -1;
  }
  return at;
}

export function encodeWide(text: Borrowed, size: i32, order: ByteOrder, errors: Borrowed): Owned {
  const data = strData(text);
  const kind = strKind(text);
  const length = strLength(text);
  const big = order === ByteOrder.big;
  const encoding = wideName(size, order);
  const pass = errorHandler(errors) === ErrorHandler.surrogatepass;
  const writer = byteWriterInit((length + 1) * <i64>size);
  if (changetype<usize>(writer) === NULL) return NULL;
  let at: i64 = order === ByteOrder.marked && !writeEncodedUnit(writer, 0xfeff, size, false) ? -1 : 0;
  while (at >= 0 && at < length) {
    const character = readUnit(data, kind, at);
    let written: bool;
    if (isSurrogate(character) && !pass) {
      at = handleEncodeError(encoding, errors, writer, text, at, at + 1, "surrogates not allowed", size, big, 0x80);
      continue;
    }
    if (size === 2 && character >= 0x10000) {
      written =
        writeEncodedUnit(writer, 0xd800 + ((character - 0x10000) >> 10), 2, big) &&
        writeEncodedUnit(writer, 0xdc00 + (character & 0x3ff), 2, big);
    } else written = writeEncodedUnit(writer, character, size, big);
    at = written ? at + 1 : -1;
  }
  if (at >= 0) return byteWriterFinish(writer);
  byteWriterAbandon(writer);
  return NULL;
}

function wideName(size: i32, order: ByteOrder): string {
  if (size === 2) return order === ByteOrder.big ? "utf-16-be" : order === ByteOrder.little ? "utf-16-le" : "utf-16";
  return order === ByteOrder.big ? "utf-32-be" : order === ByteOrder.little ? "utf-32-le" : "utf-32";
}
