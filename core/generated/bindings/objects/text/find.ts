// Generated from core/objects/text/find.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { bytesRemoveprefix, bytesRemovesuffix, strRemoveprefix, strRemovesuffix, textContains, textCount, textEndswith, textFind, textIndex, textPartition, textRfind, textRindex, textRpartition, textStartswith } from "../../../../objects/text/find";
import { argumentStr } from "../../../../protocols/arguments";

function wrap_strRemoveprefix_0(self: usize, argument: usize): usize {
  const prefix_0 = argument;
  if (!argumentStr(prefix_0, 0x55fd0 /* removeprefix */, 0)) return NULL;
  return strRemoveprefix(self, prefix_0);
}

function wrap_strRemovesuffix_1(self: usize, argument: usize): usize {
  const suffix_0 = argument;
  if (!argumentStr(suffix_0, 0x56010 /* removesuffix */, 0)) return NULL;
  return strRemovesuffix(self, suffix_0);
}

export function bind_objects_text_find(): void {
  addMethod(Type.str, 0x54840 /* find */, textFind.index, 0x80, 620);
  addMethod(Type.bytes, 0x54840 /* find */, textFind.index, 0x80, 620);
  addMethod(Type.bytearray, 0x54840 /* find */, textFind.index, 0x80, 620);
  addMethod(Type.str, 0x56100 /* rfind */, textRfind.index, 0x80, 620);
  addMethod(Type.bytes, 0x56100 /* rfind */, textRfind.index, 0x80, 620);
  addMethod(Type.bytearray, 0x56100 /* rfind */, textRfind.index, 0x80, 620);
  addMethod(Type.str, 0x54d30 /* index */, textIndex.index, 0x80, 620);
  addMethod(Type.bytes, 0x54d30 /* index */, textIndex.index, 0x80, 620);
  addMethod(Type.bytearray, 0x54d30 /* index */, textIndex.index, 0x80, 620);
  addMethod(Type.str, 0x56138 /* rindex */, textRindex.index, 0x80, 620);
  addMethod(Type.bytes, 0x56138 /* rindex */, textRindex.index, 0x80, 620);
  addMethod(Type.bytearray, 0x56138 /* rindex */, textRindex.index, 0x80, 620);
  addMethod(Type.str, 0x53f80 /* count */, textCount.index, 0x80, 620);
  addMethod(Type.bytes, 0x53f80 /* count */, textCount.index, 0x80, 620);
  addMethod(Type.bytearray, 0x53f80 /* count */, textCount.index, 0x80, 620);
  setSlot(Type.str, Slot.sq_contains, textContains.index);
  setSlot(Type.bytes, Slot.sq_contains, textContains.index);
  setSlot(Type.bytearray, Slot.sq_contains, textContains.index);
  addMethod(Type.str, 0x564a0 /* startswith */, textStartswith.index, 0x80, 658);
  addMethod(Type.bytes, 0x564a0 /* startswith */, textStartswith.index, 0x80, 658);
  addMethod(Type.bytearray, 0x564a0 /* startswith */, textStartswith.index, 0x80, 658);
  addMethod(Type.str, 0x544f8 /* endswith */, textEndswith.index, 0x80, 699);
  addMethod(Type.bytes, 0x544f8 /* endswith */, textEndswith.index, 0x80, 699);
  addMethod(Type.bytearray, 0x544f8 /* endswith */, textEndswith.index, 0x80, 699);
  addMethod(Type.str, 0x55fd0 /* removeprefix */, wrap_strRemoveprefix_0.index, 0x8, 740);
  addMethod(Type.str, 0x56010 /* removesuffix */, wrap_strRemovesuffix_1.index, 0x8, 759);
  addMethod(Type.bytes, 0x55fd0 /* removeprefix */, bytesRemoveprefix.index, 0x8, 740);
  addMethod(Type.bytearray, 0x55fd0 /* removeprefix */, bytesRemoveprefix.index, 0x8, 740);
  addMethod(Type.bytes, 0x56010 /* removesuffix */, bytesRemovesuffix.index, 0x8, 759);
  addMethod(Type.bytearray, 0x56010 /* removesuffix */, bytesRemovesuffix.index, 0x8, 759);
  addMethod(Type.str, 0x55cc0 /* partition */, textPartition.index, 0x8, 778);
  addMethod(Type.bytes, 0x55cc0 /* partition */, textPartition.index, 0x8, 778);
  addMethod(Type.bytearray, 0x55cc0 /* partition */, textPartition.index, 0x8, 778);
  addMethod(Type.str, 0x561a8 /* rpartition */, textRpartition.index, 0x8, 778);
  addMethod(Type.bytes, 0x561a8 /* rpartition */, textRpartition.index, 0x8, 778);
  addMethod(Type.bytearray, 0x561a8 /* rpartition */, textRpartition.index, 0x8, 778);
}
