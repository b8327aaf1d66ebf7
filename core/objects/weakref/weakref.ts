/**
 * Weak references. Layout as CPython's PyWeakReference (LP64); proxies share the record.
 *
 * The references to an object form a list that begins at `tp_weaklistoffset` in the object: first the plain reference
 * without callback, then the plain proxy, then all others. The first two are shared by all users. `object` is not
 * owned; in a dead reference it is None.
 */
import { False, None, NotImplemented, True } from "../../generated/memory_map";
import { errorFetch, errorRestore, raise, writeUnraisable } from "../../exceptions/raise";
import { formatMessage } from "../../exceptions/format_message";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned, TableIndex } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { checkPositional, noKeywords } from "../../protocols/arguments";
import { lookupAttribute } from "../../protocols/attribute";
import { call1 } from "../../protocols/call";
import { Comparison } from "../../protocols/comparison";
import { objectHash } from "../../protocols/hash";
import { richCompare } from "../../protocols/compare";
import { gcUntrack, visitReference } from "../../kernel/gc/gc";
import { genericAliasNew } from "../generic_alias/new";
import { isInstance, isStr, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { tupleGet, tupleLength, tupleNew, tupleSet } from "../tuple/tuple";

@unmanaged
export class WeakReferenceObject extends BaseObject {
  /** Not owned; None once the object is gone. */
  object: usize; // @16
  /** Owned, or NULL. */
  callback: usize; // @24
  /** The object's hash, -1 until computed; remains when the object is gone. */
  hash: i64; // @32
  previous: usize; // @40
  next: usize; // @48
  vectorcall: TableIndex; // @56
}

/** The slot with the object's first weak reference, or NULL if its type has none. */
export function weakListSlot(object: Borrowed): usize {
  const offset = changetype<TypeObject>(typeOf(object)).tp_weaklistoffset;
  return offset > 0 ? object + <usize>offset : NULL;
}

/** Whether `object` is a reference or proxy. */
export function isWeakReference(object: Borrowed): bool {
  return isInstance(object, Type.ReferenceType) || isWeakProxy(object);
}

export function isWeakProxy(object: Borrowed): bool {
  const type = typeOf(object);
  return type === Type.ProxyType || type === Type.CallableProxyType;
}

/** What the reference refers to: borrowed; None if it is gone. */
export function weakReferent(reference: Borrowed): Borrowed {
  const object = changetype<WeakReferenceObject>(reference).object;
  // An object with count 0 is being destroyed and must not be resurrected.
  return object !== None && changetype<BaseObject>(object).refcount > 0 ? object : None;
}

/** The number of weak references in the list that begins with `head`. */
export function countWeakReferences(head: usize): i64 {
  let count: i64 = 0;
  for (let at = head; at !== NULL; at = changetype<WeakReferenceObject>(at).next) count++;
  return count;
}

/** A weak reference of class `type` to `object`, with a callback or NULL; a shared one where possible. */
export function weakReferenceNew(type: usize, object: Borrowed, callback: Borrowed): Owned {
  const slot = weakListSlot(object);
  if (slot === NULL) return raise(Type.TypeError, "cannot create weak reference to '%T' object", object);
  const proxy = type === Type.ProxyType || type === Type.CallableProxyType;
  const shareable = callback === NULL && (proxy || type === Type.ReferenceType);
  if (shareable) {
    const shared = proxy ? basicProxy(load<usize>(slot)) : basicReference(load<usize>(slot));
    if (shared !== NULL) return retain(shared);
  }
  const self = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>0);
  if (self === NULL) return NULL;
  const record = changetype<WeakReferenceObject>(self);
  record.object = object;
  record.hash = -1;
  if (callback !== NULL) record.callback = retain(callback);
  record.vectorcall = <u32>weakReferenceVectorcall.index;
  // The allocation may have collected garbage, so the list is only read now.
  const head = load<usize>(slot);
  if (shareable && !proxy) insertHead(slot, record);
  else if (shareable) insertAfter(slot, basicReference(head), record);
  else insertAfter(slot, basicProxy(head) !== NULL ? basicProxy(head) : basicReference(head), record);
  return self;
}

