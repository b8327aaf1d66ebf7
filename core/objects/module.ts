/**
 * module: a namespace with a name. Layout as CPython's PyModuleObject (LP64).
 *
 * A module's dict outlives nothing: whoever holds only a function of the module holds its dict, not the module.
 */
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { Borrowed, None, NULL, Owned } from "../memory/layout";
import { dictNew, dictSetItem } from "./dict";
import { gcNew, gcTrack } from "./gc";
import { BaseObject, release, retain } from "./object";

@unmanaged
export class ModuleObject extends BaseObject {
  dict: usize; private _dict: u32; // @16
  /** Not used: CPython keeps a C definition here. */
  definition: usize; private _definition: u32; // @24
  state: usize; private _state: u32; // @32
  weakReferences: usize; private _weakReferences: u32; // @40
  name: usize; private _name: u32; // @48
}

/** A new module with the five attributes that every module begins with. */
export function moduleNew(name: Borrowed): Owned {
  const self = moduleAllocate(Type.module);
  if (self === NULL) return NULL;
  if (!moduleInitialise(self, name, None)) {
    release(self);
    return NULL;
  }
  return self;
}

/** The module's dict, or NULL before `__init__` ran. */
export function moduleDict(module: Borrowed): Borrowed {
  return changetype<ModuleObject>(module).dict;
}

function moduleAllocate(type: usize): Owned {
  const self = gcNew(type, offsetof<ModuleObject>());
  if (self !== NULL) gcTrack(self);
  return self;
}

function moduleInitialise(self: Borrowed, name: Borrowed, doc: Borrowed): bool {
  const module = changetype<ModuleObject>(self);
  if (module.dict === NULL) {
    module.dict = dictNew();
    if (module.dict === NULL) return false;
  }
  const dict = module.dict;
  if (!dictSetItem(dict, Name.__name__, name) || !dictSetItem(dict, Name.__doc__, doc)) return false;
  if (!dictSetItem(dict, Name.__package__, None) || !dictSetItem(dict, Name.__loader__, None)) return false;
  if (!dictSetItem(dict, Name.__spec__, None)) return false;
  if (module.name === NULL) module.name = retain(name);
  return true;
}
