/** frame: what Python sees of a running or finished call. Layout as CPython's PyFrameObject. */
import { Borrowed, NULL, Owned } from "../memory/layout";
import { BaseObject } from "./object";

@unmanaged
export class FrameObject extends BaseObject {
  back: usize; private _back: u32; // @16
  /** → InterpreterFrame */
  frame: usize; private _frame: u32; // @24
  trace: usize; private _trace: u32; // @32
  /** 0: ask the instruction. */
  lineno: i32; // @40
  traceLines: u8; // @44
  traceOpcodes: u8; // @45
  fastAsLocals: u8; // @46
  private _pad: u8;
}

/** The frame object of an interpreter frame, made when first asked for. → borrowed, NULL on error. */
export function frameObjectOf(frame: usize): Borrowed {
  unreachable();
  return NULL;
}

/** The line that the frame is at, or -1 if its code has none there. */
export function frameLine(frame: usize): i32 {
  unreachable();
  return 0;
}

/** The frame's local variables as a mapping (`f_locals`, `locals()`): borrowed, kept up to date with the fast locals. NULL on error. */
export function frameLocals(frame: usize): Borrowed {
  unreachable();
  return NULL;
}
