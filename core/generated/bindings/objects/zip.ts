// Generated from core/objects/zip.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { zipDealloc, zipNew, zipNext, zipReduce, zipSetState, zipTraverse } from "../../../objects/zip";
import { noneIf } from "../../../protocols/arguments";

function wrap_zipSetState_0(self: usize, argument: usize): usize {
  return noneIf(zipSetState(self, argument));
}

export function bind_objects_zip(): void {
  setSlot(Type.zip, Slot.tp_new, zipNew.index);
  setSlot(Type.zip, Slot.tp_iternext, zipNext.index);
  addMethod(Type.zip, 0x52f58 /* __reduce__ */, zipReduce.index, 0x4, 1);
  addMethod(Type.zip, 0x534c8 /* __setstate__ */, wrap_zipSetState_0.index, 0x8, 12);
  setSlot(Type.zip, Slot.tp_dealloc, zipDealloc.index);
  setSlot(Type.zip, Slot.tp_traverse, zipTraverse.index);
}
