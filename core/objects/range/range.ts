/** range: start, stop and step are ints of any size, of exact type; the length is computed once. */
import { None, NotImplemented } from "../../generated/memory_map";
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { formatMessage } from "../../exceptions/format_message";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { getIterator, iterNext } from "../../protocols/iteration";
import { containsByIteration } from "../../protocols/sequence";
import { isIndex, numberIndexExact } from "../../protocols/number_conversion";
import { Comparison } from "../../protocols/comparison";
import { objectHash } from "../../protocols/hash";
import { richCompareBool } from "../../protocols/compare";
import { boolFrom } from "../bool/bool";
import {
  intAsSize,
  intCompare,
  intFitsI64,
  intFromI64,
  intIsCompact,
  intIsNegative,
  intIsZero,
  intMaskU64,
  intSmallValue,
} from "../int/int";
import { intAdd, intMultiply, intSubtract } from "../int/arithmetic";
import { intFloorDivide, intRemainder } from "../int/division";
import { newObject, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { longSliceIndices } from "./slice";
import { tuplePack2, tuplePack3 } from "../tuple/tuple";

/** @record range */
@unmanaged
export class RangeObject extends BaseObject {
  /** @owned */
  start: usize; // @16
  /** @owned */
  stop: usize; // @24
  /** @owned */
  step: usize; // @32
  /** @owned */
  length: usize; // @40
}

/**
 * @member range.start RangeObject.start object_ex readonly
 * @member range.stop RangeObject.stop object_ex readonly
 * @member range.step RangeObject.step object_ex readonly
 */

/** The number of items of a range in machine words; -1 if it does not fit. step ≠ 0. */
export function rangeLengthI64(start: i64, stop: i64, step: i64): i64 {
  let length: u64;
  if (step > 0) length = start >= stop ? 0 : (<u64>stop - 1 - <u64>start) / <u64>step + 1;
  else length = start <= stop ? 0 : (<u64>start - 1 - <u64>stop) / (0 - <u64>step) + 1;
  return length > <u64>i64.MAX_VALUE ? -1 : <i64>length;
}

/** The number of items as an int: (distance − 1) // |step| + 1. */
function rangeLength(start: Borrowed, stop: Borrowed, step: Borrowed): Owned {
  if (intFitsI64(start) && intFitsI64(stop) && intFitsI64(step)) {
    const length = rangeLengthI64(<i64>intMaskU64(start), <i64>intMaskU64(stop), <i64>intMaskU64(step));
    if (length >= 0) return intFromI64(length);
  }
  const backwards = intIsNegative(step);
  const low = backwards ? stop : start;
  const high = backwards ? start : stop;
  if (intCompare(low, high) >= 0) return intFromI64(0);
  const zero = intFromI64(0);
  const one = intFromI64(1);
  const unit = backwards ? intSubtract(zero, step) : retain(step);
  const distance = unit === NULL ? NULL : intSubtract(high, low);
  const last = distance === NULL ? NULL : intSubtract(distance, one);
  const steps = last === NULL ? NULL : intFloorDivide(last, unit);
  const length = steps === NULL ? NULL : intAdd(steps, one);
  release(zero);
  release(one);
  releaseOrNull(unit);
  releaseOrNull(distance);
  releaseOrNull(last);
  releaseOrNull(steps);
  return length;
}

/** Takes ownership of the three ints, which may be NULL. */
function rangeMake(start: Owned, stop: Owned, step: Owned): Owned {
  const length = start !== NULL && stop !== NULL && step !== NULL ? rangeLength(start, stop, step) : NULL;
  const range = length === NULL ? NULL : newObject(Type.range, 48);
  if (range !== NULL) {
    store<u64>(range, <u64>start, offsetof<RangeObject>("start"));
    store<u64>(range, <u64>stop, offsetof<RangeObject>("stop"));
    store<u64>(range, <u64>step, offsetof<RangeObject>("step"));
    store<u64>(range, <u64>length, offsetof<RangeObject>("length"));
    return range;
  }
  if (length !== NULL) raiseNoMemory();
  releaseOrNull(length);
  releaseOrNull(start);
  releaseOrNull(stop);
  releaseOrNull(step);
  return NULL;
}

/** range(start, stop, step) of machine words; step ≠ 0. */
export function rangeFromI64(start: i64, stop: i64, step: i64): Owned {
  return rangeMake(intFromI64(start), intFromI64(stop), intFromI64(step));
}

/** range(start, stop, step) of ints of exact type; step ≠ 0. */
export function rangeFromInts(start: Borrowed, stop: Borrowed, step: Borrowed): Owned {
  return rangeMake(retain(start), retain(stop), retain(step));
}

/** @new range(start_or_stop, stop=NULL, step=NULL, /) */
export function rangeNew(type: usize, first: Borrowed, second: Borrowed, third: Borrowed): Owned {
  if (second === NULL) {
    const stop = numberIndexExact(first);
    return stop === NULL ? NULL : rangeMake(intFromI64(0), stop, intFromI64(1));
  }
  const start = numberIndexExact(first);
  if (start === NULL) return NULL;
  const stop = numberIndexExact(second);
  const step = stop === NULL ? NULL : third === NULL ? intFromI64(1) : numberIndexExact(third);
  if (step !== NULL && intIsZero(step)) {
    release(start);
    release(stop);
    release(step);
    return raise(Type.ValueError, "range() arg 3 must not be zero");
  }
  return rangeMake(start, stop, step);
}

/** @slot range.tp_repr */
export function rangeRepr(self: RangeObject): Owned {
  if (intIsCompact(self.step) && intSmallValue(self.step) === 1)
    return formatMessage("range(%R, %R)", self.start, self.stop);
  return formatMessage("range(%R, %R, %R)", self.start, self.stop, self.step);
}

/** @slot range.sq_length */
export function rangeLengthSlot(self: RangeObject): i64 {
  return intAsSize(self.length);
}

/** @slot range.nb_bool */
export function rangeBool(self: RangeObject): i32 {
  return intIsZero(self.length) ? 0 : 1;
}

/** start + index × step. */
export function rangeValue(self: RangeObject, index: Borrowed): Owned {
  const offset = intMultiply(index, self.step);
  if (offset === NULL) return NULL;
  const value = intAdd(self.start, offset);
  release(offset);
  return value;
}

/** The item at an index; a negative one counts from the end. */
function itemAt(self: RangeObject, index: Borrowed): Owned {
  const place = intIsNegative(index) ? intAdd(index, self.length) : retain(index);
  if (place === NULL) return NULL;
  let item: usize;
  if (intIsNegative(place) || intCompare(place, self.length) >= 0)
    item = raise(Type.IndexError, "range object index out of range");
  else item = rangeValue(self, place);
  release(place);
  return item;
}

/** @slot range.sq_item */
export function rangeItem(self: RangeObject, index: i64): Owned {
  const place = intFromI64(index);
  if (place === NULL) return NULL;
  const item = itemAt(self, place);
  release(place);
  return item;
}

function rangeSlice(self: RangeObject, slice: Borrowed): Owned {
  const indices = longSliceIndices(slice, self.length);
  if (indices === NULL) return NULL;
  const range = changetype<RangeObject>(indices);
  const result = rangeMake(
    rangeValue(self, range.start),
    rangeValue(self, range.stop),
    intMultiply(self.step, range.step),
  );
  release(indices);
  return result;
}

/** @slot range.mp_subscript */
export function rangeSubscript(self: RangeObject, key: Borrowed): Owned {
  if (isIndex(key)) {
    const index = numberIndexExact(key);
    if (index === NULL) return NULL;
    const item = itemAt(self, index);
    release(index);
    return item;
  }
  if (typeOf(key) === Type.slice) return rangeSlice(self, key);
  return raise(Type.TypeError, "range indices must be integers or slices, not %.200T", key);
}

/** @slot range.mp_length */
export function rangeMappingLength(self: RangeObject): i64 {
  return intAsSize(self.length);
}

function isExactIntOrBool(value: Borrowed): bool {
  return typeOf(value) === Type.int || typeOf(value) === Type.bool;
}

/** 1, 0, or -1 with an error. */
function containsInt(self: RangeObject, value: Borrowed): i32 {
  const backwards = intIsNegative(self.step);
  const afterStart = backwards ? intCompare(value, self.start) <= 0 : intCompare(self.start, value) <= 0;
  const beforeStop = backwards ? intCompare(self.stop, value) < 0 : intCompare(value, self.stop) < 0;
  if (!afterStart || !beforeStop) return 0;
  const offset = intSubtract(value, self.start);
  const rest = offset === NULL ? NULL : intRemainder(offset, self.step);
  releaseOrNull(offset);
  if (rest === NULL) return -1;
  const contains = intIsZero(rest);
  release(rest);
  return contains ? 1 : 0;
}

/** @slot range.sq_contains */
export function rangeContains(self: RangeObject, value: Borrowed): i32 {
  return isExactIntOrBool(value) ? containsInt(self, value) : containsByIteration(changetype<usize>(self), value);
}

/** The index of the first item equal to `value` (or the number of them): -1 if there is none, -2 with an error. */
function search(self: RangeObject, value: Borrowed, counting: bool): i64 {
  const iterator = getIterator(changetype<usize>(self));
  if (iterator === NULL) return -2;
  let count: i64 = 0;
  let at: i64 = 0;
  let found: i64 = -1;
  while (true) {
    const item = iterNext(iterator);
    if (item === NULL) {
      if (RT.error !== NULL) found = -2;
      break;
    }
    const same = richCompareBool(item, value, Comparison.Equal);
    release(item);
    if (same < 0) {
      found = -2;
      break;
    }
    if (same > 0) {
      count++;
      if (!counting) {
        found = at;
        break;
      }
    }
    at++;
  }
  release(iterator);
  return counting && found !== -2 ? count : found;
}

/** @method range.count(value, /) */
export function rangeCount(self: RangeObject, value: Borrowed): Owned {
  const count = isExactIntOrBool(value) ? <i64>containsInt(self, value) : search(self, value, true);
  return count < 0 ? NULL : intFromI64(count);
}

/** @method range.index(value, /) */
export function rangeIndex(self: RangeObject, value: Borrowed): Owned {
  if (!isExactIntOrBool(value)) {
    const at = search(self, value, false);
    if (at === -1) return raise(Type.ValueError, "sequence.index(x): x not in sequence");
    return at < 0 ? NULL : intFromI64(at);
  }
  const contains = containsInt(self, value);
  if (contains < 0) return NULL;
  if (contains === 0) return raise(Type.ValueError, "%R is not in range", value);
  const offset = intSubtract(value, self.start);
  if (offset === NULL) return NULL;
  const index = intFloorDivide(offset, self.step);
  release(offset);
  return index;
}

function sameItems(a: RangeObject, b: RangeObject): bool {
  if (intCompare(a.length, b.length) !== 0) return false;
  if (intIsZero(a.length)) return true;
  if (intCompare(a.start, b.start) !== 0) return false;
  const single = intIsCompact(a.length) && intSmallValue(a.length) === 1;
  return single || intCompare(a.step, b.step) === 0;
}

/** @slot range.tp_richcompare */
export function rangeRichCompare(self: RangeObject, other: Borrowed, operator: i32): Owned {
  if (typeOf(other) !== Type.range || (operator !== Comparison.Equal && operator !== Comparison.NotEqual))
    return retain(NotImplemented);
  return boolFrom(sameItems(self, changetype<RangeObject>(other)) === (operator === Comparison.Equal));
}

/**
 * Equal ranges have equal hashes: from the length, the start unless empty, and the step unless there is only one item.
 * @slot range.tp_hash
 */
export function rangeHash(self: RangeObject): i64 {
  const empty = intIsZero(self.length);
  const single = intIsCompact(self.length) && intSmallValue(self.length) === 1;
  const key = tuplePack3(self.length, empty ? None : self.start, empty || single ? None : self.step);
  if (key === NULL) return -1;
  const hash = objectHash(key);
  release(key);
  return hash;
}

/** @method range.__reduce__() */
export function rangeReduce(self: RangeObject): Owned {
  const args = tuplePack3(self.start, self.stop, self.step);
  if (args === NULL) return NULL;
  const result = tuplePack2(typeOf(changetype<usize>(self)), args);
  release(args);
  return result;
}
