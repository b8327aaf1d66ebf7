/** NameError and AttributeError: they know which name was not found, so that a similar one can be suggested. */
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { type Borrowed, NULL, type Owned } from "../memory/layout";
import { RT } from "../memory/runtime";
import { dictGetName } from "../objects/dict";
import { deallocBegin, deallocEnd, gcUntrack, visitReference } from "../objects/gc";
import { isInstance, releaseOrNull, retain, retainOrNull } from "../objects/object";
import { baseExceptionClear, BaseExceptionObject, baseExceptionTraverse, clearSlot, exceptionFree, exceptionSetArgs } from "./base_exception";
import { checkKeywords } from "./exception_arguments";
import { raise } from "./raise";

@unmanaged
export class NameErrorObject extends BaseExceptionObject {
  name: usize; private _name: u32; // @72
}

@unmanaged
export class AttributeErrorObject extends BaseExceptionObject {
  object: usize; private _object: u32; // @72
  name: usize; private _name: u32; // @80
}

/** @member NameError.name NameErrorObject.name object */
/** @member AttributeError.name AttributeErrorObject.name object */
/** @member AttributeError.obj AttributeErrorObject.object object */

/** Raises NameError with `format` around `name` (a str), which the exception remembers. */
export function raiseNameError(type: usize, format: string, name: Borrowed): usize {
  raise(type, format, name);
  const error = RT.error;
  if (error !== NULL && isInstance(error, Type.NameError)) {
    const record = changetype<NameErrorObject>(error);
    if (record.name === NULL) record.name = retain(name);
  }
  return NULL;
}

/** Tells the raised AttributeError, unless it knows already, what was looked up where. Other errors stay as they are. */
export function setAttributeErrorContext(object: Borrowed, name: Borrowed): void {
  const error = RT.error;
  if (error === NULL || !isInstance(error, Type.AttributeError)) return;
  const record = changetype<AttributeErrorObject>(error);
  if (record.name !== NULL || record.object !== NULL) return;
  record.name = retain(name);
  record.object = retain(object);
}

/** Replaces what the slot at `place` holds by one more reference to `value`, or NULL. */
export function replaceSlot(place: usize, value: Borrowed): void {
  const old = load<usize>(place);
  store<u64>(place, <u64>retainOrNull(value));
  releaseOrNull(old);
}

function keyword(kwargs: Borrowed, name: Borrowed): Borrowed {
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

/** @slot AttributeError.tp_init */
export function attributeErrorInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (!exceptionSetArgs(self, args) || !checkKeywords("AttributeError", kwargs, Name.name, Name.obj)) return false;
  replaceSlot(self + offsetof<AttributeErrorObject>("name"), keyword(kwargs, Name.name));
  replaceSlot(self + offsetof<AttributeErrorObject>("object"), keyword(kwargs, Name.obj));
  return true;
}

/** @slot AttributeError.tp_dealloc */
export function attributeErrorDealloc(self: usize): void {
  gcUntrack(self);
  if (!deallocBegin(self)) return;
  attributeErrorClear(self);
  exceptionFree(self);
  deallocEnd();
}

/** @slot AttributeError.tp_traverse */
export function attributeErrorTraverse(self: Borrowed, visit: u32, argument: usize): i32 {
  const record = changetype<AttributeErrorObject>(self);
  let result = visitReference(record.object, visit, argument);
  if (result === 0) result = visitReference(record.name, visit, argument);
  return result !== 0 ? result : baseExceptionTraverse(self, visit, argument);
}

/** @slot AttributeError.tp_clear */
export function attributeErrorClear(self: Borrowed): void {
  clearSlot(self + offsetof<AttributeErrorObject>("object"));
  clearSlot(self + offsetof<AttributeErrorObject>("name"));
  baseExceptionClear(self);
}
