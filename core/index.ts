/** What the host can call. Every export costs start-up time, so the list stays short. */
import { boot } from "./boot";
import { allocatedBlocks, memoryAllocate, memoryFree } from "./memory/allocator";
import { RT } from "./memory/runtime";
import { runMain } from "./main";
import { intMaxStrDigits } from "./objects/int/int";

export { boot, runMain };

/** A block for the host to write into, or 0 if memory is exhausted. */
export function hostAllocate(size: i32): usize {
  return memoryAllocate(size);
}

export function hostFree(block: usize): void {
  memoryFree(block);
}

/**
 * Makes the running program raise KeyboardInterrupt soon, this many times. For a host that the program calls, or one
 * that runs beside it.
 */
export function interrupt(times: i32): void {
  RT.evalBreaker = times;
}

/**
 * Numbers about the machine: 0: all references (debug core); 1: blocks in use; 2: the recursion limit; 3: how much of
 * it is used; 4: `sys.get_int_max_str_digits()`.
 */
export function query(what: i32): i64 {
  switch (what) {
    case 0:
      return RT.totalRefs;
    case 1:
      return allocatedBlocks();
    case 2:
      return RT.recursionLimit;
    case 3:
      return RT.recursionLimit - RT.recursionRemaining;
    default:
      return intMaxStrDigits();
  }
}
