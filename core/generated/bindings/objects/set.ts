// Generated from core/objects/set.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { setClear, setDealloc, setTraverse } from "../../../objects/set";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_objects_set(): void {
  setSlot(Type.set, Slot.tp_dealloc, setDealloc.index);
  setSlot(Type.frozenset, Slot.tp_dealloc, setDealloc.index);
  setSlot(Type.set, Slot.tp_traverse, setTraverse.index);
  setSlot(Type.frozenset, Slot.tp_traverse, setTraverse.index);
  setSlot(Type.set, Slot.tp_clear, setClear.index);
  setSlot(Type.frozenset, Slot.tp_clear, setClear.index);
}
