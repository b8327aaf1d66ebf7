/** int: shifts, and, or, xor, invert. A negative int acts as an infinite two's complement. */
import { NotImplemented } from "../../generated/memory_map";
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import {
  intAllocate,
  intClampI64,
  intDigitCount,
  intDigits,
  intFinish,
  intFitsI64,
  intFromI64,
  intIsNegative,
  intIsZero,
  intSmallValue,
} from "./int";
import { isInt, retain } from "../../kernel/object";
import {
  DIGIT_BITS,
  DIGIT_MASK,
  naturalClear,
  naturalLowBitsAreZero,
  naturalShiftLeft,
  naturalShiftRight,
} from "./natural";

/** @slot int.nb_invert */
export function intInvert(value: Borrowed): Owned {
  if (intDigitCount(value) <= 2) return intFromI64(~intSmallValue(value));
  // ~x is -(x + 1): adds to the magnitude of a nonnegative value, subtracts from that of a negative one.
  const negative = intIsNegative(value);
  const count = intDigitCount(value);
  const result = intAllocate(<i64>count + 1);
  if (result === NULL) return NULL;
  let carry: u32 = negative ? DIGIT_MASK : 1;
  for (let at: usize = 0; at < (<usize>count) << 2; at += 4) {
    const sum = load<u32>(intDigits(value) + at) + carry;
    store<u32>(intDigits(result) + at, sum & DIGIT_MASK);
    // Subtracting one is adding all ones and dropping the carry out of the top.
    carry = (sum >> DIGIT_BITS) + (negative ? DIGIT_MASK : 0);
  }
  store<u32>(intDigits(result) + ((<usize>count) << 2), negative ? 0 : carry);
  return intFinish(result, !negative);
}

// --- shifts

/** value << bits, for bits ≥ 0. */
export function intShiftLeft(value: Borrowed, bits: i64): Owned {
  const count = intDigitCount(value);
  if (count === 0) return intFromI64(0);
  if (count === 1 && bits < 32) return intFromI64(intSmallValue(value) << bits);
  const whole = bits / DIGIT_BITS;
  if (whole > <i64>i32.MAX_VALUE) return raiseNoMemory();
  const result = intAllocate(<i64>count + whole + 1);
  if (result === NULL) return NULL;
  const digits = intDigits(result);
  naturalClear(digits, <i32>whole);
  const start = digits + ((<usize>whole) << 2);
  store<u32>(start + ((<usize>count) << 2), naturalShiftLeft(start, intDigits(value), count, <i32>(bits % DIGIT_BITS)));
  return intFinish(result, intIsNegative(value));
}

/** value >> bits rounded down, for bits ≥ 0. */
export function intShiftRight(value: Borrowed, bits: i64): Owned {
  const count = intDigitCount(value);
  if (count <= 2) return intFromI64(intSmallValue(value) >> min(bits, 63));
  const negative = intIsNegative(value);
  const whole = bits / DIGIT_BITS;
  if (whole >= <i64>count) return intFromI64(negative ? -1 : 0);
  const left = count - <i32>whole;
  const result = intAllocate(<i64>left + 1);
  if (result === NULL) return NULL;
  const digits = intDigits(result);
  naturalShiftRight(digits, intDigits(value) + ((<usize>whole) << 2), left, <i32>(bits % DIGIT_BITS));
  store<u32>(digits + ((<usize>left) << 2), 0);
  if (negative && !naturalLowBitsAreZero(intDigits(value), bits)) increment(digits, left + 1);
  return intFinish(result, negative);
}

function increment(digits: usize, count: i32): void {
  for (let at: usize = 0; at < (<usize>count) << 2; at += 4) {
    const sum = load<u32>(digits + at) + 1;
    store<u32>(digits + at, sum & DIGIT_MASK);
    if (sum <= DIGIT_MASK) return;
  }
}

/**
 * a << b of two ints.
 * @slot int.nb_lshift both
 */
export function intLshift(a: Borrowed, b: Borrowed): Owned {
  if (intIsNegative(b)) return raise(Type.ValueError, "negative shift count");
  if (intIsZero(a)) return intFromI64(0);
  if (!intFitsI64(b)) return raise(Type.OverflowError, "too many digits in integer");
  return intShiftLeft(a, intClampI64(b));
}

