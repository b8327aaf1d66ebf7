/**
 * Binds the arguments of a call to the parameters of a Python function, with CPython's errors.
 *
 * The references at `args` and the function are consumed in every case, even if binding fails.
 */
import { EmptyStr, EmptyTuple } from "../../generated/memory_map";
import { CodeFlag } from "../../generated/border";
import { Type } from "../../generated/types";
import { formatMessage } from "../../exceptions/format_message";
import { raise, raiseFalse } from "../../exceptions/raise";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { CodeObject } from "../../objects/code/code";
import { dictGetItem, dictNew, dictSetItem } from "../../objects/dict/dict";
import { FunctionObject } from "../../objects/function/function";
import { InterpreterFrame } from "../../objects/frame/interpreter_frame";
import { listAppend, listLength, listNew } from "../../objects/list/list";
import { isStr, release, releaseOrNull, retain } from "../../kernel/object";
import { strFromLiteral } from "../../objects/str/str";
import { strJoin } from "../../objects/str/join";
import { tupleGet, tupleItems, tupleLength, tupleNew, tupleSet } from "../../objects/tuple/tuple";
import { Comparison } from "../../protocols/comparison";
import { richCompareBool } from "../../protocols/compare";
import { objectRepr } from "../../protocols/repr";
import { endFrame, newFrame } from "../frames";

/**
 * A frame for `func(*args)`, ready to run, or NULL with an exception raised. `args` points to nargs positional values,
 * followed by the values of the keywords `kwnames` (or NULL). Takes ownership of `func`, `locals` (or NULL) and all
 * values.
 */
export function frameForCall(func: Owned, locals: Owned, args: usize, nargs: i32, kwnames: Borrowed): usize {
  const frame = newFrame(func, locals);
  if (frame === NULL) {
    releaseValues(args, 0, nargs + keywordCount(kwnames));
    release(func);
    releaseOrNull(locals);
    return NULL;
  }
  const code = changetype<CodeObject>(changetype<FunctionObject>(func).code);
  const slots = changetype<InterpreterFrame>(frame).slots();
  const count = <usize>code.nlocalsplus;
  if (
    kwnames === NULL &&
    nargs === code.argcount &&
    (code.flags & (CodeFlag.VARARGS | CodeFlag.VARKEYWORDS)) === 0 &&
    code.kwonlyargcount === 0
  ) {
    const given = <usize>nargs;
    for (let i: usize = 0; i < given; i++) store<u64>(slots + (i << 3), load<u64>(args + (i << 3)));
    for (let i = given; i < count; i++) store<u64>(slots + (i << 3), 0);
    return frame;
  }
  for (let i: usize = 0; i < count; i++) store<u64>(slots + (i << 3), 0);
  if (bind(changetype<FunctionObject>(func), code, slots, args, nargs, kwnames)) return frame;
  // Destructors leave RT.error as it is: they save and restore it.
  RT.recursionRemaining--;
  endFrame(frame);
  RT.recursionRemaining++;
  return NULL;
}

function keywordCount(kwnames: Borrowed): i32 {
  return kwnames === NULL ? 0 : <i32>tupleLength(kwnames);
}

function releaseValues(args: usize, from: i32, to: i32): void {
  for (let i = from; i < to; i++) release(load<usize>(args + ((<usize>i) << 3)));
}

@unmanaged
abstract class Slots {
  @inline static get(slots: usize, index: i32): usize {
    return load<usize>(slots + ((<usize>index) << 3));
  }
  @inline static set(slots: usize, index: i32, value: Owned): void {
    store<u64>(slots + ((<usize>index) << 3), <u64>value);
  }
}

