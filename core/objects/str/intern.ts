/**
 * Interned strs: one object for each text. The table's own references are not counted, so that an interned str is
 * destroyed with the program's last reference; its destructor removes it from the table.
 */
import { None } from "../../generated/memory_map";
import { writeUnraisable, errorClear } from "../../exceptions/raise";
import { Borrowed, DEBUG, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { dictDelItem, dictSetDefault } from "../dict/dict";
import { release, retain } from "../../kernel/object";
import { isExactStr } from "./str";
import { StrObject, StrState } from "./record";

export function strIsInterned(object: Borrowed): bool {
  return (changetype<StrObject>(object).state & StrState.INTERNED) !== 0;
}

/**
 * Takes a str and returns the interned one with the same text. Instances of subclasses are returned as they are, and so
 * is everything if memory is short.
 */
export function strIntern(object: Owned): Owned {
  if (object === NULL || strIsInterned(object) || !isExactStr(object)) return object;
  const known = dictSetDefault(RT.interned, object, object);
  if (known === NULL) {
    errorClear();
    return object;
  }
  if (known !== object) {
    retain(known);
    release(object);
    return known;
  }
  forgetReferences(object);
  changetype<StrObject>(object).state |= StrState.INTERNED;
  return object;
}

/** The table refers to a str both as key and as value. */
export function forgetReferences(object: usize): void {
  const record = changetype<StrObject>(object);
  record.refcount -= 2;
  if (DEBUG) RT.totalRefs -= 2;
}

/** For the destructor: removes a dead str from the table. */
export function strForget(object: usize): void {
  const record = changetype<StrObject>(object);
  // The two references that the table releases, and one so that this does not run the destructor again.
  record.refcount = 3;
  if (DEBUG) RT.totalRefs += 2;
  if (!dictDelItem(RT.interned, object)) writeUnraisable(None);
  record.refcount = 0;
}
