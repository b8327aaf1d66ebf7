/** Operators and subscripts in their general form. */
import { False, True } from "../../generated/memory_map";
import { BinaryOperator } from "../../generated/opcodes";
import { Type } from "../../generated/types";
import { typeOf } from "../../kernel/object";
import { NULL } from "../../memory/address";
import { dictContains } from "../../objects/dict/dict";
import { setContains } from "../../objects/set/set";
import { SetProbe } from "../../objects/set/table";
import { sliceNew } from "../../objects/slice/slice";
import { binaryOperator, numberInvert, numberNegative, numberPositive } from "../../protocols/number";
import { sequenceContains } from "../../protocols/sequence";
import { isTrue } from "../../protocols/truth";
import { richCompare } from "../../protocols/compare";
import { delItem, getItem, setItem } from "../../protocols/item";
import { Int, putInt } from "./arithmetic";
import { Ref, Stack } from "../stack";

/** UNARY_POSITIVE, UNARY_NEGATIVE, UNARY_INVERT ( value -- result ); `kind` '+', '-' or '~'. */
export function unaryOperator(sp: usize, kind: i32): bool {
  const value = Stack.at(sp, 1);
  const result = kind === 0x2d ? numberNegative(value) : kind === 0x2b ? numberPositive(value) : numberInvert(value);
  if (result === NULL) return false;
  Stack.put(sp, 1, result);
  Ref.drop(value);
  return true;
}

/** UNARY_NOT ( value -- result ) */
export function unaryNot(sp: usize): bool {
  const value = Stack.at(sp, 1);
  const truth = isTrue(value);
  if (truth < 0) return false;
  Stack.put(sp, 1, Ref.take(truth !== 0 ? False : True));
  Ref.drop(value);
  return true;
}

/** BINARY_OP ( left, right -- result ) */
export function binaryOp(sp: usize, operator: usize): bool {
  const right = Stack.at(sp, 1);
  const left = Stack.at(sp, 2);
  if (typeOf(left) === Type.int && typeOf(right) === Type.int && Int.isCompact(left) && Int.isCompact(right)) {
    const done = compactOperator(sp, left, right, <i32>operator);
    if (done !== OTHER) return done === DONE;
  }
  const result = binaryOperator(<i32>operator, left, right);
  if (result === NULL) return false;
  Stack.put(sp, 2, result);
  Ref.drop(left);
  Ref.drop(right);
  return true;
}

const RAISED: i32 = 0;
const DONE: i32 = 1;
/** Nothing was done. */
const OTHER: i32 = 2;

/**
 * The operators that have no specialized instruction, for small ints. Returns DONE, RAISED (out of memory) or OTHER.
 */
function compactOperator(sp: usize, left: usize, right: usize, operator: i32): i32 {
  const a = Int.value(left);
  const b = Int.value(right);
  let value: i64 = 0;
  switch (operator) {
    case BinaryOperator.REMAINDER:
    case BinaryOperator.INPLACE_REMAINDER:
      if (b === 0) return OTHER;
      value = a % b;
      if (value !== 0 && (value ^ b) < 0) value += b;
      break;
    case BinaryOperator.FLOOR_DIVIDE:
    case BinaryOperator.INPLACE_FLOOR_DIVIDE:
      if (b === 0) return OTHER;
      value = a / b;
      if ((a ^ b) < 0 && value * b !== a) value--;
      break;
    case BinaryOperator.AND:
    case BinaryOperator.INPLACE_AND:
      value = a & b;
      break;
    case BinaryOperator.OR:
    case BinaryOperator.INPLACE_OR:
      value = a | b;
      break;
    case BinaryOperator.XOR:
    case BinaryOperator.INPLACE_XOR:
      value = a ^ b;
      break;
    case BinaryOperator.LSHIFT:
    case BinaryOperator.INPLACE_LSHIFT:
      if (b < 0 || b > 32) return OTHER;
      value = a << b;
      break;
    case BinaryOperator.RSHIFT:
    case BinaryOperator.INPLACE_RSHIFT:
      if (b < 0) return OTHER;
      value = b > 63 ? (a < 0 ? -1 : 0) : a >> b;
      break;
    case BinaryOperator.ADD:
    case BinaryOperator.INPLACE_ADD:
      value = a + b;
      break;
    case BinaryOperator.SUBTRACT:
    case BinaryOperator.INPLACE_SUBTRACT:
      value = a - b;
      break;
    case BinaryOperator.MULTIPLY:
    case BinaryOperator.INPLACE_MULTIPLY:
      value = a * b;
      break;
    default:
      return OTHER;
  }
  return putInt(sp, left, right, value) ? DONE : RAISED;
}

/** COMPARE_OP ( left, right -- result ) */
export function compareOp(sp: usize, comparison: usize): bool {
  const right = Stack.at(sp, 1);
  const left = Stack.at(sp, 2);
  const result = richCompare(left, right, <i32>comparison);
  if (result === NULL) return false;
  Stack.put(sp, 2, result);
  Ref.drop(left);
  Ref.drop(right);
  return true;
}

/** CONTAINS_OP ( left, right -- result ) */
export function containsOp(sp: usize, inverted: usize): bool {
  const right = Stack.at(sp, 1);
  const left = Stack.at(sp, 2);
  const type = typeOf(right);
  const found =
    type === Type.dict
      ? dictContains(right, left)
      : type === Type.set || type === Type.frozenset
        ? SetProbe.hit(right, left)
          ? 1
          : setContains(right, left)
        : sequenceContains(right, left);
  if (found < 0) return false;
  Stack.put(sp, 2, Ref.take((<usize>found ^ inverted) !== 0 ? True : False));
  Ref.drop(left);
  Ref.drop(right);
  return true;
}

/** BINARY_SUBSCR ( container, key -- value ) */
export function binarySubscr(sp: usize): bool {
  const key = Stack.at(sp, 1);
  const container = Stack.at(sp, 2);
  const value = getItem(container, key);
  if (value === NULL) return false;
  Stack.put(sp, 2, value);
  Ref.drop(container);
  Ref.drop(key);
  return true;
}

/** STORE_SUBSCR ( value, container, key -- ) */
export function storeSubscr(sp: usize): bool {
  const key = Stack.at(sp, 1);
  const container = Stack.at(sp, 2);
  const value = Stack.at(sp, 3);
  if (!setItem(container, key, value)) return false;
  Ref.drop(value);
  Ref.drop(container);
  Ref.drop(key);
  return true;
}

/** DELETE_SUBSCR ( container, key -- ) */
export function deleteSubscr(sp: usize): bool {
  const key = Stack.at(sp, 1);
  const container = Stack.at(sp, 2);
  if (!delItem(container, key)) return false;
  Ref.drop(container);
  Ref.drop(key);
  return true;
}

/** BUILD_SLICE ( bounds[arg] -- slice ). Returns the new stack pointer, or NULL. */
export function buildSlice(sp: usize, count: usize): usize {
  const step = count === 3 ? Stack.at(sp, 1) : NULL;
  const start = Stack.at(sp, count);
  const stop = Stack.at(sp, count - 1);
  const slice = sliceNew(start, stop, step);
  if (slice === NULL) return NULL;
  Stack.put(sp, count, slice);
  Ref.drop(start);
  Ref.drop(stop);
  Ref.dropOrNull(step);
  return sp + 8 - (count << 3);
}
