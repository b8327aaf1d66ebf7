/**
 * Attributes of instances whose class has shared keys: values without a dict, and the dict that is made from them on
 * demand.
 *
 * The shared keys belong to the class (`ht_cached_keys`) and only ever gain keys. When they are full, or a name does
 * not fit, that instance gets a dict of its own.
 */
import { raiseFalse } from "../../exceptions/raise";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { dictDelItem, dictNew, dictNewWith, dictSetItem, keyHash } from "./dict";
import { DictKeys, Index, keysFindEmpty, keysLookupUnicode, keysRetain, keysSetIndex } from "./keys";
import {
  sharedUsable,
  valuesAllocate,
  valuesAppendOrder,
  valuesFree,
  valuesGet,
  valuesRemoveOrder,
  valuesSet,
} from "./values";
import { gcMayBeTracked, gcTrack } from "../../kernel/gc/gc";
import { DICT_OFFSET, instanceValues, setInstanceValues } from "../instance/instance";
import { release, retain, retainOrNull, TypeFlag, typeOf } from "../../kernel/object";
import { VarObject } from "../../kernel/header";

/** Where an instance with a managed dict stores it. */
const MANAGED_DICT_OFFSET: usize = 24;

/** An empty dict that shares `keys`, for types whose instances have a plain slot for their dict. `keys` may be NULL. */
export function dictNewSplit(keys: usize): Owned {
  if (keys === NULL) return dictNew();
  const values = valuesAllocate(sharedUsable(keys));
  if (values === NULL) return NULL;
  const dict = dictNewWith(keysRetain(keys), values, 0);
  if (dict === NULL) valuesFree(values);
  return dict;
}

/** The dict for an instance's values. Takes ownership of them unless it fails. */
export function dictFromValues(keys: usize, values: usize): Owned {
  let used: i64 = 0;
  let track = false;
  const count = <i32>changetype<DictKeys>(keys).entryCount;
  for (let index = 0; index < count; index++) {
    const value = valuesGet(values, index);
    if (value === NULL) continue;
    used++;
    if (gcMayBeTracked(value)) track = true;
  }
  const dict = dictNewWith(keysRetain(keys), values, used);
  if (dict !== NULL && track) gcTrack(dict);
  return dict;
}

/** The index of a shared key, which is added if it is new; Index.empty if there is no room. */
function sharedIndex(keys: DictKeys, name: Borrowed): i32 {
  const hash = keyHash(name);
  const found = keysLookupUnicode(keys, name, hash);
  if (found !== Index.empty || keys.usable <= 0) return found;
  const index = <i32>keys.entryCount;
  keys.version = 0;
  keysSetIndex(keys, keysFindEmpty(keys, hash), index);
  store<u64>(keys.unicodeEntry(index), <u64>retain(name));
  keys.usable--;
  keys.entryCount++;
  return index;
}

/** `object.name = value` on an instance that has values; a NULL `value` deletes. */
export function objectStoreInstanceAttribute(object: Borrowed, values: usize, name: Borrowed, value: Borrowed): bool {
  const keys = changetype<TypeObject>(typeOf(object)).ht_cached_keys;
  const index = typeOf(name) === Type.str ? sharedIndex(changetype<DictKeys>(keys), name) : Index.empty;
  if (index === Index.empty) return storeInDict(object, keys, values, name, value);
  const old = valuesGet(values, index);
  if (old === NULL) {
    if (value === NULL) return raiseFalse(Type.AttributeError, "'%.100T' object has no attribute '%U'", object, name);
    valuesAppendOrder(values, index);
  } else if (value === NULL) valuesRemoveOrder(values, index);
  valuesSet(values, index, retainOrNull(value));
  if (old !== NULL) release(old);
  return true;
}

/** The shared keys cannot take the name: from now on the instance has a dict. */
function storeInDict(object: Borrowed, keys: usize, values: usize, name: Borrowed, value: Borrowed): bool {
  const dict = dictFromValues(keys, values);
  if (dict === NULL) return false;
  setInstanceValues(object, NULL);
  store<u64>(object - MANAGED_DICT_OFFSET, <u64>dict);
  return value === NULL ? dictDelItem(dict, name) : dictSetItem(dict, name, value);
}

/** The attribute's value, or NULL without an exception. */
export function objectGetInstanceAttribute(object: Borrowed, values: usize, name: Borrowed): Owned {
  const keys = changetype<DictKeys>(changetype<TypeObject>(typeOf(object)).ht_cached_keys);
  const index = keysLookupUnicode(keys, name, keyHash(name));
  return index < 0 ? NULL : retainOrNull(valuesGet(values, index));
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
