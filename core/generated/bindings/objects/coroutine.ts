// Generated from core/objects/coroutine.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { coroutineAwait, wrapperClose, wrapperDealloc, wrapperIter, wrapperNext, wrapperSend, wrapperThrow, wrapperTraverse } from "../../../objects/coroutine";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { checkPositional } from "../../../protocols/arguments";

function wrap_wrapperThrow_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x5be38 /* throw */, nargs, 1, 3)) return NULL;
  return wrapperThrow(self, load<usize>(args, 0), (nargs > 1 ? load<usize>(args, 8) : NULL), (nargs > 2 ? load<usize>(args, 16) : NULL));
}

export function bind_objects_coroutine(): void {
  addMethod(Type.coroutine, 0x51a80 /* __await__ */, coroutineAwait.index, 0x4, 1);
  setSlot(Type.coroutine, Slot.am_await, coroutineAwait.index);
  setSlot(Type.coroutine_wrapper, Slot.tp_dealloc, wrapperDealloc.index);
  setSlot(Type.coroutine_wrapper, Slot.tp_traverse, wrapperTraverse.index);
  setSlot(Type.coroutine_wrapper, Slot.tp_iter, wrapperIter.index);
  setSlot(Type.coroutine_wrapper, Slot.tp_iternext, wrapperNext.index);
  addMethod(Type.coroutine_wrapper, 0x5ad60 /* send */, wrapperSend.index, 0x8, 2055);
  addMethod(Type.coroutine_wrapper, 0x5be38 /* throw */, wrap_wrapperThrow_0.index, 0x80, 2073);
  addMethod(Type.coroutine_wrapper, 0x554f8 /* close */, wrapperClose.index, 0x4, 1);
}
