// Generated from definitions/slots.ts by `npm run generate`. Do not edit.
import { declareSlot } from "../objects/slot_table";
import { slotAsyncIter, slotAsyncNext, slotAwait, slotBinary, slotBool, slotCall, slotCallNone, slotCallOne, slotContains, slotDescriptorGet, slotDescriptorSet, slotFinalize, slotGetAttribute, slotGetItem, slotHash, slotInit, slotInplacePower, slotIter, slotLength, slotNew, slotNext, slotPower, slotRichCompare, slotSequenceItem, slotSequenceSetItem, slotSetAttribute, slotSetItem } from "../objects/slot_functions";
import { wrapBinary, wrapBinaryLeft, wrapBinaryRight, wrapCall, wrapContains, wrapDel, wrapDelAttribute, wrapDelItem, wrapDescriptorDelete, wrapDescriptorGet, wrapDescriptorSet, wrapEqual, wrapGreater, wrapGreaterEqual, wrapHash, wrapIndexArgument, wrapInit, wrapInquiry, wrapLength, wrapLess, wrapLessEqual, wrapNext, wrapNotEqual, wrapSequenceDelItem, wrapSequenceItem, wrapSequenceSetItem, wrapSetAttribute, wrapSetItem, wrapTernary, wrapTernaryRight, wrapUnary } from "../objects/slot_wrappers";
import { Slot } from "./type_object";

function slot_tpRepr(self: usize): usize {
  return slotCallNone(self, 0x52fd8 /* __repr__ */);
}

function slot_tpStr(self: usize): usize {
  return slotCallNone(self, 0x535c8 /* __str__ */);
}

function slot_nbAdd(left: usize, right: usize): usize {
  return slotBinary(left, right, Slot.nb_add, slot_nbAdd.index, 0x514f0 /* __add__ */, 0x52e98 /* __radd__ */);
}

function slot_nbSubtract(left: usize, right: usize): usize {
  return slotBinary(left, right, Slot.nb_subtract, slot_nbSubtract.index, 0x53600 /* __sub__ */, 0x53290 /* __rsub__ */);
}

function slot_nbMultiply(left: usize, right: usize): usize {
  return slotBinary(left, right, Slot.nb_multiply, slot_nbMultiply.index, 0x52b50 /* __mul__ */, 0x53158 /* __rmul__ */);
}

function slot_nbRemainder(left: usize, right: usize): usize {
  return slotBinary(left, right, Slot.nb_remainder, slot_nbRemainder.index, 0x52a60 /* __mod__ */, 0x53118 /* __rmod__ */);
}

function slot_nbDivmod(left: usize, right: usize): usize {
  return slotBinary(left, right, Slot.nb_divmod, slot_nbDivmod.index, 0x51d90 /* __divmod__ */, 0x52f18 /* __rdivmod__ */);
}

function slot_nbNegative(self: usize): usize {
  return slotCallNone(self, 0x52c00 /* __neg__ */);
}

function slot_nbPositive(self: usize): usize {
  return slotCallNone(self, 0x52da8 /* __pos__ */);
}

function slot_nbAbsolute(self: usize): usize {
  return slotCallNone(self, 0x51470 /* __abs__ */);
}

function slot_nbInvert(self: usize): usize {
  return slotCallNone(self, 0x525b8 /* __invert__ */);
}

function slot_nbLshift(left: usize, right: usize): usize {
  return slotBinary(left, right, Slot.nb_lshift, slot_nbLshift.index, 0x52968 /* __lshift__ */, 0x53098 /* __rlshift__ */);
}

function slot_nbRshift(left: usize, right: usize): usize {
  return slotBinary(left, right, Slot.nb_rshift, slot_nbRshift.index, 0x53250 /* __rshift__ */, 0x53210 /* __rrshift__ */);
}

function slot_nbAnd(left: usize, right: usize): usize {
  return slotBinary(left, right, Slot.nb_and, slot_nbAnd.index, 0x51660 /* __and__ */, 0x52ed8 /* __rand__ */);
}

function slot_nbXor(left: usize, right: usize): usize {
  return slotBinary(left, right, Slot.nb_xor, slot_nbXor.index, 0x53920 /* __xor__ */, 0x53310 /* __rxor__ */);
}

