// Generated from core/objects/dict.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { dictClear, dictDealloc, dictTraverse } from "../../../objects/dict";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_objects_dict(): void {
  setSlot(Type.dict, Slot.tp_dealloc, dictDealloc.index);
  setSlot(Type.dict, Slot.tp_traverse, dictTraverse.index);
  setSlot(Type.dict, Slot.tp_clear, dictClear.index);
}
