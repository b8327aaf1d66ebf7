// Generated from core/objects/object_type.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { RT } from "../../../memory/runtime";
import { intFromI64 } from "../../../objects/int";
import { objectAllocate, objectDealloc, objectDefaultRepr, objectDefaultStr, objectDirDefault, objectFormat, objectFree, objectGetClass, objectInit, objectInitSubclass, objectNew, objectRichCompare, objectSetClass, objectSizeof, objectSubclassHook } from "../../../objects/object_type";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { argumentStr, checkPositional } from "../../../protocols/arguments";

function wrap_objectFormat_0(self: usize, argument: usize): usize {
  const format_spec_0 = argument;
  if (!argumentStr(format_spec_0, 0x51fc0 /* __format__ */, 0)) return NULL;
  return objectFormat(self, format_spec_0);
}

function wrap_objectSizeof_1(self: usize): usize {
  const result = objectSizeof(self);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

function wrap_objectSubclassHook_2(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x536c0 /* __subclasshook__ */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return objectSubclassHook(self, args + 0, nargs - 0);
}

export function bind_objects_object_type(): void {
  setSlot(Type.object, Slot.tp_new, objectNew.index);
  setSlot(Type.object, Slot.tp_init, objectInit.index);
  setSlot(Type.object, Slot.tp_dealloc, objectDealloc.index);
  setSlot(Type.object, Slot.tp_alloc, objectAllocate.index);
  setSlot(Type.object, Slot.tp_free, objectFree.index);
  setSlot(Type.object, Slot.tp_repr, objectDefaultRepr.index);
  setSlot(Type.object, Slot.tp_str, objectDefaultStr.index);
  setSlot(Type.object, Slot.tp_richcompare, objectRichCompare.index);
  addMethod(Type.object, 0x51fc0 /* __format__ */, wrap_objectFormat_0.index, 0x8, 606);
  addMethod(Type.object, 0x53508 /* __sizeof__ */, wrap_objectSizeof_1.index, 0x4, 1);
  addMethod(Type.object, 0x51d58 /* __dir__ */, objectDirDefault.index, 0x4, 1);
  addMethod(Type.object, 0x536c0 /* __subclasshook__ */, wrap_objectSubclassHook_2.index, 0x90, 630);
  addMethod(Type.object, 0x524f0 /* __init_subclass__ */, objectInitSubclass.index, 0x14, 648);
  addGetSet(Type.object, 0x519d8 /* __class__ */, objectGetClass.index, objectSetClass.index);
}
