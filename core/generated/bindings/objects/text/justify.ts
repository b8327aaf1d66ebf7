// Generated from core/objects/text/justify.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { RT } from "../../../../memory/runtime";
import { scratchPop, scratchPush } from "../../../../memory/scratch";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { textCenter, textExpandtabs, textLjust, textRjust, textZfill } from "../../../../objects/text/justify";
import { ARGUMENTS, argumentIndex, argumentInt, checkPositional, unpackKeywords } from "../../../../protocols/arguments";

function wrap_textLjust_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x566a0 /* ljust */, nargs, 1, 2)) return NULL;
  const width_0 = argumentIndex(load<usize>(args, 0));
  if (width_0 === -1 && RT.error !== NULL) return NULL;
  let fillchar_1 = (nargs > 1 ? load<usize>(args, 8) : NULL);
  if (fillchar_1 === NULL) fillchar_1 = 0x8700 /*   */;
  return textLjust(self, width_0, fillchar_1);
}

function wrap_textLjust_1(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x566a0 /* ljust */, nargs, 1, 2)) return NULL;
  const width_0 = argumentIndex(load<usize>(args, 0));
  if (width_0 === -1 && RT.error !== NULL) return NULL;
  return textLjust(self, width_0, (nargs > 1 ? load<usize>(args, 8) : NULL));
}

function wrap_textLjust_2(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x566a0 /* ljust */, nargs, 1, 2)) return NULL;
  const width_0 = argumentIndex(load<usize>(args, 0));
  if (width_0 === -1 && RT.error !== NULL) return NULL;
  return textLjust(self, width_0, (nargs > 1 ? load<usize>(args, 8) : NULL));
}

function wrap_textRjust_3(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x57358 /* rjust */, nargs, 1, 2)) return NULL;
  const width_0 = argumentIndex(load<usize>(args, 0));
  if (width_0 === -1 && RT.error !== NULL) return NULL;
  let fillchar_1 = (nargs > 1 ? load<usize>(args, 8) : NULL);
  if (fillchar_1 === NULL) fillchar_1 = 0x8700 /*   */;
  return textRjust(self, width_0, fillchar_1);
}

function wrap_textRjust_4(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x57358 /* rjust */, nargs, 1, 2)) return NULL;
  const width_0 = argumentIndex(load<usize>(args, 0));
  if (width_0 === -1 && RT.error !== NULL) return NULL;
  return textRjust(self, width_0, (nargs > 1 ? load<usize>(args, 8) : NULL));
}

function wrap_textRjust_5(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x57358 /* rjust */, nargs, 1, 2)) return NULL;
  const width_0 = argumentIndex(load<usize>(args, 0));
  if (width_0 === -1 && RT.error !== NULL) return NULL;
  return textRjust(self, width_0, (nargs > 1 ? load<usize>(args, 8) : NULL));
}

function wrap_textCenter_6(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x54308 /* center */, nargs, 1, 2)) return NULL;
  const width_0 = argumentIndex(load<usize>(args, 0));
  if (width_0 === -1 && RT.error !== NULL) return NULL;
  let fillchar_1 = (nargs > 1 ? load<usize>(args, 8) : NULL);
  if (fillchar_1 === NULL) fillchar_1 = 0x8700 /*   */;
  return textCenter(self, width_0, fillchar_1);
}

function wrap_textCenter_7(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x54308 /* center */, nargs, 1, 2)) return NULL;
  const width_0 = argumentIndex(load<usize>(args, 0));
  if (width_0 === -1 && RT.error !== NULL) return NULL;
  return textCenter(self, width_0, (nargs > 1 ? load<usize>(args, 8) : NULL));
}

function wrap_textCenter_8(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x54308 /* center */, nargs, 1, 2)) return NULL;
  const width_0 = argumentIndex(load<usize>(args, 0));
  if (width_0 === -1 && RT.error !== NULL) return NULL;
  return textCenter(self, width_0, (nargs > 1 ? load<usize>(args, 8) : NULL));
}

