// Generated from core/objects/dict_views.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { dictItemsView, dictKeysView, dictValuesView, itemsContain, itemsIter, itemsReversed, keysContain, keysIter, keysReversed, valuesIter, valuesReversed, viewAnd, viewCompare, viewDealloc, viewIsDisjoint, viewLength, viewMapping, viewOr, viewRepr, viewSubtract, viewTraverse, viewXor } from "../../../objects/dict_views";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_objects_dict_views(): void {
  addMethod(Type.dict, 0x58c28 /* keys */, dictKeysView.index, 0x4, 1);
  addMethod(Type.dict, 0x5c3a8 /* values */, dictValuesView.index, 0x4, 1);
  addMethod(Type.dict, 0x589f8 /* items */, dictItemsView.index, 0x4, 1);
  setSlot(Type.dict_keys, Slot.tp_dealloc, viewDealloc.index);
  setSlot(Type.dict_values, Slot.tp_dealloc, viewDealloc.index);
  setSlot(Type.dict_items, Slot.tp_dealloc, viewDealloc.index);
  setSlot(Type.dict_keys, Slot.tp_traverse, viewTraverse.index);
  setSlot(Type.dict_values, Slot.tp_traverse, viewTraverse.index);
  setSlot(Type.dict_items, Slot.tp_traverse, viewTraverse.index);
  setSlot(Type.dict_keys, Slot.sq_length, viewLength.index);
  setSlot(Type.dict_values, Slot.sq_length, viewLength.index);
  setSlot(Type.dict_items, Slot.sq_length, viewLength.index);
  setSlot(Type.dict_keys, Slot.tp_repr, viewRepr.index);
  setSlot(Type.dict_values, Slot.tp_repr, viewRepr.index);
  setSlot(Type.dict_items, Slot.tp_repr, viewRepr.index);
  setSlot(Type.dict_keys, Slot.tp_iter, keysIter.index);
  setSlot(Type.dict_values, Slot.tp_iter, valuesIter.index);
  setSlot(Type.dict_items, Slot.tp_iter, itemsIter.index);
  addMethod(Type.dict_keys, 0x53650 /* __reversed__ */, keysReversed.index, 0x4, 1);
  addMethod(Type.dict_values, 0x53650 /* __reversed__ */, valuesReversed.index, 0x4, 1);
  addMethod(Type.dict_items, 0x53650 /* __reversed__ */, itemsReversed.index, 0x4, 1);
  setSlot(Type.dict_keys, Slot.sq_contains, keysContain.index);
  setSlot(Type.dict_items, Slot.sq_contains, itemsContain.index);
  setSlot(Type.dict_keys, Slot.tp_richcompare, viewCompare.index);
  setSlot(Type.dict_items, Slot.tp_richcompare, viewCompare.index);
  setSlot(Type.dict_keys, Slot.nb_subtract, viewSubtract.index);
  setSlot(Type.dict_items, Slot.nb_subtract, viewSubtract.index);
  setSlot(Type.dict_keys, Slot.nb_or, viewOr.index);
  setSlot(Type.dict_items, Slot.nb_or, viewOr.index);
  setSlot(Type.dict_keys, Slot.nb_xor, viewXor.index);
  setSlot(Type.dict_items, Slot.nb_xor, viewXor.index);
  setSlot(Type.dict_keys, Slot.nb_and, viewAnd.index);
  setSlot(Type.dict_items, Slot.nb_and, viewAnd.index);
  addMethod(Type.dict_keys, 0x586a0 /* isdisjoint */, viewIsDisjoint.index, 0x8, 2629);
  addMethod(Type.dict_items, 0x586a0 /* isdisjoint */, viewIsDisjoint.index, 0x8, 2629);
  addGetSet(Type.dict_keys, 0x59200 /* mapping */, viewMapping.index, 0);
  addGetSet(Type.dict_values, 0x59200 /* mapping */, viewMapping.index, 0);
  addGetSet(Type.dict_items, 0x59200 /* mapping */, viewMapping.index, 0);
}
