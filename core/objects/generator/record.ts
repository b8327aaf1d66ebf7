/** Where the fields of a generator are; coroutines and asynchronous generators share them. */
import { BaseObject } from "../../kernel/header";
import { InterpreterFrame } from "../frame/interpreter_frame";

@unmanaged
export class GeneratorObject extends BaseObject {
  code: usize; // @16
  weakrefs: usize; // @24
  name: usize; // @32
  qualname: usize; // @40
  /** ExcInfo: the exceptions that the generator itself is handling. */
  excValue: usize; // @48
  excPrevious: usize; // @56
  /** A coroutine's origin, or an async generator's finalizer hook: owned, or NULL. */
  originOrFinalizer: usize; // @64
  hooksInited: u8; // @72
  closed: u8; // @73
  runningAsync: u8; // @74
  frameState: i8; // @75
  private _pad: u32;

  @inline frame(): usize {
    return changetype<usize>(this) + GENERATOR_FRAME;
  }
  @inline record(): InterpreterFrame {
    return changetype<InterpreterFrame>(changetype<usize>(this) + GENERATOR_FRAME);
  }
}

/** Offset of the frame inside a generator. */
export const GENERATOR_FRAME: usize = 80;
