/**
 * int: an integer of any size. Layout as CPython's PyLongObject: sign and number of 30-bit digits in `size`, digits
 * from 24 on, least significant first.
 *
 * The ints −5 to 256 are static and shared: all code that makes an int must use `intFromI64` or `intFinish`, or `is`
 * would show it. A zero has size 0, but still has a digit, which is 0: so `sign × digit` is the value of every int of
 * at most one digit.
 */
import { Layout } from "../../generated/memory_map";
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { TypeObject } from "../../generated/type_object";
import { memoryAllocate, memoryReallocate } from "../../memory/allocator";
import { Borrowed, DEBUG, NULL, Owned, STATIC_REFCOUNT } from "../../memory/address";
import { IntMemory } from "../../memory/numbers";
import { RT } from "../../memory/runtime";
import { DIGIT_BITS, DIGIT_MASK, naturalBitLength, naturalCompareDigits, naturalTrim } from "./natural";
import { deallocate, freeObject, retain, typeOf } from "../../kernel/object";
import { VarObject } from "../../kernel/header";

@unmanaged
export class IntObject extends VarObject {
  digit0: u32; // @24, as many more as `size` says
}

/** The state of the type: sys.set_int_max_str_digits(). */
@unmanaged
class IntState {
  maxStrDigits: i64;
}
const STATE = changetype<IntState>(Layout.INT_STATE);

const HEADER: usize = 24;

const SMALL_MIN: i64 = -5;
const SMALL_COUNT: u64 = 262;
/** More digits than this count as too much memory. */
const MAX_DIGITS: i64 = 1 << 27;

export const DEFAULT_MAX_STR_DIGITS: i64 = 4300;

/** Initializes the shared small ints. */
export function initializeInts(): void {
  STATE.maxStrDigits = DEFAULT_MAX_STR_DIGITS;
  for (let value: i64 = SMALL_MIN; value < 257; value++) initializeStaticInt(smallInt(value), Type.int, value);
}

/** Writes a static int (or bool) of one digit. */
export function initializeStaticInt(address: usize, type: usize, value: i64): void {
  const int = changetype<IntObject>(address);
  int.refcount = STATIC_REFCOUNT;
  int.type = type;
  int.size = value > 0 ? 1 : value < 0 ? -1 : 0;
  int.digit0 = <u32>(value < 0 ? -value : value);
}

export function intMaxStrDigits(): i64 {
  return STATE.maxStrDigits;
}

/** 0 removes the limit. The caller has checked that it is 0 or at least 640. */
export function setIntMaxStrDigits(limit: i64): void {
  STATE.maxStrDigits = limit;
}

// --- making

/** The static int for a value from −5 to 256. */
export function smallInt(value: i64): Borrowed {
  return Layout.SMALL_INTS + <usize>(value - SMALL_MIN) * Layout.SMALL_INT_STRIDE;
}

export function isSmallValue(value: i64): bool {
  return <u64>(value - SMALL_MIN) < SMALL_COUNT;
}

/** A new int with `count` uninitialized digits, its size set to `count`. MemoryError. */
export function intAllocate(count: i64): Owned {
  if (count > MAX_DIGITS) return raiseNoMemory();
  const int = memoryAllocate(HEADER + ((<usize>max(count, 1)) << 2));
  if (int === NULL) return raiseNoMemory();
  if (DEBUG) RT.totalRefs++;
  store<i64>(int, 1);
  store<u64>(int, <u64>Type.int, offsetof<IntObject>("type"));
  changetype<IntObject>(int).size = count;
  if (count === 0) changetype<IntObject>(int).digit0 = 0;
  return int;
}

/** Frees an int that nothing else has seen. */
export function intDiscard(int: Owned): void {
  if (DEBUG) RT.totalRefs--;
  freeObject(int);
}

/**
 * Completes a new int whose digits have been written: removes leading zeros, sets the sign, and returns the shared
 * object for a small value.
 */
