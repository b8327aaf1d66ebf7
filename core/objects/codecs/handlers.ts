/**
 * Error handlers: what happens at a byte or a character that a codec cannot convert.
 *
 * The built-in ones work without an exception object. Any other name is looked up among the handlers that the program
 * has registered (`codecs.register_error`); such a handler is Python code and receives a real exception.
 */
import { CHARACTER_NAME_ROOM } from "../../generated/border";
import { raise, raiseNoMemory, setError } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { host_character_name } from "../../generated/host";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { call, call1 } from "../../protocols/call";
import { bytesData, bytesFrom, bytesLength } from "../bytes/bytes";
import { ByteWriter, writeByte, writeBytes } from "../bytes/writer";
import { intAsI64, intFromI64 } from "../int/int";
import { isBytes, isInt, isStr, isTuple, release, releaseOrNull, retain } from "../../kernel/object";
import { strEqualLiteral, strFromLiteral, strIsAscii, strLength, strRead } from "../str/str";
import { StrWriter, writeBackslash, writeChar, writeStr } from "../str/writer";
import { tupleGet, tupleLength } from "../tuple/tuple";
import { lookupErrorHandler } from "./registry";
import { Slots } from "../../memory/slots";

export const enum ErrorHandler {
  strict,
  ignore,
  replace,
  backslashreplace,
  surrogateescape,
  surrogatepass,
  xmlcharrefreplace,
  namereplace,
  registered,
}

/** `errors` is a str or NULL. */
export function errorHandler(errors: Borrowed): ErrorHandler {
  if (errors === NULL || strEqualLiteral(errors, "strict")) return ErrorHandler.strict;
  if (strEqualLiteral(errors, "ignore")) return ErrorHandler.ignore;
  if (strEqualLiteral(errors, "replace")) return ErrorHandler.replace;
  if (strEqualLiteral(errors, "surrogateescape")) return ErrorHandler.surrogateescape;
  if (strEqualLiteral(errors, "surrogatepass")) return ErrorHandler.surrogatepass;
  if (strEqualLiteral(errors, "backslashreplace")) return ErrorHandler.backslashreplace;
  if (strEqualLiteral(errors, "xmlcharrefreplace")) return ErrorHandler.xmlcharrefreplace;
  if (strEqualLiteral(errors, "namereplace")) return ErrorHandler.namereplace;
  return ErrorHandler.registered;
}

/** An instance of UnicodeDecodeError or UnicodeEncodeError from its five arguments. Takes ownership of `object`. */
function unicodeError(type: usize, encoding: string, object: Owned, start: i64, end: i64, reason: string): Owned {
  if (object === NULL) return NULL;
  const args = scratchPush(5);
  if (args === NULL) {
    release(object);
    return raise(Type.RecursionError, "maximum recursion depth exceeded");
  }
  Slots.put(args, 0, strFromLiteral(encoding));
  Slots.put(args, 1, object);
  Slots.put(args, 2, intFromI64(start));
  Slots.put(args, 3, intFromI64(end));
  Slots.put(args, 4, strFromLiteral(reason));
  let complete = true;
  for (let index: usize = 0; index < 5; index++) complete = complete && load<usize>(args + (index << 3)) !== NULL;
  const error = complete ? call(type, args, 5, NULL) : NULL;
  for (let index: usize = 0; index < 5; index++) releaseOrNull(load<usize>(args + (index << 3)));
  scratchPop(5);
  return error;
}

/** Raises UnicodeDecodeError for bytes [start, end). Returns -1. */
export function raiseDecodeError(
  encoding: string,
  data: usize,
  length: i32,
  start: i32,
  end: i32,
  reason: string,
): i32 {
  const error = unicodeError(
    Type.UnicodeDecodeError,
    encoding,
    bytesFrom(data, <i64>length),
    <i64>start,
    <i64>end,
    reason,
  );
  if (error !== NULL) setError(error);
  return -1;
}

/** Raises UnicodeEncodeError for characters [start, end). Returns -1. */
export function raiseEncodeError(encoding: string, text: Borrowed, start: i64, end: i64, reason: string): i64 {
  const error = unicodeError(Type.UnicodeEncodeError, encoding, retain(text), start, end, reason);
  if (error !== NULL) setError(error);
  return -1;
}

/**
 * Bytes [start, end) cannot be decoded: writes the handler's replacement. Returns where to continue, or -1. The codecs
 * that support surrogatepass handle it themselves; here it is the same as strict.
 */
