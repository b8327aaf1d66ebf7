// Generated from core/objects/struct_sequence.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { structSequenceDealloc, structSequenceReduce, structSequenceRepr, structSequenceTraverse, structSequenceTypeNew } from "../../../objects/struct_sequence";


export function bind_objects_struct_sequence(): void {
  setSlot(Type.float_info, Slot.tp_new, structSequenceTypeNew.index);
  setSlot(Type.hash_info, Slot.tp_new, structSequenceTypeNew.index);
  setSlot(Type.int_info, Slot.tp_new, structSequenceTypeNew.index);
  setSlot(Type.thread_info, Slot.tp_new, structSequenceTypeNew.index);
  setSlot(Type.asyncgen_hooks, Slot.tp_new, structSequenceTypeNew.index);
  setSlot(Type.flags, Slot.tp_repr, structSequenceRepr.index);
  setSlot(Type.float_info, Slot.tp_repr, structSequenceRepr.index);
  setSlot(Type.hash_info, Slot.tp_repr, structSequenceRepr.index);
  setSlot(Type.int_info, Slot.tp_repr, structSequenceRepr.index);
  setSlot(Type.version_info, Slot.tp_repr, structSequenceRepr.index);
  setSlot(Type.thread_info, Slot.tp_repr, structSequenceRepr.index);
  setSlot(Type.asyncgen_hooks, Slot.tp_repr, structSequenceRepr.index);
  addMethod(Type.flags, 0x52f58 /* __reduce__ */, structSequenceReduce.index, 0x4, 1);
  addMethod(Type.float_info, 0x52f58 /* __reduce__ */, structSequenceReduce.index, 0x4, 1);
  addMethod(Type.hash_info, 0x52f58 /* __reduce__ */, structSequenceReduce.index, 0x4, 1);
  addMethod(Type.int_info, 0x52f58 /* __reduce__ */, structSequenceReduce.index, 0x4, 1);
  addMethod(Type.version_info, 0x52f58 /* __reduce__ */, structSequenceReduce.index, 0x4, 1);
  addMethod(Type.thread_info, 0x52f58 /* __reduce__ */, structSequenceReduce.index, 0x4, 1);
  addMethod(Type.asyncgen_hooks, 0x52f58 /* __reduce__ */, structSequenceReduce.index, 0x4, 1);
  setSlot(Type.flags, Slot.tp_dealloc, structSequenceDealloc.index);
  setSlot(Type.float_info, Slot.tp_dealloc, structSequenceDealloc.index);
  setSlot(Type.hash_info, Slot.tp_dealloc, structSequenceDealloc.index);
  setSlot(Type.int_info, Slot.tp_dealloc, structSequenceDealloc.index);
  setSlot(Type.version_info, Slot.tp_dealloc, structSequenceDealloc.index);
  setSlot(Type.thread_info, Slot.tp_dealloc, structSequenceDealloc.index);
  setSlot(Type.asyncgen_hooks, Slot.tp_dealloc, structSequenceDealloc.index);
  setSlot(Type.flags, Slot.tp_traverse, structSequenceTraverse.index);
  setSlot(Type.float_info, Slot.tp_traverse, structSequenceTraverse.index);
  setSlot(Type.hash_info, Slot.tp_traverse, structSequenceTraverse.index);
  setSlot(Type.int_info, Slot.tp_traverse, structSequenceTraverse.index);
  setSlot(Type.version_info, Slot.tp_traverse, structSequenceTraverse.index);
  setSlot(Type.thread_info, Slot.tp_traverse, structSequenceTraverse.index);
  setSlot(Type.asyncgen_hooks, Slot.tp_traverse, structSequenceTraverse.index);
}