export function intFinish(int: Owned, negative: bool): Owned {
  const count = naturalTrim(intDigits(int), <i32>changetype<IntObject>(int).size);
  if (count <= 1) {
    const digit = <i64>(count === 0 ? 0 : changetype<IntObject>(int).digit0);
    const value = negative ? -digit : digit;
    if (isSmallValue(value)) {
      intDiscard(int);
      return retain(smallInt(value));
    }
  }
  if (count <= 2 && changetype<IntObject>(int).size > 2) {
    // A dead int of two digits is kept on the free list, and must not keep a long one's block.
    const moved = memoryReallocate(int, HEADER + 8);
    if (moved !== NULL) int = moved;
  }
  changetype<IntObject>(int).size = negative ? -(<i64>count) : <i64>count;
  return int;
}

export function intFromI64(value: i64): Owned {
  if (isSmallValue(value)) return retain(smallInt(value));
  const magnitude = <u64>(value < 0 ? -value : value);
  const high = magnitude >> DIGIT_BITS;
  if (high > DIGIT_MASK) return intFromMagnitude(magnitude, value < 0);
  const int = IntMemory.allocate();
  if (int === NULL) return raiseNoMemory();
  if (DEBUG) RT.totalRefs++;
  store<i64>(int, 1);
  store<u64>(int, <u64>Type.int, offsetof<IntObject>("type"));
  const count: i64 = high === 0 ? 1 : 2;
  changetype<IntObject>(int).size = value < 0 ? -count : count;
  store<u64>(int, (magnitude & DIGIT_MASK) | (high << 32), offsetof<IntObject>("digit0"));
  return int;
}

function intFromMagnitude(magnitude: u64, negative: bool): Owned {
  const count: i64 = magnitude >> DIGIT_BITS === 0 ? 1 : magnitude >> (2 * DIGIT_BITS) === 0 ? 2 : 3;
  const int = intAllocate(count);
  if (int === NULL) return NULL;
  for (let at: usize = 0; at < <usize>count; at++) {
    store<u32>(int + HEADER + (at << 2), <u32>magnitude & DIGIT_MASK);
    magnitude >>= DIGIT_BITS;
  }
  changetype<IntObject>(int).size = negative ? -count : count;
  return int;
}

export function intFromU64(value: u64): Owned {
  return value > <u64>i64.MAX_VALUE ? intFromMagnitude(value, false) : intFromI64(<i64>value);
}

/** A new reference to an int of exact type with the same value. */
export function intExact(value: Borrowed): Owned {
  if (typeOf(value) === Type.int) return retain(value);
  const count = intDigitCount(value);
  if (count <= 2) return intFromI64(intSmallValue(value));
  const copy = intAllocate(<i64>count);
  if (copy === NULL) return NULL;
  memory.copy(copy + HEADER, value + HEADER, (<usize>count) << 2);
  changetype<IntObject>(copy).size = changetype<IntObject>(value).size;
  return copy;
}

// --- reading

/** The address of the digits. */
export function intDigits(int: Borrowed): usize {
  return int + HEADER;
}

export function intDigitCount(int: Borrowed): i32 {
  const size = changetype<IntObject>(int).size;
  return <i32>(size < 0 ? -size : size);
}

export function intIsNegative(int: Borrowed): bool {
  return changetype<IntObject>(int).size < 0;
}

export function intIsZero(int: Borrowed): bool {
  return changetype<IntObject>(int).size === 0;
}

export function intIsOdd(int: Borrowed): bool {
  return changetype<IntObject>(int).size !== 0 && (changetype<IntObject>(int).digit0 & 1) !== 0;
}

/** Whether the int has at most one digit. */
export function intIsCompact(int: Borrowed): bool {
  return <u64>(changetype<IntObject>(int).size + 1) <= 2;
}

/** The value of an int of at most one digit. */
export function intCompactValue(int: Borrowed): i64 {
  return changetype<IntObject>(int).size * <i64>changetype<IntObject>(int).digit0;
}

