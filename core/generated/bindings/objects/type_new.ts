// Generated from core/objects/type_new.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { typeNew } from "../../../objects/type_new";


export function bind_objects_type_new(): void {
  setSlot(Type.type, Slot.tp_new, typeNew.index);
}
