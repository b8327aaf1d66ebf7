/** Float results that JavaScript's own operators do not give, or not to the last bit. */
import { fixedLog, floatExp } from "./elementary.ts";

/** The nearest float, or null where Python raises OverflowError. */
export function intToFloat(value: bigint): number | null {
  const float = Number(value);
  return Number.isFinite(float) ? float : null;
}

/** `left / right` of ints, rounded once. Null for division by zero and for overflow. */
export function divideInts(left: bigint, right: bigint): number | null {
  if (right === 0n) return null;
  const negative = left < 0n !== right < 0n;
  const quotient = ratioToFloat(left < 0n ? -left : left, right < 0n ? -right : right);
  if (!Number.isFinite(quotient)) return null;
  return negative ? -quotient : quotient;
}

export function bits(value: bigint): number {
  return value === 0n ? 0 : value.toString(2).length;
}

/** The float nearest to a ratio of positive ints. Ties go to even. */
function ratioToFloat(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  // A quotient of at least 66 bits, whose last bit is set if anything was cut off, rounds as the exact ratio would.
  let shift = 66 - (bits(numerator) - bits(denominator));
  // Below 2**-1074 there are no bits to round to, so the quotient is cut off there.
  shift = Math.min(shift, 1074 + 66);
  const scaled = shift >= 0 ? numerator << BigInt(shift) : numerator;
  const divisor = shift >= 0 ? denominator : denominator << BigInt(-shift);
  let quotient = scaled / divisor;
  if (quotient * divisor !== scaled) quotient |= 1n;
  return scaleByPowerOfTwo(quotient, -shift);
}

/** `mantissa * 2**exponent`, rounded once even if the result is subnormal. */
export function scaleByPowerOfTwo(mantissa: bigint, exponent: number): number {
  const size = bits(mantissa);
  if (size + exponent > 1024) return Number.POSITIVE_INFINITY;
  const keep = Math.min(53, size + exponent + 1074);
  if (keep < 0) return 0;
  const drop = size - keep;
  let kept = mantissa;
  if (drop > 0) {
    const half = 1n << BigInt(drop - 1);
    const rest = mantissa & ((1n << BigInt(drop)) - 1n);
    kept = mantissa >> BigInt(drop);
    if (rest > half || (rest === half && kept & 1n)) kept++;
    exponent += drop;
  }
  let result = Number(kept);
  // Multiplies in two steps: a power of two below the normal range loses bits only at the end, where none are left.
  for (; exponent < -1000; exponent += 1000) result *= 2 ** -1000;
  for (; exponent > 1000; exponent -= 1000) result *= 2 ** 1000;
  return result * 2 ** exponent;
}

/** A float as an exact ratio: `mantissa * 2**exponent`. */
export function decompose(value: number): [mantissa: bigint, exponent: number] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const word = view.getBigUint64(0);
  const biased = Number((word >> 52n) & 0x7ffn);
  const fraction = word & 0xfffffffffffffn;
  return biased === 0 ? [fraction, -1074] : [fraction | 0x10000000000000n, biased - 1075];
}

/** Exponents up to this are computed exactly: a power of a 53-bit mantissa then stays below 60,000 bits. */
const MAX_EXACT_EXPONENT = 1100;

/**
 * `x ** y`, correctly rounded where the exact power is affordable, as the C library's nearly always is; JavaScript's
 * `**` is off by one bit often enough to matter. Null where Python raises, or where the result is not a float.
 */
export function floatPower(x: number, y: number): number | null {
  if (y === 0 || x === 1) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === 0 && y < 0) return null;
  if (x === -1 && !Number.isFinite(y)) return 1;
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0) return x ** y;
  if (x < 0 && y !== Math.floor(y)) return null;
  const magnitude = Math.abs(x);
  const odd = y === Math.floor(y) && Math.abs(y % 2) === 1;
  const power =
    Number.isInteger(y) && Math.abs(y) <= MAX_EXACT_EXPONENT
      ? exactPower(magnitude, y)
      : approximatePower(magnitude, y);
  if (!Number.isFinite(power)) return null;
  return x < 0 && odd ? -power : power;
}

function exactPower(magnitude: number, exponent: number): number {
  // Far out of range in either direction, and the exact power would be long.
  const estimate = Math.log2(magnitude) * exponent;
  if (estimate > 1100) return Number.POSITIVE_INFINITY;
  if (estimate < -1200) return 0;
  const [mantissa, scale] = decompose(magnitude);
  const power = mantissa ** BigInt(Math.abs(exponent));
  const powerScale = scale * Math.abs(exponent);
  if (exponent > 0)
    return powerScale >= 0
      ? ratioToFloat(power << BigInt(powerScale), 1n)
      : ratioToFloat(power, 1n << BigInt(-powerScale));
  return powerScale >= 0
    ? ratioToFloat(1n, power << BigInt(powerScale))
    : ratioToFloat(1n << BigInt(-powerScale), power);
}

/** `exp(y * log(magnitude))` in fixed point, with far more bits than the result keeps. */
function approximatePower(magnitude: number, y: number): number {
  if (Math.abs(Math.log2(magnitude) * y) > 1200) return magnitude ** y;
  const logarithm = fixedLog(magnitude);
  const [mantissa, exponent] = decompose(Math.abs(y));
  const product =
    exponent >= 0 ? (logarithm * mantissa) << BigInt(exponent) : (logarithm * mantissa) >> BigInt(-exponent);
  return floatExp(y < 0 ? -product : product);
}
