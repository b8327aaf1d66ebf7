/**
 * The algebra of sets. Which operand is iterated over, and what happens to the table, follows CPython: it determines
 * the order of the result.
 */
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { getIterator, iterNext } from "../../protocols/iteration";
import { dictContainsKnownHash, dictHashAt, dictKeyAt, dictLength, dictNext, keyHash } from "../dict/dict";
import { release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { isAnySet, isExactAnySet, setOfBaseType, setUpdate } from "./set";
import {
  SetObject,
  tableAdd,
  tableClear,
  tableContains,
  tableDiscard,
  tableHashAt,
  tableKeyAt,
  tableNext,
  tableResize,
  tableSwap,
} from "./table";

function asSet(object: Borrowed): SetObject {
  return changetype<SetObject>(object);
}

function discard(object: Owned): Owned {
  releaseOrNull(object);
  return NULL;
}

/** A set or frozenset with the same elements. */
export function setCopy(set: Borrowed): Owned {
  return setOfBaseType(typeOf(set), set);
}

export function setUnion(set: Borrowed, other: Borrowed): Owned {
  const result = setCopy(set);
  if (result === NULL || set === other || setUpdate(result, other)) return result;
  return discard(result);
}

/** Adds to `result` the elements of `items` (a set) for which being in `container` is `wanted`. */
function addSelected(result: Borrowed, items: SetObject, container: Borrowed, wanted: i32): bool {
  const isDict = typeOf(container) === Type.dict;
  for (let at = tableNext(items, 0); at >= 0; at = tableNext(items, at)) {
    const hash = tableHashAt(items, at);
    const key = retain(tableKeyAt(items, at));
    const found = isDict ? dictContainsKnownHash(container, key, hash) : tableContains(asSet(container), key, hash);
    const done = found >= 0 && (found !== wanted || tableAdd(asSet(result), key, hash));
    release(key);
    if (!done) return false;
  }
  return true;
}

export function setIntersection(set: Borrowed, other: Borrowed): Owned {
  if (set === other) return setCopy(set);
  const result = setOfBaseType(typeOf(set), NULL);
  if (result === NULL) return NULL;
  let done: bool;
  if (!isAnySet(other)) done = addCommon(result, asSet(set), other);
  else if (asSet(other).used > asSet(set).used) done = addSelected(result, asSet(set), other, 1);
  else done = addSelected(result, asSet(other), set, 1);
  return done ? result : discard(result);
}

function addCommon(result: Borrowed, set: SetObject, iterable: Borrowed): bool {
  const iterator = getIterator(iterable);
  if (iterator === NULL) return false;
  let done = true;
  while (done) {
    const key = iterNext(iterator);
    if (key === NULL) {
      done = RT.error === NULL;
      break;
    }
    const hash = keyHash(key);
    const found = hash === -1 ? -1 : tableContains(set, key, hash);
    done = found >= 0 && (found === 0 || tableAdd(asSet(result), key, hash));
    release(key);
  }
  release(iterator);
  return done;
}

export function setIntersectionUpdate(set: Borrowed, other: Borrowed): bool {
  const result = setIntersection(set, other);
  if (result === NULL) return false;
  tableSwap(asSet(set), asSet(result));
  release(result);
  return true;
}

export function setDifference(set: Borrowed, other: Borrowed): Owned {
  let otherLength: i64;
  if (isAnySet(other)) otherLength = asSet(other).used;
  else if (typeOf(other) === Type.dict) otherLength = dictLength(other);
  else return copyAndSubtract(set, other);
  // If the operand is much smaller, it is better to remove its elements from a copy.
  if (asSet(set).used >> 2 > otherLength) return copyAndSubtract(set, other);
  const result = setOfBaseType(typeOf(set), NULL);
  if (result === NULL || addSelected(result, asSet(set), other, 0)) return result;
  return discard(result);
}

function copyAndSubtract(set: Borrowed, other: Borrowed): Owned {
  const result = setCopy(set);
  if (result === NULL || setDifferenceUpdate(result, other)) return result;
  return discard(result);
}

export function setDifferenceUpdate(set: Borrowed, other: Borrowed): bool {
  const record = asSet(set);
  if (set === other) {
    tableClear(record);
    return true;
  }
  if (!(isAnySet(other) ? subtractSet(set, other) : subtractIterable(set, other))) return false;
  // A table with more than a quarter deleted entries is not worth keeping.
  if (<u64>(record.fill - record.used) <= <u64>record.mask / 4) return true;
  return tableResize(record, record.used > 50000 ? record.used * 2 : record.used * 4);
}

function subtractSet(set: Borrowed, other: Borrowed): bool {
  let items = retain(other);
  if (asSet(other).used >> 3 > asSet(set).used) {
    release(items);
    items = setIntersection(set, other);
    if (items === NULL) return false;
  }
  let done = true;
  const record = asSet(items);
  for (let at = tableNext(record, 0); at >= 0 && done; at = tableNext(record, at)) {
    const hash = tableHashAt(record, at);
    const key = retain(tableKeyAt(record, at));
    done = tableDiscard(asSet(set), key, hash) >= 0;
    release(key);
  }
  release(items);
  return done;
}

function subtractIterable(set: Borrowed, iterable: Borrowed): bool {
  const iterator = getIterator(iterable);
  if (iterator === NULL) return false;
  let done = true;
  while (done) {
    const key = iterNext(iterator);
    if (key === NULL) {
      done = RT.error === NULL;
      break;
    }
    const hash = keyHash(key);
    done = hash !== -1 && tableDiscard(asSet(set), key, hash) >= 0;
    release(key);
  }
  release(iterator);
  return done;
}

export function setSymmetricDifference(set: Borrowed, other: Borrowed): Owned {
  const result = setOfBaseType(typeOf(set), other);
  if (result === NULL || setSymmetricDifferenceUpdate(result, set)) return result;
  return discard(result);
}

export function setSymmetricDifferenceUpdate(set: Borrowed, other: Borrowed): bool {
  if (set === other) {
    tableClear(asSet(set));
    return true;
  }
  if (typeOf(other) === Type.dict) {
    for (let at = dictNext(other, 0); at >= 0; at = dictNext(other, at)) {
      if (!toggle(asSet(set), dictKeyAt(other, at), dictHashAt(other, at))) return false;
    }
    return true;
  }
  const items = isAnySet(other) ? retain(other) : setOfBaseType(typeOf(set), other);
  if (items === NULL) return false;
  const record = asSet(items);
  let done = true;
  for (let at = tableNext(record, 0); at >= 0 && done; at = tableNext(record, at)) {
    done = toggle(asSet(set), tableKeyAt(record, at), tableHashAt(record, at));
  }
  release(items);
  return done;
}

/** Removes the key if it is present; otherwise adds it. */
function toggle(set: SetObject, key: Borrowed, hash: i64): bool {
  retain(key);
  const removed = tableDiscard(set, key, hash);
  const done = removed > 0 || (removed === 0 && tableAdd(set, key, hash));
  release(key);
  return done;
}

// --- predicates: 1, 0, or -1 with an exception

export function setIsDisjoint(set: Borrowed, other: Borrowed): i32 {
  if (set === other) return asSet(set).used === 0 ? 1 : 0;
  if (!isExactAnySet(other)) return iterableMeets(set, other, 1);
  const smallerOther = asSet(other).used <= asSet(set).used;
  return setMeets(smallerOther ? asSet(set) : asSet(other), smallerOther ? asSet(other) : asSet(set), 1);
}

/** 0 as soon as an element of `items` is (`refused` 1) or is not (0) in `set`; otherwise 1. */
function setMeets(set: SetObject, items: SetObject, refused: i32): i32 {
  for (let at = tableNext(items, 0); at >= 0; at = tableNext(items, at)) {
    const hash = tableHashAt(items, at);
    const key = retain(tableKeyAt(items, at));
    const found = tableContains(set, key, hash);
    release(key);
    if (found < 0) return -1;
    if (found === refused) return 0;
  }
  return 1;
}

function iterableMeets(set: Borrowed, iterable: Borrowed, refused: i32): i32 {
  const iterator = getIterator(iterable);
  if (iterator === NULL) return -1;
  let result = 1;
  while (result === 1) {
    const key = iterNext(iterator);
    if (key === NULL) {
      if (RT.error !== NULL) result = -1;
      break;
    }
    const hash = keyHash(key);
    const found = hash === -1 ? -1 : tableContains(asSet(set), key, hash);
    release(key);
    if (found < 0) result = -1;
    else if (found === refused) result = 0;
  }
  release(iterator);
  return result;
}

export function setIsSubset(set: Borrowed, other: Borrowed): i32 {
  if (!isAnySet(other)) {
    const common = setIntersection(set, other);
    if (common === NULL) return -1;
    const result = asSet(common).used === asSet(set).used ? 1 : 0;
    release(common);
    return result;
  }
  if (asSet(set).used > asSet(other).used) return 0;
  return setMeets(asSet(other), asSet(set), 0);
}

export function setIsSuperset(set: Borrowed, other: Borrowed): i32 {
  return isAnySet(other) ? setIsSubset(other, set) : iterableMeets(set, other, 0);
}
