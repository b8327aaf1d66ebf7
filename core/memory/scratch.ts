/**
 * The scratch stack: short-lived argument arrays of native code, 8 bytes a slot.
 *
 * Strictly last in, first out, within one native function. Together with `RT.nativeLimit`, its size bounds native
 * recursion.
 */
import { NULL } from "./address";
import { RT } from "./runtime";

/** Returns `count` uninitialized slots, or NULL if the stack is full. */
export function scratchPush(count: i32): usize {
  const slots = RT.scratchTop;
  const top = slots + ((<usize>count) << 3);
  if (top > RT.scratchLimit) return NULL;
  RT.scratchTop = top;
  return slots;
}

export function scratchPop(count: i32): void {
  RT.scratchTop -= (<usize>count) << 3;
}
