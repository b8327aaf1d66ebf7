/** Operators and subscripts in their general form. */

import { False, NULL, True } from "../memory/layout";
import { sliceNew } from "../objects/slice";

import { binaryOperator, numberInvert, numberNegative, numberPositive } from "../protocols/number";
import { delItem, getItem, isTrue, richCompare, setItem } from "../protocols/object";
import { sequenceContains } from "../protocols/sequence";
import { Ref, Stack } from "./stack";

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
  const result = binaryOperator(<i32>operator, left, right);
  if (result === NULL) return false;
  Stack.put(sp, 2, result);
  Ref.drop(left);
  Ref.drop(right);
  return true;
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
  const found = sequenceContains(right, left);
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

/** BUILD_SLICE ( bounds[arg] -- slice ) */
export function buildSlice(sp: usize, count: usize): bool {
  const step = count === 3 ? Stack.at(sp, 1) : NULL;
  const start = Stack.at(sp, count);
  const stop = Stack.at(sp, count - 1);
  const slice = sliceNew(start, stop, step);
  if (slice === NULL) return false;
  Stack.put(sp, count, slice);
  Ref.drop(start);
  Ref.drop(stop);
  Ref.dropOrNull(step);
  return true;
}
