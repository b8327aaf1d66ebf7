// Generated from core/objects/float/text.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { floatRepr } from "../../../../objects/float/text";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_float_text(): void {
  setSlot(Type.float, Slot.tp_repr, floatRepr.index);
}
