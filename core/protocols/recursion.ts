/**
 * The two limits on nesting: Python's recursion limit, and the space on the Wasm stack.
 *
 * Overflowing the Wasm stack would end the machine without unwinding. So every native function that can call back into
 * Python, or call itself through a slot, is counted here. `RT.nativeLimit` is set at boot to the measured capacity of
 * the host's stack.
 */
import { raise } from "../exceptions/raise";
import { Type } from "../generated/types";
import { RT } from "../memory/runtime";

/**
 * How much of the host's stack a level takes, in units of `RT.nativeLimit`: measured in unoptimized code and rounded
 * up.
 */
export namespace NativeCost {
  /** A native function that calls itself or others through a slot. */
  export const LEVEL: i64 = 2;
  /** From an operator or attribute access through a slot to a method. */
  export const SLOT: i64 = 2;
  /** An activation of the eval loop. */
  export const ACTIVATION: i64 = 4;
  /** A nested container, read or written by marshal. */
  export const MARSHAL: i64 = 2;
}

/**
 * Counts one native level. On failure raises RecursionError, with `where` (" while calling a Python object") appended
 * to its message.
 */
export function enterRecursion(where: string): bool {
  RT.nativeDepth += NativeCost.LEVEL;
  if (--RT.recursionRemaining >= 0 && RT.nativeDepth < RT.nativeLimit) return true;
  return recursionExceeded(where);
}

export function leaveRecursion(): void {
  RT.recursionRemaining++;
  RT.nativeDepth -= NativeCost.LEVEL;
}

/**
 * The slow path of `enterRecursion`, with the counters already changed. There is some headroom while the error is being
 * created.
 */
function recursionExceeded(where: string): bool {
  const headroom = RT.recursionHeadroom > 0 && RT.recursionRemaining >= -50 && RT.nativeDepth < RT.nativeLimit + 200;
  if (headroom) return true;
  leaveRecursion();
  RT.recursionHeadroom++;
  raise(Type.RecursionError, "maximum recursion depth exceeded%s", changetype<usize>(where));
  RT.recursionHeadroom--;
  return false;
}
