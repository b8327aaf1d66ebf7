// Generated from core/objects/text/find.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { bytesRemoveprefix, bytesRemovesuffix, strRemoveprefix, strRemovesuffix, textContains, textCount, textEndswith, textFind, textIndex, textPartition, textRfind, textRindex, textRpartition, textStartswith } from "../../../../objects/text/find";
import { argumentStr } from "../../../../protocols/arguments";

function wrap_strRemoveprefix_0(self: usize, argument: usize): usize {
  const prefix_0 = argument;
  if (!argumentStr(prefix_0, 0x56468 /* removeprefix */, 0)) return NULL;
  return strRemoveprefix(self, prefix_0);
}

function wrap_strRemovesuffix_1(self: usize, argument: usize): usize {
  const suffix_0 = argument;
  if (!argumentStr(suffix_0, 0x564a8 /* removesuffix */, 0)) return NULL;
  return strRemovesuffix(self, suffix_0);
}

export function bind_objects_text_find(): void {
  addMethod(Type.str, 0x54a68 /* find */, textFind.index, 0x80, 845);
  addMethod(Type.bytes, 0x54a68 /* find */, textFind.index, 0x80, 845);
  addMethod(Type.bytearray, 0x54a68 /* find */, textFind.index, 0x80, 845);
  addMethod(Type.str, 0x56598 /* rfind */, textRfind.index, 0x80, 845);
  addMethod(Type.bytes, 0x56598 /* rfind */, textRfind.index, 0x80, 845);
  addMethod(Type.bytearray, 0x56598 /* rfind */, textRfind.index, 0x80, 845);
  addMethod(Type.str, 0x54fd8 /* index */, textIndex.index, 0x80, 845);
  addMethod(Type.bytes, 0x54fd8 /* index */, textIndex.index, 0x80, 845);
  addMethod(Type.bytearray, 0x54fd8 /* index */, textIndex.index, 0x80, 845);
  addMethod(Type.str, 0x565d0 /* rindex */, textRindex.index, 0x80, 845);
  addMethod(Type.bytes, 0x565d0 /* rindex */, textRindex.index, 0x80, 845);
  addMethod(Type.bytearray, 0x565d0 /* rindex */, textRindex.index, 0x80, 845);
  addMethod(Type.str, 0x54078 /* count */, textCount.index, 0x80, 845);
  addMethod(Type.bytes, 0x54078 /* count */, textCount.index, 0x80, 845);
  addMethod(Type.bytearray, 0x54078 /* count */, textCount.index, 0x80, 845);
  setSlot(Type.str, Slot.sq_contains, textContains.index);
  setSlot(Type.bytes, Slot.sq_contains, textContains.index);
  setSlot(Type.bytearray, Slot.sq_contains, textContains.index);
  addMethod(Type.str, 0x56978 /* startswith */, textStartswith.index, 0x80, 883);
  addMethod(Type.bytes, 0x56978 /* startswith */, textStartswith.index, 0x80, 883);
  addMethod(Type.bytearray, 0x56978 /* startswith */, textStartswith.index, 0x80, 883);
  addMethod(Type.str, 0x54720 /* endswith */, textEndswith.index, 0x80, 924);
  addMethod(Type.bytes, 0x54720 /* endswith */, textEndswith.index, 0x80, 924);
  addMethod(Type.bytearray, 0x54720 /* endswith */, textEndswith.index, 0x80, 924);
  addMethod(Type.str, 0x56468 /* removeprefix */, wrap_strRemoveprefix_0.index, 0x8, 965);
  addMethod(Type.str, 0x564a8 /* removesuffix */, wrap_strRemovesuffix_1.index, 0x8, 984);
  addMethod(Type.bytes, 0x56468 /* removeprefix */, bytesRemoveprefix.index, 0x8, 965);
  addMethod(Type.bytearray, 0x56468 /* removeprefix */, bytesRemoveprefix.index, 0x8, 965);
  addMethod(Type.bytes, 0x564a8 /* removesuffix */, bytesRemovesuffix.index, 0x8, 984);
  addMethod(Type.bytearray, 0x564a8 /* removesuffix */, bytesRemovesuffix.index, 0x8, 984);
  addMethod(Type.str, 0x56120 /* partition */, textPartition.index, 0x8, 1003);
  addMethod(Type.bytes, 0x56120 /* partition */, textPartition.index, 0x8, 1003);
  addMethod(Type.bytearray, 0x56120 /* partition */, textPartition.index, 0x8, 1003);
  addMethod(Type.str, 0x56640 /* rpartition */, textRpartition.index, 0x8, 1003);
  addMethod(Type.bytes, 0x56640 /* rpartition */, textRpartition.index, 0x8, 1003);
  addMethod(Type.bytearray, 0x56640 /* rpartition */, textRpartition.index, 0x8, 1003);
}
