/**
 * Copying and merging dicts, where CPython's shortcuts are visible: a clean table is cloned as it is, space for a big
 * one is made at once, and sys.getsizeof reports the resulting size.
 */
import { errorClear, errorMatches, raiseFalse, raiseKeyError } from "../../exceptions/raise";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { call0 } from "../../protocols/call";
import { getIterator, iterNext } from "../../protocols/iteration";
import { mappingKeys } from "../../protocols/mapping";
import { fastItems, fastLength, sequenceFast } from "../../protocols/sequence";
import { getItem, setItem } from "../../protocols/item";
import {
  dictContains,
  dictContainsKnownHash,
  dictHashAt,
  dictInsert,
  dictKeyAt,
  dictLength,
  dictNew,
  dictNewWith,
  dictNext,
  dictResize,
  dictSetItem,
  dictValueAt,
  touch,
} from "./dict";
import { DictKeys, keysClone, keysLog2ForEntries, keysRelease, keysRetain, usableFraction } from "./keys";
import { valuesClone, valuesFree, valuesRelease } from "./values";
import { DictObject } from "./record";
import { gcIsTracked, gcTrack } from "../../kernel/gc/gc";
import { isDict, release, retain, typeOf } from "../../kernel/object";
import { setHashAt, setKeyAt, setLength, setNextEntry } from "../set/set";
import { Slots } from "../../memory/slots";

/** What dictMerge does with a key that already exists. */
export namespace MergeMode {
  export const keep: i32 = 0;
  export const replace: i32 = 1;
  /** KeyError: for `f(**a, **b)`. */
  export const refuse: i32 = 2;
}

/** A dict whose iteration is not overridden. */
function iteratesAsDict(object: Borrowed): bool {
  return isDict(object) && changetype<TypeObject>(typeOf(object)).tp_iter === changetype<TypeObject>(Type.dict).tp_iter;
}

/** `dict.copy()`: an exact dict, whatever `object` is. */
export function dictCopy(object: Borrowed): Owned {
  const dict = changetype<DictObject>(object);
  if (dict.used === 0) return dictNew();
  let copy: usize;
  const keys = changetype<DictKeys>(dict.keys);
  if (dict.values !== NULL) {
    const values = valuesClone(dict.keys, dict.values);
    if (values === NULL) return NULL;
    copy = dictNewWith(keysRetain(dict.keys), values, dict.used);
    if (copy === NULL) valuesRelease(dict.keys, values);
  } else if (iteratesAsDict(object) && dict.used >= (keys.entryCount * 2) / 3) {
    const clone = keysClone(dict.keys);
    if (clone === NULL) return NULL;
    copy = dictNewWith(clone, NULL, dict.used);
  } else {
    copy = dictNew();
    if (copy === NULL || dictMerge(copy, object, MergeMode.replace)) return copy;
    release(copy);
    return NULL;
  }
  if (copy !== NULL && gcIsTracked(object)) gcTrack(copy);
  return copy;
}

/** `dict.update(other)` for a mapping; `mode`: MergeMode. */
export function dictMerge(dict: Borrowed, other: Borrowed, mode: i32): bool {
  return iteratesAsDict(other) ? mergeDict(changetype<DictObject>(dict), other, mode) : mergeMapping(dict, other, mode);
}

function mergeDict(dict: DictObject, otherObject: Borrowed, mode: i32): bool {
  const other = changetype<DictObject>(otherObject);
  if (other === dict || other.used === 0) return true;
  const otherKeys = changetype<DictKeys>(other.keys);
  if (dict.used === 0) {
    mode = MergeMode.replace;
    // A table without gaps, and no larger than its contents need, is cloned.
    const fits = otherKeys.log2Size === 3 || usableFraction(otherKeys.size / 2) < other.used;
    if (other.values === NULL && other.used === otherKeys.entryCount && fits) return cloneInto(dict, other);
  }
  if (usableFraction(changetype<DictKeys>(dict.keys).size) < other.used) {
    if (!dictResize(dict, keysLog2ForEntries(dict.used + other.used), otherKeys.isUnicode)) return false;
  }
  const count = otherKeys.entryCount;
  for (let at = dictNext(otherObject, 0); at >= 0; at = dictNext(otherObject, at)) {
    const key = retain(dictKeyAt(otherObject, at));
    const hash = dictHashAt(otherObject, at);
    const value = retain(dictValueAt(otherObject, at));
    const merged = mergeItem(dict, key, hash, value, mode);
    release(value);
    release(key);
    if (!merged) return false;
    if (changetype<DictKeys>(other.keys).entryCount !== count)
      return raiseFalse(Type.RuntimeError, "dict mutated during update");
  }
  return true;
}

function mergeItem(dict: DictObject, key: Borrowed, hash: i64, value: Borrowed, mode: i32): bool {
  if (mode !== MergeMode.replace) {
    const present = dictContainsKnownHash(changetype<usize>(dict), key, hash);
    if (present < 0) return false;
    if (present > 0) return keepOrRefuse(key, mode);
  }
  return dictInsert(dict, retain(key), hash, retain(value));
}

function keepOrRefuse(key: Borrowed, mode: i32): bool {
  if (mode === MergeMode.keep) return true;
  raiseKeyError(key);
  return false;
}

