// Generated from core/objects/dict_iterators.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { RT } from "../../../memory/runtime";
import { DictIteratorObject, dictItemNext, dictIter, dictIteratorDealloc, dictIteratorLengthHint, dictIteratorReduce, dictIteratorSelf, dictIteratorTraverse, dictKeyNext, dictReverseItemNext, dictReverseKeyNext, dictReverseValueNext, dictReversed, dictValueNext } from "../../../objects/dict_iterators";
import { intFromI64 } from "../../../objects/int";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";

function wrap_dictIteratorLengthHint_0(self: usize): usize {
  const result = dictIteratorLengthHint(changetype<DictIteratorObject>(self));
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_dictIteratorLengthHint_1(self: usize): usize {
  const result = dictIteratorLengthHint(changetype<DictIteratorObject>(self));
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_dictIteratorLengthHint_2(self: usize): usize {
  const result = dictIteratorLengthHint(changetype<DictIteratorObject>(self));
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_dictIteratorLengthHint_3(self: usize): usize {
  const result = dictIteratorLengthHint(changetype<DictIteratorObject>(self));
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_dictIteratorLengthHint_4(self: usize): usize {
  const result = dictIteratorLengthHint(changetype<DictIteratorObject>(self));
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_dictIteratorLengthHint_5(self: usize): usize {
  const result = dictIteratorLengthHint(changetype<DictIteratorObject>(self));
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

export function bind_objects_dict_iterators(): void {
  setSlot(Type.dict, Slot.tp_iter, dictIter.index);
  addMethod(Type.dict, 0x53650 /* __reversed__ */, dictReversed.index, 0x4, 1);
  setSlot(Type.dict_keyiterator, Slot.tp_dealloc, dictIteratorDealloc.index);
  setSlot(Type.dict_valueiterator, Slot.tp_dealloc, dictIteratorDealloc.index);
  setSlot(Type.dict_itemiterator, Slot.tp_dealloc, dictIteratorDealloc.index);
  setSlot(Type.dict_reversekeyiterator, Slot.tp_dealloc, dictIteratorDealloc.index);
  setSlot(Type.dict_reversevalueiterator, Slot.tp_dealloc, dictIteratorDealloc.index);
  setSlot(Type.dict_reverseitemiterator, Slot.tp_dealloc, dictIteratorDealloc.index);
  setSlot(Type.dict_keyiterator, Slot.tp_traverse, dictIteratorTraverse.index);
  setSlot(Type.dict_valueiterator, Slot.tp_traverse, dictIteratorTraverse.index);
  setSlot(Type.dict_itemiterator, Slot.tp_traverse, dictIteratorTraverse.index);
  setSlot(Type.dict_reversekeyiterator, Slot.tp_traverse, dictIteratorTraverse.index);
  setSlot(Type.dict_reversevalueiterator, Slot.tp_traverse, dictIteratorTraverse.index);
  setSlot(Type.dict_reverseitemiterator, Slot.tp_traverse, dictIteratorTraverse.index);
  setSlot(Type.dict_keyiterator, Slot.tp_iter, dictIteratorSelf.index);
  setSlot(Type.dict_valueiterator, Slot.tp_iter, dictIteratorSelf.index);
  setSlot(Type.dict_itemiterator, Slot.tp_iter, dictIteratorSelf.index);
  setSlot(Type.dict_reversekeyiterator, Slot.tp_iter, dictIteratorSelf.index);
  setSlot(Type.dict_reversevalueiterator, Slot.tp_iter, dictIteratorSelf.index);
  setSlot(Type.dict_reverseitemiterator, Slot.tp_iter, dictIteratorSelf.index);
  setSlot(Type.dict_keyiterator, Slot.tp_iternext, dictKeyNext.index);
  setSlot(Type.dict_valueiterator, Slot.tp_iternext, dictValueNext.index);
  setSlot(Type.dict_itemiterator, Slot.tp_iternext, dictItemNext.index);
  setSlot(Type.dict_reversekeyiterator, Slot.tp_iternext, dictReverseKeyNext.index);
  setSlot(Type.dict_reversevalueiterator, Slot.tp_iternext, dictReverseValueNext.index);
  setSlot(Type.dict_reverseitemiterator, Slot.tp_iternext, dictReverseItemNext.index);
  addMethod(Type.dict_keyiterator, 0x52e60 /* __length_hint__ */, wrap_dictIteratorLengthHint_0.index, 0x4, 1);
  addMethod(Type.dict_valueiterator, 0x52e60 /* __length_hint__ */, wrap_dictIteratorLengthHint_1.index, 0x4, 1);
  addMethod(Type.dict_itemiterator, 0x52e60 /* __length_hint__ */, wrap_dictIteratorLengthHint_2.index, 0x4, 1);
  addMethod(Type.dict_reversekeyiterator, 0x52e60 /* __length_hint__ */, wrap_dictIteratorLengthHint_3.index, 0x4, 1);
  addMethod(Type.dict_reversevalueiterator, 0x52e60 /* __length_hint__ */, wrap_dictIteratorLengthHint_4.index, 0x4, 1);
  addMethod(Type.dict_reverseitemiterator, 0x52e60 /* __length_hint__ */, wrap_dictIteratorLengthHint_5.index, 0x4, 1);
  addMethod(Type.dict_keyiterator, 0x53590 /* __reduce__ */, dictIteratorReduce.index, 0x4, 1);
  addMethod(Type.dict_valueiterator, 0x53590 /* __reduce__ */, dictIteratorReduce.index, 0x4, 1);
  addMethod(Type.dict_itemiterator, 0x53590 /* __reduce__ */, dictIteratorReduce.index, 0x4, 1);
  addMethod(Type.dict_reversekeyiterator, 0x53590 /* __reduce__ */, dictIteratorReduce.index, 0x4, 1);
  addMethod(Type.dict_reversevalueiterator, 0x53590 /* __reduce__ */, dictIteratorReduce.index, 0x4, 1);
  addMethod(Type.dict_reverseitemiterator, 0x53590 /* __reduce__ */, dictIteratorReduce.index, 0x4, 1);
}