function bind(func: FunctionObject, code: CodeObject, slots: usize, args: usize, nargs: i32, kwnames: Borrowed): bool {
  const total = code.argcount + code.kwonlyargcount;
  const keywords = keywordCount(kwnames);
  let dict: usize = NULL;
  let ok = true;
  if ((code.flags & CodeFlag.VARKEYWORDS) !== 0) {
    dict = dictNew();
    if (dict === NULL) ok = false;
    else Slots.set(slots, total + ((code.flags & CodeFlag.VARARGS) !== 0 ? 1 : 0), dict);
  }
  const copied = nargs < code.argcount ? nargs : code.argcount;
  for (let i = 0; i < copied; i++) Slots.set(slots, i, Slots.get(args, i));
  if ((code.flags & CodeFlag.VARARGS) !== 0) {
    const rest = packRest(args, copied, nargs);
    if (rest === NULL) ok = false;
    else Slots.set(slots, total, rest);
  } else releaseValues(args, copied, nargs);
  for (let i = 0; i < keywords; i++) {
    const value = Slots.get(args, nargs + i);
    if (ok) ok = bindKeyword(func, code, slots, dict, tupleGet(kwnames, <i64>i), value, kwnames, total);
    else release(value);
  }
  if (!ok) return false;
  if (nargs > code.argcount && (code.flags & CodeFlag.VARARGS) === 0)
    return tooManyPositional(func, code, slots, nargs);
  if (nargs < code.argcount && !bindDefaults(func, code, slots, nargs)) return false;
  return code.kwonlyargcount === 0 || bindKeywordDefaults(func, code, slots);
}

/** The tuple for `*args`; takes ownership of the values. NULL: MemoryError, and the values are released. */
function packRest(args: usize, from: i32, to: i32): Owned {
  if (from >= to) return retain(EmptyTuple);
  const tuple = tupleNew(<i64>(to - from));
  if (tuple === NULL) {
    releaseValues(args, from, to);
    return NULL;
  }
  for (let i = from; i < to; i++) tupleSet(tuple, <i64>(i - from), Slots.get(args, i));
  return tuple;
}

/** Takes ownership of `value`. */
function bindKeyword(
  func: FunctionObject,
  code: CodeObject,
  slots: usize,
  dict: usize,
  name: Borrowed,
  value: Owned,
  kwnames: Borrowed,
  total: i32,
): bool {
  if (name === NULL || !isStr(name)) {
    release(value);
    return raiseFalse(Type.TypeError, "%U() keywords must be strings", func.qualname);
  }
  const at = findParameter(code, name, code.posonlyargcount, total);
  if (at === -2) {
    release(value);
    return false;
  }
  if (at < 0) {
    if (dict !== NULL) {
      const stored = dictSetItem(dict, name, value);
      release(value);
      return stored;
    }
    release(value);
    if (code.posonlyargcount > 0) {
      const wrong = positionalOnlyGiven(func, code, kwnames);
      if (wrong !== 0) return false;
    }
    return raiseFalse(Type.TypeError, "%U() got an unexpected keyword argument '%S'", func.qualname, name);
  }
  if (Slots.get(slots, at) !== NULL) {
    release(value);
    return raiseFalse(Type.TypeError, "%U() got multiple values for argument '%S'", func.qualname, name);
  }
  Slots.set(slots, at, value);
  return true;
}

/**
 * The index of the parameter `name` in [from, to); -1 if there is none, -2 on error. Names are mostly interned, so
 * identity is tried first.
 */
function findParameter(code: CodeObject, name: Borrowed, from: i32, to: i32): i32 {
  const names = tupleItems(code.localsplusnames);
  for (let i = from; i < to; i++) if (Slots.get(names, i) === name) return i;
  for (let i = from; i < to; i++) {
    const same = richCompareBool(name, Slots.get(names, i), Comparison.Equal);
    if (same < 0) return -2;
    if (same > 0) return i;
  }
  return -1;
}

/** Whether positional-only parameters were passed by name. 1: an error is raised; 0: no; -1: another error. */
function positionalOnlyGiven(func: FunctionObject, code: CodeObject, kwnames: Borrowed): i32 {
  const wrong = listNew(0);
  if (wrong === NULL) return -1;
  const given = <i32>tupleLength(kwnames);
  for (let k = 0; k < code.posonlyargcount; k++) {
    const parameter = code.slotName(k);
    for (let i = 0; i < given; i++) {
      const name = tupleGet(kwnames, <i64>i);
      const same = richCompareBool(parameter, name, Comparison.Equal);
      if (same < 0 || (same > 0 && !listAppend(wrong, name))) {
        release(wrong);
        return -1;
      }
    }
  }
  if (listLength(wrong) === 0) {
    release(wrong);
    return 0;
  }
  const separator = strFromLiteral(", ");
  const names = separator === NULL ? NULL : strJoin(separator, wrong);
  releaseOrNull(separator);
  release(wrong);
  if (names === NULL) return -1;
  raise(
    Type.TypeError,
    "%U() got some positional-only arguments passed as keyword arguments: '%U'",
    func.qualname,
    names,
  );
  release(names);
  return 1;
}

