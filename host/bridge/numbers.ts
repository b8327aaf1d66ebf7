/**
 * Converts floats to text and back, exactly: what the core cannot do well itself and JavaScript can.
 *
 * JavaScript's own formatting is exact but rounds ties up, where C and Python round them to even; and it stops at 100
 * digits. In those cases the value is taken apart into `mantissa × 2^exponent` and computed with big integers.

/** The most digits that JavaScript formats. */
import { FloatFlag } from "../generated/border.ts";
const MOST_DIGITS = 100;

const view = (): DataView => new DataView(new ArrayBuffer(8));

/** value = mantissa × 2^exponent with an odd mantissa; value is finite and greater than 0. */
function takeApart(value: number): { mantissa: bigint; exponent: number } {
  const bytes = view();
  bytes.setFloat64(0, value);
  const bits = bytes.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  let mantissa = bits & 0xfffffffffffffn;
  if (biased > 0) mantissa |= 0x10000000000000n;
  let exponent = (biased || 1) - 1075;
  while ((mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    exponent++;
  }
  return { mantissa, exponent };
}

/** value × 10^places, rounded half to even. */
function scaled(value: number, places: number): bigint {
  const { mantissa, exponent } = takeApart(value);
  let numerator = mantissa;
  let denominator = 1n;
  if (exponent > 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  if (places > 0) numerator *= 10n ** BigInt(places);
  else denominator *= 10n ** BigInt(-places);
  const quotient = numerator / denominator;
  const twice = 2n * (numerator - quotient * denominator);
  const up = twice > denominator || (twice === denominator && (quotient & 1n) === 1n);
  return up ? quotient + 1n : quotient;
}

/** Whether value lies exactly halfway between two multiples of 10^place. */
function isTie(value: number, place: number): boolean {
  const { mantissa, exponent } = takeApart(value);
  // Twice the value must be an odd multiple of 10^place: divisible by 2^place but by no higher power of 2, and by
  // 5^place.
  if (exponent !== place - 1) return false;
  return place <= 0 || (place <= 23 && mantissa % 5n ** BigInt(place) === 0n);
}

/** No double has more significant digits than this, or more digits after the point: only zeros follow. */
const ALL_DIGITS = 1100;

/** Exactly `precision` digits after the point. */
function fixed(value: number, precision: number): string {
  if (precision > ALL_DIGITS) return fixed(value, ALL_DIGITS) + "0".repeat(precision - ALL_DIGITS);
  if (value < 1e21 && precision <= MOST_DIGITS && (value === 0 || !isTie(value, -precision)))
    return value.toFixed(precision);
  if (value === 0) return precision === 0 ? "0" : `0.${"0".repeat(precision)}`;
  const digits = scaled(value, precision)
    .toString()
    .padStart(precision + 1, "0");
  return precision === 0 ? digits : `${digits.slice(0, -precision)}.${digits.slice(-precision)}`;
}

interface Decimal {
  /** Significant digits; the point comes after the first one. */
  readonly digits: string;
  /** The power of ten of the first digit. */
  readonly exponent: number;
}

function readExponential(text: string): Decimal {
  const at = text.indexOf("e");
  return { digits: text.slice(0, at).replace(".", ""), exponent: Number(text.slice(at + 1)) };
}

/** `count` significant digits of a finite value ≥ 0. */
function significant(value: number, count: number): Decimal {
  if (count > ALL_DIGITS) {
    const { digits, exponent } = significant(value, ALL_DIGITS);
    return { digits: digits + "0".repeat(count - ALL_DIGITS), exponent };
  }
  if (value === 0) return { digits: "0".repeat(count), exponent: 0 };
  if (count + 2 <= MOST_DIGITS) {
    // Two extra digits show the power of ten of a tie itself: rounding up cannot have changed it yet.
    const { exponent } = readExponential(value.toExponential(count + 1));
    if (!isTie(value, exponent - count + 1)) return readExponential(value.toExponential(count - 1));
  }
  let { exponent } = readExponential(value.toExponential(20));
  let digits = scaled(value, count - 1 - exponent).toString();
  if (digits.length < count) digits = scaled(value, count - 1 - --exponent).toString();
  if (digits.length > count) {
    // Rounded up to the next power of ten.
    digits = digits.slice(0, -1);
    exponent++;
  }
  return { digits, exponent };
}

function exponentText(exponent: number): string {
  const size = Math.abs(exponent);
  return `e${exponent < 0 ? "-" : "+"}${size < 10 ? "0" : ""}${size}`;
}

/** d.ddde+XX. */
function exponential({ digits, exponent }: Decimal, flags: number): string {
  const point = digits.length > 1 || flags & FloatFlag.ALTERNATE ? "." : "";
  return digits[0] + point + digits.slice(1) + exponentText(exponent);
}

/** What follows a whole number. */
function wholeEnd(flags: number): string {
  return flags & FloatFlag.ADD_DOT_0 ? ".0" : flags & FloatFlag.ALTERNATE ? "." : "";
}

/** Digits with the point where it belongs, no exponent. */
function positional({ digits, exponent }: Decimal, flags: number): string {
  const whole = exponent + 1;
  if (whole <= 0) return `0.${"0".repeat(-whole)}${digits}`;
  if (digits.length > whole) return `${digits.slice(0, whole)}.${digits.slice(whole)}`;
  return digits + "0".repeat(whole - digits.length) + wholeEnd(flags);
}

function withoutTrailingZeros({ digits, exponent }: Decimal): Decimal {
  return { digits: digits.replace(/0+$/, "") || "0", exponent };
}

function shortest(value: number, flags: number): string {
  // In this range JavaScript does not use an exponent either.
  if (value >= 1e-4 && value < 1e16) {
    const text = String(value);
    return Number.isInteger(value) ? text + wholeEnd(flags) : text;
  }
  const decimal = readExponential(value.toExponential());
  const inside = value === 0 || (decimal.exponent >= -4 && decimal.exponent < 16);
  return inside ? positional(decimal, flags) : exponential(decimal, flags);
}

function general(value: number, precision: number, flags: number): string {
  const count = precision || 1;
  let decimal = significant(value, count);
  if (!(flags & FloatFlag.ALTERNATE)) decimal = withoutTrailingZeros(decimal);
  // If ".0" is to be added, a whole number has to leave room for it.
  const limit = flags & FloatFlag.ADD_DOT_0 ? count - 1 : count;
  const inside = decimal.exponent >= -4 && decimal.exponent < limit;
  return inside ? positional(decimal, flags) : exponential(decimal, flags);
}

function formatMagnitude(value: number, code: number, precision: number, flags: number): string {
  if (value === Infinity) return "inf";
  switch (String.fromCharCode(code)) {
    case "r":
      return shortest(value, flags);
    case "e":
      return exponential(significant(value, precision + 1), flags);
    case "f":
      return fixed(value, precision) + (precision === 0 && flags & FloatFlag.ALTERNATE ? "." : "");
    case "g":
      return general(value, precision, flags);
    default:
      throw new Error(`there is no float format "${String.fromCharCode(code)}"`);
  }
}

/** The text of a float as C's printf and Python's repr ('r') write it. */
export function floatText(value: number, code: number, precision: number, flags: number): string {
  if (Number.isNaN(value)) return "nan";
  const negative = value < 0 || Object.is(value, -0);
  return (negative ? "-" : "") + formatMagnitude(Math.abs(value), code, precision, flags);
}

/** Stores the text at `out`. Returns its length, or if that is more than `capacity`, minus the length that it needs. */
export function formatFloat(
  bytes: Uint8Array,
  value: number,
  code: number,
  precision: number,
  flags: number,
  out: number,
  capacity: number,
): number {
  const text = floatText(value, code, precision, flags);
  if (text.length > capacity) return -text.length;
  for (let at = 0; at < text.length; at++) bytes[out + at] = text.charCodeAt(at);
  return text.length;
}

/** The double nearest to a well-formed decimal number. */
export function parseFloatText(bytes: Uint8Array, text: number, length: number): number {
  let decimal = "";
  for (let at = 0; at < length; at++) decimal += String.fromCharCode(bytes[text + at] as number);
  return Number(decimal);
}
