// Generated from core/objects/float/methods.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { floatAsIntegerRatio, floatConjugate, floatFormatMethod, floatGetFormat, floatGetNewArgs, floatImag, floatIsInteger, floatNew, floatReal } from "../../../../objects/float/methods";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { TupleObject } from "../../../../objects/tuple";
import { argumentStr, checkPositional, noKeywords } from "../../../../protocols/arguments";

function wrap_floatNew_new(self: usize, tuple: usize, kwargs: usize): usize {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  if (kwargs !== NULL && !noKeywords(0x548d8 /* float */, kwargs)) return NULL;
  if (!checkPositional(0x548d8 /* float */, nargs, 0, 1)) return NULL;
  return floatNew(self, (nargs > 0 ? load<usize>(args, 0) : NULL));
}

function wrap_floatFormatMethod_1(self: usize, argument: usize): usize {
  const format_spec_0 = argument;
  if (!argumentStr(format_spec_0, 0x51e38 /* __format__ */, 0)) return NULL;
  return floatFormatMethod(self, format_spec_0);
}

function wrap_floatGetFormat_2(self: usize, argument: usize): usize {
  const typestr_0 = argument;
  if (!argumentStr(typestr_0, 0x51fb0 /* __getformat__ */, 0)) return NULL;
  return floatGetFormat(self, typestr_0);
}

export function bind_objects_float_methods(): void {
  setSlot(Type.float, Slot.tp_new, wrap_floatNew_new.index);
  addMethod(Type.float, 0x54040 /* conjugate */, floatConjugate.index, 0x4, 1);
  addMethod(Type.float, 0x54ec0 /* is_integer */, floatIsInteger.index, 0x4, 1);
  addMethod(Type.float, 0x539a0 /* as_integer_ratio */, floatAsIntegerRatio.index, 0x4, 1);
  addMethod(Type.float, 0x52030 /* __getnewargs__ */, floatGetNewArgs.index, 0x4, 1);
  addMethod(Type.float, 0x51e38 /* __format__ */, wrap_floatFormatMethod_1.index, 0x8, 124);
  addMethod(Type.float, 0x51fb0 /* __getformat__ */, wrap_floatGetFormat_2.index, 0x18, 167);
  addGetSet(Type.float, 0x55a38 /* real */, floatReal.index, 0);
  addGetSet(Type.float, 0x54d60 /* imag */, floatImag.index, 0);
}
