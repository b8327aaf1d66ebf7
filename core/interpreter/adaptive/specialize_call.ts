/** Specializes PRECALL and CALL by the callable. `pc` points to the inline cache of the instruction. */
import { MethodFlag } from "../../generated/border";
import { CallCache } from "../../generated/caches";
import { Name } from "../../generated/names";
import { Opcode } from "../../generated/opcodes";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { BuiltinFunctionObject } from "../../objects/builtin_function/record";
import { CodeObject } from "../../objects/code/code";
import { MethodDescriptorObject } from "../../objects/descriptor/records";
import { FunctionObject, functionVersion } from "../../objects/function/function";
import { INTERPRETER } from "../../objects/frame/interpreter_frame";
import { isType, TypeFlag, typeOf } from "../../kernel/object";
import { MethodDefinition } from "../../kernel/static_type";
import { tupleLength } from "../../objects/tuple/tuple";
import { specializationFailed, specializeAs } from "./quicken";
import { Unit } from "../registers";
import { isSimple } from "./specialize";
import { Stack } from "../stack";

/** CALL of a Python function that takes the arguments as they are. */
export function specializeCall(callable: Borrowed, pc: usize, given: i32, kwnames: usize): void {
  if (!callKind(callable, pc, given, kwnames)) specializationFailed(pc);
}

function callKind(callable: Borrowed, pc: usize, given: i32, kwnames: usize): bool {
  if (kwnames !== NULL || typeOf(callable) !== Type.Function) return false;
  const func = changetype<FunctionObject>(callable);
  const code = changetype<CodeObject>(func.code);
  if (func.vectorcall !== RT.functionVectorcall || !isSimple(code)) return false;
  const defaults = func.defaults === NULL ? 0 : <i32>tupleLength(func.defaults);
  const minimum = code.argcount - defaults;
  if (given > code.argcount || given < minimum || minimum < 0 || minimum > 0xffff) return false;
  const version = functionVersion(callable);
  if (version === 0) return false;
  CallCache.setFunctionVersion(pc, version);
  CallCache.setMinimumArguments(pc, <u16>minimum);
  specializeAs(pc, given === code.argcount ? Opcode.CALL_PY_EXACT_ARGS : Opcode.CALL_PY_WITH_DEFAULTS);
  return true;
}

/** PRECALL: the specialized forms for native callables also do the CALL. */
export function specializePrecall(sp: usize, pc: usize, count: usize, kwnames: usize): void {
  const total = Stack.at(sp, count + 2) !== NULL ? count + 1 : count;
  const callable = Stack.at(sp, total + 1);
  const type = typeOf(callable);
  let opcode: u32 = 0;
  if (type === Type.builtin_function_or_method) opcode = builtinKind(callable, total, kwnames);
  else if (type === Type.method_descriptor) opcode = methodKind(callable, pc, total, kwnames);
  else if (type === Type.Function) opcode = Opcode.PRECALL_PYFUNC;
  else if (type === Type.method) opcode = total === count ? Opcode.PRECALL_BOUND_METHOD : 0;
  else if (isType(callable)) opcode = classKind(callable, total, kwnames);
  if (opcode !== 0) specializeAs(pc, opcode);
  else specializationFailed(pc);
}

function builtinKind(callable: Borrowed, total: usize, kwnames: usize): u32 {
  const flags = changetype<BuiltinFunctionObject>(callable).method.flags & MethodFlag.CONVENTION;
  if (flags === (MethodFlag.FASTCALL | MethodFlag.KEYWORDS)) return Opcode.PRECALL_BUILTIN_FAST_WITH_KEYWORDS;
  if (kwnames !== NULL) return 0;
  const definition = changetype<BuiltinFunctionObject>(callable).method;
  const isBuiltin = definition.owner === Name.builtins;
  if (flags === MethodFlag.O && total === 1) {
    if (!isBuiltin || definition.name !== Name.len) return Opcode.PRECALL_NO_KW_BUILTIN_O;
    INTERPRETER.len = changetype<usize>(definition);
    return Opcode.PRECALL_NO_KW_LEN;
  }
  if (flags !== MethodFlag.FASTCALL) return 0;
  if (total !== 2 || !isBuiltin || definition.name !== Name.isinstance) return Opcode.PRECALL_NO_KW_BUILTIN_FAST;
  INTERPRETER.isinstance = changetype<usize>(definition);
  return Opcode.PRECALL_NO_KW_ISINSTANCE;
}

function methodKind(callable: Borrowed, pc: usize, total: usize, kwnames: usize): u32 {
  const flags =
    changetype<MethodDefinition>(changetype<MethodDescriptorObject>(callable).method).flags & MethodFlag.CONVENTION;
  if (total < 1) return 0;
  if (flags === (MethodFlag.FASTCALL | MethodFlag.KEYWORDS)) return Opcode.PRECALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS;
  if (kwnames !== NULL) return 0;
  if (flags === MethodFlag.NOARGS) return total === 1 ? Opcode.PRECALL_NO_KW_METHOD_DESCRIPTOR_NOARGS : 0;
  if (flags === MethodFlag.O) {
    if (total !== 2) return 0;
    const definition = changetype<MethodDefinition>(changetype<MethodDescriptorObject>(callable).method);
    const call = Unit.afterCache(pc, Opcode.PRECALL);
    const popped = Unit.opcode(Unit.afterCache(call + 2, Opcode.CALL)) === Opcode.POP_TOP;
    if (!popped || definition.owner !== Type.list || definition.name !== Name.append)
      return Opcode.PRECALL_NO_KW_METHOD_DESCRIPTOR_O;
    INTERPRETER.listAppend = changetype<usize>(definition);
    return Opcode.PRECALL_NO_KW_LIST_APPEND;
  }
  return flags === MethodFlag.FASTCALL ? Opcode.PRECALL_NO_KW_METHOD_DESCRIPTOR_FAST : 0;
}

function classKind(callable: Borrowed, total: usize, kwnames: usize): u32 {
  if ((changetype<TypeObject>(callable).tp_flags & TypeFlag.IMMUTABLETYPE) === 0) return 0;
  if (total === 1 && kwnames === NULL) {
    if (callable === Type.str) return Opcode.PRECALL_NO_KW_STR_1;
    if (callable === Type.type) return Opcode.PRECALL_NO_KW_TYPE_1;
    if (callable === Type.tuple) return Opcode.PRECALL_NO_KW_TUPLE_1;
  }
  return changetype<TypeObject>(callable).tp_vectorcall !== 0 ? Opcode.PRECALL_BUILTIN_CLASS : 0;
}
