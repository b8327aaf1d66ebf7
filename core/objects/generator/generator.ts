/**
 * generator: a call suspended at a `yield`, with its frame inside. Coroutines and async generators share the layout
 * (CPython's PyGenObject) and all functions here.
 *
 * While it runs, the frame's `stacktop` is stale: the collector must not look at its slots.
 */
import { False, None, True } from "../../generated/memory_map";
import { CodeFlag } from "../../generated/border";
import { Opcode, generalOpcode } from "../../generated/opcodes";
import { Type } from "../../generated/types";
import { formatMessage } from "../../exceptions/format_message";
import {
  errorClear,
  errorFetch,
  errorMatches,
  errorRestore,
  exceptionSetTraceback,
  raise,
  raiseFalse,
  raiseFromCause,
  raiseNone,
  raiseStopIteration,
  raiseNoMemory,
  writeUnraisable,
} from "../../exceptions/raise";
import { exceptionMatches } from "../../exceptions/statement";
import { exceptionFromArguments, exceptionNew } from "../../exceptions/make";
import { BaseExceptionObject, ValueExceptionObject } from "../../exceptions/record";
import { Name } from "../../generated/names";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { lookupAttribute } from "../../protocols/attribute";
import { call, call0, call1 } from "../../protocols/call";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { CodeObject } from "../code/code";
import { coroutineWarnUnawaited, originHere } from "../coroutine/origin";
import { frameClear, frameObjectOf, frameTraverseRecord } from "../frame/frame";
import { FunctionObject } from "../function/function";
import { HOOKS } from "../../kernel/hooks";
import { callFinalizerFromDealloc, gcFree, gcNew, gcTrack, gcUntrack, visitReference } from "../../kernel/gc/gc";
import { intFromI64 } from "../int/int";
import {
  FRAME_SLOTS,
  FrameEntry,
  FrameOwner,
  FrameState,
  INTERPRETER,
  InterpreterFrame,
} from "../frame/interpreter_frame";
import {
  isExceptionClass,
  isExceptionInstance,
  isStr,
  isTuple,
  none,
  release,
  releaseOrNull,
  retain,
  retainOrNull,
  typeOf,
} from "../../kernel/object";
import { clearReference, replaceReference } from "../../kernel/reference";
import { clearWeakReferences } from "../weakref/weakref";
import { GENERATOR_FRAME, GeneratorObject } from "./record";
import { Slots } from "../../memory/slots";

/** How sending ended: the values of `am_send`. */
export namespace SendResult {
  export const RETURN: i32 = 0;
  export const ERROR: i32 = -1;
  export const NEXT: i32 = 1;
}

/** The generator that contains a frame. */
export function generatorOfFrame(frame: usize): Borrowed {
  return frame - GENERATOR_FRAME;
}

/**
 * A generator, coroutine or async generator for a call of `func`. Its frame is still empty: RETURN_GENERATOR fills it.
 */
function generatorNew(func: Borrowed): Owned {
  const record = changetype<FunctionObject>(func);
  const code = changetype<CodeObject>(record.code);
  const kind = code.flags & (CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR);
  const type =
    kind === CodeFlag.COROUTINE
      ? Type.coroutine
      : kind === CodeFlag.ASYNC_GENERATOR
        ? Type.async_generator
        : Type.generator;
  const slots = (<usize>(code.nlocalsplus + code.stacksize)) << 3;
  const self = gcNew(type, GENERATOR_FRAME + FRAME_SLOTS + slots);
  if (self === NULL) return NULL;
  memory.fill(self + 16, 0, GENERATOR_FRAME + FRAME_SLOTS - 16);
  const generator = changetype<GeneratorObject>(self);
  generator.frameState = FrameState.CLEARED;
  generator.code = retain(record.code);
  generator.name = retain(record.name);
  generator.qualname = retain(record.qualname);
  gcTrack(self);
  if (type === Type.coroutine && INTERPRETER.coroutineOriginDepth > 0) {
    const origin = originHere(INTERPRETER.coroutineOriginDepth);
    if (origin === NULL) {
      release(self);
      return NULL;
    }
    generator.originOrFinalizer = origin;
  }
  return self;
}

