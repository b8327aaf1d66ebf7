/** slice: start, stop and step as they were written; their meaning depends on the length of the sliced sequence. */
import { False, None, NotImplemented, True } from "../../generated/memory_map";
import { formatMessage } from "../../exceptions/format_message";
import { raise, raiseFalse, raiseMinus } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { FreeLimit, FreeLists, freeListPop, freeListPush } from "../../memory/free_list";
import { Borrowed, DEBUG, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { Name } from "../../generated/names";
import { checkPositional } from "../../protocols/arguments";
import { numberAdd, numberSubtract } from "../../protocols/number";
import { indexAsI64, isIndex, numberIndex } from "../../protocols/number_conversion";
import { richCompare } from "../../protocols/compare";
import { dictLength } from "../dict/dict";
import { gcFree, gcNew, gcTrack, gcUntrack } from "../../kernel/gc/gc";
import { intCompare, intFromI64, intSign } from "../int/int";
import { initializeObject, poisonHeader, release, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { tupleGet, tupleLength, tuplePack2, tuplePack3 } from "../tuple/tuple";

/** @record slice */
@unmanaged
export class SliceObject extends BaseObject {
  /** None where nothing was written. @owned */
  start: usize; // @16
  /** @owned */
  stop: usize; // @24
  /** @owned */
  step: usize; // @32
}

function recordOf(self: usize): SliceObject {
  return changetype<SliceObject>(self);
}

/** A slice with its own references; NULL means None. */
export function sliceNew(start: Borrowed, stop: Borrowed, step: Borrowed): Owned {
  let slice = freeListPop(FreeLists.slice);
  if (slice !== NULL) initializeObject(slice, Type.slice);
  else {
    slice = gcNew(Type.slice, offsetof<SliceObject>());
    if (slice === NULL) return NULL;
  }
  store<u64>(slice, <u64>retain(start === NULL ? None : start), offsetof<SliceObject>("start"));
  store<u64>(slice, <u64>retain(stop === NULL ? None : stop), offsetof<SliceObject>("stop"));
  store<u64>(slice, <u64>retain(step === NULL ? None : step), offsetof<SliceObject>("step"));
  gcTrack(slice);
  return slice;
}

/** @new slice(*args, **kwargs) raw */
export function sliceConstruct(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  if (kwargs !== NULL && dictLength(kwargs) > 0) return raise(Type.TypeError, "slice() takes no keyword arguments");
  const count = <i32>tupleLength(args);
  if (!checkPositional(Name.slice, count, 1, 3)) return NULL;
  if (count === 1) return sliceNew(NULL, tupleGet(args, 0), NULL);
  return sliceNew(tupleGet(args, 0), tupleGet(args, 1), count === 3 ? tupleGet(args, 2) : NULL);
}

/** @slot slice.tp_dealloc */
export function sliceDealloc(self: usize): void {
  gcUntrack(self);
  release(recordOf(self).start);
  release(recordOf(self).stop);
  release(recordOf(self).step);
  if (freeListPush(FreeLists.slice, self, FreeLimit.slice)) {
    if (DEBUG) poisonHeader(self);
  } else gcFree(self);
}

/** @slot slice.tp_repr */
export function sliceRepr(self: usize): Owned {
  return formatMessage("slice(%R, %R, %R)", recordOf(self).start, recordOf(self).stop, recordOf(self).step);
}

/**
 * Slices compare like the tuples of their parts.
 * @slot slice.tp_richcompare
 */
export function sliceRichCompare(self: usize, other: Borrowed, operator: i32): Owned {
  if (typeOf(other) !== Type.slice) return retain(NotImplemented);
  if (self === other) return retain(operator === 2 || operator === 1 || operator === 5 ? True : False);
  const left = tuplePack3(recordOf(self).start, recordOf(self).stop, recordOf(self).step);
  if (left === NULL) return NULL;
  const right = tuplePack3(recordOf(other).start, recordOf(other).stop, recordOf(other).step);
  const result = right === NULL ? NULL : richCompare(left, right, operator);
  release(left);
  if (right !== NULL) release(right);
  return result;
}

/** A bound as a clipped number; -1 with an error. */
function bound(object: Borrowed): i64 {
  if (!isIndex(object))
    return raiseMinus(Type.TypeError, "slice indices must be integers or None or have an __index__ method");
  return indexAsI64(object, NULL);
}

/** The parts of a slice as numbers; on the scratch stack, three slots. */
@unmanaged
export class SliceBounds {
  start: i64;
  stop: i64;
  step: i64;
}

/**
 * Stores start, stop and step of the slice for a sequence of `length` items at `out`, as SliceBounds. Returns the
 * number of items it selects, or -1 with an error.
 */
export function sliceIndices(slice: Borrowed, length: i64, out: usize): i64 {
  if (!sliceUnpack(slice, out)) return -1;
  return sliceAdjust(length, out);
}

/** The parts as clipped numbers, before the length is known: converting them can run Python code that changes it. */
export function sliceUnpack(slice: Borrowed, out: usize): bool {
  const record = recordOf(slice);
  let step: i64 = 1;
  if (record.step !== None) {
    step = bound(record.step);
    if (step === -1 && RT.error !== NULL) return false;
    if (step === 0) return raiseFalse(Type.ValueError, "slice step cannot be zero");
    // So that -step exists.
    if (step < -i64.MAX_VALUE) step = -i64.MAX_VALUE;
  }
  let start: i64 = step < 0 ? i64.MAX_VALUE : 0;
  if (record.start !== None) {
    start = bound(record.start);
    if (start === -1 && RT.error !== NULL) return false;
  }
  let stop: i64 = step < 0 ? i64.MIN_VALUE : i64.MAX_VALUE;
  if (record.stop !== None) {
    stop = bound(record.stop);
    if (stop === -1 && RT.error !== NULL) return false;
  }
  const bounds = changetype<SliceBounds>(out);
  bounds.start = start;
  bounds.stop = stop;
  bounds.step = step;
  return true;
}

/** Clips unpacked parts to a length. Returns the number of items. */
export function sliceAdjust(length: i64, out: usize): i64 {
  const bounds = changetype<SliceBounds>(out);
  const step = bounds.step;
  const start = clamp(bounds.start, length, step);
  const stop = clamp(bounds.stop, length, step);
  bounds.start = start;
  bounds.stop = stop;
  if (step < 0) return stop < start ? (start - stop - 1) / -step + 1 : 0;
  return start < stop ? (stop - start - 1) / step + 1 : 0;
}

function clamp(index: i64, length: i64, step: i64): i64 {
  if (index < 0) {
    index += length;
    return index < 0 ? (step < 0 ? -1 : 0) : index;
  }
  return index >= length ? (step < 0 ? length - 1 : length) : index;
}

// --- slice.indices(): ints of any size

/**
 * `slice.indices(length)`: a tuple (start, stop, step) for a sequence of that length.
 * @method slice.indices(object, /)
 */
export function sliceIndicesMethod(self: usize, object: Borrowed): Owned {
  const length = numberIndex(object);
  if (length === NULL) return NULL;
  if (intSign(length) < 0) {
    release(length);
    return raise(Type.ValueError, "length should not be negative");
  }
  const result = indicesOf(recordOf(self), length);
  release(length);
  return result;
}

function indicesOf(record: SliceObject, length: Borrowed): Owned {
  const step = record.step === None ? intFromI64(1) : part(record.step);
  if (step === NULL) return NULL;
  const sign = intSign(step);
  let result: Owned = NULL;
  if (sign === 0) raise(Type.ValueError, "slice step cannot be zero");
  else {
    const lower = intFromI64(sign < 0 ? -1 : 0);
    const upper = sign < 0 ? minusOne(length) : retain(length);
    const start = upper === NULL ? NULL : limit(record.start, sign < 0 ? upper : lower, lower, upper, length);
    const stop = start === NULL ? NULL : limit(record.stop, sign < 0 ? lower : upper, lower, upper, length);
    if (stop !== NULL) {
      result = tuplePack3(start, stop, step);
      release(stop);
    }
    if (start !== NULL) release(start);
    if (upper !== NULL) release(upper);
    release(lower);
  }
  release(step);
  return result;
}

function part(object: Borrowed): Owned {
  if (!isIndex(object))
    return raise(Type.TypeError, "slice indices must be integers or None or have an __index__ method");
  return numberIndex(object);
}

function minusOne(length: Borrowed): Owned {
  const one = intFromI64(1);
  const result = numberSubtract(length, one);
  release(one);
  return result;
}

/** A bound, counted from the end if negative, and clipped. */
function limit(object: Borrowed, fallback: Borrowed, lower: Borrowed, upper: Borrowed, length: Borrowed): Owned {
  if (object === None) return retain(fallback);
  let index = part(object);
  if (index === NULL) return NULL;
  if (intSign(index) < 0) {
    const shifted = numberAdd(index, length);
    release(index);
    if (shifted === NULL) return NULL;
    index = shifted;
    if (intCompare(index, lower) >= 0) return index;
    release(index);
    return retain(lower);
  }
  if (intCompare(index, upper) <= 0) return index;
  release(index);
  return retain(upper);
}

/** @method slice.__reduce__() */
export function sliceReduce(self: usize): Owned {
  const parts = tuplePack3(recordOf(self).start, recordOf(self).stop, recordOf(self).step);
  if (parts === NULL) return NULL;
  const result = tuplePack2(Type.slice, parts);
  release(parts);
  return result;
}

/**
 * @member slice.start SliceObject.start object readonly
 * @member slice.stop SliceObject.stop object readonly
 * @member slice.step SliceObject.step object readonly
 */
