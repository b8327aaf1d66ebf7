/**
 * The built-in error handlers as functions, which `codecs.lookup_error` returns: called with an exception, they return
 * (replacement, position).
 */
import { EmptyStr } from "../../generated/memory_map";
import { CHARACTER_NAME_ROOM } from "../../generated/border";
import { raise, raiseNoMemory, setError } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { host_character_name } from "../../generated/host";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { getAttribute } from "../../protocols/attribute";
import { bytesData, bytesLength } from "../bytes/bytes";
import { byteWriterAbandon, byteWriterFinish, byteWriterInit, writeByte } from "../bytes/writer";
import { dictPop } from "../dict/dict";
import { intAsI64, intFromI64 } from "../int/int";
import { moduleDict } from "../module/module";
import { isBytes, isExceptionInstance, isInstance, isStr, release, retain } from "../../kernel/object";
import { strFromCodePoint, strLength, strRead } from "../str/str";
import { StrWriter, writeBackslash, writeChar, writerAbandon, writerFinish, writerInit } from "../str/writer";
import { tuplePack2 } from "../tuple/tuple";
import { registerErrorHandler } from "./registry";

/**
 * Moves the functions with which `_codecs` was created into the table of handlers, under the names that programs use.
 */
export function initializeErrorHandlers(module: Borrowed): bool {
  return (
    moveHandler(module, Name.strict_errors, Name.strict) &&
    moveHandler(module, Name.ignore_errors, Name.ignore) &&
    moveHandler(module, Name.replace_errors, Name.replace) &&
    moveHandler(module, Name.xmlcharrefreplace_errors, Name.xmlcharrefreplace) &&
    moveHandler(module, Name.backslashreplace_errors, Name.backslashreplace) &&
    moveHandler(module, Name.namereplace_errors, Name.namereplace) &&
    moveHandler(module, Name.surrogateescape, Name.surrogateescape) &&
    moveHandler(module, Name.surrogatepass, Name.surrogatepass)
  );
}

function moveHandler(module: Borrowed, functionName: Borrowed, handlerName: Borrowed): bool {
  const handler = dictPop(moduleDict(module), functionName, NULL);
  if (handler === NULL) return false;
  const done = registerErrorHandler(handlerName, handler);
  release(handler);
  return done;
}

function refuse(exception: Borrowed): Owned {
  return raise(Type.TypeError, "don't know how to handle %.200T in error callback", exception);
}

function isEncodeError(exception: Borrowed): bool {
  return isInstance(exception, Type.UnicodeEncodeError);
}

function isDecodeError(exception: Borrowed): bool {
  return isInstance(exception, Type.UnicodeDecodeError);
}

function isTranslateError(exception: Borrowed): bool {
  return isInstance(exception, Type.UnicodeTranslateError);
}

/** `start` or `end`, clipped to the position of a character, or after one; -1 with an exception. */
function place(exception: Borrowed, name: Borrowed, length: i64): i64 {
  const value = getAttribute(exception, name);
  if (value === NULL) return -1;
  const number = intAsI64(value);
  release(value);
  if (number === -1 && RT.error !== NULL) return -1;
  if (length === 0) return 0;
  return name === Name.start ? max<i64>(0, min<i64>(number, length - 1)) : min<i64>(max<i64>(1, number), length);
}

/** Takes ownership of the replacement. */
function answer(replacement: Owned, position: i64): Owned {
  if (replacement === NULL) return NULL;
  const number = intFromI64(position);
  const pair = number === NULL ? NULL : tuplePack2(replacement, number);
  release(replacement);
  if (number !== NULL) release(number);
  return pair;
}

/** @function _codecs.strict_errors(exception, /) */
export function strictErrors(exception: Borrowed): Owned {
  if (!isExceptionInstance(exception)) return raise(Type.TypeError, "codec must pass exception instance");
  return setError(retain(exception));
}

/** @function _codecs.ignore_errors(exception, /) */
export function ignoreErrors(exception: Borrowed): Owned {
  if (!isEncodeError(exception) && !isDecodeError(exception) && !isTranslateError(exception)) return refuse(exception);
  const end = place(exception, Name.end, i64.MAX_VALUE);
  return end < 0 ? NULL : answer(retain(EmptyStr), end);
}