function tooManyPositional(func: FunctionObject, code: CodeObject, slots: usize, given: i32): bool {
  let keywordOnlyGiven = 0;
  for (let i = code.argcount; i < code.argcount + code.kwonlyargcount; i++)
    if (Slots.get(slots, i) !== NULL) keywordOnlyGiven++;
  const defaults = func.defaults === NULL ? 0 : <i32>tupleLength(func.defaults);
  const wanted = code.argcount;
  const plural = defaults > 0 || wanted !== 1;
  const range = defaults > 0 ? formatMessage("from %d to %d", wanted - defaults, wanted) : formatMessage("%d", wanted);
  if (range === NULL) return false;
  const also =
    keywordOnlyGiven === 0
      ? retain(EmptyStr)
      : formatMessage(
          " positional argument%s (and %d keyword-only argument%s)",
          s(given !== 1),
          keywordOnlyGiven,
          s(keywordOnlyGiven !== 1),
        );
  if (also === NULL) {
    release(range);
    return false;
  }
  const were = changetype<usize>(given === 1 && keywordOnlyGiven === 0 ? "was" : "were");
  const end = formatMessage("%d%U %s given", given, also, were);
  release(also);
  if (end !== NULL) {
    raise(Type.TypeError, "%U() takes %U positional argument%s but %U", func.qualname, range, s(plural), end);
    release(end);
  }
  release(range);
  return false;
}

function s(plural: bool): usize {
  return changetype<usize>(plural ? "s" : "");
}

function bindDefaults(func: FunctionObject, code: CodeObject, slots: usize, given: i32): bool {
  const defaults = func.defaults === NULL ? 0 : <i32>tupleLength(func.defaults);
  const required = code.argcount - defaults;
  for (let i = given; i < required; i++) {
    if (Slots.get(slots, i) === NULL) return missing(func, code, slots, 0, required, "positional");
  }
  let i = given > required ? given - required : 0;
  // __defaults__ may be longer than the parameters, since `function.__code__` can be replaced.
  if (required < 0 && i < -required) i = -required;
  for (; i < defaults; i++) {
    const slot = required + i;
    if (Slots.get(slots, slot) === NULL) Slots.set(slots, slot, retain(tupleGet(func.defaults, <i64>i)));
  }
  return true;
}

function bindKeywordDefaults(func: FunctionObject, code: CodeObject, slots: usize): bool {
  let lacking = false;
  const end = code.argcount + code.kwonlyargcount;
  for (let i = code.argcount; i < end; i++) {
    if (Slots.get(slots, i) !== NULL) continue;
    if (func.kwdefaults !== NULL) {
      const value = dictGetItem(func.kwdefaults, code.slotName(i));
      if (value !== NULL) {
        Slots.set(slots, i, retain(value));
        continue;
      }
      if (RT.error !== NULL) return false;
    }
    lacking = true;
  }
  return !lacking || missing(func, code, slots, code.argcount, end, "keyword-only");
}

/** Raises for the unfilled parameters in [from, to). */
function missing(func: FunctionObject, code: CodeObject, slots: usize, from: i32, to: i32, kind: string): bool {
  let count = 0;
  for (let i = from; i < to; i++) if (Slots.get(slots, i) === NULL) count++;
  let text: usize = NULL;
  let left = count;
  for (let i = from; i < to; i++) {
    if (Slots.get(slots, i) !== NULL) continue;
    const name = objectRepr(code.slotName(i));
    if (name === NULL) {
      releaseOrNull(text);
      return false;
    }
    if (text === NULL) text = name;
    else {
      const joined = formatMessage(left > 1 ? "%U, %U" : count === 2 ? "%U and %U" : "%U, and %U", text, name);
      release(text);
      release(name);
      if (joined === NULL) return false;
      text = joined;
    }
    left--;
  }
  const head = formatMessage("missing %d required %s argument%s", count, changetype<usize>(kind), s(count !== 1));
  if (head !== NULL) {
    raise(Type.TypeError, "%U() %U: %U", func.qualname, head, text);
    release(head);
  }
  releaseOrNull(text);
  return false;
}
