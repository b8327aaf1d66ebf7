/**
 * Unsigned arithmetic on plain arrays of 30-bit digits, least significant first: the kernels for int.
 *
 * An array is an address and a count. A result may overlap an operand only if both begin at the same address. Loops
 * that can be long run in chunks, because V8 does not replace a running function with its optimized version.
 */

export const DIGIT_BITS: i32 = 30;
export const DIGIT_MASK: u32 = (1 << 30) - 1;

/** Digits per call of a chunked loop. */
const CHUNK: i32 = 1 << 16;

/** The count without leading zero digits. */
export function naturalTrim(a: usize, count: i32): i32 {
  while (count > 0 && load<u32>(a + ((<usize>(count - 1)) << 2)) === 0) count--;
  return count;
}

export function naturalCopy(z: usize, a: usize, count: i32): void {
  memory.copy(z, a, (<usize>count) << 2);
}

export function naturalClear(z: usize, count: i32): void {
  memory.fill(z, 0, (<usize>count) << 2);
}

/** The sign of a − b; neither may have leading zeros. */
export function naturalCompare(a: usize, an: i32, b: usize, bn: i32): i32 {
  if (an !== bn) return an < bn ? -1 : 1;
  return naturalCompareDigits(a, b, an);
}

/** The sign of a − b for arrays of equal length; leading zeros are allowed. */
export function naturalCompareDigits(a: usize, b: usize, count: i32): i32 {
  for (let at = ((<usize>count) << 2) - 4; <i32>at >= 0; at -= 4) {
    const x = load<u32>(a + at);
    const y = load<u32>(b + at);
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

function addChunk(z: usize, a: usize, b: usize, count: i32, carry: u32): u32 {
  const end = a + ((<usize>count) << 2);
  while (a < end) {
    carry += load<u32>(a) + load<u32>(b);
    store<u32>(z, carry & DIGIT_MASK);
    carry >>= DIGIT_BITS;
    a += 4;
    b += 4;
    z += 4;
  }
  return carry;
}

/** z[0..an) = a + b for an ≥ bn. Returns the carry, 0 or 1. */
export function naturalAdd(z: usize, a: usize, an: i32, b: usize, bn: i32): u32 {
  let carry: u32 = 0;
  for (let at = 0; at < bn; at += CHUNK) {
    const offset = (<usize>at) << 2;
    carry = addChunk(z + offset, a + offset, b + offset, min(CHUNK, bn - at), carry);
  }
  for (let at = bn; at < an; at++) {
    const offset = (<usize>at) << 2;
    if (carry === 0) {
      if (z !== a) naturalCopy(z + offset, a + offset, an - at);
      return 0;
    }
    carry += load<u32>(a + offset);
    store<u32>(z + offset, carry & DIGIT_MASK);
    carry >>= DIGIT_BITS;
  }
  return carry;
}

function subtractChunk(z: usize, a: usize, b: usize, count: i32, borrow: u32): u32 {
  const end = a + ((<usize>count) << 2);
  while (a < end) {
    borrow = load<u32>(a) - load<u32>(b) - borrow;
    store<u32>(z, borrow & DIGIT_MASK);
    borrow >>>= 31;
    a += 4;
    b += 4;
    z += 4;
  }
  return borrow;
}

/** z[0..an) = a − b for an ≥ bn. Returns the borrow, 0 or 1. */
export function naturalSubtract(z: usize, a: usize, an: i32, b: usize, bn: i32): u32 {
  let borrow: u32 = 0;
  for (let at = 0; at < bn; at += CHUNK) {
    const offset = (<usize>at) << 2;
    borrow = subtractChunk(z + offset, a + offset, b + offset, min(CHUNK, bn - at), borrow);
  }
  for (let at = bn; at < an; at++) {
    const offset = (<usize>at) << 2;
    if (borrow === 0) {
      if (z !== a) naturalCopy(z + offset, a + offset, an - at);
      return 0;
    }
    borrow = load<u32>(a + offset) - borrow;
    store<u32>(z + offset, borrow & DIGIT_MASK);
    borrow >>>= 31;
  }
  return borrow;
}

/** z[0..count) = a << bits for 0 ≤ bits < 30. Returns the bits shifted out. */
export function naturalShiftLeft(z: usize, a: usize, count: i32, bits: i32): u32 {
  let carry: u32 = 0;
  const end = a + ((<usize>count) << 2);
  while (a < end) {
    const wide = ((<u64>load<u32>(a)) << bits) | carry;
    store<u32>(z, <u32>wide & DIGIT_MASK);
    carry = <u32>(wide >> DIGIT_BITS);
    a += 4;
    z += 4;
  }
  return carry;
}

/** z[0..count) = a >> bits for 0 ≤ bits < 30. Returns the bits shifted out. z may be below a. */
export function naturalShiftRight(z: usize, a: usize, count: i32, bits: i32): u32 {
  if (count === 0) return 0;
  const lost = load<u32>(a) & ((1 << bits) - 1);
  const last = a + ((<usize>(count - 1)) << 2);
  while (a < last) {
    const wide = ((<u64>load<u32>(a, sizeof<u32>())) << DIGIT_BITS) | load<u32>(a);
    store<u32>(z, <u32>(wide >> bits) & DIGIT_MASK);
    a += 4;
    z += 4;
  }
  store<u32>(z, load<u32>(a) >> bits);
  return lost;
}

/** z[0..count) = a × digit + carry. Returns the digit carried out. */
export function naturalMultiplyDigit(z: usize, a: usize, count: i32, digit: u32, carry: u32): u32 {
  let wide = <u64>carry;
  const end = a + ((<usize>count) << 2);
  while (a < end) {
    wide += <u64>load<u32>(a) * <u64>digit;
    store<u32>(z, <u32>wide & DIGIT_MASK);
    wide >>= DIGIT_BITS;
    a += 4;
    z += 4;
  }
  return <u32>wide;
}

/** z[0..count) = a / digit. Returns the remainder. */
export function naturalDivideDigit(z: usize, a: usize, count: i32, digit: u32): u32 {
  let remainder: u32 = 0;
  for (let at = ((<usize>count) << 2) - 4; <i32>at >= 0; at -= 4) {
    const wide = ((<u64>remainder) << DIGIT_BITS) | load<u32>(a + at);
    const quotient = <u32>(wide / digit);
    store<u32>(z + at, quotient);
    remainder = <u32>(wide - <u64>quotient * digit);
  }
  return remainder;
}

/** a mod digit. */
export function naturalModuloDigit(a: usize, count: i32, digit: u32): u32 {
  let remainder: u32 = 0;
  for (let at = ((<usize>count) << 2) - 4; <i32>at >= 0; at -= 4) {
    remainder = <u32>((((<u64>remainder) << DIGIT_BITS) | load<u32>(a + at)) % digit);
  }
  return remainder;
}

/** The bit length of the number; a must be trimmed. */
export function naturalBitLength(a: usize, count: i32): i64 {
  if (count === 0) return 0;
  return <i64>(count - 1) * DIGIT_BITS + (32 - clz<u32>(load<u32>(a + ((<usize>(count - 1)) << 2))));
}

/** Whether the lowest `bits` bits are all zero. */
export function naturalLowBitsAreZero(a: usize, bits: i64): bool {
  const whole = (<usize>(bits / DIGIT_BITS)) << 2;
  for (let at: usize = 0; at < whole; at += 4) {
    if (load<u32>(a + at) !== 0) return false;
  }
  const rest = <u32>(bits % DIGIT_BITS);
  return rest === 0 || (load<u32>(a + whole) & ((1 << rest) - 1)) === 0;
}
