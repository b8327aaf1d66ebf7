// Generated from core/objects/complex.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { complexAbsolute, complexAdd, complexBool, complexHash, complexMultiply, complexNegative, complexPositive, complexRepr, complexRichCompare, complexSubtract, complexTrueDivide } from "../../../objects/complex";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_objects_complex(): void {
  setSlot(Type.complex, Slot.nb_add, complexAdd.index);
  setSlot(Type.complex, Slot.nb_subtract, complexSubtract.index);
  setSlot(Type.complex, Slot.nb_multiply, complexMultiply.index);
  setSlot(Type.complex, Slot.nb_true_divide, complexTrueDivide.index);
  setSlot(Type.complex, Slot.nb_negative, complexNegative.index);
  setSlot(Type.complex, Slot.nb_positive, complexPositive.index);
  setSlot(Type.complex, Slot.nb_absolute, complexAbsolute.index);
  setSlot(Type.complex, Slot.nb_bool, complexBool.index);
  setSlot(Type.complex, Slot.tp_hash, complexHash.index);
  setSlot(Type.complex, Slot.tp_richcompare, complexRichCompare.index);
  setSlot(Type.complex, Slot.tp_repr, complexRepr.index);
}
