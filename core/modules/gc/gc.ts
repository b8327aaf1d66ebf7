/**
 * gc: the collector, as Python sees it.
 *
 * The lists that `get_objects` and `get_referrers` create are new objects themselves, and are left out of their own
 * contents.
 */
import { False, None, True } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { dictNew, dictSetItem } from "../../objects/dict/dict";
import {
  GC,
  generation,
  generationStatistics,
  GENERATIONS,
  gcIsFinalized,
  gcIsTracked,
  isCollectable,
} from "../../kernel/gc/gc";
import { collect, listSize, mergeLists } from "../../kernel/gc/collect";
import { intFromI64 } from "../../objects/int/int";
import { listAppend, listNew } from "../../objects/list/list";
import { GC_HEAD, release, retain, typeOf } from "../../kernel/object";
import { tupleNew, tupleSet } from "../../objects/tuple/tuple";
import { argumentInt } from "../../protocols/arguments";
import { isIndex } from "../../protocols/number_conversion";

/**
 * @module gc
 * @constant gc.garbage garbage()
 * @constant gc.callbacks callbacks()
 * @constant gc.DEBUG_STATS 1
 * @constant gc.DEBUG_COLLECTABLE 2
 * @constant gc.DEBUG_UNCOLLECTABLE 4
 * @constant gc.DEBUG_SAVEALL 32
 * @constant gc.DEBUG_LEAK 38
 */
export function gcInitialize(module: Borrowed): bool {
  // The collector itself uses these lists.
  if (GC.garbage === NULL) GC.garbage = listNew(0);
  if (GC.callbacks === NULL) GC.callbacks = listNew(0);
  return GC.garbage !== NULL && GC.callbacks !== NULL;
}

export function garbage(): Borrowed {
  return GC.garbage;
}

export function callbacks(): Borrowed {
  return GC.callbacks;
}

/** @function gc.enable() */
export function gcEnable(): void {
  GC.enabled = 1;
}

/** @function gc.disable() */
export function gcDisable(): void {
  GC.enabled = 0;
}

/** @function gc.isenabled() */
export function gcIsEnabled(): Owned {
  return retain(GC.enabled !== 0 ? True : False);
}

/** @function gc.set_debug(flags: int, /) */
export function gcSetDebug(flags: i32): void {
  GC.debug = flags;
}

/** @function gc.get_debug() */
export function gcGetDebug(): i64 {
  return GC.debug;
}

/** Three numbers as a tuple. */
function triple(a: i64, b: i64, c: i64): Owned {
  const result = tupleNew(3);
  if (result === NULL) return NULL;
  for (let i: i64 = 0; i < 3; i++) {
    const number = intFromI64(i === 0 ? a : i === 1 ? b : c);
    if (number === NULL) {
      release(result);
      return NULL;
    }
    tupleSet(result, i, number);
  }
  return result;
}

/** @function gc.get_count() */
export function gcGetCount(): Owned {
  return triple(generation(0).count, generation(1).count, generation(2).count);
}

/** @function gc.set_threshold(threshold0, threshold1=NULL, threshold2=NULL, /) raw */
export function gcSetThreshold(module: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  if (nargs < 1) return raise(Type.TypeError, "set_threshold() takes at least 1 argument (0 given)");
  if (nargs > GENERATIONS) return raise(Type.TypeError, "set_threshold() takes at most 3 arguments (%d given)", nargs);
  for (let i = 0; i < nargs; i++) {
    const threshold = argumentInt(load<usize>(args + ((<usize>i) << 3)));
    if (threshold === -1 && RT.error !== NULL) return NULL;
    generation(i).threshold = threshold;
  }
  return retain(None);
}

/** @function gc.get_threshold() */
export function gcGetThreshold(): Owned {
  return triple(generation(0).threshold, generation(1).threshold, generation(2).threshold);
}

/** @function gc.collect(generation: int=2) */
export function gcCollect(number: i32): i64 {
  if (number < 0 || number >= GENERATIONS) {
    raise(Type.ValueError, "invalid generation");
    return -1;
  }
  return collect(number);
}

/** @function gc.get_objects(generation=None) */
export function gcGetObjects(which: Borrowed): Owned {
  let number = -1;
  if (which !== None) {
    if (!isIndex(which)) return raise(Type.TypeError, "argument should be integer or None, not '%T'", which);
    number = argumentInt(which);
    if (number === -1 && RT.error !== NULL) return NULL;
    if (number >= GENERATIONS) {
      return raise(
        Type.ValueError,
        "generation parameter must be less than the number of available generations (%d)",
        GENERATIONS,
      );
    }
    if (number < -1) return raise(Type.ValueError, "generation parameter cannot be negative");
  }
  const result = listNew(0);
  if (result === NULL) return NULL;
  for (let i = 0; i < GENERATIONS; i++) {
    if (number >= 0 && i !== number) continue;
    if (!appendObjects(result, i)) {
      release(result);
      return NULL;
    }
  }
  return result;
}

