/**
 * Instructions with an inline cache, where the cache is of no use: each function does the instruction's work in its
 * general form.
 *
 * "Adaptive" functions first count down to a specialization, and try it when it is due; "missed" ones first count a
 * miss of the specialized form. `pc` points to the cache. They read the frame from RT, so that the loop need not keep
 * it for them.
 */
import { Opcode } from "../../generated/opcodes";
import { NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { INTERPRETER } from "../../objects/frame/interpreter_frame";
import { Ref, Stack, unpackMethod } from "../stack";
import { loadAttr, loadMethod, storeAttr } from "../instructions/attributes";
import { hintedValue, moduleValue, storeHinted } from "./cached_attributes";
import { unpackSequence } from "../instructions/iteration";
import { frameName, loadGlobal } from "../instructions/names";
import { binaryOp, binarySubscr, compareOp, storeSubscr } from "../instructions/operators";
import { isDue, missed } from "./quicken";
import {
  specializeBinaryOp,
  specializeBinarySubscr,
  specializeCompareOp,
  specializeLoadGlobal,
  specializeStoreSubscr,
  specializeUnpackSequence,
} from "./specialize";
import { specializeLoadAttr, specializeLoadMethod, specializeStoreAttr } from "./specialize_attribute";
import { specializePrecall } from "./specialize_call";

export function binaryOpAdaptive(sp: usize, pc: usize, operator: usize): bool {
  if (isDue(pc)) specializeBinaryOp(RT.frame, sp, pc, <i32>operator);
  return binaryOp(sp, operator);
}

export function binaryOpMissed(sp: usize, pc: usize, operator: usize): bool {
  missed(pc, Opcode.BINARY_OP_ADAPTIVE);
  return binaryOp(sp, operator);
}

export function binarySubscrAdaptive(sp: usize, pc: usize): bool {
  if (isDue(pc)) specializeBinarySubscr(sp, pc);
  return binarySubscr(sp);
}

export function binarySubscrMissed(sp: usize, pc: usize): bool {
  missed(pc, Opcode.BINARY_SUBSCR_ADAPTIVE);
  return binarySubscr(sp);
}

export function storeSubscrAdaptive(sp: usize, pc: usize): bool {
  if (isDue(pc)) specializeStoreSubscr(sp, pc);
  return storeSubscr(sp);
}

export function storeSubscrMissed(sp: usize, pc: usize): bool {
  missed(pc, Opcode.STORE_SUBSCR_ADAPTIVE);
  return storeSubscr(sp);
}

export function compareOpAdaptive(sp: usize, pc: usize, comparison: usize): bool {
  if (isDue(pc)) specializeCompareOp(sp, pc, <i32>comparison);
  return compareOp(sp, comparison);
}

export function compareOpMissed(sp: usize, pc: usize, comparison: usize): bool {
  missed(pc, Opcode.COMPARE_OP_ADAPTIVE);
  return compareOp(sp, comparison);
}

/** Returns the new stack pointer, or NULL. */
export function loadGlobalAdaptive(sp: usize, pc: usize, arg: usize): usize {
  if (isDue(pc)) specializeLoadGlobal(RT.frame, pc, frameName(RT.frame, arg >> 1));
  return loadGlobal(sp, arg);
}

/** Returns the new stack pointer, or NULL. */
export function loadGlobalMissed(sp: usize, pc: usize, arg: usize): usize {
  missed(pc, Opcode.LOAD_GLOBAL_ADAPTIVE);
  return loadGlobal(sp, arg);
}

export function loadAttrAdaptive(sp: usize, pc: usize, index: usize): bool {
  if (isDue(pc)) specializeLoadAttr(Stack.at(sp, 1), pc, frameName(RT.frame, index));
  return loadAttr(RT.frame, sp, index);
}

export function loadAttrMissed(sp: usize, pc: usize, index: usize): bool {
  missed(pc, Opcode.LOAD_ATTR_ADAPTIVE);
  return loadAttr(RT.frame, sp, index);
}

/** LOAD_METHOD_MODULE ( module -- NULL, attribute ) */
export function loadMethodOfModule(sp: usize, pc: usize, index: usize): bool {
  const owner = Stack.at(sp, 1);
  const value = moduleValue(owner, pc);
  if (value === NULL) return loadMethodMissed(sp, pc, index);
  Stack.put(sp, 1, NULL);
  Stack.put(sp, 0, Ref.take(value));
  Ref.drop(owner);
  return true;
}

/** LOAD_ATTR_MODULE and LOAD_ATTR_WITH_HINT ( owner -- value ) */
export function loadAttrByHint(sp: usize, pc: usize, index: usize, opcode: i32): bool {
  const owner = Stack.at(sp, 1);
  const value =
    opcode === Opcode.LOAD_ATTR_MODULE ? moduleValue(owner, pc) : hintedValue(owner, pc, frameName(RT.frame, index));
  if (value === NULL) return loadAttrMissed(sp, pc, index);
  Stack.put(sp, 1, Ref.take(value));
  Ref.drop(owner);
  return true;
}

export function storeAttrAdaptive(sp: usize, pc: usize, index: usize): bool {
  if (isDue(pc)) specializeStoreAttr(Stack.at(sp, 1), pc, frameName(RT.frame, index));
  return storeAttr(RT.frame, sp, index);
}

export function storeAttrMissed(sp: usize, pc: usize, index: usize): bool {
  missed(pc, Opcode.STORE_ATTR_ADAPTIVE);
  return storeAttr(RT.frame, sp, index);
}

/** STORE_ATTR_WITH_HINT ( value, owner -- ) */
export function storeAttrByHint(sp: usize, pc: usize, index: usize): bool {
  const owner = Stack.at(sp, 1);
  if (!storeHinted(owner, pc, frameName(RT.frame, index), Stack.at(sp, 2))) return storeAttrMissed(sp, pc, index);
  Ref.drop(owner);
  return true;
}

export function loadMethodAdaptive(sp: usize, pc: usize, index: usize): bool {
  if (isDue(pc)) specializeLoadMethod(Stack.at(sp, 1), pc, frameName(RT.frame, index));
  return loadMethod(RT.frame, sp, index);
}

export function loadMethodMissed(sp: usize, pc: usize, index: usize): bool {
  missed(pc, Opcode.LOAD_METHOD_ADAPTIVE);
  return loadMethod(RT.frame, sp, index);
}

/**
 * Returns where to continue: a specialized PRECALL is run at once, since recursion through it takes fewer levels than
 * through the general CALL.
 */
export function precallAdaptive(sp: usize, pc: usize, count: usize): usize {
  if (isDue(pc)) {
    specializePrecall(sp, pc, count, INTERPRETER.keywordNames);
    if (count <= 0xff) return pc - 2;
  }
  unpackMethod(sp, count);
  return pc + 2;
}

export function precallMissed(sp: usize, pc: usize, count: usize): void {
  missed(pc, Opcode.PRECALL_ADAPTIVE);
  unpackMethod(sp, count);
}

/** Returns the new stack pointer, or NULL. */
export function unpackSequenceAdaptive(sp: usize, pc: usize, count: usize): usize {
  if (isDue(pc)) specializeUnpackSequence(sp, pc, <i64>count);
  return unpackSequence(sp, count);
}

/** Returns the new stack pointer, or NULL. */
export function unpackSequenceMissed(sp: usize, pc: usize, count: usize): usize {
  missed(pc, Opcode.UNPACK_SEQUENCE_ADAPTIVE);
  return unpackSequence(sp, count);
}
