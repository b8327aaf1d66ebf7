/** A FileIO's position in its file, and the file's length. */
import { False, None, True } from "../../generated/memory_map";
import { raiseOSError } from "../../exceptions/classes/os_error";
import { host_seek, host_truncate } from "../../generated/host";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { intFromI64 } from "../../objects/int/int";
import { release, retain } from "../../kernel/object";
import { argumentI64 } from "../../protocols/arguments";
import { fileCheckOpen, fileOf } from "./fileio";
import { raiseUnsupported } from "./unsupported";

const INVALID: i64 = -22;
const TOO_LARGE: i32 = -27;
const ILLEGAL_SEEK: i64 = -29;
/** Above this, positions are not exact integers for the host; no Linux file is that long. */
const FARTHEST: i64 = 1 << 53;

/**
 * Moves the position. Returns the new one, or -1 with an error. If the file is not seekable, returns 0 if `forgiving`.
 */
export function fileSeek(self: Borrowed, offset: i64, whence: i32, forgiving: bool): i64 {
  const file = fileOf(self);
  const reached = offset > FARTHEST || offset < -FARTHEST ? INVALID : <i64>host_seek(file.fd, <f64>offset, whence);
  if (file.seekable < 0) file.seekable = reached >= 0 ? 1 : 0;
  if (reached >= 0) return reached;
  if (forgiving && reached === ILLEGAL_SEEK) return 0;
  raiseOSError(<i32>reached, NULL);
  return -1;
}

/** An open file's position; negative, without an error, if the file is not seekable. */
export function fileProbe(self: Borrowed): i64 {
  const file = fileOf(self);
  const position = <i64>host_seek(file.fd, 0, 1);
  if (file.seekable < 0) file.seekable = position >= 0 ? 1 : 0;
  return position;
}

/** @method FileIO.seek(pos, whence: int=0, /) */
export function fileIoSeek(self: Borrowed, position: Borrowed, whence: i32): Owned {
  if (!fileCheckOpen(self)) return NULL;
  const offset = argumentI64(position);
  if (offset === -1 && RT.error !== NULL) return NULL;
  return positionOrNull(fileSeek(self, offset, whence, false));
}

/** @method FileIO.tell() */
export function fileTell(self: Borrowed): Owned {
  return fileCheckOpen(self) ? positionOrNull(fileSeek(self, 0, 1, false)) : NULL;
}

function positionOrNull(position: i64): Owned {
  return position < 0 ? NULL : intFromI64(position);
}

/** @method FileIO.seekable() */
export function fileSeekable(self: Borrowed): Owned {
  if (!fileCheckOpen(self)) return NULL;
  if (fileOf(self).seekable < 0) fileProbe(self);
  return retain(fileOf(self).seekable > 0 ? True : False);
}

/** @method FileIO.truncate(size=None, /) */
export function fileTruncate(self: Borrowed, size: Borrowed): Owned {
  if (!fileCheckOpen(self)) return NULL;
  if (!fileOf(self).writable) return raiseUnsupported("File not open for writing");
  const position = size === None ? positionOrNull(fileSeek(self, 0, 1, false)) : retain(size);
  if (position === NULL) return NULL;
  const length = argumentI64(position);
  if (length !== -1 || RT.error === NULL) {
    const failed = length > FARTHEST ? TOO_LARGE : host_truncate(fileOf(self).fd, <f64>length);
    if (failed >= 0) return position;
    raiseOSError(failed, NULL);
  }
  release(position);
  return NULL;
}
