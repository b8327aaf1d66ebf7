/**
 * The buffer protocol: how an object lends its memory. The record is CPython's Py_buffer.
 *
 * Every successful `bufferAcquire` must be paired with one `bufferRelease`: until then, a bytearray refuses to change
 * its size.
 */
import { raise, raiseFalse } from "../exceptions/raise";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { Borrowed, NULL } from "../memory/address";
import { release, retain, typeOf } from "../kernel/object";

@unmanaged
export class BufferView {
  data: usize; // @0
  /** The object whose memory it is, owned by the view; NULL in an unused view. */
  object: usize; // @8
  /** In bytes. */
  length: i64; // @16
  itemsize: i64; // @24
  readonly: i32; // @32
  dimensions: i32; // @36
  /** NUL-terminated ASCII, or NULL for bytes ("B"). */
  format: usize; // @40
  /** i64[dimensions], or NULL. */
  shape: usize; // @48
  strides: usize; // @56
  suboffsets: usize; // @64
  internal: usize; // @72
}

/** 8-byte slots for a view on the scratch stack. */
export const BUFFER_VIEW_SLOTS: i32 = <i32>((offsetof<BufferView>() + 7) >> 3);

/** What the caller requests: CPython's PyBUF_ flags. */
export namespace BufferRequest {
  export const SIMPLE: i32 = 0;
  export const WRITABLE: i32 = 1;
  export const FORMAT: i32 = 4;
  export const ND: i32 = 8;
  export const STRIDES: i32 = 0x10 | 8;
  export const C_CONTIGUOUS: i32 = 0x20 | 0x18;
  export const F_CONTIGUOUS: i32 = 0x40 | 0x18;
  export const ANY_CONTIGUOUS: i32 = 0x80 | 0x18;
  export const INDIRECT: i32 = 0x100 | 0x18;
  export const CONTIG: i32 = 8 | 1;
  export const FULL: i32 = 0x11d;
  export const FULL_RO: i32 = 0x11c;
}

export function supportsBuffer(object: Borrowed): bool {
  return changetype<TypeObject>(typeOf(object)).bf_getbuffer !== 0;
}

/**
 * Fills `view` (an uninitialized BufferView). Raises TypeError if the object has no buffer, BufferError for a request
 * that it cannot satisfy.
 */
export function bufferAcquire(object: Borrowed, view: usize, request: i32): bool {
  const getBuffer = changetype<TypeObject>(typeOf(object)).bf_getbuffer;
  if (getBuffer === 0) return raiseFalse(Type.TypeError, "a bytes-like object is required, not '%.100T'", object);
  memory.fill(view, 0, offsetof<BufferView>());
  return call_indirect<bool>(getBuffer, object, view, request);
}

export function bufferRelease(view: usize): void {
  const record = changetype<BufferView>(view);
  const object = record.object;
  if (object === NULL) return;
  const releaseBuffer = changetype<TypeObject>(typeOf(object)).bf_releasebuffer;
  if (releaseBuffer !== 0) call_indirect<void>(releaseBuffer, object, view);
  store<u64>(view, 0, offsetof<BufferView>("object"));
  release(object);
}

/** For `bf_getbuffer` of types whose memory is a plain sequence of bytes. The format is the static text "B". */
export function bufferFill(
  view: usize,
  object: Borrowed,
  data: usize,
  length: i64,
  readonly: bool,
  request: i32,
): bool {
  if ((request & BufferRequest.WRITABLE) !== 0 && readonly) {
    return raiseFalse(Type.BufferError, "Object is not writable.");
  }
  const record = changetype<BufferView>(view);
  store<u64>(view, <u64>data);
  store<u64>(view, <u64>retain(object), offsetof<BufferView>("object"));
  record.length = length;
  record.itemsize = 1;
  record.readonly = readonly ? 1 : 0;
  record.dimensions = 1;
  store<u64>(
    view,
    (request & BufferRequest.FORMAT) !== 0 ? <u64>memory.data<u8>([0x42, 0]) : 0,
    offsetof<BufferView>("format"),
  );
  store<u64>(view, (request & BufferRequest.ND) !== 0 ? <u64>(view + 16) : 0, offsetof<BufferView>("shape"));
  store<u64>(
    view,
    (request & BufferRequest.STRIDES) === BufferRequest.STRIDES ? <u64>(view + 24) : 0,
    offsetof<BufferView>("strides"),
  );
  store<u64>(view, 0, offsetof<BufferView>("suboffsets"));
  store<u64>(view, 0, offsetof<BufferView>("internal"));
  return true;
}

/** Raises BufferError because a view is still in use. */
export function raiseExported(): bool {
  raise(Type.BufferError, "Existing exports of data: object cannot be re-sized");
  return false;
}
