/**
 * Reference counting, and what an object's header and its type's flags tell.
 *
 * Releasing the last reference runs the object's destructor, which can run Python code: after `release`, anything that
 * is not owned by the caller may have changed.
 */
import { Layout, None } from "../generated/memory_map";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { FastMemory, memoryAllocate, memoryFree } from "../memory/allocator";
import { Borrowed, DEBUG, NULL, Owned } from "../memory/address";
import { FloatMemory, IntMemory } from "../memory/numbers";
import { RT } from "../memory/runtime";
import { StrObject } from "../objects/str/record";
import { BaseObject, VarObject } from "./header";
import { HOOKS } from "./hooks";

/** Two words before a tracked object: its neighbors in the list of its generation. */
export const GC_HEAD: usize = 16;
/** The upper half of the type's slot, which is zero while an object lives. */
export const UPPER_TYPE: usize = offsetof<BaseObject>("type") + sizeof<u32>();

export namespace TypeFlag {
  export const MANAGED_DICT: i64 = 1 << 4;
  export const SEQUENCE: i64 = 1 << 5;
  export const MAPPING: i64 = 1 << 6;
  export const DISALLOW_INSTANTIATION: i64 = 1 << 7;
  export const IMMUTABLETYPE: i64 = 1 << 8;
  export const HEAPTYPE: i64 = 1 << 9;
  export const BASETYPE: i64 = 1 << 10;
  export const HAVE_VECTORCALL: i64 = 1 << 11;
  export const READY: i64 = 1 << 12;
  export const READYING: i64 = 1 << 13;
  export const HAVE_GC: i64 = 1 << 14;
  export const METHOD_DESCRIPTOR: i64 = 1 << 17;
  export const VALID_VERSION_TAG: i64 = 1 << 19;
  export const IS_ABSTRACT: i64 = 1 << 20;
  export const MATCH_SELF: i64 = 1 << 22;
  export const LONG_SUBCLASS: i64 = 1 << 24;
  export const LIST_SUBCLASS: i64 = 1 << 25;
  export const TUPLE_SUBCLASS: i64 = 1 << 26;
  export const BYTES_SUBCLASS: i64 = 1 << 27;
  export const UNICODE_SUBCLASS: i64 = 1 << 28;
  export const DICT_SUBCLASS: i64 = 1 << 29;
  export const BASE_EXC_SUBCLASS: i64 = 1 << 30;
  export const TYPE_SUBCLASS: i64 = (<i64>1) << 31;
}

/** The object's type, borrowed. */
export function typeOf(object: Borrowed): usize {
  return changetype<BaseObject>(object).type;
}

export function typeFlags(object: Borrowed): i64 {
  return changetype<TypeObject>(changetype<BaseObject>(object).type).tp_flags;
}

export function hasFlag(object: Borrowed, flag: i64): bool {
  return (typeFlags(object) & flag) !== 0;
}

export function isInt(object: Borrowed): bool {
  return hasFlag(object, TypeFlag.LONG_SUBCLASS);
}
export function isStr(object: Borrowed): bool {
  return hasFlag(object, TypeFlag.UNICODE_SUBCLASS);
}
export function isTuple(object: Borrowed): bool {
  return hasFlag(object, TypeFlag.TUPLE_SUBCLASS);
}
export function isList(object: Borrowed): bool {
  return hasFlag(object, TypeFlag.LIST_SUBCLASS);
}
export function isDict(object: Borrowed): bool {
  return hasFlag(object, TypeFlag.DICT_SUBCLASS);
}
export function isBytes(object: Borrowed): bool {
  return hasFlag(object, TypeFlag.BYTES_SUBCLASS);
}
export function isType(object: Borrowed): bool {
  return hasFlag(object, TypeFlag.TYPE_SUBCLASS);
}
export function isExceptionInstance(object: Borrowed): bool {
  return hasFlag(object, TypeFlag.BASE_EXC_SUBCLASS);
}
export function isExceptionClass(object: Borrowed): bool {
  return isType(object) && (changetype<TypeObject>(object).tp_flags & TypeFlag.BASE_EXC_SUBCLASS) !== 0;
}

/** Whether `type` is `base` or derived from it. Both types must be ready. */
export function isSubtype(type: usize, base: usize): bool {
  if (type === base) return true;
  const mro: usize = changetype<TypeObject>(type).tp_mro;
  if (mro === NULL) {
    let ancestor: usize = type;
    while (ancestor !== NULL) {
      if (ancestor === base) return true;
      ancestor = changetype<TypeObject>(ancestor).tp_base;
    }
    return base === Type.object;
  }
  const count = <usize>changetype<VarObject>(mro).size;
  for (let index: usize = 0; index < count; index++) {
    if (load<usize>(mro + offsetof<VarObject>() + (index << 3)) === base) return true;
  }
  return false;
}

