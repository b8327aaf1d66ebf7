/**
 * The two limits on nesting: Python's recursion limit, and the room on the Wasm stack.
 *
 * Overflowing the Wasm stack would end the machine without unwinding, so every native function that can call back into Python, or into
 * itself through a slot, passes here. `RT.nativeLimit` is set at boot to what the host's stack was measured to hold.
 */
import { raise } from "../exceptions/raise";
import { Type } from "../generated/types";
import { RT } from "../memory/runtime";

/** Counts one native level. On failure raises RecursionError, with `where` (" while calling a Python object") behind its text. */
export function enterRecursion(where: string): bool {
  if (--RT.recursionRemaining >= 0 && ++RT.nativeDepth < RT.nativeLimit) return true;
  return recursionExceeded(where);
}

export function leaveRecursion(): void {
  RT.recursionRemaining++;
  RT.nativeDepth--;
}

/** Slow path of `enterRecursion`, with the counters already moved. While the error is being made there is some headroom. */
function recursionExceeded(where: string): bool {
  if (RT.recursionRemaining < 0) {
    if (RT.recursionHeadroom > 0 && RT.recursionRemaining >= -50) {
      RT.nativeDepth++;
      return true;
    }
    RT.recursionRemaining++;
  } else {
    if (RT.recursionHeadroom > 0 && RT.nativeDepth < RT.nativeLimit + 50) return true;
    RT.recursionRemaining++;
    RT.nativeDepth--;
  }
  RT.recursionHeadroom++;
  raise(Type.RecursionError, "maximum recursion depth exceeded%s", changetype<usize>(where));
  RT.recursionHeadroom--;
  return false;
}
