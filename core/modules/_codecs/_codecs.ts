/**
 * _codecs: the core's codecs one by one, for the module `codecs` and the package `encodings`. Each returns (result,
 * units consumed).
 */
import { None } from "../../generated/memory_map";
import { raise, raiseFalse } from "../../exceptions/raise";
import { initializeErrorHandlers } from "../../objects/codecs/handler_functions";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { bytesData, bytesFrom, bytesLength } from "../../objects/bytes/bytes";
import { decodeCharmap, encodeCharmap } from "../../objects/codecs/charmap";
import {
  decodeBytesEscape,
  decodeRawUnicodeEscape,
  decodeUnicodeEscape,
  encodeBytesEscape,
  encodeUnicodeEscape,
} from "../../objects/codecs/escape";
import { Encoding } from "../../objects/codecs/encodings";
import { decodeAscii, decodeLatin1, encodeAscii, encodeLatin1 } from "../../objects/codecs/narrow";
import { decodeUtf7, encodeUtf7 } from "../../objects/codecs/utf7";
import { decodeUtf8, encodeUtf8 } from "../../objects/codecs/utf8";
import { ByteOrder, decodeWide, encodeWide } from "../../objects/codecs/wide";
import { strUtf8, strUtf8Length } from "../../objects/codecs/utf8_cache";
import { intFromI64 } from "../../objects/int/int";
import { isBytes, isStr, release, releaseOrNull, typeOf } from "../../kernel/object";
import { strLength } from "../../objects/str/str";
import { tuplePack2, tuplePack3 } from "../../objects/tuple/tuple";
import { BUFFER_VIEW_SLOTS, BufferRequest, BufferView, bufferAcquire, bufferRelease } from "../../protocols/buffer";

/** @module _codecs */
export function codecsInitialize(module: Borrowed): bool {
  return initializeErrorHandlers(module);
}

/** Raises TypeError unless `errors` is a str or None. */
function errorsAreValid(errors: Borrowed, callee: string): bool {
  if (errors === None || isStr(errors)) return true;
  const actual = changetype<TypeObject>(typeOf(errors)).ht_name;
  return raiseFalse(
    Type.TypeError,
    "%s() argument 2 must be str or None, not %.50U",
    changetype<usize>(callee),
    actual,
  );
}

function orNull(errors: Borrowed): Borrowed {
  return errors === None ? NULL : errors;
}

/** Takes ownership of the result. */
function pair(result: Owned, consumed: i64): Owned {
  if (result === NULL) return NULL;
  const count = intFromI64(consumed);
  const both = count === NULL ? NULL : tuplePack2(result, count);
  release(result);
  releaseOrNull(count);
  return both;
}

/** 8-byte slots: the view, the number of bytes consumed, the byte order found. */
const SLOTS: i32 = BUFFER_VIEW_SLOTS + 2;

/**
 * @function _codecs.utf_7_decode(data, errors=None, final: int=False, /) with Encoding.utf7, "utf_7_decode"
 * @function _codecs.utf_8_decode(data, errors=None, final: int=False, /) with Encoding.utf8, "utf_8_decode"
 * @function _codecs.ascii_decode(data, errors=None, /) with 1, Encoding.ascii, "ascii_decode"
 * @function _codecs.latin_1_decode(data, errors=None, /) with 1, Encoding.latin1, "latin_1_decode"
 * @function _codecs.utf_16_decode(data, errors=None, final: int=False, /) with Encoding.utf16, "utf_16_decode"
 * @function _codecs.utf_16_le_decode(data, errors=None, final: int=False, /) with Encoding.utf16le, "utf_16_le_decode"
 * @function _codecs.utf_16_be_decode(data, errors=None, final: int=False, /) with Encoding.utf16be, "utf_16_be_decode"
 * @function _codecs.utf_32_decode(data, errors=None, final: int=False, /) with Encoding.utf32, "utf_32_decode"
 * @function _codecs.utf_32_le_decode(data, errors=None, final: int=False, /) with Encoding.utf32le, "utf_32_le_decode"
 * @function _codecs.utf_32_be_decode(data, errors=None, final: int=False, /) with Encoding.utf32be, "utf_32_be_decode"
 */
export function decode(data: Borrowed, errors: Borrowed, final: i32, encoding: Encoding, callee: string): Owned {
  if (!errorsAreValid(errors, callee)) return NULL;
  const slots = scratchPush(SLOTS);
  if (slots === NULL) return raise(Type.RecursionError, "maximum recursion depth exceeded");
  let result: usize = NULL;
  if (bufferAcquire(data, slots, BufferRequest.SIMPLE)) {
    const view = changetype<BufferView>(slots);
    result = decodeRun(
      encoding,
      view.data,
      <i32>view.length,
      orNull(errors),
      final,
      slots + ((<usize>BUFFER_VIEW_SLOTS) << 3),
    );
    bufferRelease(slots);
  }
  scratchPop(SLOTS);
  return result;
}

