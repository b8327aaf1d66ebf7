/**
 * Products of very long naturals: number-theoretic transforms modulo three primes, combined by the Chinese remainder
 * theorem.
 *
 * A coefficient of the product is below length × 2^60, and the primes' product is above 2^85, so the length may reach
 * 2^23. Multiplication by a fixed root uses a precomputed quotient (Shoup's method): no division, and results below
 * twice the prime.
 */
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { NULL } from "../../memory/address";
import { DIGIT_BITS, DIGIT_MASK, naturalClear } from "./natural";

/** From this many digits in the shorter factor, the transform beats Karatsuba. */
export const TRANSFORM_CUTOFF: i32 = 1800;

const P1: u32 = 998244353;
const P2: u32 = 167772161;
const P3: u32 = 469762049;
/** A generator of the units modulo each of the three. */
const GENERATOR: u32 = 3;
/** 1/P1 mod P2 and 1/(P1·P2) mod P3. */
const INVERSE_P1: u64 = 47450712;
const INVERSE_P1P2: u64 = 115990628;

function powerModulo(base: u32, exponent: u32, prime: u32): u32 {
  let result: u64 = 1;
  let square = <u64>base;
  while (exponent !== 0) {
    if ((exponent & 1) !== 0) result = (result * square) % prime;
    square = (square * square) % prime;
    exponent >>= 1;
  }
  return <u32>result;
}

/** Roots of unity for every level: entry half + j is the j-th power of the (2·half)-th root, with its quotient. */
function fillRoots(table: usize, length: i32, prime: u32): void {
  const half = length >> 1;
  const root = powerModulo(GENERATOR, (prime - 1) / <u32>length, prime);
  let power: u64 = 1;
  for (let at = half; at < length; at++) {
    const entry = table + ((<usize>at) << 3);
    store<u32>(entry, <u32>power);
    store<u32>(entry, <u32>((power << 32) / prime), sizeof<u32>());
    power = (power * root) % prime;
  }
  for (let at = half - 1; at > 0; at--) store<u64>(table + ((<usize>at) << 3), load<u64>(table + ((<usize>at) << 4)));
}

/** One level of the forward transform (natural to bit-reversed order). */
function forwardLevel(x: usize, length: i32, half: i32, table: usize, prime: u32): void {
  const step = (<usize>half) << 2;
  const end = x + ((<usize>length) << 2);
  const roots = table + ((<usize>half) << 3);
  for (let block = x; block < end; block += 2 * step) {
    let root = roots;
    const middle = block + step;
    for (let low = block; low < middle; low += 4) {
      const u = load<u32>(low);
      const v = load<u32>(low + step);
      let sum = u + v;
      if (sum >= prime) sum -= prime;
      store<u32>(low, sum);
      const difference = u + prime - v;
      const quotient = <u32>((<u64>difference * load<u32>(root, sizeof<u32>())) >> 32);
      let product = difference * load<u32>(root) - quotient * prime;
      if (product >= prime) product -= prime;
      store<u32>(low + step, product);
      root += 8;
    }
  }
}

/**
 * One level of the inverse transform (bit-reversed to natural order). The result is mirrored, since the roots are those
 * of the forward transform.
 */
function backwardLevel(x: usize, length: i32, half: i32, table: usize, prime: u32): void {
  const step = (<usize>half) << 2;
  const end = x + ((<usize>length) << 2);
  const roots = table + ((<usize>half) << 3);
  for (let block = x; block < end; block += 2 * step) {
    let root = roots;
    const middle = block + step;
    for (let low = block; low < middle; low += 4) {
      const u = load<u32>(low);
      const value = load<u32>(low + step);
      const quotient = <u32>((<u64>value * load<u32>(root, sizeof<u32>())) >> 32);
      let v = value * load<u32>(root) - quotient * prime;
      if (v >= prime) v -= prime;
      let sum = u + v;
      if (sum >= prime) sum -= prime;
      store<u32>(low, sum);
      store<u32>(low + step, u >= v ? u - v : u + prime - v);
      root += 8;
    }
  }
}

