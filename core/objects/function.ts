/**
 * function: a Python function. Layout as CPython's PyFunctionObject.
 *
 * `version` identifies code, defaults and keyword defaults together: whoever changes one of them sets it to 0.
 */
import { Borrowed, NULL, Owned } from "../memory/layout";
import { BaseObject } from "./object";

@unmanaged
export class FunctionObject extends BaseObject {
  globals: usize; private _globals: u32; // @16
  builtins: usize; private _builtins: u32; // @24
  name: usize; private _name: u32; // @32
  qualname: usize; private _qualname: u32; // @40
  code: usize; private _code: u32; // @48
  /** tuple, or NULL */
  defaults: usize; private _defaults: u32; // @56
  /** dict, or NULL */
  kwdefaults: usize; private _kwdefaults: u32; // @64
  /** tuple of cells, or NULL */
  closure: usize; private _closure: u32; // @72
  doc: usize; private _doc: u32; // @80
  /** dict, or NULL */
  dict: usize; private _dict: u32; // @88
  weakrefs: usize; private _weakrefs: u32; // @96
  module: usize; private _module: u32; // @104
  /** dict, or a tuple of names and values in turn, or NULL */
  annotations: usize; private _annotations: u32; // @112
  vectorcall: u32; private _vectorcall: u32; // @120
  version: u32; private _version: u32; // @128
}

/** A function made from `code`, as MAKE_FUNCTION makes it. */
export function functionNew(code: Borrowed, globals: Borrowed): Owned {
  unreachable();
  return NULL;
}