/** "generator", "coroutine" or "async generator", as a literal. */
function kindText(self: Borrowed): usize {
  const type = typeOf(self);
  return changetype<usize>(
    type === Type.coroutine ? "coroutine" : type === Type.async_generator ? "async generator" : "generator",
  );
}

/**
 * Runs the generator until it yields, returns or raises. `argument` (borrowed) is the value of the `yield`; NULL from
 * `next()`. With `throwing`, the exception to throw is in RT.error. Returns a SendResult, and stores the value at
 * `result`: NULL if it returned None to `next()`.
 */
export function generatorSend(self: Borrowed, argument: usize, result: usize, throwing: bool, closing: bool): i32 {
  const generator = changetype<GeneratorObject>(self);
  const state = generator.frameState;
  store<u64>(result, 0);
  if (state === FrameState.CREATED && argument !== NULL && argument !== None && !throwing) {
    raise(Type.TypeError, "can't send non-None value to a just-started %s", kindText(self));
    return SendResult.ERROR;
  }
  if (state === FrameState.EXECUTING) {
    raise(Type.ValueError, "%s already executing", kindText(self));
    return SendResult.ERROR;
  }
  if (state >= FrameState.COMPLETED) {
    if (typeOf(self) === Type.coroutine && !closing) raise(Type.RuntimeError, "cannot reuse already awaited coroutine");
    else if (argument !== NULL && !throwing) {
      store<u64>(result, <u64>none());
      return SendResult.RETURN;
    }
    return SendResult.ERROR;
  }
  generatorResume(self, retain(argument === NULL ? None : argument));
  if (throwing) chainHandledBy(generator);
  let value = call_indirect<usize>(HOOKS.evaluate, generator.frame());
  if (generator.frameState === FrameState.EXECUTING) generator.frameState = FrameState.COMPLETED;
  generatorLeave(self);
  if (value !== NULL) {
    if (generator.frameState === FrameState.SUSPENDED) {
      store<u64>(result, <u64>value);
      return SendResult.NEXT;
    }
    if (value === None && argument === NULL && typeOf(self) !== Type.async_generator) {
      release(value);
      value = NULL;
    }
    generatorEnd(self);
    store<u64>(result, <u64>value);
    return value === NULL ? SendResult.ERROR : SendResult.RETURN;
  }
  generatorFailed(self);
  return SendResult.ERROR;
}

/**
 * RETURN_GENERATOR: a generator that takes over what the running frame at `fp` holds, up to `sp`. The frame remains to
 * be popped or, if it is an entry frame, to be ended by its owner: then it gets references of its own again.
 */
export function generatorFromFrame(fp: usize, sp: usize): Owned {
  const record = changetype<InterpreterFrame>(fp);
  const generator = generatorNew(record.func);
  if (generator === NULL) return NULL;
  record.stacktop = <i32>((sp - fp - FRAME_SLOTS) >> 3);
  const moved = generator + GENERATOR_FRAME;
  memory.copy(moved, fp, sp - fp);
  changetype<InterpreterFrame>(moved).owner = FrameOwner.GENERATOR;
  store<u64>(moved + offsetof<InterpreterFrame>("previous"), 0);
  changetype<GeneratorObject>(generator).frameState = FrameState.CREATED;
  if (record.entry !== FrameEntry.CALL) {
    record.stacktop = 0;
    store<u64>(fp + offsetof<InterpreterFrame>("locals"), 0);
    retain(record.func);
    retain(record.code);
  }
  return generator;
}

/** Starts running a generator that is suspended or has not begun. `sent` (owned) becomes the value of its `yield`. */
export function generatorResume(self: Borrowed, sent: Owned): void {
  const generator = changetype<GeneratorObject>(self);
  const frame = generator.record();
  store<u64>(frame.slot(frame.stacktop), <u64>sent);
  frame.stacktop++;
  generator.excPrevious = RT.excInfo;
  RT.excInfo = self + offsetof<GeneratorObject>("excValue");
  generator.frameState = FrameState.EXECUTING;
}

/** Its frame has yielded, returned or raised: restores the exception that was being handled before. */
export function generatorLeave(self: Borrowed): void {
  const generator = changetype<GeneratorObject>(self);
  RT.excInfo = generator.excPrevious;
  generator.excPrevious = NULL;
  store<u64>(generator.frame() + offsetof<InterpreterFrame>("previous"), 0);
}

