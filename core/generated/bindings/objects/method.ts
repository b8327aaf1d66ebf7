// Generated from core/objects/method.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { MethodObject, methodCall, methodCompare, methodConstruct, methodDealloc, methodDescriptorGet, methodDoc, methodGetAttribute, methodHash, methodReduce, methodRepr, methodTraverse } from "../../../objects/method";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_objects_method(): void {
  setSlot(Type.method, Slot.tp_new, methodConstruct.index);
  setSlot(Type.method, Slot.tp_dealloc, methodDealloc.index);
  setSlot(Type.method, Slot.tp_traverse, methodTraverse.index);
  setSlot(Type.method, Slot.tp_getattro, methodGetAttribute.index);
  setSlot(Type.method, Slot.tp_richcompare, methodCompare.index);
  setSlot(Type.method, Slot.tp_hash, methodHash.index);
  setSlot(Type.method, Slot.tp_repr, methodRepr.index);
  setSlot(Type.method, Slot.tp_descr_get, methodDescriptorGet.index);
  setSlot(Type.method, Slot.tp_call, methodCall.index);
  addMember(Type.method, 0x524f0 /* __func__ */, MemberKind.object, offsetof<MethodObject>("function"), true);
  addMember(Type.method, 0x539c8 /* __self__ */, MemberKind.object, offsetof<MethodObject>("self"), true);
  addMethod(Type.method, 0x53590 /* __reduce__ */, methodReduce.index, 0x4, 1);
  addGetSet(Type.method, 0x52240 /* __doc__ */, methodDoc.index, 0);
}
