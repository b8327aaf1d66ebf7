/**
 * function: a Python function. Layout as CPython's PyFunctionObject.
 *
 * `version` identifies code, defaults and keyword defaults together: changing any of them must set it to 0.
 */
import { None } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { formatMessage } from "../../exceptions/format_message";
import { raise, raiseFalse } from "../../exceptions/raise";
import { Borrowed, NULL, Owned, TableIndex } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { CodeObject } from "../code/code";
import { dictGetName, dictNew, dictSetItem } from "../dict/dict";
import { gcFree, gcNew, gcTrack, gcUntrack, visitReference } from "../../kernel/gc/gc";
import { methodNew } from "../method/method";
import { isDict, isStr, isTuple, release, retain, retainOrNull, typeOf } from "../../kernel/object";
import { clearReference, replaceReference } from "../../kernel/reference";
import { BaseObject } from "../../kernel/header";
import { callTuple } from "../../protocols/call";
import { tupleGet, tupleLength } from "../tuple/tuple";
import { clearWeakReferences } from "../weakref/weakref";
import { ModuleObject } from "../module/module";

@unmanaged
export class FunctionObject extends BaseObject {
  globals: usize; // @16
  builtins: usize; // @24
  name: usize; // @32
  qualname: usize; // @40
  code: usize; // @48
  /** tuple, or NULL */
  defaults: usize; // @56
  /** dict, or NULL */
  kwdefaults: usize; // @64
  /** tuple of cells, or NULL */
  closure: usize; // @72
  doc: usize; // @80
  /** dict, or NULL */
  dict: usize; // @88
  weakrefs: usize; // @96
  module: usize; // @104
  /** dict, or a tuple of names and values in turn, or NULL */
  annotations: usize; // @112
  vectorcall: TableIndex; // @120
  version: u32;
  private _version: u32; // @128
}

const FUNCTION_SIZE: usize = 136;

/** The dict that LOAD_GLOBAL searches after `globals`. Borrowed; NULL: MemoryError. */
export function builtinsOf(globals: Borrowed): Borrowed {
  const found = dictGetName(globals, Name.__builtins__);
  if (found === NULL) return RT.builtins;
  return typeOf(found) === Type.module ? changetype<ModuleObject>(found).dict : found;
}

/** A function made from `code`, as by MAKE_FUNCTION. */
export function functionNew(code: Borrowed, globals: Borrowed): Owned {
  return functionNewNamed(code, globals, changetype<CodeObject>(code).qualname);
}

function functionNewNamed(code: Borrowed, globals: Borrowed, qualname: Borrowed): Owned {
  const self = gcNew(Type.Function, FUNCTION_SIZE);
  if (self === NULL) return NULL;
  memory.fill(self + 16, 0, FUNCTION_SIZE - 16);
  const record = changetype<FunctionObject>(self);
  const body = changetype<CodeObject>(code);
  record.globals = retain(globals);
  record.builtins = retain(builtinsOf(globals));
  record.name = retain(body.name);
  record.qualname = retain(qualname);
  record.code = retain(code);
  const consts = body.consts;
  if (tupleLength(consts) > 0 && isStr(tupleGet(consts, 0))) record.doc = retain(tupleGet(consts, 0));
  else record.doc = retain(None);
  record.module = retainOrNull(dictGetName(globals, Name.__name__));
  record.vectorcall = RT.functionVectorcall;
  gcTrack(self);
  return self;
}

/** The function's version for the specializer; 0 if the versions are used up. */
export function functionVersion(self: Borrowed): u32 {
  const record = changetype<FunctionObject>(self);
  if (record.version !== 0) return record.version;
  if (record.vectorcall !== RT.functionVectorcall || RT.nextFunctionVersion >= 0xffffffff) return 0;
  RT.nextFunctionVersion += 1;
  record.version = <u32>RT.nextFunctionVersion;
  return record.version;
}

