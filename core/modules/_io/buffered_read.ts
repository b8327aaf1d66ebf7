/**
 * Reading from a BufferedReader or BufferedRandom.
 *
 * What is in the buffer is returned without calling the raw stream. Beyond that, whole blocks are read without using
 * the buffer, and only the rest through it, so that a raw stream gets few, large requests.
 */
import { EmptyBytes, None } from "../../generated/memory_map";
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { bytesData, bytesFrom, bytesLength, bytesNew } from "../../objects/bytes/bytes";
import {
  byteWriterAbandon,
  byteWriterFinish,
  byteWriterInit,
  ByteWriter,
  writeBytes,
} from "../../objects/bytes/writer";
import { intFromI64 } from "../../objects/int/int";
import { isBytes, none, release, retain, typeOf } from "../../kernel/object";
import { copyBytes } from "../../objects/text/units";
import { BUFFER_VIEW_SLOTS, bufferRelease, BufferView } from "../../protocols/buffer";
import { lookupAttribute } from "../../protocols/attribute";
import { call0, callMethod0 } from "../../protocols/call";
import { argumentIndex } from "../../protocols/arguments";
import { objectLength } from "../../protocols/truth";
import { findByte } from "../../objects/text/search";
import { acquireWritable, sizeArgument } from "./arguments";
import {
  bufferedOf,
  checkBufferedOpen,
  checkInitialized,
  enterBuffered,
  leaveBuffered,
  readAhead,
  resetReadBuffer,
} from "./buffered";
import { fillBuffer, rawRead } from "./buffered_raw";
import { flushAndRewind } from "./buffered_write";
import { bytesCut, Transfer } from "./fileio_transfer";

/** The next `count` bytes of the buffer, which must exist. */
function take(self: Borrowed, count: i64): Owned {
  const record = bufferedOf(self);
  const bytes = bytesFrom(record.buffer + <usize>record.position, count);
  if (bytes !== NULL) record.position += count;
  return bytes;
}

/** Pending output is flushed before anything is read. */
function settle(self: Borrowed): bool {
  return bufferedOf(self).writable === 0 || flushAndRewind(self);
}

/**
 * @method BufferedReader.read(size=-1, /)
 * @method BufferedRandom.read(size=-1, /)
 */
export function bufferedRead(self: Borrowed, size: Borrowed): Owned {
  const count = sizeArgument(size, -1);
  if (count === -1 && RT.error !== NULL) return NULL;
  if (!checkInitialized(self)) return NULL;
  if (count < -1) return raise(Type.ValueError, "read length must be non-negative or -1");
  if (!checkBufferedOpen(self, "read of")) return NULL;
  if (count >= 0 && count <= readAhead(self) && bufferedOf(self).busy === 0) return take(self, count);
  if (!enterBuffered(self)) return NULL;
  const bytes = count < 0 ? readAll(self) : readCount(self, count);
  leaveBuffered(self);
  return bytes;
}

/** Everything up to the end: what was read ahead, then the rest from the raw stream. */
function readAll(self: Borrowed): Owned {
  const writer = byteWriterInit();
  if (changetype<usize>(writer) === NULL) return NULL;
  const record = bufferedOf(self);
  const ahead = readAhead(self);
  let done = writeBytes(writer, record.buffer + <usize>record.position, ahead);
  if (done) {
    record.position += ahead;
    done = settle(self);
  }
  if (done) {
    resetReadBuffer(self);
    const raw = retain(record.raw);
    const readall = lookupAttribute(raw, Name.readall);
    if (readall !== NULL) {
      const rest = call0(readall);
      release(readall);
      release(raw);
      if (ahead === 0 && rest !== NULL && (rest === None || isBytes(rest))) {
        byteWriterAbandon(writer);
        return rest;
      }
      if (appendPart(writer, rest, "readall() should return bytes") !== FAILED) return byteWriterFinish(writer);
    } else if (RT.error === NULL) {
      const result = readByParts(self, raw, writer);
      release(raw);
      return result;
    } else release(raw);
  }
  byteWriterAbandon(writer);
  return NULL;
}

const FAILED: i64 = -1;

/** Takes ownership of bytes or None, and appends them. Returns how many; 0 at the end. */
function appendPart(writer: ByteWriter, part: Owned, complaint: string): i64 {
  if (part === NULL) return FAILED;
  let count: i64 = 0;
  if (isBytes(part)) {
    count = bytesLength(part);
    if (!writeBytes(writer, bytesData(part), count)) count = FAILED;
  } else if (part !== None) {
    raise(Type.TypeError, "%s", changetype<usize>(complaint));
    count = FAILED;
  }
  release(part);
  return count;
}

