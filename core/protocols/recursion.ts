/**
 * The two limits on nesting: Python's recursion limit, and the room on the Wasm stack.
 *
 * Overflowing the Wasm stack would end the machine without unwinding, so every native function that can call back into Python, or into
 * itself through a slot, passes here. `RT.nativeLimit` is set at boot to what the host's stack was measured to hold.
 */
import { raise } from "../exceptions/raise";
import { Type } from "../generated/types";
import { RT } from "../memory/runtime";

/** What a level takes of the host's stack, in units of `RT.nativeLimit`: measured, in unoptimized code, and rounded up. */
export namespace NativeCost {
  /** A native function that calls itself or others through a slot. */
  export const LEVEL: i64 = 2;
  /** From an operator or attribute through a slot to a method. */
  export const SLOT: i64 = 2;
  /** An activation of the eval loop. */
  export const ACTIVATION: i64 = 4;
  /** A container in a container, as marshal reads or writes it. */
  export const MARSHAL: i64 = 2;
}

/** Counts one native level. On failure raises RecursionError, with `where` (" while calling a Python object") behind its text. */
export function enterRecursion(where: string): bool {
  RT.nativeDepth += NativeCost.LEVEL;
  if (--RT.recursionRemaining >= 0 && RT.nativeDepth < RT.nativeLimit) return true;
  return recursionExceeded(where);
}

export function leaveRecursion(): void {
  RT.recursionRemaining++;
  RT.nativeDepth -= NativeCost.LEVEL;
}

/** Slow path of `enterRecursion`, with the counters already moved. While the error is being made there is some headroom. */
function recursionExceeded(where: string): bool {
  const headroom = RT.recursionHeadroom > 0 && RT.recursionRemaining >= -50 && RT.nativeDepth < RT.nativeLimit + 200;
  if (headroom) return true;
  leaveRecursion();
  RT.recursionHeadroom++;
  raise(Type.RecursionError, "maximum recursion depth exceeded%s", changetype<usize>(where));
  RT.recursionHeadroom--;
  return false;
}
