/**
 * The values of one dict (or instance) that shares its keys: CPython's PyDictValues.
 *
 * `values` is the address of slot 0. The bytes before it, read downward, are: the size of this prefix, the number of
 * values, then the entry numbers in the order in which they were set. So an instance whose attributes were set in
 * another order iterates in its own order.
 */
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL } from "../../memory/address";
import { raiseNoMemory } from "../../exceptions/raise";
import { DictKeys } from "./keys";
import { release, releaseOrNull, retainOrNull } from "../../kernel/object";

/** How many values a dict with these shared keys needs room for. */
export function sharedUsable(keys: usize): i64 {
  const record = changetype<DictKeys>(keys);
  return record.entryCount + record.usable;
}

/** Allocates `count` values. NULL: MemoryError is raised. */
export function valuesAllocate(count: i64): usize {
  const slots = <usize>count;
  const prefix = (slots + 2 + 7) & ~7;
  const block = memoryAllocate(prefix + (slots << 3));
  if (block === NULL) return raiseNoMemory();
  const values = block + prefix;
  store<u8>(values - 1, <u8>prefix);
  store<u8>(values - 2, 0);
  for (let slot: usize = 0; slot < slots; slot++) store<u64>(values + (slot << 3), 0);
  return values;
}

/**
 * Values for a new instance of the class that owns `keys`. Each instance reduces the room for further shared keys by
 * one.
 */
export function valuesNew(keys: usize): usize {
  const record = changetype<DictKeys>(keys);
  if (record.usable > 1) record.usable--;
  return valuesAllocate(sharedUsable(keys));
}

export function valuesFree(values: usize): void {
  memoryFree(values - load<u8>(values - 1));
}

export function valuesGet(values: usize, index: i32): Borrowed {
  return load<usize>(values + ((<usize>index) << 3));
}

export function valuesSet(values: usize, index: i32, value: usize): void {
  store<u64>(values + ((<usize>index) << 3), <u64>value);
}

export function valuesCount(values: usize): i32 {
  return load<u8>(values - 2);
}

/** The entry that was set as number `order`. */
export function valuesOrder(values: usize, order: i32): i32 {
  return load<u8>(values - 3 - order);
}

export function valuesAppendOrder(values: usize, index: i32): void {
  const count: i32 = load<u8>(values - 2);
  assert(count + 2 < <i32>load<u8>(values - 1), "the order of a split table overflows");
  store<u8>(values - 3 - count, <u8>index);
  store<u8>(values - 2, <u8>(count + 1));
}

export function valuesRemoveOrder(values: usize, index: i32): void {
  const count = valuesCount(values);
  let order = 0;
  while (valuesOrder(values, order) !== index) order++;
  assert(order < count, "an entry of a split table has no order");
  for (; order < count - 1; order++) store<u8>(values - 3 - order, load<u8>(values - 4 - order));
  store<u8>(values - 2, <u8>(count - 1));
}

/** A copy with its own references. NULL: MemoryError is raised. */
export function valuesClone(keys: usize, values: usize): usize {
  const count = sharedUsable(keys);
  const copy = valuesAllocate(count);
  if (copy === NULL) return NULL;
  const used = valuesCount(values);
  store<u8>(copy - 2, <u8>used);
  for (let order = 0; order < used; order++) store<u8>(copy - 3 - order, load<u8>(values - 3 - order));
  for (let index = 0; index < <i32>count; index++) valuesSet(copy, index, retainOrNull(valuesGet(values, index)));
  return copy;
}

/** Frees the values and releases their references. */
export function valuesRelease(keys: usize, values: usize): void {
  const count = <i32>changetype<DictKeys>(keys).entryCount;
  for (let index = 0; index < count; index++) releaseOrNull(valuesGet(values, index));
  valuesFree(values);
}

export function valuesTraverse(keys: usize, values: usize, visit: u32, argument: usize): i32 {
  const count = <i32>changetype<DictKeys>(keys).entryCount;
  for (let index = 0; index < count; index++) {
    const value = valuesGet(values, index);
    if (value === NULL) continue;
    const stop = call_indirect<i32>(visit, value, argument);
    if (stop !== 0) return stop;
  }
  return 0;
}

/** For tp_clear: clears the references but keeps the memory. Python code that runs meanwhile may set values again. */
export function valuesClear(keys: usize, values: usize): void {
  const count = <i32>changetype<DictKeys>(keys).entryCount;
  for (let index = 0; index < count; index++) {
    const value = valuesGet(values, index);
    if (value === NULL) continue;
    valuesSet(values, index, NULL);
    valuesRemoveOrder(values, index);
    release(value);
  }
}
