/**
 * pymalloc: blocks of up to 512 bytes, CPython's allocator with CPython's structures.
 *
 * An arena is cut into pools, and a pool holds blocks of one size class. A free block's first word links it to the next
 * free block of its pool. `usedpools` has a ring for each class, with the pools that have both used and free blocks;
 * full pools are on no list, and empty ones return to their arena. Arenas with free pools are kept in order, fullest
 * first, so that new pools come from nearly full arenas and the emptier ones have a chance to be freed.
 * `lastWithFree[n]` finds the last arena with n free pools, which makes keeping the order cheap.
 *
 * See docs/internals/pymalloc.md.
 */
import { arenaAllocate, arenaFree, generalAllocate, generalFree } from "./general";
import { ALIGNMENT_SHIFT, POOL_SIZE, POOLS_IN_ARENA, SIZE_CLASSES } from "./geometry";
import { NULL } from "./address";
import { MemoryState } from "./state";

/** Bytes in a pool's header. */
export const POOL_OVERHEAD: usize = 48;
const NO_CLASS: u32 = 0xffff;
const FIRST_ARENA_OBJECTS: u32 = 16;

@unmanaged
export class Pool {
  /** Blocks in use. */
  count: u32; // @0
  /** The first free block, or NULL if the pool is full. */
  freeBlock: usize; // @8
  next: usize; // @16
  previous: usize; // @24
  /** The index of the arena's record. */
  arenaIndex: u32; // @32
  sizeClass: u32; // @36
  /** Where the part begins that has never been made into blocks. */
  nextOffset: u32; // @40
  maximumOffset: u32; // @44
}

/** An arena's record, whose address does not change while the arena exists. */
@unmanaged
export class ArenaObject {
  /** 0: the record is free for another arena. */
  address: usize; // @0
  /** The part that has never been made into pools. */
  poolAddress: usize; // @8
  freePools: u32; // @16, pools that are free, those never made included
  totalPools: u32; // @20
  /** The first pool that was used and is empty now. */
  freePoolList: usize; // @24
  next: usize; // @32
  previous: usize; // @40
}
const ARENA_OBJECT_SIZE: usize = offsetof<ArenaObject>();

@unmanaged
export class ArenasState {
  /** The records, `capacity` of them. */
  objects: usize;
  capacity: u32;
  /** The first arena with free pools, which is the fullest. */
  usable: usize;
  /** The first free record. */
  unused: usize;
  allocatedEver: u32;
  current: u32;
  highest: u32;
  /** Blocks that the general allocator has handed out, not counting pymalloc's own. */
  largeBlocks: u32;
}
export const ARENAS = changetype<ArenasState>(MemoryState.ARENAS);

/** The ring of a size class, viewed as a pool: its `next` and `previous` are the ring's two words. */
export function ringOf(sizeClass: u32): usize {
  return MemoryState.USED_POOLS + ((<usize>sizeClass) << 4) - offsetof<Pool>("next");
}

export function initializePymalloc(): void {
  for (let sizeClass: u32 = 0; sizeClass < SIZE_CLASSES; sizeClass++) {
    const ring = changetype<Pool>(ringOf(sizeClass));
    ring.next = changetype<usize>(ring);
    ring.previous = changetype<usize>(ring);
  }
}

export function arenaObject(index: u32): ArenaObject {
  return changetype<ArenaObject>(ARENAS.objects + <usize>index * ARENA_OBJECT_SIZE);
}

function lastWithFree(freePools: u32): usize {
  return load<usize>(MemoryState.LAST_WITH_FREE + ((<usize>freePools) << 2));
}

function setLastWithFree(freePools: u32, arena: usize): void {
  store<usize>(MemoryState.LAST_WITH_FREE + ((<usize>freePools) << 2), arena);
}

// --- blocks

