/** NameError: stores which name was missing, so that a similar one can be suggested. */
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { isInstance, retain } from "../../kernel/object";
import { assignReference } from "../../kernel/reference";
import { exceptionSetArgs } from "./base_exception";
import { keyword } from "./arguments";
import { raise } from "../raise";
import { BaseExceptionObject } from "../record";
import { checkKeywords } from "../../protocols/arguments";

/** @record NameError clear trashcan */
@unmanaged
export class NameErrorObject extends BaseExceptionObject {
  /** @owned */
  name: usize; // @72
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

/** @slot NameError.tp_init, UnboundLocalError.tp_init */
export function nameErrorInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (!exceptionSetArgs(self, args) || !checkKeywords("NameError", kwargs, Name.name, NULL)) return false;
  assignReference(self + offsetof<NameErrorObject>("name"), keyword(kwargs, Name.name));
  return true;
}
