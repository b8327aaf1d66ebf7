/** ImportError and ModuleNotFoundError: the message and, by keyword, the module's name and path. */
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { dictNew, dictSetItem } from "../../objects/dict/dict";
import { dictCopy } from "../../objects/dict/merge";
import { release, retain, typeOf } from "../../kernel/object";
import { assignReference } from "../../kernel/reference";
import { tupleGet, tupleLength, tuplePack2, tuplePack3 } from "../../objects/tuple/tuple";
import { baseExceptionStr, exceptionSetArgs } from "./base_exception";
import { keyword } from "./arguments";
import { raise } from "../raise";
import { BaseExceptionObject } from "../record";
import { checkKeywords } from "../../protocols/arguments";

/** @record ImportError clear trashcan */
@unmanaged
export class ImportErrorObject extends BaseExceptionObject {
  /** @owned */
  message: usize; // @72
  /** @owned */
  name: usize; // @80
  /** @owned */
  path: usize; // @88
}

/**
 * @member ImportError.msg ImportErrorObject.message object
 * @member ImportError.name ImportErrorObject.name object
 * @member ImportError.path ImportErrorObject.path object
 */

/**
 * Raises ImportError or ModuleNotFoundError with a message made from `format` and `name`. The exception stores `module`
 * (or NULL) and `path` (or NULL).
 */
export function raiseImportError(
  type: usize,
  format: string,
  a: i64,
  b: i64,
  c: i64,
  module: Borrowed,
  path: Borrowed,
): usize {
  raise(type, format, a, b, c);
  const error = RT.error;
  if (error !== NULL && typeOf(error) === type) {
    assignReference(error + offsetof<ImportErrorObject>("name"), module);
    assignReference(error + offsetof<ImportErrorObject>("path"), path);
  }
  return NULL;
}

/** @slot ImportError.tp_init, ModuleNotFoundError.tp_init */
export function importErrorInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (!exceptionSetArgs(self, args) || !checkKeywords("ImportError", kwargs, Name.name, Name.path)) return false;
  assignReference(self + offsetof<ImportErrorObject>("name"), keyword(kwargs, Name.name));
  assignReference(self + offsetof<ImportErrorObject>("path"), keyword(kwargs, Name.path));
  if (tupleLength(args) === 1) assignReference(self + offsetof<ImportErrorObject>("message"), tupleGet(args, 0));
  return true;
}

/** @slot ImportError.tp_str */
export function importErrorStr(self: Borrowed): Owned {
  const message = changetype<ImportErrorObject>(self).message;
  return message !== NULL && typeOf(message) === Type.str ? retain(message) : baseExceptionStr(self);
}

/** @method ImportError.__reduce__() */
export function importErrorReduce(self: Borrowed): Owned {
  const record = changetype<ImportErrorObject>(self);
  if (record.name === NULL && record.path === NULL) {
    if (record.dict === NULL) return tuplePack2(typeOf(self), record.args);
    return tuplePack3(typeOf(self), record.args, record.dict);
  }
  const state = record.dict === NULL ? dictNew() : dictCopy(record.dict);
  if (state === NULL) return NULL;
  let stored = record.name === NULL || dictSetItem(state, Name.name, record.name);
  if (stored) stored = record.path === NULL || dictSetItem(state, Name.path, record.path);
  const result = stored ? tuplePack3(typeOf(self), record.args, state) : NULL;
  release(state);
  return result;
}
