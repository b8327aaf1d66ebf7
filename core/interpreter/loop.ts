/**
 * The eval loop: CPython 3.11's bytecode.
 *
 * One function with one switch (hence its length): locals of a function are the only registers there are, and a call per instruction
 * would cost more than most instructions do. `continue` goes on with the next instruction. `break` leaves the switch for what follows
 * it: entering `callee` if that is set, or else unwinding, because an exception is raised.
 *
 * V8 never replaces a running Wasm function by its optimized version, so a long loop must leave this function and come back: after
 * SLICE backward jumps and calls it returns SLICE_OVER, with all its state in the frames, and is called again. Python-to-Python calls
 * and returns stay inside one activation.
 *
 * Whatever can run Python code sees the frames: `prevInstr` is stored before each instruction, `stacktop` only where a frame is left.
 */
import { generalOpcode, Opcode } from "../generated/opcodes";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { errorClear, errorMatches, raiseKeyError } from "../exceptions/raise";
import { False, None, NULL, True } from "../memory/layout";
import { RT } from "../memory/runtime";
import { asyncGenWrap } from "../objects/async_generator";
import { cellNew } from "../objects/cell";
import { CODE_SIZE } from "../objects/code";
import {
  GENERATOR_FRAME,
  generatorEnd,
  generatorFailed,
  generatorLeave,
  GeneratorObject,
  generatorNew,
  generatorOfFrame,
  generatorResume,
  SendResult,
} from "../objects/generator";
import { dictGetItem, dictSetItem } from "../objects/dict";
import { valuesAppendOrder } from "../objects/dict_values";
import { FunctionObject } from "../objects/function";
import { intFromI64 } from "../objects/int";
import { strAppend, strConcat, strEqual } from "../objects/str";
import {
  FRAME_SLOTS,
  FrameOwner,
  FrameState,
  INTERPRETER,
  InterpreterFrame,
  InterpreterState,
} from "../objects/interpreter_frame";
import { retain, TypeFlag, typeOf } from "../objects/object";
import { isTrue } from "../protocols/object";
import { deleteAttr, loadAttr, loadMethod, storeAttr } from "./attributes";
import {
  callEx,
  callObject,
  isPlainFunction,
  makeFunction,
  prepareCallEx,
  pushCall,
  pushCallEx,
  unpackMethod,
} from "./calls";
import {
  addToMap,
  addToSet,
  appendToList,
  buildConstKeyMap,
  buildList,
  buildMap,
  buildSet,
  buildString,
  buildTuple,
  extendList,
  formatValue,
  listToTuple,
  mergeKeywords,
  updateDict,
  updateSet,
} from "./containers";
import { bigArithmetic, Int, putFloat, putInt } from "./arithmetic";
import { hintedValue, moduleValue, storeHinted } from "./cached_attributes";
import { popFrame } from "./data_stack";
import {
  badStack,
  beforeWith,
  checkExcMatch,
  checkGroupMatch,
  endAsyncFor,
  popExcept,
  prepReraiseStar,
  pushExcInfo,
  raiseVarargs,
  reraise,
  unwind,
  withExceptStart,
} from "./exceptions";
import { endFrame, newFrame } from "./frames";
import { importFrom, importName, importStar } from "./imports";
import {
  canResume,
  getAiter,
  getAnext,
  getAwaitable,
  getIter,
  getYieldFromIter,
  send,
  unpackEx,
  unpackSequence,
} from "./iteration";
import { getLen, matchClass, matchFlag, matchKeys } from "./matching";
import {
  copyFreeVars,
  deleteGlobal,
  deleteName,
  frameName,
  loadBuildClass,
  loadClassDeref,
  loadGlobal,
  loadName,
  printExpr,
  setupAnnotations,
  storeGlobal,
  storeName,
  unboundCell,
  unboundLocal,
} from "./names";
import {
  binaryOp,
  binarySubscr,
  buildSlice,
  compareOp,
  containsOp,
  deleteSubscr,
  storeSubscr,
  unaryNot,
  unaryOperator,
} from "./operators";
import { callListAppend, callNative, NativeCall } from "./native_calls";
import { missed, warmUp } from "./quicken";
import { recursionExceeded } from "./recursion";
import {
  specializeBinaryOp,
  specializeBinarySubscr,
  specializeCompareOp,
  specializeLoadGlobal,
  specializeStoreSubscr,
  specializeUnpackSequence,
} from "./specialize";
import { specializeLoadAttr, specializeLoadMethod, specializeStoreAttr } from "./specialize_attribute";
import { specializeCall, specializePrecall } from "./specialize_call";
import { Ref, Stack } from "./stack";

/** Fields of dicts and their tables, type objects and frames that instructions read themselves. */
abstract class Raw {
  /** The table of a dict. */
  @inline static keys(dict: usize): usize {
    return load<usize>(dict, 32);
  }
  @inline static keysVersion(keys: usize): u32 {
    return load<u32>(keys, 12);
  }
  /** → value of entry `index` of a table whose keys are all strs. */
  @inline static unicodeValue(keys: usize, index: usize): usize {
    return keys + 32 + ((<usize>1) << load<u8>(keys, 9)) + (index << 4) + 8;
  }
  @inline static typeVersion(type: usize): u32 {
    return load<u32>(type, 384);
  }
}

/** How `run` ended. */
export namespace RunResult {
  /** The entry frame returned or yielded: INTERPRETER.result. */
  export const DONE: i32 = 0;
  export const SLICE_OVER: i32 = 1;
  /** The exception in RT.error leaves the entry frame. */
  export const RAISED: i32 = 2;
}

/** Backward jumps and calls in one activation. */
const SLICE: i32 = 1000;

/** How an exception comes to be raised: by the instruction itself; again, as it was; or again by the instruction of this index. */
const RAISED_HERE: i32 = -2;
const RAISED_BEFORE: i32 = -1;

/** Raw fields of frames, for constant offsets in loads and stores. */
const F_CODE: usize = 32;
const CODE_WARMUP: usize = 52;
const F_LOCALS: usize = 24;
const F_GLOBALS: usize = 8;
const F_BUILTINS: usize = 16;
const F_FRAME_OBJECT: usize = 40;
const F_PREVIOUS: usize = 48;
const F_PREV_INSTR: usize = 56;
const F_STACKTOP: usize = 64;
const F_IS_ENTRY: usize = 68;
const F_OWNER: usize = 69;

