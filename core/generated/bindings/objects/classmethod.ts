// Generated from core/objects/classmethod.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { ClassMethodObject, classMethodClear, classMethodDealloc, classMethodGet, classMethodGetDict, classMethodInit, classMethodIsAbstract, classMethodRepr, classMethodSetDict, classMethodTraverse, staticMethodCall, staticMethodGet, staticMethodRepr } from "../../../objects/classmethod";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { TupleObject } from "../../../objects/tuple";
import { checkPositional, noKeywords } from "../../../protocols/arguments";

function wrap_classMethodInit_init(self: usize, tuple: usize, kwargs: usize): bool {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  if (kwargs !== NULL && !noKeywords(0x543c0 /* classmethod */, kwargs)) return false;
  if (!checkPositional(0x543c0 /* classmethod */, nargs, 1, 1)) return false;
  return classMethodInit(self, load<usize>(args, 0));
}

function wrap_classMethodInit_init(self: usize, tuple: usize, kwargs: usize): bool {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  if (kwargs !== NULL && !noKeywords(0x57738 /* staticmethod */, kwargs)) return false;
  if (!checkPositional(0x57738 /* staticmethod */, nargs, 1, 1)) return false;
  return classMethodInit(self, load<usize>(args, 0));
}

export function bind_objects_classmethod(): void {
  setSlot(Type.classmethod, Slot.tp_init, wrap_classMethodInit_init.index);
  setSlot(Type.staticmethod, Slot.tp_init, wrap_classMethodInit_init.index);
  setSlot(Type.classmethod, Slot.tp_dealloc, classMethodDealloc.index);
  setSlot(Type.staticmethod, Slot.tp_dealloc, classMethodDealloc.index);
  setSlot(Type.classmethod, Slot.tp_traverse, classMethodTraverse.index);
  setSlot(Type.staticmethod, Slot.tp_traverse, classMethodTraverse.index);
  setSlot(Type.classmethod, Slot.tp_clear, classMethodClear.index);
  setSlot(Type.staticmethod, Slot.tp_clear, classMethodClear.index);
  setSlot(Type.classmethod, Slot.tp_descr_get, classMethodGet.index);
  setSlot(Type.staticmethod, Slot.tp_descr_get, staticMethodGet.index);
  setSlot(Type.staticmethod, Slot.tp_call, staticMethodCall.index);
  setSlot(Type.classmethod, Slot.tp_repr, classMethodRepr.index);
  setSlot(Type.staticmethod, Slot.tp_repr, staticMethodRepr.index);
  addMember(Type.classmethod, 0x52000 /* __func__ */, MemberKind.object, offsetof<ClassMethodObject>("callable"), true);
  addMember(Type.classmethod, 0x538e0 /* __wrapped__ */, MemberKind.object, offsetof<ClassMethodObject>("callable"), true);
  addMember(Type.staticmethod, 0x52000 /* __func__ */, MemberKind.object, offsetof<ClassMethodObject>("callable"), true);
  addMember(Type.staticmethod, 0x538e0 /* __wrapped__ */, MemberKind.object, offsetof<ClassMethodObject>("callable"), true);
  addGetSet(Type.classmethod, 0x526b0 /* __isabstractmethod__ */, classMethodIsAbstract.index, 0);
  addGetSet(Type.staticmethod, 0x526b0 /* __isabstractmethod__ */, classMethodIsAbstract.index, 0);
  addGetSet(Type.classmethod, 0x51cd8 /* __dict__ */, classMethodGetDict.index, classMethodSetDict.index);
  addGetSet(Type.staticmethod, 0x51cd8 /* __dict__ */, classMethodGetDict.index, classMethodSetDict.index);
}