/** The pool's last free block was taken: makes another from the unused part, or takes the full pool off its ring. */
export function poolExtend(pool: Pool): void {
  const offset = pool.nextOffset;
  if (offset <= pool.maximumOffset) {
    const block = changetype<usize>(pool) + offset;
    pool.freeBlock = block;
    pool.nextOffset = offset + ((pool.sizeClass + 1) << ALIGNMENT_SHIFT);
    store<u64>(block, 0);
    return;
  }
  const next = pool.next;
  const previous = pool.previous;
  changetype<Pool>(next).previous = previous;
  changetype<Pool>(previous).next = next;
}

/** A block of a class whose pools are all full, or NULL. */
export function allocateFromNewPool(sizeClass: u32): usize {
  const pool = takePool();
  if (pool === NULL) return NULL;
  const record = changetype<Pool>(pool);
  const ring = ringOf(sizeClass);
  store<u64>(pool, <u64>ring, offsetof<Pool>("next"));
  store<u64>(pool, <u64>ring, offsetof<Pool>("previous"));
  changetype<Pool>(ring).next = pool;
  changetype<Pool>(ring).previous = pool;
  record.count = 1;
  if (record.sizeClass === sizeClass) {
    // It held blocks of this class before, so its free list is still valid.
    const block = record.freeBlock;
    record.freeBlock = load<usize>(block);
    return block;
  }
  const size = (sizeClass + 1) << ALIGNMENT_SHIFT;
  record.sizeClass = sizeClass;
  record.nextOffset = <u32>POOL_OVERHEAD + 2 * size;
  record.maximumOffset = <u32>POOL_SIZE - size;
  const block = pool + POOL_OVERHEAD;
  store<u64>(pool, <u64>(block + size), offsetof<Pool>("freeBlock"));
  store<u64>(block + size, 0);
  return block;
}

/** A pool from the fullest arena that has one, or NULL. */
function takePool(): usize {
  if (ARENAS.usable === NULL) {
    const fresh = newArena();
    if (fresh === NULL) return NULL;
    ARENAS.usable = fresh;
    setLastWithFree(changetype<ArenaObject>(fresh).freePools, fresh);
  }
  const address = ARENAS.usable;
  const arena = changetype<ArenaObject>(address);
  // It has the fewest free pools of all, and will have one fewer: the order stays as it is.
  if (lastWithFree(arena.freePools) === address) setLastWithFree(arena.freePools, NULL);
  if (arena.freePools > 1) setLastWithFree(arena.freePools - 1, address);
  let pool = arena.freePoolList;
  if (pool !== NULL) arena.freePoolList = changetype<Pool>(pool).next;
  else {
    pool = arena.poolAddress;
    const record = changetype<Pool>(pool);
    store<u64>(pool, 0);
    record.arenaIndex = <u32>((address - ARENAS.objects) / ARENA_OBJECT_SIZE);
    record.sizeClass = NO_CLASS;
    arena.poolAddress = pool + POOL_SIZE;
  }
  if (--arena.freePools === 0) {
    ARENAS.usable = arena.next;
    if (ARENAS.usable !== NULL) changetype<ArenaObject>(ARENAS.usable).previous = NULL;
  }
  return pool;
}

/** A block of a full pool was freed: the pool goes to the front of its ring. */
export function poolBecameUsable(pool: usize): void {
  const record = changetype<Pool>(pool);
  const ring = ringOf(record.sizeClass);
  const next = changetype<Pool>(ring).next;
  record.next = next;
  record.previous = ring;
  changetype<Pool>(next).previous = pool;
  changetype<Pool>(ring).next = pool;
}

/** The pool's last block was freed: the pool returns to its arena, and perhaps the arena to the system. */
export function poolBecameEmpty(pool: usize): void {
  const record = changetype<Pool>(pool);
  changetype<Pool>(record.next).previous = record.previous;
  changetype<Pool>(record.previous).next = record.next;
  const arena = arenaObject(record.arenaIndex);
  record.next = arena.freePoolList;
  arena.freePoolList = pool;
  arenaGainedPool(arena);
}

