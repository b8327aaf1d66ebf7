// Generated from core/objects/generator.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { GeneratorObject, generatorAmSend, generatorClose, generatorDealloc, generatorFinalize, generatorFrame, generatorIter, generatorName, generatorNext, generatorQualname, generatorRepr, generatorRunning, generatorSendMethod, generatorSetName, generatorSetQualname, generatorSizeof, generatorSuspended, generatorThrowMethod, generatorTraverse, generatorWaitsFor } from "../../../objects/generator";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { checkPositional } from "../../../protocols/arguments";

function wrap_generatorThrowMethod_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x5be38 /* throw */, nargs, 1, 3)) return NULL;
  return generatorThrowMethod(self, load<usize>(args, 0), (nargs > 1 ? load<usize>(args, 8) : NULL), (nargs > 2 ? load<usize>(args, 16) : NULL));
}

function wrap_generatorThrowMethod_1(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x5be38 /* throw */, nargs, 1, 3)) return NULL;
  return generatorThrowMethod(self, load<usize>(args, 0), (nargs > 1 ? load<usize>(args, 8) : NULL), (nargs > 2 ? load<usize>(args, 16) : NULL));
}

export function bind_objects_generator(): void {
  setSlot(Type.generator, Slot.am_send, generatorAmSend.index);
  setSlot(Type.coroutine, Slot.am_send, generatorAmSend.index);
  setSlot(Type.generator, Slot.tp_iternext, generatorNext.index);
  setSlot(Type.generator, Slot.tp_iter, generatorIter.index);
  addMethod(Type.generator, 0x5ad60 /* send */, generatorSendMethod.index, 0x8, 2055);
  addMethod(Type.coroutine, 0x5ad60 /* send */, generatorSendMethod.index, 0x8, 2055);
  addMethod(Type.generator, 0x554f8 /* close */, generatorClose.index, 0x4, 1);
  addMethod(Type.coroutine, 0x554f8 /* close */, generatorClose.index, 0x4, 1);
  addMethod(Type.generator, 0x5be38 /* throw */, wrap_generatorThrowMethod_0.index, 0x80, 2073);
  addMethod(Type.coroutine, 0x5be38 /* throw */, wrap_generatorThrowMethod_1.index, 0x80, 2073);
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
  addMethod(Type.generator, 0x53b80 /* __sizeof__ */, generatorSizeof.index, 0x4, 1);
  addMethod(Type.coroutine, 0x53b80 /* __sizeof__ */, generatorSizeof.index, 0x4, 1);
  addMethod(Type.async_generator, 0x53b80 /* __sizeof__ */, generatorSizeof.index, 0x4, 1);
  addMember(Type.generator, 0x57ce8 /* gi_code */, MemberKind.object, offsetof<GeneratorObject>("code"), true);
  addMember(Type.coroutine, 0x55dc0 /* cr_code */, MemberKind.object, offsetof<GeneratorObject>("code"), true);
  addMember(Type.coroutine, 0x55e38 /* cr_origin */, MemberKind.object, offsetof<GeneratorObject>("originOrFinalizer"), true);
  addMember(Type.async_generator, 0x54690 /* ag_code */, MemberKind.object, offsetof<GeneratorObject>("code"), true);
  addMember(Type.async_generator, 0x54708 /* ag_running */, MemberKind.bool, offsetof<GeneratorObject>("runningAsync"), true);
  addGetSet(Type.generator, 0x53180 /* __name__ */, generatorName.index, generatorSetName.index);
  addGetSet(Type.coroutine, 0x53180 /* __name__ */, generatorName.index, generatorSetName.index);
  addGetSet(Type.async_generator, 0x53180 /* __name__ */, generatorName.index, generatorSetName.index);
  addGetSet(Type.generator, 0x53490 /* __qualname__ */, generatorQualname.index, generatorSetQualname.index);
  addGetSet(Type.coroutine, 0x53490 /* __qualname__ */, generatorQualname.index, generatorSetQualname.index);
  addGetSet(Type.async_generator, 0x53490 /* __qualname__ */, generatorQualname.index, generatorSetQualname.index);
  addGetSet(Type.generator, 0x57d20 /* gi_frame */, generatorFrame.index, 0);
  addGetSet(Type.coroutine, 0x55df8 /* cr_frame */, generatorFrame.index, 0);
  addGetSet(Type.async_generator, 0x546c8 /* ag_frame */, generatorFrame.index, 0);
  addGetSet(Type.generator, 0x57d60 /* gi_running */, generatorRunning.index, 0);
  addGetSet(Type.coroutine, 0x55e78 /* cr_running */, generatorRunning.index, 0);
  addGetSet(Type.generator, 0x57da0 /* gi_suspended */, generatorSuspended.index, 0);
  addGetSet(Type.coroutine, 0x55eb8 /* cr_suspended */, generatorSuspended.index, 0);
  addGetSet(Type.generator, 0x57de0 /* gi_yieldfrom */, generatorWaitsFor.index, 0);
  addGetSet(Type.coroutine, 0x55d80 /* cr_await */, generatorWaitsFor.index, 0);
  addGetSet(Type.async_generator, 0x54650 /* ag_await */, generatorWaitsFor.index, 0);
}
