/**
 * Builds a str piece by piece, in the narrowest unit that fits what has been written so far.
 *
 * Use: `const writer = writerInit()`, then `write…` until one returns false, then exactly one of `writerFinish` and
 * `writerAbandon`. Either one frees the record.
 */
import { EmptyStr } from "../../generated/memory_map";
import { raiseNoMemory } from "../../exceptions/raise";
import { memoryAllocate, memoryFree, memoryReallocate } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { release, releaseOrNull, retain } from "../../kernel/object";
import { strData, strFromCodePoint, strKind, strLength, strMaxChar, strNew } from "./str";
import { copyUnits, fillUnits, kindFor, readUnit, writeUnit } from "../text/units";

@unmanaged
export class StrWriter {
  /** → the units: inside this record at first. */
  data: usize;
  /** An upper bound of the characters written: 0x7f, 0xff, 0xffff or 0x10ffff. */
  maxChar: u32;
  kind: i32;
  /** Bytes at `data`. */
  capacity: i32;
  length: i64;
  /** The only str written so far, owned and not copied yet: it may turn out to be the whole result. NULL otherwise. */
  whole: usize;
}

/** Bytes for text inside the record: most results need no second block. */
const INLINE_CAPACITY: usize = 224;
/** The largest size of a text in bytes. */
const MAXIMUM: i64 = 0x60000000;

/**
 * NULL (as a reference) with MemoryError raised if there is no memory. `expected`: how many characters will be written.
 */
export function writerInit(expected: i64 = 0): StrWriter {
  const block = memoryAllocate(offsetof<StrWriter>() + INLINE_CAPACITY);
  if (block === NULL) {
    raiseNoMemory();
    return changetype<StrWriter>(NULL);
  }
  const writer = changetype<StrWriter>(block);
  writer.data = block + offsetof<StrWriter>();
  writer.maxChar = 0x7f;
  writer.kind = 1;
  writer.capacity = <i32>INLINE_CAPACITY;
  writer.length = 0;
  writer.whole = NULL;
  if (expected > <i64>INLINE_CAPACITY && !writerReserve(writer, expected, 0x7f)) {
    writerAbandon(writer);
    return changetype<StrWriter>(NULL);
  }
  return writer;
}

function isInline(writer: StrWriter): bool {
  return writer.data === changetype<usize>(writer) + offsetof<StrWriter>();
}

export function writerAbandon(writer: StrWriter): void {
  releaseOrNull(writer.whole);
  if (!isInline(writer)) memoryFree(writer.data);
  memoryFree(changetype<usize>(writer));
}

/** Makes room for `count` more characters up to `maxChar`. */
export function writerReserve(writer: StrWriter, count: i64, maxChar: u32): bool {
  if (writer.whole !== NULL && !copyWhole(writer)) return false;
  const length = writer.length;
  const kind = kindFor(max(maxChar, writer.maxChar));
  const needed = (length + count) * <i64>kind;
  // A count near the end of 64 bits would make `needed` overflow.
  if (count > MAXIMUM || needed > <i64>writer.capacity || kind !== writer.kind) {
    if (count > MAXIMUM || needed > MAXIMUM) {
      raiseNoMemory();
      return false;
    }
    const size = <usize>(needed + (needed >> 2) + 64);
    let data: usize;
    if (kind === writer.kind && !isInline(writer)) {
      data = memoryReallocate(writer.data, size);
    } else {
      data = memoryAllocate(size);
      if (data !== NULL) {
        copyUnits(data, kind, writer.data, writer.kind, length);
        if (!isInline(writer)) memoryFree(writer.data);
      }
    }
    if (data === NULL) {
      raiseNoMemory();
      return false;
    }
    writer.data = data;
    writer.capacity = <i32>size;
    writer.kind = kind;
  }
  if (maxChar > writer.maxChar) writer.maxChar = maxChar < 0x100 ? 0xff : maxChar < 0x10000 ? 0xffff : 0x10ffff;
  return true;
}

