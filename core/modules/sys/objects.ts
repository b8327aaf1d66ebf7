/** sys functions that look at objects and memory. */
import { errorClear, errorMatches, raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, DEBUG, NULL, Owned } from "../../memory/address";
import { allocatedBlocks } from "../../memory/allocator";
import { RT } from "../../memory/runtime";
import { writeMallocStatistics } from "../../memory/malloc_stats";
import { intAsI64, intFitsI64, intFromI64 } from "../../objects/int/int";
import { isInt, release, retain, TypeFlag, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { strIntern } from "../../objects/str/intern";
import { clearTypeCache } from "../../objects/type/type";
import { lookupSpecial } from "../../protocols/attribute";
import { call0 } from "../../protocols/call";

/** @function sys.getsizeof(object, default=NULL) */
export function sysGetSizeOf(object: Borrowed, fallback: Borrowed): Owned {
  const size = sizeOf(object);
  if (size >= 0) return intFromI64(size);
  if (fallback === NULL || !errorMatches(Type.TypeError)) return NULL;
  errorClear();
  return retain(fallback);
}

/** `__sizeof__()`, plus what precedes the object: its GC head, and the pointers to its attributes. -1 with an error. */
function sizeOf(object: Borrowed): i64 {
  const method = lookupSpecial(object, Name.__sizeof__);
  if (method === NULL) {
    if (RT.error === NULL) raise(Type.TypeError, "Type %.100T doesn't define __sizeof__", object);
    return -1;
  }
  const result = call0(method);
  release(method);
  if (result === NULL) return -1;
  if (!isInt(result)) {
    raise(Type.TypeError, "an integer is required");
    release(result);
    return -1;
  }
  if (!intFitsI64(result)) {
    raise(Type.OverflowError, "Python int too large to convert to C ssize_t");
    release(result);
    return -1;
  }
  const size = intAsI64(result);
  release(result);
  if (size < 0) {
    if (RT.error === NULL) raise(Type.ValueError, "__sizeof__() should return >= 0");
    return -1;
  }
  return size + headSize(typeOf(object));
}

function headSize(type: usize): i64 {
  const flags = changetype<TypeObject>(type).tp_flags;
  return ((flags & TypeFlag.HAVE_GC) !== 0 ? 16 : 0) + ((flags & TypeFlag.MANAGED_DICT) !== 0 ? 16 : 0);
}

/** @function sys.getrefcount(object, /) */
export function sysGetRefCount(object: Borrowed): i64 {
  return changetype<BaseObject>(object).refcount;
}

/** @function sys.getallocatedblocks() */
export function sysGetAllocatedBlocks(): i64 {
  return allocatedBlocks();
}

/** @function sys._debugmallocstats() */
export function sysDebugMallocStats(): void {
  writeMallocStatistics();
}

/**
 * Clears the cache of attribute lookups.
 * @function sys._clear_type_cache()
 */
export function sysClearTypeCache(): void {
  clearTypeCache();
}

/** @function sys.gettotalrefcount() */
export function sysGetTotalRefCount(): Owned {
  if (DEBUG) return intFromI64(RT.totalRefs);
  return raise(Type.AttributeError, "module 'sys' has no attribute 'gettotalrefcount'");
}

/** @function sys.intern(string, /) */
export function sysIntern(string: Borrowed): Owned {
  if (typeOf(string) === Type.str) return strIntern(retain(string));
  if ((changetype<TypeObject>(typeOf(string)).tp_flags & TypeFlag.UNICODE_SUBCLASS) !== 0)
    return raise(Type.TypeError, "can't intern %.400T", string);
  return raise(Type.TypeError, "intern() argument must be str, not %.50T", string);
}
