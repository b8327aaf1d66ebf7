/** AttributeError: stores which name was missing on which object, so that a similar one can be suggested. */
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/layout";
import { RT } from "../../memory/runtime";
import { deallocBegin, deallocEnd, gcUntrack, visitReference } from "../../kernel/gc/gc";
import { isInstance, retain } from "../../kernel/object";
import {
  baseExceptionClear,
  BaseExceptionObject,
  baseExceptionTraverse,
  clearSlot,
  exceptionFree,
  exceptionSetArgs,
} from "./base_exception";
import { checkKeywords } from "./arguments";
import { keyword, replaceSlot } from "./name_error";

@unmanaged
export class AttributeErrorObject extends BaseExceptionObject {
  object: usize;
  private _object: u32; // @72
  name: usize;
  private _name: u32; // @80
}

/**
 * @member AttributeError.name AttributeErrorObject.name object
 * @member AttributeError.obj AttributeErrorObject.object object
 */

/**
 * Stores in the raised AttributeError, unless it is already set, which name was looked up on which object. Other errors
 * stay as they are.
 */
export function noteAttributeError(object: Borrowed, name: Borrowed): void {
  const error = RT.error;
  if (error === NULL || !isInstance(error, Type.AttributeError)) return;
  const record = changetype<AttributeErrorObject>(error);
  if (record.name !== NULL || record.object !== NULL) return;
  record.name = retain(name);
  record.object = retain(object);
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
