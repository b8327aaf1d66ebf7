/**
 * The general allocator: blocks over 512 bytes, and whole arenas for pymalloc.
 *
 * Linear memory from the heap's start to its end is divided into arenas and, between them, regions. A region is a
 * sequence of chunks that ends with a fence of 8 bytes. A chunk begins with 8 bytes: the size of the previous chunk if
 * that one is free, and its own size with two flags in the low bits. The block follows, 16-byte aligned. Two free
 * chunks are never neighbors. Free chunks are in bins, four to a power of two. An arena is cut out of a free chunk and
 * has no header; when it is freed, it becomes a region and joins its neighbors.
 *
 * See docs/internals/memory.md.
 */
import { ARENA_BITS, ARENA_SIZE } from "./geometry";
import { DEBUG, NULL } from "./address";
import { RT } from "./runtime";
import { MemoryState } from "./state";

const HEADER: usize = 8;
/** A free chunk holds its links, so it cannot be smaller. */
const CHUNK_MINIMUM: usize = 32;
/** A remainder smaller than this stays with the block it was cut from: no request would fit it. */
const SPLIT_MINIMUM: usize = 528;
const USED: u32 = 1;
const PREVIOUS_USED: u32 = 2;
const FLAGS: u32 = 15;
const PAGE_BITS: u32 = 16;
/** Memory grows by at least this, or an eighth of itself. */
const GROWTH_MINIMUM: usize = 0x40000;
/** The top bit of the address space stays unused, so that no sum of an address and a size can overflow. */
const HEAP_END_MAXIMUM: u64 = 0xffe00000;
const BLOCK_MAXIMUM: usize = 0xff000000;
const BINS: u32 = 96;
/** How many chunks of a request's own bin are tried before the next larger bin. */
const TRIES: i32 = 12;

@unmanaged
class Chunk {
  previousSize: u32;
  /** Includes the flags. */
  size: u32;
  // In a free chunk, addresses in 4 bytes each: a chunk is small, and is no object.
  next: u32;
  previous: u32;

  @inline get bytes(): usize {
    return this.size & ~FLAGS;
  }
  @inline get isUsed(): bool {
    return (this.size & USED) !== 0;
  }
  @inline get after(): Chunk {
    return changetype<Chunk>(changetype<usize>(this) + (this.size & ~FLAGS));
  }
  @inline get before(): Chunk {
    return changetype<Chunk>(changetype<usize>(this) - this.previousSize);
  }
}

/** The state: three words with a bit for each nonempty bin; at 16 the bins, each pointing to its first chunk. */
const BIN_BITS: usize = MemoryState.GENERAL;
const BIN_HEADS: usize = MemoryState.GENERAL + 16;

// --- bins

function binOf(size: usize): u32 {
  const power = 31 - <u32>clz<u32>(<u32>size);
  if (power < 8) return 0;
  return ((power - 8) << 2) + ((<u32>size >> (power - 2)) & 3);
}

function binSlot(bin: u32): usize {
  return BIN_HEADS + ((<usize>bin) << 2);
}

function markBin(bin: u32, full: bool): void {
  const word = BIN_BITS + ((<usize>(bin >> 5)) << 2);
  const bit = (<u32>1) << (bin & 31);
  store<u32>(word, full ? load<u32>(word) | bit : load<u32>(word) & ~bit);
}

/** The first nonempty bin from `bin` on, or BINS. */
function nextFullBin(bin: u32): u32 {
  let word = bin >> 5;
  if (word >= 3) return BINS;
  let bits = load<u32>(BIN_BITS + ((<usize>word) << 2)) & ((<u32>-1) << (bin & 31));
  while (bits === 0) {
    if (++word === 3) return BINS;
    bits = load<u32>(BIN_BITS + ((<usize>word) << 2));
  }
  return (word << 5) + <u32>ctz<u32>(bits);
}

function link(chunk: Chunk): void {
  const bin = binOf(chunk.bytes);
  const slot = binSlot(bin);
  const head = load<usize>(slot);
  chunk.next = <u32>head;
  chunk.previous = 0;
  if (head !== NULL) changetype<Chunk>(head).previous = <u32>changetype<usize>(chunk);
  else markBin(bin, true);
  store<usize>(slot, changetype<usize>(chunk));
}

