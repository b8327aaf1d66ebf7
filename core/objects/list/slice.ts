/**
 * Slices of lists: reading, assigning, deleting.
 *
 * Replaced items are released last, when the list is already in its final state: a `__del__` that looks at the list
 * must find it consistent.
 */
import { errorClear, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { fastItems, fastLength, sequenceFast } from "../../protocols/sequence";
import { ListObject, listGet, listLength, listNew, listResize, listSet } from "./list";
import { release, retain } from "../../kernel/object";
import { sliceAdjust, SliceBounds, sliceUnpack } from "../slice/slice";

export function listGetSlice(self: Borrowed, slice: Borrowed): Owned {
  const bounds = scratchPush(3);
  if (bounds === NULL) return raiseNoMemory();
  let result: Owned = NULL;
  if (sliceUnpack(slice, bounds)) {
    const count = sliceAdjust(listLength(self), bounds);
    const start = changetype<SliceBounds>(bounds).start;
    const step = changetype<SliceBounds>(bounds).step;
    result = listNew(count);
    if (result !== NULL) {
      for (let index: i64 = 0; index < count; index++)
        listSet(result, index, retain(listGet(self, start + index * step)));
    }
  }
  scratchPop(3);
  return result;
}

/** `list[slice] = value`; with a NULL value, `del list[slice]`. */
export function listAssignSlice(self: Borrowed, slice: Borrowed, value: Borrowed): bool {
  const bounds = scratchPush(3);
  if (bounds === NULL) return raiseNoMemory() !== NULL;
  const done = sliceUnpack(slice, bounds) && assign(changetype<ListObject>(self), bounds, value);
  scratchPop(3);
  return done;
}

function assign(list: ListObject, bounds: usize, value: Borrowed): bool {
  const step = changetype<SliceBounds>(bounds).step;
  if (step === 1) {
    sliceAdjust(list.size, bounds);
    return assignRange(list, changetype<SliceBounds>(bounds).start, changetype<SliceBounds>(bounds).stop, value);
  }
  if (value === NULL) return deleteSteps(list, bounds);
  const items = sequenceOf(list, value, "must assign iterable to extended slice");
  if (items === NULL) return false;
  const done = assignSteps(list, bounds, items);
  release(items);
  return done;
}

/** The items to assign, as a list or tuple that is not the list itself. */
function sequenceOf(list: ListObject, value: Borrowed, message: string): Owned {
  if (changetype<usize>(list) !== value) return sequenceFast(value, message);
  const copy = listNew(list.size);
  if (copy !== NULL)
    for (let index: i64 = 0; index < list.size; index++) listSet(copy, index, retain(load<usize>(list.slot(index))));
  return copy;
}

/** Replaces the items [low, high) with those of `value`; a NULL value deletes them. */
export function assignRange(list: ListObject, low: i64, high: i64, value: Borrowed): bool {
  let items: Owned = NULL;
  if (value !== NULL) {
    items = sequenceOf(list, value, "can only assign an iterable");
    if (items === NULL) return false;
  }
  // Making a sequence of the value may have changed the list.
  low = max<i64>(0, min(low, list.size));
  high = max(low, min(high, list.size));
  const done = replaceRange(list, low, high, items);
  if (items !== NULL) release(items);
  return done;
}

function replaceRange(list: ListObject, low: i64, high: i64, items: Borrowed): bool {
  const size = list.size;
  const removed = high - low;
  const added = items === NULL ? <i64>0 : fastLength(items);
  let old: usize = NULL;
  if (removed > 0) {
    old = memoryAllocate((<usize>removed) << 3);
    if (old === NULL) return raiseNoMemory() !== NULL;
    memory.copy(old, list.slot(low), (<usize>removed) << 3);
  }
  const grown = added - removed;
  if (grown < 0) {
    memory.copy(list.slot(high + grown), list.slot(high), (<usize>(size - high)) << 3);
    if (!listResize(list, size + grown)) {
      memory.copy(list.slot(high), list.slot(high + grown), (<usize>(size - high)) << 3);
      memory.copy(list.slot(low), old, (<usize>removed) << 3);
      memoryFree(old);
      return false;
    }
  } else if (grown > 0) {
    if (!listResize(list, size + grown)) {
      memoryFree(old);
      return false;
    }
    memory.copy(list.slot(high + grown), list.slot(high), (<usize>(size - high)) << 3);
  }
  const source = items === NULL ? NULL : fastItems(items);
  for (let index: i64 = 0; index < added; index++)
    store<u64>(list.slot(low + index), <u64>retain(load<usize>(source + ((<usize>index) << 3))));
  for (let index = removed - 1; index >= 0; index--) release(load<usize>(old + ((<usize>index) << 3)));
  memoryFree(old);
  return true;
}

function deleteSteps(list: ListObject, bounds: usize): bool {
  const size = list.size;
  const count = sliceAdjust(size, bounds);
  if (count <= 0) return true;
  let start = changetype<SliceBounds>(bounds).start;
  let step = changetype<SliceBounds>(bounds).step;
  if (step < 0) {
    start += step * (count - 1);
    step = -step;
  }
  const garbage = memoryAllocate((<usize>count) << 3);
  if (garbage === NULL) return raiseNoMemory() !== NULL;
  let target = start;
  let index = start;
  for (let taken: i64 = 0; taken < count; taken++, index += step) {
    store<u64>(garbage + ((<usize>taken) << 3), load<u64>(list.slot(index)));
    const next = min(index + step, size);
    const kept = next - index - 1;
    const until = taken === count - 1 ? size - index - 1 : kept;
    memory.copy(list.slot(target), list.slot(index + 1), (<usize>until) << 3);
    target += until;
  }
  // If no smaller block is available, the list keeps its block.
  const done = listResize(list, size - count);
  if (!done) {
    errorClear();
    list.size = size - count;
  }
  for (let taken: i64 = 0; taken < count; taken++) release(load<usize>(garbage + ((<usize>taken) << 3)));
  memoryFree(garbage);
  return true;
}

function assignSteps(list: ListObject, bounds: usize, items: Borrowed): bool {
  const count = sliceAdjust(list.size, bounds);
  const start = changetype<SliceBounds>(bounds).start;
  const step = changetype<SliceBounds>(bounds).step;
  const length = fastLength(items);
  if (length !== count) {
    return raiseFalse(
      Type.ValueError,
      "attempt to assign sequence of size %d to extended slice of size %d",
      length,
      count,
    );
  }
  if (count === 0) return true;
  const old = memoryAllocate((<usize>count) << 3);
  if (old === NULL) return raiseNoMemory() !== NULL;
  const source = fastItems(items);
  for (let index: i64 = 0; index < count; index++) {
    const slot = list.slot(start + index * step);
    store<u64>(old + ((<usize>index) << 3), load<u64>(slot));
    store<u64>(slot, <u64>retain(load<usize>(source + ((<usize>index) << 3))));
  }
  for (let index: i64 = 0; index < count; index++) release(load<usize>(old + ((<usize>index) << 3)));
  memoryFree(old);
  return true;
}
