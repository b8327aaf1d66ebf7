// Generated from core/objects/int/bitwise.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { intAndSlot, intInvert, intLshiftSlot, intOrSlot, intRshiftSlot, intXorSlot } from "../../../../objects/int/bitwise";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_int_bitwise(): void {
  setSlot(Type.int, Slot.nb_invert, intInvert.index);
  setSlot(Type.int, Slot.nb_lshift, intLshiftSlot.index);
  setSlot(Type.int, Slot.nb_rshift, intRshiftSlot.index);
  setSlot(Type.int, Slot.nb_and, intAndSlot.index);
  setSlot(Type.int, Slot.nb_or, intOrSlot.index);
  setSlot(Type.int, Slot.nb_xor, intXorSlot.index);
}
