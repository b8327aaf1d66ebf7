/**
 * enumerate: pairs of a count and an item. Layout as CPython's enumobject (LP64).
 *
 * The pair is reused if nothing else refers to it when the next one is needed: a loop creates one tuple, not many.
 */
import { None } from "../../generated/memory_map";
import { raise, raiseFalse } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { getIterator, iterNext } from "../../protocols/iteration";
import { numberAdd } from "../../protocols/number";
import { numberIndex } from "../../protocols/number_conversion";
import { dictGetName, dictKeyAt, dictLength, dictNext } from "../dict/dict";
import { gcIsTracked, gcTrack } from "../../kernel/gc/gc";
import { genericAliasNew } from "../generic_alias/new";
import { intAsI64, intFitsI64, intFromI64 } from "../int/int";
import { release, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { strEqual } from "../str/str";
import { tupleGet, tupleItems, tupleLength, tupleNew, tuplePack2, tupleSet } from "../tuple/tuple";
import { Slots } from "../../memory/slots";

/** @record enumerate */
@unmanaged
export class EnumerateObject extends BaseObject {
  /** The next count while it fits; after that MAX_VALUE, and `longIndex` counts. */
  index: i64; // @16
  /** @owned */
  iterator: usize; // @24
  /** The pair that is reused. @owned */
  result: usize; // @32
  /** int, or NULL. @owned */
  longIndex: usize; // @40
  /** As in CPython: the int 1. @owned unvisited */
  one: usize; // @48
}

/** @new enumerate(iterable, start=0) raw */
export function enumerateNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  const given = tupleLength(args);
  const named: i64 = kwargs === NULL ? 0 : dictLength(kwargs);
  if (given + named > 2)
    return raise(Type.TypeError, "enumerate() takes at most 2 arguments (%d given)", given + named);
  if (given + named === 0 || (type !== Type.enumerate && given === 0 && dictGetName(kwargs, Name.iterable) === NULL))
    return missing(type);
  // The message depends on which keywords are still possible after the arguments so far.
  if (named > 0 && !checkNames(kwargs, given, named)) return NULL;
  const iterable = given > 0 ? tupleGet(args, 0) : dictGetName(kwargs, Name.iterable);
  if (iterable === NULL) return missing(type);
  const start = given > 1 ? tupleGet(args, 1) : named > 0 ? dictGetName(kwargs, Name.start) : NULL;
  return enumerateOver(type, iterable, start);
}

function missing(type: usize): usize {
  if (type === Type.enumerate) return raise(Type.TypeError, "enumerate() missing required argument 'iterable'");
  return raise(Type.TypeError, "enumerate() missing required argument 'iterable' (pos 1)");
}

function checkNames(kwargs: Borrowed, given: i64, named: i64): bool {
  const iterableAllowed = given === 0;
  const startAllowed = given === 1 || named === 2;
  for (let at = dictNext(kwargs, 0); at >= 0; at = dictNext(kwargs, at)) {
    const key = dictKeyAt(kwargs, at);
    if (iterableAllowed && strEqual(key, Name.iterable)) continue;
    if (startAllowed && strEqual(key, Name.start)) continue;
    return raiseFalse(Type.TypeError, "'%.200U' is an invalid keyword argument for enumerate()", key);
  }
  return true;
}

function enumerateOver(type: usize, iterable: Borrowed, start: Borrowed): Owned {
  const self = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>0);
  if (self === NULL) return NULL;
  const record = changetype<EnumerateObject>(self);
  record.one = intFromI64(1);
  if (setStart(record, start)) {
    record.iterator = getIterator(iterable);
    if (record.iterator !== NULL) {
      record.result = tuplePack2(None, None);
      if (record.result !== NULL) return self;
    }
  }
  release(self);
  return NULL;
}

function setStart(record: EnumerateObject, start: Borrowed): bool {
  if (start === NULL) return true;
  const number = numberIndex(start);
  if (number === NULL) return false;
  if (intFitsI64(number)) {
    record.index = intAsI64(number);
    release(number);
  } else {
    record.index = i64.MAX_VALUE;
    record.longIndex = number;
  }
  return true;
}

/** @slot enumerate.tp_iter, zip.tp_iter, map.tp_iter, filter.tp_iter, reversed.tp_iter */
export function iteratorItself(self: Borrowed): Owned {
  return retain(self);
}

/** @slot enumerate.tp_iternext */
export function enumerateNext(self: Borrowed): Owned {
  const record = changetype<EnumerateObject>(self);
  const item = iterNext(record.iterator);
  if (item === NULL) return NULL;
  const count = nextCount(record);
  if (count === NULL) {
    release(item);
    return NULL;
  }
  return pairAgain(record, count, item);
}

function nextCount(record: EnumerateObject): Owned {
  if (record.index !== i64.MAX_VALUE) return intFromI64(record.index++);
  if (record.longIndex === NULL) {
    record.longIndex = intFromI64(i64.MAX_VALUE);
    if (record.longIndex === NULL) return NULL;
  }
  const count = record.longIndex;
  const next = numberAdd(count, record.one);
  if (next === NULL) return NULL;
  record.longIndex = next;
  return count;
}

/** Takes ownership of `count` and `item`. */
function pairAgain(record: EnumerateObject, count: Owned, item: Owned): Owned {
  const result = record.result;
  if (changetype<BaseObject>(result).refcount !== 1) {
    const pair = tupleNew(2);
    if (pair === NULL) {
      release(count);
      release(item);
      return NULL;
    }
    tupleSet(pair, 0, count);
    tupleSet(pair, 1, item);
    return pair;
  }
  retain(result);
  const slots = tupleItems(result);
  const oldCount = Slots.at(slots, 0);
  const oldItem = Slots.at(slots, 1);
  Slots.put(slots, 0, count);
  Slots.put(slots, 1, item);
  release(oldCount);
  release(oldItem);
  // The collector may have untracked a pair of plain values.
  if (!gcIsTracked(result)) gcTrack(result);
  return result;
}

/** @method enumerate.__reduce__() */
export function enumerateReduce(self: Borrowed): Owned {
  const record = changetype<EnumerateObject>(self);
  const count = record.longIndex !== NULL ? retain(record.longIndex) : intFromI64(record.index);
  if (count === NULL) return NULL;
  const args = tuplePack2(record.iterator, count);
  release(count);
  if (args === NULL) return NULL;
  const result = tuplePack2(typeOf(self), args);
  release(args);
  return result;
}

/** @classmethod enumerate.__class_getitem__(object, /) */
export function enumerateClassGetItem(type: Borrowed, item: Borrowed): Owned {
  return genericAliasNew(type, item);
}
