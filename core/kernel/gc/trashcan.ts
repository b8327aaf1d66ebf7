/**
 * The trashcan: keeps the destruction of deeply nested containers from overflowing the native stack.
 *
 * A destructor that may recurse begins with `if (!deallocBegin(object)) return;` (with the object untracked) and ends
 * with `deallocEnd()`. From the fiftieth level on, objects are set aside, and destroyed once the outermost destructor
 * is done. A class's destructor calls its base's for the same object: the inner `deallocBegin` recognizes this and
 * never sets aside a half-destroyed object.
 */
import { Layout } from "../../generated/memory_map";
import { NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { deallocate, GC_HEAD, hasFlag, TypeFlag, UPPER_TYPE } from "../object";
import { GcHead } from "../header";
import { gcUntrack } from "./gc";

const LIMIT: usize = 50;

@unmanaged
class Trashcan {
  depth: usize;
  /** The object set aside last; they are linked through the GC head. */
  waiting: usize;
  // then the objects whose destructors are running, innermost last
}
const TRASHCAN = changetype<Trashcan>(Layout.TRASHCAN);
const RUNNING: usize = Layout.TRASHCAN + 16;

/**
 * Keeps a dead object of any type until fewer destructors are running (`destroy` in core/kernel/object.ts). It is
 * linked through the upper half of its type's slot: its count stays zero, so that weak references do not give it out.
 */
export function setAside(object: usize): void {
  if (hasFlag(object, TypeFlag.HAVE_GC)) gcUntrack(object);
  store<u32>(object, <u32>RT.condemned, UPPER_TYPE);
  RT.condemned = object;
}

/** False: the destructor must return at once; it will be called again. */
export function deallocBegin(object: usize): bool {
  const depth = TRASHCAN.depth;
  const again = depth > 0 && load<usize>(RUNNING + ((depth - 1) << 2)) === object;
  if (depth >= LIMIT && !again) {
    store<u64>(object - GC_HEAD, 0);
    changetype<GcHead>(object - GC_HEAD).previous =
      TRASHCAN.waiting | (changetype<GcHead>(object - GC_HEAD).previous & 1);
    TRASHCAN.waiting = object;
    return false;
  }
  store<usize>(RUNNING + (depth << 2), object);
  TRASHCAN.depth = depth + 1;
  return true;
}

export function deallocEnd(): void {
  const depth = TRASHCAN.depth - 1;
  TRASHCAN.depth = depth;
  if (depth === 0 && TRASHCAN.waiting !== NULL) destroyWaiting();
}

function destroyWaiting(): void {
  // One level deeper, so that objects set aside meanwhile wait for this loop instead of starting another.
  store<usize>(RUNNING, NULL);
  TRASHCAN.depth = 1;
  while (TRASHCAN.waiting !== NULL) {
    const object = TRASHCAN.waiting;
    const flags = changetype<GcHead>(object - GC_HEAD).previous;
    TRASHCAN.waiting = <usize>(flags & ~1);
    changetype<GcHead>(object - GC_HEAD).previous = flags & 1;
    deallocate(object);
  }
  TRASHCAN.depth = 0;
}
