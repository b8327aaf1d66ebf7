/**
 * list.sort: timsort. Finds runs and merges them with galloping; stable, with at most n log n comparisons, and n − 1
 * for sorted input.
 *
 * During the sort the list appears empty: comparisons can run Python code, and any change that it makes to the list is
 * detected at the end. After a comparison fails, the items are in some order, but none is lost.
 */
import { None } from "../../generated/memory_map";
import { raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL } from "../../memory/address";
import { call1 } from "../../protocols/call";
import { Comparison } from "../../protocols/comparison";
import { richCompareBool } from "../../protocols/compare";
import { floatAsF64 } from "../../protocols/number_conversion";
import { intCompare } from "../int/int";
import { ListObject } from "./list";
import { reverseItems } from "./methods";
import { release, typeOf } from "../../kernel/object";
import { strCompare } from "../str/str";

/** How two keys are compared: without lookups if all keys have a single type that cannot run Python code. */
const enum KeyKind {
  any,
  int,
  float,
  str,
}

const MAXIMUM_RUNS: i32 = 85;
const MINIMUM_GALLOP: i64 = 7;

/** The state of one sort, in a block of its own. */
@unmanaged
class Sorter {
  /** The keys, and the values that move with them; NULL if the items are their own keys. */
  keys: usize;
  values: usize;
  kind: i32;
  /** How often one side must win before galloping pays off; adapts to the data. */
  minimumGallop: i64;
  /** Temporary space for the smaller run of a merge: keys, then values. */
  temporary: usize;
  temporaryLength: i64;
  runs: i32;
  // The stack of runs follows: base and length of each, 16 bytes.

  runBase(index: i32): i64 {
    return load<i64>(changetype<usize>(this) + SORTER_SIZE + ((<usize>index) << 4));
  }
  runLength(index: i32): i64 {
    return load<i64>(changetype<usize>(this) + SORTER_SIZE + ((<usize>index) << 4), 8);
  }
  setRun(index: i32, base: i64, length: i64): void {
    store<i64>(changetype<usize>(this) + SORTER_SIZE + ((<usize>index) << 4), base);
    store<i64>(changetype<usize>(this) + SORTER_SIZE + ((<usize>index) << 4), length, 8);
  }
  key(index: i64): usize {
    return load<usize>(this.keys + ((<usize>index) << 3));
  }
}
const SORTER_SIZE: usize = (offsetof<Sorter>() + 7) & ~7;

/** @method list.sort(*, key=None, reverse: int=0) */
export function listSortMethod(self: Borrowed, key: Borrowed, reverse: i32): bool {
  return sortList(self, key === None ? NULL : key, reverse !== 0);
}

/** `list.sort()` without key. */
export function listSort(list: Borrowed): bool {
  return sortList(list, NULL, false);
}

/** `list.sort(key=key, reverse=reverse)`; NULL for no key. */
export function sortList(self: Borrowed, key: Borrowed, reverse: bool): bool {
  const list = changetype<ListObject>(self);
  const items = list.items;
  const count = list.size;
  const allocated = list.allocated;
  list.items = NULL;
  list.size = 0;
  list.allocated = -1; // a change to the list will set it
  const done = sortDetached(items, count, key, reverse);
  const touched = list.allocated !== -1;
  const strange = list.items;
  const strangeCount = list.size;
  list.items = items;
  list.size = count;
  list.allocated = allocated;
  if (strange !== NULL) {
    for (let index = strangeCount - 1; index >= 0; index--) release(load<usize>(strange + ((<usize>index) << 3)));
    memoryFree(strange);
  }
  if (done && touched) return raiseFalse(Type.ValueError, "list modified during sort");
  return done;
}

function sortDetached(items: usize, count: i64, key: Borrowed, reverse: bool): bool {
  const size = (<usize>count) << 3;
  let keys = items;
  if (key !== NULL) {
    keys = memoryAllocate(max<usize>(size, 8));
    if (keys === NULL) return raiseNoMemory() !== NULL;
    if (!computeKeys(keys, items, count, key)) {
      memoryFree(keys);
      return false;
    }
  }
  let done = true;
  if (count > 1) {
    const block = memoryAllocate(SORTER_SIZE + ((<usize>MAXIMUM_RUNS) << 4));
    if (block === NULL) done = raiseNoMemory() !== NULL;
    else {
      const sorter = changetype<Sorter>(block);
      sorter.keys = keys;
      sorter.values = key !== NULL ? items : NULL;
      sorter.kind = kindOf(keys, count);
      sorter.minimumGallop = MINIMUM_GALLOP;
      sorter.temporary = NULL;
      sorter.temporaryLength = 0;
      sorter.runs = 0;
      // Reversing before and after keeps equal items in order.
      if (reverse) reverseBoth(sorter, 0, count);
      done = timsort(sorter, count);
      if (reverse) reverseBoth(sorter, 0, count);
      memoryFree(sorter.temporary);
      memoryFree(block);
    }
  }
  if (key !== NULL) {
    for (let index: i64 = 0; index < count; index++) release(load<usize>(keys + ((<usize>index) << 3)));
    memoryFree(keys);
  }
  return done;
}