function loadReduced(x: usize, a: usize, count: i32, length: i32, prime: u32): void {
  for (let at: usize = 0; at < (<usize>count) << 2; at += 4) store<u32>(x + at, load<u32>(a + at) % prime);
  naturalClear(x + ((<usize>count) << 2), length - count);
}

function multiplyPoints(x: usize, y: usize, length: i32, factor: u64, prime: u32): void {
  for (let at: usize = 0; at < (<usize>length) << 2; at += 4) {
    store<u32>(x + at, <u32>((((<u64>load<u32>(x + at) * load<u32>(y + at)) % prime) * factor) % prime));
  }
}

/**
 * x[0..length) = the cyclic convolution of a and b modulo one prime, mirrored: coefficient i is at (length − i) mod
 * length.
 */
function convolve(
  x: usize,
  y: usize,
  table: usize,
  length: i32,
  a: usize,
  an: i32,
  b: usize,
  bn: i32,
  prime: u32,
): void {
  fillRoots(table, length, prime);
  loadReduced(x, a, an, length, prime);
  for (let half = length >> 1; half > 0; half >>= 1) forwardLevel(x, length, half, table, prime);
  let other = x;
  if (a !== b || an !== bn) {
    loadReduced(y, b, bn, length, prime);
    for (let half = length >> 1; half > 0; half >>= 1) forwardLevel(y, length, half, table, prime);
    other = y;
  }
  multiplyPoints(x, other, length, powerModulo(<u32>length, prime - 2, prime), prime);
  for (let half = 1; half < length; half <<= 1) backwardLevel(x, length, half, table, prime);
}

/** Combines the residues and propagates carries: digits [from, to) of z. */
function combine(z: usize, from: i32, to: i32, x: usize, length: i32, carry: u64): u64 {
  const bytes = (<usize>length) << 2;
  const p1p2 = <u64>P1 * P2;
  const low = p1p2 & DIGIT_MASK;
  const high = p1p2 >> DIGIT_BITS;
  for (let at = from; at < to; at++) {
    const place = x + ((<usize>((length - at) & (length - 1))) << 2);
    const v1 = <u64>load<u32>(place);
    const r2 = <u64>load<u32>(place + bytes);
    const r3 = <u64>load<u32>(place + 2 * bytes);
    const v2 = ((r2 + P2 - (v1 % P2)) * INVERSE_P1) % P2;
    const v12 = v1 + v2 * P1;
    const v3 = ((r3 + P3 - (v12 % P3)) * INVERSE_P1P2) % P3;
    carry += v12 + v3 * low;
    store<u32>(z + ((<usize>at) << 2), <u32>carry & DIGIT_MASK);
    carry = (carry >> DIGIT_BITS) + v3 * high;
  }
  return carry;
}

/** z[0..an+bn) = a × b, for an + bn up to TRANSFORM_LIMIT. Returns false if out of memory (nothing is raised). */
export function transformMultiply(z: usize, a: usize, an: i32, b: usize, bn: i32): bool {
  const digits = an + bn;
  let length = 1;
  while (length < digits) length <<= 1;
  const bytes = (<usize>length) << 2;
  const x = memoryAllocate(6 * bytes);
  if (x === NULL) return false;
  const y = x + 3 * bytes;
  const table = y + bytes;
  convolve(x, y, table, length, a, an, b, bn, P1);
  convolve(x + bytes, y, table, length, a, an, b, bn, P2);
  convolve(x + 2 * bytes, y, table, length, a, an, b, bn, P3);
  let carry: u64 = 0;
  for (let at = 0; at < digits; at += 65536) carry = combine(z, at, min(at + 65536, digits), x, length, carry);
  memoryFree(x);
  return true;
}
