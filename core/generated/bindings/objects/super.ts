// Generated from core/objects/super.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { SuperObject, superDealloc, superGet, superGetAttribute, superInit, superRepr, superTraverse } from "../../../objects/super";
import { TupleObject } from "../../../objects/tuple";
import { checkPositional, noKeywords } from "../../../protocols/arguments";

function wrap_superInit_init(self: usize, tuple: usize, kwargs: usize): bool {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  if (kwargs !== NULL && !noKeywords(0x57a80 /* super */, kwargs)) return false;
  if (!checkPositional(0x57a80 /* super */, nargs, 0, 2)) return false;
  return superInit(self, (nargs > 0 ? load<usize>(args, 0) : NULL), (nargs > 1 ? load<usize>(args, 8) : NULL));
}

export function bind_objects_super(): void {
  setSlot(Type.Super, Slot.tp_init, wrap_superInit_init.index);
  setSlot(Type.Super, Slot.tp_dealloc, superDealloc.index);
  setSlot(Type.Super, Slot.tp_traverse, superTraverse.index);
  setSlot(Type.Super, Slot.tp_repr, superRepr.index);
  setSlot(Type.Super, Slot.tp_getattro, superGetAttribute.index);
  setSlot(Type.Super, Slot.tp_descr_get, superGet.index);
  addMember(Type.Super, 0x53798 /* __thisclass__ */, MemberKind.object, offsetof<SuperObject>("thisClass"), true);
  addMember(Type.Super, 0x53350 /* __self__ */, MemberKind.object, offsetof<SuperObject>("self"), true);
  addMember(Type.Super, 0x53390 /* __self_class__ */, MemberKind.object, offsetof<SuperObject>("selfClass"), true);
}