function wrap_textZfill_9(self: usize, argument: usize): usize {
  const width_0 = argumentIndex(argument);
  if (width_0 === -1 && RT.error !== NULL) return NULL;
  return textZfill(self, width_0);
}

function wrap_textZfill_10(self: usize, argument: usize): usize {
  const width_0 = argumentIndex(argument);
  if (width_0 === -1 && RT.error !== NULL) return NULL;
  return textZfill(self, width_0);
}

function wrap_textZfill_11(self: usize, argument: usize): usize {
  const width_0 = argumentIndex(argument);
  if (width_0 === -1 && RT.error !== NULL) return NULL;
  return textZfill(self, width_0);
}

function wrap_textExpandtabs_12(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x55440 /* expandtabs */, 1, 0, 1, 0, 0, 0x57cb8 /* tabsize */]);
  const values = scratchPush(1);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  scratchPop(1);
  if (!parsed) return NULL;
  const tabsize_0_object = value0;
  const tabsize_0 = tabsize_0_object === NULL ? 8 : argumentInt(tabsize_0_object);
  if (tabsize_0 === -1 && RT.error !== NULL) return NULL;
  return textExpandtabs(self, tabsize_0);
}

function wrap_textExpandtabs_13(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x55440 /* expandtabs */, 1, 0, 1, 0, 0, 0x57cb8 /* tabsize */]);
  const values = scratchPush(1);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  scratchPop(1);
  if (!parsed) return NULL;
  const tabsize_0_object = value0;
  const tabsize_0 = tabsize_0_object === NULL ? 8 : argumentInt(tabsize_0_object);
  if (tabsize_0 === -1 && RT.error !== NULL) return NULL;
  return textExpandtabs(self, tabsize_0);
}

function wrap_textExpandtabs_14(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x55440 /* expandtabs */, 1, 0, 1, 0, 0, 0x57cb8 /* tabsize */]);
  const values = scratchPush(1);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  scratchPop(1);
  if (!parsed) return NULL;
  const tabsize_0_object = value0;
  const tabsize_0 = tabsize_0_object === NULL ? 8 : argumentInt(tabsize_0_object);
  if (tabsize_0 === -1 && RT.error !== NULL) return NULL;
  return textExpandtabs(self, tabsize_0);
}

export function bind_objects_text_justify(): void {
  addMethod(Type.str, 0x566a0 /* ljust */, wrap_textLjust_0.index, 0x80, 900);
  addMethod(Type.bytes, 0x566a0 /* ljust */, wrap_textLjust_1.index, 0x80, 932);
  addMethod(Type.bytearray, 0x566a0 /* ljust */, wrap_textLjust_2.index, 0x80, 932);
  addMethod(Type.str, 0x57358 /* rjust */, wrap_textRjust_3.index, 0x80, 900);
  addMethod(Type.bytes, 0x57358 /* rjust */, wrap_textRjust_4.index, 0x80, 932);
  addMethod(Type.bytearray, 0x57358 /* rjust */, wrap_textRjust_5.index, 0x80, 932);
  addMethod(Type.str, 0x54308 /* center */, wrap_textCenter_6.index, 0x80, 900);
  addMethod(Type.bytes, 0x54308 /* center */, wrap_textCenter_7.index, 0x80, 932);
  addMethod(Type.bytearray, 0x54308 /* center */, wrap_textCenter_8.index, 0x80, 932);
  addMethod(Type.str, 0x58478 /* zfill */, wrap_textZfill_9.index, 0x8, 965);
  addMethod(Type.bytes, 0x58478 /* zfill */, wrap_textZfill_10.index, 0x8, 965);
  addMethod(Type.bytearray, 0x58478 /* zfill */, wrap_textZfill_11.index, 0x8, 965);
  addMethod(Type.str, 0x55440 /* expandtabs */, wrap_textExpandtabs_12.index, 0x82, 983);
  addMethod(Type.bytes, 0x55440 /* expandtabs */, wrap_textExpandtabs_13.index, 0x82, 983);
  addMethod(Type.bytearray, 0x55440 /* expandtabs */, wrap_textExpandtabs_14.index, 0x82, 983);
}
