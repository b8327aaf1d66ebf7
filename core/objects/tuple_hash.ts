/**
 * The hash of a tuple: xxHash over the hashes of its items, as CPython computes it.
 *
 * CPython puts no limit on how deep tuples are nested in tuples here, and its C stack holds a lot. Ours does not: from some depth on,
 * the levels stand in memory.
 */
import { raiseNoMemory } from "../exceptions/raise";
import { Type } from "../generated/types";
import { memoryAllocate, memoryFree, memoryReallocate } from "../memory/allocator";
import { Borrowed, NULL } from "../memory/layout";
import { objectHash } from "../protocols/object";
import { typeOf } from "./object";
import { tupleGet, tupleLength } from "./tuple";

const PRIME1: u64 = 11400714785074694791;
const PRIME2: u64 = 14029467366897019727;
const PRIME5: u64 = 2870177450012600261;

/** xxHash over the items' hashes. */
// @slot tuple.tp_hash
export function tupleHash(self: usize): i64 {
  return hashAtDepth(self, 0);
}

const DEEPEST_RECURSION: i32 = 100;

function hashAtDepth(self: Borrowed, depth: i32): i64 {
  const length = tupleLength(self);
  let accumulator = PRIME5;
  for (let index: i64 = 0; index < length; index++) {
    const item = tupleGet(self, index);
    let lane: i64;
    if (typeOf(item) !== Type.tuple) lane = objectHash(item);
    else lane = depth < DEEPEST_RECURSION ? hashAtDepth(item, depth + 1) : hashDeep(item);
    if (lane === -1) return -1;
    accumulator = addLane(accumulator, lane);
  }
  return finishHash(accumulator, length);
}

function addLane(accumulator: u64, lane: i64): u64 {
  return rotl<u64>(accumulator + <u64>lane * PRIME2, 31) * PRIME1;
}

function finishHash(accumulator: u64, length: i64): i64 {
  accumulator += <u64>length ^ (PRIME5 ^ 3527539);
  return accumulator === u64.MAX_VALUE ? 1546275796 : <i64>accumulator;
}

/** A tuple whose hash is being computed. */
@unmanaged
class HashLevel {
  tuple: usize;
  private _tuple: u32;
  index: i64;
  accumulator: u64;
}

/** The same with a stack of its own. */
function hashDeep(self: Borrowed): i64 {
  let room: usize = 64;
  let levels = memoryAllocate(room * offsetof<HashLevel>());
  if (levels === NULL) {
    raiseNoMemory();
    return -1;
  }
  let depth: usize = 0;
  let lane: i64 = 0;
  let tuple = self;
  while (true) {
    // Down: a level for the tuple.
    if (depth === room) {
      const moved = memoryReallocate(levels, room * 2 * offsetof<HashLevel>());
      if (moved === NULL) {
        raiseNoMemory();
        lane = -1;
        break;
      }
      levels = moved;
      room *= 2;
    }
    let level = changetype<HashLevel>(levels + depth++ * offsetof<HashLevel>());
    level.tuple = tuple;
    level.index = 0;
    level.accumulator = PRIME5;
    // Along, and up where a tuple ends, to the next tuple inside.
    tuple = NULL;
    while (tuple === NULL) {
      const length = tupleLength(level.tuple);
      if (level.index === length) {
        lane = finishHash(level.accumulator, length);
        if (--depth === 0) break;
        level = changetype<HashLevel>(levels + (depth - 1) * offsetof<HashLevel>());
      } else {
        const item = tupleGet(level.tuple, level.index);
        if (typeOf(item) === Type.tuple) {
          tuple = item;
          break;
        }
        lane = objectHash(item);
        if (lane === -1) break;
      }
      level.accumulator = addLane(level.accumulator, lane);
      level.index++;
    }
    if (tuple === NULL) break;
  }
  memoryFree(levels);
  return lane;
}
