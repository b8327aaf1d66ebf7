/** dict as Python sees it: constructor, methods, operators. */
import { False, None, NotImplemented, True } from "../../generated/memory_map";
import { raise, raiseFalse, raiseKeyError } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { checkPositional } from "../../protocols/arguments";
import { lookupAttribute, lookupSpecial } from "../../protocols/attribute";
import { call1 } from "../../protocols/call";
import { reprEnter, reprLeave } from "../../protocols/repr_guard";
import { Comparison } from "../../protocols/comparison";
import { richCompareBool } from "../../protocols/compare";
import { objectRepr } from "../../protocols/repr";
import {
  dictClear,
  dictContains,
  dictDelItem,
  dictGetItem,
  dictGetItemKnownHash,
  dictHashAt,
  dictKeyAt,
  dictLength,
  dictNext,
  dictPop,
  dictPopLast,
  dictSetDefault,
  dictSetItem,
  dictValueAt,
  touch,
} from "./dict";
import { DictKeys, EmptyKeys, keysRetain, keysSize } from "./keys";
import { dictCopy, dictMerge, dictUpdateFromIterable, MergeMode } from "./merge";
import { sharedUsable } from "./values";
import { DictObject } from "./record";
import { gcUntrack } from "../../kernel/gc/gc";
import { genericAliasNew } from "../generic_alias/new";
import { isDict, isStr, release, retain, typeOf } from "../../kernel/object";
import { listNew, listSet } from "../list/list";
import { strFromLiteral } from "../str/str";
import { StrWriter, writeLiteral, writerAbandon, writerFinish, writerInit, writeStr } from "../str/writer";
import { tupleGet, tupleLength, tupleNew } from "../tuple/tuple";

// --- construction

/** @new dict(*args, **kwargs) raw */
export function dictTypeNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  const object = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>0);
  if (object === NULL) return NULL;
  const dict = changetype<DictObject>(object);
  dict.used = 0;
  touch(dict);
  dict.keys = keysRetain(EmptyKeys);
  dict.values = NULL;
  if (type === Type.dict) gcUntrack(object);
  return object;
}

/** @init dict(*args, **kwargs) raw */
export function dictInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  const count = <i32>tupleLength(args);
  if (!checkPositional(Name.dict, count, 0, 1)) return false;
  if (count === 1 && !updateFrom(self, tupleGet(args, 0))) return false;
  return kwargs === NULL || (keysAreStrings(kwargs) && dictMerge(self, kwargs, MergeMode.replace));
}

function keysAreStrings(kwargs: Borrowed): bool {
  if (changetype<DictKeys>(changetype<DictObject>(kwargs).keys).isUnicode) return true;
  for (let at = dictNext(kwargs, 0); at >= 0; at = dictNext(kwargs, at)) {
    if (!isStr(dictKeyAt(kwargs, at))) return raiseFalse(Type.TypeError, "keywords must be strings");
  }
  return true;
}

/**
 * `dict(...)` without a tuple and a dict of arguments.
 * @slot dict.tp_vectorcall
 */
export function dictVectorcall(type: usize, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  if (!checkPositional(Name.dict, nargs, 0, 1)) return NULL;
  const dict = dictTypeNew(type, NULL, NULL);
  if (dict === NULL) return NULL;
  if (nargs === 1 && !updateFrom(dict, load<usize>(args))) return discard(dict);
  if (kwnames !== NULL && !updateFromKeywords(dict, args + ((<usize>nargs) << 3), kwnames)) return discard(dict);
  return dict;
}

function discard(object: Owned): Owned {
  release(object);
  return NULL;
}

function updateFromKeywords(dict: Borrowed, values: usize, kwnames: Borrowed): bool {
  const count = tupleLength(kwnames);
  for (let index: i64 = 0; index < count; index++) {
    if (!dictSetItem(dict, tupleGet(kwnames, index), load<usize>(values + ((<usize>index) << 3)))) return false;
  }
  return true;
}

