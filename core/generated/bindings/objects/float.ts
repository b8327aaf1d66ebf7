// Generated from core/objects/float.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { floatAbsolute, floatAdd, floatBool, floatDeallocate, floatDivmod, floatFloorDivide, floatHash, floatInt, floatMultiply, floatNegative, floatPositive, floatRemainder, floatSubtract, floatTrueDivide } from "../../../objects/float";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_objects_float(): void {
  setSlot(Type.float, Slot.tp_dealloc, floatDeallocate.index);
  setSlot(Type.float, Slot.nb_add, floatAdd.index);
  setSlot(Type.float, Slot.nb_subtract, floatSubtract.index);
  setSlot(Type.float, Slot.nb_multiply, floatMultiply.index);
  setSlot(Type.float, Slot.nb_true_divide, floatTrueDivide.index);
  setSlot(Type.float, Slot.nb_remainder, floatRemainder.index);
  setSlot(Type.float, Slot.nb_floor_divide, floatFloorDivide.index);
  setSlot(Type.float, Slot.nb_divmod, floatDivmod.index);
  setSlot(Type.float, Slot.nb_negative, floatNegative.index);
  setSlot(Type.float, Slot.nb_positive, floatPositive.index);
  setSlot(Type.float, Slot.nb_float, floatPositive.index);
  setSlot(Type.float, Slot.nb_absolute, floatAbsolute.index);
  setSlot(Type.float, Slot.nb_bool, floatBool.index);
  setSlot(Type.float, Slot.nb_int, floatInt.index);
  setSlot(Type.float, Slot.tp_hash, floatHash.index);
}
