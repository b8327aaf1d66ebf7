/** translate and maketrans, hex and fromhex of bytes and bytearray. */
import { None } from "../../generated/memory_map";
import { raise, raiseFalse } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { call1 } from "../../protocols/call";
import { objectLength } from "../../protocols/truth";
import { bytesData, bytesFrom, bytesNew, singleByte } from "./bytes";
import { bytearrayFrom } from "../bytearray/bytearray";
import { hexDigit } from "../codecs/escape";
import { isBytes, isStr, release } from "../../kernel/object";
import { strIsAscii, strLength, strNew, strRead } from "../str/str";
import { STR_ASCII_SIZE } from "../str/record";
import { findByte } from "../text/search";
import { Needle, needlePop, needlePush, needleTake, textData, textLength, textUnchanged } from "../text/text";
import { ByteWriter, byteWriterAbandon, byteWriterFinish, byteWriterInit, writeByte } from "./writer";

/**
 * @method bytes.translate(table, /, delete=b'')
 * @method bytearray.translate(table, /, delete=b'')
 */
export function bytesTranslate(self: Borrowed, table: Borrowed, deleted: Borrowed): Owned {
  const map = needlePush();
  if (changetype<usize>(map) === NULL) return NULL;
  const drop = needlePush();
  let result: usize = NULL;
  if (changetype<usize>(drop) !== NULL) {
    if (takeTable(map, self, table) && (deleted === NULL || needleTake(drop, self, deleted))) {
      result = translateBytes(self, table === None ? NULL : map.units, drop.units, drop.count);
    }
    needlePop(drop);
  }
  needlePop(map);
  return result;
}

function takeTable(map: Needle, self: Borrowed, table: Borrowed): bool {
  if (table === None) return true;
  if (!needleTake(map, self, table)) return false;
  return map.count === 256 || raiseFalse(Type.ValueError, "translation table must be 256 characters long");
}

function translateBytes(self: Borrowed, table: usize, deleted: usize, deletedCount: i64): Owned {
  const writer = byteWriterInit(textLength(self));
  if (changetype<usize>(writer) === NULL) return NULL;
  const data = textData(self);
  const length = textLength(self);
  let changed = false;
  for (let index: i64 = 0; index < length; index++) {
    const byte = load<u8>(data + <usize>index);
    if (deletedCount > 0 && findByte(deleted, <i32>deletedCount, byte) >= 0) {
      changed = true;
      continue;
    }
    const mapped = table === NULL ? byte : load<u8>(table + <usize>byte);
    if (mapped !== byte) changed = true;
    if (writeByte(writer, mapped)) continue;
    byteWriterAbandon(writer);
    return NULL;
  }
  if (!changed) {
    byteWriterAbandon(writer);
    return textUnchanged(self);
  }
  return finishAs(self, writer);
}

/** What was written, as bytes or as a bytearray. */
function finishAs(owner: Borrowed, writer: ByteWriter): Owned {
  if (isBytes(owner)) return byteWriterFinish(writer);
  const result = bytearrayFrom(writer.data, <i64>writer.length);
  byteWriterAbandon(writer);
  return result;
}

/**
 * @staticmethod bytes.maketrans(frm, to, /)
 * @staticmethod bytearray.maketrans(frm, to, /)
 */
export function bytesMaketrans(from: Borrowed, to: Borrowed): Owned {
  const source = needlePush();
  if (changetype<usize>(source) === NULL) return NULL;
  const target = needlePush();
  let table: usize = NULL;
  if (changetype<usize>(target) !== NULL) {
    if (needleTake(source, singleByte(0), from) && needleTake(target, singleByte(0), to)) {
      if (source.count !== target.count) raise(Type.ValueError, "maketrans arguments must have same length");
      else table = bytesNew(256);
    }
    if (table !== NULL) {
      const map = bytesData(table);
      for (let byte: usize = 0; byte < 256; byte++) store<u8>(map + byte, <u8>byte);
      for (let index: usize = 0; index < <usize>source.count; index++) {
        store<u8>(map + <usize>load<u8>(source.units + index), load<u8>(target.units + index));
      }
    }
    needlePop(target);
  }
  needlePop(source);
  return table;
}

