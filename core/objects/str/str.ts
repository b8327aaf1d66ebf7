/**
 * str: a sequence of code points, in units of 1, 2 or 4 bytes, always the narrowest that fits. Layouts as CPython's.
 *
 * There are three forms: ASCII (data @48), other compact (data @72), and instances of subclasses, whose data is a
 * separate block (pointer @72). Never compute the address of the data: call `strData`. A str is immutable once anything
 * else can see it; only a new one from `strNew` may be written to.
 */
import { EmptyStr, Layout } from "../../generated/memory_map";
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { memoryBlockSize, memoryFree, memoryReallocate } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { hashBytes } from "../../kernel/hash";
import { isStr, newObject, release, retain, typeOf } from "../../kernel/object";
import {
  bytesEqual,
  copyBytes,
  copyUnits,
  highestUnit,
  kindFor,
  readUnit,
  unitsCompare,
  writeUnit,
} from "../text/units";
import { STR_ASCII_SIZE, STR_COMPACT_SIZE, StrObject, StrState } from "./record";

/** @slot str.sq_length, str.mp_length */
export function strLength(object: Borrowed): i64 {
  return changetype<StrObject>(object).length;
}

/** 1, 2 or 4: bytes for each character. */
export function strKind(object: Borrowed): i32 {
  return (changetype<StrObject>(object).state >> StrState.KIND_SHIFT) & 7;
}

export function strIsAscii(object: Borrowed): bool {
  return (changetype<StrObject>(object).state & StrState.ASCII) !== 0;
}

/** The address of the first character's unit. */
export function strData(object: Borrowed): usize {
  const state = changetype<StrObject>(object).state;
  if ((state & (StrState.COMPACT | StrState.ASCII)) === (StrState.COMPACT | StrState.ASCII))
    return object + STR_ASCII_SIZE;
  return (state & StrState.COMPACT) !== 0 ? object + STR_COMPACT_SIZE : changetype<StrObject>(object).data;
}

/** An upper bound of the characters: 0x7f, 0xff, 0xffff or 0x10ffff. */
export function strMaxChar(object: Borrowed): u32 {
  const kind = strKind(object);
  return strIsAscii(object) ? 0x7f : kind === 1 ? 0xff : kind === 2 ? 0xffff : 0x10ffff;
}

export function strRead(object: Borrowed, index: i64): u32 {
  return readUnit(strData(object), strKind(object), index);
}

/** Only for a str that nothing else has seen yet. */
export function strWrite(object: Borrowed, index: i64, character: u32): void {
  writeUnit(strData(object), strKind(object), index, character);
}

export function isExactStr(object: Borrowed): bool {
  return typeOf(object) === Type.str;
}

/** Fills in the fields of a compact str after the header. */
export function initializeCompact(object: usize, length: i64, highest: u32): void {
  const ascii = highest < 0x80;
  const kind = kindFor(highest);
  const record = changetype<StrObject>(object);
  record.length = length;
  record.hash = -1;
  store<u64>(
    object,
    <u64>(StrState.COMPACT | StrState.READY | ((<u32>kind) << StrState.KIND_SHIFT) | (ascii ? StrState.ASCII : 0)),
    offsetof<StrObject>("state"),
  );
  store<u64>(object, 0, offsetof<StrObject>("wstr"));
  if (!ascii) {
    record.utf8Length = 0;
    store<u64>(object, 0, offsetof<StrObject>("utf8"));
    record.wstrLength = 0;
    if (kind === 4) {
      // A wchar_t has four bytes: the data also serves as the wide string.
      record.wstr = object + STR_COMPACT_SIZE;
      record.wstrLength = length;
    }
  }
  writeUnit(strData(object), kind, length, 0);
}

/**
 * A new str of `length` characters up to `maxChar`, to be written by the caller. `maxChar` must be the class of the
 * highest character that it will contain. For length 0, the empty str.
 */
export function strNew(length: i64, maxChar: u32): Owned {
  if (length === 0) return retain(EmptyStr);
  if (maxChar < 0x80) return strNewAscii(length);
  const size = STR_COMPACT_SIZE + <usize>((length + 1) * <i64>kindFor(maxChar));
  if (length > 0x7fffff00 / <i64>kindFor(maxChar)) return raiseNoMemory();
  const object = newObject(Type.str, size);
  if (object === NULL) return raiseNoMemory();
  initializeCompact(object, length, maxChar);
  return object;
}

