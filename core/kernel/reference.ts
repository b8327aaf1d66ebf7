/**
 * Slots that own a reference. The order matters: a destructor must never see the reference that is being given back.
 *
 * See docs/internals/references.md.
 */
import { Borrowed, NULL, Owned } from "../memory/address";
import { release, retainOrNull } from "./object";

/** Empties the slot at `place`, then releases its old value. */
export function clearReference(place: usize): void {
  const old = load<usize>(place);
  if (old === NULL) return;
  store<u64>(place, 0);
  release(old);
}

/** Puts `value` (owned, or NULL) into the slot at `place`, then releases the old value. */
export function replaceReference(place: usize, value: Owned): void {
  const old = load<usize>(place);
  store<u64>(place, <u64>value);
  if (old !== NULL) release(old);
}

/** Puts another reference to `value` (or NULL) into the slot at `place`, then releases the old value. */
export function assignReference(place: usize, value: Borrowed): void {
  replaceReference(place, retainOrNull(value));
}
