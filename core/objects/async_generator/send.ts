/**
 * The results of `asend`, `athrow`, `aclose` and `anext(…, default)`: awaitables that run a step of an async generator.
 */
import { None } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { TypeObject } from "../../generated/type_object";
import { errorClear, errorMatches, raise, raiseNone, raiseStopIteration } from "../../exceptions/raise";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { call } from "../../protocols/call";
import { getAttribute } from "../../protocols/attribute";
import { isIterator } from "../../protocols/iteration";
import { awaitableIterator } from "../coroutine/coroutine";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { generatorSendOrStop, generatorThrow } from "../generator/generator";
import { GeneratorObject } from "../generator/record";
import { FrameState } from "../frame/interpreter_frame";
import { none, release, releaseOrNull, retain, retainOrNull, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { tupleGet, tupleLength, tupleNew, tupleSet } from "../tuple/tuple";

/**
 * Both awaitables; they use `argument` differently.
 * @record async_generator_asend, async_generator_athrow
 */
@unmanaged
export class AsyncStepObject extends BaseObject {
  /** @owned */
  generator: usize; // @16
  /** asend: the value or NULL. athrow: a tuple of 1 to 3; NULL: aclose. @owned */
  argument: usize; // @24
  state: i32;
  private _state: u32; // @32
}

const STEP_SIZE: usize = offsetof<AsyncStepObject>();

const enum StepState {
  init = 0,
  iterating = 1,
  closed = 2,
}

function stepNew(type: usize, generator: Borrowed, argument: Owned): Owned {
  const self = gcNew(type, STEP_SIZE);
  if (self === NULL) {
    releaseOrNull(argument);
    return NULL;
  }
  store<u64>(self + offsetof<AsyncStepObject>("generator"), <u64>retain(generator));
  store<u64>(self + offsetof<AsyncStepObject>("argument"), <u64>argument);
  store<u64>(self + offsetof<AsyncStepObject>("state"), 0);
  gcTrack(self);
  return self;
}

/** `value` may be NULL. */
export function asendNew(generator: Borrowed, value: usize): Owned {
  return stepNew(Type.async_generator_asend, generator, retainOrNull(value));
}

/** `aclose` if `type` is NULL. */
export function athrowNew(generator: Borrowed, type: usize, value: usize, traceback: usize): Owned {
  let args: usize = NULL;
  if (type !== NULL) {
    const count: i64 = value === NULL ? 1 : traceback === NULL ? 2 : 3;
    args = tupleNew(count);
    if (args === NULL) return NULL;
    tupleSet(args, 0, retain(type));
    if (count > 1) tupleSet(args, 1, retain(value));
    if (count > 2) tupleSet(args, 2, retain(traceback));
  }
  return stepNew(Type.async_generator_athrow, generator, args);
}

/**
 * @slot async_generator_asend.am_await, async_generator_athrow.am_await, async_generator_asend.tp_iter,
 *   async_generator_athrow.tp_iter
 */
export function stepSelf(self: usize): Owned {
  return retain(self);
}

/** @method async_generator_asend.send(value, /) */
export function asendSend(self: usize, value: usize): Owned {
  const step = changetype<AsyncStepObject>(self);
  if (step.state === StepState.closed)
    return raise(Type.RuntimeError, "cannot reuse already awaited __anext__()/asend()");
  const generator = changetype<GeneratorObject>(step.generator);
  let argument = value;
  if (step.state === StepState.init) {
    if (generator.runningAsync !== 0)
      return raise(Type.RuntimeError, "anext(): asynchronous generator is already running");
    if (argument === NULL || argument === None) argument = step.argument;
    step.state = StepState.iterating;
  }
  generator.runningAsync = 1;
  const result = asyncGenUnwrap(step.generator, generatorSendOrStop(step.generator, argument, false, false));
  if (result === NULL) step.state = StepState.closed;
  return result;
}

/** @slot async_generator_asend.tp_iternext */
export function asendNext(self: usize): Owned {
  return asendSend(self, NULL);
}

/** @method async_generator_asend.throw(type, value=NULL, traceback=NULL, /) */
export function asendThrow(self: usize, type: Borrowed, value: Borrowed, traceback: Borrowed): Owned {
  const step = changetype<AsyncStepObject>(self);
  if (step.state === StepState.closed)
    return raise(Type.RuntimeError, "cannot reuse already awaited __anext__()/asend()");
  const result = asyncGenUnwrap(step.generator, generatorThrow(step.generator, true, type, value, traceback));
  if (result === NULL) step.state = StepState.closed;
  return result;
}

/**
 * @method async_generator_asend.close()
 * @method async_generator_athrow.close()
 */
export function stepClose(self: usize): Owned {
  changetype<AsyncStepObject>(self).state = StepState.closed;
  return none();
}

function isWrapped(object: usize): bool {
  return object !== NULL && typeOf(object) === Type.async_generator_wrapped_value;
}

/** The generator yielded although it is being closed. Takes ownership of `value`. */
function ignoredExit(step: AsyncStepObject, value: Owned): Owned {
  release(value);
  changetype<GeneratorObject>(step.generator).runningAsync = 0;
  step.state = StepState.closed;
  return raise(Type.RuntimeError, "async generator ignored GeneratorExit");
}

/** The generator raised: a successful close ends its await without an error. */
function athrowFailed(step: AsyncStepObject): Owned {
  changetype<GeneratorObject>(step.generator).runningAsync = 0;
  step.state = StepState.closed;
  return closedQuietly(step);
}

function closedQuietly(step: AsyncStepObject): Owned {
  if (step.argument === NULL && (errorMatches(Type.StopAsyncIteration) || errorMatches(Type.GeneratorExit))) {
    errorClear();
    raiseNone(Type.StopIteration);
  }
  return NULL;
}

/** @method async_generator_athrow.send(value, /) */
export function athrowSend(self: usize, value: Borrowed): Owned {
  const step = changetype<AsyncStepObject>(self);
  const generator = changetype<GeneratorObject>(step.generator);
  if (step.state === StepState.closed)
    return raise(Type.RuntimeError, "cannot reuse already awaited aclose()/athrow()");
  if (generator.frameState >= FrameState.COMPLETED) {
    step.state = StepState.closed;
    return raiseNone(Type.StopIteration);
  }
  if (step.state !== StepState.init) {
    const result = generatorSendOrStop(step.generator, value, false, false);
    if (step.argument !== NULL) return asyncGenUnwrap(step.generator, result);
    if (isWrapped(result)) return ignoredExit(step, result);
    return result !== NULL ? result : athrowFailed(step);
  }
  if (generator.runningAsync !== 0) {
    step.state = StepState.closed;
    return raise(
      Type.RuntimeError,
      "%s: asynchronous generator is already running",
      changetype<usize>(step.argument === NULL ? "aclose()" : "athrow()"),
    );
  }
  if (generator.closed !== 0) {
    step.state = StepState.closed;
    return raiseNone(Type.StopAsyncIteration);
  }
  if (value !== None) return raise(Type.RuntimeError, "can't send non-None value to a just-started coroutine");
  step.state = StepState.iterating;
  generator.runningAsync = 1;
  let result: usize = NULL;
  if (step.argument === NULL) {
    generator.closed = 1;
    result = generatorThrow(step.generator, false, Type.GeneratorExit, NULL, NULL);
    if (isWrapped(result)) return ignoredExit(step, result);
  } else {
    const args = step.argument;
    const count = tupleLength(args);
    const second = count > 1 ? tupleGet(args, 1) : NULL;
    const third = count > 2 ? tupleGet(args, 2) : NULL;
    result = asyncGenUnwrap(step.generator, generatorThrow(step.generator, false, tupleGet(args, 0), second, third));
  }
  return result !== NULL ? result : athrowFailed(step);
}

/** @slot async_generator_athrow.tp_iternext */
export function athrowNext(self: usize): Owned {
  return athrowSend(self, None);
}

/** @method async_generator_athrow.throw(type, value=NULL, traceback=NULL, /) */
export function athrowThrow(self: usize, type: Borrowed, value: Borrowed, traceback: Borrowed): Owned {
  const step = changetype<AsyncStepObject>(self);
  if (step.state === StepState.closed)
    return raise(Type.RuntimeError, "cannot reuse already awaited aclose()/athrow()");
  const result = generatorThrow(step.generator, true, type, value, traceback);
  if (step.argument !== NULL) return asyncGenUnwrap(step.generator, result);
  if (isWrapped(result)) return ignoredExit(step, result);
  return result !== NULL ? result : closedQuietly(step);
}

/**
 * `anext(iterator, default)`: an awaitable that returns `default` instead of raising StopAsyncIteration.
 * @record anext_awaitable
 */
@unmanaged
export class AnextAwaitableObject extends BaseObject {
  /** @owned */
  wrapped: usize; // @16
  /** @owned */
  fallback: usize; // @24
}

export function anextAwaitableNew(awaitable: Borrowed, fallback: Borrowed): Owned {
  const self = gcNew(Type.anext_awaitable, offsetof<AnextAwaitableObject>());
  if (self === NULL) return NULL;
  store<u64>(self + offsetof<AnextAwaitableObject>("wrapped"), <u64>retain(awaitable));
  store<u64>(self + offsetof<AnextAwaitableObject>("fallback"), <u64>retain(fallback));
  gcTrack(self);
  return self;
}

/** @slot anext_awaitable.am_await, anext_awaitable.tp_iter */
export function anextSelf(self: usize): Owned {
  return retain(self);
}

/** The iterator inside: a coroutine has no `__next__`, but its wrapper has. */
function anextIterator(self: Borrowed): Owned {
  const awaitable = awaitableIterator(changetype<AnextAwaitableObject>(self).wrapped);
  if (awaitable === NULL) return NULL;
  const type = changetype<TypeObject>(typeOf(awaitable));
  if (type.tp_iternext !== 0) return awaitable;
  const iterator = call_indirect<usize>(type.am_await, awaitable);
  release(awaitable);
  if (iterator === NULL || isIterator(iterator)) return iterator;
  release(iterator);
  return raise(Type.TypeError, "__await__ must return an iterable");
}

function anextResult(self: Borrowed, result: Owned): Owned {
  if (result === NULL && errorMatches(Type.StopAsyncIteration)) {
    errorClear();
    raiseStopIteration(changetype<AnextAwaitableObject>(self).fallback);
  }
  return result;
}

/** @slot anext_awaitable.tp_iternext */
export function anextNext(self: usize): Owned {
  const iterator = anextIterator(self);
  if (iterator === NULL) return NULL;
  const result = call_indirect<usize>(changetype<TypeObject>(typeOf(iterator)).tp_iternext, iterator);
  release(iterator);
  return anextResult(self, result);
}

function anextProxy(self: Borrowed, name: Borrowed, args: usize, nargs: i32): Owned {
  const iterator = anextIterator(self);
  if (iterator === NULL) return NULL;
  const method = getAttribute(iterator, name);
  release(iterator);
  if (method === NULL) return NULL;
  const result = call(method, args, nargs, NULL);
  release(method);
  return anextResult(self, result);
}

/** @method anext_awaitable.send(*args) */
export function anextSend(self: usize, args: usize, nargs: i32): Owned {
  return anextProxy(self, Name.send, args, nargs);
}

/** @method anext_awaitable.throw(*args) */
export function anextThrow(self: usize, args: usize, nargs: i32): Owned {
  return anextProxy(self, Name.$throw, args, nargs);
}

/** @method anext_awaitable.close() */
export function anextClose(self: usize): Owned {
  return anextProxy(self, Name.close, NULL, 0);
}

/** Turns the frame's result (owned, or NULL) into what the awaiting side gets: a yielded value raises StopIteration. */
export function asyncGenUnwrap(generator: Borrowed, result: Owned): Owned {
  const record = changetype<GeneratorObject>(generator);
  if (result === NULL) {
    if (RT.error === NULL) raiseNone(Type.StopAsyncIteration);
    if (errorMatches(Type.StopAsyncIteration) || errorMatches(Type.GeneratorExit)) record.closed = 1;
    record.runningAsync = 0;
    return NULL;
  }
  if (typeOf(result) !== Type.async_generator_wrapped_value) return result;
  raiseStopIteration(changetype<WrappedValueObject>(result).value);
  release(result);
  record.runningAsync = 0;
  return NULL;
}

/** @record async_generator_wrapped_value */
@unmanaged
export class WrappedValueObject extends BaseObject {
  /** @owned */
  value: usize; // @16
}
