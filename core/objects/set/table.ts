/**
 * The hash table of sets: { key, hash } entries, probed first linearly, then by jumps. Layout as CPython's PySetObject.
 *
 * A set iterates in the order of its table, so every rule here (sizes, probing, what a rebuild keeps) shows in what
 * programs print. A deleted entry has a marker in place of its key, and the hash -1, which no object has.
 */
import { Type } from "../../generated/types";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { raiseNoMemory } from "../../exceptions/raise";
import { Comparison } from "../../protocols/comparison";
import { richCompareBool } from "../../protocols/compare";
import { nativeEqual } from "../dict/lookup";
import { intDigits, IntObject } from "../int/int";
import { release, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { StrObject } from "../str/record";

const MINIMUM: i64 = 8;
const LINEAR_PROBES: u32 = 9;
const PERTURB_SHIFT: u64 = 5;
const ENTRY: usize = 16;
/** The key of a deleted entry: not the address of any object. */
const DUMMY: usize = 8;

@unmanaged
export class SetObject extends BaseObject {
  /** Entries in use, including deleted ones. */
  fill: i64; // @16
  /** Number of elements. */
  used: i64; // @24
  /** Table size - 1. */
  mask: i64; // @32
  /** → the table: `smallTable`, or a block of its own. */
  table: usize; // @40
  /** For a frozenset; -1 until computed. */
  hash: i64; // @48
  /** Where pop() continues to search. */
  finger: i64; // @56
  // @64: smallTable, 8 entries; @192: list of weak references

  @inline get smallTable(): usize {
    return changetype<usize>(this) + 64;
  }
  @inline entry(position: u32): usize {
    return this.table + <usize>position * ENTRY;
  }
}

/** An entry of a table. */
@unmanaged
export class SetEntry {
  key: usize;
  hash: i64;

  @inline get isFree(): bool {
    return this.key === NULL && this.hash === 0;
  }
  @inline get isLive(): bool {
    return this.key !== NULL && this.key !== DUMMY;
  }
}

function entryAt(table: usize, position: u32): SetEntry {
  return changetype<SetEntry>(table + <usize>position * ENTRY);
}

/** Makes the set empty, with the small table. Frees nothing. */
export function tableReset(set: SetObject): void {
  const small = set.smallTable;
  memory.fill(small, 0, <usize>MINIMUM * ENTRY);
  set.fill = 0;
  set.used = 0;
  set.mask = MINIMUM - 1;
  set.table = small;
  set.hash = -1;
}

export function tableHasBlock(set: SetObject): bool {
  return set.table !== set.smallTable;
}

/** The size in bytes of a table outside the object. */
export function tableSize(set: SetObject): i64 {
  return tableHasBlock(set) ? (set.mask + 1) * <i64>ENTRY : 0;
}

/** 1 equal, 0 different, -1 error. `found` is the key of an entry with the same hash. */
function compareKeys(found: Borrowed, key: Borrowed): i32 {
  if (found === key) return 1;
  const native = nativeEqual(found, key);
  if (native >= 0) return native;
  retain(found);
  const equal = richCompareBool(found, key, Comparison.Equal);
  release(found);
  return equal;
}

/**
 * The entry of a key, or the free entry at which the search for it ended; NULL with an exception. Comparing may run
 * Python code: if that changed the table, the search starts over.
 */
export function tableLookup(set: SetObject, key: Borrowed, hash: i64): SetEntry {
  return lookup(set, key, hash, false);
}

/** With `reuse`, the last deleted entry along the way replaces the free entry at the end. */
function lookup(set: SetObject, key: Borrowed, hash: i64, reuse: bool): SetEntry {
  const mask = <u32>set.mask;
  let position = <u32>hash & mask;
  let perturb = <u64>hash;
  let deleted: usize = NULL;
  while (true) {
    let probes = position + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
    let entry = entryAt(set.table, position);
    while (true) {
      if (entry.isFree) {
        if (deleted === NULL) return entry;
        // A comparison may have filled it meanwhile.
        if (changetype<SetEntry>(deleted).hash === -1) return changetype<SetEntry>(deleted);
        return lookup(set, key, hash, reuse);
      }
      if (entry.hash === hash) {
        const found = entry.key;
        const table = set.table;
        const equal = compareKeys(found, key);
        if (equal < 0) return changetype<SetEntry>(NULL);
        if (table !== set.table || mask !== <u32>set.mask || entry.key !== found) return lookup(set, key, hash, reuse);
        if (equal > 0) return entry;
      } else if (reuse && entry.hash === -1) deleted = changetype<usize>(entry);
      if (probes-- === 0) break;
      entry = changetype<SetEntry>(changetype<usize>(entry) + ENTRY);
    }
    perturb >>= PERTURB_SHIFT;
    position = (position * 5 + 1 + <u32>perturb) & mask;
  }
}

/** Adds a key, taking its own reference. */
export function tableAdd(set: SetObject, key: Borrowed, hash: i64): bool {
  // Before the lookup: otherwise a comparison could free the key.
  retain(key);
  const entry = lookup(set, key, hash, true);
  if (changetype<usize>(entry) === NULL || entry.isLive) {
    release(key);
    return changetype<usize>(entry) !== NULL;
  }
  const fresh = entry.key === NULL;
  store<u64>(changetype<usize>(entry), <u64>key);
  entry.hash = hash;
  set.used++;
  if (!fresh) return true;
  set.fill++;
  if (set.fill * 5 < set.mask * 3) return true;
  return tableResize(set, set.used > 50000 ? set.used * 2 : set.used * 4);
}

/** Adds a key known to be absent to a table without deleted entries. Takes ownership of the reference. */
function insertClean(table: usize, mask: u32, key: Owned, hash: i64): void {
  let position = <u32>hash & mask;
  let perturb = <u64>hash;
  while (true) {
    let probes = position + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
    let entry = entryAt(table, position);
    while (true) {
      if (entry.key === NULL) {
        store<u64>(changetype<usize>(entry), <u64>key);
        entry.hash = hash;
        return;
      }
      if (probes-- === 0) break;
      entry = changetype<SetEntry>(changetype<usize>(entry) + ENTRY);
    }
    perturb >>= PERTURB_SHIFT;
    position = (position * 5 + 1 + <u32>perturb) & mask;
  }
}

/**
 * Moves the elements to a table with more than `minimum` entries. False: MemoryError is raised and nothing has changed.
 */
export function tableResize(set: SetObject, minimum: i64): bool {
  let size = MINIMUM;
  while (size <= minimum) size <<= 1;
  if (size > 1 << 27) {
    raiseNoMemory();
    return false;
  }
  const oldTable = set.table;
  const oldSize = <usize>set.mask + 1;
  const small = set.smallTable;
  if (size === MINIMUM) {
    if (oldTable === small) return rebuildSmall(set);
    memory.fill(small, 0, <usize>MINIMUM * ENTRY);
    moveEntries(set, oldTable, oldSize, small, MINIMUM);
  } else {
    const table = memoryAllocate(<usize>size * ENTRY);
    if (table === NULL) {
      raiseNoMemory();
      return false;
    }
    memory.fill(table, 0, <usize>size * ENTRY);
    moveEntries(set, oldTable, oldSize, table, size);
  }
  if (oldTable !== small) memoryFree(oldTable);
  return true;
}

function moveEntries(set: SetObject, from: usize, fromSize: usize, to: usize, size: i64): void {
  const mask = <u32>size - 1;
  set.mask = size - 1;
  set.table = to;
  set.fill = set.used;
  const end = from + fromSize * ENTRY;
  for (let at = from; at < end; at += ENTRY) {
    const entry = changetype<SetEntry>(at);
    if (entry.isLive) insertClean(to, mask, entry.key, entry.hash);
  }
}

/** Removes the deleted entries of a small table. The elements are moved to a block meanwhile. */
function rebuildSmall(set: SetObject): bool {
  if (set.fill === set.used) return true;
  const small = set.smallTable;
  const size = <usize>MINIMUM * ENTRY;
  const copy = memoryAllocate(size);
  if (copy === NULL) {
    raiseNoMemory();
    return false;
  }
  memory.copy(copy, small, size);
  memory.fill(small, 0, size);
  moveEntries(set, copy, <usize>MINIMUM, small, MINIMUM);
  memoryFree(copy);
  return true;
}

export abstract class SetProbe {
  /**
   * Whether an int of one digit, or a str by identity, is where its hash leads first: the lookup that most membership
   * tests need, inlined. False is inconclusive: call tableContains.
   */
  @inline static hit(set: Borrowed, key: Borrowed): bool {
    const type = typeOf(key);
    const table = changetype<SetObject>(set);
    if (type === Type.str) {
      const at = table.entry(<u32>changetype<StrObject>(key).hash & <u32>table.mask);
      return changetype<SetEntry>(at).key === key;
    }
    if (type !== Type.int) return false;
    const size = changetype<IntObject>(key).size;
    if (<u64>(size + 1) > 2) return false;
    const digit = load<u32>(intDigits(key));
    const value = size * <i64>digit;
    const entry = changetype<SetEntry>(table.entry(<u32>value & <u32>table.mask));
    // -1 has the hash of -2: it is never found here, and comparing the digits distinguishes the two.
    if (entry.hash !== value || !entry.isLive || typeOf(entry.key) !== Type.int) return false;
    return changetype<IntObject>(entry.key).size === size && load<u32>(intDigits(entry.key)) === digit;
  }
}

/** 1 present, 0 absent, -1 with an exception. */
export function tableContains(set: SetObject, key: Borrowed, hash: i64): i32 {
  const entry = tableLookup(set, key, hash);
  if (changetype<usize>(entry) === NULL) return -1;
  return entry.key !== NULL ? 1 : 0;
}

/** 1 removed, 0 absent, -1 with an exception. */
export function tableDiscard(set: SetObject, key: Borrowed, hash: i64): i32 {
  const entry = tableLookup(set, key, hash);
  if (changetype<usize>(entry) === NULL) return -1;
  if (entry.key === NULL) return 0;
  release(tableRemove(set, entry));
  return 1;
}

/** Removes an entry. Returns its key. */
export function tableRemove(set: SetObject, entry: SetEntry): Owned {
  const key = entry.key;
  store<u64>(changetype<usize>(entry), <u64>DUMMY);
  entry.hash = -1;
  set.used--;
  return key;
}

/** The cursor of the next element (begin with 0, pass the last result), or -1 at the end. */
export function tableNext(set: SetObject, position: i64): i64 {
  const size = set.mask + 1;
  for (let next = position; next < size; next++) {
    if (entryAt(set.table, <u32>next).isLive) return next + 1;
  }
  return -1;
}

export function tableKeyAt(set: SetObject, position: i64): Borrowed {
  return entryAt(set.table, <u32>position - 1).key;
}

export function tableHashAt(set: SetObject, position: i64): i64 {
  return entryAt(set.table, <u32>position - 1).hash;
}

/** Adds all elements of another set. */
export function tableMerge(set: SetObject, other: SetObject): bool {
  if (other === set || other.used === 0) return true;
  if ((set.fill + other.used) * 5 >= set.mask * 3 && !tableResize(set, (set.used + other.used) * 2)) return false;
  if (set.fill === 0 && set.mask === other.mask && other.fill === other.used) copyTable(set, other);
  else if (set.fill === 0) copyElements(set, other);
  else {
    for (let at = tableNext(other, 0); at >= 0; at = tableNext(other, at)) {
      if (!tableAdd(set, tableKeyAt(other, at), tableHashAt(other, at))) return false;
    }
  }
  return true;
}

/** An empty table copies one of the same size, entry for entry. */
function copyTable(set: SetObject, other: SetObject): void {
  const size = <u32>other.mask + 1;
  for (let position: u32 = 0; position < size; position++) {
    const entry = entryAt(other.table, position);
    if (entry.key === NULL) continue;
    store<u64>(set.entry(position), <u64>retain(entry.key));
    entryAt(set.table, position).hash = entry.hash;
  }
  set.fill = other.fill;
  set.used = other.used;
}

function copyElements(set: SetObject, other: SetObject): void {
  set.fill = other.used;
  set.used = other.used;
  const mask = <u32>set.mask;
  for (let at = tableNext(other, 0); at >= 0; at = tableNext(other, at)) {
    insertClean(set.table, mask, retain(tableKeyAt(other, at)), tableHashAt(other, at));
  }
}

/** Removes everything. Releasing elements can run Python code, which finds the set already empty. */
export function tableClear(set: SetObject): void {
  if (set.fill === 0 && !tableHasBlock(set)) return;
  const size = (<usize>set.mask + 1) * ENTRY;
  const small = set.smallTable;
  let table = set.table;
  if (table === small) {
    table = memoryAllocate(size);
    if (table === NULL) {
      clearOneByOne(set);
      return;
    }
    memory.copy(table, small, size);
  }
  tableReset(set);
  releaseEntries(table, size);
  memoryFree(table);
}

function releaseEntries(table: usize, size: usize): void {
  for (let at = table; at < table + size; at += ENTRY) {
    const entry = changetype<SetEntry>(at);
    if (entry.isLive) release(entry.key);
  }
}

/** Without a block for a copy of the small table. Also removes whatever is added meanwhile. */
function clearOneByOne(set: SetObject): void {
  for (let at = tableNext(set, 0); at >= 0; at = tableNext(set, 0))
    release(tableRemove(set, entryAt(set.table, <u32>at - 1)));
  if (!tableHasBlock(set)) tableReset(set);
}

/** For a set that is being destroyed. */
export function tableDestroy(set: SetObject): void {
  releaseEntries(set.table, (<usize>set.mask + 1) * ENTRY);
  if (tableHasBlock(set)) memoryFree(set.table);
}

/** Exchanges the contents of two sets. */
export function tableSwap(a: SetObject, b: SetObject): void {
  const fill = a.fill;
  a.fill = b.fill;
  b.fill = fill;
  const used = a.used;
  a.used = b.used;
  b.used = used;
  const mask = a.mask;
  a.mask = b.mask;
  b.mask = mask;
  const ownA = tableHasBlock(a);
  const ownB = tableHasBlock(b);
  const table = a.table;
  a.table = ownB ? b.table : a.smallTable;
  b.table = ownA ? table : b.smallTable;
  if (!ownA || !ownB) {
    for (let word: usize = 0; word < <usize>MINIMUM * ENTRY; word += 8) {
      const value = load<u64>(a.smallTable + word);
      store<u64>(a.smallTable + word, load<u64>(b.smallTable + word));
      store<u64>(b.smallTable + word, value);
    }
  }
  if (typeOf(changetype<usize>(a)) === Type.frozenset && typeOf(changetype<usize>(b)) === Type.frozenset) {
    const hash = a.hash;
    a.hash = b.hash;
    b.hash = hash;
  } else {
    a.hash = -1;
    b.hash = -1;
  }
}
