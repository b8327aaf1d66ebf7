// Generated from core/objects/map.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { mapDealloc, mapNew, mapNext, mapReduce, mapTraverse } from "../../../objects/map";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_objects_map(): void {
  setSlot(Type.map, Slot.tp_new, mapNew.index);
  setSlot(Type.map, Slot.tp_iternext, mapNext.index);
  addMethod(Type.map, 0x52f58 /* __reduce__ */, mapReduce.index, 0x4, 1);
  setSlot(Type.map, Slot.tp_dealloc, mapDealloc.index);
  setSlot(Type.map, Slot.tp_traverse, mapTraverse.index);
}
