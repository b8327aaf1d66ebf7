/** float: `pow`. Special values are handled here, without relying on the C library's rules for them. */
import { None, NotImplemented } from "../../generated/memory_map";
import { exceptionNewWith, raise, setError } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { complexPower } from "../complex/power";
import { floatFromF64, isFloat, realValue } from "./float";
import { intFromI64 } from "../int/int";
import { isInt, release, retain } from "../../kernel/object";
import { strFromLiteral } from "../str/str";
import { tupleNew, tupleSet } from "../tuple/tuple";

function isOddInteger(value: f64): bool {
  return abs<f64>(value % 2) === 1;
}

/** OverflowError(34, 'Numerical result out of range'), as for an errno from C. */
export function raiseRangeError(): Owned {
  const args = tupleNew(2);
  if (args === NULL) return NULL;
  tupleSet(args, 0, intFromI64(34));
  const text = strFromLiteral("Numerical result out of range");
  if (text !== NULL) {
    tupleSet(args, 1, text);
    const error = exceptionNewWith(Type.OverflowError, args);
    if (error !== NULL) setError(error);
  }
  release(args);
  return NULL;
}

/** x ** y for infinite operands: no error is possible. */
function powerOfInfinity(x: f64, y: f64): f64 {
  if (abs<f64>(y) === Infinity) {
    const size = abs<f64>(x);
    if (size === 1) return 1;
    return y > 0 === size > 1 ? Infinity : 0;
  }
  const odd = isOddInteger(y);
  if (y > 0) return odd ? x : abs<f64>(x);
  return odd ? copysign<f64>(0, x) : 0;
}

/** @slot float.nb_power */
export function floatPower(a: Borrowed, b: Borrowed, modulus: Borrowed): Owned {
  if (modulus !== None)
    return raise(Type.TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
  if ((!isFloat(a) && !isInt(a)) || (!isFloat(b) && !isInt(b))) return retain(NotImplemented);
  let x = realValue(a);
  if (x === -1 && RT.error !== NULL) return NULL;
  const y = realValue(b);
  if (y === -1 && RT.error !== NULL) return NULL;
  if (y === 0) return floatFromF64(1);
  if (x !== x) return floatFromF64(x);
  if (y !== y) return floatFromF64(x === 1 ? 1 : y);
  if (abs<f64>(x) === Infinity || abs<f64>(y) === Infinity) return floatFromF64(powerOfInfinity(x, y));
  const odd = isOddInteger(y);
  if (x === 0) {
    if (y < 0) return raise(Type.ZeroDivisionError, "0.0 cannot be raised to a negative power");
    return floatFromF64(odd ? x : 0);
  }
  let negate = false;
  if (x < 0) {
    // A root of a negative number is complex.
    if (y !== floor<f64>(y)) return complexPower(a, b, None);
    x = -x;
    negate = odd;
  }
  if (x === 1) return floatFromF64(negate ? -1 : 1);
  const result = NativeMath.pow(x, y);
  if (result === Infinity) return raiseRangeError();
  return floatFromF64(negate ? -result : result);
}
