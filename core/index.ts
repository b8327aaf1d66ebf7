/** What the host can call. Every export costs start-up time: the list stays short. */
import { boot } from "./boot";
import { memoryAllocate, memoryFree } from "./memory/allocator";
import { runMarshalled } from "./interpreter/run";

export { boot, runMarshalled };

/** A block for the host to write into, or 0 if memory is exhausted. */
export function hostAllocate(size: i32): usize {
  return memoryAllocate(size);
}

export function hostFree(block: usize): void {
  memoryFree(block);
}
