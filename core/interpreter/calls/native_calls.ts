/**
 * PRECALL and CALL of native callables in a single step, for the specialized instructions: ( callable, self,
 * arguments[count] -- result ).
 *
 * They return a NativeCall; those that the loop calls return the new stack pointer instead of DONE.
 */
import { False, True } from "../../generated/memory_map";
import { MethodFlag } from "../../generated/border";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { BuiltinFunctionObject } from "../../objects/builtin_function/record";
import { MethodDescriptorObject } from "../../objects/descriptor/records";
import { intFromI64 } from "../../objects/int/int";
import { listAppend } from "../../objects/list/list";
import { isType, typeOf } from "../../kernel/object";
import { MethodDefinition } from "../../kernel/static_type";
import { tupleLength } from "../../objects/tuple/tuple";
import { objectIsInstance } from "../../protocols/isinstance";
import { sequenceTuple } from "../../protocols/sequence";
import { enterRecursion, leaveRecursion } from "../../protocols/recursion";
import { objectLength } from "../../protocols/truth";
import { objectStr } from "../../protocols/repr";
import { INTERPRETER } from "../../objects/frame/interpreter_frame";
import { Opcode } from "../../generated/opcodes";
import { precallMissed } from "../adaptive/adaptive";
import { Ref, Stack } from "../stack";

export namespace NativeCall {
  export const RAISED: usize = 0;
  export const DONE: usize = 1;
  export const MISS: usize = 2;
}

/** Replaces the callable and all operands with the result. */
function finish(sp: usize, count: usize, total: usize, result: Owned): usize {
  if (result === NULL) return NativeCall.RAISED;
  for (let n = total + 1; n > 0; n--) Ref.drop(Stack.at(sp, n));
  Stack.put(sp, count + 2, result);
  return NativeCall.DONE;
}

/** A call in which native code may call Python again counts as a level. */
function callOne(call: u32, self: usize, argument: Borrowed): Owned {
  if (!enterRecursion(" while calling a Python object")) return NULL;
  const result = call_indirect<usize>(call, self, argument);
  leaveRecursion();
  return result;
}

/** builtin_function_or_method: METH_O, METH_FASTCALL, with and without keywords, `len`, `isinstance`. */
function callBuiltin(sp: usize, count: usize, kwnames: usize, opcode: i32): usize {
  const total = Stack.at(sp, count + 2) !== NULL ? count + 1 : count;
  const callable = Stack.at(sp, total + 1);
  if (typeOf(callable) !== Type.builtin_function_or_method) return NativeCall.MISS;
  const record = changetype<BuiltinFunctionObject>(callable);
  const method = record.method;
  const convention = method.flags & MethodFlag.CONVENTION;
  switch (opcode) {
    case Opcode.PRECALL_NO_KW_LEN: {
      if (total !== 1 || changetype<usize>(method) !== INTERPRETER.len) return NativeCall.MISS;
      const length = objectLength(Stack.at(sp, 1));
      return length < 0 ? NativeCall.RAISED : finish(sp, count, total, intFromI64(length));
    }
    case Opcode.PRECALL_NO_KW_ISINSTANCE: {
      if (total !== 2 || changetype<usize>(method) !== INTERPRETER.isinstance) return NativeCall.MISS;
      const answer = objectIsInstance(Stack.at(sp, 2), Stack.at(sp, 1));
      return answer < 0 ? NativeCall.RAISED : finish(sp, count, total, Ref.take(answer !== 0 ? True : False));
    }
    case Opcode.PRECALL_NO_KW_BUILTIN_O:
      if (total !== 1 || convention !== MethodFlag.O) return NativeCall.MISS;
      return finish(sp, count, total, callOne(method.call, record.self, Stack.at(sp, 1)));
    case Opcode.PRECALL_NO_KW_BUILTIN_FAST:
      if (convention !== MethodFlag.FASTCALL) return NativeCall.MISS;
      return finish(
        sp,
        count,
        total,
        call_indirect<usize>(method.call, record.self, sp - (total << 3), <i32>total, <usize>NULL),
      );
    default: {
      if (convention !== (MethodFlag.FASTCALL | MethodFlag.KEYWORDS)) return NativeCall.MISS;
      const nargs = <i32>total - (kwnames === NULL ? 0 : <i32>tupleLength(kwnames));
      return finish(
        sp,
        count,
        total,
        call_indirect<usize>(method.call, record.self, sp - (total << 3), nargs, kwnames),
      );
    }
  }
}

