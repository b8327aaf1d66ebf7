// Generated from core/objects/int/bytes.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { RT } from "../../../../memory/runtime";
import { scratchPop, scratchPush } from "../../../../memory/scratch";
import { intFromBytesMethod, intToBytesMethod } from "../../../../objects/int/bytes";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { ARGUMENTS, argumentBool, argumentIndex, argumentStr, unpackKeywords } from "../../../../protocols/arguments";

function wrap_intToBytesMethod_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x57228 /* to_bytes */, 3, 0, 2, 0, 0, 0x55858 /* length */, 0x53e08 /* byteorder */, 0x56940 /* signed */]);
  const values = scratchPush(3);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  const value2 = load<usize>(values, 16);
  scratchPop(3);
  if (!parsed) return NULL;
  const length_0_object = value0;
  const length_0 = length_0_object === NULL ? <i64>1 : argumentIndex(length_0_object);
  if (length_0 === -1 && RT.error !== NULL) return NULL;
  const byteorder_1 = value1;
  if (byteorder_1 !== NULL && !argumentStr(byteorder_1, 0x57228 /* to_bytes */, 2)) return NULL;
  const signed_2_object = value2;
  const signed_2 = signed_2_object === NULL ? 0 : argumentBool(signed_2_object);
  if (signed_2 < 0) return NULL;
  return intToBytesMethod(self, length_0, (byteorder_1 === NULL ? 0x53c00 /* big */ : byteorder_1), signed_2);
}

function wrap_intFromBytesMethod_1(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x54dc0 /* from_bytes */, 3, 0, 2, 1, 1, 0x53e48 /* bytes */, 0x53e08 /* byteorder */, 0x56940 /* signed */]);
  const values = scratchPush(3);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  const value2 = load<usize>(values, 16);
  scratchPop(3);
  if (!parsed) return NULL;
  const byteorder_1 = value1;
  if (byteorder_1 !== NULL && !argumentStr(byteorder_1, 0x54dc0 /* from_bytes */, 2)) return NULL;
  const signed_2_object = value2;
  const signed_2 = signed_2_object === NULL ? 0 : argumentBool(signed_2_object);
  if (signed_2 < 0) return NULL;
  return intFromBytesMethod(self, value0, (byteorder_1 === NULL ? 0x53c00 /* big */ : byteorder_1), signed_2);
}

export function bind_objects_int_bytes(): void {
  addMethod(Type.int, 0x57228 /* to_bytes */, wrap_intToBytesMethod_0.index, 0x82, 511);
  addMethod(Type.int, 0x54dc0 /* from_bytes */, wrap_intFromBytesMethod_1.index, 0x92, 566);
}
