// Generated from core/objects/str/new.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { RT } from "../../../../memory/runtime";
import { scratchPop, scratchPush } from "../../../../memory/scratch";
import { intFromI64 } from "../../../../objects/int";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { strDealloc, strGetnewargs, strSizeof, strStr, strTypeNew } from "../../../../objects/str/new";
import { TupleObject } from "../../../../objects/tuple";
import { ARGUMENTS, unpackKeywordsDict } from "../../../../protocols/arguments";

function wrap_strTypeNew_new(self: usize, tuple: usize, kwargs: usize): usize {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  const specification = memory.data<u32>([0x577e8 /* str */, 3, 0, 3, 0, 0, 0x56d90 /* object */, 0x551e0 /* encoding */, 0x55390 /* errors */]);
  const values = scratchPush(3);
  if (values === NULL) return NULL;
  const parsed = unpackKeywordsDict(specification, args, nargs, kwargs, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  const value2 = load<usize>(values, 16);
  scratchPop(3);
  if (!parsed) return NULL;
  return strTypeNew(self, value0, value1, value2);
}

function wrap_strSizeof_1(self: usize): usize {
  const result = strSizeof(self);
  if (result === -1 && RT.error !== NULL) return NULL;
  return intFromI64(result);
}

export function bind_objects_str_new(): void {
  setSlot(Type.str, Slot.tp_new, wrap_strTypeNew_new.index);
  setSlot(Type.str, Slot.tp_dealloc, strDealloc.index);
  addMethod(Type.str, 0x53508 /* __sizeof__ */, wrap_strSizeof_1.index, 0x4, 1);
  addMethod(Type.str, 0x52178 /* __getnewargs__ */, strGetnewargs.index, 0x4, 1);
  setSlot(Type.str, Slot.tp_str, strStr.index);
}
