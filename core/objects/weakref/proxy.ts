/**
 * Weak proxies: every operation is forwarded to the referent, or raises ReferenceError if that is gone.
 *
 * The referent is retained while the operation runs, since the operation itself may drop the last strong reference.
 */
import { None } from "../../generated/memory_map";
import { formatMessage } from "../../exceptions/format_message";
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { getAttribute, setAttribute } from "../../protocols/attribute";
import { callMethod0, callTuple, objectIsCallable } from "../../protocols/call";
import { getIterator, isIterator, iterNext } from "../../protocols/iteration";
import {
  binaryOperator,
  numberAbsolute,
  numberDivmod,
  numberInplacePower,
  numberInvert,
  numberNegative,
  numberPositive,
  numberPower,
} from "../../protocols/number";
import { sequenceContains } from "../../protocols/sequence";
import { numberFloat, numberIndex, numberLong } from "../../protocols/number_conversion";
import { isTrue, objectLength } from "../../protocols/truth";
import { richCompare } from "../../protocols/compare";
import { delItem, getItem, setItem } from "../../protocols/item";
import { objectStr } from "../../protocols/repr";
import { release, retain } from "../../kernel/object";
import { isWeakProxy, weakReferenceNew, weakReferent } from "./weakref";

/** `weakref.proxy(object, callback)`; `callback` may be NULL. */
export function weakProxyNew(object: Borrowed, callback: Borrowed): Owned {
  return weakReferenceNew(objectIsCallable(object) ? Type.CallableProxyType : Type.ProxyType, object, callback);
}

/**
 * The referent of `object` if it is a proxy, otherwise `object` itself: a new reference. NULL with ReferenceError if it
 * is gone.
 */
function referentOf(object: Borrowed): Owned {
  if (!isWeakProxy(object)) return retain(object);
  const referent = weakReferent(object);
  return referent === None ? raise(Type.ReferenceError, "weakly-referenced object no longer exists") : retain(referent);
}

function binary(code: i32, left: Borrowed, right: Borrowed): Owned {
  const a = referentOf(left);
  if (a === NULL) return NULL;
  const b = referentOf(right);
  const result = b === NULL ? NULL : binaryOperator(code, a, b);
  release(a);
  if (b !== NULL) release(b);
  return result;
}

/** Table indexes represent the functions: `operation(object): Owned`. */
function unary(operation: u32, object: Borrowed): Owned {
  const referent = referentOf(object);
  if (referent === NULL) return NULL;
  const result = call_indirect<usize>(operation, referent);
  release(referent);
  return result;
}

/** @slot ProxyType.nb_add, CallableProxyType.nb_add */
export function proxyAdd(left: Borrowed, right: Borrowed): Owned {
  return binary(0, left, right);
}

/** @slot ProxyType.nb_inplace_add, CallableProxyType.nb_inplace_add */
export function proxyInplaceAdd(left: Borrowed, right: Borrowed): Owned {
  return binary(13, left, right);
}

/** @slot ProxyType.nb_and, CallableProxyType.nb_and */
export function proxyAnd(left: Borrowed, right: Borrowed): Owned {
  return binary(1, left, right);
}

/** @slot ProxyType.nb_inplace_and, CallableProxyType.nb_inplace_and */
export function proxyInplaceAnd(left: Borrowed, right: Borrowed): Owned {
  return binary(14, left, right);
}

/** @slot ProxyType.nb_floor_divide, CallableProxyType.nb_floor_divide */
export function proxyFloorDivide(left: Borrowed, right: Borrowed): Owned {
  return binary(2, left, right);
}

/** @slot ProxyType.nb_inplace_floor_divide, CallableProxyType.nb_inplace_floor_divide */
export function proxyInplaceFloorDivide(left: Borrowed, right: Borrowed): Owned {
  return binary(15, left, right);
}

/** @slot ProxyType.nb_lshift, CallableProxyType.nb_lshift */
export function proxyLshift(left: Borrowed, right: Borrowed): Owned {
  return binary(3, left, right);
}

/** @slot ProxyType.nb_inplace_lshift, CallableProxyType.nb_inplace_lshift */
export function proxyInplaceLshift(left: Borrowed, right: Borrowed): Owned {
  return binary(16, left, right);
}

/** @slot ProxyType.nb_matrix_multiply, CallableProxyType.nb_matrix_multiply */
export function proxyMatrixMultiply(left: Borrowed, right: Borrowed): Owned {
  return binary(4, left, right);
}

/** @slot ProxyType.nb_inplace_matrix_multiply, CallableProxyType.nb_inplace_matrix_multiply */
export function proxyInplaceMatrixMultiply(left: Borrowed, right: Borrowed): Owned {
  return binary(17, left, right);
}

/** @slot ProxyType.nb_multiply, CallableProxyType.nb_multiply */
export function proxyMultiply(left: Borrowed, right: Borrowed): Owned {
  return binary(5, left, right);
}