/** The value of an int of at most two digits. */
export function intSmallValue(int: Borrowed): i64 {
  const size = changetype<IntObject>(int).size;
  if (<u64>(size + 1) <= 2) return size * <i64>changetype<IntObject>(int).digit0;
  const magnitude =
    <i64>changetype<IntObject>(int).digit0 |
    ((<i64>load<u32>(int, offsetof<IntObject>("digit0") + sizeof<u32>())) << DIGIT_BITS);
  return size < 0 ? -magnitude : magnitude;
}

export function intSign(value: Borrowed): i32 {
  const size = changetype<IntObject>(value).size;
  return size > 0 ? 1 : size < 0 ? -1 : 0;
}

/** The low 64 bits in two's complement. */
export function intMaskU64(value: Borrowed): u64 {
  const count = intDigitCount(value);
  if (count <= 2) return <u64>intSmallValue(value);
  const low =
    <u64>changetype<IntObject>(value).digit0 |
    ((<u64>load<u32>(value, offsetof<IntObject>("digit0") + sizeof<u32>())) << DIGIT_BITS) |
    ((<u64>load<u32>(value, offsetof<IntObject>("digit0") + 2 * sizeof<u32>())) << (2 * DIGIT_BITS));
  return intIsNegative(value) ? 0 - low : low;
}

/** Whether the int fits in a signed 64-bit number. */
export function intFitsI64(value: Borrowed): bool {
  const count = intDigitCount(value);
  if (count !== 3) return count < 3;
  const top = load<u32>(value, offsetof<IntObject>("digit0") + 2 * sizeof<u32>());
  if (top < 8) return true;
  return top === 8 && intIsNegative(value) && load<u64>(value, offsetof<IntObject>("digit0")) === 0;
}

/** The value if it fits; otherwise the nearest limit. */
export function intClampI64(value: Borrowed): i64 {
  if (intFitsI64(value)) return <i64>intMaskU64(value);
  return intIsNegative(value) ? i64.MIN_VALUE : i64.MAX_VALUE;
}

/** -1 with OverflowError if the int does not fit. */
export function intAsI64(value: Borrowed): i64 {
  if (intFitsI64(value)) return <i64>intMaskU64(value);
  raise(Type.OverflowError, "Python int too large to convert to C long");
  return -1;
}

/** The same for a size or index, which the message mentions. */
export function intAsSize(value: Borrowed): i64 {
  if (intFitsI64(value)) return <i64>intMaskU64(value);
  raise(Type.OverflowError, "Python int too large to convert to C ssize_t");
  return -1;
}

export function intBitLength(value: Borrowed): i64 {
  return naturalBitLength(intDigits(value), intDigitCount(value));
}

/** The sign of a − b. */
export function intCompare(a: Borrowed, b: Borrowed): i32 {
  const aSize = changetype<IntObject>(a).size;
  const bSize = changetype<IntObject>(b).size;
  if (aSize !== bSize) return aSize < bSize ? -1 : 1;
  const magnitude = naturalCompareDigits(intDigits(a), intDigits(b), intDigitCount(a));
  return aSize < 0 ? -magnitude : magnitude;
}

/**
 * The value modulo 2^61 − 1, with its sign; -2 for -1.
 * @slot int.tp_hash
 */
export function intHash(value: Borrowed): i64 {
  const size = changetype<IntObject>(value).size;
  if (<u64>(size + 1) <= 2) {
    // At most one digit; for zero, multiplying by the sign ignores the digit.
    const small = size * <i64>load<u32>(intDigits(value));
    return small === -1 ? -2 : small;
  }
  const prime: u64 = (1 << 61) - 1;
  let rest: u64 = 0;
  for (let at = intDigitCount(value) - 1; at >= 0; at--) {
    rest = ((rest << 30) & prime) | (rest >> 31);
    rest += load<u32>(intDigits(value) + ((<usize>at) << 2));
    if (rest >= prime) rest -= prime;
  }
  const hash = intIsNegative(value) ? -(<i64>rest) : <i64>rest;
  return hash === -1 ? -2 : hash;
}

/** @slot int.tp_dealloc */
export function intDeallocate(value: usize): void {
  const type = typeOf(value);
  if (type === Type.int) deallocate(value);
  else call_indirect<void>(changetype<TypeObject>(type).tp_free, value);
}
