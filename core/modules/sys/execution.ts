/** sys functions about the running program: frames, exceptions being handled, recursion, exit. */
import { False, None, True } from "../../generated/memory_map";
import {
  exceptionNewWith,
  handledException,
  raise,
  raiseFalse,
  raiseNone,
  raiseObject,
  setError,
} from "../../exceptions/raise";
import { BaseExceptionObject } from "../../exceptions/record";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { floatFromF64 } from "../../objects/float/float";
import { frameObjectOf } from "../../objects/frame/frame";
import {
  completeFrame,
  currentFrame,
  INTERPRETER,
  InterpreterFrame,
  InterpreterState,
} from "../../objects/frame/interpreter_frame";
import { intMaxStrDigits, setIntMaxStrDigits } from "../../objects/int/int";
import { isTuple, none, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { strFromLiteral } from "../../objects/str/str";
import { structSequenceNew, structSequenceSet } from "../../objects/struct_sequence/struct_sequence";
import { tuplePack3 } from "../../objects/tuple/tuple";
import { call, objectIsCallable } from "../../protocols/call";
import { builtinImport } from "../builtins/import";
import { getAttribute } from "../../protocols/attribute";

/** @function sys.exit(status=None, /) */
export function sysExit(status: Borrowed): Owned {
  if (status === None) return raiseNone(Type.SystemExit);
  if (!isTuple(status)) return raiseObject(Type.SystemExit, status);
  // The items of a tuple become the exception's arguments.
  const error = exceptionNewWith(Type.SystemExit, status);
  return error === NULL ? NULL : setError(error);
}

/** @function sys.exception() */
export function sysException(): Owned {
  const error = handledException();
  return error === NULL ? none() : retain(error);
}

/** @function sys.exc_info() */
export function sysExcInfo(): Owned {
  const error = handledException();
  if (error === NULL) return tuplePack3(None, None, None);
  const traceback = changetype<BaseExceptionObject>(error).traceback;
  return tuplePack3(typeOf(error), error, traceback === NULL ? None : traceback);
}

/** @function sys.getrecursionlimit() */
export function sysGetRecursionLimit(): i64 {
  return RT.recursionLimit;
}

/** @function sys.setrecursionlimit(limit: int, /) */
export function sysSetRecursionLimit(limit: i32): bool {
  if (limit < 1) return raiseFalse(Type.ValueError, "recursion limit must be greater or equal than 1");
  const depth = RT.recursionLimit - RT.recursionRemaining;
  if (depth >= <i64>limit) {
    return raiseFalse(
      Type.RecursionError,
      "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low",
      limit,
      depth,
    );
  }
  RT.recursionLimit = limit;
  RT.recursionRemaining = <i64>limit - depth;
  return true;
}

/** @function sys._getframe(depth: int=0, /) */
export function sysGetFrame(depth: i32): Owned {
  let frame = currentFrame();
  for (; depth > 0 && frame !== NULL; depth--) frame = completeFrame(changetype<InterpreterFrame>(frame).previous);
  if (frame === NULL) return raise(Type.ValueError, "call stack is not deep enough");
  const object = frameObjectOf(frame);
  return object === NULL ? NULL : retain(object);
}

/** @function sys.getdefaultencoding() */
export function sysGetDefaultEncoding(): Owned {
  return retain(Name.$utf8);
}

/** @function sys.getfilesystemencoding() */
export function sysGetFileSystemEncoding(): Owned {
  return retain(Name.$utf8);
}

/** @function sys.getfilesystemencodeerrors() */
export function sysGetFileSystemEncodeErrors(): Owned {
  return strFromLiteral("surrogateescape");
}

/** @function sys.is_finalizing() */
export function sysIsFinalizing(): Owned {
  return retain(RT.modules === NULL ? True : False);
}

/** @function sys.getswitchinterval() */
export function sysGetSwitchInterval(): Owned {
  return floatFromF64(0.005);
}

/** @function sys.setswitchinterval(interval: float, /) */
export function sysSetSwitchInterval(interval: f64): bool {
  return interval > 0 || raiseFalse(Type.ValueError, "switch interval must be strictly positive");
}

/** @function sys.get_int_max_str_digits() */
export function sysGetIntMaxStrDigits(): i64 {
  return intMaxStrDigits();
}

/** @function sys.set_int_max_str_digits(maxdigits: int) */
export function sysSetIntMaxStrDigits(digits: i32): bool {
  if (digits !== 0 && digits < 640) return raiseFalse(Type.ValueError, "maxdigits must be 0 or larger than 640");
  setIntMaxStrDigits(digits);
  return true;
}

/**
 * @struct sys.asyncgen_hooks(firstiter, finalizer) named asyncgen_hooks
 * @function sys.get_asyncgen_hooks()
 */
export function sysGetAsyncGenHooks(): Owned {
  const first: usize = INTERPRETER.asyncGenFirstIteration;
  const finalizer: usize = INTERPRETER.asyncGenFinalizer;
  const self = structSequenceSet(structSequenceNew(Type.asyncgen_hooks), 0, retain(first === NULL ? None : first));
  return structSequenceSet(self, 1, retain(finalizer === NULL ? None : finalizer));
}

/** @function sys.set_asyncgen_hooks(firstiter=NULL, finalizer=NULL) */
export function sysSetAsyncGenHooks(first: Borrowed, finalizer: Borrowed): bool {
  if (finalizer !== NULL && finalizer !== None && !objectIsCallable(finalizer)) {
    return raiseFalse(Type.TypeError, "callable finalizer expected, got %.50T", finalizer);
  }
  if (first !== NULL && first !== None && !objectIsCallable(first)) {
    return raiseFalse(Type.TypeError, "callable firstiter expected, got %.50T", first);
  }
  if (finalizer !== NULL)
    replaceHook(changetype<usize>(INTERPRETER) + offsetof<InterpreterState>("asyncGenFinalizer"), finalizer);
  if (first !== NULL)
    replaceHook(changetype<usize>(INTERPRETER) + offsetof<InterpreterState>("asyncGenFirstIteration"), first);
  return true;
}

function replaceHook(place: usize, hook: Borrowed): void {
  const old = load<usize>(place);
  store<u64>(place, hook === None ? 0 : <u64>retain(hook));
  releaseOrNull(old);
}

/** @function sys.get_coroutine_origin_tracking_depth() */
export function sysGetCoroutineOriginDepth(): i64 {
  return INTERPRETER.coroutineOriginDepth;
}

/** @function sys.set_coroutine_origin_tracking_depth(depth: int) */
export function sysSetCoroutineOriginDepth(depth: i32): bool {
  if (depth < 0) return raiseFalse(Type.ValueError, "depth must be >= 0");
  INTERPRETER.coroutineOriginDepth = depth;
  return true;
}

/**
 * Does nothing: there are no audit hooks here.
 * @function sys.audit(event: str, /, *args) raw
 */
export function sysAudit(module: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  if (nargs < 1) return raise(Type.TypeError, "audit expected at least 1 argument, got 0");
  return none();
}

/** @function sys.breakpointhook(*args, **kws) raw */
export function sysBreakpointHook(module: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  const debuggerModule = builtinImport(Name.pdb, NULL, NULL, None, 0);
  if (debuggerModule === NULL) return NULL;
  const setTrace = getAttribute(debuggerModule, Name.set_trace);
  const result = setTrace === NULL ? NULL : call(setTrace, args, nargs, kwnames);
  releaseOrNull(setTrace);
  release(debuggerModule);
  return result;
}
