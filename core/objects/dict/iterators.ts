/**
 * Iterators over dicts: keys, values, items, forward and backward.
 *
 * The dict may change during iteration. Its number of items is checked at each step, and once it differs the iterator
 * fails forever.
 */
import { None } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { builtinFunction } from "../../protocols/builtins";
import { sequenceList } from "../../protocols/sequence";
import { dictEnd, dictKeyAt, dictLength, dictNext, dictPrevious, dictValueAt } from "./dict";
import { gcIsTracked, gcNew, gcTrack } from "../../kernel/gc/gc";
import { release, releaseOrNull, retain, retainOrNull, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { tupleGet, tupleNew, tuplePack1, tuplePack2, tupleSet } from "../tuple/tuple";

/**
 * @record dict_keyiterator, dict_valueiterator, dict_itemiterator, dict_reversekeyiterator,
 *   dict_reversevalueiterator, dict_reverseitemiterator
 */
@unmanaged
export class DictIteratorObject extends BaseObject {
  /** NULL when the iterator is exhausted. @owned */
  dict: usize; // @16
  /** The dict's length at the start; -1 once it was found changed. */
  used: i64; // @24
  /** Entries passed; backward: the index of the next entry to look at. */
  position: i64; // @32
  /** Item iterators: the last pair, reused while nothing else refers to it. @owned */
  result: usize; // @40
  /** How many items are still to come, for the length hint. */
  remaining: i64; // @48
}

/** `type` is one of the six iterator types. */
export function dictIteratorNew(dict: Borrowed, type: usize): Owned {
  const object = gcNew(type, offsetof<DictIteratorObject>());
  if (object === NULL) return NULL;
  const iterator = changetype<DictIteratorObject>(object);
  store<u64>(object, <u64>retain(dict), offsetof<DictIteratorObject>("dict"));
  iterator.used = dictLength(dict);
  iterator.remaining = iterator.used;
  store<u64>(object, 0, offsetof<DictIteratorObject>("result"));
  const backwards =
    type === Type.dict_reversekeyiterator ||
    type === Type.dict_reversevalueiterator ||
    type === Type.dict_reverseitemiterator;
  iterator.position = backwards ? dictEnd(dict) - 2 : 0;
  if (type === Type.dict_itemiterator || type === Type.dict_reverseitemiterator) {
    const pair = tuplePack2(None, None);
    if (pair === NULL) {
      release(object);
      return NULL;
    }
    iterator.result = pair;
  }
  gcTrack(object);
  return object;
}

/** @slot dict.tp_iter */
export function dictIter(self: Borrowed): Owned {
  return dictIteratorNew(self, Type.dict_keyiterator);
}

/** @method dict.__reversed__() */
export function dictReversed(self: Borrowed): Owned {
  return dictIteratorNew(self, Type.dict_reversekeyiterator);
}

/**
 * @slot dict_keyiterator.tp_iter, dict_valueiterator.tp_iter, dict_itemiterator.tp_iter
 * @slot dict_reversekeyiterator.tp_iter, dict_reversevalueiterator.tp_iter, dict_reverseitemiterator.tp_iter
 */
export function dictIteratorSelf(self: Borrowed): Owned {
  return retain(self);
}

/** Advances. Returns the cursor of the next item; -1 at the end or with an exception. */
function advance(iterator: DictIteratorObject): i64 {
  const dict = iterator.dict;
  if (dict === NULL) return -1;
  if (iterator.used !== dictLength(dict)) return sizeChanged(iterator);
  const at = dictNext(dict, iterator.position);
  if (at < 0) return finish(iterator);
  if (iterator.remaining === 0) {
    raise(Type.RuntimeError, "dictionary keys changed during iteration");
    return finish(iterator);
  }
  iterator.position = at;
  iterator.remaining--;
  return at;
}

function retreat(iterator: DictIteratorObject): i64 {
  const dict = iterator.dict;
  if (dict === NULL) return -1;
  if (iterator.used !== dictLength(dict)) return sizeChanged(iterator);
  if (iterator.position < 0) return finish(iterator);
  const at = dictPrevious(dict, iterator.position + 2);
  if (at < 0) return finish(iterator);
  iterator.position = at - 2;
  iterator.remaining--;
  return at;
}

function sizeChanged(iterator: DictIteratorObject): i64 {
  raise(Type.RuntimeError, "dictionary changed size during iteration");
  iterator.used = -1;
  return -1;
}

function finish(iterator: DictIteratorObject): i64 {
  const dict = iterator.dict;
  iterator.dict = NULL;
  release(dict);
  return -1;
}

/** @slot dict_keyiterator.tp_iternext */
export function dictKeyNext(self: DictIteratorObject): Owned {
  const at = advance(self);
  return at < 0 ? NULL : retain(dictKeyAt(self.dict, at));
}

/** @slot dict_valueiterator.tp_iternext */
export function dictValueNext(self: DictIteratorObject): Owned {
  const at = advance(self);
  return at < 0 ? NULL : retain(dictValueAt(self.dict, at));
}

/** @slot dict_itemiterator.tp_iternext */
export function dictItemNext(self: DictIteratorObject): Owned {
  const at = advance(self);
  return at < 0 ? NULL : pairAt(self, at);
}

/** @slot dict_reversekeyiterator.tp_iternext */
export function dictReverseKeyNext(self: DictIteratorObject): Owned {
  const at = retreat(self);
  return at < 0 ? NULL : retain(dictKeyAt(self.dict, at));
}

/** @slot dict_reversevalueiterator.tp_iternext */
export function dictReverseValueNext(self: DictIteratorObject): Owned {
  const at = retreat(self);
  return at < 0 ? NULL : retain(dictValueAt(self.dict, at));
}

/** @slot dict_reverseitemiterator.tp_iternext */
export function dictReverseItemNext(self: DictIteratorObject): Owned {
  const at = retreat(self);
  return at < 0 ? NULL : pairAt(self, at);
}

function pairAt(iterator: DictIteratorObject, at: i64): Owned {
  const key = retain(dictKeyAt(iterator.dict, at));
  const value = retain(dictValueAt(iterator.dict, at));
  const result = iterator.result;
  if (changetype<BaseObject>(result).refcount !== 1) return pairOf(key, value);
  retain(result);
  const oldKey = tupleGet(result, 0);
  const oldValue = tupleGet(result, 1);
  tupleSet(result, 0, key);
  tupleSet(result, 1, value);
  release(oldKey);
  release(oldValue);
  // A collection may have untracked the pair while it held only Nones.
  if (!gcIsTracked(result)) gcTrack(result);
  return result;
}

/** Takes ownership of both references. */
function pairOf(key: Owned, value: Owned): Owned {
  const pair = tupleNew(2);
  if (pair === NULL) {
    release(key);
    release(value);
    return NULL;
  }
  tupleSet(pair, 0, key);
  tupleSet(pair, 1, value);
  return pair;
}

/**
 * @method dict_keyiterator.__length_hint__()
 * @method dict_valueiterator.__length_hint__()
 * @method dict_itemiterator.__length_hint__()
 * @method dict_reversekeyiterator.__length_hint__()
 * @method dict_reversevalueiterator.__length_hint__()
 * @method dict_reverseitemiterator.__length_hint__()
 */
export function dictIteratorLengthHint(self: DictIteratorObject): i64 {
  return self.dict !== NULL && self.used === dictLength(self.dict) ? self.remaining : 0;
}

/**
 * `iter(list of the remaining items)`; the iterator itself does not move.
 * @method dict_keyiterator.__reduce__()
 * @method dict_valueiterator.__reduce__()
 * @method dict_itemiterator.__reduce__()
 * @method dict_reversekeyiterator.__reduce__()
 * @method dict_reversevalueiterator.__reduce__()
 * @method dict_reverseitemiterator.__reduce__()
 */
export function dictIteratorReduce(self: DictIteratorObject): Owned {
  const copy = iteratorCopy(self);
  if (copy === NULL) return NULL;
  const list = sequenceList(copy);
  release(copy);
  if (list === NULL) return NULL;
  const args = tuplePack1(list);
  release(list);
  if (args === NULL) return NULL;
  const iter = builtinFunction(Name.iter);
  const result = iter === NULL ? NULL : tuplePack2(iter, args);
  releaseOrNull(iter);
  release(args);
  return result;
}

function iteratorCopy(self: DictIteratorObject): Owned {
  const type = typeOf(changetype<usize>(self));
  const object = gcNew(type, offsetof<DictIteratorObject>());
  if (object === NULL) return NULL;
  const copy = changetype<DictIteratorObject>(object);
  store<u64>(object, <u64>retainOrNull(self.dict), offsetof<DictIteratorObject>("dict"));
  copy.used = self.used;
  copy.position = self.position;
  store<u64>(object, <u64>retainOrNull(self.result), offsetof<DictIteratorObject>("result"));
  copy.remaining = self.remaining;
  gcTrack(object);
  return object;
}
