// Generated from core/objects/iterators.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { callableIteratorDealloc, callableIteratorNext, callableIteratorReduce, callableIteratorTraverse, iteratorSelf, sequenceIteratorDealloc, sequenceIteratorLengthHint, sequenceIteratorNext, sequenceIteratorReduce, sequenceIteratorSetState, sequenceIteratorTraverse } from "../../../objects/iterators";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { noneIf } from "../../../protocols/arguments";

function wrap_sequenceIteratorSetState_0(self: usize, argument: usize): usize {
  return noneIf(sequenceIteratorSetState(self, argument));
}

export function bind_objects_iterators(): void {
  setSlot(Type.iterator, Slot.tp_iter, iteratorSelf.index);
  setSlot(Type.callable_iterator, Slot.tp_iter, iteratorSelf.index);
  setSlot(Type.iterator, Slot.tp_iternext, sequenceIteratorNext.index);
  addMethod(Type.iterator, 0x528e8 /* __length_hint__ */, sequenceIteratorLengthHint.index, 0x4, 1);
  addMethod(Type.iterator, 0x52f58 /* __reduce__ */, sequenceIteratorReduce.index, 0x4, 1);
  addMethod(Type.iterator, 0x534c8 /* __setstate__ */, wrap_sequenceIteratorSetState_0.index, 0x8, 12);
  setSlot(Type.iterator, Slot.tp_dealloc, sequenceIteratorDealloc.index);
  setSlot(Type.iterator, Slot.tp_traverse, sequenceIteratorTraverse.index);
  setSlot(Type.callable_iterator, Slot.tp_iternext, callableIteratorNext.index);
  addMethod(Type.callable_iterator, 0x52f58 /* __reduce__ */, callableIteratorReduce.index, 0x4, 1);
  setSlot(Type.callable_iterator, Slot.tp_dealloc, callableIteratorDealloc.index);
  setSlot(Type.callable_iterator, Slot.tp_traverse, callableIteratorTraverse.index);
}
