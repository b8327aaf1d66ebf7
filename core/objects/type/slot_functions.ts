/**
 * The slots of classes written in Python: each looks up its special method on the type and calls it.
 *
 * The method is looked up on the type, never on the instance, and bound through `__get__` unless it is a plain
 * function.
 */
import { None, NotImplemented, True } from "../../generated/memory_map";
import {
  errorClear,
  errorFetch,
  errorMatches,
  errorRestore,
  raise,
  raiseMinus,
  raiseNoMemory,
  raiseObject,
  writeUnraisable,
} from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { NativeCost } from "../../protocols/recursion";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { genericGetAttribute, getAttribute } from "../../protocols/attribute";
import { call, callTuple, callWithSelf } from "../../protocols/call";
import { sequenceIteratorNew } from "../iterator/new";
import { containsByIteration } from "../../protocols/sequence";
import { numberIndex } from "../../protocols/number_conversion";
import { hashNotImplemented } from "../../protocols/hash";
import { isTrue } from "../../protocols/truth";
import { intAsI64, intFitsI64, intFromI64, intHash, intSign } from "../int/int";
import { isInt, isSubtype, release, releaseOrNull, retain, TypeFlag, typeOf } from "../../kernel/object";
import { tupleGet, tupleLength, tupleNew, tupleSet } from "../tuple/tuple";
import { typeLookup } from "./type";
import { Slots } from "../../memory/slots";

/**
 * Calls the special method `name` with one argument (none if NULL). `missing` says what to do if it does not exist:
 * NotImplemented, or an AttributeError.
 */
function callSpecial(self: Borrowed, name: Borrowed, args: usize, nargs: i32, missingIsNotImplemented: bool): Owned {
  const method = typeLookup(typeOf(self), name);
  if (method === NULL) {
    if (missingIsNotImplemented) return retain(NotImplemented);
    return raiseObject(Type.AttributeError, name);
  }
  retain(method);
  const type = changetype<TypeObject>(typeOf(method));
  let result: Owned;
  // The path from an operator through a slot to a method takes more of the Wasm stack than a plain call.
  RT.nativeDepth += NativeCost.SLOT;
  if ((type.tp_flags & TypeFlag.METHOD_DESCRIPTOR) !== 0) result = callWithSelf(method, self, args, nargs, NULL);
  else if (type.tp_descr_get === 0) result = call(method, args, nargs, NULL);
  else {
    const bound = call_indirect<usize>(type.tp_descr_get, method, self, typeOf(self));
    result = bound === NULL ? NULL : call(bound, args, nargs, NULL);
    releaseOrNull(bound);
  }
  RT.nativeDepth -= NativeCost.SLOT;
  release(method);
  return result;
}

function withArguments(
  self: Borrowed,
  name: Borrowed,
  count: i32,
  first: Borrowed,
  second: Borrowed,
  missingIsNotImplemented: bool,
): Owned {
  const args = scratchPush(2);
  if (args === NULL) return raiseNoMemory();
  Slots.put(args, 0, first);
  Slots.put(args, 1, second);
  const result = callSpecial(self, name, args, count, missingIsNotImplemented);
  scratchPop(2);
  return result;
}

export function slotCallNone(self: Borrowed, name: Borrowed): Owned {
  return callSpecial(self, name, NULL, 0, false);
}
export function slotCallOne(self: Borrowed, name: Borrowed, first: Borrowed): Owned {
  return withArguments(self, name, 1, first, NULL, false);
}
function slotCallTwo(self: Borrowed, name: Borrowed, first: Borrowed, second: Borrowed): Owned {
  return withArguments(self, name, 2, first, second, false);
}
function maybeCallOne(self: Borrowed, name: Borrowed, first: Borrowed): Owned {
  return withArguments(self, name, 1, first, NULL, true);
}

function lookup(self: Borrowed, name: Borrowed): Borrowed {
  return typeLookup(typeOf(self), name);
}