function unlink(chunk: Chunk): void {
  const next = chunk.next;
  const previous = chunk.previous;
  if (next !== 0) changetype<Chunk>(next).previous = previous;
  if (previous !== 0) changetype<Chunk>(previous).next = next;
  else {
    const bin = binOf(chunk.bytes);
    store<usize>(binSlot(bin), next);
    if (next === 0) markBin(bin, false);
  }
}

// --- chunks

/** Makes [start, start + size) a free chunk, joined with its free neighbors. The header after it must be in place. */
function makeFree(start: usize, size: usize, previousUsed: bool): void {
  let chunk = changetype<Chunk>(start);
  const after = changetype<Chunk>(start + size);
  if (!after.isUsed) {
    unlink(after);
    size += after.bytes;
  }
  if (!previousUsed) {
    chunk = chunk.before;
    unlink(chunk);
    size += start - changetype<usize>(chunk);
  }
  // Two free chunks are never neighbors, so the one before this is in use.
  chunk.size = <u32>size | PREVIOUS_USED;
  const end = chunk.after;
  end.previousSize = <u32>size;
  end.size &= ~PREVIOUS_USED;
  link(chunk);
}

/** Takes `size` bytes from the front of a free chunk; the rest stays free if it is large enough. */
function take(chunk: Chunk, size: usize): void {
  unlink(chunk);
  const whole = chunk.bytes;
  if (whole - size < SPLIT_MINIMUM) {
    chunk.size |= USED;
    chunk.after.size |= PREVIOUS_USED;
    return;
  }
  chunk.size = <u32>size | (chunk.size & PREVIOUS_USED) | USED;
  makeFree(changetype<usize>(chunk) + size, whole - size, true);
}

function findFree(size: usize): usize {
  const bin = binOf(size);
  let candidate = load<usize>(binSlot(bin));
  for (let tries = TRIES; candidate !== NULL && tries > 0; tries--) {
    if (changetype<Chunk>(candidate).bytes >= size) return candidate;
    candidate = changetype<Chunk>(candidate).next;
  }
  const larger = nextFullBin(bin + 1);
  return larger < BINS ? load<usize>(binSlot(larger)) : NULL;
}

/** The same, but examines every chunk of the request's own bin: called before memory grows. */
function findFreeThoroughly(size: usize): usize {
  let candidate = load<usize>(binSlot(binOf(size)));
  while (candidate !== NULL && changetype<Chunk>(candidate).bytes < size) candidate = changetype<Chunk>(candidate).next;
  return candidate;
}

// --- regions

/** The chunk's bit in the map of arenas. */
export function isArena(address: usize): bool {
  return (
    ((load<u8>(MemoryState.ARENA_BITMAP + (address >> (ARENA_BITS + 3))) >> <u8>((address >> ARENA_BITS) & 7)) & 1) !==
    0
  );
}

function setArena(address: usize, is: bool): void {
  const byte = MemoryState.ARENA_BITMAP + (address >> (ARENA_BITS + 3));
  const bit = <u8>((<u32>1) << (<u32>((address >> ARENA_BITS) & 7)));
  store<u8>(byte, is ? load<u8>(byte) | bit : load<u8>(byte) & ~bit);
}

/** Makes [start, end) a region with one free chunk. Both are 16-byte aligned. */
function makeRegion(start: usize, end: usize): void {
  changetype<Chunk>(end - HEADER).size = USED;
  makeFree(start + HEADER, end - start - 2 * HEADER, true);
}

/** Grows linear memory so that there is a free chunk of `size` bytes. */
function growMemory(size: usize): bool {
  const end = RT.heapEnd;
  const endsInRegion = end > RT.heapStart && !isArena(end - 1);
  let wanted = size + 4 * HEADER;
  if (endsInRegion) {
    const fence = changetype<Chunk>(end - HEADER);
    if ((fence.size & PREVIOUS_USED) === 0) wanted -= min(<usize>fence.previousSize, size);
  }
  const comfortable = max(GROWTH_MINIMUM, end >> 3);
  return extendHeap(max(wanted, comfortable)) || extendHeap(wanted);
}

