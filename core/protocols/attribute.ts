/**
 * Attribute access: the generic algorithm (data descriptors, the instance dictionary, other descriptors), and lookups
 * that do not raise.
 *
 * A descriptor's `__get__` can run any Python code: what is borrowed from a type's dictionary must be retained before
 * the call.
 */
import { errorClear, errorMatches, raise, raiseFalse } from "../exceptions/raise";
import { noteAttributeError } from "../exceptions/note_attribute";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { dictDelItem, dictGetItem, dictNew, dictSetItem } from "../objects/dict/dict";
import {
  instanceDictSlot,
  newInstanceDict,
  objectGetInstanceAttribute,
  objectStoreInstanceAttribute,
} from "../objects/dict/instance";
import { instanceValues } from "../objects/instance/instance";
import { isStr, release, retain, TypeFlag, typeOf } from "../kernel/object";
import { typeLookup } from "../objects/type/type";
import { NativeCost } from "./recursion";

/** `object.name`. Raises AttributeError. */
export function getAttribute(object: Borrowed, name: Borrowed): Owned {
  if (!isStr(name)) return raise(Type.TypeError, "attribute name must be string, not '%.200T'", name);
  const slot = changetype<TypeObject>(typeOf(object)).tp_getattro;
  if (slot === 0) return raise(Type.AttributeError, "'%.100T' object has no attribute '%U'", object, name);
  const result = call_indirect<usize>(slot, object, name);
  if (result === NULL) noteAttributeError(object, name);
  return result;
}

/** `object.name`, or NULL without an error if there is no such attribute. Other errors propagate. */
export function lookupAttribute(object: Borrowed, name: Borrowed): Owned {
  const slot = changetype<TypeObject>(typeOf(object)).tp_getattro;
  if (slot === 0) return NULL;
  if (slot === genericGetAttribute.index) return genericLookup(object, name, true);
  const result = call_indirect<usize>(slot, object, name);
  if (result === NULL && errorMatches(Type.AttributeError)) errorClear();
  return result;
}

/** Sets the attribute, or deletes it if `value` is NULL. */
export function setAttribute(object: Borrowed, name: Borrowed, value: Borrowed): bool {
  if (!isStr(name)) return raiseFalse(Type.TypeError, "attribute name must be string, not '%.200T'", name);
  const slot = changetype<TypeObject>(typeOf(object)).tp_setattro;
  if (slot !== 0) return call_indirect<bool>(slot, object, name, value);
  const attributes = changetype<TypeObject>(typeOf(object)).tp_getattro === 0 ? "no" : "only read-only";
  const deed = value === NULL ? "del" : "assign to";
  return raiseFalse(
    Type.TypeError,
    "'%.100T' object has %s attributes (%s .%U)",
    object,
    changetype<usize>(attributes),
    changetype<usize>(deed),
    name,
  );
}

/**
 * @slot object.tp_getattro, int.tp_getattro, float.tp_getattro, complex.tp_getattro, range.tp_getattro,
 *   range_iterator.tp_getattro, longrange_iterator.tp_getattro
 */
export function genericGetAttribute(object: Borrowed, name: Borrowed): Owned {
  return genericLookup(object, name, false);
}

/** The generic algorithm. With `quiet`, a missing attribute gives NULL without an error. */
export function genericLookup(object: Borrowed, name: Borrowed, quiet: bool): Owned {
  const type = typeOf(object);
  if (!isStr(name)) return raise(Type.TypeError, "attribute name must be string, not '%.200T'", name);
  const descriptor = typeLookup(type, name);
  let get: u32 = 0;
  if (descriptor !== NULL) {
    retain(descriptor);
    const descriptorType = changetype<TypeObject>(typeOf(descriptor));
    get = descriptorType.tp_descr_get;
    if (get !== 0 && descriptorType.tp_descr_set !== 0) {
      const result = callGet(get, descriptor, object, type);
      release(descriptor);
      return quiet ? absentIsQuiet(result) : result;
    }
  }
  const found = instanceAttribute(object, type, name);
  if (found !== NULL || RT.error !== NULL) {
    if (descriptor !== NULL) release(descriptor);
    return found;
  }
  if (get !== 0) {
    const result = callGet(get, descriptor, object, type);
    release(descriptor);
    return quiet ? absentIsQuiet(result) : result;
  }
  if (descriptor !== NULL) return descriptor;
  if (quiet) return NULL;
  raise(Type.AttributeError, "'%.50T' object has no attribute '%U'", object, name);
  return NULL;
}

/**
 * `descriptor.__get__`. Counts as a level on the Wasm stack, since it can lead back here without passing any other
 * counted level.
 */
function callGet(get: u32, descriptor: Borrowed, object: Borrowed, type: usize): Owned {
  RT.nativeDepth += NativeCost.SLOT;
  const result = call_indirect<usize>(get, descriptor, object, type);
  RT.nativeDepth -= NativeCost.SLOT;
  return result;
}

