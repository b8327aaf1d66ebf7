/**
 * tuple: a fixed array of owned references, inline after the header.
 *
 * Like CPython's, `tupleNew` tracks the tuple at once, so the collector may see it under construction: every slot is
 * NULL or valid at all times.
 */
import { EmptyTuple } from "../../generated/memory_map";
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { FreeLimit, freeListPop, freeListPush, tupleFreeList } from "../../memory/free_list";
import { gcFree, gcNewVar, gcTrack, gcUntrack, visitReference } from "../../kernel/gc/gc";
import { deallocBegin, deallocEnd } from "../../kernel/gc/trashcan";
import { initializeObject, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { VarObject } from "../../kernel/header";

@unmanaged
export class TupleObject extends VarObject {
  // items @24
}

/** More items do not fit in the address space. */
const MAXIMUM_LENGTH: i64 = 1 << 28;

/** A new, tracked tuple of `length` NULLs. Fill every slot with `tupleSet` before the program can see it. */
export function tupleNew(length: i64): Owned {
  if (length === 0) return retain(EmptyTuple);
  let tuple: usize = NULL;
  if (length < FreeLimit.tupleLengths) {
    tuple = freeListPop(tupleFreeList(length));
    if (tuple !== NULL) {
      initializeObject(tuple, Type.tuple);
      changetype<TupleObject>(tuple).size = length;
    }
  }
  if (tuple === NULL) {
    if (length > MAXIMUM_LENGTH) return raiseNoMemory();
    tuple = gcNewVar(Type.tuple, 24 + ((<usize>length) << 3), length);
    if (tuple === NULL) return NULL;
  }
  memory.fill(tuple + 24, 0, (<usize>length) << 3);
  gcTrack(tuple);
  return tuple;
}

export function tupleLength(tuple: Borrowed): i64 {
  return changetype<TupleObject>(tuple).size;
}

/** The address of the first item's slot. */
export function tupleItems(tuple: Borrowed): usize {
  return tuple + 24;
}

export function tupleGet(tuple: Borrowed, index: i64): Borrowed {
  return load<usize>(tuple + offsetof<TupleObject>() + ((<usize>index) << 3));
}

/** Stores an owned reference in a slot of a tuple under construction. */
export function tupleSet(tuple: Borrowed, index: i64, item: Owned): void {
  store<u64>(tuple + offsetof<TupleObject>() + ((<usize>index) << 3), <u64>item);
}

/** A tuple with its own references to the given objects. */
export function tuplePack1(first: Borrowed): Owned {
  const tuple = tupleNew(1);
  if (tuple === NULL) return NULL;
  tupleSet(tuple, 0, retain(first));
  return tuple;
}

export function tuplePack2(first: Borrowed, second: Borrowed): Owned {
  const tuple = tupleNew(2);
  if (tuple === NULL) return NULL;
  tupleSet(tuple, 0, retain(first));
  tupleSet(tuple, 1, retain(second));
  return tuple;
}

export function tuplePack3(first: Borrowed, second: Borrowed, third: Borrowed): Owned {
  const tuple = tupleNew(3);
  if (tuple === NULL) return NULL;
  tupleSet(tuple, 0, retain(first));
  tupleSet(tuple, 1, retain(second));
  tupleSet(tuple, 2, retain(third));
  return tuple;
}

/** Items [start, end) as a new tuple; the bounds must lie within the tuple. */
export function tupleSlice(tuple: Borrowed, start: i64, end: i64): Owned {
  if (start === 0 && end === tupleLength(tuple) && typeOf(tuple) === Type.tuple) return retain(tuple);
  const slice = tupleNew(end - start);
  if (slice === NULL) return NULL;
  for (let index = start; index < end; index++) tupleSet(slice, index - start, retain(tupleGet(tuple, index)));
  return slice;
}

/** Initializes the empty tuple, at boot. */
export function initializeTuples(): void {
  const empty = changetype<TupleObject>(EmptyTuple);
  empty.refcount = 999999999;
  empty.type = Type.tuple;
  empty.size = 0;
}

/** @slot tuple.tp_dealloc */
export function tupleDealloc(self: usize): void {
  const length = tupleLength(self);
  if (self === EmptyTuple) {
    // Too many references have been released: only a bug of ours can bring us here.
    changetype<TupleObject>(self).refcount = 999999999;
    return;
  }
  gcUntrack(self);
  if (!deallocBegin(self)) return;
  for (let index = length - 1; index >= 0; index--) releaseOrNull(tupleGet(self, index));
  if (
    typeOf(self) !== Type.tuple ||
    length >= FreeLimit.tupleLengths ||
    !freeListPush(tupleFreeList(length), self, FreeLimit.tuple)
  )
    gcFree(self);
  deallocEnd();
}

/** @slot tuple.tp_traverse */
export function tupleTraverse(self: usize, visit: u32, argument: usize): i32 {
  for (let index = tupleLength(self) - 1; index >= 0; index--) {
    const result = visitReference(tupleGet(self, index), visit, argument);
    if (result !== 0) return result;
  }
  return 0;
}

/** @slot tuple.sq_length */
export function tupleLengthSlot(self: usize): i64 {
  return tupleLength(self);
}

/** @slot tuple.sq_item */
export function tupleItem(self: usize, index: i64): Owned {
  if (<u64>index >= <u64>tupleLength(self)) return raise(Type.IndexError, "tuple index out of range");
  return retain(tupleGet(self, index));
}
