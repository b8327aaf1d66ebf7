// Generated from core/exceptions/syntax_error.ts by `npm run generate`. Do not edit.
import { SyntaxErrorObject, syntaxErrorClear, syntaxErrorDealloc, syntaxErrorInit, syntaxErrorStr, syntaxErrorTraverse } from "../../../exceptions/syntax_error";
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_exceptions_syntax_error(): void {
  addMember(Type.SyntaxError, 0x53fd8 /* msg */, MemberKind.object, offsetof<SyntaxErrorObject>("message"), false);
  addMember(Type.SyntaxError, 0x53668 /* filename */, MemberKind.object, offsetof<SyntaxErrorObject>("filename"), false);
  addMember(Type.SyntaxError, 0x53bb0 /* lineno */, MemberKind.object, offsetof<SyntaxErrorObject>("line"), false);
  addMember(Type.SyntaxError, 0x540f0 /* offset */, MemberKind.object, offsetof<SyntaxErrorObject>("offset"), false);
  addMember(Type.SyntaxError, 0x547f0 /* text */, MemberKind.object, offsetof<SyntaxErrorObject>("text"), false);
  addMember(Type.SyntaxError, 0x534c0 /* end_lineno */, MemberKind.object, offsetof<SyntaxErrorObject>("endLine"), false);
  addMember(Type.SyntaxError, 0x53500 /* end_offset */, MemberKind.object, offsetof<SyntaxErrorObject>("endOffset"), false);
  addMember(Type.SyntaxError, 0x541a8 /* print_file_and_line */, MemberKind.object, offsetof<SyntaxErrorObject>("printFileAndLine"), false);
  setSlot(Type.SyntaxError, Slot.tp_init, syntaxErrorInit.index);
  setSlot(Type.IndentationError, Slot.tp_init, syntaxErrorInit.index);
  setSlot(Type.TabError, Slot.tp_init, syntaxErrorInit.index);
  setSlot(Type.SyntaxError, Slot.tp_str, syntaxErrorStr.index);
  setSlot(Type.SyntaxError, Slot.tp_dealloc, syntaxErrorDealloc.index);
  setSlot(Type.SyntaxError, Slot.tp_traverse, syntaxErrorTraverse.index);
  setSlot(Type.SyntaxError, Slot.tp_clear, syntaxErrorClear.index);
}
