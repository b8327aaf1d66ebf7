/** NameError: stores which name was missing, so that a similar one can be suggested. */
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/layout";
import { RT } from "../../memory/runtime";
import { dictGetName } from "../../objects/dict/dict";
import { deallocBegin, deallocEnd, gcUntrack, visitReference } from "../../kernel/gc/gc";
import { isInstance, releaseOrNull, retain, retainOrNull } from "../../kernel/object";
import {
  baseExceptionClear,
  BaseExceptionObject,
  baseExceptionTraverse,
  clearSlot,
  exceptionFree,
  exceptionSetArgs,
} from "./base_exception";
import { checkKeywords } from "./arguments";
import { raise } from "../raise";

@unmanaged
export class NameErrorObject extends BaseExceptionObject {
  name: usize;
  private _name: u32; // @72
}

/** @member NameError.name NameErrorObject.name object */

/** Raises NameError with a message made from `format` and `name` (a str), which the exception stores. */
export function raiseNameError(type: usize, format: string, name: Borrowed): usize {
  raise(type, format, name);
  const error = RT.error;
  if (error !== NULL && isInstance(error, Type.NameError)) {
    const record = changetype<NameErrorObject>(error);
    if (record.name === NULL) record.name = retain(name);
  }
  return NULL;
}

/** Replaces the value of the slot at `place` with another reference to `value`, or NULL. */
export function replaceSlot(place: usize, value: Borrowed): void {
  const old = load<usize>(place);
  store<u64>(place, <u64>retainOrNull(value));
  releaseOrNull(old);
}

/** The value of a keyword argument, or NULL. */
export function keyword(kwargs: Borrowed, name: Borrowed): Borrowed {
  return kwargs === NULL ? NULL : dictGetName(kwargs, name);
}

/** @slot NameError.tp_init, UnboundLocalError.tp_init */
export function nameErrorInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (!exceptionSetArgs(self, args) || !checkKeywords("NameError", kwargs, Name.name, NULL)) return false;
  replaceSlot(self + offsetof<NameErrorObject>("name"), keyword(kwargs, Name.name));
  return true;
}

/** @slot NameError.tp_dealloc */
export function nameErrorDealloc(self: usize): void {
  gcUntrack(self);
  if (!deallocBegin(self)) return;
  nameErrorClear(self);
  exceptionFree(self);
  deallocEnd();
}

/** @slot NameError.tp_traverse */
export function nameErrorTraverse(self: Borrowed, visit: u32, argument: usize): i32 {
  const result = visitReference(changetype<NameErrorObject>(self).name, visit, argument);
  return result !== 0 ? result : baseExceptionTraverse(self, visit, argument);
}

/** @slot NameError.tp_clear */
export function nameErrorClear(self: Borrowed): void {
  clearSlot(self + offsetof<NameErrorObject>("name"));
  baseExceptionClear(self);
}