/** Whether `right`'s type redefines the reflected method of `left`'s. Only then does it go first. */
function isOverloaded(left: Borrowed, right: Borrowed, name: Borrowed): bool {
  const own = lookup(right, name);
  return own !== NULL && own !== lookup(left, name);
}

/** A binary operator slot: the class's method, or the other operand's reflected one. */
export function slotBinary(
  left: Borrowed,
  right: Borrowed,
  slot: usize,
  self: u32,
  name: Borrowed,
  reflected: Borrowed,
): Owned {
  // An operator's path to here is longer than that of other slots.
  RT.nativeDepth++;
  const result = binary(left, right, slot, self, name, reflected);
  RT.nativeDepth--;
  return result;
}

function binary(left: Borrowed, right: Borrowed, slot: usize, self: u32, name: Borrowed, reflected: Borrowed): Owned {
  const leftType = typeOf(left);
  const rightType = typeOf(right);
  let tryRight = leftType !== rightType && load<u32>(rightType + slot) === self;
  if (load<u32>(leftType + slot) === self) {
    if (tryRight && isSubtype(rightType, leftType) && isOverloaded(left, right, reflected)) {
      const result = maybeCallOne(right, reflected, left);
      if (result !== NotImplemented) return result;
      release(result);
      tryRight = false;
    }
    const result = maybeCallOne(left, name, right);
    if (result !== NotImplemented || leftType === rightType) return result;
    release(result);
  }
  return tryRight ? maybeCallOne(right, reflected, left) : retain(NotImplemented);
}

export function slotPower(base: Borrowed, exponent: Borrowed, modulus: Borrowed): Owned {
  if (modulus === None)
    return slotBinary(base, exponent, offsetof<TypeObject>("nb_power"), slotPower.index, Name.__pow__, Name.__rpow__);
  if (changetype<TypeObject>(typeOf(base)).nb_power === slotPower.index)
    return slotCallTwo(base, Name.__pow__, exponent, modulus);
  return retain(NotImplemented);
}

export function slotInplacePower(base: Borrowed, exponent: Borrowed, modulus: Borrowed): Owned {
  return slotCallOne(base, Name.__ipow__, exponent);
}

export function slotHash(self: Borrowed): i64 {
  const method = lookup(self, Name.__hash__);
  if (method === NULL || method === None) return hashNotImplemented(self);
  const result = slotCallNone(self, Name.__hash__);
  if (result === NULL) return -1;
  if (!isInt(result)) {
    raise(Type.TypeError, "__hash__ method should return an integer");
    release(result);
    return -1;
  }
  let hash = intFitsI64(result) ? intAsI64(result) : intHash(result);
  release(result);
  if (hash === -1) hash = -2;
  return hash;
}

export function slotCall(self: Borrowed, args: Borrowed, kwargs: Borrowed): Owned {
  const method = lookup(self, Name.__call__);
  if (method === NULL) return raiseObject(Type.AttributeError, Name.__call__);
  retain(method);
  const get = changetype<TypeObject>(typeOf(method)).tp_descr_get;
  const bound = get === 0 ? retain(method) : call_indirect<usize>(get, method, self, typeOf(self));
  release(method);
  if (bound === NULL) return NULL;
  const result = callTuple(bound, args, kwargs);
  release(bound);
  return result;
}

export function slotGetAttribute(self: Borrowed, name: Borrowed): Owned {
  const fallback = lookup(self, Name.__getattr__);
  let result: Owned;
  const own = lookup(self, Name.__getattribute__);
  if (own === lookupGeneric()) result = genericGetAttribute(self, name);
  else result = slotCallOne(self, Name.__getattribute__, name);
  if (result !== NULL || fallback === NULL || !errorMatches(Type.AttributeError)) return result;
  errorClear();
  return slotCallOne(self, Name.__getattr__, name);
}

/** `object.__getattribute__`, the descriptor. */
function lookupGeneric(): Borrowed {
  return typeLookup(Type.object, Name.__getattribute__);
}

