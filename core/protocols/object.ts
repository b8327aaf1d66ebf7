/** Operations on any object: repr, str, hash, truth, length, comparison, items. */
import { raise, raiseFalse, raiseMinus } from "../exceptions/raise";
import { formatMessage } from "../exceptions/format_message";
import { Name } from "../generated/names";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { Borrowed, False, None, NotImplemented, NULL, Owned, True } from "../memory/layout";
import { RT } from "../memory/runtime";
import { hashPointer } from "../kernel/hash";
import { genericAliasNew } from "../objects/generic_alias/generic_alias";
import { isSubtype, isStr, isType, release, retain, TypeFlag, typeOf } from "../kernel/object";
import { strFromLiteral } from "../objects/str/str";
import { strAscii } from "../objects/str/ascii";
import { intRepr } from "../objects/int/text";
import { lookupAttribute } from "./attribute";
import { call1 } from "./call";
import { compareExact } from "./compare_exact";
import { enterRecursion, leaveRecursion } from "./recursion";
import { indexAsI64, isIndex } from "./number_conversion";

export const enum Comparison {
  Less = 0,
  LessEqual = 1,
  Equal = 2,
  NotEqual = 3,
  Greater = 4,
  GreaterEqual = 5,
}

/** `repr(object)`: a str, perhaps of a subclass. */
export function objectRepr(object: Borrowed): Owned {
  if (object === NULL) return strFromLiteral("<NULL>");
  const slot = changetype<TypeObject>(typeOf(object)).tp_repr;
  if (slot === 0) return formatMessage("<%T object at %p>", object, object);
  if (!enterRecursion(" while getting the repr of an object")) return NULL;
  const result = call_indirect<usize>(slot, object);
  leaveRecursion();
  if (result !== NULL && !isStr(result)) {
    raise(Type.TypeError, "__repr__ returned non-string (type %.200T)", result);
    release(result);
    return NULL;
  }
  return result;
}

/** `str(object)`. */
export function objectStr(object: Borrowed): Owned {
  if (object === NULL) return strFromLiteral("<NULL>");
  const type = typeOf(object);
  if (type === Type.str) return retain(object);
  // The slot and the repr that it calls count as two levels.
  if (type === Type.int && RT.recursionRemaining > 1) return intRepr(object);
  const slot = changetype<TypeObject>(typeOf(object)).tp_str;
  if (slot === 0) return objectRepr(object);
  if (!enterRecursion(" while getting the str of an object")) return NULL;
  const result = call_indirect<usize>(slot, object);
  leaveRecursion();
  if (result !== NULL && !isStr(result)) {
    raise(Type.TypeError, "__str__ returned non-string (type %.200T)", result);
    release(result);
    return NULL;
  }
  return result;
}

/** `ascii(object)`. */
export function objectAscii(object: Borrowed): Owned {
  const text = objectRepr(object);
  if (text === NULL) return NULL;
  const result = strAscii(text);
  release(text);
  return result;
}

/** `hash(object)`; -1 means an error. */
export function objectHash(object: Borrowed): i64 {
  const slot = changetype<TypeObject>(typeOf(object)).tp_hash;
  if (slot === 0) return hashNotImplemented(object);
  return call_indirect<i64>(slot, object);
}

/** The hash slot of unhashable types. */
export function hashNotImplemented(object: Borrowed): i64 {
  raise(Type.TypeError, "unhashable type: '%.200T'", object);
  return -1;
}

/**
 * The hash of objects that are equal only to themselves.
 * @slot object.tp_hash
 */
export function hashIdentity(object: Borrowed): i64 {
  return hashPointer(object);
}

/** Comparison `operator`, including reflected comparison and the identity fallback of == and !=. */
export function richCompare(left: Borrowed, right: Borrowed, operator: i32): Owned {
  if (RT.recursionRemaining > 0) {
    const outcome = compareExact(left, right, operator);
    if (outcome >= 0) return retain(outcome !== 0 ? True : False);
  }
  if (!enterRecursion(" in comparison")) return NULL;
  const result = compareSlots(left, right, operator);
  leaveRecursion();
  return result;
}

export function swappedOperator(operator: i32): i32 {
  switch (operator) {
    case Comparison.Less:
      return Comparison.Greater;
    case Comparison.LessEqual:
      return Comparison.GreaterEqual;
    case Comparison.Greater:
      return Comparison.Less;
    case Comparison.GreaterEqual:
      return Comparison.LessEqual;
    default:
      return operator;
  }
}

function compareSlots(left: Borrowed, right: Borrowed, operator: i32): Owned {
  const leftType = changetype<TypeObject>(typeOf(left));
  const rightType = changetype<TypeObject>(typeOf(right));
  let tried = false;
  if (
    leftType !== rightType &&
    isSubtype(changetype<usize>(rightType), changetype<usize>(leftType)) &&
    rightType.tp_richcompare !== 0
  ) {
    tried = true;
    const result = call_indirect<usize>(rightType.tp_richcompare, right, left, swappedOperator(operator));
    if (result !== NotImplemented) return result;
    release(result);
  }
  if (leftType.tp_richcompare !== 0) {
    const result = call_indirect<usize>(leftType.tp_richcompare, left, right, operator);
    if (result !== NotImplemented) return result;
    release(result);
  }
  if (!tried && rightType.tp_richcompare !== 0) {
    const result = call_indirect<usize>(rightType.tp_richcompare, right, left, swappedOperator(operator));
    if (result !== NotImplemented) return result;
    release(result);
  }
  if (operator === Comparison.Equal) return retain(left === right ? True : False);
  if (operator === Comparison.NotEqual) return retain(left !== right ? True : False);
  return raise(
    Type.TypeError,
    "'%s' not supported between instances of '%.100T' and '%.100T'",
    changetype<usize>(operatorText(operator)),
    left,
    right,
  );
}