/** `strNew` for ASCII characters, at least one. */
export function strNewAscii(length: i64): Owned {
  const object = length > 0x7fffff00 ? NULL : newObject(Type.str, STR_ASCII_SIZE + <usize>length + 1);
  if (object === NULL) return raiseNoMemory();
  changetype<StrObject>(object).length = length;
  changetype<StrObject>(object).hash = -1;
  store<u64>(
    object,
    <u64>(StrState.COMPACT | StrState.READY | StrState.ASCII | (1 << StrState.KIND_SHIFT)),
    offsetof<StrObject>("state"),
  );
  store<u64>(object, 0, offsetof<StrObject>("wstr"));
  store<u8>(object + STR_ASCII_SIZE + <usize>length, 0);
  return object;
}

/** The str of one character; those in Latin-1 are static. */
export function strFromCodePoint(character: u32): Owned {
  if (character < 0x100) return retain(latin1Str(character));
  const object = strNew(1, character < 0x10000 ? 0xffff : 0x10ffff);
  if (object === NULL) return NULL;
  strWrite(object, 0, character);
  return object;
}

/** The static str of a Latin-1 character. */
export function latin1Str(character: u32): Borrowed {
  return character < 0x80
    ? Layout.LATIN1 + <usize>character * Layout.ASCII_STRIDE
    : Layout.LATIN1 + 128 * Layout.ASCII_STRIDE + <usize>(character - 128) * Layout.LATIN1_STRIDE;
}

/** A str of `count` units of `kind` at `data`, in the narrowest form. */
export function strFromUnits(data: usize, kind: i32, count: i64): Owned {
  if (count === 0) return retain(EmptyStr);
  if (count === 1) return strFromCodePoint(readUnit(data, kind, 0));
  const highest = highestUnit(data, kind, count);
  const object = strNew(count, highest);
  if (object === NULL) return NULL;
  copyUnits(strData(object), kindFor(highest), data, kind, count);
  return object;
}

export function strFromLatin1(data: usize, length: i64): Owned {
  return strFromUnits(data, 1, length);
}

/** From a literal in the core's own source. */
export function strFromLiteral(text: string): Owned {
  return strFromUnits(changetype<usize>(text), 2, <i64>text.length);
}

/** The same characters as an exact str: the object itself if it is one. */
export function strExact(object: Borrowed): Owned {
  if (isExactStr(object)) return retain(object);
  return strFromUnits(strData(object), strKind(object), strLength(object));
}

/** Characters [start, end); the caller ensures that the bounds are inside the str. */
export function strSubstring(object: Borrowed, start: i64, end: i64): Owned {
  if (start === 0 && end === strLength(object)) return strExact(object);
  if (start >= end) return retain(EmptyStr);
  const kind = strKind(object);
  const data = strData(object) + <usize>(start * <i64>kind);
  if (end - start === 1) return strFromCodePoint(readUnit(data, kind, 0));
  if (!strIsAscii(object)) return strFromUnits(data, kind, end - start);
  const part = strNewAscii(end - start);
  if (part !== NULL) copyBytes(part + STR_ASCII_SIZE, data, <usize>(end - start));
  return part;
}

export function strEqual(a: Borrowed, b: Borrowed): bool {
  if (a === b) return true;
  const aHash = changetype<StrObject>(a).hash;
  const bHash = changetype<StrObject>(b).hash;
  if (aHash !== bHash && aHash !== -1 && bHash !== -1) return false;
  return strSame(a, b);
}

/** The same for two strs that are known to be different objects with indistinguishable hashes. */
export function strSame(a: Borrowed, b: Borrowed): bool {
  const length = strLength(a);
  if (length !== strLength(b)) return false;
  if (strIsAscii(a) && strIsAscii(b)) {
    const left = strData(a);
    const right = strData(b);
    // Blocks are whole words: eight bytes can be read where there are seven and a NUL.
    if (<u64>(length - 1) < 7) return (load<u64>(left) ^ load<u64>(right)) << (<u64>((8 - length) << 3)) === 0;
    if (length > 16 || length < 8) return bytesEqual(left, right, <usize>length);
    const last = <usize>length - 8;
    return load<u64>(left) === load<u64>(right) && load<u64>(left + last) === load<u64>(right + last);
  }
  const kind = strKind(a);
  return kind === strKind(b) && bytesEqual(strData(a), strData(b), <usize>(length * <i64>kind));
}

