// Generated from core/objects/weakref.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { WeakReferenceObject, weakReferenceCall, weakReferenceClassGetItem, weakReferenceClear, weakReferenceCompare, weakReferenceDealloc, weakReferenceHash, weakReferenceInit, weakReferenceRepr, weakReferenceTraverse, weakReferenceTypeNew } from "../../../objects/weakref";


export function bind_objects_weakref(): void {
  setSlot(Type.ReferenceType, Slot.tp_clear, weakReferenceClear.index);
  setSlot(Type.ProxyType, Slot.tp_clear, weakReferenceClear.index);
  setSlot(Type.CallableProxyType, Slot.tp_clear, weakReferenceClear.index);
  setSlot(Type.ReferenceType, Slot.tp_new, weakReferenceTypeNew.index);
  setSlot(Type.ReferenceType, Slot.tp_init, weakReferenceInit.index);
  setSlot(Type.ReferenceType, Slot.tp_call, weakReferenceCall.index);
  setSlot(Type.ReferenceType, Slot.tp_hash, weakReferenceHash.index);
  setSlot(Type.ReferenceType, Slot.tp_repr, weakReferenceRepr.index);
  setSlot(Type.ReferenceType, Slot.tp_richcompare, weakReferenceCompare.index);
  addMethod(Type.ReferenceType, 0x51a18 /* __class_getitem__ */, weakReferenceClassGetItem.index, 0x18, 62);
  addMember(Type.ReferenceType, 0x51958 /* __callback__ */, MemberKind.object, offsetof<WeakReferenceObject>("callback"), true);
  setSlot(Type.ReferenceType, Slot.tp_dealloc, weakReferenceDealloc.index);
  setSlot(Type.ProxyType, Slot.tp_dealloc, weakReferenceDealloc.index);
  setSlot(Type.CallableProxyType, Slot.tp_dealloc, weakReferenceDealloc.index);
  setSlot(Type.ReferenceType, Slot.tp_traverse, weakReferenceTraverse.index);
  setSlot(Type.ProxyType, Slot.tp_traverse, weakReferenceTraverse.index);
  setSlot(Type.CallableProxyType, Slot.tp_traverse, weakReferenceTraverse.index);
}
