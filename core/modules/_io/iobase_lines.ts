/** _IOBase's lines: reads them one by one by means of `peek` and `read`, and writes lists of them. */
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { bytesData, bytesLength } from "../../objects/bytes/bytes";
import {
  ByteWriter,
  byteWriterAbandon,
  byteWriterFinish,
  byteWriterInit,
  writeBytes,
} from "../../objects/bytes/writer";
import { intFromI64, smallInt } from "../../objects/int/int";
import { listAppend, listNew } from "../../objects/list/list";
import { listExtend } from "../../objects/list/extend";
import { isBytes, release, releaseOrNull, retain } from "../../kernel/object";
import { findByte } from "../../objects/text/search";
import { lookupAttribute } from "../../protocols/attribute";
import { call1, callMethod0, callMethod1 } from "../../protocols/call";
import { getIterator, iterNext } from "../../protocols/iteration";
import { objectLength } from "../../protocols/truth";
import { sizeArgument } from "./arguments";
import { ioCheckClosed } from "./iobase";

/** @slot _IOBase.tp_iter */
export function ioBaseIter(self: Borrowed): Owned {
  return ioCheckClosed(self) ? retain(self) : NULL;
}

/** @slot _IOBase.tp_iternext */
export function ioBaseNext(self: Borrowed): Owned {
  const line = callMethod0(self, Name.readline);
  if (line === NULL) return NULL;
  if (objectLength(line) > 0) return line;
  release(line);
  return NULL;
}

/** @method _IOBase.readline(size=-1, /) */
export function ioBaseReadLine(self: Borrowed, size: Borrowed): Owned {
  const limit = sizeArgument(size, -1);
  if (limit === -1 && RT.error !== NULL) return NULL;
  const peek = lookupAttribute(self, Name.peek);
  if (peek === NULL && RT.error !== NULL) return NULL;
  const writer = byteWriterInit();
  let result: usize = NULL;
  if (changetype<usize>(writer) !== NULL) {
    if (collectLine(self, peek, writer, limit)) result = byteWriterFinish(writer);
    else byteWriterAbandon(writer);
  }
  releaseOrNull(peek);
  return result;
}

function collectLine(self: Borrowed, peek: Borrowed, writer: ByteWriter, limit: i64): bool {
  while (limit < 0 || <i64>writer.length < limit) {
    const count = peek === NULL ? <i64>1 : ahead(peek, limit);
    if (count < 0) return false;
    const number = intFromI64(count);
    const part = number === NULL ? NULL : callMethod1(self, Name.read, number);
    releaseOrNull(number);
    if (part === NULL) return false;
    if (!isBytes(part)) {
      raise(Type.OSError, "read() should have returned a bytes object, not '%.200T'", part);
      release(part);
      return false;
    }
    const length = bytesLength(part);
    const ends = length === 0 || load<u8>(bytesData(part) + <usize>length - 1) === 0x0a;
    const written = writeBytes(writer, bytesData(part), length);
    release(part);
    if (!written) return false;
    if (ends) break;
  }
  return true;
}

/** How many bytes may be read at once without reading past the end of the line; -1 with an error. */
function ahead(peek: Borrowed, limit: i64): i64 {
  const bytes = call1(peek, smallInt(1));
  if (bytes === NULL) return -1;
  if (!isBytes(bytes)) {
    raise(Type.OSError, "peek() should have returned a bytes object, not '%.200T'", bytes);
    release(bytes);
    return -1;
  }
  const length = bytesLength(bytes);
  const most = limit < 0 ? length : min(length, limit);
  const newline = <i64>findByte(bytesData(bytes), <i32>most, 0x0a);
  release(bytes);
  return length === 0 ? 1 : newline < 0 ? most : newline + 1;
}

/** @method _IOBase.readlines(hint=-1, /) */
export function ioBaseReadLines(self: Borrowed, hint: Borrowed): Owned {
  const most = sizeArgument(hint, -1);
  if (most === -1 && RT.error !== NULL) return NULL;
  const lines = listNew(0);
  if (lines === NULL) return NULL;
  if (most <= 0 ? listExtend(lines, self) : collectLines(self, lines, most)) return lines;
  release(lines);
  return NULL;
}

function collectLines(self: Borrowed, lines: Borrowed, most: i64): bool {
  const iterator = getIterator(self);
  if (iterator === NULL) return false;
  let total: i64 = 0;
  while (true) {
    const line = iterNext(iterator);
    if (line === NULL) break;
    const length = listAppend(lines, line) ? objectLength(line) : -1;
    release(line);
    if (length < 0 || length > most - total) break;
    total += length;
  }
  release(iterator);
  return RT.error === NULL;
}

/** @method _IOBase.writelines(lines, /) */
export function ioBaseWriteLines(self: Borrowed, lines: Borrowed): bool {
  if (!ioCheckClosed(self)) return false;
  const iterator = getIterator(lines);
  if (iterator === NULL) return false;
  while (true) {
    const line = iterNext(iterator);
    if (line === NULL) break;
    const written = callMethod1(self, Name.write, line);
    release(line);
    if (written === NULL) break;
    release(written);
  }
  release(iterator);
  return RT.error === NULL;
}
