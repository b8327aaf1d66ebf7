/** dict.keys(), dict.values(), dict.items(): views that reflect the dict. Those of keys and items are also sets. */
import { False, NotImplemented, True } from "../../generated/memory_map";
import { formatMessage } from "../../exceptions/format_message";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { callMethod1 } from "../../protocols/call";
import { getIterator, iterNext } from "../../protocols/iteration";
import { reprEnter, reprLeave } from "../../protocols/repr_guard";
import { sequenceContains, sequenceList } from "../../protocols/sequence";
import { Comparison } from "../../protocols/comparison";
import { objectLength } from "../../protocols/truth";
import { richCompareBool } from "../../protocols/compare";
import {
  dictContains,
  dictGetItem,
  dictGetItemKnownHash,
  dictHashAt,
  dictKeyAt,
  dictLength,
  dictNext,
  dictValueAt,
} from "./dict";
import { dictIteratorNew } from "./iterators";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { mappingProxyNew } from "../mappingproxy/mappingproxy";
import { isTuple, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { isAnySet, setAdd, setNew, setUpdate } from "../set/set";
import { strFromLiteral } from "../str/str";
import { tupleGet, tupleLength, tuplePack2 } from "../tuple/tuple";

/** @record dict_keys, dict_values, dict_items */
@unmanaged
export class DictViewObject extends BaseObject {
  /** @owned */
  dict: usize; // @16
}

function viewNew(dict: Borrowed, type: usize): Owned {
  const object = gcNew(type, offsetof<DictViewObject>());
  if (object === NULL) return NULL;
  store<u64>(object, <u64>retain(dict), offsetof<DictViewObject>("dict"));
  gcTrack(object);
  return object;
}

/** @method dict.keys() */
export function dictKeysView(self: Borrowed): Owned {
  return viewNew(self, Type.dict_keys);
}
/** @method dict.values() */
export function dictValuesView(self: Borrowed): Owned {
  return viewNew(self, Type.dict_values);
}
/** @method dict.items() */
export function dictItemsView(self: Borrowed): Owned {
  return viewNew(self, Type.dict_items);
}

/** @slot dict_keys.sq_length, dict_values.sq_length, dict_items.sq_length */
export function viewLength(self: DictViewObject): i64 {
  return dictLength(self.dict);
}

/**
 * @getter dict_keys.mapping
 * @getter dict_values.mapping
 * @getter dict_items.mapping
 */
export function viewMapping(self: Borrowed): Owned {
  return mappingProxyNew(changetype<DictViewObject>(self).dict);
}

/** @slot dict_keys.tp_repr, dict_values.tp_repr, dict_items.tp_repr */
export function viewRepr(self: Borrowed): Owned {
  const guard = reprEnter(self);
  if (guard !== 0) return guard > 0 ? strFromLiteral("...") : NULL;
  const list = sequenceList(self);
  const result = list === NULL ? NULL : formatMessage("%T(%R)", self, list, 0, 0);
  releaseOrNull(list);
  reprLeave(self);
  return result;
}

/** @slot dict_keys.tp_iter */
export function keysIter(self: DictViewObject): Owned {
  return dictIteratorNew(self.dict, Type.dict_keyiterator);
}
/** @slot dict_values.tp_iter */
export function valuesIter(self: DictViewObject): Owned {
  return dictIteratorNew(self.dict, Type.dict_valueiterator);
}
/** @slot dict_items.tp_iter */
export function itemsIter(self: DictViewObject): Owned {
  return dictIteratorNew(self.dict, Type.dict_itemiterator);
}

/** @method dict_keys.__reversed__() */
export function keysReversed(self: DictViewObject): Owned {
  return dictIteratorNew(self.dict, Type.dict_reversekeyiterator);
}
/** @method dict_values.__reversed__() */
export function valuesReversed(self: DictViewObject): Owned {
  return dictIteratorNew(self.dict, Type.dict_reversevalueiterator);
}
/** @method dict_items.__reversed__() */
export function itemsReversed(self: DictViewObject): Owned {
  return dictIteratorNew(self.dict, Type.dict_reverseitemiterator);
}

// --- views of keys and items as sets

/** @slot dict_keys.sq_contains */
export function keysContain(self: DictViewObject, key: Borrowed): i32 {
  return dictContains(self.dict, key);
}

/** @slot dict_items.sq_contains */
export function itemsContain(self: DictViewObject, item: Borrowed): i32 {
  if (!isTuple(item) || tupleLength(item) !== 2) return 0;
  const found = dictGetItem(self.dict, tupleGet(item, 0));
  if (found === NULL) return RT.error !== NULL ? -1 : 0;
  retain(found);
  const equal = richCompareBool(found, tupleGet(item, 1), Comparison.Equal);
  release(found);
  return equal;
}

function isSetView(object: Borrowed): bool {
  const type = typeOf(object);
  return type === Type.dict_keys || type === Type.dict_items;
}

function viewContains(view: Borrowed, item: Borrowed): i32 {
  return typeOf(view) === Type.dict_keys
    ? keysContain(changetype<DictViewObject>(view), item)
    : itemsContain(changetype<DictViewObject>(view), item);
}

/** 1, 0, or -1 with an exception. */
function allContained(items: Borrowed, container: Borrowed): i32 {
  const iterator = getIterator(items);
  if (iterator === NULL) return -1;
  let result = 1;
  while (result > 0) {
    const item = iterNext(iterator);
    if (item === NULL) {
      if (RT.error !== NULL) result = -1;
      break;
    }
    result = sequenceContains(container, item);
    release(item);
  }
  release(iterator);
  return result;
}

/** @slot dict_keys.tp_richcompare, dict_items.tp_richcompare */
export function viewCompare(self: Borrowed, other: Borrowed, operator: i32): Owned {
  if (!isAnySet(other) && !isSetView(other)) return retain(NotImplemented);
  const length = objectLength(self);
  if (length < 0) return NULL;
  const otherLength = objectLength(other);
  if (otherLength < 0) return NULL;
  let result = 0;
  switch (operator) {
    case Comparison.Equal:
    case Comparison.NotEqual:
      if (length === otherLength) result = allContained(self, other);
      if (operator === Comparison.NotEqual && result >= 0) result = 1 - result;
      break;
    case Comparison.Less:
      if (length < otherLength) result = allContained(self, other);
      break;
    case Comparison.LessEqual:
      if (length <= otherLength) result = allContained(self, other);
      break;
    case Comparison.Greater:
      if (length > otherLength) result = allContained(other, self);
      break;
    default:
      if (length >= otherLength) result = allContained(other, self);
  }
  return result < 0 ? NULL : retain(result > 0 ? True : False);
}

/** A set of the view's items; also used for the left operand, which may be anything else. */
function toSet(object: Borrowed): Owned {
  if (typeOf(object) === Type.dict_keys && typeOf(changetype<DictViewObject>(object).dict) === Type.dict) {
    return setNew(changetype<DictViewObject>(object).dict);
  }
  return setNew(object);
}

/** `set(left)`, modified in place by one of its methods. */
function setChangedBy(left: Borrowed, method: Borrowed, right: Borrowed): Owned {
  const result = toSet(left);
  if (result === NULL) return NULL;
  const none = callMethod1(result, method, right);
  if (none === NULL) {
    release(result);
    return NULL;
  }
  release(none);
  return result;
}

/** @slot dict_keys.nb_subtract, dict_items.nb_subtract */
export function viewSubtract(left: Borrowed, right: Borrowed): Owned {
  return setChangedBy(left, Name.difference_update, right);
}

/** @slot dict_keys.nb_or, dict_items.nb_or */
export function viewOr(left: Borrowed, right: Borrowed): Owned {
  const result = toSet(left);
  if (result === NULL || setUpdate(result, right)) return result;
  release(result);
  return NULL;
}

/** @slot dict_keys.nb_xor, dict_items.nb_xor */
export function viewXor(left: Borrowed, right: Borrowed): Owned {
  if (typeOf(left) === Type.dict_items && typeOf(right) === Type.dict_items)
    return itemsXor(changetype<DictViewObject>(left).dict, changetype<DictViewObject>(right).dict);
  return setChangedBy(left, Name.symmetric_difference_update, right);
}

/** Items of one of two dicts that the other does not have. Works on a copy, from which the common ones are removed. */
function itemsXor(left: Borrowed, right: Borrowed): Owned {
  const result = setNew(NULL);
  if (result === NULL) return NULL;
  if (addUncommon(result, left, right) && addUncommon(result, right, left)) return result;
  release(result);
  return NULL;
}

function addUncommon(result: Borrowed, dict: Borrowed, other: Borrowed): bool {
  for (let at = dictNext(dict, 0); at >= 0; at = dictNext(dict, at)) {
    const hash = dictHashAt(dict, at);
    const key = retain(dictKeyAt(dict, at));
    const value = retain(dictValueAt(dict, at));
    const done = addIfUncommon(result, key, hash, value, other);
    release(key);
    release(value);
    if (!done) return false;
  }
  return true;
}

function addIfUncommon(result: Borrowed, key: Borrowed, hash: i64, value: Borrowed, other: Borrowed): bool {
  const found = dictGetItemKnownHash(other, key, hash);
  if (found !== NULL) {
    retain(found);
    const equal = richCompareBool(value, found, Comparison.Equal);
    release(found);
    if (equal !== 0) return equal > 0;
  } else if (RT.error !== NULL) return false;
  const pair = tuplePack2(key, value);
  if (pair === NULL) return false;
  const done = setAdd(result, pair);
  release(pair);
  return done;
}

/** @slot dict_keys.nb_and, dict_items.nb_and */
export function viewAnd(left: Borrowed, right: Borrowed): Owned {
  // The view may be the right operand.
  let view = left;
  let other = right;
  if (!isSetView(view)) {
    view = right;
    other = left;
  }
  const length = dictLength(changetype<DictViewObject>(view).dict);
  if (typeOf(other) === Type.set || typeOf(other) === Type.frozenset) {
    if (length <= objectLength(other)) return callMethod1(other, Name.intersection, view);
  }
  if (isSetView(other) && dictLength(changetype<DictViewObject>(other).dict) > length) {
    const swapped = view;
    view = other;
    other = swapped;
  }
  const result = setNew(NULL);
  if (result === NULL) return NULL;
  if (addCommon(result, view, other)) return result;
  release(result);
  return NULL;
}

function addCommon(result: Borrowed, view: Borrowed, items: Borrowed): bool {
  const iterator = getIterator(items);
  if (iterator === NULL) return false;
  let done = true;
  while (done) {
    const item = iterNext(iterator);
    if (item === NULL) {
      done = RT.error === NULL;
      break;
    }
    const contained = viewContains(view, item);
    done = contained >= 0 && (contained === 0 || setAdd(result, item));
    release(item);
  }
  release(iterator);
  return done;
}

/**
 * @method dict_keys.isdisjoint(other, /)
 * @method dict_items.isdisjoint(other, /)
 */
export function viewIsDisjoint(self: Borrowed, other: Borrowed): Owned {
  const length = dictLength(changetype<DictViewObject>(self).dict);
  if (self === other) return retain(length === 0 ? True : False);
  let container = self;
  let items = other;
  // Iterates over the shorter one if asking the other is known to be cheap.
  if (typeOf(other) === Type.set || typeOf(other) === Type.frozenset || isSetView(other)) {
    const otherLength = objectLength(other);
    if (otherLength < 0) return NULL;
    if (otherLength > length) {
      container = other;
      items = self;
    }
  }
  return disjoint(container, items);
}

function disjoint(container: Borrowed, items: Borrowed): Owned {
  const iterator = getIterator(items);
  if (iterator === NULL) return NULL;
  let result: usize = True;
  while (result === True) {
    const item = iterNext(iterator);
    if (item === NULL) {
      if (RT.error !== NULL) result = NULL;
      break;
    }
    const contained = sequenceContains(container, item);
    release(item);
    if (contained !== 0) result = contained > 0 ? False : NULL;
  }
  release(iterator);
  return result === NULL ? NULL : retain(result);
}
