// Generated from core/objects/simple_namespace.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NamespaceObject, namespaceClear, namespaceCompare, namespaceDealloc, namespaceInit, namespaceReduce, namespaceRepr, namespaceTraverse, namespaceTypeNew } from "../../../objects/simple_namespace";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_objects_simple_namespace(): void {
  setSlot(Type.SimpleNamespace, Slot.tp_new, namespaceTypeNew.index);
  setSlot(Type.SimpleNamespace, Slot.tp_init, namespaceInit.index);
  setSlot(Type.SimpleNamespace, Slot.tp_repr, namespaceRepr.index);
  setSlot(Type.SimpleNamespace, Slot.tp_richcompare, namespaceCompare.index);
  addMethod(Type.SimpleNamespace, 0x52f58 /* __reduce__ */, namespaceReduce.index, 0x4, 1);
  addMember(Type.SimpleNamespace, 0x51cd8 /* __dict__ */, MemberKind.object, offsetof<NamespaceObject>("dict"), true);
  setSlot(Type.SimpleNamespace, Slot.tp_dealloc, namespaceDealloc.index);
  setSlot(Type.SimpleNamespace, Slot.tp_traverse, namespaceTraverse.index);
  setSlot(Type.SimpleNamespace, Slot.tp_clear, namespaceClear.index);
}
