/** Records of exceptions: the fields that every exception has, and the stack of those being handled. */
import { BaseObject } from "../kernel/header";

/** @record BaseException trashcan */
@unmanaged
export class BaseExceptionObject extends BaseObject {
  /** The instance's attributes, or NULL until there is one. @owned */
  dict: usize; // @16
  /** @owned */
  args: usize; // @24
  /** Never set, as in CPython: notes are in the dict, as `__notes__`. @owned */
  notes: usize; // @32
  /** @owned */
  traceback: usize; // @40
  /** @owned */
  context: usize; // @48
  /** @owned before context */
  cause: usize; // @56
  suppressContext: u8;
  private _s0: u8;
  private _s1: u16;
  private _s2: u32; // @64
}

/** An entry of the stack of exceptions being handled: the thread's own entry, or one in each generator. */
@unmanaged
export class ExcInfo {
  /** Owned instance, or NULL (or None). */
  value: usize;
  previous: usize;
}

/**
 * SystemExit, with its code, and StopIteration, with its value.
 * @record SystemExit, StopIteration clear trashcan
 */
@unmanaged
export class ValueExceptionObject extends BaseExceptionObject {
  /** @owned */
  value: usize; // @72
}
