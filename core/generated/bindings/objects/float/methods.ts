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
  if (kwargs !== NULL && !noKeywords(0x54c98 /* float */, kwargs)) return NULL;
  if (!checkPositional(0x54c98 /* float */, nargs, 0, 1)) return NULL;
  return floatNew(self, (nargs > 0 ? load<usize>(args, 0) : NULL));
}

function wrap_floatFormatMethod_1(self: usize, argument: usize): usize {
  const format_spec_0 = argument;
  if (!argumentStr(format_spec_0, 0x51e78 /* __format__ */, 0)) return NULL;
  return floatFormatMethod(self, format_spec_0);
}

function wrap_floatGetFormat_2(self: usize, argument: usize): usize {
  const typestr_0 = argument;
  if (!argumentStr(typestr_0, 0x51ff0 /* __getformat__ */, 0)) return NULL;
  return floatGetFormat(self, typestr_0);
}

export function bind_objects_float_methods(): void {
  setSlot(Type.float, Slot.tp_new, wrap_floatNew_new.index);
  addMethod(Type.float, 0x54228 /* conjugate */, floatConjugate.index, 0x4, 1);
  addMethod(Type.float, 0x552f0 /* is_integer */, floatIsInteger.index, 0x4, 1);
  addMethod(Type.float, 0x53a20 /* as_integer_ratio */, floatAsIntegerRatio.index, 0x4, 1);
  addMethod(Type.float, 0x52070 /* __getnewargs__ */, floatGetNewArgs.index, 0x4, 1);
  addMethod(Type.float, 0x51e78 /* __format__ */, wrap_floatFormatMethod_1.index, 0x8, 442);
  addMethod(Type.float, 0x51ff0 /* __getformat__ */, wrap_floatGetFormat_2.index, 0x18, 466);
  addGetSet(Type.float, 0x564b0 /* real */, floatReal.index, 0);
  addGetSet(Type.float, 0x55158 /* imag */, floatImag.index, 0);
}
