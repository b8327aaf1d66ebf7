// Generated from core/objects/codecs/encodings.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { scratchPop, scratchPush } from "../../../../memory/scratch";
import { bytesDecode, strEncode } from "../../../../objects/codecs/encodings";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { ARGUMENTS, unpackKeywords } from "../../../../protocols/arguments";

function wrap_strEncode_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x551a8 /* encode */, 2, 0, 2, 0, 0, 0x551e0 /* encoding */, 0x55390 /* errors */]);
  const values = scratchPush(2);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  scratchPop(2);
  if (!parsed) return NULL;
  let encoding_0 = value0;
  if (encoding_0 === NULL) encoding_0 = 0x58178 /* utf-8 */;
  let errors_1 = value1;
  if (errors_1 === NULL) errors_1 = 0x578e8 /* strict */;
  return strEncode(self, encoding_0, errors_1);
}

function wrap_bytesDecode_1(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x54d58 /* decode */, 2, 0, 2, 0, 0, 0x551e0 /* encoding */, 0x55390 /* errors */]);
  const values = scratchPush(2);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  scratchPop(2);
  if (!parsed) return NULL;
  let encoding_0 = value0;
  if (encoding_0 === NULL) encoding_0 = 0x58178 /* utf-8 */;
  let errors_1 = value1;
  if (errors_1 === NULL) errors_1 = 0x578e8 /* strict */;
  return bytesDecode(self, encoding_0, errors_1);
}

function wrap_bytesDecode_2(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x54d58 /* decode */, 2, 0, 2, 0, 0, 0x551e0 /* encoding */, 0x55390 /* errors */]);
  const values = scratchPush(2);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  scratchPop(2);
  if (!parsed) return NULL;
  let encoding_0 = value0;
  if (encoding_0 === NULL) encoding_0 = 0x58178 /* utf-8 */;
  let errors_1 = value1;
  if (errors_1 === NULL) errors_1 = 0x578e8 /* strict */;
  return bytesDecode(self, encoding_0, errors_1);
}

export function bind_objects_codecs_encodings(): void {
  addMethod(Type.str, 0x551a8 /* encode */, wrap_strEncode_0.index, 0x82, 520);
  addMethod(Type.bytes, 0x54d58 /* decode */, wrap_bytesDecode_1.index, 0x82, 520);
  addMethod(Type.bytearray, 0x54d58 /* decode */, wrap_bytesDecode_2.index, 0x82, 520);
}
