/** StringIO: reading, writing and seeking. */
import { EmptyStr } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { intFromI64 } from "../../objects/int/int";
import { isStr, release, retain, typeOf } from "../../kernel/object";
import { strLength } from "../../objects/str/str";
import { callMethod0 } from "../../protocols/call";
import { sizeArgument } from "./arguments";
import { lineLengthOfUnits } from "./line_end";
import { stringIOIsOpen, stringIOOf, stringIOPiece, stringIOWriteStr } from "./stringio";

/** @method StringIO.write(s, /) */
export function stringIOWrite(self: Borrowed, text: Borrowed): Owned {
  // For a stream that was never initialized, that error comes first.
  if (!stringIOOf(self).ok && !stringIOIsOpen(self)) return NULL;
  if (!isStr(text)) return raise(Type.TypeError, "string argument expected, got '%T'", text);
  if (!stringIOIsOpen(self)) return NULL;
  return strLength(text) === 0 || stringIOWriteStr(self, text) ? intFromI64(strLength(text)) : NULL;
}

function take(self: Borrowed, count: i64): Owned {
  if (count === 0) return retain(EmptyStr);
  const record = stringIOOf(self);
  const text = stringIOPiece(self, record.position, record.position + count);
  if (text !== NULL) record.position += count;
  return text;
}

function left(self: Borrowed): i64 {
  return max(stringIOOf(self).size - stringIOOf(self).position, 0);
}

/** @method StringIO.read(size=-1, /) */
export function stringIORead(self: Borrowed, size: Borrowed): Owned {
  const count = sizeArgument(size, -1);
  if ((count === -1 && RT.error !== NULL) || !stringIOIsOpen(self)) return NULL;
  return take(self, count < 0 ? left(self) : min(count, left(self)));
}

/** @method StringIO.readline(size=-1, /) */
export function stringIOReadLine(self: Borrowed, size: Borrowed): Owned {
  const limit = sizeArgument(size, -1);
  if ((limit === -1 && RT.error !== NULL) || !stringIOIsOpen(self)) return NULL;
  return readLine(self, limit);
}

function readLine(self: Borrowed, limit: i64): Owned {
  const record = stringIOOf(self);
  const count = limit < 0 ? left(self) : min(limit, left(self));
  if (count === 0) return retain(EmptyStr);
  const data = record.buffer + ((<usize>record.position) << 2);
  const newline = record.newline !== NULL && strLength(record.newline) > 0 ? record.newline : <usize>NULL;
  const length = lineLengthOfUnits(data, 4, count, record.readTranslate, newline);
  return take(self, length > 0 ? length : count);
}

/** @slot StringIO.tp_iternext */
export function stringIONext(self: Borrowed): Owned {
  if (!stringIOIsOpen(self)) return NULL;
  const line = typeOf(self) === Type.StringIO ? readLine(self, -1) : callMethod0(self, Name.readline);
  if (line === NULL) return NULL;
  if (!isStr(line)) raise(Type.OSError, "readline() should have returned a str object, not '%.200T'", line);
  else if (strLength(line) > 0) return line;
  release(line);
  return NULL;
}

/** @method StringIO.tell() */
export function stringIOTell(self: Borrowed): Owned {
  return stringIOIsOpen(self) ? intFromI64(stringIOOf(self).position) : NULL;
}

/** @method StringIO.seek(pos: index, whence: int=0, /) */
export function stringIOSeek(self: Borrowed, offset: i64, whence: i32): Owned {
  if (!stringIOIsOpen(self)) return NULL;
  if (whence < 0 || whence > 2) return raise(Type.ValueError, "Invalid whence (%d, should be 0, 1 or 2)", whence);
  if (offset < 0 && whence === 0) return raise(Type.ValueError, "Negative seek position %d", offset);
  if (whence !== 0 && offset !== 0) return raise(Type.OSError, "Can't do nonzero cur-relative seeks");
  const record = stringIOOf(self);
  if (whence === 0) record.position = offset;
  else if (whence === 2) record.position = record.size;
  return intFromI64(record.position);
}

/** @method StringIO.truncate(pos=None, /) */
export function stringIOTruncate(self: Borrowed, size: Borrowed): Owned {
  const length = sizeArgument(size, stringIOOf(self).position);
  if ((length === -1 && RT.error !== NULL) || !stringIOIsOpen(self)) return NULL;
  if (length < 0) return raise(Type.ValueError, "Negative size value %d", length);
  stringIOOf(self).size = min(stringIOOf(self).size, length);
  return intFromI64(length);
}
