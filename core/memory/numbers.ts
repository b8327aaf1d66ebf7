/**
 * Memory of ints and floats, the objects that come and go fastest: from their free lists, or else straight from their pools.
 *
 * It lies below the objects themselves, because the kernel destroys both kinds without asking their types.
 */
import { FastMemory } from "./allocator";
import { FreeLimit, FreeLists, freeListPop, freeListPush } from "./free_list";
import { NULL } from "./layout";

/** Bytes of an int of one digit or two, and of a float. Blocks are multiples of 8 bytes: a digit's block has room for two. */
const INT_SIZE: usize = 32;
const FLOAT_SIZE: usize = 24;

export abstract class IntMemory {
  /** A block for an int of one digit or two; NULL when memory is exhausted. */
  @inline static allocate(): usize {
    const int = freeListPop(FreeLists.int);
    return int !== NULL ? int : FastMemory.allocate(INT_SIZE);
  }
  /** Gives back the block of a dead int. `size`: its signed number of digits; only short ones are kept for the next. */
  @inline static free(int: usize, size: i64): void {
    if (!(<u64>(size + 2) <= 4 && freeListPush(FreeLists.int, int, FreeLimit.int))) FastMemory.free(int);
  }
}

export abstract class FloatMemory {
  /** A block for a float; NULL when memory is exhausted. */
  @inline static allocate(): usize {
    const float = freeListPop(FreeLists.float);
    return float !== NULL ? float : FastMemory.allocate(FLOAT_SIZE);
  }
  /** Gives back the block of a dead float. */
  @inline static free(float: usize): void {
    if (!freeListPush(FreeLists.float, float, FreeLimit.float)) FastMemory.free(float);
  }
}
