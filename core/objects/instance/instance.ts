/**
 * Where an instance keeps its attributes: a dictionary at a fixed offset or, for most classes, two words before the
 * object: → values that share their keys with the class (at -32), and → a dictionary (at -24). At most one of the two
 * is set.
 */
import { TypeObject } from "../../generated/type_object";
import { Borrowed, NULL, Owned } from "../../memory/layout";
import { dictFromValues, dictNewSplit } from "../dict/instance";
import { hasFlag, TypeFlag, typeOf } from "../../kernel/object";
import { VarObject } from "../../kernel/header";

const VALUES_OFFSET: usize = 32;
const DICT_OFFSET: usize = 24;
/** Bytes before an object with a managed dictionary: these two words and the GC head. */
export const MANAGED_HEAD: usize = 32;

/** The instance's values; NULL if it has a dictionary instead. Only for types with a managed dictionary. */
export function instanceValues(object: Borrowed): usize {
  return load<usize>(object - VALUES_OFFSET);
}

export function setInstanceValues(object: Borrowed, values: usize): void {
  store<u64>(object - VALUES_OFFSET, <u64>values);
}

/**
 * The slot for the instance's dictionary, or NULL if its type has none. Existing values are turned into a dictionary,
 * since the caller wants one; NULL with an error if that fails.
 */
export function instanceDictSlot(object: Borrowed): usize {
  const type = changetype<TypeObject>(typeOf(object));
  if ((type.tp_flags & TypeFlag.MANAGED_DICT) !== 0) {
    const place = object - DICT_OFFSET;
    const values = instanceValues(object);
    if (values !== NULL) {
      const dict = dictFromValues(type.ht_cached_keys, values);
      if (dict === NULL) return NULL;
      setInstanceValues(object, NULL);
      store<u64>(place, <u64>dict);
    }
    return place;
  }
  let offset = type.tp_dictoffset;
  if (offset === 0) return NULL;
  if (offset < 0) {
    // After the items, whose number only the object knows.
    const items = abs(changetype<VarObject>(object).size);
    offset += (type.tp_basicsize + items * type.tp_itemsize + 7) & ~7;
  }
  return object + <usize>offset;
}

/** A dictionary for an instance that does not have one yet: it shares the class's keys while it can. */
export function newInstanceDict(object: Borrowed): Owned {
  return dictNewSplit(changetype<TypeObject>(typeOf(object)).ht_cached_keys);
}

export function hasManagedDict(object: Borrowed): bool {
  return hasFlag(object, TypeFlag.MANAGED_DICT);
}
