/** Where the source of an instruction stands: reading `co_linetable`. */
import { Borrowed } from "../memory/layout";

@unmanaged
export class CodePosition {
  /** -1 where unknown. Columns are counted in UTF-8 bytes from 0. */
  line: i32;
  endLine: i32;
  column: i32;
  endColumn: i32;
}

/** Line of the instruction at `offset` (in bytes), or -1. */
export function codeLine(code: Borrowed, offset: i32): i32 {
  unreachable();
  return -1;
}

/** Fills `out` (→ CodePosition) for the instruction at `offset` (in bytes). */
export function codePosition(code: Borrowed, offset: i32, out: usize): void {
  unreachable();
}
