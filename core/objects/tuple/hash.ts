/**
 * The hash of a tuple.
 *
 * CPython does not limit how deeply tuples nest here, and its C stack holds a lot. Ours does not, so the levels are
 * kept in memory.
 */
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { memoryFree, memoryReallocate } from "../../memory/allocator";
import { NULL } from "../../memory/address";
import { objectHash } from "../../protocols/hash";
import { typeOf } from "../../kernel/object";
import { tupleGet, tupleLength } from "./tuple";

/** A tuple whose hash waits for that of one of its items. */
@unmanaged
class Level {
  tuple: usize;
  /** Of the item. */
  index: i64;
  accumulator: u64;
}

/** Deeper than CPython's own stack allows. A tuple that contains itself, which `marshal.loads` can make, has no end. */
const MAXIMUM_DEPTH: usize = 1 << 20;
const PRIME1: u64 = 11400714785074694791;
const PRIME2: u64 = 14029467366897019727;
const PRIME5: u64 = 2870177450012600261;

/**
 * xxHash over the items' hashes. Tuples in tuples are walked with a stack of our own, for they nest as deeply as memory
 * allows.
 * @slot tuple.tp_hash
 */
export function tupleHash(self: usize): i64 {
  let tuple = self;
  let index: i64 = 0;
  let accumulator = PRIME5;
  let stack: usize = NULL;
  let capacity: usize = 0;
  let depth: usize = 0;
  let lane: i64 = 0;
  while (true) {
    if (index < tupleLength(tuple)) {
      const item = tupleGet(tuple, index);
      if (typeOf(item) === Type.tuple && tupleLength(item) > 0) {
        if (depth === MAXIMUM_DEPTH) {
          raise(Type.RecursionError, "maximum recursion depth exceeded");
          lane = -1;
          break;
        }
        if (depth === capacity) {
          capacity = capacity === 0 ? 16 : capacity << 1;
          const larger = memoryReallocate(stack, capacity * offsetof<Level>());
          if (larger === NULL) {
            raiseNoMemory();
            lane = -1;
            break;
          }
          stack = larger;
        }
        const level = changetype<Level>(stack + depth * offsetof<Level>());
        level.tuple = tuple;
        level.index = index;
        level.accumulator = accumulator;
        depth++;
        tuple = item;
        index = 0;
        accumulator = PRIME5;
        continue;
      }
      lane = objectHash(item);
      if (lane === -1) break;
    } else {
      accumulator += <u64>tupleLength(tuple) ^ (PRIME5 ^ 3527539);
      lane = accumulator === u64.MAX_VALUE ? 1546275796 : <i64>accumulator;
      if (depth === 0) break;
      depth--;
      const level = changetype<Level>(stack + depth * offsetof<Level>());
      tuple = level.tuple;
      index = level.index;
      accumulator = level.accumulator;
    }
    accumulator += <u64>lane * PRIME2;
    accumulator = rotl<u64>(accumulator, 31) * PRIME1;
    index++;
  }
  memoryFree(stack);
  return lane;
}
