/**
 * Table-driven codecs: a str or a mapping says what each byte or character becomes. Most of the package `encodings` is
 * built on this.
 */
import { None } from "../../generated/memory_map";
import { errorClear, errorMatches, raiseMinus } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { getItem } from "../../protocols/item";
import { bytesData, bytesLength } from "../bytes/bytes";
import {
  ByteWriter,
  byteWriterAbandon,
  byteWriterFinish,
  byteWriterInit,
  writeByte,
  writeBytes,
} from "../bytes/writer";
import { dictNew, dictSetItem } from "../dict/dict";
import { intClampI64, intFromI64 } from "../int/int";
import { isBytes, isInt, isStr, none, release } from "../../kernel/object";
import { strLength, strRead } from "../str/str";
import { StrWriter, writeChar, writerAbandon, writerFinish, writerInit, writeStr } from "../str/writer";
import { ErrorHandler, errorHandler, handleDecodeError, handleEncodeError, raiseEncodeError } from "./handlers";

const UNDEFINED = "character maps to <undefined>";
/** Means "no character" in a decoding table that is a str. */
const NO_CHARACTER: u32 = 0xfffe;

export function decodeCharmap(data: usize, length: i32, errors: Borrowed, mapping: Borrowed): Owned {
  const writer = writerInit(<i64>length);
  if (changetype<usize>(writer) === NULL) return NULL;
  let at: i32 = 0;
  while (at >= 0 && at < length) {
    const mapped = writeMapped(writer, load<u8>(data + <usize>at), mapping);
    if (mapped > 0) at++;
    else if (mapped < 0) at = -1;
    else at = handleDecodeError("charmap", errors, writer, data, length, at, at + 1, UNDEFINED);
  }
  if (at >= 0) return writerFinish(writer);
  writerAbandon(writer);
  return NULL;
}

/** 1: written, 0: the byte has no mapping, -1: an exception. */
function writeMapped(writer: StrWriter, byte: u32, mapping: Borrowed): i32 {
  if (isStr(mapping)) {
    const character = <i64>byte < strLength(mapping) ? strRead(mapping, <i64>byte) : NO_CHARACTER;
    return character === NO_CHARACTER ? 0 : writeChar(writer, character) ? 1 : -1;
  }
  const value = mappedValue(mapping, byte);
  if (value === NULL) return -1;
  let result = 0;
  if (isInt(value)) {
    const code = intClampI64(value);
    if (code < 0 || code > 0x10ffff)
      result = raiseMinus(Type.TypeError, "character mapping must be in range(0x110000)");
    else if (code !== <i64>NO_CHARACTER) result = writeChar(writer, <u32>code) ? 1 : -1;
  } else if (isStr(value)) {
    if (strLength(value) !== 1 || strRead(value, 0) !== NO_CHARACTER) result = writeStr(writer, value) ? 1 : -1;
  } else if (value !== None) result = raiseMinus(Type.TypeError, "character mapping must return integer, None or str");
  release(value);
  return result;
}

/** The mapping's value for a number; None if it has none. */
function mappedValue(mapping: Borrowed, code: u32): Owned {
  const key = intFromI64(<i64>code);
  if (key === NULL) return NULL;
  const value = getItem(mapping, key);
  release(key);
  if (value !== NULL || !errorMatches(Type.LookupError)) return value;
  errorClear();
  return none();
}

export function encodeCharmap(text: Borrowed, errors: Borrowed, mapping: Borrowed): Owned {
  const length = strLength(text);
  const writer = byteWriterInit(length);
  if (changetype<usize>(writer) === NULL) return NULL;
  let at: i64 = 0;
  while (at >= 0 && at < length) {
    const mapped = writeEncoded(writer, strRead(text, at), mapping);
    if (mapped > 0) at++;
    else if (mapped < 0) at = -1;
    else at = encodeError(writer, text, at, errors, mapping);
  }
  if (at >= 0) return byteWriterFinish(writer);
  byteWriterAbandon(writer);
  return NULL;
}

/** 1: written, 0: the character has no mapping, -1: an exception. */
function writeEncoded(writer: ByteWriter, character: u32, mapping: Borrowed): i32 {
  const value = mappedValue(mapping, character);
  if (value === NULL) return -1;
  let result = 0;
  if (isInt(value)) {
    const code = intClampI64(value);
    if (code < 0 || code > 255) result = raiseMinus(Type.TypeError, "character mapping must be in range(256)");
    else result = writeByte(writer, <u8>code) ? 1 : -1;
  } else if (isBytes(value)) result = writeBytes(writer, bytesData(value), bytesLength(value)) ? 1 : -1;
  else if (value !== None)
    result = raiseMinus(Type.TypeError, "character mapping must return integer, bytes or None, not %.400T", value);
  release(value);
  return result;
}

/** Whether there is a mapping. 1, 0, or -1 with an exception. */
function isMapped(mapping: Borrowed, character: u32): i32 {
  const value = mappedValue(mapping, character);
  if (value === NULL) return -1;
  const mapped = value === None ? 0 : 1;
  release(value);
  return mapped;
}

/**
 * Handles the characters from `at` on that have no mapping. Returns where to continue, or -1. Replacements go through
 * the mapping too.
 */
function encodeError(writer: ByteWriter, text: Borrowed, at: i64, errors: Borrowed, mapping: Borrowed): i64 {
  const length = strLength(text);
  let end = at + 1;
  while (end < length) {
    const mapped = isMapped(mapping, strRead(text, end));
    if (mapped < 0) return -1;
    if (mapped > 0) break;
    end++;
  }
  const handler = errorHandler(errors);
  const rewritten =
    handler === ErrorHandler.replace ||
    handler === ErrorHandler.backslashreplace ||
    handler === ErrorHandler.xmlcharrefreplace ||
    handler === ErrorHandler.namereplace ||
    handler === ErrorHandler.registered;
  const start = writer.length;
  const next = handleEncodeError("charmap", errors, writer, text, at, end, UNDEFINED, 1, false, 0x100);
  if (next < 0 || !rewritten) return next;
  return remap(writer, start, mapping, text, at, end) ? next : -1;
}

/** Passes the replacement that was written since `start` through the mapping. */
function remap(writer: ByteWriter, start: i32, mapping: Borrowed, text: Borrowed, at: i64, end: i64): bool {
  const count = writer.length - start;
  const copy = byteWriterInit(<i64>count);
  if (changetype<usize>(copy) === NULL) return false;
  let mapped = writeBytes(copy, writer.data + <usize>start, <i64>count) ? 1 : -1;
  writer.length = start;
  for (let index = 0; mapped > 0 && index < count; index++) {
    mapped = writeEncoded(writer, load<u8>(copy.data + <usize>index), mapping);
  }
  byteWriterAbandon(copy);
  if (mapped === 0) raiseEncodeError("charmap", text, at, end, UNDEFINED);
  return mapped > 0;
}

/**
 * The inverse of a decoding table: a dict from code points to bytes.
 * @function _codecs.charmap_build(map: str, /)
 */
export function charmapBuild(map: Borrowed): Owned {
  const table = dictNew();
  if (table === NULL) return NULL;
  const length = min<i64>(strLength(map), 256);
  for (let byte: i64 = 0; byte < length; byte++) {
    const character = strRead(map, byte);
    if (character === NO_CHARACTER) continue;
    const key = intFromI64(<i64>character);
    const value = key === NULL ? NULL : intFromI64(byte);
    const set = value !== NULL && dictSetItem(table, key, value);
    if (key !== NULL) release(key);
    if (value !== NULL) release(value);
    if (set) continue;
    release(table);
    return NULL;
  }
  return table;
}