function basicReference(head: usize): usize {
  return head !== NULL && typeOf(head) === Type.ReferenceType && isShareable(changetype<WeakReferenceObject>(head))
    ? head
    : NULL;
}

/** A dead one may still be in the list: it waits for its destructor. */
function isShareable(record: WeakReferenceObject): bool {
  return record.callback === NULL && record.refcount > 0;
}

function basicProxy(head: usize): usize {
  const candidate = basicReference(head) === NULL ? head : changetype<WeakReferenceObject>(head).next;
  return candidate !== NULL && isWeakProxy(candidate) && isShareable(changetype<WeakReferenceObject>(candidate))
    ? candidate
    : NULL;
}

function insertHead(slot: usize, record: WeakReferenceObject): void {
  const next = load<usize>(slot);
  record.previous = NULL;
  record.next = next;
  if (next !== NULL) changetype<WeakReferenceObject>(next).previous = changetype<usize>(record);
  store<u64>(slot, <u64>changetype<usize>(record));
}

function insertAfter(slot: usize, previous: usize, record: WeakReferenceObject): void {
  if (previous === NULL) return insertHead(slot, record);
  const before = changetype<WeakReferenceObject>(previous);
  record.previous = previous;
  record.next = before.next;
  if (before.next !== NULL) changetype<WeakReferenceObject>(before.next).previous = changetype<usize>(record);
  before.next = changetype<usize>(record);
}

/** Makes the reference dead but keeps its callback: the collector does this before it calls callbacks. */
export function unlinkWeakReference(reference: Borrowed): void {
  const record = changetype<WeakReferenceObject>(reference);
  const object = record.object;
  if (object === None) return;
  const slot = weakListSlot(object);
  if (load<usize>(slot) === reference) store<u64>(slot, <u64>record.next);
  record.object = None;
  if (record.previous !== NULL) changetype<WeakReferenceObject>(record.previous).next = record.next;
  if (record.next !== NULL) changetype<WeakReferenceObject>(record.next).previous = record.previous;
  record.previous = NULL;
  record.next = NULL;
}

/** @slot ReferenceType.tp_clear, ProxyType.tp_clear, CallableProxyType.tp_clear */
export function weakReferenceClear(self: Borrowed): void {
  unlinkWeakReference(self);
  const record = changetype<WeakReferenceObject>(self);
  const callback = record.callback;
  record.callback = NULL;
  releaseOrNull(callback);
}

/**
 * Called by the destructor of every object that supports weak references: clears the references, then calls their
 * callbacks. The object must be untracked and have no references left.
 */
export function clearWeakReferences(object: Borrowed): void {
  const slot = weakListSlot(object);
  if (slot === NULL || load<usize>(slot) === NULL) return;
  // The shared ones have no callbacks; most objects have only those.
  while (load<usize>(slot) !== NULL && changetype<WeakReferenceObject>(load<usize>(slot)).callback === NULL) {
    weakReferenceClear(load<usize>(slot));
  }
  if (load<usize>(slot) === NULL) return;
  const error = errorFetch();
  runCallbacks(slot);
  errorRestore(error);
}

/** All references are dead before the first callback runs: none of them can resurrect the object. */
function runCallbacks(slot: usize): void {
  const count = countWeakReferences(load<usize>(slot));
  const pairs = tupleNew(2 * count);
  if (pairs === NULL) {
    writeUnraisable(NULL);
    while (load<usize>(slot) !== NULL) weakReferenceClear(load<usize>(slot));
    return;
  }
  for (let i: i64 = 0; i < count; i++) {
    const reference = load<usize>(slot);
    const record = changetype<WeakReferenceObject>(reference);
    const callback = record.callback;
    record.callback = NULL;
    if (record.refcount > 0 && callback !== NULL) {
      tupleSet(pairs, 2 * i, retain(reference));
      tupleSet(pairs, 2 * i + 1, callback);
    } else releaseOrNull(callback);
    unlinkWeakReference(reference);
  }
  for (let i: i64 = 0; i < count; i++) {
    const callback = tupleGet(pairs, 2 * i + 1);
    if (callback !== NULL) callWeakCallback(tupleGet(pairs, 2 * i), callback);
  }
  release(pairs);
}

