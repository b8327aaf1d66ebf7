// Generated from core/objects/str/translate.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { strMaketrans, strTranslate } from "../../../../objects/str/translate";
import { argumentStr, checkPositional } from "../../../../protocols/arguments";

function wrap_strMaketrans_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x567c8 /* maketrans */, nargs, 1, 3)) return NULL;
  const y_1 = (nargs > 1 ? load<usize>(args, 8) : NULL);
  if (y_1 !== NULL && !argumentStr(y_1, 0x567c8 /* maketrans */, 2)) return NULL;
  const z_2 = (nargs > 2 ? load<usize>(args, 16) : NULL);
  if (z_2 !== NULL && !argumentStr(z_2, 0x567c8 /* maketrans */, 3)) return NULL;
  return strMaketrans(load<usize>(args, 0), y_1, z_2);
}

export function bind_objects_str_translate(): void {
  addMethod(Type.str, 0x57f80 /* translate */, strTranslate.index, 0x8, 659);
  addMethod(Type.str, 0x567c8 /* maketrans */, wrap_strMaketrans_0.index, 0xa0, 677);
}
