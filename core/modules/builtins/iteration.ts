/** Built-in functions over iterables. */
import { False, None, True } from "../../generated/memory_map";
import { errorClear, errorMatches, raise, raiseNone } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { anextAwaitableNew } from "../../objects/async_generator/send";
import { intFromI64 } from "../../objects/int/int";
import { callableIteratorNew } from "../../objects/iterator/iterator";
import { release, releaseOrNull, retain, retainOrNull, typeOf } from "../../kernel/object";
import { strEqual } from "../../objects/str/str";
import { tupleGet, tupleLength } from "../../objects/tuple/tuple";
import { getAttribute } from "../../protocols/attribute";
import { call, call1, objectIsCallable } from "../../protocols/call";
import { getIterator, isIterator, iterNext } from "../../protocols/iteration";
import { sequenceList } from "../../protocols/sequence";
import { Comparison } from "../../protocols/comparison";
import { isTrue, objectLength } from "../../protocols/truth";
import { richCompareBool } from "../../protocols/compare";

/** @function builtins.all(iterable, /) */
export function builtinAll(iterable: Borrowed): Owned {
  return search(iterable, 0, False, True);
}

/** @function builtins.any(iterable, /) */
export function builtinAny(iterable: Borrowed): Owned {
  return search(iterable, 1, True, False);
}

/** `found` as soon as an item's truth value is `wanted`; otherwise `otherwise`. */
function search(iterable: Borrowed, wanted: i32, found: Borrowed, otherwise: Borrowed): Owned {
  const iterator = getIterator(iterable);
  if (iterator === NULL) return NULL;
  let result = otherwise;
  while (true) {
    const item = iterNext(iterator);
    if (item === NULL) {
      if (RT.error !== NULL) result = NULL;
      break;
    }
    const truth = isTrue(item);
    release(item);
    if (truth < 0) result = NULL;
    else if (truth === wanted) result = found;
    if (truth < 0 || truth === wanted) break;
  }
  release(iterator);
  return retainOrNull(result);
}

/** @function builtins.len(obj, /) */
export function builtinLen(object: Borrowed): Owned {
  const length = objectLength(object);
  return length < 0 ? NULL : intFromI64(length);
}

/** @function builtins.iter(iterable, sentinel=NULL, /) */
export function builtinIter(object: Borrowed, sentinel: Borrowed): Owned {
  if (sentinel === NULL) return getIterator(object);
  if (!objectIsCallable(object)) return raise(Type.TypeError, "iter(v, w): v must be callable");
  return callableIteratorNew(object, sentinel);
}

/** @function builtins.next(iterator, default=NULL, /) */
export function builtinNext(iterator: Borrowed, fallback: Borrowed): Owned {
  if (!isIterator(iterator)) return raise(Type.TypeError, "'%.200T' object is not an iterator", iterator);
  const item = call_indirect<usize>(changetype<TypeObject>(typeOf(iterator)).tp_iternext, iterator);
  if (item !== NULL) return item;
  if (fallback !== NULL) {
    if (RT.error !== NULL) {
      if (!errorMatches(Type.StopIteration)) return NULL;
      errorClear();
    }
    return retain(fallback);
  }
  return RT.error !== NULL ? NULL : raiseNone(Type.StopIteration);
}

/** @function builtins.max(*args, default=NULL, key=None) raw */
export function builtinMax(module: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  return extreme(Name.max, args, nargs, kwnames, Comparison.Greater);
}

/** @function builtins.min(*args, default=NULL, key=None) raw */
export function builtinMin(module: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  return extreme(Name.min, args, nargs, kwnames, Comparison.Less);
}