function computeKeys(keys: usize, items: usize, count: i64, key: Borrowed): bool {
  for (let index: i64 = 0; index < count; index++) {
    const result = call1(key, load<usize>(items + ((<usize>index) << 3)));
    if (result === NULL) {
      while (--index >= 0) release(load<usize>(keys + ((<usize>index) << 3)));
      return false;
    }
    store<u64>(keys + ((<usize>index) << 3), <u64>result);
  }
  return true;
}

function kindOf(keys: usize, count: i64): i32 {
  const type = typeOf(load<usize>(keys));
  const kind =
    type === Type.int
      ? KeyKind.int
      : type === Type.float
        ? KeyKind.float
        : type === Type.str
          ? KeyKind.str
          : KeyKind.any;
  if (kind === KeyKind.any) return kind;
  for (let index: i64 = 1; index < count; index++)
    if (typeOf(load<usize>(keys + ((<usize>index) << 3))) !== type) return KeyKind.any;
  return kind;
}

/** left < right: 1, 0, or -1 with an error. */
function less(sorter: Sorter, left: usize, right: usize): i32 {
  switch (sorter.kind) {
    case KeyKind.int:
      return intCompare(left, right) < 0 ? 1 : 0;
    case KeyKind.float:
      return floatAsF64(left) < floatAsF64(right) ? 1 : 0;
    case KeyKind.str:
      return strCompare(left, right) < 0 ? 1 : 0;
    default:
      return richCompareBool(left, right, Comparison.Less);
  }
}

function reverseBoth(sorter: Sorter, low: i64, high: i64): void {
  reverseItems(sorter.keys + ((<usize>low) << 3), sorter.keys + ((<usize>high) << 3));
  if (sorter.values !== NULL) reverseItems(sorter.values + ((<usize>low) << 3), sorter.values + ((<usize>high) << 3));
}

/** Short runs are extended to this length, chosen so that runs merge evenly. */
function minimumRun(count: i64): i64 {
  let rest: i64 = 0;
  while (count >= 64) {
    rest |= count & 1;
    count >>= 1;
  }
  return count + rest;
}

function timsort(sorter: Sorter, count: i64): bool {
  const minimum = minimumRun(count);
  let low: i64 = 0;
  while (low < count) {
    let length = countRun(sorter, low, count);
    if (length === 0) return false;
    if (length < minimum) {
      const forced = min(count - low, minimum);
      if (!binarySort(sorter, low, low + forced, low + length)) return false;
      length = forced;
    }
    if (!foundRun(sorter, length, count)) return false;
    sorter.setRun(sorter.runs, low, length);
    sorter.runs++;
    low += length;
  }
  while (sorter.runs > 1) {
    let at = sorter.runs - 2;
    if (at > 0 && sorter.runLength(at - 1) < sorter.runLength(at + 1)) at--;
    if (!mergeAt(sorter, at)) return false;
  }
  return true;
}

/** The length of the run that begins at `low`; a strictly descending one is reversed. 0 with an error. */
function countRun(sorter: Sorter, low: i64, high: i64): i64 {
  if (low + 1 === high) return 1;
  let index = low + 1;
  let result = less(sorter, sorter.key(index), sorter.key(index - 1));
  if (result < 0) return 0;
  const descending = result !== 0;
  for (index++; index < high; index++) {
    result = less(sorter, sorter.key(index), sorter.key(index - 1));
    if (result < 0) return 0;
    if ((result !== 0) !== descending) break;
  }
  if (descending) reverseBoth(sorter, low, index);
  return index - low;
}

function shiftUp(array: usize, from: i64, to: i64, item: u64): void {
  memory.copy(array + ((<usize>(from + 1)) << 3), array + ((<usize>from) << 3), (<usize>(to - from)) << 3);
  store<u64>(array + ((<usize>from) << 3), item);
}

