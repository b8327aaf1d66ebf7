// Generated from core/objects/text/replace.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { RT } from "../../../../memory/runtime";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { bytesReplace, strReplace } from "../../../../objects/text/replace";
import { argumentIndex, argumentStr, checkPositional } from "../../../../protocols/arguments";

function wrap_strReplace_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x57238 /* replace */, nargs, 2, 3)) return NULL;
  const old_0 = load<usize>(args, 0);
  if (!argumentStr(old_0, 0x57238 /* replace */, 1)) return NULL;
  const new_1 = load<usize>(args, 8);
  if (!argumentStr(new_1, 0x57238 /* replace */, 2)) return NULL;
  const count_2_object = (nargs > 2 ? load<usize>(args, 16) : NULL);
  const count_2 = count_2_object === NULL ? <i64>(-1) : argumentIndex(count_2_object);
  if (count_2 === -1 && RT.error !== NULL) return NULL;
  return strReplace(self, old_0, new_1, count_2);
}

function wrap_bytesReplace_1(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x57238 /* replace */, nargs, 2, 3)) return NULL;
  const count_2_object = (nargs > 2 ? load<usize>(args, 16) : NULL);
  const count_2 = count_2_object === NULL ? <i64>(-1) : argumentIndex(count_2_object);
  if (count_2 === -1 && RT.error !== NULL) return NULL;
  return bytesReplace(self, load<usize>(args, 0), load<usize>(args, 8), count_2);
}

function wrap_bytesReplace_2(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x57238 /* replace */, nargs, 2, 3)) return NULL;
  const count_2_object = (nargs > 2 ? load<usize>(args, 16) : NULL);
  const count_2 = count_2_object === NULL ? <i64>(-1) : argumentIndex(count_2_object);
  if (count_2 === -1 && RT.error !== NULL) return NULL;
  return bytesReplace(self, load<usize>(args, 0), load<usize>(args, 8), count_2);
}

export function bind_objects_text_replace(): void {
  addMethod(Type.str, 0x57238 /* replace */, wrap_strReplace_0.index, 0x80, 1005);
  addMethod(Type.bytes, 0x57238 /* replace */, wrap_bytesReplace_1.index, 0x80, 1005);
  addMethod(Type.bytearray, 0x57238 /* replace */, wrap_bytesReplace_2.index, 0x80, 1005);
}
