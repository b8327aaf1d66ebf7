/**
 * int: `pow(base, exponent[, modulus])`.
 *
 * A negative exponent without a modulus gives a float; with one, the inverse of the base is raised to the power.
 */
import { None, NotImplemented } from "../../generated/memory_map";
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { floatFromF64 } from "../float/float";
import { floatPower } from "../float/power";
import {
  intBitLength,
  intDigitCount,
  intDigits,
  intExact,
  intFromI64,
  intIsCompact,
  intIsNegative,
  intIsZero,
  intSmallValue,
} from "./int";
import { isInt, release, releaseOrNull, retain } from "../../kernel/object";
import { DIGIT_BITS } from "./natural";
import { intAdd, intMultiply, intNegative, intSubtract } from "./arithmetic";
import { intAsF64 } from "./double";
import { intFloorDivide, intRemainder } from "./division";
import { scratchPop, scratchPush } from "../../memory/scratch";

/** Exponents with more digits than this are processed five bits at a time. */
const WINDOW_CUTOFF: i32 = 8;

/** a × b, reduced if there is a modulus. Takes ownership of `a`, which may be NULL. */
function step(a: Owned, b: Borrowed, modulus: Borrowed): Owned {
  if (a === NULL) return NULL;
  const product = intMultiply(a, b);
  release(a);
  if (product === NULL || modulus === None) return product;
  const rest = intRemainder(product, modulus);
  release(product);
  return rest;
}

/** Squares. */
function stepSquare(a: Owned, modulus: Borrowed): Owned {
  if (a === NULL) return NULL;
  retain(a);
  const square = step(a, a, modulus);
  release(a);
  return square;
}

/** Left to right, a bit at a time; exponent > 0. */
function powerByBits(base: Borrowed, exponent: Borrowed, modulus: Borrowed): Owned {
  let result = intExact(base);
  for (let bit = intBitLength(exponent) - 2; bit >= 0; bit--) {
    result = stepSquare(result, modulus);
    const digit = load<u32>(intDigits(exponent) + ((<usize>(bit / DIGIT_BITS)) << 2));
    if (((digit >> <u32>(bit % DIGIT_BITS)) & 1) !== 0) result = step(result, base, modulus);
    if (result === NULL) return NULL;
  }
  return result;
}

/** Left to right, five bits at a time, with a table of the base's first 32 powers. */
function powerByWindows(base: Borrowed, exponent: Borrowed, modulus: Borrowed): Owned {
  const table = scratchPush(32);
  if (table === NULL) return raiseNoMemory();
  store<u64>(table, <u64>intFromI64(1));
  let made = 1;
  for (; made < 32; made++) {
    const power = step(retain(load<usize>(table + ((<usize>(made - 1)) << 3))), base, modulus);
    if (power === NULL) break;
    store<u64>(table + ((<usize>made) << 3), <u64>power);
  }
  let result: usize = made === 32 ? intFromI64(1) : NULL;
  for (let at = intDigitCount(exponent) - 1; at >= 0 && result !== NULL; at--) {
    const digit = load<u32>(intDigits(exponent) + ((<usize>at) << 2));
    for (let shift: i32 = 25; shift >= 0; shift -= 5) {
      for (let square = 0; square < 5; square++) result = stepSquare(result, modulus);
      const window = (digit >> shift) & 31;
      if (window !== 0) result = step(result, load<usize>(table + ((<usize>window) << 3)), modulus);
    }
  }
  for (let at = 0; at < made; at++) release(load<usize>(table + ((<usize>at) << 3)));
  scratchPop(32);
  return result;
}

/** Everything in machine words: modulus and base have one digit, 0 ≤ base < modulus. */
function powerCompact(base: u64, exponent: Borrowed, modulus: u64): Owned {
  let result: u64 = 1 % modulus;
  for (let at = intDigitCount(exponent) - 1; at >= 0; at--) {
    const digit = load<u32>(intDigits(exponent) + ((<usize>at) << 2));
    for (let bit: i32 = DIGIT_BITS - 1; bit >= 0; bit--) {
      result = (result * result) % modulus;
      if (((digit >> bit) & 1) !== 0) result = (result * base) % modulus;
    }
  }
  return intFromI64(<i64>result);
}