/** A mapping if it has `keys`, otherwise an iterable of pairs. */
function updateFrom(dict: Borrowed, source: Borrowed): bool {
  if (typeOf(source) === Type.dict) return dictMerge(dict, source, MergeMode.replace);
  const keys = lookupAttribute(source, Name.keys);
  if (keys !== NULL) {
    release(keys);
    return dictMerge(dict, source, MergeMode.replace);
  }
  return RT.error === NULL && dictUpdateFromIterable(dict, source);
}

/** @method dict.update(*args, **kwargs) raw */
export function dictUpdate(self: Borrowed, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  if (!checkPositional(Name.update, nargs, 0, 1)) return NULL;
  if (nargs === 1 && !updateFrom(self, load<usize>(args))) return NULL;
  if (kwnames !== NULL && !updateFromKeywords(self, args + ((<usize>nargs) << 3), kwnames)) return NULL;
  return retain(None);
}

// --- one item

/**
 * KeyError, unless it is a subclass with `__missing__`.
 * @slot dict.mp_subscript
 * @method dict.__getitem__(key, /)
 */
export function dictSubscript(self: Borrowed, key: Borrowed): Owned {
  const value = dictGetItem(self, key);
  if (value !== NULL) return retain(value);
  if (RT.error !== NULL) return NULL;
  if (typeOf(self) !== Type.dict) {
    const missing = lookupSpecial(self, Name.__missing__);
    if (missing !== NULL) {
      const result = call1(missing, key);
      release(missing);
      return result;
    }
    if (RT.error !== NULL) return NULL;
  }
  return raiseKeyError(key);
}

/** @slot dict.mp_ass_subscript */
export function dictAssignSubscript(self: Borrowed, key: Borrowed, value: Borrowed): bool {
  return value === NULL ? dictDelItem(self, key) : dictSetItem(self, key, value);
}

/** @method dict.__contains__(key, /) */
export function dictContainsMethod(self: Borrowed, key: Borrowed): Owned {
  const found = dictContains(self, key);
  return found < 0 ? NULL : retain(found > 0 ? True : False);
}

/** @method dict.get(key, default=None, /) */
export function dictGet(self: Borrowed, key: Borrowed, fallback: Borrowed): Owned {
  const value = dictGetItem(self, key);
  if (value !== NULL) return retain(value);
  return RT.error !== NULL ? NULL : retain(fallback);
}

/** @method dict.setdefault(key, default=None, /) */
export function dictSetDefaultMethod(self: Borrowed, key: Borrowed, fallback: Borrowed): Owned {
  const value = dictSetDefault(self, key, fallback);
  return value === NULL ? NULL : retain(value);
}

/** @method dict.pop(key, default=NULL, /) */
export function dictPopMethod(self: Borrowed, key: Borrowed, fallback: Borrowed): Owned {
  return dictPop(self, key, fallback);
}

/** @method dict.popitem() */
export function dictPopItem(self: Borrowed): Owned {
  const pair = tupleNew(2);
  if (pair === NULL) return NULL;
  if (dictLength(self) === 0) {
    release(pair);
    return raise(Type.KeyError, "popitem(): dictionary is empty");
  }
  // The slots of a tuple are adjacent: the key and the value are stored straight into them.
  if (dictPopLast(changetype<DictObject>(self), pair + 24)) return pair;
  release(pair);
  return NULL;
}

// --- whole dicts

/** @slot dict.mp_length */
export function dictLengthSlot(self: Borrowed): i64 {
  return dictLength(self);
}

/** @method dict.clear() */
export function dictClearMethod(self: Borrowed): void {
  dictClear(self);
}

/** @method dict.copy() */
export function dictCopyMethod(self: Borrowed): Owned {
  return dictCopy(self);
}

/** @method dict.__sizeof__() */
export function dictSizeof(self: Borrowed): i64 {
  const dict = changetype<DictObject>(self);
  let size = changetype<TypeObject>(typeOf(self)).tp_basicsize;
  if (dict.values !== NULL) size += sharedUsable(dict.keys) << 3;
  // Shared keys are counted with the class.
  if (changetype<DictKeys>(dict.keys).refcount === 1) size += keysSize(dict.keys);
  return size;
}

