// Generated from core/objects/generator.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { GeneratorObject, generatorAmSend, generatorClose, generatorDealloc, generatorFinalize, generatorFrame, generatorIter, generatorName, generatorNext, generatorQualname, generatorRepr, generatorRunning, generatorSendMethod, generatorSetName, generatorSetQualname, generatorSizeof, generatorSuspended, generatorThrowMethod, generatorTraverse, generatorWaitsFor } from "../../../objects/generator";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { checkPositional } from "../../../protocols/arguments";

function wrap_generatorThrowMethod_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x585b8 /* throw */, nargs, 1, 3)) return NULL;
  return generatorThrowMethod(self, load<usize>(args, 0), (nargs > 1 ? load<usize>(args, 8) : NULL), (nargs > 2 ? load<usize>(args, 16) : NULL));
}

function wrap_generatorThrowMethod_1(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x585b8 /* throw */, nargs, 1, 3)) return NULL;
  return generatorThrowMethod(self, load<usize>(args, 0), (nargs > 1 ? load<usize>(args, 8) : NULL), (nargs > 2 ? load<usize>(args, 16) : NULL));
}

export function bind_objects_generator(): void {
  setSlot(Type.generator, Slot.am_send, generatorAmSend.index);
  setSlot(Type.coroutine, Slot.am_send, generatorAmSend.index);
  setSlot(Type.generator, Slot.tp_iternext, generatorNext.index);
  setSlot(Type.generator, Slot.tp_iter, generatorIter.index);
  addMethod(Type.generator, 0x57a88 /* send */, generatorSendMethod.index, 0x8, 124);
  addMethod(Type.coroutine, 0x57a88 /* send */, generatorSendMethod.index, 0x8, 124);
  addMethod(Type.generator, 0x545f0 /* close */, generatorClose.index, 0x4, 1);
  addMethod(Type.coroutine, 0x545f0 /* close */, generatorClose.index, 0x4, 1);
  addMethod(Type.generator, 0x585b8 /* throw */, wrap_generatorThrowMethod_0.index, 0x80, 142);
  addMethod(Type.coroutine, 0x585b8 /* throw */, wrap_generatorThrowMethod_1.index, 0x80, 142);
  setSlot(Type.generator, Slot.tp_finalize, generatorFinalize.index);
  setSlot(Type.coroutine, Slot.tp_finalize, generatorFinalize.index);
  setSlot(Type.async_generator, Slot.tp_finalize, generatorFinalize.index);
  setSlot(Type.generator, Slot.tp_dealloc, generatorDealloc.index);
  setSlot(Type.coroutine, Slot.tp_dealloc, generatorDealloc.index);
  setSlot(Type.async_generator, Slot.tp_dealloc, generatorDealloc.index);
  setSlot(Type.generator, Slot.tp_traverse, generatorTraverse.index);
  setSlot(Type.coroutine, Slot.tp_traverse, generatorTraverse.index);
  setSlot(Type.async_generator, Slot.tp_traverse, generatorTraverse.index);
  setSlot(Type.generator, Slot.tp_repr, generatorRepr.index);
  setSlot(Type.coroutine, Slot.tp_repr, generatorRepr.index);
  setSlot(Type.async_generator, Slot.tp_repr, generatorRepr.index);
  addMethod(Type.generator, 0x53608 /* __sizeof__ */, generatorSizeof.index, 0x4, 1);
  addMethod(Type.coroutine, 0x53608 /* __sizeof__ */, generatorSizeof.index, 0x4, 1);
  addMethod(Type.async_generator, 0x53608 /* __sizeof__ */, generatorSizeof.index, 0x4, 1);
  addMember(Type.generator, 0x560d0 /* gi_code */, MemberKind.object, offsetof<GeneratorObject>("code"), true);
  addMember(Type.coroutine, 0x54dd0 /* cr_code */, MemberKind.object, offsetof<GeneratorObject>("code"), true);
  addMember(Type.coroutine, 0x54e48 /* cr_origin */, MemberKind.object, offsetof<GeneratorObject>("originOrFinalizer"), true);
  addMember(Type.async_generator, 0x53d48 /* ag_code */, MemberKind.object, offsetof<GeneratorObject>("code"), true);
  addMember(Type.async_generator, 0x53dc0 /* ag_running */, MemberKind.bool, offsetof<GeneratorObject>("runningAsync"), true);
  addGetSet(Type.generator, 0x52c88 /* __name__ */, generatorName.index, generatorSetName.index);
  addGetSet(Type.coroutine, 0x52c88 /* __name__ */, generatorName.index, generatorSetName.index);
  addGetSet(Type.async_generator, 0x52c88 /* __name__ */, generatorName.index, generatorSetName.index);
  addGetSet(Type.generator, 0x52f58 /* __qualname__ */, generatorQualname.index, generatorSetQualname.index);
  addGetSet(Type.coroutine, 0x52f58 /* __qualname__ */, generatorQualname.index, generatorSetQualname.index);
  addGetSet(Type.async_generator, 0x52f58 /* __qualname__ */, generatorQualname.index, generatorSetQualname.index);
  addGetSet(Type.generator, 0x56108 /* gi_frame */, generatorFrame.index, 0);
  addGetSet(Type.coroutine, 0x54e08 /* cr_frame */, generatorFrame.index, 0);
  addGetSet(Type.async_generator, 0x53d80 /* ag_frame */, generatorFrame.index, 0);
  addGetSet(Type.generator, 0x56148 /* gi_running */, generatorRunning.index, 0);
  addGetSet(Type.coroutine, 0x54e88 /* cr_running */, generatorRunning.index, 0);
  addGetSet(Type.generator, 0x56188 /* gi_suspended */, generatorSuspended.index, 0);
  addGetSet(Type.coroutine, 0x54ec8 /* cr_suspended */, generatorSuspended.index, 0);
  addGetSet(Type.generator, 0x561c8 /* gi_yieldfrom */, generatorWaitsFor.index, 0);
  addGetSet(Type.coroutine, 0x54d90 /* cr_await */, generatorWaitsFor.index, 0);
  addGetSet(Type.async_generator, 0x53d08 /* ag_await */, generatorWaitsFor.index, 0);
}