export function writeChar(writer: StrWriter, character: u32): bool {
  const room = (writer.length + 1) * <i64>writer.kind <= <i64>writer.capacity;
  if (room && character <= writer.maxChar && writer.whole === NULL) {
    writeUnit(writer.data, writer.kind, writer.length++, character);
    return true;
  }
  if (!writerReserve(writer, 1, character)) return false;
  writeUnit(writer.data, writer.kind, writer.length++, character);
  return true;
}

/** `count` times the same character. */
export function writeRepeated(writer: StrWriter, character: u32, count: i64): bool {
  if (count <= 0) return true;
  if (!writerReserve(writer, count, character)) return false;
  fillUnits(writer.data + <usize>(writer.length * <i64>writer.kind), writer.kind, count, character);
  writer.length += count;
  return true;
}

export function writeUnits(writer: StrWriter, data: usize, kind: i32, count: i64, maxChar: u32): bool {
  if (count === 0) return true;
  if (!writerReserve(writer, count, maxChar)) return false;
  copyUnits(writer.data + <usize>(writer.length * <i64>writer.kind), writer.kind, data, kind, count);
  writer.length += count;
  return true;
}

/** More follows: a str that was kept as a reference is copied like everything else. */
function copyWhole(writer: StrWriter): bool {
  const whole = writer.whole;
  writer.whole = NULL;
  const copied = writeUnits(writer, strData(whole), strKind(whole), strLength(whole), strMaxChar(whole));
  release(whole);
  return copied;
}

export function writeStr(writer: StrWriter, object: Borrowed): bool {
  if (writer.length === 0 && writer.whole === NULL) {
    writer.whole = retain(object);
    return true;
  }
  return writeUnits(writer, strData(object), strKind(object), strLength(object), strMaxChar(object));
}

/** Characters [start, end) of a str. */
export function writeSubstring(writer: StrWriter, object: Borrowed, start: i64, end: i64): bool {
  if (start === 0 && end === strLength(object)) return writeStr(writer, object);
  const kind = strKind(object);
  const data = strData(object) + <usize>(start * <i64>kind);
  let highest: u32 = 0x7f;
  if (strMaxChar(object) > writer.maxChar) {
    for (let index = start; index < end; index++) highest = max(highest, readUnit(strData(object), kind, index));
  }
  return writeUnits(writer, data, kind, end - start, highest);
}

export function writeAscii(writer: StrWriter, data: usize, length: i64): bool {
  return writeUnits(writer, data, 1, length, 0x7f);
}

/** A literal in the core's source, ASCII. */
export function writeLiteral(writer: StrWriter, text: string): bool {
  return writeUnits(writer, changetype<usize>(text), 2, <i64>text.length, 0x7f);
}

/** Returns what was written, and frees the writer. If that was a single str, the result is that very str. */
export function writerFinish(writer: StrWriter): Owned {
  const length = writer.length;
  let result: usize;
  if (writer.whole !== NULL) {
    result = writer.whole;
    writer.whole = NULL;
  } else if (length === 0) result = retain(EmptyStr);
  else if (length === 1) result = strFromCodePoint(readUnit(writer.data, writer.kind, 0));
  else {
    result = strNew(length, writer.maxChar);
    if (result !== NULL) copyUnits(strData(result), writer.kind, writer.data, writer.kind, length);
  }
  writerAbandon(writer);
  return result;
}

/** `\xNN`, `\uNNNN` or `\UNNNNNNNN`. */
export function writeBackslash(writer: StrWriter, character: u32): bool {
  const digits = character < 0x100 ? 2 : character < 0x10000 ? 4 : 8;
  if (!writeChar(writer, 0x5c) || !writeChar(writer, digits === 2 ? 0x78 : digits === 4 ? 0x75 : 0x55)) return false;
  for (let shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    const digit = (character >> shift) & 15;
    if (!writeChar(writer, digit < 10 ? 0x30 + digit : 0x57 + digit)) return false;
  }
  return true;
}
