/** int ↔ float, exact or correctly rounded. */
import { raise } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import {
  intAllocate,
  intBitLength,
  intDigitCount,
  intDigits,
  intFromI64,
  intIsNegative,
  IntObject,
  intSmallValue,
} from "./int";
import { DIGIT_BITS, DIGIT_MASK, naturalLowBitsAreZero } from "./natural";

/** 64 bits of a natural, starting at bit `from`; there must be no higher ones. */
export function naturalBitsFrom(digits: usize, count: i32, from: i64): u64 {
  let bits: u64 = 0;
  const first = <i32>(from / DIGIT_BITS);
  const offset = <i32>(from % DIGIT_BITS);
  for (let at = count - 1; at > first; at--) {
    bits |= (<u64>load<u32>(digits + ((<usize>at) << 2))) << ((at - first) * DIGIT_BITS - offset);
  }
  return bits | (<u64>load<u32>(digits + ((<usize>first) << 2)) >> offset);
}

/** The double nearest to the int, or an infinity. */
export function intNearestF64(value: Borrowed): f64 {
  const count = intDigitCount(value);
  if (count <= 2) return <f64>intSmallValue(value);
  const bits = intBitLength(value);
  let magnitude: f64;
  if (bits <= 64) magnitude = <f64>naturalBitsFrom(intDigits(value), count, 0);
  else if (bits > 1024) magnitude = Infinity;
  else {
    // The lowest bit, if set, stands for everything below it: 64 bits are enough beyond 53 for correct rounding.
    const shift = bits - 64;
    let top = naturalBitsFrom(intDigits(value), count, shift);
    if (!naturalLowBitsAreZero(intDigits(value), shift)) top |= 1;
    magnitude = <f64>top * reinterpret<f64>((<u64>(shift + 1023)) << 52);
  }
  return intIsNegative(value) ? -magnitude : magnitude;
}

/** -1.0 with OverflowError if the int is out of the range of doubles. */
export function intAsF64(value: Borrowed): f64 {
  const result = intNearestF64(value);
  if (abs(result) !== Infinity) return result;
  raise(Type.OverflowError, "int too large to convert to float");
  return -1;
}

/** Truncates. OverflowError for an infinity, ValueError for NaN. */
export function intFromF64(value: f64): Owned {
  if (value > -9.2e18 && value < 9.2e18) return intFromI64(<i64>value);
  if (value !== value) return raise(Type.ValueError, "cannot convert float NaN to integer");
  if (abs(value) === Infinity) return raise(Type.OverflowError, "cannot convert float infinity to integer");
  const bits = reinterpret<u64>(value);
  const shift = <i64>((bits >> 52) & 0x7ff) - 1075;
  let mantissa = (bits & 0xfffffffffffff) | 0x10000000000000;
  const count = (shift + 53 + DIGIT_BITS - 1) / DIGIT_BITS;
  const int = intAllocate(count);
  if (int === NULL) return NULL;
  memory.fill(intDigits(int), 0, (<usize>count) << 2);
  let place = intDigits(int) + ((<usize>(shift / DIGIT_BITS)) << 2);
  const offset = <u64>(shift % DIGIT_BITS);
  store<u32>(place, <u32>(mantissa << offset) & DIGIT_MASK);
  mantissa >>= <u64>DIGIT_BITS - offset;
  while (mantissa !== 0) {
    place += 4;
    store<u32>(place, <u32>mantissa & DIGIT_MASK);
    mantissa >>= DIGIT_BITS;
  }
  if (value < 0) changetype<IntObject>(int).size = -count;
  return int;
}