/** The exception's object between start and end, with each item written by `how`. */
const enum Replacement {
  question,
  mark,
  xml,
  backslash,
  name,
}

function writeItem(writer: StrWriter, how: Replacement, item: u32): bool {
  switch (how) {
    case Replacement.question:
      return writeChar(writer, 0x3f);
    case Replacement.mark:
      return writeChar(writer, 0xfffd);
    case Replacement.backslash:
      return writeBackslash(writer, item);
    case Replacement.name:
      return writeName(writer, item);
    default:
      return writeReference(writer, item);
  }
}

/** `&#1234;` */
function writeReference(writer: StrWriter, character: u32): bool {
  let power: u32 = 1;
  while (character / power >= 10) power *= 10;
  if (!writeChar(writer, 0x26) || !writeChar(writer, 0x23)) return false;
  for (; power > 0; power /= 10) {
    if (!writeChar(writer, 0x30 + ((character / power) % 10))) return false;
  }
  return writeChar(writer, 0x3b);
}

/** `\N{...}`, or as with backslashreplace if it has no name. */
function writeName(writer: StrWriter, character: u32): bool {
  const room = scratchPush(CHARACTER_NAME_ROOM >> 3);
  if (room === NULL) {
    raiseNoMemory();
    return false;
  }
  const length = host_character_name(<i32>character, room);
  let written = true;
  if (length === 0) written = writeBackslash(writer, character);
  else {
    written = writeChar(writer, 0x5c) && writeChar(writer, 0x4e) && writeChar(writer, 0x7b);
    for (let i = 0; written && i < length; i++) written = writeChar(writer, <u32>load<u8>(room + <usize>i));
    written = written && writeChar(writer, 0x7d);
  }
  scratchPop(CHARACTER_NAME_ROOM >> 3);
  return written;
}

function replaceItems(exception: Borrowed, how: Replacement): Owned {
  const object = getAttribute(exception, Name.object);
  if (object === NULL) return NULL;
  const bytes = isBytes(object);
  const length = bytes ? bytesLength(object) : isStr(object) ? strLength(object) : 0;
  const start = place(exception, Name.start, length);
  const end = start < 0 ? -1 : place(exception, Name.end, length);
  const writer = end < 0 ? changetype<StrWriter>(NULL) : writerInit();
  let result: usize = NULL;
  if (changetype<usize>(writer) !== NULL) {
    let written = true;
    for (let at = start; written && at < end; at++) {
      written = writeItem(writer, how, bytes ? <u32>load<u8>(bytesData(object) + <usize>at) : strRead(object, at));
    }
    if (written) result = answer(writerFinish(writer), end);
    else writerAbandon(writer);
  }
  release(object);
  return result;
}

/** @function _codecs.replace_errors(exception, /) */
export function replaceErrors(exception: Borrowed): Owned {
  if (isEncodeError(exception)) return replaceItems(exception, Replacement.question);
  if (isTranslateError(exception)) return replaceItems(exception, Replacement.mark);
  if (!isDecodeError(exception)) return refuse(exception);
  const end = place(exception, Name.end, i64.MAX_VALUE);
  return end < 0 ? NULL : answer(strFromCodePoint(0xfffd), end);
}

/** @function _codecs.xmlcharrefreplace_errors(exception, /) */
export function xmlcharrefreplaceErrors(exception: Borrowed): Owned {
  return isEncodeError(exception) ? replaceItems(exception, Replacement.xml) : refuse(exception);
}

/** @function _codecs.backslashreplace_errors(exception, /) */
export function backslashreplaceErrors(exception: Borrowed): Owned {
  if (!isEncodeError(exception) && !isDecodeError(exception) && !isTranslateError(exception)) return refuse(exception);
  return replaceItems(exception, Replacement.backslash);
}

/** @function _codecs.namereplace_errors(exception, /) */
export function namereplaceErrors(exception: Borrowed): Owned {
  return isEncodeError(exception) ? replaceItems(exception, Replacement.name) : refuse(exception);
}