/** @classmethod dict.__class_getitem__(item, /) */
export function dictClassGetItem(cls: Borrowed, item: Borrowed): Owned {
  return genericAliasNew(cls, item);
}

/** @slot dict.tp_repr */
export function dictRepr(self: Borrowed): Owned {
  const guard = reprEnter(self);
  if (guard !== 0) return guard > 0 ? strFromLiteral("{...}") : NULL;
  const result = dictLength(self) === 0 ? strFromLiteral("{}") : reprOfItems(self);
  reprLeave(self);
  return result;
}

function reprOfItems(self: Borrowed): Owned {
  const writer = writerInit(2 + 5 * dictLength(self));
  if (changetype<usize>(writer) === NULL) return NULL;
  let done = writeLiteral(writer, "{");
  let first = true;
  // A repr may change the dict; the cursor is checked against the table at each step.
  for (let at = dictNext(self, 0); at >= 0 && done; at = dictNext(self, at)) {
    const key = retain(dictKeyAt(self, at));
    const value = retain(dictValueAt(self, at));
    done =
      (first || writeLiteral(writer, ", ")) &&
      writeRepr(writer, key) &&
      writeLiteral(writer, ": ") &&
      writeRepr(writer, value);
    first = false;
    release(key);
    release(value);
  }
  if (done && writeLiteral(writer, "}")) return writerFinish(writer);
  writerAbandon(writer);
  return NULL;
}

function writeRepr(writer: StrWriter, object: Borrowed): bool {
  const text = objectRepr(object);
  if (text === NULL) return false;
  const done = writeStr(writer, text);
  release(text);
  return done;
}

/** @slot dict.tp_richcompare */
export function dictCompare(self: Borrowed, other: Borrowed, operator: i32): Owned {
  if (!isDict(self) || !isDict(other) || (operator !== Comparison.Equal && operator !== Comparison.NotEqual))
    return retain(NotImplemented);
  const equal = dictsEqual(self, other);
  if (equal < 0) return NULL;
  return retain((equal !== 0) === (operator === Comparison.Equal) ? True : False);
}

/** 1, 0, or -1 with an exception. Comparing values may change both dicts. */
function dictsEqual(a: Borrowed, b: Borrowed): i32 {
  if (dictLength(a) !== dictLength(b)) return 0;
  for (let at = dictNext(a, 0); at >= 0; at = dictNext(a, at)) {
    const hash = dictHashAt(a, at);
    const key = retain(dictKeyAt(a, at));
    const left = retain(dictValueAt(a, at));
    const right = dictGetItemKnownHash(b, key, hash);
    let equal = RT.error !== NULL ? -1 : 0;
    if (right !== NULL) {
      retain(right);
      equal = richCompareBool(left, right, Comparison.Equal);
      release(right);
    }
    release(key);
    release(left);
    if (equal <= 0) return equal;
  }
  return 1;
}

/** @slot dict.nb_or */
export function dictOr(left: Borrowed, right: Borrowed): Owned {
  if (!isDict(left) || !isDict(right)) return retain(NotImplemented);
  const result = dictCopy(left);
  if (result === NULL || updateFrom(result, right)) return result;
  release(result);
  return NULL;
}

/** @slot dict.nb_inplace_or */
export function dictInplaceOr(self: Borrowed, other: Borrowed): Owned {
  return updateFrom(self, other) ? retain(self) : NULL;
}

// --- lists of the contents

/**
 * A list with room for all items. Creating it may run the collector and thereby change the dict's length: then it is
 * created again.
 */
function listForItems(dict: Borrowed): Owned {
  while (true) {
    const length = dictLength(dict);
    const list = listNew(length);
    if (list === NULL || dictLength(dict) === length) return list;
    release(list);
  }
}

export function dictKeysList(dict: Borrowed): Owned {
  const list = listForItems(dict);
  if (list === NULL) return NULL;
  let index: i64 = 0;
  for (let at = dictNext(dict, 0); at >= 0; at = dictNext(dict, at))
    listSet(list, index++, retain(dictKeyAt(dict, at)));
  return list;
}
