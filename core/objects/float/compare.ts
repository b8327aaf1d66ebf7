/** float: comparisons, exact even with ints that no double can represent. */
import { NotImplemented } from "../../generated/memory_map";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { Comparison, orderSatisfies } from "../../protocols/comparison";
import { boolFrom } from "../bool/bool";
import { floatValue, isFloat } from "./float";
import { intBitLength, intCompare, intDigitCount, intSign, intSmallValue } from "../int/int";
import { intFromF64 } from "../int/double";
import { isInt, release, retain } from "../../kernel/object";

/** The result of `compareWithInt` when out of memory. */
export const COMPARE_FAILED: i32 = 2;

/** The sign of value − int, for a value that is not NaN. */
export function compareWithInt(value: f64, int: Borrowed): i32 {
  if (intDigitCount(int) <= 1) {
    const other = <f64>intSmallValue(int);
    return value < other ? -1 : value > other ? 1 : 0;
  }
  const sign = intSign(int);
  if (abs<f64>(value) === Infinity) return value > 0 ? 1 : -1;
  if (value === 0 || value < 0 !== sign < 0) return value > 0 ? 1 : value < 0 ? -1 : -sign;
  // Same sign: the longer one wins; only for equal lengths do the digits decide.
  const length = <i64>((reinterpret<u64>(value) >> 52) & 0x7ff) - 1022;
  const bits = intBitLength(int);
  if (length !== bits) return length < bits ? -sign : sign;
  const whole = intFromF64(value);
  if (whole === NULL) return COMPARE_FAILED;
  const order = intCompare(whole, int);
  release(whole);
  const rest = value - trunc<f64>(value);
  return order !== 0 || rest === 0 ? order : rest > 0 ? 1 : -1;
}

export function compareDoubles(x: f64, y: f64, operator: i32): bool {
  switch (operator) {
    case Comparison.Less:
      return x < y;
    case Comparison.LessEqual:
      return x <= y;
    case Comparison.Equal:
      return x === y;
    case Comparison.NotEqual:
      return x !== y;
    case Comparison.Greater:
      return x > y;
    default:
      return x >= y;
  }
}

/** @slot float.tp_richcompare */
export function floatRichCompare(a: Borrowed, b: Borrowed, operator: i32): Owned {
  const x = floatValue(a);
  if (isFloat(b)) return boolFrom(compareDoubles(x, floatValue(b), operator));
  if (!isInt(b)) return retain(NotImplemented);
  if (x !== x) return boolFrom(operator === Comparison.NotEqual);
  const order = compareWithInt(x, b);
  if (order === COMPARE_FAILED && RT.error !== NULL) return NULL;
  return boolFrom(orderSatisfies(order, operator));
}