/** method_descriptor on an instance of exactly its type. */
function callMethodDescriptor(sp: usize, count: usize, kwnames: usize, opcode: i32): usize {
  const total = Stack.at(sp, count + 2) !== NULL ? count + 1 : count;
  const callable = Stack.at(sp, total + 1);
  if (total < 1 || typeOf(callable) !== Type.method_descriptor) return NativeCall.MISS;
  const record = changetype<MethodDescriptorObject>(callable);
  const self = Stack.at(sp, total);
  if (typeOf(self) !== record.owner) return NativeCall.MISS;
  const method = changetype<MethodDefinition>(record.method);
  const convention = method.flags & MethodFlag.CONVENTION;
  switch (opcode) {
    case Opcode.PRECALL_NO_KW_METHOD_DESCRIPTOR_NOARGS: {
      if (total !== 1 || convention !== MethodFlag.NOARGS) return NativeCall.MISS;
      if (!enterRecursion(" while calling a Python object")) return NativeCall.RAISED;
      const result = call_indirect<usize>(method.call, self);
      leaveRecursion();
      return finish(sp, count, total, result);
    }
    case Opcode.PRECALL_NO_KW_METHOD_DESCRIPTOR_O:
      if (total !== 2 || convention !== MethodFlag.O) return NativeCall.MISS;
      return finish(sp, count, total, callOne(method.call, self, Stack.at(sp, 1)));
    case Opcode.PRECALL_NO_KW_METHOD_DESCRIPTOR_FAST:
      if (convention !== MethodFlag.FASTCALL) return NativeCall.MISS;
      return finish(
        sp,
        count,
        total,
        call_indirect<usize>(method.call, self, sp - ((total - 1) << 3), <i32>total - 1, <usize>NULL),
      );
    default: {
      if (convention !== (MethodFlag.FASTCALL | MethodFlag.KEYWORDS)) return NativeCall.MISS;
      const nargs = <i32>total - 1 - (kwnames === NULL ? 0 : <i32>tupleLength(kwnames));
      return finish(sp, count, total, call_indirect<usize>(method.call, self, sp - ((total - 1) << 3), nargs, kwnames));
    }
  }
}

/** `list.append(item)` with its result popped: leaves nothing. */
export function callListAppend(sp: usize, count: usize, pc: usize): usize {
  const status = appendToList(sp, count);
  if (status === NativeCall.MISS) precallMissed(sp, pc, count);
  return status === NativeCall.DONE ? sp - ((count + 2) << 3) : status;
}

function appendToList(sp: usize, count: usize): usize {
  const total = Stack.at(sp, count + 2) !== NULL ? count + 1 : count;
  const callable = Stack.at(sp, total + 1);
  if (
    total !== 2 ||
    typeOf(callable) !== Type.method_descriptor ||
    changetype<MethodDescriptorObject>(callable).method !== INTERPRETER.listAppend
  ) {
    return NativeCall.MISS;
  }
  const list = Stack.at(sp, 2);
  if (typeOf(list) !== Type.list) return NativeCall.MISS;
  if (!listAppend(list, Stack.at(sp, 1))) return NativeCall.RAISED;
  Ref.drop(Stack.at(sp, 1));
  Ref.drop(list);
  Ref.drop(callable);
  return NativeCall.DONE;
}

/** `str(x)`, `type(x)`, `tuple(x)`, and other native classes with a vectorcall. */
function callClass(sp: usize, count: usize, kwnames: usize, opcode: i32): usize {
  const total = Stack.at(sp, count + 2) !== NULL ? count + 1 : count;
  const callable = Stack.at(sp, total + 1);
  if (opcode !== Opcode.PRECALL_BUILTIN_CLASS) {
    const expected =
      opcode === Opcode.PRECALL_NO_KW_STR_1
        ? Type.str
        : opcode === Opcode.PRECALL_NO_KW_TYPE_1
          ? Type.type
          : Type.tuple;
    if (callable !== expected || total !== 1 || kwnames !== NULL) return NativeCall.MISS;
    const argument = Stack.at(sp, 1);
    if (callable === Type.type) return finish(sp, count, total, Ref.take(typeOf(argument)));
    return finish(sp, count, total, callable === Type.str ? objectStr(argument) : sequenceTuple(argument));
  }
  if (!isType(callable)) return NativeCall.MISS;
  const vectorcall = changetype<TypeObject>(callable).tp_vectorcall;
  if (vectorcall === 0) return NativeCall.MISS;
  const nargs = <i32>total - (kwnames === NULL ? 0 : <i32>tupleLength(kwnames));
  return finish(sp, count, total, call_indirect<usize>(vectorcall, callable, sp - (total << 3), nargs, kwnames));
}

/**
 * Any of the specialized PRECALLs that also do the CALL, except for `list.append`. After a miss, which is counted, it
 * does a plain PRECALL.
 */
export function callNative(sp: usize, count: usize, kwnames: usize, opcode: i32, pc: usize): usize {
  const status = callOfKind(sp, count, kwnames, opcode);
  if (status === NativeCall.MISS) precallMissed(sp, pc, count);
  return status === NativeCall.DONE ? sp - ((count + 1) << 3) : status;
}

function callOfKind(sp: usize, count: usize, kwnames: usize, opcode: i32): usize {
  switch (opcode) {
    case Opcode.PRECALL_NO_KW_STR_1:
    case Opcode.PRECALL_NO_KW_TYPE_1:
    case Opcode.PRECALL_NO_KW_TUPLE_1:
    case Opcode.PRECALL_BUILTIN_CLASS:
      return callClass(sp, count, kwnames, opcode);
    case Opcode.PRECALL_NO_KW_METHOD_DESCRIPTOR_NOARGS:
    case Opcode.PRECALL_NO_KW_METHOD_DESCRIPTOR_O:
    case Opcode.PRECALL_NO_KW_METHOD_DESCRIPTOR_FAST:
    case Opcode.PRECALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS:
      return kwnames !== NULL && opcode !== Opcode.PRECALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS
        ? NativeCall.MISS
        : callMethodDescriptor(sp, count, kwnames, opcode);
    default:
      return kwnames !== NULL && opcode !== Opcode.PRECALL_BUILTIN_FAST_WITH_KEYWORDS
        ? NativeCall.MISS
        : callBuiltin(sp, count, kwnames, opcode);
  }
}