/** For a raw stream without readall(): calls read() until it gives nothing more. Takes ownership of the writer. */
function readByParts(self: Borrowed, raw: Borrowed, writer: ByteWriter): Owned {
  while (true) {
    const part = callMethod0(raw, Name.read);
    if (part === None && writer.length === 0) {
      byteWriterAbandon(writer);
      return part;
    }
    const count = appendPart(writer, part, "read() should return bytes");
    if (count === FAILED) {
      byteWriterAbandon(writer);
      return NULL;
    }
    if (count === 0) return byteWriterFinish(writer);
    if (bufferedOf(self).absolute !== -1) bufferedOf(self).absolute += count;
  }
}

/** `count` bytes, or fewer at the end; None if reading any would block. */
function readCount(self: Borrowed, count: i64): Owned {
  const record = bufferedOf(self);
  const ahead = readAhead(self);
  if (count <= ahead) return take(self, count);
  const bytes = bytesNew(count);
  if (bytes === NULL) return NULL;
  copyBytes(bytesData(bytes), record.buffer + <usize>record.position, <usize>ahead);
  record.position += ahead;
  let got = ahead;
  let status: i64 = 1;
  if (!settle(self)) status = Transfer.FAILED;
  else {
    resetReadBuffer(self);
    // Whole blocks bypass the buffer.
    while (status > 0 && got < count) {
      const blocks = wholeBlocks(self, count - got);
      if (blocks === 0) break;
      status = rawRead(self, bytesData(bytes) + <usize>got, blocks);
      if (status > 0) got += status;
    }
    if (status > 0) {
      record.position = 0;
      record.rawPosition = 0;
      record.readEnd = 0;
    }
    while (status > 0 && got < count && record.readEnd < record.size) {
      status = fillBuffer(self);
      if (status <= 0) break;
      const used = min(readAhead(self), count - got);
      copyBytes(bytesData(bytes) + <usize>got, record.buffer + <usize>record.position, <usize>used);
      record.position += used;
      got += used;
    }
  }
  if (status === Transfer.FAILED || (status === Transfer.BLOCKED && got === 0)) {
    release(bytes);
    return status === Transfer.FAILED ? NULL : none();
  }
  return bytesCut(bytes, got);
}

function wholeBlocks(self: Borrowed, count: i64): i64 {
  const record = bufferedOf(self);
  return record.mask !== 0 ? count & ~record.mask : record.size * (count / record.size);
}

/**
 * @method BufferedReader.read1(size=-1, /)
 * @method BufferedRandom.read1(size=-1, /)
 */
export function bufferedRead1(self: Borrowed, size: Borrowed): Owned {
  // Unlike in read(), the size must be an integer.
  let count: i64 = -1;
  if (size !== NULL) count = argumentIndex(size);
  if (count === -1 && RT.error !== NULL) return NULL;
  if (!checkInitialized(self)) return NULL;
  const record = bufferedOf(self);
  if (count < 0) count = record.size;
  if (!checkBufferedOpen(self, "read of")) return NULL;
  if (count === 0) return retain(EmptyBytes);
  const ahead = readAhead(self);
  if (ahead > 0 && record.busy === 0) return take(self, min(ahead, count));
  const bytes = bytesNew(count);
  if (bytes === NULL) return NULL;
  if (!enterBuffered(self)) {
    release(bytes);
    return NULL;
  }
  resetReadBuffer(self);
  const got = rawRead(self, bytesData(bytes), count);
  leaveBuffered(self);
  if (got !== Transfer.FAILED) return bytesCut(bytes, max(got, 0));
  release(bytes);
  return NULL;
}

/**
 * @method BufferedReader.peek(size: index=0, /)
 * @method BufferedRandom.peek(size: index=0, /)
 */
export function bufferedPeek(self: Borrowed, size: i64): Owned {
  if (!checkInitialized(self) || !checkBufferedOpen(self, "peek of") || !enterBuffered(self)) return NULL;
  const bytes = settle(self) ? peekInside(self) : NULL;
  leaveBuffered(self);
  return bytes;
}

function peekInside(self: Borrowed): Owned {
  const record = bufferedOf(self);
  const ahead = readAhead(self);
  if (ahead > 0) return bytesFrom(record.buffer + <usize>record.position, ahead);
  resetReadBuffer(self);
  const got = fillBuffer(self);
  if (got === Transfer.FAILED) return NULL;
  record.position = 0;
  return bytesFrom(record.buffer, max(got, 0));
}

/**
 * @method BufferedReader.readinto(buffer, /)
 * @method BufferedRandom.readinto(buffer, /)
 */
export function bufferedReadInto(self: Borrowed, buffer: Borrowed): Owned {
  return readInto(self, buffer, "readinto", false);
}

/**
 * @method BufferedReader.readinto1(buffer, /)
 * @method BufferedRandom.readinto1(buffer, /)
 */