export function handleDecodeError(
  encoding: string,
  errors: Borrowed,
  writer: StrWriter,
  data: usize,
  length: i32,
  start: i32,
  end: i32,
  reason: string,
): i32 {
  const handler = errorHandler(errors);
  switch (handler) {
    case ErrorHandler.ignore:
      return end;
    case ErrorHandler.replace:
      return writeChar(writer, 0xfffd) ? end : -1;
    case ErrorHandler.backslashreplace:
      for (let at = start; at < end; at++) {
        if (!writeBackslash(writer, <u32>load<u8>(data + <usize>at))) return -1;
      }
      return end;
    case ErrorHandler.surrogateescape: {
      let at = start;
      while (at < end && at < start + 4) {
        const byte = <u32>load<u8>(data + <usize>at);
        if (byte < 0x80) break;
        if (!writeChar(writer, 0xdc00 + byte)) return -1;
        at++;
      }
      return at > start ? at : raiseDecodeError(encoding, data, length, start, end, reason);
    }
    case ErrorHandler.registered:
      return callDecodeHandler(encoding, errors, writer, data, length, start, end, reason);
    default:
      if (handler === ErrorHandler.xmlcharrefreplace || handler === ErrorHandler.namereplace) {
        raise(Type.TypeError, "don't know how to handle UnicodeDecodeError in error callback");
        return -1;
      }
      return raiseDecodeError(encoding, data, length, start, end, reason);
  }
}

/** A new position from a handler's result, checked against `length`; -1 if it is out of bounds. */
function handlerPosition(value: Borrowed, length: i64): i64 {
  let position = intAsI64(value);
  if (position === -1 && RT.error !== NULL) return -1;
  const given = position;
  if (position < 0) position += length;
  if (position >= 0 && position <= length) return position;
  raise(Type.IndexError, "position %d from error handler out of bounds", given);
  return -1;
}

function callDecodeHandler(
  encoding: string,
  errors: Borrowed,
  writer: StrWriter,
  data: usize,
  length: i32,
  start: i32,
  end: i32,
  reason: string,
): i32 {
  const handler = lookupErrorHandler(errors);
  if (handler === NULL) return -1;
  const error = unicodeError(
    Type.UnicodeDecodeError,
    encoding,
    bytesFrom(data, <i64>length),
    <i64>start,
    <i64>end,
    reason,
  );
  const result = error === NULL ? NULL : call1(handler, error);
  release(handler);
  releaseOrNull(error);
  if (result === NULL) return -1;
  let position: i64 = -1;
  if (!isTuple(result) || tupleLength(result) !== 2 || !isStr(tupleGet(result, 0)) || !isInt(tupleGet(result, 1))) {
    raise(Type.TypeError, "decoding error handler must return (str, int) tuple");
  } else {
    position = handlerPosition(tupleGet(result, 1), <i64>length);
    if (position >= 0 && !writeStr(writer, tupleGet(result, 0))) position = -1;
  }
  release(result);
  return <i32>position;
}

/** Writes one unit of `size` bytes, the high one first if `big`. */
export function writeEncodedUnit(writer: ByteWriter, unit: u32, size: i32, big: bool): bool {
  for (let index = 0; index < size; index++) {
    const shift = 8 * (big ? size - 1 - index : index);
    if (!writeByte(writer, <u8>(unit >> shift))) return false;
  }
  return true;
}

function writeEncodedAscii(writer: ByteWriter, text: Borrowed, size: i32, big: bool): bool {
  for (let index: i64 = 0; index < strLength(text); index++) {
    if (!writeEncodedUnit(writer, strRead(text, index), size, big)) return false;
  }
  return true;
}

/**
 * Characters [start, end) of `text` cannot be encoded: writes the handler's replacement, in units of `size` bytes.
 * Returns where to continue, or -1. A registered handler's str must be ASCII, or at least below `limit`.
 */
export function handleEncodeError(
  encoding: string,
  errors: Borrowed,
  writer: ByteWriter,
  text: Borrowed,
  start: i64,
  end: i64,
  reason: string,
  size: i32,
  big: bool,
  limit: u32,
): i64 {
  switch (errorHandler(errors)) {
    case ErrorHandler.ignore:
      return end;
    case ErrorHandler.replace:
      for (let at = start; at < end; at++) {
        if (!writeEncodedUnit(writer, 0x3f, size, big)) return -1;
      }
      return end;
    case ErrorHandler.surrogateescape: {
      for (let at = start; at < end; at++) {
        const character = strRead(text, at);
        // The escaped bytes would not be a whole unit of a wider encoding.
        if (size > 1 || character < 0xdc80 || character > 0xdcff)
          return raiseEncodeError(encoding, text, at, end, reason);
        if (!writeByte(writer, <u8>(character - 0xdc00))) return -1;
      }
      return end;
    }
    case ErrorHandler.backslashreplace:
    case ErrorHandler.xmlcharrefreplace:
    case ErrorHandler.namereplace:
      return writeReference(errors, writer, text, start, end, size, big);
    case ErrorHandler.registered:
      return callEncodeHandler(encoding, errors, writer, text, start, end, reason, size, big, limit);
    default:
      return raiseEncodeError(encoding, text, start, end, reason);
  }
}