function arenaGainedPool(arena: ArenaObject): void {
  const address = changetype<usize>(arena);
  const before = arena.freePools;
  const last = lastWithFree(before);
  if (last === address) {
    const neighbor = arena.previous;
    const same = neighbor !== NULL && changetype<ArenaObject>(neighbor).freePools === before;
    setLastWithFree(before, same ? neighbor : NULL);
  }
  const now = before + 1;
  arena.freePools = now;
  // The last arena on the list is kept even when it is empty, so that a loop around one block does not create and free
  // an arena each time.
  if (now === arena.totalPools && arena.next !== NULL) return giveBack(arena);
  if (now === 1) {
    // It was full, and on no list.
    arena.next = ARENAS.usable;
    arena.previous = NULL;
    if (ARENAS.usable !== NULL) changetype<ArenaObject>(ARENAS.usable).previous = address;
    ARENAS.usable = address;
    if (lastWithFree(1) === NULL) setLastWithFree(1, address);
    return;
  }
  if (lastWithFree(now) === NULL) setLastWithFree(now, address);
  if (last === address) return;
  // It now belongs after the arenas with as many free pools as it had: moves it after the last of them.
  unlinkArena(arena);
  const after = changetype<ArenaObject>(last);
  arena.previous = last;
  arena.next = after.next;
  if (after.next !== NULL) changetype<ArenaObject>(after.next).previous = address;
  after.next = address;
}

function unlinkArena(arena: ArenaObject): void {
  if (arena.previous !== NULL) changetype<ArenaObject>(arena.previous).next = arena.next;
  else ARENAS.usable = arena.next;
  if (arena.next !== NULL) changetype<ArenaObject>(arena.next).previous = arena.previous;
}

function giveBack(arena: ArenaObject): void {
  unlinkArena(arena);
  arenaFree(arena.address);
  arena.address = 0;
  arena.next = ARENAS.unused;
  ARENAS.unused = changetype<usize>(arena);
  ARENAS.current--;
}

// --- arenas

/** The record of a new arena, with all of its pools free, or NULL. */
function newArena(): usize {
  if (ARENAS.unused === NULL && !moreArenaObjects()) return NULL;
  const memory = arenaAllocate();
  if (memory === NULL) return NULL;
  const address = ARENAS.unused;
  const arena = changetype<ArenaObject>(address);
  ARENAS.unused = arena.next;
  arena.address = memory;
  arena.poolAddress = memory;
  arena.totalPools = POOLS_IN_ARENA;
  arena.freePools = POOLS_IN_ARENA;
  arena.freePoolList = NULL;
  arena.next = NULL;
  arena.previous = NULL;
  ARENAS.allocatedEver++;
  if (++ARENAS.current > ARENAS.highest) ARENAS.highest = ARENAS.current;
  return address;
}

/**
 * Doubles the number of records. Called only when no arena is usable and no record is free, so nothing points at a
 * record and they may move.
 */
function moreArenaObjects(): bool {
  const old = ARENAS.capacity;
  const capacity = old === 0 ? FIRST_ARENA_OBJECTS : old * 2;
  const objects = generalAllocate(<usize>capacity * ARENA_OBJECT_SIZE);
  if (objects === NULL) return false;
  memory.fill(objects, 0, <usize>capacity * ARENA_OBJECT_SIZE);
  if (ARENAS.objects !== NULL) {
    memory.copy(objects, ARENAS.objects, <usize>old * ARENA_OBJECT_SIZE);
    generalFree(ARENAS.objects);
  }
  ARENAS.objects = objects;
  ARENAS.capacity = capacity;
  for (let index = old; index < capacity; index++) {
    arenaObject(index).next = index + 1 < capacity ? changetype<usize>(arenaObject(index + 1)) : NULL;
  }
  ARENAS.unused = changetype<usize>(arenaObject(old));
  return true;
}

/** Blocks in use in all pools. */
export function pymallocBlocks(): i64 {
  let blocks: i64 = 0;
  for (let index: u32 = 0; index < ARENAS.capacity; index++) {
    const arena = arenaObject(index);
    if (arena.address === 0) continue;
    for (let pool = arena.address; pool < arena.poolAddress; pool += POOL_SIZE) blocks += changetype<Pool>(pool).count;
  }
  return blocks;
}
