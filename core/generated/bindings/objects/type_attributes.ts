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
  addMember(Type.type, 0x51790 /* __basicsize__ */, MemberKind.ssize, offsetof<TypeObject>("tp_basicsize"), true);
  addMember(Type.type, 0x525b0 /* __itemsize__ */, MemberKind.ssize, offsetof<TypeObject>("tp_itemsize"), true);
  addMember(Type.type, 0x51d78 /* __flags__ */, MemberKind.ssize, offsetof<TypeObject>("tp_flags"), true);
  addMember(Type.type, 0x53750 /* __weakrefoffset__ */, MemberKind.ssize, offsetof<TypeObject>("tp_weaklistoffset"), true);
  addMember(Type.type, 0x51710 /* __base__ */, MemberKind.object, offsetof<TypeObject>("tp_base"), true);
  addMember(Type.type, 0x51c10 /* __dictoffset__ */, MemberKind.ssize, offsetof<TypeObject>("tp_dictoffset"), true);
  addMember(Type.type, 0x52910 /* __mro__ */, MemberKind.object, offsetof<TypeObject>("tp_mro"), true);
  addMethod(Type.type, 0x534f8 /* __subclasses__ */, typeSubclasses.index, 0x4, 1);
  addMethod(Type.type, 0x52c50 /* __prepare__ */, typePrepare.index, 0x92, 1227);
  addMethod(Type.type, 0x523b0 /* __instancecheck__ */, typeInstanceCheck.index, 0x8, 1255);
  addMethod(Type.type, 0x534b0 /* __subclasscheck__ */, typeSubclassCheck.index, 0x8, 1276);
  addMethod(Type.type, 0x51c50 /* __dir__ */, typeDir.index, 0x4, 1);
  addMethod(Type.type, 0x53380 /* __sizeof__ */, wrap_typeSizeof_0.index, 0x4, 1);
  addGetSet(Type.type, 0x529c0 /* __name__ */, typeGetName.index, typeSetName.index);
  addGetSet(Type.type, 0x52c90 /* __qualname__ */, typeGetQualname.index, typeSetQualname.index);
  addGetSet(Type.type, 0x528d0 /* __module__ */, typeGetModule.index, typeSetModule.index);
  addGetSet(Type.type, 0x51750 /* __bases__ */, typeGetBases.index, typeSetBases.index);
  addGetSet(Type.type, 0x51bd0 /* __dict__ */, typeGetDict.index, 0);
  addGetSet(Type.type, 0x51cc8 /* __doc__ */, typeGetDoc.index, typeSetDoc.index);
  addGetSet(Type.type, 0x535c8 /* __text_signature__ */, typeGetTextSignature.index, 0);
  addGetSet(Type.type, 0x51518 /* __abstractmethods__ */, typeGetAbstractMethods.index, typeSetAbstractMethods.index);
  addGetSet(Type.type, 0x51690 /* __annotations__ */, typeGetAnnotations.index, typeSetAnnotations.index);
}
