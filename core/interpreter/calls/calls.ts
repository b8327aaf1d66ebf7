/** Calls in their general form. */
import { CodeFlag } from "../../generated/border";
import { CallCache } from "../../generated/caches";
import { Name } from "../../generated/names";
import { Opcode } from "../../generated/opcodes";
import { Type } from "../../generated/types";
import { raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { TypeObject } from "../../generated/type_object";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { CodeObject } from "../../objects/code/code";
import { dictKeyAt, dictLength, dictNext, dictValueAt } from "../../objects/dict/dict";
import { FunctionObject, functionNew } from "../../objects/function/function";
import { FRAME_SLOTS, FrameEntry, INTERPRETER, InterpreterFrame } from "../../objects/frame/interpreter_frame";
import { isDict, isStr, release, releaseOrNull, retain, TypeFlag, typeOf } from "../../kernel/object";
import { slotInit } from "../../objects/type/slot_functions";
import { tupleGet, tupleItems, tupleLength, tupleNew, tupleSet } from "../../objects/tuple/tuple";
import { typeLookup } from "../../objects/type/type";
import { call, callTuple } from "../../protocols/call";
import { sequenceTuple } from "../../protocols/sequence";
import { isSequence } from "../../protocols/iteration";
import { frameForCall } from "./arguments";
import { functionText } from "../../protocols/builtin_call";
import { badStack } from "../instructions/exceptions";
import { newFrame } from "../frames";
import { isDue, missed } from "../adaptive/quicken";
import { specializeCall } from "../adaptive/specialize_call";
import { Ref, Stack } from "../stack";
import { Slots } from "../../memory/slots";

/** Whether it is a Python function that the eval loop may run itself. */
export function isPlainFunction(callable: Borrowed): bool {
  return (
    typeOf(callable) === Type.Function && changetype<FunctionObject>(callable).vectorcall === RT.functionVectorcall
  );
}

/** The namespace for a call: the globals, if the function was made from a module's code. */
function localsFor(func: FunctionObject): Owned {
  return (changetype<CodeObject>(func.code).flags & CodeFlag.OPTIMIZED) !== 0 ? NULL : retain(func.globals);
}

/**
 * How a CALL ended. Any other value is the frame of the Python function to run, and the operands have been consumed.
 */
export namespace CallEnd {
  /** Raised. The operands are still on the stack. */
  export const RAISED: usize = 0;
  /** The result has replaced the lowest operand. */
  export const DONE: usize = 1;
  /** Raised. The operands have been consumed. */
  export const REFUSED: usize = 2;
}

/**
 * CALL ( NULL, callable, arguments... -- result ) or ( callable, self, arguments... -- result ), in every form that the
 * loop does not handle itself. `rest` points to the lowest operand and `pc` to the cache; `opcode` is the instruction:
 * adaptive, general, or specialized for Python functions, whose misses are counted.
 */
export function callStep(sp: usize, pc: usize, rest: usize, opcode: i32): usize {
  const names = INTERPRETER.keywordNames;
  INTERPRETER.keywordNames = NULL;
  const place = Slots.at(rest, 0) === NULL ? rest + 8 : rest;
  const callable = load<usize>(place);
  const args = place + 8;
  const total = <i32>((sp - args) >> 3);
  if (opcode === Opcode.CALL_ADAPTIVE) {
    if (isDue(pc)) specializeCall(callable, pc, total, names);
  } else if (opcode !== Opcode.CALL) {
    if (!isFunctionOfVersion(callable, CallCache.functionVersion(pc)) || names !== NULL)
      missed(pc, Opcode.CALL_ADAPTIVE);
    else {
      const wanted = changetype<CodeObject>(changetype<FunctionObject>(callable).code).argcount;
      const minimum = <i32>CallCache.minimumArguments(pc);
      if (opcode === Opcode.CALL_PY_WITH_DEFAULTS && total <= wanted && total >= minimum) {
        const frame = pushWithDefaults(callable, args, total, minimum);
        return frame === NULL ? CallEnd.RAISED : frame;
      }
      if (total !== wanted) missed(pc, Opcode.CALL_ADAPTIVE);
    }
  }
  const nargs = names === NULL ? total : total - <i32>tupleLength(names);
  if (typeOf(callable) === Type.type && place !== rest) {
    const made = constructOrEnter(rest, callable, args, nargs, names);
    if (made !== CallEnd.RAISED || RT.error !== NULL) return made;
  }
  if (isPlainFunction(callable)) {
    const frame = frameForCall(callable, localsFor(changetype<FunctionObject>(callable)), args, nargs, names);
    return frame === NULL ? CallEnd.REFUSED : frame;
  }
  const result = call(callable, args, nargs, names);
  if (result === NULL) return CallEnd.RAISED;
  for (let slot = args; slot < sp; slot += 8) Ref.drop(load<usize>(slot));
  Ref.drop(callable);
  Slots.put(rest, 0, result);
  return CallEnd.DONE;
}

/**
 * A call ( NULL, class, arguments... ) of a Python class whose instances are plain objects, without leaving the eval
 * loop. Returns a CallEnd, or the frame of its `__init__`, which runs with the new object. RAISED without an exception
 * means that it is not such a class, and nothing has happened.
 *
 * Takes one level of recursion more than a function, as `type.__call__` does.
 */
function constructOrEnter(rest: usize, type: Borrowed, args: usize, nargs: i32, kwnames: Borrowed): usize {
  const record = changetype<TypeObject>(type);
  const plain = changetype<TypeObject>(Type.object);
  if (record.tp_new !== plain.tp_new || (record.tp_flags & TypeFlag.IS_ABSTRACT) !== 0) return CallEnd.RAISED;
  if (RT.recursionRemaining <= 2) return CallEnd.RAISED;
  if (record.tp_init === plain.tp_init) {
    if (nargs !== 0 || kwnames !== NULL) return CallEnd.RAISED;
    const object = call_indirect<usize>(record.tp_alloc, type, <i64>0);
    if (object === NULL) return CallEnd.RAISED;
    Slots.put(rest, 0, object);
    release(type);
    return CallEnd.DONE;
  }
  if (record.tp_init !== slotInit.index) return CallEnd.RAISED;
  const init = typeLookup(type, Name.__init__);
  if (init === NULL || !isPlainFunction(init)) return CallEnd.RAISED;
  const flags = changetype<CodeObject>(changetype<FunctionObject>(init).code).flags;
  if ((flags & (CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR)) !== 0) return CallEnd.RAISED;
  if ((flags & CodeFlag.OPTIMIZED) === 0) return CallEnd.RAISED;
  const object = call_indirect<usize>(record.tp_alloc, type, <i64>0);
  if (object === NULL) return CallEnd.RAISED;
  // The class may lose the method while its arguments are bound.
  retain(init);
  Slots.put(rest, 0, retain(object));
  Slots.put(rest, 1, object);
  release(type);
  const frame = frameForCall(init, NULL, rest + 8, nargs + 1, kwnames);
  if (frame === NULL) {
    release(object);
    return CallEnd.REFUSED;
  }
  changetype<InterpreterFrame>(frame).entry = FrameEntry.CONSTRUCTOR;
  RT.recursionRemaining--;
  return frame;
}

function isFunctionOfVersion(callable: Borrowed, version: u32): bool {
  return typeOf(callable) === Type.Function && changetype<FunctionObject>(callable).version === version;
}

/**
 * The frame of a call whose last parameters, from `minimum` on, have defaults. NULL: MemoryError, and nothing was
 * consumed.
 */
function pushWithDefaults(callable: Owned, args: usize, total: i32, minimum: i32): usize {
  const func = changetype<FunctionObject>(callable);
  const frame = newFrame(callable, NULL);
  if (frame === NULL) return NULL;
  const code = changetype<CodeObject>(func.code);
  const slots = frame + FRAME_SLOTS;
  for (let i = 0; i < total; i++) store<u64>(slots + ((<usize>i) << 3), load<u64>(args + ((<usize>i) << 3)));
  const wanted = code.argcount;
  let filled = total;
  for (; filled < wanted; filled++)
    store<u64>(slots + ((<usize>filled) << 3), <u64>Ref.take(tupleGet(func.defaults, <i64>(filled - minimum))));
  const count = code.nlocalsplus;
  for (; filled < count; filled++) store<u64>(slots + ((<usize>filled) << 3), 0);
  return frame;
}

/** CALL_FUNCTION_EX ( NULL, callable, positional, keywords[arg & 1] -- … ): turns `positional` into a tuple. */
export function prepareCallEx(sp: usize, arg: usize): bool {
  const hasKeywords = arg & 1;
  const place = hasKeywords + 1;
  if (hasKeywords !== 0 && !isDict(Stack.at(sp, 1))) return badStack();
  const positional = Stack.at(sp, place);
  if (typeOf(positional) === Type.tuple) return true;
  const callable = Stack.at(sp, place + 1);
  if (changetype<TypeObject>(typeOf(positional)).tp_iter === 0 && !isSequence(positional)) {
    const text = functionText(callable);
    if (text === NULL) return false;
    raise(Type.TypeError, "%U argument after * must be an iterable, not %.200T", text, positional);
    release(text);
    return false;
  }
  const tuple = sequenceTuple(positional);
  if (tuple === NULL) return false;
  Stack.put(sp, place, tuple);
  release(positional);
  return true;
}

/** Calls anything that is not a Python function. The result replaces the NULL. */
export function callEx(sp: usize, arg: usize): bool {
  const place = (arg & 1) + 1;
  const keywords = place === 2 ? Stack.at(sp, 1) : NULL;
  const callable = Stack.at(sp, place + 1);
  const result = callTuple(callable, Stack.at(sp, place), keywords);
  if (result === NULL) return false;
  for (let n = place + 1; n > 0; n--) Ref.drop(Stack.at(sp, n));
  // The slot below the callable is NULL, except in code that no compiler made.
  Ref.dropOrNull(Stack.at(sp, place + 2));
  Stack.put(sp, place + 2, result);
  return true;
}

/**
 * CALL_FUNCTION_EX of a Python function. Returns the frame, or NULL. The operands stay on the stack, for the loop to
 * release.
 */
export function pushCallEx(sp: usize, arg: usize): usize {
  const place = (arg & 1) + 1;
  const keywords = place === 2 ? Stack.at(sp, 1) : NULL;
  const positional = Stack.at(sp, place);
  const callable = Stack.at(sp, place + 1);
  const nargs = <i32>tupleLength(positional);
  const extra = keywords === NULL ? 0 : <i32>dictLength(keywords);
  const values = scratchPush(nargs + extra);
  if (values === NULL) return raiseNoMemory();
  let kwnames: usize = NULL;
  if (extra > 0) {
    kwnames = tupleNew(<i64>extra);
    if (kwnames === NULL || !collectKeywords(keywords, kwnames, values + ((<usize>nargs) << 3), extra)) {
      releaseOrNull(kwnames);
      scratchPop(nargs + extra);
      return NULL;
    }
  }
  const items = tupleItems(positional);
  for (let i: usize = 0; i < <usize>nargs; i++)
    store<u64>(values + (i << 3), <u64>retain(load<usize>(items + (i << 3))));
  const func = retain(callable);
  const frame = frameForCall(func, localsFor(changetype<FunctionObject>(func)), values, nargs, kwnames);
  scratchPop(nargs + extra);
  releaseOrNull(kwnames);
  return frame;
}

/** Copies names and values, each with its own reference. If a name is not a str: TypeError, and nothing is retained. */
function collectKeywords(keywords: Borrowed, kwnames: Borrowed, values: usize, count: i32): bool {
  let position = dictNext(keywords, 0);
  let at = 0;
  while (position >= 0 && at < count) {
    const key = dictKeyAt(keywords, position);
    if (!isStr(key)) {
      for (let i = 0; i < at; i++) release(load<usize>(values + ((<usize>i) << 3)));
      return raiseFalse(Type.TypeError, "keywords must be strings");
    }
    tupleSet(kwnames, <i64>at, retain(key));
    store<u64>(values + ((<usize>at) << 3), <u64>retain(dictValueAt(keywords, position)));
    at++;
    position = dictNext(keywords, position);
  }
  return true;
}

/**
 * MAKE_FUNCTION ( defaults[arg & 1], keywordDefaults[arg >> 1 & 1], annotations[arg >> 2 & 1], closure[arg >> 3 & 1],
 * code -- function )
 * Returns the new stack pointer, or NULL.
 */
export function makeFunction(sp: usize, globals: Borrowed, arg: usize): usize {
  const code = Stack.at(sp, 1);
  let n: usize = 2;
  const closure = (arg & 8) !== 0 ? Stack.at(sp, n++) : NULL;
  const annotations = (arg & 4) !== 0 ? Stack.at(sp, n++) : NULL;
  const kwdefaults = (arg & 2) !== 0 ? Stack.at(sp, n++) : NULL;
  const defaults = (arg & 1) !== 0 ? Stack.at(sp, n++) : NULL;
  if (
    typeOf(code) !== Type.code ||
    !isClosureFor(code, closure) ||
    !isNullOr(kwdefaults, Type.dict) ||
    !isNullOr(defaults, Type.tuple)
  )
    return refuse();
  if (!isNullOr(annotations, Type.tuple) && typeOf(annotations) !== Type.dict) return refuse();
  const func = functionNew(code, globals);
  if (func === NULL) return NULL;
  release(code);
  const record = changetype<FunctionObject>(func);
  record.closure = closure;
  record.annotations = annotations;
  record.kwdefaults = kwdefaults;
  record.defaults = defaults;
  sp -= (n - 1) << 3;
  Stack.put(sp, 0, func);
  return sp + 8;
}

function refuse(): usize {
  badStack();
  return NULL;
}

function isNullOr(object: usize, type: usize): bool {
  return object === NULL || typeOf(object) === type;
}

/** A tuple with as many cells as the code has free variables; NULL if it has none. */
function isClosureFor(code: Borrowed, closure: usize): bool {
  const wanted = changetype<CodeObject>(code).nfreevars;
  if (closure === NULL) return wanted === 0;
  if (typeOf(closure) !== Type.tuple || tupleLength(closure) !== <i64>wanted) return false;
  for (let i = 0; i < wanted; i++) if (typeOf(tupleGet(closure, <i64>i)) !== Type.cell) return false;
  return true;
}
