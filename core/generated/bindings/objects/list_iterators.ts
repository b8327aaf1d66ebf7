// Generated from core/objects/list_iterators.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { RT } from "../../../memory/runtime";
import { intFromI64 } from "../../../objects/int";
import { listIter, listIteratorDealloc, listIteratorIter, listIteratorLengthHint, listIteratorNext, listIteratorReduce, listIteratorSetState, listIteratorTraverse, listReverseIteratorLengthHint, listReverseIteratorNext, listReverseIteratorReduce, listReverseIteratorSetState, listReversed } from "../../../objects/list_iterators";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";

function wrap_listIteratorLengthHint_0(self: usize): usize {
  const result = listIteratorLengthHint(self);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_listReverseIteratorLengthHint_1(self: usize): usize {
  const result = listReverseIteratorLengthHint(self);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

export function bind_objects_list_iterators(): void {
  setSlot(Type.list, Slot.tp_iter, listIter.index);
  addMethod(Type.list, 0x52c60 /* __reversed__ */, listReversed.index, 0x4, 1);
  setSlot(Type.list_iterator, Slot.tp_dealloc, listIteratorDealloc.index);
  setSlot(Type.list_reverseiterator, Slot.tp_dealloc, listIteratorDealloc.index);
  setSlot(Type.list_iterator, Slot.tp_traverse, listIteratorTraverse.index);
  setSlot(Type.list_reverseiterator, Slot.tp_traverse, listIteratorTraverse.index);
  setSlot(Type.list_iterator, Slot.tp_iter, listIteratorIter.index);
  setSlot(Type.list_reverseiterator, Slot.tp_iter, listIteratorIter.index);
  setSlot(Type.list_iterator, Slot.tp_iternext, listIteratorNext.index);
  setSlot(Type.list_reverseiterator, Slot.tp_iternext, listReverseIteratorNext.index);
  addMethod(Type.list_iterator, 0x52570 /* __length_hint__ */, wrap_listIteratorLengthHint_0.index, 0x4, 1);
  addMethod(Type.list_reverseiterator, 0x52570 /* __length_hint__ */, wrap_listReverseIteratorLengthHint_1.index, 0x4, 1);
  addMethod(Type.list_iterator, 0x52be0 /* __reduce__ */, listIteratorReduce.index, 0x4, 1);
  addMethod(Type.list_reverseiterator, 0x52be0 /* __reduce__ */, listReverseIteratorReduce.index, 0x4, 1);
  addMethod(Type.list_iterator, 0x53110 /* __setstate__ */, listIteratorSetState.index, 0x8, 12);
  addMethod(Type.list_reverseiterator, 0x53110 /* __setstate__ */, listReverseIteratorSetState.index, 0x8, 12);
}