/** `isinstance` for a static type: the type itself or a subclass, ignoring `__instancecheck__`. */
export function isInstance(object: Borrowed, type: usize): bool {
  const actual = typeOf(object);
  return actual === type || isSubtype(actual, type);
}

/** Adds a reference. Returns the object itself. */
export function retain(object: usize): Owned {
  if (DEBUG) RT.totalRefs++;
  store<i64>(object, load<i64>(object) + 1);
  return object;
}

export function retainOrNull(object: usize): Owned {
  return object === NULL ? NULL : retain(object);
}

/** Releases a reference; releasing the last one destroys the object. */
export function release(object: Owned): void {
  if (DEBUG) {
    RT.totalRefs--;
    checkHeader(object);
  }
  const count = load<i64>(object) - 1;
  store<i64>(object, count);
  if (count === 0) deallocate(object);
}

export function releaseOrNull(object: Owned): void {
  if (object !== NULL) release(object);
}

/**
 * Runs the destructor of an unreferenced object. The most short-lived objects that own nothing are freed here directly.
 */
export function deallocate(object: usize): void {
  const type = changetype<BaseObject>(object).type;
  if (type === Type.int) {
    if (DEBUG) poisonHeader(object);
    IntMemory.free(object, changetype<VarObject>(object).size);
  } else if (type === Type.float) {
    if (DEBUG) poisonHeader(object);
    FloatMemory.free(object);
  } else if (type === Type.str && changetype<StrObject>(object).ownsNothing()) {
    if (DEBUG) poisonHeader(object);
    FastMemory.free(object);
  } else destroy(object, type);
}

/** As many destructors may be inside each other; what dies deeper is set aside, and destroyed by a loop. */
const NESTED_DESTRUCTORS: i64 = 100;
/** The loop runs where at most this many are. */
const FEW_DESTRUCTORS: i64 = 50;

/**
 * Runs the destructor, or sets the object aside. So no chain of objects is too long for the native stack. A str owns no
 * other object, and must not wait: the table of interned strs would still find it.
 */
function destroy(object: usize, type: usize): void {
  const depth = RT.destroying;
  if (depth >= NESTED_DESTRUCTORS && type !== Type.str) {
    call_indirect<void>(HOOKS.setAside, object);
    return;
  }
  RT.destroying = depth + 1;
  call_indirect<void>(changetype<TypeObject>(type).tp_dealloc, object);
  RT.destroying = depth;
  if (RT.condemned !== NULL && depth <= FEW_DESTRUCTORS) destroyCondemned(depth);
}

function destroyCondemned(depth: i64): void {
  RT.destroying = depth + 1;
  while (RT.condemned !== NULL) {
    const object = RT.condemned;
    RT.condemned = load<u32>(object, UPPER_TYPE);
    store<u32>(object, 0, UPPER_TYPE);
    call_indirect<void>(changetype<TypeObject>(typeOf(object)).tp_dealloc, object);
  }
  RT.destroying = depth;
}

/** Stops the machine if an object's header is invalid: a wild pointer or a use after free. Debug core only. */
export function checkHeader(object: usize): void {
  assert((object & 7) === 0 && object >= Layout.EXCEPTION_STATE, "not an object's address");
  assert(load<i64>(object) > 0, "reference count is not positive: the object is already free");
  assert(load<u32>(object, UPPER_TYPE) === 0, "upper half of the type pointer is not zero");
}

/** A new reference to None, for functions that have nothing else to return. */
export function none(): Owned {
  return retain(None);
}

/** Writes the header of a new object with one reference, the caller's. Instances own a reference to a heap type. */
export function initializeObject(object: usize, type: usize): usize {
  if (DEBUG) RT.totalRefs++;
  store<i64>(object, 1);
  store<u64>(object, <u64>type, offsetof<BaseObject>("type"));
  if ((changetype<TypeObject>(type).tp_flags & TypeFlag.HEAPTYPE) !== 0) retain(type);
  return object;
}

/** A new object without a GC head. Only the header is written. NULL if out of memory; nothing is raised. */
export function newObject(type: usize, size: usize): Owned {
  const object = memoryAllocate(size);
  return object === NULL ? NULL : initializeObject(object, type);
}

/** Frees the memory of an object without a GC head. Does not release its type. */
export function freeObject(object: usize): void {
  if (DEBUG) poisonHeader(object);
  memoryFree(object);
}

/** Afterward, any use of the object stops the debug core, even while its memory is on a free list. */
export function poisonHeader(object: usize): void {
  store<i64>(object, 0);
}
