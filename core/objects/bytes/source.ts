/** What `bytes(source)` and `bytearray(source)` are made from: a count, a buffer, or an iterable of numbers. */
import { errorClear, errorMatches, raise, raiseFalse } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { BUFFER_VIEW_SLOTS, BufferRequest, BufferView, bufferAcquire, bufferRelease } from "../../protocols/buffer";
import { getIterator, iterNext } from "../../protocols/iteration";
import { indexAsI64, isIndex } from "../../protocols/number_conversion";
import { isStr, release, typeOf } from "../../kernel/object";
import { bufferCopyContiguous } from "./contiguous";
import { ByteWriter, byteWriterReserve, writeByte } from "./writer";
import { IntObject } from "../int/int";

/**
 * A byte's value from an object with `__index__`, or -1 with an exception. `what` is the start of the ValueError's
 * message.
 */
export function byteValue(object: Borrowed, what: string): i32 {
  // The usual case, an int of one digit, read directly.
  if (
    typeOf(object) === Type.int &&
    changetype<IntObject>(object).size === 1 &&
    changetype<IntObject>(object).digit0 < 256
  )
    return changetype<IntObject>(object).digit0;
  const value = indexAsI64(object, NULL);
  if (value === -1 && RT.error !== NULL) return -1;
  if (value >= 0 && value <= 255) return <i32>value;
  raise(Type.ValueError, "%s must be in range(0, 256)", changetype<usize>(what));
  return -1;
}

/** `bytes(5)`: the count; -1 if the object is not a count; -2 with an exception. */
export function byteCount(source: Borrowed): i64 {
  if (!isIndex(source)) return -1;
  const count = indexAsI64(source, Type.OverflowError);
  if (count === -1 && RT.error !== NULL) {
    if (!errorMatches(Type.TypeError)) return -2;
    errorClear();
    return -1;
  }
  if (count >= 0) return count;
  raise(Type.ValueError, "negative count");
  return -2;
}

/** Writes the bytes of a buffer, in C order. */
export function writeBuffer(writer: ByteWriter, source: Borrowed): bool {
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raiseFalse(Type.RecursionError, "maximum recursion depth exceeded");
  let written = false;
  if (bufferAcquire(source, view, BufferRequest.FULL_RO)) {
    const length = changetype<BufferView>(view).length;
    if (byteWriterReserve(writer, length)) {
      bufferCopyContiguous(writer.data + <usize>writer.length, view);
      writer.length += <i32>length;
      written = true;
    }
    bufferRelease(view);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return written;
}

/**
 * Writes the numbers of an iterable. For errors, `target` is the name of the type, and `what` the subject of a range
 * error.
 */
export function writeIterable(writer: ByteWriter, source: Borrowed, target: string, what: string): bool {
  const iterator = isStr(source) ? NULL : getIterator(source);
  if (iterator === NULL) {
    if (!isStr(source) && !errorMatches(Type.TypeError)) return false;
    if (!isStr(source)) errorClear();
    return raiseFalse(Type.TypeError, "cannot convert '%.200T' object to %s", source, changetype<usize>(target));
  }
  let item = iterNext(iterator);
  let written = true;
  while (item !== NULL) {
    const value = byteValue(item, what);
    release(item);
    written = value >= 0 && writeByte(writer, <u8>value);
    if (!written) break;
    item = iterNext(iterator);
  }
  release(iterator);
  return written && RT.error === NULL;
}
