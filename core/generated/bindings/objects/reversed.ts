// Generated from core/objects/reversed.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { reversedDealloc, reversedLengthHint, reversedNew, reversedNext, reversedReduce, reversedSetState, reversedTraverse } from "../../../objects/reversed";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { noneIf } from "../../../protocols/arguments";

function wrap_reversedSetState_0(self: usize, argument: usize): usize {
  return noneIf(reversedSetState(self, argument));
}

export function bind_objects_reversed(): void {
  setSlot(Type.reversed, Slot.tp_new, reversedNew.index);
  setSlot(Type.reversed, Slot.tp_iternext, reversedNext.index);
  addMethod(Type.reversed, 0x528e8 /* __length_hint__ */, reversedLengthHint.index, 0x4, 1);
  addMethod(Type.reversed, 0x52f58 /* __reduce__ */, reversedReduce.index, 0x4, 1);
  addMethod(Type.reversed, 0x534c8 /* __setstate__ */, wrap_reversedSetState_0.index, 0x8, 12);
  setSlot(Type.reversed, Slot.tp_dealloc, reversedDealloc.index);
  setSlot(Type.reversed, Slot.tp_traverse, reversedTraverse.index);
}
