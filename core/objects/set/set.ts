/**
 * set and frozenset: the object and its basic operations. The table is in table.ts, the algebra in operations.ts.
 *
 * A frozenset differs from a set only in what Python may do with it: the native functions here fill both.
 */
import { errorClear, errorMatches } from "../../exceptions/raise";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { getIterator, iterNext } from "../../protocols/iteration";
import { dictHashAt, dictKeyAt, dictLength, dictNext, keyHash } from "../dict/dict";
import { gcFree, gcUntrack, visitReference } from "../../kernel/gc/gc";
import { deallocBegin, deallocEnd } from "../../kernel/gc/trashcan";
import { isInstance, isSubtype, release, typeOf } from "../../kernel/object";
import {
  SetObject,
  tableAdd,
  tableClear,
  tableContains,
  tableDestroy,
  tableDiscard,
  tableHashAt,
  tableKeyAt,
  tableMerge,
  tableNext,
  tableReset,
  tableResize,
} from "./table";
import { clearWeakReferences } from "../weakref/weakref";

/** Offset of the list of weak references. */
const WEAK_REFERENCES: usize = 192;

export function isAnySet(object: Borrowed): bool {
  const type = typeOf(object);
  return type === Type.set || type === Type.frozenset || isSubtype(type, Type.set) || isSubtype(type, Type.frozenset);
}

export function isExactAnySet(object: Borrowed): bool {
  const type = typeOf(object);
  return type === Type.set || type === Type.frozenset;
}

/** A set of type `type` with the items of `iterable`, which may be NULL. */
export function setOfType(type: usize, iterable: Borrowed): Owned {
  const object = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>0);
  if (object === NULL) return NULL;
  const set = changetype<SetObject>(object);
  store<u64>(object, <u64>set.smallTable, offsetof<SetObject>("table"));
  tableReset(set);
  set.finger = 0;
  store<u64>(object, 0, WEAK_REFERENCES);
  if (iterable === NULL || setUpdate(object, iterable)) return object;
  release(object);
  return NULL;
}

/** `set(iterable)`; an empty one for NULL. */
export function setNew(iterable: Borrowed): Owned {
  return setOfType(Type.set, iterable);
}

/** `frozenset(iterable)`: always a new object. */
export function frozensetNew(iterable: Borrowed): Owned {
  return setOfType(Type.frozenset, iterable);
}

/** A set or frozenset, whichever the type is derived from: results of operators are never of a subclass. */
export function setOfBaseType(type: usize, iterable: Borrowed): Owned {
  return setOfType(isSubtype(type, Type.set) ? Type.set : Type.frozenset, iterable);
}

/** @slot set.tp_dealloc, frozenset.tp_dealloc */
export function setDealloc(object: usize): void {
  gcUntrack(object);
  if (!deallocBegin(object)) return;
  if (load<usize>(object, WEAK_REFERENCES) !== NULL) clearWeakReferences(object);
  tableDestroy(changetype<SetObject>(object));
  gcFree(object);
  deallocEnd();
}

/** @slot set.tp_traverse, frozenset.tp_traverse */
export function setTraverse(object: usize, visit: u32, argument: usize): i32 {
  const set = changetype<SetObject>(object);
  for (let at = tableNext(set, 0); at >= 0; at = tableNext(set, at)) {
    const stop = visitReference(tableKeyAt(set, at), visit, argument);
    if (stop !== 0) return stop;
  }
  return 0;
}

/**
 * Removes all elements.
 * @slot set.tp_clear, frozenset.tp_clear
 */
export function setClear(set: Borrowed): void {
  tableClear(changetype<SetObject>(set));
}

export function setLength(set: Borrowed): i64 {
  return changetype<SetObject>(set).used;
}

/** Adds `key`, taking its own reference. */
export function setAdd(set: Borrowed, key: Borrowed): bool {
  const hash = keyHash(key);
  return hash !== -1 && tableAdd(changetype<SetObject>(set), key, hash);
}

/** 1 present, 0 absent, -1 with an exception. A set is looked up as the frozenset that it equals. */
export function setContains(set: Borrowed, key: Borrowed): i32 {
  const hash = keyHash(key);
  if (hash !== -1) return tableContains(changetype<SetObject>(set), key, hash);
  const frozen = frozenKey(key);
  if (frozen === NULL) return -1;
  const found = setContains(set, frozen);
  release(frozen);
  return found;
}

/** 1 removed, 0 absent, -1 with an exception. */
export function setDiscard(set: Borrowed, key: Borrowed): i32 {
  const hash = keyHash(key);
  if (hash !== -1) return tableDiscard(changetype<SetObject>(set), key, hash);
  const frozen = frozenKey(key);
  if (frozen === NULL) return -1;
  const found = setDiscard(set, frozen);
  release(frozen);
  return found;
}

/** Replaces an unhashable set in a lookup; NULL, with the TypeError still raised, for anything else. */
function frozenKey(key: Borrowed): Owned {
  if (!isInstance(key, Type.set) || !errorMatches(Type.TypeError)) return NULL;
  errorClear();
  return setOfType(Type.frozenset, key);
}

/** Adds all items of an iterable. Iterates over sets and dicts without an iterator, and makes room for them at once. */
export function setUpdate(object: Borrowed, iterable: Borrowed): bool {
  const set = changetype<SetObject>(object);
  if (isAnySet(iterable)) return tableMerge(set, changetype<SetObject>(iterable));
  if (typeOf(iterable) === Type.dict) return updateFromDict(set, iterable);
  const iterator = getIterator(iterable);
  if (iterator === NULL) return false;
  let done = true;
  while (done) {
    const key = iterNext(iterator);
    if (key === NULL) {
      done = RT.error === NULL;
      break;
    }
    done = setAdd(object, key);
    release(key);
  }
  release(iterator);
  return done;
}

function updateFromDict(set: SetObject, dict: Borrowed): bool {
  const count = dictLength(dict);
  if ((set.fill + count) * 5 >= set.mask * 3 && !tableResize(set, (set.used + count) * 2)) return false;
  for (let at = dictNext(dict, 0); at >= 0; at = dictNext(dict, at)) {
    if (!tableAdd(set, dictKeyAt(dict, at), dictHashAt(dict, at))) return false;
  }
  return true;
}

/**
 * Iterates over the elements with a cursor: begin with 0, pass the last result, until -1. Read with setKeyAt and
 * setHashAt.
 */
export function setNextEntry(set: Borrowed, position: i64): i64 {
  return tableNext(changetype<SetObject>(set), position);
}

export function setKeyAt(set: Borrowed, position: i64): Borrowed {
  return tableKeyAt(changetype<SetObject>(set), position);
}

export function setHashAt(set: Borrowed, position: i64): i64 {
  return tableHashAt(changetype<SetObject>(set), position);
}
