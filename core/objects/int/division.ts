/**
 * int: floor division, modulo, divmod and true division.
 *
 * Python rounds a quotient down, so a nonzero remainder has the divisor's sign. The kernels divide magnitudes, and the
 * sign is corrected here.
 */
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { floatFromF64 } from "../float/float";
import {
  intAllocate,
  intBitLength,
  intDigitCount,
  intDigits,
  intDiscard,
  intExact,
  intFinish,
  intFromI64,
  intIsNegative,
  intIsZero,
  IntObject,
  intSmallValue,
} from "./int";
import { release, releaseOrNull } from "../../kernel/object";
import { tupleNew, tupleSet } from "../tuple/tuple";
import { naturalDivide } from "./divide";
import {
  DIGIT_BITS,
  naturalClear,
  naturalCompare,
  naturalLowBitsAreZero,
  naturalModuloDigit,
  naturalShiftLeft,
  naturalShiftRight,
  naturalTrim,
} from "./natural";
import { intAdd, intSubtract } from "./arithmetic";

/** Receives the quotient and the remainder. */
@unmanaged
class Division {
  quotient: usize;
  remainder: usize;
}
const DIVISION_SLOTS: i32 = <i32>((offsetof<Division>() + 7) >> 3);

/** The quotient rounded toward zero, and a remainder with a's sign. b is not zero. */
function truncatedDivide(a: Borrowed, b: Borrowed, result: Division): bool {
  const an = intDigitCount(a);
  const bn = intDigitCount(b);
  if (an < bn || (an === bn && naturalCompare(intDigits(a), an, intDigits(b), bn) < 0)) {
    result.quotient = intFromI64(0);
    result.remainder = intExact(a);
    if (result.remainder === NULL) release(result.quotient);
    return result.remainder !== NULL;
  }
  const quotient = intAllocate(<i64>(an - bn + 1));
  if (quotient === NULL) return false;
  const remainder = intAllocate(<i64>bn);
  if (remainder === NULL) {
    intDiscard(quotient);
    return false;
  }
  if (!naturalDivide(intDigits(quotient), intDigits(remainder), intDigits(a), an, intDigits(b), bn)) {
    intDiscard(quotient);
    intDiscard(remainder);
    raiseNoMemory();
    return false;
  }
  result.quotient = intFinish(quotient, intIsNegative(a) !== intIsNegative(b));
  result.remainder = intFinish(remainder, intIsNegative(a));
  return true;
}

/** The same, rounded down. */
function floorDivide(a: Borrowed, b: Borrowed, result: Division): bool {
  if (!truncatedDivide(a, b, result)) return false;
  if (intIsZero(result.remainder) || intIsNegative(result.remainder) === intIsNegative(b)) return true;
  const one = intFromI64(1);
  const remainder = intAdd(result.remainder, b);
  const quotient = intSubtract(result.quotient, one);
  release(one);
  release(result.remainder);
  release(result.quotient);
  result.remainder = remainder;
  result.quotient = quotient;
  if (remainder !== NULL && quotient !== NULL) return true;
  releaseOrNull(remainder);
  releaseOrNull(quotient);
  return false;
}

/** The quotient, the remainder, or both as a pair. */
function divide(a: Borrowed, b: Borrowed, wantQuotient: bool, wantRemainder: bool): Owned {
  const place = scratchPush(DIVISION_SLOTS);
  if (place === NULL) return raiseNoMemory();
  const result = changetype<Division>(place);
  let answer: usize = NULL;
  if (floorDivide(a, b, result)) {
    if (wantQuotient && wantRemainder) {
      answer = pack(result.quotient, result.remainder);
    } else {
      answer = wantQuotient ? result.quotient : result.remainder;
      release(wantQuotient ? result.remainder : result.quotient);
    }
  }
  scratchPop(DIVISION_SLOTS);
  return answer;
}

/** A pair that takes ownership of both references. */
function pack(first: Owned, second: Owned): Owned {
  const pair = first !== NULL && second !== NULL ? tupleNew(2) : NULL;
  if (pair === NULL) {
    releaseOrNull(first);
    releaseOrNull(second);
    return NULL;
  }
  tupleSet(pair, 0, first);
  tupleSet(pair, 1, second);
  return pair;
}

function raiseZeroDivision(text: string): Owned {
  return raise(Type.ZeroDivisionError, text);
}

function floorQuotient(x: i64, y: i64): i64 {
  if ((<u64>x | <u64>y) >> 32 === 0) return <i64>(<u32>x / <u32>y);
  const quotient = x / y;
  return (x ^ y) < 0 && quotient * y !== x ? quotient - 1 : quotient;
}

function floorModulo(x: i64, y: i64): i64 {
  // Dividing numbers of half the width takes half the time or less.
  if ((<u64>x | <u64>y) >> 32 === 0) return <i64>(<u32>x % <u32>y);
  const remainder = x % y;
  return remainder !== 0 && (remainder ^ y) < 0 ? remainder + y : remainder;
}

/**
 * a // b of two ints.
 * @slot int.nb_floor_divide both
 */
export function intFloorDivide(a: Borrowed, b: Borrowed): Owned {
  if (intIsZero(b)) return raiseZeroDivision("integer division or modulo by zero");
  if (intDigitCount(a) <= 2 && intDigitCount(b) <= 2)
    return intFromI64(floorQuotient(intSmallValue(a), intSmallValue(b)));
  return divide(a, b, true, false);
}

/**
 * a % b of two ints.
 * @slot int.nb_remainder both
 */
