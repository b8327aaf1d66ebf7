// Generated from core/objects/traceback.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { NULL } from "../../../memory/layout";
import { RT } from "../../../memory/runtime";
import { scratchPop, scratchPush } from "../../../memory/scratch";
import { MemberKind, addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";
import { TracebackObject, tracebackClear, tracebackConstruct, tracebackDealloc, tracebackDir, tracebackLineno, tracebackNext, tracebackSetNext, tracebackTraverse } from "../../../objects/traceback";
import { TupleObject } from "../../../objects/tuple";
import { ARGUMENTS, argumentInt, unpackKeywordsDict } from "../../../protocols/arguments";

function wrap_tracebackConstruct_new(self: usize, tuple: usize, kwargs: usize): usize {
  const args = tuple + offsetof<TupleObject>();
  const nargs = <i32>changetype<TupleObject>(tuple).size;
  const specification = memory.data<u32>([0x5bf50 /* traceback */, 4, 0, 4, 4, 15, 0x5bd08 /* tb_next */, 0x5bc48 /* tb_frame */, 0x5bc88 /* tb_lasti */, 0x5bcc8 /* tb_lineno */]);
  const values = scratchPush(4);
  if (values === NULL) return NULL;
  const parsed = unpackKeywordsDict(specification, args, nargs, kwargs, values);
  const value0 = load<usize>(values, 0);
  const value1 = load<usize>(values, 8);
  const value2 = load<usize>(values, 16);
  const value3 = load<usize>(values, 24);
  scratchPop(4);
  if (!parsed) return NULL;
  const tb_lasti_2 = argumentInt(value2);
  if (tb_lasti_2 === -1 && RT.error !== NULL) return NULL;
  const tb_lineno_3 = argumentInt(value3);
  if (tb_lineno_3 === -1 && RT.error !== NULL) return NULL;
  return tracebackConstruct(self, value0, value1, tb_lasti_2, tb_lineno_3);
}

export function bind_objects_traceback(): void {
  setSlot(Type.traceback, Slot.tp_new, wrap_tracebackConstruct_new.index);
  setSlot(Type.traceback, Slot.tp_dealloc, tracebackDealloc.index);
  setSlot(Type.traceback, Slot.tp_traverse, tracebackTraverse.index);
  setSlot(Type.traceback, Slot.tp_clear, tracebackClear.index);
  addMember(Type.traceback, 0x5bc48 /* tb_frame */, MemberKind.object, offsetof<TracebackObject>("frame"), true);
  addMember(Type.traceback, 0x5bc88 /* tb_lasti */, MemberKind.int, offsetof<TracebackObject>("lasti"), true);
  addMethod(Type.traceback, 0x52188 /* __dir__ */, tracebackDir.index, 0x4, 1);
  addGetSet(Type.traceback, 0x5bcc8 /* tb_lineno */, tracebackLineno.index, 0);
  addGetSet(Type.traceback, 0x5bd08 /* tb_next */, tracebackNext.index, tracebackSetNext.index);
}