/** An exception leaves the generator. One that would look like the generator's normal end is replaced. */
export function generatorFailed(self: Borrowed): void {
  if (errorMatches(Type.StopIteration)) raiseFromCause(Type.RuntimeError, "%s raised StopIteration", kindText(self));
  else if (typeOf(self) === Type.async_generator && errorMatches(Type.StopAsyncIteration)) {
    raiseFromCause(Type.RuntimeError, "async generator raised StopAsyncIteration");
  }
  generatorEnd(self);
}

/** A thrown exception gets the one that the generator is handling as its context. */
function chainHandledBy(generator: GeneratorObject): void {
  const handled = generator.excValue;
  const error = RT.error;
  if (handled === NULL || handled === None || handled === error) return;
  let at: usize = handled;
  while (at !== NULL) {
    const context = changetype<BaseExceptionObject>(at).context;
    if (context === error) {
      changetype<BaseExceptionObject>(at).context = NULL;
      release(context);
      break;
    }
    at = context;
  }
  replaceReference(error + offsetof<BaseExceptionObject>("context"), retain(handled));
}

/** The frame is done and is cleared. The raised exception stays raised. */
export function generatorEnd(self: Borrowed): void {
  const generator = changetype<GeneratorObject>(self);
  // First breaks the cycle through a handled exception's traceback.
  clearReference(self + offsetof<GeneratorObject>("excValue"));
  generator.frameState = FrameState.CLEARED;
  frameClear(generator.frame());
}

/**
 * Like `generatorSend`, for callers without a slot for the result: returns an owned value; at the end NULL with
 * StopIteration raised.
 */
export function generatorSendOrStop(self: Borrowed, argument: usize, throwing: bool, closing: bool): Owned {
  const place = scratchPush(1);
  if (place === NULL) return raiseNoMemory();
  const status = generatorSend(self, argument, place, throwing, closing);
  const value = load<usize>(place);
  scratchPop(1);
  if (status === SendResult.NEXT) return value;
  if (status === SendResult.RETURN) {
    if (typeOf(self) === Type.async_generator) raiseNone(Type.StopAsyncIteration);
    else raiseStopIteration(value);
    release(value);
  }
  return NULL;
}

/** @slot generator.am_send, coroutine.am_send */
export function generatorAmSend(self: usize, argument: usize, result: usize): i32 {
  return generatorSend(self, argument, result, false, false);
}

/** @slot generator.tp_iternext */
export function generatorNext(self: usize): Owned {
  const place = scratchPush(1);
  if (place === NULL) return raiseNoMemory();
  const status = generatorSend(self, NULL, place, false, false);
  const value = load<usize>(place);
  scratchPop(1);
  if (status !== SendResult.RETURN) return value;
  if (value !== None) raiseStopIteration(value);
  release(value);
  return NULL;
}

/** @slot generator.tp_iter */
export function generatorIter(self: usize): Owned {
  return retain(self);
}

/**
 * @method generator.send(value, /)
 * @method coroutine.send(value, /)
 */
export function generatorSendMethod(self: usize, value: Borrowed): Owned {
  return generatorSendOrStop(self, value, false, false);
}

/** What the generator is waiting for in `yield from` or `await`: owned, or NULL. */
export function generatorYieldFrom(self: Borrowed): Owned {
  const generator = changetype<GeneratorObject>(self);
  if (generator.frameState >= FrameState.CLEARED || generator.frameState === FrameState.CREATED) return NULL;
  const frame = generator.record();
  const next = frame.prevInstr + 2;
  if (next >= changetype<CodeObject>(frame.code).end()) return NULL;
  if (generalOpcode(load<u8>(next)) !== Opcode.RESUME || load<u8>(next, 1) < 2) return NULL;
  if (frame.stacktop <= changetype<CodeObject>(frame.code).nlocalsplus) return NULL;
  return retain(load<usize>(frame.slot(frame.stacktop - 1)));
}

