/** types.GenericAlias: what `list[int]` makes. */
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/layout";
import { gcNew, gcTrack } from "./gc";
import { BaseObject, isTuple, retain } from "./object";
import { tuplePack1 } from "./tuple";

@unmanaged
export class GenericAliasObject extends BaseObject {
  origin: usize; private _origin: u32; // @16
  /** tuple, owned. */
  args: usize; private _args: u32; // @24
  /** tuple of type variables, owned, or NULL until asked for. */
  parameters: usize; private _parameters: u32; // @32
  weakReferences: usize; private _weak: u32; // @40
  starred: i32; private _starred: u32; // @48
  vectorcall: u32; private _vectorcall: u32; // @56
}

/** `origin[args]`; an argument that is no tuple is the only one. */
export function genericAliasNew(origin: Borrowed, args: Borrowed): Owned {
  const tuple = isTuple(args) ? retain(args) : tuplePack1(args);
  if (tuple === NULL) return NULL;
  const alias = gcNew(Type.GenericAlias, 64);
  if (alias === NULL) return NULL;
  memory.fill(alias + 16, 0, 48);
  changetype<GenericAliasObject>(alias).origin = retain(origin);
  changetype<GenericAliasObject>(alias).args = tuple;
  gcTrack(alias);
  return alias;
}
