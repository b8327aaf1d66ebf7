/**
 * list_iterator and list_reverseiterator.
 *
 * An exhausted iterator releases its list and stays exhausted, whatever is appended later.
 */
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { builtinFunction } from "../../protocols/builtins";
import { argumentIndex } from "../../protocols/arguments";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { intFromI64 } from "../int/int";
import { listGet, listLength, listNew } from "./list";
import { none, release, releaseOrNull, retain } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { tuplePack1, tuplePack2, tuplePack3 } from "../tuple/tuple";

/** @record list_iterator, list_reverseiterator */
@unmanaged
export class ListIterator extends BaseObject {
  /** The index of the next item; the reverse iterator counts down to -1. */
  index: i64; // @16
  /** NULL when exhausted. @owned */
  list: usize; // @24
}

function iteratorNew(type: usize, list: Borrowed, index: i64): Owned {
  const iterator = gcNew(type, offsetof<ListIterator>());
  if (iterator === NULL) return NULL;
  changetype<ListIterator>(iterator).index = index;
  store<u64>(iterator, <u64>retain(list), offsetof<ListIterator>("list"));
  gcTrack(iterator);
  return iterator;
}

/** @slot list.tp_iter */
export function listIter(self: usize): Owned {
  return iteratorNew(Type.list_iterator, self, 0);
}

/** @method list.__reversed__() */
export function listReversed(self: usize): Owned {
  return iteratorNew(Type.list_reverseiterator, self, listLength(self) - 1);
}

/** @slot list_iterator.tp_iter, list_reverseiterator.tp_iter */
export function listIteratorIter(self: usize): Owned {
  return retain(self);
}

function exhaust(iterator: ListIterator): Owned {
  const list = iterator.list;
  iterator.list = NULL;
  release(list);
  return NULL;
}

/** @slot list_iterator.tp_iternext */
export function listIteratorNext(self: usize): Owned {
  const iterator = changetype<ListIterator>(self);
  const list = iterator.list;
  if (list === NULL) return NULL;
  const index = iterator.index;
  if (index >= listLength(list)) return exhaust(iterator);
  iterator.index = index + 1;
  return retain(listGet(list, index));
}

/** @slot list_reverseiterator.tp_iternext */
export function listReverseIteratorNext(self: usize): Owned {
  const iterator = changetype<ListIterator>(self);
  const list = iterator.list;
  if (list === NULL) return NULL;
  const index = iterator.index;
  if (index < 0 || index >= listLength(list)) {
    iterator.index = -1;
    return exhaust(iterator);
  }
  iterator.index = index - 1;
  return retain(listGet(list, index));
}

/** @method list_iterator.__length_hint__() */
export function listIteratorLengthHint(self: usize): i64 {
  const iterator = changetype<ListIterator>(self);
  return iterator.list === NULL ? 0 : max<i64>(listLength(iterator.list) - iterator.index, 0);
}

/** @method list_reverseiterator.__length_hint__() */
export function listReverseIteratorLengthHint(self: usize): i64 {
  const iterator = changetype<ListIterator>(self);
  const length = iterator.index + 1;
  return iterator.list === NULL || listLength(iterator.list) < length ? 0 : length;
}

/** @method list_iterator.__reduce__() */
export function listIteratorReduce(self: usize): Owned {
  return reduce(self, Name.iter);
}
/** @method list_reverseiterator.__reduce__() */
export function listReverseIteratorReduce(self: usize): Owned {
  return reduce(self, Name.reversed);
}

/** `(iter, (list,), index)`; for an exhausted iterator, one over an empty list. */
function reduce(self: usize, name: Borrowed): Owned {
  const iterator = changetype<ListIterator>(self);
  const list = iterator.list;
  const maker = builtinFunction(list === NULL ? Name.iter : name);
  if (maker === NULL) return NULL;
  const source = list === NULL ? listNew(0) : retain(list);
  const args = source === NULL ? NULL : tuplePack1(source);
  let result: Owned = NULL;
  if (args !== NULL) {
    if (list === NULL) result = tuplePack2(maker, args);
    else {
      const index = intFromI64(iterator.index);
      if (index !== NULL) {
        result = tuplePack3(maker, args, index);
        release(index);
      }
    }
    release(args);
  }
  releaseOrNull(source);
  release(maker);
  return result;
}

/** @method list_iterator.__setstate__(state, /) */
export function listIteratorSetState(self: usize, state: Borrowed): Owned {
  const index = argumentIndex(state);
  if (index === -1 && RT.error !== NULL) return NULL;
  const iterator = changetype<ListIterator>(self);
  if (iterator.list !== NULL) iterator.index = max<i64>(0, min(index, listLength(iterator.list)));
  return none();
}

/** @method list_reverseiterator.__setstate__(state, /) */
export function listReverseIteratorSetState(self: usize, state: Borrowed): Owned {
  const index = argumentIndex(state);
  if (index === -1 && RT.error !== NULL) return NULL;
  const iterator = changetype<ListIterator>(self);
  if (iterator.list !== NULL) iterator.index = max<i64>(-1, min(index, listLength(iterator.list) - 1));
  return none();
}
