// Generated from core/objects/slice.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { SliceObject, sliceConstruct, sliceDealloc, sliceHash, sliceIndicesMethod, sliceReduce, sliceRepr, sliceRichCompare, sliceTraverse } from "../../../objects/slice";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_objects_slice(): void {
  setSlot(Type.slice, Slot.tp_new, sliceConstruct.index);
  setSlot(Type.slice, Slot.tp_dealloc, sliceDealloc.index);
  setSlot(Type.slice, Slot.tp_traverse, sliceTraverse.index);
  setSlot(Type.slice, Slot.tp_repr, sliceRepr.index);
  setSlot(Type.slice, Slot.tp_richcompare, sliceRichCompare.index);
  setSlot(Type.slice, Slot.tp_hash, sliceHash.index);
  addMethod(Type.slice, 0x55f18 /* indices */, sliceIndicesMethod.index, 0x8, 566);
  addMethod(Type.slice, 0x52f58 /* __reduce__ */, sliceReduce.index, 0x4, 1);
  addMember(Type.slice, 0x57688 /* start */, MemberKind.object, offsetof<SliceObject>("start"), true);
  addMember(Type.slice, 0x577b0 /* stop */, MemberKind.object, offsetof<SliceObject>("stop"), true);
  addMember(Type.slice, 0x57778 /* step */, MemberKind.object, offsetof<SliceObject>("step"), true);
}
