/**
 * Exceptions with a single attribute besides their arguments: SystemExit.code, StopIteration.value; and KeyError's
 * text.
 */
import { Borrowed, None, Owned } from "../../memory/layout";
import { deallocBegin, deallocEnd, gcUntrack, visitReference } from "../../kernel/gc/gc";
import { releaseOrNull, retain } from "../../kernel/object";
import { tupleGet, tupleLength } from "../../objects/tuple/tuple";
import { objectRepr } from "../../protocols/object";
import {
  baseExceptionClear,
  baseExceptionInit,
  BaseExceptionObject,
  baseExceptionStr,
  baseExceptionTraverse,
  clearSlot,
  exceptionFree,
} from "./base_exception";

/** SystemExit, with its code, and StopIteration, with its value. */
@unmanaged
export class ValueExceptionObject extends BaseExceptionObject {
  value: usize;
  private _value: u32; // @72
}

/**
 * @member SystemExit.code ValueExceptionObject.value object
 * @member StopIteration.value ValueExceptionObject.value object
 */

function setValue(self: Borrowed, value: Borrowed): bool {
  const exception = changetype<ValueExceptionObject>(self);
  const old = exception.value;
  exception.value = retain(value);
  releaseOrNull(old);
  return true;
}

/** @slot SystemExit.tp_init */
export function systemExitInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (!baseExceptionInit(self, args, kwargs)) return false;
  const count = tupleLength(args);
  return count === 0 || setValue(self, count === 1 ? tupleGet(args, 0) : args);
}

/** @slot StopIteration.tp_init */
export function stopIterationInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (!baseExceptionInit(self, args, kwargs)) return false;
  return setValue(self, tupleLength(args) > 0 ? tupleGet(args, 0) : None);
}

/** @slot SystemExit.tp_dealloc, StopIteration.tp_dealloc */
export function valueExceptionDealloc(self: usize): void {
  gcUntrack(self);
  if (!deallocBegin(self)) return;
  valueExceptionClear(self);
  exceptionFree(self);
  deallocEnd();
}

/** @slot SystemExit.tp_traverse, StopIteration.tp_traverse */
export function valueExceptionTraverse(self: Borrowed, visit: u32, argument: usize): i32 {
  const result = visitReference(changetype<ValueExceptionObject>(self).value, visit, argument);
  return result !== 0 ? result : baseExceptionTraverse(self, visit, argument);
}

/** @slot SystemExit.tp_clear, StopIteration.tp_clear */
export function valueExceptionClear(self: Borrowed): void {
  clearSlot(self + offsetof<ValueExceptionObject>("value"));
  baseExceptionClear(self);
}

/**
 * A lone key is shown by its repr: an empty or blank str would otherwise not be seen.
 * @slot KeyError.tp_str
 */
export function keyErrorStr(self: Borrowed): Owned {
  const args = changetype<BaseExceptionObject>(self).args;
  return tupleLength(args) === 1 ? objectRepr(tupleGet(args, 0)) : baseExceptionStr(self);
}
