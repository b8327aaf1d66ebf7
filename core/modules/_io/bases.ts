/**
 * _RawIOBase, _BufferedIOBase and _TextIOBase: the methods of each kind of stream that can be expressed by its other
 * methods.
 */
import { None } from "../../generated/memory_map";
import { raise, raiseNone, raiseNoMemory } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { ByteArrayObject, bytearrayData, bytearrayNew } from "../../objects/bytearray/bytearray";
import { bytesData, bytesFrom, bytesLength } from "../../objects/bytes/bytes";
import { byteWriterAbandon, byteWriterFinish, byteWriterInit, writeBytes } from "../../objects/bytes/writer";
import { intFromI64 } from "../../objects/int/int";
import { isBytes, none, release } from "../../kernel/object";
import { copyBytes } from "../../objects/text/units";
import { BUFFER_VIEW_SLOTS, bufferRelease, BufferView } from "../../protocols/buffer";
import { callMethod0, callMethod1 } from "../../protocols/call";
import { indexAsI64 } from "../../protocols/number_conversion";
import { acquireWritable, DEFAULT_BUFFER_SIZE } from "./arguments";
import { raiseUnsupported } from "./unsupported";

/** @method _RawIOBase.read(size: index=-1, /) */
export function rawRead(self: Borrowed, size: i64): Owned {
  if (size < 0) return callMethod0(self, Name.readall);
  const buffer = bytearrayNew(size);
  if (buffer === NULL) return NULL;
  memory.fill(bytearrayData(buffer), 0, <usize>size);
  let result = callMethod1(self, Name.readinto, buffer);
  if (result !== NULL && result !== None) {
    const count = indexAsI64(result, Type.ValueError);
    release(result);
    result = count === -1 && RT.error !== NULL ? NULL : takeRead(buffer, count);
  }
  release(buffer);
  return result;
}

function takeRead(buffer: Borrowed, count: i64): Owned {
  const room = changetype<ByteArrayObject>(buffer).size;
  if (count < 0 || count > room)
    return raise(Type.ValueError, "readinto returned %d outside buffer size %d", count, room);
  return bytesFrom(bytearrayData(buffer), count);
}

/** @method _RawIOBase.readall() */
export function rawReadAll(self: Borrowed): Owned {
  const writer = byteWriterInit();
  if (changetype<usize>(writer) === NULL) return NULL;
  while (true) {
    const size = intFromI64(DEFAULT_BUFFER_SIZE);
    if (size === NULL) break;
    const part = callMethod1(self, Name.read, size);
    release(size);
    if (part === NULL) break;
    if (part === None && writer.length === 0) {
      byteWriterAbandon(writer);
      return part;
    }
    const isPart = isBytes(part);
    const length = isPart ? bytesLength(part) : 0;
    if (!isPart && part !== None) raise(Type.TypeError, "read() should return bytes");
    const written = writeBytes(writer, isPart ? bytesData(part) : NULL, length);
    release(part);
    if (!written || RT.error !== NULL) break;
    if (length === 0) return byteWriterFinish(writer);
  }
  byteWriterAbandon(writer);
  return NULL;
}

/**
 * @method _RawIOBase.readinto(*args) raw
 * @method _RawIOBase.write(*args) raw
 */
export function rawNotImplemented(self: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  return raiseNone(Type.NotImplementedError);
}

/**
 * @method _BufferedIOBase.detach()
 * @method _TextIOBase.detach()
 */
export function baseDetach(self: Borrowed): Owned {
  return raiseUnsupported("detach");
}

/**
 * @method _BufferedIOBase.read(*args) raw
 * @method _TextIOBase.read(*args) raw
 */
export function baseRead(self: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  return raiseUnsupported("read");
}

/** @method _BufferedIOBase.read1(*args) raw */
export function bufferedBaseRead1(self: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  return raiseUnsupported("read1");
}

/**
 * @method _BufferedIOBase.write(*args) raw
 * @method _TextIOBase.write(*args) raw
 */
export function baseWrite(self: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  return raiseUnsupported("write");
}

/** @method _TextIOBase.readline(*args) raw */
export function textBaseReadLine(self: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  return raiseUnsupported("readline");
}

/** @method _BufferedIOBase.readinto(buffer, /) */
export function bufferedBaseReadInto(self: Borrowed, buffer: Borrowed): Owned {
  return readInto(self, buffer, "readinto", Name.read);
}

/** @method _BufferedIOBase.readinto1(buffer, /) */
export function bufferedBaseReadInto1(self: Borrowed, buffer: Borrowed): Owned {
  return readInto(self, buffer, "readinto1", Name.read1);
}

function readInto(self: Borrowed, buffer: Borrowed, callee: string, reader: Borrowed): Owned {
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raiseNoMemory();
  let result: usize = NULL;
  if (acquireWritable(buffer, view, callee)) {
    result = readIntoView(self, changetype<BufferView>(view), reader);
    bufferRelease(view);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return result;
}

function readIntoView(self: Borrowed, view: BufferView, reader: Borrowed): Owned {
  const size = intFromI64(view.length);
  if (size === NULL) return NULL;
  const bytes = callMethod1(self, reader, size);
  release(size);
  if (bytes === NULL) return NULL;
  let result: usize = NULL;
  if (!isBytes(bytes)) raise(Type.TypeError, "read() should return bytes");
  else if (bytesLength(bytes) > view.length)
    raise(
      Type.ValueError,
      "read() returned too much data: %d bytes requested, %d returned",
      view.length,
      bytesLength(bytes),
    );
  else {
    copyBytes(view.data, bytesData(bytes), <usize>bytesLength(bytes));
    result = intFromI64(bytesLength(bytes));
  }
  release(bytes);
  return result;
}

/**
 * @getter _TextIOBase.encoding
 * @getter _TextIOBase.newlines
 * @getter _TextIOBase.errors
 */
export function textBaseNothing(self: Borrowed): Owned {
  return none();
}
