/** Iterators of ranges: in machine words if everything fits, otherwise with ints. */
import { raiseNoMemory } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { numberIndexExact } from "../../protocols/number_conversion";
import { getItem } from "../../protocols/item";
import { intAsI64, intCompare, intFitsI64, intFromI64, intIsZero, intMaskU64 } from "../int/int";
import { intAdd, intMultiply, intNegative, intSubtract } from "../int/arithmetic";
import { freeObject, newObject, release, releaseOrNull, retain } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { rangeFromI64, rangeFromInts, RangeObject } from "./range";
import { tuplePack1, tuplePack3 } from "../tuple/tuple";

@unmanaged
export class RangeIterator extends BaseObject {
  index: i64; // @16
  start: i64; // @24
  step: i64; // @32
  length: i64; // @40
}

/** @record longrange_iterator */
@unmanaged
export class LongRangeIterator extends BaseObject {
  /** @owned */
  index: usize; // @16
  /** @owned */
  start: usize; // @24
  /** @owned */
  step: usize; // @32
  /** @owned */
  length: usize; // @40
}

function iteratorNew(start: i64, step: i64, length: i64): Owned {
  const object = newObject(Type.range_iterator, 48);
  if (object === NULL) return raiseNoMemory();
  const iterator = changetype<RangeIterator>(object);
  iterator.index = 0;
  iterator.start = start;
  iterator.step = step;
  iterator.length = length;
  return object;
}

/** Takes ownership of start and step; `length` is borrowed. */
function longIteratorNew(start: Owned, step: Owned, length: Borrowed): Owned {
  const object = start !== NULL && step !== NULL ? newObject(Type.longrange_iterator, 48) : NULL;
  if (object === NULL) {
    if (start !== NULL && step !== NULL) raiseNoMemory();
    releaseOrNull(start);
    releaseOrNull(step);
    return NULL;
  }
  store<u64>(object, <u64>intFromI64(0), offsetof<LongRangeIterator>("index"));
  store<u64>(object, <u64>start, offsetof<LongRangeIterator>("start"));
  store<u64>(object, <u64>step, offsetof<LongRangeIterator>("step"));
  store<u64>(object, <u64>retain(length), offsetof<LongRangeIterator>("length"));
  return object;
}

function fitsWords(range: RangeObject): bool {
  return intFitsI64(range.start) && intFitsI64(range.stop) && intFitsI64(range.step) && intFitsI64(range.length);
}

/** Whether machine words can hold the range, and also the position one step after its last item. */
function wordsSuffice(range: RangeObject): bool {
  if (!fitsWords(range)) return false;
  if (intIsZero(range.length)) return true;
  const stop = <i64>intMaskU64(range.stop);
  const step = <i64>intMaskU64(range.step);
  return step > 0 ? stop <= i64.MAX_VALUE - (step - 1) : stop >= i64.MIN_VALUE + (-1 - step);
}

/** @slot range.tp_iter */
export function rangeIter(self: RangeObject): Owned {
  if (wordsSuffice(self))
    return iteratorNew(<i64>intMaskU64(self.start), <i64>intMaskU64(self.step), <i64>intMaskU64(self.length));
  return longIteratorNew(retain(self.start), retain(self.step), self.length);
}

/** @method range.__reversed__() */
export function rangeReversed(self: RangeObject): Owned {
  if (fitsWords(self)) {
    const step = <i64>intMaskU64(self.step);
    const length = <i64>intMaskU64(self.length);
    // The last item is between start and stop. The negated step must exist, and so must the end, one step beyond start.
    const start = <i64>intMaskU64(self.start);
    const beyond = start - step;
    const fits = step !== i64.MIN_VALUE && (step > 0 ? beyond < start : beyond > start);
    if (fits) return iteratorNew(start + (length - 1) * step, -step, length);
  }
  const one = intFromI64(1);
  const last = intSubtract(self.length, one);
  const offset = last === NULL ? NULL : intMultiply(last, self.step);
  const start = offset === NULL ? NULL : intAdd(self.start, offset);
  release(one);
  releaseOrNull(last);
  releaseOrNull(offset);
  return longIteratorNew(start, intNegative(self.step), self.length);
}