function slot_nbOr(left: usize, right: usize): usize {
  return slotBinary(left, right, Slot.nb_or, slot_nbOr.index, 0x52d30 /* __or__ */, 0x53198 /* __ror__ */);
}

function slot_nbInt(self: usize): usize {
  return slotCallNone(self, 0x52580 /* __int__ */);
}

function slot_nbFloat(self: usize): usize {
  return slotCallNone(self, 0x51f40 /* __float__ */);
}

function slot_nbInplaceAdd(self: usize, other: usize): usize {
  return slotCallOne(self, 0x52270 /* __iadd__ */, other);
}

function slot_nbInplaceSubtract(self: usize, other: usize): usize {
  return slotCallOne(self, 0x526f8 /* __isub__ */, other);
}

function slot_nbInplaceMultiply(self: usize, other: usize): usize {
  return slotCallOne(self, 0x52430 /* __imul__ */, other);
}

function slot_nbInplaceRemainder(self: usize, other: usize): usize {
  return slotCallOne(self, 0x523b0 /* __imod__ */, other);
}

function slot_nbInplaceLshift(self: usize, other: usize): usize {
  return slotCallOne(self, 0x52330 /* __ilshift__ */, other);
}

function slot_nbInplaceRshift(self: usize, other: usize): usize {
  return slotCallOne(self, 0x52670 /* __irshift__ */, other);
}

function slot_nbInplaceAnd(self: usize, other: usize): usize {
  return slotCallOne(self, 0x522b0 /* __iand__ */, other);
}

function slot_nbInplaceXor(self: usize, other: usize): usize {
  return slotCallOne(self, 0x527f8 /* __ixor__ */, other);
}

function slot_nbInplaceOr(self: usize, other: usize): usize {
  return slotCallOne(self, 0x525f8 /* __ior__ */, other);
}

function slot_nbFloorDivide(left: usize, right: usize): usize {
  return slotBinary(left, right, Slot.nb_floor_divide, slot_nbFloorDivide.index, 0x51f80 /* __floordiv__ */, 0x53058 /* __rfloordiv__ */);
}

function slot_nbTrueDivide(left: usize, right: usize): usize {
  return slotBinary(left, right, Slot.nb_true_divide, slot_nbTrueDivide.index, 0x53818 /* __truediv__ */, 0x532d0 /* __rtruediv__ */);
}

function slot_nbInplaceFloorDivide(self: usize, other: usize): usize {
  return slotCallOne(self, 0x522f0 /* __ifloordiv__ */, other);
}

function slot_nbInplaceTrueDivide(self: usize, other: usize): usize {
  return slotCallOne(self, 0x527b8 /* __itruediv__ */, other);
}

function slot_nbIndex(self: usize): usize {
  return slotCallNone(self, 0x52470 /* __index__ */);
}

function slot_nbMatrixMultiply(left: usize, right: usize): usize {
  return slotBinary(left, right, Slot.nb_matrix_multiply, slot_nbMatrixMultiply.index, 0x52a20 /* __matmul__ */, 0x530d8 /* __rmatmul__ */);
}

function slot_nbInplaceMatrixMultiply(self: usize, other: usize): usize {
  return slotCallOne(self, 0x52370 /* __imatmul__ */, other);
}

export const SLOT_COUNT: i32 = 88;

