// Generated from core/objects/dict_merge.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL, None } from "../../../memory/layout";
import { dictFromKeys } from "../../../objects/dict_merge";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { checkPositional } from "../../../protocols/arguments";

function wrap_dictFromKeys_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x57598 /* fromkeys */, nargs, 1, 2)) return NULL;
  let value_1 = (nargs > 1 ? load<usize>(args, 8) : NULL);
  if (value_1 === NULL) value_1 = None;
  return dictFromKeys(self, load<usize>(args, 0), value_1);
}

export function bind_objects_dict_merge(): void {
  addMethod(Type.dict, 0x57598 /* fromkeys */, wrap_dictFromKeys_0.index, 0x90, 2479);
}
