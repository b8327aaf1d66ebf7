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
  if (!checkPositional(0x57590 /* union */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return setUnionMethod(self, args + 0, nargs - 0);
}

function wrap_setUnionMethod_7(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x57590 /* union */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return setUnionMethod(self, args + 0, nargs - 0);
}

function wrap_setUpdateMethod_8(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x575c8 /* update */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return noneIf(setUpdateMethod(self, args + 0, nargs - 0));
}

function wrap_setIntersectionMethod_9(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x552e8 /* intersection */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return setIntersectionMethod(self, args + 0, nargs - 0);
}

function wrap_setIntersectionMethod_10(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x552e8 /* intersection */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return setIntersectionMethod(self, args + 0, nargs - 0);
}

function wrap_setIntersectionUpdateMethod_11(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x55328 /* intersection_update */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return noneIf(setIntersectionUpdateMethod(self, args + 0, nargs - 0));
}

function wrap_setDifferenceMethod_12(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x54578 /* difference */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return setDifferenceMethod(self, args + 0, nargs - 0);
}

function wrap_setDifferenceMethod_13(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x54578 /* difference */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return setDifferenceMethod(self, args + 0, nargs - 0);
}

function wrap_setDifferenceUpdateMethod_14(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x545b8 /* difference_update */, nargs, 0, i32.MAX_VALUE)) return NULL;
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
  addMethod(Type.set, 0x51960 /* __class_getitem__ */, setClassGetItem.index, 0x18, 592);
  addMethod(Type.frozenset, 0x51960 /* __class_getitem__ */, setClassGetItem.index, 0x18, 592);
  addMethod(Type.set, 0x53880 /* add */, wrap_setAddMethod_0.index, 0x8, 827);
  addMethod(Type.set, 0x54600 /* discard */, wrap_setDiscardMethod_1.index, 0x8, 827);
  addMethod(Type.set, 0x56620 /* remove */, wrap_setRemove_2.index, 0x8, 827);
  addMethod(Type.set, 0x56388 /* pop */, setPop.index, 0x4, 1);
  setSlot(Type.set, Slot.sq_contains, setContainsSlot.index);
  setSlot(Type.frozenset, Slot.sq_contains, setContainsSlot.index);
  addMethod(Type.set, 0x519e8 /* __contains__ */, setContainsMethod.index, 0x8, 827);
  addMethod(Type.frozenset, 0x519e8 /* __contains__ */, setContainsMethod.index, 0x8, 827);
  setSlot(Type.set, Slot.sq_length, setLengthSlot.index);
  setSlot(Type.frozenset, Slot.sq_length, setLengthSlot.index);
  addMethod(Type.set, 0x53fc8 /* clear */, wrap_setClearMethod_3.index, 0x4, 1);
  addMethod(Type.set, 0x540b0 /* copy */, setCopyMethod.index, 0x4, 1);
  addMethod(Type.frozenset, 0x540b0 /* copy */, frozensetCopy.index, 0x4, 1);
  addMethod(Type.set, 0x53310 /* __sizeof__ */, wrap_setSizeof_4.index, 0x4, 1);
  addMethod(Type.frozenset, 0x53310 /* __sizeof__ */, wrap_setSizeof_5.index, 0x4, 1);
  addMethod(Type.set, 0x52d60 /* __reduce__ */, setReduce.index, 0x4, 1);
  addMethod(Type.frozenset, 0x52d60 /* __reduce__ */, setReduce.index, 0x4, 1);
  setSlot(Type.set, Slot.tp_repr, setRepr.index);
  setSlot(Type.frozenset, Slot.tp_repr, setRepr.index);
  setSlot(Type.frozenset, Slot.tp_hash, frozensetHash.index);
  setSlot(Type.set, Slot.tp_richcompare, setCompare.index);
  setSlot(Type.frozenset, Slot.tp_richcompare, setCompare.index);
  addMethod(Type.set, 0x57590 /* union */, wrap_setUnionMethod_6.index, 0x80, 847);
  addMethod(Type.frozenset, 0x57590 /* union */, wrap_setUnionMethod_7.index, 0x80, 847);
  addMethod(Type.set, 0x575c8 /* update */, wrap_setUpdateMethod_8.index, 0x80, 847);
  addMethod(Type.set, 0x552e8 /* intersection */, wrap_setIntersectionMethod_9.index, 0x80, 847);
  addMethod(Type.frozenset, 0x552e8 /* intersection */, wrap_setIntersectionMethod_10.index, 0x80, 847);
  addMethod(Type.set, 0x55328 /* intersection_update */, wrap_setIntersectionUpdateMethod_11.index, 0x80, 847);
  addMethod(Type.set, 0x54578 /* difference */, wrap_setDifferenceMethod_12.index, 0x80, 847);
  addMethod(Type.frozenset, 0x54578 /* difference */, wrap_setDifferenceMethod_13.index, 0x80, 847);
  addMethod(Type.set, 0x545b8 /* difference_update */, wrap_setDifferenceUpdateMethod_14.index, 0x80, 847);
  addMethod(Type.set, 0x56fa0 /* symmetric_difference */, setSymmetricDifferenceMethod.index, 0x8, 609);
  addMethod(Type.frozenset, 0x56fa0 /* symmetric_difference */, setSymmetricDifferenceMethod.index, 0x8, 609);
  addMethod(Type.set, 0x56fe8 /* symmetric_difference_update */, wrap_setSymmetricDifferenceUpdateMethod_15.index, 0x8, 609);
  addMethod(Type.set, 0x55490 /* isdisjoint */, setIsDisjointMethod.index, 0x8, 609);
  addMethod(Type.frozenset, 0x55490 /* isdisjoint */, setIsDisjointMethod.index, 0x8, 609);
  addMethod(Type.set, 0x55600 /* issubset */, setIsSubsetMethod.index, 0x8, 609);
  addMethod(Type.frozenset, 0x55600 /* issubset */, setIsSubsetMethod.index, 0x8, 609);
  addMethod(Type.set, 0x55640 /* issuperset */, setIsSupersetMethod.index, 0x8, 609);
  addMethod(Type.frozenset, 0x55640 /* issuperset */, setIsSupersetMethod.index, 0x8, 609);
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