/** Closes what the generator is waiting for. */
function closeIterator(iterator: Borrowed): bool {
  const type = typeOf(iterator);
  let result: usize = NULL;
  if (type === Type.generator || type === Type.coroutine) result = generatorClose(iterator);
  else {
    const method = lookupAttribute(iterator, Name.close);
    if (method === NULL) {
      if (RT.error !== NULL) writeUnraisable(iterator);
      return true;
    }
    result = call0(method);
    release(method);
  }
  releaseOrNull(result);
  return result !== NULL;
}

/**
 * @method generator.close()
 * @method coroutine.close()
 */
export function generatorClose(self: usize): Owned {
  const generator = changetype<GeneratorObject>(self);
  const inner = generatorYieldFrom(self);
  let closed = true;
  if (inner !== NULL) {
    const state = generator.frameState;
    generator.frameState = FrameState.EXECUTING;
    closed = closeIterator(inner);
    generator.frameState = state;
    release(inner);
  }
  if (closed) raiseNone(Type.GeneratorExit);
  const result = generatorSendOrStop(self, None, true, true);
  if (result !== NULL) {
    release(result);
    return raise(Type.RuntimeError, "%s ignored GeneratorExit", kindText(self));
  }
  if (!errorMatches(Type.StopIteration) && !errorMatches(Type.GeneratorExit)) return NULL;
  errorClear();
  return none();
}

/** `throw(type, value, traceback)`: value and traceback may be NULL. */
export function generatorThrow(
  self: usize,
  closeOnExit: bool,
  type: Borrowed,
  value: Borrowed,
  traceback: Borrowed,
): Owned {
  // What it waits for may be running, and throw back.
  if (changetype<GeneratorObject>(self).frameState === FrameState.EXECUTING)
    return raise(Type.ValueError, "%s already executing", kindText(self));
  const inner = generatorYieldFrom(self);
  if (inner !== NULL) {
    const generator = changetype<GeneratorObject>(self);
    const state = generator.frameState;
    if (closeOnExit && exceptionMatches(type, Type.GeneratorExit)) {
      generator.frameState = FrameState.EXECUTING;
      const closed = closeIterator(inner);
      generator.frameState = state;
      release(inner);
      return closed ? throwHere(self, type, value, traceback) : generatorSendOrStop(self, None, true, false);
    }
    const isGenerator = typeOf(inner) === Type.generator || typeOf(inner) === Type.coroutine;
    let method: usize = NULL;
    if (!isGenerator) {
      method = lookupAttribute(inner, Name.$throw);
      if (method === NULL) {
        release(inner);
        return RT.error !== NULL ? NULL : throwHere(self, type, value, traceback);
      }
    }
    // The frame is linked in, so that tracebacks created meanwhile show it.
    const previous = RT.frame;
    store<u64>(generator.frame() + offsetof<InterpreterFrame>("previous"), <u64>previous);
    RT.frame = generator.frame();
    generator.frameState = FrameState.EXECUTING;
    const result = isGenerator
      ? generatorThrow(inner, closeOnExit, type, value, traceback)
      : callThrow(method, type, value, traceback);
    generator.frameState = state;
    RT.frame = previous;
    store<u64>(generator.frame() + offsetof<InterpreterFrame>("previous"), 0);
    releaseOrNull(method);
    release(inner);
    return result !== NULL ? result : leaveYieldFrom(self);
  }
  return throwHere(self, type, value, traceback);
}

function callThrow(method: Borrowed, type: Borrowed, value: Borrowed, traceback: Borrowed): Owned {
  const args = scratchPush(3);
  if (args === NULL) return raiseNoMemory();
  Slots.put(args, 0, type);
  Slots.put(args, 1, value);
  Slots.put(args, 2, traceback);
  const result = call(method, args, value === NULL ? 1 : traceback === NULL ? 2 : 3, NULL);
  scratchPop(3);
  return result;
}

/** The inner iterator ended or failed: continues after the SEND loop with its value, or throws its exception here. */
function leaveYieldFrom(self: usize): Owned {
  const frame = changetype<GeneratorObject>(self).record();
  frame.stacktop--;
  release(load<usize>(frame.slot(frame.stacktop)));
  // prevInstr is the YIELD_VALUE of SEND, YIELD_VALUE, RESUME, JUMP_BACKWARD.
  const jump = (<usize>load<u8>(frame.prevInstr - 1)) << 1;
  frame.prevInstr += jump - 2;
  const value = takeStopIterationValue();
  if (value === NULL) return generatorSendOrStop(self, None, true, false);
  const result = generatorSendOrStop(self, value, false, false);
  release(value);
  return result;
}

