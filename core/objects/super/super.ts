/**
 * super: attribute lookup that starts after a given class in the object's resolution order.
 *
 * Without arguments it takes both from the calling frame: the class from its `__class__` cell, the object from its
 * first argument.
 */
import { None } from "../../generated/memory_map";
import { formatMessage } from "../../exceptions/format_message";
import { raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { genericGetAttribute, lookupAttribute } from "../../protocols/attribute";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { call0, call2 } from "../../protocols/call";
import { callingFrameSuper } from "./calling_frame";
import { dictGetItem, dictLength } from "../dict/dict";
import { visitReference } from "../../kernel/gc/gc";
import { isStr, isSubtype, isType, release, releaseOrNull, retain, retainOrNull, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { strEqual } from "../str/str";
import { tupleGet, tupleLength } from "../tuple/tuple";
import { genericAllocate } from "../type/allocate";
import { Slots } from "../../memory/slots";

/** @record super */
@unmanaged
export class SuperObject extends BaseObject {
  /** The class after which lookup starts. All three may be NULL. @owned */
  thisClass: usize; // @16
  /** @owned */
  self: usize; // @24
  /** The class whose resolution order is searched. @owned */
  selfClass: usize; // @32
}

function recordOf(self: usize): SuperObject {
  return changetype<SuperObject>(self);
}

/** `super(type, object)` without the detour through a call. */
export function superNew(type: usize, object: Borrowed): Owned {
  const self = genericAllocate(Type.Super, 0);
  if (self === NULL) return NULL;
  if (bind(self, type, object)) return self;
  release(self);
  return NULL;
}

/** @init super(*args, **kwargs) raw */
export function superInit(self: usize, args: Borrowed, kwargs: Borrowed): bool {
  if (kwargs !== NULL && dictLength(kwargs) > 0)
    return raiseFalse(Type.TypeError, "super() takes no keyword arguments");
  const count = tupleLength(args);
  // CPython has one way of calling super itself and another for its subclasses, each with its own messages.
  const exact = typeOf(self) === Type.Super;
  if (count > 2) {
    return exact
      ? raiseFalse(Type.TypeError, "super() expected at most 2 arguments, got %d", count)
      : raiseFalse(Type.TypeError, "super() takes at most 2 arguments (%d given)", count);
  }
  if (count > 0) {
    const type = tupleGet(args, 0);
    const wanted = exact ? "a type" : "type";
    if (!isType(type))
      return raiseFalse(Type.TypeError, "super() argument 1 must be %s, not %T", changetype<usize>(wanted), type);
    return bind(self, type, count < 2 || tupleGet(args, 1) === None ? NULL : tupleGet(args, 1));
  }
  const found = scratchPush(2);
  if (found === NULL) return raiseNoMemory() !== NULL;
  const done = callingFrameSuper(found) && bind(self, Slots.at(found, 0), Slots.at(found, 1));
  scratchPop(2);
  return done;
}

function bind(self: usize, type: usize, object: Borrowed): bool {
  let selfClass: usize = NULL;
  if (object !== NULL) {
    selfClass = check(type, object);
    if (selfClass === NULL) return false;
  }
  const record = recordOf(self);
  const oldClass = record.thisClass;
  const oldSelf = record.self;
  const oldSelfClass = record.selfClass;
  record.thisClass = retain(type);
  record.self = retainOrNull(object);
  record.selfClass = selfClass;
  releaseOrNull(oldClass);
  releaseOrNull(oldSelf);
  releaseOrNull(oldSelfClass);
  return true;
}

/**
 * The class to search: the object itself if it is a subclass of `type`, otherwise the object's class. Owned; NULL with
 * an error.
 */
function check(type: usize, object: Borrowed): Owned {
  if (isType(object) && isSubtype(object, type)) return retain(object);
  if (isSubtype(typeOf(object), type)) return retain(typeOf(object));
  const claimed = lookupAttribute(object, Name.__class__);
  if (claimed !== NULL) {
    if (isType(claimed) && claimed !== typeOf(object) && isSubtype(claimed, type)) return claimed;
    release(claimed);
  } else if (RT.error !== NULL) return NULL;
  return raise(Type.TypeError, "super(type, obj): obj must be an instance or subtype of type");
}

/** @slot super.tp_traverse */
export function superTraverse(self: usize, visit: u32, argument: usize): i32 {
  let result = visitReference(recordOf(self).self, visit, argument);
  if (result === 0) result = visitReference(recordOf(self).thisClass, visit, argument);
  if (result === 0) result = visitReference(recordOf(self).selfClass, visit, argument);
  return result;
}

/** @slot super.tp_repr */
export function superRepr(self: usize): Owned {
  const record = recordOf(self);
  const type = record.thisClass;
  if (record.selfClass !== NULL) {
    return type === NULL
      ? formatMessage("<super: <class 'NULL'>, <%N object>>", record.selfClass)
      : formatMessage("<super: <class '%N'>, <%N object>>", type, record.selfClass);
  }
  return type === NULL
    ? formatMessage("<super: <class 'NULL'>, NULL>")
    : formatMessage("<super: <class '%N'>, NULL>", type);
}

/** @slot super.tp_getattro */
export function superGetAttribute(self: usize, name: Borrowed): Owned {
  const record = recordOf(self);
  const start = record.selfClass;
  // `super().__class__` is super itself.
  if (start !== NULL && !(isStr(name) && strEqual(name, Name.__class__))) {
    const found = lookup(record, start, name);
    if (found !== NULL || RT.error !== NULL) return found;
  }
  return genericGetAttribute(self, name);
}

function lookup(record: SuperObject, start: usize, name: Borrowed): Owned {
  const mro: usize = changetype<TypeObject>(start).tp_mro;
  if (mro === NULL) return NULL;
  const count = tupleLength(mro);
  let index: i64 = 0;
  while (index < count && tupleGet(mro, index) !== record.thisClass) index++;
  for (index++; index < count; index++) {
    const found = dictGetItem(changetype<TypeObject>(tupleGet(mro, index)).tp_dict, name);
    if (found === NULL) {
      if (RT.error !== NULL) return NULL;
      continue;
    }
    const get = changetype<TypeObject>(typeOf(found)).tp_descr_get;
    if (get === 0) return retain(found);
    retain(found);
    // A class method bound through its class gets no instance.
    const instance = record.self === start ? NULL : record.self;
    const result = call_indirect<usize>(get, found, instance, start);
    release(found);
    return result;
  }
  return NULL;
}

/**
 * An unbound super that is a class attribute binds itself to instances.
 * @slot super.tp_descr_get
 */
export function superGet(self: usize, object: Borrowed, type: Borrowed): Owned {
  const record = recordOf(self);
  if (object === NULL || object === None || record.self !== NULL) return retain(self);
  if (typeOf(self) !== Type.Super)
    return record.thisClass === NULL ? call0(typeOf(self)) : call2(typeOf(self), record.thisClass, object);
  return superNew(record.thisClass, object);
}

/**
 * @member super.__thisclass__ SuperObject.thisClass object readonly
 * @member super.__self__ SuperObject.self object readonly
 * @member super.__self_class__ SuperObject.selfClass object readonly
 */
