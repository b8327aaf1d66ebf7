// Generated from core/objects/module.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL, None } from "../../../memory/layout";
import { scratchPop, scratchPush } from "../../../memory/scratch";
import { ModuleObject, moduleAnnotations, moduleClear, moduleDealloc, moduleDir, moduleGetAttribute, moduleInit, moduleSetAnnotations, moduleTraverse, moduleTypeNew } from "../../../objects/module";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { TupleObject } from "../../../objects/tuple";
import { ARGUMENTS, unpackKeywordsDict } from "../../../protocols/arguments";

function wrap_moduleInit_init(self: usize, tuple: usize, kwargs: usize): bool {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  const specification = memory.data<u32>([0x56af8 /* module */, 2, 0, 2, 1, 1, 0x56cb0 /* name */, 0x55130 /* doc */]);
  const values = scratchPush(2);
  if (values === NULL) return false;
  const parsed = unpackKeywordsDict(specification, args, nargs, kwargs, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  scratchPop(2);
  if (!parsed) return false;
  let doc_1 = value1;
  if (doc_1 === NULL) doc_1 = None;
  return moduleInit(self, value0, doc_1);
}

export function bind_objects_module(): void {
  setSlot(Type.module, Slot.tp_new, moduleTypeNew.index);
  setSlot(Type.module, Slot.tp_init, wrap_moduleInit_init.index);
  addMember(Type.module, 0x51cd8 /* __dict__ */, MemberKind.object, offsetof<ModuleObject>("dict"), true);
  setSlot(Type.module, Slot.tp_getattro, moduleGetAttribute.index);
  addMethod(Type.module, 0x51d58 /* __dir__ */, moduleDir.index, 0x4, 1);
  setSlot(Type.module, Slot.tp_dealloc, moduleDealloc.index);
  setSlot(Type.module, Slot.tp_traverse, moduleTraverse.index);
  setSlot(Type.module, Slot.tp_clear, moduleClear.index);
  addGetSet(Type.module, 0x516d8 /* __annotations__ */, moduleAnnotations.index, moduleSetAnnotations.index);
}
