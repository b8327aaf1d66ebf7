// Generated from core/objects/complex/methods.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { scratchPop, scratchPush } from "../../../../memory/scratch";
import { ComplexObject } from "../../../../objects/complex";
import { complexComplex, complexConjugate, complexFormatMethod, complexGetNewArgs, complexNew } from "../../../../objects/complex/methods";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { TupleObject } from "../../../../objects/tuple";
import { ARGUMENTS, argumentStr, unpackKeywordsDict } from "../../../../protocols/arguments";

function wrap_complexNew_new(self: usize, tuple: usize, kwargs: usize): usize {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  const specification = memory.data<u32>([0x541f0 /* complex */, 2, 0, 2, 0, 0, 0x564b0 /* real */, 0x55158 /* imag */]);
  const values = scratchPush(2);
  if (values === NULL) return NULL;
  const parsed = unpackKeywordsDict(specification, args, nargs, kwargs, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  scratchPop(2);
  if (!parsed) return NULL;
  return complexNew(self, value0, value1);
}

function wrap_complexFormatMethod_1(self: usize, argument: usize): usize {
  const format_spec_0 = argument;
  if (!argumentStr(format_spec_0, 0x51e78 /* __format__ */, 0)) return NULL;
  return complexFormatMethod(self, format_spec_0);
}

export function bind_objects_complex_methods(): void {
  addMember(Type.complex, 0x564b0 /* real */, MemberKind.f64, offsetof<ComplexObject>("real"), true);
  addMember(Type.complex, 0x55158 /* imag */, MemberKind.f64, offsetof<ComplexObject>("imag"), true);
  setSlot(Type.complex, Slot.tp_new, wrap_complexNew_new.index);
  addMethod(Type.complex, 0x54228 /* conjugate */, complexConjugate.index, 0x4, 1);
  addMethod(Type.complex, 0x51a18 /* __complex__ */, complexComplex.index, 0x4, 1);
  addMethod(Type.complex, 0x52070 /* __getnewargs__ */, complexGetNewArgs.index, 0x4, 1);
  addMethod(Type.complex, 0x51e78 /* __format__ */, wrap_complexFormatMethod_1.index, 0x8, 442);
}
