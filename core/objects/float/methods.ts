/** float's constructor, methods and attributes. */
import { raise } from "../../exceptions/raise";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { boolFrom } from "../bool/bool";
import { floatFromF64, FloatObject, floatPositive, floatValue } from "./float";
import { floatFormat } from "../../protocols/format_number";
import { numberFloat } from "../../protocols/number_conversion";
import { intFromI64 } from "../int/int";
import { intShiftLeft } from "../int/bitwise";
import { release, releaseOrNull, typeOf } from "../../kernel/object";
import { strEqualLiteral, strFromLiteral } from "../str/str";
import { tuplePack1, tuplePack2 } from "../tuple/tuple";
import { floatFromObject } from "./parse";

/** @new float(x=NULL, /) */
export function floatNew(type: usize, x: Borrowed): Owned {
  let value: usize;
  if (x === NULL) value = floatFromF64(0);
  else value = typeOf(x) === Type.str ? floatFromObject(x) : numberFloat(x);
  if (value === NULL || type === Type.float) return value;
  const instance = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>0);
  if (instance !== NULL) changetype<FloatObject>(instance).value = floatValue(value);
  release(value);
  return instance;
}

/** @method float.conjugate() */
export function floatConjugate(self: Borrowed): Owned {
  return floatPositive(self);
}

/** @method float.is_integer() */
export function floatIsInteger(self: Borrowed): Owned {
  const value = floatValue(self);
  return boolFrom(abs<f64>(value) !== Infinity && value === trunc<f64>(value));
}

/** @method float.as_integer_ratio() */
export function floatAsIntegerRatio(self: Borrowed): Owned {
  const value = floatValue(self);
  if (value !== value) return raise(Type.ValueError, "cannot convert NaN to integer ratio");
  if (abs<f64>(value) === Infinity) return raise(Type.OverflowError, "cannot convert Infinity to integer ratio");
  const bits = reinterpret<u64>(value);
  let mantissa = <i64>(bits & 0xfffffffffffff);
  let exponent = <i64>((bits >> 52) & 0x7ff);
  if (exponent === 0) exponent = 1;
  else mantissa |= 0x10000000000000;
  exponent -= 1075;
  if (mantissa === 0) exponent = 0;
  else {
    const zeros = ctz<i64>(mantissa);
    mantissa >>= zeros;
    exponent += zeros;
  }
  const whole = intFromI64(value < 0 ? -mantissa : mantissa);
  const one = intFromI64(1);
  const numerator = whole === NULL ? NULL : intShiftLeft(whole, max(exponent, 0));
  const denominator = numerator === NULL ? NULL : intShiftLeft(one, max(-exponent, 0));
  const pair = denominator === NULL ? NULL : tuplePack2(numerator, denominator);
  releaseOrNull(whole);
  release(one);
  releaseOrNull(numerator);
  releaseOrNull(denominator);
  return pair;
}

/** @method float.__getnewargs__() */
export function floatGetNewArgs(self: Borrowed): Owned {
  const value = floatFromF64(floatValue(self));
  if (value === NULL) return NULL;
  const args = tuplePack1(value);
  release(value);
  return args;
}

/** @method float.__format__(format_spec: str, /) */
export function floatFormatMethod(self: Borrowed, specification: Borrowed): Owned {
  return floatFormat(self, specification);
}

/** @classmethod float.__getformat__(typestr: str, /) */
export function floatGetFormat(type: usize, typestr: Borrowed): Owned {
  if (strEqualLiteral(typestr, "double") || strEqualLiteral(typestr, "float"))
    return strFromLiteral("IEEE, little-endian");
  return raise(Type.ValueError, "__getformat__() argument 1 must be 'double' or 'float'");
}

/** @getter float.real */
export function floatReal(self: Borrowed): Owned {
  return floatPositive(self);
}

/** @getter float.imag */
export function floatImag(self: Borrowed): Owned {
  return floatFromF64(0);
}
