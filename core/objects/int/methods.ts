/** int's methods and attributes, except those for bytes. */
import { None, NotImplemented } from "../../generated/memory_map";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { boolFrom } from "../bool/bool";
import { intFormat } from "../../protocols/format_number";
import { numberIndex } from "../../protocols/number_conversion";
import { orderSatisfies } from "../../protocols/comparison";
import {
  intBitLength,
  intCompare,
  intDigitCount,
  intDigits,
  intExact,
  intFromI64,
  intIsNegative,
  intIsOdd,
} from "./int";
import { intAdd, intNegative, intSubtract } from "./arithmetic";
import { intDivmod } from "./division";
import { intPower } from "./power";
import { intAsF64 } from "./double";
import { isInt, release, retain } from "../../kernel/object";
import { tupleGet, tuplePack1, tuplePack2 } from "../tuple/tuple";
import { floatFromF64 } from "../float/float";

/** @slot int.tp_richcompare */
export function intRichCompare(a: Borrowed, b: Borrowed, operator: i32): Owned {
  if (!isInt(b)) return retain(NotImplemented);
  const order = a === b ? 0 : intCompare(a, b);
  return boolFrom(orderSatisfies(order, operator));
}

/** @method int.conjugate() */
export function intConjugate(self: Borrowed): Owned {
  return intExact(self);
}

/** @method int.bit_length() */
export function intBitLengthMethod(self: Borrowed): Owned {
  return intFromI64(intBitLength(self));
}

/** @method int.bit_count() */
export function intBitCount(self: Borrowed): Owned {
  let count: i64 = 0;
  for (let at = intDigitCount(self) - 1; at >= 0; at--)
    count += popcnt<u32>(load<u32>(intDigits(self) + ((<usize>at) << 2)));
  return intFromI64(count);
}

/** @method int.as_integer_ratio() */
export function intAsIntegerRatio(self: Borrowed): Owned {
  const numerator = intExact(self);
  if (numerator === NULL) return NULL;
  const one = intFromI64(1);
  const pair = tuplePack2(numerator, one);
  release(numerator);
  release(one);
  return pair;
}

/** @method int.__trunc__() */
export function intTrunc(self: Borrowed): Owned {
  return intExact(self);
}

/** @method int.__floor__() */
export function intFloor(self: Borrowed): Owned {
  return intExact(self);
}

/** @method int.__ceil__() */
export function intCeil(self: Borrowed): Owned {
  return intExact(self);
}

/** The nearest multiple of unit > 0; of two equally near ones, the even one. */
export function roundToMultiple(value: Borrowed, unit: Borrowed): Owned {
  const parts = intDivmod(value, unit);
  if (parts === NULL) return NULL;
  const rest = tupleGet(parts, 1);
  const twice = intAdd(rest, rest);
  let result: usize = NULL;
  if (twice !== NULL) {
    const order = intCompare(twice, unit);
    const low = intSubtract(value, rest);
    if (low !== NULL && (order > 0 || (order === 0 && intIsOdd(tupleGet(parts, 0))))) {
      result = intAdd(low, unit);
      release(low);
    } else result = low;
    release(twice);
  }
  release(parts);
  return result;
}

/** @method int.__round__(ndigits=NULL, /) */
export function intRound(self: Borrowed, ndigits: Borrowed): Owned {
  if (ndigits === NULL) return intExact(self);
  const digits = numberIndex(ndigits);
  if (digits === NULL) return NULL;
  if (!intIsNegative(digits)) {
    release(digits);
    return intExact(self);
  }
  const exponent = intNegative(digits);
  release(digits);
  if (exponent === NULL) return NULL;
  const ten = intFromI64(10);
  const unit = intPower(ten, exponent, None);
  release(ten);
  release(exponent);
  if (unit === NULL) return NULL;
  const result = roundToMultiple(self, unit);
  release(unit);
  return result;
}

/** @method int.__getnewargs__() */
export function intGetNewArgs(self: Borrowed): Owned {
  const value = intExact(self);
  if (value === NULL) return NULL;
  const args = tuplePack1(value);
  release(value);
  return args;
}

/** @method int.__format__(format_spec: str, /) */
export function intFormatMethod(self: Borrowed, specification: Borrowed): Owned {
  return intFormat(self, specification);
}

/** @method int.__sizeof__() */
export function intSizeof(self: Borrowed): Owned {
  return intFromI64(24 + 4 * <i64>max(intDigitCount(self), 1));
}

/**
 * @getter int.real
 * @getter int.numerator
 */
export function intReal(self: Borrowed): Owned {
  return intExact(self);
}

/** @getter int.imag */
export function intImag(self: Borrowed): Owned {
  return intFromI64(0);
}

/** @getter int.denominator */
export function intDenominator(self: Borrowed): Owned {
  return intFromI64(1);
}

/** @slot int.nb_float */
export function intFloat(value: Borrowed): Owned {
  const result = intAsF64(value);
  return result === -1 && RT.error !== NULL ? NULL : floatFromF64(result);
}
