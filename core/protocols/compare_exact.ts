/** Comparing two ints, two floats or two strs of exact type: no slot lookup, no Python code, no bool object. */
import { Type } from "../generated/types";
import { Borrowed } from "../memory/address";
import { floatValue } from "../objects/float/float";
import { compareDoubles } from "../objects/float/compare";
import { intCompare, intCompactValue, intIsCompact } from "../objects/int/int";
import { typeOf } from "../kernel/object";
import { strCompare, strEqual } from "../objects/str/str";
import { Comparison, orderSatisfies } from "./comparison";

/** 1 or 0, or -1 if the operands are of other types. */
export function compareExact(left: Borrowed, right: Borrowed, operator: i32): i32 {
  const type = typeOf(left);
  if (type !== typeOf(right)) return -1;
  if (type === Type.str) {
    if (operator === Comparison.Equal) return strEqual(left, right) ? 1 : 0;
    if (operator === Comparison.NotEqual) return strEqual(left, right) ? 0 : 1;
    return orderSatisfies(left === right ? 0 : strCompare(left, right), operator) ? 1 : 0;
  }
  if (type === Type.int) return orderSatisfies(orderOfInts(left, right), operator) ? 1 : 0;
  if (type === Type.float) return compareDoubles(floatValue(left), floatValue(right), operator) ? 1 : 0;
  return -1;
}

function orderOfInts(left: Borrowed, right: Borrowed): i32 {
  if (!intIsCompact(left) || !intIsCompact(right)) return intCompare(left, right);
  const a = intCompactValue(left);
  const b = intCompactValue(right);
  return a < b ? -1 : a > b ? 1 : 0;
}