/** If StopIteration (or nothing) is raised, takes its value: owned. NULL: another exception is raised. */
export function takeStopIterationValue(): Owned {
  if (RT.error === NULL) return none();
  if (!errorMatches(Type.StopIteration)) return NULL;
  const error = errorFetch();
  const value = changetype<ValueExceptionObject>(error).value;
  const result = retain(value === NULL ? None : value);
  release(error);
  return result;
}

function throwHere(self: usize, type: Borrowed, value: Borrowed, traceback: Borrowed): Owned {
  if (traceback === None) traceback = NULL;
  if (traceback !== NULL && typeOf(traceback) !== Type.traceback)
    return raise(Type.TypeError, "throw() third argument must be a traceback object");
  let instance: usize = NULL;
  if (isExceptionClass(type)) {
    if (value !== NULL && isExceptionInstance(value) && exceptionMatches(value, type)) instance = retain(value);
    else if (value !== NULL && isTuple(value)) instance = exceptionFromArguments(type, value);
    else instance = exceptionNew(type, value === None ? NULL : value);
  } else if (isExceptionInstance(type)) {
    if (value !== NULL && value !== None)
      return raise(Type.TypeError, "instance exception may not have a separate value");
    instance = retain(type);
  } else
    return raise(Type.TypeError, "exceptions must be classes or instances deriving from BaseException, not %T", type);
  if (instance !== NULL) {
    if (traceback !== NULL) exceptionSetTraceback(instance, retain(traceback));
    errorRestore(instance);
  }
  return RT.error === NULL ? NULL : generatorSendOrStop(self, None, true, false);
}

/**
 * @method generator.throw(type, value=NULL, traceback=NULL, /)
 * @method coroutine.throw(type, value=NULL, traceback=NULL, /)
 */
export function generatorThrowMethod(self: usize, type: Borrowed, value: Borrowed, traceback: Borrowed): Owned {
  return generatorThrow(self, true, type, value, traceback);
}

/** @slot generator.tp_finalize, coroutine.tp_finalize, async_generator.tp_finalize */
export function generatorFinalize(self: usize): void {
  const generator = changetype<GeneratorObject>(self);
  if (generator.frameState >= FrameState.COMPLETED) return;
  const error = errorFetch();
  let result: usize = NULL;
  if (typeOf(self) === Type.async_generator && generator.originOrFinalizer !== NULL && generator.closed === 0) {
    result = call1(generator.originOrFinalizer, self);
  } else if (
    (changetype<CodeObject>(generator.code).flags & CodeFlag.COROUTINE) !== 0 &&
    generator.frameState === FrameState.CREATED
  ) {
    coroutineWarnUnawaited(self);
  } else result = generatorClose(self);
  if (result !== NULL) release(result);
  else if (RT.error !== NULL) writeUnraisable(self);
  errorRestore(error);
}

/** @slot generator.tp_dealloc, coroutine.tp_dealloc, async_generator.tp_dealloc */
export function generatorDealloc(self: usize): void {
  const generator = changetype<GeneratorObject>(self);
  if (generator.weakrefs !== NULL) clearWeakReferences(self);
  if (!callFinalizerFromDealloc(self)) return;
  gcUntrack(self);
  clearReference(self + offsetof<GeneratorObject>("originOrFinalizer"));
  if (generator.frameState < FrameState.CLEARED) {
    generator.frameState = FrameState.CLEARED;
    store<u64>(generator.frame() + offsetof<InterpreterFrame>("previous"), 0);
    frameClear(generator.frame());
  }
  clearReference(self + offsetof<GeneratorObject>("excValue"));
  release(generator.code);
  release(generator.name);
  release(generator.qualname);
  gcFree(self);
}

