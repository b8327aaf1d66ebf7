/**
 * Quotient and remainder of naturals: Knuth's algorithm D, with Burnikel and Ziegler's recursion for long ones.
 *
 * Divisors are normalized first: shifted left until the top bit of the top digit is set.
 */
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { NULL } from "../../memory/address";
import { naturalMultiply } from "./multiply";
import {
  DIGIT_BITS,
  DIGIT_MASK,
  naturalAdd,
  naturalClear,
  naturalCompareDigits,
  naturalCopy,
  naturalDivideDigit,
  naturalShiftLeft,
  naturalShiftRight,
  naturalSubtract,
} from "./natural";

/** From this many digits in the divisor and the quotient, the recursion pays off. */
const RECURSION_CUTOFF: i32 = 80;

/** v[0..n] -= q × w[0..n). Returns the borrow out of v[n] as a nonpositive number. */
function subtractProduct(v: usize, w: usize, n: i32, q: u32): i64 {
  let carry: i64 = 0;
  const end = w + ((<usize>n) << 2);
  while (w < end) {
    carry += <i64>load<u32>(v) - <i64>q * <i64>load<u32>(w);
    store<u32>(v, <u32>carry & DIGIT_MASK);
    carry >>= DIGIT_BITS;
    v += 4;
    w += 4;
  }
  return carry + <i64>load<u32>(v);
}

/**
 * Divides v[0..vn) by the normalized w[0..wn), wn ≥ 2, vn > wn. q[0..vn-wn) is the quotient; the remainder stays in
 * v[0..wn), and the digits above become zero. The top wn digits of v must be below w.
 */
function divideRows(q: usize, v: usize, vn: i32, w: usize, wn: i32): void {
  const top = <u64>load<u32>(w + ((<usize>(wn - 1)) << 2));
  const second = <u64>load<u32>(w + ((<usize>(wn - 2)) << 2));
  for (let at = vn - wn - 1; at >= 0; at--) {
    const place = v + ((<usize>at) << 2);
    const head = place + ((<usize>wn) << 2);
    const wide = ((<u64>load<u32>(head)) << DIGIT_BITS) | load<u32>(head - sizeof<u32>());
    let digit = wide / top;
    let rest = wide - digit * top;
    while (digit > DIGIT_MASK || second * digit > ((rest << DIGIT_BITS) | load<u32>(head - 2 * sizeof<u32>()))) {
      digit--;
      rest += top;
      if (rest > DIGIT_MASK) break;
    }
    if (subtractProduct(place, w, wn, <u32>digit) < 0) {
      naturalAdd(place, place, wn, w, wn);
      digit--;
    }
    store<u32>(head, 0);
    store<u32>(q + ((<usize>at) << 2), <u32>digit);
  }
}

/** Like divideRows, for vn = 2·n and wn = n. `work` has 2·n digits. Returns false if out of memory. */
function divideTwoByOne(q: usize, v: usize, w: usize, n: i32, work: usize): bool {
  if ((n & 1) !== 0 || n < RECURSION_CUTOFF) {
    divideRows(q, v, 2 * n, w, n);
    return true;
  }
  const half = n >> 1;
  const cut = (<usize>half) << 2;
  return divideThreeByTwo(q + cut, v + cut, w, half, work) && divideThreeByTwo(q, v, w, half, work);
}

/** Divides v[0..3h) by w[0..2h), where the top 2h digits of v are below w: quotient q[0..h), remainder in v[0..2h). */
function divideThreeByTwo(q: usize, v: usize, w: usize, h: i32, work: usize): bool {
  const cut = (<usize>h) << 2;
  const high = w + cut;
  if (naturalCompareDigits(v + 2 * cut, high, h) < 0) {
    if (!divideTwoByOne(q, v + cut, high, h, work)) return false;
  } else {
    // The estimate does not fit in h digits: uses the largest quotient, B^h - 1.
    for (let at: usize = 0; at < cut; at += 4) store<u32>(q + at, DIGIT_MASK);
    naturalSubtract(v + 2 * cut, v + 2 * cut, h, high, h);
    naturalAdd(v + cut, v + cut, 2 * h, high, h);
  }
  if (!naturalMultiply(work, q, h, w, h)) return false;
  if (naturalSubtract(v, v, 3 * h, work, 2 * h) === 0) return true;
  const one = work;
  store<u32>(one, 1);
  do naturalSubtract(q, q, h, one, 1);
  while (naturalAdd(v, v, 3 * h, w, 2 * h) === 0);
  return true;
}

/** Divides in blocks of n digits from the top, where n is a multiple of a power of two below which rows are used. */
function divideBlocks(q: usize, qn: i32, a: usize, an: i32, b: usize, bn: i32, r: usize): bool {
  let parts = 1;
  while (parts * RECURSION_CUTOFF <= bn) parts <<= 1;
  const n = ((bn + parts - 1) / parts) * parts;
  const bytes = (<usize>n) << 2;
  const low = n - bn;
  const bits = <i32>clz<u32>(load<u32>(b + ((<usize>(bn - 1)) << 2))) - 2;
  const blocks = (an + low + 1 + n - 1) / n;
  const memory = memoryAllocate(bytes * <usize>(4 + 2 * blocks));
  if (memory === NULL) return false;
  const divisor = memory;
  const work = divisor + bytes;
  const dividend = work + 2 * bytes;
  const quotient = dividend + bytes * <usize>(blocks + 1);
  naturalClear(divisor, low);
  naturalShiftLeft(divisor + ((<usize>low) << 2), b, bn, bits);
  naturalClear(dividend, (blocks + 1) * n);
  const start = dividend + ((<usize>low) << 2);
  store<u32>(start + ((<usize>an) << 2), naturalShiftLeft(start, a, an, bits));
  let done = true;
  for (let block = blocks - 1; done && block >= 0; block--) {
    done = divideTwoByOne(quotient + bytes * <usize>block, dividend + bytes * <usize>block, divisor, n, work);
  }
  if (done) {
    const given = min(qn, blocks * n);
    naturalCopy(q, quotient, given);
    naturalClear(q + ((<usize>given) << 2), qn - given);
    naturalShiftRight(r, start, bn, bits);
  }
  memoryFree(memory);
  return done;
}

/**
 * q[0..an-bn+1) = a / b, r[0..bn) = a mod b, for an ≥ bn ≥ 1 and a trimmed b. q and r overlap nothing, except that q
 * may be a if bn is 1. Returns false if out of memory (nothing is raised).
 */
export function naturalDivide(q: usize, r: usize, a: usize, an: i32, b: usize, bn: i32): bool {
  const qn = an - bn + 1;
  if (bn === 1) {
    store<u32>(r, naturalDivideDigit(q, a, an, load<u32>(b)));
    return true;
  }
  if (bn >= RECURSION_CUTOFF && qn >= RECURSION_CUTOFF) return divideBlocks(q, qn, a, an, b, bn, r);
  const memory = memoryAllocate((<usize>(an + 1 + bn)) << 2);
  if (memory === NULL) return false;
  const divisor = memory + ((<usize>(an + 1)) << 2);
  const bits = <i32>clz<u32>(load<u32>(b + ((<usize>(bn - 1)) << 2))) - 2;
  naturalShiftLeft(divisor, b, bn, bits);
  store<u32>(memory + ((<usize>an) << 2), naturalShiftLeft(memory, a, an, bits));
  divideRows(q, memory, an + 1, divisor, bn);
  naturalShiftRight(r, memory, bn, bits);
  memoryFree(memory);
  return true;
}