function operatorText(operator: i32): string {
  switch (operator) {
    case Comparison.Less:
      return "<";
    case Comparison.LessEqual:
      return "<=";
    case Comparison.Greater:
      return ">";
    case Comparison.GreaterEqual:
      return ">=";
    case Comparison.Equal:
      return "==";
    default:
      return "!=";
  }
}

/** The truth value of a comparison: 1, 0, or -1 with an error. As in containers, an object equals itself. */
export function richCompareBool(left: Borrowed, right: Borrowed, operator: i32): i32 {
  if (left === right) {
    if (operator === Comparison.Equal) return 1;
    if (operator === Comparison.NotEqual) return 0;
  }
  if (RT.recursionRemaining > 0) {
    const outcome = compareExact(left, right, operator);
    if (outcome >= 0) return outcome;
  }
  const result = richCompare(left, right, operator);
  if (result === NULL) return -1;
  const truth = isTrue(result);
  release(result);
  return truth;
}

/** 1, 0, or -1 with an error. */
export function isTrue(object: Borrowed): i32 {
  if (object === True) return 1;
  if (object === False || object === None) return 0;
  const type = changetype<TypeObject>(typeOf(object));
  if (type.nb_bool !== 0) return call_indirect<i32>(type.nb_bool, object);
  let length: i64;
  if (type.mp_length !== 0) length = call_indirect<i64>(type.mp_length, object);
  else if (type.sq_length !== 0) length = call_indirect<i64>(type.sq_length, object);
  else return 1;
  return length > 0 ? 1 : <i32>length;
}

/** `len(object)`; -1 with an error. */
export function objectLength(object: Borrowed): i64 {
  const type = changetype<TypeObject>(typeOf(object));
  if (type.sq_length !== 0) return call_indirect<i64>(type.sq_length, object);
  if (type.mp_length !== 0) return call_indirect<i64>(type.mp_length, object);
  return raiseMinus(Type.TypeError, "object of type '%.200T' has no len()", object);
}

/** `object[key]`. */
export function getItem(object: Borrowed, key: Borrowed): Owned {
  const type = changetype<TypeObject>(typeOf(object));
  if (type.mp_subscript !== 0) return call_indirect<usize>(type.mp_subscript, object, key);
  if (type.sq_item !== 0) {
    if (isIndex(key)) {
      const index = indexAsI64(key, Type.IndexError);
      if (index === -1 && RT.error !== NULL) return NULL;
      return itemAt(object, index);
    }
    return raise(Type.TypeError, "sequence index must be integer, not '%.200T'", key);
  }
  if (isType(object)) {
    if (object === Type.type) return genericAliasNew(object, key);
    const method = lookupAttribute(object, Name.__class_getitem__);
    if (method !== NULL && method !== None) {
      const result = call1(method, key);
      release(method);
      return result;
    }
    if (method !== NULL) release(method);
    else if (RT.error !== NULL) return NULL;
    return raise(Type.TypeError, "type '%.200N' is not subscriptable", object);
  }
  return raise(Type.TypeError, "'%.200T' object is not subscriptable", object);
}

/** Through `sq_item`. A negative index is counted from the end if the type has a length. */
export function itemAt(object: Borrowed, index: i64): Owned {
  const type = changetype<TypeObject>(typeOf(object));
  if (index < 0 && type.sq_length !== 0) {
    const length = call_indirect<i64>(type.sq_length, object);
    if (length < 0) return NULL;
    index += length;
  }
  return call_indirect<usize>(type.sq_item, object, index);
}

/** `object[key] = value`. */
export function setItem(object: Borrowed, key: Borrowed, value: Borrowed): bool {
  return assignItem(object, key, value);
}

/** `del object[key]`. */
export function delItem(object: Borrowed, key: Borrowed): bool {
  return assignItem(object, key, NULL);
}

function assignItem(object: Borrowed, key: Borrowed, value: Borrowed): bool {
  const type = changetype<TypeObject>(typeOf(object));
  if (type.mp_ass_subscript !== 0) return call_indirect<bool>(type.mp_ass_subscript, object, key, value);
  if (type.sq_ass_item !== 0) {
    if (!isIndex(key)) return raiseFalse(Type.TypeError, "sequence index must be integer, not '%.200T'", key);
    let index = indexAsI64(key, Type.IndexError);
    if (index === -1 && RT.error !== NULL) return false;
    if (index < 0 && type.sq_length !== 0) {
      const length = call_indirect<i64>(type.sq_length, object);
      if (length < 0) return false;
      index += length;
    }
    return call_indirect<bool>(type.sq_ass_item, object, index, value);
  }
  if (value === NULL) {
    // CPython has two wordings: if the type has any sequence slot, an index is handled by the sequence protocol first.
    const worded = isSequenceLike(type) && isIndex(key) ? "doesn't" : "does not";
    return raiseFalse(Type.TypeError, "'%.200T' object %s support item deletion", object, changetype<usize>(worded));
  }
  return raiseFalse(Type.TypeError, "'%.200T' object does not support item assignment", object);
}

/** Whether the type has any sequence slot. Classes written in Python always have room for them. */
function isSequenceLike(type: TypeObject): bool {
  return (
    (type.tp_flags & TypeFlag.HEAPTYPE) !== 0 ||
    type.sq_length !== 0 ||
    type.sq_item !== 0 ||
    type.sq_contains !== 0 ||
    type.sq_concat !== 0 ||
    type.sq_repeat !== 0
  );
}

export function objectIsCallable(object: Borrowed): bool {
  return changetype<TypeObject>(typeOf(object)).tp_call !== 0;
}
