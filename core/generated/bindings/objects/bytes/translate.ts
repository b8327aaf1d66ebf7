// Generated from core/objects/bytes/translate.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { EmptyBytes, NULL } from "../../../../memory/layout";
import { RT } from "../../../../memory/runtime";
import { scratchPop, scratchPush } from "../../../../memory/scratch";
import { bytesFromhex, bytesHex, bytesMaketrans, bytesTranslate } from "../../../../objects/bytes/translate";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { ARGUMENTS, argumentInt, argumentStr, checkPositional, unpackKeywords } from "../../../../protocols/arguments";

function wrap_bytesTranslate_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x57f80 /* translate */, 2, 1, 2, 1, 1, 0, 0x54d90 /* delete */]);
  const values = scratchPush(2);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  scratchPop(2);
  if (!parsed) return NULL;
  let delete_1 = value1;
  if (delete_1 === NULL) delete_1 = EmptyBytes;
  return bytesTranslate(self, value0, delete_1);
}

function wrap_bytesTranslate_1(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x57f80 /* translate */, 2, 1, 2, 1, 1, 0, 0x54d90 /* delete */]);
  const values = scratchPush(2);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  scratchPop(2);
  if (!parsed) return NULL;
  let delete_1 = value1;
  if (delete_1 === NULL) delete_1 = EmptyBytes;
  return bytesTranslate(self, value0, delete_1);
}

function wrap_bytesMaketrans_2(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x567c8 /* maketrans */, nargs, 2, 2)) return NULL;
  return bytesMaketrans(load<usize>(args, 0), load<usize>(args, 8));
}

function wrap_bytesMaketrans_3(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x567c8 /* maketrans */, nargs, 2, 2)) return NULL;
  return bytesMaketrans(load<usize>(args, 0), load<usize>(args, 8));
}

function wrap_bytesFromhex_4(self: usize, argument: usize): usize {
  const string_0 = argument;
  if (!argumentStr(string_0, 0x55a18 /* fromhex */, 0)) return NULL;
  return bytesFromhex(self, string_0);
}

function wrap_bytesFromhex_5(self: usize, argument: usize): usize {
  const string_0 = argument;
  if (!argumentStr(string_0, 0x55a18 /* fromhex */, 0)) return NULL;
  return bytesFromhex(self, string_0);
}

function wrap_bytesHex_6(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x55ea8 /* hex */, 2, 0, 2, 0, 0, 0x57478 /* sep */, 0x54148 /* bytes_per_sep */]);
  const values = scratchPush(2);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  scratchPop(2);
  if (!parsed) return NULL;
  const bytes_per_sep_1_object = value1;
  const bytes_per_sep_1 = bytes_per_sep_1_object === NULL ? 1 : argumentInt(bytes_per_sep_1_object);
  if (bytes_per_sep_1 === -1 && RT.error !== NULL) return NULL;
  return bytesHex(self, value0, bytes_per_sep_1);
}

function wrap_bytesHex_7(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x55ea8 /* hex */, 2, 0, 2, 0, 0, 0x57478 /* sep */, 0x54148 /* bytes_per_sep */]);
  const values = scratchPush(2);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  scratchPop(2);
  if (!parsed) return NULL;
  const bytes_per_sep_1_object = value1;
  const bytes_per_sep_1 = bytes_per_sep_1_object === NULL ? 1 : argumentInt(bytes_per_sep_1_object);
  if (bytes_per_sep_1 === -1 && RT.error !== NULL) return NULL;
  return bytesHex(self, value0, bytes_per_sep_1);
}

export function bind_objects_bytes_translate(): void {
  addMethod(Type.bytes, 0x57f80 /* translate */, wrap_bytesTranslate_0.index, 0x82, 389);
  addMethod(Type.bytearray, 0x57f80 /* translate */, wrap_bytesTranslate_1.index, 0x82, 389);
  addMethod(Type.bytes, 0x567c8 /* maketrans */, wrap_bytesMaketrans_2.index, 0xa0, 419);
  addMethod(Type.bytearray, 0x567c8 /* maketrans */, wrap_bytesMaketrans_3.index, 0xa0, 419);
  addMethod(Type.bytes, 0x55a18 /* fromhex */, wrap_bytesFromhex_4.index, 0x18, 432);
  addMethod(Type.bytearray, 0x55a18 /* fromhex */, wrap_bytesFromhex_5.index, 0x18, 432);
  addMethod(Type.bytes, 0x55ea8 /* hex */, wrap_bytesHex_6.index, 0x82, 451);
  addMethod(Type.bytearray, 0x55ea8 /* hex */, wrap_bytesHex_7.index, 0x82, 451);
}
