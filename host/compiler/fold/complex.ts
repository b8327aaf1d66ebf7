/** Complex arithmetic with exactly CPython's steps, since each step rounds. */
import { atan2, cos, exp, hypot, log, sin } from "./elementary.ts";
import { floatPower } from "./floats.ts";

export interface Complex {
  readonly real: number;
  readonly imag: number;
}

const ONE: Complex = { real: 1, imag: 0 };

export function addComplex(x: Complex, y: Complex): Complex {
  return { real: x.real + y.real, imag: x.imag + y.imag };
}

export function subtractComplex(x: Complex, y: Complex): Complex {
  return { real: x.real - y.real, imag: x.imag - y.imag };
}

export function multiplyComplex(x: Complex, y: Complex): Complex {
  return { real: x.real * y.real - x.imag * y.imag, imag: x.real * y.imag + x.imag * y.real };
}

/** First divides both parts by the larger part of the divisor, to avoid overflow. Null for division by zero. */
export function divideComplex(x: Complex, y: Complex): Complex | null {
  const real = Math.abs(y.real);
  const imag = Math.abs(y.imag);
  if (real >= imag) {
    if (real === 0) return null;
    const ratio = y.imag / y.real;
    const denominator = y.real + y.imag * ratio;
    return { real: (x.real + x.imag * ratio) / denominator, imag: (x.imag - x.real * ratio) / denominator };
  }
  if (imag >= real) {
    const ratio = y.real / y.imag;
    const denominator = y.real * ratio + y.imag;
    return { real: (x.real * ratio + x.imag) / denominator, imag: (x.imag * ratio - x.real) / denominator };
  }
  return { real: Number.NaN, imag: Number.NaN };
}

/** Null where Python raises: zero to a negative or complex power, or overflow. */
export function complexPower(x: Complex, y: Complex): Complex | null {
  let power: Complex | null;
  if (y.imag === 0 && y.real === Math.floor(y.real) && Math.abs(y.real) <= 100) power = wholePower(x, y.real);
  else power = generalPower(x, y);
  if (power === null) return null;
  const overflow = (part: number) => part === Number.POSITIVE_INFINITY || part === Number.NEGATIVE_INFINITY;
  return overflow(power.real) || overflow(power.imag) ? null : power;
}

function wholePower(x: Complex, exponent: number): Complex | null {
  if (exponent > 0) return repeatedSquares(x, exponent);
  return divideComplex(ONE, repeatedSquares(x, -exponent));
}

function repeatedSquares(x: Complex, exponent: number): Complex {
  let result = ONE;
  let square = x;
  for (let mask = 1; mask <= exponent; mask *= 2) {
    if (exponent & mask) result = multiplyComplex(result, square);
    square = multiplyComplex(square, square);
  }
  return result;
}

function generalPower(x: Complex, y: Complex): Complex | null {
  if (y.real === 0 && y.imag === 0) return ONE;
  if (x.real === 0 && x.imag === 0) return y.imag !== 0 || y.real < 0 ? null : { real: 0, imag: 0 };
  const magnitude = hypot(x.real, x.imag);
  let length = floatPower(magnitude, y.real) ?? Number.POSITIVE_INFINITY;
  const angle = atan2(x.imag, x.real);
  let phase = angle * y.real;
  if (y.imag !== 0) {
    length /= exp(angle * y.imag);
    phase += y.imag * log(magnitude);
  }
  // The C library reports the sine of infinity as an error.
  if (phase === Number.POSITIVE_INFINITY || phase === Number.NEGATIVE_INFINITY) return null;
  return { real: length * cos(phase), imag: length * sin(phase) };
}
