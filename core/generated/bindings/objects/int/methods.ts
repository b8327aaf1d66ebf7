// Generated from core/objects/int/methods.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { intAsIntegerRatio, intBitCount, intBitLengthMethod, intCeil, intConjugate, intDenominator, intFloor, intFormatMethod, intGetNewArgs, intImag, intReal, intRichCompare, intRound, intSizeof, intTrunc } from "../../../../objects/int/methods";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { argumentStr, checkPositional } from "../../../../protocols/arguments";

function wrap_intRound_0(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x53008 /* __round__ */, nargs, 0, 1)) return NULL;
  return intRound(self, (nargs > 0 ? load<usize>(args, 0) : NULL));
}

function wrap_intFormatMethod_1(self: usize, argument: usize): usize {
  const format_spec_0 = argument;
  if (!argumentStr(format_spec_0, 0x51e78 /* __format__ */, 0)) return NULL;
  return intFormatMethod(self, format_spec_0);
}

export function bind_objects_int_methods(): void {
  setSlot(Type.int, Slot.tp_richcompare, intRichCompare.index);
  addMethod(Type.int, 0x54228 /* conjugate */, intConjugate.index, 0x4, 1);
  addMethod(Type.int, 0x53c78 /* bit_length */, intBitLengthMethod.index, 0x4, 1);
  addMethod(Type.int, 0x53c38 /* bit_count */, intBitCount.index, 0x4, 1);
  addMethod(Type.int, 0x53a20 /* as_integer_ratio */, intAsIntegerRatio.index, 0x4, 1);
  addMethod(Type.int, 0x536d0 /* __trunc__ */, intTrunc.index, 0x4, 1);
  addMethod(Type.int, 0x51df8 /* __floor__ */, intFloor.index, 0x4, 1);
  addMethod(Type.int, 0x51910 /* __ceil__ */, intCeil.index, 0x4, 1);
  addMethod(Type.int, 0x53008 /* __round__ */, wrap_intRound_0.index, 0x80, 618);
  addMethod(Type.int, 0x52070 /* __getnewargs__ */, intGetNewArgs.index, 0x4, 1);
  addMethod(Type.int, 0x51e78 /* __format__ */, wrap_intFormatMethod_1.index, 0x8, 442);
  addMethod(Type.int, 0x53380 /* __sizeof__ */, intSizeof.index, 0x4, 1);
  addGetSet(Type.int, 0x564b0 /* real */, intReal.index, 0);
  addGetSet(Type.int, 0x560b8 /* numerator */, intReal.index, 0);
  addGetSet(Type.int, 0x55158 /* imag */, intImag.index, 0);
  addGetSet(Type.int, 0x54408 /* denominator */, intDenominator.index, 0);
}