/** Runs RT.frame from its next instruction; if an exception is raised already, from its handler. */
export function run(): i32 {
  let fp = RT.frame;
  if (RT.error !== NULL) {
    if (!unwind(fp, false, -1)) return RunResult.RAISED;
    fp = RT.frame;
  }
  // What is kept from one instruction to the next is stored again for every one of them: the rest of the state is in memory.
  let consts = load<usize>(load<usize>(fp, F_CODE), 24);
  let pc = load<usize>(fp, F_PREV_INSTR) + 2;
  let sp = fp + FRAME_SLOTS + ((<usize>load<i32>(fp, F_STACKTOP)) << 3);
  let wide: usize = 0;
  INTERPRETER.budget = SLICE;

  while (true) {
    // Set by an instruction that then leaves the switch: the frame to enter, or how the exception is raised.
    let callee: usize = NULL;
    let again = RAISED_HERE;
    store<u32>(fp, <u32>pc, F_PREV_INSTR);
    const opcode: i32 = load<u8>(pc);
    const arg: usize = wide | <usize>load<u8>(pc, 1);
    wide = 0;
    pc += 2;
    switch (opcode) {
      case Opcode.NOP:
      case Opcode.CACHE:
        continue;
      case Opcode.EXTENDED_ARG:
      case Opcode.EXTENDED_ARG_QUICK:
        wide = arg << 8;
        continue;
      case Opcode.RESUME:
        warmUp(load<usize>(fp, F_CODE));
        continue;
      case Opcode.RESUME_QUICK:
        continue;
      case Opcode.LOAD_CLOSURE:
      case Opcode.LOAD_FAST: {
        const value = load<usize>(fp + (arg << 3), FRAME_SLOTS);
        if (value === NULL) {
          unboundLocal(fp, arg);
          break;
        }
        Stack.put(sp, 0, Ref.take(value));
        sp += 8;
        continue;
      }
      case Opcode.LOAD_CONST: {
        Stack.put(sp, 0, Ref.take(load<usize>(consts + (arg << 3), 24)));
        sp += 8;
        continue;
      }
      case Opcode.STORE_FAST: {
        sp -= 8;
        const old = load<usize>(fp + (arg << 3), FRAME_SLOTS);
        store<u64>(fp + (arg << 3), load<u64>(sp), FRAME_SLOTS);
        Ref.dropOrNull(old);
        continue;
      }
      case Opcode.LOAD_FAST__LOAD_FAST: {
        const first = load<usize>(fp + (arg << 3), FRAME_SLOTS);
        if (first === NULL) {
          unboundLocal(fp, arg);
          break;
        }
        Stack.put(sp, 0, Ref.take(first));
        sp += 8;
        const index: usize = load<u8>(pc, 1);
        const second = load<usize>(fp + (index << 3), FRAME_SLOTS);
        pc += 2;
        if (second === NULL) {
          store<u32>(fp, <u32>(pc - 2), F_PREV_INSTR);
          unboundLocal(fp, index);
          break;
        }
        Stack.put(sp, 0, Ref.take(second));
        sp += 8;
        continue;
      }
      case Opcode.LOAD_FAST__LOAD_CONST: {
        const value = load<usize>(fp + (arg << 3), FRAME_SLOTS);
        if (value === NULL) {
          unboundLocal(fp, arg);
          break;
        }
        Stack.put(sp, 0, Ref.take(value));
        Stack.put(sp + 8, 0, Ref.take(load<usize>(consts + ((<usize>load<u8>(pc, 1)) << 3), 24)));
        sp += 16;
        pc += 2;
        continue;
      }
      case Opcode.LOAD_CONST__LOAD_FAST: {
        Stack.put(sp, 0, Ref.take(load<usize>(consts + (arg << 3), 24)));
        sp += 8;
        const index: usize = load<u8>(pc, 1);
        const value = load<usize>(fp + (index << 3), FRAME_SLOTS);
        pc += 2;
        if (value === NULL) {
          store<u32>(fp, <u32>(pc - 2), F_PREV_INSTR);
          unboundLocal(fp, index);
          break;
        }
        Stack.put(sp, 0, Ref.take(value));
        sp += 8;
        continue;
      }
      case Opcode.STORE_FAST__LOAD_FAST: {
        const old = load<usize>(fp + (arg << 3), FRAME_SLOTS);
        store<u64>(fp + (arg << 3), load<u64>(sp - 8), FRAME_SLOTS);
        sp -= 8;
        Ref.dropOrNull(old);
        const index: usize = load<u8>(pc, 1);
        const value = load<usize>(fp + (index << 3), FRAME_SLOTS);
        pc += 2;
        if (value === NULL) {
          store<u32>(fp, <u32>(pc - 2), F_PREV_INSTR);
          unboundLocal(fp, index);
          break;
        }
        Stack.put(sp, 0, Ref.take(value));
        sp += 8;
        continue;
      }
      case Opcode.STORE_FAST__STORE_FAST: {
        const old = load<usize>(fp + (arg << 3), FRAME_SLOTS);
        store<u64>(fp + (arg << 3), load<u64>(sp - 8), FRAME_SLOTS);
        sp -= 8;
        Ref.dropOrNull(old);
        const slot = fp + ((<usize>load<u8>(pc, 1)) << 3);
        const older = load<usize>(slot, FRAME_SLOTS);
        store<u64>(slot, load<u64>(sp - 8), FRAME_SLOTS);
        sp -= 8;
        Ref.dropOrNull(older);
        pc += 2;
        continue;
      }
      case Opcode.DELETE_FAST: {
        const old = load<usize>(fp + (arg << 3), FRAME_SLOTS);
        if (old === NULL) {
          unboundLocal(fp, arg);
          break;
        }
        store<u64>(fp + (arg << 3), 0, FRAME_SLOTS);
        Ref.drop(old);
        continue;
      }
      case Opcode.POP_TOP: {
        sp -= 8;
        Ref.dropOrNull(load<usize>(sp));
        continue;
      }
      case Opcode.PUSH_NULL: {
        Stack.put(sp, 0, NULL);
        sp += 8;
        continue;
      }
      case Opcode.COPY: {
        const value = Stack.at(sp, arg);
        if (value === NULL) {
          badStack();
          break;
        }
        Stack.put(sp, 0, Ref.take(value));
        sp += 8;
        continue;
      }
      case Opcode.SWAP: {
        const top = Stack.at(sp, 1);
        Stack.put(sp, 1, Stack.at(sp, arg));
        Stack.put(sp, arg, top);
        continue;
      }
      case Opcode.UNARY_POSITIVE:
        if (!unaryOperator(sp, 0x2b)) break;
        continue;
      case Opcode.UNARY_NEGATIVE:
        if (!unaryOperator(sp, 0x2d)) break;
        continue;
      case Opcode.UNARY_INVERT:
        if (!unaryOperator(sp, 0x7e)) break;
        continue;
      case Opcode.UNARY_NOT: {
        const value = Stack.at(sp, 1);
        if (value === True || value === False) {
          Stack.put(sp, 1, Ref.take(value === True ? False : True));
          Ref.drop(value);
          continue;
        }
        if (!unaryNot(sp)) break;
        continue;
      }
      case Opcode.BINARY_OP_ADD_INT: {
        const right = Stack.at(sp, 1);
        const left = Stack.at(sp, 2);
        if (typeOf(left) === Type.int && typeOf(right) === Type.int) {
          if (
            Int.isCompact(left) && Int.isCompact(right)
              ? !putInt(sp, left, right, Int.value(left) + Int.value(right))
              : !bigArithmetic(sp, left, right, 0x2b)
          )
            break;
        } else {
          missed(pc, Opcode.BINARY_OP_ADAPTIVE);
          if (!binaryOp(sp, arg)) break;
        }
        sp -= 8;
        pc += 2;
        continue;
      }
      case Opcode.BINARY_OP_ADD_FLOAT: {
        const right = Stack.at(sp, 1);
        const left = Stack.at(sp, 2);
        if (typeOf(left) === Type.float && typeOf(right) === Type.float) {
          if (!putFloat(sp, left, right, load<f64>(left, 16) + load<f64>(right, 16))) break;
        } else {
          missed(pc, Opcode.BINARY_OP_ADAPTIVE);
          if (!binaryOp(sp, arg)) break;
        }
        sp -= 8;
        pc += 2;
        continue;
      }
      case Opcode.BINARY_OP_SUBTRACT_INT: {
        const right = Stack.at(sp, 1);
        const left = Stack.at(sp, 2);
        if (typeOf(left) === Type.int && typeOf(right) === Type.int) {
          if (
            Int.isCompact(left) && Int.isCompact(right)
              ? !putInt(sp, left, right, Int.value(left) - Int.value(right))
              : !bigArithmetic(sp, left, right, 0x2d)
          )
            break;
        } else {
          missed(pc, Opcode.BINARY_OP_ADAPTIVE);
          if (!binaryOp(sp, arg)) break;
        }
        sp -= 8;
        pc += 2;
        continue;
      }
      case Opcode.BINARY_OP_SUBTRACT_FLOAT: {
        const right = Stack.at(sp, 1);
        const left = Stack.at(sp, 2);
        if (typeOf(left) === Type.float && typeOf(right) === Type.float) {
          if (!putFloat(sp, left, right, load<f64>(left, 16) - load<f64>(right, 16))) break;
        } else {
          missed(pc, Opcode.BINARY_OP_ADAPTIVE);
          if (!binaryOp(sp, arg)) break;
        }
        sp -= 8;
        pc += 2;
        continue;
      }
      case Opcode.BINARY_OP_MULTIPLY_INT: {
        const right = Stack.at(sp, 1);
        const left = Stack.at(sp, 2);
        if (typeOf(left) === Type.int && typeOf(right) === Type.int) {
          if (
            Int.isCompact(left) && Int.isCompact(right)
              ? !putInt(sp, left, right, Int.value(left) * Int.value(right))
              : !bigArithmetic(sp, left, right, 0x2a)
          )
            break;
        } else {
          missed(pc, Opcode.BINARY_OP_ADAPTIVE);
          if (!binaryOp(sp, arg)) break;
        }
        sp -= 8;
        pc += 2;
        continue;
      }
      case Opcode.BINARY_OP_MULTIPLY_FLOAT: {
        const right = Stack.at(sp, 1);
        const left = Stack.at(sp, 2);
        if (typeOf(left) === Type.float && typeOf(right) === Type.float) {
          if (!putFloat(sp, left, right, load<f64>(left, 16) * load<f64>(right, 16))) break;
        } else {
          missed(pc, Opcode.BINARY_OP_ADAPTIVE);
          if (!binaryOp(sp, arg)) break;
        }
        sp -= 8;
        pc += 2;
        continue;
      }
      case Opcode.BINARY_OP_ADD_UNICODE: {
        const right = Stack.at(sp, 1);
        const left = Stack.at(sp, 2);
        if (typeOf(left) === Type.str && typeOf(right) === Type.str) {
          const text = strConcat(left, right);
          if (text === NULL) break;
          Stack.put(sp, 2, text);
          Ref.drop(left);
          Ref.drop(right);
        } else {
          missed(pc, Opcode.BINARY_OP_ADAPTIVE);
          if (!binaryOp(sp, arg)) break;
        }
        sp -= 8;
        pc += 2;
        continue;
      }
      case Opcode.BINARY_OP_INPLACE_ADD_UNICODE: {
        const right = Stack.at(sp, 1);
        const left = Stack.at(sp, 2);
        const slot = fp + FRAME_SLOTS + ((<usize>load<u8>(pc, 3)) << 3);
        if (typeOf(left) === Type.str && typeOf(right) === Type.str && load<usize>(slot) === left) {
          // Without the stack's reference the variable's is the only one, and the string can grow where it is.
          Ref.drop(left);
          sp -= 16;
          if (!strAppend(slot, right)) {
            Ref.drop(right);
            break;
          }
          Ref.drop(right);
          // This also does the STORE_FAST behind it.
          if (load<u8>(pc, 2) === Opcode.STORE_FAST) pc += 4;
          else {
            Stack.put(sp, 0, Ref.take(load<usize>(slot)));
            sp += 8;
            pc += 2;
          }
          continue;
        }
        missed(pc, Opcode.BINARY_OP_ADAPTIVE);
        if (!binaryOp(sp, arg)) break;
        sp -= 8;
        pc += 2;
        continue;
      }
      case Opcode.BINARY_OP_ADAPTIVE:
        if (load<u16>(pc) < 16) {
          specializeBinaryOp(fp, sp, pc, <i32>arg);
          wide = arg & ~0xff;
          pc -= 2;
          continue;
        }
        store<u16>(pc, load<u16>(pc) - 16);
      // falls through: not yet
      case Opcode.BINARY_OP:
        if (!binaryOp(sp, arg)) break;
        sp -= 8;
        pc += 2;
        continue;
      case Opcode.BINARY_SUBSCR_LIST_INT:
      case Opcode.BINARY_SUBSCR_TUPLE_INT: {
        const key = Stack.at(sp, 1);
        const container = Stack.at(sp, 2);
        const list = opcode === Opcode.BINARY_SUBSCR_LIST_INT;
        if (
          typeOf(container) === (list ? Type.list : Type.tuple) &&
          typeOf(key) === Type.int &&
          <u64>load<i64>(key, 16) <= 1
        ) {
          const index = load<u32>(key, 24);
          if (<i64>index < load<i64>(container, 16)) {
            const items = list ? load<usize>(container, 24) : container + 24;
            Stack.put(sp, 2, Ref.take(load<usize>(items + ((<usize>index) << 3))));
            Ref.drop(key);
            Ref.drop(container);
            sp -= 8;
            pc += 8;
            continue;
          }
        }
        missed(pc, Opcode.BINARY_SUBSCR_ADAPTIVE);
        if (!binarySubscr(sp)) break;
        sp -= 8;
        pc += 8;
        continue;
      }
      case Opcode.BINARY_SUBSCR_DICT: {
        const key = Stack.at(sp, 1);
        const dict = Stack.at(sp, 2);
        if (typeOf(dict) === Type.dict) {
          const value = dictGetItem(dict, key);
          if (value === NULL) {
            if (RT.error === NULL) raiseKeyError(key);
            break;
          }
          Stack.put(sp, 2, Ref.take(value));
          Ref.drop(dict);
          Ref.drop(key);
        } else {
          missed(pc, Opcode.BINARY_SUBSCR_ADAPTIVE);
          if (!binarySubscr(sp)) break;
        }
        sp -= 8;
        pc += 8;
        continue;
      }
      case Opcode.BINARY_SUBSCR_GETITEM: {
        const type = typeOf(Stack.at(sp, 2));
        if (Raw.typeVersion(type) === load<u32>(pc, 2)) {
          const method: usize = changetype<TypeObject>(type)._spec_getitem;
          if (changetype<FunctionObject>(method).version === <u32>load<u16>(pc, 6)) {
            callee = newFrame(Ref.take(method), NULL);
            if (callee === NULL) break;
            const slots = callee + FRAME_SLOTS;
            store<u64>(slots, load<u64>(sp - 16));
            store<u64>(slots, load<u64>(sp - 8), 8);
            const count = <usize>load<i32>(load<usize>(callee, F_CODE), 76);
            for (let i: usize = 2; i < count; i++) store<u64>(slots + (i << 3), 0);
            sp -= 16;
            pc += 8;
            break;
          }
        }
        missed(pc, Opcode.BINARY_SUBSCR_ADAPTIVE);
        if (!binarySubscr(sp)) break;
        sp -= 8;
        pc += 8;
        continue;
      }
      case Opcode.BINARY_SUBSCR_ADAPTIVE:
        if (load<u16>(pc) < 16) {
          specializeBinarySubscr(sp, pc);
          wide = arg & ~0xff;
          pc -= 2;
          continue;
        }
        store<u16>(pc, load<u16>(pc) - 16);
      // falls through: not yet
      case Opcode.BINARY_SUBSCR:
        if (!binarySubscr(sp)) break;
        sp -= 8;
        pc += 8;
        continue;
      case Opcode.STORE_SUBSCR_LIST_INT: {
        const key = Stack.at(sp, 1);
        const list = Stack.at(sp, 2);
        if (typeOf(list) === Type.list && typeOf(key) === Type.int && <u64>load<i64>(key, 16) <= 1) {
          const index = load<u32>(key, 24);
          if (<i64>index < load<i64>(list, 16)) {
            const slot = load<usize>(list, 24) + ((<usize>index) << 3);
            const old = load<usize>(slot);
            store<u64>(slot, load<u64>(sp - 24));
            sp -= 24;
            pc += 2;
            Ref.drop(old);
            Ref.drop(key);
            Ref.drop(list);
            continue;
          }
        }
        missed(pc, Opcode.STORE_SUBSCR_ADAPTIVE);
        if (!storeSubscr(sp)) break;
        sp -= 24;
        pc += 2;
        continue;
      }
      case Opcode.STORE_SUBSCR_DICT: {
        const dict = Stack.at(sp, 2);
        if (typeOf(dict) === Type.dict) {
          const key = Stack.at(sp, 1);
          const value = Stack.at(sp, 3);
          if (!dictSetItem(dict, key, value)) break;
          Ref.drop(value);
          Ref.drop(dict);
          Ref.drop(key);
        } else {
          missed(pc, Opcode.STORE_SUBSCR_ADAPTIVE);
          if (!storeSubscr(sp)) break;
        }
        sp -= 24;
        pc += 2;
        continue;
      }
      case Opcode.STORE_SUBSCR_ADAPTIVE:
        if (load<u16>(pc) < 16) {
          specializeStoreSubscr(sp, pc);
          wide = arg & ~0xff;
          pc -= 2;
          continue;
        }
        store<u16>(pc, load<u16>(pc) - 16);
      // falls through: not yet
      case Opcode.STORE_SUBSCR:
        if (!storeSubscr(sp)) break;
        sp -= 24;
        pc += 2;
        continue;
      case Opcode.DELETE_SUBSCR:
        if (!deleteSubscr(sp)) break;
        sp -= 16;
        continue;
      case Opcode.COMPARE_OP_INT_JUMP:
      case Opcode.COMPARE_OP_FLOAT_JUMP:
      case Opcode.COMPARE_OP_STR_JUMP: {
        const right = Stack.at(sp, 1);
        const left = Stack.at(sp, 2);
        // 1 less, 2 equal, 4 greater, 0 none of them
        let outcome: u32 = 8;
        if (opcode === Opcode.COMPARE_OP_INT_JUMP) {
          if (typeOf(left) === Type.int && typeOf(right) === Type.int && Int.isCompact(left) && Int.isCompact(right)) {
            const a = Int.value(left);
            const b = Int.value(right);
            outcome = a < b ? 1 : a > b ? 4 : 2;
          }
        } else if (opcode === Opcode.COMPARE_OP_FLOAT_JUMP) {
          if (typeOf(left) === Type.float && typeOf(right) === Type.float) {
            const a = load<f64>(left, 16);
            const b = load<f64>(right, 16);
            if (a === a && b === b) outcome = a < b ? 1 : a > b ? 4 : 2;
          }
        } else if (typeOf(left) === Type.str && typeOf(right) === Type.str)
          outcome = left === right || strEqual(left, right) ? 2 : 1;
        if (outcome === 8) {
          missed(pc, Opcode.COMPARE_OP_ADAPTIVE);
          if (!compareOp(sp, arg)) break;
          sp -= 8;
          pc += 4;
          continue;
        }
        const taken = (outcome & load<u16>(pc, 2)) !== 0;
        const jump: i32 = load<u8>(pc, 4);
        const distance = (<usize>load<u8>(pc, 5)) << 1;
        sp -= 16;
        pc += 6;
        Ref.drop(left);
        Ref.drop(right);
        if (!taken) continue;
        if (jump === Opcode.POP_JUMP_FORWARD_IF_FALSE || jump === Opcode.POP_JUMP_FORWARD_IF_TRUE) {
          pc += distance;
          continue;
        }
        pc -= distance;
        if (--INTERPRETER.budget < 0) {
          store<u32>(fp, <u32>(pc - 2), F_PREV_INSTR);
          store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
          return RunResult.SLICE_OVER;
        }
        continue;
      }
      case Opcode.COMPARE_OP_ADAPTIVE:
        if (load<u16>(pc) < 16) {
          specializeCompareOp(sp, pc, <i32>arg);
          wide = arg & ~0xff;
          pc -= 2;
          continue;
        }
        store<u16>(pc, load<u16>(pc) - 16);
      // falls through: not yet
      case Opcode.COMPARE_OP:
        if (!compareOp(sp, arg)) break;
        sp -= 8;
        pc += 4;
        continue;
      case Opcode.IS_OP: {
        const right = Stack.at(sp, 1);
        const left = Stack.at(sp, 2);
        sp -= 8;
        Stack.put(sp, 1, Ref.take((left === right ? 1 : 0) !== <i32>arg ? True : False));
        Ref.drop(left);
        Ref.drop(right);
        continue;
      }
      case Opcode.CONTAINS_OP:
        if (!containsOp(sp, arg)) break;
        sp -= 8;
        continue;

      // --- jumps
      case Opcode.JUMP_FORWARD:
        pc += arg << 1;
        continue;
      case Opcode.JUMP_BACKWARD:
        warmUp(load<usize>(fp, F_CODE));
      // falls through: the jump itself is the same
      case Opcode.JUMP_BACKWARD_QUICK:
        pc -= arg << 1;
        if (--INTERPRETER.budget < 0) {
          store<u32>(fp, <u32>(pc - 2), F_PREV_INSTR);
          store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
          return RunResult.SLICE_OVER;
        }
        continue;
      case Opcode.JUMP_BACKWARD_NO_INTERRUPT:
        pc -= arg << 1;
        continue;
      case Opcode.POP_JUMP_FORWARD_IF_FALSE:
      case Opcode.POP_JUMP_FORWARD_IF_TRUE: {
        const condition = Stack.at(sp, 1);
        let truth = condition === True ? 1 : 0;
        if (condition !== True && condition !== False && condition !== None) {
          truth = isTrue(condition);
          if (truth < 0) break;
        }
        sp -= 8;
        Ref.drop(condition);
        if ((truth !== 0) === (opcode === Opcode.POP_JUMP_FORWARD_IF_TRUE)) pc += arg << 1;
        continue;
      }
      case Opcode.POP_JUMP_BACKWARD_IF_FALSE:
      case Opcode.POP_JUMP_BACKWARD_IF_TRUE: {
        const condition = Stack.at(sp, 1);
        let truth = condition === True ? 1 : 0;
        if (condition !== True && condition !== False && condition !== None) {
          truth = isTrue(condition);
          if (truth < 0) break;
        }
        sp -= 8;
        Ref.drop(condition);
        if ((truth !== 0) !== (opcode === Opcode.POP_JUMP_BACKWARD_IF_TRUE)) continue;
        pc -= arg << 1;
        // CPython's do not warm up: a `while` loop in code that runs once would stay general.
        if (load<i16>(load<usize>(fp, F_CODE), CODE_WARMUP) !== 0) warmUp(load<usize>(fp, F_CODE));
        if (--INTERPRETER.budget < 0) {
          store<u32>(fp, <u32>(pc - 2), F_PREV_INSTR);
          store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
          return RunResult.SLICE_OVER;
        }
        continue;
      }
      case Opcode.POP_JUMP_FORWARD_IF_NONE:
      case Opcode.POP_JUMP_FORWARD_IF_NOT_NONE: {
        sp -= 8;
        const value = load<usize>(sp);
        if ((value === None) === (opcode === Opcode.POP_JUMP_FORWARD_IF_NONE)) pc += arg << 1;
        Ref.drop(value);
        continue;
      }
      case Opcode.POP_JUMP_BACKWARD_IF_NONE:
      case Opcode.POP_JUMP_BACKWARD_IF_NOT_NONE: {
        sp -= 8;
        const value = load<usize>(sp);
        const taken = (value === None) === (opcode === Opcode.POP_JUMP_BACKWARD_IF_NONE);
        Ref.drop(value);
        if (!taken) continue;
        pc -= arg << 1;
        if (--INTERPRETER.budget < 0) {
          store<u32>(fp, <u32>(pc - 2), F_PREV_INSTR);
          store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
          return RunResult.SLICE_OVER;
        }
        continue;
      }
      case Opcode.JUMP_IF_FALSE_OR_POP:
      case Opcode.JUMP_IF_TRUE_OR_POP: {
        const condition = Stack.at(sp, 1);
        let truth = condition === True ? 1 : 0;
        if (condition !== True && condition !== False && condition !== None) {
          truth = isTrue(condition);
          if (truth < 0) break;
        }
        if ((truth !== 0) === (opcode === Opcode.JUMP_IF_TRUE_OR_POP)) pc += arg << 1;
        else {
          sp -= 8;
          Ref.drop(condition);
        }
        continue;
      }

      // --- names
      case Opcode.LOAD_GLOBAL_MODULE:
      case Opcode.LOAD_GLOBAL_BUILTIN: {
        const keys = Raw.keys(load<usize>(fp, F_GLOBALS));
        let table = keys;
        let hit = typeOf(load<usize>(fp, F_GLOBALS)) === Type.dict && Raw.keysVersion(keys) === load<u32>(pc, 4);
        if (opcode === Opcode.LOAD_GLOBAL_BUILTIN) {
          table = Raw.keys(load<usize>(fp, F_BUILTINS));
          hit =
            hit &&
            typeOf(load<usize>(fp, F_BUILTINS)) === Type.dict &&
            Raw.keysVersion(table) === <u32>load<u16>(pc, 8);
        }
        if (hit) {
          const value = load<usize>(Raw.unicodeValue(table, <usize>load<u16>(pc, 2)));
          if (value !== NULL) {
            if ((arg & 1) !== 0) {
              Stack.put(sp, 0, NULL);
              sp += 8;
            }
            Stack.put(sp, 0, Ref.take(value));
            sp += 8;
            pc += 10;
            continue;
          }
        }
        missed(pc, Opcode.LOAD_GLOBAL_ADAPTIVE);
        const slot = sp + ((arg & 1) << 3);
        if (!loadGlobal(fp, slot, arg >> 1)) break;
        if ((arg & 1) !== 0) Stack.put(sp, 0, NULL);
        sp = slot + 8;
        pc += 10;
        continue;
      }
      case Opcode.LOAD_GLOBAL_ADAPTIVE:
        if (load<u16>(pc) < 16) {
          specializeLoadGlobal(fp, pc, frameName(fp, arg >> 1));
          wide = arg & ~0xff;
          pc -= 2;
          continue;
        }
        store<u16>(pc, load<u16>(pc) - 16);
      // falls through: not yet
      case Opcode.LOAD_GLOBAL: {
        const slot = sp + ((arg & 1) << 3);
        if (!loadGlobal(fp, slot, arg >> 1)) break;
        if ((arg & 1) !== 0) Stack.put(sp, 0, NULL);
        sp = slot + 8;
        pc += 10;
        continue;
      }
      case Opcode.STORE_GLOBAL:
        if (!storeGlobal(fp, sp, arg)) break;
        sp -= 8;
        continue;
      case Opcode.DELETE_GLOBAL:
        if (!deleteGlobal(fp, arg)) break;
        continue;
      case Opcode.LOAD_NAME:
        if (!loadName(fp, sp, arg)) break;
        sp += 8;
        continue;
      case Opcode.STORE_NAME:
        if (!storeName(fp, sp, arg)) break;
        sp -= 8;
        continue;
      case Opcode.DELETE_NAME:
        if (!deleteName(fp, arg)) break;
        continue;
      case Opcode.MAKE_CELL: {
        const initial = load<usize>(fp + (arg << 3), FRAME_SLOTS);
        const cell = cellNew(initial);
        if (cell === NULL) break;
        store<u64>(fp + (arg << 3), <u64>cell, FRAME_SLOTS);
        Ref.dropOrNull(initial);
        continue;
      }
      case Opcode.COPY_FREE_VARS:
        if (!copyFreeVars(fp, arg)) break;
        continue;
      case Opcode.LOAD_DEREF: {
        const value = load<usize>(load<usize>(fp + (arg << 3), FRAME_SLOTS), 16);
        if (value === NULL) {
          unboundCell(fp, arg);
          break;
        }
        Stack.put(sp, 0, Ref.take(value));
        sp += 8;
        continue;
      }
      case Opcode.STORE_DEREF: {
        const cell = load<usize>(fp + (arg << 3), FRAME_SLOTS);
        sp -= 8;
        const old = load<usize>(cell, 16);
        store<u64>(cell, load<u64>(sp), 16);
        Ref.dropOrNull(old);
        continue;
      }
      case Opcode.DELETE_DEREF: {
        const cell = load<usize>(fp + (arg << 3), FRAME_SLOTS);
        const old = load<usize>(cell, 16);
        if (old === NULL) {
          unboundCell(fp, arg);
          break;
        }
        store<u64>(cell, 0, 16);
        Ref.drop(old);
        continue;
      }
      case Opcode.LOAD_CLASSDEREF:
        if (!loadClassDeref(fp, sp, arg)) break;
        sp += 8;
        continue;
      case Opcode.SETUP_ANNOTATIONS:
        if (!setupAnnotations(fp)) break;
        continue;
      case Opcode.LOAD_BUILD_CLASS:
        if (!loadBuildClass(fp, sp)) break;
        sp += 8;
        continue;
      case Opcode.LOAD_ASSERTION_ERROR:
        Stack.put(sp, 0, Ref.take(Type.AssertionError));
        sp += 8;
        continue;

      // --- attributes
      case Opcode.LOAD_ATTR_INSTANCE_VALUE: {
        const owner = Stack.at(sp, 1);
        if (Raw.typeVersion(typeOf(owner)) === load<u32>(pc, 2)) {
          const values = load<usize>(owner - 32);
          if (values !== NULL) {
            const value = load<usize>(values + ((<usize>load<u16>(pc, 6)) << 3));
            if (value !== NULL) {
              Stack.put(sp, 1, Ref.take(value));
              Ref.drop(owner);
              pc += 8;
              continue;
            }
          }
        }
        missed(pc, Opcode.LOAD_ATTR_ADAPTIVE);
        if (!loadAttr(fp, sp, arg)) break;
        pc += 8;
        continue;
      }
      case Opcode.LOAD_ATTR_SLOT: {
        const owner = Stack.at(sp, 1);
        if (Raw.typeVersion(typeOf(owner)) === load<u32>(pc, 2)) {
          const value = load<usize>(owner + <usize>load<u16>(pc, 6));
          if (value !== NULL) {
            Stack.put(sp, 1, Ref.take(value));
            Ref.drop(owner);
            pc += 8;
            continue;
          }
        }
        missed(pc, Opcode.LOAD_ATTR_ADAPTIVE);
        if (!loadAttr(fp, sp, arg)) break;
        pc += 8;
        continue;
      }
      case Opcode.LOAD_ATTR_WITH_HINT:
      case Opcode.LOAD_ATTR_MODULE: {
        const owner = Stack.at(sp, 1);
        const value =
          opcode === Opcode.LOAD_ATTR_MODULE ? moduleValue(owner, pc) : hintedValue(owner, pc, frameName(fp, arg));
        if (value !== NULL) {
          Stack.put(sp, 1, Ref.take(value));
          Ref.drop(owner);
          pc += 8;
          continue;
        }
        missed(pc, Opcode.LOAD_ATTR_ADAPTIVE);
        if (!loadAttr(fp, sp, arg)) break;
        pc += 8;
        continue;
      }
      case Opcode.LOAD_ATTR_ADAPTIVE:
        if (load<u16>(pc) < 16) {
          specializeLoadAttr(Stack.at(sp, 1), pc, frameName(fp, arg));
          wide = arg & ~0xff;
          pc -= 2;
          continue;
        }
        store<u16>(pc, load<u16>(pc) - 16);
      // falls through: not yet
      case Opcode.LOAD_ATTR:
        if (!loadAttr(fp, sp, arg)) break;
        pc += 8;
        continue;
      case Opcode.STORE_ATTR_INSTANCE_VALUE: {
        const owner = Stack.at(sp, 1);
        if (Raw.typeVersion(typeOf(owner)) === load<u32>(pc, 2)) {
          const values = load<usize>(owner - 32);
          if (values !== NULL) {
            const index = <usize>load<u16>(pc, 6);
            const slot = values + (index << 3);
            const old = load<usize>(slot);
            if (old === NULL) valuesAppendOrder(values, <i32>index);
            store<u64>(slot, load<u64>(sp - 16));
            sp -= 16;
            pc += 8;
            Ref.dropOrNull(old);
            Ref.drop(owner);
            continue;
          }
        }
        missed(pc, Opcode.STORE_ATTR_ADAPTIVE);
        if (!storeAttr(fp, sp, arg)) break;
        sp -= 16;
        pc += 8;
        continue;
      }
      case Opcode.STORE_ATTR_SLOT: {
        const owner = Stack.at(sp, 1);
        if (Raw.typeVersion(typeOf(owner)) === load<u32>(pc, 2)) {
          const slot = owner + <usize>load<u16>(pc, 6);
          const old = load<usize>(slot);
          store<u64>(slot, load<u64>(sp - 16));
          sp -= 16;
          pc += 8;
          Ref.dropOrNull(old);
          Ref.drop(owner);
          continue;
        }
        missed(pc, Opcode.STORE_ATTR_ADAPTIVE);
        if (!storeAttr(fp, sp, arg)) break;
        sp -= 16;
        pc += 8;
        continue;
      }
      case Opcode.STORE_ATTR_WITH_HINT: {
        const owner = Stack.at(sp, 1);
        if (!storeHinted(owner, pc, frameName(fp, arg), Stack.at(sp, 2))) {
          missed(pc, Opcode.STORE_ATTR_ADAPTIVE);
          if (!storeAttr(fp, sp, arg)) break;
        } else Ref.drop(owner);
        sp -= 16;
        pc += 8;
        continue;
      }
      case Opcode.STORE_ATTR_ADAPTIVE:
        if (load<u16>(pc) < 16) {
          specializeStoreAttr(Stack.at(sp, 1), pc, frameName(fp, arg));
          wide = arg & ~0xff;
          pc -= 2;
          continue;
        }
        store<u16>(pc, load<u16>(pc) - 16);
      // falls through: not yet
      case Opcode.STORE_ATTR:
        if (!storeAttr(fp, sp, arg)) break;
        sp -= 16;
        pc += 8;
        continue;
      case Opcode.DELETE_ATTR:
        if (!deleteAttr(fp, sp, arg)) break;
        sp -= 8;
        continue;
      case Opcode.LOAD_METHOD_WITH_VALUES:
      case Opcode.LOAD_METHOD_WITH_DICT:
      case Opcode.LOAD_METHOD_NO_DICT: {
        const owner = Stack.at(sp, 1);
        const type = typeOf(owner);
        if (Raw.typeVersion(type) === load<u32>(pc, 2)) {
          let hit = opcode === Opcode.LOAD_METHOD_NO_DICT;
          if (opcode === Opcode.LOAD_METHOD_WITH_VALUES) {
            hit =
              load<usize>(owner - 32) !== NULL &&
              Raw.keysVersion(changetype<TypeObject>(type).ht_cached_keys) === load<u32>(pc, 8);
          } else if (!hit) {
            const dict = load<usize>(owner - 24);
            hit = dict !== NULL && Raw.keysVersion(Raw.keys(dict)) === load<u32>(pc, 8);
          }
          if (hit) {
            Stack.put(sp, 1, Ref.take(load<usize>(pc, 12)));
            Stack.put(sp, 0, owner);
            sp += 8;
            pc += 20;
            continue;
          }
        }
        missed(pc, Opcode.LOAD_METHOD_ADAPTIVE);
        if (!loadMethod(fp, sp, arg)) break;
        sp += 8;
        pc += 20;
        continue;
      }
      case Opcode.LOAD_METHOD_MODULE:
      case Opcode.LOAD_METHOD_CLASS: {
        const owner = Stack.at(sp, 1);
        let value: usize = NULL;
        if (opcode === Opcode.LOAD_METHOD_MODULE) value = moduleValue(owner, pc);
        else if (typeOf(owner) === Type.type && Raw.typeVersion(owner) === load<u32>(pc, 2))
          value = load<usize>(pc, 12);
        if (value !== NULL) {
          Stack.put(sp, 1, NULL);
          Stack.put(sp, 0, Ref.take(value));
          Ref.drop(owner);
        } else {
          missed(pc, Opcode.LOAD_METHOD_ADAPTIVE);
          if (!loadMethod(fp, sp, arg)) break;
        }
        sp += 8;
        pc += 20;
        continue;
      }
      case Opcode.LOAD_METHOD_ADAPTIVE:
        if (load<u16>(pc) < 16) {
          specializeLoadMethod(Stack.at(sp, 1), pc, frameName(fp, arg));
          wide = arg & ~0xff;
          pc -= 2;
          continue;
        }
        store<u16>(pc, load<u16>(pc) - 16);
      // falls through: not yet
      case Opcode.LOAD_METHOD:
        if (!loadMethod(fp, sp, arg)) break;
        sp += 8;
        pc += 20;
        continue;

      // --- calls
      case Opcode.KW_NAMES:
        INTERPRETER.keywordNames = load<usize>(consts + (arg << 3), 24);
        continue;
      case Opcode.PRECALL_PYFUNC:
        pc += 2;
        continue;
      case Opcode.PRECALL_BOUND_METHOD: {
        const callable = Stack.at(sp, arg + 1);
        if (Stack.at(sp, arg + 2) !== NULL || typeOf(callable) !== Type.method) missed(pc, Opcode.PRECALL_ADAPTIVE);
        unpackMethod(sp, arg);
        pc += 2;
        continue;
      }
      case Opcode.PRECALL_NO_KW_LEN:
      case Opcode.PRECALL_NO_KW_ISINSTANCE:
      case Opcode.PRECALL_NO_KW_BUILTIN_O:
      case Opcode.PRECALL_NO_KW_BUILTIN_FAST:
      case Opcode.PRECALL_BUILTIN_FAST_WITH_KEYWORDS:
      case Opcode.PRECALL_NO_KW_METHOD_DESCRIPTOR_NOARGS:
      case Opcode.PRECALL_NO_KW_METHOD_DESCRIPTOR_O:
      case Opcode.PRECALL_NO_KW_METHOD_DESCRIPTOR_FAST:
      case Opcode.PRECALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS:
      case Opcode.PRECALL_NO_KW_STR_1:
      case Opcode.PRECALL_NO_KW_TYPE_1:
      case Opcode.PRECALL_NO_KW_TUPLE_1:
      case Opcode.PRECALL_BUILTIN_CLASS: {
        const status = callNative(sp, arg, INTERPRETER.keywordNames, opcode);
        if (status === NativeCall.RAISED) break;
        if (status === NativeCall.DONE) {
          INTERPRETER.keywordNames = NULL;
          sp -= (arg + 1) << 3;
          // Behind PRECALL's cache, CALL and its caches.
          pc += 12;
          if (--INTERPRETER.budget < 0) {
            store<u32>(fp, <u32>(pc - 2), F_PREV_INSTR);
            store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
            return RunResult.SLICE_OVER;
          }
          continue;
        }
        missed(pc, Opcode.PRECALL_ADAPTIVE);
        unpackMethod(sp, arg);
        pc += 2;
        continue;
      }
      case Opcode.PRECALL_NO_KW_LIST_APPEND: {
        const status = callListAppend(sp, arg);
        if (status === NativeCall.RAISED) break;
        if (status === NativeCall.DONE) {
          sp -= (arg + 2) << 3;
          pc += 14;
          continue;
        }
        missed(pc, Opcode.PRECALL_ADAPTIVE);
        unpackMethod(sp, arg);
        pc += 2;
        continue;
      }
      case Opcode.PRECALL_ADAPTIVE:
        if (load<u16>(pc) < 16) {
          specializePrecall(sp, pc, arg, INTERPRETER.keywordNames);
          wide = arg & ~0xff;
          pc -= 2;
          continue;
        }
        store<u16>(pc, load<u16>(pc) - 16);
      // falls through: not yet
      case Opcode.PRECALL:
        unpackMethod(sp, arg);
        pc += 2;
        continue;
      case Opcode.CALL_ADAPTIVE:
        if (load<u16>(pc) < 16) {
          specializeCall(sp, pc, arg, INTERPRETER.keywordNames);
          wide = arg & ~0xff;
          pc -= 2;
          continue;
        }
        store<u16>(pc, load<u16>(pc) - 16);
      // falls through: not yet
      case Opcode.CALL_PY_EXACT_ARGS:
      case Opcode.CALL_PY_WITH_DEFAULTS:
        if (opcode !== Opcode.CALL_ADAPTIVE) {
          const total = Stack.at(sp, arg + 2) !== NULL ? arg + 1 : arg;
          const callable = Stack.at(sp, total + 1);
          if (
            INTERPRETER.keywordNames === NULL &&
            typeOf(callable) === Type.Function &&
            changetype<FunctionObject>(callable).version === load<u32>(pc, 2)
          ) {
            const body = changetype<FunctionObject>(callable).code;
            const wanted = <usize>load<i32>(body, 56);
            const minimum = <usize>load<u16>(pc, 6);
            if (total === wanted || (total < wanted && total >= minimum && opcode === Opcode.CALL_PY_WITH_DEFAULTS)) {
              callee = newFrame(callable, NULL);
              if (callee === NULL) break;
              const slots = callee + FRAME_SLOTS;
              const args = sp - (total << 3);
              for (let i: usize = 0; i < total; i++) store<u64>(slots + (i << 3), load<u64>(args + (i << 3)));
              let filled = total;
              if (total < wanted) {
                const defaults = changetype<FunctionObject>(callable).defaults;
                for (; filled < wanted; filled++)
                  store<u64>(
                    slots + (filled << 3),
                    <u64>Ref.take(load<usize>(defaults + ((filled - minimum) << 3), 24)),
                  );
              }
              const count = <usize>load<i32>(body, 76);
              for (; filled < count; filled++) store<u64>(slots + (filled << 3), 0);
              sp -= (arg + 2) << 3;
              pc += 8;
              break;
            }
          }
          missed(pc, Opcode.CALL_ADAPTIVE);
        }
      // falls through: the general call
      case Opcode.CALL: {
        const total = Stack.at(sp, arg + 2) !== NULL ? arg + 1 : arg;
        const names = INTERPRETER.keywordNames;
        INTERPRETER.keywordNames = NULL;
        if (isPlainFunction(Stack.at(sp, total + 1))) {
          callee = pushCall(sp, arg, names);
          sp -= (arg + 2) << 3;
          pc += 8;
          break;
        }
        if (!callObject(sp, arg, names)) break;
        sp -= (arg + 1) << 3;
        pc += 8;
        if (--INTERPRETER.budget < 0) {
          store<u32>(fp, <u32>(pc - 2), F_PREV_INSTR);
          store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
          return RunResult.SLICE_OVER;
        }
        continue;
      }
      case Opcode.CALL_FUNCTION_EX: {
        if (!prepareCallEx(sp, arg)) break;
        const operands = (arg & 1) + 2;
        if (isPlainFunction(Stack.at(sp, operands))) {
          callee = pushCallEx(sp, arg);
          if (callee === NULL) break;
          for (let n = operands; n > 0; n--) Ref.drop(Stack.at(sp, n));
          sp -= (operands + 1) << 3;
          break;
        }
        if (!callEx(sp, arg)) break;
        sp -= operands << 3;
        continue;
      }
      case Opcode.MAKE_FUNCTION: {
        const top = makeFunction(sp, load<usize>(fp, F_GLOBALS), arg);
        if (top === NULL) break;
        sp = top;
        continue;
      }
      case Opcode.RETURN_VALUE: {
        sp -= 8;
        const value = load<usize>(sp);
        RT.recursionRemaining++;
        if (load<u8>(fp, F_IS_ENTRY) !== 0) {
          store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
          store<u64>(changetype<usize>(INTERPRETER) + offsetof<InterpreterState>("result"), <u64>value);
          return RunResult.DONE;
        }
        const caller = load<usize>(fp, F_PREVIOUS);
        RT.frame = caller;
        if (load<u8>(fp, F_OWNER) === FrameOwner.GENERATOR) {
          store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
          const generator = generatorOfFrame(fp);
          generatorLeave(generator);
          generatorEnd(generator);
          fp = caller;
          consts = load<usize>(load<usize>(fp, F_CODE), 24);
          pc = load<usize>(fp, F_PREV_INSTR);
          sp = fp + FRAME_SLOTS + ((<usize>load<i32>(fp, F_STACKTOP)) << 3);
          // The caller stands at a SEND or a FOR_ITER, both of which jump when it is over.
          if (generalOpcode(load<u8>(pc)) === Opcode.SEND) Stack.put(sp, 1, value);
          else {
            Ref.drop(value);
            sp -= 8;
          }
          pc += 2 + ((<usize>load<u8>(pc, 1)) << 1);
          Ref.drop(generator);
          continue;
        }
        if (load<usize>(fp, F_FRAME_OBJECT) !== NULL) {
          store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
          endFrame(fp);
        } else {
          for (let slot = fp + FRAME_SLOTS; slot < sp; slot += 8) Ref.dropOrNull(load<usize>(slot));
          Ref.dropOrNull(load<usize>(fp, F_LOCALS));
          Ref.drop(load<usize>(fp));
          Ref.drop(load<usize>(fp, F_CODE));
          popFrame(fp);
        }
        fp = caller;
        consts = load<usize>(load<usize>(fp, F_CODE), 24);
        pc = load<usize>(fp, F_PREV_INSTR) + 2;
        sp = fp + FRAME_SLOTS + ((<usize>load<i32>(fp, F_STACKTOP)) << 3);
        Stack.put(sp, 0, value);
        sp += 8;
        continue;
      }

      // --- generators and coroutines
      case Opcode.RETURN_GENERATOR: {
        const generator = generatorNew(load<usize>(fp));
        if (generator === NULL) break;
        store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
        const moved = generator + GENERATOR_FRAME;
        memory.copy(moved, fp, sp - fp);
        changetype<InterpreterFrame>(moved).owner = FrameOwner.GENERATOR;
        store<u64>(moved, 0, F_PREVIOUS);
        changetype<GeneratorObject>(generator).frameState = FrameState.CREATED;
        RT.recursionRemaining++;
        if (load<u8>(fp, F_IS_ENTRY) !== 0) {
          // Its owner will end it: it must hold references of its own.
          store<i32>(fp, 0, F_STACKTOP);
          store<u64>(fp, 0, F_LOCALS);
          retain(load<usize>(fp));
          retain(load<usize>(fp, F_CODE));
          store<u64>(changetype<usize>(INTERPRETER) + offsetof<InterpreterState>("result"), <u64>generator);
          return RunResult.DONE;
        }
        const caller = load<usize>(fp, F_PREVIOUS);
        RT.frame = caller;
        popFrame(fp);
        fp = caller;
        consts = load<usize>(load<usize>(fp, F_CODE), 24);
        pc = load<usize>(fp, F_PREV_INSTR) + 2;
        sp = fp + FRAME_SLOTS + ((<usize>load<i32>(fp, F_STACKTOP)) << 3);
        Stack.put(sp, 0, generator);
        sp += 8;
        continue;
      }
      case Opcode.YIELD_VALUE: {
        sp -= 8;
        const generator = generatorOfFrame(fp);
        const value = load<usize>(sp);
        changetype<GeneratorObject>(generator).frameState = FrameState.SUSPENDED;
        store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
        RT.recursionRemaining++;
        if (load<u8>(fp, F_IS_ENTRY) !== 0) {
          store<u64>(changetype<usize>(INTERPRETER) + offsetof<InterpreterState>("result"), <u64>value);
          return RunResult.DONE;
        }
        fp = load<usize>(fp, F_PREVIOUS);
        RT.frame = fp;
        generatorLeave(generator);
        consts = load<usize>(load<usize>(fp, F_CODE), 24);
        pc = load<usize>(fp, F_PREV_INSTR) + 2;
        sp = fp + FRAME_SLOTS + ((<usize>load<i32>(fp, F_STACKTOP)) << 3);
        Stack.put(sp, 0, value);
        sp += 8;
        continue;
      }
      case Opcode.SEND: {
        const receiver = Stack.at(sp, 2);
        if (canResume(receiver, arg, Stack.at(sp, 1))) {
          // The value that it yields, or returns, takes the place of the sent one: see YIELD_VALUE and RETURN_VALUE.
          sp -= 8;
          generatorResume(receiver, load<usize>(sp));
          callee = receiver + GENERATOR_FRAME;
          store<u8>(callee, 0, F_IS_ENTRY);
          break;
        }
        const status = send(sp);
        if (status === SendResult.ERROR) break;
        if (status === SendResult.RETURN) {
          sp -= 8;
          Stack.put(sp, 1, load<usize>(sp));
          Ref.drop(receiver);
          pc += arg << 1;
        }
        continue;
      }
      case Opcode.ASYNC_GEN_WRAP: {
        const value = Stack.at(sp, 1);
        const wrapped = asyncGenWrap(value);
        if (wrapped === NULL) break;
        Stack.put(sp, 1, wrapped);
        Ref.drop(value);
        continue;
      }
      case Opcode.GET_AWAITABLE:
        if (!getAwaitable(sp, arg)) break;
        continue;
      case Opcode.GET_AITER:
        if (!getAiter(sp)) break;
        continue;
      case Opcode.GET_ANEXT:
        if (!getAnext(sp)) break;
        sp += 8;
        continue;
      case Opcode.GET_YIELD_FROM_ITER:
        if (!getYieldFromIter(fp, sp)) break;
        continue;
      case Opcode.END_ASYNC_FOR:
        if (!endAsyncFor(sp)) {
          again = RAISED_BEFORE;
          break;
        }
        sp -= 16;
        continue;

      // --- iteration
      case Opcode.GET_ITER:
        if (!getIter(sp)) break;
        continue;
      case Opcode.FOR_ITER: {
        const iterator = Stack.at(sp, 1);
        const kind = typeOf(iterator);
        if (kind === Type.range_iterator) {
          const index = load<i64>(iterator, 16);
          if (index < load<i64>(iterator, 40)) {
            store<i64>(iterator, index + 1, 16);
            const number = intFromI64(load<i64>(iterator, 24) + index * load<i64>(iterator, 32));
            if (number === NULL) break;
            Stack.put(sp, 0, number);
            sp += 8;
            continue;
          }
        } else if (canResume(iterator, arg, None)) {
          generatorResume(iterator, Ref.take(None));
          callee = iterator + GENERATOR_FRAME;
          store<u8>(callee, 0, F_IS_ENTRY);
          break;
        } else if (kind === Type.list_iterator) {
          const list = load<usize>(iterator, 24);
          const index = load<i64>(iterator, 16);
          if (list !== NULL && index < load<i64>(list, 16)) {
            store<i64>(iterator, index + 1, 16);
            Stack.put(sp, 0, Ref.take(load<usize>(load<usize>(list, 24) + ((<usize>index) << 3))));
            sp += 8;
            continue;
          }
        }
        const next = changetype<TypeObject>(typeOf(iterator)).tp_iternext;
        if (next === 0) {
          badStack();
          break;
        }
        const item = call_indirect<usize>(next, iterator);
        if (item !== NULL) {
          Stack.put(sp, 0, item);
          sp += 8;
          continue;
        }
        if (RT.error !== NULL) {
          if (!errorMatches(Type.StopIteration)) break;
          errorClear();
        }
        sp -= 8;
        Ref.drop(iterator);
        pc += arg << 1;
        continue;
      }
      case Opcode.UNPACK_SEQUENCE_TWO_TUPLE: {
        const sequence = Stack.at(sp, 1);
        if (typeOf(sequence) === Type.tuple && load<i64>(sequence, 16) === 2) {
          Stack.put(sp, 1, Ref.take(load<usize>(sequence, 32)));
          Stack.put(sp, 0, Ref.take(load<usize>(sequence, 24)));
          Ref.drop(sequence);
          sp += 8;
          pc += 2;
          continue;
        }
        missed(pc, Opcode.UNPACK_SEQUENCE_ADAPTIVE);
        if (!unpackSequence(sp, arg)) break;
        sp += (arg << 3) - 8;
        pc += 2;
        continue;
      }
      case Opcode.UNPACK_SEQUENCE_TUPLE:
      case Opcode.UNPACK_SEQUENCE_LIST:
        // The general form looks at these two first.
        if (typeOf(Stack.at(sp, 1)) !== (opcode === Opcode.UNPACK_SEQUENCE_LIST ? Type.list : Type.tuple))
          missed(pc, Opcode.UNPACK_SEQUENCE_ADAPTIVE);
        if (!unpackSequence(sp, arg)) break;
        sp += (arg << 3) - 8;
        pc += 2;
        continue;
      case Opcode.UNPACK_SEQUENCE_ADAPTIVE:
        if (load<u16>(pc) < 16) {
          specializeUnpackSequence(sp, pc, <i64>arg);
          wide = arg & ~0xff;
          pc -= 2;
          continue;
        }
        store<u16>(pc, load<u16>(pc) - 16);
      // falls through: not yet
      case Opcode.UNPACK_SEQUENCE:
        if (!unpackSequence(sp, arg)) break;
        sp += (arg << 3) - 8;
        pc += 2;
        continue;
      case Opcode.UNPACK_EX:
        if (!unpackEx(sp, arg)) break;
        sp += ((arg & 0xff) + (arg >> 8)) << 3;
        continue;

      // --- building
      case Opcode.BUILD_TUPLE:
        if (!buildTuple(sp, arg)) break;
        sp += 8 - (arg << 3);
        continue;
      case Opcode.BUILD_LIST:
        if (!buildList(sp, arg)) break;
        sp += 8 - (arg << 3);
        continue;
      case Opcode.BUILD_SET:
        if (!buildSet(sp, arg)) break;
        sp += 8 - (arg << 3);
        continue;
      case Opcode.BUILD_MAP:
        if (!buildMap(sp, arg)) break;
        sp += 8 - (arg << 4);
        continue;
      case Opcode.BUILD_CONST_KEY_MAP:
        if (!buildConstKeyMap(sp, arg)) break;
        sp -= arg << 3;
        continue;
      case Opcode.BUILD_STRING:
        if (!buildString(sp, arg)) break;
        sp += 8 - (arg << 3);
        continue;
      case Opcode.BUILD_SLICE:
        if (!buildSlice(sp, arg)) break;
        sp += 8 - (arg << 3);
        continue;
      case Opcode.FORMAT_VALUE:
        if (!formatValue(sp, arg)) break;
        if ((arg & 4) !== 0) sp -= 8;
        continue;
      case Opcode.LIST_TO_TUPLE:
        if (!listToTuple(sp)) break;
        continue;
      case Opcode.LIST_APPEND:
        if (!appendToList(sp, arg)) break;
        sp -= 8;
        continue;
      case Opcode.SET_ADD:
        if (!addToSet(sp, arg)) break;
        sp -= 8;
        continue;
      case Opcode.MAP_ADD:
        if (!addToMap(sp, arg)) break;
        sp -= 16;
        continue;
      case Opcode.LIST_EXTEND:
        if (!extendList(sp, arg)) break;
        sp -= 8;
        continue;
      case Opcode.SET_UPDATE:
        if (!updateSet(sp, arg)) break;
        sp -= 8;
        continue;
      case Opcode.DICT_UPDATE:
        if (!updateDict(sp, arg)) break;
        sp -= 8;
        continue;
      case Opcode.DICT_MERGE:
        if (!mergeKeywords(sp, arg)) break;
        sp -= 8;
        continue;

      // --- exceptions and with
      case Opcode.PUSH_EXC_INFO:
        if (!pushExcInfo(sp)) break;
        sp += 8;
        continue;
      case Opcode.POP_EXCEPT:
        if (!popExcept(sp)) break;
        sp -= 8;
        continue;
      case Opcode.CHECK_EXC_MATCH:
        if (!checkExcMatch(sp)) break;
        continue;
      case Opcode.CHECK_EG_MATCH:
        if (!checkGroupMatch(sp)) break;
        continue;
      case Opcode.PREP_RERAISE_STAR:
        if (!prepReraiseStar(sp)) break;
        sp -= 8;
        continue;
      case Opcode.RERAISE:
        reraise(fp, sp, arg);
        again = <i32>((pc - load<usize>(fp, F_CODE) - CODE_SIZE) >> 1) - 1;
        break;
      case Opcode.RAISE_VARARGS:
        if (raiseVarargs(sp, arg)) again = RAISED_BEFORE;
        break;
      case Opcode.BEFORE_WITH:
        if (!beforeWith(sp, false)) break;
        sp += 8;
        continue;
      case Opcode.BEFORE_ASYNC_WITH:
        if (!beforeWith(sp, true)) break;
        sp += 8;
        continue;
      case Opcode.WITH_EXCEPT_START:
        if (!withExceptStart(sp)) break;
        sp += 8;
        continue;

      // --- import, match and the rest
      case Opcode.IMPORT_NAME:
        if (!importName(fp, sp, arg)) break;
        sp -= 8;
        continue;
      case Opcode.IMPORT_FROM:
        if (!importFrom(fp, sp, arg)) break;
        sp += 8;
        continue;
      case Opcode.IMPORT_STAR:
        if (!importStar(fp, sp)) break;
        sp -= 8;
        continue;
      case Opcode.GET_LEN:
        if (!getLen(sp)) break;
        sp += 8;
        continue;
      case Opcode.MATCH_MAPPING:
        matchFlag(sp, TypeFlag.MAPPING);
        sp += 8;
        continue;
      case Opcode.MATCH_SEQUENCE:
        matchFlag(sp, TypeFlag.SEQUENCE);
        sp += 8;
        continue;
      case Opcode.MATCH_KEYS:
        if (!matchKeys(sp)) break;
        sp += 8;
        continue;
      case Opcode.MATCH_CLASS:
        if (!matchClass(sp, arg)) break;
        sp -= 16;
        continue;
      case Opcode.PRINT_EXPR:
        if (!printExpr(sp)) break;
        sp -= 8;
        continue;
      default:
        badStack();
        break;
    }

    if (callee !== NULL) {
      store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
      store<u32>(fp, <u32>(pc - 2), F_PREV_INSTR);
      store<u64>(callee, <u64>fp, F_PREVIOUS);
      fp = callee;
      RT.frame = fp;
      if (--RT.recursionRemaining >= 0 || !recursionExceeded()) {
        consts = load<usize>(load<usize>(fp, F_CODE), 24);
        pc = load<usize>(fp, F_PREV_INSTR) + 2;
        sp = fp + FRAME_SLOTS + ((<usize>load<i32>(fp, F_STACKTOP)) << 3);
        if (--INTERPRETER.budget < 0) return RunResult.SLICE_OVER;
        continue;
      }
      // The call does not take place; the error is the caller's.
      const refused = fp;
      fp = load<usize>(fp, F_PREVIOUS);
      RT.frame = fp;
      if (load<u8>(refused, F_OWNER) === FrameOwner.GENERATOR) {
        generatorLeave(generatorOfFrame(refused));
        generatorFailed(generatorOfFrame(refused));
      } else endFrame(refused);
    } else store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
    INTERPRETER.keywordNames = NULL;
    if (!unwind(fp, again !== RAISED_HERE, max(again, -1))) return RunResult.RAISED;
    fp = RT.frame;
    consts = load<usize>(load<usize>(fp, F_CODE), 24);
    pc = load<usize>(fp, F_PREV_INSTR) + 2;
    sp = fp + FRAME_SLOTS + ((<usize>load<i32>(fp, F_STACKTOP)) << 3);
  }
}
