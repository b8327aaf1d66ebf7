/** BytesIO: reading, writing and seeking. */
import { EmptyBytes, None } from "../../generated/memory_map";
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { bytesData, bytesFrom, bytesLength } from "../../objects/bytes/bytes";
import { intFromI64 } from "../../objects/int/int";
import { listAppend, listNew } from "../../objects/list/list";
import { release, retain } from "../../kernel/object";
import { findByte } from "../../objects/text/search";
import { copyBytes } from "../../objects/text/units";
import { BUFFER_VIEW_SLOTS, bufferAcquire, bufferRelease, BufferRequest, BufferView } from "../../protocols/buffer";
import { getIterator, iterNext } from "../../protocols/iteration";
import { indexAsI64, isIndex } from "../../protocols/number_conversion";
import { acquireWritable, sizeArgument } from "./arguments";
import { bytesIOIsOpen, bytesIOMayResize, bytesIOOf, bytesIOReserve, isShared, unshare } from "./bytesio";

/** Bytes between the position and the end. */
function left(self: Borrowed): i64 {
  return max(bytesIOOf(self).size - bytesIOOf(self).position, 0);
}

/** The next `count` bytes, which must exist. The entire buffer is returned without a copy. */
function take(self: Borrowed, count: i64): Owned {
  const record = bytesIOOf(self);
  const whole = count > 1 && record.position === 0 && count === bytesLength(record.buffer) && record.exports === 0;
  const bytes =
    count === 0
      ? retain(EmptyBytes)
      : whole
        ? retain(record.buffer)
        : bytesFrom(bytesData(record.buffer) + <usize>record.position, count);
  if (bytes !== NULL) record.position += count;
  return bytes;
}

/**
 * @method BytesIO.read(size=-1, /)
 * @method BytesIO.read1(size=-1, /)
 */
export function bytesIORead(self: Borrowed, size: Borrowed): Owned {
  const count = sizeArgument(size, -1);
  if ((count === -1 && RT.error !== NULL) || !bytesIOIsOpen(self)) return NULL;
  return take(self, count < 0 ? left(self) : min(count, left(self)));
}

/** The length of the next line, at most `limit` unless that is negative. */
function lineLength(self: Borrowed, limit: i64): i64 {
  const record = bytesIOOf(self);
  const count = limit < 0 ? left(self) : min(limit, left(self));
  const found = count === 0 ? -1 : findByte(bytesData(record.buffer) + <usize>record.position, <i32>count, 0x0a);
  return found < 0 ? count : <i64>found + 1;
}

/** @method BytesIO.readline(size=-1, /) */
export function bytesIOReadLine(self: Borrowed, size: Borrowed): Owned {
  const limit = sizeArgument(size, -1);
  if ((limit === -1 && RT.error !== NULL) || !bytesIOIsOpen(self)) return NULL;
  return take(self, lineLength(self, limit));
}

/** @slot BytesIO.tp_iter */
export function bytesIOIter(self: Borrowed): Owned {
  return retain(self);
}

/** @slot BytesIO.tp_iternext */
export function bytesIONext(self: Borrowed): Owned {
  if (!bytesIOIsOpen(self)) return NULL;
  const length = lineLength(self, -1);
  return length === 0 ? NULL : take(self, length);
}

/** @method BytesIO.readlines(size=None, /) */
export function bytesIOReadLines(self: Borrowed, size: Borrowed): Owned {
  if (!bytesIOIsOpen(self)) return NULL;
  if (size !== None && !isIndex(size)) return raise(Type.TypeError, "integer argument expected, got '%T'", size);
  const most = size === None ? 0 : indexAsI64(size, Type.OverflowError);
  if (most === -1 && RT.error !== NULL) return NULL;
  const lines = listNew(0);
  let total: i64 = 0;
  while (lines !== NULL) {
    const length = lineLength(self, -1);
    if (length === 0) break;
    const line = take(self, length);
    const added = line !== NULL && listAppend(lines, line);
    if (line !== NULL) release(line);
    if (!added) {
      release(lines);
      return NULL;
    }
    total += length;
    if (most > 0 && total >= most) break;
  }
  return lines;
}

