/** bytes and bytearray as sequences: indexing, slicing, `+`, `*`, joining. */
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import {
  BUFFER_VIEW_SLOTS,
  BufferRequest,
  BufferView,
  bufferAcquire,
  bufferRelease,
  supportsBuffer,
} from "../../protocols/buffer";
import { fastItems, fastLength, sequenceFast } from "../../protocols/sequence";
import { indexAsI64, isIndex } from "../../protocols/number_conversion";
import { bytesData, bytesLength, isExactBytes } from "./bytes";
import { intFromI64 } from "../int/int";
import { isBytes, release, retain, typeOf } from "../../kernel/object";
import { sliceAdjust, SliceBounds, sliceUnpack } from "../slice/slice";
import { repeatUnits } from "../str/sequence";
import { textData, textLength, textNew, textPiece } from "../text/text";
import { copyBytes } from "../text/units";

/** @slot bytes.sq_item, bytearray.sq_item */
export function bytesItem(self: Borrowed, index: i64): Owned {
  if (index < 0 || index >= textLength(self)) {
    return raise(Type.IndexError, isBytes(self) ? "index out of range" : "bytearray index out of range");
  }
  return intFromI64(<i64>load<u8>(textData(self) + <usize>index));
}

/** @slot bytes.mp_subscript, bytearray.mp_subscript */
export function bytesSubscript(self: Borrowed, key: Borrowed): Owned {
  if (isIndex(key)) {
    let index = indexAsI64(key, Type.IndexError);
    if (index === -1 && RT.error !== NULL) return NULL;
    if (index < 0) index += textLength(self);
    return bytesItem(self, index);
  }
  if (typeOf(key) !== Type.slice) {
    const format = isBytes(self)
      ? "byte indices must be integers or slices, not %.200T"
      : "bytearray indices must be integers or slices, not %.200T";
    return raise(Type.TypeError, format, key);
  }
  const bounds = scratchPush(3);
  if (bounds === NULL) return raise(Type.RecursionError, "maximum recursion depth exceeded");
  // The bounds' `__index__` may change a bytearray: its length afterward is the one that counts.
  const count = sliceUnpack(key, bounds) ? sliceAdjust(textLength(self), bounds) : -1;
  const start = changetype<SliceBounds>(bounds).start;
  const step = changetype<SliceBounds>(bounds).step;
  scratchPop(3);
  if (count < 0) return NULL;
  if (count === 0) return textPiece(self, 0, 0);
  if (step === 1 || count === 1) return textPiece(self, start, start + count);
  const part = textNew(self, count, 0xff);
  if (part === NULL) return NULL;
  const from = textData(self);
  const to = textData(part);
  for (let index: i64 = 0; index < count; index++)
    store<u8>(to + <usize>index, load<u8>(from + <usize>(start + index * step)));
  return part;
}

/** @slot bytes.sq_concat, bytearray.sq_concat */
export function bytesConcat(left: Borrowed, right: Borrowed): Owned {
  if (!supportsBuffer(right)) return raise(Type.TypeError, "can't concat %.100T to %.100T", right, left);
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raise(Type.RecursionError, "maximum recursion depth exceeded");
  let joined: usize = NULL;
  if (bufferAcquire(right, view, BufferRequest.SIMPLE)) {
    joined = concatView(left, right, changetype<BufferView>(view));
    bufferRelease(view);
  } else raise(Type.TypeError, "can't concat %.100T to %.100T", right, left);
  scratchPop(BUFFER_VIEW_SLOTS);
  return joined;
}

function concatView(left: Borrowed, right: Borrowed, view: BufferView): Owned {
  const length = textLength(left);
  if (isBytes(left)) {
    if (length === 0 && isExactBytes(right)) return retain(right);
    if (view.length === 0 && isExactBytes(left)) return retain(left);
  }
  const joined = textNew(left, length + view.length, 0xff);
  if (joined === NULL || length + view.length === 0) return joined;
  const data = textData(joined);
  copyBytes(data, textData(left), <usize>length);
  copyBytes(data + <usize>length, view.data, <usize>view.length);
  return joined;
}

/** @slot bytes.sq_repeat, bytearray.sq_repeat */
export function bytesRepeat(self: Borrowed, count: i64): Owned {
  const length = textLength(self);
  const times = max<i64>(count, 0);
  if (length > 0 && times > i64.MAX_VALUE / length) {
    return isBytes(self) ? raise(Type.OverflowError, "repeated bytes are too long") : raiseNoMemory();
  }
  if (length * times === length && isExactBytes(self)) return retain(self);
  const repeated = textNew(self, length * times, 0xff);
  if (repeated === NULL || length * times === 0) return repeated;
  repeatUnits(textData(repeated), textData(self), 1, length, times);
  return repeated;
}

/**
 * @method bytes.join(iterable_of_bytes, /)
 * @method bytearray.join(iterable_of_bytes, /)
 */
export function bytesJoin(self: Borrowed, iterable: Borrowed): Owned {
  const items = sequenceFast(iterable, "can only join an iterable");
  if (items === NULL) return NULL;
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  let joined: usize = NULL;
  if (view === NULL) raise(Type.RecursionError, "maximum recursion depth exceeded");
  else {
    joined = joinItems(self, fastItems(items), fastLength(items), view);
    scratchPop(BUFFER_VIEW_SLOTS);
  }
  release(items);
  return joined;
}

/** Two passes over the items, measuring and copying: no Python code that could change them runs in between. */
function joinItems(self: Borrowed, items: usize, count: i64, view: usize): Owned {
  const between = textLength(self);
  if (count === 1 && isBytes(self) && isExactBytes(load<usize>(items))) return retain(load<usize>(items));
  let total: i64 = count > 1 ? between * (count - 1) : 0;
  for (let index: i64 = 0; index < count; index++) {
    const item = load<usize>(items + ((<usize>index) << 3));
    if (isBytes(item)) total += bytesLength(item);
    else {
      if (!supportsBuffer(item) || !bufferAcquire(item, view, BufferRequest.SIMPLE)) {
        return raise(Type.TypeError, "sequence item %d: expected a bytes-like object, %.80T found", index, item);
      }
      total += changetype<BufferView>(view).length;
      bufferRelease(view);
    }
  }
  const joined = textNew(self, total, 0xff);
  if (joined === NULL || total === 0) return joined;
  let to = textData(joined);
  for (let index: i64 = 0; index < count; index++) {
    if (index > 0) {
      copyBytes(to, textData(self), <usize>between);
      to += <usize>between;
    }
    const item = load<usize>(items + ((<usize>index) << 3));
    if (isBytes(item)) {
      copyBytes(to, bytesData(item), <usize>bytesLength(item));
      to += <usize>bytesLength(item);
    } else if (bufferAcquire(item, view, BufferRequest.SIMPLE)) {
      const record = changetype<BufferView>(view);
      copyBytes(to, record.data, <usize>record.length);
      to += <usize>record.length;
      bufferRelease(view);
    }
  }
  return joined;
}
