/**
 * map: the results of a function that is called with one item from each iterable. Layout as CPython's mapobject (LP64).
 */
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { noKeywords } from "../../protocols/arguments";
import { call } from "../../protocols/call";
import { getIterator, iterNext } from "../../protocols/iteration";
import { release, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { tupleGet, tupleLength, tupleNew, tuplePack2, tupleSet } from "../tuple/tuple";

/** @record map */
@unmanaged
export class MapObject extends BaseObject {
  /** A tuple. @owned */
  iterators: usize; // @16
  /** @owned */
  function: usize; // @24
}

/** @new map(func, *iterables) raw */
export function mapNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  if (kwargs !== NULL && keywordsRefused(type, Type.map) && !noKeywords(Name.map, kwargs)) return NULL;
  const count = tupleLength(args);
  if (count < 2) return raise(Type.TypeError, "map() must have at least two arguments.");
  const iterators = tupleNew(count - 1);
  if (iterators === NULL) return NULL;
  for (let i: i64 = 1; i < count; i++) {
    const iterator = getIterator(tupleGet(args, i));
    if (iterator === NULL) {
      release(iterators);
      return NULL;
    }
    tupleSet(iterators, i - 1, iterator);
  }
  const self = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>0);
  if (self === NULL) {
    release(iterators);
    return NULL;
  }
  changetype<MapObject>(self).iterators = iterators;
  changetype<MapObject>(self).function = retain(tupleGet(args, 0));
  return self;
}

/**
 * Whether `type`, which is `base` or derived from it, refuses keywords. Not if it has its own `__init__`, which may
 * accept them.
 */
export function keywordsRefused(type: usize, base: usize): bool {
  return changetype<TypeObject>(type).tp_init === changetype<TypeObject>(base).tp_init;
}

/** @slot map.tp_iternext */
export function mapNext(self: Borrowed): Owned {
  const record = changetype<MapObject>(self);
  const count = <i32>tupleLength(record.iterators);
  const items = scratchPush(count);
  if (items === NULL) return raiseNoMemory();
  let filled = 0;
  while (filled < count) {
    const item = iterNext(tupleGet(record.iterators, filled));
    if (item === NULL) break;
    store<u64>(items + ((<usize>filled) << 3), <u64>item);
    filled++;
  }
  const result = filled === count ? call(record.function, items, count, NULL) : NULL;
  for (let i = 0; i < filled; i++) release(load<usize>(items + ((<usize>i) << 3)));
  scratchPop(count);
  return result;
}

/** @method map.__reduce__() */
export function mapReduce(self: Borrowed): Owned {
  const record = changetype<MapObject>(self);
  const count = tupleLength(record.iterators);
  const args = tupleNew(count + 1);
  if (args === NULL) return NULL;
  tupleSet(args, 0, retain(record.function));
  for (let i: i64 = 0; i < count; i++) tupleSet(args, i + 1, retain(tupleGet(record.iterators, i)));
  const result = tuplePack2(typeOf(self), args);
  release(args);
  return result;
}