/** The order by code points: -1, 0 or 1. */
export function strCompare(a: Borrowed, b: Borrowed): i32 {
  const order = unitsCompare(strData(a), strKind(a), strLength(a), strData(b), strKind(b), strLength(b));
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

export function strEqualLiteral(object: Borrowed, text: string): bool {
  const length = strLength(object);
  if (length !== <i64>text.length) return false;
  const literal = changetype<usize>(text);
  for (let index: i64 = 0; index < length; index++) {
    if (strRead(object, index) !== <u32>load<u16>(literal + ((<usize>index) << 1))) return false;
  }
  return true;
}

/** @slot str.tp_hash */
export function strHash(object: Borrowed): i64 {
  const record = changetype<StrObject>(object);
  let hash = record.hash;
  if (hash === -1) {
    hash = hashBytes(strData(object), record.length * <i64>strKind(object));
    record.hash = hash;
  }
  return hash;
}

/** `a + b` of two strs. */
export function strConcat(a: Borrowed, b: Borrowed): Owned {
  const aLength = strLength(a);
  const bLength = strLength(b);
  if (aLength === 0) return strExact(b);
  if (bLength === 0) return strExact(a);
  if (strIsAscii(a) && strIsAscii(b)) {
    const ascii = strNewAscii(aLength + bLength);
    if (ascii === NULL) return NULL;
    copyBytes(ascii + STR_ASCII_SIZE, strData(a), <usize>aLength);
    copyBytes(ascii + STR_ASCII_SIZE + <usize>aLength, strData(b), <usize>bLength);
    return ascii;
  }
  const highest = max(strMaxChar(a), strMaxChar(b));
  const joined = strNew(aLength + bLength, highest);
  if (joined === NULL) return NULL;
  const kind = kindFor(highest);
  const data = strData(joined);
  copyUnits(data, kind, strData(a), strKind(a), aLength);
  copyUnits(data + <usize>(aLength * <i64>kind), kind, strData(b), strKind(b), bLength);
  return joined;
}

/**
 * `left += right`, where the slot at `place` owns `left`. A left operand that nothing else refers to grows in place. On
 * failure the slot keeps its reference.
 */
export function strAppend(place: usize, right: Borrowed): bool {
  const left = load<usize>(place);
  if (!isStr(right)) {
    raise(Type.TypeError, 'can only concatenate str (not "%.200T") to str', right);
    return false;
  }
  const length = strLength(left);
  const added = strLength(right);
  if (added === 0 && isExactStr(left)) return true;
  const fits = strKind(right) <= strKind(left) && (strIsAscii(right) || !strIsAscii(left));
  if (fits && length > 0 && isExactStr(left) && isExactStr(right) && left !== right && strMayChange(left)) {
    if (strIsAscii(left) && STR_ASCII_SIZE + <usize>(length + added) < memoryBlockSize(left)) {
      // Blocks are larger than requested, so most small additions fit.
      const end = left + STR_ASCII_SIZE + <usize>length;
      copyBytes(end, strData(right), <usize>added);
      store<u8>(end + <usize>added, 0);
      changetype<StrObject>(left).length = length + added;
      return true;
    }
    const grown = strResize(left, length + added);
    if (grown === NULL) {
      raiseNoMemory();
      return false;
    }
    store<u64>(place, <u64>grown);
    const kind = strKind(grown);
    copyUnits(strData(grown) + <usize>(length * <i64>kind), kind, strData(right), strKind(right), added);
    return true;
  }
  const joined = strConcat(left, right);
  if (joined === NULL) return false;
  store<u64>(place, <u64>joined);
  release(left);
  return true;
}

/** Nothing except the sole owner can have observed this str's contents. */
function strMayChange(object: Borrowed): bool {
  const record = changetype<StrObject>(object);
  return record.refcount === 1 && record.hash === -1 && (record.state & StrState.INTERNED) === 0;
}

/**
 * Changes the size, at least 1, of a compact str that only its caller owns. May move it. NULL without an exception if
 * memory is short: then it is unchanged.
 */
export function strResize(object: Owned, length: i64): Owned {
  const kind = strKind(object);
  if (length > 0x7fffff00 / <i64>kind) return NULL;
  const header = strIsAscii(object) ? STR_ASCII_SIZE : STR_COMPACT_SIZE;
  if (!strIsAscii(object)) dropUtf8(object);
  const moved = memoryReallocate(object, header + <usize>((length + 1) * <i64>kind));
  if (moved === NULL) return NULL;
  const record = changetype<StrObject>(moved);
  record.length = length;
  if (kind === 4) {
    record.wstr = moved + STR_COMPACT_SIZE;
    record.wstrLength = length;
  }
  writeUnit(strData(moved), kind, length, 0);
  return moved;
}

/** Frees the cached UTF-8 of a str that is not ASCII. */
export function dropUtf8(object: usize): void {
  const record = changetype<StrObject>(object);
  if (record.utf8 !== NULL) {
    memoryFree(record.utf8);
    store<u64>(object, 0, offsetof<StrObject>("utf8"));
    record.utf8Length = 0;
  }
}
