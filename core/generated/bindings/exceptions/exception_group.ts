// Generated from core/exceptions/exception_group.ts by `npm run generate`. Do not edit.
import { ExceptionGroupObject, exceptionGroupClassGetItem, exceptionGroupClear, exceptionGroupDealloc, exceptionGroupDerive, exceptionGroupNew, exceptionGroupSplit, exceptionGroupStr, exceptionGroupSubgroup, exceptionGroupTraverse } from "../../../exceptions/exception_group";
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_exceptions_exception_group(): void {
  addMember(Type.BaseExceptionGroup, 0x56a00 /* message */, MemberKind.object, offsetof<ExceptionGroupObject>("message"), true);
  addMember(Type.BaseExceptionGroup, 0x553c8 /* exceptions */, MemberKind.object, offsetof<ExceptionGroupObject>("exceptions"), true);
  setSlot(Type.BaseExceptionGroup, Slot.tp_new, exceptionGroupNew.index);
  setSlot(Type.BaseExceptionGroup, Slot.tp_str, exceptionGroupStr.index);
  addMethod(Type.BaseExceptionGroup, 0x51a18 /* __class_getitem__ */, exceptionGroupClassGetItem.index, 0x18, 62);
  addMethod(Type.BaseExceptionGroup, 0x54e00 /* derive */, exceptionGroupDerive.index, 0x8, 81);
  addMethod(Type.BaseExceptionGroup, 0x57610 /* split */, exceptionGroupSplit.index, 0x8, 98);
  addMethod(Type.BaseExceptionGroup, 0x57a08 /* subgroup */, exceptionGroupSubgroup.index, 0x8, 98);
  setSlot(Type.BaseExceptionGroup, Slot.tp_dealloc, exceptionGroupDealloc.index);
  setSlot(Type.BaseExceptionGroup, Slot.tp_traverse, exceptionGroupTraverse.index);
  setSlot(Type.BaseExceptionGroup, Slot.tp_clear, exceptionGroupClear.index);
}
