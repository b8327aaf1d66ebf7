// Generated from core/objects/int.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { intDeallocate, intHash } from "../../../objects/int";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_objects_int(): void {
  setSlot(Type.int, Slot.tp_hash, intHash.index);
  setSlot(Type.int, Slot.tp_dealloc, intDeallocate.index);
}