/** @new function(code, globals, name=None, argdefs=None, closure=None) */
export function functionConstruct(
  type: usize,
  code: usize,
  globals: usize,
  name: usize,
  defaults: usize,
  closure: usize,
): Owned {
  if (typeOf(code) !== Type.code) return raise(Type.TypeError, "function() argument 'code' must be code, not %T", code);
  if (!isDict(globals)) return raise(Type.TypeError, "function() argument 'globals' must be dict, not %T", globals);
  if (name !== None && !isStr(name)) return raise(Type.TypeError, "arg 3 (name) must be None or string");
  if (defaults !== None && !isTuple(defaults)) return raise(Type.TypeError, "arg 4 (defaults) must be None or tuple");
  const body = changetype<CodeObject>(code);
  const wanted = body.nfreevars;
  if (!isTuple(closure)) {
    if (wanted !== 0 && closure === None) return raise(Type.TypeError, "arg 5 (closure) must be tuple");
    if (closure !== None) return raise(Type.TypeError, "arg 5 (closure) must be None or tuple");
  }
  const given = closure === None ? <i64>0 : tupleLength(closure);
  if (<i64>wanted !== given)
    return raise(Type.ValueError, "%U requires closure of length %d, not %d", body.name, wanted, given);
  for (let i: i64 = 0; i < given; i++) {
    const cell = tupleGet(closure, i);
    if (typeOf(cell) !== Type.cell) return raise(Type.TypeError, "arg 5 (closure) expected cell, found %T", cell);
  }
  const self = functionNewNamed(code, globals, body.qualname);
  if (self === NULL) return NULL;
  const record = changetype<FunctionObject>(self);
  if (name !== None) replaceReference(self + offsetof<FunctionObject>("name"), retain(name));
  if (defaults !== None) record.defaults = retain(defaults);
  if (closure !== None) record.closure = retain(closure);
  return self;
}

/** @slot function.tp_dealloc */
export function functionDealloc(self: usize): void {
  const record = changetype<FunctionObject>(self);
  gcUntrack(self);
  if (record.weakrefs !== NULL) clearWeakReferences(self);
  functionClear(self);
  // The collector never clears these: all code relies on them.
  release(record.code);
  release(record.name);
  release(record.qualname);
  gcFree(self);
}

/** @slot function.tp_clear */
export function functionClear(self: usize): void {
  changetype<FunctionObject>(self).version = 0;
  clearReference(self + offsetof<FunctionObject>("globals"));
  clearReference(self + offsetof<FunctionObject>("builtins"));
  clearReference(self + offsetof<FunctionObject>("module"));
  clearReference(self + offsetof<FunctionObject>("defaults"));
  clearReference(self + offsetof<FunctionObject>("kwdefaults"));
  clearReference(self + offsetof<FunctionObject>("doc"));
  clearReference(self + offsetof<FunctionObject>("dict"));
  clearReference(self + offsetof<FunctionObject>("closure"));
  clearReference(self + offsetof<FunctionObject>("annotations"));
}

/** @slot function.tp_traverse */
export function functionTraverse(self: usize, visit: u32, argument: usize): i32 {
  for (let at: usize = 16; at <= offsetof<FunctionObject>("annotations"); at += 8) {
    if (at === offsetof<FunctionObject>("weakrefs")) continue;
    const stopped = visitReference(load<usize>(self + at), visit, argument);
    if (stopped !== 0) return stopped;
  }
  return 0;
}

/** @slot function.tp_repr */
export function functionRepr(self: usize): Owned {
  return formatMessage("<function %U at 0x%x>", changetype<FunctionObject>(self).qualname, self);
}

/** @slot function.tp_descr_get */
export function functionDescriptorGet(self: usize, object: usize, type: usize): Owned {
  return object === NULL || object === None ? retain(self) : methodNew(self, object);
}

/**
 * @member function.__closure__ FunctionObject.closure object readonly
 * @member function.__doc__ FunctionObject.doc object
 * @member function.__globals__ FunctionObject.globals object readonly
 * @member function.__module__ FunctionObject.module object
 * @member function.__builtins__ FunctionObject.builtins object readonly
 */

/** @getter function.__code__ */
export function functionCode(self: usize): Owned {
  return retain(changetype<FunctionObject>(self).code);
}

/** @setter function.__code__ */
export function functionSetCode(self: usize, value: usize): bool {
  const record = changetype<FunctionObject>(self);
  if (value === NULL || typeOf(value) !== Type.code)
    return raiseFalse(Type.TypeError, "__code__ must be set to a code object");
  const wanted = changetype<CodeObject>(value).nfreevars;
  const given = record.closure === NULL ? <i64>0 : tupleLength(record.closure);
  if (<i64>wanted !== given) {
    return raiseFalse(
      Type.ValueError,
      "%U() requires a code object with %d free vars, not %d",
      record.name,
      given,
      wanted,
    );
  }
  record.version = 0;
  replaceReference(self + offsetof<FunctionObject>("code"), retain(value));
  return true;
}

