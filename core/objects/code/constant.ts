/** When two constants of code objects are the same: equality is not enough (1 == 1.0 == True, 0.0 == -0.0). */
import { Type } from "../../generated/types";
import { Borrowed } from "../../memory/address";
import { enterRecursion, leaveRecursion } from "../../protocols/recursion";
import { Comparison } from "../../protocols/comparison";
import { richCompareBool } from "../../protocols/compare";
import { isInstance, typeOf } from "../../kernel/object";
import { tupleGet, tupleLength } from "../tuple/tuple";
import { FloatObject } from "../float/float";
import { ComplexObject } from "../complex/complex";

/** The same for tuples of equal length. They may contain themselves. */
function sameItems(a: Borrowed, b: Borrowed): i32 {
  const count = tupleLength(a);
  for (let i: i64 = 0; i < count; i++) {
    const same = sameConstant(tupleGet(a, i), tupleGet(b, i));
    if (same <= 0) return same;
  }
  return 1;
}

/** Equal, down to the sign of zero; a NaN is the same as no other. */
function sameDouble(a: f64, b: f64): bool {
  return reinterpret<u64>(a) === reinterpret<u64>(b) && a === b;
}

/** Returns 1 (same), 0 (different) or -1 (error). */
export function sameConstant(a: Borrowed, b: Borrowed): i32 {
  if (a === b) return 1;
  const type = typeOf(a);
  if (type !== typeOf(b)) return 0;
  if (type === Type.float)
    return sameDouble(changetype<FloatObject>(a).value, changetype<FloatObject>(b).value) ? 1 : 0;
  if (type === Type.complex) {
    const left = changetype<ComplexObject>(a);
    const right = changetype<ComplexObject>(b);
    return sameDouble(left.real, right.real) && sameDouble(left.imag, right.imag) ? 1 : 0;
  }
  if (type === Type.tuple) {
    if (tupleLength(a) !== tupleLength(b)) return 0;
    if (!enterRecursion(" in comparison")) return -1;
    const same = sameItems(a, b);
    leaveRecursion();
    return same;
  }
  if (
    type === Type.int ||
    type === Type.bool ||
    type === Type.str ||
    type === Type.bytes ||
    type === Type.code ||
    isInstance(a, Type.frozenset)
  ) {
    return richCompareBool(a, b, Comparison.Equal);
  }
  return 0;
}
