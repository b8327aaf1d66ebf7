// Generated from core/objects/frame.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { FrameObject, frameClearMethod, frameClearObject, frameDealloc, frameGetBack, frameGetBuiltins, frameGetCode, frameGetGlobals, frameGetLasti, frameGetLineno, frameGetLocals, frameGetTrace, frameRepr, frameSetLineno, frameSetTrace, frameSizeof, frameTraverse } from "../../../objects/frame";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { noneIf } from "../../../protocols/arguments";

function wrap_frameClearMethod_0(self: usize): usize {
  return noneIf(frameClearMethod(self));
}

export function bind_objects_frame(): void {
  setSlot(Type.frame, Slot.tp_dealloc, frameDealloc.index);
  setSlot(Type.frame, Slot.tp_traverse, frameTraverse.index);
  setSlot(Type.frame, Slot.tp_clear, frameClearObject.index);
  setSlot(Type.frame, Slot.tp_repr, frameRepr.index);
  addMember(Type.frame, 0x559b8 /* f_trace_lines */, MemberKind.bool, offsetof<FrameObject>("traceLines"), false);
  addMember(Type.frame, 0x559f8 /* f_trace_opcodes */, MemberKind.bool, offsetof<FrameObject>("traceOpcodes"), false);
  addMethod(Type.frame, 0x545b8 /* clear */, wrap_frameClearMethod_0.index, 0x4, 1);
  addMethod(Type.frame, 0x53608 /* __sizeof__ */, frameSizeof.index, 0x4, 1);
  addGetSet(Type.frame, 0x55940 /* f_locals */, frameGetLocals.index, 0);
  addGetSet(Type.frame, 0x55900 /* f_lineno */, frameGetLineno.index, frameSetLineno.index);
  addGetSet(Type.frame, 0x557d8 /* f_back */, frameGetBack.index, 0);
  addGetSet(Type.frame, 0x55980 /* f_trace */, frameGetTrace.index, frameSetTrace.index);
  addGetSet(Type.frame, 0x558c8 /* f_lasti */, frameGetLasti.index, 0);
  addGetSet(Type.frame, 0x55888 /* f_globals */, frameGetGlobals.index, 0);
  addGetSet(Type.frame, 0x55810 /* f_builtins */, frameGetBuiltins.index, 0);
  addGetSet(Type.frame, 0x55850 /* f_code */, frameGetCode.index, 0);
}
