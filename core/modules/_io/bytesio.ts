/**
 * BytesIO: a stream of bytes in memory.
 *
 * `buffer` is a bytes object that may be shared with the program: it may be written to only while this stream is its
 * sole owner. Its length is the capacity. While a view of it is exported, it must not move.
 */
import { EmptyBytes, False, None, True } from "../../generated/memory_map";
import { raise, raiseFalse } from "../../exceptions/raise";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import {
  BytesObject,
  bytesData,
  bytesFrom,
  bytesLength,
  bytesNew,
  bytesResize,
  isExactBytes,
} from "../../objects/bytes/bytes";
import { dictCopy, dictMerge } from "../../objects/dict/merge";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { intFromI64 } from "../../objects/int/int";
import { memoryviewFrom } from "../../objects/memoryview/memoryview";
import { isDict, isInt, isTuple, none, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { clearReference, replaceReference } from "../../kernel/reference";
import { BaseObject } from "../../kernel/header";
import { copyBytes } from "../../objects/text/units";
import { tupleGet, tupleLength, tuplePack3 } from "../../objects/tuple/tuple";
import { bufferFill, raiseExported } from "../../protocols/buffer";
import { argumentIndex } from "../../protocols/arguments";
import { bytesIOWriteObject } from "./bytesio_transfer";
import { raiseClosed } from "./arguments";
import { genericNew } from "../../objects/type/allocate";

/** @record BytesIO clear */
@unmanaged
export class BytesIOObject extends BaseObject {
  /** bytes; NULL when closed. @owned unvisited */
  buffer: usize; // @16
  position: i64; // @24
  /** How much of the buffer is in use. */
  size: i64; // @32
  /** @owned */
  dict: usize; // @40
  weakReferences: usize; // @48
  /** The number of exported views. */
  exports: i64; // @56
}

/**
 * The object behind getbuffer()'s view.
 * @record _BytesIOBuffer
 */
@unmanaged
export class BytesIOBufferObject extends BaseObject {
  /** @owned */
  source: usize; // @16
}

export function bytesIOOf(self: Borrowed): BytesIOObject {
  return changetype<BytesIOObject>(self);
}

/** Raises ValueError for a closed stream. */
export function bytesIOIsOpen(self: Borrowed): bool {
  if (bytesIOOf(self).buffer !== NULL) return true;
  raiseClosed();
  return false;
}

/** Raises BufferError while a view is exported. */
export function bytesIOMayResize(self: Borrowed): bool {
  return bytesIOOf(self).exports === 0 || raiseExported();
}

export function isShared(self: Borrowed): bool {
  return changetype<BytesObject>(bytesIOOf(self).buffer).refcount > 1;
}

/** Replaces a shared buffer with a private one of `room` bytes. */
export function unshare(self: Borrowed, room: i64): bool {
  const record = bytesIOOf(self);
  const fresh = bytesNew(room);
  if (fresh === NULL) return false;
  copyBytes(bytesData(fresh), bytesData(record.buffer), <usize>record.size);
  replaceReference(self + offsetof<BytesIOObject>("buffer"), fresh);
  return true;
}

/** Changes the capacity to exactly `room`, at least 1. */
function moveTo(self: Borrowed, room: i64): bool {
  if (isShared(self)) return unshare(self, room);
  const moved = bytesResize(bytesIOOf(self).buffer, room);
  if (moved === NULL) return false;
  bytesIOOf(self).buffer = moved;
  return true;
}

/** Grows the capacity to `size` bytes, or shrinks it if most of it is unused. */
export function bytesIOReserve(self: Borrowed, size: i64): bool {
  const room = bytesLength(bytesIOOf(self).buffer);
  if (size < room >> 1) return moveTo(self, size + 1);
  if (size < room) return true;
  if (<f64>size <= <f64>room * 1.125) return moveTo(self, size + (size >> 3) + (size < 9 ? 3 : 6));
  return size < i64.MAX_VALUE ? moveTo(self, size + 1) : raiseFalse(Type.OverflowError, "new buffer size too large");
}

/** @slot BytesIO.tp_new */
export function bytesIONew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  const self = genericNew(type, args, kwargs);
  if (self !== NULL) bytesIOOf(self).buffer = retain(EmptyBytes);
  return self;
}

/** @init BytesIO(initial_bytes=b'') */
export function bytesIOInit(self: Borrowed, initial: Borrowed): bool {
  const record = bytesIOOf(self);
  record.size = 0;
  record.position = 0;
  if (!bytesIOMayResize(self)) return false;
  if (initial === None) return true;
  if (!isExactBytes(initial)) {
    if (record.buffer === NULL) record.buffer = retain(EmptyBytes);
    if (!bytesIOWriteObject(self, initial)) return false;
    record.position = 0;
    return true;
  }
  replaceReference(self + offsetof<BytesIOObject>("buffer"), retain(initial));
  record.size = bytesLength(initial);
  return true;
}

/** @method BytesIO.close() */
export function bytesIOClose(self: Borrowed): bool {
  if (!bytesIOMayResize(self)) return false;
  clearReference(self + offsetof<BytesIOObject>("buffer"));
  return true;
}

