/**
 * The allocation interface: small blocks from pymalloc, all others from the general allocator.
 *
 * All functions return NULL when memory is exhausted and raise nothing: the caller raises MemoryError
 * (`raiseNoMemory()`). Blocks are 8-byte aligned. The first lines of memoryAllocate and memoryFree are the hottest code
 * there is: a handful of loads and no calls.
 */
import { HEAP_START } from "../generated/units";
import { generalAllocate, generalBlockSize, generalFree, generalResize, initializeGeneral } from "./general";
import { ALIGNMENT_SHIFT, ARENA_BITS, POOL_SIZE, SMALL_MAXIMUM } from "./geometry";
import { DEBUG, NULL } from "./address";
import {
  allocateFromNewPool,
  ARENAS,
  initializePymalloc,
  Pool,
  poolBecameEmpty,
  poolBecameUsable,
  poolExtend,
  pymallocBlocks,
} from "./pymalloc";
import { RT } from "./runtime";
import { MemoryState } from "./state";

/** What the debug core writes over blocks. Dereferencing either value traps at once: no memory is that large. */
const FRESH: u8 = 0xcd;
const DEAD: u8 = 0xdd;

/** Called at boot, before anything is allocated. */
export function initializeMemory(): void {
  initializeGeneral(HEAP_START);
  initializePymalloc();
}

/** Allocates memory for objects and their parts: at least `size` bytes, not cleared. */
export function memoryAllocate(size: usize): usize {
  if (DEBUG) return debugAllocate(size);
  return allocate(size);
}

/**
 * The common case of memoryAllocate and memoryFree, inlined without a call, for code that runs at every operator.
 * Anything else (a pool that is used up or becomes empty) is left to them.
 */
export abstract class FastMemory {
  /** `size` is a constant, at least 1 and at most SMALL_MAXIMUM. */
  @inline static allocate(size: usize): usize {
    if (DEBUG) return memoryAllocate(size);
    const ring = MemoryState.USED_POOLS + (((size - 1) >> ALIGNMENT_SHIFT) << 4);
    const pool = load<usize>(ring);
    const block = load<usize>(pool, offsetof<Pool>("freeBlock"));
    const next = load<usize>(block);
    // An empty ring is its own pool; its "block" is then just some readable address.
    if (pool === ring - offsetof<Pool>("next") || next === NULL) return memoryAllocate(size);
    changetype<Pool>(pool).count++;
    changetype<Pool>(pool).freeBlock = next;
    return block;
  }

  /** Frees a block, which must not be NULL. */
  @inline static free(block: usize): void {
    const pool = changetype<Pool>(block & ~(POOL_SIZE - 1));
    if (!DEBUG && isSmall(block) && pool.freeBlock !== NULL && pool.count > 1) {
      store<u64>(block, <u64>pool.freeBlock);
      pool.freeBlock = block;
      pool.count--;
    } else memoryFree(block);
  }
}

function allocate(size: usize): usize {
  if (size - 1 >= SMALL_MAXIMUM) return size === 0 ? allocate(1) : allocateLarge(size);
  const sizeClass = <u32>(size - 1) >> ALIGNMENT_SHIFT;
  const ring = MemoryState.USED_POOLS + ((<usize>sizeClass) << 4);
  const pool = changetype<Pool>(load<usize>(ring));
  if (changetype<usize>(pool) === ring - offsetof<Pool>("next")) return allocateFromNewPool(sizeClass);
  const block = pool.freeBlock;
  const next = load<usize>(block);
  pool.count++;
  pool.freeBlock = next;
  if (next === NULL) poolExtend(pool);
  return block;
}

function allocateLarge(size: usize): usize {
  const block = generalAllocate(size);
  if (block !== NULL) ARENAS.largeBlocks++;
  return block;
}

/** `block` may be NULL. */
export function memoryFree(block: usize): void {
  if (block === NULL) return;
  if (DEBUG) memory.fill(block, DEAD, memoryBlockSize(block));
  if (!isSmall(block)) {
    ARENAS.largeBlocks--;
    generalFree(block);
    return;
  }
  const address = block & ~(POOL_SIZE - 1);
  const pool = changetype<Pool>(address);
  const free = pool.freeBlock;
  store<u64>(block, <u64>free);
  pool.freeBlock = block;
  const count = pool.count - 1;
  pool.count = count;
  if (free === NULL) poolBecameUsable(address);
  else if (count === 0) poolBecameEmpty(address);
}

/** Whether the block is in an arena. One load from the map of arenas. */
function isSmall(block: usize): bool {
  return (
    ((load<u8>(MemoryState.ARENA_BITMAP + (block >> (ARENA_BITS + 3))) >> <u8>((block >> ARENA_BITS) & 7)) & 1) !== 0
  );
}

/** The usable size of a block: what was requested, or slightly more. */
export function memoryBlockSize(block: usize): usize {
  if (!isSmall(block)) return generalBlockSize(block);
  return (<usize>(changetype<Pool>(block & ~(POOL_SIZE - 1)).sizeClass + 1)) << ALIGNMENT_SHIFT;
}

/** Moves `block` if it must. On failure the old block is unchanged. `block` may be NULL. */
export function memoryReallocate(block: usize, size: usize): usize {
  if (block === NULL) return memoryAllocate(size);
  if (DEBUG && failsOnPurpose()) return NULL;
  let kept = memoryBlockSize(block);
  if (isSmall(block)) {
    // Shrinking by less than a quarter is not worth a copy.
    if (size <= kept && size << 2 > kept * 3) return block;
  } else if (generalResize(block, max(size, 1))) return block;
  const moved = allocate(size);
  // A block that cannot move to a smaller one stays where it is.
  if (moved === NULL) return size <= kept ? block : NULL;
  kept = min(kept, size);
  memory.copy(moved, block, kept);
  memoryFree(block);
  return moved;
}

/** Blocks in use: what sys.getallocatedblocks() reports. */
export function allocatedBlocks(): i64 {
  return pymallocBlocks() + ARENAS.largeBlocks;
}

// --- debug core

function debugAllocate(size: usize): usize {
  if (failsOnPurpose()) return NULL;
  const block = allocate(size);
  if (block !== NULL) memory.fill(block, FRESH, memoryBlockSize(block));
  return block;
}

/** Counts `RT.failCountdown` down; true when it reaches 0. */
function failsOnPurpose(): bool {
  if (RT.failCountdown === 0) return false;
  return --RT.failCountdown === 0;
}
