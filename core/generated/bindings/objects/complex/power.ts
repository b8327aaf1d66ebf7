// Generated from core/objects/complex/power.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { complexPower } from "../../../../objects/complex/power";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_complex_power(): void {
  setSlot(Type.complex, Slot.nb_power, complexPower.index);
}
