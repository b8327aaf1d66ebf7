/**
 * Calling objects. A single convention underneath: vectorcall, `(callable, args, nargs, kwnames)`.
 *
 * `args` points to `nargs` borrowed references, 8 bytes each, followed by the values of the keyword arguments whose
 * names are in the tuple `kwnames` (or NULL). All functions return an owned result, or NULL with an exception raised.
 */
import { EmptyTuple } from "../generated/memory_map";
import { raise, raiseNoMemory } from "../exceptions/raise";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { scratchPop, scratchPush } from "../memory/scratch";
import { dictLength, dictNew, dictNext, dictKeyAt, dictSetItem, dictValueAt } from "../objects/dict/dict";
import { isStr, release, releaseOrNull, retain, TypeFlag, typeOf } from "../kernel/object";
import { tupleGet, tupleItems, tupleLength, tupleNew, tupleSet } from "../objects/tuple/tuple";
import { getAttribute, lookupMethod } from "./attribute";
import { enterRecursion, leaveRecursion } from "./recursion";
import { Slots } from "../memory/slots";

/** The table index of the object's vectorcall function, or 0. */
export function vectorcallOf(callable: Borrowed): u32 {
  const type = changetype<TypeObject>(typeOf(callable));
  return (type.tp_flags & TypeFlag.HAVE_VECTORCALL) === 0 ? 0 : load<u32>(callable + <usize>type.tp_vectorcall_offset);
}

export function call(callable: Borrowed, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  const vectorcall = vectorcallOf(callable);
  if (vectorcall === 0) return callSlot(callable, args, nargs, kwnames);
  const result = call_indirect<usize>(vectorcall, callable, args, nargs, kwnames);
  return checkResult(callable, result);
}

/** A native function must either return a result or raise. Both or neither is a bug of ours. */
function checkResult(callable: Borrowed, result: Owned): Owned {
  assert((result === NULL) === (RT.error !== NULL), "a call returned a result with an exception set, or neither");
  return result;
}

/** Calls through `tp_call`, which takes a tuple and a dict. */
function callSlot(callable: Borrowed, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  const slot = changetype<TypeObject>(typeOf(callable)).tp_call;
  if (slot === 0) return raise(Type.TypeError, "'%.200T' object is not callable", callable);
  const tuple = tupleFromArray(args, nargs);
  if (tuple === NULL) return NULL;
  let keywords: usize = NULL;
  if (kwnames !== NULL && tupleLength(kwnames) > 0) {
    keywords = keywordDict(args + ((<usize>nargs) << 3), kwnames);
    if (keywords === NULL) {
      release(tuple);
      return NULL;
    }
  }
  const result = callThrough(slot, callable, tuple, keywords);
  release(tuple);
  releaseOrNull(keywords);
  return result;
}

function callThrough(slot: u32, callable: Borrowed, tuple: Borrowed, keywords: Borrowed): Owned {
  if (!enterRecursion(" while calling a Python object")) return NULL;
  const result = call_indirect<usize>(slot, callable, tuple, keywords);
  leaveRecursion();
  return checkResult(callable, result);
}

/** A new tuple of the `count` borrowed references at `items`. */
export function tupleFromArray(items: usize, count: i32): Owned {
  if (count === 0) return retain(EmptyTuple);
  const tuple = tupleNew(count);
  if (tuple === NULL) return NULL;
  for (let index = 0; index < count; index++)
    tupleSet(tuple, index, retain(load<usize>(items + ((<usize>index) << 3))));
  return tuple;
}

/** A new dict with the keyword arguments: names from `kwnames`, values at `values`. */
export function keywordDict(values: usize, kwnames: Borrowed): Owned {
  const keywords = dictNew();
  if (keywords === NULL) return NULL;
  const count = tupleLength(kwnames);
  for (let index: i64 = 0; index < count; index++) {
    if (!dictSetItem(keywords, tupleGet(kwnames, index), load<usize>(values + ((<usize>index) << 3)))) {
      release(keywords);
      return NULL;
    }
  }
  return keywords;
}

/** `callable(*args, **kwargs)`; `kwargs` is a dict or NULL. */
export function callTuple(callable: Borrowed, args: Borrowed, kwargs: Borrowed): Owned {
  const vectorcall = vectorcallOf(callable);
  const keywordCount = kwargs === NULL ? <i64>0 : dictLength(kwargs);
  if (vectorcall === 0) {
    const slot = changetype<TypeObject>(typeOf(callable)).tp_call;
    if (slot === 0) return raise(Type.TypeError, "'%.200T' object is not callable", callable);
    return callThrough(slot, callable, args, kwargs);
  }
  const nargs = <i32>tupleLength(args);
  if (keywordCount === 0)
    return checkResult(callable, call_indirect<usize>(vectorcall, callable, tupleItems(args), nargs, NULL));
  return vectorcallWithDict(vectorcall, callable, args, nargs, kwargs, keywordCount);
}

