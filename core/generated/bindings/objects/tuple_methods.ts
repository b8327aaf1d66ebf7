// Generated from core/objects/tuple_methods.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { RT } from "../../../memory/runtime";
import { intFromI64 } from "../../../objects/int";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { TupleObject } from "../../../objects/tuple";
import { tupleClassGetitem, tupleConcat, tupleConstruct, tupleContains, tupleCount, tupleGetNewArgs, tupleHash, tupleIndex, tupleIter, tupleIteratorDealloc, tupleIteratorIter, tupleIteratorLengthHint, tupleIteratorNext, tupleIteratorReduce, tupleIteratorSetState, tupleIteratorTraverse, tupleMappingLength, tupleRepeat, tupleRepr, tupleRichCompare, tupleSubscript } from "../../../objects/tuple_methods";
import { argumentSliceIndex, checkPositional, noKeywords } from "../../../protocols/arguments";

function wrap_tupleConstruct_new(self: usize, tuple: usize, kwargs: usize): usize {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  if (kwargs !== NULL && !noKeywords(0x55cf0 /* tuple */, kwargs)) return NULL;
  if (!checkPositional(0x55cf0 /* tuple */, nargs, 0, 1)) return NULL;
  return tupleConstruct(self, (nargs > 0 ? load<usize>(args, 0) : NULL));
}

function wrap_tupleIndex_1(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x54900 /* index */, nargs, 1, 3)) return NULL;
  const start_1_object = (nargs > 1 ? load<usize>(args, 8) : NULL);
  const start_1 = start_1_object === NULL ? <i64>0 : argumentSliceIndex(start_1_object);
  if (start_1 === -1 && RT.error !== NULL) return NULL;
  const stop_2_object = (nargs > 2 ? load<usize>(args, 16) : NULL);
  const stop_2 = stop_2_object === NULL ? i64.MAX_VALUE : argumentSliceIndex(stop_2_object);
  if (stop_2 === -1 && RT.error !== NULL) return NULL;
  const result = tupleIndex(self, load<usize>(args, 0), start_1, stop_2);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_tupleCount_2(self: usize, argument: usize): usize {
  const result = tupleCount(self, argument);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_tupleIteratorLengthHint_3(self: usize): usize {
  const result = tupleIteratorLengthHint(self);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

export function bind_objects_tuple_methods(): void {
  setSlot(Type.tuple, Slot.tp_new, wrap_tupleConstruct_new.index);
  setSlot(Type.tuple, Slot.tp_repr, tupleRepr.index);
  setSlot(Type.tuple, Slot.tp_hash, tupleHash.index);
  setSlot(Type.tuple, Slot.mp_length, tupleMappingLength.index);
  setSlot(Type.tuple, Slot.mp_subscript, tupleSubscript.index);
  setSlot(Type.tuple, Slot.sq_contains, tupleContains.index);
  setSlot(Type.tuple, Slot.sq_concat, tupleConcat.index);
  setSlot(Type.tuple, Slot.sq_repeat, tupleRepeat.index);
  setSlot(Type.tuple, Slot.tp_richcompare, tupleRichCompare.index);
  addMethod(Type.tuple, 0x51ec0 /* __getnewargs__ */, tupleGetNewArgs.index, 0x4, 1);
  addMethod(Type.tuple, 0x54900 /* index */, wrap_tupleIndex_1.index, 0x80, 247);
  addMethod(Type.tuple, 0x53dd0 /* count */, wrap_tupleCount_2.index, 0x8, 229);
  addMethod(Type.tuple, 0x518a0 /* __class_getitem__ */, tupleClassGetitem.index, 0x18, 62);
  setSlot(Type.tuple, Slot.tp_iter, tupleIter.index);
  setSlot(Type.tuple_iterator, Slot.tp_dealloc, tupleIteratorDealloc.index);
  setSlot(Type.tuple_iterator, Slot.tp_traverse, tupleIteratorTraverse.index);
  setSlot(Type.tuple_iterator, Slot.tp_iter, tupleIteratorIter.index);
  setSlot(Type.tuple_iterator, Slot.tp_iternext, tupleIteratorNext.index);
  addMethod(Type.tuple_iterator, 0x52570 /* __length_hint__ */, wrap_tupleIteratorLengthHint_3.index, 0x4, 1);
  addMethod(Type.tuple_iterator, 0x52be0 /* __reduce__ */, tupleIteratorReduce.index, 0x4, 1);
  addMethod(Type.tuple_iterator, 0x53110 /* __setstate__ */, tupleIteratorSetState.index, 0x8, 12);
}
