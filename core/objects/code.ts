/**
 * code: a compiled body. Layout as CPython's PyCodeObject: the instructions lie in the object itself, behind its fields.
 *
 * The eval loop rewrites those instructions (specialization). Whoever wants what the compiler wrote asks `codeBytes`.
 */
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/layout";
import { VarObject } from "./object";

@unmanaged
export class CodeObject extends VarObject { // size (code units) @16
  /** tuple */
  consts: usize; private _consts: u32; // @24
  /** tuple of str */
  names: usize; private _names: u32; // @32
  /** bytes */
  exceptiontable: usize; private _exceptiontable: u32; // @40
  flags: i32; // @48
  /** Counts up to 0, then the code is quickened. */
  warmup: i16; // @52
  private _linearrayEntrySize: i16; // @54
  argcount: i32; // @56
  posonlyargcount: i32; // @60
  kwonlyargcount: i32; // @64
  stacksize: i32; // @68
  firstlineno: i32; // @72
  nlocalsplus: i32; // @76
  nlocals: i32; // @80
  nplaincellvars: i32; // @84
  ncellvars: i32; // @88
  nfreevars: i32; // @92
  localsplusnames: usize; private _localsplusnames: u32; // @96
  localspluskinds: usize; private _localspluskinds: u32; // @104
  filename: usize; private _filename: u32; // @112
  name: usize; private _name: u32; // @120
  qualname: usize; private _qualname: u32; // @128
  linetable: usize; private _linetable: u32; // @136
  weakrefs: usize; private _weakrefs: u32; // @144
  /** The unspecialized bytes, made when first asked for: owned, or NULL. */
  cachedCode: usize; private _cachedCode: u32; // @152
  private linearray: u64; // @160
  /** Index of the RESUME that ends the prologue. */
  firstTraceable: i32; // @168
  private _pad: u32; // @172
  extra: usize; private _extra: u32; // @176

  /** → the first instruction. */
  @inline first(): usize {
    return changetype<usize>(this) + CODE_SIZE;
  }
  /** → behind the last instruction. */
  @inline end(): usize {
    return changetype<usize>(this) + CODE_SIZE + (<usize>this.size << 1);
  }
}

/** Offset of the instructions. */
export const CODE_SIZE: usize = 184;

/** `co_flags`. */
export namespace CodeFlag {
  export const OPTIMIZED: i32 = 0x1;
  export const NEWLOCALS: i32 = 0x2;
  export const VARARGS: i32 = 0x4;
  export const VARKEYWORDS: i32 = 0x8;
  export const NESTED: i32 = 0x10;
  export const GENERATOR: i32 = 0x20;
  export const COROUTINE: i32 = 0x80;
  export const ITERABLE_COROUTINE: i32 = 0x100;
  export const ASYNC_GENERATOR: i32 = 0x200;
}

/** Kinds of "locals plus": bits, a parameter that is also a cell has two. */
export namespace LocalKind {
  export const LOCAL: u8 = 0x20;
  export const CELL: u8 = 0x40;
  export const FREE: u8 = 0x80;
}
