// Generated from core/objects/text/find.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { bytesRemoveprefix, bytesRemovesuffix, strRemoveprefix, strRemovesuffix, textContains, textCount, textEndswith, textFind, textIndex, textPartition, textRfind, textRindex, textRpartition, textStartswith } from "../../../../objects/text/find";
import { argumentStr } from "../../../../protocols/arguments";

function wrap_strRemoveprefix_0(self: usize, argument: usize): usize {
  const prefix_0 = argument;
  if (!argumentStr(prefix_0, 0x56590 /* removeprefix */, 0)) return NULL;
  return strRemoveprefix(self, prefix_0);
}

function wrap_strRemovesuffix_1(self: usize, argument: usize): usize {
  const suffix_0 = argument;
  if (!argumentStr(suffix_0, 0x565d0 /* removesuffix */, 0)) return NULL;
  return strRemovesuffix(self, suffix_0);
}

export function bind_objects_text_find(): void {
  addMethod(Type.str, 0x54c28 /* find */, textFind.index, 0x80, 810);
  addMethod(Type.bytes, 0x54c28 /* find */, textFind.index, 0x80, 810);
  addMethod(Type.bytearray, 0x54c28 /* find */, textFind.index, 0x80, 810);
  addMethod(Type.str, 0x566c0 /* rfind */, textRfind.index, 0x80, 810);
  addMethod(Type.bytes, 0x566c0 /* rfind */, textRfind.index, 0x80, 810);
  addMethod(Type.bytearray, 0x566c0 /* rfind */, textRfind.index, 0x80, 810);
  addMethod(Type.str, 0x55190 /* index */, textIndex.index, 0x80, 810);
  addMethod(Type.bytes, 0x55190 /* index */, textIndex.index, 0x80, 810);
  addMethod(Type.bytearray, 0x55190 /* index */, textIndex.index, 0x80, 810);
  addMethod(Type.str, 0x566f8 /* rindex */, textRindex.index, 0x80, 810);
  addMethod(Type.bytes, 0x566f8 /* rindex */, textRindex.index, 0x80, 810);
  addMethod(Type.bytearray, 0x566f8 /* rindex */, textRindex.index, 0x80, 810);
  addMethod(Type.str, 0x54328 /* count */, textCount.index, 0x80, 810);
  addMethod(Type.bytes, 0x54328 /* count */, textCount.index, 0x80, 810);
  addMethod(Type.bytearray, 0x54328 /* count */, textCount.index, 0x80, 810);
  setSlot(Type.str, Slot.sq_contains, textContains.index);
  setSlot(Type.bytes, Slot.sq_contains, textContains.index);
  setSlot(Type.bytearray, Slot.sq_contains, textContains.index);
  addMethod(Type.str, 0x56ad8 /* startswith */, textStartswith.index, 0x80, 848);
  addMethod(Type.bytes, 0x56ad8 /* startswith */, textStartswith.index, 0x80, 848);
  addMethod(Type.bytearray, 0x56ad8 /* startswith */, textStartswith.index, 0x80, 848);
  addMethod(Type.str, 0x548e0 /* endswith */, textEndswith.index, 0x80, 889);
  addMethod(Type.bytes, 0x548e0 /* endswith */, textEndswith.index, 0x80, 889);
  addMethod(Type.bytearray, 0x548e0 /* endswith */, textEndswith.index, 0x80, 889);
  addMethod(Type.str, 0x56590 /* removeprefix */, wrap_strRemoveprefix_0.index, 0x8, 930);
  addMethod(Type.str, 0x565d0 /* removesuffix */, wrap_strRemovesuffix_1.index, 0x8, 949);
  addMethod(Type.bytes, 0x56590 /* removeprefix */, bytesRemoveprefix.index, 0x8, 930);
  addMethod(Type.bytearray, 0x56590 /* removeprefix */, bytesRemoveprefix.index, 0x8, 930);
  addMethod(Type.bytes, 0x565d0 /* removesuffix */, bytesRemovesuffix.index, 0x8, 949);
  addMethod(Type.bytearray, 0x565d0 /* removesuffix */, bytesRemovesuffix.index, 0x8, 949);
  addMethod(Type.str, 0x56210 /* partition */, textPartition.index, 0x8, 968);
  addMethod(Type.bytes, 0x56210 /* partition */, textPartition.index, 0x8, 968);
  addMethod(Type.bytearray, 0x56210 /* partition */, textPartition.index, 0x8, 968);
  addMethod(Type.str, 0x56768 /* rpartition */, textRpartition.index, 0x8, 968);
  addMethod(Type.bytes, 0x56768 /* rpartition */, textRpartition.index, 0x8, 968);
  addMethod(Type.bytearray, 0x56768 /* rpartition */, textRpartition.index, 0x8, 968);
}