/** @slot ProxyType.nb_inplace_multiply, CallableProxyType.nb_inplace_multiply */
export function proxyInplaceMultiply(left: Borrowed, right: Borrowed): Owned {
  return binary(18, left, right);
}

/** @slot ProxyType.nb_remainder, CallableProxyType.nb_remainder */
export function proxyRemainder(left: Borrowed, right: Borrowed): Owned {
  return binary(6, left, right);
}

/** @slot ProxyType.nb_inplace_remainder, CallableProxyType.nb_inplace_remainder */
export function proxyInplaceRemainder(left: Borrowed, right: Borrowed): Owned {
  return binary(19, left, right);
}

/** @slot ProxyType.nb_or, CallableProxyType.nb_or */
export function proxyOr(left: Borrowed, right: Borrowed): Owned {
  return binary(7, left, right);
}

/** @slot ProxyType.nb_inplace_or, CallableProxyType.nb_inplace_or */
export function proxyInplaceOr(left: Borrowed, right: Borrowed): Owned {
  return binary(20, left, right);
}

/** @slot ProxyType.nb_rshift, CallableProxyType.nb_rshift */
export function proxyRshift(left: Borrowed, right: Borrowed): Owned {
  return binary(9, left, right);
}

/** @slot ProxyType.nb_inplace_rshift, CallableProxyType.nb_inplace_rshift */
export function proxyInplaceRshift(left: Borrowed, right: Borrowed): Owned {
  return binary(22, left, right);
}

/** @slot ProxyType.nb_subtract, CallableProxyType.nb_subtract */
export function proxySubtract(left: Borrowed, right: Borrowed): Owned {
  return binary(10, left, right);
}

/** @slot ProxyType.nb_inplace_subtract, CallableProxyType.nb_inplace_subtract */
export function proxyInplaceSubtract(left: Borrowed, right: Borrowed): Owned {
  return binary(23, left, right);
}

/** @slot ProxyType.nb_true_divide, CallableProxyType.nb_true_divide */
export function proxyTrueDivide(left: Borrowed, right: Borrowed): Owned {
  return binary(11, left, right);
}

/** @slot ProxyType.nb_inplace_true_divide, CallableProxyType.nb_inplace_true_divide */
export function proxyInplaceTrueDivide(left: Borrowed, right: Borrowed): Owned {
  return binary(24, left, right);
}

/** @slot ProxyType.nb_xor, CallableProxyType.nb_xor */
export function proxyXor(left: Borrowed, right: Borrowed): Owned {
  return binary(12, left, right);
}

/** @slot ProxyType.nb_inplace_xor, CallableProxyType.nb_inplace_xor */
export function proxyInplaceXor(left: Borrowed, right: Borrowed): Owned {
  return binary(25, left, right);
}

/** @slot ProxyType.nb_negative, CallableProxyType.nb_negative */
export function proxyNegative(self: Borrowed): Owned {
  return unary(numberNegative.index, self);
}

/** @slot ProxyType.nb_positive, CallableProxyType.nb_positive */
export function proxyPositive(self: Borrowed): Owned {
  return unary(numberPositive.index, self);
}

/** @slot ProxyType.nb_absolute, CallableProxyType.nb_absolute */
export function proxyAbsolute(self: Borrowed): Owned {
  return unary(numberAbsolute.index, self);
}

/** @slot ProxyType.nb_invert, CallableProxyType.nb_invert */
export function proxyInvert(self: Borrowed): Owned {
  return unary(numberInvert.index, self);
}

/** @slot ProxyType.nb_int, CallableProxyType.nb_int */
export function proxyInt(self: Borrowed): Owned {
  return unary(numberLong.index, self);
}

/** @slot ProxyType.nb_float, CallableProxyType.nb_float */
export function proxyFloat(self: Borrowed): Owned {
  return unary(numberFloat.index, self);
}

/** @slot ProxyType.nb_index, CallableProxyType.nb_index */
export function proxyIndex(self: Borrowed): Owned {
  return unary(numberIndex.index, self);
}

/** @slot ProxyType.tp_str, CallableProxyType.tp_str */
export function proxyStr(self: Borrowed): Owned {
  return unary(objectStr.index, self);
}

/** @slot ProxyType.tp_iter, CallableProxyType.tp_iter */
export function proxyIter(self: Borrowed): Owned {
  return unary(getIterator.index, self);
}

/** @slot ProxyType.nb_divmod, CallableProxyType.nb_divmod */
export function proxyDivmod(left: Borrowed, right: Borrowed): Owned {
  const a = referentOf(left);
  if (a === NULL) return NULL;
  const b = referentOf(right);
  const result = b === NULL ? NULL : numberDivmod(a, b);
  release(a);
  if (b !== NULL) release(b);
  return result;
}

/** @slot ProxyType.nb_power, CallableProxyType.nb_power */
export function proxyPower(left: Borrowed, right: Borrowed, modulus: Borrowed): Owned {
  return power(left, right, modulus, false);
}

