/**
 * bytes: an immutable run of bytes, NUL-terminated. Layout as CPython's PyBytesObject: size @16, hash @24, data @32.
 *
 * The empty object and the 256 of one byte are static: the result of `bytesNew` for length 0 must not be written to.
 */
import { EmptyBytes, Layout } from "../../generated/memory_map";
import { raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { memoryReallocate } from "../../memory/allocator";
import { Borrowed, DEBUG, NULL, Owned, STATIC_REFCOUNT } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { hashBytes } from "../../kernel/hash";
import { newObject, retain, typeOf } from "../../kernel/object";
import { VarObject } from "../../kernel/header";
import { copyBytes } from "../text/units";

/** Offset of the data. */
export const BYTES_HEADER: usize = 32;

@unmanaged
export class BytesObject extends VarObject {
  /** -1 until computed. */
  hash: i64; // @24
}

export function bytesData(object: Borrowed): usize {
  return object + BYTES_HEADER;
}

export function bytesLength(object: Borrowed): i64 {
  return changetype<BytesObject>(object).size;
}

export function isExactBytes(object: Borrowed): bool {
  return typeOf(object) === Type.bytes;
}

/** New bytes, to be written by the caller; only the final NUL is set. For length 0, the empty bytes object. */
export function bytesNew(length: i64): Owned {
  if (length === 0) return retain(EmptyBytes);
  if (length > 0x7fffff00) return raiseNoMemory();
  const object = newObject(Type.bytes, BYTES_HEADER + <usize>length + 1);
  if (object === NULL) return raiseNoMemory();
  initializeBytes(object, length);
  return object;
}

/** Fills in the fields after the header. */
export function initializeBytes(object: usize, length: i64): void {
  const record = changetype<BytesObject>(object);
  record.size = length;
  record.hash = -1;
  store<u8>(object + BYTES_HEADER + <usize>length, 0);
}

export function bytesFrom(data: usize, length: i64): Owned {
  if (length === 1) return retain(singleByte(load<u8>(data)));
  const object = bytesNew(length);
  if (object !== NULL) copyBytes(object + BYTES_HEADER, data, <usize>length);
  return object;
}

/**
 * Changes the length, at least 1, of new bytes that only the caller owns. May move them. Raises MemoryError; then they
 * are unchanged.
 */
export function bytesResize(object: Owned, length: i64): Owned {
  const moved = length > 0x7fffff00 ? NULL : memoryReallocate(object, BYTES_HEADER + <usize>length + 1);
  if (moved === NULL) return raiseNoMemory();
  changetype<BytesObject>(moved).size = length;
  store<u8>(moved + BYTES_HEADER + <usize>length, 0);
  return moved;
}

/** The static object for one byte. */
export function singleByte(byte: u8): Borrowed {
  return Layout.BYTES + <usize>byte * Layout.BYTES_STRIDE;
}

export function bytesHash(object: Borrowed): i64 {
  const record = changetype<BytesObject>(object);
  let hash = record.hash;
  if (hash === -1) {
    hash = hashBytes(bytesData(object), record.size);
    record.hash = hash;
  }
  return hash;
}

/** At boot: initializes the empty bytes and those of one byte. */
export function initializeBytesObjects(): void {
  layStatic(EmptyBytes, 0);
  for (let byte: u32 = 0; byte < 0x100; byte++) {
    layStatic(singleByte(<u8>byte), 1);
    store<u8>(singleByte(<u8>byte) + BYTES_HEADER, <u8>byte);
  }
}

function layStatic(object: usize, length: i64): void {
  const record = changetype<BytesObject>(object);
  record.refcount = STATIC_REFCOUNT;
  record.type = Type.bytes;
  if (DEBUG) RT.totalRefs += STATIC_REFCOUNT;
  initializeBytes(object, length);
}
