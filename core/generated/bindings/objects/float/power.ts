// Generated from core/objects/float/power.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { floatPower } from "../../../../objects/float/power";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_float_power(): void {
  setSlot(Type.float, Slot.nb_power, floatPower.index);
}
