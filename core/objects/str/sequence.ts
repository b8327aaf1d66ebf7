/** str as a sequence: indexing, slicing, `+`, `*`, comparison. */
import { EmptyStr, False, NotImplemented, True } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { indexAsI64, isIndex } from "../../protocols/number_conversion";
import { isStr, retain, typeOf } from "../../kernel/object";
import { SliceBounds, sliceIndices } from "../slice/slice";
import {
  strCompare,
  strConcat,
  strData,
  strEqual,
  strExact,
  strFromCodePoint,
  strKind,
  strLength,
  strMaxChar,
  strNew,
  strRead,
  strSubstring,
} from "./str";
import { textNarrow } from "../text/text";
import { copyBytes, copyUnits, fillUnits, readUnit, writeUnit } from "../text/units";

/** @slot str.sq_item */
export function strItem(self: Borrowed, index: i64): Owned {
  if (index < 0 || index >= strLength(self)) return raise(Type.IndexError, "string index out of range");
  return strFromCodePoint(strRead(self, index));
}

/** @slot str.mp_subscript */
export function strSubscript(self: Borrowed, key: Borrowed): Owned {
  if (isIndex(key)) {
    let index = indexAsI64(key, Type.IndexError);
    if (index === -1 && RT.error !== NULL) return NULL;
    if (index < 0) index += strLength(self);
    return strItem(self, index);
  }
  if (typeOf(key) !== Type.slice) return raise(Type.TypeError, "string indices must be integers, not '%.200T'", key);
  const bounds = scratchPush(3);
  if (bounds === NULL) return raise(Type.RecursionError, "maximum recursion depth exceeded");
  const count = sliceIndices(key, strLength(self), bounds);
  const start = changetype<SliceBounds>(bounds).start;
  const step = changetype<SliceBounds>(bounds).step;
  scratchPop(3);
  if (count < 0) return NULL;
  if (step === 1) return strSubstring(self, start, start + count);
  return strStride(self, start, step, count);
}

function strStride(self: Borrowed, start: i64, step: i64, count: i64): Owned {
  if (count === 0) return retain(EmptyStr);
  if (count === 1) return strFromCodePoint(strRead(self, start));
  const part = strNew(count, strMaxChar(self));
  if (part === NULL) return NULL;
  const from = strData(self);
  const to = strData(part);
  const kind = strKind(self);
  for (let index: i64 = 0; index < count; index++)
    writeUnit(to, kind, index, readUnit(from, kind, start + index * step));
  return textNarrow(part);
}

/** @slot str.sq_concat */
export function strConcatSlot(left: Borrowed, right: Borrowed): Owned {
  if (!isStr(right)) return raise(Type.TypeError, 'can only concatenate str (not "%.200T") to str', right);
  return strConcat(left, right);
}

/** @slot str.sq_repeat */
export function strRepeat(self: Borrowed, count: i64): Owned {
  const length = strLength(self);
  if (count < 1 || length === 0) return retain(EmptyStr);
  if (count === 1) return strExact(self);
  if (length > i64.MAX_VALUE / count) return raise(Type.OverflowError, "repeated string is too long");
  const repeated = strNew(length * count, strMaxChar(self));
  if (repeated === NULL) return NULL;
  const kind = strKind(self);
  repeatUnits(strData(repeated), strData(self), kind, length, count);
  return repeated;
}

/** Writes `count` copies of `length` units, doubling what has been written. */
export function repeatUnits(to: usize, from: usize, kind: i32, length: i64, count: i64): void {
  if (length === 1) {
    fillUnits(to, kind, count, readUnit(from, kind, 0));
    return;
  }
  const total = <usize>(length * count * <i64>kind);
  copyUnits(to, kind, from, kind, length);
  let done = <usize>(length * <i64>kind);
  while (done < total) {
    const more = min(done, total - done);
    copyBytes(to + done, to, more);
    done += more;
  }
}

/** @slot str.tp_richcompare */
export function strRichCompare(left: Borrowed, right: Borrowed, operator: i32): Owned {
  if (!isStr(left) || !isStr(right)) return retain(NotImplemented);
  let result: bool;
  if (operator === 2) result = strEqual(left, right);
  else if (operator === 3) result = !strEqual(left, right);
  else {
    const order = left === right ? 0 : strCompare(left, right);
    result = operator === 0 ? order < 0 : operator === 1 ? order <= 0 : operator === 4 ? order > 0 : order >= 0;
  }
  return retain(result ? True : False);
}
