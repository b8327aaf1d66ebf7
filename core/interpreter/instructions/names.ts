/** Reading, binding and unbinding names, and what is raised when they are missing. */
import { LocalKind } from "../../generated/border";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { raiseNameError } from "../../exceptions/classes/name_error";
import { errorClear, errorMatches, raise, raiseFalse } from "../../exceptions/raise";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { cellGet, cellNew } from "../../objects/cell/cell";
import { CodeObject } from "../../objects/code/code";
import {
  dictDelItem,
  dictGetItem,
  dictGetName,
  dictNameEntry,
  dictNew,
  dictReplace,
  dictSetItem,
} from "../../objects/dict/dict";
import { FunctionObject } from "../../objects/function/function";
import { FRAME_SLOTS, InterpreterFrame } from "../../objects/frame/interpreter_frame";
import { release, retain, retainOrNull, typeOf } from "../../kernel/object";
import { tupleGet, tupleLength, TupleObject } from "../../objects/tuple/tuple";
import { call1 } from "../../protocols/call";
import { delItem, getItem, setItem } from "../../protocols/item";
import { Ref, Stack } from "../stack";
import { KeySlot } from "../../objects/dict/keys";

/** `co_names[index]` of the frame's code. */
export function frameName(fp: usize, index: usize): Borrowed {
  return load<usize>(
    changetype<CodeObject>(changetype<InterpreterFrame>(fp).code).names + offsetof<TupleObject>() + (index << 3),
  );
}

/** The item, or NULL; without an error if `key` is not in the mapping. */
function findItem(mapping: Borrowed, key: Borrowed): Owned {
  if (typeOf(mapping) === Type.dict) return retainOrNull(dictGetItem(mapping, key));
  const value = getItem(mapping, key);
  if (value === NULL && errorMatches(Type.KeyError)) errorClear();
  return value;
}

/** LOAD_NAME ( -- value ) */
export function loadName(fp: usize, sp: usize, index: usize): bool {
  const record = changetype<InterpreterFrame>(fp);
  const name = frameName(fp, index);
  if (record.locals === NULL) return raiseFalse(Type.SystemError, "no locals when loading %R", name);
  const entry = typeOf(record.locals) === Type.dict ? dictNameEntry(record.locals, name) : NULL;
  let value = entry !== NULL ? Ref.take(changetype<KeySlot>(entry).value) : findItem(record.locals, name);
  if (value === NULL) {
    if (RT.error !== NULL) return false;
    value = findGlobal(record, name);
    if (value === NULL) return false;
  }
  Stack.put(sp, 0, value);
  return true;
}

/** The global or built-in `name`. NameError if there is none. */
export function findGlobal(record: InterpreterFrame, name: Borrowed): Owned {
  let value = findItem(record.globals, name);
  if (value === NULL && RT.error === NULL) value = findItem(record.builtins, name);
  if (value === NULL && RT.error === NULL) raiseNameError(Type.NameError, "name '%.200U' is not defined", name);
  return value;
}

/** LOAD_GLOBAL ( -- NULL[arg & 1], value ). Returns the new stack pointer, or NULL. */
export function loadGlobal(sp: usize, arg: usize): usize {
  const fp = RT.frame;
  const value = findGlobal(changetype<InterpreterFrame>(fp), frameName(fp, arg >> 1));
  if (value === NULL) return NULL;
  if ((arg & 1) !== 0) {
    Stack.put(sp, 0, NULL);
    sp += 8;
  }
  Stack.put(sp, 0, value);
  return sp + 8;
}

/** MAKE_CELL ( -- ): a local becomes a cell that holds its value. */
export function makeCell(fp: usize, index: usize): bool {
  const slot = fp + FRAME_SLOTS + (index << 3);
  const initial = load<usize>(slot);
  const cell = cellNew(initial);
  if (cell === NULL) return false;
  store<u64>(slot, <u64>cell);
  Ref.dropOrNull(initial);
  return true;
}

/** STORE_NAME ( value -- ) */
export function storeName(fp: usize, sp: usize, index: usize): bool {
  const record = changetype<InterpreterFrame>(fp);
  const name = frameName(fp, index);
  const locals = record.locals;
  if (locals === NULL) return raiseFalse(Type.SystemError, "no locals found when storing %R", name);
  const value = Stack.at(sp, 1);
  if (typeOf(locals) === Type.dict) {
    const entry = dictNameEntry(locals, name);
    if (entry !== NULL) {
      Ref.drop(dictReplace(locals, entry, value));
      return true;
    }
  }
  const stored = typeOf(locals) === Type.dict ? dictSetItem(locals, name, value) : setItem(locals, name, value);
  if (stored) Ref.drop(value);
  return stored;
}

