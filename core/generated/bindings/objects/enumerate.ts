// Generated from core/objects/enumerate.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { enumerateClassGetItem, enumerateDealloc, enumerateNew, enumerateNext, enumerateReduce, enumerateTraverse, iteratorItself } from "../../../objects/enumerate";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_objects_enumerate(): void {
  setSlot(Type.enumerate, Slot.tp_new, enumerateNew.index);
  setSlot(Type.enumerate, Slot.tp_iter, iteratorItself.index);
  setSlot(Type.zip, Slot.tp_iter, iteratorItself.index);
  setSlot(Type.map, Slot.tp_iter, iteratorItself.index);
  setSlot(Type.filter, Slot.tp_iter, iteratorItself.index);
  setSlot(Type.reversed, Slot.tp_iter, iteratorItself.index);
  setSlot(Type.enumerate, Slot.tp_iternext, enumerateNext.index);
  addMethod(Type.enumerate, 0x52f58 /* __reduce__ */, enumerateReduce.index, 0x4, 1);
  addMethod(Type.enumerate, 0x51a18 /* __class_getitem__ */, enumerateClassGetItem.index, 0x18, 62);
  setSlot(Type.enumerate, Slot.tp_dealloc, enumerateDealloc.index);
  setSlot(Type.enumerate, Slot.tp_traverse, enumerateTraverse.index);
}