function decodeRun(encoding: Encoding, data: usize, length: i32, errors: Borrowed, final: i32, consumed: usize): Owned {
  store<i64>(consumed, <i64>length);
  const out = final !== 0 ? NULL : consumed;
  let text: usize;
  switch (encoding) {
    case Encoding.utf7:
      text = decodeUtf7(data, length, errors, out);
      break;
    case Encoding.utf8:
      text = decodeUtf8(data, length, errors, out);
      break;
    case Encoding.ascii:
      text = decodeAscii(data, length, errors);
      break;
    case Encoding.latin1:
      text = decodeLatin1(data, length);
      break;
    case Encoding.utf16:
      text = decodeWide(data, length, 2, ByteOrder.marked, errors, out, NULL);
      break;
    case Encoding.utf16le:
      text = decodeWide(data, length, 2, ByteOrder.little, errors, out, NULL);
      break;
    case Encoding.utf16be:
      text = decodeWide(data, length, 2, ByteOrder.big, errors, out, NULL);
      break;
    case Encoding.utf32:
      text = decodeWide(data, length, 4, ByteOrder.marked, errors, out, NULL);
      break;
    case Encoding.utf32le:
      text = decodeWide(data, length, 4, ByteOrder.little, errors, out, NULL);
      break;
    case Encoding.utf32be:
      text = decodeWide(data, length, 4, ByteOrder.big, errors, out, NULL);
      break;
    case Encoding.unicodeEscape:
      text = decodeUnicodeEscape(data, length, errors, out);
      break;
    case Encoding.rawUnicodeEscape:
      text = decodeRawUnicodeEscape(data, length, errors, out);
      break;
    case Encoding.bytesEscape:
      text = decodeBytesEscape(data, length, errors);
      break;
    default:
      text = bytesFrom(data, <i64>length);
      break;
  }
  return pair(text, load<i64>(consumed));
}

/**
 * Like `decode`, for codecs that also accept a str, as its UTF-8.
 * @function _codecs.unicode_escape_decode(data, errors=None, final: int=True, /) with Encoding.unicodeEscape,
 *   "unicode_escape_decode"
 * @function _codecs.raw_unicode_escape_decode(data, errors=None, final: int=True, /) with Encoding.rawUnicodeEscape,
 *   "raw_unicode_escape_decode"
 * @function _codecs.escape_decode(data, errors=None, /) with 1, Encoding.bytesEscape, "escape_decode"
 * @function _codecs.readbuffer_encode(data, errors=None, /) with 1, Encoding.buffer, "readbuffer_encode"
 */
export function decodeAny(data: Borrowed, errors: Borrowed, final: i32, encoding: Encoding, callee: string): Owned {
  if (!isStr(data)) return decode(data, errors, final, encoding, callee);
  if (!errorsAreValid(errors, callee)) return NULL;
  const text = strUtf8(data);
  if (text === NULL) return NULL;
  const slots = scratchPush(1);
  if (slots === NULL) return raise(Type.RecursionError, "maximum recursion depth exceeded");
  const result = decodeRun(encoding, text, <i32>strUtf8Length(data), orNull(errors), final, slots);
  scratchPop(1);
  return result;
}

/**
 * @function _codecs.utf_7_encode(str: str, errors=None, /) with 0, Encoding.utf7, "utf_7_encode"
 * @function _codecs.utf_8_encode(str: str, errors=None, /) with 0, Encoding.utf8, "utf_8_encode"
 * @function _codecs.ascii_encode(str: str, errors=None, /) with 0, Encoding.ascii, "ascii_encode"
 * @function _codecs.latin_1_encode(str: str, errors=None, /) with 0, Encoding.latin1, "latin_1_encode"
 * @function _codecs.utf_16_encode(str: str, errors=None, byteorder: int=0, /) with Encoding.utf16, "utf_16_encode"
 * @function _codecs.utf_16_le_encode(str: str, errors=None, /) with -1, Encoding.utf16, "utf_16_le_encode"
 * @function _codecs.utf_16_be_encode(str: str, errors=None, /) with 1, Encoding.utf16, "utf_16_be_encode"
 * @function _codecs.utf_32_encode(str: str, errors=None, byteorder: int=0, /) with Encoding.utf32, "utf_32_encode"
 * @function _codecs.utf_32_le_encode(str: str, errors=None, /) with -1, Encoding.utf32, "utf_32_le_encode"
 * @function _codecs.utf_32_be_encode(str: str, errors=None, /) with 1, Encoding.utf32, "utf_32_be_encode"
 * @function _codecs.unicode_escape_encode(str: str, errors=None, /) with 0, Encoding.unicodeEscape,
 *   "unicode_escape_encode"
 * @function _codecs.raw_unicode_escape_encode(str: str, errors=None, /) with 0, Encoding.rawUnicodeEscape,
 *   "raw_unicode_escape_encode"
 */
