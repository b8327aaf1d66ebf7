// Generated from core/objects/function.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL, None } from "../../../memory/layout";
import { scratchPop, scratchPush } from "../../../memory/scratch";
import { FunctionObject, functionAnnotations, functionCall, functionClear, functionCode, functionConstruct, functionDealloc, functionDefaults, functionDescriptorGet, functionDict, functionGetName, functionKeywordDefaults, functionQualname, functionRepr, functionSetAnnotations, functionSetCode, functionSetDefaults, functionSetDict, functionSetKeywordDefaults, functionSetName, functionSetQualname, functionTraverse } from "../../../objects/function";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { TupleObject } from "../../../objects/tuple";
import { ARGUMENTS, unpackKeywordsDict } from "../../../protocols/arguments";

function wrap_functionConstruct_new(self: usize, tuple: usize, kwargs: usize): usize {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  const specification = memory.data<u32>([0x576c8 /* function */, 5, 0, 5, 2, 3, 0x55b20 /* code */, 0x57e20 /* globals */, 0x59a98 /* name */, 0x54920 /* argdefs */, 0x55568 /* closure */]);
  const values = scratchPush(5);
  if (values === NULL) return NULL;
  const parsed = unpackKeywordsDict(specification, args, nargs, kwargs, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  const value2 = load<usize>(values, 16);
  const value3 = load<usize>(values, 24);
  const value4 = load<usize>(values, 32);
  scratchPop(5);
  if (!parsed) return NULL;
  let name_2 = value2;
  if (name_2 === NULL) name_2 = None;
  let argdefs_3 = value3;
  if (argdefs_3 === NULL) argdefs_3 = None;
  let closure_4 = value4;
  if (closure_4 === NULL) closure_4 = None;
  return functionConstruct(self, value0, value1, name_2, argdefs_3, closure_4);
}

export function bind_objects_function(): void {
  setSlot(Type.Function, Slot.tp_new, wrap_functionConstruct_new.index);
  setSlot(Type.Function, Slot.tp_dealloc, functionDealloc.index);
  setSlot(Type.Function, Slot.tp_clear, functionClear.index);
  setSlot(Type.Function, Slot.tp_traverse, functionTraverse.index);
  setSlot(Type.Function, Slot.tp_repr, functionRepr.index);
  setSlot(Type.Function, Slot.tp_descr_get, functionDescriptorGet.index);
  addMember(Type.Function, 0x51e90 /* __closure__ */, MemberKind.object, offsetof<FunctionObject>("closure"), true);
  addMember(Type.Function, 0x52240 /* __doc__ */, MemberKind.object, offsetof<FunctionObject>("doc"), false);
  addMember(Type.Function, 0x526e8 /* __globals__ */, MemberKind.object, offsetof<FunctionObject>("globals"), true);
  addMember(Type.Function, 0x53090 /* __module__ */, MemberKind.object, offsetof<FunctionObject>("module"), false);
  addMember(Type.Function, 0x51c48 /* __builtins__ */, MemberKind.object, offsetof<FunctionObject>("builtins"), true);
  setSlot(Type.Function, Slot.tp_call, functionCall.index);
  addGetSet(Type.Function, 0x51ed0 /* __code__ */, functionCode.index, functionSetCode.index);
  addGetSet(Type.Function, 0x53180 /* __name__ */, functionGetName.index, functionSetName.index);
  addGetSet(Type.Function, 0x53490 /* __qualname__ */, functionQualname.index, functionSetQualname.index);
  addGetSet(Type.Function, 0x51fd0 /* __defaults__ */, functionDefaults.index, functionSetDefaults.index);
  addGetSet(Type.Function, 0x52db0 /* __kwdefaults__ */, functionKeywordDefaults.index, functionSetKeywordDefaults.index);
  addGetSet(Type.Function, 0x51a40 /* __annotations__ */, functionAnnotations.index, functionSetAnnotations.index);
  addGetSet(Type.Function, 0x52108 /* __dict__ */, functionDict.index, functionSetDict.index);
}
