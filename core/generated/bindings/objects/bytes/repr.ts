// Generated from core/objects/bytes/repr.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { bytearrayRepr, bytesRepr } from "../../../../objects/bytes/repr";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_bytes_repr(): void {
  setSlot(Type.bytes, Slot.tp_repr, bytesRepr.index);
  setSlot(Type.bytes, Slot.tp_str, bytesRepr.index);
  setSlot(Type.bytearray, Slot.tp_repr, bytearrayRepr.index);
  setSlot(Type.bytearray, Slot.tp_str, bytearrayRepr.index);
}