// --- in machine words

/** @slot range_iterator.tp_iter, longrange_iterator.tp_iter */
export function rangeIteratorIter(self: Borrowed): Owned {
  return retain(self);
}

/** @slot range_iterator.tp_iternext */
export function rangeIteratorNext(self: RangeIterator): Owned {
  const index = self.index;
  if (index >= self.length) return NULL;
  self.index = index + 1;
  return intFromI64(self.start + index * self.step);
}

/** @slot range_iterator.tp_dealloc */
export function rangeIteratorDeallocate(self: usize): void {
  freeObject(self);
}

/** @method range_iterator.__length_hint__() */
export function rangeIteratorLengthHint(self: RangeIterator): Owned {
  return intFromI64(self.length - self.index);
}

/** (iter, (range,), index). Takes ownership of `range` and `index`. */
function reduced(range: Owned, index: Owned): Owned {
  const args = range === NULL || index === NULL ? NULL : tuplePack1(range);
  const iter = args === NULL ? NULL : getItem(RT.builtins, Name.iter);
  const result = iter === NULL ? NULL : tuplePack3(iter, args, index);
  releaseOrNull(iter);
  releaseOrNull(args);
  releaseOrNull(range);
  releaseOrNull(index);
  return result;
}

/** @method range_iterator.__reduce__() */
export function rangeIteratorReduce(self: RangeIterator): Owned {
  return reduced(rangeFromI64(self.start, self.start + self.length * self.step, self.step), intFromI64(self.index));
}

/** @method range_iterator.__setstate__(state, /) */
export function rangeIteratorSetState(self: RangeIterator, state: Borrowed): bool {
  const number = numberIndexExact(state);
  if (number === NULL) return false;
  const index = intAsI64(number);
  release(number);
  if (index === -1 && RT.error !== NULL) return false;
  self.index = max(0, min(index, self.length));
  return true;
}

// --- with ints

/** @slot longrange_iterator.tp_iternext */
export function longRangeIteratorNext(self: LongRangeIterator): Owned {
  if (intCompare(self.index, self.length) >= 0) return NULL;
  const one = intFromI64(1);
  const next = intAdd(self.index, one);
  release(one);
  const offset = next === NULL ? NULL : intMultiply(self.index, self.step);
  const value = offset === NULL ? NULL : intAdd(self.start, offset);
  releaseOrNull(offset);
  if (value === NULL) {
    releaseOrNull(next);
    return NULL;
  }
  release(self.index);
  self.index = next;
  return value;
}

/** @method longrange_iterator.__length_hint__() */
export function longRangeIteratorLengthHint(self: LongRangeIterator): Owned {
  return intSubtract(self.length, self.index);
}

/** @method longrange_iterator.__reduce__() */
export function longRangeIteratorReduce(self: LongRangeIterator): Owned {
  const distance = intMultiply(self.length, self.step);
  const stop = distance === NULL ? NULL : intAdd(self.start, distance);
  const range = stop === NULL ? NULL : rangeFromInts(self.start, stop, self.step);
  releaseOrNull(distance);
  releaseOrNull(stop);
  return reduced(range, retain(self.index));
}

/** @method longrange_iterator.__setstate__(state, /) */
export function longRangeIteratorSetState(self: LongRangeIterator, state: Borrowed): bool {
  const number = numberIndexExact(state);
  if (number === NULL) return false;
  const zero = intFromI64(0);
  let index = number;
  if (intCompare(index, zero) < 0) index = zero;
  else if (intCompare(self.length, index) < 0) index = self.length;
  const old = self.index;
  self.index = retain(index);
  release(old);
  release(number);
  release(zero);
  return true;
}
