// Generated from core/objects/code.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { RT } from "../../../memory/runtime";
import { scratchPop, scratchPush } from "../../../memory/scratch";
import { CodeObject, codeAdaptiveBytes, codeBytes, codeCellvars, codeCompare, codeDealloc, codeFreevars, codeHash, codeRepr, codeSizeof, codeSlotName, codeVarnames } from "../../../objects/code";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { ARGUMENTS, argumentInt, unpackKeywords } from "../../../protocols/arguments";

function wrap_codeSlotName_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const specification = memory.data<u32>([0x53ac0 /* _varname_from_oparg */, 1, 0, 1, 1, 1, 0x56e38 /* oparg */]);
  const values = scratchPush(1);
  if (values === NULL) return NULL;
  const parsed = unpackKeywords(specification, args, nargs, kwnames, values);
  const value0 = load<usize>(values, 0);
  scratchPop(1);
  if (!parsed) return NULL;
  const oparg_0 = argumentInt(value0);
  if (oparg_0 === -1 && RT.error !== NULL) return NULL;
  return codeSlotName(self, oparg_0);
}

export function bind_objects_code(): void {
  setSlot(Type.code, Slot.tp_dealloc, codeDealloc.index);
  setSlot(Type.code, Slot.tp_repr, codeRepr.index);
  setSlot(Type.code, Slot.tp_hash, codeHash.index);
  setSlot(Type.code, Slot.tp_richcompare, codeCompare.index);
  addMember(Type.code, 0x544f0 /* co_argcount */, MemberKind.int, offsetof<CodeObject>("argcount"), true);
  addMember(Type.code, 0x54930 /* co_posonlyargcount */, MemberKind.int, offsetof<CodeObject>("posonlyargcount"), true);
  addMember(Type.code, 0x54730 /* co_kwonlyargcount */, MemberKind.int, offsetof<CodeObject>("kwonlyargcount"), true);
  addMember(Type.code, 0x549b8 /* co_stacksize */, MemberKind.int, offsetof<CodeObject>("stacksize"), true);
  addMember(Type.code, 0x546b0 /* co_flags */, MemberKind.int, offsetof<CodeObject>("flags"), true);
  addMember(Type.code, 0x54870 /* co_names */, MemberKind.object, offsetof<CodeObject>("names"), true);
  addMember(Type.code, 0x54630 /* co_filename */, MemberKind.object, offsetof<CodeObject>("filename"), true);
  addMember(Type.code, 0x54838 /* co_name */, MemberKind.object, offsetof<CodeObject>("name"), true);
  addMember(Type.code, 0x54978 /* co_qualname */, MemberKind.object, offsetof<CodeObject>("qualname"), true);
  addMember(Type.code, 0x54670 /* co_firstlineno */, MemberKind.int, offsetof<CodeObject>("firstlineno"), true);
  addMember(Type.code, 0x547b8 /* co_linetable */, MemberKind.object, offsetof<CodeObject>("linetable"), true);
  addMember(Type.code, 0x545e8 /* co_exceptiontable */, MemberKind.object, offsetof<CodeObject>("exceptiontable"), true);
  addMember(Type.code, 0x545a8 /* co_consts */, MemberKind.object, offsetof<CodeObject>("consts"), true);
  addMember(Type.code, 0x548b0 /* co_nlocals */, MemberKind.int, offsetof<CodeObject>("nlocals"), true);
  addMethod(Type.code, 0x53ac0 /* _varname_from_oparg */, wrap_codeSlotName_0.index, 0x82, 502);
  addMethod(Type.code, 0x53508 /* __sizeof__ */, codeSizeof.index, 0x4, 1);
  addGetSet(Type.code, 0x54570 /* co_code */, codeBytes.index, 0);
  addGetSet(Type.code, 0x53958 /* _co_code_adaptive */, codeAdaptiveBytes.index, 0);
  addGetSet(Type.code, 0x549f8 /* co_varnames */, codeVarnames.index, 0);
  addGetSet(Type.code, 0x54530 /* co_cellvars */, codeCellvars.index, 0);
  addGetSet(Type.code, 0x546f0 /* co_freevars */, codeFreevars.index, 0);
}
