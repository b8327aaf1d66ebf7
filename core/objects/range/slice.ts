/** The bounds of a slice of a range whose length may exceed a machine word. */
import { None } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { isIndex, numberIndexExact } from "../../protocols/number_conversion";
import { intCompare, intFromI64, intIsNegative, intIsZero } from "../int/int";
import { intAdd } from "../int/arithmetic";
import { release, releaseOrNull, retain } from "../../kernel/object";
import { rangeFromInts } from "./range";
import { SliceObject } from "../slice/slice";

function sliceIndex(value: Borrowed): Owned {
  if (isIndex(value)) return numberIndexExact(value);
  return raise(Type.TypeError, "slice indices must be integers or None or have an __index__ method");
}

/** A bound: `fallback` for None; otherwise counted from the end if negative, and clipped to [lower, upper]. */
function bound(value: Borrowed, length: Borrowed, lower: Borrowed, upper: Borrowed, fallback: Borrowed): Owned {
  if (value === None) return retain(fallback);
  let index = sliceIndex(value);
  if (index === NULL) return NULL;
  const negative = intIsNegative(index);
  if (negative) {
    const moved = intAdd(index, length);
    release(index);
    if (moved === NULL) return NULL;
    index = moved;
  }
  const limit = negative ? lower : upper;
  const beyond = negative ? intCompare(index, lower) < 0 : intCompare(index, upper) > 0;
  if (!beyond) return index;
  release(index);
  return retain(limit);
}

/** start, stop and step of `slice` for a sequence of `length` items: as a range of them, or NULL. */
export function longSliceIndices(slice: Borrowed, length: Borrowed): Owned {
  const record = changetype<SliceObject>(slice);
  const step = record.step === None ? intFromI64(1) : sliceIndex(record.step);
  if (step === NULL) return NULL;
  if (intIsZero(step)) {
    release(step);
    return raise(Type.ValueError, "slice step cannot be zero");
  }
  const backwards = intIsNegative(step);
  const minusOne = intFromI64(-1);
  const zero = intFromI64(0);
  const lower = backwards ? minusOne : zero;
  const upper = backwards ? intAdd(length, minusOne) : retain(length);
  const start = upper === NULL ? NULL : bound(record.start, length, lower, upper, backwards ? upper : lower);
  const stop = start === NULL ? NULL : bound(record.stop, length, lower, upper, backwards ? lower : upper);
  const result = stop === NULL ? NULL : rangeFromInts(start, stop, step);
  release(minusOne);
  release(zero);
  releaseOrNull(upper);
  releaseOrNull(start);
  releaseOrNull(stop);
  release(step);
  return result;
}
