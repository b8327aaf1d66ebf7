// Generated from core/exceptions/attribute_error.ts by `npm run generate`. Do not edit.
import { AttributeErrorObject, attributeErrorClear, attributeErrorDealloc, attributeErrorInit, attributeErrorTraverse } from "../../../exceptions/attribute_error";
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_exceptions_attribute_error(): void {
  addMember(Type.AttributeError, 0x56cb0 /* name */, MemberKind.object, offsetof<AttributeErrorObject>("name"), false);
  addMember(Type.AttributeError, 0x56d58 /* obj */, MemberKind.object, offsetof<AttributeErrorObject>("object"), false);
  setSlot(Type.AttributeError, Slot.tp_init, attributeErrorInit.index);
  setSlot(Type.AttributeError, Slot.tp_dealloc, attributeErrorDealloc.index);
  setSlot(Type.AttributeError, Slot.tp_traverse, attributeErrorTraverse.index);
  setSlot(Type.AttributeError, Slot.tp_clear, attributeErrorClear.index);
}
