// Generated from core/objects/builtin_function.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { BuiltinFunctionObject, builtinFunctionCall, builtinFunctionDealloc, builtinFunctionDoc, builtinFunctionHash, builtinFunctionName, builtinFunctionQualname, builtinFunctionReduce, builtinFunctionRepr, builtinFunctionRichCompare, builtinFunctionSelf, builtinFunctionTextSignature, builtinFunctionTraverse } from "../../../objects/builtin_function";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_objects_builtin_function(): void {
  setSlot(Type.builtin_function_or_method, Slot.tp_dealloc, builtinFunctionDealloc.index);
  setSlot(Type.builtin_function_or_method, Slot.tp_traverse, builtinFunctionTraverse.index);
  setSlot(Type.builtin_function_or_method, Slot.tp_call, builtinFunctionCall.index);
  setSlot(Type.builtin_function_or_method, Slot.tp_repr, builtinFunctionRepr.index);
  setSlot(Type.builtin_function_or_method, Slot.tp_hash, builtinFunctionHash.index);
  setSlot(Type.builtin_function_or_method, Slot.tp_richcompare, builtinFunctionRichCompare.index);
  addMember(Type.builtin_function_or_method, 0x52a98 /* __module__ */, MemberKind.object, offsetof<BuiltinFunctionObject>("module"), false);
  addMethod(Type.builtin_function_or_method, 0x52f58 /* __reduce__ */, builtinFunctionReduce.index, 0x4, 1);
  addGetSet(Type.builtin_function_or_method, 0x52b88 /* __name__ */, builtinFunctionName.index, 0);
  addGetSet(Type.builtin_function_or_method, 0x52e58 /* __qualname__ */, builtinFunctionQualname.index, 0);
  addGetSet(Type.builtin_function_or_method, 0x53350 /* __self__ */, builtinFunctionSelf.index, 0);
  addGetSet(Type.builtin_function_or_method, 0x51dd0 /* __doc__ */, builtinFunctionDoc.index, 0);
  addGetSet(Type.builtin_function_or_method, 0x53750 /* __text_signature__ */, builtinFunctionTextSignature.index, 0);
}
