// Generated from core/objects/type_attributes.ts by `npm run generate`. Do not edit.
import { Slot, TypeObject } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { RT } from "../../../memory/runtime";
import { intFromI64 } from "../../../objects/int";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { typeClear, typeDealloc, typeDir, typeGetAbstractMethods, typeGetAnnotations, typeGetAttribute, typeGetBases, typeGetDict, typeGetDoc, typeGetModule, typeGetName, typeGetQualname, typeGetTextSignature, typeInstanceCheck, typeIsGc, typeOr, typePrepare, typeRepr, typeSetAbstractMethods, typeSetAnnotations, typeSetAttribute, typeSetBases, typeSetDoc, typeSetModule, typeSetName, typeSetQualname, typeSizeof, typeSubclassCheck, typeSubclasses, typeTraverse } from "../../../objects/type_attributes";

function wrap_typeSizeof_0(self: usize): usize {
  const result = typeSizeof(self);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

export function bind_objects_type_attributes(): void {
  setSlot(Type.type, Slot.tp_getattro, typeGetAttribute.index);
  setSlot(Type.type, Slot.tp_setattro, typeSetAttribute.index);
  setSlot(Type.type, Slot.tp_repr, typeRepr.index);
  setSlot(Type.type, Slot.tp_dealloc, typeDealloc.index);
  setSlot(Type.type, Slot.tp_traverse, typeTraverse.index);
  setSlot(Type.type, Slot.tp_clear, typeClear.index);
  setSlot(Type.type, Slot.tp_is_gc, typeIsGc.index);
  setSlot(Type.type, Slot.nb_or, typeOr.index);
  addMember(Type.type, 0x51750 /* __basicsize__ */, MemberKind.ssize, offsetof<TypeObject>("tp_basicsize"), true);
  addMember(Type.type, 0x52570 /* __itemsize__ */, MemberKind.ssize, offsetof<TypeObject>("tp_itemsize"), true);
  addMember(Type.type, 0x51d38 /* __flags__ */, MemberKind.ssize, offsetof<TypeObject>("tp_flags"), true);
  addMember(Type.type, 0x536d0 /* __weakrefoffset__ */, MemberKind.ssize, offsetof<TypeObject>("tp_weaklistoffset"), true);
  addMember(Type.type, 0x516d0 /* __base__ */, MemberKind.object, offsetof<TypeObject>("tp_base"), true);
  addMember(Type.type, 0x51bd0 /* __dictoffset__ */, MemberKind.ssize, offsetof<TypeObject>("tp_dictoffset"), true);
  addMember(Type.type, 0x528d0 /* __mro__ */, MemberKind.object, offsetof<TypeObject>("tp_mro"), true);
  addMethod(Type.type, 0x53478 /* __subclasses__ */, typeSubclasses.index, 0x4, 1);
  addMethod(Type.type, 0x52c10 /* __prepare__ */, typePrepare.index, 0x92, 462);
  addMethod(Type.type, 0x52370 /* __instancecheck__ */, typeInstanceCheck.index, 0x8, 490);
  addMethod(Type.type, 0x53430 /* __subclasscheck__ */, typeSubclassCheck.index, 0x8, 511);
  addMethod(Type.type, 0x51c10 /* __dir__ */, typeDir.index, 0x4, 1);
  addMethod(Type.type, 0x53300 /* __sizeof__ */, wrap_typeSizeof_0.index, 0x4, 1);
  addGetSet(Type.type, 0x52980 /* __name__ */, typeGetName.index, typeSetName.index);
  addGetSet(Type.type, 0x52c50 /* __qualname__ */, typeGetQualname.index, typeSetQualname.index);
  addGetSet(Type.type, 0x52890 /* __module__ */, typeGetModule.index, typeSetModule.index);
  addGetSet(Type.type, 0x51710 /* __bases__ */, typeGetBases.index, typeSetBases.index);
  addGetSet(Type.type, 0x51b90 /* __dict__ */, typeGetDict.index, 0);
  addGetSet(Type.type, 0x51c88 /* __doc__ */, typeGetDoc.index, typeSetDoc.index);
  addGetSet(Type.type, 0x53548 /* __text_signature__ */, typeGetTextSignature.index, 0);
  addGetSet(Type.type, 0x51518 /* __abstractmethods__ */, typeGetAbstractMethods.index, typeSetAbstractMethods.index);
  addGetSet(Type.type, 0x51650 /* __annotations__ */, typeGetAnnotations.index, typeSetAnnotations.index);
}
