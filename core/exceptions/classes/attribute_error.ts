/** AttributeError: stores which name was missing on which object, so that a similar one can be suggested. */
import { Name } from "../../generated/names";
import { Borrowed } from "../../memory/address";
import { assignReference } from "../../kernel/reference";
import { exceptionSetArgs } from "./base_exception";
import { keyword } from "./arguments";
import { AttributeErrorObject } from "../note_attribute";
import { checkKeywords } from "../../protocols/arguments";

/**
 * @member AttributeError.name AttributeErrorObject.name object
 * @member AttributeError.obj AttributeErrorObject.object object
 */

/** @slot AttributeError.tp_init */
export function attributeErrorInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (!exceptionSetArgs(self, args) || !checkKeywords("AttributeError", kwargs, Name.name, Name.obj)) return false;
  assignReference(self + offsetof<AttributeErrorObject>("name"), keyword(kwargs, Name.name));
  assignReference(self + offsetof<AttributeErrorObject>("object"), keyword(kwargs, Name.obj));
  return true;
}
