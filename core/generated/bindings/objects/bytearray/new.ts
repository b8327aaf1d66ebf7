// Generated from core/objects/bytearray/new.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { RT } from "../../../../memory/runtime";
import { scratchPop, scratchPush } from "../../../../memory/scratch";
import { bytearrayInit, bytearrayReduce, bytearrayReduceEx, bytearrayRichCompare, bytearrayTypeNew } from "../../../../objects/bytearray/new";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { TupleObject } from "../../../../objects/tuple";
import { ARGUMENTS, argumentInt, checkPositional, unpackKeywordsDict } from "../../../../protocols/arguments";

function wrap_bytearrayInit_init(self: usize, tuple: usize, kwargs: usize): bool {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  const specification = memory.data<u32>([0x54048 /* bytearray */, 3, 0, 3, 0, 0, 0x575d8 /* source */, 0x551e0 /* encoding */, 0x55390 /* errors */]);
  const values = scratchPush(3);
  if (values === NULL) return false;
  const parsed = unpackKeywordsDict(specification, args, nargs, kwargs, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  const value2 = load<usize>(values, 16);
  scratchPop(3);
  if (!parsed) return false;
  return bytearrayInit(self, value0, value1, value2);
}

function wrap_bytearrayReduceEx_1(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x52f98 /* __reduce_ex__ */, nargs, 0, 1)) return NULL;
  const proto_0_object = (nargs > 0 ? load<usize>(args, 0) : NULL);
  const proto_0 = proto_0_object === NULL ? 0 : argumentInt(proto_0_object);
  if (proto_0 === -1 && RT.error !== NULL) return NULL;
  return bytearrayReduceEx(self, proto_0);
}

export function bind_objects_bytearray_new(): void {
  setSlot(Type.bytearray, Slot.tp_new, bytearrayTypeNew.index);
  setSlot(Type.bytearray, Slot.tp_init, wrap_bytearrayInit_init.index);
  setSlot(Type.bytearray, Slot.tp_richcompare, bytearrayRichCompare.index);
  addMethod(Type.bytearray, 0x52f58 /* __reduce__ */, bytearrayReduce.index, 0x4, 1);
  addMethod(Type.bytearray, 0x52f98 /* __reduce_ex__ */, wrap_bytearrayReduceEx_1.index, 0x80, 339);
}
