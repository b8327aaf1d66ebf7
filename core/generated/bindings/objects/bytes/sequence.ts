// Generated from core/objects/bytes/sequence.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { bytesConcat, bytesItem, bytesJoin, bytesRepeat, bytesSubscript } from "../../../../objects/bytes/sequence";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_bytes_sequence(): void {
  setSlot(Type.bytes, Slot.sq_item, bytesItem.index);
  setSlot(Type.bytearray, Slot.sq_item, bytesItem.index);
  setSlot(Type.bytes, Slot.mp_subscript, bytesSubscript.index);
  setSlot(Type.bytearray, Slot.mp_subscript, bytesSubscript.index);
  setSlot(Type.bytes, Slot.sq_concat, bytesConcat.index);
  setSlot(Type.bytearray, Slot.sq_concat, bytesConcat.index);
  setSlot(Type.bytes, Slot.sq_repeat, bytesRepeat.index);
  setSlot(Type.bytearray, Slot.sq_repeat, bytesRepeat.index);
  addMethod(Type.bytes, 0x564b8 /* join */, bytesJoin.index, 0x8, 359);
  addMethod(Type.bytearray, 0x564b8 /* join */, bytesJoin.index, 0x8, 359);
}
