/** Moves bytes between a FileIO and its descriptor. A transfer that would block gives None, as raw streams do. */
import { EmptyBytes } from "../../generated/memory_map";
import { raiseNoMemory } from "../../exceptions/raise";
import { raiseOSError } from "../../exceptions/classes/os_error";
import { host_fstat, host_read, host_seek, host_write } from "../../generated/host";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { bytesData, bytesLength, bytesNew, bytesResize } from "../../objects/bytes/bytes";
import { intFromI64 } from "../../objects/int/int";
import { none, release, retain } from "../../kernel/object";
import { BUFFER_VIEW_SLOTS, bufferAcquire, bufferRelease, BufferRequest, BufferView } from "../../protocols/buffer";
import { acquireWritable, DEFAULT_BUFFER_SIZE, sizeArgument } from "./arguments";
import { fileCheckOpen, fileOf, FileStatus } from "./fileio";
import { raiseUnsupported } from "./unsupported";

/** Results of a transfer that are not counts. */
export namespace Transfer {
  /** An exception is raised. */
  export const FAILED: i64 = -1;
  /** It would block. */
  export const BLOCKED: i64 = -2;
}

const TRY_AGAIN: i32 = -11;
/** The host counts in 31 bits. */
const MOST_AT_ONCE: i64 = 0x7fffff00;

function counted(count: i32): i64 {
  if (count >= 0) return count;
  if (count === TRY_AGAIN) return Transfer.BLOCKED;
  raiseOSError(count, NULL);
  return Transfer.FAILED;
}

/** Reads at most `length` bytes to `data`. Returns how many (0 at the end), or a `Transfer`. */
export function fileReadTo(self: Borrowed, data: usize, length: i64): i64 {
  if (!fileCheckOpen(self)) return Transfer.FAILED;
  if (!fileOf(self).readable) {
    raiseUnsupported("File not open for reading");
    return Transfer.FAILED;
  }
  return readDescriptor(self, data, length);
}

function readDescriptor(self: Borrowed, data: usize, length: i64): i64 {
  return counted(host_read(fileOf(self).fd, data, <i32>min(length, MOST_AT_ONCE)));
}

/** Writes at most `length` bytes. Returns how many were written, or a `Transfer`. */
export function fileWriteFrom(self: Borrowed, data: usize, length: i64): i64 {
  if (!fileCheckOpen(self)) return Transfer.FAILED;
  if (!fileOf(self).writable) {
    raiseUnsupported("File not open for writing");
    return Transfer.FAILED;
  }
  return counted(host_write(fileOf(self).fd, data, <i32>min(length, MOST_AT_ONCE)));
}

/** The count as an int, or None if the transfer would block. */
export function transferResult(count: i64): Owned {
  return count === Transfer.FAILED ? NULL : count === Transfer.BLOCKED ? none() : intFromI64(count);
}

/** Truncates new bytes to `length`, which may be 0. Takes ownership. */
export function bytesCut(bytes: Owned, length: i64): Owned {
  if (length === bytesLength(bytes)) return bytes;
  if (length === 0) {
    release(bytes);
    return retain(EmptyBytes);
  }
  const shorter = bytesResize(bytes, length);
  if (shorter === NULL) release(bytes);
  return shorter;
}

/** @method FileIO.read(size=-1, /) */
export function fileRead(self: Borrowed, size: Borrowed): Owned {
  const count = sizeArgument(size, -1);
  if (count === -1 && RT.error !== NULL) return NULL;
  if (!fileCheckOpen(self)) return NULL;
  if (!fileOf(self).readable) return raiseUnsupported("File not open for reading");
  if (count < 0) return fileReadAll(self);
  const bytes = bytesNew(count);
  if (bytes === NULL) return NULL;
  const got = fileReadTo(self, bytesData(bytes), count);
  if (got >= 0) return bytesCut(bytes, got);
  release(bytes);
  return transferResult(got);
}

/** @method FileIO.readall() */
export function fileReadAll(self: Borrowed): Owned {
  if (!fileCheckOpen(self)) return NULL;
  let bytes = bytesNew(expectedSize(self));
  let filled: i64 = 0;
  while (bytes !== NULL) {
    const room = bytesLength(bytes) - filled;
    if (room === 0) {
      const larger = bytesResize(bytes, grown(filled));
      if (larger === NULL) release(bytes);
      bytes = larger;
      continue;
    }
    // As in CPython, the host decides whether the file may be read.
    const got = readDescriptor(self, bytesData(bytes) + <usize>filled, room);
    if (got > 0) {
      filled += got;
      continue;
    }
    if (got === 0 || (got === Transfer.BLOCKED && filled > 0)) return bytesCut(bytes, filled);
    release(bytes);
    return transferResult(got);
  }
  return NULL;
}

function grown(size: i64): i64 {
  return size + max(<i64>DEFAULT_BUFFER_SIZE, size > 65536 ? size >> 3 : size + 256);
}

/** The rest of the file, plus one byte to detect the end; a guess if it is unknown. */
function expectedSize(self: Borrowed): i64 {
  const status = scratchPush(3);
  if (status === NULL) return DEFAULT_BUFFER_SIZE;
  const known = host_fstat(fileOf(self).fd, status) >= 0;
  const size = changetype<FileStatus>(status).size;
  scratchPop(3);
  const position = known && size > 0 ? <i64>host_seek(fileOf(self).fd, 0, 1) : -1;
  return position >= 0 && position <= size && size - position < MOST_AT_ONCE
    ? size - position + 1
    : DEFAULT_BUFFER_SIZE;
}

/** @method FileIO.readinto(buffer, /) */
export function fileReadInto(self: Borrowed, buffer: Borrowed): Owned {
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raiseNoMemory();
  let result: usize = NULL;
  if (acquireWritable(buffer, view, "readinto")) {
    result = transferResult(fileReadTo(self, changetype<BufferView>(view).data, changetype<BufferView>(view).length));
    bufferRelease(view);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return result;
}

/** @method FileIO.write(b, /) */
export function fileWrite(self: Borrowed, buffer: Borrowed): Owned {
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raiseNoMemory();
  let result: usize = NULL;
  if (bufferAcquire(buffer, view, BufferRequest.SIMPLE)) {
    result = transferResult(
      fileWriteFrom(self, changetype<BufferView>(view).data, changetype<BufferView>(view).length),
    );
    bufferRelease(view);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return result;
}
