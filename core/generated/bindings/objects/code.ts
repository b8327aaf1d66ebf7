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
  const specification = memory.data<u32>([0x543d0 /* _varname_from_oparg */, 1, 0, 1, 1, 1, 0x59e28 /* oparg */]);
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
  addMember(Type.code, 0x555d8 /* co_argcount */, MemberKind.int, offsetof<CodeObject>("argcount"), true);
  addMember(Type.code, 0x55a18 /* co_posonlyargcount */, MemberKind.int, offsetof<CodeObject>("posonlyargcount"), true);
  addMember(Type.code, 0x55818 /* co_kwonlyargcount */, MemberKind.int, offsetof<CodeObject>("kwonlyargcount"), true);
  addMember(Type.code, 0x55aa0 /* co_stacksize */, MemberKind.int, offsetof<CodeObject>("stacksize"), true);
  addMember(Type.code, 0x55798 /* co_flags */, MemberKind.int, offsetof<CodeObject>("flags"), true);
  addMember(Type.code, 0x55958 /* co_names */, MemberKind.object, offsetof<CodeObject>("names"), true);
  addMember(Type.code, 0x55718 /* co_filename */, MemberKind.object, offsetof<CodeObject>("filename"), true);
  addMember(Type.code, 0x55920 /* co_name */, MemberKind.object, offsetof<CodeObject>("name"), true);
  addMember(Type.code, 0x55a60 /* co_qualname */, MemberKind.object, offsetof<CodeObject>("qualname"), true);
  addMember(Type.code, 0x55758 /* co_firstlineno */, MemberKind.int, offsetof<CodeObject>("firstlineno"), true);
  addMember(Type.code, 0x558a0 /* co_linetable */, MemberKind.object, offsetof<CodeObject>("linetable"), true);
  addMember(Type.code, 0x556d0 /* co_exceptiontable */, MemberKind.object, offsetof<CodeObject>("exceptiontable"), true);
  addMember(Type.code, 0x55690 /* co_consts */, MemberKind.object, offsetof<CodeObject>("consts"), true);
  addMember(Type.code, 0x55998 /* co_nlocals */, MemberKind.int, offsetof<CodeObject>("nlocals"), true);
  addMethod(Type.code, 0x543d0 /* _varname_from_oparg */, wrap_codeSlotName_0.index, 0x82, 2415);
  addMethod(Type.code, 0x53b80 /* __sizeof__ */, codeSizeof.index, 0x4, 1);
  addGetSet(Type.code, 0x55658 /* co_code */, codeBytes.index, 0);
  addGetSet(Type.code, 0x54120 /* _co_code_adaptive */, codeAdaptiveBytes.index, 0);
  addGetSet(Type.code, 0x55ae0 /* co_varnames */, codeVarnames.index, 0);
  addGetSet(Type.code, 0x55618 /* co_cellvars */, codeCellvars.index, 0);
  addGetSet(Type.code, 0x557d8 /* co_freevars */, codeFreevars.index, 0);
}
