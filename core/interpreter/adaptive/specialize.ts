/**
 * Specializes operators, subscripts, names and unpacking by their operands. `pc` points to the inline cache of the
 * instruction.
 *
 * Caches hold only versions and indexes, or borrowed references that a version keeps valid.
 */
import { CodeFlag } from "../../generated/border";
import { BinarySubscrCache, CompareOpCache, LoadGlobalCache } from "../../generated/caches";
import { BinaryOperator, Comparison, Opcode } from "../../generated/opcodes";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/address";
import { CodeObject } from "../../objects/code/code";
import { DictKeys, keysLookupStr, keysVersion } from "../../objects/dict/keys";
import { DictObject } from "../../objects/dict/record";
import { FunctionObject, functionVersion } from "../../objects/function/function";
import { InterpreterFrame } from "../../objects/frame/interpreter_frame";
import { listLength } from "../../objects/list/list";
import { TypeFlag, typeOf } from "../../kernel/object";
import { strHash } from "../../objects/str/str";
import { tupleLength } from "../../objects/tuple/tuple";
import { assignVersion, typeLookup } from "../../objects/type/type";
import { Int } from "../instructions/arithmetic";
import { specializationFailed, specializeAs } from "./quicken";
import { Local, Unit } from "../registers";
import { Stack } from "../stack";

/** The version of a type's attributes, assigned if it has none; 0 if it can have none. */
export function typeVersion(type: usize): u32 {
  return assignVersion(type) ? changetype<TypeObject>(type).tp_version_tag : 0;
}

export function specializeBinaryOp(fp: usize, sp: usize, pc: usize, operator: i32): void {
  const right = Stack.at(sp, 1);
  const left = Stack.at(sp, 2);
  const type = typeOf(left);
  let opcode: u32 = 0;
  if (type === typeOf(right)) {
    switch (operator) {
      case BinaryOperator.ADD:
      case BinaryOperator.INPLACE_ADD:
        if (type === Type.int) opcode = Opcode.BINARY_OP_ADD_INT;
        else if (type === Type.float) opcode = Opcode.BINARY_OP_ADD_FLOAT;
        else if (type === Type.str)
          opcode = appendsToLocal(fp, pc, left) ? Opcode.BINARY_OP_INPLACE_ADD_UNICODE : Opcode.BINARY_OP_ADD_UNICODE;
        break;
      case BinaryOperator.SUBTRACT:
      case BinaryOperator.INPLACE_SUBTRACT:
        if (type === Type.int) opcode = Opcode.BINARY_OP_SUBTRACT_INT;
        else if (type === Type.float) opcode = Opcode.BINARY_OP_SUBTRACT_FLOAT;
        break;
      case BinaryOperator.MULTIPLY:
      case BinaryOperator.INPLACE_MULTIPLY:
        if (type === Type.int) opcode = Opcode.BINARY_OP_MULTIPLY_INT;
        else if (type === Type.float) opcode = Opcode.BINARY_OP_MULTIPLY_FLOAT;
        break;
      default:
        break;
    }
  }
  if (opcode !== 0) specializeAs(pc, opcode);
  else specializationFailed(pc);
}

/**
 * Whether the result is stored into the local variable that the left operand came from. Then the string can grow in
 * place.
 */
function appendsToLocal(fp: usize, pc: usize, left: Borrowed): bool {
  const at = Unit.afterCache(pc, Opcode.BINARY_OP);
  const next = Unit.opcode(at);
  if (next !== Opcode.STORE_FAST && next !== Opcode.STORE_FAST__LOAD_FAST && next !== Opcode.STORE_FAST__STORE_FAST)
    return false;
  return Local.at(fp, Unit.argument(at)) === left;
}

/**
 * Merges COMPARE_OP and the conditional jump after it into one instruction: the cache's mask says for which outcomes it
 * jumps.
 */
export function specializeCompareOp(sp: usize, pc: usize, comparison: i32): void {
  const jump = Unit.opcode(Unit.afterCache(pc, Opcode.COMPARE_OP));
  const ifFalse = jump === Opcode.POP_JUMP_FORWARD_IF_FALSE || jump === Opcode.POP_JUMP_BACKWARD_IF_FALSE;
  const ifTrue = jump === Opcode.POP_JUMP_FORWARD_IF_TRUE || jump === Opcode.POP_JUMP_BACKWARD_IF_TRUE;
  if (!ifFalse && !ifTrue) {
    // There will never be a jump here.
    store<u8>(pc - 2, Opcode.COMPARE_OP);
    return;
  }
  const right = Stack.at(sp, 1);
  const left = Stack.at(sp, 2);
  const type = typeOf(left);
  let opcode: u32 = 0;
  if (type === typeOf(right)) {
    if (type === Type.int && Int.isCompact(left) && Int.isCompact(right)) opcode = Opcode.COMPARE_OP_INT_JUMP;
    else if (type === Type.float) opcode = Opcode.COMPARE_OP_FLOAT_JUMP;
    else if (type === Type.str && (comparison === Comparison.EQUAL || comparison === Comparison.NOT_EQUAL))
      opcode = Opcode.COMPARE_OP_STR_JUMP;
  }
  if (opcode === 0) {
    specializationFailed(pc);
    return;
  }
  const mask = outcomes(comparison);
  CompareOpCache.setOutcomes(pc, <u16>(ifFalse ? 7 & ~mask : mask));
  specializeAs(pc, opcode);
}

