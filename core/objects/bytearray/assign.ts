/** Assignment to items and slices of a bytearray, and their deletion. */
import { raiseFalse } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { indexAsI64, isIndex, isNumber } from "../../protocols/number_conversion";
import {
  bytearrayData,
  bytearrayLength,
  bytearrayMayResize,
  bytearrayNew,
  bytearrayReplace,
  bytearrayResize,
} from "./bytearray";
import { byteValue } from "../bytes/source";
import { isInstance, isStr, release, typeOf } from "../../kernel/object";
import { sliceAdjust, SliceBounds, sliceUnpack } from "../slice/slice";
import { bytearrayExtendFrom } from "./new";

/** @slot bytearray.sq_ass_item */
export function bytearrayAssignItem(self: Borrowed, index: i64, value: Borrowed): bool {
  const byte = value === NULL ? 0 : byteValue(value, "byte");
  if (byte < 0) return false;
  // The value's `__index__` may have changed the length.
  if (index < 0 || index >= bytearrayLength(self)) return raiseFalse(Type.IndexError, "bytearray index out of range");
  if (value === NULL) return bytearrayReplace(self, index, index + 1, NULL, 0);
  store<u8>(bytearrayData(self) + <usize>index, <u8>byte);
  return true;
}

/** @slot bytearray.mp_ass_subscript */
export function bytearrayAssignSubscript(self: Borrowed, key: Borrowed, value: Borrowed): bool {
  if (isIndex(key)) {
    let index = indexAsI64(key, Type.IndexError);
    if (index === -1 && RT.error !== NULL) return false;
    if (index < 0) index += bytearrayLength(self);
    return bytearrayAssignItem(self, index, value);
  }
  if (typeOf(key) !== Type.slice)
    return raiseFalse(Type.TypeError, "bytearray indices must be integers or slices, not %.200T", key);
  const bounds = scratchPush(3);
  if (bounds === NULL) return raiseFalse(Type.RecursionError, "maximum recursion depth exceeded");
  const assigned = sliceUnpack(key, bounds) && assignValue(self, bounds, value);
  scratchPop(3);
  return assigned;
}

/**
 * By the time the value's bytes are available, all Python code has run: only then is the slice applied to the length.
 */
function assignValue(self: Borrowed, bounds: usize, value: Borrowed): bool {
  if (value === NULL) return assignBytes(self, bounds, NULL, 0);
  if (value !== self && isInstance(value, Type.bytearray))
    return assignBytes(self, bounds, bytearrayData(value), bytearrayLength(value));
  if (isNumber(value) || isStr(value)) {
    return raiseFalse(Type.TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
  }
  // Anything else is copied first: it may be a view of this bytearray, or run Python code.
  const copy = bytearrayNew(0);
  if (copy === NULL) return false;
  const assigned =
    bytearrayExtendFrom(copy, value) && assignBytes(self, bounds, bytearrayData(copy), bytearrayLength(copy));
  release(copy);
  return assigned;
}

function assignBytes(self: Borrowed, bounds: usize, data: usize, needed: i64): bool {
  const count = sliceAdjust(bytearrayLength(self), bounds);
  let start = changetype<SliceBounds>(bounds).start;
  let step = changetype<SliceBounds>(bounds).step;
  if (step === 1) return bytearrayReplace(self, start, start + count, data, needed);
  if (needed === 0) {
    if (count === 0) return bytearrayMayResize(self);
    if (step < 0) {
      start += step * (count - 1);
      step = -step;
    }
    return deleteStride(self, start, step, count);
  }
  if (needed !== count) {
    return raiseFalse(
      Type.ValueError,
      "attempt to assign bytes of size %d to extended slice of size %d",
      needed,
      count,
    );
  }
  const to = bytearrayData(self);
  for (let index: i64 = 0; index < count; index++)
    store<u8>(to + <usize>(start + index * step), load<u8>(data + <usize>index));
  return true;
}

/** Deletes `count` bytes, `step` apart, and closes the gaps. */
function deleteStride(self: Borrowed, start: i64, step: i64, count: i64): bool {
  if (!bytearrayMayResize(self)) return false;
  const data = bytearrayData(self);
  const length = bytearrayLength(self);
  let to = start;
  for (let index: i64 = 0; index < count; index++) {
    const from = start + index * step + 1;
    const end = index === count - 1 ? length : start + (index + 1) * step;
    memory.copy(data + <usize>to, data + <usize>from, <usize>(end - from));
    to += end - from;
  }
  return bytearrayResize(self, length - count);
}
