// Generated from core/objects/list_methods.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { RT } from "../../../memory/runtime";
import { intFromI64 } from "../../../objects/int";
import { listAssItem, listAssSubscript, listClassGetitem, listClearMethod, listConcat, listConstruct, listContains, listCopy, listCount, listGetitem, listHash, listIndex, listInit, listInplaceConcat, listInplaceRepeat, listInsert, listMappingLength, listPop, listRemove, listRepeat, listRepr, listReverse, listRichCompare, listSizeof, listSubscript } from "../../../objects/list_methods";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { TupleObject } from "../../../objects/tuple";
import { argumentIndex, argumentSliceIndex, checkPositional, noKeywords, noneIf } from "../../../protocols/arguments";

function wrap_listInit_init(self: usize, tuple: usize, kwargs: usize): bool {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  if (kwargs !== NULL && !noKeywords(0x54c38 /* list */, kwargs)) return false;
  if (!checkPositional(0x54c38 /* list */, nargs, 0, 1)) return false;
  return listInit(self, (nargs > 0 ? load<usize>(args, 0) : NULL));
}

function wrap_listSizeof_1(self: usize): usize {
  const result = listSizeof(self);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_listClearMethod_2(self: usize): usize {
  return noneIf(listClearMethod(self));
}

function wrap_listInsert_3(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x54970 /* insert */, nargs, 2, 2)) return NULL;
  const index_0 = argumentIndex(load<usize>(args, 0));
  if (index_0 === -1 && RT.error !== NULL) return NULL;
  return noneIf(listInsert(self, index_0, load<usize>(args, 8)));
}

function wrap_listPop_4(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x55368 /* pop */, nargs, 0, 1)) return NULL;
  const index_0_object = (nargs > 0 ? load<usize>(args, 0) : NULL);
  const index_0 = index_0_object === NULL ? <i64>(-1) : argumentIndex(index_0_object);
  if (index_0 === -1 && RT.error !== NULL) return NULL;
  return listPop(self, index_0);
}

function wrap_listRemove_5(self: usize, argument: usize): usize {
  return noneIf(listRemove(self, argument));
}

function wrap_listIndex_6(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x54900 /* index */, nargs, 1, 3)) return NULL;
  const start_1_object = (nargs > 1 ? load<usize>(args, 8) : NULL);
  const start_1 = start_1_object === NULL ? <i64>0 : argumentSliceIndex(start_1_object);
  if (start_1 === -1 && RT.error !== NULL) return NULL;
  const stop_2_object = (nargs > 2 ? load<usize>(args, 16) : NULL);
  const stop_2 = stop_2_object === NULL ? i64.MAX_VALUE : argumentSliceIndex(stop_2_object);
  if (stop_2 === -1 && RT.error !== NULL) return NULL;
  const result = listIndex(self, load<usize>(args, 0), start_1, stop_2);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_listCount_7(self: usize, argument: usize): usize {
  const result = listCount(self, argument);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_listReverse_8(self: usize): usize {
  return noneIf(listReverse(self));
}

export function bind_objects_list_methods(): void {
  setSlot(Type.list, Slot.tp_new, listConstruct.index);
  setSlot(Type.list, Slot.tp_init, wrap_listInit_init.index);
  setSlot(Type.list, Slot.tp_repr, listRepr.index);
  setSlot(Type.list, Slot.tp_hash, listHash.index);
  setSlot(Type.list, Slot.mp_length, listMappingLength.index);
  setSlot(Type.list, Slot.mp_subscript, listSubscript.index);
  addMethod(Type.list, 0x51e80 /* __getitem__ */, listGetitem.index, 0x8, 164);
  setSlot(Type.list, Slot.mp_ass_subscript, listAssSubscript.index);
  setSlot(Type.list, Slot.sq_ass_item, listAssItem.index);
  setSlot(Type.list, Slot.sq_contains, listContains.index);
  setSlot(Type.list, Slot.sq_concat, listConcat.index);
  setSlot(Type.list, Slot.sq_repeat, listRepeat.index);
  setSlot(Type.list, Slot.sq_inplace_concat, listInplaceConcat.index);
  setSlot(Type.list, Slot.sq_inplace_repeat, listInplaceRepeat.index);
  setSlot(Type.list, Slot.tp_richcompare, listRichCompare.index);
  addMethod(Type.list, 0x53150 /* __sizeof__ */, wrap_listSizeof_1.index, 0x4, 1);
  addMethod(Type.list, 0x53c68 /* clear */, wrap_listClearMethod_2.index, 0x4, 1);
  addMethod(Type.list, 0x53d10 /* copy */, listCopy.index, 0x4, 1);
  addMethod(Type.list, 0x54970 /* insert */, wrap_listInsert_3.index, 0x80, 182);
  addMethod(Type.list, 0x55368 /* pop */, wrap_listPop_4.index, 0x80, 208);
  addMethod(Type.list, 0x55558 /* remove */, wrap_listRemove_5.index, 0x8, 229);
  addMethod(Type.list, 0x54900 /* index */, wrap_listIndex_6.index, 0x80, 247);
  addMethod(Type.list, 0x53dd0 /* count */, wrap_listCount_7.index, 0x8, 229);
  addMethod(Type.list, 0x55590 /* reverse */, wrap_listReverse_8.index, 0x4, 1);
  addMethod(Type.list, 0x518a0 /* __class_getitem__ */, listClassGetitem.index, 0x18, 62);
}