/** Calls `callback(reference)`. Exceptions are reported and cleared. */
export function callWeakCallback(reference: Borrowed, callback: Borrowed): void {
  const result = call1(callback, reference);
  if (result === NULL) writeUnraisable(callback);
  else release(result);
}

/** @new ReferenceType(object, callback=None, /) raw */
export function weakReferenceTypeNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  if (!checkPositional(Name.__new__, <i32>tupleLength(args), 1, 2)) return NULL;
  const callback = tupleLength(args) > 1 ? tupleGet(args, 1) : None;
  return weakReferenceNew(type, tupleGet(args, 0), callback === None ? NULL : callback);
}

/** @init ReferenceType(object, callback=None, /) raw */
export function weakReferenceInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (kwargs !== NULL && !noKeywords(Name.ref, kwargs)) return false;
  return checkPositional(Name.__init__, <i32>tupleLength(args), 1, 2);
}

/** `reference()`. */
export function weakReferenceVectorcall(self: Borrowed, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  if (kwnames !== NULL && tupleLength(kwnames) > 0)
    return raise(Type.TypeError, "weakref() takes no keyword arguments");
  if (nargs > 0) return raise(Type.TypeError, "weakref expected 0 arguments, got %d", nargs);
  return retain(weakReferent(self));
}

/** @slot ReferenceType.tp_call */
export function weakReferenceCall(self: Borrowed, args: Borrowed, kwargs: Borrowed): Owned {
  if (kwargs !== NULL && !noKeywords(Name.weakref, kwargs)) return NULL;
  if (!checkPositional(Name.weakref, <i32>tupleLength(args), 0, 0)) return NULL;
  return retain(weakReferent(self));
}

/** @slot ReferenceType.tp_hash */
export function weakReferenceHash(self: Borrowed): i64 {
  const record = changetype<WeakReferenceObject>(self);
  if (record.hash !== -1) return record.hash;
  const object = weakReferent(self);
  if (object === None) {
    raise(Type.TypeError, "weak object has gone away");
    return -1;
  }
  retain(object);
  record.hash = objectHash(object);
  release(object);
  return record.hash;
}

/** @slot ReferenceType.tp_repr */
export function weakReferenceRepr(self: Borrowed): Owned {
  const object = weakReferent(self);
  if (object === None) return formatMessage("<weakref at %p; dead>", self);
  retain(object);
  const name = lookupAttribute(object, Name.__name__);
  let text: usize = NULL;
  if (name !== NULL && isStr(name))
    text = formatMessage("<weakref at %p; to '%T' at %p (%U)>", self, object, object, name);
  else if (RT.error === NULL) text = formatMessage("<weakref at %p; to '%T' at %p>", self, object, object);
  releaseOrNull(name);
  release(object);
  return text;
}

/** @slot ReferenceType.tp_richcompare */
export function weakReferenceCompare(self: Borrowed, other: Borrowed, operator: i32): Owned {
  if (operator !== Comparison.Equal && operator !== Comparison.NotEqual) return retain(NotImplemented);
  if (!isInstance(other, Type.ReferenceType)) return retain(NotImplemented);
  const left = weakReferent(self);
  const right = weakReferent(other);
  if (left === None || right === None) {
    return retain((self === other) === (operator === Comparison.Equal) ? True : False);
  }
  retain(left);
  retain(right);
  const result = richCompare(left, right, operator);
  release(left);
  release(right);
  return result;
}

/** @classmethod ReferenceType.__class_getitem__(object, /) */
export function weakReferenceClassGetItem(type: Borrowed, item: Borrowed): Owned {
  return genericAliasNew(type, item);
}

/** @member ReferenceType.__callback__ WeakReferenceObject.callback object readonly */

/** @slot ReferenceType.tp_dealloc, ProxyType.tp_dealloc, CallableProxyType.tp_dealloc */
export function weakReferenceDealloc(self: usize): void {
  gcUntrack(self);
  weakReferenceClear(self);
  call_indirect<void>(changetype<TypeObject>(typeOf(self)).tp_free, self);
}

/** @slot ReferenceType.tp_traverse, ProxyType.tp_traverse, CallableProxyType.tp_traverse */
export function weakReferenceTraverse(self: Borrowed, visit: u32, argument: usize): i32 {
  return visitReference(changetype<WeakReferenceObject>(self).callback, visit, argument);
}
