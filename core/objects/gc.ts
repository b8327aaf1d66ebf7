/** Objects with a GC head: allocation, tracking, the trashcan. */
import { memoryAllocate, memoryFree } from "../memory/allocator";
import { Borrowed, NULL, Owned } from "../memory/layout";
import { initialiseObject } from "./object";

export function gcNew(type: usize, size: usize): Owned {
  const block = memoryAllocate(size + 32);
  if (block === NULL) return NULL;
  store<u64>(block, 0);
  store<u64>(block, 0, 8);
  store<u64>(block, 0, 16);
  store<u64>(block, 0, 24);
  return initialiseObject(block + 32, type);
}
export function gcNewVar(type: usize, size: usize, items: i64): Owned {
  const object = gcNew(type, size);
  if (object !== NULL) store<i64>(object, items, 16);
  return object;
}
export function gcTrack(object: Borrowed): void {}
export function gcUntrack(object: Borrowed): void {}
export function gcIsTracked(object: Borrowed): bool {
  return false;
}
export function gcFree(object: usize): void {
  memoryFree(object - 32);
}
export function collect(generation: i32): i64 {
  return 0;
}
export function visitReference(object: Borrowed, visit: u32, argument: usize): i32 {
  return object === NULL ? 0 : call_indirect<i32>(visit, object, argument);
}
export function deallocBegin(object: usize): bool {
  return true;
}
export function deallocEnd(): void {}
