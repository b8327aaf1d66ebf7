// Generated from core/objects/str/repr.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { strRepr } from "../../../../objects/str/repr";


export function bind_objects_str_repr(): void {
  setSlot(Type.str, Slot.tp_repr, strRepr.index);
}