/** Sorts [low, high), where [low, start) is already sorted, by binary insertion. */
function binarySort(sorter: Sorter, low: i64, high: i64, start: i64): bool {
  if (start === low) start++;
  for (; start < high; start++) {
    const pivot = load<u64>(sorter.keys + ((<usize>start) << 3));
    let left = low;
    let right = start;
    while (left < right) {
      const middle = left + ((right - left) >> 1);
      const result = less(sorter, <usize>pivot, sorter.key(middle));
      if (result < 0) return false;
      if (result !== 0) right = middle;
      else left = middle + 1;
    }
    shiftUp(sorter.keys, left, start, pivot);
    if (sorter.values !== NULL) shiftUp(sorter.values, left, start, load<u64>(sorter.values + ((<usize>start) << 3)));
  }
  return true;
}

/** The depth in the ideal merge tree of the boundary between two neighboring runs. */
function power(start: i64, first: i64, second: i64, count: i64): i32 {
  let a = 2 * start + first;
  let b = a + first + second;
  let result = 0;
  while (true) {
    result++;
    if (a >= count) {
      a -= count;
      b -= count;
    } else if (b >= count) return result;
    a <<= 1;
    b <<= 1;
  }
}

/**
 * Before a new run of that length is pushed: merges the runs whose boundary is deeper than the new one's (powersort).
 * The powers are in the upper bits of the lengths.
 */
function foundRun(sorter: Sorter, length: i64, count: i64): bool {
  if (sorter.runs === 0) return true;
  const last = sorter.runs - 1;
  const boundary = power(sorter.runBase(last), sorter.runLength(last), length, count);
  while (sorter.runs > 1 && powerOf(sorter, sorter.runs - 2, count) > boundary)
    if (!mergeAt(sorter, sorter.runs - 2)) return false;
  return true;
}

function powerOf(sorter: Sorter, index: i32, count: i64): i32 {
  return power(sorter.runBase(index), sorter.runLength(index), sorter.runLength(index + 1), count);
}

/** Merges runs `at` and `at + 1`. */
function mergeAt(sorter: Sorter, at: i32): bool {
  let base1 = sorter.runBase(at);
  let length1 = sorter.runLength(at);
  const base2 = sorter.runBase(at + 1);
  let length2 = sorter.runLength(at + 1);
  sorter.setRun(at, base1, length1 + length2);
  if (at === sorter.runs - 3) sorter.setRun(at + 1, sorter.runBase(at + 2), sorter.runLength(at + 2));
  sorter.runs--;
  // Finds where the second run begins in the first. Everything before that is in place.
  const skip = gallopRight(sorter, sorter.key(base2), sorter.keys, base1, length1, 0);
  if (skip < 0) return false;
  base1 += skip;
  length1 -= skip;
  if (length1 === 0) return true;
  length2 = gallopLeft(sorter, sorter.key(base1 + length1 - 1), sorter.keys, base2, length2, length2 - 1);
  if (length2 <= 0) return length2 === 0;
  if (!reserve(sorter, min(length1, length2))) return false;
  return length1 <= length2
    ? mergeLow(sorter, base1, length1, base2, length2)
    : mergeHigh(sorter, base1, length1, base2, length2);
}

function reserve(sorter: Sorter, length: i64): bool {
  if (length <= sorter.temporaryLength) return true;
  memoryFree(sorter.temporary);
  sorter.temporaryLength = 0;
  sorter.temporary = memoryAllocate(((<usize>length) << 3) * (sorter.values !== NULL ? 2 : 1));
  if (sorter.temporary === NULL) return raiseNoMemory() !== NULL;
  sorter.temporaryLength = length;
  return true;
}

/**
 * Finds where `key` belongs among the sorted `count` items at `array[base]`, before its equals. Searches outward from
 * `hint` in doubling steps. Returns the offset from `base`, or -1 with an error.
 */