/**
 * a >> b of two ints.
 * @slot int.nb_rshift both
 */
export function intRshift(a: Borrowed, b: Borrowed): Owned {
  if (intIsNegative(b)) return raise(Type.ValueError, "negative shift count");
  return intShiftRight(a, intClampI64(b));
}

// --- and, or, xor

const enum Bitwise {
  and,
  or,
  xor,
}

function combineWords(x: u32, y: u32, operation: Bitwise): u32 {
  return operation === Bitwise.and ? x & y : operation === Bitwise.or ? x | y : x ^ y;
}

/**
 * Digit by digit in two's complement: a negative operand is inverted, plus one, along the way, and so is a negative
 * result.
 */
function combineLong(a: Borrowed, b: Borrowed, operation: Bitwise): Owned {
  let an = intDigitCount(a);
  let bn = intDigitCount(b);
  if (an < bn) {
    const other = a;
    a = b;
    b = other;
    const count = an;
    an = bn;
    bn = count;
  }
  const aMask: u32 = intIsNegative(a) ? DIGIT_MASK : 0;
  const bMask: u32 = intIsNegative(b) ? DIGIT_MASK : 0;
  const mask = combineWords(aMask, bMask, operation);
  // The digits of `b` beyond its length may settle the result: and with 0, or with all ones.
  const settled = operation === Bitwise.and ? bMask === 0 : operation === Bitwise.or && bMask !== 0;
  const count = settled ? bn : an;
  const result = intAllocate(<i64>count + 1);
  if (result === NULL) return NULL;
  let aCarry: u32 = aMask & 1;
  let bCarry: u32 = bMask & 1;
  let carry: u32 = mask & 1;
  for (let at = 0; at < count; at++) {
    const offset = (<usize>at) << 2;
    const x = (load<u32>(intDigits(a) + offset) ^ aMask) + aCarry;
    aCarry = x >> DIGIT_BITS;
    const y = at < bn ? (load<u32>(intDigits(b) + offset) ^ bMask) + bCarry : bMask + bCarry;
    bCarry = y >> DIGIT_BITS;
    const word = ((combineWords(x, y, operation) & DIGIT_MASK) ^ mask) + carry;
    carry = word >> DIGIT_BITS;
    store<u32>(intDigits(result) + offset, word & DIGIT_MASK);
  }
  store<u32>(intDigits(result) + ((<usize>count) << 2), carry);
  return intFinish(result, mask !== 0);
}

/** a & b of two ints. */
export function intAnd(a: Borrowed, b: Borrowed): Owned {
  if (intDigitCount(a) <= 2 && intDigitCount(b) <= 2) return intFromI64(intSmallValue(a) & intSmallValue(b));
  return combineLong(a, b, Bitwise.and);
}

/** a | b of two ints. */
export function intOr(a: Borrowed, b: Borrowed): Owned {
  if (intDigitCount(a) <= 2 && intDigitCount(b) <= 2) return intFromI64(intSmallValue(a) | intSmallValue(b));
  return combineLong(a, b, Bitwise.or);
}

/** a ^ b of two ints. */
export function intXor(a: Borrowed, b: Borrowed): Owned {
  if (intDigitCount(a) <= 2 && intDigitCount(b) <= 2) return intFromI64(intSmallValue(a) ^ intSmallValue(b));
  return combineLong(a, b, Bitwise.xor);
}

/** @slot int.nb_and */
export function intAndSlot(a: Borrowed, b: Borrowed): Owned {
  return isInt(a) && isInt(b) ? intAnd(a, b) : retain(NotImplemented);
}

/** @slot int.nb_or */
export function intOrSlot(a: Borrowed, b: Borrowed): Owned {
  return isInt(a) && isInt(b) ? intOr(a, b) : retain(NotImplemented);
}

/** @slot int.nb_xor */
export function intXorSlot(a: Borrowed, b: Borrowed): Owned {
  return isInt(a) && isInt(b) ? intXor(a, b) : retain(NotImplemented);
}
