/**
 * The hash table of a dict: header, indices, entries in insertion order. Layout as CPython's PyDictKeysObject.
 *
 * The indices are a sparse table of entry numbers, 1, 2 or 4 bytes wide depending on the size of the table (8 would
 * need a table of 2**32). An entry has 24 bytes (hash, key, value), or 16 (key, value) while all keys are exact strs,
 * which store their own hash. In a split table (the instance dicts of one class) the keys are shared, the entries'
 * values are unused, and each dict has its own array: values.ts.
 */
import { Layout } from "../../generated/memory_map";
import { Type } from "../../generated/types";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { FreeLimit, FreeLists, freeListPop, freeListPush } from "../../memory/free_list";
import { Borrowed, NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { raiseNoMemory } from "../../exceptions/raise";
import { releaseOrNull, retain, typeOf } from "../../kernel/object";
import { strHash, strSame } from "../str/str";
import { StrObject } from "../str/record";

export const enum KeysKind {
  general = 0,
  unicode = 1,
  split = 2,
}

/** Results of a lookup other than an entry's index. */
export const enum Index {
  empty = -1,
  /** A deleted entry: probing continues after it. */
  dummy = -2,
  /** An exception is raised. */
  error = -3,
  /** Comparing keys changed the table: start over. */
  changed = -4,
}

const LOG_MINIMUM: i32 = 3;
/** 2**27 entries of 24 bytes do not fit in the address space. */
const LOG_MAXIMUM: i32 = 27;
const PERTURB_SHIFT: i64 = 5;
/** The most keys that instances of one class share. */
export const SHARED_MAXIMUM: i64 = 30;
/** A table of this size has room for SHARED_MAXIMUM keys. */
const LOG_SHARED: i32 = 6;

@unmanaged
export class DictKeys {
  refcount: i64; // @0, dicts that use this table (the class counts as one)
  log2Size: u8; // @8
  log2IndexBytes: u8; // @9
  kind: u8; // @10
  /** For the eval loop's caches. 0 until it is needed, and again after each change of the keys. */
  version: u32; // @12
  /** How many more entries may be added before the table must grow. */
  usable: i64; // @16
  /** Entries in use, including deleted ones. */
  entryCount: i64; // @24

  @inline get size(): u32 {
    return (<u32>1) << this.log2Size;
  }
  @inline get entries(): usize {
    return changetype<usize>(this) + offsetof<DictKeys>() + ((<usize>1) << this.log2IndexBytes);
  }
  @inline get isUnicode(): bool {
    return this.kind !== KeysKind.general;
  }
  /** → { key, value } */
  @inline unicodeEntry(index: i32): usize {
    return this.entries + ((<usize>index) << 4);
  }
  /** → { hash, key, value } */
  @inline generalEntry(index: i32): usize {
    return this.entries + <usize>index * 24;
  }
  /** → the slot of the key; the value's is the next one. */
  @inline keySlot(index: i32): usize {
    return this.kind !== KeysKind.general ? this.unicodeEntry(index) : this.generalEntry(index) + 8;
  }
}

/**
 * The end of an entry, which both kinds of tables share: → its key's slot. A general table has the hash in the 8 bytes
 * before it.
 */
@unmanaged
export class KeySlot {
  key: usize;
  value: usize;
}

/** An entry of a general table. What is called its slot begins at the key. */
@unmanaged
export class GeneralEntry {
  hash: i64;
  key: usize;
  value: usize;

  @inline static ofSlot(slot: usize): GeneralEntry {
    return changetype<GeneralEntry>(slot - offsetof<GeneralEntry>("key"));
  }
}

/** The table of every dict that is empty and never had an item: shared by all, initialized at boot, never freed. */
export const EmptyKeys: usize = Layout.EMPTY_KEYS;

export function emptyKeysInitialize(): void {
  const keys = changetype<DictKeys>(EmptyKeys);
  keys.refcount = 1;
  keys.kind = <u8>KeysKind.unicode;
  keys.version = 1;
  store<u64>(EmptyKeys + offsetof<DictKeys>(), -1);
  // Versions of tables count from 2: see keysVersion.
  RT.nextKeysVersion = 2;
}

/** The number of entries in a table of `size`. */
export function usableFraction(size: i64): i64 {
  return (size << 1) / 3;
}

/** log2 of the table size that CPython chooses for `minimum` slots. */
export function keysLog2For(minimum: i64): i32 {
  return 64 - <i32>clz<i64>(((minimum | 8) - 1) | 7);
}

/** log2 of the table size for `count` entries. */
export function keysLog2ForEntries(count: i64): i32 {
  return keysLog2For((count * 3 + 1) / 2);
}

function log2IndexBytesFor(log2Size: i32): i32 {
  return log2Size < 8 ? log2Size : log2Size < 16 ? log2Size + 1 : log2Size + 2;
}

/** A table without entries, with refcount 1. NULL: MemoryError is raised. */
export function keysNew(log2Size: i32, unicode: bool): usize {
  if (log2Size >= LOG_MAXIMUM) return raiseNoMemory();
  const usable = usableFraction((<i64>1) << log2Size);
  const log2IndexBytes = log2IndexBytesFor(log2Size);
  const tail = ((<usize>1) << log2IndexBytes) + <usize>usable * (unicode ? 16 : 24);
  let block: usize = NULL;
  if (log2Size === LOG_MINIMUM && unicode) block = freeListPop(FreeLists.dictKeys);
  if (block === NULL) block = memoryAllocate(offsetof<DictKeys>() + tail);
  if (block === NULL) return raiseNoMemory();
  store<i64>(block, 1);
  store<u64>(
    block,
    <u64>log2Size | ((<u64>log2IndexBytes) << 8) | ((<u64>(unicode ? KeysKind.unicode : KeysKind.general)) << 16),
    offsetof<DictKeys>("log2Size"),
  );
  const keys = changetype<DictKeys>(block);
  keys.usable = usable;
  keys.entryCount = 0;
  if (log2Size === LOG_MINIMUM) {
    store<u64>(block + offsetof<DictKeys>(), -1);
    const end = block + offsetof<DictKeys>() + tail;
    for (let word = block + offsetof<DictKeys>() + 8; word < end; word += 8) store<u64>(word, 0);
  } else {
    memory.fill(block + offsetof<DictKeys>(), 0xff, (<usize>1) << log2IndexBytes);
    memory.fill(keys.entries, 0, <usize>usable * (unicode ? 16 : 24));
  }
  return block;
}

/** The table that a class keeps for its instances. NULL: MemoryError is raised. */
export function sharedKeysNew(): usize {
  const keys = keysNew(LOG_SHARED, true);
  if (keys === NULL) return NULL;
  changetype<DictKeys>(keys).usable = SHARED_MAXIMUM;
  changetype<DictKeys>(keys).kind = <u8>KeysKind.split;
  return keys;
}

export function keysRetain(keys: usize): usize {
  changetype<DictKeys>(keys).refcount++;
  return keys;
}

/** Releases a table. The last user frees it, with the keys and values in it. */
export function keysRelease(keys: usize): void {
  const record = changetype<DictKeys>(keys);
  if (--record.refcount !== 0) return;
  assert(keys !== EmptyKeys, "the shared empty table is being freed");
  const count = <i32>record.entryCount;
  const step: usize = record.isUnicode ? 16 : 24;
  let slot = record.keySlot(0);
  for (let index = 0; index < count; index++) {
    releaseOrNull(load<usize>(slot));
    releaseOrNull(changetype<KeySlot>(slot).value);
    slot += step;
  }
  keysFree(keys);
}

/** Frees the memory of a table whose references have been moved. */
export function keysFree(keys: usize): void {
  const record = changetype<DictKeys>(keys);
  // After boot, free memory must not contain anything that depends on the hash keys: see core/restart.ts.
  if (RT.frame === NULL) memory.fill(keys + offsetof<DictKeys>(), 0, (<usize>1) << record.log2IndexBytes);
  if (
    record.log2Size === <u8>LOG_MINIMUM &&
    record.isUnicode &&
    freeListPush(FreeLists.dictKeys, keys, FreeLimit.dictKeys)
  )
    return;
  memoryFree(keys);
}

/** The size of a table in bytes, as sys.getsizeof counts it. */
export function keysSize(keys: usize): i64 {
  const record = changetype<DictKeys>(keys);
  const entry: i64 = record.isUnicode ? 16 : 24;
  return offsetof<DictKeys>() + ((<i64>1) << record.log2IndexBytes) + entry * usableFraction(record.size);
}

/** A copy of a table that is not split. NULL: MemoryError is raised. */
export function keysClone(keys: usize): usize {
  const size = <usize>keysSize(keys);
  const copy = memoryAllocate(size);
  if (copy === NULL) return raiseNoMemory();
  memory.copy(copy, keys, size);
  const record = changetype<DictKeys>(copy);
  record.refcount = 1;
  const count = <i32>record.entryCount;
  const step: usize = record.isUnicode ? 16 : 24;
  let slot = record.keySlot(0);
  for (let index = 0; index < count; index++) {
    const value = changetype<KeySlot>(slot).value;
    if (value !== NULL) {
      retain(value);
      retain(load<usize>(slot));
    }
    slot += step;
  }
  return copy;
}

// --- indices

export function keysGetIndex(keys: DictKeys, position: u32): i32 {
  const indices = changetype<usize>(keys) + offsetof<DictKeys>();
  const log2Size = keys.log2Size;
  if (log2Size < 8) return load<i8>(indices + position);
  if (log2Size < 16) return load<i16>(indices + ((<usize>position) << 1));
  return load<i32>(indices + ((<usize>position) << 2));
}

export function keysSetIndex(keys: DictKeys, position: u32, index: i32): void {
  const indices = changetype<usize>(keys) + offsetof<DictKeys>();
  const log2Size = keys.log2Size;
  if (log2Size < 8) store<i8>(indices + position, <i8>index);
  else if (log2Size < 16) store<i16>(indices + ((<usize>position) << 1), <i16>index);
  else store<i32>(indices + ((<usize>position) << 2), index);
}

/** The first position in a hash's probe sequence that has no entry. */
export function keysFindEmpty(keys: DictKeys, hash: i64): u32 {
  const mask = keys.size - 1;
  let perturb = <u64>hash;
  let position = <u32>hash & mask;
  while (keysGetIndex(keys, position) >= 0) {
    perturb >>= PERTURB_SHIFT;
    position = (position * 5 + <u32>perturb + 1) & mask;
  }
  return position;
}

/**
 * Reinserts the entries of a table where their keys' hashes lead now. Strs store their hashes; those of other keys have
 * not changed.
 */
export function keysRebuild(keys: DictKeys): void {
  memory.fill(changetype<usize>(keys) + offsetof<DictKeys>(), 0xff, (<usize>1) << keys.log2IndexBytes);
  const count = <i32>keys.entryCount;
  for (let index = 0; index < count; index++) {
    const slot = keys.keySlot(index);
    const key = load<usize>(slot);
    if (typeOf(key) === Type.str) {
      const hash = changetype<StrObject>(key).hash;
      if (!keys.isUnicode) GeneralEntry.ofSlot(slot).hash = hash;
      keysSetIndex(keys, keysFindEmpty(keys, hash), index);
    } else keysSetIndex(keys, keysFindEmpty(keys, GeneralEntry.ofSlot(slot).hash), index);
  }
}

/** The position that holds entry `index`, whose hash is known. */
export function keysFindIndex(keys: DictKeys, hash: i64, index: i32): u32 {
  const mask = keys.size - 1;
  let perturb = <u64>hash;
  let position = <u32>hash & mask;
  while (true) {
    const found = keysGetIndex(keys, position);
    if (found === index) return position;
    assert(found !== Index.empty, "an entry of a dict is not in its table");
    perturb >>= PERTURB_SHIFT;
    position = (position * 5 + <u32>perturb + 1) & mask;
  }
}

/** Fills the indices of a table whose first `count` entries are in place. */
export function keysBuildIndices(keys: DictKeys, count: i32): void {
  const unicode = keys.isUnicode;
  for (let index = 0; index < count; index++) {
    const hash = unicode ? strHash(load<usize>(keys.unicodeEntry(index))) : load<i64>(keys.generalEntry(index));
    keysSetIndex(keys, keysFindEmpty(keys, hash), index);
  }
}

// --- lookup of a str

/** The entry of an exact str in a table of exact strs, or Index.empty. Runs no Python code and never fails. */
export function keysLookupUnicode(keys: DictKeys, name: Borrowed, hash: i64): i32 {
  const log2Size = keys.log2Size;
  if (log2Size < 8) return UnicodeProbe.find(keys, name, hash, 0);
  if (log2Size < 16) return UnicodeProbe.find(keys, name, hash, 1);
  return UnicodeProbe.find(keys, name, hash, 2);
}

/** Continues a lookup at a key that has the hash of `name` and may be another str. */
function lookupEqual(keys: DictKeys, name: Borrowed, hash: i64, position: u32, perturb: u64): i32 {
  const mask = keys.size - 1;
  while (true) {
    const index = keysGetIndex(keys, position);
    if (index >= 0) {
      const key = load<usize>(keys.unicodeEntry(index));
      if (key === name || (changetype<StrObject>(key).hash === hash && strSame(key, name))) return index;
    } else if (index === Index.empty) return Index.empty;
    perturb >>= PERTURB_SHIFT;
    position = (position * 5 + <u32>perturb + 1) & mask;
  }
}

export abstract class UnicodeKeys {
  /** Like keysLookupUnicode, which is only called if the hash does not lead directly to the key. */
  @inline static lookup(keys: DictKeys, name: Borrowed, hash: i64): i32 {
    const position = <u32>hash & (keys.size - 1);
    const index = keysGetIndex(keys, position);
    if (index >= 0) {
      const key = load<usize>(keys.unicodeEntry(index));
      if (key === name) return index;
      if (changetype<StrObject>(key).hash === hash) return lookupEqual(keys, name, hash, position, <u64>hash);
    }
    return keysLookupUnicode(keys, name, hash);
  }
}

abstract class UnicodeProbe {
  /** The loop, once for each width of the indices: `log2Width` is a constant. */
  @inline static find(keys: DictKeys, name: Borrowed, hash: i64, log2Width: i32): i32 {
    const indices = changetype<usize>(keys) + offsetof<DictKeys>();
    const entries = keys.entries;
    const mask = keys.size - 1;
    let position = <u32>hash & mask;
    let perturb = <u64>hash;
    while (true) {
      const place = indices + ((<usize>position) << log2Width);
      const index: i32 = log2Width === 0 ? load<i8>(place) : log2Width === 1 ? load<i16>(place) : load<i32>(place);
      if (index >= 0) {
        const key = load<usize>(entries + ((<usize>index) << 4));
        if (key === name) return index;
        // Keys always have their hash stored.
        if (changetype<StrObject>(key).hash === hash) return lookupEqual(keys, name, hash, position, perturb);
      } else if (index === Index.empty) return Index.empty;
      perturb >>= PERTURB_SHIFT;
      position = (position * 5 + <u32>perturb + 1) & mask;
    }
  }
}

/** The index of a str's entry, -1 if it is missing, -3 if the table or the name is not made of exact strs. */
export function keysLookupStr(keys: usize, name: Borrowed, hash: i64): i64 {
  const record = changetype<DictKeys>(keys);
  if (!record.isUnicode || typeOf(name) !== Type.str) return Index.error;
  return keysLookupUnicode(record, name, hash);
}

/** The version that identifies the current state of the keys; 0 if the numbers are used up. */
export function keysVersion(keys: usize): u32 {
  const record = changetype<DictKeys>(keys);
  if (record.version !== 0) return record.version;
  const next = RT.nextKeysVersion;
  if (next > <i64>u32.MAX_VALUE) return 0;
  RT.nextKeysVersion = next + 1;
  record.version = <u32>next;
  return record.version;
}