/** Bits for the outcomes that make a comparison true: 1 less, 2 equal, 4 greater. */
function outcomes(comparison: i32): u32 {
  switch (comparison) {
    case Comparison.LESS:
      return 1;
    case Comparison.LESS_EQUAL:
      return 3;
    case Comparison.EQUAL:
      return 2;
    case Comparison.NOT_EQUAL:
      return 5;
    case Comparison.GREATER:
      return 4;
    default:
      return 6;
  }
}

export function specializeBinarySubscr(sp: usize, pc: usize): void {
  const key = Stack.at(sp, 1);
  const container = Stack.at(sp, 2);
  const type = typeOf(container);
  let opcode: u32 = 0;
  if (type === Type.list && typeOf(key) === Type.int) opcode = Opcode.BINARY_SUBSCR_LIST_INT;
  else if (type === Type.tuple && typeOf(key) === Type.int) opcode = Opcode.BINARY_SUBSCR_TUPLE_INT;
  else if (type === Type.dict) opcode = Opcode.BINARY_SUBSCR_DICT;
  else if (cacheGetItem(type, pc)) opcode = Opcode.BINARY_SUBSCR_GETITEM;
  if (opcode !== 0) specializeAs(pc, opcode);
  else specializationFailed(pc);
}

/** A Python `__getitem__` is stored in the class itself. */
function cacheGetItem(type: usize, pc: usize): bool {
  if ((changetype<TypeObject>(type).tp_flags & TypeFlag.HEAPTYPE) === 0) return false;
  const method = typeLookup(type, Name.__getitem__);
  if (method === NULL || typeOf(method) !== Type.Function) return false;
  const code = changetype<CodeObject>(changetype<FunctionObject>(method).code);
  if (!isSimple(code) || code.argcount !== 2) return false;
  const version = typeVersion(type);
  const func = functionVersion(method);
  if (version === 0 || func === 0 || func > 0xffff) return false;
  BinarySubscrCache.setTypeVersion(pc, version);
  BinarySubscrCache.setFunctionVersion(pc, <u16>func);
  changetype<TypeObject>(type)._spec_getitem = <u32>method;
  return true;
}

/** Whether the arguments only need to be copied. */
export function isSimple(code: CodeObject): bool {
  return (
    (code.flags & (CodeFlag.VARARGS | CodeFlag.VARKEYWORDS | CodeFlag.OPTIMIZED)) === CodeFlag.OPTIMIZED &&
    code.kwonlyargcount === 0
  );
}

export function specializeStoreSubscr(sp: usize, pc: usize): void {
  const type = typeOf(Stack.at(sp, 2));
  if (type === Type.list && typeOf(Stack.at(sp, 1)) === Type.int) specializeAs(pc, Opcode.STORE_SUBSCR_LIST_INT);
  else if (type === Type.dict) specializeAs(pc, Opcode.STORE_SUBSCR_DICT);
  else specializationFailed(pc);
}

export function specializeUnpackSequence(sp: usize, pc: usize, count: i64): void {
  const sequence = Stack.at(sp, 1);
  const type = typeOf(sequence);
  if (type === Type.tuple && tupleLength(sequence) === count) {
    specializeAs(pc, count === 2 ? Opcode.UNPACK_SEQUENCE_TWO_TUPLE : Opcode.UNPACK_SEQUENCE_TUPLE);
  } else if (type === Type.list && listLength(sequence) === count) specializeAs(pc, Opcode.UNPACK_SEQUENCE_LIST);
  else specializationFailed(pc);
}

/** The index of `name` in a dict's table if the eval loop may use it, otherwise -1. */
export function cacheableIndex(dict: Borrowed, name: Borrowed): i64 {
  if (typeOf(dict) !== Type.dict || changetype<DictObject>(dict).values !== NULL) return -1;
  const index = keysLookupStr(changetype<DictObject>(dict).keys, name, strHash(name));
  return index >= 0 && index <= 0xffff ? index : -1;
}

export function specializeLoadGlobal(fp: usize, pc: usize, name: Borrowed): void {
  const record = changetype<InterpreterFrame>(fp);
  if (!cacheGlobal(record.globals, record.builtins, pc, name)) specializationFailed(pc);
}

function cacheGlobal(globals: Borrowed, builtins: Borrowed, pc: usize, name: Borrowed): bool {
  if (typeOf(globals) !== Type.dict || changetype<DictObject>(globals).values !== NULL) return false;
  const keys = changetype<DictObject>(globals).keys;
  const own = keysLookupStr(keys, name, strHash(name));
  if (own > 0xffff || own < -1 || !changetype<DictKeys>(keys).isUnicode) return false;
  const version = keysVersion(keys);
  if (version === 0) return false;
  if (own >= 0) {
    LoadGlobalCache.setIndex(pc, <u16>own);
    LoadGlobalCache.setKeysVersion(pc, version);
    specializeAs(pc, Opcode.LOAD_GLOBAL_MODULE);
    return true;
  }
  const index = cacheableIndex(builtins, name);
  if (index < 0) return false;
  const builtinsVersion = keysVersion(changetype<DictObject>(builtins).keys);
  if (builtinsVersion === 0 || builtinsVersion > 0xffff) return false;
  LoadGlobalCache.setIndex(pc, <u16>index);
  LoadGlobalCache.setKeysVersion(pc, version);
  LoadGlobalCache.setBuiltinsVersion(pc, <u16>builtinsVersion);
  specializeAs(pc, Opcode.LOAD_GLOBAL_BUILTIN);
  return true;
}
