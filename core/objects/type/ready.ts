/**
 * Makes types ready: bases, resolution order, dictionary, inherited slots.
 *
 * A static type's own slots must be set before methods are made from them, and inherited slots only come afterward: a
 * type has methods for what it defines itself, and finds the rest on its bases.
 */
import { EmptyTuple, Layout, None } from "../../generated/memory_map";
import { MethodFlag } from "../../generated/border";
import { Name } from "../../generated/names";
import { Slot, TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { vectorcallForMethod } from "../../protocols/builtin_call";
import { hashNotImplemented } from "../../protocols/hash";
import { builtinFunctionNew } from "../builtin_function/builtin_function";
import { getSetDescriptorNew, memberDescriptorNew, methodDescriptorNew } from "../descriptor/records";
import { dictGetName, dictNew, dictSetItem } from "../dict/dict";
import { setMro } from "./mro";
import { release, retain, TypeFlag } from "../../kernel/object";
import { addSlotMethods } from "./slot_table";
import { staticMethodNew } from "../classmethod/classmethod";
import {
  firstStaticObjects,
  GetSetDefinition,
  MemberDefinition,
  MethodDefinition,
  newMethodDefinition,
  StaticObjects,
} from "../../kernel/static_type";
import { tupleGet, tupleLength, tuplePack1 } from "../tuple/tuple";
import { addSubclass } from "./type";
import { typeNewWrapper } from "./call";
import { genericAllocate, subtypeFree } from "./allocate";

/** Makes every static type ready, bases first. False with an exception if memory runs out. */
export function readyStaticTypes(): bool {
  for (let part = firstStaticObjects(); part !== NULL; part = changetype<StaticObjects>(part).next) {
    let type = changetype<StaticObjects>(part).types;
    for (let index = 0; index < changetype<StaticObjects>(part).typeCount; index++) {
      if (!readyStaticType(type)) return false;
      type += Layout.TYPE_STRIDE;
    }
  }
  return true;
}

export function readyStaticType(type: usize): bool {
  const record = changetype<TypeObject>(type);
  if ((record.tp_flags & TypeFlag.READY) !== 0) return true;
  const base: usize = record.tp_base;
  if (base !== NULL && !readyStaticType(base)) return false;
  if (record.tp_bases === 0) {
    const bases = base === NULL ? retain(EmptyTuple) : tuplePack1(base);
    if (bases === NULL) return false;
    record.tp_bases = <u32>bases;
  }
  const dict = dictNew();
  if (dict === NULL) return false;
  record.tp_dict = <u32>dict;
  if (!setNew(type, base)) return false;
  if (!addSlotMethods(type) || !addMethods(type) || !addMembers(type) || !addGetSets(type)) return false;
  if (dictGetName(dict, Name.__doc__) === NULL && !dictSetItem(dict, Name.__doc__, None)) return false;
  return finishType(type);
}

/** What static types and classes have in common: resolution order, inheritance, registration with the bases. */
export function finishType(type: usize): bool {
  const record = changetype<TypeObject>(type);
  if (!setMro(type)) return false;
  const base: usize = record.tp_base;
  if (base !== NULL) inheritSpecial(record, changetype<TypeObject>(base));
  const mro: usize = record.tp_mro;
  const count = tupleLength(mro);
  for (let index: i64 = 1; index < count; index++) inheritSlots(record, changetype<TypeObject>(tupleGet(mro, index)));
  if (record.tp_alloc === 0) record.tp_alloc = genericAllocate.index;
  if (record.tp_free === 0) record.tp_free = subtypeFree.index;
  if (record.tp_hash === 0 && dictGetName(record.tp_dict, Name.__hash__) === NULL) {
    // A type that compares but does not hash.
    if (!dictSetItem(record.tp_dict, Name.__hash__, None)) return false;
    record.tp_hash = hashNotImplemented.index;
  }
  const bases: usize = record.tp_bases;
  const baseCount = tupleLength(bases);
  for (let index: i64 = 0; index < baseCount; index++) if (!addSubclass(tupleGet(bases, index), type)) return false;
  record.tp_flags = (record.tp_flags & ~TypeFlag.READYING) | TypeFlag.READY;
  return true;
}

/** The `__new__` of a native type is a built-in function bound to it; types that must not be instantiated have none. */
function setNew(type: usize, base: usize): bool {
  const record = changetype<TypeObject>(type);
  if ((record.tp_flags & TypeFlag.DISALLOW_INSTANTIATION) !== 0) {
    record.tp_new = 0;
    return true;
  }
  if (record.tp_new === 0) {
    if (base === Type.object && (record.tp_flags & TypeFlag.HEAPTYPE) === 0) {
      record.tp_flags |= TypeFlag.DISALLOW_INSTANTIATION;
      return true;
    }
    if (base !== NULL) record.tp_new = changetype<TypeObject>(base).tp_new;
    return true;
  }
  const definition = newMethodDefinition(type, Name.__new__, typeNewWrapper.index, MethodFlag.NEW, 0);
  const wrapper = builtinFunctionNew(definition, type, NULL);
  if (wrapper === NULL) return false;
  const done = dictSetItem(record.tp_dict, Name.__new__, wrapper);
  release(wrapper);
  return done;
}

function addOwned(dict: Borrowed, name: Borrowed, value: Owned, replace: bool): bool {
  if (value === NULL) return false;
  const done = (!replace && dictGetName(dict, name) !== NULL) || dictSetItem(dict, name, value);
  release(value);
  return done;
}

function addMethods(type: usize): bool {
  const record = changetype<TypeObject>(type);
  let at: usize = record.tp_methods;
  while (at !== NULL) {
    const definition = changetype<MethodDefinition>(at);
    const flags = definition.flags;
    let method: Owned;
    if ((flags & MethodFlag.CLASS) !== 0)
      method = methodDescriptorNew(type, definition, Type.classmethod_descriptor, 0);
    else if ((flags & MethodFlag.STATIC) !== 0) {
      const call = builtinFunctionNew(definition, type, NULL);
      if (call === NULL) return false;
      method = staticMethodNew(call);
      release(call);
    } else method = methodDescriptorNew(type, definition, Type.method_descriptor, vectorcallForMethod(flags));
    // A declared method replaces the wrapper of a slot (such as `__contains__` of a dict).
    if (!addOwned(record.tp_dict, definition.name, method, true)) return false;
    at = definition.next;
  }
  return true;
}

function addMembers(type: usize): bool {
  let at: usize = changetype<TypeObject>(type).tp_members;
  while (at !== NULL) {
    const definition = changetype<MemberDefinition>(at);
    if (
      !addOwned(
        changetype<TypeObject>(type).tp_dict,
        definition.name,
        memberDescriptorNew(type, definition.name, at),
        false,
      )
    )
      return false;
    at = definition.next;
  }
  return true;
}

function addGetSets(type: usize): bool {
  let at: usize = changetype<TypeObject>(type).tp_getset;
  while (at !== NULL) {
    const definition = changetype<GetSetDefinition>(at);
    if (
      !addOwned(
        changetype<TypeObject>(type).tp_dict,
        definition.name,
        getSetDescriptorNew(type, definition.name, at),
        false,
      )
    )
      return false;
    at = definition.next;
  }
  return true;
}

/** Inherits sizes, offsets and flags from the base that determines the layout. */
function inheritSpecial(type: TypeObject, base: TypeObject): void {
  // A static type's flags are given: it may have the flag and, without fields of its own, use its base's functions.
  if ((base.tp_flags & TypeFlag.HAVE_GC) !== 0 && type.tp_traverse === 0 && type.tp_clear === 0) {
    type.tp_flags |= TypeFlag.HAVE_GC;
    type.tp_traverse = base.tp_traverse;
    type.tp_clear = base.tp_clear;
  }
  type.tp_flags |= base.tp_flags & TypeFlag.MANAGED_DICT;
  if (type.tp_basicsize === 0) type.tp_basicsize = base.tp_basicsize;
  if (type.tp_itemsize === 0) type.tp_itemsize = base.tp_itemsize;
  if (type.tp_weaklistoffset === 0) type.tp_weaklistoffset = base.tp_weaklistoffset;
  if (type.tp_dictoffset === 0) type.tp_dictoffset = base.tp_dictoffset;
  type.tp_flags |=
    base.tp_flags &
    (TypeFlag.LONG_SUBCLASS |
      TypeFlag.LIST_SUBCLASS |
      TypeFlag.TUPLE_SUBCLASS |
      TypeFlag.BYTES_SUBCLASS |
      TypeFlag.UNICODE_SUBCLASS |
      TypeFlag.DICT_SUBCLASS |
      TypeFlag.BASE_EXC_SUBCLASS |
      TypeFlag.TYPE_SUBCLASS |
      TypeFlag.MATCH_SELF);
  if ((type.tp_flags & (TypeFlag.SEQUENCE | TypeFlag.MAPPING)) === 0)
    type.tp_flags |= base.tp_flags & (TypeFlag.SEQUENCE | TypeFlag.MAPPING);
}

/** Copies the slot at `offset` if `base` defines it and the type does not. */
function copySlot(type: usize, base: usize, offset: usize): void {
  if (load<u32>(type + offset) !== 0) return;
  const slot = load<u32>(base + offset);
  if (slot === 0) return;
  const basebase: usize = changetype<TypeObject>(base).tp_base;
  if (basebase === NULL || load<u32>(basebase + offset) !== slot) store<u64>(type + offset, <u64>slot);
}

function copySlots(type: usize, base: usize, first: usize, last: usize): void {
  for (let offset = first; offset <= last; offset += 8) copySlot(type, base, offset);
}

function inheritSlots(type: TypeObject, baseType: TypeObject): void {
  const self = changetype<usize>(type);
  const base = changetype<usize>(baseType);
  copySlots(self, base, Slot.am_await, Slot.am_send);
  copySlots(self, base, Slot.nb_add, Slot.nb_inplace_matrix_multiply);
  copySlots(self, base, Slot.mp_length, Slot.mp_ass_subscript);
  copySlots(self, base, Slot.sq_length, Slot.sq_inplace_repeat);
  copySlots(self, base, Slot.bf_getbuffer, Slot.bf_releasebuffer);
  copySlot(self, base, Slot.tp_dealloc);
  if (type.tp_getattro === 0) type.tp_getattro = baseType.tp_getattro;
  if (type.tp_setattro === 0) type.tp_setattro = baseType.tp_setattro;
  copySlot(self, base, Slot.tp_repr);
  copySlot(self, base, Slot.tp_call);
  if (type.tp_call === baseType.tp_call && type.tp_vectorcall_offset === 0)
    type.tp_vectorcall_offset = baseType.tp_vectorcall_offset;
  if (
    type.tp_call === baseType.tp_call &&
    (baseType.tp_flags & TypeFlag.HAVE_VECTORCALL) !== 0 &&
    (type.tp_flags & TypeFlag.IMMUTABLETYPE) !== 0
  ) {
    type.tp_flags |= TypeFlag.HAVE_VECTORCALL;
  }
  copySlot(self, base, Slot.tp_str);
  if (type.tp_richcompare === 0 && type.tp_hash === 0) {
    // Comparison and hash belong together: a class that overrides one does not inherit the other.
    const dict: usize = type.tp_dict;
    if (dictGetName(dict, Name.__eq__) === NULL && dictGetName(dict, Name.__hash__) === NULL) {
      type.tp_richcompare = baseType.tp_richcompare;
      type.tp_hash = baseType.tp_hash;
    }
  }
  copySlot(self, base, Slot.tp_iter);
  copySlot(self, base, Slot.tp_iternext);
  copySlot(self, base, Slot.tp_descr_get);
  const basebase: usize = baseType.tp_base;
  if (
    type.tp_descr_get !== 0 &&
    type.tp_descr_get === baseType.tp_descr_get &&
    (type.tp_flags & TypeFlag.IMMUTABLETYPE) !== 0 &&
    (baseType.tp_flags & TypeFlag.METHOD_DESCRIPTOR) !== 0
  ) {
    type.tp_flags |= TypeFlag.METHOD_DESCRIPTOR;
  }
  copySlot(self, base, Slot.tp_descr_set);
  if (
    type.tp_dictoffset === 0 &&
    (basebase === NULL || changetype<TypeObject>(basebase).tp_dictoffset !== baseType.tp_dictoffset)
  )
    type.tp_dictoffset = baseType.tp_dictoffset;
  copySlot(self, base, Slot.tp_init);
  copySlot(self, base, Slot.tp_alloc);
  copySlot(self, base, Slot.tp_is_gc);
  copySlot(self, base, Slot.tp_finalize);
  copySlot(self, base, Slot.tp_free);
}