function cloneInto(dict: DictObject, other: DictObject): bool {
  const clone = keysClone(other.keys);
  if (clone === NULL) return false;
  const keys = dict.keys;
  const values = dict.values;
  dict.keys = clone;
  dict.values = NULL;
  dict.used = other.used;
  touch(dict);
  if (gcIsTracked(changetype<usize>(other)) && !gcIsTracked(changetype<usize>(dict))) gcTrack(changetype<usize>(dict));
  if (values !== NULL) valuesFree(values);
  keysRelease(keys);
  return true;
}

/** For any object with `keys()` and `__getitem__`. */
function mergeMapping(dict: Borrowed, other: Borrowed, mode: i32): bool {
  const keys = mappingKeys(other);
  if (keys === NULL) return false;
  const iterator = getIterator(keys);
  release(keys);
  if (iterator === NULL) return false;
  let done = true;
  while (done) {
    const key = iterNext(iterator);
    if (key === NULL) break;
    done = mergeKey(dict, other, key, mode);
    release(key);
  }
  release(iterator);
  return done && RT.error === NULL;
}

function mergeKey(dict: Borrowed, other: Borrowed, key: Borrowed, mode: i32): bool {
  if (mode !== MergeMode.replace) {
    const present = dictContains(dict, key);
    if (present < 0) return false;
    if (present > 0) return keepOrRefuse(key, mode);
  }
  const value = getItem(other, key);
  if (value === NULL) return false;
  const done = dictSetItem(dict, key, value);
  release(value);
  return done;
}

/** `dict.update(pairs)` for an iterable of pairs. */
export function dictUpdateFromIterable(dict: Borrowed, pairs: Borrowed): bool {
  const iterator = getIterator(pairs);
  if (iterator === NULL) return false;
  let done = true;
  for (let index: i64 = 0; done; index++) {
    const item = iterNext(iterator);
    if (item === NULL) {
      done = RT.error === NULL;
      break;
    }
    done = updateFromPair(dict, item, index);
    release(item);
  }
  release(iterator);
  return done;
}

function updateFromPair(dict: Borrowed, item: Borrowed, index: i64): bool {
  const pair = sequenceFast(item, "");
  if (pair === NULL) {
    if (!errorMatches(Type.TypeError)) return false;
    errorClear();
    return raiseFalse(Type.TypeError, "cannot convert dictionary update sequence element #%d to a sequence", index);
  }
  const length = fastLength(pair);
  if (length !== 2) {
    release(pair);
    return raiseFalse(
      Type.ValueError,
      "dictionary update sequence element #%d has length %d; 2 is required",
      index,
      length,
    );
  }
  const key = retain(load<usize>(fastItems(pair)));
  const value = retain(Slots.at(fastItems(pair), 1));
  const done = dictSetItem(dict, key, value);
  release(key);
  release(value);
  release(pair);
  return done;
}

/**
 * `cls.fromkeys(iterable, value)`.
 * @classmethod dict.fromkeys(iterable, value=None, /)
 */
export function dictFromKeys(cls: Borrowed, iterable: Borrowed, value: Borrowed): Owned {
  const made = call0(cls);
  if (made === NULL) return NULL;
  const exact = typeOf(made) === Type.dict;
  let done: bool;
  if (exact && dictLength(made) === 0 && typeOf(iterable) === Type.dict)
    done = fillFromDict(changetype<DictObject>(made), iterable, value);
  else if (exact && dictLength(made) === 0 && isExactSet(iterable))
    done = fillFromSet(changetype<DictObject>(made), iterable, value);
  else done = fillFromIterable(made, exact, iterable, value);
  if (done) return made;
  release(made);
  return NULL;
}

function isExactSet(object: Borrowed): bool {
  return typeOf(object) === Type.set || typeOf(object) === Type.frozenset;
}

function fillFromDict(dict: DictObject, source: Borrowed, value: Borrowed): bool {
  const unicode = changetype<DictKeys>(changetype<DictObject>(source).keys).isUnicode;
  if (!dictResize(dict, keysLog2ForEntries(dictLength(source)), unicode)) return false;
  for (let at = dictNext(source, 0); at >= 0; at = dictNext(source, at)) {
    if (!dictInsert(dict, retain(dictKeyAt(source, at)), dictHashAt(source, at), retain(value))) return false;
  }
  return true;
}

function fillFromSet(dict: DictObject, source: Borrowed, value: Borrowed): bool {
  if (!dictResize(dict, keysLog2ForEntries(setLength(source)), false)) return false;
  for (let at = setNextEntry(source, 0); at >= 0; at = setNextEntry(source, at)) {
    if (!dictInsert(dict, retain(setKeyAt(source, at)), setHashAt(source, at), retain(value))) return false;
  }
  return true;
}

function fillFromIterable(made: Borrowed, exact: bool, iterable: Borrowed, value: Borrowed): bool {
  const iterator = getIterator(iterable);
  if (iterator === NULL) return false;
  let done = true;
  while (done) {
    const key = iterNext(iterator);
    if (key === NULL) {
      done = RT.error === NULL;
      break;
    }
    done = exact ? dictSetItem(made, key, value) : setItem(made, key, value);
    release(key);
  }
  release(iterator);
  return done;
}
