// Generated from core/objects/filter.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { filterDealloc, filterNew, filterNext, filterReduce, filterTraverse } from "../../../objects/filter";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_objects_filter(): void {
  setSlot(Type.filter, Slot.tp_new, filterNew.index);
  setSlot(Type.filter, Slot.tp_iternext, filterNext.index);
  addMethod(Type.filter, 0x52f58 /* __reduce__ */, filterReduce.index, 0x4, 1);
  setSlot(Type.filter, Slot.tp_dealloc, filterDealloc.index);
  setSlot(Type.filter, Slot.tp_traverse, filterTraverse.index);
}
