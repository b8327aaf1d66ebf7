/**
 * The cyclic collector: CPython's algorithm, in its order, since finalizers and callbacks make the order visible.
 *
 * From the reference count of each object in the young generations, the references that come from these objects
 * themselves are subtracted. If a count remains, the object is referenced from outside, and so is everything reachable
 * from it. The rest is garbage, unless a finalizer resurrects it.
 *
 * During the search the count is in the head's `previous`, so the list is singly linked; the `next` of a tentatively
 * unreachable object carries a mark.
 */
import { Layout } from "../../generated/memory_map";
import { errorFetch, errorRestore, writeUnraisable } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { clearFreeLists } from "../../memory/free_list";
import { Borrowed, DEBUG, NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { dictMaybeUntrack, dictNew, dictSetItem } from "../../objects/dict/dict";
import {
  GC,
  GcFlag,
  gcIsFinalized,
  gcSetFinalized,
  gcUntrack,
  generation,
  GENERATIONS,
  generationStatistics,
  isCollectable,
} from "./gc";
import { listAppend, listGet, listLength, listNew } from "../../objects/list/list";
import { GC_HEAD, hasFlag, release, retain, TypeFlag, typeOf } from "../object";
import { BaseObject, GcHead } from "../header";
import { strFromLiteral } from "../../objects/str/str";
import { tupleGet, tupleLength } from "../../objects/tuple/tuple";
import {
  callWeakCallback,
  isWeakReference,
  unlinkWeakReference,
  WeakReferenceObject,
  weakListSlot,
} from "../../objects/weakref/weakref";
import { call2 } from "../../protocols/call";
import { intFromI64 } from "../../objects/int/int";

/** The mark in `next`. */
const UNREACHABLE: usize = 1;
const REFS_SHIFT: u64 = 2;
/** gc.set_debug's DEBUG_SAVEALL: keep all garbage in gc.garbage. */
const SAVE_ALL: i32 = 32;

const foundUnreachable: usize = Layout.GC_LISTS;
const stillUnreachable: usize = Layout.GC_LISTS + 16;
const seen: usize = Layout.GC_LISTS + 32;
const callbacksDue: usize = Layout.GC_LISTS + 48;

// --- lists of heads

function nextOf(head: usize): usize {
  return load<usize>(head);
}
function setNext(head: usize, next: usize): void {
  store<u64>(head, next);
}
function previousOf(head: usize): usize {
  return <usize>(changetype<GcHead>(head).previous & ~GcFlag.MASK);
}
function setPrevious(head: usize, previous: usize): void {
  changetype<GcHead>(head).previous = (changetype<GcHead>(head).previous & GcFlag.MASK) | previous;
}
function listInitialize(list: usize): void {
  store<u64>(list, list);
  changetype<GcHead>(list).previous = list;
}
function listIsEmpty(list: usize): bool {
  return nextOf(list) === list;
}
function append(head: usize, list: usize): void {
  const last = <usize>changetype<GcHead>(list).previous;
  setPrevious(head, last);
  setNext(last, head);
  setNext(head, list);
  changetype<GcHead>(list).previous = head;
}
/** Unlinks a head from whichever list it is in. */
function move(head: usize, list: usize): void {
  const previous = previousOf(head);
  const next = nextOf(head);
  setNext(previous, next);
  setPrevious(next, previous);
  append(head, list);
}
/** Moves all heads; `from` becomes empty. */
export function mergeLists(from: usize, to: usize): void {
  if (!listIsEmpty(from)) {
    const toLast = previousOf(to);
    const first = nextOf(from);
    const last = previousOf(from);
    setNext(toLast, first);
    setPrevious(first, toLast);
    setNext(last, to);
    setPrevious(to, last);
  }
  listInitialize(from);
}
export function listSize(list: usize): i64 {
  let size: i64 = 0;
  for (let head = nextOf(list); head !== list; head = nextOf(head)) size++;
  return size;
}

// --- reference counts, kept in `previous`

function isCollecting(head: usize): bool {
  return (changetype<GcHead>(head).previous & GcFlag.COLLECTING) !== 0;
}
function clearCollecting(head: usize): void {
  changetype<GcHead>(head).previous = changetype<GcHead>(head).previous & ~GcFlag.COLLECTING;
}
function refsOf(head: usize): u64 {
  return changetype<GcHead>(head).previous >> REFS_SHIFT;
}
function setRefs(head: usize, refs: u64): void {
  changetype<GcHead>(head).previous = (changetype<GcHead>(head).previous & GcFlag.MASK) | (refs << REFS_SHIFT);
}

function traverse(object: usize, visit: u32, argument: usize): void {
  const slot = changetype<TypeObject>(typeOf(object)).tp_traverse;
  assert(slot !== 0, "a type with GC heads has no tp_traverse");
  call_indirect<i32>(slot, object, visit, argument);
}

/** Static objects have heads too, which never carry a flag: checking the type's flag is enough. */
function visitSubtract(object: usize, argument: usize): i32 {
  if (hasFlag(object, TypeFlag.HAVE_GC)) {
    const head = object - GC_HEAD;
    const word = changetype<GcHead>(head).previous;
    if ((word & GcFlag.COLLECTING) !== 0) {
      assert(word >> REFS_SHIFT !== 0, "an object has more referrers than references");
      changetype<GcHead>(head).previous = word - (1 << REFS_SHIFT);
    }
  }
  return 0;
}

/** Moves a tentatively unreachable object back, after those still to be scanned. */
function visitReachable(object: usize, reachable: usize): i32 {
  if (!hasFlag(object, TypeFlag.HAVE_GC)) return 0;
  const head = object - GC_HEAD;
  if (!isCollecting(head)) return 0;
  const next = nextOf(head);
  if ((next & UNREACHABLE) !== 0) {
    const previous = previousOf(head);
    setNext(previous, next);
    setPrevious(next & ~UNREACHABLE, previous);
    append(head, reachable);
    setRefs(head, 1);
  } else if (refsOf(head) === 0) setRefs(head, 1);
  return 0;
}

function subtractReferences(list: usize): void {
  for (let head = nextOf(list); head !== list; head = nextOf(head)) {
    const refs = <u64>changetype<BaseObject>(head + GC_HEAD).refcount;
    changetype<GcHead>(head).previous =
      (changetype<GcHead>(head).previous & GcFlag.FINALIZED) | GcFlag.COLLECTING | (refs << REFS_SHIFT);
  }
  const visit = visitSubtract.index;
  for (let head = nextOf(list); head !== list; head = nextOf(head)) traverse(head + GC_HEAD, visit, 0);
}

/** Leaves in `young` what is reachable from outside, and moves the rest to `rest`, whose links carry the mark. */
function moveUnreachable(young: usize, rest: usize): void {
  const visit = visitReachable.index;
  let previous = young;
  let head = nextOf(young);
  while (head !== young) {
    if (refsOf(head) !== 0) {
      traverse(head + GC_HEAD, visit, young);
      setPrevious(head, previous);
      clearCollecting(head);
      previous = head;
    } else {
      setNext(previous, nextOf(head));
      const last = previousOf(rest);
      setNext(last, head | UNREACHABLE);
      setPrevious(head, last);
      setNext(head, rest | UNREACHABLE);
      changetype<GcHead>(rest).previous = head;
    }
    head = nextOf(previous);
  }
  changetype<GcHead>(young).previous = previous;
  setNext(rest, nextOf(rest) & ~UNREACHABLE);
}

function deduceUnreachable(young: usize, rest: usize): void {
  subtractReferences(young);
  listInitialize(rest);
  moveUnreachable(young, rest);
}

function clearMarks(list: usize): void {
  for (let head = nextOf(list); head !== list; ) {
    const next = nextOf(head) & ~UNREACHABLE;
    setNext(head, next);
    head = next;
  }
}

// --- what need not be scanned again

/**
 * A tuple of objects that cannot be in a cycle cannot be in one either. A tuple under construction still has empty
 * slots.
 */
function maybeUntrackTuple(tuple: Borrowed): void {
  const length = tupleLength(tuple);
  for (let index: i64 = 0; index < length; index++) {
    const item = tupleGet(tuple, index);
    if (item === NULL || mayBeTracked(item)) return;
  }
  gcUntrack(tuple);
}

function mayBeTracked(object: Borrowed): bool {
  return isCollectable(object) && (typeOf(object) !== Type.tuple || load<usize>(object - GC_HEAD) !== NULL);
}

function untrackTuples(list: usize): void {
  for (let head = nextOf(list); head !== list; ) {
    const next = nextOf(head);
    if (typeOf(head + GC_HEAD) === Type.tuple) maybeUntrackTuple(head + GC_HEAD);
    head = next;
  }
}

function untrackDicts(list: usize): void {
  for (let head = nextOf(list); head !== list; ) {
    const next = nextOf(head);
    if (typeOf(head + GC_HEAD) === Type.dict) dictMaybeUntrack(head + GC_HEAD);
    head = next;
  }
}

// --- weak references, finalizers, destruction

/**
 * Clears all weak references to garbage, then calls the callbacks of those that are not garbage themselves. Returns how
 * many objects died meanwhile.
 */
function handleWeakReferences(garbage: usize, old: usize): i64 {
  listInitialize(callbacksDue);
  for (let head = nextOf(garbage); head !== garbage; ) {
    const object = head + GC_HEAD;
    const next = nextOf(head);
    if (isWeakReference(object)) unlinkWeakReference(object);
    const slot = weakListSlot(object);
    if (slot !== NULL) collectCallbacks(slot);
    head = next;
  }
  let died: i64 = 0;
  while (!listIsEmpty(callbacksDue)) {
    const head = nextOf(callbacksDue);
    const reference = head + GC_HEAD;
    callWeakCallback(reference, changetype<WeakReferenceObject>(reference).callback);
    release(reference);
    if (nextOf(callbacksDue) === head) move(head, old);
    else died++;
  }
  return died;
}

function collectCallbacks(slot: usize): void {
  while (load<usize>(slot) !== NULL) {
    const reference = load<usize>(slot);
    unlinkWeakReference(reference);
    if (changetype<WeakReferenceObject>(reference).callback === NULL || isCollecting(reference - GC_HEAD)) continue;
    retain(reference);
    move(reference - GC_HEAD, callbacksDue);
  }
}

function finalizeGarbage(garbage: usize): void {
  listInitialize(seen);
  while (!listIsEmpty(garbage)) {
    const head = nextOf(garbage);
    const object = head + GC_HEAD;
    move(head, seen);
    const finalize = changetype<TypeObject>(typeOf(object)).tp_finalize;
    if (finalize === 0 || gcIsFinalized(object)) continue;
    gcSetFinalized(object);
    retain(object);
    call_indirect<void>(finalize, object);
    release(object);
  }
  mergeLists(seen, garbage);
}

/** Finalizers may have made objects reachable again: searches once more, and moves those to the old generation. */
function separateResurrected(garbage: usize, still: usize, old: usize): void {
  for (let head = nextOf(garbage); head !== garbage; head = nextOf(head)) clearCollecting(head);
  deduceUnreachable(garbage, still);
  clearMarks(still);
  mergeLists(garbage, old);
}

/** Clears the references of each object; it then dies, or dies when another one is cleared. */
function deleteGarbage(garbage: usize, old: usize): void {
  while (!listIsEmpty(garbage)) {
    const head = nextOf(garbage);
    const object = head + GC_HEAD;
    if ((GC.debug & SAVE_ALL) !== 0) saveGarbage(object);
    else clearObject(object);
    if (nextOf(garbage) !== head) continue;
    // It is still alive, and may die later.
    clearCollecting(head);
    move(head, old);
  }
}

function clearObject(object: Borrowed): void {
  const clear = changetype<TypeObject>(typeOf(object)).tp_clear;
  if (clear === 0) return;
  retain(object);
  call_indirect<void>(clear, object);
  if (RT.error !== NULL) writeUnraisable(object);
  release(object);
}

function saveGarbage(object: Borrowed): void {
  if (GC.garbage === NULL) GC.garbage = listNew(0);
  if (GC.garbage === NULL || !listAppend(GC.garbage, object)) {
    release(RT.error);
    RT.error = NULL;
  }
}

// --- running a collection

/** Collects a generation and the younger ones. Returns the number of unreachable objects found. */
function collectGeneration(number: i32): i64 {
  if (number + 1 < GENERATIONS) generation(number + 1).count++;
  for (let younger = 0; younger <= number; younger++) generation(younger).count = 0;
  const young = changetype<usize>(generation(number));
  for (let younger = 0; younger < number; younger++) mergeLists(changetype<usize>(generation(younger)), young);
  const old = number + 1 < GENERATIONS ? changetype<usize>(generation(number + 1)) : young;

  deduceUnreachable(young, foundUnreachable);
  untrackTuples(young);
  if (young !== old) {
    if (number === GENERATIONS - 2) GC.longLivedPending += listSize(young);
    mergeLists(young, old);
  } else {
    // Untracks dicts only here: doing it always would make building a large one quadratic.
    untrackDicts(young);
    GC.longLivedPending = 0;
    GC.longLivedTotal = listSize(young);
  }
  clearMarks(foundUnreachable);

  let count = handleWeakReferences(foundUnreachable, old);
  finalizeGarbage(foundUnreachable);
  separateResurrected(foundUnreachable, stillUnreachable, old);
  count += listSize(stillUnreachable);
  deleteGarbage(stillUnreachable, old);
  if (number === GENERATIONS - 1) clearFreeLists();

  const statistics = generationStatistics(number);
  statistics.collections++;
  statistics.collected += count;
  return count;
}

/** `gc.collect(generation)`: 0 if a collection is already running. A raised exception stays raised. */
export function collect(number: i32): i64 {
  if (GC.collecting !== 0) return 0;
  GC.collecting = 1;
  const error = errorFetch();
  tellCallbacks("start", number, 0);
  const count = collectGeneration(number);
  tellCallbacks("stop", number, count);
  errorRestore(error);
  GC.collecting = 0;
  return count;
}

/**
 * Called when an allocation exceeds the threshold: collects the oldest generation that is due. The oldest of all is due
 * only once its new objects are a quarter of those that survived before, which keeps the total work linear.
 */
export function collectDue(): void {
  if (DEBUG && GC.stress !== 0) {
    collect(0);
    return;
  }
  for (let number = GENERATIONS - 1; number >= 0; number--) {
    const one = generation(number);
    if (one.count <= one.threshold) continue;
    if (number === GENERATIONS - 1 && GC.longLivedPending < GC.longLivedTotal / 4) continue;
    collect(number);
    return;
  }
}

/** Calls gc.callbacks: `callback(phase, info)`. */
function tellCallbacks(phase: string, number: i32, count: i64): void {
  if (GC.callbacks === NULL || listLength(GC.callbacks) === 0) return;
  const info = collectionInfo(number, count);
  const name = info === NULL ? NULL : strFromLiteral(phase);
  if (name === NULL) writeUnraisable(NULL);
  else {
    for (let index: i64 = 0; index < listLength(GC.callbacks); index++) {
      const callback = retain(listGet(GC.callbacks, index));
      const result = call2(callback, name, info);
      if (result === NULL) writeUnraisable(callback);
      else release(result);
      release(callback);
    }
    release(name);
  }
  if (info !== NULL) release(info);
}

function collectionInfo(number: i32, count: i64): usize {
  const info = dictNew();
  if (info === NULL) return NULL;
  if (
    setNumber(info, Name.generation, number) &&
    setNumber(info, Name.collected, count) &&
    setNumber(info, Name.uncollectable, 0)
  )
    return info;
  release(info);
  return NULL;
}

function setNumber(dict: Borrowed, name: Borrowed, value: i64): bool {
  const number = intFromI64(value);
  if (number === NULL) return false;
  const done = dictSetItem(dict, name, number);
  release(number);
  return done;
}
