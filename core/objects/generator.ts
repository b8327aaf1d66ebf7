/** generator: a function that stopped at a `yield`, with its frame inside. Layout as CPython's PyGenObject, shared with coroutines. */
import { Borrowed, NULL, Owned } from "../memory/layout";
import { BaseObject } from "./object";
import { InterpreterFrame } from "./interpreter_frame";

@unmanaged
export class GeneratorObject extends BaseObject {
  code: usize; private _code: u32; // @16
  weakrefs: usize; private _weakrefs: u32; // @24
  name: usize; private _name: u32; // @32
  qualname: usize; private _qualname: u32; // @40
  /** ExcInfo: the exceptions that the generator itself is handling. */
  excValue: usize; private _excValue: u32; // @48
  excPrevious: usize; private _excPrevious: u32; // @56
  originOrFinalizer: usize; private _originOrFinalizer: u32; // @64
  hooksInited: u8; // @72
  closed: u8; // @73
  runningAsync: u8; // @74
  frameState: i8; // @75
  private _pad: u32;

  @inline frame(): InterpreterFrame {
    return changetype<InterpreterFrame>(changetype<usize>(this) + GENERATOR_FRAME);
  }
}

/** Offset of the frame inside a generator. */
export const GENERATOR_FRAME: usize = 80;
