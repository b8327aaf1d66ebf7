/** What the host can call. Every export costs start-up time, so the list stays short. */
import { Query } from "./generated/border";
import { boot } from "./boot";
import { stepBy } from "./interpreter/eval";
import { allocatedBlocks, memoryAllocate, memoryFree } from "./memory/allocator";
import { RT } from "./memory/runtime";
import { runMain } from "./main";
import { INTERPRETER } from "./objects/frame/interpreter_frame";
import { intMaxStrDigits } from "./objects/int/int";

export { boot, runMain, stepBy };

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

/** A number about the machine: `what` is one of Query. */
export function query(what: i32): i64 {
  switch (what) {
    case Query.TOTAL_REFERENCES:
      return RT.totalRefs;
    case Query.ALLOCATED_BLOCKS:
      return allocatedBlocks();
    case Query.RECURSION_LIMIT:
      return RT.recursionLimit;
    case Query.RECURSION_DEPTH:
      return RT.recursionLimit - RT.recursionRemaining;
    case Query.MAXIMUM_DIGITS:
      return intMaxStrDigits();
    // Query.STOPS
    default:
      return INTERPRETER.stops;
  }
}
