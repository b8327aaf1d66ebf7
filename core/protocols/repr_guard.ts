/** Guards containers that may contain themselves: their repr shows `[...]` instead of recursing forever. */
import { memoryAllocate, memoryFree } from "../memory/allocator";
import { Borrowed, NULL } from "../memory/address";
import { RT } from "../memory/runtime";
import { raiseNoMemory } from "../exceptions/raise";

/** One repr in progress. Reprs nest strictly, so a stack is enough. */
@unmanaged
class ReprEntry {
  object: usize;
  outer: usize;
}

/**
 * 0: continue, and call reprLeave at the end. 1: this object's repr is already in progress. -1: an exception is raised.
 */
export function reprEnter(object: Borrowed): i32 {
  for (let at = RT.reprStack; at !== NULL; at = changetype<ReprEntry>(at).outer) {
    if (changetype<ReprEntry>(at).object === object) return 1;
  }
  const block = memoryAllocate(offsetof<ReprEntry>());
  if (block === NULL) {
    raiseNoMemory();
    return -1;
  }
  const entry = changetype<ReprEntry>(block);
  entry.object = object;
  entry.outer = RT.reprStack;
  RT.reprStack = block;
  return 0;
}

export function reprLeave(object: Borrowed): void {
  const top = RT.reprStack;
  assert(top !== NULL && changetype<ReprEntry>(top).object === object, "reprEnter and reprLeave do not nest");
  RT.reprStack = changetype<ReprEntry>(top).outer;
  memoryFree(top);
}
