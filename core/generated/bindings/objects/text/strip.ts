// Generated from core/objects/text/strip.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL, None } from "../../../../memory/layout";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { bytesLstrip, bytesRstrip, bytesStrip, strLstrip, strRstrip, strStrip } from "../../../../objects/text/strip";
import { checkPositional } from "../../../../protocols/arguments";

function wrap_strStrip_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x57958 /* strip */, nargs, 0, 1)) return NULL;
  let chars_0 = (nargs > 0 ? load<usize>(args, 0) : NULL);
  if (chars_0 === NULL) chars_0 = None;
  return strStrip(self, chars_0);
}

function wrap_strLstrip_1(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x56790 /* lstrip */, nargs, 0, 1)) return NULL;
  let chars_0 = (nargs > 0 ? load<usize>(args, 0) : NULL);
  if (chars_0 === NULL) chars_0 = None;
  return strLstrip(self, chars_0);
}

function wrap_strRstrip_2(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x57408 /* rstrip */, nargs, 0, 1)) return NULL;
  let chars_0 = (nargs > 0 ? load<usize>(args, 0) : NULL);
  if (chars_0 === NULL) chars_0 = None;
  return strRstrip(self, chars_0);
}

function wrap_bytesStrip_3(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x57958 /* strip */, nargs, 0, 1)) return NULL;
  let bytes_0 = (nargs > 0 ? load<usize>(args, 0) : NULL);
  if (bytes_0 === NULL) bytes_0 = None;
  return bytesStrip(self, bytes_0);
}

function wrap_bytesStrip_4(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x57958 /* strip */, nargs, 0, 1)) return NULL;
  let bytes_0 = (nargs > 0 ? load<usize>(args, 0) : NULL);
  if (bytes_0 === NULL) bytes_0 = None;
  return bytesStrip(self, bytes_0);
}

function wrap_bytesLstrip_5(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x56790 /* lstrip */, nargs, 0, 1)) return NULL;
  let bytes_0 = (nargs > 0 ? load<usize>(args, 0) : NULL);
  if (bytes_0 === NULL) bytes_0 = None;
  return bytesLstrip(self, bytes_0);
}

function wrap_bytesLstrip_6(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x56790 /* lstrip */, nargs, 0, 1)) return NULL;
  let bytes_0 = (nargs > 0 ? load<usize>(args, 0) : NULL);
  if (bytes_0 === NULL) bytes_0 = None;
  return bytesLstrip(self, bytes_0);
}

function wrap_bytesRstrip_7(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x57408 /* rstrip */, nargs, 0, 1)) return NULL;
  let bytes_0 = (nargs > 0 ? load<usize>(args, 0) : NULL);
  if (bytes_0 === NULL) bytes_0 = None;
  return bytesRstrip(self, bytes_0);
}

function wrap_bytesRstrip_8(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x57408 /* rstrip */, nargs, 0, 1)) return NULL;
  let bytes_0 = (nargs > 0 ? load<usize>(args, 0) : NULL);
  if (bytes_0 === NULL) bytes_0 = None;
  return bytesRstrip(self, bytes_0);
}

export function bind_objects_text_strip(): void {
  addMethod(Type.str, 0x57958 /* strip */, wrap_strStrip_0.index, 0x80, 1097);
  addMethod(Type.str, 0x56790 /* lstrip */, wrap_strLstrip_1.index, 0x80, 1097);
  addMethod(Type.str, 0x57408 /* rstrip */, wrap_strRstrip_2.index, 0x80, 1097);
  addMethod(Type.bytes, 0x57958 /* strip */, wrap_bytesStrip_3.index, 0x80, 1120);
  addMethod(Type.bytearray, 0x57958 /* strip */, wrap_bytesStrip_4.index, 0x80, 1120);
  addMethod(Type.bytes, 0x56790 /* lstrip */, wrap_bytesLstrip_5.index, 0x80, 1120);
  addMethod(Type.bytearray, 0x56790 /* lstrip */, wrap_bytesLstrip_6.index, 0x80, 1120);
  addMethod(Type.bytes, 0x57408 /* rstrip */, wrap_bytesRstrip_7.index, 0x80, 1120);
  addMethod(Type.bytearray, 0x57408 /* rstrip */, wrap_bytesRstrip_8.index, 0x80, 1120);
}
