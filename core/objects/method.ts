/** method: a function bound to the object it was looked up on. */
import { Borrowed, NULL, Owned } from "../memory/layout";
import { BaseObject } from "./object";

@unmanaged
export class MethodObject extends BaseObject {
  function: usize; private _function: u32; // @16
  self: usize; private _self: u32; // @24
  weakrefs: usize; private _weakrefs: u32; // @32
  vectorcall: u32; private _vectorcall: u32; // @40
}

/** `function` bound to `self`. */
export function methodNew(func: Borrowed, self: Borrowed): Owned {
  unreachable();
  return NULL;
}