/** @function _codecs.surrogateescape(exception, /) */
export function surrogateescapeErrors(exception: Borrowed): Owned {
  if (isEncodeError(exception)) return unescapeSurrogates(exception);
  if (!isDecodeError(exception)) return refuse(exception);
  const object = getAttribute(exception, Name.object);
  if (object === NULL) return NULL;
  const length = isBytes(object) ? bytesLength(object) : 0;
  const start = place(exception, Name.start, length);
  const end = start < 0 ? -1 : place(exception, Name.end, length);
  const writer = end < 0 ? changetype<StrWriter>(NULL) : writerInit();
  let result: usize = NULL;
  if (changetype<usize>(writer) !== NULL) {
    let at = start;
    let written = true;
    while (written && at < end && at < start + 4) {
      const byte = <u32>load<u8>(bytesData(object) + <usize>at);
      if (byte < 0x80) break;
      written = writeChar(writer, 0xdc00 + byte);
      at++;
    }
    if (written && at > start) result = answer(writerFinish(writer), at);
    else {
      writerAbandon(writer);
      if (written) setError(retain(exception));
    }
  }
  release(object);
  return result;
}

/** The bytes that lone surrogates represent. */
function unescapeSurrogates(exception: Borrowed): Owned {
  const object = getAttribute(exception, Name.object);
  if (object === NULL) return NULL;
  const length = isStr(object) ? strLength(object) : 0;
  const start = place(exception, Name.start, length);
  const end = start < 0 ? -1 : place(exception, Name.end, length);
  let result: usize = NULL;
  if (end >= 0) {
    const writer = byteWriterInit(end - start);
    if (changetype<usize>(writer) !== NULL) {
      let escaped = true;
      for (let at = start; escaped && at < end; at++) {
        const character = strRead(object, at);
        escaped = character >= 0xdc80 && character <= 0xdcff && writeByte(writer, <u8>(character - 0xdc00));
      }
      if (escaped) result = answer(byteWriterFinish(writer), end);
      else {
        byteWriterAbandon(writer);
        if (RT.error === NULL) setError(retain(exception));
      }
    }
  }
  release(object);
  return result;
}

/**
 * Only for UTF-8: the codecs for UTF-16 and UTF-32 implement surrogatepass themselves.
 * @function _codecs.surrogatepass(exception, /)
 */
export function surrogatepassErrors(exception: Borrowed): Owned {
  const encode = isEncodeError(exception);
  if (!encode && !isDecodeError(exception)) return refuse(exception);
  const object = getAttribute(exception, Name.object);
  if (object === NULL) return NULL;
  const length = isStr(object) ? strLength(object) : isBytes(object) ? bytesLength(object) : 0;
  const start = place(exception, Name.start, length);
  const end = start < 0 ? -1 : place(exception, Name.end, length);
  let result: usize = NULL;
  if (end >= 0) result = encode ? passEncoded(exception, object, start, end) : passDecoded(exception, object, start);
  release(object);
  return result;
}

function passEncoded(exception: Borrowed, text: Borrowed, start: i64, end: i64): Owned {
  const writer = byteWriterInit(3 * (end - start));
  if (changetype<usize>(writer) === NULL) return NULL;
  let passed = true;
  for (let at = start; passed && at < end; at++) {
    const character = strRead(text, at);
    passed =
      (character & 0xfffff800) === 0xd800 &&
      writeByte(writer, <u8>(0xe0 | (character >> 12))) &&
      writeByte(writer, <u8>(0x80 | ((character >> 6) & 0x3f))) &&
      writeByte(writer, <u8>(0x80 | (character & 0x3f)));
  }
  if (passed) return answer(byteWriterFinish(writer), end);
  byteWriterAbandon(writer);
  return RT.error === NULL ? setError(retain(exception)) : NULL;
}

function passDecoded(exception: Borrowed, bytes: Borrowed, start: i64): Owned {
  const at = bytesData(bytes) + <usize>start;
  if (
    bytesLength(bytes) - start >= 3 &&
    (load<u8>(at) & 0xf0) === 0xe0 &&
    (load<u8>(at, 1) & 0xc0) === 0x80 &&
    (load<u8>(at, 2) & 0xc0) === 0x80
  ) {
    const character =
      ((<u32>load<u8>(at) & 15) << 12) | ((<u32>load<u8>(at, 1) & 63) << 6) | (<u32>load<u8>(at, 2) & 63);
    if ((character & 0xfffff800) === 0xd800) return answer(strFromCodePoint(character), start + 3);
  }
  return setError(retain(exception));
}
