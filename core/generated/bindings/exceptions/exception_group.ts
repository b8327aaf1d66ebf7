// Generated from core/exceptions/exception_group.ts by `npm run generate`. Do not edit.
import { ExceptionGroupObject, exceptionGroupClassGetItem, exceptionGroupClear, exceptionGroupDealloc, exceptionGroupDerive, exceptionGroupNew, exceptionGroupSplit, exceptionGroupStr, exceptionGroupSubgroup, exceptionGroupTraverse } from "../../../exceptions/exception_group";
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_exceptions_exception_group(): void {
  addMember(Type.BaseExceptionGroup, 0x548a8 /* message */, MemberKind.object, offsetof<ExceptionGroupObject>("message"), true);
  addMember(Type.BaseExceptionGroup, 0x53f40 /* exceptions */, MemberKind.object, offsetof<ExceptionGroupObject>("exceptions"), true);
  setSlot(Type.BaseExceptionGroup, Slot.tp_new, exceptionGroupNew.index);
  setSlot(Type.BaseExceptionGroup, Slot.tp_str, exceptionGroupStr.index);
  addMethod(Type.BaseExceptionGroup, 0x51620 /* __class_getitem__ */, exceptionGroupClassGetItem.index, 0x18, 33);
  addMethod(Type.BaseExceptionGroup, 0x53aa0 /* derive */, exceptionGroupDerive.index, 0x8, 45);
  addMethod(Type.BaseExceptionGroup, 0x54e40 /* split */, exceptionGroupSplit.index, 0x8, 55);
  addMethod(Type.BaseExceptionGroup, 0x55028 /* subgroup */, exceptionGroupSubgroup.index, 0x8, 55);
  setSlot(Type.BaseExceptionGroup, Slot.tp_dealloc, exceptionGroupDealloc.index);
  setSlot(Type.BaseExceptionGroup, Slot.tp_traverse, exceptionGroupTraverse.index);
  setSlot(Type.BaseExceptionGroup, Slot.tp_clear, exceptionGroupClear.index);
}
