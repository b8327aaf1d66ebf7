// Generated from core/objects/text/split.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL, None } from "../../../../memory/layout";
import { RT } from "../../../../memory/runtime";
import { scratchPop, scratchPush } from "../../../../memory/scratch";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { textRsplit, textSplit, textSplitlines } from "../../../../objects/text/split";
import { ARGUMENTS, argumentIndex, argumentInt, unpackKeywords } from "../../../../protocols/arguments";

function wrap_textSplit_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x57610 /* split */, 2, 0, 2, 0, 0, 0x57478 /* sep */, 0x568f8 /* maxsplit */]);
  const values = scratchPush(2);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  scratchPop(2);
  if (!parsed) return NULL;
  let sep_0 = value0;
  if (sep_0 === NULL) sep_0 = None;
  const maxsplit_1_object = value1;
  const maxsplit_1 = maxsplit_1_object === NULL ? <i64>(-1) : argumentIndex(maxsplit_1_object);
  if (maxsplit_1 === -1 && RT.error !== NULL) return NULL;
  return textSplit(self, sep_0, maxsplit_1);
}

function wrap_textSplit_1(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x57610 /* split */, 2, 0, 2, 0, 0, 0x57478 /* sep */, 0x568f8 /* maxsplit */]);
  const values = scratchPush(2);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  scratchPop(2);
  if (!parsed) return NULL;
  let sep_0 = value0;
  if (sep_0 === NULL) sep_0 = None;
  const maxsplit_1_object = value1;
  const maxsplit_1 = maxsplit_1_object === NULL ? <i64>(-1) : argumentIndex(maxsplit_1_object);
  if (maxsplit_1 === -1 && RT.error !== NULL) return NULL;
  return textSplit(self, sep_0, maxsplit_1);
}

function wrap_textSplit_2(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x57610 /* split */, 2, 0, 2, 0, 0, 0x57478 /* sep */, 0x568f8 /* maxsplit */]);
  const values = scratchPush(2);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  scratchPop(2);
  if (!parsed) return NULL;
  let sep_0 = value0;
  if (sep_0 === NULL) sep_0 = None;
  const maxsplit_1_object = value1;
  const maxsplit_1 = maxsplit_1_object === NULL ? <i64>(-1) : argumentIndex(maxsplit_1_object);
  if (maxsplit_1 === -1 && RT.error !== NULL) return NULL;
  return textSplit(self, sep_0, maxsplit_1);
}

function wrap_textRsplit_3(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x573d0 /* rsplit */, 2, 0, 2, 0, 0, 0x57478 /* sep */, 0x568f8 /* maxsplit */]);
  const values = scratchPush(2);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  scratchPop(2);
  if (!parsed) return NULL;
  let sep_0 = value0;
  if (sep_0 === NULL) sep_0 = None;
  const maxsplit_1_object = value1;
  const maxsplit_1 = maxsplit_1_object === NULL ? <i64>(-1) : argumentIndex(maxsplit_1_object);
  if (maxsplit_1 === -1 && RT.error !== NULL) return NULL;
  return textRsplit(self, sep_0, maxsplit_1);
}

function wrap_textRsplit_4(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x573d0 /* rsplit */, 2, 0, 2, 0, 0, 0x57478 /* sep */, 0x568f8 /* maxsplit */]);
  const values = scratchPush(2);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  scratchPop(2);
  if (!parsed) return NULL;
  let sep_0 = value0;
  if (sep_0 === NULL) sep_0 = None;
  const maxsplit_1_object = value1;
  const maxsplit_1 = maxsplit_1_object === NULL ? <i64>(-1) : argumentIndex(maxsplit_1_object);
  if (maxsplit_1 === -1 && RT.error !== NULL) return NULL;
  return textRsplit(self, sep_0, maxsplit_1);
}

function wrap_textRsplit_5(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x573d0 /* rsplit */, 2, 0, 2, 0, 0, 0x57478 /* sep */, 0x568f8 /* maxsplit */]);
  const values = scratchPush(2);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  scratchPop(2);
  if (!parsed) return NULL;
  let sep_0 = value0;
  if (sep_0 === NULL) sep_0 = None;
  const maxsplit_1_object = value1;
  const maxsplit_1 = maxsplit_1_object === NULL ? <i64>(-1) : argumentIndex(maxsplit_1_object);
  if (maxsplit_1 === -1 && RT.error !== NULL) return NULL;
  return textRsplit(self, sep_0, maxsplit_1);
}

function wrap_textSplitlines_6(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x57648 /* splitlines */, 1, 0, 1, 0, 0, 0x564f0 /* keepends */]);
  const values = scratchPush(1);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  scratchPop(1);
  if (!parsed) return NULL;
  const keepends_0_object = value0;
  const keepends_0 = keepends_0_object === NULL ? 0 : argumentInt(keepends_0_object);
  if (keepends_0 === -1 && RT.error !== NULL) return NULL;
  return textSplitlines(self, keepends_0);
}

function wrap_textSplitlines_7(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x57648 /* splitlines */, 1, 0, 1, 0, 0, 0x564f0 /* keepends */]);
  const values = scratchPush(1);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  scratchPop(1);
  if (!parsed) return NULL;
  const keepends_0_object = value0;
  const keepends_0 = keepends_0_object === NULL ? 0 : argumentInt(keepends_0_object);
  if (keepends_0 === -1 && RT.error !== NULL) return NULL;
  return textSplitlines(self, keepends_0);
}

function wrap_textSplitlines_8(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x57648 /* splitlines */, 1, 0, 1, 0, 0, 0x564f0 /* keepends */]);
  const values = scratchPush(1);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  scratchPop(1);
  if (!parsed) return NULL;
  const keepends_0_object = value0;
  const keepends_0 = keepends_0_object === NULL ? 0 : argumentInt(keepends_0_object);
  if (keepends_0 === -1 && RT.error !== NULL) return NULL;
  return textSplitlines(self, keepends_0);
}

export function bind_objects_text_split(): void {
  addMethod(Type.str, 0x57610 /* split */, wrap_textSplit_0.index, 0x82, 1036);
  addMethod(Type.bytes, 0x57610 /* split */, wrap_textSplit_1.index, 0x82, 1036);
  addMethod(Type.bytearray, 0x57610 /* split */, wrap_textSplit_2.index, 0x82, 1036);
  addMethod(Type.str, 0x573d0 /* rsplit */, wrap_textRsplit_3.index, 0x82, 1036);
  addMethod(Type.bytes, 0x573d0 /* rsplit */, wrap_textRsplit_4.index, 0x82, 1036);
  addMethod(Type.bytearray, 0x573d0 /* rsplit */, wrap_textRsplit_5.index, 0x82, 1036);
  addMethod(Type.str, 0x57648 /* splitlines */, wrap_textSplitlines_6.index, 0x82, 1070);
  addMethod(Type.bytes, 0x57648 /* splitlines */, wrap_textSplitlines_7.index, 0x82, 1070);
  addMethod(Type.bytearray, 0x57648 /* splitlines */, wrap_textSplitlines_8.index, 0x82, 1070);
}
