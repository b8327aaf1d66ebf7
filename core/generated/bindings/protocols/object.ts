// Generated from core/protocols/object.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { hashIdentity } from "../../../protocols/object";


export function bind_protocols_object(): void {
  setSlot(Type.object, Slot.tp_hash, hashIdentity.index);
}
