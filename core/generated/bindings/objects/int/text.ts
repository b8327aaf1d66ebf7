// Generated from core/objects/int/text.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { intRepr } from "../../../../objects/int/text";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_int_text(): void {
  setSlot(Type.int, Slot.tp_repr, intRepr.index);
}
