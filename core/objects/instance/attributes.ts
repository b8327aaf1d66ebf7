/** The `__dict__` and `__weakref__` of classes' instances. */
import { Layout } from "../../generated/memory_map";
import { raise, raiseFalse } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { getSetDescriptorNew } from "../descriptor/records";
import { dictGetName, dictNew, dictSetItem } from "../dict/dict";
import { instanceDictSlot, newInstanceDict } from "../dict/instance";
import { isDict, none, release, releaseOrNull, retain, TypeFlag, typeOf } from "../../kernel/object";
import { GetSetDefinition, staticAllocate } from "../../kernel/static_type";
import { typeLookup } from "../type/type";

/** The two definitions that all classes share. */
@unmanaged
class InstanceAttributes {
  dict: usize;
  weakref: usize;
}
const STATE = changetype<InstanceAttributes>(Layout.TYPE_STATE + 96);

function define(name: usize, get: u32, set: u32): usize {
  const definition = changetype<GetSetDefinition>(staticAllocate(offsetof<GetSetDefinition>()));
  definition.name = name;
  definition.get = get;
  definition.set = set;
  return changetype<usize>(definition);
}

/** Called at boot. */
export function initializeInstanceAttributes(): void {
  STATE.dict = define(Name.__dict__, instanceGetDict.index, instanceSetDict.index);
  STATE.weakref = define(Name.__weakref__, instanceGetWeakref.index, 0);
}

/** Gives a new class the descriptors for what its instances have in addition to the base's. */
export function addInstanceAttributes(type: usize, addDict: bool, addWeak: bool): bool {
  return (!addDict || add(type, Name.__dict__, STATE.dict)) && (!addWeak || add(type, Name.__weakref__, STATE.weakref));
}

function add(type: usize, name: Borrowed, definition: usize): bool {
  const dict: usize = changetype<TypeObject>(type).tp_dict;
  if (dictGetName(dict, name) !== NULL) return true;
  const descriptor = getSetDescriptorNew(type, name, definition);
  if (descriptor === NULL) return false;
  const done = dictSetItem(dict, name, descriptor);
  release(descriptor);
  return done;
}

/** The `__dict__` of a native base (such as a module) with its own rules; NULL if there is none. */
function nativeDictDescriptor(type: TypeObject): Borrowed {
  let at = type;
  while (<usize>at.tp_base !== NULL) {
    if ((at.tp_flags & TypeFlag.HEAPTYPE) === 0 && at.tp_dictoffset !== 0) {
      const descriptor = typeLookup(changetype<usize>(at), Name.__dict__);
      return descriptor !== NULL && changetype<TypeObject>(typeOf(descriptor)).tp_descr_set !== 0 ? descriptor : NULL;
    }
    at = changetype<TypeObject>(<usize>at.tp_base);
  }
  return NULL;
}

/** The instance's dictionary, created if necessary. */
export function instanceGetDict(self: usize): Owned {
  const native = nativeDictDescriptor(changetype<TypeObject>(typeOf(self)));
  if (native !== NULL) {
    const get = changetype<TypeObject>(typeOf(native)).tp_descr_get;
    return call_indirect<usize>(get, native, self, typeOf(self));
  }
  return genericGetDict(self);
}

/** The same for native types with a dictionary. */
export function genericGetDict(self: usize): Owned {
  const place = instanceDictSlot(self);
  if (place === NULL) return RT.error !== NULL ? NULL : raise(Type.AttributeError, "This object has no __dict__");
  let dict = load<usize>(place);
  if (dict === NULL) {
    dict =
      (changetype<TypeObject>(typeOf(self)).tp_flags & TypeFlag.MANAGED_DICT) !== 0 ? newInstanceDict(self) : dictNew();
    if (dict === NULL) return NULL;
    store<u64>(place, <u64>dict);
  }
  return retain(dict);
}

export function instanceSetDict(self: usize, value: Borrowed): bool {
  const native = nativeDictDescriptor(changetype<TypeObject>(typeOf(self)));
  if (native !== NULL)
    return call_indirect<bool>(changetype<TypeObject>(typeOf(native)).tp_descr_set, native, self, value);
  return genericSetDict(self, value);
}

export function genericSetDict(self: usize, value: Borrowed): bool {
  if (value !== NULL && !isDict(value))
    return raiseFalse(Type.TypeError, "__dict__ must be set to a dictionary, not a '%.200T'", value);
  const place = instanceDictSlot(self);
  if (place === NULL) return RT.error === NULL && raiseFalse(Type.AttributeError, "This object has no __dict__");
  const old = load<usize>(place);
  store<u64>(place, value === NULL ? 0 : <u64>retain(value));
  releaseOrNull(old);
  return true;
}

/** The first weak reference to the instance, or None. */
export function instanceGetWeakref(self: usize): Owned {
  const offset = changetype<TypeObject>(typeOf(self)).tp_weaklistoffset;
  if (offset === 0) return raise(Type.AttributeError, "This object has no __weakref__");
  const list = load<usize>(self + <usize>offset);
  return list === NULL ? none() : retain(list);
}
