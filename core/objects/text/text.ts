/**
 * A common view of str, bytes and bytearray: a run of units whose owner determines the type of its pieces.
 *
 * A bytearray can change whenever Python code runs: call `textData` again after anything that may run some.
 */
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { BufferRequest, BufferView, bufferAcquire, bufferRelease, supportsBuffer } from "../../protocols/buffer";
import { indexAsI64, isIndex } from "../../protocols/number_conversion";
import { bytearrayData, bytearrayFrom, bytearrayNew } from "../bytearray/bytearray";
import { bytesData, bytesFrom, bytesNew, isExactBytes } from "../bytes/bytes";
import { isBytes, isStr, release, retain, TypeFlag, typeFlags } from "../../kernel/object";
import { strData, strExact, strFromUnits, strKind, strLength, strMaxChar, strNew, strSubstring } from "../str/str";
import { copyUnits, highestUnit } from "./units";
import { VarObject } from "../../kernel/header";

export function textData(owner: Borrowed): usize {
  const flags = typeFlags(owner);
  if ((flags & TypeFlag.UNICODE_SUBCLASS) !== 0) return strData(owner);
  return (flags & TypeFlag.BYTES_SUBCLASS) !== 0 ? bytesData(owner) : bytearrayData(owner);
}

/** The length is at the same offset in all three. */
export function textLength(owner: Borrowed): i64 {
  return changetype<VarObject>(owner).size;
}

export function textKind(owner: Borrowed): i32 {
  return isStr(owner) ? strKind(owner) : 1;
}

/** The result of a method that changed nothing: immutable texts are returned as they are, a bytearray is copied. */
export function textUnchanged(owner: Borrowed): Owned {
  if (isStr(owner)) return strExact(owner);
  if (isExactBytes(owner)) return retain(owner);
  return textPiece(owner, 0, textLength(owner));
}

/** Units [start, end) as the exact type that the owner's methods return. */
export function textPiece(owner: Borrowed, start: i64, end: i64): Owned {
  const flags = typeFlags(owner);
  if ((flags & TypeFlag.UNICODE_SUBCLASS) !== 0) return strSubstring(owner, start, end);
  if ((flags & TypeFlag.BYTES_SUBCLASS) !== 0) {
    if (start === 0 && end === textLength(owner) && isExactBytes(owner)) return retain(owner);
    return bytesFrom(bytesData(owner) + <usize>start, end - start);
  }
  return bytearrayFrom(bytearrayData(owner) + <usize>start, end - start);
}

/** A new text of the owner's kind, to be written by the caller through `textData` if the length is not 0. */
export function textNew(owner: Borrowed, length: i64, maxChar: u32): Owned {
  if (isStr(owner)) return strNew(length, maxChar);
  return isBytes(owner) ? bytesNew(length) : bytearrayNew(length);
}

export function textMaxChar(owner: Borrowed): u32 {
  return isStr(owner) ? strMaxChar(owner) : 0xff;
}

/** Converts a finished text to its narrowest form. Takes a reference and returns one. */
export function textNarrow(text: Owned): Owned {
  if (text === NULL || !isStr(text)) return text;
  const length = strLength(text);
  if (length > 1 && highestUnit(strData(text), strKind(text), length) === strMaxChar(text)) return text;
  if (length === 0) return text;
  const narrow = strFromUnits(strData(text), strKind(text), length);
  release(text);
  return narrow;
}

/** What is searched for in a text: an argument's units, in the kind of the text. Lives on the scratch stack. */
@unmanaged
export class Needle extends BufferView {
  units: usize;
  /** → a widened copy, or NULL. */
  block: usize;
  count: i64;
  /** False if the needle has characters that the text cannot contain. */
  fits: bool;
  single: u8;
  /** The bounds passed with it, unprocessed. */
  start: i64;
  end: i64;
}

const NEEDLE_SLOTS: i32 = <i32>((offsetof<Needle>() + 7) >> 3);

/** NULL (as a reference) with an exception if the stack is full. */
export function needlePush(): Needle {
  const slots = scratchPush(NEEDLE_SLOTS);
  if (slots === NULL) {
    raise(Type.RecursionError, "maximum recursion depth exceeded");
    return changetype<Needle>(NULL);
  }
  memory.fill(slots, 0, (<usize>NEEDLE_SLOTS) << 3);
  const needle = changetype<Needle>(slots);
  needle.fits = true;
  needle.end = i64.MAX_VALUE;
  return needle;
}

export function needlePop(needle: Needle): void {
  if (needle.block !== NULL) memoryFree(needle.block);
  bufferRelease(changetype<usize>(needle));
  scratchPop(NEEDLE_SLOTS);
}

/**
 * Takes a str (for a str) or a bytes-like object as the needle. For other objects, raises as the buffer protocol does.
 */
export function needleTake(needle: Needle, owner: Borrowed, argument: Borrowed): bool {
  if (!isStr(owner)) {
    if (!bufferAcquire(argument, changetype<usize>(needle), BufferRequest.SIMPLE)) return false;
    needle.units = needle.data;
    needle.count = needle.length;
    return true;
  }
  const kind = strKind(owner);
  const own = strKind(argument);
  needle.count = strLength(argument);
  if (own === kind) needle.units = strData(argument);
  else if (own > kind) needle.fits = false;
  else if (needle.count > 0) {
    const block = memoryAllocate(<usize>(needle.count * <i64>kind));
    if (block === NULL) {
      raiseNoMemory();
      return false;
    }
    needle.block = block;
    needle.units = block;
    copyUnits(block, kind, strData(argument), own, needle.count);
  }
  return true;
}

/** Like `needleTake`, but bytes also search for a single byte given as a number. */
export function needleTakeItem(needle: Needle, owner: Borrowed, argument: Borrowed): bool {
  if (isStr(owner)) {
    if (isStr(argument)) return needleTake(needle, owner, argument);
    raise(Type.TypeError, "must be str, not %.100T", argument);
    return false;
  }
  if (supportsBuffer(argument)) return needleTake(needle, owner, argument);
  if (!isIndex(argument)) {
    raise(Type.TypeError, "argument should be integer or bytes-like object, not '%.200T'", argument);
    return false;
  }
  return needleTakeByte(needle, argument);
}

function needleTakeByte(needle: Needle, argument: Borrowed): bool {
  const value = indexAsI64(argument, NULL);
  if (value === -1 && RT.error !== NULL) return false;
  if (value < 0 || value > 255) {
    raise(Type.ValueError, "byte must be in range(0, 256)");
    return false;
  }
  needle.single = <u8>value;
  needle.units = changetype<usize>(needle) + offsetof<Needle>("single");
  needle.count = 1;
  return true;
}
