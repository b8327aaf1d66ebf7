/**
 * Where the fields of a str are. Three forms: ASCII (data @48), other compact (data @72), and instances of subclasses,
 * whose data is a block of its own (pointer @72).
 */
import { BaseObject } from "../../kernel/header";

/** Offset of the data in the two compact forms, and the size of the third. */
export const STR_ASCII_SIZE: usize = 48;
export const STR_COMPACT_SIZE: usize = 72;
export const STR_SIZE: usize = 80;

/** Bits of `StrObject.state`, as CPython's compiler lays its bit field out. */
export namespace StrState {
  export const INTERNED: u32 = 1;
  export const KIND_SHIFT: u32 = 2;
  export const COMPACT: u32 = 1 << 5;
  export const ASCII: u32 = 1 << 6;
  export const READY: u32 = 1 << 7;
}

@unmanaged
export class StrObject extends BaseObject {
  length: i64; // @16
  /** -1 until computed. */
  hash: i64; // @24
  state: u32; // @32
  wstr: usize; // @40
  /** An ASCII str does not have the fields from here on. */
  utf8Length: i64; // @48
  /** → a cached, NUL-terminated UTF-8 copy, owned, or NULL. */
  utf8: usize; // @56
  wstrLength: i64; // @64
  /** Only in instances of subclasses: → the data, owned. */
  data: usize; // @72

  /** An ASCII str that is not interned: its block is all there is of it. */
  @inline ownsNothing(): bool {
    const ascii = StrState.COMPACT | StrState.ASCII;
    return (this.state & (ascii | StrState.INTERNED)) === ascii;
  }
}