function appendObjects(result: Borrowed, number: i32): bool {
  const list = changetype<usize>(generation(number));
  for (let head = load<usize>(list); head !== list; head = load<usize>(head)) {
    const object = head + GC_HEAD;
    if (object !== result && !listAppend(result, object)) return false;
  }
  return true;
}

/** @function gc.get_stats() */
export function gcGetStats(): Owned {
  const result = listNew(0);
  if (result === NULL) return NULL;
  for (let i = 0; i < GENERATIONS; i++) {
    const one = statistics(i);
    const added = one !== NULL && listAppend(result, one);
    if (one !== NULL) release(one);
    if (!added) {
      release(result);
      return NULL;
    }
  }
  return result;
}

function statistics(number: i32): Owned {
  const record = generationStatistics(number);
  const dict = dictNew();
  if (dict === NULL) return NULL;
  if (
    setNumber(dict, Name.collections, record.collections) &&
    setNumber(dict, Name.collected, record.collected) &&
    setNumber(dict, Name.uncollectable, record.uncollectable)
  )
    return dict;
  release(dict);
  return NULL;
}

function setNumber(dict: Borrowed, name: Borrowed, value: i64): bool {
  const number = intFromI64(value);
  if (number === NULL) return false;
  const done = dictSetItem(dict, name, number);
  release(number);
  return done;
}

/** @function gc.is_tracked(obj, /) */
export function gcIsTrackedFunction(object: Borrowed): Owned {
  return retain(isCollectable(object) && gcIsTracked(object) ? True : False);
}

/** @function gc.is_finalized(obj, /) */
export function gcIsFinalizedFunction(object: Borrowed): Owned {
  return retain(isCollectable(object) && gcIsFinalized(object) ? True : False);
}

/** @function gc.get_referrers(*objs) */
export function gcGetReferrers(args: usize, nargs: i32): Owned {
  const result = listNew(0);
  if (result === NULL) return NULL;
  for (let number = 0; number < GENERATIONS; number++) {
    const list = changetype<usize>(generation(number));
    for (let head = load<usize>(list); head !== list; head = load<usize>(head)) {
      const object = head + GC_HEAD;
      if (object === result || !refersToAny(object, args, nargs)) continue;
      if (!listAppend(result, object)) {
        release(result);
        return NULL;
      }
    }
  }
  return result;
}

function refersToAny(object: Borrowed, args: usize, nargs: i32): bool {
  const traverse = changetype<TypeObject>(typeOf(object)).tp_traverse;
  if (traverse === 0) return false;
  for (let i = 0; i < nargs; i++) {
    if (call_indirect<i32>(traverse, object, <u32>visitWanted.index, load<usize>(args + ((<usize>i) << 3))) !== 0)
      return true;
  }
  return false;
}

function visitWanted(object: usize, wanted: usize): i32 {
  return object === wanted ? 1 : 0;
}

/** @function gc.get_referents(*objs) */
export function gcGetReferents(args: usize, nargs: i32): Owned {
  const result = listNew(0);
  if (result === NULL) return NULL;
  for (let i = 0; i < nargs; i++) {
    const object = load<usize>(args + ((<usize>i) << 3));
    if (!isCollectable(object)) continue;
    const traverse = changetype<TypeObject>(typeOf(object)).tp_traverse;
    if (traverse === 0) continue;
    if (call_indirect<i32>(traverse, object, <u32>visitReferent.index, result) !== 0) {
      release(result);
      return NULL;
    }
  }
  return result;
}

function visitReferent(object: usize, result: usize): i32 {
  return listAppend(result, object) ? 0 : 1;
}

/**
 * Moves everything to where no collection looks.
 * @function gc.freeze()
 */
export function gcFreeze(): void {
  for (let i = 0; i < GENERATIONS; i++) {
    mergeLists(changetype<usize>(generation(i)), changetype<usize>(generation(GENERATIONS)));
    generation(i).count = 0;
  }
}

/** @function gc.unfreeze() */
export function gcUnfreeze(): void {
  mergeLists(changetype<usize>(generation(GENERATIONS)), changetype<usize>(generation(GENERATIONS - 1)));
}

/** @function gc.get_freeze_count() */
export function gcGetFreezeCount(): i64 {
  return listSize(changetype<usize>(generation(GENERATIONS)));
}
