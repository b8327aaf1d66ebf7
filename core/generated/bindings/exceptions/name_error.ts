// Generated from core/exceptions/name_error.ts by `npm run generate`. Do not edit.
import { AttributeErrorObject, NameErrorObject, attributeErrorClear, attributeErrorDealloc, attributeErrorInit, attributeErrorTraverse, nameErrorClear, nameErrorDealloc, nameErrorInit, nameErrorTraverse } from "../../../exceptions/name_error";
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_exceptions_name_error(): void {
  addMember(Type.NameError, 0x53d90 /* name */, MemberKind.object, offsetof<NameErrorObject>("name"), false);
  addMember(Type.AttributeError, 0x53d90 /* name */, MemberKind.object, offsetof<AttributeErrorObject>("name"), false);
  addMember(Type.AttributeError, 0x53e00 /* obj */, MemberKind.object, offsetof<AttributeErrorObject>("object"), false);
  setSlot(Type.NameError, Slot.tp_init, nameErrorInit.index);
  setSlot(Type.UnboundLocalError, Slot.tp_init, nameErrorInit.index);
  setSlot(Type.NameError, Slot.tp_dealloc, nameErrorDealloc.index);
  setSlot(Type.NameError, Slot.tp_traverse, nameErrorTraverse.index);
  setSlot(Type.NameError, Slot.tp_clear, nameErrorClear.index);
  setSlot(Type.AttributeError, Slot.tp_init, attributeErrorInit.index);
  setSlot(Type.AttributeError, Slot.tp_dealloc, attributeErrorDealloc.index);
  setSlot(Type.AttributeError, Slot.tp_traverse, attributeErrorTraverse.index);
  setSlot(Type.AttributeError, Slot.tp_clear, attributeErrorClear.index);
}
