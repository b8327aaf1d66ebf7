// Generated from core/objects/float/rounding.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL, None } from "../../../../memory/layout";
import { floatCeil, floatFloor, floatRound, floatTrunc } from "../../../../objects/float/rounding";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { checkPositional } from "../../../../protocols/arguments";

function wrap_floatRound_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x53008 /* __round__ */, nargs, 0, 1)) return NULL;
  let ndigits_0 = (nargs > 0 ? load<usize>(args, 0) : NULL);
  if (ndigits_0 === NULL) ndigits_0 = None;
  return floatRound(self, ndigits_0);
}

export function bind_objects_float_rounding(): void {
  addMethod(Type.float, 0x536d0 /* __trunc__ */, floatTrunc.index, 0x4, 1);
  addMethod(Type.float, 0x51df8 /* __floor__ */, floatFloor.index, 0x4, 1);
  addMethod(Type.float, 0x51910 /* __ceil__ */, floatCeil.index, 0x4, 1);
  addMethod(Type.float, 0x53008 /* __round__ */, wrap_floatRound_0.index, 0x80, 486);
}
