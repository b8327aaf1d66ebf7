// Generated from core/objects/int/constructor.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { scratchPop, scratchPush } from "../../../../memory/scratch";
import { intNew } from "../../../../objects/int/constructor";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { TupleObject } from "../../../../objects/tuple";
import { ARGUMENTS, unpackKeywordsDict } from "../../../../protocols/arguments";

function wrap_intNew_new(self: usize, tuple: usize, kwargs: usize): usize {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  const specification = memory.data<u32>([0x55278 /* int */, 2, 1, 2, 0, 0, 0, 0x53bc8 /* base */]);
  const values = scratchPush(2);
  if (values === NULL) return NULL;
  const parsed = unpackKeywordsDict(specification, args, nargs, kwargs, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  scratchPop(2);
  if (!parsed) return NULL;
  return intNew(self, value0, value1);
}

export function bind_objects_int_constructor(): void {
  setSlot(Type.int, Slot.tp_new, wrap_intNew_new.index);
}
