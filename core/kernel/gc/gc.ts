/**
 * Objects that take part in garbage collection: their allocation, their head, and tracking. Collecting is in
 * collect.ts, the trashcan in trashcan.ts.
 *
 * The head is 16 bytes before the object: { next, previous }, both 0 while it is untracked. The two low bits of
 * `previous` are flags; during a collection its upper bits count references. Allocating can run a collection, and
 * therefore any Python code.
 */
import { Layout } from "../../generated/memory_map";
import { raiseNoMemory } from "../../exceptions/raise";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, DEBUG, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { HOOKS } from "../hooks";
import { GC_HEAD, initializeObject, poisonHeader, TypeFlag, typeOf } from "../object";
import { BaseObject, GcHead, VarObject } from "../header";

/** A generation: the head of its list, the threshold for collecting it, and its current count. */
@unmanaged
export class Generation {
  next: usize;
  previous: u64;
  threshold: i32;
  /** Generation 0: allocations minus deallocations; above: collections of the generation below. */
  count: i32;
}

@unmanaged
export class GenerationStatistics {
  collections: i64;
  collected: i64;
  uncollectable: i64;
}

@unmanaged
export class CollectorState {
  // @0: three generations of 24 bytes, then the frozen objects' list
  private g0a: u64;
  private g0b: u64;
  private g0c: u64;
  private g1a: u64;
  private g1b: u64;
  private g1c: u64;
  private g2a: u64;
  private g2b: u64;
  private g2c: u64;
  private g3a: u64;
  private g3b: u64;
  private g3c: u64;
  // @96: three statistics of 24 bytes
  private s0a: u64;
  private s0b: u64;
  private s0c: u64;
  private s1a: u64;
  private s1b: u64;
  private s1c: u64;
  private s2a: u64;
  private s2b: u64;
  private s2c: u64;
  enabled: i32; // @168
  collecting: i32;
  /** gc.set_debug's flags. */
  debug: i32;
  /** Debug core: collect at every allocation. */
  stress: i32;
  /** Owned lists of gc.garbage and gc.callbacks, or NULL. */
  garbage: usize;
  callbacks: usize;
  /** How many objects survived the last full collection, and how many have reached the oldest generation since. */
  longLivedTotal: i64;
  longLivedPending: i64;
}

export const GC = changetype<CollectorState>(Layout.GC_STATE);
export const GENERATIONS: i32 = 3;
const YOUNGEST: usize = Layout.GC_STATE;
const STATISTICS: usize = Layout.GC_STATE + 96;

export namespace GcFlag {
  /** In `previous`: the finalizer has run. */
  export const FINALIZED: u64 = 1;
  /** In `previous`: a candidate of the running collection; the upper bits count its references. */
  export const COLLECTING: u64 = 2;
  export const MASK: u64 = 3;
}

/** Index `GENERATIONS` is the list of frozen objects. */
export function generation(number: i32): Generation {
  return changetype<Generation>(YOUNGEST + <usize>number * 24);
}

export function generationStatistics(number: i32): GenerationStatistics {
  return changetype<GenerationStatistics>(STATISTICS + <usize>number * 24);
}

/** Called at boot. */
export function initializeGc(): void {
  for (let number = 0; number <= GENERATIONS; number++) {
    const one = generation(number);
    one.next = changetype<usize>(one);
    one.previous = changetype<usize>(one);
    one.threshold = number === 0 ? 700 : 10;
  }
  GC.enabled = 1;
}

/**
 * Bytes before an instance of the type: the head and, for most classes, the slots for values and dict (instance.ts).
 */
function preHeaderSize(type: usize): usize {
  return (changetype<TypeObject>(type).tp_flags & TypeFlag.MANAGED_DICT) !== 0 ? GC_HEAD + 16 : GC_HEAD;
}

/**
 * A new, untracked object of `size` bytes with one reference. Only the header is written, and for a type with a managed
 * dict its slots are cleared. NULL: MemoryError is raised.
 */
export function gcNew(type: usize, size: usize): Owned {
  const before = preHeaderSize(type);
  const block = memoryAllocate(before + size);
  if (block === NULL) return raiseNoMemory();
  const object = block + before;
  store<u64>(object - GC_HEAD, 0);
  changetype<GcHead>(object - GC_HEAD).previous = 0;
  if (before !== GC_HEAD) {
    store<u64>(block, 0);
    changetype<GcHead>(block).previous = 0;
  }
  const youngest = changetype<Generation>(YOUNGEST);
  if (++youngest.count > youngest.threshold || (DEBUG && GC.stress !== 0)) {
    if (GC.enabled !== 0 && youngest.threshold !== 0 && GC.collecting === 0 && RT.error === NULL)
      call_indirect<void>(HOOKS.collect);
  }
  return initializeObject(object, type);
}

