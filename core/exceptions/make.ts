/** Creates the instances that are raised, and raises them: the hooks of `raise` and `raiseObject` in raise.ts. */
import { EmptyTuple } from "../generated/memory_map";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { isExceptionInstance, release, retain, TypeFlag } from "../kernel/object";
import { tuplePack1 } from "../objects/tuple/tuple";
import { call0, call1, callTuple } from "../protocols/call";
import { formatMessage } from "./format_message";
import { errorClear, exceptionNewWith, raise, setError } from "./raise";

/** Raises `type` with a formatted message. The hook of `raise`. */
export function raiseFormatted(type: usize, format: string, a: i64, b: i64, c: i64, d: i64, e: i64): usize {
  errorClear();
  const message = formatMessage(format, a, b, c, d, e);
  if (message === NULL) return NULL;
  raiseValue(type, message);
  release(message);
  return NULL;
}

/** `raise type(value)`, or `raise type()`. The hook of `raiseObject`. */
export function raiseValue(type: usize, value: Borrowed): usize {
  const instance = exceptionNew(type, value);
  return instance === NULL ? NULL : setError(instance);
}

/** `type(value)`, or `type()` if `value` is NULL; checks that the result is an exception. */
export function exceptionNew(type: usize, value: Borrowed): Owned {
  if (hasOwnConstructor(type)) return checkInstance(type, value === NULL ? call0(type) : call1(type, value));
  const args = value === NULL ? retain(EmptyTuple) : tuplePack1(value);
  if (args === NULL) return NULL;
  const instance = exceptionNewWith(type, args);
  release(args);
  return instance;
}

/** `type(*args)` for a tuple; checks that the result is an exception. */
export function exceptionFromArguments(type: usize, args: Borrowed): Owned {
  return hasOwnConstructor(type) ? checkInstance(type, callTuple(type, args, NULL)) : exceptionNewWith(type, args);
}

function hasOwnConstructor(type: usize): bool {
  return (changetype<TypeObject>(type).tp_flags & TypeFlag.HEAPTYPE) !== 0;
}

/** Passes on what calling the class returned. */
function checkInstance(type: usize, made: Owned): Owned {
  if (made === NULL || isExceptionInstance(made)) return made;
  raise(Type.TypeError, "calling %R should have returned an instance of BaseException, not %T", type, made);
  release(made);
  return NULL;
}
