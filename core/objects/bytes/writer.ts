/** Builds bytes piece by piece. Like `StrWriter`: init, write until one fails, then finish or abandon. */
import { raiseNoMemory } from "../../exceptions/raise";
import { memoryAllocate, memoryFree, memoryReallocate } from "../../memory/allocator";
import { NULL, Owned } from "../../memory/address";
import { bytesFrom } from "./bytes";
import { copyBytes } from "../text/units";

@unmanaged
export class ByteWriter {
  data: usize;
  length: i32;
  capacity: i32;
}

const INLINE_CAPACITY: usize = 240;

export function byteWriterInit(expected: i64 = 0): ByteWriter {
  const block = memoryAllocate(offsetof<ByteWriter>() + INLINE_CAPACITY);
  if (block === NULL) {
    raiseNoMemory();
    return changetype<ByteWriter>(NULL);
  }
  const writer = changetype<ByteWriter>(block);
  writer.data = block + offsetof<ByteWriter>();
  writer.length = 0;
  writer.capacity = <i32>INLINE_CAPACITY;
  if (expected > <i64>INLINE_CAPACITY && !byteWriterReserve(writer, expected)) {
    byteWriterAbandon(writer);
    return changetype<ByteWriter>(NULL);
  }
  return writer;
}

function isInline(writer: ByteWriter): bool {
  return writer.data === changetype<usize>(writer) + offsetof<ByteWriter>();
}

export function byteWriterAbandon(writer: ByteWriter): void {
  if (!isInline(writer)) memoryFree(writer.data);
  memoryFree(changetype<usize>(writer));
}

export function byteWriterReserve(writer: ByteWriter, count: i64): bool {
  const needed = <i64>writer.length + count;
  if (needed <= <i64>writer.capacity && count >= 0 && needed >= 0) return true;
  const size = needed + (needed >> 2) + 64;
  const data =
    count < 0 || needed < 0 || size > 0x7fffff00
      ? NULL
      : isInline(writer)
        ? memoryAllocate(<usize>size)
        : memoryReallocate(writer.data, <usize>size);
  if (data === NULL) {
    raiseNoMemory();
    return false;
  }
  if (isInline(writer)) copyBytes(data, writer.data, <usize>writer.length);
  writer.data = data;
  writer.capacity = <i32>size;
  return true;
}

export function writeByte(writer: ByteWriter, byte: u8): bool {
  if (writer.length === writer.capacity && !byteWriterReserve(writer, 1)) return false;
  store<u8>(writer.data + <usize>writer.length, byte);
  writer.length++;
  return true;
}

export function writeBytes(writer: ByteWriter, data: usize, length: i64): bool {
  if (!byteWriterReserve(writer, length)) return false;
  copyBytes(writer.data + <usize>writer.length, data, <usize>length);
  writer.length += <i32>length;
  return true;
}

export function byteWriterFinish(writer: ByteWriter): Owned {
  const result = bytesFrom(writer.data, <i64>writer.length);
  byteWriterAbandon(writer);
  return result;
}