/** The same for an object with a `size` field. */
export function gcNewVar(type: usize, size: usize, items: i64): Owned {
  const object = gcNew(type, size);
  if (object !== NULL) changetype<VarObject>(object).size = items;
  return object;
}

/** Frees the memory of a dead object, which must be untracked. Its type is still needed. */
export function gcFree(object: usize): void {
  if (gcIsTracked(object)) gcUntrack(object);
  const before = preHeaderSize(typeOf(object));
  if (DEBUG) poisonHeader(object);
  gcFreeBlock(object - before);
}

/** For objects on a free list, whose headers are no longer valid. */
export function gcFreeBlock(block: usize): void {
  const youngest = changetype<Generation>(YOUNGEST);
  if (youngest.count > 0) youngest.count--;
  memoryFree(block);
}

/** Starts tracking an object: from now on its references must be valid at all times. */
export function gcTrack(object: Borrowed): void {
  const head = object - GC_HEAD;
  const youngest = changetype<Generation>(YOUNGEST);
  const last = <usize>youngest.previous;
  store<u64>(last, head);
  changetype<GcHead>(head).previous = (changetype<GcHead>(head).previous & GcFlag.MASK) | last;
  store<u64>(head, YOUNGEST);
  youngest.previous = head;
}

/** Stops tracking an object, if it is tracked. */
export function gcUntrack(object: Borrowed): void {
  const head = object - GC_HEAD;
  const next = load<usize>(head);
  if (next === NULL) return;
  const previous = <usize>(changetype<GcHead>(head).previous & ~GcFlag.MASK);
  store<u64>(previous, next);
  changetype<GcHead>(next).previous = (changetype<GcHead>(next).previous & GcFlag.MASK) | previous;
  store<u64>(head, 0);
  changetype<GcHead>(head).previous = changetype<GcHead>(head).previous & GcFlag.FINALIZED;
}

/** The object must have a GC head. */
export function gcIsTracked(object: Borrowed): bool {
  return load<usize>(object - GC_HEAD) !== NULL;
}

/** Whether the finalizer has run already. It runs once in an object's life. */
export function gcIsFinalized(object: Borrowed): bool {
  return (changetype<GcHead>(object - GC_HEAD).previous & GcFlag.FINALIZED) !== 0;
}

export function gcSetFinalized(object: Borrowed): void {
  changetype<GcHead>(object - GC_HEAD).previous = changetype<GcHead>(object - GC_HEAD).previous | GcFlag.FINALIZED;
}

/** Runs the finalizer, unless it has already run. */
export function callFinalizer(object: Borrowed): void {
  const type = changetype<TypeObject>(typeOf(object));
  if (type.tp_finalize === 0) return;
  const collectable = (type.tp_flags & TypeFlag.HAVE_GC) !== 0;
  if (collectable && gcIsFinalized(object)) return;
  call_indirect<void>(type.tp_finalize, object);
  if (collectable) gcSetFinalized(object);
}

/**
 * For a destructor, which calls it with the count at 0. False: the finalizer has resurrected the object, and the
 * destructor must stop.
 */
export function callFinalizerFromDealloc(object: usize): bool {
  const record = changetype<BaseObject>(object);
  assert(record.refcount === 0, "the finalizer was called for a live object");
  record.refcount = 1;
  if (DEBUG) RT.totalRefs++;
  callFinalizer(object);
  const refcount = record.refcount - 1;
  record.refcount = refcount;
  if (DEBUG) RT.totalRefs--;
  return refcount === 0;
}

/** Whether the object has a GC head. */
export function isCollectable(object: Borrowed): bool {
  const type = changetype<TypeObject>(typeOf(object));
  if ((type.tp_flags & TypeFlag.HAVE_GC) === 0) return false;
  return type.tp_is_gc === 0 || call_indirect<i32>(type.tp_is_gc, object) !== 0;
}

/** Whether the object can be part of a cycle. A tuple found to contain nothing relevant cannot. */
export function gcMayBeTracked(object: Borrowed): bool {
  return isCollectable(object) && (typeOf(object) !== Type.tuple || gcIsTracked(object));
}

/** For tp_traverse: visits one reference, which may be NULL. */
export function visitReference(object: Borrowed, visit: u32, argument: usize): i32 {
  return object === NULL ? 0 : call_indirect<i32>(visit, object, argument);
}