/** @slot ProxyType.nb_inplace_power, CallableProxyType.nb_inplace_power */
export function proxyInplacePower(left: Borrowed, right: Borrowed, modulus: Borrowed): Owned {
  return power(left, right, modulus, true);
}

function power(left: Borrowed, right: Borrowed, modulus: Borrowed, inplace: bool): Owned {
  const a = referentOf(left);
  const b = a === NULL ? NULL : referentOf(right);
  const c = b === NULL ? NULL : referentOf(modulus);
  let result: usize = NULL;
  if (c !== NULL) result = inplace ? numberInplacePower(a, b, c) : numberPower(a, b, c);
  if (a !== NULL) release(a);
  if (b !== NULL) release(b);
  if (c !== NULL) release(c);
  return result;
}

/** @slot ProxyType.nb_bool, CallableProxyType.nb_bool */
export function proxyBool(self: Borrowed): i32 {
  const referent = referentOf(self);
  if (referent === NULL) return -1;
  const result = isTrue(referent);
  release(referent);
  return result;
}

/** @slot ProxyType.tp_getattro, CallableProxyType.tp_getattro */
export function proxyGetAttribute(self: Borrowed, name: Borrowed): Owned {
  const referent = referentOf(self);
  if (referent === NULL) return NULL;
  const result = getAttribute(referent, name);
  release(referent);
  return result;
}

/** @slot ProxyType.tp_setattro, CallableProxyType.tp_setattro */
export function proxySetAttribute(self: Borrowed, name: Borrowed, value: Borrowed): bool {
  const referent = referentOf(self);
  if (referent === NULL) return false;
  const result = setAttribute(referent, name, value);
  release(referent);
  return result;
}

/** @slot ProxyType.tp_richcompare, CallableProxyType.tp_richcompare */
export function proxyCompare(left: Borrowed, right: Borrowed, operator: i32): Owned {
  const a = referentOf(left);
  if (a === NULL) return NULL;
  const b = referentOf(right);
  const result = b === NULL ? NULL : richCompare(a, b, operator);
  release(a);
  if (b !== NULL) release(b);
  return result;
}

/** @slot ProxyType.tp_repr, CallableProxyType.tp_repr */
export function proxyRepr(self: Borrowed): Owned {
  const referent = weakReferent(self);
  return formatMessage("<weakproxy at %p to %T at %p>", self, referent, referent);
}

/** @slot ProxyType.mp_length, CallableProxyType.mp_length */
export function proxyLength(self: Borrowed): i64 {
  const referent = referentOf(self);
  if (referent === NULL) return -1;
  const result = objectLength(referent);
  release(referent);
  return result;
}

/** @slot ProxyType.mp_subscript, CallableProxyType.mp_subscript */
export function proxyGetItem(self: Borrowed, key: Borrowed): Owned {
  const referent = referentOf(self);
  if (referent === NULL) return NULL;
  const k = referentOf(key);
  const result = k === NULL ? NULL : getItem(referent, k);
  release(referent);
  if (k !== NULL) release(k);
  return result;
}

/** @slot ProxyType.mp_ass_subscript, CallableProxyType.mp_ass_subscript */
export function proxySetItem(self: Borrowed, key: Borrowed, value: Borrowed): bool {
  const referent = referentOf(self);
  if (referent === NULL) return false;
  const result = value === NULL ? delItem(referent, key) : setItem(referent, key, value);
  release(referent);
  return result;
}

/** @slot ProxyType.sq_contains, CallableProxyType.sq_contains */
export function proxyContains(self: Borrowed, value: Borrowed): i32 {
  const referent = referentOf(self);
  if (referent === NULL) return -1;
  const result = sequenceContains(referent, value);
  release(referent);
  return result;
}

/** @slot ProxyType.tp_iternext, CallableProxyType.tp_iternext */
export function proxyNext(self: Borrowed): Owned {
  const referent = referentOf(self);
  if (referent === NULL) return NULL;
  const result = isIterator(referent)
    ? iterNext(referent)
    : raise(Type.TypeError, "Weakref proxy referenced a non-iterator '%.200T' object", referent);
  release(referent);
  return result;
}

/** @slot CallableProxyType.tp_call */
export function proxyCall(self: Borrowed, args: Borrowed, kwargs: Borrowed): Owned {
  const referent = referentOf(self);
  if (referent === NULL) return NULL;
  const result = callTuple(referent, args, kwargs);
  release(referent);
  return result;
}

/** @method ProxyType.__bytes__() */
export function proxyBytes(self: Borrowed): Owned {
  const referent = referentOf(self);
  if (referent === NULL) return NULL;
  const result = callMethod0(referent, Name.__bytes__);
  release(referent);
  return result;
}

/** @method ProxyType.__reversed__() */
export function proxyReversed(self: Borrowed): Owned {
  const referent = referentOf(self);
  if (referent === NULL) return NULL;
  const result = callMethod0(referent, Name.__reversed__);
  release(referent);
  return result;
}
