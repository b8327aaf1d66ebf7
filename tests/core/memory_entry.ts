/** The entry points for the allocator's tests, compiled into a core of their own. */
import {
  allocatedBlocks,
  initializeMemory,
  memoryAllocate,
  memoryBlockSize,
  memoryFree,
  memoryReallocate,
} from "../../core/memory/allocator";
import { ARENAS } from "../../core/memory/pymalloc";
import { RT } from "../../core/memory/runtime";

export { initializeMemory, memoryAllocate, memoryBlockSize, memoryFree, memoryReallocate };

export function blocks(): i32 {
  return <i32>allocatedBlocks();
}
export function arenasInUse(): i32 {
  return ARENAS.current;
}
export function arenasEver(): i32 {
  return ARENAS.allocatedEver;
}
export function heapEnd(): usize {
  return RT.heapEnd;
}
export function limitMemory(bytes: i32): void {
  RT.memoryLimit = <i64>bytes;
}
export function failAfter(requests: i32): void {
  RT.failCountdown = <i64>requests;
}
