// Generated from core/objects/async_generator_send.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { anextClose, anextDealloc, anextNext, anextSelf, anextSend, anextThrow, anextTraverse, asendNext, asendSend, asendThrow, athrowNext, athrowSend, athrowThrow, stepClose, stepDealloc, stepSelf, stepTraverse } from "../../../objects/async_generator_send";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { checkPositional } from "../../../protocols/arguments";

function wrap_asendThrow_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x5be38 /* throw */, nargs, 1, 3)) return NULL;
  return asendThrow(self, load<usize>(args, 0), (nargs > 1 ? load<usize>(args, 8) : NULL), (nargs > 2 ? load<usize>(args, 16) : NULL));
}

function wrap_athrowThrow_1(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x5be38 /* throw */, nargs, 1, 3)) return NULL;
  return athrowThrow(self, load<usize>(args, 0), (nargs > 1 ? load<usize>(args, 8) : NULL), (nargs > 2 ? load<usize>(args, 16) : NULL));
}

function wrap_anextSend_2(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x5ad60 /* send */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return anextSend(self, args + 0, nargs - 0);
}

function wrap_anextThrow_3(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x5be38 /* throw */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return anextThrow(self, args + 0, nargs - 0);
}

export function bind_objects_async_generator_send(): void {
  setSlot(Type.async_generator_asend, Slot.tp_dealloc, stepDealloc.index);
  setSlot(Type.async_generator_athrow, Slot.tp_dealloc, stepDealloc.index);
  setSlot(Type.async_generator_asend, Slot.tp_traverse, stepTraverse.index);
  setSlot(Type.async_generator_athrow, Slot.tp_traverse, stepTraverse.index);
  setSlot(Type.async_generator_asend, Slot.am_await, stepSelf.index);
  setSlot(Type.async_generator_athrow, Slot.am_await, stepSelf.index);
  setSlot(Type.async_generator_asend, Slot.tp_iter, stepSelf.index);
  setSlot(Type.async_generator_athrow, Slot.tp_iter, stepSelf.index);
  addMethod(Type.async_generator_asend, 0x5ad60 /* send */, asendSend.index, 0x8, 2055);
  setSlot(Type.async_generator_asend, Slot.tp_iternext, asendNext.index);
  addMethod(Type.async_generator_asend, 0x5be38 /* throw */, wrap_asendThrow_0.index, 0x80, 2073);
  addMethod(Type.async_generator_asend, 0x554f8 /* close */, stepClose.index, 0x4, 1);
  addMethod(Type.async_generator_athrow, 0x554f8 /* close */, stepClose.index, 0x4, 1);
  addMethod(Type.async_generator_athrow, 0x5ad60 /* send */, athrowSend.index, 0x8, 2055);
  setSlot(Type.async_generator_athrow, Slot.tp_iternext, athrowNext.index);
  addMethod(Type.async_generator_athrow, 0x5be38 /* throw */, wrap_athrowThrow_1.index, 0x80, 2073);
  setSlot(Type.anext_awaitable, Slot.tp_dealloc, anextDealloc.index);
  setSlot(Type.anext_awaitable, Slot.tp_traverse, anextTraverse.index);
  setSlot(Type.anext_awaitable, Slot.am_await, anextSelf.index);
  setSlot(Type.anext_awaitable, Slot.tp_iter, anextSelf.index);
  setSlot(Type.anext_awaitable, Slot.tp_iternext, anextNext.index);
  addMethod(Type.anext_awaitable, 0x5ad60 /* send */, wrap_anextSend_2.index, 0x80, 1464);
  addMethod(Type.anext_awaitable, 0x5be38 /* throw */, wrap_anextThrow_3.index, 0x80, 1464);
  addMethod(Type.anext_awaitable, 0x554f8 /* close */, anextClose.index, 0x4, 1);
}
