/**
 * complex: two doubles, and arithmetic on them. A real operand counts as complex with imaginary part 0, which shows in
 * the signs of zeros and in NaNs.
 */
import { NotImplemented } from "../../generated/memory_map";
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { Comparison } from "../../protocols/comparison";
import { boolFrom } from "../bool/bool";
import { hashDouble, isFloat, floatFromF64, floatValue, realValue } from "../float/float";
import { COMPARE_FAILED, compareWithInt } from "../float/compare";
import { hypotenuse } from "../float/elementary";
import { isInstance, isInt, newObject, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { writeComplex } from "./text";

@unmanaged
export class ComplexObject extends BaseObject {
  real: f64; // @16
  imag: f64; // @24
}

export function complexFromF64(real: f64, imag: f64): Owned {
  const complex = newObject(Type.complex, 32);
  if (complex === NULL) return raiseNoMemory();
  changetype<ComplexObject>(complex).real = real;
  changetype<ComplexObject>(complex).imag = imag;
  return complex;
}

export function isComplex(object: Borrowed): bool {
  return typeOf(object) === Type.complex || isInstance(object, Type.complex);
}

/** Complex, float or int: the operands that a complex number's operators accept. */
export function isComplexOperand(object: Borrowed): bool {
  return isComplex(object) || isFloat(object) || isInt(object);
}

/** The real part of an operand; -1 with OverflowError for an int out of range. */
export function realPart(object: Borrowed): f64 {
  return isComplex(object) ? changetype<ComplexObject>(object).real : realValue(object);
}

export function imagPart(object: Borrowed): f64 {
  return isComplex(object) ? changetype<ComplexObject>(object).imag : 0;
}

const enum Operation {
  add,
  subtract,
  multiply,
  divide,
}

function operate(a: Borrowed, b: Borrowed, operation: Operation): Owned {
  if (!isComplexOperand(a) || !isComplexOperand(b)) return retain(NotImplemented);
  const x = realPart(a);
  if (x === -1 && RT.error !== NULL) return NULL;
  const u = realPart(b);
  if (u === -1 && RT.error !== NULL) return NULL;
  const y = imagPart(a);
  const v = imagPart(b);
  switch (operation) {
    case Operation.add:
      return complexFromF64(x + u, y + v);
    case Operation.subtract:
      return complexFromF64(x - u, y - v);
    case Operation.multiply:
      return complexFromF64(x * u - y * v, x * v + y * u);
    default:
      return quotient(x, y, u, v);
  }
}

/** Smith's method: dividing by the larger part first keeps the squares from overflowing. */
function quotient(x: f64, y: f64, u: f64, v: f64): Owned {
  const size = abs<f64>(u);
  if (size >= abs<f64>(v)) {
    if (size === 0) return raise(Type.ZeroDivisionError, "complex division by zero");
    const ratio = v / u;
    const denominator = u + v * ratio;
    return complexFromF64((x + y * ratio) / denominator, (y - x * ratio) / denominator);
  }
  if (abs<f64>(v) >= size) {
    const ratio = u / v;
    const denominator = u * ratio + v;
    return complexFromF64((x * ratio + y) / denominator, (y * ratio - x) / denominator);
  }
  return complexFromF64(NaN, NaN);
}

/** @slot complex.nb_add */
export function complexAdd(a: Borrowed, b: Borrowed): Owned {
  return operate(a, b, Operation.add);
}

/** @slot complex.nb_subtract */
export function complexSubtract(a: Borrowed, b: Borrowed): Owned {
  return operate(a, b, Operation.subtract);
}

/** @slot complex.nb_multiply */
export function complexMultiply(a: Borrowed, b: Borrowed): Owned {
  return operate(a, b, Operation.multiply);
}

/** @slot complex.nb_true_divide */
export function complexTrueDivide(a: Borrowed, b: Borrowed): Owned {
  return operate(a, b, Operation.divide);
}

/** @slot complex.nb_negative */
export function complexNegative(self: ComplexObject): Owned {
  return complexFromF64(-self.real, -self.imag);
}

/** @slot complex.nb_positive */
export function complexPositive(self: ComplexObject): Owned {
  const object = changetype<usize>(self);
  return typeOf(object) === Type.complex ? retain(object) : complexFromF64(self.real, self.imag);
}

/**
 * |self|: infinite if a part is, even with a NaN; NULL with OverflowError if it is merely too large.
 * @slot complex.nb_absolute
 */
export function complexAbsolute(self: ComplexObject): Owned {
  const x = self.real;
  const y = self.imag;
  if (abs<f64>(x) === Infinity || abs<f64>(y) === Infinity) return floatFromF64(Infinity);
  if (x !== x || y !== y) return floatFromF64(NaN);
  const size = hypotenuse(x, y);
  return size === Infinity ? raise(Type.OverflowError, "absolute value too large") : floatFromF64(size);
}

/** @slot complex.nb_bool */
export function complexBool(self: ComplexObject): i32 {
  return self.real !== 0 || self.imag !== 0 ? 1 : 0;
}

/** @slot complex.tp_hash */
export function complexHash(self: ComplexObject): i64 {
  const object = changetype<usize>(self);
  const hash = hashDouble(self.real, object) + 1000003 * hashDouble(self.imag, object);
  return hash === -1 ? -2 : hash;
}

/** @slot complex.tp_richcompare */
export function complexRichCompare(self: ComplexObject, other: Borrowed, operator: i32): Owned {
  if (operator !== Comparison.Equal && operator !== Comparison.NotEqual) return retain(NotImplemented);
  let equal: bool;
  if (isInt(other)) {
    const order = self.imag === 0 && self.real === self.real ? compareWithInt(self.real, other) : 1;
    if (order === COMPARE_FAILED && RT.error !== NULL) return NULL;
    equal = order === 0;
  } else if (isFloat(other)) equal = self.imag === 0 && self.real === floatValue(other);
  else if (isComplex(other))
    equal = self.real === changetype<ComplexObject>(other).real && self.imag === changetype<ComplexObject>(other).imag;
  else return retain(NotImplemented);
  return boolFrom(equal === (operator === Comparison.Equal));
}

/** @slot complex.tp_repr */
export function complexRepr(self: ComplexObject): Owned {
  return writeComplex(self.real, self.imag);
}
