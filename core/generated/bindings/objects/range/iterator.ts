// Generated from core/objects/range/iterator.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { LongRangeIterator, RangeIterator, longRangeIteratorDeallocate, longRangeIteratorLengthHint, longRangeIteratorNext, longRangeIteratorReduce, longRangeIteratorSetState, rangeIter, rangeIteratorDeallocate, rangeIteratorIter, rangeIteratorLengthHint, rangeIteratorNext, rangeIteratorReduce, rangeIteratorSetState, rangeReversed } from "../../../../objects/range/iterator";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { noneIf } from "../../../../protocols/arguments";

function wrap_rangeIteratorSetState_0(self: usize, argument: usize): usize {
  return noneIf(rangeIteratorSetState(changetype<RangeIterator>(self), argument));
}

function wrap_longRangeIteratorSetState_1(self: usize, argument: usize): usize {
  return noneIf(longRangeIteratorSetState(changetype<LongRangeIterator>(self), argument));
}

export function bind_objects_range_iterator(): void {
  setSlot(Type.range, Slot.tp_iter, rangeIter.index);
  addMethod(Type.range, 0x52e50 /* __reversed__ */, rangeReversed.index, 0x4, 1);
  setSlot(Type.range_iterator, Slot.tp_iter, rangeIteratorIter.index);
  setSlot(Type.longrange_iterator, Slot.tp_iter, rangeIteratorIter.index);
  setSlot(Type.range_iterator, Slot.tp_iternext, rangeIteratorNext.index);
  setSlot(Type.range_iterator, Slot.tp_dealloc, rangeIteratorDeallocate.index);
  addMethod(Type.range_iterator, 0x52720 /* __length_hint__ */, rangeIteratorLengthHint.index, 0x4, 1);
  addMethod(Type.range_iterator, 0x52d90 /* __reduce__ */, rangeIteratorReduce.index, 0x4, 1);
  addMethod(Type.range_iterator, 0x53340 /* __setstate__ */, wrap_rangeIteratorSetState_0.index, 0x8, 12);
  setSlot(Type.longrange_iterator, Slot.tp_iternext, longRangeIteratorNext.index);
  setSlot(Type.longrange_iterator, Slot.tp_dealloc, longRangeIteratorDeallocate.index);
  addMethod(Type.longrange_iterator, 0x52720 /* __length_hint__ */, longRangeIteratorLengthHint.index, 0x4, 1);
  addMethod(Type.longrange_iterator, 0x52d90 /* __reduce__ */, longRangeIteratorReduce.index, 0x4, 1);
  addMethod(Type.longrange_iterator, 0x53340 /* __setstate__ */, wrap_longRangeIteratorSetState_1.index, 0x8, 12);
}
