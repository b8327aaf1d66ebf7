/**
 * list: a growable array of owned references. Layout as CPython's PyListObject (LP64).
 *
 * Releasing an item can run Python code (`__del__`), and that code may resize this very list. After any call that can
 * release, read `items` again.
 */
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { memoryFree, memoryReallocate } from "../../memory/allocator";
import { FreeLimit, FreeLists, freeListPop, freeListPush } from "../../memory/free_list";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { gcFree, gcNew, gcTrack, gcUntrack, visitReference } from "../../kernel/gc/gc";
import { deallocBegin, deallocEnd } from "../../kernel/gc/trashcan";
import { initializeObject, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { VarObject } from "../../kernel/header";

@unmanaged
export class ListObject extends VarObject {
  /** → ref[allocated], owned by this list alone. NULL while `allocated` is 0. */
  items: usize; // @24
  /** Slots that `items` has room for. Never below `size`. */
  allocated: i64; // @32

  @inline slot(index: i64): usize {
    return this.items + ((<usize>index) << 3);
  }
}

const LIST_SIZE: usize = offsetof<ListObject>();
/** More items than this cannot be addressed. */
const MAXIMUM_LENGTH: i64 = 0x1fffffff;

/** A new, tracked list of `length` NULLs, with room for exactly that many. */
export function listNew(length: i64): Owned {
  if (length > MAXIMUM_LENGTH) return raiseNoMemory();
  let list = freeListPop(FreeLists.list);
  if (list !== NULL) initializeObject(list, Type.list);
  else {
    list = gcNew(Type.list, LIST_SIZE);
    if (list === NULL) return NULL;
  }
  const record = changetype<ListObject>(list);
  record.size = 0;
  record.allocated = 0;
  store<u64>(list + offsetof<ListObject>("items"), 0);
  if (length > 0) {
    const items = memoryReallocate(NULL, (<usize>length) << 3);
    if (items === NULL) {
      gcTrack(list);
      release(list);
      return raiseNoMemory();
    }
    memory.fill(items, 0, (<usize>length) << 3);
    record.items = items;
    record.size = length;
    record.allocated = length;
  }
  gcTrack(list);
  return list;
}

export function listLength(list: Borrowed): i64 {
  return changetype<ListObject>(list).size;
}

/** The address of the first item's slot. Read it again after anything that can run Python code. */
export function listItems(list: Borrowed): usize {
  return changetype<ListObject>(list).items;
}

export function listGet(list: Borrowed, index: i64): Borrowed {
  return load<usize>(changetype<ListObject>(list).slot(index));
}

/** Stores an owned reference in a slot that holds NULL. */
export function listSet(list: Borrowed, index: i64, item: Owned): void {
  store<u64>(changetype<ListObject>(list).slot(index), <u64>item);
}

/**
 * Makes room for `length` items and sets the size; new slots are not initialized. Grows by an eighth and a little more,
 * in steps of four: CPython's rule. Shrinks the block if less than half is used. On failure raises MemoryError and
 * leaves the list unchanged.
 */
export function listResize(list: ListObject, length: i64): bool {
  const allocated = list.allocated;
  if (allocated >= length && length >= allocated >> 1) {
    list.size = length;
    return true;
  }
  if (length > MAXIMUM_LENGTH) {
    raiseNoMemory();
    return false;
  }
  let capacity = (length + (length >> 3) + 6) & ~3;
  if (length - list.size > capacity - length) capacity = (length + 3) & ~3;
  if (length === 0) capacity = 0;
  if (capacity > MAXIMUM_LENGTH) capacity = MAXIMUM_LENGTH;
  if (capacity === 0) {
    memoryFree(list.items);
    list.items = NULL;
  } else {
    const items = memoryReallocate(list.items, (<usize>capacity) << 3);
    if (items === NULL) {
      raiseNoMemory();
      return false;
    }
    list.items = items;
  }
  list.size = length;
  list.allocated = capacity;
  return true;
}

/**
 * `list.append(item)`. If memory runs out, raises MemoryError and leaves the list unchanged.
 * @method list.append(object, /)
 */
export function listAppend(list: Borrowed, item: Borrowed): bool {
  const record = changetype<ListObject>(list);
  const index = record.size;
  if (index < record.allocated) record.size = index + 1;
  else if (!listResize(record, index + 1)) return false;
  store<u64>(record.slot(index), <u64>retain(item));
  return true;
}

/** Makes room for `length` items without changing the size. */
export function listReserve(list: ListObject, length: i64): bool {
  const size = list.size;
  if (list.allocated >= length) return true;
  if (!listResize(list, length)) return false;
  list.size = size;
  return true;
}

/** The capacity that an empty list gets for a known number of items: an even number of slots. */
export function listPreallocate(list: ListObject, count: i64): bool {
  if (count > MAXIMUM_LENGTH) {
    raiseNoMemory();
    return false;
  }
  const length = (count + 1) & ~1;
  const items = memoryReallocate(NULL, (<usize>length) << 3);
  if (items === NULL) {
    raiseNoMemory();
    return false;
  }
  list.items = items;
  list.allocated = length;
  return true;
}

/** Removes all items, then releases them: a `__del__` sees an empty list. */
export function listClearItems(list: ListObject): void {
  const items = list.items;
  if (items === NULL) return;
  let index = list.size;
  list.size = 0;
  list.allocated = 0;
  list.items = NULL;
  while (--index >= 0) releaseOrNull(load<usize>(items + ((<usize>index) << 3)));
  memoryFree(items);
}

/** @slot list.tp_dealloc */
export function listDealloc(self: usize): void {
  gcUntrack(self);
  if (!deallocBegin(self)) return;
  listClearItems(changetype<ListObject>(self));
  if (typeOf(self) !== Type.list || !freeListPush(FreeLists.list, self, FreeLimit.list)) gcFree(self);
  deallocEnd();
}

/** @slot list.tp_traverse */
export function listTraverse(self: usize, visit: u32, argument: usize): i32 {
  for (let index = listLength(self) - 1; index >= 0; index--) {
    const result = visitReference(listGet(self, index), visit, argument);
    if (result !== 0) return result;
  }
  return 0;
}

/** @slot list.tp_clear */
export function listClear(self: usize): void {
  listClearItems(changetype<ListObject>(self));
}

/** @slot list.sq_length */
export function listLengthSlot(self: usize): i64 {
  return listLength(self);
}

/** @slot list.sq_item */
export function listItem(self: usize, index: i64): Owned {
  if (<u64>index >= <u64>listLength(self)) return raise(Type.IndexError, "list index out of range");
  return retain(listGet(self, index));
}
