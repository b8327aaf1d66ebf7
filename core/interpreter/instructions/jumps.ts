/** Where conditional jumps and iterations lead: the parts of those instructions that are functions. */
import { Type } from "../../generated/types";
import { TypeObject } from "../../generated/type_object";
import { errorClear, errorMatches } from "../../exceptions/raise";
import { NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { FloatObject } from "../../objects/float/float";
import { SendResult } from "../../objects/generator/generator";
import { strEqual } from "../../objects/str/str";
import { typeOf } from "../../kernel/object";
import { isTrue } from "../../protocols/truth";
import { Ref, Stack } from "../stack";
import { badStack } from "./exceptions";
import { send } from "./iteration";

/** A conditional jump on an object that is no bool: → where it leads, or NULL with an exception. */
export function chooseTarget(condition: usize, whenTrue: usize, whenFalse: usize): usize {
  const truth = isTrue(condition);
  return truth < 0 ? NULL : truth > 0 ? whenTrue : whenFalse;
}

/** Set in what `forIter` and `sendOn` return if the iterator is over: instructions have even addresses. */
export const IS_OVER: usize = 1;

/**
 * FOR_ITER ( iterator -- iterator, item ) or ( iterator -- ): → `pc`; at the end `over` and the flag, the iterator is
 * gone; NULL with an exception.
 */
export function forIter(sp: usize, pc: usize, over: usize): usize {
  const iterator = Stack.at(sp, 1);
  const next = changetype<TypeObject>(typeOf(iterator)).tp_iternext;
  if (next === 0) {
    badStack();
    return NULL;
  }
  const item = call_indirect<usize>(next, iterator);
  if (item !== NULL) {
    Stack.put(sp, 0, item);
    return pc;
  }
  if (RT.error !== NULL) {
    if (!errorMatches(Type.StopIteration)) return NULL;
    errorClear();
  }
  Ref.drop(iterator);
  return over | IS_OVER;
}

/** SEND ( receiver, value -- receiver, yielded ) or ( receiver, value -- returned ): as forIter. */
export function sendOn(sp: usize, pc: usize, over: usize): usize {
  const receiver = Stack.at(sp, 2);
  const status = send(sp);
  if (status === SendResult.ERROR) return NULL;
  if (status !== SendResult.RETURN) return pc;
  Stack.put(sp, 2, Stack.at(sp, 1));
  Ref.drop(receiver);
  return over | IS_OVER;
}

/** Releases an object, and passes `target` on: a jump that the optimizer shall not put off until after the release. */
export function dropThen(object: Owned, target: usize): usize {
  Ref.drop(object);
  return target;
}

/** COMPARE_OP_FLOAT_JUMP: 1 less, 2 equal, 4 greater; 0: no two floats, or not comparable. */
export function compareFloats(left: usize, right: usize): u32 {
  if (typeOf(left) !== Type.float || typeOf(right) !== Type.float) return 0;
  const a = changetype<FloatObject>(left).value;
  const b = changetype<FloatObject>(right).value;
  return a < b ? 1 : a > b ? 4 : a === b ? 2 : 0;
}

/** COMPARE_OP_STR_JUMP: 2 equal, 1 not; 0: no two exact strs. */
export function compareStrs(left: usize, right: usize): u32 {
  if (typeOf(left) !== Type.str || typeOf(right) !== Type.str) return 0;
  return left === right || strEqual(left, right) ? 2 : 1;
}
