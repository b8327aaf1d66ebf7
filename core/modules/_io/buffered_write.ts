/**
 * Writing to a BufferedWriter or BufferedRandom, and flushing it.
 *
 * A raw stream that would block accepts nothing. Then as much as possible stays in the buffer, and BlockingIOError says
 * how much of the request that was.
 */
import {
  errorClear,
  errorMatches,
  exceptionNewWith,
  raiseFalse,
  raiseNoMemory,
  setError,
} from "../../exceptions/raise";
import { OSErrorObject } from "../../exceptions/classes/os_error";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { intFromI64 } from "../../objects/int/int";
import { none, release, releaseOrNull, typeOf } from "../../kernel/object";
import { strFromLiteral } from "../../objects/str/str";
import { copyBytes } from "../../objects/text/units";
import { tuplePack3 } from "../../objects/tuple/tuple";
import { BUFFER_VIEW_SLOTS, bufferAcquire, bufferRelease, BufferRequest, BufferView } from "../../protocols/buffer";
import {
  bufferedOf,
  checkBufferedOpen,
  checkInitialized,
  enterBuffered,
  hasReadBuffer,
  hasWriteBuffer,
  leaveBuffered,
  rawIsClosed,
  rawOffset,
  resetReadBuffer,
  resetWriteBuffer,
} from "./buffered";
import { rawSeek, rawWrite } from "./buffered_raw";
import { Transfer } from "./fileio_transfer";

const TRY_AGAIN: i64 = 11;

/**
 * Raises BlockingIOError with the number of bytes accepted. Its errno is the last one from the host, or 0 if the host
 * was not called. Returns false.
 */
function raiseBlocking(self: Borrowed, written: i64): bool {
  errorClear();
  const number = intFromI64(typeOf(bufferedOf(self).raw) === Type.FileIO ? TRY_AGAIN : 0);
  const text = number === NULL ? NULL : strFromLiteral("write could not complete without blocking");
  const count = text === NULL ? NULL : intFromI64(written);
  const args = count === NULL ? NULL : tuplePack3(number, text, count);
  releaseOrNull(number);
  releaseOrNull(text);
  releaseOrNull(count);
  if (args === NULL) return false;
  const error = exceptionNewWith(Type.BlockingIOError, args);
  release(args);
  if (error !== NULL) setError(error);
  return false;
}

/** Whether the raised exception is a BlockingIOError that says how much was written. */
function wouldBlock(): bool {
  return errorMatches(Type.BlockingIOError) && changetype<OSErrorObject>(RT.error).written !== -1;
}

/** Passes everything pending to the raw stream. Call it inside the lock. */
export function flushInside(self: Borrowed): bool {
  const record = bufferedOf(self);
  if (!hasWriteBuffer(self) || record.writePosition === record.writeEnd) {
    resetWriteBuffer(self);
    return true;
  }
  const rewind = rawOffset(self) + (record.position - record.writePosition);
  if (rewind !== 0) {
    if (rawSeek(self, -rewind, 1) < 0) return false;
    record.rawPosition -= rewind;
  }
  while (record.writePosition < record.writeEnd) {
    const count = rawWrite(self, record.buffer + <usize>record.writePosition, record.writeEnd - record.writePosition);
    if (count === Transfer.FAILED) return false;
    if (count === Transfer.BLOCKED) return raiseBlocking(self, 0);
    record.writePosition += count;
    record.rawPosition = record.writePosition;
  }
  resetWriteBuffer(self);
  return true;
}

/** The same; afterward the raw stream's position is this stream's position. */
export function flushAndRewind(self: Borrowed): bool {
  if (!flushInside(self)) return false;
  if (bufferedOf(self).readable === 0) return true;
  const position = rawSeek(self, -rawOffset(self), 1);
  resetReadBuffer(self);
  return position !== -1;
}

/**
 * @method BufferedWriter.flush()
 * @method BufferedRandom.flush()
 */
export function bufferedFlush(self: Borrowed): Owned {
  if (!checkInitialized(self) || !checkBufferedOpen(self, "flush of") || !enterBuffered(self)) return NULL;
  const done = flushAndRewind(self);
  leaveBuffered(self);
  return done ? none() : NULL;
}

