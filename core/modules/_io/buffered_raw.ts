/**
 * What a buffered stream does with its raw stream. Every result is checked: the raw stream may be Python code.
 *
 * Its readinto() receives a view of separate memory, not of the buffer, so it may keep the view. A FileIO is called
 * directly.
 */
import { None } from "../../generated/memory_map";
import { errorClear, raise, raiseFromCause } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { ByteArrayObject, bytearrayData, bytearrayNew } from "../../objects/bytearray/bytearray";
import { bytesFrom } from "../../objects/bytes/bytes";
import { dictGetName } from "../../objects/dict/dict";
import { intFromI64 } from "../../objects/int/int";
import { memoryviewFrom } from "../../objects/memoryview/memoryview";
import { release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { copyBytes } from "../../objects/text/units";
import { callMethod0, callMethod1, callMethod2 } from "../../protocols/call";
import { indexAsI64 } from "../../protocols/number_conversion";
import { offsetArgument } from "./arguments";
import { bufferedOf, hasReadBuffer } from "./buffered";
import { fileOf } from "./fileio";
import { fileProbe } from "./fileio_position";
import { fileReadTo, fileWriteFrom, Transfer } from "./fileio_transfer";

/** Whether `raw` is a FileIO whose `method` has not been replaced. */
function isPlainFile(raw: Borrowed, method: Borrowed): bool {
  if (typeOf(raw) !== Type.FileIO) return false;
  const dict = fileOf(raw).dict;
  return dict === NULL || dictGetName(dict, method) === NULL;
}

/** The position from the raw stream's result (owned, or NULL). -1 with an error. */
function positionFrom(self: Borrowed, result: Owned): i64 {
  if (result === NULL) return -1;
  const position = offsetArgument(result);
  release(result);
  if (position < 0) {
    if (RT.error === NULL) raise(Type.OSError, "Raw stream returned invalid position %d", position);
    return -1;
  }
  bufferedOf(self).absolute = position;
  return position;
}

/** Asks the raw stream for its position. -1 with an error. */
export function rawTell(self: Borrowed): i64 {
  bufferedOf(self).absolute = -1;
  const raw = retain(bufferedOf(self).raw);
  const position = positionFrom(self, callMethod0(raw, Name.tell));
  release(raw);
  return position;
}

/** The same where the raw stream need not know its position: errors are cleared. */
export function rawProbe(self: Borrowed): void {
  const raw = bufferedOf(self).raw;
  if (isPlainFile(raw, Name.tell) && fileOf(raw).fd >= 0) bufferedOf(self).absolute = max(fileProbe(raw), -1);
  else if (rawTell(self) === -1) errorClear();
}

/** The raw stream's position; asks for it only if it is unknown. */
export function rawPosition(self: Borrowed): i64 {
  const known = bufferedOf(self).absolute;
  return known !== -1 ? known : rawTell(self);
}

export function rawSeek(self: Borrowed, target: i64, whence: i32): i64 {
  const offset = intFromI64(target);
  const origin = offset === NULL ? NULL : intFromI64(whence);
  const raw = retain(bufferedOf(self).raw);
  const position = origin === NULL ? -1 : positionFrom(self, callMethod2(raw, Name.seek, offset, origin));
  releaseOrNull(offset);
  releaseOrNull(origin);
  release(raw);
  return position;
}

/** Records that the raw stream has moved by `count` bytes. */
function advance(self: Borrowed, count: i64): i64 {
  const record = bufferedOf(self);
  if (count > 0 && record.absolute !== -1) record.absolute += count;
  return count;
}

/** Reads at most `length` bytes to `data`. Returns how many (0 at the end), or a `Transfer`. */
export function rawRead(self: Borrowed, data: usize, length: i64): i64 {
  const raw = bufferedOf(self).raw;
  if (isPlainFile(raw, Name.readinto)) return advance(self, fileReadTo(raw, data, length));
  const space = bytearrayNew(length);
  if (space === NULL) return Transfer.FAILED;
  memory.fill(bytearrayData(space), 0, <usize>length);
  retain(raw);
  const view = memoryviewFrom(space);
  const result = view === NULL ? NULL : callMethod1(raw, Name.readinto, view);
  release(raw);
  const count = countFrom(result, length, "raw readinto() failed", "readinto");
  // Code that got hold of the bytearray may have shortened it.
  const there = min(count, changetype<ByteArrayObject>(space).size);
  if (there > 0) copyBytes(data, bytearrayData(space), <usize>there);
  releaseOrNull(view);
  release(space);
  return advance(self, count);
}

/** Writes at most `length` bytes. Returns how many were written, or a `Transfer`. */
export function rawWrite(self: Borrowed, data: usize, length: i64): i64 {
  const raw = bufferedOf(self).raw;
  if (isPlainFile(raw, Name.write)) return advance(self, fileWriteFrom(raw, data, length));
  const bytes = bytesFrom(data, length);
  if (bytes === NULL) return Transfer.FAILED;
  retain(raw);
  const view = memoryviewFrom(bytes);
  const result = view === NULL ? NULL : callMethod1(raw, Name.write, view);
  release(raw);
  const count = countFrom(result, length, "", "write");
  releaseOrNull(view);
  release(bytes);
  return advance(self, count);
}

/**
 * The number of bytes that a method of the raw stream returned (owned, or NULL). If the result is not a number,
 * `failed` is the message of the OSError; without one, it counts as -1.
 */
function countFrom(result: Owned, length: i64, failed: string, method: string): i64 {
  if (result === NULL) return Transfer.FAILED;
  if (result === None) {
    release(result);
    return Transfer.BLOCKED;
  }
  const count = indexAsI64(result, Type.ValueError);
  release(result);
  if (count === -1 && RT.error !== NULL && failed.length > 0) {
    raiseFromCause(Type.OSError, "%s", changetype<usize>(failed));
    return Transfer.FAILED;
  }
  if (count >= 0 && count <= length) return count;
  raise(
    Type.OSError,
    "raw %s() returned invalid length %d (should have been between 0 and %d)",
    changetype<usize>(method),
    count,
    length,
  );
  return Transfer.FAILED;
}

/** Reads into the free part of the buffer. Returns as `rawRead`. */
export function fillBuffer(self: Borrowed): i64 {
  const record = bufferedOf(self);
  const start = hasReadBuffer(self) ? record.readEnd : 0;
  const count = rawRead(self, record.buffer + <usize>start, record.size - start);
  if (count > 0) {
    record.readEnd = start + count;
    record.rawPosition = start + count;
  }
  return count;
}
