/**
 * Encodings by name. The common ones are the core's own and always win; any other name goes to the codec registry,
 * which is Python code (`encodings`).
 */
import { EmptyStr, None } from "../../generated/memory_map";
import { raise, raiseFalse } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import {
  BUFFER_VIEW_SLOTS,
  BufferRequest,
  BufferView,
  bufferAcquire,
  bufferRelease,
  supportsBuffer,
} from "../../protocols/buffer";
import { bytesData, bytesLength } from "../bytes/bytes";
import { isBytes, isStr, retain, typeOf } from "../../kernel/object";
import { strLength, strRead } from "../str/str";
import { decodeRawUnicodeEscape, decodeUnicodeEscape, encodeUnicodeEscape } from "./escape";
import { decodeAscii, decodeLatin1, encodeAscii, encodeLatin1 } from "./narrow";
import { decodeByRegistry, encodeByRegistry } from "./registry";
import { decodeUtf8, encodeUtf8 } from "./utf8";
import { ByteOrder, decodeWide, encodeWide } from "./wide";
import { decodeUtf7, encodeUtf7 } from "./utf7";

export const enum Encoding {
  utf8,
  ascii,
  latin1,
  utf16,
  utf16le,
  utf16be,
  utf32,
  utf32le,
  utf32be,
  unicodeEscape,
  rawUnicodeEscape,
  utf7,
  /** No encoding that the core implements for str.encode(), bytes.decode() and files. */
  other,
  /** Only `_codecs` has these. */
  bytesEscape,
  buffer,
}

/**
 * Whether the name, as the registry normalizes names (lower case, runs of other characters as one `_`), equals
 * `wanted`.
 */
function nameIs(name: Borrowed, wanted: string): bool {
  const length = strLength(name);
  let at: i32 = 0;
  let separated = false;
  for (let index: i64 = 0; index < length; index++) {
    let character = strRead(name, index);
    if (character - 0x41 < 26) character += 32;
    const plain = character - 0x61 < 26 || character - 0x30 < 10 || character === 0x2e;
    if (!plain) {
      separated = true;
      continue;
    }
    if (separated && at > 0) {
      if (at >= wanted.length || wanted.charCodeAt(at) !== 0x5f) return false;
      at++;
    }
    separated = false;
    if (at >= wanted.length || <u32>wanted.charCodeAt(at) !== character) return false;
    at++;
  }
  return at === wanted.length;
}

export function encodingOf(name: Borrowed): Encoding {
  if (
    name === NULL ||
    name === Name.$utf8 ||
    nameIs(name, "utf_8") ||
    nameIs(name, "utf8") ||
    nameIs(name, "u8") ||
    nameIs(name, "utf")
  )
    return Encoding.utf8;
  if (nameIs(name, "ascii") || nameIs(name, "us_ascii") || nameIs(name, "646")) return Encoding.ascii;
  if (
    nameIs(name, "latin_1") ||
    nameIs(name, "latin1") ||
    nameIs(name, "iso_8859_1") ||
    nameIs(name, "iso8859_1") ||
    nameIs(name, "l1") ||
    nameIs(name, "latin")
  ) {
    return Encoding.latin1;
  }
  if (nameIs(name, "utf_16") || nameIs(name, "utf16") || nameIs(name, "u16")) return Encoding.utf16;
  if (nameIs(name, "utf_16_le") || nameIs(name, "utf_16le")) return Encoding.utf16le;
  if (nameIs(name, "utf_16_be") || nameIs(name, "utf_16be")) return Encoding.utf16be;
  if (nameIs(name, "utf_32") || nameIs(name, "utf32") || nameIs(name, "u32")) return Encoding.utf32;
  if (nameIs(name, "utf_32_le") || nameIs(name, "utf_32le")) return Encoding.utf32le;
  if (nameIs(name, "utf_32_be") || nameIs(name, "utf_32be")) return Encoding.utf32be;
  if (nameIs(name, "utf_7") || nameIs(name, "utf7") || nameIs(name, "u7") || nameIs(name, "unicode_1_1_utf_7"))
    return Encoding.utf7;
  if (nameIs(name, "unicode_escape") || nameIs(name, "unicodeescape")) return Encoding.unicodeEscape;
  if (nameIs(name, "raw_unicode_escape") || nameIs(name, "rawunicodeescape")) return Encoding.rawUnicodeEscape;
  return Encoding.other;
}

/** Bytes to str. `encoding` and `errors` are strs or NULL. */
export function decodeBytes(data: usize, length: i64, encoding: Borrowed, errors: Borrowed, source: Borrowed): Owned {
  // Empty input decodes to an empty str, whatever the encoding.
  if (length === 0) return retain(EmptyStr);
  const known = encodingOf(encoding);
  if (known === Encoding.other) return decodeByRegistry(source, encoding, errors);
  return decodeKnown(data, <i32>length, known, errors, NULL);
}

