// Generated from core/objects/set_methods.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { RT } from "../../../memory/runtime";
import { intFromI64 } from "../../../objects/int";
import { frozensetCopy, frozensetHash, frozensetTypeNew, frozensetVectorcall, setAddMethod, setAnd, setClassGetItem, setClearMethod, setCompare, setContainsMethod, setContainsSlot, setCopyMethod, setDifferenceMethod, setDifferenceUpdateMethod, setDiscardMethod, setInit, setInplaceAnd, setInplaceOr, setInplaceSubtract, setInplaceXor, setIntersectionMethod, setIntersectionUpdateMethod, setIsDisjointMethod, setIsSubsetMethod, setIsSupersetMethod, setLengthSlot, setOr, setPop, setReduce, setRemove, setRepr, setSizeof, setSubtract, setSymmetricDifferenceMethod, setSymmetricDifferenceUpdateMethod, setTypeNew, setUnionMethod, setUpdateMethod, setVectorcall, setXor } from "../../../objects/set_methods";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { checkPositional, noneIf } from "../../../protocols/arguments";

function wrap_setAddMethod_0(self: usize, argument: usize): usize {
  return noneIf(setAddMethod(self, argument));
}

function wrap_setDiscardMethod_1(self: usize, argument: usize): usize {
  return noneIf(setDiscardMethod(self, argument));
}

function wrap_setRemove_2(self: usize, argument: usize): usize {
  return noneIf(setRemove(self, argument));
}

function wrap_setClearMethod_3(self: usize): usize {
  setClearMethod(self);
  return noneIf(true);
}

