/**
 * Attribute lookup on types: the method resolution order, the cache in front of it, and the version tags that keep
 * caches valid.
 *
 * A type's version changes whenever an attribute of it or of a base changes; a cache that stores a version needs no
 * other check.
 */
import { Layout } from "../../generated/memory_map";
import { raiseNoMemory } from "../../exceptions/raise";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { dictGetName } from "../dict/dict";
import { release, retain, TypeFlag, typeOf } from "../../kernel/object";
import { tupleGet, tupleLength } from "../tuple/tuple";
import { StrObject } from "../str/record";

const CACHE_SIZE: u32 = 4096;

/** One entry of the attribute cache. References are borrowed: an outdated version never matches again. */
@unmanaged
class CacheEntry {
  version: u32;
  /** → str, owned (so that its address cannot be reused). */
  name: u32;
  value: u32;
}

/**
 * The attribute `name` of the type or of its bases, borrowed; NULL without an error if there is none. `name` is an
 * exact str.
 */
export function typeLookup(type: usize, name: Borrowed): Borrowed {
  const version: u32 = changetype<TypeObject>(type).tp_version_tag;
  const entry = changetype<CacheEntry>(
    Layout.TYPE_CACHE + <usize>(((version ^ (<u32>name >> 3)) & (CACHE_SIZE - 1)) << 4),
  );
  if (version !== 0 && entry.version === version && entry.name === <u32>name) return entry.value;
  return lookupSlowly(type, name);
}

function lookupSlowly(type: usize, name: Borrowed): Borrowed {
  const found = lookupInMro(type, name);
  if (changetype<StrObject>(name).state !== 0 && isCacheable(name) && assignVersion(type)) {
    const version: u32 = changetype<TypeObject>(type).tp_version_tag;
    const entry = changetype<CacheEntry>(
      Layout.TYPE_CACHE + <usize>(((version ^ (<u32>name >> 3)) & (CACHE_SIZE - 1)) << 4),
    );
    retain(name);
    const old = entry.name;
    entry.version = version;
    entry.name = <u32>name;
    entry.value = <u32>found;
    if (old !== 0) release(old);
  }
  return found;
}

/** Long names are not worth an entry, and only exact, interned ones are found again by their address. */
function isCacheable(name: Borrowed): bool {
  return (
    typeOf(name) === Type.str &&
    changetype<StrObject>(name).length <= 100 &&
    (changetype<StrObject>(name).state & 3) !== 0
  );
}

/** Searches the resolution order without the cache. */
export function lookupInMro(type: usize, name: Borrowed): Borrowed {
  const mro: usize = changetype<TypeObject>(type).tp_mro;
  if (mro === NULL) {
    const dict: usize = changetype<TypeObject>(type).tp_dict;
    return dict === NULL ? NULL : dictGetName(dict, name);
  }
  const count = tupleLength(mro);
  for (let index: i64 = 0; index < count; index++) {
    const found = dictGetName(changetype<TypeObject>(tupleGet(mro, index)).tp_dict, name);
    if (found !== NULL) return found;
  }
  return NULL;
}

/**
 * Gives the type a version if it has none: first its bases, which must notify it of changes. False if versions have run
 * out.
 */
export function assignVersion(type: usize): bool {
  const record = changetype<TypeObject>(type);
  if ((record.tp_flags & TypeFlag.VALID_VERSION_TAG) !== 0) return true;
  if ((record.tp_flags & TypeFlag.READY) === 0 || RT.nextTypeVersion >= 0xffffffff) return false;
  const bases: usize = record.tp_bases;
  const count = bases === NULL ? <i64>0 : tupleLength(bases);
  for (let index: i64 = 0; index < count; index++) if (!assignVersion(tupleGet(bases, index))) return false;
  record.tp_version_tag = <u32>++RT.nextTypeVersion;
  record.tp_flags |= TypeFlag.VALID_VERSION_TAG;
  return true;
}

/** An attribute of the type changed: invalidates its version and those of all derived types. */
export function typeModified(type: usize): void {
  const record = changetype<TypeObject>(type);
  if ((record.tp_flags & TypeFlag.VALID_VERSION_TAG) === 0) return;
  const subclasses: usize = record.tp_subclasses;
  if (subclasses !== NULL) {
    const count = changetype<Subclasses>(subclasses).count;
    for (let index: u32 = 0; index < count; index++) typeModified(changetype<Subclasses>(subclasses).at(index));
  }
  record.tp_flags &= ~TypeFlag.VALID_VERSION_TAG;
  record.tp_version_tag = 0;
}

/** Empties the cache, and releases its names: at the end, and for `sys._clear_type_cache()`. */
export function clearTypeCache(): void {
  for (let index: usize = 0; index < CACHE_SIZE; index++) {
    const entry = changetype<CacheEntry>(Layout.TYPE_CACHE + (index << 4));
    const name = entry.name;
    entry.version = 0;
    entry.name = 0;
    entry.value = 0;
    if (name !== 0) release(name);
  }
}

// --- subclasses

/**
 * The block at `tp_subclasses`: addresses of 4 bytes follow. Not owned; a class removes itself when it is destroyed.
 */
@unmanaged
export class Subclasses {
  count: u32;
  room: u32;

  @inline static size(room: u32): usize {
    return offsetof<Subclasses>() + ((<usize>room) << 2);
  }
  @inline at(index: u32): usize {
    return load<u32>(changetype<usize>(this) + ((<usize>index) << 2), offsetof<Subclasses>());
  }
  @inline put(index: u32, type: usize): void {
    store<u32>(changetype<usize>(this) + ((<usize>index) << 2), <u32>type, offsetof<Subclasses>());
  }
}

export function addSubclass(base: usize, type: usize): bool {
  const record = changetype<TypeObject>(base);
  const block: usize = record.tp_subclasses;
  let subclasses = changetype<Subclasses>(block);
  const count: u32 = block === NULL ? 0 : subclasses.count;
  if (block === NULL || count === subclasses.room) {
    const room: u32 = count === 0 ? 4 : count << 1;
    const larger = memoryAllocate(Subclasses.size(room));
    if (larger === NULL) return raiseNoMemory() !== NULL;
    // Overwrites the block's old contents: memory after a boot must not depend on the hash keys.
    memory.fill(larger, 0, Subclasses.size(room));
    if (block !== NULL) memory.copy(larger, block, Subclasses.size(count));
    memoryFree(block);
    subclasses = changetype<Subclasses>(larger);
    subclasses.room = room;
    record.tp_subclasses = <u32>larger;
  }
  subclasses.put(count, type);
  subclasses.count = count + 1;
  return true;
}

export function removeSubclass(base: usize, type: usize): void {
  const record = changetype<TypeObject>(base);
  const block: usize = record.tp_subclasses;
  if (block === NULL) return;
  const subclasses = changetype<Subclasses>(block);
  let kept: u32 = 0;
  for (let index: u32 = 0; index < subclasses.count; index++) {
    const subclass = subclasses.at(index);
    if (subclass !== type) subclasses.put(kept++, subclass);
  }
  subclasses.count = kept;
  if (kept > 0) return;
  memoryFree(block);
  record.tp_subclasses = 0;
}