/**
 * @method BufferedWriter.write(buffer, /)
 * @method BufferedRandom.write(buffer, /)
 */
export function bufferedWrite(self: Borrowed, buffer: Borrowed): Owned {
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raiseNoMemory();
  let result: usize = NULL;
  if (bufferAcquire(buffer, view, BufferRequest.SIMPLE)) {
    const record = changetype<BufferView>(view);
    if (bufferedWriteFrom(self, record.data, record.length)) result = intFromI64(record.length);
    bufferRelease(view);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return result;
}

/** Writes all of `length` bytes, which must not move meanwhile. */
export function bufferedWriteFrom(self: Borrowed, data: usize, length: i64): bool {
  if (!checkInitialized(self) || !enterBuffered(self)) return false;
  const done = checkWriteOpen(self) && writeInside(self, data, length);
  leaveBuffered(self);
  return done;
}

function checkWriteOpen(self: Borrowed): bool {
  const closed = bufferedOf(self).buffer === NULL ? 1 : rawIsClosed(self);
  if (closed > 0) return raiseFalse(Type.ValueError, "write to closed file");
  return closed === 0;
}

function writeInside(self: Borrowed, data: usize, length: i64): bool {
  const record = bufferedOf(self);
  if (!hasReadBuffer(self) && !hasWriteBuffer(self)) {
    record.position = 0;
    record.rawPosition = 0;
  }
  if (length <= record.size - record.position) {
    putIntoBuffer(self, data, length);
    return true;
  }
  if (!flushInside(self)) return wouldBlock() && keepWhatFits(self, data, length);
  const offset = rawOffset(self);
  if (offset !== 0) {
    if (rawSeek(self, -offset, 1) < 0) return false;
    record.rawPosition -= offset;
  }
  let written: i64 = 0;
  while (length - written > record.size) {
    const count = rawWrite(self, data + <usize>written, length - written);
    if (count === Transfer.FAILED) return false;
    if (count === Transfer.BLOCKED) {
      copyBytes(record.buffer, data + <usize>written, <usize>record.size);
      record.rawPosition = 0;
      moveTo(self, record.size);
      record.writeEnd = record.size;
      return raiseBlocking(self, written + record.size);
    }
    written += count;
  }
  if (record.readable !== 0) resetReadBuffer(self);
  const rest = length - written;
  copyBytes(record.buffer, data + <usize>written, <usize>rest);
  record.writePosition = 0;
  record.writeEnd = rest;
  moveTo(self, rest);
  record.rawPosition = 0;
  return true;
}

/** Sets the position; the end of the data read is at least there. */
function moveTo(self: Borrowed, position: i64): void {
  const record = bufferedOf(self);
  record.position = position;
  if (hasReadBuffer(self) && record.readEnd < position) record.readEnd = position;
}

function putIntoBuffer(self: Borrowed, data: usize, length: i64): void {
  const record = bufferedOf(self);
  copyBytes(record.buffer + <usize>record.position, data, <usize>length);
  if (!hasWriteBuffer(self) || record.writePosition > record.position) record.writePosition = record.position;
  moveTo(self, record.position + length);
  if (record.writeEnd < record.position) record.writeEnd = record.position;
}

/** The raw stream would block: keeps as much as possible here. Returns true if that is everything. */
function keepWhatFits(self: Borrowed, data: usize, length: i64): bool {
  const record = bufferedOf(self);
  if (record.readable !== 0) resetReadBuffer(self);
  memory.copy(
    record.buffer,
    record.buffer + <usize>record.writePosition,
    <usize>(record.writeEnd - record.writePosition),
  );
  record.writeEnd -= record.writePosition;
  record.rawPosition -= record.writePosition;
  record.position -= record.writePosition;
  record.writePosition = 0;
  const kept = min(length, record.size - record.writeEnd);
  copyBytes(record.buffer + <usize>record.writeEnd, data, <usize>kept);
  record.writeEnd += kept;
  record.position += kept;
  if (kept < length) return raiseBlocking(self, kept);
  errorClear();
  return true;
}