/** @getter BytesIO.closed */
export function bytesIOGetClosed(self: Borrowed): Owned {
  return retain(bytesIOOf(self).buffer === NULL ? True : False);
}

/**
 * @method BytesIO.readable()
 * @method BytesIO.writable()
 * @method BytesIO.seekable()
 */
export function bytesIOIsAble(self: Borrowed): Owned {
  return bytesIOIsOpen(self) ? retain(True) : NULL;
}

/** @method BytesIO.isatty() */
export function bytesIOIsTerminal(self: Borrowed): Owned {
  return bytesIOIsOpen(self) ? retain(False) : NULL;
}

/** @method BytesIO.flush() */
export function bytesIOFlush(self: Borrowed): bool {
  return bytesIOIsOpen(self);
}

/** @method BytesIO.getvalue() */
export function bytesIOGetValue(self: Borrowed): Owned {
  if (!bytesIOIsOpen(self)) return NULL;
  const record = bytesIOOf(self);
  if (record.size <= 1 || record.exports > 0) return bytesFrom(bytesData(record.buffer), record.size);
  if (record.size !== bytesLength(record.buffer) && !moveTo(self, record.size)) return NULL;
  return retain(record.buffer);
}

/** @method BytesIO.__sizeof__() */
export function bytesIOSizeof(self: Borrowed): i64 {
  const record = bytesIOOf(self);
  const own = record.buffer !== NULL && !isShared(self);
  return changetype<TypeObject>(typeOf(self)).tp_basicsize + (own ? 33 + bytesLength(record.buffer) : 0);
}

// --- exporting the buffer

/** @method BytesIO.getbuffer() */
export function bytesIOGetBuffer(self: Borrowed): Owned {
  if (!bytesIOIsOpen(self)) return NULL;
  const lender = gcNew(Type._BytesIOBuffer, offsetof<BytesIOBufferObject>());
  if (lender === NULL) return NULL;
  store<u64>(lender, <u64>retain(self), offsetof<BytesIOBufferObject>("source"));
  gcTrack(lender);
  const view = memoryviewFrom(lender);
  release(lender);
  return view;
}

/** @slot _BytesIOBuffer.bf_getbuffer */
export function bytesIOBufferGetBuffer(self: Borrowed, view: usize, request: i32): bool {
  const source = changetype<BytesIOBufferObject>(self).source;
  if (!bytesIOIsOpen(source)) return false;
  const record = bytesIOOf(source);
  if (record.exports === 0 && isShared(source) && !unshare(source, record.size)) return false;
  if (!bufferFill(view, self, bytesData(record.buffer), record.size, false, request)) return false;
  record.exports++;
  return true;
}

/** @slot _BytesIOBuffer.bf_releasebuffer */
export function bytesIOBufferReleaseBuffer(self: Borrowed, view: usize): void {
  bytesIOOf(changetype<BytesIOBufferObject>(self).source).exports--;
}

// --- pickling

/** @method BytesIO.__getstate__() */
export function bytesIOGetState(self: Borrowed): Owned {
  const value = bytesIOGetValue(self);
  if (value === NULL) return NULL;
  const state = stateTuple(value, bytesIOOf(self).position, bytesIOOf(self).dict);
  release(value);
  return state;
}

function stateTuple(value: Borrowed, position: i64, dict: Borrowed): Owned {
  const copy = dict === NULL ? none() : dictCopy(dict);
  const number = copy === NULL ? NULL : intFromI64(position);
  const state = number === NULL ? NULL : tuplePack3(value, number, copy);
  releaseOrNull(number);
  releaseOrNull(copy);
  return state;
}

/** @method BytesIO.__setstate__(state, /) */
export function bytesIOSetState(self: Borrowed, state: Borrowed): Owned {
  if (!isTuple(state) || tupleLength(state) < 3)
    return raise(Type.TypeError, "%.200T.__setstate__ argument should be 3-tuple, got %.200T", self, state);
  if (!bytesIOMayResize(self)) return NULL;
  bytesIOOf(self).size = 0;
  bytesIOOf(self).position = 0;
  if (bytesIOOf(self).buffer === NULL) bytesIOOf(self).buffer = retain(EmptyBytes);
  if (!bytesIOWriteObject(self, tupleGet(state, 0))) return NULL;
  const position = tupleGet(state, 1);
  if (!isInt(position)) return raise(Type.TypeError, "second item of state must be an integer, not %.200T", position);
  const at = argumentIndex(position);
  if (at === -1 && RT.error !== NULL) return NULL;
  if (at < 0) return raise(Type.ValueError, "position value cannot be negative");
  bytesIOOf(self).position = at;
  const dict = tupleGet(state, 2);
  if (dict === None) return none();
  if (!isDict(dict)) return raise(Type.TypeError, "third item of state should be a dict, got a %.200T", dict);
  return mergeState(self + offsetof<BytesIOObject>("dict"), dict) ? none() : NULL;
}

/** Merges the attributes of a state into the instance's dictionary, whose slot is `place`. */
export function mergeState(place: usize, dict: Borrowed): bool {
  if (load<usize>(place) !== NULL) return dictMerge(load<usize>(place), dict, 1);
  store<u64>(place, <u64>retain(dict));
  return true;
}
