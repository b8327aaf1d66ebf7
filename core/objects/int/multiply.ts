/**
 * Products of naturals: schoolbook, four rows at a time; Karatsuba for long ones.
 *
 * Sixteen products of 30-bit digits fit in 64 bits, so four rows are summed before a digit is stored: one load and one
 * store for four multiplications.
 */
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { NULL } from "../../memory/address";
import { DIGIT_BITS, DIGIT_MASK, naturalAdd, naturalClear, naturalCopy, naturalSubtract, naturalTrim } from "./natural";
import { TRANSFORM_CUTOFF, transformMultiply } from "./transform";

/** From this many digits in the shorter factor, Karatsuba pays off. */
const KARATSUBA_CUTOFF: i32 = 64;

/** z[0..n] += a × digit. z[n] is only written, not read. */
function addRow(z: usize, a: usize, n: i32, digit: u32): void {
  const end = a + ((<usize>n) << 2);
  let carry: u64 = 0;
  while (a < end) {
    carry += <u64>load<u32>(z) + <u64>load<u32>(a) * <u64>digit;
    store<u32>(z, <u32>carry & DIGIT_MASK);
    carry >>= DIGIT_BITS;
    a += 4;
    z += 4;
  }
  store<u32>(z, <u32>carry);
}

/** z[0..n+3] += a × (four digits at b). z[n..n+3] are only written, not read. */
function addFourRows(z: usize, a: usize, n: i32, b: usize): void {
  const b0 = <u64>load<u32>(b);
  const b1 = <u64>load<u32>(b, sizeof<u32>());
  const b2 = <u64>load<u32>(b, 2 * sizeof<u32>());
  const b3 = <u64>load<u32>(b, 3 * sizeof<u32>());
  const end = a + ((<usize>n) << 2);
  let a1: u64 = 0;
  let a2: u64 = 0;
  let a3: u64 = 0;
  let carry: u64 = 0;
  while (a < end) {
    const a0 = <u64>load<u32>(a);
    carry += <u64>load<u32>(z) + a0 * b0 + a1 * b1 + a2 * b2 + a3 * b3;
    store<u32>(z, <u32>carry & DIGIT_MASK);
    carry >>= DIGIT_BITS;
    a3 = a2;
    a2 = a1;
    a1 = a0;
    a += 4;
    z += 4;
  }
  carry += a1 * b1 + a2 * b2 + a3 * b3;
  store<u32>(z, <u32>carry & DIGIT_MASK);
  carry = (carry >> DIGIT_BITS) + a1 * b2 + a2 * b3;
  store<u32>(z, <u32>carry & DIGIT_MASK, sizeof<u32>());
  carry = (carry >> DIGIT_BITS) + a1 * b3;
  store<u32>(z, <u32>carry & DIGIT_MASK, 2 * sizeof<u32>());
  store<u32>(z, <u32>(carry >> DIGIT_BITS), 3 * sizeof<u32>());
}

function multiplyRows(z: usize, a: usize, an: i32, b: usize, bn: i32): void {
  naturalClear(z, an);
  let at = 0;
  for (; at + 4 <= bn; at += 4) addFourRows(z + ((<usize>at) << 2), a, an, b + ((<usize>at) << 2));
  for (; at < bn; at++) addRow(z + ((<usize>at) << 2), a, an, load<u32>(b + ((<usize>at) << 2)));
}

/** How many digits of space `multiplyWith` needs at `work`. */
function workDigits(an: i32): i32 {
  return 4 * an + 256;
}

/** z[0..an+bn) = a × b for an ≥ bn. z overlaps nothing. */
function multiplyWith(z: usize, a: usize, an: i32, b: usize, bn: i32, work: usize): void {
  if (bn < KARATSUBA_CUTOFF) multiplyRows(z, a, an, b, bn);
  else if (2 * bn <= an) multiplyLopsided(z, a, an, b, bn, work);
  else multiplyKaratsuba(z, a, an, b, bn, work);
}

/** Cuts a long factor into pieces as long as the short one. */
function multiplyLopsided(z: usize, a: usize, an: i32, b: usize, bn: i32, work: usize): void {
  naturalClear(z, an + bn);
  const rest = work + ((<usize>(2 * bn)) << 2);
  for (let at = 0; at < an; at += bn) {
    const piece = min(bn, an - at);
    const offset = (<usize>at) << 2;
    if (piece === bn) multiplyWith(work, b, bn, a + offset, bn, rest);
    else multiplyWith(work, b, bn, a + offset, piece, rest);
    naturalAdd(z + offset, z + offset, an + bn - at, work, piece + bn);
  }
}

/**
 * Three products of half the length instead of four: (a1 + a0)(b1 + b0) − a1·b1 − a0·b0 is the middle. Needs bn > an /
 * 2.
 */
function multiplyKaratsuba(z: usize, a: usize, an: i32, b: usize, bn: i32, work: usize): void {
  const half = an >> 1;
  const cut = (<usize>half) << 2;
  const top = an - half;
  const sum = top + 1;
  const middle = work + ((<usize>(2 * sum)) << 2);
  const rest = work + ((<usize>(4 * sum)) << 2);
  multiplyWith(z, a, half, b, half, work);
  multiplyWith(z + 2 * cut, a + cut, top, b + cut, bn - half, work);
  const left = work;
  const right = work + ((<usize>sum) << 2);
  store<u32>(left + ((<usize>top) << 2), naturalAdd(left, a + cut, top, a, half));
  const bTop = bn - half;
  naturalCopy(right, b, half);
  naturalClear(right + cut, sum - half);
  naturalAdd(right, right, sum, b + cut, bTop);
  multiplyWith(middle, left, sum, right, sum, rest);
  naturalSubtract(middle, middle, 2 * sum, z, 2 * half);
  naturalSubtract(middle, middle, 2 * sum, z + 2 * cut, top + bTop);
  naturalAdd(z + cut, z + cut, an + bn - half, middle, naturalTrim(middle, 2 * sum));
}

/** z[0..an+bn) = a × b. z overlaps nothing. Returns false if out of memory (nothing is raised). */
export function naturalMultiply(z: usize, a: usize, an: i32, b: usize, bn: i32): bool {
  if (an < bn) {
    const address = a;
    a = b;
    b = address;
    const count = an;
    an = bn;
    bn = count;
  }
  if (bn < KARATSUBA_CUTOFF) {
    multiplyRows(z, a, an, b, bn);
    return true;
  }
  if (bn >= TRANSFORM_CUTOFF) return transformMultiply(z, a, an, b, bn);
  const work = memoryAllocate((<usize>workDigits(an)) << 2);
  if (work === NULL) return false;
  multiplyWith(z, a, an, b, bn, work);
  memoryFree(work);
  return true;
}
