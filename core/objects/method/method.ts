/**
 * method: a function bound to the object on which it was looked up.
 *
 * A call through it shifts the arguments by one. The eval loop instead takes it apart, and then holds `function` and
 * `self` itself.
 */
import { False, None, NotImplemented, True } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { formatMessage } from "../../exceptions/format_message";
import { errorClear, errorMatches, raise } from "../../exceptions/raise";
import { Borrowed, NULL, Owned, TableIndex } from "../../memory/address";
import { genericGetAttribute, getAttribute } from "../../protocols/attribute";
import { noKeywords } from "../../protocols/arguments";
import { callTuple, callWithSelf, objectIsCallable } from "../../protocols/call";
import { Comparison } from "../../protocols/comparison";
import { hashIdentity, objectHash } from "../../protocols/hash";
import { richCompareBool } from "../../protocols/compare";
import { dictGetName } from "../dict/dict";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { isStr, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { tupleGet, tupleLength, tuplePack2 } from "../tuple/tuple";
import { typeLookup } from "../type/type";
import { RT } from "../../memory/runtime";

/** @record method */
@unmanaged
export class MethodObject extends BaseObject {
  /** @owned */
  function: usize; // @16
  /** @owned */
  self: usize; // @24
  weakrefs: usize; // @32
  vectorcall: TableIndex; // @40
}

const METHOD_SIZE: usize = offsetof<MethodObject>();

/** `func` bound to `self`. */
export function methodNew(func: Borrowed, self: Borrowed): Owned {
  const object = gcNew(Type.method, METHOD_SIZE);
  if (object === NULL) return NULL;
  store<u64>(object + offsetof<MethodObject>("function"), <u64>retain(func));
  store<u64>(object + offsetof<MethodObject>("self"), <u64>retain(self));
  store<u64>(object + offsetof<MethodObject>("weakrefs"), 0);
  const index: u32 = methodVectorcall.index;
  store<u64>(object + offsetof<MethodObject>("vectorcall"), <u64>index);
  gcTrack(object);
  return object;
}

/** A method's vectorcall: passes `self` before the other arguments. */
export function methodVectorcall(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const method = changetype<MethodObject>(self);
  const func = retain(method.function);
  const bound = retain(method.self);
  const result = callWithSelf(func, bound, args, nargs, kwnames);
  release(func);
  release(bound);
  return result;
}

/** @new method(function, instance, /) raw */
export function methodConstruct(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  if (kwargs !== NULL && !noKeywords(Name.method, kwargs)) return NULL;
  const count = tupleLength(args);
  if (count !== 2) return raise(Type.TypeError, "method expected 2 arguments, got %d", count);
  const func = tupleGet(args, 0);
  const instance = tupleGet(args, 1);
  if (!objectIsCallable(func)) return raise(Type.TypeError, "first argument must be callable");
  if (instance === None) return raise(Type.TypeError, "instance must not be None");
  return methodNew(func, instance);
}

/**
 * Attributes that the method itself does not have are looked up on its function.
 * @slot method.tp_getattro
 */
export function methodGetAttribute(self: usize, name: Borrowed): Owned {
  const descriptor = typeLookup(typeOf(self), name);
  if (descriptor !== NULL) return genericGetAttribute(self, name);
  return getAttribute(changetype<MethodObject>(self).function, name);
}

/** @slot method.tp_richcompare */
export function methodCompare(a: usize, b: usize, op: i32): Owned {
  if ((op !== 2 && op !== 3) || typeOf(a) !== Type.method || typeOf(b) !== Type.method) return retain(NotImplemented);
  const left = changetype<MethodObject>(a);
  const right = changetype<MethodObject>(b);
  let equal = richCompareBool(left.function, right.function, Comparison.Equal);
  if (equal < 0) return NULL;
  if (equal !== 0) equal = left.self === right.self ? 1 : 0;
  return retain((equal !== 0) === (op === 2) ? True : False);
}

/** @slot method.tp_hash */
export function methodHash(self: usize): i64 {
  const method = changetype<MethodObject>(self);
  const self_ = hashIdentity(method.self);
  const func = objectHash(method.function);
  if (func === -1) return -1;
  const hash = self_ ^ func;
  return hash === -1 ? -2 : hash;
}

/** @slot method.tp_repr */
export function methodRepr(self: usize): Owned {
  const method = changetype<MethodObject>(self);
  let name = functionName(method.function, Name.__qualname__);
  if (name === NULL) {
    if (RT.error !== NULL) return NULL;
    name = functionName(method.function, Name.__name__);
    if (name === NULL && RT.error !== NULL) return NULL;
  }
  const result =
    name === NULL
      ? formatMessage("<bound method ? of %R>", method.self)
      : formatMessage("<bound method %U of %R>", name, method.self);
  releaseOrNull(name);
  return result;
}

/** The attribute `name` if it is a str, else NULL. */
function functionName(func: Borrowed, name: usize): Owned {
  const value = getAttribute(func, name);
  if (value === NULL) {
    if (errorMatches(Type.AttributeError)) errorClear();
    return NULL;
  }
  if (isStr(value)) return value;
  release(value);
  return NULL;
}

/** @slot method.tp_call */
export function methodCall(self: usize, args: Borrowed, kwargs: Borrowed): Owned {
  return callTuple(self, args, kwargs);
}

/**
 * @member method.__func__ MethodObject.function object readonly
 * @member method.__self__ MethodObject.self object readonly
 */

/** @getter method.__doc__ */
export function methodDoc(self: usize): Owned {
  return getAttribute(changetype<MethodObject>(self).function, Name.__doc__);
}

/** @method method.__reduce__() */
export function methodReduce(self: usize): Owned {
  const method = changetype<MethodObject>(self);
  const getattr = dictGetName(RT.builtins, Name.getattr);
  if (getattr === NULL) return raise(Type.AttributeError, "getattr");
  const name = getAttribute(method.function, Name.__name__);
  if (name === NULL) return NULL;
  const args = tuplePack2(method.self, name);
  release(name);
  if (args === NULL) return NULL;
  const result = tuplePack2(getattr, args);
  release(args);
  return result;
}