/** Bytes to str in one of the core's own encodings. `consumed` (→ i64 or NULL) is as in the codecs. */
export function decodeKnown(data: usize, length: i32, encoding: Encoding, errors: Borrowed, consumed: usize): Owned {
  switch (encoding) {
    case Encoding.utf8:
      return decodeUtf8(data, length, errors, consumed);
    case Encoding.ascii:
      return decodeAscii(data, length, errors);
    case Encoding.latin1:
      return decodeLatin1(data, length);
    case Encoding.utf16:
      return decodeWide(data, length, 2, ByteOrder.marked, errors, consumed, NULL);
    case Encoding.utf16le:
      return decodeWide(data, length, 2, ByteOrder.little, errors, consumed, NULL);
    case Encoding.utf16be:
      return decodeWide(data, length, 2, ByteOrder.big, errors, consumed, NULL);
    case Encoding.utf32:
      return decodeWide(data, length, 4, ByteOrder.marked, errors, consumed, NULL);
    case Encoding.utf32le:
      return decodeWide(data, length, 4, ByteOrder.little, errors, consumed, NULL);
    case Encoding.utf32be:
      return decodeWide(data, length, 4, ByteOrder.big, errors, consumed, NULL);
    case Encoding.utf7:
      return decodeUtf7(data, length, errors, consumed);
    case Encoding.unicodeEscape:
      return decodeUnicodeEscape(data, length, errors, consumed);
    default:
      return decodeRawUnicodeEscape(data, length, errors, consumed);
  }
}

/** str to bytes. */
export function encodeStr(text: Borrowed, encoding: Borrowed, errors: Borrowed): Owned {
  const known = encodingOf(encoding);
  if (known === Encoding.other) return encodeByRegistry(text, encoding, errors);
  return encodeKnown(text, known, ByteOrder.marked, errors);
}

/**
 * str to bytes in one of the core's own encodings. `order` is for UTF-16 and UTF-32: marked at the start of a stream,
 * the machine's after it.
 */
export function encodeKnown(text: Borrowed, encoding: Encoding, order: ByteOrder, errors: Borrowed): Owned {
  switch (encoding) {
    case Encoding.utf8:
      return encodeUtf8(text, errors);
    case Encoding.ascii:
      return encodeAscii(text, errors);
    case Encoding.latin1:
      return encodeLatin1(text, errors);
    case Encoding.utf16:
      return encodeWide(text, 2, order, errors);
    case Encoding.utf16le:
      return encodeWide(text, 2, ByteOrder.little, errors);
    case Encoding.utf16be:
      return encodeWide(text, 2, ByteOrder.big, errors);
    case Encoding.utf32:
      return encodeWide(text, 4, order, errors);
    case Encoding.utf32le:
      return encodeWide(text, 4, ByteOrder.little, errors);
    case Encoding.utf32be:
      return encodeWide(text, 4, ByteOrder.big, errors);
    case Encoding.utf7:
      return encodeUtf7(text);
    case Encoding.unicodeEscape:
      return encodeUnicodeEscape(text, false);
    default:
      return encodeUnicodeEscape(text, true);
  }
}

/** `str(object, encoding, errors)` for any bytes-like object. */
export function decodeObject(object: Borrowed, encoding: Borrowed, errors: Borrowed): Owned {
  if (isBytes(object)) return decodeBytes(bytesData(object), bytesLength(object), encoding, errors, object);
  if (isStr(object)) return raise(Type.TypeError, "decoding str is not supported");
  if (!supportsBuffer(object))
    return raise(Type.TypeError, "decoding to str: need a bytes-like object, %.80T found", object);
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raise(Type.RecursionError, "maximum recursion depth exceeded");
  let text: usize = NULL;
  if (bufferAcquire(object, view, BufferRequest.SIMPLE)) {
    const record = changetype<BufferView>(view);
    text = decodeBytes(record.data, record.length, encoding, errors, object);
    bufferRelease(view);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return text;
}

/** Checks an argument that can be passed by name: a str without NUL characters. */
export function argumentNamed(value: Borrowed, callee: string, parameter: string): bool {
  if (!isStr(value)) {
    const actual = value === None ? Name.None : changetype<TypeObject>(typeOf(value)).ht_name;
    return raiseFalse(
      Type.TypeError,
      "%s() argument '%s' must be str, not %.50U",
      changetype<usize>(callee),
      changetype<usize>(parameter),
      actual,
    );
  }
  for (let index: i64 = 0; index < strLength(value); index++) {
    if (strRead(value, index) === 0) return raiseFalse(Type.ValueError, "embedded null character");
  }
  return true;
}

/** @method str.encode(encoding='utf-8', errors='strict') */
export function strEncode(self: Borrowed, encoding: Borrowed, errors: Borrowed): Owned {
  if (!argumentNamed(encoding, "encode", "encoding")) return NULL;
  if (!argumentNamed(errors, "encode", "errors")) return NULL;
  return encodeStr(self, encoding, errors);
}

/**
 * @method bytes.decode(encoding='utf-8', errors='strict')
 * @method bytearray.decode(encoding='utf-8', errors='strict')
 */
export function bytesDecode(self: Borrowed, encoding: Borrowed, errors: Borrowed): Owned {
  if (!argumentNamed(encoding, "decode", "encoding")) return NULL;
  if (!argumentNamed(errors, "decode", "errors")) return NULL;
  return decodeObject(self, encoding, errors);
}
