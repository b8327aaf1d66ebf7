// Generated from core/objects/list.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { listAppend, listClear, listDealloc, listExtend, listItem, listLengthSlot, listTraverse } from "../../../objects/list";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { noneIf } from "../../../protocols/arguments";

function wrap_listAppend_0(self: usize, argument: usize): usize {
  return noneIf(listAppend(self, argument));
}

function wrap_listExtend_1(self: usize, argument: usize): usize {
  return noneIf(listExtend(self, argument));
}

export function bind_objects_list(): void {
  addMethod(Type.list, 0x53d08 /* append */, wrap_listAppend_0.index, 0x8, 566);
  addMethod(Type.list, 0x55480 /* extend */, wrap_listExtend_1.index, 0x8, 585);
  setSlot(Type.list, Slot.tp_dealloc, listDealloc.index);
  setSlot(Type.list, Slot.tp_traverse, listTraverse.index);
  setSlot(Type.list, Slot.tp_clear, listClear.index);
  setSlot(Type.list, Slot.sq_length, listLengthSlot.index);
  setSlot(Type.list, Slot.sq_item, listItem.index);
}
