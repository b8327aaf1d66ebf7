/**
 * Running code: the way into the eval loop.
 *
 * Native code that calls Python enters the loop again, on the Wasm stack; the frames are linked all the same.
 */
import { CodeFlag } from "../generated/border";
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { raise, raiseFalse } from "../exceptions/raise";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT, Runtime } from "../memory/runtime";
import { CodeObject } from "../objects/code/code";
import { dictContains, dictSetItem } from "../objects/dict/dict";
import { FunctionObject, functionNew } from "../objects/function/function";
import { FrameEntry, INTERPRETER, InterpreterFrame, InterpreterState } from "../objects/frame/interpreter_frame";
import { release, retain } from "../kernel/object";
import { tupleLength } from "../objects/tuple/tuple";
import { frameForCall } from "./calls/arguments";
import { endFrame } from "./frames";
import { run } from "../generated/loop";
import { runStepping } from "../generated/stepping_loop";
import { RunResult } from "./slices";
import { NativeCost } from "../protocols/recursion";
import { recursionExceeded } from "./calls/recursion";

/**
 * Runs a frame until it returns, yields or raises. Returns the value, or NULL. If an exception is already raised, it is
 * thrown into the frame. The frame is not ended: its owner does that.
 */
export function evaluateFrame(frame: usize): Owned {
  const previous = RT.frame;
  const record = changetype<InterpreterFrame>(frame);
  store<u64>(frame + offsetof<InterpreterFrame>("previous"), <u64>previous);
  record.entry = FrameEntry.NATIVE;
  if (!enterLoop()) return NULL;
  RT.frame = frame;
  // These belong to the interrupted activation: it must not run longer because of this one, nor lose the names for its
  // next CALL.
  const budget = INTERPRETER.budget;
  const keywordNames = INTERPRETER.keywordNames;
  INTERPRETER.keywordNames = NULL;
  let result = INTERPRETER.stepSize === 0 ? run() : step();
  while (result === RunResult.SLICE_OVER) {
    if (RT.evalBreaker !== 0) attend();
    result = INTERPRETER.stepSize === 0 ? run() : step();
  }
  INTERPRETER.budget = budget;
  INTERPRETER.keywordNames = keywordNames;
  RT.frame = previous;
  RT.nativeDepth -= NativeCost.ACTIVATION;
  if (result === RunResult.RAISED) return NULL;
  const value = INTERPRETER.result;
  store<u64>(changetype<usize>(INTERPRETER) + offsetof<InterpreterState>("result"), 0);
  return value;
}

/**
 * From now on code stops after every `instructions` of them (0: it does not), each time with its whole state in the
 * frames. A loop that runs finds out when its slice ends.
 */
export function stepBy(instructions: i64): void {
  INTERPRETER.stepSize = instructions;
  INTERPRETER.stepsLeft = instructions;
}

/** Runs the frame to the end of the step, or of the slice. → RunResult */
function step(): i32 {
  const result = runStepping();
  if (INTERPRETER.stepsLeft === 0) {
    INTERPRETER.stops++;
    INTERPRETER.stepsLeft = INTERPRETER.stepSize;
  }
  return result;
}

/** Counts the activation against Python's limit and against the Wasm stack. */
function enterLoop(): bool {
  RT.nativeDepth += NativeCost.ACTIVATION;
  if (RT.nativeDepth >= RT.nativeLimit) {
    RT.nativeDepth -= NativeCost.ACTIVATION;
    return raiseFalse(Type.RecursionError, "maximum recursion depth exceeded");
  }
  if (--RT.recursionRemaining >= 0 || !recursionExceeded()) return true;
  RT.nativeDepth -= NativeCost.ACTIVATION;
  return false;
}

/** Someone outside wants the running program to stop: raises KeyboardInterrupt. */
function attend(): void {
  RT.evalBreaker--;
  raise(Type.KeyboardInterrupt, "");
}

/** Runs a frame on the data stack, and ends it. */
function runAndEnd(frame: usize): Owned {
  const result = evaluateFrame(frame);
  endFrame(frame);
  return result;
}

/** The vectorcall function of Python functions. */
export function functionVectorcall(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const count = nargs + (kwnames === NULL ? 0 : <i32>tupleLength(kwnames));
  for (let i = 0; i < count; i++) retain(load<usize>(args + ((<usize>i) << 3)));
  const func = changetype<FunctionObject>(self);
  const optimized = (changetype<CodeObject>(func.code).flags & CodeFlag.OPTIMIZED) !== 0;
  const frame = frameForCall(retain(self), optimized ? NULL : retain(func.globals), args, nargs, kwnames);
  return frame === NULL ? NULL : runAndEnd(frame);
}

/** Calls a Python function without arguments whose names go into `locals`: a class body. */
export function evalFunction(func: Borrowed, locals: Borrowed): Owned {
  const frame = frameForCall(retain(func), retain(locals), NULL, 0, NULL);
  return frame === NULL ? NULL : runAndEnd(frame);
}

/**
 * Runs a code object without parameters: a module, or code for `exec` or `eval`. `locals` may be any mapping, or NULL
 * for the globals.
 */
export function evalCode(code: Borrowed, globals: Borrowed, locals: Borrowed): Owned {
  if (!provideBuiltins(globals)) return NULL;
  const func = functionNew(code, globals);
  if (func === NULL) return NULL;
  const result = evalFunction(func, locals === NULL ? globals : locals);
  release(func);
  return result;
}

/** Code that runs with a bare dict as its globals gets the builtins of its caller. */
export function provideBuiltins(globals: Borrowed): bool {
  const present = dictContains(globals, Name.__builtins__);
  if (present !== 0) return present > 0;
  const frame = RT.frame;
  return dictSetItem(
    globals,
    Name.__builtins__,
    frame === NULL ? RT.builtins : changetype<InterpreterFrame>(frame).builtins,
  );
}

/** Sets up what the interpreter needs before the first code runs. Called once by boot, after all types are ready. */
export function interpreterInit(): void {
  RT.functionVectorcall = functionVectorcall.index;
  RT.excInfo = changetype<usize>(RT) + offsetof<Runtime>("baseExcValue");
}