/** @getter function.__name__ */
export function functionGetName(self: usize): Owned {
  return retain(changetype<FunctionObject>(self).name);
}

/** @setter function.__name__ */
export function functionSetName(self: usize, value: usize): bool {
  if (value === NULL || !isStr(value)) return raiseFalse(Type.TypeError, "__name__ must be set to a string object");
  replaceReference(self + offsetof<FunctionObject>("name"), retain(value));
  return true;
}

/** @getter function.__qualname__ */
export function functionQualname(self: usize): Owned {
  return retain(changetype<FunctionObject>(self).qualname);
}

/** @setter function.__qualname__ */
export function functionSetQualname(self: usize, value: usize): bool {
  if (value === NULL || !isStr(value)) return raiseFalse(Type.TypeError, "__qualname__ must be set to a string object");
  replaceReference(self + offsetof<FunctionObject>("qualname"), retain(value));
  return true;
}

/** @getter function.__defaults__ */
export function functionDefaults(self: usize): Owned {
  const defaults = changetype<FunctionObject>(self).defaults;
  return retain(defaults === NULL ? None : defaults);
}

/** @setter function.__defaults__ */
export function functionSetDefaults(self: usize, value: usize): bool {
  if (value !== NULL && value !== None && !isTuple(value))
    return raiseFalse(Type.TypeError, "__defaults__ must be set to a tuple object");
  changetype<FunctionObject>(self).version = 0;
  replaceReference(self + offsetof<FunctionObject>("defaults"), value === None ? NULL : retainOrNull(value));
  return true;
}

/** @getter function.__kwdefaults__ */
export function functionKeywordDefaults(self: usize): Owned {
  const defaults = changetype<FunctionObject>(self).kwdefaults;
  return retain(defaults === NULL ? None : defaults);
}

/** @setter function.__kwdefaults__ */
export function functionSetKeywordDefaults(self: usize, value: usize): bool {
  if (value !== NULL && value !== None && !isDict(value))
    return raiseFalse(Type.TypeError, "__kwdefaults__ must be set to a dict object");
  changetype<FunctionObject>(self).version = 0;
  replaceReference(self + offsetof<FunctionObject>("kwdefaults"), value === None ? NULL : retainOrNull(value));
  return true;
}

/** @getter function.__annotations__ */
export function functionAnnotations(self: usize): Owned {
  const record = changetype<FunctionObject>(self);
  const now = record.annotations;
  if (now !== NULL && typeOf(now) !== Type.tuple) return retain(now);
  const dict = dictNew();
  if (dict === NULL) return NULL;
  if (now !== NULL) {
    // The compiler leaves names and values in one tuple, since the annotations of most functions are never used.
    const count = tupleLength(now);
    for (let i: i64 = 0; i < count; i += 2) {
      if (dictSetItem(dict, tupleGet(now, i), tupleGet(now, i + 1))) continue;
      release(dict);
      return NULL;
    }
  }
  replaceReference(self + offsetof<FunctionObject>("annotations"), dict);
  return retain(dict);
}

/** @setter function.__annotations__ */
export function functionSetAnnotations(self: usize, value: usize): bool {
  if (value !== NULL && value !== None && !isDict(value))
    return raiseFalse(Type.TypeError, "__annotations__ must be set to a dict object");
  replaceReference(self + offsetof<FunctionObject>("annotations"), value === None ? NULL : retainOrNull(value));
  return true;
}

/** @getter function.__dict__ */
export function functionDict(self: usize): Owned {
  const record = changetype<FunctionObject>(self);
  if (record.dict === NULL) {
    const dict = dictNew();
    if (dict === NULL) return NULL;
    record.dict = dict;
  }
  return retain(record.dict);
}

/** @setter function.__dict__ */
export function functionSetDict(self: usize, value: usize): bool {
  if (value === NULL) return raiseFalse(Type.TypeError, "cannot delete __dict__");
  if (!isDict(value)) return raiseFalse(Type.TypeError, "__dict__ must be set to a dictionary, not a '%T'", value);
  replaceReference(self + offsetof<FunctionObject>("dict"), retain(value));
  return true;
}

/** @slot function.tp_call */
export function functionCall(self: usize, args: Borrowed, kwargs: Borrowed): Owned {
  return callTuple(self, args, kwargs);
}