function extendHeap(bytes: usize): bool {
  const end = RT.heapEnd;
  const pages = (bytes + 0xffff) >> PAGE_BITS;
  const newEnd = <u64>end + ((<u64>pages) << PAGE_BITS);
  if (newEnd > HEAP_END_MAXIMUM || (RT.memoryLimit !== 0 && newEnd > <u64>RT.memoryLimit)) return false;
  const size = (<usize>memory.size()) << PAGE_BITS;
  if (newEnd > <u64>size && memory.grow(<i32>((<usize>newEnd - size) >> PAGE_BITS)) < 0) return false;
  RT.heapEnd = <usize>newEnd;
  joinRegion(end, <usize>newEnd);
  return true;
}

/** Adds [start, end) to the regions: joins it with those that it touches on either side. */
function joinRegion(start: usize, end: usize): void {
  const joinsAfter = end < RT.heapEnd && !isArena(end);
  const joinsBefore = start > RT.heapStart && !isArena(start - 1);
  // If a region continues, the 8 bytes wasted at its start now belong to the previous chunk.
  const last = joinsAfter ? end + HEADER : end - HEADER;
  if (!joinsAfter) changetype<Chunk>(last).size = USED;
  if (!joinsBefore) return makeFree(start + HEADER, last - start - HEADER, true);
  const fence = changetype<Chunk>(start - HEADER);
  makeFree(start - HEADER, last - start + HEADER, (fence.size & PREVIOUS_USED) !== 0);
}

/** Called at boot: makes linear memory from `start` on the heap. */
export function initializeGeneral(start: usize): void {
  RT.heapStart = (start + 15) & ~15;
  RT.heapEnd = (<usize>memory.size()) << PAGE_BITS;
  makeRegion(RT.heapStart, RT.heapEnd);
}

// --- blocks

function chunkSizeFor(size: usize): usize {
  return max((size + HEADER + 15) & ~15, CHUNK_MINIMUM);
}

/** A block of at least `size` bytes, 16-byte aligned, or NULL. */
export function generalAllocate(size: usize): usize {
  if (size > BLOCK_MAXIMUM) return NULL;
  const wanted = chunkSizeFor(size);
  let chunk = findFree(wanted);
  if (chunk === NULL) chunk = findFreeThoroughly(wanted);
  if (chunk === NULL) {
    if (!growMemory(wanted)) return NULL;
    chunk = findFree(wanted);
    if (chunk === NULL) chunk = findFreeThoroughly(wanted);
    assert(chunk !== NULL, "memory has grown but still has no free chunk");
  }
  take(changetype<Chunk>(chunk), wanted);
  return chunk + HEADER;
}

export function generalFree(block: usize): void {
  const chunk = changetype<Chunk>(block - HEADER);
  if (DEBUG) assert(chunk.isUsed, "a block is freed twice");
  makeFree(changetype<usize>(chunk), chunk.bytes, (chunk.size & PREVIOUS_USED) !== 0);
}

/** The usable size of the block. */
export function generalBlockSize(block: usize): usize {
  return changetype<Chunk>(block - HEADER).bytes - HEADER;
}

/** Changes the size of a block without moving it. False if that is impossible. */
export function generalResize(block: usize, size: usize): bool {
  if (size > BLOCK_MAXIMUM) return false;
  const chunk = changetype<Chunk>(block - HEADER);
  const wanted = chunkSizeFor(size);
  const whole = chunk.bytes;
  if (wanted <= whole) {
    shrink(chunk, wanted);
    return true;
  }
  let after = chunk.after;
  if (reachesEnd(after) && (after.isUsed || whole + after.bytes < wanted)) {
    // The very last block can grow together with memory, by half as much again: a block that grows once usually grows
    // again.
    const missing = wanted - whole - (after.isUsed ? 0 : after.bytes) + 2 * HEADER;
    if (!extendHeap(max(missing, max(GROWTH_MINIMUM, whole >> 1))) && !extendHeap(missing)) return false;
    after = chunk.after;
  }
  if (after.isUsed || whole + after.bytes < wanted) return false;
  unlink(after);
  const joined = whole + after.bytes;
  chunk.size = <u32>joined | (chunk.size & (USED | PREVIOUS_USED));
  chunk.after.size |= PREVIOUS_USED;
  shrink(chunk, wanted);
  return true;
}