/**
 * @classmethod bytes.fromhex(string: str, /)
 * @classmethod bytearray.fromhex(string: str, /)
 */
export function bytesFromhex(type: Borrowed, string: Borrowed): Owned {
  const writer = byteWriterInit(strLength(string) / 2);
  if (changetype<usize>(writer) === NULL) return NULL;
  if (!readHexBytes(writer, string)) {
    byteWriterAbandon(writer);
    return NULL;
  }
  if (type === Type.bytes) return byteWriterFinish(writer);
  const mutable = type === Type.bytearray;
  const result = mutable ? bytearrayFrom(writer.data, <i64>writer.length) : bytesFrom(writer.data, <i64>writer.length);
  byteWriterAbandon(writer);
  if (mutable || result === NULL) return result;
  const instance = call1(type, result);
  release(result);
  return instance;
}

/** Pairs of digits, with ASCII white space between the pairs. */
function readHexBytes(writer: ByteWriter, text: Borrowed): bool {
  const length = strLength(text);
  for (let at = skipSpaces(text, 0); at < length; at = skipSpaces(text, at + 2)) {
    const high = digitAt(text, at);
    const low = high < 0 ? -1 : digitAt(text, at + 1);
    if (low < 0) {
      const place = high < 0 ? at : at + 1;
      return raiseFalse(Type.ValueError, "non-hexadecimal number found in fromhex() arg at position %d", place);
    }
    if (!writeByte(writer, <u8>((high << 4) | low))) return false;
  }
  return true;
}

function skipSpaces(text: Borrowed, at: i64): i64 {
  while (at < strLength(text) && isAsciiSpace(strRead(text, at))) at++;
  return at;
}

function digitAt(text: Borrowed, at: i64): i32 {
  return at < strLength(text) && strRead(text, at) < 0x80 ? hexDigit(strRead(text, at)) : -1;
}

function isAsciiSpace(character: u32): bool {
  return character === 0x20 || (character >= 9 && character <= 13);
}

/**
 * @method bytes.hex(sep=NULL, bytes_per_sep: int=1)
 * @method bytearray.hex(sep=NULL, bytes_per_sep: int=1)
 */
export function bytesHex(self: Borrowed, separator: Borrowed, perSeparator: i32): Owned {
  return hexText(textData(self), textLength(self), separator, perSeparator);
}

/**
 * The hexadecimal digits of bytes, with a separator after every group, counted from the end, or from the start if
 * negative.
 */
export function hexText(data: usize, length: i64, separator: Borrowed, perSeparator: i32): Owned {
  let mark: u32 = 0;
  if (separator !== NULL) {
    const size = objectLength(separator);
    if (size < 0) return NULL;
    if (size !== 1) return raise(Type.ValueError, "sep must be length 1.");
    if (!isStr(separator) && !isBytes(separator)) return raise(Type.TypeError, "sep must be str or bytes.");
    mark = isStr(separator) ? strRead(separator, 0) : load<u8>(bytesData(separator));
    if (isStr(separator) ? !strIsAscii(separator) : mark > 0x7f) return raise(Type.ValueError, "sep must be ASCII.");
  }
  const group: i64 = separator === NULL ? 0 : perSeparator < 0 ? -(<i64>perSeparator) : <i64>perSeparator;
  const marks = group > 0 && length > 0 ? (length - 1) / group : 0;
  const text = strNew(length * 2 + marks, 0x7f);
  if (text === NULL || length === 0) return text;
  let to = text + STR_ASCII_SIZE;
  for (let index: i64 = 0; index < length; index++) {
    const passed = perSeparator > 0 ? length - index : index;
    if (group > 0 && index > 0 && passed % group === 0) store<u8>(to++, <u8>mark);
    const byte = <u32>load<u8>(data + <usize>index);
    store<u8>(to++, hexLetter(byte >> 4));
    store<u8>(to++, hexLetter(byte & 15));
  }
  return text;
}

function hexLetter(digit: u32): u8 {
  return <u8>(digit < 10 ? 0x30 + digit : 0x57 + digit);
}
