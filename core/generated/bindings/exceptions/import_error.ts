// Generated from core/exceptions/import_error.ts by `npm run generate`. Do not edit.
import { ImportErrorObject, importErrorClear, importErrorDealloc, importErrorInit, importErrorReduce, importErrorStr, importErrorTraverse } from "../../../exceptions/import_error";
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_exceptions_import_error(): void {
  addMember(Type.ImportError, 0x56ba8 /* msg */, MemberKind.object, offsetof<ImportErrorObject>("message"), false);
  addMember(Type.ImportError, 0x56cb0 /* name */, MemberKind.object, offsetof<ImportErrorObject>("name"), false);
  addMember(Type.ImportError, 0x56ee8 /* path */, MemberKind.object, offsetof<ImportErrorObject>("path"), false);
  setSlot(Type.ImportError, Slot.tp_init, importErrorInit.index);
  setSlot(Type.ModuleNotFoundError, Slot.tp_init, importErrorInit.index);
  setSlot(Type.ImportError, Slot.tp_str, importErrorStr.index);
  addMethod(Type.ImportError, 0x52f58 /* __reduce__ */, importErrorReduce.index, 0x4, 1);
  setSlot(Type.ImportError, Slot.tp_dealloc, importErrorDealloc.index);
  setSlot(Type.ImportError, Slot.tp_traverse, importErrorTraverse.index);
  setSlot(Type.ImportError, Slot.tp_clear, importErrorClear.index);
}