/** The inverse of a modulo n > 0, by the extended Euclidean algorithm. ValueError if they have a common factor. */
function inverse(a: Borrowed, n: Borrowed): Owned {
  let b: usize = intFromI64(1);
  let c: usize = intFromI64(0);
  let rest = retain(a);
  let divisor = retain(n);
  let failed = false;
  while (!intIsZero(divisor) && !failed) {
    const quotient = intFloorDivide(rest, divisor);
    const remainder = quotient === NULL ? NULL : intRemainder(rest, divisor);
    const product = remainder === NULL ? NULL : intMultiply(quotient, c);
    const next = product === NULL ? NULL : intSubtract(b, product);
    releaseOrNull(quotient);
    releaseOrNull(product);
    if (next === NULL) {
      releaseOrNull(remainder);
      failed = true;
    } else {
      release(rest);
      rest = divisor;
      divisor = remainder;
      release(b);
      b = c;
      c = next;
    }
  }
  if (!failed && !(intIsCompact(rest) && intSmallValue(rest) === 1)) {
    raise(Type.ValueError, "base is not invertible for the given modulus");
    failed = true;
  }
  release(c);
  release(rest);
  release(divisor);
  if (!failed) return b;
  release(b);
  return NULL;
}

/** base ** exponent for exponent ≥ 0. With a modulus > 1, base is already reduced. */
function power(base: Borrowed, exponent: Borrowed, modulus: Borrowed): Owned {
  if (intIsZero(exponent)) return intFromI64(1);
  if (modulus !== None && intIsCompact(modulus))
    return powerCompact(<u64>intSmallValue(base), exponent, <u64>intSmallValue(modulus));
  return intDigitCount(exponent) <= WINDOW_CUTOFF
    ? powerByBits(base, exponent, modulus)
    : powerByWindows(base, exponent, modulus);
}

/** base ** exponent modulo |modulus|, adjusted to the sign of the modulus, which is not 0. */
function powerModulo(base: Borrowed, exponent: Borrowed, modulus: Borrowed): Owned {
  const negative = intIsNegative(modulus);
  const positive = negative ? intNegative(modulus) : retain(modulus);
  if (positive === NULL) return NULL;
  let result: usize = NULL;
  let reduced: usize = retain(base);
  let raised: usize = retain(exponent);
  if (intIsCompact(positive) && intSmallValue(positive) === 1) result = intFromI64(0);
  else {
    if (intIsNegative(exponent)) {
      release(raised);
      release(reduced);
      raised = intNegative(exponent);
      reduced = raised === NULL ? NULL : inverse(base, positive);
    }
    if (reduced !== NULL) {
      const rest = intRemainder(reduced, positive);
      release(reduced);
      reduced = rest;
    }
    if (reduced !== NULL) result = power(reduced, raised, positive);
  }
  if (negative && result !== NULL && !intIsZero(result)) {
    const moved = intAdd(result, modulus);
    release(result);
    result = moved;
  }
  releaseOrNull(reduced);
  releaseOrNull(raised);
  release(positive);
  return result;
}

/** `modulus` may be None. All others are ints. */
export function intPower(base: Borrowed, exponent: Borrowed, modulus: Borrowed): Owned {
  if (modulus !== None) {
    if (intIsZero(modulus)) return raise(Type.ValueError, "pow() 3rd argument cannot be 0");
    return powerModulo(base, exponent, modulus);
  }
  if (!intIsNegative(exponent)) return power(base, exponent, None);
  const x = intAsF64(base);
  if (x === -1 && intDigitCount(base) > 1) return NULL;
  const y = intAsF64(exponent);
  if (y === -1 && intDigitCount(exponent) > 1) return NULL;
  const left = floatFromF64(x);
  const right = left === NULL ? NULL : floatFromF64(y);
  const result = right === NULL ? NULL : floatPower(left, right, None);
  releaseOrNull(left);
  releaseOrNull(right);
  return result;
}

/** @slot int.nb_power */
export function intPowerSlot(base: Borrowed, exponent: Borrowed, modulus: Borrowed): Owned {
  if (!isInt(base) || !isInt(exponent) || (modulus !== None && !isInt(modulus))) return retain(NotImplemented);
  return intPower(base, exponent, modulus);
}

/** 10 ** exponent as an int. */
export function powerOfTen(exponent: i64): Owned {
  const ten = intFromI64(10);
  const power = intFromI64(exponent);
  const result = power === NULL ? NULL : intPower(ten, power, None);
  release(ten);
  if (power !== NULL) release(power);
  return result;
}