export function slotSetAttribute(self: Borrowed, name: Borrowed, value: Borrowed): bool {
  const result =
    value === NULL ? slotCallOne(self, Name.__delattr__, name) : slotCallTwo(self, Name.__setattr__, name, value);
  if (result === NULL) return false;
  release(result);
  return true;
}

export function slotRichCompare(self: Borrowed, other: Borrowed, operator: i32): Owned {
  return maybeCallOne(self, comparisonName(operator), other);
}

function comparisonName(operator: i32): Borrowed {
  switch (operator) {
    case 0:
      return Name.__lt__;
    case 1:
      return Name.__le__;
    case 2:
      return Name.__eq__;
    case 3:
      return Name.__ne__;
    case 4:
      return Name.__gt__;
    default:
      return Name.__ge__;
  }
}

export function slotIter(self: Borrowed): Owned {
  const method = lookup(self, Name.__iter__);
  if (method === None) return raise(Type.TypeError, "'%.200T' object is not iterable", self);
  if (method !== NULL) return slotCallNone(self, Name.__iter__);
  if (lookup(self, Name.__getitem__) === NULL) return raise(Type.TypeError, "'%.200T' object is not iterable", self);
  return sequenceIteratorNew(self);
}

export function slotNext(self: Borrowed): Owned {
  return slotCallNone(self, Name.__next__);
}

export function slotDescriptorGet(self: Borrowed, object: Borrowed, type: Borrowed): Owned {
  const method = lookup(self, Name.__get__);
  if (method === NULL) {
    // `__get__` was deleted from the class: the descriptor is now an ordinary value.
    return retain(self);
  }
  const owner = type === NULL ? None : type;
  const args = scratchPush(3);
  if (args === NULL) return raiseNoMemory();
  Slots.put(args, 0, self);
  Slots.put(args, 1, object === NULL ? None : object);
  Slots.put(args, 2, owner);
  retain(method);
  const result = call(method, args, 3, NULL);
  release(method);
  scratchPop(3);
  return result;
}

export function slotDescriptorSet(self: Borrowed, object: Borrowed, value: Borrowed): bool {
  const result =
    value === NULL ? slotCallOne(self, Name.__delete__, object) : slotCallTwo(self, Name.__set__, object, value);
  if (result === NULL) return false;
  release(result);
  return true;
}

export function slotInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  const method = lookup(self, Name.__init__);
  if (method === NULL) return raiseObject(Type.AttributeError, Name.__init__) !== NULL;
  const result = callBoundOf(method, self, args, kwargs);
  if (result === NULL) return false;
  if (result !== None) {
    raise(Type.TypeError, "__init__() should return None, not '%.200T'", result);
    release(result);
    return false;
  }
  release(result);
  return true;
}

function callBoundOf(method: Borrowed, self: Borrowed, args: Borrowed, kwargs: Borrowed): Owned {
  retain(method);
  const get = changetype<TypeObject>(typeOf(method)).tp_descr_get;
  const bound = get === 0 ? retain(method) : call_indirect<usize>(get, method, self, typeOf(self));
  release(method);
  if (bound === NULL) return NULL;
  const result = callTuple(bound, args, kwargs);
  release(bound);
  return result;
}

export function slotNew(type: Borrowed, args: Borrowed, kwargs: Borrowed): Owned {
  const method = getAttribute(type, Name.__new__);
  if (method === NULL) return NULL;
  const full = prepend(type, args);
  const result = full === NULL ? NULL : callTuple(method, full, kwargs);
  releaseOrNull(full);
  release(method);
  return result;
}

function prepend(first: Borrowed, rest: Borrowed): Owned {
  const count = tupleLength(rest);
  const tuple = tupleNew(count + 1);
  if (tuple === NULL) return NULL;
  tupleSet(tuple, 0, retain(first));
  for (let index: i64 = 0; index < count; index++) tupleSet(tuple, index + 1, retain(tupleGet(rest, index)));
  return tuple;
}

