/**
 * BufferedReader, BufferedWriter and BufferedRandom: one record for all three, their creation and destruction, and the
 * attributes of the raw stream.
 *
 * The raw stream may be Python code, which may use this very object. So calls of the raw stream and moves of bytes are
 * enclosed in `enterBuffered` and `leaveBuffered`, and a second entry raises RuntimeError. Therefore the buffer does
 * not move inside them.
 */
import { formatMessage } from "../../exceptions/format_message";
import {
  chainContext,
  errorClear,
  errorFetch,
  errorMatches,
  raise,
  raiseFalse,
  raiseNoMemory,
} from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { gcFree, gcUntrack } from "../../kernel/gc/gc";
import { deallocBegin, deallocEnd } from "../../kernel/gc/trashcan";
import { none, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { clearReference, replaceReference } from "../../kernel/reference";
import { BaseObject } from "../../kernel/header";
import { clearWeakReferences } from "../../objects/weakref/weakref";
import { getAttribute, lookupAttribute } from "../../protocols/attribute";
import { callMethod0, callMethod1 } from "../../protocols/call";
import { reprEnter, reprLeave } from "../../protocols/repr_guard";
import { isTrue } from "../../protocols/truth";
import { rawProbe } from "./buffered_raw";
import { fileOf } from "./fileio";
import { ioCheckReadable, ioCheckSeekable, ioCheckWritable, ioFinalizeFromDealloc } from "./iobase";

/** @record BufferedReader, BufferedWriter, BufferedRandom */
@unmanaged
export class BufferedObject extends BaseObject {
  /** @owned */
  raw: usize; // @16
  /** Initialized and not detached. */
  ok: i32; // @24
  detached: i32;
  readable: i32; // @32
  writable: i32;
  finalizing: bool; // @40
  /**
   * Both this object and its raw stream are of the core's own classes: the descriptor itself shows whether they are
   * closed.
   */
  fastClosedChecks: i32; // @44
  /** The raw stream's position, or -1 if unknown. */
  absolute: i64; // @48
  /** `size` bytes; NULL when closed. */
  buffer: usize; // @56
  /** The index in the buffer of the next byte to read or write. */
  position: i64; // @64
  /** The raw stream's position as an index in the buffer; -1 if they are not aligned. */
  rawPosition: i64; // @72
  /** The end of what was read, or -1. */
  readEnd: i64; // @80
  /** Pending output is from `writePosition` to `writeEnd`, which is -1 if there is none. */
  writePosition: i64; // @88
  writeEnd: i64; // @96
  private _lock: u64; // @104
  /** The lock is held. */
  busy: i64; // @112
  size: i64; // @120
  /** `size` - 1 if `size` is a power of two, else 0. */
  mask: i64; // @128
  /** @owned */
  dict: usize; // @136
  weakReferences: usize; // @144
}

/**
 * @member BufferedReader.raw BufferedObject.raw object readonly
 * @member BufferedWriter.raw BufferedObject.raw object readonly
 * @member BufferedRandom.raw BufferedObject.raw object readonly
 * @member BufferedReader._finalizing BufferedObject.finalizing bool
 * @member BufferedWriter._finalizing BufferedObject.finalizing bool
 * @member BufferedRandom._finalizing BufferedObject.finalizing bool
 */

export function bufferedOf(self: Borrowed): BufferedObject {
  return changetype<BufferedObject>(self);
}

export function enterBuffered(self: Borrowed): bool {
  const record = bufferedOf(self);
  if (record.busy !== 0) return raiseFalse(Type.RuntimeError, "reentrant call inside %R", self);
  record.busy = 1;
  return true;
}

export function leaveBuffered(self: Borrowed): void {
  bufferedOf(self).busy = 0;
}

/** Raises ValueError for an object without a raw stream. */
export function checkInitialized(self: Borrowed): bool {
  const record = bufferedOf(self);
  if (record.ok !== 0) return true;
  if (record.detached !== 0) return raiseFalse(Type.ValueError, "raw stream has been detached");
  return raiseFalse(Type.ValueError, "I/O operation on uninitialized object");
}

/** 1 if the raw stream is closed, 0 if not, -1 with an error. */
export function rawIsClosed(self: Borrowed): i32 {
  const record = bufferedOf(self);
  if (record.fastClosedChecks !== 0) return fileOf(record.raw).fd < 0 ? 1 : 0;
  const closed = getAttribute(record.raw, Name.closed);
  if (closed === NULL) return -1;
  const result = isTrue(closed);
  release(closed);
  return result;
}

/** Raises ValueError, "`what` closed file", unless the object is open or still has bytes that were read ahead. */
export function checkBufferedOpen(self: Borrowed, what: string): bool {
  const closed = bufferedOf(self).buffer === NULL ? 1 : rawIsClosed(self);
  if (closed === 0) return true;
  if (closed < 0) return false;
  if (readAhead(self) > 0 && bufferedOf(self).buffer !== NULL) return true;
  return raiseFalse(Type.ValueError, "%s closed file", changetype<usize>(what));
}

/** How many bytes can be read without asking the raw stream. */
export function readAhead(self: Borrowed): i64 {
  const record = bufferedOf(self);
  return hasReadBuffer(self) ? record.readEnd - record.position : 0;
}

export function hasReadBuffer(self: Borrowed): bool {
  const record = bufferedOf(self);
  return record.readable !== 0 && record.readEnd !== -1;
}

export function hasWriteBuffer(self: Borrowed): bool {
  const record = bufferedOf(self);
  return record.writable !== 0 && record.writeEnd !== -1;
}

/** How far the raw stream's position is ahead of this stream's. */
export function rawOffset(self: Borrowed): i64 {
  const record = bufferedOf(self);
  return (hasReadBuffer(self) || hasWriteBuffer(self)) && record.rawPosition >= 0
    ? record.rawPosition - record.position
    : 0;
}

export function resetReadBuffer(self: Borrowed): void {
  bufferedOf(self).readEnd = -1;
}

export function resetWriteBuffer(self: Borrowed): void {
  bufferedOf(self).writePosition = 0;
  bufferedOf(self).writeEnd = -1;
}

// --- creation and destruction

/** @init BufferedReader(raw, buffer_size: index=8192) */
export function bufferedReaderInit(self: Borrowed, raw: Borrowed, size: i64): bool {
  return prepareInit(self) && succeeds(ioCheckReadable(raw)) && initialize(self, raw, size, true, false);
}

/** @init BufferedWriter(raw, buffer_size: index=8192) */
export function bufferedWriterInit(self: Borrowed, raw: Borrowed, size: i64): bool {
  return prepareInit(self) && succeeds(ioCheckWritable(raw)) && initialize(self, raw, size, false, true);
}

/** @init BufferedRandom(raw, buffer_size: index=8192) */
export function bufferedRandomInit(self: Borrowed, raw: Borrowed, size: i64): bool {
  if (!prepareInit(self)) return false;
  if (!succeeds(ioCheckSeekable(raw)) || !succeeds(ioCheckReadable(raw)) || !succeeds(ioCheckWritable(raw)))
    return false;
  return initialize(self, raw, size, true, true);
}

function succeeds(result: Owned): bool {
  if (result === NULL) return false;
  release(result);
  return true;
}

function prepareInit(self: Borrowed): bool {
  const record = bufferedOf(self);
  if (record.busy !== 0) return raiseFalse(Type.RuntimeError, "reentrant call inside %R", self);
  record.ok = 0;
  record.detached = 0;
  return true;
}

function initialize(self: Borrowed, raw: Borrowed, size: i64, readable: bool, writable: bool): bool {
  const record = bufferedOf(self);
  replaceReference(self + offsetof<BufferedObject>("raw"), retain(raw));
  record.readable = readable ? 1 : 0;
  record.writable = writable ? 1 : 0;
  if (size <= 0) return raiseFalse(Type.ValueError, "buffer size must be strictly positive");
  memoryFree(record.buffer);
  record.buffer = NULL;
  if (size <= 0x7fffff00) record.buffer = memoryAllocate(<usize>size);
  if (record.buffer === NULL) {
    raiseNoMemory();
    return false;
  }
  record.size = size;
  record.mask = (size & (size - 1)) === 0 ? size - 1 : 0;
  record.position = 0;
  record.rawPosition = 0;
  resetReadBuffer(self);
  resetWriteBuffer(self);
  rawProbe(self);
  record.fastClosedChecks = isCoreType(typeOf(self)) && typeOf(raw) === Type.FileIO ? 1 : 0;
  record.ok = 1;
  return true;
}

function isCoreType(type: usize): bool {
  return type === Type.BufferedReader || type === Type.BufferedWriter || type === Type.BufferedRandom;
}

/** @slot BufferedReader.tp_dealloc, BufferedWriter.tp_dealloc, BufferedRandom.tp_dealloc */
export function bufferedDealloc(self: usize): void {
  bufferedOf(self).finalizing = true;
  if (!ioFinalizeFromDealloc(self)) return;
  gcUntrack(self);
  if (!deallocBegin(self)) return;
  bufferedOf(self).ok = 0;
  clearWeakReferences(self);
  memoryFree(bufferedOf(self).buffer);
  bufferedOf(self).buffer = NULL;
  clearReference(self + offsetof<BufferedObject>("raw"));
  clearReference(self + offsetof<BufferedObject>("dict"));
  gcFree(self);
  deallocEnd();
}

/** @slot BufferedReader.tp_clear, BufferedWriter.tp_clear, BufferedRandom.tp_clear */
export function bufferedClear(self: Borrowed): void {
  bufferedOf(self).ok = 0;
  clearReference(self + offsetof<BufferedObject>("raw"));
  clearReference(self + offsetof<BufferedObject>("dict"));
}

/**
 * @method BufferedReader.close()
 * @method BufferedWriter.close()
 * @method BufferedRandom.close()
 */
export function bufferedClose(self: Borrowed): Owned {
  if (!checkInitialized(self)) return NULL;
  if (!enterBuffered(self)) return NULL;
  const closed = rawIsClosed(self);
  leaveBuffered(self);
  if (closed !== 0) return closed > 0 ? none() : NULL;
  if (bufferedOf(self).finalizing) warnUnclosed(self, self);
  const flushed = callMethod0(self, Name.flush);
  const error = errorFetch();
  releaseOrNull(flushed);
  if (!checkInitialized(self) || !enterBuffered(self)) {
    chainContext(error);
    return NULL;
  }
  const raw = retain(bufferedOf(self).raw);
  let result = callMethod0(raw, Name.close);
  release(raw);
  const record = bufferedOf(self);
  memoryFree(record.buffer);
  record.buffer = NULL;
  record.readEnd = 0;
  record.position = 0;
  leaveBuffered(self);
  if (error !== NULL) {
    chainContext(error);
    releaseOrNull(result);
    result = NULL;
  }
  return result;
}

/** Lets the raw stream warn about `source`. Errors are discarded. */
function warnUnclosed(self: Borrowed, source: Borrowed): void {
  const record = bufferedOf(self);
  if (record.ok === 0 || record.raw === NULL) return;
  const result = callMethod1(record.raw, Name._dealloc_warn, source);
  if (result !== NULL) release(result);
  else errorClear();
}

/**
 * @method BufferedReader._dealloc_warn(source, /)
 * @method BufferedWriter._dealloc_warn(source, /)
 * @method BufferedRandom._dealloc_warn(source, /)
 */
export function bufferedDeallocWarn(self: Borrowed, source: Borrowed): Owned {
  warnUnclosed(self, source);
  return none();
}

/**
 * @method BufferedReader.detach()
 * @method BufferedWriter.detach()
 * @method BufferedRandom.detach()
 */
export function bufferedDetach(self: Borrowed): Owned {
  if (!checkInitialized(self)) return NULL;
  const flushed = callMethod0(self, Name.flush);
  if (flushed === NULL) return NULL;
  release(flushed);
  if (!checkInitialized(self) || !enterBuffered(self)) return NULL;
  leaveBuffered(self);
  const record = bufferedOf(self);
  const raw = record.raw;
  record.raw = NULL;
  record.detached = 1;
  record.ok = 0;
  return raw;
}

// --- attributes of the raw stream

function askRaw(self: Borrowed, method: Borrowed): Owned {
  if (!checkInitialized(self)) return NULL;
  const raw = retain(bufferedOf(self).raw);
  const result = callMethod0(raw, method);
  release(raw);
  return result;
}

/** @method BufferedReader.flush() */
export function bufferedReaderFlush(self: Borrowed): Owned {
  return askRaw(self, Name.flush);
}

/**
 * @method BufferedReader.seekable()
 * @method BufferedWriter.seekable()
 * @method BufferedRandom.seekable()
 */
export function bufferedSeekable(self: Borrowed): Owned {
  return askRaw(self, Name.seekable);
}

/**
 * @method BufferedReader.readable()
 * @method BufferedRandom.readable()
 */
export function bufferedReadable(self: Borrowed): Owned {
  return askRaw(self, Name.readable);
}

/**
 * @method BufferedWriter.writable()
 * @method BufferedRandom.writable()
 */
export function bufferedWritable(self: Borrowed): Owned {
  return askRaw(self, Name.writable);
}

/**
 * @method BufferedReader.fileno()
 * @method BufferedWriter.fileno()
 * @method BufferedRandom.fileno()
 */
export function bufferedFileno(self: Borrowed): Owned {
  return askRaw(self, Name.fileno);
}

/**
 * @method BufferedReader.isatty()
 * @method BufferedWriter.isatty()
 * @method BufferedRandom.isatty()
 */
export function bufferedIsTerminal(self: Borrowed): Owned {
  return askRaw(self, Name.isatty);
}

function rawAttribute(self: Borrowed, name: Borrowed): Owned {
  return checkInitialized(self) ? getAttribute(bufferedOf(self).raw, name) : NULL;
}

/**
 * @getter BufferedReader.closed
 * @getter BufferedWriter.closed
 * @getter BufferedRandom.closed
 */
export function bufferedGetClosed(self: Borrowed): Owned {
  return rawAttribute(self, Name.closed);
}

/**
 * @getter BufferedReader.name
 * @getter BufferedWriter.name
 * @getter BufferedRandom.name
 */
export function bufferedGetName(self: Borrowed): Owned {
  return rawAttribute(self, Name.name);
}

/**
 * @getter BufferedReader.mode
 * @getter BufferedWriter.mode
 * @getter BufferedRandom.mode
 */
export function bufferedGetMode(self: Borrowed): Owned {
  return rawAttribute(self, Name.mode);
}

/**
 * @method BufferedReader.__sizeof__()
 * @method BufferedWriter.__sizeof__()
 * @method BufferedRandom.__sizeof__()
 */
export function bufferedSizeof(self: Borrowed): i64 {
  const record = bufferedOf(self);
  return changetype<TypeObject>(typeOf(self)).tp_basicsize + (record.buffer === NULL ? 0 : record.size);
}

/** @slot BufferedReader.tp_repr, BufferedWriter.tp_repr, BufferedRandom.tp_repr */
export function bufferedRepr(self: Borrowed): Owned {
  const name = lookupAttribute(self, Name.name);
  if (name === NULL) {
    if (RT.error !== NULL) {
      if (!errorMatches(Type.ValueError)) return NULL;
      errorClear();
    }
    return formatMessage("<%T>", self);
  }
  let result: usize = NULL;
  const status = reprEnter(self);
  if (status === 0) {
    result = formatMessage("<%T name=%R>", self, name);
    reprLeave(self);
  } else if (status > 0) raise(Type.RuntimeError, "reentrant call inside %T.__repr__", self);
  release(name);
  return result;
}