export function encode(text: Borrowed, errors: Borrowed, order: i32, encoding: Encoding, callee: string): Owned {
  if (!errorsAreValid(errors, callee)) return NULL;
  const handler = orNull(errors);
  const given: ByteOrder = order < 0 ? ByteOrder.little : order > 0 ? ByteOrder.big : ByteOrder.marked;
  let bytes: usize;
  switch (encoding) {
    case Encoding.utf7:
      bytes = encodeUtf7(text);
      break;
    case Encoding.utf8:
      bytes = encodeUtf8(text, handler);
      break;
    case Encoding.ascii:
      bytes = encodeAscii(text, handler);
      break;
    case Encoding.latin1:
      bytes = encodeLatin1(text, handler);
      break;
    case Encoding.utf16:
      bytes = encodeWide(text, 2, given, handler);
      break;
    case Encoding.utf32:
      bytes = encodeWide(text, 4, given, handler);
      break;
    default:
      bytes = encodeUnicodeEscape(text, encoding === Encoding.rawUnicodeEscape);
      break;
  }
  return pair(bytes, strLength(text));
}

/**
 * Returns (text, bytes consumed, byte order).
 * @function _codecs.utf_16_ex_decode(data, errors=None, byteorder: int=0, final: int=False, /) with 2,
 *   "utf_16_ex_decode"
 * @function _codecs.utf_32_ex_decode(data, errors=None, byteorder: int=0, final: int=False, /) with 4,
 *   "utf_32_ex_decode"
 */
export function decodeOrdered(
  data: Borrowed,
  errors: Borrowed,
  order: i32,
  final: i32,
  size: i32,
  callee: string,
): Owned {
  if (!errorsAreValid(errors, callee)) return NULL;
  const slots = scratchPush(SLOTS);
  if (slots === NULL) return raise(Type.RecursionError, "maximum recursion depth exceeded");
  let result: usize = NULL;
  if (bufferAcquire(data, slots, BufferRequest.SIMPLE)) {
    const view = changetype<BufferView>(slots);
    const consumed = slots + ((<usize>BUFFER_VIEW_SLOTS) << 3);
    const found = consumed + 8;
    store<i64>(consumed, view.length);
    const given: ByteOrder = order < 0 ? ByteOrder.little : order > 0 ? ByteOrder.big : ByteOrder.marked;
    const text = decodeWide(
      view.data,
      <i32>view.length,
      size,
      given,
      orNull(errors),
      final !== 0 ? NULL : consumed,
      found,
    );
    if (text !== NULL) result = triple(text, load<i64>(consumed), <i64>load<i32>(found));
    bufferRelease(slots);
  }
  scratchPop(SLOTS);
  return result;
}

/** Takes ownership of the text. */
function triple(text: Owned, consumed: i64, order: i64): Owned {
  const count = intFromI64(consumed);
  const found = count === NULL ? NULL : intFromI64(order);
  const result = found === NULL ? NULL : tuplePack3(text, count, found);
  release(text);
  releaseOrNull(count);
  releaseOrNull(found);
  return result;
}

/** @function _codecs.escape_encode(data, errors=None, /) */
export function escapeEncode(data: Borrowed, errors: Borrowed): Owned {
  if (!isBytes(data)) {
    return raise(
      Type.TypeError,
      "escape_encode() argument 1 must be bytes, not %.50U",
      changetype<TypeObject>(typeOf(data)).ht_name,
    );
  }
  if (!errorsAreValid(errors, "escape_encode")) return NULL;
  return pair(encodeBytesEscape(bytesData(data), bytesLength(data)), bytesLength(data));
}

/** @function _codecs.charmap_decode(data, errors=None, mapping=None, /) */
export function charmapDecode(data: Borrowed, errors: Borrowed, mapping: Borrowed): Owned {
  if (mapping === None) return decode(data, errors, 1, Encoding.latin1, "charmap_decode");
  if (!errorsAreValid(errors, "charmap_decode")) return NULL;
  const slots = scratchPush(BUFFER_VIEW_SLOTS);
  if (slots === NULL) return raise(Type.RecursionError, "maximum recursion depth exceeded");
  let result: usize = NULL;
  if (bufferAcquire(data, slots, BufferRequest.SIMPLE)) {
    const view = changetype<BufferView>(slots);
    result = pair(decodeCharmap(view.data, <i32>view.length, orNull(errors), mapping), view.length);
    bufferRelease(slots);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return result;
}

/** @function _codecs.charmap_encode(str: str, errors=None, mapping=None, /) */
export function charmapEncode(text: Borrowed, errors: Borrowed, mapping: Borrowed): Owned {
  if (mapping === None) return encode(text, errors, 0, Encoding.latin1, "charmap_encode");
  if (!errorsAreValid(errors, "charmap_encode")) return NULL;
  return pair(encodeCharmap(text, orNull(errors), mapping), strLength(text));
}
