/**
 * async_generator: its record is the generator's; the values it yields reach the awaiting coroutine as StopIteration's
 * value.
 *
 * A value from `yield` comes out of the frame wrapped, which distinguishes it from what an inner `await` passes up.
 */
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { call1 } from "../../protocols/call";
import { GeneratorObject } from "../generator/record";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { genericAliasNew } from "../generic_alias/new";
import { INTERPRETER } from "../frame/interpreter_frame";
import { release, retain } from "../../kernel/object";
import { asendNew, athrowNew, WrappedValueObject } from "./send";

/** Wraps the value that ASYNC_GEN_WRAP finds on the stack. Takes its own reference. */
export function asyncGenWrap(value: Borrowed): Owned {
  const wrapped = gcNew(Type.async_generator_wrapped_value, offsetof<WrappedValueObject>());
  if (wrapped === NULL) return NULL;
  store<u64>(wrapped + offsetof<WrappedValueObject>("value"), <u64>retain(value));
  gcTrack(wrapped);
  return wrapped;
}

/** Calls the hooks of `sys.set_asyncgen_hooks` before the first iteration. */
function initializeHooks(self: Borrowed): bool {
  const record = changetype<GeneratorObject>(self);
  if (record.hooksInited !== 0) return true;
  record.hooksInited = 1;
  if (INTERPRETER.asyncGenFinalizer !== NULL) record.originOrFinalizer = retain(INTERPRETER.asyncGenFinalizer);
  const first = INTERPRETER.asyncGenFirstIteration;
  if (first === NULL) return true;
  retain(first);
  const result = call1(first, self);
  release(first);
  if (result === NULL) return false;
  release(result);
  return true;
}

/** @slot async_generator.am_aiter */
export function asyncGenIter(self: usize): Owned {
  return retain(self);
}

/** @slot async_generator.am_anext */
export function asyncGenNext(self: usize): Owned {
  return initializeHooks(self) ? asendNew(self, NULL) : NULL;
}

/** @method async_generator.asend(value, /) */
export function asyncGenSend(self: usize, value: Borrowed): Owned {
  return initializeHooks(self) ? asendNew(self, value) : NULL;
}

/** @method async_generator.athrow(type, value=NULL, traceback=NULL, /) */
export function asyncGenThrow(self: usize, type: Borrowed, value: Borrowed, traceback: Borrowed): Owned {
  return initializeHooks(self) ? athrowNew(self, type, value, traceback) : NULL;
}

/** @method async_generator.aclose() */
export function asyncGenClose(self: usize): Owned {
  return initializeHooks(self) ? athrowNew(self, NULL, NULL, NULL) : NULL;
}

/** @classmethod async_generator.__class_getitem__(item, /) */
export function asyncGenClassGetItem(type: usize, item: Borrowed): Owned {
  return genericAliasNew(type, item);
}