function absentIsQuiet(result: Owned): Owned {
  if (result === NULL && errorMatches(Type.AttributeError)) errorClear();
  return result;
}

/** The attribute from the instance's values or dictionary. NULL if it is missing, or with an error. */
function instanceAttribute(object: Borrowed, type: usize, name: Borrowed): Owned {
  const record = changetype<TypeObject>(type);
  if ((record.tp_flags & TypeFlag.MANAGED_DICT) !== 0) {
    const values = instanceValues(object);
    if (values !== NULL) return objectGetInstanceAttribute(object, values, name);
  } else if (record.tp_dictoffset === 0) return NULL;
  const place = instanceDictSlot(object);
  if (place === NULL) return NULL;
  const dict = load<usize>(place);
  if (dict === NULL) return NULL;
  retain(dict);
  const found = dictGetItem(dict, name);
  if (found !== NULL) retain(found);
  release(dict);
  return found;
}

/** @slot object.tp_setattro */
export function genericSetAttribute(object: Borrowed, name: Borrowed, value: Borrowed): bool {
  const type = typeOf(object);
  if (!isStr(name)) return raiseFalse(Type.TypeError, "attribute name must be string, not '%.200T'", name);
  retain(name);
  const descriptor = typeLookup(type, name);
  let done: bool;
  const set = descriptor === NULL ? <u32>0 : changetype<TypeObject>(typeOf(descriptor)).tp_descr_set;
  if (set !== 0) {
    retain(descriptor);
    done = call_indirect<bool>(set, descriptor, object, value);
    release(descriptor);
  } else done = setInstanceAttribute(object, name, value, descriptor);
  release(name);
  return done;
}

/**
 * Writes to the instance's values or dictionary. `descriptor` is what the type has under that name, for the error
 * message.
 */
function setInstanceAttribute(object: Borrowed, name: Borrowed, value: Borrowed, descriptor: Borrowed): bool {
  const record = changetype<TypeObject>(typeOf(object));
  const managed = (record.tp_flags & TypeFlag.MANAGED_DICT) !== 0;
  if (managed) {
    const values = instanceValues(object);
    if (values !== NULL) {
      if (objectStoreInstanceAttribute(object, values, name, value)) return true;
      return attributeAbsent(object, name);
    }
  }
  const place = managed || record.tp_dictoffset !== 0 ? instanceDictSlot(object) : NULL;
  if (place === NULL) {
    if (descriptor !== NULL)
      return raiseFalse(Type.AttributeError, "'%.50T' object attribute '%U' is read-only", object, name);
    raise(Type.AttributeError, "'%.100T' object has no attribute '%U'", object, name);
    return false;
  }
  let dict = load<usize>(place);
  if (dict === NULL) {
    if (value === NULL) {
      raise(Type.AttributeError, "'%.100T' object has no attribute '%U'", object, name);
      return false;
    }
    dict = managed ? newInstanceDict(object) : dictNew();
    if (dict === NULL) return false;
    store<u64>(place, <u64>dict);
  }
  retain(dict);
  const done = value === NULL ? dictDelItem(dict, name) : dictSetItem(dict, name, value);
  release(dict);
  return done || attributeAbsent(object, name);
}

/** Turns a KeyError from a deletion into the AttributeError that it means. */
function attributeAbsent(object: Borrowed, name: Borrowed): bool {
  if (!errorMatches(Type.KeyError)) return false;
  errorClear();
  if (typeOf(object) === Type.type)
    return raiseFalse(Type.AttributeError, "type object '%.50N' has no attribute '%U'", object, name);
  raise(Type.AttributeError, "'%.100T' object has no attribute '%U'", object, name);
  return false;
}

/**
 * The special method `name` of the object's type, bound to the object; NULL without an error if the type has none.
 * Ignores the instance's own dictionary.
 */
export function lookupSpecial(object: Borrowed, name: Borrowed): Owned {
  const type = typeOf(object);
  const found = typeLookup(type, name);
  if (found === NULL) return NULL;
  retain(found);
  const get = changetype<TypeObject>(typeOf(found)).tp_descr_get;
  if (get === 0) return found;
  const bound = call_indirect<usize>(get, found, object, type);
  release(found);
  return bound;
}

/**
 * The unbound method, if `object.name` is a plain method of the type (a function or a method descriptor). Otherwise
 * NULL without an error: the caller then does a normal attribute lookup.
 */
export function lookupMethod(object: Borrowed, name: Borrowed): Owned {
  const type = changetype<TypeObject>(typeOf(object));
  if (type.tp_getattro !== genericGetAttribute.index || !isStr(name)) return NULL;
  const found = typeLookup(changetype<usize>(type), name);
  if (found === NULL || (changetype<TypeObject>(typeOf(found)).tp_flags & TypeFlag.METHOD_DESCRIPTOR) === 0)
    return NULL;
  retain(found);
  const own = instanceAttribute(object, changetype<usize>(type), name);
  if (own === NULL && RT.error === NULL) return found;
  release(found);
  if (own !== NULL) release(own);
  else errorClear();
  return NULL;
}
