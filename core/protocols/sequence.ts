/** The sequence protocol: objects with a length and items at integer positions. */
import { errorClear, errorMatches, raise, raiseMinus } from "../exceptions/raise";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { listItems, listLength, listNew } from "../objects/list/list";
import { listExtend } from "../objects/list/extend";
import { isList, isTuple, release, retain, typeOf } from "../kernel/object";
import { tupleItems, tupleLength, tupleNew, tupleSet } from "../objects/tuple/tuple";
import { getIterator, iterNext } from "./iteration";
import { Comparison } from "./comparison";
import { richCompareBool } from "./compare";
import { itemAt } from "./item";

export function sequenceLength(object: Borrowed): i64 {
  const type = changetype<TypeObject>(typeOf(object));
  if (type.sq_length !== 0) return call_indirect<i64>(type.sq_length, object);
  if (type.mp_length !== 0) return raiseMinus(Type.TypeError, "%.200T is not a sequence", object);
  return raiseMinus(Type.TypeError, "object of type '%.200T' has no len()", object);
}

export function sequenceGetItem(object: Borrowed, index: i64): Owned {
  const type = changetype<TypeObject>(typeOf(object));
  if (type.sq_item !== 0) return itemAt(object, index);
  if (type.mp_subscript !== 0) return raise(Type.TypeError, "%.200T is not a sequence", object);
  return raise(Type.TypeError, "'%.200T' object does not support indexing", object);
}

/** `value in object`: 1, 0, or -1 with an error. */
export function sequenceContains(object: Borrowed, value: Borrowed): i32 {
  const slot = changetype<TypeObject>(typeOf(object)).sq_contains;
  return slot !== 0 ? call_indirect<i32>(slot, object, value) : containsByIteration(object, value);
}

/** Searches all items. */
export function containsByIteration(object: Borrowed, value: Borrowed): i32 {
  const iterator = getIterator(object);
  if (iterator === NULL) {
    if (errorMatches(Type.TypeError)) {
      errorClear();
      raise(Type.TypeError, "argument of type '%.200T' is not iterable", object);
    }
    return -1;
  }
  let result = 0;
  while (result === 0) {
    const item = iterNext(iterator);
    if (item === NULL) {
      if (RT.error !== NULL) result = -1;
      break;
    }
    result = richCompareBool(item, value, Comparison.Equal);
    release(item);
  }
  release(iterator);
  return result;
}

/**
 * The object itself if it is a list or tuple, otherwise a new list of its items. `message` is for the TypeError if it
 * is not iterable.
 */
export function sequenceFast(object: Borrowed, message: string): Owned {
  if (isList(object) || isTuple(object)) return retain(object);
  const iterator = getIterator(object);
  if (iterator === NULL) {
    if (errorMatches(Type.TypeError)) {
      errorClear();
      raise(Type.TypeError, message);
    }
    return NULL;
  }
  const list = sequenceList(iterator);
  release(iterator);
  return list;
}

/** For a list or tuple, the address of its first item's slot. Read it again after anything that can run Python code. */
export function fastItems(sequence: Borrowed): usize {
  return isList(sequence) ? listItems(sequence) : tupleItems(sequence);
}

export function fastLength(sequence: Borrowed): i64 {
  return isList(sequence) ? listLength(sequence) : tupleLength(sequence);
}

/** `list(object)`. */
export function sequenceList(object: Borrowed): Owned {
  const list = listNew(0);
  if (list === NULL) return NULL;
  if (listExtend(list, object)) return list;
  release(list);
  return NULL;
}

/** `tuple(object)`: an exact tuple is returned as it is. */
export function sequenceTuple(object: Borrowed): Owned {
  if (typeOf(object) === Type.tuple) return retain(object);
  const list = typeOf(object) === Type.list ? retain(object) : sequenceList(object);
  if (list === NULL) return NULL;
  const tuple = tupleFromList(list);
  release(list);
  return tuple;
}

export function tupleFromList(list: Borrowed): Owned {
  const length = listLength(list);
  const tuple = tupleNew(length);
  if (tuple === NULL) return NULL;
  const items = listItems(list);
  for (let index: i64 = 0; index < length; index++)
    tupleSet(tuple, index, retain(load<usize>(items + ((<usize>index) << 3))));
  return tuple;
}

/** A position for `list.index` and the like: negative counts from the end; the result is clamped to [0, length]. */
export function clampIndex(index: i64, length: i64): i64 {
  if (index < 0) return max<i64>(index + length, 0);
  return min(index, length);
}
