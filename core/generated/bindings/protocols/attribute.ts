// Generated from core/protocols/attribute.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { genericGetAttribute, genericSetAttribute } from "../../../protocols/attribute";


export function bind_protocols_attribute(): void {
  setSlot(Type.object, Slot.tp_getattro, genericGetAttribute.index);
  setSlot(Type.object, Slot.tp_setattro, genericSetAttribute.index);
}
