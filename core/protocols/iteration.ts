/** The iterator protocol. */
import { NotImplemented } from "../generated/memory_map";
import { errorClear, errorMatches, raise } from "../exceptions/raise";
import { Name } from "../generated/names";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { sequenceIteratorNew } from "../objects/iterator/new";
import { intAsI64, intFitsI64 } from "../objects/int/int";
import { isDict, isInt, release, typeOf } from "../kernel/object";
import { lookupSpecial } from "./attribute";
import { call0 } from "./call";

/** `iter(object)`. */
export function getIterator(object: Borrowed): Owned {
  const slot = changetype<TypeObject>(typeOf(object)).tp_iter;
  if (slot === 0) {
    if (isSequence(object)) return sequenceIteratorNew(object);
    return raise(Type.TypeError, "'%.200T' object is not iterable", object);
  }
  const iterator = call_indirect<usize>(slot, object);
  if (iterator !== NULL && !isIterator(iterator)) {
    raise(Type.TypeError, "iter() returned non-iterator of type '%.100T'", iterator);
    release(iterator);
    return NULL;
  }
  return iterator;
}

export function isIterator(object: Borrowed): bool {
  const slot = changetype<TypeObject>(typeOf(object)).tp_iternext;
  return slot !== 0 && slot !== iterNextNotImplemented.index;
}

/** The slot of types with `__next__ = None`: they are not iterators. */
export function iterNextNotImplemented(self: Borrowed): Owned {
  return raise(Type.TypeError, "'%.200T' object is not iterable", self);
}

/** The next item. NULL at the end, or with an error. StopIteration counts as the end. */
export function iterNext(iterator: Borrowed): Owned {
  const item = call_indirect<usize>(changetype<TypeObject>(typeOf(iterator)).tp_iternext, iterator);
  if (item === NULL && RT.error !== NULL && errorMatches(Type.StopIteration)) errorClear();
  return item;
}

/** How many items to expect: `len`, else `__length_hint__`, else `fallback`. -1 with an error. */
export function lengthHint(object: Borrowed, fallback: i64): i64 {
  const type = changetype<TypeObject>(typeOf(object));
  if (type.sq_length !== 0 || type.mp_length !== 0) {
    const length =
      type.sq_length !== 0 ? call_indirect<i64>(type.sq_length, object) : call_indirect<i64>(type.mp_length, object);
    if (length >= 0) return length;
    if (!errorMatches(Type.TypeError)) return -1;
    errorClear();
  }
  const method = lookupSpecial(object, Name.__length_hint__);
  if (method === NULL) return RT.error !== NULL ? -1 : fallback;
  const result = call0(method);
  release(method);
  if (result === NULL) {
    if (!errorMatches(Type.TypeError)) return -1;
    errorClear();
    return fallback;
  }
  if (result === NotImplemented) {
    release(result);
    return fallback;
  }
  if (!isInt(result)) {
    raise(Type.TypeError, "__length_hint__ must be an integer, not %.100T", result);
    release(result);
    return -1;
  }
  if (!intFitsI64(result)) {
    release(result);
    raise(Type.OverflowError, "Python int too large to convert to C ssize_t");
    return -1;
  }
  const hint = intAsI64(result);
  release(result);
  if (hint < 0 && RT.error === NULL) {
    raise(Type.ValueError, "__length_hint__() should return >= 0");
    return -1;
  }
  return hint;
}

/** Whether it has `__getitem__` and is not a dict. */
export function isSequence(object: Borrowed): bool {
  return !isDict(object) && changetype<TypeObject>(typeOf(object)).sq_item !== 0;
}
