/** The mapping protocol. */
import { errorClear, errorMatches, raise } from "../exceptions/raise";
import { Name } from "../generated/names";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { release, typeOf } from "../kernel/object";
import { callMethod0 } from "./call";
import { getIterator } from "./iteration";
import { sequenceList } from "./sequence";

/** Has `__getitem__` by key. */
export function isMapping(object: Borrowed): bool {
  return changetype<TypeObject>(typeOf(object)).mp_subscript !== 0;
}

/** `list(mapping.keys())`. */
export function mappingKeys(mapping: Borrowed): Owned {
  return listOf(mapping, Name.keys);
}

function listOf(mapping: Borrowed, method: Borrowed): Owned {
  const view = callMethod0(mapping, method);
  if (view === NULL) return NULL;
  const iterator = getIterator(view);
  if (iterator === NULL) {
    if (errorMatches(Type.TypeError)) {
      errorClear();
      raise(Type.TypeError, "%.200T.%U() returned a non-iterable (type %.200T)", mapping, method, view);
    }
    release(view);
    return NULL;
  }
  release(view);
  const list = sequenceList(iterator);
  release(iterator);
  return list;
}
