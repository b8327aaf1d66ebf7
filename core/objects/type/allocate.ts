/**
 * Creating and destroying instances of classes: `tp_alloc`, and the `tp_dealloc`, `tp_traverse` and `tp_clear` of
 * classes written in Python.
 *
 * A finalizer can resurrect its object: the destructor must then stop as if nothing had happened.
 */
import { Borrowed, NULL, Owned } from "../../memory/address";
import { memoryAllocate } from "../../memory/allocator";
import { TypeObject } from "../../generated/type_object";
import { freeObject, initializeObject, release, releaseOrNull, TypeFlag, typeOf } from "../../kernel/object";
import { InstanceHead, VarObject } from "../../kernel/header";
import { MemberDefinition, MemberKind } from "../../kernel/static_type";
import { callFinalizerFromDealloc, gcFree, gcNew, gcTrack, gcUntrack, visitReference } from "../../kernel/gc/gc";
import { deallocBegin, deallocEnd } from "../../kernel/gc/trashcan";
import { raiseNoMemory } from "../../exceptions/raise";
import { valuesClear, valuesNew, valuesRelease, valuesTraverse } from "../dict/values";
import { instanceDictSlot } from "../dict/instance";
import { instanceValues, setInstanceValues } from "../instance/instance";
import { clearWeakReferences } from "../weakref/weakref";

/**
 * `tp_alloc`: a zeroed, tracked object with space for `items`. Like CPython, allocates one slot more, for items that
 * end with a NULL.
 */
export function genericAllocate(type: usize, items: i64): Owned {
  const record = changetype<TypeObject>(type);
  const itemsize = record.tp_itemsize;
  const size = <usize>((record.tp_basicsize + (itemsize === 0 ? 0 : (items + 1) * itemsize) + 7) & ~7);
  let object: usize;
  if ((record.tp_flags & TypeFlag.HAVE_GC) !== 0) {
    object = gcNew(type, size);
    if (object === NULL) return NULL;
    clearWords(object + 16, size - 16);
    if (itemsize !== 0) changetype<VarObject>(object).size = items;
    if ((record.tp_flags & TypeFlag.MANAGED_DICT) !== 0 && !initializeValues(object, record)) {
      gcTrack(object);
      release(object);
      return NULL;
    }
    gcTrack(object);
    return object;
  }
  object = memoryAllocate(size);
  if (object === NULL) return raiseNoMemory();
  clearWords(object, size);
  initializeObject(object, type);
  if (itemsize !== 0) changetype<VarObject>(object).size = items;
  return object;
}

/** Zeroes whole words: instances are too small for a call of memory.fill. */
function clearWords(at: usize, size: usize): void {
  for (const end = at + size; at < end; at += 8) store<u64>(at, 0);
}

/** Attribute values that share the class's keys, ready to be set. */
function initializeValues(object: usize, type: TypeObject): bool {
  memory.fill(changetype<usize>(InstanceHead.of(object)), 0, offsetof<InstanceHead>());
  if (type.ht_cached_keys === 0) return true;
  const values = valuesNew(type.ht_cached_keys);
  if (values === NULL) return false;
  setInstanceValues(object, values);
  return true;
}

/** `tp_free` */
export function subtypeFree(object: usize): void {
  if ((changetype<TypeObject>(typeOf(object)).tp_flags & TypeFlag.HAVE_GC) !== 0) gcFree(object);
  else freeObject(object);
}

/** The nearest base with a different destructor: a native type. */
function nativeBase(type: TypeObject, slot: usize, own: u32): TypeObject {
  let base = type;
  while (load<u32>(changetype<usize>(base) + slot) === own) base = changetype<TypeObject>(<usize>base.tp_base);
  return base;
}