function vectorcallWithDict(
  vectorcall: u32,
  callable: Borrowed,
  args: Borrowed,
  nargs: i32,
  kwargs: Borrowed,
  keywordCount: i64,
): Owned {
  const kwnames = tupleNew(keywordCount);
  if (kwnames === NULL) return NULL;
  const total = nargs + <i32>keywordCount;
  const array = scratchPush(total);
  if (array === NULL) {
    release(kwnames);
    return raiseNoMemory();
  }
  for (let index = 0; index < nargs; index++) store<u64>(array + ((<usize>index) << 3), <u64>tupleGet(args, index));
  let result: usize = NULL;
  let filled = nargs;
  let allStrings = true;
  let position = dictNext(kwargs, 0);
  let name: i64 = 0;
  while (position >= 0 && filled < total) {
    const key = dictKeyAt(kwargs, position);
    allStrings = allStrings && isStr(key);
    tupleSet(kwnames, name++, retain(key));
    store<u64>(array + ((<usize>filled) << 3), <u64>retain(dictValueAt(kwargs, position)));
    filled++;
    position = dictNext(kwargs, position);
  }
  if (allStrings) result = checkResult(callable, call_indirect<usize>(vectorcall, callable, array, nargs, kwnames));
  else raise(Type.TypeError, "keywords must be strings");
  for (let index = nargs; index < filled; index++) release(load<usize>(array + ((<usize>index) << 3)));
  scratchPop(total);
  release(kwnames);
  return result;
}

export function call0(callable: Borrowed): Owned {
  return call(callable, NULL, 0, NULL);
}

export function call1(callable: Borrowed, first: Borrowed): Owned {
  const args = scratchPush(1);
  if (args === NULL) return raiseNoMemory();
  Slots.put(args, 0, first);
  const result = call(callable, args, 1, NULL);
  scratchPop(1);
  return result;
}

export function call2(callable: Borrowed, first: Borrowed, second: Borrowed): Owned {
  const args = scratchPush(2);
  if (args === NULL) return raiseNoMemory();
  Slots.put(args, 0, first);
  Slots.put(args, 1, second);
  const result = call(callable, args, 2, NULL);
  scratchPop(2);
  return result;
}

export function call3(callable: Borrowed, first: Borrowed, second: Borrowed, third: Borrowed): Owned {
  const args = scratchPush(3);
  if (args === NULL) return raiseNoMemory();
  Slots.put(args, 0, first);
  Slots.put(args, 1, second);
  Slots.put(args, 2, third);
  const result = call(callable, args, 3, NULL);
  scratchPop(3);
  return result;
}

/** Calls `callable` with `self` inserted before the arguments. */
export function callWithSelf(callable: Borrowed, self: Borrowed, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  const total = nargs + 1 + (kwnames === NULL ? 0 : <i32>tupleLength(kwnames));
  const array = scratchPush(total);
  if (array === NULL) return raiseNoMemory();
  Slots.put(array, 0, self);
  for (let index = 1; index < total; index++)
    store<u64>(array + ((<usize>index) << 3), load<u64>(args + ((<usize>(index - 1)) << 3)));
  const result = call(callable, array, nargs + 1, kwnames);
  scratchPop(total);
  return result;
}

/** `object.name()`. A plain method is called without making a bound method. */
export function callMethod0(object: Borrowed, name: Borrowed): Owned {
  return callMethodArray(object, name, NULL, 0);
}

export function callMethod1(object: Borrowed, name: Borrowed, first: Borrowed): Owned {
  const args = scratchPush(1);
  if (args === NULL) return raiseNoMemory();
  Slots.put(args, 0, first);
  const result = callMethodArray(object, name, args, 1);
  scratchPop(1);
  return result;
}

export function callMethod2(object: Borrowed, name: Borrowed, first: Borrowed, second: Borrowed): Owned {
  const args = scratchPush(2);
  if (args === NULL) return raiseNoMemory();
  Slots.put(args, 0, first);
  Slots.put(args, 1, second);
  const result = callMethodArray(object, name, args, 2);
  scratchPop(2);
  return result;
}

function callMethodArray(object: Borrowed, name: Borrowed, args: usize, nargs: i32): Owned {
  const method = lookupMethod(object, name);
  if (method === NULL) {
    const bound = getAttribute(object, name);
    if (bound === NULL) return NULL;
    const result = call(bound, args, nargs, NULL);
    release(bound);
    return result;
  }
  const result = callWithSelf(method, object, args, nargs, NULL);
  release(method);
  return result;
}

export function objectIsCallable(object: Borrowed): bool {
  return changetype<TypeObject>(typeOf(object)).tp_call !== 0;
}
