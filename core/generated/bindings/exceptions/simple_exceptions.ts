// Generated from core/exceptions/simple_exceptions.ts by `npm run generate`. Do not edit.
import { ValueExceptionObject, keyErrorStr, stopIterationInit, systemExitInit, valueExceptionClear, valueExceptionDealloc, valueExceptionTraverse } from "../../../exceptions/simple_exceptions";
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_exceptions_simple_exceptions(): void {
  addMember(Type.SystemExit, 0x54a38 /* code */, MemberKind.object, offsetof<ValueExceptionObject>("value"), false);
  addMember(Type.StopIteration, 0x581b0 /* value */, MemberKind.object, offsetof<ValueExceptionObject>("value"), false);
  setSlot(Type.SystemExit, Slot.tp_init, systemExitInit.index);
  setSlot(Type.StopIteration, Slot.tp_init, stopIterationInit.index);
  setSlot(Type.SystemExit, Slot.tp_dealloc, valueExceptionDealloc.index);
  setSlot(Type.StopIteration, Slot.tp_dealloc, valueExceptionDealloc.index);
  setSlot(Type.SystemExit, Slot.tp_traverse, valueExceptionTraverse.index);
  setSlot(Type.StopIteration, Slot.tp_traverse, valueExceptionTraverse.index);
  setSlot(Type.SystemExit, Slot.tp_clear, valueExceptionClear.index);
  setSlot(Type.StopIteration, Slot.tp_clear, valueExceptionClear.index);
  setSlot(Type.KeyError, Slot.tp_str, keyErrorStr.index);
}
