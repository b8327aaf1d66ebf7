/** classmethod and staticmethod: wrappers that change what a function is bound to. */
import { False, True } from "../../generated/memory_map";
import { formatMessage } from "../../exceptions/format_message";
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { lookupAttribute, setAttribute } from "../../protocols/attribute";
import { callTuple } from "../../protocols/call";
import { isTrue } from "../../protocols/truth";
import { genericGetDict, genericSetDict } from "../instance/attributes";
import { methodNew } from "../method/method";
import { release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { genericAllocate } from "../type/allocate";

/**
 * The record of both.
 * @record classmethod, staticmethod clear
 */
@unmanaged
export class ClassMethodObject extends BaseObject {
  /** The wrapped callable, or NULL before `__init__`. @owned */
  callable: usize; // @16
  /** @owned */
  dict: usize; // @24
}

function make(type: usize, callable: Borrowed): Owned {
  const object = genericAllocate(type, 0);
  if (object !== NULL) store<u64>(object + offsetof<ClassMethodObject>("callable"), <u64>retain(callable));
  return object;
}

export function classMethodNew(callable: Borrowed): Owned {
  return make(Type.classmethod, callable);
}
export function staticMethodNew(callable: Borrowed): Owned {
  return make(Type.staticmethod, callable);
}

/** Copies the wrapped function's attributes to the wrapper. */
function copyAttributes(self: usize, callable: Borrowed): bool {
  return (
    copyAttribute(self, callable, Name.__module__) &&
    copyAttribute(self, callable, Name.__name__) &&
    copyAttribute(self, callable, Name.__qualname__) &&
    copyAttribute(self, callable, Name.__doc__) &&
    copyAttribute(self, callable, Name.__annotations__)
  );
}

function copyAttribute(self: usize, callable: Borrowed, name: Borrowed): bool {
  const value = lookupAttribute(callable, name);
  if (value === NULL) return RT.error === NULL;
  const done = setAttribute(self, name, value);
  release(value);
  return done;
}

/**
 * @init classmethod(function, /)
 * @init staticmethod(function, /)
 */
export function classMethodInit(self: usize, callable: Borrowed): bool {
  const record = changetype<ClassMethodObject>(self);
  const old = record.callable;
  record.callable = retain(callable);
  releaseOrNull(old);
  return copyAttributes(self, callable);
}

/** @slot classmethod.tp_descr_get */
export function classMethodGet(self: usize, object: Borrowed, type: Borrowed): Owned {
  const callable = changetype<ClassMethodObject>(self).callable;
  if (callable === NULL) return raise(Type.RuntimeError, "uninitialized classmethod object");
  const owner = type === NULL ? typeOf(object) : type;
  const get = changetype<TypeObject>(typeOf(callable)).tp_descr_get;
  // The wrapped object may itself be a descriptor: classmethod(property(...)).
  if (get !== 0) return call_indirect<usize>(get, callable, owner, owner);
  return methodNew(callable, owner);
}

/** @slot staticmethod.tp_descr_get */
export function staticMethodGet(self: usize, object: Borrowed, type: Borrowed): Owned {
  const callable = changetype<ClassMethodObject>(self).callable;
  if (callable === NULL) return raise(Type.RuntimeError, "uninitialized staticmethod object");
  return retain(callable);
}

/** @slot staticmethod.tp_call */
export function staticMethodCall(self: usize, args: Borrowed, kwargs: Borrowed): Owned {
  const callable = changetype<ClassMethodObject>(self).callable;
  if (callable === NULL) return raise(Type.RuntimeError, "uninitialized staticmethod object");
  return callTuple(callable, args, kwargs);
}

/** @slot classmethod.tp_repr */
export function classMethodRepr(self: usize): Owned {
  return formatMessage("<classmethod(%R)>", changetype<ClassMethodObject>(self).callable);
}
/** @slot staticmethod.tp_repr */
export function staticMethodRepr(self: usize): Owned {
  return formatMessage("<staticmethod(%R)>", changetype<ClassMethodObject>(self).callable);
}

/**
 * @member classmethod.__func__ ClassMethodObject.callable object readonly
 * @member classmethod.__wrapped__ ClassMethodObject.callable object readonly
 * @member staticmethod.__func__ ClassMethodObject.callable object readonly
 * @member staticmethod.__wrapped__ ClassMethodObject.callable object readonly
 */

/**
 * @getter classmethod.__isabstractmethod__
 * @getter staticmethod.__isabstractmethod__
 */
export function classMethodIsAbstract(self: usize): Owned {
  const result = isAbstract(changetype<ClassMethodObject>(self).callable);
  return result < 0 ? NULL : retain(result !== 0 ? True : False);
}

/**
 * @getter classmethod.__dict__
 * @getter staticmethod.__dict__
 */
export function classMethodGetDict(self: usize): Owned {
  return genericGetDict(self);
}
/**
 * @setter classmethod.__dict__
 * @setter staticmethod.__dict__
 */
export function classMethodSetDict(self: usize, value: Borrowed): bool {
  return genericSetDict(self, value);
}

/** Whether the function is marked as abstract. 1, 0, or -1 with an error. NULL is not. */
export function isAbstract(callable: Borrowed): i32 {
  if (callable === NULL) return 0;
  const mark = lookupAttribute(callable, Name.__isabstractmethod__);
  if (mark === NULL) return RT.error !== NULL ? -1 : 0;
  const result = isTrue(mark);
  release(mark);
  return result;
}
