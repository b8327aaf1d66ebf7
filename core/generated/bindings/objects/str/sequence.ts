// Generated from core/objects/str/sequence.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { strConcatSlot, strItem, strRepeat, strRichCompare, strSubscript } from "../../../../objects/str/sequence";


export function bind_objects_str_sequence(): void {
  setSlot(Type.str, Slot.sq_item, strItem.index);
  setSlot(Type.str, Slot.mp_subscript, strSubscript.index);
  setSlot(Type.str, Slot.sq_concat, strConcatSlot.index);
  setSlot(Type.str, Slot.sq_repeat, strRepeat.index);
  setSlot(Type.str, Slot.tp_richcompare, strRichCompare.index);
}
