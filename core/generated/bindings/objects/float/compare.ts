// Generated from core/objects/float/compare.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { floatRichCompare } from "../../../../objects/float/compare";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_float_compare(): void {
  setSlot(Type.float, Slot.tp_richcompare, floatRichCompare.index);
}
