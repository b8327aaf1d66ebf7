/** `dir(object)`. */
import { raise } from "../exceptions/raise";
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { release } from "../kernel/object";
import { lookupSpecial } from "./attribute";
import { call0, callMethod0 } from "./call";
import { sequenceList } from "./sequence";

/** The result of `__dir__` as a sorted list. */
export function objectDir(object: Borrowed): Owned {
  const method = lookupSpecial(object, Name.__dir__);
  if (method === NULL) return RT.error !== NULL ? NULL : raise(Type.TypeError, "object does not provide __dir__");
  const names = call0(method);
  release(method);
  if (names === NULL) return NULL;
  const list = sortedList(names);
  release(names);
  return list;
}

/** A new, sorted list of the items of `iterable`. */
export function sortedList(iterable: Borrowed): Owned {
  const list = sequenceList(iterable);
  if (list === NULL) return NULL;
  const sorted = callMethod0(list, Name.sort);
  if (sorted === NULL) {
    release(list);
    return NULL;
  }
  release(sorted);
  return list;
}
