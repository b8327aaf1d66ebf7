/**
 * iterator and callable_iterator: the results of `iter(sequence)` and `iter(callable, sentinel)`.
 *
 * An exhausted iterator releases what it iterated over, and stays exhausted. User code called by `__next__` may itself
 * exhaust the iterator.
 */
import { EmptyTuple, NotImplemented } from "../../generated/memory_map";
import { errorClear, errorMatches, raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { call0 } from "../../protocols/call";
import { builtinFunction } from "../../protocols/builtins";
import { sequenceGetItem, sequenceLength } from "../../protocols/sequence";
import { indexAsI64 } from "../../protocols/number_conversion";
import { Comparison } from "../../protocols/comparison";
import { richCompareBool } from "../../protocols/compare";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { intFromI64 } from "../int/int";
import { release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { TypeObject } from "../../generated/type_object";
import { tupleNew, tuplePack1, tuplePack2, tupleSet } from "../tuple/tuple";
import { SequenceIteratorObject } from "./new";

/** @record callable_iterator */
@unmanaged
export class CallableIteratorObject extends BaseObject {
  /** NULL when exhausted, like the sentinel. @owned */
  callable: usize; // @16
  /** @owned */
  sentinel: usize; // @24
}

/** `iter(callable, sentinel)`. */
export function callableIteratorNew(callable: Borrowed, sentinel: Borrowed): Owned {
  const self = gcNew(Type.callable_iterator, offsetof<CallableIteratorObject>());
  if (self === NULL) return NULL;
  const iterator = changetype<CallableIteratorObject>(self);
  iterator.callable = retain(callable);
  iterator.sentinel = retain(sentinel);
  gcTrack(self);
  return self;
}

/** @slot iterator.tp_iter, callable_iterator.tp_iter */
export function iteratorSelf(self: Borrowed): Owned {
  return retain(self);
}

/** @slot iterator.tp_iternext */
export function sequenceIteratorNext(self: Borrowed): Owned {
  const iterator = changetype<SequenceIteratorObject>(self);
  const sequence = iterator.sequence;
  if (sequence === NULL) return NULL;
  if (iterator.index === i64.MAX_VALUE) return raise(Type.OverflowError, "iter index too large");
  const item = sequenceGetItem(sequence, iterator.index);
  if (item !== NULL) {
    iterator.index++;
    return item;
  }
  if (errorMatches(Type.IndexError) || errorMatches(Type.StopIteration)) {
    errorClear();
    // Destroying the error may have run code that exhausted the iterator already.
    if (iterator.sequence !== NULL) {
      iterator.sequence = NULL;
      release(sequence);
    }
  }
  return NULL;
}

/** @method iterator.__length_hint__() */
export function sequenceIteratorLengthHint(self: Borrowed): Owned {
  const iterator = changetype<SequenceIteratorObject>(self);
  if (iterator.sequence === NULL) return intFromI64(0);
  const type = changetype<TypeObject>(typeOf(iterator.sequence));
  if (type.sq_length === 0 && type.mp_length === 0) return retain(NotImplemented);
  const length = sequenceLength(iterator.sequence);
  if (length < 0) return NULL;
  return intFromI64(max<i64>(length - iterator.index, 0));
}

/** @method iterator.__reduce__() */
export function sequenceIteratorReduce(self: Borrowed): Owned {
  const iter = builtinFunction(Name.iter);
  if (iter === NULL) return NULL;
  const iterator = changetype<SequenceIteratorObject>(self);
  return iterator.sequence === NULL ? reduceEmpty(iter) : reduceAt(iter, iterator.sequence, iterator.index);
}

/** `(iter, (sequence,), index)`. Takes ownership of `iter`. */
export function reduceAt(iter: Owned, sequence: Borrowed, index: i64): Owned {
  const result = tupleNew(3);
  const args = result === NULL ? NULL : tuplePack1(sequence);
  const number = args === NULL ? NULL : intFromI64(index);
  if (number === NULL) {
    release(iter);
    releaseOrNull(args);
    releaseOrNull(result);
    return NULL;
  }
  tupleSet(result, 0, iter);
  tupleSet(result, 1, args);
  tupleSet(result, 2, number);
  return result;
}

/** `(iter, ((),))`: an exhausted iterator. Takes ownership of `iter`. */
export function reduceEmpty(iter: Owned): Owned {
  const args = tuplePack1(EmptyTuple);
  const result = args === NULL ? NULL : tuplePack2(iter, args);
  release(iter);
  releaseOrNull(args);
  return result;
}

/** @method iterator.__setstate__(state, /) */
export function sequenceIteratorSetState(self: Borrowed, state: Borrowed): bool {
  const index = indexAsI64(state, NULL);
  if (index === -1 && RT.error !== NULL) return false;
  const iterator = changetype<SequenceIteratorObject>(self);
  if (iterator.sequence !== NULL) iterator.index = max<i64>(index, 0);
  return true;
}

/** @slot callable_iterator.tp_iternext */
export function callableIteratorNext(self: Borrowed): Owned {
  const iterator = changetype<CallableIteratorObject>(self);
  if (iterator.callable === NULL) return NULL;
  const result = call0(iterator.callable);
  if (result !== NULL && iterator.sentinel !== NULL) {
    const sentinel = retain(iterator.sentinel);
    const same = richCompareBool(sentinel, result, Comparison.Equal);
    release(sentinel);
    if (same === 0) return result;
    if (same > 0) exhaust(iterator);
  } else if (errorMatches(Type.StopIteration)) {
    errorClear();
    exhaust(iterator);
  }
  releaseOrNull(result);
  return NULL;
}

function exhaust(iterator: CallableIteratorObject): void {
  const callable = iterator.callable;
  const sentinel = iterator.sentinel;
  iterator.callable = NULL;
  iterator.sentinel = NULL;
  releaseOrNull(callable);
  releaseOrNull(sentinel);
}

/** @method callable_iterator.__reduce__() */
export function callableIteratorReduce(self: Borrowed): Owned {
  const iter = builtinFunction(Name.iter);
  if (iter === NULL) return NULL;
  const iterator = changetype<CallableIteratorObject>(self);
  if (iterator.callable === NULL || iterator.sentinel === NULL) return reduceEmpty(iter);
  const args = tuplePack2(iterator.callable, iterator.sentinel);
  const result = args === NULL ? NULL : tuplePack2(iter, args);
  release(iter);
  releaseOrNull(args);
  return result;
}