/** @slot generator.tp_traverse, coroutine.tp_traverse, async_generator.tp_traverse */
export function generatorTraverse(self: usize, visit: u32, argument: usize): i32 {
  const generator = changetype<GeneratorObject>(self);
  let stopped = visitReference(generator.code, visit, argument);
  if (stopped === 0) stopped = visitReference(generator.name, visit, argument);
  if (stopped === 0) stopped = visitReference(generator.qualname, visit, argument);
  if (stopped === 0) stopped = visitReference(generator.originOrFinalizer, visit, argument);
  if (stopped === 0) stopped = visitReference(generator.excValue, visit, argument);
  if (stopped === 0 && generator.frameState < FrameState.EXECUTING)
    stopped = frameTraverseRecord(generator.frame(), visit, argument);
  return stopped;
}

/** @slot generator.tp_repr, coroutine.tp_repr, async_generator.tp_repr */
export function generatorRepr(self: usize): Owned {
  const qualname = changetype<GeneratorObject>(self).qualname;
  if (typeOf(self) === Type.async_generator)
    return formatMessage("<async_generator object %S at 0x%x>", qualname, self);
  return formatMessage("<%s object %S at 0x%x>", kindText(self), qualname, self);
}

/**
 * @method generator.__sizeof__()
 * @method coroutine.__sizeof__()
 * @method async_generator.__sizeof__()
 */
export function generatorSizeof(self: usize): Owned {
  const code = changetype<CodeObject>(changetype<GeneratorObject>(self).code);
  return intFromI64(<i64>(GENERATOR_FRAME + FRAME_SLOTS) + ((<i64>(code.nlocalsplus + code.stacksize)) << 3));
}

/**
 * @getter generator.__name__
 * @getter coroutine.__name__
 * @getter async_generator.__name__
 */
export function generatorName(self: usize): Owned {
  return retain(changetype<GeneratorObject>(self).name);
}

/**
 * @setter generator.__name__
 * @setter coroutine.__name__
 * @setter async_generator.__name__
 */
export function generatorSetName(self: usize, value: usize): bool {
  if (value === NULL || !isStr(value)) return raiseFalse(Type.TypeError, "__name__ must be set to a string object");
  replaceReference(self + offsetof<GeneratorObject>("name"), retain(value));
  return true;
}

/**
 * @getter generator.__qualname__
 * @getter coroutine.__qualname__
 * @getter async_generator.__qualname__
 */
export function generatorQualname(self: usize): Owned {
  return retain(changetype<GeneratorObject>(self).qualname);
}

/**
 * @setter generator.__qualname__
 * @setter coroutine.__qualname__
 * @setter async_generator.__qualname__
 */
export function generatorSetQualname(self: usize, value: usize): bool {
  if (value === NULL || !isStr(value)) return raiseFalse(Type.TypeError, "__qualname__ must be set to a string object");
  replaceReference(self + offsetof<GeneratorObject>("qualname"), retain(value));
  return true;
}

/**
 * @member generator.gi_code GeneratorObject.code object readonly
 * @member coroutine.cr_code GeneratorObject.code object readonly
 * @member coroutine.cr_origin GeneratorObject.originOrFinalizer object readonly
 * @member async_generator.ag_code GeneratorObject.code object readonly
 * @member async_generator.ag_running GeneratorObject.runningAsync bool readonly
 */

/**
 * @getter generator.gi_frame
 * @getter coroutine.cr_frame
 * @getter async_generator.ag_frame
 */
export function generatorFrame(self: usize): Owned {
  const generator = changetype<GeneratorObject>(self);
  return generator.frameState === FrameState.CLEARED ? none() : retainOrNull(frameObjectOf(generator.frame()));
}

/**
 * @getter generator.gi_running
 * @getter coroutine.cr_running
 */
export function generatorRunning(self: usize): Owned {
  return retain(changetype<GeneratorObject>(self).frameState === FrameState.EXECUTING ? True : False);
}

/**
 * @getter generator.gi_suspended
 * @getter coroutine.cr_suspended
 */
export function generatorSuspended(self: usize): Owned {
  return retain(changetype<GeneratorObject>(self).frameState === FrameState.SUSPENDED ? True : False);
}

/**
 * @getter generator.gi_yieldfrom
 * @getter coroutine.cr_await
 * @getter async_generator.ag_await
 */
export function generatorWaitsFor(self: usize): Owned {
  const inner = generatorYieldFrom(self);
  return inner === NULL ? none() : inner;
}
