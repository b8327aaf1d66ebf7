/** What the statements `raise` and `except` do. */
import { None } from "../generated/memory_map";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import {
  isExceptionClass,
  isExceptionInstance,
  isSubtype,
  isTuple,
  release,
  releaseOrNull,
  retain,
  typeOf,
} from "../kernel/object";
import { tupleGet, tupleLength } from "../objects/tuple/tuple";
import { call0 } from "../protocols/call";
import { errorRestore, exceptionSetCause, handledException, raise, raiseFalse, setError } from "./raise";

/** `except match:` Whether the exception (an instance or a class) matches a class or a tuple of classes. */
export function exceptionMatches(exception: Borrowed, match: Borrowed): bool {
  if (isTuple(match)) {
    const count = tupleLength(match);
    for (let i: i64 = 0; i < count; i++) if (exceptionMatches(exception, tupleGet(match, i))) return true;
    return false;
  }
  const type = isExceptionInstance(exception) ? typeOf(exception) : exception;
  if (isExceptionClass(type) && isExceptionClass(match)) return isSubtype(type, match);
  return type === match;
}

/**
 * The `raise` statement: `raise` (both NULL), `raise exception`, `raise exception from cause`. Takes ownership of both.
 * Returns true if the exception being handled is raised again as it is, keeping its traceback and context.
 */
export function raiseStatement(exception: Owned, cause: Owned): bool {
  if (exception === NULL) {
    const handled = handledException();
    if (handled === NULL) return raiseFalse(Type.RuntimeError, "No active exception to reraise");
    errorRestore(retain(handled));
    return true;
  }
  const instance = raisable(exception);
  release(exception);
  if (instance === NULL) {
    releaseOrNull(cause);
    return false;
  }
  if (cause !== NULL) {
    let fixed: usize = NULL;
    if (isExceptionClass(cause)) {
      fixed = raisableClass(cause);
      release(cause);
    } else if (isExceptionInstance(cause)) fixed = cause;
    else {
      const isNone = cause === None;
      release(cause);
      if (!isNone) raise(Type.TypeError, "exception causes must derive from BaseException");
    }
    if (RT.error !== NULL) {
      releaseOrNull(fixed);
      release(instance);
      return false;
    }
    exceptionSetCause(instance, fixed);
  }
  setError(instance);
  return false;
}

/** What `raise exception` raises: an instance, which is created if a class was given. */
function raisable(exception: Borrowed): Owned {
  if (isExceptionClass(exception)) return raisableClass(exception);
  if (isExceptionInstance(exception)) return retain(exception);
  return raise(Type.TypeError, "exceptions must derive from BaseException");
}

function raisableClass(type: Borrowed): Owned {
  const instance = call0(type);
  if (instance === NULL || isExceptionInstance(instance)) return instance;
  raise(Type.TypeError, "calling %R should have returned an instance of BaseException, not %R", type, typeOf(instance));
  release(instance);
  return NULL;
}
