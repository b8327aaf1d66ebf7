/** Arguments that the methods of all streams have in common: sizes, and buffers to read from or into. */
import { None } from "../../generated/memory_map";
import { errorClear, errorMatches, raise, raiseFalse } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/address";
import { intAsI64, intFitsI64 } from "../../objects/int/int";
import { release, typeOf } from "../../kernel/object";
import { bufferAcquire, BufferRequest, supportsBuffer } from "../../protocols/buffer";
import { indexAsI64, isIndex, numberIndex } from "../../protocols/number_conversion";

/** The default buffer size of open() and the buffered classes. */
export const DEFAULT_BUFFER_SIZE: i32 = 8192;

/** An optional size: `fallback` for None or if it is missing (NULL). -1 may be an error: check `RT.error`. */
export function sizeArgument(object: Borrowed, fallback: i64): i64 {
  if (object === NULL || object === None) return fallback;
  if (isIndex(object)) return indexAsI64(object, Type.OverflowError);
  raise(Type.TypeError, "argument should be integer or None, not '%.200T'", object);
  return -1;
}

/** A position in a file. -1 may be an error: check `RT.error`. */
export function offsetArgument(object: Borrowed): i64 {
  const value = numberIndex(object);
  if (value === NULL) return -1;
  const fits = intFitsI64(value);
  const offset = fits ? intAsI64(value) : -1;
  release(value);
  if (!fits) raise(Type.ValueError, "cannot fit '%.200T' into an offset-sized integer", object);
  return offset;
}

/** Acquires a writable buffer, to be released with `bufferRelease`. `callee` is for the error message. */
export function acquireWritable(object: Borrowed, view: usize, callee: string): bool {
  if (supportsBuffer(object)) {
    if (bufferAcquire(object, view, BufferRequest.WRITABLE)) return true;
    if (!errorMatches(Type.BufferError)) return false;
    errorClear();
  }
  return raiseFalse(
    Type.TypeError,
    "%s() argument must be read-write bytes-like object, not %.50U",
    changetype<usize>(callee),
    object === None ? Name.None : changetype<TypeObject>(typeOf(object)).ht_name,
  );
}

/** Raises ValueError for a closed stream. Returns NULL. */
export function raiseClosed(): usize {
  return raise(Type.ValueError, "I/O operation on closed file.");
}
