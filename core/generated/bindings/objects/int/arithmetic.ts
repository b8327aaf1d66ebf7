// Generated from core/objects/int/arithmetic.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { intAbsolute, intAddSlot, intBool, intMultiplySlot, intNegative, intPositive, intSubtractSlot } from "../../../../objects/int/arithmetic";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_int_arithmetic(): void {
  setSlot(Type.int, Slot.nb_negative, intNegative.index);
  setSlot(Type.int, Slot.nb_absolute, intAbsolute.index);
  setSlot(Type.int, Slot.nb_positive, intPositive.index);
  setSlot(Type.int, Slot.nb_int, intPositive.index);
  setSlot(Type.int, Slot.nb_index, intPositive.index);
  setSlot(Type.int, Slot.nb_bool, intBool.index);
  setSlot(Type.int, Slot.nb_add, intAddSlot.index);
  setSlot(Type.int, Slot.nb_subtract, intSubtractSlot.index);
  setSlot(Type.int, Slot.nb_multiply, intMultiplySlot.index);
}