/** Whether nothing follows this chunk, free or fence, except the end of memory. */
function reachesEnd(chunk: Chunk): bool {
  const end = RT.heapEnd - HEADER;
  return changetype<usize>(chunk) === end || (!chunk.isUsed && changetype<usize>(chunk.after) === end);
}

function shrink(chunk: Chunk, size: usize): void {
  const whole = chunk.bytes;
  if (whole - size < SPLIT_MINIMUM) return;
  chunk.size = <u32>size | (chunk.size & (USED | PREVIOUS_USED));
  makeFree(changetype<usize>(chunk) + size, whole - size, true);
}

// --- arenas

/** ARENA_SIZE bytes at a multiple of ARENA_SIZE, or NULL. */
export function arenaAllocate(): usize {
  let arena = cutArena();
  if (arena === NULL) {
    // Just enough for one arena at the next boundary: arenas then lie one after another.
    const end = RT.heapEnd;
    const boundary = (end + ARENA_SIZE - 1) & ~(ARENA_SIZE - 1);
    if (boundary < end || !extendHeap(boundary - end + ARENA_SIZE)) return NULL;
    arena = cutArena();
    assert(arena !== NULL, "memory has grown but still has no space for an arena");
  }
  return arena;
}

function cutArena(): usize {
  for (let bin = nextFullBin(binOf(ARENA_SIZE - 2 * HEADER)); bin < BINS; bin = nextFullBin(bin + 1)) {
    for (let chunk = load<usize>(binSlot(bin)); chunk !== NULL; chunk = changetype<Chunk>(chunk).next) {
      const arena = arenaWithin(changetype<Chunk>(chunk));
      if (arena !== NULL) {
        cut(changetype<Chunk>(chunk), arena);
        return arena;
      }
    }
  }
  return NULL;
}

/** At the start of a region, the first chunk begins 8 bytes later. */
function isFirstOfRegion(start: usize): bool {
  const before = start - HEADER;
  return before === RT.heapStart || ((before & (ARENA_SIZE - 1)) === 0 && isArena(before - 1));
}

/**
 * The lowest arena that can be cut out of a free chunk, or NULL. What remains on either side must be empty or large
 * enough for a chunk.
 */
function arenaWithin(chunk: Chunk): usize {
  const start = changetype<usize>(chunk);
  const end = changetype<usize>(chunk.after);
  const first = isFirstOfRegion(start);
  const before = start - HEADER;
  const atStart = first && (before & (ARENA_SIZE - 1)) === 0;
  let arena = atStart ? before : (start + HEADER + ARENA_SIZE - 1) & ~(ARENA_SIZE - 1);
  for (; arena + ARENA_SIZE <= end + HEADER; arena += ARENA_SIZE) {
    const left = arena - HEADER - start;
    if (arena !== before && left !== 0 && left < CHUNK_MINIMUM) continue;
    const stop = arena + ARENA_SIZE;
    if (stop === end + HEADER && isFence(end)) return arena;
    if (stop + HEADER === end || (stop + HEADER < end && end - stop - HEADER >= CHUNK_MINIMUM)) return arena;
  }
  return NULL;
}

/** Whether this header is the end of its region. */
function isFence(header: usize): bool {
  return (changetype<Chunk>(header).size & ~FLAGS) === 0;
}

function cut(chunk: Chunk, arena: usize): void {
  const start = changetype<usize>(chunk);
  const end = changetype<usize>(chunk.after);
  const previousUsed = chunk.size & PREVIOUS_USED;
  const atStart = isFirstOfRegion(start) && arena === start - HEADER;
  unlink(chunk);
  setArena(arena, true);
  if (!atStart) {
    const fence = changetype<Chunk>(arena - HEADER);
    fence.size = USED | (arena - HEADER === start ? previousUsed : 0);
    if (arena - HEADER > start) makeFree(start, arena - HEADER - start, true);
  }
  const stop = arena + ARENA_SIZE;
  if (stop + HEADER < end) makeFree(stop + HEADER, end - stop - HEADER, true);
  else if (stop + HEADER === end) changetype<Chunk>(end).size |= PREVIOUS_USED;
}

/** Frees an arena's memory for any use. */
export function arenaFree(arena: usize): void {
  setArena(arena, false);
  joinRegion(arena, arena + ARENA_SIZE);
}
