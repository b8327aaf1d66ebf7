// Generated from core/objects/bytes/new.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { NULL } from "../../../../memory/layout";
import { scratchPop, scratchPush } from "../../../../memory/scratch";
import { bytesBytes, bytesDealloc, bytesGetBuffer, bytesGetnewargs, bytesHashSlot, bytesLengthSlot, bytesRichCompare, bytesTypeNew } from "../../../../objects/bytes/new";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { TupleObject } from "../../../../objects/tuple";
import { ARGUMENTS, unpackKeywordsDict } from "../../../../protocols/arguments";

function wrap_bytesTypeNew_new(self: usize, tuple: usize, kwargs: usize): usize {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  const specification = memory.data<u32>([0x540d0 /* bytes */, 3, 0, 3, 0, 0, 0x575d8 /* source */, 0x551e0 /* encoding */, 0x55390 /* errors */]);
  const values = scratchPush(3);
  if (values === NULL) return NULL;
  const parsed = unpackKeywordsDict(specification, args, nargs, kwargs, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  const value2 = load<usize>(values, 16);
  scratchPop(3);
  if (!parsed) return NULL;
  return bytesTypeNew(self, value0, value1, value2);
}

export function bind_objects_bytes_new(): void {
  setSlot(Type.bytes, Slot.tp_new, wrap_bytesTypeNew_new.index);
  setSlot(Type.bytes, Slot.tp_dealloc, bytesDealloc.index);
  setSlot(Type.bytes, Slot.tp_hash, bytesHashSlot.index);
  setSlot(Type.bytes, Slot.sq_length, bytesLengthSlot.index);
  setSlot(Type.bytes, Slot.mp_length, bytesLengthSlot.index);
  setSlot(Type.bytes, Slot.bf_getbuffer, bytesGetBuffer.index);
  setSlot(Type.bytes, Slot.tp_richcompare, bytesRichCompare.index);
  addMethod(Type.bytes, 0x518d8 /* __bytes__ */, bytesBytes.index, 0x4, 1);
  addMethod(Type.bytes, 0x52178 /* __getnewargs__ */, bytesGetnewargs.index, 0x4, 1);
}
