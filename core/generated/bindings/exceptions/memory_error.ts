// Generated from core/exceptions/memory_error.ts by `npm run generate`. Do not edit.
import { memoryErrorDealloc, memoryErrorNew } from "../../../exceptions/memory_error";
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_exceptions_memory_error(): void {
  setSlot(Type.MemoryError, Slot.tp_new, memoryErrorNew.index);
  setSlot(Type.MemoryError, Slot.tp_dealloc, memoryErrorDealloc.index);
}
