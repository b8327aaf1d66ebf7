// Generated from core/objects/code_positions.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { codeIteratorDealloc, codeIteratorSelf, codeLines, codeLnotab, codePositions, lineIteratorNext, positionsIteratorNext } from "../../../objects/code_positions";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_objects_code_positions(): void {
  addMethod(Type.code, 0x55860 /* co_lines */, codeLines.index, 0x4, 1);
  addMethod(Type.code, 0x559d8 /* co_positions */, codePositions.index, 0x4, 1);
  setSlot(Type.line_iterator, Slot.tp_dealloc, codeIteratorDealloc.index);
  setSlot(Type.positions_iterator, Slot.tp_dealloc, codeIteratorDealloc.index);
  setSlot(Type.line_iterator, Slot.tp_iter, codeIteratorSelf.index);
  setSlot(Type.positions_iterator, Slot.tp_iter, codeIteratorSelf.index);
  setSlot(Type.line_iterator, Slot.tp_iternext, lineIteratorNext.index);
  setSlot(Type.positions_iterator, Slot.tp_iternext, positionsIteratorNext.index);
  addGetSet(Type.code, 0x558e0 /* co_lnotab */, codeLnotab.index, 0);
}
