// Generated from core/objects/bytearray/mutate.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { RT } from "../../../../memory/runtime";
import { bytearrayAppend, bytearrayClear, bytearrayCopy, bytearrayExtend, bytearrayInplaceConcat, bytearrayInplaceRepeat, bytearrayInsert, bytearrayPop, bytearrayRemove, bytearrayReverse } from "../../../../objects/bytearray/mutate";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { argumentIndex, checkPositional, noneIf } from "../../../../protocols/arguments";

function wrap_bytearrayAppend_0(self: usize, argument: usize): usize {
  return noneIf(bytearrayAppend(self, argument));
}

function wrap_bytearrayInsert_1(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x55f50 /* insert */, nargs, 2, 2)) return NULL;
  const index_0 = argumentIndex(load<usize>(args, 0));
  if (index_0 === -1 && RT.error !== NULL) return NULL;
  return noneIf(bytearrayInsert(self, index_0, load<usize>(args, 8)));
}

function wrap_bytearrayPop_2(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x56f20 /* pop */, nargs, 0, 1)) return NULL;
  const index_0_object = (nargs > 0 ? load<usize>(args, 0) : NULL);
  const index_0 = index_0_object === NULL ? <i64>(-1) : argumentIndex(index_0_object);
  if (index_0 === -1 && RT.error !== NULL) return NULL;
  return bytearrayPop(self, index_0);
}

function wrap_bytearrayRemove_3(self: usize, argument: usize): usize {
  return noneIf(bytearrayRemove(self, argument));
}

function wrap_bytearrayReverse_4(self: usize): usize {
  bytearrayReverse(self);
  return noneIf(true);
}

function wrap_bytearrayClear_5(self: usize): usize {
  return noneIf(bytearrayClear(self));
}

function wrap_bytearrayExtend_6(self: usize, argument: usize): usize {
  return noneIf(bytearrayExtend(self, argument));
}

export function bind_objects_bytearray_mutate(): void {
  addMethod(Type.bytearray, 0x53d08 /* append */, wrap_bytearrayAppend_0.index, 0x8, 248);
  addMethod(Type.bytearray, 0x55f50 /* insert */, wrap_bytearrayInsert_1.index, 0x80, 265);
  addMethod(Type.bytearray, 0x56f20 /* pop */, wrap_bytearrayPop_2.index, 0x80, 289);
  addMethod(Type.bytearray, 0x57180 /* remove */, wrap_bytearrayRemove_3.index, 0x8, 124);
  addMethod(Type.bytearray, 0x57270 /* reverse */, wrap_bytearrayReverse_4.index, 0x4, 1);
  addMethod(Type.bytearray, 0x54448 /* clear */, wrap_bytearrayClear_5.index, 0x4, 1);
  addMethod(Type.bytearray, 0x54ae8 /* copy */, bytearrayCopy.index, 0x4, 1);
  addMethod(Type.bytearray, 0x55480 /* extend */, wrap_bytearrayExtend_6.index, 0x8, 310);
  setSlot(Type.bytearray, Slot.sq_inplace_concat, bytearrayInplaceConcat.index);
  setSlot(Type.bytearray, Slot.sq_inplace_repeat, bytearrayInplaceRepeat.index);
}
