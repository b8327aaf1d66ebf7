/** types.UnionType: what `int | str` makes. */
import { Borrowed, NotImplemented, Owned } from "../memory/layout";
import { BaseObject, retain } from "./object";

@unmanaged
export class UnionObject extends BaseObject {
  /** tuple, owned. */
  args: usize; private _args: u32; // @16
  /** tuple of type variables, owned, or NULL until asked for. */
  parameters: usize; private _parameters: u32; // @24
}

/** The alternatives: a borrowed tuple. */
export function unionArgs(union: Borrowed): Borrowed {
  return changetype<UnionObject>(union).args;
}

/** `left | right` of types; NotImplemented for what is none. */
export function unionOf(left: Borrowed, right: Borrowed): Owned {
  return retain(NotImplemented);
}