/** `tp_dealloc` of every class. */
export function subtypeDealloc(self: usize): void {
  const type = changetype<TypeObject>(typeOf(self));
  const tracked = (type.tp_flags & TypeFlag.HAVE_GC) !== 0;
  if (!tracked) {
    if (type.tp_finalize !== 0 && !callFinalizerFromDealloc(self)) return;
    const base = nativeBase(type, offsetof<TypeObject>("tp_dealloc"), subtypeDealloc.index);
    call_indirect<void>(base.tp_dealloc, self);
    release(changetype<usize>(type));
    return;
  }
  gcUntrack(self);
  if (!deallocBegin(self)) return;
  const base = nativeBase(type, offsetof<TypeObject>("tp_dealloc"), subtypeDealloc.index);
  if (type.tp_finalize !== 0) {
    gcTrack(self);
    if (!callFinalizerFromDealloc(self)) {
      deallocEnd();
      return;
    }
    gcUntrack(self);
  }
  if (
    type.tp_weaklistoffset > 0 &&
    base.tp_weaklistoffset === 0 &&
    load<usize>(self + <usize>type.tp_weaklistoffset) !== NULL
  ) {
    gcTrack(self);
    clearWeakReferences(self);
    gcUntrack(self);
  }
  clearSlots(type, base, self);
  if ((type.tp_flags & TypeFlag.MANAGED_DICT) !== 0) {
    const values = instanceValues(self);
    if (values !== NULL) {
      setInstanceValues(self, NULL);
      valuesRelease(type.ht_cached_keys, values);
    } else {
      const dict = InstanceHead.of(self).dict;
      InstanceHead.of(self).dict = NULL;
      releaseOrNull(dict);
    }
  } else if (type.tp_dictoffset !== 0 && base.tp_dictoffset === 0) {
    const place = instanceDictSlot(self);
    const dict = load<usize>(place);
    store<u64>(place, 0);
    releaseOrNull(dict);
  }
  // The native destructor expects a tracked object, if its type takes part in garbage collection.
  if ((base.tp_flags & TypeFlag.HAVE_GC) !== 0) gcTrack(self);
  call_indirect<void>(base.tp_dealloc, self);
  release(changetype<usize>(type));
  deallocEnd();
}

/** Releases the `__slots__` of the classes down to `base`. */
function clearSlots(type: TypeObject, base: TypeObject, self: usize): void {
  let at = type;
  while (at !== base) {
    let member: usize = at.tp_members;
    while (member !== NULL) {
      const definition = changetype<MemberDefinition>(member);
      if (definition.kind === MemberKind.object_ex && definition.readonly === 0) {
        const place = self + <usize>definition.offset;
        const value = load<usize>(place);
        if (value !== NULL) {
          store<u64>(place, 0);
          release(value);
        }
      }
      member = definition.next;
    }
    at = changetype<TypeObject>(<usize>at.tp_base);
  }
}

/** `tp_traverse` of every class: slots, dictionary, the class itself, and the native base's references. */
export function subtypeTraverse(self: usize, visit: u32, argument: usize): i32 {
  const type = changetype<TypeObject>(typeOf(self));
  let at = type;
  let result = 0;
  while (at.tp_traverse === subtypeTraverse.index) {
    let member: usize = at.tp_members;
    while (member !== NULL) {
      const definition = changetype<MemberDefinition>(member);
      if (definition.kind === MemberKind.object_ex) {
        result = visitReference(load<usize>(self + <usize>definition.offset), visit, argument);
        if (result !== 0) return result;
      }
      member = definition.next;
    }
    at = changetype<TypeObject>(<usize>at.tp_base);
  }
  if ((type.tp_flags & TypeFlag.MANAGED_DICT) !== 0) {
    const values = instanceValues(self);
    result =
      values !== NULL
        ? valuesTraverse(type.ht_cached_keys, values, visit, argument)
        : visitReference(InstanceHead.of(self).dict, visit, argument);
  } else if (type.tp_dictoffset !== at.tp_dictoffset) {
    result = visitReference(load<usize>(instanceDictSlot(self)), visit, argument);
  }
  if (result !== 0) return result;
  result = visitReference(changetype<usize>(type), visit, argument);
  if (result !== 0 || at.tp_traverse === 0) return result;
  return call_indirect<i32>(at.tp_traverse, self, visit, argument);
}

/** `tp_clear` of every class. */
export function subtypeClear(self: usize): void {
  const type = changetype<TypeObject>(typeOf(self));
  const base = nativeBase(type, offsetof<TypeObject>("tp_clear"), subtypeClear.index);
  clearSlots(type, base, self);
  if ((type.tp_flags & TypeFlag.MANAGED_DICT) !== 0) {
    const values = instanceValues(self);
    if (values !== NULL) valuesClear(type.ht_cached_keys, values);
    else {
      const dict = InstanceHead.of(self).dict;
      InstanceHead.of(self).dict = NULL;
      releaseOrNull(dict);
    }
  } else if (type.tp_dictoffset !== base.tp_dictoffset) {
    const place = instanceDictSlot(self);
    const dict = load<usize>(place);
    store<u64>(place, 0);
    releaseOrNull(dict);
  }
  if (base.tp_clear !== 0) call_indirect<void>(base.tp_clear, self);
}

/**
 * `tp_new` of types whose objects are only allocated here and are filled by `__init__`.
 * @slot property.tp_new, super.tp_new, classmethod.tp_new, staticmethod.tp_new
 */
export function genericNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  return call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>0);
}