function writeReference(
  errors: Borrowed,
  writer: ByteWriter,
  text: Borrowed,
  start: i64,
  end: i64,
  size: i32,
  big: bool,
): i64 {
  const handler = errorHandler(errors);
  const xml = handler === ErrorHandler.xmlcharrefreplace;
  for (let at = start; at < end; at++) {
    const character = strRead(text, at);
    if (xml) {
      let power: u32 = 1;
      while (character / power >= 10) power *= 10;
      if (!writeEncodedUnit(writer, 0x26, size, big) || !writeEncodedUnit(writer, 0x23, size, big)) return -1;
      for (; power > 0; power /= 10) {
        if (!writeEncodedUnit(writer, 0x30 + ((character / power) % 10), size, big)) return -1;
      }
      if (!writeEncodedUnit(writer, 0x3b, size, big)) return -1;
      continue;
    }
    if (handler === ErrorHandler.namereplace) {
      const named = writeName(writer, character, size, big);
      if (named < 0) return -1;
      if (named > 0) continue;
    }
    const digits = character < 0x100 ? 2 : character < 0x10000 ? 4 : 8;
    if (!writeEncodedUnit(writer, 0x5c, size, big)) return -1;
    if (!writeEncodedUnit(writer, digits === 2 ? 0x78 : digits === 4 ? 0x75 : 0x55, size, big)) return -1;
    for (let shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      const digit = (character >> shift) & 15;
      if (!writeEncodedUnit(writer, digit < 10 ? 0x30 + digit : 0x57 + digit, size, big)) return -1;
    }
  }
  return end;
}

/** `\N{...}`. Returns 1; 0 if the character has no name and nothing is written; -1: MemoryError. */
function writeName(writer: ByteWriter, character: u32, size: i32, big: bool): i32 {
  const room = scratchPush(CHARACTER_NAME_ROOM >> 3);
  if (room === NULL) {
    raiseNoMemory();
    return -1;
  }
  const length = host_character_name(<i32>character, room);
  let written = length > 0;
  if (written) {
    written =
      writeEncodedUnit(writer, 0x5c, size, big) &&
      writeEncodedUnit(writer, 0x4e, size, big) &&
      writeEncodedUnit(writer, 0x7b, size, big);
    for (let i = 0; written && i < length; i++)
      written = writeEncodedUnit(writer, <u32>load<u8>(room + <usize>i), size, big);
    written = written && writeEncodedUnit(writer, 0x7d, size, big);
  }
  scratchPop(CHARACTER_NAME_ROOM >> 3);
  return written ? 1 : length > 0 ? -1 : 0;
}

function callEncodeHandler(
  encoding: string,
  errors: Borrowed,
  writer: ByteWriter,
  text: Borrowed,
  start: i64,
  end: i64,
  reason: string,
  size: i32,
  big: bool,
  limit: u32,
): i64 {
  const handler = lookupErrorHandler(errors);
  if (handler === NULL) return -1;
  const error = unicodeError(Type.UnicodeEncodeError, encoding, retain(text), start, end, reason);
  const result = error === NULL ? NULL : call1(handler, error);
  release(handler);
  releaseOrNull(error);
  if (result === NULL) return -1;
  let position: i64 = -1;
  if (
    !isTuple(result) ||
    tupleLength(result) !== 2 ||
    !isInt(tupleGet(result, 1)) ||
    !(isStr(tupleGet(result, 0)) || isBytes(tupleGet(result, 0)))
  ) {
    raise(Type.TypeError, "encoding error handler must return (str/bytes, int) tuple");
  } else {
    position = handlerPosition(tupleGet(result, 1), strLength(text));
    const replacement = tupleGet(result, 0);
    if (position >= 0 && !writeReplacement(encoding, writer, replacement, text, start, end, reason, size, big, limit))
      position = -1;
  }
  release(result);
  return position;
}

function writeReplacement(
  encoding: string,
  writer: ByteWriter,
  replacement: Borrowed,
  text: Borrowed,
  start: i64,
  end: i64,
  reason: string,
  size: i32,
  big: bool,
  limit: u32,
): bool {
  if (isBytes(replacement)) {
    if (bytesLength(replacement) % <i64>size === 0)
      return writeBytes(writer, bytesData(replacement), bytesLength(replacement));
  } else if (strIsAscii(replacement)) {
    return writeEncodedAscii(writer, replacement, size, big);
  } else {
    let fits = true;
    for (let index: i64 = 0; index < strLength(replacement); index++)
      fits = fits && strRead(replacement, index) < limit;
    if (fits) return writeEncodedAscii(writer, replacement, size, big);
  }
  raiseEncodeError(encoding, text, start, end, reason);
  return false;
}
