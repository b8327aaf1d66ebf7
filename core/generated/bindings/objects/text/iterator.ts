// Generated from core/objects/text/iterator.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { RT } from "../../../../memory/runtime";
import { intFromI64 } from "../../../../objects/int";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { bytearrayIter, bytesIter, bytesNext, strAsciiNext, strIter, strNext, textIteratorDealloc, textIteratorIter, textIteratorLengthHint, textIteratorReduce, textIteratorSetstate, textIteratorTraverse } from "../../../../objects/text/iterator";

function wrap_textIteratorLengthHint_0(self: usize): usize {
  const result = textIteratorLengthHint(self);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_textIteratorLengthHint_1(self: usize): usize {
  const result = textIteratorLengthHint(self);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_textIteratorLengthHint_2(self: usize): usize {
  const result = textIteratorLengthHint(self);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_textIteratorLengthHint_3(self: usize): usize {
  const result = textIteratorLengthHint(self);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

export function bind_objects_text_iterator(): void {
  setSlot(Type.str, Slot.tp_iter, strIter.index);
  setSlot(Type.bytes, Slot.tp_iter, bytesIter.index);
  setSlot(Type.bytearray, Slot.tp_iter, bytearrayIter.index);
  setSlot(Type.str_ascii_iterator, Slot.tp_iternext, strAsciiNext.index);
  setSlot(Type.str_iterator, Slot.tp_iternext, strNext.index);
  setSlot(Type.bytes_iterator, Slot.tp_iternext, bytesNext.index);
  setSlot(Type.bytearray_iterator, Slot.tp_iternext, bytesNext.index);
  setSlot(Type.str_ascii_iterator, Slot.tp_iter, textIteratorIter.index);
  setSlot(Type.str_iterator, Slot.tp_iter, textIteratorIter.index);
  setSlot(Type.bytes_iterator, Slot.tp_iter, textIteratorIter.index);
  setSlot(Type.bytearray_iterator, Slot.tp_iter, textIteratorIter.index);
  setSlot(Type.str_ascii_iterator, Slot.tp_dealloc, textIteratorDealloc.index);
  setSlot(Type.str_iterator, Slot.tp_dealloc, textIteratorDealloc.index);
  setSlot(Type.bytes_iterator, Slot.tp_dealloc, textIteratorDealloc.index);
  setSlot(Type.bytearray_iterator, Slot.tp_dealloc, textIteratorDealloc.index);
  setSlot(Type.str_ascii_iterator, Slot.tp_traverse, textIteratorTraverse.index);
  setSlot(Type.str_iterator, Slot.tp_traverse, textIteratorTraverse.index);
  setSlot(Type.bytes_iterator, Slot.tp_traverse, textIteratorTraverse.index);
  setSlot(Type.bytearray_iterator, Slot.tp_traverse, textIteratorTraverse.index);
  addMethod(Type.str_ascii_iterator, 0x528e8 /* __length_hint__ */, wrap_textIteratorLengthHint_0.index, 0x4, 1);
  addMethod(Type.str_iterator, 0x528e8 /* __length_hint__ */, wrap_textIteratorLengthHint_1.index, 0x4, 1);
  addMethod(Type.bytes_iterator, 0x528e8 /* __length_hint__ */, wrap_textIteratorLengthHint_2.index, 0x4, 1);
  addMethod(Type.bytearray_iterator, 0x528e8 /* __length_hint__ */, wrap_textIteratorLengthHint_3.index, 0x4, 1);
  addMethod(Type.str_ascii_iterator, 0x52f58 /* __reduce__ */, textIteratorReduce.index, 0x4, 1);
  addMethod(Type.str_iterator, 0x52f58 /* __reduce__ */, textIteratorReduce.index, 0x4, 1);
  addMethod(Type.bytes_iterator, 0x52f58 /* __reduce__ */, textIteratorReduce.index, 0x4, 1);
  addMethod(Type.bytearray_iterator, 0x52f58 /* __reduce__ */, textIteratorReduce.index, 0x4, 1);
  addMethod(Type.str_ascii_iterator, 0x534c8 /* __setstate__ */, textIteratorSetstate.index, 0x8, 12);
  addMethod(Type.str_iterator, 0x534c8 /* __setstate__ */, textIteratorSetstate.index, 0x8, 12);
  addMethod(Type.bytes_iterator, 0x534c8 /* __setstate__ */, textIteratorSetstate.index, 0x8, 12);
  addMethod(Type.bytearray_iterator, 0x534c8 /* __setstate__ */, textIteratorSetstate.index, 0x8, 12);
}
