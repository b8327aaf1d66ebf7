// Generated from core/objects/type_call.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { typeCall, typeInit } from "../../../objects/type_call";


export function bind_objects_type_call(): void {
  setSlot(Type.type, Slot.tp_call, typeCall.index);
  setSlot(Type.type, Slot.tp_init, typeInit.index);
}