/** DELETE_NAME ( -- ) */
export function deleteName(fp: usize, index: usize): bool {
  const record = changetype<InterpreterFrame>(fp);
  const name = frameName(fp, index);
  if (record.locals === NULL) return raiseFalse(Type.SystemError, "no locals when deleting %R", name);
  if (delItem(record.locals, name)) return true;
  // Any exception that the mapping raised.
  return notDefined(name);
}

function notDefined(name: Borrowed): bool {
  raiseNameError(Type.NameError, "name '%.200U' is not defined", name);
  return false;
}

/** STORE_GLOBAL ( value -- ) */
export function storeGlobal(fp: usize, sp: usize, index: usize): bool {
  const value = Stack.at(sp, 1);
  if (!dictSetItem(changetype<InterpreterFrame>(fp).globals, frameName(fp, index), value)) return false;
  Ref.drop(value);
  return true;
}

/** DELETE_GLOBAL ( -- ) */
export function deleteGlobal(fp: usize, index: usize): bool {
  const name = frameName(fp, index);
  if (dictDelItem(changetype<InterpreterFrame>(fp).globals, name)) return true;
  return errorMatches(Type.KeyError) ? notDefined(name) : false;
}

/** A local variable was read or deleted while it had no value. */
export function unboundLocal(fp: usize, index: usize): void {
  const name = changetype<CodeObject>(changetype<InterpreterFrame>(fp).code).slotName(<i32>index);
  raise(Type.UnboundLocalError, "cannot access local variable '%.200U' where it is not associated with a value", name);
}

/** A cell was read or deleted while it was empty. */
export function unboundCell(fp: usize, index: usize): void {
  const code = changetype<CodeObject>(changetype<InterpreterFrame>(fp).code);
  const name = code.slotName(<i32>index);
  if ((code.slotKind(<i32>index) & LocalKind.FREE) === 0) return unboundLocal(fp, index);
  raiseNameError(
    Type.NameError,
    "cannot access free variable '%.200U' where it is not associated with a value in enclosing scope",
    name,
  );
}

/** LOAD_CLASSDEREF ( -- value ): a class body looks in its namespace before the cell. */
export function loadClassDeref(fp: usize, sp: usize, index: usize): bool {
  const record = changetype<InterpreterFrame>(fp);
  const name = changetype<CodeObject>(record.code).slotName(<i32>index);
  if (record.locals === NULL) return raiseFalse(Type.SystemError, "no locals when loading %R", name);
  let value = findItem(record.locals, name);
  if (value === NULL) {
    if (RT.error !== NULL) return false;
    value = retainOrNull(cellGet(load<usize>(record.slot(<i32>index))));
    if (value === NULL) {
      unboundCell(fp, index);
      return false;
    }
  }
  Stack.put(sp, 0, value);
  return true;
}

/** COPY_FREE_VARS ( -- ): the closure's cells become the last `count` slots. */
export function copyFreeVars(fp: usize, count: usize): bool {
  const record = changetype<InterpreterFrame>(fp);
  const closure = changetype<FunctionObject>(record.func).closure;
  if (closure === NULL || tupleLength(closure) !== <i64>count)
    return raiseFalse(Type.SystemError, "a code object's free variables do not fit its function's closure");
  const offset = changetype<CodeObject>(record.code).nlocalsplus - <i32>count;
  for (let i = 0; i < <i32>count; i++) store<u64>(record.slot(offset + i), <u64>retain(tupleGet(closure, <i64>i)));
  return true;
}

/** SETUP_ANNOTATIONS ( -- ) */
export function setupAnnotations(fp: usize): bool {
  const locals = changetype<InterpreterFrame>(fp).locals;
  if (locals === NULL) return raiseFalse(Type.SystemError, "no locals found when setting up annotations");
  const found = findItem(locals, Name.__annotations__);
  if (found !== NULL) {
    release(found);
    return true;
  }
  if (RT.error !== NULL) return false;
  const annotations = dictNew();
  if (annotations === NULL) return false;
  const stored = setItem(locals, Name.__annotations__, annotations);
  release(annotations);
  return stored;
}

/** LOAD_BUILD_CLASS ( -- function ) */
export function loadBuildClass(fp: usize, sp: usize): bool {
  const value = findItem(changetype<InterpreterFrame>(fp).builtins, Name.__build_class__);
  if (value === NULL) return RT.error !== NULL ? false : raiseFalse(Type.NameError, "__build_class__ not found");
  Stack.put(sp, 0, value);
  return true;
}

/** PRINT_EXPR ( value -- ) through sys.displayhook */
export function printExpr(sp: usize): bool {
  const hook = RT.sysDict === NULL ? NULL : dictGetName(RT.sysDict, Name.displayhook);
  if (hook === NULL) return raiseFalse(Type.RuntimeError, "lost sys.displayhook");
  const value = Stack.at(sp, 1);
  const held = retain(hook);
  const result = call1(held, value);
  release(held);
  if (result === NULL) return false;
  release(result);
  Ref.drop(value);
  return true;
}
