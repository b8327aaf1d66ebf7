/** str.translate and str.maketrans. */
import { None } from "../../generated/memory_map";
import { errorClear, errorMatches, raiseFalse } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { getItem } from "../../protocols/item";
import { dictKeyAt, dictNew, dictNext, dictSetItem, dictValueAt } from "../dict/dict";
import { intClampI64, intFromI64 } from "../int/int";
import { isDict, isInt, isStr, release, typeOf } from "../../kernel/object";
import { strLength, strRead } from "./str";
import { StrWriter, writeChar, writerAbandon, writerFinish, writerInit, writeStr } from "./writer";

/** @method str.translate(table, /) */
export function strTranslate(self: Borrowed, table: Borrowed): Owned {
  const length = strLength(self);
  const writer = writerInit(length);
  if (changetype<usize>(writer) === NULL) return NULL;
  for (let index: i64 = 0; index < length; index++) {
    if (!writeTranslated(writer, table, strRead(self, index))) {
      writerAbandon(writer);
      return NULL;
    }
  }
  return writerFinish(writer);
}

function writeTranslated(writer: StrWriter, table: Borrowed, character: u32): bool {
  const key = intFromI64(<i64>character);
  if (key === NULL) return false;
  const value = getItem(table, key);
  release(key);
  if (value === NULL) {
    if (!errorMatches(Type.LookupError)) return false;
    errorClear();
    return writeChar(writer, character);
  }
  let written = true;
  if (isStr(value)) written = writeStr(writer, value);
  else if (isInt(value)) {
    const code = intClampI64(value);
    if (code < 0 || code > 0x10ffff)
      written = raiseFalse(Type.ValueError, "character mapping must be in range(0x110000)");
    else written = writeChar(writer, <u32>code);
  } else if (value !== None) written = raiseFalse(Type.TypeError, "character mapping must return integer, None or str");
  release(value);
  return written;
}

/** @staticmethod str.maketrans(x, y: str=NULL, z: str=NULL, /) */
export function strMaketrans(x: Borrowed, y: Borrowed, z: Borrowed): Owned {
  const table = dictNew();
  if (table === NULL) return NULL;
  const complete = y !== NULL ? fillFromStrs(table, x, y, z) : fillFromDict(table, x);
  if (complete) return table;
  release(table);
  return NULL;
}

function fillFromStrs(table: Borrowed, from: Borrowed, to: Borrowed, removed: Borrowed): bool {
  if (!isStr(from))
    return raiseFalse(Type.TypeError, "first maketrans argument must be a string if there is a second argument");
  if (strLength(from) !== strLength(to)) {
    return raiseFalse(Type.ValueError, "the first two maketrans arguments must have equal length");
  }
  for (let index: i64 = 0; index < strLength(from); index++) {
    const value = intFromI64(<i64>strRead(to, index));
    const set = value !== NULL && setByCode(table, strRead(from, index), value);
    if (value !== NULL) release(value);
    if (!set) return false;
  }
  if (removed === NULL) return true;
  for (let index: i64 = 0; index < strLength(removed); index++) {
    if (!setByCode(table, strRead(removed, index), None)) return false;
  }
  return true;
}

function setByCode(table: Borrowed, code: u32, value: Borrowed): bool {
  const key = intFromI64(<i64>code);
  if (key === NULL) return false;
  const set = dictSetItem(table, key, value);
  release(key);
  return set;
}

function fillFromDict(table: Borrowed, source: Borrowed): bool {
  if (!isDict(source) || typeOf(source) !== Type.dict) {
    return raiseFalse(Type.TypeError, "if you give only one argument to maketrans it must be a dict");
  }
  for (let position = dictNext(source, 0); position >= 0; position = dictNext(source, position)) {
    const key = dictKeyAt(source, position);
    const value = dictValueAt(source, position);
    if (isStr(key)) {
      if (strLength(key) !== 1)
        return raiseFalse(Type.ValueError, "string keys in translate table must be of length 1");
      if (!setByCode(table, strRead(key, 0), value)) return false;
    } else if (isInt(key)) {
      if (!dictSetItem(table, key, value)) return false;
    } else return raiseFalse(Type.TypeError, "keys in translate table must be strings or integers");
  }
  return true;
}
