// Generated from core/objects/int/division.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { intDivmodSlot, intFloorDivideSlot, intRemainderSlot, intTrueDivideSlot } from "../../../../objects/int/division";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_int_division(): void {
  setSlot(Type.int, Slot.nb_floor_divide, intFloorDivideSlot.index);
  setSlot(Type.int, Slot.nb_remainder, intRemainderSlot.index);
  setSlot(Type.int, Slot.nb_divmod, intDivmodSlot.index);
  setSlot(Type.int, Slot.nb_true_divide, intTrueDivideSlot.index);
}
