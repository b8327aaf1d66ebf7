/** float: a boxed double. Dead floats are kept on a free list of 100, as in CPython, where `id` shows it. */
import { NotImplemented } from "../../generated/memory_map";
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, DEBUG, NULL, Owned } from "../../memory/address";
import { FloatMemory } from "../../memory/numbers";
import { RT } from "../../memory/runtime";
import { hashPointer } from "../../kernel/hash";
import { intAsF64, intFromF64 } from "../int/double";
import { deallocate, isInstance, isInt, release, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { tupleNew, tupleSet } from "../tuple/tuple";

@unmanaged
export class FloatObject extends BaseObject {
  value: f64; // @16
}

export function floatFromF64(value: f64): Owned {
  const float = FloatMemory.allocate();
  if (float === NULL) return raiseNoMemory();
  if (DEBUG) RT.totalRefs++;
  store<i64>(float, 1);
  store<u64>(float, <u64>Type.float, offsetof<FloatObject>("type"));
  changetype<FloatObject>(float).value = value;
  return float;
}

/** @slot float.tp_dealloc */
export function floatDeallocate(float: usize): void {
  const type = typeOf(float);
  if (type === Type.float) deallocate(float);
  else call_indirect<void>(changetype<TypeObject>(type).tp_free, float);
}

/** Whether it is a float or an instance of a subclass. */
export function isFloat(object: Borrowed): bool {
  return typeOf(object) === Type.float || isInstance(object, Type.float);
}

export function floatValue(float: Borrowed): f64 {
  return changetype<FloatObject>(float).value;
}

/** A float or an int: the operands that a float's operators accept. */
function isReal(object: Borrowed): bool {
  return isFloat(object) || isInt(object);
}

/** The value of a float or int; -1 with OverflowError for an int out of range. */
export function realValue(object: Borrowed): f64 {
  return isFloat(object) ? floatValue(object) : intAsF64(object);
}

const enum Operation {
  add,
  subtract,
  multiply,
  divide,
  remainder,
  floorDivide,
  divmod,
}

/** Applies an operation to two floats or ints. */
function operate(a: Borrowed, b: Borrowed, operation: Operation): Owned {
  if (!isReal(a) || !isReal(b)) return retain(NotImplemented);
  const x = realValue(a);
  if (x === -1 && RT.error !== NULL) return NULL;
  const y = realValue(b);
  if (y === -1 && RT.error !== NULL) return NULL;
  switch (operation) {
    case Operation.add:
      return floatFromF64(x + y);
    case Operation.subtract:
      return floatFromF64(x - y);
    case Operation.multiply:
      return floatFromF64(x * y);
    case Operation.divide:
      return y === 0 ? raise(Type.ZeroDivisionError, "float division by zero") : floatFromF64(x / y);
    case Operation.remainder:
      return y === 0 ? raise(Type.ZeroDivisionError, "float modulo") : floatFromF64(floorRemainder(x, y));
    case Operation.floorDivide:
      return y === 0
        ? raise(Type.ZeroDivisionError, "float floor division by zero")
        : floatFromF64(floorQuotient(x, y));
    default:
      return y === 0 ? raise(Type.ZeroDivisionError, "float divmod()") : divmod(x, y);
  }
}

/** x mod y with the sign of y, even for a zero. */
function floorRemainder(x: f64, y: f64): f64 {
  const remainder = x % y;
  if (remainder === 0) return copysign<f64>(0, y);
  return remainder < 0 !== y < 0 ? remainder + y : remainder;
}

/** The quotient that matches `floorRemainder`: a whole number, even where x / y rounds to the next one. */
function floorQuotient(x: f64, y: f64): f64 {
  const remainder = x % y;
  let quotient = (x - remainder) / y;
  if (remainder !== 0 && remainder < 0 !== y < 0) quotient -= 1;
  if (quotient === 0) return copysign<f64>(0, x / y);
  const whole = floor<f64>(quotient);
  return quotient - whole > 0.5 ? whole + 1 : whole;
}

function divmod(x: f64, y: f64): Owned {
  const quotient = floatFromF64(floorQuotient(x, y));
  if (quotient === NULL) return NULL;
  const remainder = floatFromF64(floorRemainder(x, y));
  const pair = remainder === NULL ? NULL : tupleNew(2);
  if (pair === NULL) {
    release(quotient);
    if (remainder !== NULL) release(remainder);
    return NULL;
  }
  tupleSet(pair, 0, quotient);
  tupleSet(pair, 1, remainder);
  return pair;
}

/** @slot float.nb_add */
export function floatAdd(a: Borrowed, b: Borrowed): Owned {
  return operate(a, b, Operation.add);
}

/** @slot float.nb_subtract */
export function floatSubtract(a: Borrowed, b: Borrowed): Owned {
  return operate(a, b, Operation.subtract);
}

/** @slot float.nb_multiply */
export function floatMultiply(a: Borrowed, b: Borrowed): Owned {
  return operate(a, b, Operation.multiply);
}

/** @slot float.nb_true_divide */
export function floatTrueDivide(a: Borrowed, b: Borrowed): Owned {
  return operate(a, b, Operation.divide);
}

/** @slot float.nb_remainder */
export function floatRemainder(a: Borrowed, b: Borrowed): Owned {
  return operate(a, b, Operation.remainder);
}

/** @slot float.nb_floor_divide */
export function floatFloorDivide(a: Borrowed, b: Borrowed): Owned {
  return operate(a, b, Operation.floorDivide);
}

/** @slot float.nb_divmod */
export function floatDivmod(a: Borrowed, b: Borrowed): Owned {
  return operate(a, b, Operation.divmod);
}

/** @slot float.nb_negative */
export function floatNegative(self: Borrowed): Owned {
  return floatFromF64(-floatValue(self));
}

/** @slot float.nb_positive, float.nb_float */
export function floatPositive(self: Borrowed): Owned {
  return typeOf(self) === Type.float ? retain(self) : floatFromF64(floatValue(self));
}

/** @slot float.nb_absolute */
export function floatAbsolute(self: Borrowed): Owned {
  return floatFromF64(abs<f64>(floatValue(self)));
}

/** @slot float.nb_bool */
export function floatBool(self: Borrowed): i32 {
  return floatValue(self) !== 0 ? 1 : 0;
}

/** @slot float.nb_int */
export function floatInt(self: Borrowed): Owned {
  return intFromF64(trunc<f64>(floatValue(self)));
}

/** @slot float.tp_hash */
export function floatHash(self: Borrowed): i64 {
  return hashDouble(floatValue(self), self);
}

/**
 * The hash of a number is its value modulo 2^61 − 1, the same for every numeric type. `object` is the object with this
 * value: each NaN hashes by identity.
 */
export function hashDouble(value: f64, object: Borrowed = NULL): i64 {
  const prime: u64 = (1 << 61) - 1;
  if (value !== value) return hashPointer(object);
  if (abs<f64>(value) === Infinity) return value > 0 ? 314159 : -314159;
  if (value === 0) return 0;
  const bits = reinterpret<u64>(value);
  let mantissa = bits & 0xfffffffffffff;
  let exponent = <i64>((bits >> 52) & 0x7ff);
  if (exponent === 0) exponent = 1;
  else mantissa |= 0x10000000000000;
  exponent -= 1075;
  // mantissa × 2^exponent. 2^61 is 1 here, so a power of two rotates the 61 bits.
  const turn = <u64>(exponent >= 0 ? exponent % 61 : 60 - ((-1 - exponent) % 61));
  const hash = ((mantissa << turn) & prime) | (mantissa >> (61 - turn));
  const signed = value < 0 ? -(<i64>(hash === prime ? 0 : hash)) : <i64>(hash === prime ? 0 : hash);
  return signed === -1 ? -2 : signed;
}
