/** AttributeError: stores which name was missing on which object, so that a similar one can be suggested. */
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/layout";
import { RT } from "../../memory/runtime";
import { isInstance, retain } from "../../kernel/object";
import { assignReference } from "../../kernel/reference";
import { BaseExceptionObject, exceptionSetArgs } from "./base_exception";
import { checkKeywords, keyword } from "./arguments";

/** @record AttributeError clear trashcan */
@unmanaged
export class AttributeErrorObject extends BaseExceptionObject {
  /** @owned */
  object: usize;
  private _object: u32; // @72
  /** @owned */
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
  assignReference(self + offsetof<AttributeErrorObject>("name"), keyword(kwargs, Name.name));
  assignReference(self + offsetof<AttributeErrorObject>("object"), keyword(kwargs, Name.obj));
  return true;
}
