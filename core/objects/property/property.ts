/** property: a computed attribute. */
import { False, None, True } from "../../generated/memory_map";
import { raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { lookupAttribute, setAttribute } from "../../protocols/attribute";
import { call1, call2, call } from "../../protocols/call";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { isAbstract } from "../classmethod/classmethod";
import { release, releaseOrNull, retain, retainOrNull, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { Slots } from "../../memory/slots";

/** @record property clear */
@unmanaged
export class PropertyObject extends BaseObject {
  /** The functions, or NULL. @owned */
  get: usize; // @16
  /** @owned */
  set: usize; // @24
  /** @owned */
  delete: usize; // @32
  /** @owned */
  doc: usize; // @40
  /** The name that it has in its class, or NULL. @owned */
  name: usize; // @48
  /** Whether the doc came from the getter. Then a copy with another getter takes that one's. */
  getterDoc: i32;
  private _getterDoc: u32; // @56
}

function recordOf(self: usize): PropertyObject {
  return changetype<PropertyObject>(self);
}

function given(value: Borrowed): Owned {
  return value === NULL || value === None ? NULL : retain(value);
}

/** @init property(fget=None, fset=None, fdel=None, doc=None) */
export function propertyInit(self: usize, get: Borrowed, set: Borrowed, del: Borrowed, doc: Borrowed): bool {
  const record = recordOf(self);
  const oldGet = record.get;
  const oldSet = record.set;
  const oldDelete = record.delete;
  const oldDoc = record.doc;
  record.get = given(get);
  record.set = given(set);
  record.delete = given(del);
  record.doc = given(doc);
  record.getterDoc = 0;
  releaseOrNull(record.name);
  record.name = NULL;
  releaseOrNull(oldGet);
  releaseOrNull(oldSet);
  releaseOrNull(oldDelete);
  releaseOrNull(oldDoc);
  if (record.doc !== NULL) return typeOf(self) === Type.property || setAttribute(self, Name.__doc__, record.doc);
  if (record.get === NULL) return true;
  const inherited = lookupAttribute(record.get, Name.__doc__);
  if (inherited === NULL) return RT.error === NULL;
  record.getterDoc = 1;
  let done = true;
  if (typeOf(self) === Type.property) {
    releaseOrNull(record.doc);
    record.doc = retain(inherited);
  } else {
    // Instances of a subclass may have a __doc__ of their own.
    done = setAttribute(self, Name.__doc__, inherited);
  }
  release(inherited);
  return done;
}

/** "property 'x' of 'C' object has no getter", with as much of it as is known. */
function raiseMissing(self: usize, object: Borrowed, kind: string): void {
  const name = recordOf(self).name;
  const qualname: usize = changetype<TypeObject>(typeOf(object)).ht_qualname;
  if (name !== NULL)
    raise(Type.AttributeError, "property %R of %R object has no %s", name, qualname, changetype<usize>(kind));
  else raise(Type.AttributeError, "property of %R object has no %s", qualname, changetype<usize>(kind));
}

/** @slot property.tp_descr_get */
export function propertyGet(self: usize, object: Borrowed, type: Borrowed): Owned {
  if (object === NULL || object === None) return retain(self);
  const get = recordOf(self).get;
  if (get === NULL) {
    raiseMissing(self, object, "getter");
    return NULL;
  }
  return call1(get, object);
}

/** @slot property.tp_descr_set */
export function propertySet(self: usize, object: Borrowed, value: Borrowed): bool {
  const record = recordOf(self);
  const callable = value === NULL ? record.delete : record.set;
  if (callable === NULL) {
    raiseMissing(self, object, value === NULL ? "deleter" : "setter");
    return false;
  }
  const result = value === NULL ? call1(callable, object) : call2(callable, object, value);
  if (result === NULL) return false;
  release(result);
  return true;
}

/** A property of the same class with one function replaced. */
function copyWith(self: usize, get: Borrowed, set: Borrowed, del: Borrowed): Owned {
  const record = recordOf(self);
  const args = scratchPush(4);
  if (args === NULL) return raiseNoMemory();
  const newGet = get !== NULL && get !== None ? get : record.get !== NULL ? record.get : None;
  Slots.put(args, 0, newGet);
  Slots.put(args, 1, set !== NULL && set !== None ? set : record.set !== NULL ? record.set : None);
  Slots.put(args, 2, del !== NULL && del !== None ? del : record.delete !== NULL ? record.delete : None);
  const keepsDoc = !(record.getterDoc !== 0 && newGet !== None) && record.doc !== NULL;
  Slots.put(args, 3, keepsDoc ? record.doc : None);
  const copy = call(typeOf(self), args, 4, NULL);
  scratchPop(4);
  if (copy !== NULL && typeOf(copy) === typeOf(self)) recordOf(copy).name = retainOrNull(record.name);
  return copy;
}

/** @method property.getter(object, /) */
export function propertyGetter(self: usize, callable: Borrowed): Owned {
  return copyWith(self, callable, NULL, NULL);
}
/** @method property.setter(object, /) */
export function propertySetter(self: usize, callable: Borrowed): Owned {
  return copyWith(self, NULL, callable, NULL);
}
/** @method property.deleter(object, /) */
export function propertyDeleter(self: usize, callable: Borrowed): Owned {
  return copyWith(self, NULL, NULL, callable);
}

/** @method property.__set_name__(*args) */
export function propertySetName(self: usize, args: usize, nargs: i32): bool {
  if (nargs !== 2)
    return raiseFalse(Type.TypeError, "__set_name__() takes 2 positional arguments but %d were given", nargs);
  const record = recordOf(self);
  const old = record.name;
  record.name = retain(Slots.at(args, 1));
  releaseOrNull(old);
  return true;
}

/**
 * @member property.fget PropertyObject.get object readonly
 * @member property.fset PropertyObject.set object readonly
 * @member property.fdel PropertyObject.delete object readonly
 * @member property.__doc__ PropertyObject.doc object
 */

/** @getter property.__isabstractmethod__ */
export function propertyIsAbstract(self: usize): Owned {
  const record = recordOf(self);
  let result = isAbstract(record.get);
  if (result === 0) result = isAbstract(record.set);
  if (result === 0) result = isAbstract(record.delete);
  return result < 0 ? NULL : retain(result !== 0 ? True : False);
}
