// Generated from core/objects/range.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { RangeObject, rangeBool, rangeContains, rangeCount, rangeDeallocate, rangeHash, rangeIndex, rangeItem, rangeLengthSlot, rangeMappingLength, rangeNew, rangeReduce, rangeRepr, rangeRichCompare, rangeSubscript } from "../../../objects/range";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { TupleObject } from "../../../objects/tuple";
import { checkPositional, noKeywords } from "../../../protocols/arguments";

function wrap_rangeNew_new(self: usize, tuple: usize, kwargs: usize): usize {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  if (kwargs !== NULL && !noKeywords(0x56438 /* range */, kwargs)) return NULL;
  if (!checkPositional(0x56438 /* range */, nargs, 1, 3)) return NULL;
  return rangeNew(self, load<usize>(args, 0), (nargs > 1 ? load<usize>(args, 8) : NULL), (nargs > 2 ? load<usize>(args, 16) : NULL));
}

export function bind_objects_range(): void {
  addMember(Type.range, 0x56a60 /* start */, MemberKind.object_ex, offsetof<RangeObject>("start"), true);
  addMember(Type.range, 0x56bc8 /* stop */, MemberKind.object_ex, offsetof<RangeObject>("stop"), true);
  addMember(Type.range, 0x56b90 /* step */, MemberKind.object_ex, offsetof<RangeObject>("step"), true);
  setSlot(Type.range, Slot.tp_new, wrap_rangeNew_new.index);
  setSlot(Type.range, Slot.tp_dealloc, rangeDeallocate.index);
  setSlot(Type.range, Slot.tp_repr, rangeRepr.index);
  setSlot(Type.range, Slot.sq_length, rangeLengthSlot.index);
  setSlot(Type.range, Slot.nb_bool, rangeBool.index);
  setSlot(Type.range, Slot.sq_item, rangeItem.index);
  setSlot(Type.range, Slot.mp_subscript, rangeSubscript.index);
  setSlot(Type.range, Slot.mp_length, rangeMappingLength.index);
  setSlot(Type.range, Slot.sq_contains, rangeContains.index);
  addMethod(Type.range, 0x54328 /* count */, rangeCount.index, 0x8, 186);
  addMethod(Type.range, 0x55190 /* index */, rangeIndex.index, 0x8, 186);
  setSlot(Type.range, Slot.tp_richcompare, rangeRichCompare.index);
  setSlot(Type.range, Slot.tp_hash, rangeHash.index);
  addMethod(Type.range, 0x52d90 /* __reduce__ */, rangeReduce.index, 0x4, 1);
}
