/**
 * Free lists: dead objects of the common types, kept for the next object of their type instead of being returned to the
 * allocator.
 *
 * The lists have CPython's lengths and are last in, first out, since `id()` shows both. An object on a list is linked
 * through its type slot.
 */
import { Layout } from "../generated/memory_map";
import { memoryFree } from "./allocator";
import { NULL } from "./address";

/** Bytes before an object that the collector tracks. */
const GC_HEAD: usize = 16;

@unmanaged
export class FreeList {
  /** The object that died last, or NULL. */
  first: usize;
  count: i64;
}

/** An object on a list. */
@unmanaged
export class DeadObject {
  private _refcount: i64;
  /** Where its type was. */
  next: usize;
}

/** The lists, at constant addresses. Tuples of length n (1 to 20) are on list `tuples + n`, up to 2000 of them. */
export namespace FreeLists {
  export const float: usize = Layout.FREE_LISTS;
  export const list: usize = Layout.FREE_LISTS + 16;
  export const dict: usize = Layout.FREE_LISTS + 32;
  export const dictKeys: usize = Layout.FREE_LISTS + 48;
  export const context: usize = Layout.FREE_LISTS + 64;
  export const asyncGenValue: usize = Layout.FREE_LISTS + 80;
  export const asyncGenSend: usize = Layout.FREE_LISTS + 96;
  export const tuples: usize = Layout.FREE_LISTS + 112;
  /** After the tuples' lists. */
  export const slice: usize = Layout.FREE_LISTS + 448;
  export const int: usize = Layout.FREE_LISTS + 464;
}

export namespace FreeLimit {
  export const float: i64 = 100;
  export const list: i64 = 80;
  export const dict: i64 = 80;
  export const dictKeys: i64 = 80;
  export const context: i64 = 255;
  export const asyncGen: i64 = 80;
  export const tuple: i64 = 2000;
  export const slice: i64 = 1;
  /**
   * CPython has no such list. It keeps loops that fill a pool to its last block from linking and unlinking the pool at
   * each step.
   */
  export const int: i64 = 16;
  /** Tuples of at least this length are not kept. */
  export const tupleLengths: i64 = 21;
}

/** The list of tuples with `length` items (1 to 20). */
export function tupleFreeList(length: i64): usize {
  return FreeLists.tuples + ((<usize>length) << 4);
}

/** Returns an object whose header is dead, or NULL. */
export function freeListPop(list: usize): usize {
  const record = changetype<FreeList>(list);
  const object = record.first;
  if (object !== NULL) {
    record.first = changetype<DeadObject>(object).next;
    record.count--;
  }
  return object;
}

/** Keeps a dead object. Returns false if the list is full. */
export function freeListPush(list: usize, object: usize, limit: i64): bool {
  const record = changetype<FreeList>(list);
  if (record.count >= limit) return false;
  record.count++;
  changetype<DeadObject>(object).next = record.first;
  record.first = object;
  return true;
}

/** Frees everything on the lists: after a full collection, as CPython does. */
export function clearFreeLists(): void {
  clear(FreeLists.float, 0);
  clear(FreeLists.int, 0);
  clear(FreeLists.list, GC_HEAD);
  clear(FreeLists.dict, GC_HEAD);
  clear(FreeLists.dictKeys, 0);
  clear(FreeLists.context, GC_HEAD);
  clear(FreeLists.asyncGenValue, GC_HEAD);
  clear(FreeLists.asyncGenSend, GC_HEAD);
  clear(FreeLists.slice, GC_HEAD);
  for (let length: i64 = 1; length < FreeLimit.tupleLengths; length++) clear(tupleFreeList(length), GC_HEAD);
}

/** `before`: bytes of the block before the object. */
function clear(list: usize, before: usize): void {
  while (true) {
    const object = freeListPop(list);
    if (object === NULL) return;
    memoryFree(object - before);
  }
}
