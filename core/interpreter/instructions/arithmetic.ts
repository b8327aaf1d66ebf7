/**
 * Results of arithmetic on exact ints and floats on the stack.
 *
 * An operand that only the stack refers to is reused for the result: no code can tell, and the common `x * x + y`
 * allocates half as much.
 */
import { Opcode } from "../../generated/opcodes";
import { Type } from "../../generated/types";
import { DeadObject, FreeList, FreeLists } from "../../memory/free_list";
import { DEBUG, NULL, Owned } from "../../memory/address";
import { intFromI64, IntObject, isSmallValue, smallInt } from "../../objects/int/int";
import { intAdd, intMultiply, intSubtract } from "../../objects/int/arithmetic";
import { floatFromF64, FloatObject } from "../../objects/float/float";
import { Ref, Stack } from "../stack";

/** The value of an int for which `isCompact` is true. */
export abstract class Int {
  /** Whether the int has at most one digit. */
  @inline static isCompact(int: usize): bool {
    return <u64>(changetype<IntObject>(int).size + 1) <= 2;
  }
  @inline static value(int: usize): i64 {
    return changetype<IntObject>(int).size * <i64>changetype<IntObject>(int).digit0;
  }

  /** A new int, without a call if it is small or a dead one is available. NULL: MemoryError. */
  @inline static make(value: i64): Owned {
    if (isSmallValue(value)) return Ref.take(smallInt(value));
    const magnitude = value < 0 ? -value : value;
    const dead = changetype<FreeList>(FreeLists.int).first;
    if (DEBUG || magnitude >= 0x40000000 || dead === NULL) return intFromI64(value);
    const list = changetype<FreeList>(FreeLists.int);
    list.first = changetype<DeadObject>(dead).next;
    list.count--;
    store<i64>(dead, 1);
    store<u64>(dead, <u64>Type.int, offsetof<IntObject>("type"));
    changetype<IntObject>(dead).size = value < 0 ? -1 : 1;
    changetype<IntObject>(dead).digit0 = <u32>magnitude;
    return dead;
  }

  /** ( left, right -- value ) Both are exact ints of at most one digit. */
  @inline static put(sp: usize, left: usize, right: usize, value: i64): bool {
    if (isSmallValue(value)) {
      Stack.put(sp, 2, Ref.take(smallInt(value)));
      Ref.drop(left);
      Ref.drop(right);
      return true;
    }
    return putInt(sp, left, right, value);
  }
}

export abstract class Float {
  /** ( left, right -- value ) Both are exact floats. */
  @inline static put(sp: usize, left: usize, right: usize, value: f64): bool {
    if (Ref.isLast(left)) {
      changetype<FloatObject>(left).value = value;
      Ref.drop(right);
      return true;
    }
    if (Ref.isLast(right)) {
      changetype<FloatObject>(right).value = value;
      Stack.put(sp, 2, right);
      Ref.dropShared(left);
      return true;
    }
    return putNewFloat(sp, left, right, value);
  }
}

/** Like Int.put, for values that are not small. */
export function putInt(sp: usize, left: usize, right: usize, value: i64): bool {
  const magnitude = value < 0 ? -value : value;
  if (!isSmallValue(value) && magnitude < 0x40000000) {
    if (Ref.isLast(left)) {
      changetype<IntObject>(left).size = value < 0 ? -1 : 1;
      changetype<IntObject>(left).digit0 = <u32>magnitude;
      Ref.drop(right);
      return true;
    }
    if (Ref.isLast(right)) {
      changetype<IntObject>(right).size = value < 0 ? -1 : 1;
      changetype<IntObject>(right).digit0 = <u32>magnitude;
      Stack.put(sp, 2, right);
      Ref.dropShared(left);
      return true;
    }
  }
  const result = Int.make(value);
  if (result === NULL) return false;
  Stack.put(sp, 2, result);
  Ref.drop(left);
  Ref.drop(right);
  return true;
}

function putNewFloat(sp: usize, left: usize, right: usize, value: f64): bool {
  const result = floatFromF64(value);
  if (result === NULL) return false;
  Stack.put(sp, 2, result);
  Ref.dropShared(left);
  Ref.drop(right);
  return true;
}

/** ( left, right -- result ) For ints of any size, by one of the specialized BINARY_OPs. */
export function bigArithmetic(sp: usize, left: usize, right: usize, opcode: i32): bool {
  const result =
    opcode === Opcode.BINARY_OP_ADD_INT
      ? intAdd(left, right)
      : opcode === Opcode.BINARY_OP_SUBTRACT_INT
        ? intSubtract(left, right)
        : intMultiply(left, right);
  if (result === NULL) return false;
  Stack.put(sp, 2, result);
  Ref.drop(left);
  Ref.drop(right);
  return true;
}