function wrap_setSizeof_4(self: usize): usize {
  const result = setSizeof(self);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_setSizeof_5(self: usize): usize {
  const result = setSizeof(self);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_setUnionMethod_6(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x5c1d0 /* union */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return setUnionMethod(self, args + 0, nargs - 0);
}

function wrap_setUnionMethod_7(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x5c1d0 /* union */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return setUnionMethod(self, args + 0, nargs - 0);
}

function wrap_setUpdateMethod_8(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x5c288 /* update */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return noneIf(setUpdateMethod(self, args + 0, nargs - 0));
}

function wrap_setIntersectionMethod_9(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x58440 /* intersection */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return setIntersectionMethod(self, args + 0, nargs - 0);
}

function wrap_setIntersectionMethod_10(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x58440 /* intersection */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return setIntersectionMethod(self, args + 0, nargs - 0);
}

function wrap_setIntersectionUpdateMethod_11(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x58480 /* intersection_update */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return noneIf(setIntersectionUpdateMethod(self, args + 0, nargs - 0));
}

function wrap_setDifferenceMethod_12(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x56468 /* difference */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return setDifferenceMethod(self, args + 0, nargs - 0);
}

function wrap_setDifferenceMethod_13(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x56468 /* difference */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return setDifferenceMethod(self, args + 0, nargs - 0);
}

function wrap_setDifferenceUpdateMethod_14(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x564a8 /* difference_update */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return noneIf(setDifferenceUpdateMethod(self, args + 0, nargs - 0));
}

function wrap_setSymmetricDifferenceUpdateMethod_15(self: usize, argument: usize): usize {
  return noneIf(setSymmetricDifferenceUpdateMethod(self, argument));
}

export function bind_objects_set_methods(): void {
  setSlot(Type.set, Slot.tp_new, setTypeNew.index);
  setSlot(Type.set, Slot.tp_init, setInit.index);
  setSlot(Type.set, Slot.tp_vectorcall, setVectorcall.index);
  setSlot(Type.frozenset, Slot.tp_new, frozensetTypeNew.index);
  setSlot(Type.frozenset, Slot.tp_vectorcall, frozensetVectorcall.index);
  addMethod(Type.set, 0x51e08 /* __class_getitem__ */, setClassGetItem.index, 0x18, 2144);
  addMethod(Type.frozenset, 0x51e08 /* __class_getitem__ */, setClassGetItem.index, 0x18, 2144);
  addMethod(Type.set, 0x54598 /* add */, wrap_setAddMethod_0.index, 0x8, 2829);
  addMethod(Type.set, 0x56560 /* discard */, wrap_setDiscardMethod_1.index, 0x8, 2829);
  addMethod(Type.set, 0x5a8c0 /* remove */, wrap_setRemove_2.index, 0x8, 2829);
  addMethod(Type.set, 0x5a1f8 /* pop */, setPop.index, 0x4, 1);
  setSlot(Type.set, Slot.sq_contains, setContainsSlot.index);
  setSlot(Type.frozenset, Slot.sq_contains, setContainsSlot.index);
  addMethod(Type.set, 0x51f10 /* __contains__ */, setContainsMethod.index, 0x8, 2829);
  addMethod(Type.frozenset, 0x51f10 /* __contains__ */, setContainsMethod.index, 0x8, 2829);
  setSlot(Type.set, Slot.sq_length, setLengthSlot.index);
  setSlot(Type.frozenset, Slot.sq_length, setLengthSlot.index);
  addMethod(Type.set, 0x554c0 /* clear */, wrap_setClearMethod_3.index, 0x4, 1);
  addMethod(Type.set, 0x55c48 /* copy */, setCopyMethod.index, 0x4, 1);
  addMethod(Type.frozenset, 0x55c48 /* copy */, frozensetCopy.index, 0x4, 1);
  addMethod(Type.set, 0x53b80 /* __sizeof__ */, wrap_setSizeof_4.index, 0x4, 1);
  addMethod(Type.frozenset, 0x53b80 /* __sizeof__ */, wrap_setSizeof_5.index, 0x4, 1);
  addMethod(Type.set, 0x53590 /* __reduce__ */, setReduce.index, 0x4, 1);
  addMethod(Type.frozenset, 0x53590 /* __reduce__ */, setReduce.index, 0x4, 1);
  setSlot(Type.set, Slot.tp_repr, setRepr.index);
  setSlot(Type.frozenset, Slot.tp_repr, setRepr.index);
  setSlot(Type.frozenset, Slot.tp_hash, frozensetHash.index);
  setSlot(Type.set, Slot.tp_richcompare, setCompare.index);
  setSlot(Type.frozenset, Slot.tp_richcompare, setCompare.index);
  addMethod(Type.set, 0x5c1d0 /* union */, wrap_setUnionMethod_6.index, 0x80, 2849);
  addMethod(Type.frozenset, 0x5c1d0 /* union */, wrap_setUnionMethod_7.index, 0x80, 2849);
  addMethod(Type.set, 0x5c288 /* update */, wrap_setUpdateMethod_8.index, 0x80, 2849);
  addMethod(Type.set, 0x58440 /* intersection */, wrap_setIntersectionMethod_9.index, 0x80, 2849);
  addMethod(Type.frozenset, 0x58440 /* intersection */, wrap_setIntersectionMethod_10.index, 0x80, 2849);
  addMethod(Type.set, 0x58480 /* intersection_update */, wrap_setIntersectionUpdateMethod_11.index, 0x80, 2849);
  addMethod(Type.set, 0x56468 /* difference */, wrap_setDifferenceMethod_12.index, 0x80, 2849);
  addMethod(Type.frozenset, 0x56468 /* difference */, wrap_setDifferenceMethod_13.index, 0x80, 2849);
  addMethod(Type.set, 0x564a8 /* difference_update */, wrap_setDifferenceUpdateMethod_14.index, 0x80, 2849);
  addMethod(Type.set, 0x5b948 /* symmetric_difference */, setSymmetricDifferenceMethod.index, 0x8, 2629);
  addMethod(Type.frozenset, 0x5b948 /* symmetric_difference */, setSymmetricDifferenceMethod.index, 0x8, 2629);
  addMethod(Type.set, 0x5b990 /* symmetric_difference_update */, wrap_setSymmetricDifferenceUpdateMethod_15.index, 0x8, 2629);
  addMethod(Type.set, 0x586a0 /* isdisjoint */, setIsDisjointMethod.index, 0x8, 2629);
  addMethod(Type.frozenset, 0x586a0 /* isdisjoint */, setIsDisjointMethod.index, 0x8, 2629);
  addMethod(Type.set, 0x588d0 /* issubset */, setIsSubsetMethod.index, 0x8, 2629);
  addMethod(Type.frozenset, 0x588d0 /* issubset */, setIsSubsetMethod.index, 0x8, 2629);
  addMethod(Type.set, 0x58910 /* issuperset */, setIsSupersetMethod.index, 0x8, 2629);
  addMethod(Type.frozenset, 0x58910 /* issuperset */, setIsSupersetMethod.index, 0x8, 2629);
  setSlot(Type.set, Slot.nb_or, setOr.index);
  setSlot(Type.frozenset, Slot.nb_or, setOr.index);
  setSlot(Type.set, Slot.nb_and, setAnd.index);
  setSlot(Type.frozenset, Slot.nb_and, setAnd.index);
  setSlot(Type.set, Slot.nb_subtract, setSubtract.index);
  setSlot(Type.frozenset, Slot.nb_subtract, setSubtract.index);
  setSlot(Type.set, Slot.nb_xor, setXor.index);
  setSlot(Type.frozenset, Slot.nb_xor, setXor.index);
  setSlot(Type.set, Slot.nb_inplace_or, setInplaceOr.index);
  setSlot(Type.set, Slot.nb_inplace_and, setInplaceAnd.index);
  setSlot(Type.set, Slot.nb_inplace_subtract, setInplaceSubtract.index);
  setSlot(Type.set, Slot.nb_inplace_xor, setInplaceXor.index);
}
