/**
 * Raising: `RT.error` receives an instance at once, with the exception being handled as its context.
 *
 * Every function here returns what a failing function returns (NULL, false, -1), so that callers write
 * `return raise(...)`. If memory runs out meanwhile, MemoryError is raised instead, from a reserved instance.
 */
import { None } from "../generated/memory_map";
import { HOOKS } from "../kernel/hooks";
import { Type } from "../generated/types";
import { TypeObject } from "../generated/type_object";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { isSubtype, release, releaseOrNull, retain, typeOf } from "../kernel/object";
import { BaseExceptionObject, ExcInfo } from "./record";

/** Raises `type` with a formatted message: see format_message.ts for the directives. */
export function raise(type: usize, format: string, a: i64 = 0, b: i64 = 0, c: i64 = 0, d: i64 = 0, e: i64 = 0): usize {
  return call_indirect<usize>(HOOKS.raise, type, format, a, b, c, d, e);
}

export function raiseFalse(
  type: usize,
  format: string,
  a: i64 = 0,
  b: i64 = 0,
  c: i64 = 0,
  d: i64 = 0,
  e: i64 = 0,
): bool {
  raise(type, format, a, b, c, d, e);
  return false;
}

export function raiseMinus(
  type: usize,
  format: string,
  a: i64 = 0,
  b: i64 = 0,
  c: i64 = 0,
  d: i64 = 0,
  e: i64 = 0,
): i32 {
  raise(type, format, a, b, c, d, e);
  return -1;
}

/** Raises MemoryError. Allocates nothing. */
export function raiseNoMemory(): usize {
  return call_indirect<usize>(HOOKS.raiseNoMemory);
}

/** `raise type(value)`. */
export function raiseObject(type: usize, value: Borrowed): usize {
  return call_indirect<usize>(HOOKS.raiseValue, type, value);
}

/** `raise type()`. */
export function raiseNone(type: usize): usize {
  return raiseObject(type, NULL);
}

/** Raises KeyError(key), for any `key`. */
export function raiseKeyError(key: Borrowed): usize {
  return raiseObject(Type.KeyError, key);
}

/** Raises StopIteration(value); without a value if it is None. */
export function raiseStopIteration(value: Borrowed): usize {
  return raiseObject(Type.StopIteration, value === None ? NULL : value);
}

/** Raises `instance`, taking ownership of it. */
export function setError(instance: Owned): usize {
  chainHandled(instance);
  const old = RT.error;
  RT.error = instance;
  releaseOrNull(old);
  return NULL;
}

/** The innermost exception being handled (`sys.exception()`), or NULL. */
export function handledException(): Borrowed {
  let info = RT.excInfo;
  while (info !== NULL) {
    const value = changetype<ExcInfo>(info).value;
    if (value !== NULL && value !== None) return value;
    info = changetype<ExcInfo>(info).previous;
  }
  return NULL;
}

/** Makes the exception being handled the context of `instance`, without ever creating a cycle. */
function chainHandled(instance: Borrowed): void {
  const handled = handledException();
  if (handled === NULL || handled === instance) return;
  // If `instance` is already in the handled exception's chain, it is cut out there. A second pointer, at half the
  // speed, detects a cycle that the program itself has made.
  let at = handled;
  let slow = handled;
  let stepSlow = false;
  while (true) {
    const context = changetype<BaseExceptionObject>(at).context;
    if (context === NULL) break;
    if (context === instance) {
      changetype<BaseExceptionObject>(at).context = NULL;
      release(context);
      break;
    }
    at = context;
    if (at === slow) break;
    if (stepSlow) slow = changetype<BaseExceptionObject>(slow).context;
    stepSlow = !stepSlow;
  }
  exceptionSetContext(instance, retain(handled));
}

/** Takes ownership of `context` (or NULL). */
export function exceptionSetContext(exception: Borrowed, context: Owned): void {
  const record = changetype<BaseExceptionObject>(exception);
  const old = record.context;
  record.context = context;
  releaseOrNull(old);
}

/** Takes ownership of `cause` (or NULL). An explicit cause suppresses the context. */
export function exceptionSetCause(exception: Borrowed, cause: Owned): void {
  const record = changetype<BaseExceptionObject>(exception);
  const old = record.cause;
  record.cause = cause;
  record.suppressContext = 1;
  releaseOrNull(old);
}

/** Takes ownership of `traceback` (or NULL). */
export function exceptionSetTraceback(exception: Borrowed, traceback: Owned): void {
  const record = changetype<BaseExceptionObject>(exception);
  const old = record.traceback;
  record.traceback = traceback;
  releaseOrNull(old);
}

/** Whether an exception of this type is raised. */
export function errorMatches(type: usize): bool {
  const error = RT.error;
  return error !== NULL && isSubtype(typeOf(error), type);
}

export function errorClear(): void {
  const error = RT.error;
  if (error === NULL) return;
  RT.error = NULL;
  release(error);
}

/** Takes the raised exception away: the caller owns it. NULL if there is none. */
export function errorFetch(): Owned {
  const error = RT.error;
  RT.error = NULL;
  return error;
}

/** Restores a fetched exception unchanged: its context stays the same. */
export function errorRestore(error: Owned): void {
  const old = RT.error;
  RT.error = error;
  releaseOrNull(old);
}

/** Makes `context` (owned, or NULL) the context of the raised exception; if none is raised, raises `context` itself. */
export function chainContext(context: Owned): void {
  if (context === NULL) return;
  const error = RT.error;
  if (error === NULL) return errorRestore(context);
  exceptionSetContext(error, context);
}

/** Raises a new exception with the one raised now as its cause and context. */
export function raiseFromCause(
  type: usize,
  format: string,
  a: i64 = 0,
  b: i64 = 0,
  c: i64 = 0,
  d: i64 = 0,
  e: i64 = 0,
): usize {
  const cause = errorFetch();
  raise(type, format, a, b, c, d, e);
  if (cause === NULL) return NULL;
  const error = RT.error;
  exceptionSetCause(error, retain(cause));
  exceptionSetContext(error, cause);
  return NULL;
}

/**
 * Reports the raised exception, which cannot be caught, and clears it. `where` is the object that it came from, or
 * NULL.
 */
export function writeUnraisable(where: Borrowed): void {
  call_indirect<void>(HOOKS.writeUnraisable, where);
}

/** An instance of a static exception type, from the tuple of its arguments. */
export function exceptionNewWith(type: usize, args: Borrowed): Owned {
  const record = changetype<TypeObject>(type);
  const instance = call_indirect<usize>(record.tp_new, type, args, NULL);
  if (instance === NULL) return NULL;
  // OSError's constructor selects a subclass, with its own initializer.
  if (!call_indirect<bool>(changetype<TypeObject>(typeOf(instance)).tp_init, instance, args, NULL)) {
    release(instance);
    return NULL;
  }
  return instance;
}
