// Generated from core/objects/async_generator.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { asyncGenClassGetItem, asyncGenClose, asyncGenIter, asyncGenNext, asyncGenSend, asyncGenThrow, wrappedValueDealloc, wrappedValueTraverse } from "../../../objects/async_generator";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { checkPositional } from "../../../protocols/arguments";

function wrap_asyncGenThrow_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x54bd8 /* athrow */, nargs, 1, 3)) return NULL;
  return asyncGenThrow(self, load<usize>(args, 0), (nargs > 1 ? load<usize>(args, 8) : NULL), (nargs > 2 ? load<usize>(args, 16) : NULL));
}

export function bind_objects_async_generator(): void {
  setSlot(Type.async_generator_wrapped_value, Slot.tp_dealloc, wrappedValueDealloc.index);
  setSlot(Type.async_generator_wrapped_value, Slot.tp_traverse, wrappedValueTraverse.index);
  setSlot(Type.async_generator, Slot.am_aiter, asyncGenIter.index);
  setSlot(Type.async_generator, Slot.am_anext, asyncGenNext.index);
  addMethod(Type.async_generator, 0x54a00 /* asend */, asyncGenSend.index, 0x8, 2055);
  addMethod(Type.async_generator, 0x54bd8 /* athrow */, wrap_asyncGenThrow_0.index, 0x80, 2073);
  addMethod(Type.async_generator, 0x54560 /* aclose */, asyncGenClose.index, 0x4, 1);
  addMethod(Type.async_generator, 0x51e08 /* __class_getitem__ */, asyncGenClassGetItem.index, 0x18, 2144);
}
