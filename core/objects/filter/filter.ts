/** filter: the items for which a function returns true. Layout as CPython's filterobject (LP64). */
import { None } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { checkPositional, noKeywords } from "../../protocols/arguments";
import { call1 } from "../../protocols/call";
import { getIterator, iterNext } from "../../protocols/iteration";
import { isTrue } from "../../protocols/truth";
import { visitReference } from "../../kernel/gc/gc";
import { keywordsRefused } from "../map/map";
import { release, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { tupleGet, tupleLength, tuplePack2 } from "../tuple/tuple";

/** @record filter */
@unmanaged
export class FilterObject extends BaseObject {
  /** @owned */
  function: usize; // @16
  /** @owned */
  iterator: usize; // @24
}

/** @new filter(function, iterable, /) raw */
export function filterNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  if (kwargs !== NULL && keywordsRefused(type, Type.filter) && !noKeywords(Name.filter, kwargs)) return NULL;
  if (!checkPositional(Name.filter, <i32>tupleLength(args), 2, 2)) return NULL;
  const iterator = getIterator(tupleGet(args, 1));
  if (iterator === NULL) return NULL;
  const self = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>0);
  if (self === NULL) {
    release(iterator);
    return NULL;
  }
  changetype<FilterObject>(self).function = retain(tupleGet(args, 0));
  changetype<FilterObject>(self).iterator = iterator;
  return self;
}

/** @slot filter.tp_iternext */
export function filterNext(self: Borrowed): Owned {
  const record = changetype<FilterObject>(self);
  const truth = record.function === None || record.function === Type.bool;
  while (true) {
    const item = iterNext(record.iterator);
    if (item === NULL) return NULL;
    const good = truth ? isTrue(item) : accepts(record.function, item);
    if (good > 0) return item;
    release(item);
    if (good < 0) return NULL;
  }
}

function accepts(callable: Borrowed, item: Borrowed): i32 {
  const answer = call1(callable, item);
  if (answer === NULL) return -1;
  const truth = isTrue(answer);
  release(answer);
  return truth;
}

/** @method filter.__reduce__() */
export function filterReduce(self: Borrowed): Owned {
  const record = changetype<FilterObject>(self);
  const args = tuplePack2(record.function, record.iterator);
  if (args === NULL) return NULL;
  const result = tuplePack2(typeOf(self), args);
  release(args);
  return result;
}

/** @slot filter.tp_traverse */
export function filterTraverse(self: Borrowed, visit: u32, argument: usize): i32 {
  const result = visitReference(changetype<FilterObject>(self).iterator, visit, argument);
  return result !== 0 ? result : visitReference(changetype<FilterObject>(self).function, visit, argument);
}
