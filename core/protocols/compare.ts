/** Comparing any two objects: `a < b` and its like, and whether two are equal as containers see it. */
import { False, NotImplemented, True } from "../generated/memory_map";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { compareExact } from "./compare_exact";
import { enterRecursion, leaveRecursion } from "./recursion";
import { Comparison, swappedOperator } from "./comparison";
import { isTrue } from "./truth";
import { isSubtype, release, retain, typeOf } from "../kernel/object";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { raise } from "../exceptions/raise";

/** Comparison `operator`, including reflected comparison and the identity fallback of == and !=. */
export function richCompare(left: Borrowed, right: Borrowed, operator: i32): Owned {
  if (RT.recursionRemaining > 0) {
    const outcome = compareExact(left, right, operator);
    if (outcome >= 0) return retain(outcome !== 0 ? True : False);
  }
  if (!enterRecursion(" in comparison")) return NULL;
  const result = compareSlots(left, right, operator);
  leaveRecursion();
  return result;
}

function compareSlots(left: Borrowed, right: Borrowed, operator: i32): Owned {
  const leftType = changetype<TypeObject>(typeOf(left));
  const rightType = changetype<TypeObject>(typeOf(right));
  let tried = false;
  if (
    leftType !== rightType &&
    isSubtype(changetype<usize>(rightType), changetype<usize>(leftType)) &&
    rightType.tp_richcompare !== 0
  ) {
    tried = true;
    const result = call_indirect<usize>(rightType.tp_richcompare, right, left, swappedOperator(operator));
    if (result !== NotImplemented) return result;
    release(result);
  }
  if (leftType.tp_richcompare !== 0) {
    const result = call_indirect<usize>(leftType.tp_richcompare, left, right, operator);
    if (result !== NotImplemented) return result;
    release(result);
  }
  if (!tried && rightType.tp_richcompare !== 0) {
    const result = call_indirect<usize>(rightType.tp_richcompare, right, left, swappedOperator(operator));
    if (result !== NotImplemented) return result;
    release(result);
  }
  if (operator === Comparison.Equal) return retain(left === right ? True : False);
  if (operator === Comparison.NotEqual) return retain(left !== right ? True : False);
  return raise(
    Type.TypeError,
    "'%s' not supported between instances of '%.100T' and '%.100T'",
    changetype<usize>(operatorText(operator)),
    left,
    right,
  );
}

function operatorText(operator: i32): string {
  switch (operator) {
    case Comparison.Less:
      return "<";
    case Comparison.LessEqual:
      return "<=";
    case Comparison.Greater:
      return ">";
    case Comparison.GreaterEqual:
      return ">=";
    case Comparison.Equal:
      return "==";
    default:
      return "!=";
  }
}

/** The truth value of a comparison: 1, 0, or -1 with an error. As in containers, an object equals itself. */
export function richCompareBool(left: Borrowed, right: Borrowed, operator: i32): i32 {
  if (left === right) {
    if (operator === Comparison.Equal) return 1;
    if (operator === Comparison.NotEqual) return 0;
  }
  if (RT.recursionRemaining > 0) {
    const outcome = compareExact(left, right, operator);
    if (outcome >= 0) return outcome;
  }
  const result = richCompare(left, right, operator);
  if (result === NULL) return -1;
  const truth = isTrue(result);
  release(result);
  return truth;
}
