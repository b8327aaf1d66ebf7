/**
 * dict: the object and its basic operations. Layout as CPython's PyDictObject.
 *
 * Releasing a key or a value can run Python code that changes this dict: it is always the last thing that an operation
 * does. The table is in keys.ts, searching in lookup.ts, Python's methods in methods.ts.
 */
import { Type } from "../../generated/types";
import { FreeLimit, FreeLists, freeListPop, freeListPush } from "../../memory/free_list";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { raiseKeyError } from "../../exceptions/raise";
import { objectHash } from "../../protocols/hash";
import {
  DictKeys,
  EmptyKeys,
  GeneralEntry,
  Index,
  keysBuildIndices,
  keysFindEmpty,
  keysFindIndex,
  keysFree,
  keysGetIndex,
  KeysKind,
  keysLog2For,
  keysLog2ForEntries,
  keysLookupUnicode,
  KeySlot,
  keysNew,
  keysRelease,
  keysRetain,
  keysSetIndex,
  UnicodeKeys,
  usableFraction,
} from "./keys";
import { dictEntryValue, dictLookup } from "./lookup";
import {
  valuesAppendOrder,
  valuesClear,
  valuesFree,
  valuesGet,
  valuesOrder,
  valuesRelease,
  valuesRemoveOrder,
  valuesSet,
  valuesTraverse,
} from "./values";
import { DictObject } from "./record";
import { gcFree, gcIsTracked, gcMayBeTracked, gcNew, gcTrack, gcUntrack } from "../../kernel/gc/gc";
import { deallocBegin, deallocEnd } from "../../kernel/gc/trashcan";
import { intHash } from "../int/int";
import { initializeObject, poisonHeader, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { strHash } from "../str/str";
import { StrObject } from "../str/record";

// --- making and destroying

/** A dict that owns `keys` and `values`, untracked. On failure it releases the keys; the values stay the caller's. */
export function dictNewWith(keys: usize, values: usize, used: i64): Owned {
  let object = freeListPop(FreeLists.dict);
  if (object !== NULL) initializeObject(object, Type.dict);
  else object = gcNew(Type.dict, offsetof<DictObject>());
  if (object === NULL) {
    keysRelease(keys);
    return NULL;
  }
  const dict = changetype<DictObject>(object);
  dict.used = used;
  store<u64>(object, <u64>keys, offsetof<DictObject>("keys"));
  store<u64>(object, <u64>values, offsetof<DictObject>("values"));
  touch(dict);
  return object;
}

/** An empty dict. */
export function dictNew(): Owned {
  return dictNewWith(keysRetain(EmptyKeys), NULL, 0);
}

/** An empty dict with room for `count` items, within limits: CPython trusts the number up to 2**17 slots. */
export function dictNewPresized(count: i64, unicode: bool): Owned {
  const maximum = 17;
  if (count <= usableFraction(8)) return dictNew();
  const log2 = count > usableFraction(1 << maximum) ? maximum : keysLog2ForEntries(count);
  const keys = keysNew(log2, unicode);
  return keys === NULL ? NULL : dictNewWith(keys, NULL, 0);
}

/** Gives the dict its next version. */
export function touch(dict: DictObject): void {
  const version = RT.nextDictVersion + 1;
  RT.nextDictVersion = version;
  dict.version = version;
}

/** @slot dict.tp_dealloc */
export function dictDealloc(object: usize): void {
  gcUntrack(object);
  if (!deallocBegin(object)) return;
  const dict = changetype<DictObject>(object);
  const values = dict.values;
  if (values !== NULL) valuesRelease(dict.keys, values);
  keysRelease(dict.keys);
  if (typeOf(object) === Type.dict && freeListPush(FreeLists.dict, object, FreeLimit.dict)) poisonHeader(object);
  else gcFree(object);
  deallocEnd();
}

/** @slot dict.tp_traverse */
export function dictTraverse(object: usize, visit: u32, argument: usize): i32 {
  const dict = changetype<DictObject>(object);
  const keys = changetype<DictKeys>(dict.keys);
  if (dict.values !== NULL) return valuesTraverse(dict.keys, dict.values, visit, argument);
  const unicode = keys.isUnicode;
  const step: usize = unicode ? 16 : 24;
  const end = keys.keySlot(<i32>keys.entryCount);
  for (let slot = keys.keySlot(0); slot < end; slot += step) {
    const value = changetype<KeySlot>(slot).value;
    if (value === NULL) continue;
    let stop = call_indirect<i32>(visit, value, argument);
    if (stop === 0 && !unicode) stop = call_indirect<i32>(visit, load<usize>(slot), argument);
    if (stop !== 0) return stop;
  }
  return 0;
}

/**
 * Removes all items.
 * @slot dict.tp_clear
 */
export function dictClear(object: Borrowed): void {
  const dict = changetype<DictObject>(object);
  const keys = dict.keys;
  const values = dict.values;
  if (keys === EmptyKeys) return;
  dict.keys = keysRetain(EmptyKeys);
  dict.values = NULL;
  dict.used = 0;
  touch(dict);
  if (values !== NULL) {
    valuesClear(keys, values);
    valuesFree(values);
  }
  keysRelease(keys);
}

// --- reading

/** hash(key), without going through the type for the most common keys. -1: an exception is raised. */
export function keyHash(key: Borrowed): i64 {
  const type = typeOf(key);
  if (type === Type.str) return ExactStr.hash(key);
  return type === Type.int ? intHash(key) : objectHash(key);
}

abstract class ExactStr {
  /** The hash of an exact str. */
  @inline static hash(name: Borrowed): i64 {
    const known = changetype<StrObject>(name).hash;
    return known !== -1 ? known : strHash(name);
  }
}

/** The value, or NULL; `RT.error` distinguishes a failure from a missing key. */
export function dictGetItem(dict: Borrowed, key: Borrowed): Borrowed {
  if (typeOf(key) === Type.str) {
    const keys = changetype<DictKeys>(changetype<DictObject>(dict).keys);
    const known = ExactStr.hash(key);
    if (keys.kind !== KeysKind.unicode) return dictGetItemKnownHash(dict, key, known);
    const index = UnicodeKeys.lookup(keys, key, known);
    return index < 0 ? NULL : load<usize>(keys.unicodeEntry(index), offsetof<KeySlot>("value"));
  }
  const hash = keyHash(key);
  return hash === -1 ? NULL : dictGetItemKnownHash(dict, key, hash);
}

export function dictGetItemKnownHash(dict: Borrowed, key: Borrowed, hash: i64): Borrowed {
  const index = dictLookup(changetype<DictObject>(dict), key, hash);
  return index < 0 ? NULL : dictEntryValue(changetype<DictObject>(dict), index);
}

/** The value for an exact str, or NULL. Never raises while the dict's keys are exact strs. */
export function dictGetName(dict: Borrowed, name: Borrowed): Borrowed {
  const record = changetype<DictObject>(dict);
  const keys = changetype<DictKeys>(record.keys);
  const hash = keyHash(name);
  if (keys.kind === KeysKind.unicode) {
    const index = keysLookupUnicode(keys, name, hash);
    return index < 0 ? NULL : load<usize>(keys.unicodeEntry(index), offsetof<KeySlot>("value"));
  }
  return dictGetItemKnownHash(dict, name, hash);
}

/**
 * 1, 0, or -1 with an exception.
 * @slot dict.sq_contains
 */
export function dictContains(dict: Borrowed, key: Borrowed): i32 {
  if (typeOf(key) === Type.str) {
    const keys = changetype<DictKeys>(changetype<DictObject>(dict).keys);
    const known = ExactStr.hash(key);
    // In a split table a key may have no value.
    if (keys.kind === KeysKind.unicode) return UnicodeKeys.lookup(keys, key, known) >= 0 ? 1 : 0;
    return dictContainsKnownHash(dict, key, known);
  }
  const hash = keyHash(key);
  return hash === -1 ? -1 : dictContainsKnownHash(dict, key, hash);
}

export function dictContainsKnownHash(dict: Borrowed, key: Borrowed, hash: i64): i32 {
  const index = dictLookup(changetype<DictObject>(dict), key, hash);
  if (index === Index.error) return -1;
  return index >= 0 && dictEntryValue(changetype<DictObject>(dict), index) !== NULL ? 1 : 0;
}

export function dictLength(dict: Borrowed): i64 {
  return changetype<DictObject>(dict).used;
}

/**
 * Iterates over the items with a cursor: begin with 0, pass the last result, until -1. Read the item with dictKeyAt,
 * dictValueAt and dictHashAt before anything can change the dict.
 */
export function dictNext(object: Borrowed, position: i64): i64 {
  const dict = changetype<DictObject>(object);
  if (dict.values !== NULL) return position < dict.used ? position + 1 : -1;
  const keys = changetype<DictKeys>(dict.keys);
  const count = keys.entryCount;
  if (position >= count) return -1;
  const step: usize = keys.isUnicode ? 16 : 24;
  let slot = keys.keySlot(<i32>position);
  for (let next = position; next < count; next++) {
    if (changetype<KeySlot>(slot).value !== NULL) return next + 1;
    slot += step;
  }
  return -1;
}

/** The same backward: begin with dictEnd. */
export function dictPrevious(object: Borrowed, position: i64): i64 {
  const dict = changetype<DictObject>(object);
  const last = min(position, dictEnd(object)) - 1;
  if (dict.values !== NULL) return last > 0 ? last : -1;
  const keys = changetype<DictKeys>(dict.keys);
  for (let next = last; next > 0; next--) {
    if (load<usize>(keys.keySlot(<i32>next - 1), offsetof<KeySlot>("value")) !== NULL) return next;
  }
  return -1;
}

/** The cursor after the last item. */
export function dictEnd(object: Borrowed): i64 {
  const dict = changetype<DictObject>(object);
  return (dict.values !== NULL ? dict.used : changetype<DictKeys>(dict.keys).entryCount) + 1;
}

/** The entry's index at a cursor: a split table has its own order. */
function entryAt(dict: DictObject, position: i64): i32 {
  const order = <i32>position - 1;
  return dict.values !== NULL ? valuesOrder(dict.values, order) : order;
}

export function dictKeyAt(dict: Borrowed, position: i64): Borrowed {
  const record = changetype<DictObject>(dict);
  return load<usize>(changetype<DictKeys>(record.keys).keySlot(entryAt(record, position)));
}

export function dictValueAt(dict: Borrowed, position: i64): Borrowed {
  const record = changetype<DictObject>(dict);
  return dictEntryValue(record, entryAt(record, position));
}

export function dictHashAt(dict: Borrowed, position: i64): i64 {
  const record = changetype<DictObject>(dict);
  const keys = changetype<DictKeys>(record.keys);
  const index = entryAt(record, position);
  return keys.isUnicode
    ? changetype<StrObject>(load<usize>(keys.unicodeEntry(index))).hash
    : load<i64>(keys.generalEntry(index));
}

// --- writing

/** `dict[key] = value`. */
export function dictSetItem(dict: Borrowed, key: Borrowed, value: Borrowed): bool {
  if (typeOf(key) === Type.str) {
    const hash = ExactStr.hash(key);
    if (changetype<DictKeys>(changetype<DictObject>(dict).keys).kind === KeysKind.unicode)
      return setName(changetype<DictObject>(dict), key, value, hash);
    return dictSetItemKnownHash(dict, key, value, hash);
  }
  const hash = keyHash(key);
  return hash === -1 ? false : dictSetItemKnownHash(dict, key, value, hash);
}

export function dictSetItemKnownHash(dict: Borrowed, key: Borrowed, value: Borrowed, hash: i64): bool {
  const record = changetype<DictObject>(dict);
  if (typeOf(key) === Type.str && changetype<DictKeys>(record.keys).kind === KeysKind.unicode)
    return setName(record, key, value, hash);
  retain(key);
  retain(value);
  return record.keys === EmptyKeys ? insertFirst(record, key, hash, value) : dictInsert(record, key, hash, value);
}

/**
 * `dict[name] = value` in a table of exact strs that is not shared: no Python code runs before the old value is
 * destroyed.
 */
function setName(dict: DictObject, name: Borrowed, value: Borrowed, hash: i64): bool {
  const keys = changetype<DictKeys>(dict.keys);
  const index = UnicodeKeys.lookup(keys, name, hash);
  if (index < 0) {
    retain(name);
    retain(value);
    if (dict.keys === EmptyKeys) return insertFirst(dict, name, hash, value);
    maintainTracking(dict, name, value);
    return insertNew(dict, name, hash, value);
  }
  const entry = keys.unicodeEntry(index);
  if (changetype<KeySlot>(entry).value !== value) release(dictReplace(changetype<usize>(dict), entry, retain(value)));
  return true;
}

/**
 * The entry of a name if its hash leads directly to this very object, in an unshared table of strs: → { key, value }.
 * NULL: do a full lookup. For names in code, whose hash is always known.
 */
export function dictNameEntry(dict: Borrowed, name: Borrowed): usize {
  const keys = changetype<DictKeys>(changetype<DictObject>(dict).keys);
  if (keys.kind !== KeysKind.unicode) return NULL;
  const index = keysGetIndex(keys, <u32>changetype<StrObject>(name).hash & (keys.size - 1));
  if (index < 0) return NULL;
  const entry = keys.unicodeEntry(index);
  return load<usize>(entry) === name ? entry : NULL;
}

/**
 * `dict[name] = value` for a known entry. Returns the old value, which the caller now owns; the dict takes ownership of
 * the new one.
 */
export function dictReplace(dict: Borrowed, entry: usize, value: Owned): Owned {
  if (!gcIsTracked(dict) && gcMayBeTracked(value)) gcTrack(dict);
  const old = changetype<KeySlot>(entry).value;
  store<u64>(entry, <u64>value, offsetof<KeySlot>("value"));
  touch(changetype<DictObject>(dict));
  return old;
}

/** A dict stays untracked while it contains only objects that are not containers: the collector need not look at it. */
function maintainTracking(dict: DictObject, key: Borrowed, value: Borrowed): void {
  const object = changetype<usize>(dict);
  if (!gcIsTracked(object) && (gcMayBeTracked(key) || gcMayBeTracked(value))) gcTrack(object);
}

/** Adds an entry for a key known to be absent, to a table with room. Takes ownership of both references. */
function append(dict: DictObject, key: Owned, hash: i64, value: Owned): void {
  const keys = changetype<DictKeys>(dict.keys);
  const index = <i32>keys.entryCount;
  keysSetIndex(keys, keysFindEmpty(keys, hash), index);
  const slot = keys.keySlot(index);
  store<u64>(slot, <u64>key);
  const values = dict.values;
  if (values !== NULL) {
    valuesAppendOrder(values, index);
    valuesSet(values, index, value);
  } else {
    if (!keys.isUnicode) GeneralEntry.ofSlot(slot).hash = hash;
    store<u64>(slot, <u64>value, offsetof<KeySlot>("value"));
  }
  keys.version = 0;
  keys.usable--;
  keys.entryCount++;
  dict.used++;
  touch(dict);
}

/** Adds the first item to a dict without a table of its own. Takes ownership of both references, even on failure. */
function insertFirst(dict: DictObject, key: Owned, hash: i64, value: Owned): bool {
  const keys = keysNew(3, typeOf(key) === Type.str);
  if (keys === NULL) return abandon(key, value);
  keysRelease(dict.keys);
  dict.keys = keys;
  maintainTracking(dict, key, value);
  append(dict, key, hash, value);
  return true;
}

/** dictLookup for a key that will be inserted: afterward the table can take this kind of key. */
function lookupToInsert(dict: DictObject, key: Borrowed, hash: i64): i32 {
  if (typeOf(key) === Type.str) return dictLookup(dict, key, hash);
  while (true) {
    if (changetype<DictKeys>(dict.keys).isUnicode && !grow(dict, false)) return Index.error;
    const index = dictLookup(dict, key, hash);
    // A comparison may have emptied the dict, and an empty table is one of strs.
    if (index !== Index.empty || !changetype<DictKeys>(dict.keys).isUnicode) return index;
  }
}

/** Adds or replaces. Takes ownership of both references, even on failure. */
export function dictInsert(dict: DictObject, key: Owned, hash: i64, value: Owned): bool {
  const index = lookupToInsert(dict, key, hash);
  if (index === Index.error) return abandon(key, value);
  maintainTracking(dict, key, value);
  if (index === Index.empty) return insertNew(dict, key, hash, value);
  replace(dict, index, value);
  release(key);
  return true;
}

/** Adds an entry for a key known to be absent. Takes ownership of both references, even on failure. */
function insertNew(dict: DictObject, key: Owned, hash: i64, value: Owned): bool {
  changetype<DictKeys>(dict.keys).version = 0;
  if (changetype<DictKeys>(dict.keys).usable <= 0 && !grow(dict, true)) return abandon(key, value);
  append(dict, key, hash, value);
  return true;
}

/** Replaces the value of an entry. Takes ownership of the reference. */
function replace(dict: DictObject, index: i32, value: Owned): void {
  const old = dictEntryValue(dict, index);
  if (old !== value) {
    if (dict.values !== NULL) {
      valuesSet(dict.values, index, value);
      if (old === NULL) {
        valuesAppendOrder(dict.values, index);
        dict.used++;
      }
    } else store<u64>(changetype<DictKeys>(dict.keys).keySlot(index), <u64>value, offsetof<KeySlot>("value"));
    touch(dict);
  }
  releaseOrNull(old);
}

function abandon(key: Owned, value: Owned): bool {
  release(value);
  release(key);
  return false;
}

/** CPython's GROWTH_RATE: three times the items in use. */
function grow(dict: DictObject, unicode: bool): bool {
  return dictResize(dict, keysLog2For(dict.used * 3), unicode);
}

/**
 * Moves the items into a new table. A split dict becomes an ordinary one. False: MemoryError is raised and nothing has
 * changed.
 */
export function dictResize(dict: DictObject, log2Size: i32, unicode: bool): bool {
  const old = changetype<DictKeys>(dict.keys);
  const fresh = keysNew(log2Size, unicode && old.isUnicode);
  if (fresh === NULL) return false;
  const keys = changetype<DictKeys>(fresh);
  const count = <i32>dict.used;
  const values = dict.values;
  if (values !== NULL) {
    for (let order = 0; order < count; order++) {
      const index = valuesOrder(values, order);
      const key = load<usize>(old.unicodeEntry(index));
      placeEntry(keys, order, retain(key), changetype<StrObject>(key).hash, valuesGet(values, index));
    }
    keysRelease(dict.keys);
    dict.values = NULL;
    valuesFree(values);
  } else {
    moveEntries(old, keys, count);
    if (changetype<usize>(old) === EmptyKeys) old.refcount--;
    else keysFree(changetype<usize>(old));
  }
  keysBuildIndices(keys, count);
  keys.usable -= count;
  keys.entryCount = count;
  dict.keys = fresh;
  return true;
}

function placeEntry(keys: DictKeys, index: i32, key: Owned, hash: i64, value: Owned): void {
  const slot = keys.keySlot(index);
  if (!keys.isUnicode) GeneralEntry.ofSlot(slot).hash = hash;
  store<u64>(slot, <u64>key);
  store<u64>(slot, <u64>value, offsetof<KeySlot>("value"));
}

/** Copies the live entries, with their references, from one table of a dict to the next. */
function moveEntries(old: DictKeys, keys: DictKeys, count: i32): void {
  if (old.kind === keys.kind && old.entryCount === count) {
    memory.copy(keys.entries, old.entries, <usize>count * (old.isUnicode ? 16 : 24));
    return;
  }
  const unicode = old.isUnicode;
  let next = 0;
  for (let index = 0; next < count; index++) {
    const slot = old.keySlot(index);
    const value = changetype<KeySlot>(slot).value;
    if (value === NULL) continue;
    const key = load<usize>(slot);
    placeEntry(keys, next++, key, unicode ? changetype<StrObject>(key).hash : GeneralEntry.ofSlot(slot).hash, value);
  }
}

/** `dict.setdefault(key, value)`: the resulting value. NULL: an exception is raised. */
export function dictSetDefault(object: Borrowed, key: Borrowed, value: Borrowed): Borrowed {
  const hash = keyHash(key);
  if (hash === -1) return NULL;
  const dict = changetype<DictObject>(object);
  if (dict.keys === EmptyKeys) return insertFirst(dict, retain(key), hash, retain(value)) ? value : NULL;
  const index = lookupToInsert(dict, key, hash);
  if (index === Index.error) return NULL;
  if (index >= 0) {
    const present = dictEntryValue(dict, index);
    if (present !== NULL) return present;
  }
  maintainTracking(dict, key, value);
  if (index === Index.empty) return insertNew(dict, retain(key), hash, retain(value)) ? value : NULL;
  replace(dict, index, retain(value));
  return value;
}

// --- deleting

/** `del dict[key]`. KeyError if it is missing. */
export function dictDelItem(dict: Borrowed, key: Borrowed): bool {
  const hash = keyHash(key);
  return hash === -1 ? false : dictDelItemKnownHash(dict, key, hash);
}

export function dictDelItemKnownHash(object: Borrowed, key: Borrowed, hash: i64): bool {
  const dict = changetype<DictObject>(object);
  const index = dictLookup(dict, key, hash);
  if (index === Index.error) return false;
  const value = index >= 0 ? dictEntryValue(dict, index) : NULL;
  if (value === NULL) {
    raiseKeyError(key);
    return false;
  }
  release(removeEntry(dict, hash, index));
  return true;
}

/** Removes an entry. Returns its value; the key is released. */
function removeEntry(dict: DictObject, hash: i64, index: i32): Owned {
  const value = dictEntryValue(dict, index);
  dict.used--;
  touch(dict);
  if (dict.values !== NULL) {
    valuesSet(dict.values, index, NULL);
    valuesRemoveOrder(dict.values, index);
    return value;
  }
  const keys = changetype<DictKeys>(dict.keys);
  keys.version = 0;
  keysSetIndex(keys, keysFindIndex(keys, hash, index), Index.dummy);
  const slot = keys.keySlot(index);
  const key = load<usize>(slot);
  if (!keys.isUnicode) GeneralEntry.ofSlot(slot).hash = 0;
  store<u64>(slot, 0);
  store<u64>(slot, 0, offsetof<KeySlot>("value"));
  release(key);
  return value;
}

/** `dict.pop(key, fallback)`. KeyError if the key is missing and there is no fallback. */
export function dictPop(object: Borrowed, key: Borrowed, fallback: Borrowed): Owned {
  const dict = changetype<DictObject>(object);
  if (dict.used !== 0) {
    const hash = keyHash(key);
    if (hash === -1) return NULL;
    const index = dictLookup(dict, key, hash);
    if (index === Index.error) return NULL;
    if (index >= 0 && dictEntryValue(dict, index) !== NULL) return removeEntry(dict, hash, index);
  }
  if (fallback !== NULL) return retain(fallback);
  return raiseKeyError(key);
}

/**
 * Removes the last entry of a nonempty dict: stores its key and value, which the caller then owns, at `out`. False:
 * MemoryError.
 */
export function dictPopLast(dict: DictObject, out: usize): bool {
  if (dict.values !== NULL && !dictResize(dict, changetype<DictKeys>(dict.keys).log2Size, true)) return false;
  const keys = changetype<DictKeys>(dict.keys);
  keys.version = 0;
  const index = <i32>dictPrevious(changetype<usize>(dict), keys.entryCount + 1) - 1;
  const slot = keys.keySlot(index);
  const key = load<usize>(slot);
  const hash = keys.isUnicode ? changetype<StrObject>(key).hash : GeneralEntry.ofSlot(slot).hash;
  keysSetIndex(keys, keysFindIndex(keys, hash, index), Index.dummy);
  store<u64>(out, <u64>key);
  store<u64>(out, <u64>changetype<KeySlot>(slot).value, offsetof<KeySlot>("value"));
  if (!keys.isUnicode) GeneralEntry.ofSlot(slot).hash = 0;
  store<u64>(slot, 0);
  store<u64>(slot, 0, offsetof<KeySlot>("value"));
  // `usable` does not grow back: the indices still contain a deleted entry.
  keys.entryCount = index;
  dict.used--;
  touch(dict);
  return true;
}

// --- for the collector

/** Untracks a dict that contains nothing the collector tracks. */
export function dictMaybeUntrack(object: Borrowed): void {
  if (typeOf(object) !== Type.dict || !gcIsTracked(object)) return;
  for (let at = dictNext(object, 0); at >= 0; at = dictNext(object, at)) {
    if (gcMayBeTracked(dictValueAt(object, at)) || gcMayBeTracked(dictKeyAt(object, at))) return;
  }
  gcUntrack(object);
}
