// Generated from core/objects/cell.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { cellClear, cellCompare, cellConstruct, cellContents, cellDealloc, cellRepr, cellSetContents, cellTraverse } from "../../../objects/cell";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { TupleObject } from "../../../objects/tuple";
import { checkPositional, noKeywords } from "../../../protocols/arguments";

function wrap_cellConstruct_new(self: usize, tuple: usize, kwargs: usize): usize {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  if (kwargs !== NULL && !noKeywords(0x55290 /* cell */, kwargs)) return NULL;
  if (!checkPositional(0x55290 /* cell */, nargs, 0, 1)) return NULL;
  return cellConstruct(self, (nargs > 0 ? load<usize>(args, 0) : NULL));
}

export function bind_objects_cell(): void {
  setSlot(Type.cell, Slot.tp_new, wrap_cellConstruct_new.index);
  setSlot(Type.cell, Slot.tp_dealloc, cellDealloc.index);
  setSlot(Type.cell, Slot.tp_traverse, cellTraverse.index);
  setSlot(Type.cell, Slot.tp_clear, cellClear.index);
  setSlot(Type.cell, Slot.tp_repr, cellRepr.index);
  setSlot(Type.cell, Slot.tp_richcompare, cellCompare.index);
  addGetSet(Type.cell, 0x552c8 /* cell_contents */, cellContents.index, cellSetContents.index);
}