export function intRemainder(a: Borrowed, b: Borrowed): Owned {
  if (intIsZero(b)) return raiseZeroDivision("integer modulo by zero");
  const bn = intDigitCount(b);
  if (intDigitCount(a) <= 2 && bn <= 2) return intFromI64(floorModulo(intSmallValue(a), intSmallValue(b)));
  if (bn === 1) {
    const rest = <i64>naturalModuloDigit(intDigits(a), intDigitCount(a), changetype<IntObject>(b).digit0);
    return intFromI64(floorModulo(intIsNegative(a) ? -rest : rest, intSmallValue(b)));
  }
  return divide(a, b, false, true);
}

/**
 * divmod(a, b) of two ints.
 * @slot int.nb_divmod both
 */
export function intDivmod(a: Borrowed, b: Borrowed): Owned {
  if (intIsZero(b)) return raiseZeroDivision("integer division or modulo by zero");
  if (intDigitCount(a) <= 2 && intDigitCount(b) <= 2) {
    const x = intSmallValue(a);
    const y = intSmallValue(b);
    return pack(intFromI64(floorQuotient(x, y)), intFromI64(floorModulo(x, y)));
  }
  return divide(a, b, true, true);
}

// --- true division

/** Exponents of doubles: the smallest and largest power of two, counted as in C's limits, and the bits of precision. */
const MIN_EXPONENT: i64 = -1021;
const MAX_EXPONENT: i64 = 1024;
const PRECISION: i64 = 53;

/**
 * The quotient |a| / (|b| × 2^shift) rounded down, with its lowest bit set if anything was lost. At most 56 bits. -1:
 * out of memory.
 */
function scaledQuotient(a: Borrowed, b: Borrowed, shift: i64): i64 {
  const digits = <i32>((shift < 0 ? -shift : shift) / DIGIT_BITS);
  const bits = <i32>((shift < 0 ? -shift : shift) % DIGIT_BITS);
  let an = intDigitCount(a);
  const bn = intDigitCount(b);
  let inexact = false;
  // The scaled dividend, then quotient and remainder.
  const room = shift < 0 ? an + digits + 1 : max(an - digits, 1);
  const memory = memoryAllocate((<usize>(room + max(room, bn) + 1 + bn)) << 2);
  if (memory === NULL) return -1;
  if (shift < 0) {
    naturalClear(memory, digits);
    const top = memory + ((<usize>digits) << 2);
    store<u32>(top + ((<usize>an) << 2), naturalShiftLeft(top, intDigits(a), an, bits));
    an += digits + 1;
  } else {
    inexact = !naturalLowBitsAreZero(intDigits(a), min(shift, <i64>an * DIGIT_BITS));
    an = max(an - digits, 0);
    if (an > 0) naturalShiftRight(memory, intDigits(a) + ((<usize>digits) << 2), an, bits);
  }
  an = naturalTrim(memory, an);
  let quotient: i64 = 0;
  if (an < bn) inexact = inexact || an > 0;
  else {
    const q = memory + ((<usize>room) << 2);
    const r = q + ((<usize>(an - bn + 1)) << 2);
    if (!naturalDivide(q, r, memory, an, intDigits(b), bn)) {
      memoryFree(memory);
      return -1;
    }
    inexact = inexact || naturalTrim(r, bn) > 0;
    quotient = <i64>load<u32>(q);
    if (an > bn) quotient |= (<i64>load<u32>(q, sizeof<u32>())) << DIGIT_BITS;
  }
  memoryFree(memory);
  return inexact ? quotient | 1 : quotient;
}

function trueQuotient(a: Borrowed, b: Borrowed): f64 {
  const difference = intBitLength(a) - intBitLength(b);
  if (intIsZero(a) || difference < MIN_EXPONENT - PRECISION - 1) return 0;
  if (difference > MAX_EXPONENT) return Infinity;
  const shift = max(difference, MIN_EXPONENT) - PRECISION - 2;
  const quotient = scaledQuotient(a, b, shift);
  if (quotient < 0) {
    raiseNoMemory();
    return -1;
  }
  // Rounds half to even explicitly: for a subnormal result, the conversion would round at the wrong bit.
  const bits = 64 - clz<i64>(quotient);
  const extra = max(bits, MIN_EXPONENT - shift) - PRECISION;
  const half = (<i64>1) << (extra - 1);
  let rounded = quotient;
  if ((rounded & half) !== 0 && (rounded & (3 * half - 1)) !== 0) rounded += half;
  rounded &= ~(2 * half - 1);
  return NativeMath.scalbn(<f64>rounded, <i32>shift);
}

/**
 * a / b of two ints: the double nearest to the quotient.
 * @slot int.nb_true_divide both
 */
export function intTrueDivide(a: Borrowed, b: Borrowed): Owned {
  if (intIsZero(b)) return raiseZeroDivision("division by zero");
  if (intDigitCount(a) <= 2 && intDigitCount(b) <= 2) {
    const x = intSmallValue(a);
    const y = intSmallValue(b);
    const limit: i64 = 1 << 53;
    if (x <= limit && x >= -limit && y <= limit && y >= -limit) {
      return floatFromF64(<f64>x / <f64>y);
    }
  }
  const magnitude = trueQuotient(a, b);
  if (magnitude < 0) return NULL;
  if (magnitude === Infinity) return raise(Type.OverflowError, "integer division result too large for a float");
  const negative = intIsNegative(a) !== intIsNegative(b);
  return floatFromF64(negative ? -magnitude : magnitude);
}
