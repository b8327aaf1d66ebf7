/** A buffered stream's position, and the length of its file. */
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { intFromI64 } from "../../objects/int/int";
import { release, retain } from "../../kernel/object";
import { callMethod1 } from "../../protocols/call";
import { offsetArgument } from "./arguments";
import {
  bufferedOf,
  checkBufferedOpen,
  checkInitialized,
  enterBuffered,
  leaveBuffered,
  rawOffset,
  readAhead,
  resetReadBuffer,
} from "./buffered";
import { rawPosition, rawProbe, rawSeek, rawTell } from "./buffered_raw";
import { flushAndRewind, flushInside } from "./buffered_write";
import { ioCheckSeekable } from "./iobase";
import { raiseUnsupported } from "./unsupported";

/** Linux has two more values: the next data, the next hole. */
const LAST_WHENCE: i32 = 4;

/**
 * @method BufferedReader.tell()
 * @method BufferedWriter.tell()
 * @method BufferedRandom.tell()
 */
export function bufferedTell(self: Borrowed): Owned {
  if (!checkInitialized(self)) return NULL;
  const position = rawTell(self);
  return position === -1 ? NULL : intFromI64(position - rawOffset(self));
}

/**
 * @method BufferedReader.seek(target, whence: int=0, /)
 * @method BufferedWriter.seek(target, whence: int=0, /)
 * @method BufferedRandom.seek(target, whence: int=0, /)
 */
export function bufferedSeek(self: Borrowed, target: Borrowed, whence: i32): Owned {
  if (!checkInitialized(self)) return NULL;
  if (whence < 0 || whence > LAST_WHENCE) return raise(Type.ValueError, "whence value %d unsupported", whence);
  if (!checkBufferedOpen(self, "seek of")) return NULL;
  const seekable = ioCheckSeekable(bufferedOf(self).raw);
  if (seekable === NULL) return NULL;
  release(seekable);
  const offset = offsetArgument(target);
  if (offset === -1 && RT.error !== NULL) return NULL;
  if (whence < 2 && bufferedOf(self).readable !== 0 && checkInitialized(self)) {
    const position = seekInBuffer(self, offset, whence);
    if (position >= 0) return intFromI64(position);
    if (RT.error !== NULL) return NULL;
  }
  if (!checkInitialized(self) || !enterBuffered(self)) return NULL;
  const position = seekInside(self, offset, whence);
  leaveBuffered(self);
  return position === -1 ? NULL : intFromI64(position);
}

/** Moves within what was read ahead. Returns the position, or -1 if the target is elsewhere (or with an error). */
function seekInBuffer(self: Borrowed, target: i64, whence: i32): i64 {
  const record = bufferedOf(self);
  const current = rawPosition(self);
  const ahead = readAhead(self);
  if (current === -1 || ahead <= 0 || record.busy !== 0) return -1;
  const offset = whence === 0 ? target - (current - rawOffset(self)) : target;
  if (offset < -record.position || offset > ahead) return -1;
  record.position += offset;
  return max(current - ahead + offset, 0);
}

function seekInside(self: Borrowed, target: i64, whence: i32): i64 {
  if (bufferedOf(self).writable !== 0 && !flushInside(self)) return -1;
  const position = rawSeek(self, whence === 1 ? target - rawOffset(self) : target, whence);
  if (position === -1) return -1;
  bufferedOf(self).rawPosition = -1;
  if (bufferedOf(self).readable !== 0) resetReadBuffer(self);
  return position;
}

/**
 * @method BufferedReader.truncate(pos=None, /)
 * @method BufferedWriter.truncate(pos=None, /)
 * @method BufferedRandom.truncate(pos=None, /)
 */
export function bufferedTruncate(self: Borrowed, position: Borrowed): Owned {
  if (!checkInitialized(self) || !checkBufferedOpen(self, "truncate of")) return NULL;
  if (bufferedOf(self).writable === 0) return raiseUnsupported("truncate");
  if (!enterBuffered(self)) return NULL;
  let result: usize = NULL;
  if (flushAndRewind(self)) {
    const raw = retain(bufferedOf(self).raw);
    result = callMethod1(raw, Name.truncate, position);
    release(raw);
    if (result !== NULL) rawProbe(self);
  }
  leaveBuffered(self);
  return result;
}
