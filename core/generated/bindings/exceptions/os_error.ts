// Generated from core/exceptions/os_error.ts by `npm run generate`. Do not edit.
import { OSErrorObject, osErrorCharactersWritten, osErrorClear, osErrorDealloc, osErrorInit, osErrorNew, osErrorReduce, osErrorSetCharactersWritten, osErrorStr, osErrorTraverse } from "../../../exceptions/os_error";
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_exceptions_os_error(): void {
  addMember(Type.OSError, 0x55358 /* errno */, MemberKind.object, offsetof<OSErrorObject>("errno"), false);
  addMember(Type.OSError, 0x578a8 /* strerror */, MemberKind.object, offsetof<OSErrorObject>("strerror"), false);
  addMember(Type.OSError, 0x55788 /* filename */, MemberKind.object, offsetof<OSErrorObject>("filename"), false);
  addMember(Type.OSError, 0x557c8 /* filename2 */, MemberKind.object, offsetof<OSErrorObject>("filename2"), false);
  setSlot(Type.OSError, Slot.tp_new, osErrorNew.index);
  setSlot(Type.OSError, Slot.tp_init, osErrorInit.index);
  setSlot(Type.BlockingIOError, Slot.tp_init, osErrorInit.index);
  setSlot(Type.ChildProcessError, Slot.tp_init, osErrorInit.index);
  setSlot(Type.ConnectionError, Slot.tp_init, osErrorInit.index);
  setSlot(Type.FileExistsError, Slot.tp_init, osErrorInit.index);
  setSlot(Type.FileNotFoundError, Slot.tp_init, osErrorInit.index);
  setSlot(Type.InterruptedError, Slot.tp_init, osErrorInit.index);
  setSlot(Type.IsADirectoryError, Slot.tp_init, osErrorInit.index);
  setSlot(Type.NotADirectoryError, Slot.tp_init, osErrorInit.index);
  setSlot(Type.PermissionError, Slot.tp_init, osErrorInit.index);
  setSlot(Type.ProcessLookupError, Slot.tp_init, osErrorInit.index);
  setSlot(Type.TimeoutError, Slot.tp_init, osErrorInit.index);
  setSlot(Type.BrokenPipeError, Slot.tp_init, osErrorInit.index);
  setSlot(Type.ConnectionAbortedError, Slot.tp_init, osErrorInit.index);
  setSlot(Type.ConnectionRefusedError, Slot.tp_init, osErrorInit.index);
  setSlot(Type.ConnectionResetError, Slot.tp_init, osErrorInit.index);
  setSlot(Type.OSError, Slot.tp_str, osErrorStr.index);
  addMethod(Type.OSError, 0x52f58 /* __reduce__ */, osErrorReduce.index, 0x4, 1);
  setSlot(Type.OSError, Slot.tp_dealloc, osErrorDealloc.index);
  setSlot(Type.OSError, Slot.tp_traverse, osErrorTraverse.index);
  setSlot(Type.OSError, Slot.tp_clear, osErrorClear.index);
  addGetSet(Type.OSError, 0x54340 /* characters_written */, osErrorCharactersWritten.index, osErrorSetCharactersWritten.index);
}
