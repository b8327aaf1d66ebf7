// Generated from core/objects/set_iterator.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { RT } from "../../../memory/runtime";
import { intFromI64 } from "../../../objects/int";
import { SetIteratorObject, setIter, setIteratorDealloc, setIteratorLengthHint, setIteratorNext, setIteratorReduce, setIteratorSelf, setIteratorTraverse } from "../../../objects/set_iterator";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";

function wrap_setIteratorLengthHint_0(self: usize): usize {
  const result = setIteratorLengthHint(changetype<SetIteratorObject>(self));
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

export function bind_objects_set_iterator(): void {
  setSlot(Type.set, Slot.tp_iter, setIter.index);
  setSlot(Type.frozenset, Slot.tp_iter, setIter.index);
  setSlot(Type.set_iterator, Slot.tp_dealloc, setIteratorDealloc.index);
  setSlot(Type.set_iterator, Slot.tp_traverse, setIteratorTraverse.index);
  setSlot(Type.set_iterator, Slot.tp_iter, setIteratorSelf.index);
  setSlot(Type.set_iterator, Slot.tp_iternext, setIteratorNext.index);
  addMethod(Type.set_iterator, 0x52e60 /* __length_hint__ */, wrap_setIteratorLengthHint_0.index, 0x4, 1);
  addMethod(Type.set_iterator, 0x53590 /* __reduce__ */, setIteratorReduce.index, 0x4, 1);
}
