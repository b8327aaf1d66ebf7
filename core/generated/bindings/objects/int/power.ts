// Generated from core/objects/int/power.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { intPowerSlot } from "../../../../objects/int/power";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_int_power(): void {
  setSlot(Type.int, Slot.nb_power, intPowerSlot.index);
}
