// Generated from core/objects/dict_methods.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL, None } from "../../../memory/layout";
import { RT } from "../../../memory/runtime";
import { dictAssignSubscript, dictClassGetItem, dictClearMethod, dictCompare, dictContainsMethod, dictContainsSlot, dictCopyMethod, dictGet, dictInit, dictInplaceOr, dictLengthSlot, dictOr, dictPopItem, dictPopMethod, dictRepr, dictSetDefaultMethod, dictSizeof, dictSubscript, dictTypeNew, dictUpdate, dictVectorcall } from "../../../objects/dict_methods";
import { intFromI64 } from "../../../objects/int";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { checkPositional, noneIf } from "../../../protocols/arguments";

function wrap_dictGet_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x577d0 /* get */, nargs, 1, 2)) return NULL;
  let default_1 = (nargs > 1 ? load<usize>(args, 8) : NULL);
  if (default_1 === NULL) default_1 = None;
  return dictGet(self, load<usize>(args, 0), default_1);
}

function wrap_dictSetDefaultMethod_1(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x5b060 /* setdefault */, nargs, 1, 2)) return NULL;
  let default_1 = (nargs > 1 ? load<usize>(args, 8) : NULL);
  if (default_1 === NULL) default_1 = None;
  return dictSetDefaultMethod(self, load<usize>(args, 0), default_1);
}

function wrap_dictPopMethod_2(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x5a1f8 /* pop */, nargs, 1, 2)) return NULL;
  return dictPopMethod(self, load<usize>(args, 0), (nargs > 1 ? load<usize>(args, 8) : NULL));
}

function wrap_dictClearMethod_3(self: usize): usize {
  dictClearMethod(self);
  return noneIf(true);
}

function wrap_dictSizeof_4(self: usize): usize {
  const result = dictSizeof(self);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

export function bind_objects_dict_methods(): void {
  setSlot(Type.dict, Slot.tp_new, dictTypeNew.index);
  setSlot(Type.dict, Slot.tp_init, dictInit.index);
  setSlot(Type.dict, Slot.tp_vectorcall, dictVectorcall.index);
  addMethod(Type.dict, 0x5c288 /* update */, dictUpdate.index, 0x82, 2512);
  setSlot(Type.dict, Slot.mp_subscript, dictSubscript.index);
  addMethod(Type.dict, 0x52628 /* __getitem__ */, dictSubscript.index, 0x8, 2540);
  setSlot(Type.dict, Slot.mp_ass_subscript, dictAssignSubscript.index);
  setSlot(Type.dict, Slot.sq_contains, dictContainsSlot.index);
  addMethod(Type.dict, 0x51f10 /* __contains__ */, dictContainsMethod.index, 0x8, 2540);
  addMethod(Type.dict, 0x577d0 /* get */, wrap_dictGet_0.index, 0x80, 2556);
  addMethod(Type.dict, 0x5b060 /* setdefault */, wrap_dictSetDefaultMethod_1.index, 0x80, 2556);
  addMethod(Type.dict, 0x5a1f8 /* pop */, wrap_dictPopMethod_2.index, 0x80, 2586);
  addMethod(Type.dict, 0x5a230 /* popitem */, dictPopItem.index, 0x4, 1);
  setSlot(Type.dict, Slot.mp_length, dictLengthSlot.index);
  addMethod(Type.dict, 0x554c0 /* clear */, wrap_dictClearMethod_3.index, 0x4, 1);
  addMethod(Type.dict, 0x55c48 /* copy */, dictCopyMethod.index, 0x4, 1);
  addMethod(Type.dict, 0x53b80 /* __sizeof__ */, wrap_dictSizeof_4.index, 0x4, 1);
  addMethod(Type.dict, 0x51e08 /* __class_getitem__ */, dictClassGetItem.index, 0x18, 2144);
  setSlot(Type.dict, Slot.tp_repr, dictRepr.index);
  setSlot(Type.dict, Slot.tp_richcompare, dictCompare.index);
  setSlot(Type.dict, Slot.nb_or, dictOr.index);
  setSlot(Type.dict, Slot.nb_inplace_or, dictInplaceOr.index);
}
