// Generated from core/exceptions/syntax_error.ts by `npm run generate`. Do not edit.
import { SyntaxErrorObject, syntaxErrorClear, syntaxErrorDealloc, syntaxErrorInit, syntaxErrorStr, syntaxErrorTraverse } from "../../../exceptions/syntax_error";
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_exceptions_syntax_error(): void {
  addMember(Type.SyntaxError, 0x56ba8 /* msg */, MemberKind.object, offsetof<SyntaxErrorObject>("message"), false);
  addMember(Type.SyntaxError, 0x55788 /* filename */, MemberKind.object, offsetof<SyntaxErrorObject>("filename"), false);
  addMember(Type.SyntaxError, 0x565a8 /* lineno */, MemberKind.object, offsetof<SyntaxErrorObject>("line"), false);
  addMember(Type.SyntaxError, 0x56dc8 /* offset */, MemberKind.object, offsetof<SyntaxErrorObject>("offset"), false);
  addMember(Type.SyntaxError, 0x57e20 /* text */, MemberKind.object, offsetof<SyntaxErrorObject>("text"), false);
  addMember(Type.SyntaxError, 0x55258 /* end_lineno */, MemberKind.object, offsetof<SyntaxErrorObject>("endLine"), false);
  addMember(Type.SyntaxError, 0x55298 /* end_offset */, MemberKind.object, offsetof<SyntaxErrorObject>("endOffset"), false);
  addMember(Type.SyntaxError, 0x56fd8 /* print_file_and_line */, MemberKind.object, offsetof<SyntaxErrorObject>("printFileAndLine"), false);
  setSlot(Type.SyntaxError, Slot.tp_init, syntaxErrorInit.index);
  setSlot(Type.IndentationError, Slot.tp_init, syntaxErrorInit.index);
  setSlot(Type.TabError, Slot.tp_init, syntaxErrorInit.index);
  setSlot(Type.SyntaxError, Slot.tp_str, syntaxErrorStr.index);
  setSlot(Type.SyntaxError, Slot.tp_dealloc, syntaxErrorDealloc.index);
  setSlot(Type.SyntaxError, Slot.tp_traverse, syntaxErrorTraverse.index);
  setSlot(Type.SyntaxError, Slot.tp_clear, syntaxErrorClear.index);
}
