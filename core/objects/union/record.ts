/** Where the fields of a union are. */
import { BaseObject } from "../../kernel/header";
import { Borrowed } from "../../memory/address";

/** @record UnionType */
@unmanaged
export class UnionObject extends BaseObject {
  /** tuple. @owned */
  args: usize; // @16
  /** tuple of type variables, or NULL until first used. @owned */
  parameters: usize; // @24
}

/** The alternatives: a borrowed tuple. */
export function unionArgs(union: Borrowed): Borrowed {
  return changetype<UnionObject>(union).args;
}
