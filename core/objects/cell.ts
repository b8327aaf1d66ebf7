/** cell: a variable shared between a function and the functions inside it. */
import { Borrowed, NULL, Owned } from "../memory/layout";
import { BaseObject } from "./object";

@unmanaged
export class CellObject extends BaseObject {
  /** The value, owned, or NULL while the variable is unbound. */
  value: usize; private _value: u32; // @16
}

/** A cell that holds `value` (or NULL: empty); takes its own reference. */
export function cellNew(value: usize): Owned {
  unreachable();
  return NULL;
}

/** The value, borrowed, or NULL if the cell is empty. Raises nothing. */
export function cellGet(cell: Borrowed): usize {
  return changetype<CellObject>(cell).value;
}
