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
  addMember(Type.frame, 0x56ff8 /* f_trace_lines */, MemberKind.bool, offsetof<FrameObject>("traceLines"), false);
  addMember(Type.frame, 0x57038 /* f_trace_opcodes */, MemberKind.bool, offsetof<FrameObject>("traceOpcodes"), false);
  addMethod(Type.frame, 0x554c0 /* clear */, wrap_frameClearMethod_0.index, 0x4, 1);
  addMethod(Type.frame, 0x53b80 /* __sizeof__ */, frameSizeof.index, 0x4, 1);
  addGetSet(Type.frame, 0x56f80 /* f_locals */, frameGetLocals.index, 0);
  addGetSet(Type.frame, 0x56f40 /* f_lineno */, frameGetLineno.index, frameSetLineno.index);
  addGetSet(Type.frame, 0x56e18 /* f_back */, frameGetBack.index, 0);
  addGetSet(Type.frame, 0x56fc0 /* f_trace */, frameGetTrace.index, frameSetTrace.index);
  addGetSet(Type.frame, 0x56f08 /* f_lasti */, frameGetLasti.index, 0);
  addGetSet(Type.frame, 0x56ec8 /* f_globals */, frameGetGlobals.index, 0);
  addGetSet(Type.frame, 0x56e50 /* f_builtins */, frameGetBuiltins.index, 0);
  addGetSet(Type.frame, 0x56e90 /* f_code */, frameGetCode.index, 0);
}
