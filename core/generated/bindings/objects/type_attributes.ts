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
  addMember(Type.type, 0x517d8 /* __basicsize__ */, MemberKind.ssize, offsetof<TypeObject>("tp_basicsize"), true);
  addMember(Type.type, 0x52738 /* __itemsize__ */, MemberKind.ssize, offsetof<TypeObject>("tp_itemsize"), true);
  addMember(Type.type, 0x51f00 /* __flags__ */, MemberKind.ssize, offsetof<TypeObject>("tp_flags"), true);
  addMember(Type.type, 0x53898 /* __weakrefoffset__ */, MemberKind.ssize, offsetof<TypeObject>("tp_weaklistoffset"), true);
  addMember(Type.type, 0x51758 /* __base__ */, MemberKind.object, offsetof<TypeObject>("tp_base"), true);
  addMember(Type.type, 0x51d18 /* __dictoffset__ */, MemberKind.ssize, offsetof<TypeObject>("tp_dictoffset"), true);
  addMember(Type.type, 0x52ad8 /* __mro__ */, MemberKind.object, offsetof<TypeObject>("tp_mro"), true);
  addMethod(Type.type, 0x53680 /* __subclasses__ */, typeSubclasses.index, 0x4, 1);
  addMethod(Type.type, 0x52e18 /* __prepare__ */, typePrepare.index, 0x92, 1143);
  addMethod(Type.type, 0x52538 /* __instancecheck__ */, typeInstanceCheck.index, 0x8, 1171);
  addMethod(Type.type, 0x53638 /* __subclasscheck__ */, typeSubclassCheck.index, 0x8, 1192);
  addMethod(Type.type, 0x51d58 /* __dir__ */, typeDir.index, 0x4, 1);
  addMethod(Type.type, 0x53508 /* __sizeof__ */, wrap_typeSizeof_0.index, 0x4, 1);
  addGetSet(Type.type, 0x52b88 /* __name__ */, typeGetName.index, typeSetName.index);
  addGetSet(Type.type, 0x52e58 /* __qualname__ */, typeGetQualname.index, typeSetQualname.index);
  addGetSet(Type.type, 0x52a98 /* __module__ */, typeGetModule.index, typeSetModule.index);
  addGetSet(Type.type, 0x51798 /* __bases__ */, typeGetBases.index, typeSetBases.index);
  addGetSet(Type.type, 0x51cd8 /* __dict__ */, typeGetDict.index, 0);
  addGetSet(Type.type, 0x51dd0 /* __doc__ */, typeGetDoc.index, typeSetDoc.index);
  addGetSet(Type.type, 0x53750 /* __text_signature__ */, typeGetTextSignature.index, 0);
  addGetSet(Type.type, 0x514a8 /* __abstractmethods__ */, typeGetAbstractMethods.index, typeSetAbstractMethods.index);
  addGetSet(Type.type, 0x516d8 /* __annotations__ */, typeGetAnnotations.index, typeSetAnnotations.index);
}
