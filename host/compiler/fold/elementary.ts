/**
 * exp, log, sin, cos, atan2 and hypot, correctly rounded: JavaScript's may be off in the last bit, and may even differ
 * between engines. The C library's are nearly always correct. Computed in fixed point with far more bits than a float
 * keeps: slow, but used only for constants.
 */
import { bits, decompose, scaleByPowerOfTwo } from "./floats.ts";

/** Bits after the point. */
const PRECISION = 320n;
const ONE = 1n << PRECISION;

function toFixed(value: number): bigint {
  const [mantissa, exponent] = decompose(Math.abs(value));
  const shift = BigInt(exponent) + PRECISION;
  const magnitude = shift >= 0n ? mantissa << shift : mantissa >> -shift;
  return value < 0 ? -magnitude : magnitude;
}

function toFloat(value: bigint, extraExponent = 0): number {
  const magnitude = scaleByPowerOfTwo(value < 0n ? -value : value, extraExponent - Number(PRECISION));
  return value < 0n ? -magnitude : magnitude;
}

function multiply(x: bigint, y: bigint): bigint {
  return (x * y) >> PRECISION;
}

/** `2 * atanh(ratio)`, which is `log((1 + ratio) / (1 - ratio))`. */
function twiceAtanh(ratio: bigint): bigint {
  const square = multiply(ratio, ratio);
  let sum = 0n;
  let term = ratio;
  for (let n = 1n; term !== 0n && term !== -1n; n += 2n) {
    sum += term / n;
    term = multiply(term, square);
  }
  return 2n * sum;
}

/** ln 2: twiceAtanh(ONE / 3n). */
const LN2 = 0xb17217f7d1cf79abc9e3b39803f2f6af40f343267298b62d8a0d175b8baafa2be7b876206debac3cn;

/** Natural logarithm of a positive float, in fixed point. */
export function fixedLog(value: number): bigint {
  const [mantissa, exponent] = decompose(value);
  const size = bits(mantissa);
  const fraction = (mantissa << PRECISION) >> BigInt(size - 1);
  return twiceAtanh(((fraction - ONE) << PRECISION) / (fraction + ONE)) + BigInt(exponent + size - 1) * LN2;
}

/** `exp(value)` as a float, from fixed point. */
export function floatExp(value: bigint): number {
  let twos = value / LN2;
  if (value < 0n) twos -= 1n;
  if (twos > 1100n) return Number.POSITIVE_INFINITY;
  if (twos < -1200n) return 0;
  const rest = value - twos * LN2;
  let sum = 0n;
  let term = ONE;
  for (let n = 1n; term !== 0n; n++) {
    sum += term;
    term = multiply(term, rest) / n;
  }
  return toFloat(sum, Number(twos));
}

export function log(value: number): number {
  if (!(value > 0) || value === Number.POSITIVE_INFINITY) return Math.log(value);
  return toFloat(fixedLog(value));
}

export function exp(value: number): number {
  return Math.abs(value) > 2000 || Number.isNaN(value) ? Math.exp(value) : floatExp(toFixed(value));
}

/** arctan of a ratio from 0 to 1. Halving the angle four times keeps the series short. */
function fixedArctan(ratio: bigint): bigint {
  let x = ratio;
  for (let i = 0; i < 4; i++) x = (x << PRECISION) / (ONE + squareRoot((ONE << PRECISION) + x * x));
  const square = multiply(x, x);
  let sum = 0n;
  let term = x;
  for (let n = 1n; term !== 0n && term !== -1n; n += 2n) {
    sum += term / n;
    term = -multiply(term, square);
  }
  return sum << 4n;
}

function squareRoot(value: bigint): bigint {
  if (value === 0n) return 0n;
  let root = 1n << BigInt((bits(value) + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** fixedArctan(ONE) * 4n */
const PI = 0x3243f6a8885a308d313198a2e03707344a4093822299f31d0082efa98ec4e6c89452821e638d013c0n;

export function atan2(y: number, x: number): number {
  if (x === 0 || y === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return Math.atan2(y, x);
  const [yMantissa, yExponent] = decompose(Math.abs(y));
  const [xMantissa, xExponent] = decompose(Math.abs(x));
  const difference = yExponent - xExponent;
  if (Math.abs(difference) > 120) return Math.atan2(y, x);
  const rise = difference >= 0 ? yMantissa << BigInt(difference) : yMantissa;
  const run = difference >= 0 ? xMantissa : xMantissa << BigInt(-difference);
  let angle = rise <= run ? fixedArctan((rise << PRECISION) / run) : PI / 2n - fixedArctan((run << PRECISION) / rise);
  if (x < 0) angle = PI - angle;
  return toFloat(y < 0 ? -angle : angle);
}

/** Beyond this, fixed point has no bits left for the position within the turn. */
const MAX_ANGLE = 2 ** 100;

function sine(angle: bigint): number {
  let reduced = angle % (2n * PI);
  if (reduced > PI) reduced -= 2n * PI;
  else if (reduced < -PI) reduced += 2n * PI;
  const square = multiply(reduced, reduced);
  let sum = 0n;
  let term = reduced;
  for (let n = 1n; term !== 0n && term !== -1n; n += 2n) {
    sum += term;
    term = -multiply(term, square) / ((n + 1n) * (n + 2n));
  }
  return toFloat(sum);
}

export function sin(value: number): number {
  if (value === 0 || !(Math.abs(value) < MAX_ANGLE)) return Math.sin(value);
  return Math.abs(value) < 2 ** -60 ? value : sine(toFixed(value));
}

export function cos(value: number): number {
  return value === 0 || !(Math.abs(value) < MAX_ANGLE) ? Math.cos(value) : sine(toFixed(value) + PI / 2n);
}

export function hypot(x: number, y: number): number {
  if (x === 0 || y === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return Math.hypot(x, y);
  const [xMantissa, xExponent] = decompose(Math.abs(x));
  const [yMantissa, yExponent] = decompose(Math.abs(y));
  const exponent = Math.min(xExponent, yExponent);
  if (Math.abs(xExponent - yExponent) > 120) return Math.hypot(x, y);
  const a = xMantissa << BigInt(xExponent - exponent);
  const b = yMantissa << BigInt(yExponent - exponent);
  const square = (a * a + b * b) << 256n;
  const root = squareRoot(square);
  // A sticky bit: the last bit stands in for everything that the root cuts off.
  return scaleByPowerOfTwo(root * root === square ? root : root | 1n, exponent - 128);
}