function extreme(name: Borrowed, args: usize, nargs: i32, kwnames: usize, operator: i32): Owned {
  if (nargs === 0) return raise(Type.TypeError, "%U expected at least 1 argument, got 0", name);
  let fallback: usize = NULL;
  let key: usize = NULL;
  const named = kwnames === NULL ? 0 : <i32>tupleLength(kwnames);
  for (let i = 0; i < named; i++) {
    const keyword = tupleGet(kwnames, i);
    const value = load<usize>(args + ((<usize>(nargs + i)) << 3));
    if (strEqual(keyword, Name.key)) key = value;
    else if (strEqual(keyword, Name.$default)) fallback = value;
    else return raise(Type.TypeError, "'%U' is an invalid keyword argument for %U()", keyword, name);
  }
  if (key === None) key = NULL;
  if (nargs > 1) {
    if (fallback !== NULL)
      return raise(Type.TypeError, "Cannot specify a default for %U() with multiple positional arguments", name);
    return extremeOfArray(args, nargs, key, operator);
  }
  const iterator = getIterator(load<usize>(args));
  if (iterator === NULL) return NULL;
  let best: usize = NULL;
  let bestKey: usize = NULL;
  while (true) {
    const item = iterNext(iterator);
    if (item === NULL) break;
    const itemKey = key === NULL ? retain(item) : call1(key, item);
    const better = itemKey === NULL ? -1 : best === NULL ? 1 : richCompareBool(itemKey, bestKey, operator);
    if (better > 0) {
      releaseOrNull(best);
      releaseOrNull(bestKey);
      best = item;
      bestKey = itemKey;
      continue;
    }
    release(item);
    releaseOrNull(itemKey);
    if (better < 0) break;
  }
  release(iterator);
  releaseOrNull(bestKey);
  if (RT.error !== NULL) {
    releaseOrNull(best);
    return NULL;
  }
  if (best !== NULL) return best;
  return fallback !== NULL ? retain(fallback) : raise(Type.ValueError, "%U() arg is an empty sequence", name);
}

/** The largest or smallest of `count` borrowed items. */
function extremeOfArray(items: usize, count: i32, key: Borrowed, operator: i32): Owned {
  let best: usize = NULL;
  let bestKey: usize = NULL;
  for (let i = 0; i < count; i++) {
    const item = load<usize>(items + ((<usize>i) << 3));
    const itemKey = key === NULL ? retain(item) : call1(key, item);
    const better = itemKey === NULL ? -1 : best === NULL ? 1 : richCompareBool(itemKey, bestKey, operator);
    if (better > 0) {
      best = item;
      releaseOrNull(bestKey);
      bestKey = itemKey;
      continue;
    }
    releaseOrNull(itemKey);
    if (better < 0) {
      releaseOrNull(bestKey);
      return NULL;
    }
  }
  releaseOrNull(bestKey);
  return retain(best);
}

/** @function builtins.sorted(iterable, /, *, key=None, reverse=False) raw */
export function builtinSorted(module: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  if (nargs !== 1) return raise(Type.TypeError, "sorted expected 1 argument, got %d", nargs);
  const list = sequenceList(load<usize>(args));
  if (list === NULL) return NULL;
  const sort = getAttribute(list, Name.sort);
  // list.sort checks the keywords, and its name is in the message.
  const result = sort === NULL ? NULL : call(sort, args + 8, 0, kwnames);
  releaseOrNull(sort);
  if (result === NULL) {
    release(list);
    return NULL;
  }
  release(result);
  return list;
}

/** @function builtins.anext(aiterator, default=NULL, /) */
export function builtinAnext(iterator: Borrowed, fallback: Borrowed): Owned {
  const slot = changetype<TypeObject>(typeOf(iterator)).am_anext;
  if (slot === 0) return raise(Type.TypeError, "'%.200T' object is not an async iterator", iterator);
  const awaitable = call_indirect<usize>(slot, iterator);
  if (awaitable === NULL || fallback === NULL) return awaitable;
  const result = anextAwaitableNew(awaitable, fallback);
  release(awaitable);
  return result;
}

/** @function builtins.aiter(async_iterable, /) */
export function builtinAiter(object: Borrowed): Owned {
  const slot = changetype<TypeObject>(typeOf(object)).am_aiter;
  if (slot === 0) return raise(Type.TypeError, "'%.200T' object is not an async iterable", object);
  const iterator = call_indirect<usize>(slot, object);
  if (iterator !== NULL && changetype<TypeObject>(typeOf(iterator)).am_anext === 0) {
    raise(Type.TypeError, "aiter() returned not an async iterator of type '%.100T'", iterator);
    release(iterator);
    return NULL;
  }
  return iterator;
}
