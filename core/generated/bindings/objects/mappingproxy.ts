// Generated from core/objects/mappingproxy.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { scratchPop, scratchPush } from "../../../memory/scratch";
import { mappingProxyClassGetitem, mappingProxyConstruct, mappingProxyContains, mappingProxyCopy, mappingProxyDealloc, mappingProxyGet, mappingProxyHash, mappingProxyInplaceOr, mappingProxyItems, mappingProxyIter, mappingProxyKeys, mappingProxyLength, mappingProxyOr, mappingProxyRepr, mappingProxyReversed, mappingProxyRichCompare, mappingProxyStr, mappingProxySubscript, mappingProxyTraverse, mappingProxyValues } from "../../../objects/mappingproxy";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { TupleObject } from "../../../objects/tuple";
import { ARGUMENTS, checkPositional, unpackKeywordsDict } from "../../../protocols/arguments";

function wrap_mappingProxyConstruct_new(self: usize, tuple: usize, kwargs: usize): usize {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  const specification = memory.data<u32>([0x56878 /* mappingproxy */, 1, 0, 1, 1, 1, 0x56840 /* mapping */]);
  const values = scratchPush(1);
  if (values === NULL) return NULL;
  const parsed = unpackKeywordsDict(specification, args, nargs, kwargs, values);
  const value0 = load<usize>(values, 0);
  scratchPop(1);
  if (!parsed) return NULL;
  return mappingProxyConstruct(self, value0);
}

function wrap_mappingProxyGet_1(self: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkPositional(0x55bc8 /* get */, nargs, 0, i32.MAX_VALUE)) return NULL;
  return mappingProxyGet(self, args + 0, nargs - 0);
}

export function bind_objects_mappingproxy(): void {
  setSlot(Type.mappingproxy, Slot.tp_new, wrap_mappingProxyConstruct_new.index);
  setSlot(Type.mappingproxy, Slot.tp_dealloc, mappingProxyDealloc.index);
  setSlot(Type.mappingproxy, Slot.tp_traverse, mappingProxyTraverse.index);
  setSlot(Type.mappingproxy, Slot.mp_length, mappingProxyLength.index);
  setSlot(Type.mappingproxy, Slot.mp_subscript, mappingProxySubscript.index);
  setSlot(Type.mappingproxy, Slot.sq_contains, mappingProxyContains.index);
  setSlot(Type.mappingproxy, Slot.tp_iter, mappingProxyIter.index);
  setSlot(Type.mappingproxy, Slot.tp_repr, mappingProxyRepr.index);
  setSlot(Type.mappingproxy, Slot.tp_str, mappingProxyStr.index);
  setSlot(Type.mappingproxy, Slot.tp_hash, mappingProxyHash.index);
  setSlot(Type.mappingproxy, Slot.tp_richcompare, mappingProxyRichCompare.index);
  setSlot(Type.mappingproxy, Slot.nb_or, mappingProxyOr.index);
  setSlot(Type.mappingproxy, Slot.nb_inplace_or, mappingProxyInplaceOr.index);
  addMethod(Type.mappingproxy, 0x55bc8 /* get */, wrap_mappingProxyGet_1.index, 0x80, 230);
  addMethod(Type.mappingproxy, 0x56530 /* keys */, mappingProxyKeys.index, 0x4, 1);
  addMethod(Type.mappingproxy, 0x581e8 /* values */, mappingProxyValues.index, 0x4, 1);
  addMethod(Type.mappingproxy, 0x56338 /* items */, mappingProxyItems.index, 0x4, 1);
  addMethod(Type.mappingproxy, 0x54ae8 /* copy */, mappingProxyCopy.index, 0x4, 1);
  addMethod(Type.mappingproxy, 0x51a18 /* __class_getitem__ */, mappingProxyClassGetitem.index, 0x18, 62);
  addMethod(Type.mappingproxy, 0x53018 /* __reversed__ */, mappingProxyReversed.index, 0x4, 1);
}
