/** traceback: one step of the way an exception took, newest last. Layout as CPython's PyTracebackObject. */
import { Borrowed, NULL, Owned } from "../memory/layout";
import { BaseObject } from "./object";

@unmanaged
export class TracebackObject extends BaseObject {
  next: usize; private _next: u32; // @16
  frame: usize; private _frame: u32; // @24
  /** In bytes; -1 before the first instruction. */
  lasti: i32; // @32
  lineno: i32; // @36
}

/** Puts an entry for the interpreter frame in front of the raised exception's traceback. If that fails, another exception is raised instead. */
export function tracebackHere(frame: usize): void {
  unreachable();
}
