// Generated from core/exceptions/name_error.ts by `npm run generate`. Do not edit.
import { NameErrorObject, nameErrorClear, nameErrorDealloc, nameErrorInit, nameErrorTraverse } from "../../../exceptions/name_error";
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_exceptions_name_error(): void {
  addMember(Type.NameError, 0x56cb0 /* name */, MemberKind.object, offsetof<NameErrorObject>("name"), false);
  setSlot(Type.NameError, Slot.tp_init, nameErrorInit.index);
  setSlot(Type.UnboundLocalError, Slot.tp_init, nameErrorInit.index);
  setSlot(Type.NameError, Slot.tp_dealloc, nameErrorDealloc.index);
  setSlot(Type.NameError, Slot.tp_traverse, nameErrorTraverse.index);
  setSlot(Type.NameError, Slot.tp_clear, nameErrorClear.index);
}
