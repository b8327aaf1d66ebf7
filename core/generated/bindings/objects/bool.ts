// Generated from core/objects/bool.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { boolAnd, boolNew, boolOr, boolRepr, boolXor } from "../../../objects/bool";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { TupleObject } from "../../../objects/tuple";
import { checkPositional, noKeywords } from "../../../protocols/arguments";

function wrap_boolNew_new(self: usize, tuple: usize, kwargs: usize): usize {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  if (kwargs !== NULL && !noKeywords(0x53cb8 /* bool */, kwargs)) return NULL;
  if (!checkPositional(0x53cb8 /* bool */, nargs, 0, 1)) return NULL;
  return boolNew(self, (nargs > 0 ? load<usize>(args, 0) : NULL));
}

export function bind_objects_bool(): void {
  setSlot(Type.bool, Slot.tp_new, wrap_boolNew_new.index);
  setSlot(Type.bool, Slot.tp_repr, boolRepr.index);
  setSlot(Type.bool, Slot.nb_and, boolAnd.index);
  setSlot(Type.bool, Slot.nb_or, boolOr.index);
  setSlot(Type.bool, Slot.nb_xor, boolXor.index);
}