/** Fills the table of special methods: see core/objects/slot_table.ts. */
export function declareSlots(table: usize): void {
  declareSlot(table, 0, 0x52fd8 /* __repr__ */, Slot.tp_repr, wrapUnary.index, slot_tpRepr.index);
  declareSlot(table, 1, 0x52230 /* __hash__ */, Slot.tp_hash, wrapHash.index, slotHash.index);
  declareSlot(table, 2, 0x51918 /* __call__ */, Slot.tp_call, wrapCall.index, slotCall.index);
  declareSlot(table, 3, 0x535c8 /* __str__ */, Slot.tp_str, wrapUnary.index, slot_tpStr.index);
  declareSlot(table, 4, 0x520f0 /* __getattribute__ */, Slot.tp_getattro, wrapBinary.index, slotGetAttribute.index);
  declareSlot(table, 5, 0x520b0 /* __getattr__ */, Slot.tp_getattro, 0, slotGetAttribute.index);
  declareSlot(table, 6, 0x53448 /* __setattr__ */, Slot.tp_setattro, wrapSetAttribute.index, slotSetAttribute.index);
  declareSlot(table, 7, 0x51c18 /* __delattr__ */, Slot.tp_setattro, wrapDelAttribute.index, slotSetAttribute.index);
  declareSlot(table, 8, 0x529a8 /* __lt__ */, Slot.tp_richcompare, wrapLess.index, slotRichCompare.index);
  declareSlot(table, 9, 0x52878 /* __le__ */, Slot.tp_richcompare, wrapLessEqual.index, slotRichCompare.index);
  declareSlot(table, 10, 0x51e48 /* __eq__ */, Slot.tp_richcompare, wrapEqual.index, slotRichCompare.index);
  declareSlot(table, 11, 0x52bc8 /* __ne__ */, Slot.tp_richcompare, wrapNotEqual.index, slotRichCompare.index);
  declareSlot(table, 12, 0x521f8 /* __gt__ */, Slot.tp_richcompare, wrapGreater.index, slotRichCompare.index);
  declareSlot(table, 13, 0x52040 /* __ge__ */, Slot.tp_richcompare, wrapGreaterEqual.index, slotRichCompare.index);
  declareSlot(table, 14, 0x52778 /* __iter__ */, Slot.tp_iter, wrapUnary.index, slotIter.index);
  declareSlot(table, 15, 0x52c70 /* __next__ */, Slot.tp_iternext, wrapNext.index, slotNext.index);
  declareSlot(table, 16, 0x52078 /* __get__ */, Slot.tp_descr_get, wrapDescriptorGet.index, slotDescriptorGet.index);
  declareSlot(table, 17, 0x533d0 /* __set__ */, Slot.tp_descr_set, wrapDescriptorSet.index, slotDescriptorSet.index);
  declareSlot(table, 18, 0x51c58 /* __delete__ */, Slot.tp_descr_set, wrapDescriptorDelete.index, slotDescriptorSet.index);
  declareSlot(table, 19, 0x524b0 /* __init__ */, Slot.tp_init, wrapInit.index, slotInit.index);
  declareSlot(table, 20, 0x52c38 /* __new__ */, Slot.tp_new, 0, slotNew.index);
  declareSlot(table, 21, 0x51be0 /* __del__ */, Slot.tp_finalize, wrapDel.index, slotFinalize.index);
  declareSlot(table, 22, 0x51718 /* __await__ */, Slot.am_await, wrapUnary.index, slotAwait.index);
  declareSlot(table, 23, 0x515a8 /* __aiter__ */, Slot.am_aiter, wrapUnary.index, slotAsyncIter.index);
  declareSlot(table, 24, 0x51698 /* __anext__ */, Slot.am_anext, wrapUnary.index, slotAsyncNext.index);
  declareSlot(table, 25, 0x514f0 /* __add__ */, Slot.nb_add, wrapBinaryLeft.index, slot_nbAdd.index);
  declareSlot(table, 26, 0x52e98 /* __radd__ */, Slot.nb_add, wrapBinaryRight.index, slot_nbAdd.index);
  declareSlot(table, 27, 0x53600 /* __sub__ */, Slot.nb_subtract, wrapBinaryLeft.index, slot_nbSubtract.index);
  declareSlot(table, 28, 0x53290 /* __rsub__ */, Slot.nb_subtract, wrapBinaryRight.index, slot_nbSubtract.index);
  declareSlot(table, 29, 0x52b50 /* __mul__ */, Slot.nb_multiply, wrapBinaryLeft.index, slot_nbMultiply.index);
  declareSlot(table, 30, 0x53158 /* __rmul__ */, Slot.nb_multiply, wrapBinaryRight.index, slot_nbMultiply.index);
  declareSlot(table, 31, 0x52a60 /* __mod__ */, Slot.nb_remainder, wrapBinaryLeft.index, slot_nbRemainder.index);
  declareSlot(table, 32, 0x53118 /* __rmod__ */, Slot.nb_remainder, wrapBinaryRight.index, slot_nbRemainder.index);
  declareSlot(table, 33, 0x51d90 /* __divmod__ */, Slot.nb_divmod, wrapBinaryLeft.index, slot_nbDivmod.index);
  declareSlot(table, 34, 0x52f18 /* __rdivmod__ */, Slot.nb_divmod, wrapBinaryRight.index, slot_nbDivmod.index);
  declareSlot(table, 35, 0x52de0 /* __pow__ */, Slot.nb_power, wrapTernary.index, slotPower.index);
  declareSlot(table, 36, 0x531d0 /* __rpow__ */, Slot.nb_power, wrapTernaryRight.index, slotPower.index);
  declareSlot(table, 37, 0x52c00 /* __neg__ */, Slot.nb_negative, wrapUnary.index, slot_nbNegative.index);
  declareSlot(table, 38, 0x52da8 /* __pos__ */, Slot.nb_positive, wrapUnary.index, slot_nbPositive.index);
  declareSlot(table, 39, 0x51470 /* __abs__ */, Slot.nb_absolute, wrapUnary.index, slot_nbAbsolute.index);
  declareSlot(table, 40, 0x51818 /* __bool__ */, Slot.nb_bool, wrapInquiry.index, slotBool.index);
  declareSlot(table, 41, 0x525b8 /* __invert__ */, Slot.nb_invert, wrapUnary.index, slot_nbInvert.index);
  declareSlot(table, 42, 0x52968 /* __lshift__ */, Slot.nb_lshift, wrapBinaryLeft.index, slot_nbLshift.index);
  declareSlot(table, 43, 0x53098 /* __rlshift__ */, Slot.nb_lshift, wrapBinaryRight.index, slot_nbLshift.index);
  declareSlot(table, 44, 0x53250 /* __rshift__ */, Slot.nb_rshift, wrapBinaryLeft.index, slot_nbRshift.index);
  declareSlot(table, 45, 0x53210 /* __rrshift__ */, Slot.nb_rshift, wrapBinaryRight.index, slot_nbRshift.index);
  declareSlot(table, 46, 0x51660 /* __and__ */, Slot.nb_and, wrapBinaryLeft.index, slot_nbAnd.index);
  declareSlot(table, 47, 0x52ed8 /* __rand__ */, Slot.nb_and, wrapBinaryRight.index, slot_nbAnd.index);
  declareSlot(table, 48, 0x53920 /* __xor__ */, Slot.nb_xor, wrapBinaryLeft.index, slot_nbXor.index);
  declareSlot(table, 49, 0x53310 /* __rxor__ */, Slot.nb_xor, wrapBinaryRight.index, slot_nbXor.index);
  declareSlot(table, 50, 0x52d30 /* __or__ */, Slot.nb_or, wrapBinaryLeft.index, slot_nbOr.index);
  declareSlot(table, 51, 0x53198 /* __ror__ */, Slot.nb_or, wrapBinaryRight.index, slot_nbOr.index);
  declareSlot(table, 52, 0x52580 /* __int__ */, Slot.nb_int, wrapUnary.index, slot_nbInt.index);
  declareSlot(table, 53, 0x51f40 /* __float__ */, Slot.nb_float, wrapUnary.index, slot_nbFloat.index);
  declareSlot(table, 54, 0x52270 /* __iadd__ */, Slot.nb_inplace_add, wrapBinary.index, slot_nbInplaceAdd.index);
  declareSlot(table, 55, 0x526f8 /* __isub__ */, Slot.nb_inplace_subtract, wrapBinary.index, slot_nbInplaceSubtract.index);
  declareSlot(table, 56, 0x52430 /* __imul__ */, Slot.nb_inplace_multiply, wrapBinary.index, slot_nbInplaceMultiply.index);
  declareSlot(table, 57, 0x523b0 /* __imod__ */, Slot.nb_inplace_remainder, wrapBinary.index, slot_nbInplaceRemainder.index);
  declareSlot(table, 58, 0x52630 /* __ipow__ */, Slot.nb_inplace_power, wrapTernary.index, slotInplacePower.index);
  declareSlot(table, 59, 0x52330 /* __ilshift__ */, Slot.nb_inplace_lshift, wrapBinary.index, slot_nbInplaceLshift.index);
  declareSlot(table, 60, 0x52670 /* __irshift__ */, Slot.nb_inplace_rshift, wrapBinary.index, slot_nbInplaceRshift.index);
  declareSlot(table, 61, 0x522b0 /* __iand__ */, Slot.nb_inplace_and, wrapBinary.index, slot_nbInplaceAnd.index);
  declareSlot(table, 62, 0x527f8 /* __ixor__ */, Slot.nb_inplace_xor, wrapBinary.index, slot_nbInplaceXor.index);
  declareSlot(table, 63, 0x525f8 /* __ior__ */, Slot.nb_inplace_or, wrapBinary.index, slot_nbInplaceOr.index);
  declareSlot(table, 64, 0x51f80 /* __floordiv__ */, Slot.nb_floor_divide, wrapBinaryLeft.index, slot_nbFloorDivide.index);
  declareSlot(table, 65, 0x53058 /* __rfloordiv__ */, Slot.nb_floor_divide, wrapBinaryRight.index, slot_nbFloorDivide.index);
  declareSlot(table, 66, 0x53818 /* __truediv__ */, Slot.nb_true_divide, wrapBinaryLeft.index, slot_nbTrueDivide.index);
  declareSlot(table, 67, 0x532d0 /* __rtruediv__ */, Slot.nb_true_divide, wrapBinaryRight.index, slot_nbTrueDivide.index);
  declareSlot(table, 68, 0x522f0 /* __ifloordiv__ */, Slot.nb_inplace_floor_divide, wrapBinary.index, slot_nbInplaceFloorDivide.index);
  declareSlot(table, 69, 0x527b8 /* __itruediv__ */, Slot.nb_inplace_true_divide, wrapBinary.index, slot_nbInplaceTrueDivide.index);
  declareSlot(table, 70, 0x52470 /* __index__ */, Slot.nb_index, wrapUnary.index, slot_nbIndex.index);
  declareSlot(table, 71, 0x52a20 /* __matmul__ */, Slot.nb_matrix_multiply, wrapBinaryLeft.index, slot_nbMatrixMultiply.index);
  declareSlot(table, 72, 0x530d8 /* __rmatmul__ */, Slot.nb_matrix_multiply, wrapBinaryRight.index, slot_nbMatrixMultiply.index);
  declareSlot(table, 73, 0x52370 /* __imatmul__ */, Slot.nb_inplace_matrix_multiply, wrapBinary.index, slot_nbInplaceMatrixMultiply.index);
  declareSlot(table, 74, 0x528b0 /* __len__ */, Slot.mp_length, wrapLength.index, slotLength.index);
  declareSlot(table, 75, 0x52138 /* __getitem__ */, Slot.mp_subscript, wrapBinary.index, slotGetItem.index);
  declareSlot(table, 76, 0x53488 /* __setitem__ */, Slot.mp_ass_subscript, wrapSetItem.index, slotSetItem.index);
  declareSlot(table, 77, 0x51c98 /* __delitem__ */, Slot.mp_ass_subscript, wrapDelItem.index, slotSetItem.index);
  declareSlot(table, 78, 0x528b0 /* __len__ */, Slot.sq_length, wrapLength.index, slotLength.index);
  declareSlot(table, 79, 0x514f0 /* __add__ */, Slot.sq_concat, wrapBinary.index, 0);
  declareSlot(table, 80, 0x52b50 /* __mul__ */, Slot.sq_repeat, wrapIndexArgument.index, 0);
  declareSlot(table, 81, 0x53158 /* __rmul__ */, Slot.sq_repeat, wrapIndexArgument.index, 0);
  declareSlot(table, 82, 0x52138 /* __getitem__ */, Slot.sq_item, wrapSequenceItem.index, slotSequenceItem.index);
  declareSlot(table, 83, 0x53488 /* __setitem__ */, Slot.sq_ass_item, wrapSequenceSetItem.index, slotSequenceSetItem.index);
  declareSlot(table, 84, 0x51c98 /* __delitem__ */, Slot.sq_ass_item, wrapSequenceDelItem.index, slotSequenceSetItem.index);
  declareSlot(table, 85, 0x51b20 /* __contains__ */, Slot.sq_contains, wrapContains.index, slotContains.index);
  declareSlot(table, 86, 0x52270 /* __iadd__ */, Slot.sq_inplace_concat, wrapBinary.index, 0);
  declareSlot(table, 87, 0x52430 /* __imul__ */, Slot.sq_inplace_repeat, wrapIndexArgument.index, 0);
}