export function slotBool(self: Borrowed): i32 {
  let method = lookup(self, Name.__bool__);
  const usesLength = method === NULL;
  if (usesLength) {
    method = lookup(self, Name.__len__);
    if (method === NULL) return 1;
  }
  const value = slotCallNone(self, usesLength ? Name.__len__ : Name.__bool__);
  if (value === NULL) return -1;
  let truth: i32;
  if (usesLength) truth = lengthOf(value) < 0 ? -1 : isTrue(value);
  else if (typeOf(value) === Type.bool) truth = value === True ? 1 : 0;
  else truth = raiseMinus(Type.TypeError, "__bool__ should return bool, returned %T", value);
  release(value);
  return truth;
}

/** The value of a `__len__` result; -1 with an error. */
function lengthOf(value: Borrowed): i64 {
  const index = numberIndex(value);
  if (index === NULL) return -1;
  let length: i64 = -1;
  if (intSign(index) < 0) raise(Type.ValueError, "__len__() should return >= 0");
  else if (!intFitsI64(index)) raise(Type.OverflowError, "cannot fit '%T' into an index-sized integer", index);
  else length = intAsI64(index);
  release(index);
  return length;
}

export function slotLength(self: Borrowed): i64 {
  const value = slotCallNone(self, Name.__len__);
  if (value === NULL) return -1;
  const length = lengthOf(value);
  release(value);
  return length;
}

export function slotGetItem(self: Borrowed, key: Borrowed): Owned {
  return slotCallOne(self, Name.__getitem__, key);
}

export function slotSetItem(self: Borrowed, key: Borrowed, value: Borrowed): bool {
  const result =
    value === NULL ? slotCallOne(self, Name.__delitem__, key) : slotCallTwo(self, Name.__setitem__, key, value);
  if (result === NULL) return false;
  release(result);
  return true;
}

export function slotSequenceItem(self: Borrowed, index: i64): Owned {
  const key = intFromI64(index);
  if (key === NULL) return NULL;
  const result = slotCallOne(self, Name.__getitem__, key);
  release(key);
  return result;
}

export function slotSequenceSetItem(self: Borrowed, index: i64, value: Borrowed): bool {
  const key = intFromI64(index);
  if (key === NULL) return false;
  const done = slotSetItem(self, key, value);
  release(key);
  return done;
}

export function slotContains(self: Borrowed, value: Borrowed): i32 {
  const method = lookup(self, Name.__contains__);
  if (method === None) return raiseMinus(Type.TypeError, "'%.200T' object is not a container", self);
  if (method === NULL) return containsByIteration(self, value);
  const result = slotCallOne(self, Name.__contains__, value);
  if (result === NULL) return -1;
  const truth = isTrue(result);
  release(result);
  return truth;
}

export function slotAwait(self: Borrowed): Owned {
  if (lookup(self, Name.__await__) === NULL)
    return raise(Type.AttributeError, "object %.50T does not have __await__ method", self);
  return slotCallNone(self, Name.__await__);
}
export function slotAsyncIter(self: Borrowed): Owned {
  if (lookup(self, Name.__aiter__) === NULL)
    return raise(Type.AttributeError, "object %.50T does not have __aiter__ method", self);
  return slotCallNone(self, Name.__aiter__);
}
export function slotAsyncNext(self: Borrowed): Owned {
  if (lookup(self, Name.__anext__) === NULL)
    return raise(Type.AttributeError, "object %.50T does not have __anext__ method", self);
  return slotCallNone(self, Name.__anext__);
}

/** Calls `__del__`. Its exceptions cannot propagate, so they are written to stderr. */
export function slotFinalize(self: Borrowed): void {
  const pending = errorFetch();
  const method = lookup(self, Name.__del__);
  if (method !== NULL) {
    retain(method);
    const result = slotCallNone(self, Name.__del__);
    if (result === NULL) writeUnraisable(method);
    else release(result);
    release(method);
  }
  errorRestore(pending);
}
