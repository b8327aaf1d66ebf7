/**
 * bytearray: mutable bytes. Layout as CPython's PyByteArrayObject.
 *
 * While views of its memory are exported (`exports`), the size must not change: `bytearrayMayResize` checks this, and
 * raises. Deleting at the front only moves `start`, so using it as a queue of bytes is cheap.
 */
import { EmptyBytes } from "../../generated/memory_map";
import { raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { memoryAllocate, memoryFree, memoryReallocate } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { bufferFill, raiseExported } from "../../protocols/buffer";
import { freeObject, newObject, release, typeOf } from "../../kernel/object";
import { VarObject } from "../../kernel/header";
import { TypeObject } from "../../generated/type_object";
import { copyBytes } from "../text/units";

@unmanaged
export class ByteArrayObject extends VarObject {
  /** Bytes in the block, including the final NUL; 0 while there is no block. */
  alloc: i64; // @24
  /** → the block, owned. */
  bytes: usize; // @32
  /** → the first byte: after `bytes` if there were deletions at the front. */
  start: usize; // @40
  exports: i64; // @48
}

const SIZE: usize = 56;

/** The address of the first byte; a NUL always follows the last. */
export function bytearrayData(object: Borrowed): usize {
  const start = changetype<ByteArrayObject>(object).start;
  return start === NULL ? EmptyBytes + 32 : start;
}

/** Zeroes the bytes after the size. */
export function bytearrayInitialize(object: usize): void {
  changetype<ByteArrayObject>(object).size = 0;
  memory.fill(object + 24, 0, SIZE - 24);
}

/** A bytearray of that length, to be filled by the caller. */
export function bytearrayNew(length: i64): Owned {
  const object = newObject(Type.bytearray, SIZE);
  if (object === NULL) return raiseNoMemory();
  bytearrayInitialize(object);
  if (length === 0) return object;
  const block = length > 0x7fffff00 ? NULL : memoryAllocate(<usize>length + 1);
  if (block === NULL) {
    release(object);
    return raiseNoMemory();
  }
  const record = changetype<ByteArrayObject>(object);
  record.size = length;
  record.alloc = length + 1;
  record.bytes = block;
  record.start = block;
  store<u8>(block + <usize>length, 0);
  return object;
}

export function bytearrayFrom(data: usize, length: i64): Owned {
  const object = bytearrayNew(length);
  if (object !== NULL && length > 0) copyBytes(bytearrayData(object), data, <usize>length);
  return object;
}

/** False with BufferError while the memory is exported. */
export function bytearrayMayResize(object: Borrowed): bool {
  return changetype<ByteArrayObject>(object).exports > 0 ? raiseExported() : true;
}

/** Changes the length; new bytes are garbage. Over-allocates as CPython does, since `sys.getsizeof` shows it. */
export function bytearrayResize(object: Borrowed, length: i64): bool {
  const record = changetype<ByteArrayObject>(object);
  if (length === record.size) return true;
  if (!bytearrayMayResize(object)) return false;
  if (length > 0x7ffffe00) {
    raiseNoMemory();
    return false;
  }
  let alloc = record.alloc;
  const offset = <i64>(record.start - record.bytes);
  if (length + offset + 1 <= alloc) {
    if (length >= alloc / 2) {
      record.size = length;
      store<u8>(record.start + <usize>length, 0);
      return true;
    }
    alloc = length + 1;
  } else if (<f64>length <= <f64>alloc * 1.125) alloc = length + (length >> 3) + (length < 9 ? 3 : 6);
  else alloc = length + 1;
  let block: usize = NULL;
  if (alloc <= 0x7fffff00) {
    if (offset === 0) block = memoryReallocate(record.bytes, <usize>alloc);
    else {
      block = memoryAllocate(<usize>alloc);
      if (block !== NULL) {
        copyBytes(block, record.start, <usize>min(length, record.size));
        memoryFree(record.bytes);
      }
    }
  }
  if (block === NULL) {
    raiseNoMemory();
    return false;
  }
  store<u64>(object, <u64>block, offsetof<ByteArrayObject>("bytes"));
  store<u64>(object, <u64>block, offsetof<ByteArrayObject>("start"));
  record.size = length;
  record.alloc = alloc;
  store<u8>(block + <usize>length, 0);
  return true;
}

/** Replaces bytes [low, high) with `count` bytes at `data`, which must not be in this bytearray. */
export function bytearrayReplace(object: Borrowed, low: i64, high: i64, data: usize, count: i64): bool {
  const record = changetype<ByteArrayObject>(object);
  const growth = count - (high - low);
  if (growth < 0) {
    if (!bytearrayMayResize(object)) return false;
    if (low === 0) record.start -= <usize>growth;
    else memory.copy(record.start + <usize>(low + count), record.start + <usize>high, <usize>(record.size - high));
    if (!bytearrayResize(object, record.size + growth)) {
      if (low === 0) record.start += <usize>growth;
      return false;
    }
  } else if (growth > 0) {
    const tail = record.size - high;
    if (!bytearrayResize(object, record.size + growth)) return false;
    memory.copy(record.start + <usize>(low + count), record.start + <usize>high, <usize>tail);
  }
  if (count > 0) copyBytes(bytearrayData(object) + <usize>low, data, <usize>count);
  return true;
}

/** @slot bytearray.tp_dealloc */
export function bytearrayDealloc(self: usize): void {
  const record = changetype<ByteArrayObject>(self);
  if (record.bytes !== NULL) memoryFree(record.bytes);
  const type = typeOf(self);
  if (type === Type.bytearray) freeObject(self);
  else call_indirect<void>(changetype<TypeObject>(type).tp_free, self);
}

/** @slot bytearray.bf_getbuffer */
export function bytearrayGetBuffer(self: Borrowed, view: usize, request: i32): bool {
  if (!bufferFill(view, self, bytearrayData(self), changetype<ByteArrayObject>(self).size, false, request))
    return false;
  changetype<ByteArrayObject>(self).exports++;
  return true;
}

/** @slot bytearray.bf_releasebuffer */
export function bytearrayReleaseBuffer(self: Borrowed, view: usize): void {
  changetype<ByteArrayObject>(self).exports--;
}

/** @slot bytearray.sq_length, bytearray.mp_length */
export function bytearrayLength(self: Borrowed): i64 {
  return changetype<ByteArrayObject>(self).size;
}

/** @method bytearray.__sizeof__() */
export function bytearraySizeof(self: Borrowed): i64 {
  return changetype<TypeObject>(typeOf(self)).tp_basicsize + changetype<ByteArrayObject>(self).alloc;
}

/** @method bytearray.__alloc__() */
export function bytearrayAlloc(self: Borrowed): i64 {
  return changetype<ByteArrayObject>(self).alloc;
}
