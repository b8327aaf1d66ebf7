/** Making a generic alias: what `__class_getitem__` of the built-in types does. */
import { BaseObject } from "../../kernel/header";
import { isTuple, release, retain } from "../../kernel/object";
import { Borrowed, NULL, Owned, TableIndex } from "../../memory/address";
import { tuplePack1 } from "../tuple/tuple";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { Type } from "../../generated/types";
import { Name } from "../../generated/names";
import { call } from "../../protocols/call";
import { setAttribute } from "../../protocols/attribute";
import { errorClear, errorMatches } from "../../exceptions/raise";

/** @record GenericAlias */
@unmanaged
export class GenericAliasObject extends BaseObject {
  /** @owned */
  origin: usize; // @16
  /** tuple. @owned */
  args: usize; // @24
  /** tuple of type variables, or NULL until first used. @owned */
  parameters: usize; // @32
  weakReferences: usize; // @40
  /** Whether it is unpacked: `*tuple[int]`. */
  starred: u8; // @48
  private _pad0: u8;
  private _pad1: u16;
  private _pad2: u32;
  vectorcall: TableIndex; // @56
}

/** `origin[args]`; an argument that is not a tuple is the only one. */
export function genericAliasNew(origin: Borrowed, args: Borrowed): Owned {
  const tuple = isTuple(args) ? retain(args) : tuplePack1(args);
  if (tuple === NULL) return NULL;
  const alias = gcNew(Type.GenericAlias, offsetof<GenericAliasObject>());
  if (alias === NULL) {
    release(tuple);
    return NULL;
  }
  memory.fill(alias + 16, 0, 48);
  recordOf(alias).origin = retain(origin);
  recordOf(alias).args = tuple;
  recordOf(alias).vectorcall = genericAliasVectorcall.index;
  gcTrack(alias);
  return alias;
}

export function genericAliasVectorcall(self: usize, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  return noteOriginalClass(self, call(recordOf(self).origin, args, nargs, kwnames));
}

export function noteOriginalClass(self: usize, object: Owned): Owned {
  if (object === NULL || setAttribute(object, Name.__orig_class__, self)) return object;
  if (errorMatches(Type.AttributeError) || errorMatches(Type.TypeError)) {
    errorClear();
    return object;
  }
  release(object);
  return NULL;
}

export function recordOf(self: usize): GenericAliasObject {
  return changetype<GenericAliasObject>(self);
}
