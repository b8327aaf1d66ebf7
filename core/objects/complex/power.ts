/** complex: `pow`. A whole exponent up to 100 is multiplied out, which keeps exact values exact. */
import { None, NotImplemented } from "../../generated/memory_map";
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { complexFromF64, imagPart, isComplexOperand, realPart } from "./complex";
import { arcTangent2, cosine, hypotenuse, sine } from "../float/elementary";
import { retain } from "../../kernel/object";

@unmanaged
class Pair {
  real: f64;
  imag: f64;

  set(real: f64, imag: f64): void {
    this.real = real;
    this.imag = imag;
  }

  multiply(real: f64, imag: f64): void {
    this.set(this.real * real - this.imag * imag, this.real * imag + this.imag * real);
  }
}

/** out = (x + yi) ** exponent for exponent > 0, by squaring; `square` is working space. */
function powerWhole(out: Pair, square: Pair, x: f64, y: f64, exponent: i32): void {
  out.set(1, 0);
  square.set(x, y);
  for (let mask = 1; mask > 0 && exponent >= mask; mask <<= 1) {
    if ((exponent & mask) !== 0) out.multiply(square.real, square.imag);
    square.multiply(square.real, square.imag);
  }
}

/** out = 1 / out. */
function invert(out: Pair): void {
  const u = out.real;
  const v = out.imag;
  if (abs<f64>(u) >= abs<f64>(v)) {
    const ratio = v / u;
    const denominator = u + v * ratio;
    out.set((1 + 0 * ratio) / denominator, (0 - ratio) / denominator);
  } else {
    const ratio = u / v;
    const denominator = u * ratio + v;
    out.set((ratio + 0) / denominator, (0 * ratio - 1) / denominator);
  }
}

/** In polar form. Returns false if 0 is raised to a negative or complex power. */
function powerPolar(out: Pair, x: f64, y: f64, u: f64, v: f64): bool {
  if (u === 0 && v === 0) {
    out.set(1, 0);
    return true;
  }
  if (x === 0 && y === 0) {
    out.set(0, 0);
    return v === 0 && !(u < 0);
  }
  const size = hypotenuse(x, y);
  let length = NativeMath.pow(size, u);
  const angle = arcTangent2(y, x);
  let turn = angle * u;
  if (v !== 0) {
    length /= NativeMath.exp(angle * v);
    turn += v * NativeMath.log(size);
  }
  // C's sine and cosine do not accept infinite arguments, which gives the same error as a power of zero.
  if (abs<f64>(turn) === Infinity) return false;
  out.set(length * cosine(turn), length * sine(turn));
  return true;
}

function power(out: Pair, square: Pair, x: f64, y: f64, u: f64, v: f64): Owned {
  let possible = true;
  if (v === 0 && u === floor<f64>(u) && abs<f64>(u) <= 100) {
    const exponent = <i32>u;
    if (exponent > 0) powerWhole(out, square, x, y, exponent);
    else if (exponent === 0) out.set(1, 0);
    else {
      powerWhole(out, square, x, y, -exponent);
      possible = out.real !== 0 || out.imag !== 0;
      if (possible) invert(out);
    }
  } else possible = powerPolar(out, x, y, u, v);
  if (!possible) return raise(Type.ZeroDivisionError, "0.0 to a negative or complex power");
  if (abs<f64>(out.real) === Infinity || abs<f64>(out.imag) === Infinity)
    return raise(Type.OverflowError, "complex exponentiation");
  return complexFromF64(out.real, out.imag);
}

/** @slot complex.nb_power */
export function complexPower(a: Borrowed, b: Borrowed, modulus: Borrowed): Owned {
  if (!isComplexOperand(a) || !isComplexOperand(b)) return retain(NotImplemented);
  const x = realPart(a);
  if (x === -1 && RT.error !== NULL) return NULL;
  const u = realPart(b);
  if (u === -1 && RT.error !== NULL) return NULL;
  if (modulus !== None) return raise(Type.ValueError, "complex modulo");
  const place = scratchPush(4);
  if (place === NULL) return raiseNoMemory();
  const result = power(changetype<Pair>(place), changetype<Pair>(place + 16), x, imagPart(a), u, imagPart(b));
  scratchPop(4);
  return result;
}
