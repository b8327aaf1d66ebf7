// Generated from core/objects/text/find.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { bytesRemoveprefix, bytesRemovesuffix, strRemoveprefix, strRemovesuffix, textContains, textCount, textEndswith, textFind, textIndex, textPartition, textRfind, textRindex, textRpartition, textStartswith } from "../../../../objects/text/find";
import { argumentStr } from "../../../../protocols/arguments";

function wrap_strRemoveprefix_0(self: usize, argument: usize): usize {
  const prefix_0 = argument;
  if (!argumentStr(prefix_0, 0x571b8 /* removeprefix */, 0)) return NULL;
  return strRemoveprefix(self, prefix_0);
}

function wrap_strRemovesuffix_1(self: usize, argument: usize): usize {
  const suffix_0 = argument;
  if (!argumentStr(suffix_0, 0x571f8 /* removesuffix */, 0)) return NULL;
  return strRemovesuffix(self, suffix_0);
}

export function bind_objects_text_find(): void {
  addMethod(Type.str, 0x55880 /* find */, textFind.index, 0x80, 726);
  addMethod(Type.bytes, 0x55880 /* find */, textFind.index, 0x80, 726);
  addMethod(Type.bytearray, 0x55880 /* find */, textFind.index, 0x80, 726);
  addMethod(Type.str, 0x572e8 /* rfind */, textRfind.index, 0x80, 726);
  addMethod(Type.bytes, 0x572e8 /* rfind */, textRfind.index, 0x80, 726);
  addMethod(Type.bytearray, 0x572e8 /* rfind */, textRfind.index, 0x80, 726);
  addMethod(Type.str, 0x55ee0 /* index */, textIndex.index, 0x80, 726);
  addMethod(Type.bytes, 0x55ee0 /* index */, textIndex.index, 0x80, 726);
  addMethod(Type.bytearray, 0x55ee0 /* index */, textIndex.index, 0x80, 726);
  addMethod(Type.str, 0x57320 /* rindex */, textRindex.index, 0x80, 726);
  addMethod(Type.bytes, 0x57320 /* rindex */, textRindex.index, 0x80, 726);
  addMethod(Type.bytearray, 0x57320 /* rindex */, textRindex.index, 0x80, 726);
  addMethod(Type.str, 0x54ba8 /* count */, textCount.index, 0x80, 726);
  addMethod(Type.bytes, 0x54ba8 /* count */, textCount.index, 0x80, 726);
  addMethod(Type.bytearray, 0x54ba8 /* count */, textCount.index, 0x80, 726);
  setSlot(Type.str, Slot.sq_contains, textContains.index);
  setSlot(Type.bytes, Slot.sq_contains, textContains.index);
  setSlot(Type.bytearray, Slot.sq_contains, textContains.index);
  addMethod(Type.str, 0x576c0 /* startswith */, textStartswith.index, 0x80, 764);
  addMethod(Type.bytes, 0x576c0 /* startswith */, textStartswith.index, 0x80, 764);
  addMethod(Type.bytearray, 0x576c0 /* startswith */, textStartswith.index, 0x80, 764);
  addMethod(Type.str, 0x552d8 /* endswith */, textEndswith.index, 0x80, 805);
  addMethod(Type.bytes, 0x552d8 /* endswith */, textEndswith.index, 0x80, 805);
  addMethod(Type.bytearray, 0x552d8 /* endswith */, textEndswith.index, 0x80, 805);
  addMethod(Type.str, 0x571b8 /* removeprefix */, wrap_strRemoveprefix_0.index, 0x8, 846);
  addMethod(Type.str, 0x571f8 /* removesuffix */, wrap_strRemovesuffix_1.index, 0x8, 865);
  addMethod(Type.bytes, 0x571b8 /* removeprefix */, bytesRemoveprefix.index, 0x8, 846);
  addMethod(Type.bytearray, 0x571b8 /* removeprefix */, bytesRemoveprefix.index, 0x8, 846);
  addMethod(Type.bytes, 0x571f8 /* removesuffix */, bytesRemovesuffix.index, 0x8, 865);
  addMethod(Type.bytearray, 0x571f8 /* removesuffix */, bytesRemovesuffix.index, 0x8, 865);
  addMethod(Type.str, 0x56ea8 /* partition */, textPartition.index, 0x8, 884);
  addMethod(Type.bytes, 0x56ea8 /* partition */, textPartition.index, 0x8, 884);
  addMethod(Type.bytearray, 0x56ea8 /* partition */, textPartition.index, 0x8, 884);
  addMethod(Type.str, 0x57390 /* rpartition */, textRpartition.index, 0x8, 884);
  addMethod(Type.bytes, 0x57390 /* rpartition */, textRpartition.index, 0x8, 884);
  addMethod(Type.bytearray, 0x57390 /* rpartition */, textRpartition.index, 0x8, 884);
}
