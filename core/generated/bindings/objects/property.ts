// Generated from core/objects/property.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL, None } from "../../../memory/layout";
import { scratchPop, scratchPush } from "../../../memory/scratch";
import { PropertyObject, propertyClear, propertyDealloc, propertyDeleter, propertyGet, propertyGetter, propertyInit, propertyIsAbstract, propertySet, propertySetName, propertySetter, propertyTraverse } from "../../../objects/property";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { TupleObject } from "../../../objects/tuple";
import { ARGUMENTS, checkPositional, noneIf, unpackKeywordsDict } from "../../../protocols/arguments";

function wrap_propertyInit_init(self: usize, tuple: usize, kwargs: usize): bool {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  const specification = memory.data<u32>([0x57020 /* property */, 4, 0, 4, 0, 0, 0x55750 /* fget */, 0x55a90 /* fset */, 0x55718 /* fdel */, 0x55130 /* doc */]);
  const values = scratchPush(4);
  if (values === NULL) return false;
  const parsed = unpackKeywordsDict(specification, args, nargs, kwargs, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  const value2 = load<usize>(values, 16);
  const value3 = load<usize>(values, 24);
  scratchPop(4);
  if (!parsed) return false;
  let fget_0 = value0;
  if (fget_0 === NULL) fget_0 = None;
  let fset_1 = value1;
  if (fset_1 === NULL) fset_1 = None;
  let fdel_2 = value2;
  if (fdel_2 === NULL) fdel_2 = None;
  let doc_3 = value3;
  if (doc_3 === NULL) doc_3 = None;
  return propertyInit(self, fget_0, fset_1, fdel_2, doc_3);
}

function wrap_propertySetName_1(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x53408 /* __set_name__ */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return noneIf(propertySetName(self, args + 0, nargs - 0));
}

export function bind_objects_property(): void {
  setSlot(Type.property, Slot.tp_init, wrap_propertyInit_init.index);
  setSlot(Type.property, Slot.tp_dealloc, propertyDealloc.index);
  setSlot(Type.property, Slot.tp_traverse, propertyTraverse.index);
  setSlot(Type.property, Slot.tp_clear, propertyClear.index);
  setSlot(Type.property, Slot.tp_descr_get, propertyGet.index);
  setSlot(Type.property, Slot.tp_descr_set, propertySet.index);
  addMethod(Type.property, 0x55c80 /* getter */, propertyGetter.index, 0x8, 566);
  addMethod(Type.property, 0x57568 /* setter */, propertySetter.index, 0x8, 566);
  addMethod(Type.property, 0x54dc8 /* deleter */, propertyDeleter.index, 0x8, 566);
  addMethod(Type.property, 0x53408 /* __set_name__ */, wrap_propertySetName_1.index, 0x80, 230);
  addMember(Type.property, 0x55750 /* fget */, MemberKind.object, offsetof<PropertyObject>("get"), true);
  addMember(Type.property, 0x55a90 /* fset */, MemberKind.object, offsetof<PropertyObject>("set"), true);
  addMember(Type.property, 0x55718 /* fdel */, MemberKind.object, offsetof<PropertyObject>("delete"), true);
  addMember(Type.property, 0x51dd0 /* __doc__ */, MemberKind.object, offsetof<PropertyObject>("doc"), false);
  addGetSet(Type.property, 0x526b0 /* __isabstractmethod__ */, propertyIsAbstract.index, 0);
}
