// Generated from core/objects/tuple.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { tupleDealloc, tupleItem, tupleLengthSlot, tupleTraverse } from "../../../objects/tuple";


export function bind_objects_tuple(): void {
  setSlot(Type.tuple, Slot.tp_dealloc, tupleDealloc.index);
  setSlot(Type.tuple, Slot.tp_traverse, tupleTraverse.index);
  setSlot(Type.tuple, Slot.sq_length, tupleLengthSlot.index);
  setSlot(Type.tuple, Slot.sq_item, tupleItem.index);
}
