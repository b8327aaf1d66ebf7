/** Calls in their general form. */
import { Type } from "../generated/types";
import { raise, raiseFalse, raiseNoMemory } from "../exceptions/raise";
import { TypeObject } from "../generated/type_object";
import { Borrowed, NULL, Owned } from "../memory/layout";
import { RT } from "../memory/runtime";
import { scratchPop, scratchPush } from "../memory/scratch";
import { CodeFlag, CodeObject } from "../objects/code";
import { dictKeyAt, dictLength, dictNext, dictValueAt } from "../objects/dict";
import { FunctionObject, functionNew } from "../objects/function";
import { MethodObject } from "../objects/method";
import { isDict, isStr, release, releaseOrNull, retain, typeOf } from "../objects/object";
import { tupleGet, tupleItems, tupleLength, tupleNew, tupleSet } from "../objects/tuple";
import { call, callTuple } from "../protocols/call";
import { isSequence, sequenceTuple } from "../protocols/sequence";
import { frameForCall } from "./arguments";
import { functionText } from "./call_errors";
import { badStack } from "./exceptions";
import { Ref, Stack } from "./stack";

/** Is it a Python function that the eval loop may run itself? */
export function isPlainFunction(callable: Borrowed): bool {
  return (
    typeOf(callable) === Type.Function && changetype<FunctionObject>(callable).vectorcall === RT.functionVectorcall
  );
}

/** PRECALL: a bound method under the `count` arguments is replaced by its function and its self. */
export function unpackMethod(sp: usize, count: usize): void {
  const callable = Stack.at(sp, count + 1);
  if (Stack.at(sp, count + 2) !== NULL || typeOf(callable) !== Type.method) return;
  const method = changetype<MethodObject>(callable);
  Stack.put(sp, count + 2, retain(method.function));
  Stack.put(sp, count + 1, retain(method.self));
  release(callable);
}

/**
 * CALL ( callable, self, arguments[count] -- result ) where the callable is a Python function: → the frame, which has taken the
 * operands over, or NULL with an error; in both cases all operands are gone from the stack.
 */
export function pushCall(sp: usize, count: usize, kwnames: Borrowed): usize {
  const bound: usize = Stack.at(sp, count + 2) !== NULL ? 1 : 0;
  const total = count + bound;
  const callable = Stack.at(sp, total + 1);
  const func = changetype<FunctionObject>(callable);
  const keywords: usize = kwnames === NULL ? 0 : <usize>tupleLength(kwnames);
  return frameForCall(callable, localsFor(func), sp - (total << 3), <i32>(total - keywords), kwnames);
}

/** The mapping of names that a call gets: the globals, if it is a module's code that was made a function. */
function localsFor(func: FunctionObject): Owned {
  return (changetype<CodeObject>(func.code).flags & CodeFlag.OPTIMIZED) !== 0 ? NULL : retain(func.globals);
}

/** CALL of anything else. */
export function callObject(sp: usize, count: usize, kwnames: Borrowed): bool {
  const bound: usize = Stack.at(sp, count + 2) !== NULL ? 1 : 0;
  const total = count + bound;
  const callable = Stack.at(sp, total + 1);
  const keywords: usize = kwnames === NULL ? 0 : <usize>tupleLength(kwnames);
  const result = call(callable, sp - (total << 3), <i32>(total - keywords), kwnames);
  if (result === NULL) return false;
  for (let n = total; n > 0; n--) Ref.drop(Stack.at(sp, n));
  Ref.drop(callable);
  Stack.put(sp, count + 2, result);
  return true;
}

/** CALL_FUNCTION_EX ( NULL, callable, positional, keywords[arg & 1] -- … ): makes `positional` a tuple. */
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

/** The call itself of what is no Python function. The result replaces the NULL. */
export function callEx(sp: usize, arg: usize): bool {
  const place = (arg & 1) + 1;
  const keywords = place === 2 ? Stack.at(sp, 1) : NULL;
  const callable = Stack.at(sp, place + 1);
  const result = callTuple(callable, Stack.at(sp, place), keywords);
  if (result === NULL) return false;
  for (let n = place + 1; n > 0; n--) Ref.drop(Stack.at(sp, n));
  Stack.put(sp, place + 2, result);
  return true;
}

/** CALL_FUNCTION_EX of a Python function: → the frame, or NULL; the operands stay on the stack, for the loop to release. */
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

/** Copies names and values (each with its own reference). If a name is no str: TypeError, and nothing is held. */
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
 * MAKE_FUNCTION ( defaults[arg & 1], keywordDefaults[arg >> 1 & 1], annotations[arg >> 2 & 1], closure[arg >> 3 & 1], code -- function )
 * → the new stack pointer, or NULL.
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

/** A tuple of as many cells as the code has free variables; NULL if it has none. */
function isClosureFor(code: Borrowed, closure: usize): bool {
  const wanted = changetype<CodeObject>(code).nfreevars;
  if (closure === NULL) return wanted === 0;
  if (typeOf(closure) !== Type.tuple || tupleLength(closure) !== <i64>wanted) return false;
  for (let i = 0; i < wanted; i++) if (typeOf(tupleGet(closure, <i64>i)) !== Type.cell) return false;
  return true;
}
