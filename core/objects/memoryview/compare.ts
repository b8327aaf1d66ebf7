/** Equality of memoryviews: the same shape and equal items, in any formats. */
import { False, NotImplemented, True } from "../../generated/memory_map";
import { errorClear, raise } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { BUFFER_VIEW_SLOTS, BufferRequest, BufferView, bufferAcquire, bufferRelease } from "../../protocols/buffer";
import { Comparison } from "../../protocols/comparison";
import { richCompareBool } from "../../protocols/compare";
import { isMemoryview, released, viewOf } from "./memoryview";
import { releaseOrNull, retain } from "../../kernel/object";
import { itemsEqual, nativeFormat, readItem } from "./items";

function answer(equal: bool, operator: i32): Owned {
  return retain(equal === (operator === 2) ? True : False);
}

/** @slot memoryview.tp_richcompare */
export function memoryviewRichCompare(left: Borrowed, right: Borrowed, operator: i32): Owned {
  if (operator !== 2 && operator !== 3) return retain(NotImplemented);
  if (released(left)) return answer(left === right, operator);
  if (isMemoryview(right)) {
    if (released(right)) return answer(left === right, operator);
    return compareViews(viewOf(left), viewOf(right), operator);
  }
  const slots = scratchPush(BUFFER_VIEW_SLOTS);
  if (slots === NULL) return raise(Type.RecursionError, "maximum recursion depth exceeded");
  let result: usize = NULL;
  if (bufferAcquire(right, slots, BufferRequest.FULL_RO)) {
    result = compareViews(viewOf(left), changetype<BufferView>(slots), operator);
    bufferRelease(slots);
  } else {
    errorClear();
    result = retain(NotImplemented);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return result;
}

function extentOf(view: BufferView, axis: i32): i64 {
  return view.shape === NULL ? view.length / view.itemsize : load<i64>(view.shape + ((<usize>axis) << 3));
}

function compareViews(a: BufferView, b: BufferView, operator: i32): Owned {
  let same = a.dimensions === b.dimensions;
  for (let axis = 0; same && axis < a.dimensions; axis++) {
    same = extentOf(a, axis) === extentOf(b, axis);
    // After an axis without items, the rest of the shape does not matter.
    if (extentOf(a, axis) === 0) break;
  }
  if (!same) return answer(false, operator);
  const aFormat = nativeFormat(a.format);
  const bFormat = nativeFormat(b.format);
  if (aFormat === 0 || bFormat === 0) return answer(false, operator);
  const equal =
    a.dimensions === 0
      ? compareItem(a.data, aFormat, b.data, bFormat)
      : compareAxis(a, a.data, aFormat, b, b.data, bFormat, 0);
  return equal < 0 ? NULL : answer(equal === 1, operator);
}

/** 1, 0, or -1 with an exception. */
function compareItem(a: usize, aFormat: u32, b: usize, bFormat: u32): i32 {
  if (aFormat === bFormat) return itemsEqual(a, b, aFormat) ? 1 : 0;
  const left = readItem(a, aFormat);
  const right = left === NULL ? NULL : readItem(b, bFormat);
  const equal = right === NULL ? -1 : richCompareBool(left, right, Comparison.Equal);
  releaseOrNull(left);
  releaseOrNull(right);
  return equal;
}

function itemAt(view: BufferView, from: usize, axis: i32, index: i64): usize {
  const stride = view.strides === NULL ? view.itemsize : load<i64>(view.strides + ((<usize>axis) << 3));
  const at = from + <usize>(stride * index);
  if (view.suboffsets === NULL) return at;
  const suboffset = load<i64>(view.suboffsets + ((<usize>axis) << 3));
  return suboffset >= 0 ? load<usize>(at) + <usize>suboffset : at;
}

function compareAxis(
  a: BufferView,
  aFrom: usize,
  aFormat: u32,
  b: BufferView,
  bFrom: usize,
  bFormat: u32,
  axis: i32,
): i32 {
  const count = extentOf(a, axis);
  const last = axis + 1 === a.dimensions;
  for (let index: i64 = 0; index < count; index++) {
    const left = itemAt(a, aFrom, axis, index);
    const right = itemAt(b, bFrom, axis, index);
    const equal = last
      ? compareItem(left, aFormat, right, bFormat)
      : compareAxis(a, left, aFormat, b, right, bFormat, axis + 1);
    if (equal !== 1) return equal;
  }
  return 1;
}
