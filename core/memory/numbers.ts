/**
 * Memory for ints and floats, the most short-lived objects: from their free lists, or else straight from their pools.
 *
 * It is below the objects themselves, because the kernel destroys both kinds without calling their types.
 */
import { FastMemory } from "./allocator";
import { FreeLimit, FreeLists, freeListPop, freeListPush } from "./free_list";
import { NULL } from "./address";

/**
 * Bytes of an int of one or two digits, and of a float. Blocks are multiples of 8 bytes, so an int of one digit has
 * space for two.
 */
const INT_SIZE: usize = 32;
const FLOAT_SIZE: usize = 24;

export abstract class IntMemory {
  /** A block for an int of one or two digits; NULL when memory is exhausted. */
  @inline static allocate(): usize {
    const int = freeListPop(FreeLists.int);
    return int !== NULL ? int : FastMemory.allocate(INT_SIZE);
  }
  /** Frees the block of a dead int. `size` is its signed number of digits; only short ones are kept for reuse. */
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
  /** Frees the block of a dead float. */
  @inline static free(float: usize): void {
    if (!freeListPush(FreeLists.float, float, FreeLimit.float)) FastMemory.free(float);
  }
}