/** @method BytesIO.readinto(buffer, /) */
export function bytesIOReadInto(self: Borrowed, buffer: Borrowed): Owned {
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raiseNoMemory();
  let result: usize = NULL;
  if (acquireWritable(buffer, view, "readinto")) {
    if (bytesIOIsOpen(self)) {
      const record = bytesIOOf(self);
      const count = min(left(self), changetype<BufferView>(view).length);
      // The target may be this very stream's buffer.
      if (count > 0) {
        memory.copy(changetype<BufferView>(view).data, bytesData(record.buffer) + <usize>record.position, <usize>count);
        record.position += count;
      }
      result = intFromI64(count);
    }
    bufferRelease(view);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return result;
}

/** @method BytesIO.write(b, /) */
export function bytesIOWrite(self: Borrowed, buffer: Borrowed): Owned {
  const before = bytesIOOf(self).position;
  return bytesIOWriteObject(self, buffer) ? intFromI64(bytesIOOf(self).position - before) : NULL;
}

/** Writes the contents of a bytes-like object. */
export function bytesIOWriteObject(self: Borrowed, buffer: Borrowed): bool {
  if (!bytesIOIsOpen(self) || !bytesIOMayResize(self)) return false;
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) {
    raiseNoMemory();
    return false;
  }
  let done = false;
  if (bufferAcquire(buffer, view, BufferRequest.CONTIG & ~BufferRequest.WRITABLE)) {
    done = writeFrom(self, changetype<BufferView>(view).data, changetype<BufferView>(view).length);
    bufferRelease(view);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return done;
}

function writeFrom(self: Borrowed, data: usize, length: i64): bool {
  // Acquiring a buffer can run Python code.
  if (!bytesIOIsOpen(self) || !bytesIOMayResize(self)) return false;
  if (length === 0) return true;
  const record = bytesIOOf(self);
  const end = record.position > i64.MAX_VALUE - length ? i64.MAX_VALUE : record.position + length;
  if (end > bytesLength(record.buffer)) {
    if (!bytesIOReserve(self, end)) return false;
  } else if (isShared(self) && !unshare(self, max(end, record.size))) return false;
  const to = bytesData(record.buffer);
  if (record.position > record.size) memory.fill(to + <usize>record.size, 0, <usize>(record.position - record.size));
  copyBytes(to + <usize>record.position, data, <usize>length);
  record.position = end;
  record.size = max(record.size, end);
  return true;
}

/** @method BytesIO.writelines(lines, /) */
export function bytesIOWriteLines(self: Borrowed, lines: Borrowed): bool {
  if (!bytesIOIsOpen(self)) return false;
  const iterator = getIterator(lines);
  if (iterator === NULL) return false;
  while (true) {
    const line = iterNext(iterator);
    if (line === NULL) break;
    const done = bytesIOWriteObject(self, line);
    release(line);
    if (!done) break;
  }
  release(iterator);
  return RT.error === NULL;
}

/** @method BytesIO.tell() */
export function bytesIOTell(self: Borrowed): Owned {
  return bytesIOIsOpen(self) ? intFromI64(bytesIOOf(self).position) : NULL;
}

/** @method BytesIO.seek(pos: index, whence: int=0, /) */
export function bytesIOSeek(self: Borrowed, offset: i64, whence: i32): Owned {
  if (!bytesIOIsOpen(self)) return NULL;
  if (offset < 0 && whence === 0) return raise(Type.ValueError, "negative seek value %d", offset);
  if (whence < 0 || whence > 2) return raise(Type.ValueError, "invalid whence (%d, should be 0, 1 or 2)", whence);
  const record = bytesIOOf(self);
  const origin = whence === 0 ? <i64>0 : whence === 1 ? record.position : record.size;
  if (offset > i64.MAX_VALUE - origin) return raise(Type.OverflowError, "new position too large");
  record.position = max(origin + offset, 0);
  return intFromI64(record.position);
}

/** @method BytesIO.truncate(size=None, /) */
export function bytesIOTruncate(self: Borrowed, size: Borrowed): Owned {
  const length = sizeArgument(size, bytesIOOf(self).position);
  if (length === -1 && RT.error !== NULL) return NULL;
  if (!bytesIOIsOpen(self) || !bytesIOMayResize(self)) return NULL;
  if (length < 0) return raise(Type.ValueError, "negative size value %d", length);
  if (length < bytesIOOf(self).size) {
    bytesIOOf(self).size = length;
    if (!bytesIOReserve(self, length)) return NULL;
  }
  return intFromI64(length);
}