function gallopLeft(sorter: Sorter, key: usize, array: usize, base: i64, count: i64, hint: i64): i64 {
  let last: i64 = 0;
  let offset: i64 = 1;
  let result = less(sorter, itemAt(array, base + hint), key);
  if (result < 0) return -1;
  if (result !== 0) {
    const maximum = count - hint;
    while (offset < maximum) {
      result = less(sorter, itemAt(array, base + hint + offset), key);
      if (result < 0) return -1;
      if (result === 0) break;
      last = offset;
      offset = (offset << 1) + 1;
    }
    offset = min(offset, maximum);
    last += hint;
    offset += hint;
  } else {
    const maximum = hint + 1;
    while (offset < maximum) {
      result = less(sorter, itemAt(array, base + hint - offset), key);
      if (result < 0) return -1;
      if (result !== 0) break;
      last = offset;
      offset = (offset << 1) + 1;
    }
    offset = min(offset, maximum);
    const swap = last;
    last = hint - offset;
    offset = hint - swap;
  }
  last++;
  while (last < offset) {
    const middle = last + ((offset - last) >> 1);
    result = less(sorter, itemAt(array, base + middle), key);
    if (result < 0) return -1;
    if (result !== 0) last = middle + 1;
    else offset = middle;
  }
  return offset;
}

/** The same, after the equals of `key`. */
function gallopRight(sorter: Sorter, key: usize, array: usize, base: i64, count: i64, hint: i64): i64 {
  let last: i64 = 0;
  let offset: i64 = 1;
  let result = less(sorter, key, itemAt(array, base + hint));
  if (result < 0) return -1;
  if (result !== 0) {
    const maximum = hint + 1;
    while (offset < maximum) {
      result = less(sorter, key, itemAt(array, base + hint - offset));
      if (result < 0) return -1;
      if (result === 0) break;
      last = offset;
      offset = (offset << 1) + 1;
    }
    offset = min(offset, maximum);
    const swap = last;
    last = hint - offset;
    offset = hint - swap;
  } else {
    const maximum = count - hint;
    while (offset < maximum) {
      result = less(sorter, key, itemAt(array, base + hint + offset));
      if (result < 0) return -1;
      if (result !== 0) break;
      last = offset;
      offset = (offset << 1) + 1;
    }
    offset = min(offset, maximum);
    last += hint;
    offset += hint;
  }
  last++;
  while (last < offset) {
    const middle = last + ((offset - last) >> 1);
    result = less(sorter, key, itemAt(array, base + middle));
    if (result < 0) return -1;
    if (result !== 0) offset = middle;
    else last = middle + 1;
  }
  return offset;
}

function itemAt(array: usize, index: i64): usize {
  return load<usize>(array + ((<usize>index) << 3));
}

// Moving keys and values together. `temporary` holds keys first, then values.

function temporaryValues(sorter: Sorter): usize {
  return sorter.temporary + ((<usize>sorter.temporaryLength) << 3);
}

function save(sorter: Sorter, base: i64, count: i64): void {
  memory.copy(sorter.temporary, sorter.keys + ((<usize>base) << 3), (<usize>count) << 3);
  if (sorter.values !== NULL)
    memory.copy(temporaryValues(sorter), sorter.values + ((<usize>base) << 3), (<usize>count) << 3);
}

function move(sorter: Sorter, target: i64, source: i64, count: i64): void {
  memory.copy(sorter.keys + ((<usize>target) << 3), sorter.keys + ((<usize>source) << 3), (<usize>count) << 3);
  if (sorter.values !== NULL)
    memory.copy(sorter.values + ((<usize>target) << 3), sorter.values + ((<usize>source) << 3), (<usize>count) << 3);
}

function restore(sorter: Sorter, target: i64, from: i64, count: i64): void {
  memory.copy(sorter.keys + ((<usize>target) << 3), sorter.temporary + ((<usize>from) << 3), (<usize>count) << 3);
  if (sorter.values !== NULL)
    memory.copy(
      sorter.values + ((<usize>target) << 3),
      temporaryValues(sorter) + ((<usize>from) << 3),
      (<usize>count) << 3,
    );
}

