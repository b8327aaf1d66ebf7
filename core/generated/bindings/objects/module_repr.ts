// Generated from core/objects/module_repr.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { moduleRepr } from "../../../objects/module_repr";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_objects_module_repr(): void {
  setSlot(Type.module, Slot.tp_repr, moduleRepr.index);
}
