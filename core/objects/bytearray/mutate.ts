/** The methods that change a bytearray. */
import { errorClear, errorMatches, raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import {
  BUFFER_VIEW_SLOTS,
  BufferRequest,
  BufferView,
  bufferAcquire,
  bufferRelease,
  supportsBuffer,
} from "../../protocols/buffer";
import { getIterator } from "../../protocols/iteration";
import {
  bytearrayData,
  bytearrayFrom,
  bytearrayLength,
  bytearrayMayResize,
  bytearrayReplace,
  bytearrayResize,
} from "./bytearray";
import { byteValue, writeIterable } from "../bytes/source";
import { byteWriterAbandon, byteWriterInit } from "../bytes/writer";
import { intFromI64 } from "../int/int";
import { release, retain } from "../../kernel/object";
import { findByte } from "../text/search";
import { repeatUnits } from "../str/sequence";

/** @method bytearray.append(item, /) */
export function bytearrayAppend(self: Borrowed, item: Borrowed): bool {
  const value = byteValue(item, "byte");
  if (value < 0) return false;
  const length = bytearrayLength(self);
  if (!bytearrayResize(self, length + 1)) return false;
  store<u8>(bytearrayData(self) + <usize>length, <u8>value);
  return true;
}

/** @method bytearray.insert(index: index, item, /) */
export function bytearrayInsert(self: Borrowed, index: i64, item: Borrowed): bool {
  const value = byteValue(item, "byte");
  if (value < 0) return false;
  const length = bytearrayLength(self);
  const at = index < 0 ? max<i64>(index + length, 0) : min<i64>(index, length);
  if (!bytearrayResize(self, length + 1)) return false;
  const data = bytearrayData(self);
  memory.copy(data + <usize>at + 1, data + <usize>at, <usize>(length - at));
  store<u8>(data + <usize>at, <u8>value);
  return true;
}

/** @method bytearray.pop(index: index=-1, /) */
export function bytearrayPop(self: Borrowed, index: i64): Owned {
  const length = bytearrayLength(self);
  if (length === 0) return raise(Type.IndexError, "pop from empty bytearray");
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) return raise(Type.IndexError, "pop index out of range");
  if (!bytearrayMayResize(self)) return NULL;
  const value = load<u8>(bytearrayData(self) + <usize>at);
  return removeAt(self, at) ? intFromI64(<i64>value) : NULL;
}

function removeAt(self: Borrowed, at: i64): bool {
  const length = bytearrayLength(self);
  const data = bytearrayData(self);
  memory.copy(data + <usize>at, data + <usize>at + 1, <usize>(length - at));
  return bytearrayResize(self, length - 1);
}

/** @method bytearray.remove(value, /) */
export function bytearrayRemove(self: Borrowed, value: Borrowed): bool {
  const byte = byteValue(value, "byte");
  if (byte < 0) return false;
  const at = findByte(bytearrayData(self), <i32>bytearrayLength(self), <u8>byte);
  if (at < 0) return raiseFalse(Type.ValueError, "value not found in bytearray");
  return bytearrayMayResize(self) && removeAt(self, <i64>at);
}

/** @method bytearray.reverse() */
export function bytearrayReverse(self: Borrowed): void {
  let low = bytearrayData(self);
  let high = low + <usize>bytearrayLength(self);
  while (low + 1 < high) {
    high--;
    const byte = load<u8>(low);
    store<u8>(low, load<u8>(high));
    store<u8>(high, byte);
    low++;
  }
}

/** @method bytearray.clear() */
export function bytearrayClear(self: Borrowed): bool {
  return bytearrayResize(self, 0);
}

/** @method bytearray.copy() */
export function bytearrayCopy(self: Borrowed): Owned {
  return bytearrayFrom(bytearrayData(self), bytearrayLength(self));
}

/** @method bytearray.extend(iterable_of_ints, /) */
export function bytearrayExtend(self: Borrowed, iterable: Borrowed): bool {
  if (iterable === self) {
    const copy = bytearrayCopy(self);
    if (copy === NULL) return false;
    const appended = appendBuffer(self, copy);
    release(copy);
    return appended;
  }
  if (supportsBuffer(iterable)) return appendBuffer(self, iterable);
  const iterator = getIterator(iterable);
  if (iterator === NULL) {
    if (!errorMatches(Type.TypeError)) return false;
    errorClear();
    return raiseFalse(Type.TypeError, "can't extend bytearray with %.100T", iterable);
  }
  const writer = byteWriterInit();
  let extended = false;
  if (changetype<usize>(writer) !== NULL) {
    extended = writeIterable(writer, iterator, "bytearray", "byte");
    const length = bytearrayLength(self);
    extended = extended && bytearrayReplace(self, length, length, writer.data, <i64>writer.length);
    byteWriterAbandon(writer);
  }
  release(iterator);
  return extended;
}

/** Appends the contents of a buffer. A bytearray cannot export its buffer while it grows: BufferError. */
function appendBuffer(self: Borrowed, source: Borrowed): bool {
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raiseFalse(Type.RecursionError, "maximum recursion depth exceeded");
  let appended = false;
  if (bufferAcquire(source, view, BufferRequest.SIMPLE)) {
    const record = changetype<BufferView>(view);
    const length = bytearrayLength(self);
    appended = bytearrayReplace(self, length, length, record.data, record.length);
    bufferRelease(view);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return appended;
}

/** @slot bytearray.sq_inplace_concat */
export function bytearrayInplaceConcat(self: Borrowed, other: Borrowed): Owned {
  if (!supportsBuffer(other)) return raise(Type.TypeError, "can't concat %.100T to %.100T", other, self);
  return appendBuffer(self, other) ? retain(self) : NULL;
}

/** @slot bytearray.sq_inplace_repeat */
export function bytearrayInplaceRepeat(self: Borrowed, count: i64): Owned {
  const times = max<i64>(count, 0);
  const length = bytearrayLength(self);
  if (length > 0 && times > i64.MAX_VALUE / length) return raiseNoMemory();
  if (!bytearrayResize(self, length * times)) return NULL;
  if (length > 0 && times > 1) repeatUnits(bytearrayData(self), bytearrayData(self), 1, length, times);
  return retain(self);
}
