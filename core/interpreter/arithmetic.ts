/**
 * Results of arithmetic on the exact ints and floats that lie on the stack.
 *
 * An operand that only the stack refers to becomes the result: nobody can tell, and the common `x * x + y` allocates half as much.
 */
import { NULL } from "../memory/layout";
import { intAdd, intFromI64, intMultiply, intSubtract, isSmallValue } from "../objects/int";
import { floatFromF64 } from "../objects/float";
import { Ref, Stack } from "./stack";

/** An int's value where `isCompact`. */
export abstract class Int {
  /** Has the int at most one digit? */
  @inline static isCompact(int: usize): bool {
    return <u64>(load<i64>(int, 16) + 1) <= 2;
  }
  @inline static value(int: usize): i64 {
    return load<i64>(int, 16) * <i64>load<u32>(int, 24);
  }
}

/** ( left, right -- value ) where both are exact ints. */
export function putInt(sp: usize, left: usize, right: usize, value: i64): bool {
  if (!isSmallValue(value)) {
    const magnitude = value < 0 ? -value : value;
    if (magnitude < 0x40000000) {
      if (load<i64>(left) === 1) {
        store<i64>(left, value < 0 ? -1 : 1, 16);
        store<u32>(left, <u32>magnitude, 24);
        Ref.drop(right);
        return true;
      }
      if (load<i64>(right) === 1) {
        store<i64>(right, value < 0 ? -1 : 1, 16);
        store<u32>(right, <u32>magnitude, 24);
        Stack.put(sp, 2, right);
        Ref.drop(left);
        return true;
      }
    }
  }
  const result = intFromI64(value);
  if (result === NULL) return false;
  Stack.put(sp, 2, result);
  Ref.drop(left);
  Ref.drop(right);
  return true;
}

/** ( left, right -- value ) where both are exact floats. */
export function putFloat(sp: usize, left: usize, right: usize, value: f64): bool {
  if (load<i64>(left) === 1) {
    store<f64>(left, value, 16);
    Ref.drop(right);
    return true;
  }
  if (load<i64>(right) === 1) {
    store<f64>(right, value, 16);
    Stack.put(sp, 2, right);
    Ref.drop(left);
    return true;
  }
  const result = floatFromF64(value);
  if (result === NULL) return false;
  Stack.put(sp, 2, result);
  Ref.drop(left);
  Ref.drop(right);
  return true;
}

/** ( left, right -- result ) of big ints; `kind` '+', '-' or '*'. */
export function bigArithmetic(sp: usize, left: usize, right: usize, kind: i32): bool {
  const result =
    kind === 0x2b ? intAdd(left, right) : kind === 0x2d ? intSubtract(left, right) : intMultiply(left, right);
  if (result === NULL) return false;
  Stack.put(sp, 2, result);
  Ref.drop(left);
  Ref.drop(right);
  return true;
}
