/**
 * The table of special methods: which name fills which slot, how a native slot becomes a method, and how a class's
 * method becomes a slot.
 *
 * Several names can share a slot (`__add__`, `__radd__`), and a name can have several slots (`__len__`): code that
 * changes one must look at all.
 */
import { Layout, None } from "../../generated/memory_map";
import { declareSlots, SLOT_COUNT } from "../../generated/slot_wrappers";
import { Slot, TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/address";
import { iterNextNotImplemented } from "../../protocols/iteration";
import { hashNotImplemented } from "../../protocols/hash";
import { BuiltinFunctionObject } from "../builtin_function/record";
import { WrapperDescriptorObject, wrapperDescriptorNew } from "../descriptor/records";
import { dictGetName, dictSetItem } from "../dict/dict";
import { isSubtype, release, typeOf } from "../../kernel/object";
import { staticAllocate } from "../../kernel/static_type";
import { typeLookup } from "./type";

@unmanaged
export class SlotDefinition {
  /** → str */
  name: usize;
  offset: usize;
  /** Table index of the wrapper (core/objects/type/slot_wrappers.ts), or 0: no method is made from this slot. */
  wrapper: u32;
  /** Table index of the function that calls a class's method (core/objects/type/slot_functions.ts), or 0. */
  call: u32;
}
const DEFINITION_SIZE: usize = offsetof<SlotDefinition>();

@unmanaged
class SlotState {
  table: usize;
}
const STATE = changetype<SlotState>(Layout.TYPE_STATE + 64);

/** Called by the generated code, once for each entry. */
export function declareSlot(table: usize, index: i32, name: usize, offset: usize, wrapper: u32, call: u32): void {
  const definition = changetype<SlotDefinition>(table + <usize>index * DEFINITION_SIZE);
  definition.name = name;
  definition.offset = offset;
  definition.wrapper = wrapper;
  definition.call = call;
}

export function initializeSlots(): void {
  STATE.table = staticAllocate(<usize>SLOT_COUNT * DEFINITION_SIZE);
  declareSlots(STATE.table);
}

function definitionAt(index: i32): SlotDefinition {
  return changetype<SlotDefinition>(STATE.table + <usize>index * DEFINITION_SIZE);
}

/** Makes methods from the slots that a native type fills itself. */
export function addSlotMethods(type: usize): bool {
  const dict = changetype<TypeObject>(type).tp_dict;
  for (let index = 0; index < SLOT_COUNT; index++) {
    const definition = definitionAt(index);
    if (definition.wrapper === 0) continue;
    const slot = load<u32>(type + definition.offset);
    if (slot === 0 || dictGetName(dict, definition.name) !== NULL) continue;
    if (slot === hashNotImplemented.index && definition.offset === Slot.tp_hash) {
      if (!dictSetItem(dict, definition.name, None)) return false;
      continue;
    }
    const descriptor = wrapperDescriptorNew(type, changetype<usize>(definition), slot);
    if (descriptor === NULL) return false;
    const added = dictSetItem(dict, definition.name, descriptor);
    release(descriptor);
    if (!added) return false;
  }
  return true;
}

/** Computes all slots of a class from its methods and those of its bases. */
export function updateAllSlots(type: usize): void {
  let index = 0;
  while (index < SLOT_COUNT) index = updateSlot(type, index);
}

/** Recomputes the slots that `name` can fill, in a class and all classes derived from it. */
export function updateSlotsNamed(type: usize, name: Borrowed): void {
  for (let index = 0; index < SLOT_COUNT; index++) {
    if (definitionAt(index).name !== name) continue;
    const offset = definitionAt(index).offset;
    let first = index;
    while (first > 0 && definitionAt(first - 1).offset === offset) first--;
    updateSlot(type, first);
  }
}

/** Whether `name` is a special method that fills a slot. */
export function namesSlot(name: Borrowed): bool {
  for (let index = 0; index < SLOT_COUNT; index++) if (definitionAt(index).name === name) return true;
  return false;
}

/** Fills one slot from all names that share it. Returns the index after them. */
function updateSlot(type: usize, first: i32): i32 {
  const offset = definitionAt(first).offset;
  let specific: u32 = 0;
  let generic: u32 = 0;
  let useGeneric = false;
  let index = first;
  for (; index < SLOT_COUNT && definitionAt(index).offset === offset; index++) {
    const definition = definitionAt(index);
    const descriptor = typeLookup(type, definition.name);
    if (descriptor === NULL) {
      if (offset === Slot.tp_iternext) specific = iterNextNotImplemented.index;
      continue;
    }
    if (
      typeOf(descriptor) === Type.wrapper_descriptor &&
      changetype<SlotDefinition>(changetype<WrapperDescriptorObject>(descriptor).base).name === definition.name
    ) {
      const wrapper = changetype<WrapperDescriptorObject>(descriptor);
      const only = onlyFilledSlot(type, definition.name);
      if (only === 0 || only === offset) generic = definition.call;
      if (
        (specific === 0 || specific === wrapper.wrapped) &&
        changetype<SlotDefinition>(wrapper.base).wrapper === definition.wrapper &&
        isSubtype(type, wrapper.owner)
      ) {
        specific = wrapper.wrapped;
      } else useGeneric = true;
    } else if (offset === Slot.tp_new && isNewOfNativeType(descriptor)) {
      specific = changetype<TypeObject>(type).tp_new;
    } else if (descriptor === None && offset === Slot.tp_hash) {
      specific = hashNotImplemented.index;
    } else {
      useGeneric = true;
      generic = definition.call;
    }
  }
  store<u64>(type + offset, <u64>(specific !== 0 && !useGeneric ? specific : generic));
  return index;
}

/** The built-in `__new__` of every native type with `tp_new`. */
function isNewOfNativeType(descriptor: Borrowed): bool {
  return (
    typeOf(descriptor) === Type.builtin_function_or_method && changetype<BuiltinFunctionObject>(descriptor).isNew()
  );
}

/** Of the slots that `name` can fill: the offset of the one that is filled, or 0 if none or several are. */
function onlyFilledSlot(type: usize, name: Borrowed): usize {
  let found: usize = 0;
  for (let index = 0; index < SLOT_COUNT; index++) {
    const definition = definitionAt(index);
    if (definition.name !== name || load<u32>(type + definition.offset) === 0) continue;
    if (found !== 0 && found !== definition.offset) return 0;
    found = definition.offset;
  }
  return found;
}
