// Generated from core/exceptions/unicode_error.ts by `npm run generate`. Do not edit.
import { UnicodeErrorObject, unicodeDecodeErrorInit, unicodeDecodeErrorStr, unicodeEncodeErrorInit, unicodeEncodeErrorStr, unicodeErrorClear, unicodeErrorDealloc, unicodeErrorTraverse, unicodeTranslateErrorInit, unicodeTranslateErrorStr } from "../../../exceptions/unicode_error";
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_exceptions_unicode_error(): void {
  addMember(Type.UnicodeEncodeError, 0x551e0 /* encoding */, MemberKind.object, offsetof<UnicodeErrorObject>("encoding"), false);
  addMember(Type.UnicodeEncodeError, 0x56d90 /* object */, MemberKind.object, offsetof<UnicodeErrorObject>("object"), false);
  addMember(Type.UnicodeEncodeError, 0x57688 /* start */, MemberKind.ssize, offsetof<UnicodeErrorObject>("start"), false);
  addMember(Type.UnicodeEncodeError, 0x55220 /* end */, MemberKind.ssize, offsetof<UnicodeErrorObject>("end"), false);
  addMember(Type.UnicodeEncodeError, 0x57110 /* reason */, MemberKind.object, offsetof<UnicodeErrorObject>("reason"), false);
  addMember(Type.UnicodeDecodeError, 0x551e0 /* encoding */, MemberKind.object, offsetof<UnicodeErrorObject>("encoding"), false);
  addMember(Type.UnicodeDecodeError, 0x56d90 /* object */, MemberKind.object, offsetof<UnicodeErrorObject>("object"), false);
  addMember(Type.UnicodeDecodeError, 0x57688 /* start */, MemberKind.ssize, offsetof<UnicodeErrorObject>("start"), false);
  addMember(Type.UnicodeDecodeError, 0x55220 /* end */, MemberKind.ssize, offsetof<UnicodeErrorObject>("end"), false);
  addMember(Type.UnicodeDecodeError, 0x57110 /* reason */, MemberKind.object, offsetof<UnicodeErrorObject>("reason"), false);
  addMember(Type.UnicodeTranslateError, 0x551e0 /* encoding */, MemberKind.object, offsetof<UnicodeErrorObject>("encoding"), false);
  addMember(Type.UnicodeTranslateError, 0x56d90 /* object */, MemberKind.object, offsetof<UnicodeErrorObject>("object"), false);
  addMember(Type.UnicodeTranslateError, 0x57688 /* start */, MemberKind.ssize, offsetof<UnicodeErrorObject>("start"), false);
  addMember(Type.UnicodeTranslateError, 0x55220 /* end */, MemberKind.ssize, offsetof<UnicodeErrorObject>("end"), false);
  addMember(Type.UnicodeTranslateError, 0x57110 /* reason */, MemberKind.object, offsetof<UnicodeErrorObject>("reason"), false);
  setSlot(Type.UnicodeEncodeError, Slot.tp_init, unicodeEncodeErrorInit.index);
  setSlot(Type.UnicodeDecodeError, Slot.tp_init, unicodeDecodeErrorInit.index);
  setSlot(Type.UnicodeTranslateError, Slot.tp_init, unicodeTranslateErrorInit.index);
  setSlot(Type.UnicodeDecodeError, Slot.tp_str, unicodeDecodeErrorStr.index);
  setSlot(Type.UnicodeEncodeError, Slot.tp_str, unicodeEncodeErrorStr.index);
  setSlot(Type.UnicodeTranslateError, Slot.tp_str, unicodeTranslateErrorStr.index);
  setSlot(Type.UnicodeEncodeError, Slot.tp_dealloc, unicodeErrorDealloc.index);
  setSlot(Type.UnicodeDecodeError, Slot.tp_dealloc, unicodeErrorDealloc.index);
  setSlot(Type.UnicodeTranslateError, Slot.tp_dealloc, unicodeErrorDealloc.index);
  setSlot(Type.UnicodeEncodeError, Slot.tp_traverse, unicodeErrorTraverse.index);
  setSlot(Type.UnicodeDecodeError, Slot.tp_traverse, unicodeErrorTraverse.index);
  setSlot(Type.UnicodeTranslateError, Slot.tp_traverse, unicodeErrorTraverse.index);
  setSlot(Type.UnicodeEncodeError, Slot.tp_clear, unicodeErrorClear.index);
  setSlot(Type.UnicodeDecodeError, Slot.tp_clear, unicodeErrorClear.index);
  setSlot(Type.UnicodeTranslateError, Slot.tp_clear, unicodeErrorClear.index);
}
