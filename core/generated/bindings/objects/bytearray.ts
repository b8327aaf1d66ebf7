// Generated from core/objects/bytearray.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { RT } from "../../../memory/runtime";
import { bytearrayAlloc, bytearrayDealloc, bytearrayGetBuffer, bytearrayLength, bytearrayReleaseBuffer, bytearraySizeof } from "../../../objects/bytearray";
import { intFromI64 } from "../../../objects/int";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";

function wrap_bytearraySizeof_0(self: usize): usize {
  const result = bytearraySizeof(self);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_bytearrayAlloc_1(self: usize): usize {
  const result = bytearrayAlloc(self);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

export function bind_objects_bytearray(): void {
  setSlot(Type.bytearray, Slot.tp_dealloc, bytearrayDealloc.index);
  setSlot(Type.bytearray, Slot.bf_getbuffer, bytearrayGetBuffer.index);
  setSlot(Type.bytearray, Slot.bf_releasebuffer, bytearrayReleaseBuffer.index);
  setSlot(Type.bytearray, Slot.sq_length, bytearrayLength.index);
  setSlot(Type.bytearray, Slot.mp_length, bytearrayLength.index);
  addMethod(Type.bytearray, 0x53508 /* __sizeof__ */, wrap_bytearraySizeof_0.index, 0x4, 1);
  addMethod(Type.bytearray, 0x51620 /* __alloc__ */, wrap_bytearrayAlloc_1.index, 0x4, 1);
}