/** Merges two neighboring runs from the left. The first run, which is the shorter one, goes to the temporary space. */
function mergeLow(sorter: Sorter, base1: i64, length1: i64, base2: i64, length2: i64): bool {
  save(sorter, base1, length1);
  let target = base1;
  let left: i64 = 0; // in the temporary space
  let right = base2;
  let gallop = sorter.minimumGallop;
  let done = true;
  move(sorter, target++, right++, 1);
  length2--;
  while (length2 > 0 && length1 > 1 && done) {
    let wins1: i64 = 0;
    let wins2: i64 = 0;
    while (true) {
      const result = less(sorter, sorter.key(right), itemAt(sorter.temporary, left));
      if (result < 0) {
        done = false;
        break;
      }
      if (result !== 0) {
        move(sorter, target++, right++, 1);
        wins2++;
        wins1 = 0;
        if (--length2 === 0 || wins2 >= gallop) break;
      } else {
        restore(sorter, target++, left++, 1);
        wins1++;
        wins2 = 0;
        if (--length1 === 1 || wins1 >= gallop) break;
      }
    }
    if (!done || length2 === 0 || length1 === 1) break;
    gallop++;
    do {
      if (gallop > 1) gallop--;
      sorter.minimumGallop = gallop;
      wins1 = gallopRight(sorter, sorter.key(right), sorter.temporary, left, length1, 0);
      if (wins1 < 0) {
        done = false;
        break;
      }
      if (wins1 > 0) {
        restore(sorter, target, left, wins1);
        target += wins1;
        left += wins1;
        length1 -= wins1;
        // An inconsistent comparison can exhaust the run.
        if (length1 <= 1) break;
      }
      move(sorter, target++, right++, 1);
      if (--length2 === 0) break;
      wins2 = gallopLeft(sorter, itemAt(sorter.temporary, left), sorter.keys, right, length2, 0);
      if (wins2 < 0) {
        done = false;
        break;
      }
      if (wins2 > 0) {
        move(sorter, target, right, wins2);
        target += wins2;
        right += wins2;
        length2 -= wins2;
        if (length2 === 0) break;
      }
      restore(sorter, target++, left++, 1);
      if (--length1 === 1) break;
    } while (wins1 >= MINIMUM_GALLOP || wins2 >= MINIMUM_GALLOP);
    gallop++;
    sorter.minimumGallop = gallop;
  }
  if (done && length1 === 1 && length2 > 0) {
    // The last item of the first run belongs after the rest of the second.
    move(sorter, target, right, length2);
    restore(sorter, target + length2, left, 1);
  } else if (length1 > 0) restore(sorter, target, left, length1);
  return done;
}

/** Merges from the right. The second run, which is the shorter one, goes to the temporary space. */
function mergeHigh(sorter: Sorter, base1: i64, length1: i64, base2: i64, length2: i64): bool {
  save(sorter, base2, length2);
  let target = base2 + length2 - 1;
  let left = base1 + length1 - 1;
  let right = length2 - 1; // in the temporary space
  let gallop = sorter.minimumGallop;
  let done = true;
  move(sorter, target--, left--, 1);
  length1--;
  while (length1 > 0 && length2 > 1 && done) {
    let wins1: i64 = 0;
    let wins2: i64 = 0;
    while (true) {
      const result = less(sorter, itemAt(sorter.temporary, right), sorter.key(left));
      if (result < 0) {
        done = false;
        break;
      }
      if (result !== 0) {
        move(sorter, target--, left--, 1);
        wins1++;
        wins2 = 0;
        if (--length1 === 0 || wins1 >= gallop) break;
      } else {
        restore(sorter, target--, right--, 1);
        wins2++;
        wins1 = 0;
        if (--length2 === 1 || wins2 >= gallop) break;
      }
    }
    if (!done || length1 === 0 || length2 === 1) break;
    gallop++;
    do {
      if (gallop > 1) gallop--;
      sorter.minimumGallop = gallop;
      const place1 = gallopRight(sorter, itemAt(sorter.temporary, right), sorter.keys, base1, length1, length1 - 1);
      if (place1 < 0) {
        done = false;
        break;
      }
      wins1 = length1 - place1;
      if (wins1 > 0) {
        target -= wins1;
        left -= wins1;
        move(sorter, target + 1, left + 1, wins1);
        length1 -= wins1;
        if (length1 === 0) break;
      }
      restore(sorter, target--, right--, 1);
      if (--length2 === 1) break;
      const place2 = gallopLeft(sorter, sorter.key(left), sorter.temporary, 0, length2, length2 - 1);
      if (place2 < 0) {
        done = false;
        break;
      }
      wins2 = length2 - place2;
      if (wins2 > 0) {
        target -= wins2;
        right -= wins2;
        restore(sorter, target + 1, right + 1, wins2);
        length2 -= wins2;
        if (length2 <= 1) break;
      }
      move(sorter, target--, left--, 1);
      if (--length1 === 0) break;
    } while (wins1 >= MINIMUM_GALLOP || wins2 >= MINIMUM_GALLOP);
    gallop++;
    sorter.minimumGallop = gallop;
  }
  if (done && length2 === 1 && length1 > 0) {
    // The first item of the second run belongs before the rest of the first.
    move(sorter, target + 1 - length1, left + 1 - length1, length1);
    restore(sorter, target - length1, 0, 1);
  } else if (length2 > 0) restore(sorter, target + 1 - length2, 0, length2);
  return done;
}