export function bufferedReadInto1(self: Borrowed, buffer: Borrowed): Owned {
  return readInto(self, buffer, "readinto1", true);
}

function readInto(self: Borrowed, buffer: Borrowed, callee: string, once: bool): Owned {
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raiseNoMemory();
  let result: usize = NULL;
  if (acquireWritable(buffer, view, callee)) {
    if (checkInitialized(self) && checkBufferedOpen(self, "readinto of") && enterBuffered(self)) {
      const count = fillView(self, changetype<BufferView>(view).data, changetype<BufferView>(view).length, once);
      leaveBuffered(self);
      result = count === Transfer.FAILED ? NULL : count === Transfer.BLOCKED ? none() : intFromI64(count);
    }
    bufferRelease(view);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return result;
}

/** Fills `length` bytes at `data`. With `once`, makes at most one request to the raw stream. */
function fillView(self: Borrowed, data: usize, length: i64, once: bool): i64 {
  const record = bufferedOf(self);
  const ahead = readAhead(self);
  let got = min(ahead, length);
  copyBytes(data, record.buffer + <usize>record.position, <usize>got);
  record.position += got;
  if (ahead > 0 && got === length) return got;
  if (!settle(self)) return Transfer.FAILED;
  resetReadBuffer(self);
  record.position = 0;
  while (got < length) {
    const wanted = length - got;
    let count: i64 = 0;
    if (wanted > record.size) {
      count = rawRead(self, data + <usize>got, wanted);
      if (count > 0) got += count;
    } else if (!once || got === 0) {
      count = fillBuffer(self);
      if (count > 0) {
        const used = min(readAhead(self), wanted);
        copyBytes(data + <usize>got, record.buffer + <usize>record.position, <usize>used);
        record.position += used;
        got += used;
        if (!once) continue;
      }
    }
    if (count === Transfer.FAILED) return count;
    if (count === Transfer.BLOCKED && got === 0) return count;
    if (count <= 0 || once) break;
  }
  return got;
}

/**
 * @method BufferedReader.readline(size=-1, /)
 * @method BufferedRandom.readline(size=-1, /)
 */
export function bufferedReadLine(self: Borrowed, size: Borrowed): Owned {
  const limit = sizeArgument(size, -1);
  if (limit === -1 && RT.error !== NULL) return NULL;
  return checkInitialized(self) ? readLine(self, limit) : NULL;
}

/** The number of bytes up to and including the first newline among `count`; 0 if there is none. */
function toNewline(data: usize, count: i64): i64 {
  return <i64>findByte(data, <i32>count, 0x0a) + 1;
}

function readLine(self: Borrowed, limit: i64): Owned {
  if (!checkBufferedOpen(self, "readline of")) return NULL;
  const record = bufferedOf(self);
  const ahead = readAhead(self);
  const most = limit >= 0 ? min(ahead, limit) : ahead;
  const length = toNewline(record.buffer + <usize>record.position, most);
  if (record.busy === 0) {
    if (length > 0) return take(self, length);
    if (most === limit) return take(self, most);
  }
  if (!enterBuffered(self)) return NULL;
  const line = readLongLine(self, limit);
  leaveBuffered(self);
  return line;
}

/** A line that the buffer contains only the beginning of. */
function readLongLine(self: Borrowed, limit: i64): Owned {
  const writer = byteWriterInit();
  if (changetype<usize>(writer) === NULL) return NULL;
  const record = bufferedOf(self);
  const ahead = readAhead(self);
  let done = writeBytes(writer, record.buffer + <usize>record.position, ahead);
  if (done) record.position += ahead;
  done = done && settle(self);
  while (done) {
    resetReadBuffer(self);
    const count = fillBuffer(self);
    done = count !== Transfer.FAILED;
    if (count <= 0) break;
    record.position = 0;
    const room = limit >= 0 ? min(count, limit - <i64>writer.length) : count;
    const length = toNewline(record.buffer, room);
    const taken = length > 0 ? length : room;
    done = writeBytes(writer, record.buffer, taken);
    if (done) record.position = taken;
    if (length > 0 || <i64>writer.length === limit) break;
  }
  if (done) return byteWriterFinish(writer);
  byteWriterAbandon(writer);
  return NULL;
}

/** @slot BufferedReader.tp_iternext, BufferedRandom.tp_iternext */
export function bufferedNext(self: Borrowed): Owned {
  if (!checkInitialized(self)) return NULL;
  const type = typeOf(self);
  const own = type === Type.BufferedReader || type === Type.BufferedRandom;
  const line = own ? readLine(self, -1) : callMethod0(self, Name.readline);
  if (line === NULL) return NULL;
  if (isBytes(line)) {
    if (objectLength(line) > 0) return line;
  } else raise(Type.OSError, "readline() should have returned a bytes object, not '%.200T'", line);
  release(line);
  return NULL;
}
