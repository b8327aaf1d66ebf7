/**
 * Interned strs: one object for each text. The table's own references are not counted, so that an interned str is
 * destroyed with the program's last reference; its destructor removes it from the table.
 */
import { writeUnraisable, errorClear } from "../../exceptions/raise";
import { NAME_COUNT } from "../../generated/names";
import { Borrowed, DEBUG, EmptyStr, Layout, NULL, None, Owned } from "../../memory/layout";
import { RT } from "../../memory/runtime";
import { dictDelItem, dictNew, dictSetDefault, dictSetItem } from "../dict/dict";
import { release, retain } from "../../kernel/object";
import { isExactStr, latin1Str, strLength, strRead } from "./str";
import { STR_ASCII_SIZE, StrObject, StrState } from "./record";

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
function forgetReferences(object: usize): void {
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

/**
 * At boot, once dicts work: creates the table and adds the static strs. A one-character str is interned when a program
 * uses it as a name; `*` is from the beginning.
 */
export function internStaticNames(): void {
  RT.interned = dictNew();
  internStatic(EmptyStr);
  internStatic(latin1Str(0x2a));
  let name = Layout.NAMES;
  for (let index = 0; index < NAME_COUNT; index++) {
    // CPython does not intern the placeholders for missing names.
    if (strRead(name, 0) !== 0x3c) internStatic(name);
    name += (STR_ASCII_SIZE + <usize>strLength(name) + 8) & ~7;
  }
}

function internStatic(object: usize): void {
  changetype<StrObject>(object).state |= StrState.INTERNED;
  const done = dictSetItem(RT.interned, object, object);
  assert(done, "no memory for the table of interned strings");
  forgetReferences(object);
}
