// Generated from core/objects/bytearray/assign.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { bytearrayAssignItem, bytearrayAssignSubscript } from "../../../../objects/bytearray/assign";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_bytearray_assign(): void {
  setSlot(Type.bytearray, Slot.sq_ass_item, bytearrayAssignItem.index);
  setSlot(Type.bytearray, Slot.mp_ass_subscript, bytearrayAssignSubscript.index);
}
