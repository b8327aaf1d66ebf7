/**
 * The eval loop: CPython 3.11's bytecode.
 *
 * One function with one switch (hence its length): locals of a function are the only registers there are, and a call
 * per instruction would cost more than most instructions do. `continue` goes on with the next instruction. `break`
 * leaves the switch for what follows it: entering `callee` if that is set, or else unwinding, because an exception is
 * raised.
 *
 * V8 never replaces a running Wasm function by its optimized version, so a long loop must leave this function and come
 * back: after SLICE backward jumps and calls it returns SLICE_OVER, with all its state in the frames, and is called
 * again. Python-to-Python calls and returns stay inside one activation.
 *
 * Whatever can run Python code sees the frames: `prevInstr` is stored before each instruction, `stacktop` only where a
 * frame is left.
 */
import { False, None, True } from "../generated/layout";
import { generalOpcode, Opcode } from "../generated/opcodes";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { errorClear, errorMatches, raise, raiseKeyError } from "../exceptions/raise";
import { NULL, Owned } from "../memory/layout";
import { RT } from "../memory/runtime";
import { asyncGenWrap } from "../objects/async_generator/async_generator";
import { CODE_SIZE, CodeObject } from "../objects/code/code";
import {
  generatorEnd,
  generatorFailed,
  generatorFromFrame,
  generatorLeave,
  generatorOfFrame,
  generatorResume,
  SendResult,
} from "../objects/generator/generator";
import { GENERATOR_FRAME, GeneratorObject } from "../objects/generator/record";
import { dictGetItem, dictSetItem } from "../objects/dict/dict";
import { valuesAppendOrder } from "../objects/dict/values";
import { FunctionObject } from "../objects/function/function";
import { strAppend, strConcat, strEqual } from "../objects/str/str";
import {
  FRAME_SLOTS,
  FrameEntry,
  FrameOwner,
  FrameState,
  INTERPRETER,
  InterpreterState,
} from "../objects/frame/interpreter_frame";
import { TypeFlag, typeOf } from "../kernel/object";
import { isTrue } from "../protocols/truth";
import { deleteAttr, loadAttr, loadMethod, storeAttr } from "./instructions/attributes";
import { CallEnd, callEx, callStep, isPlainFunction, makeFunction, prepareCallEx, pushCallEx } from "./calls/calls";
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
} from "./instructions/containers";
import {
  binaryOpAdaptive,
  binaryOpMissed,
  binarySubscrAdaptive,
  binarySubscrMissed,
  compareOpAdaptive,
  compareOpMissed,
  loadAttrAdaptive,
  loadAttrByHint,
  loadAttrMissed,
  loadGlobalAdaptive,
  loadGlobalMissed,
  loadMethodAdaptive,
  loadMethodMissed,
  loadMethodOfModule,
  precallAdaptive,
  precallMissed,
  storeAttrAdaptive,
  storeAttrByHint,
  storeAttrMissed,
  storeSubscrAdaptive,
  storeSubscrMissed,
  unpackSequenceAdaptive,
  unpackSequenceMissed,
} from "./adaptive/adaptive";
import { bigArithmetic, Float, Int } from "./instructions/arithmetic";
import { CHUNK_HEAD, popFrame } from "./data_stack";
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
} from "./instructions/exceptions";
import { endFrame, leaveFrame, newFrame } from "./frames";
import { importFrom, importName, importStar } from "./imports/imports";
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
} from "./instructions/iteration";
import { getLen, matchClass, matchFlag, matchKeys } from "./instructions/matching";
import {
  copyFreeVars,
  deleteGlobal,
  deleteName,
  loadBuildClass,
  loadClassDeref,
  loadGlobal,
  loadName,
  makeCell,
  printExpr,
  setupAnnotations,
  storeGlobal,
  storeName,
  unboundCell,
  unboundLocal,
} from "./instructions/names";
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
} from "./instructions/operators";
import { callListAppend, callNative, NativeCall } from "./calls/native_calls";
import { warmUp } from "./adaptive/quicken";
import { recursionExceeded } from "./calls/recursion";
import { Ref, Stack, unpackMethod } from "./stack";

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
  @inline static isFirstInChunk(frame: usize): bool {
    return frame === RT.stackChunk + CHUNK_HEAD;
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

/**
 * How an exception comes to be raised: by the instruction itself; again, as it was; or again by the instruction of this
 * index.
 */
const RAISED_HERE: i32 = -2;
const RAISED_BEFORE: i32 = -1;

/** Raw fields of frames, for constant offsets in loads and stores. */
const F_CODE: usize = 32;
const CODE_WARMUP: usize = 52;
const CODE_CONSTS: usize = 24;
const F_LOCALS: usize = 24;
const F_GLOBALS: usize = 8;
const F_BUILTINS: usize = 16;
const F_FRAME_OBJECT: usize = 40;
const F_PREVIOUS: usize = 48;
const F_PREV_INSTR: usize = 56;
const F_STACKTOP: usize = 64;
const F_ENTRY: usize = 68;
const F_OWNER: usize = 69;

/** Runs RT.frame from its next instruction; if an exception is raised already, from its handler. */
export function run(): i32 {
  let entry = RT.frame;
  if (RT.error !== NULL) {
    if (!unwind(entry, false, -1)) return RunResult.RAISED;
    entry = RT.frame;
  }
  // What is kept from one instruction to the next is stored again for every one of them: the rest of the state is in
  // memory.
  let consts = load<usize>(load<usize>(entry, F_CODE), CODE_CONSTS);
  let pc = load<usize>(entry, F_PREV_INSTR) + 2;
  let sp = entry + FRAME_SLOTS + ((<usize>load<i32>(entry, F_STACKTOP)) << 3);
  INTERPRETER.budget = SLICE;

  while (true) {
    let opcode: i32 = load<u8>(pc);
    let arg: usize = load<u8>(pc, 1);
    if (opcode === Opcode.EXTENDED_ARG) {
      pc = extendedArgument(pc);
      opcode = load<u8>(pc);
      arg = INTERPRETER.argument;
    }
    const fp = RT.frame;
    store<u32>(fp, <u32>pc, F_PREV_INSTR);
    pc += 2;
    // Set by an instruction that then leaves the switch: the frame to enter, or how the exception is raised.
    let callee: usize = NULL;
    let again = RAISED_HERE;
    switch (opcode) {
      case Opcode.NOP:
      case Opcode.CACHE:
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
        const value = load<usize>(fp + ((<usize>load<u8>(pc, 1)) << 3), FRAME_SLOTS);
        pc += 2;
        if (value === NULL) {
          sp -= 8;
          Ref.dropOrNull(old);
          store<u32>(RT.frame, <u32>(pc - 2), F_PREV_INSTR);
          unboundLocal(RT.frame, load<u8>(pc - 1));
          break;
        }
        Stack.put(sp, 1, Ref.take(value));
        Ref.dropOrNull(old);
        continue;
      }
      case Opcode.STORE_FAST__STORE_FAST: {
        const old = load<usize>(fp + (arg << 3), FRAME_SLOTS);
        store<u64>(fp + (arg << 3), load<u64>(sp - 8), FRAME_SLOTS);
        const slot = fp + ((<usize>load<u8>(pc, 1)) << 3);
        const older = load<usize>(slot, FRAME_SLOTS);
        store<u64>(slot, load<u64>(sp - 16), FRAME_SLOTS);
        sp -= 16;
        pc += 2;
        Ref.dropOrNull(old);
        Ref.dropOrNull(older);
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
      case Opcode.BINARY_OP_ADD_INT:
      case Opcode.BINARY_OP_SUBTRACT_INT:
      case Opcode.BINARY_OP_MULTIPLY_INT: {
        const right = Stack.at(sp, 1);
        const left = Stack.at(sp, 2);
        if (typeOf(left) === Type.int) {
          if (typeOf(right) === Type.int) {
            if (Int.isCompact(left)) {
              if (Int.isCompact(right)) {
                const a = Int.value(left);
                const b = Int.value(right);
                const value =
                  opcode === Opcode.BINARY_OP_MULTIPLY_INT
                    ? a * b
                    : opcode === Opcode.BINARY_OP_ADD_INT
                      ? a + b
                      : a - b;
                if (!Int.put(sp, left, right, value)) break;
                sp -= 8;
                pc += 2;
                continue;
              }
            }
            if (!bigArithmetic(sp, left, right, opcode)) break;
            sp -= 8;
            pc += 2;
            continue;
          }
        }
        if (!binaryOpMissed(sp, pc, arg)) break;
        sp -= 8;
        pc += 2;
        continue;
      }
      case Opcode.BINARY_OP_ADD_FLOAT: {
        const right = Stack.at(sp, 1);
        const left = Stack.at(sp, 2);
        if (typeOf(left) === Type.float) {
          if (typeOf(right) === Type.float) {
            if (!Float.put(sp, left, right, load<f64>(left, 16) + load<f64>(right, 16))) break;
            sp -= 8;
            pc += 2;
            continue;
          }
        }
        if (!binaryOpMissed(sp, pc, arg)) break;
        sp -= 8;
        pc += 2;
        continue;
      }
      case Opcode.BINARY_OP_SUBTRACT_FLOAT: {
        const right = Stack.at(sp, 1);
        const left = Stack.at(sp, 2);
        if (typeOf(left) === Type.float) {
          if (typeOf(right) === Type.float) {
            if (!Float.put(sp, left, right, load<f64>(left, 16) - load<f64>(right, 16))) break;
            sp -= 8;
            pc += 2;
            continue;
          }
        }
        if (!binaryOpMissed(sp, pc, arg)) break;
        sp -= 8;
        pc += 2;
        continue;
      }
      case Opcode.BINARY_OP_MULTIPLY_FLOAT: {
        const right = Stack.at(sp, 1);
        const left = Stack.at(sp, 2);
        if (typeOf(left) === Type.float) {
          if (typeOf(right) === Type.float) {
            if (!Float.put(sp, left, right, load<f64>(left, 16) * load<f64>(right, 16))) break;
            sp -= 8;
            pc += 2;
            continue;
          }
        }
        if (!binaryOpMissed(sp, pc, arg)) break;
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
          if (!binaryOpMissed(sp, pc, arg)) break;
        }
        sp -= 8;
        pc += 2;
        continue;
      }
      case Opcode.BINARY_OP_INPLACE_ADD_UNICODE: {
        const right = Stack.at(sp, 1);
        const left = Stack.at(sp, 2);
        const slot = RT.frame + FRAME_SLOTS + ((<usize>load<u8>(pc, 3)) << 3);
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
        if (!binaryOpMissed(sp, pc, arg)) break;
        sp -= 8;
        pc += 2;
        continue;
      }
      case Opcode.BINARY_OP_ADAPTIVE:
        if (!binaryOpAdaptive(sp, pc, arg)) break;
        sp -= 8;
        pc += 2;
        continue;
      case Opcode.BINARY_OP:
        if (!binaryOp(sp, arg)) break;
        sp -= 8;
        pc += 2;
        continue;
      case Opcode.BINARY_SUBSCR_LIST_INT: {
        const key = Stack.at(sp, 1);
        const list = Stack.at(sp, 2);
        if (typeOf(list) === Type.list) {
          if (typeOf(key) === Type.int) {
            if (<u64>load<i64>(key, 16) <= 1) {
              const index = load<u32>(key, 24);
              if (<i64>index < load<i64>(list, 16)) {
                Stack.put(sp, 2, Ref.take(load<usize>(load<usize>(list, 24) + ((<usize>index) << 3))));
                sp -= 8;
                pc += 8;
                Ref.drop(key);
                Ref.drop(list);
                continue;
              }
            }
          }
        }
        if (!binarySubscrMissed(sp, pc)) break;
        sp -= 8;
        pc += 8;
        continue;
      }
      case Opcode.BINARY_SUBSCR_TUPLE_INT: {
        const key = Stack.at(sp, 1);
        const tuple = Stack.at(sp, 2);
        if (typeOf(tuple) === Type.tuple) {
          if (typeOf(key) === Type.int) {
            if (<u64>load<i64>(key, 16) <= 1) {
              const index = load<u32>(key, 24);
              if (<i64>index < load<i64>(tuple, 16)) {
                Stack.put(sp, 2, Ref.take(load<usize>(tuple + ((<usize>index) << 3), 24)));
                sp -= 8;
                pc += 8;
                Ref.drop(key);
                Ref.drop(tuple);
                continue;
              }
            }
          }
        }
        if (!binarySubscrMissed(sp, pc)) break;
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
          if (!binarySubscrMissed(sp, pc)) break;
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
        if (!binarySubscrMissed(sp, pc)) break;
        sp -= 8;
        pc += 8;
        continue;
      }
      case Opcode.BINARY_SUBSCR_ADAPTIVE:
        if (!binarySubscrAdaptive(sp, pc)) break;
        sp -= 8;
        pc += 8;
        continue;
      case Opcode.BINARY_SUBSCR:
        if (!binarySubscr(sp)) break;
        sp -= 8;
        pc += 8;
        continue;
      case Opcode.STORE_SUBSCR_LIST_INT: {
        const key = Stack.at(sp, 1);
        const list = Stack.at(sp, 2);
        if (typeOf(list) === Type.list) {
          if (typeOf(key) === Type.int) {
            if (<u64>load<i64>(key, 16) <= 1) {
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
          }
        }
        if (!storeSubscrMissed(sp, pc)) break;
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
          if (!storeSubscrMissed(sp, pc)) break;
        }
        sp -= 24;
        pc += 2;
        continue;
      }
      case Opcode.STORE_SUBSCR_ADAPTIVE:
        if (!storeSubscrAdaptive(sp, pc)) break;
        sp -= 24;
        pc += 2;
        continue;
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
        // 1 less, 2 equal, 4 greater; 0: of another kind
        let outcome: u32 = 0;
        if (opcode === Opcode.COMPARE_OP_INT_JUMP) {
          if (typeOf(left) === Type.int) {
            if (typeOf(right) === Type.int) {
              if (Int.isCompact(left)) {
                if (Int.isCompact(right)) {
                  const a = Int.value(left);
                  const b = Int.value(right);
                  outcome = a < b ? 1 : a > b ? 4 : 2;
                }
              }
            }
          }
        } else if (opcode === Opcode.COMPARE_OP_FLOAT_JUMP) outcome = compareFloats(left, right);
        else outcome = compareStrs(left, right);
        if (outcome === 0) {
          if (!compareOpMissed(sp, pc, load<u8>(pc - 1))) break;
          sp -= 8;
          pc += 4;
          continue;
        }
        sp -= 16;
        const jump: i32 = load<u8>(pc, 4);
        const distance = (<usize>load<u8>(pc, 5)) << 1;
        if ((outcome & load<u16>(pc, 2)) === 0) {
          pc += 6;
          Ref.drop(left);
          Ref.drop(right);
          continue;
        }
        if (jump === Opcode.POP_JUMP_FORWARD_IF_FALSE || jump === Opcode.POP_JUMP_FORWARD_IF_TRUE) {
          pc += distance + 6;
          Ref.drop(left);
          Ref.drop(right);
          continue;
        }
        pc += 6 - distance;
        Ref.drop(left);
        Ref.drop(right);
        if (--INTERPRETER.budget < 0) return suspend(pc, sp);
        continue;
      }
      case Opcode.COMPARE_OP_ADAPTIVE:
        if (!compareOpAdaptive(sp, pc, arg)) break;
        sp -= 8;
        pc += 4;
        continue;
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
        pc -= arg << 1;
        warmUp(load<usize>(fp, F_CODE));
        if (--INTERPRETER.budget < 0) return suspend(pc, sp);
        continue;
      case Opcode.JUMP_BACKWARD_QUICK:
        pc -= arg << 1;
        if (--INTERPRETER.budget < 0) return suspend(pc, sp);
        continue;
      case Opcode.JUMP_BACKWARD_NO_INTERRUPT:
        pc -= arg << 1;
        continue;
      case Opcode.POP_JUMP_FORWARD_IF_FALSE: {
        const condition = Stack.at(sp, 1);
        if (condition === True) {
          Ref.dropShared(True);
          sp -= 8;
          continue;
        }
        if (condition === False) {
          Ref.dropShared(False);
          sp -= 8;
          pc += arg << 1;
          continue;
        }
        const target = chooseTarget(condition, pc, pc + (arg << 1));
        if (target === NULL) break;
        sp -= 8;
        pc = target;
        Ref.drop(condition);
        continue;
      }
      case Opcode.POP_JUMP_FORWARD_IF_TRUE: {
        const condition = Stack.at(sp, 1);
        if (condition === False) {
          Ref.dropShared(False);
          sp -= 8;
          continue;
        }
        if (condition === True) {
          Ref.dropShared(True);
          sp -= 8;
          pc += arg << 1;
          continue;
        }
        const target = chooseTarget(condition, pc + (arg << 1), pc);
        if (target === NULL) break;
        sp -= 8;
        pc = target;
        Ref.drop(condition);
        continue;
      }
      case Opcode.POP_JUMP_BACKWARD_IF_FALSE: {
        const condition = Stack.at(sp, 1);
        if (condition === True) {
          Ref.dropShared(True);
          sp -= 8;
          continue;
        }
        let target = pc - (arg << 1);
        if (condition !== False) target = chooseTarget(condition, pc, pc - (arg << 1));
        if (target === NULL) break;
        const stays = target === pc;
        sp -= 8;
        pc = target;
        Ref.drop(condition);
        if (stays) continue;
        // CPython's do not warm up: a `while` loop in code that runs once would stay general.
        if (load<i16>(load<usize>(RT.frame, F_CODE), CODE_WARMUP) !== 0) warmUp(load<usize>(RT.frame, F_CODE));
        if (--INTERPRETER.budget < 0) return suspend(pc, sp);
        continue;
      }
      case Opcode.POP_JUMP_BACKWARD_IF_TRUE: {
        const condition = Stack.at(sp, 1);
        if (condition === False) {
          Ref.dropShared(False);
          sp -= 8;
          continue;
        }
        let target = pc - (arg << 1);
        if (condition !== True) target = chooseTarget(condition, pc - (arg << 1), pc);
        if (target === NULL) break;
        const stays = target === pc;
        sp -= 8;
        pc = target;
        Ref.drop(condition);
        if (stays) continue;
        // CPython's do not warm up: a `while` loop in code that runs once would stay general.
        if (load<i16>(load<usize>(RT.frame, F_CODE), CODE_WARMUP) !== 0) warmUp(load<usize>(RT.frame, F_CODE));
        if (--INTERPRETER.budget < 0) return suspend(pc, sp);
        continue;
      }
      case Opcode.POP_JUMP_FORWARD_IF_NONE: {
        sp -= 8;
        const value = load<usize>(sp);
        if (value === None) {
          Ref.dropShared(None);
          pc += arg << 1;
          continue;
        }
        Ref.drop(value);
        continue;
      }
      case Opcode.POP_JUMP_FORWARD_IF_NOT_NONE: {
        sp -= 8;
        const value = load<usize>(sp);
        if (value === None) {
          Ref.dropShared(None);
          continue;
        }
        pc = dropThen(value, pc + (arg << 1));
        continue;
      }
      case Opcode.POP_JUMP_BACKWARD_IF_NONE:
      case Opcode.POP_JUMP_BACKWARD_IF_NOT_NONE: {
        sp -= 8;
        const value = load<usize>(sp);
        if ((value === None) !== (opcode === Opcode.POP_JUMP_BACKWARD_IF_NONE)) {
          Ref.drop(value);
          continue;
        }
        pc -= arg << 1;
        Ref.drop(value);
        if (--INTERPRETER.budget < 0) return suspend(pc, sp);
        continue;
      }
      case Opcode.JUMP_IF_FALSE_OR_POP:
      case Opcode.JUMP_IF_TRUE_OR_POP: {
        const condition = Stack.at(sp, 1);
        const jumpsIfTrue = opcode === Opcode.JUMP_IF_TRUE_OR_POP;
        let target = pc + (arg << 1);
        if (condition === True || condition === False || condition === None) {
          if ((condition === True) !== jumpsIfTrue) target = pc;
        } else target = jumpsIfTrue ? chooseTarget(condition, target, pc) : chooseTarget(condition, pc, target);
        if (target === NULL) break;
        if (target !== pc) {
          pc = target;
          continue;
        }
        sp -= 8;
        Ref.drop(condition);
        continue;
      }
      // --- names
      case Opcode.LOAD_GLOBAL_MODULE: {
        const keys = Raw.keys(load<usize>(fp, F_GLOBALS));
        if (Raw.keysVersion(keys) === load<u32>(pc, 4)) {
          const value = load<usize>(Raw.unicodeValue(keys, <usize>load<u16>(pc, 2)));
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
        const top = loadGlobalMissed(sp, pc, arg);
        if (top === NULL) break;
        sp = top;
        pc += 10;
        continue;
      }
      case Opcode.LOAD_GLOBAL_BUILTIN: {
        if (Raw.keysVersion(Raw.keys(load<usize>(fp, F_GLOBALS))) === load<u32>(pc, 4)) {
          const builtins = load<usize>(fp, F_BUILTINS);
          if (typeOf(builtins) === Type.dict) {
            const keys = Raw.keys(builtins);
            if (Raw.keysVersion(keys) === <u32>load<u16>(pc, 8)) {
              const value = load<usize>(Raw.unicodeValue(keys, <usize>load<u16>(pc, 2)));
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
          }
        }
        const top = loadGlobalMissed(sp, pc, arg);
        if (top === NULL) break;
        sp = top;
        pc += 10;
        continue;
      }
      case Opcode.LOAD_GLOBAL_ADAPTIVE:
      case Opcode.LOAD_GLOBAL: {
        const top = opcode === Opcode.LOAD_GLOBAL ? loadGlobal(sp, arg) : loadGlobalAdaptive(sp, pc, arg);
        if (top === NULL) break;
        sp = top;
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
      case Opcode.MAKE_CELL:
        if (!makeCell(fp, arg)) break;
        continue;
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
        if (!loadAttrMissed(sp, pc, arg)) break;
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
        if (!loadAttrMissed(sp, pc, arg)) break;
        pc += 8;
        continue;
      }
      case Opcode.LOAD_ATTR_WITH_HINT:
      case Opcode.LOAD_ATTR_MODULE:
        if (!loadAttrByHint(sp, pc, arg, opcode)) break;
        pc += 8;
        continue;
      case Opcode.LOAD_ATTR_ADAPTIVE:
        if (!loadAttrAdaptive(sp, pc, arg)) break;
        pc += 8;
        continue;
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
        if (!storeAttrMissed(sp, pc, arg)) break;
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
        if (!storeAttrMissed(sp, pc, arg)) break;
        sp -= 16;
        pc += 8;
        continue;
      }
      case Opcode.STORE_ATTR_WITH_HINT:
        if (!storeAttrByHint(sp, pc, arg)) break;
        sp -= 16;
        pc += 8;
        continue;
      case Opcode.STORE_ATTR_ADAPTIVE:
        if (!storeAttrAdaptive(sp, pc, arg)) break;
        sp -= 16;
        pc += 8;
        continue;
      case Opcode.STORE_ATTR:
        if (!storeAttr(fp, sp, arg)) break;
        sp -= 16;
        pc += 8;
        continue;
      case Opcode.DELETE_ATTR:
        if (!deleteAttr(fp, sp, arg)) break;
        sp -= 8;
        continue;
      case Opcode.LOAD_METHOD_WITH_VALUES: {
        const owner = Stack.at(sp, 1);
        const type = typeOf(owner);
        if (Raw.typeVersion(type) === load<u32>(pc, 2)) {
          if (load<usize>(owner - 32) !== NULL) {
            if (Raw.keysVersion(changetype<TypeObject>(type).ht_cached_keys) === load<u32>(pc, 8)) {
              Stack.put(sp, 1, Ref.take(load<usize>(pc, 12)));
              Stack.put(sp, 0, owner);
              sp += 8;
              pc += 20;
              continue;
            }
          }
        }
        if (!loadMethodMissed(sp, pc, arg)) break;
        sp += 8;
        pc += 20;
        continue;
      }
      case Opcode.LOAD_METHOD_WITH_DICT:
      case Opcode.LOAD_METHOD_NO_DICT: {
        const owner = Stack.at(sp, 1);
        if (Raw.typeVersion(typeOf(owner)) === load<u32>(pc, 2)) {
          let hit = opcode === Opcode.LOAD_METHOD_NO_DICT;
          if (!hit) {
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
        if (!loadMethodMissed(sp, pc, arg)) break;
        sp += 8;
        pc += 20;
        continue;
      }
      case Opcode.LOAD_METHOD_MODULE:
        if (!loadMethodOfModule(sp, pc, arg)) break;
        sp += 8;
        pc += 20;
        continue;
      case Opcode.LOAD_METHOD_CLASS: {
        const owner = Stack.at(sp, 1);
        if (typeOf(owner) === Type.type) {
          if (Raw.typeVersion(owner) === load<u32>(pc, 2)) {
            Stack.put(sp, 1, NULL);
            Stack.put(sp, 0, Ref.take(load<usize>(pc, 12)));
            sp += 8;
            pc += 20;
            Ref.drop(owner);
            continue;
          }
        }
        if (!loadMethodMissed(sp, pc, arg)) break;
        sp += 8;
        pc += 20;
        continue;
      }
      case Opcode.LOAD_METHOD_ADAPTIVE:
        if (!loadMethodAdaptive(sp, pc, arg)) break;
        sp += 8;
        pc += 20;
        continue;
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
        if (Stack.at(sp, arg + 2) !== NULL || typeOf(callable) !== Type.method) precallMissed(sp, pc, arg);
        else unpackMethod(sp, arg);
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
        const top = callNative(sp, arg, INTERPRETER.keywordNames, opcode, pc);
        if (top === NativeCall.RAISED) break;
        if (top !== NativeCall.MISS) {
          INTERPRETER.keywordNames = NULL;
          sp = top;
          // Behind PRECALL's cache, CALL and its caches.
          pc += 12;
          if (--INTERPRETER.budget < 0) return suspend(pc, sp);
          continue;
        }
        pc += 2;
        continue;
      }
      case Opcode.PRECALL_NO_KW_LIST_APPEND: {
        const top = callListAppend(sp, arg, pc);
        if (top === NativeCall.RAISED) break;
        if (top !== NativeCall.MISS) {
          sp = top;
          pc += 14;
          continue;
        }
        pc += 2;
        continue;
      }
      case Opcode.PRECALL_ADAPTIVE:
        pc = precallAdaptive(sp, pc, arg);
        continue;
      case Opcode.PRECALL:
        unpackMethod(sp, arg);
        pc += 2;
        continue;
      case Opcode.CALL_PY_EXACT_ARGS:
      case Opcode.CALL_PY_WITH_DEFAULTS:
      case Opcode.CALL_ADAPTIVE:
      case Opcode.CALL: {
        // ( NULL, function, arguments... ) or ( function, self, arguments... )
        const operands = sp - (arg << 3) - 16;
        const place = load<usize>(operands) === NULL ? operands + 8 : operands;
        const func = load<usize>(place);
        if (opcode === Opcode.CALL_PY_EXACT_ARGS && typeOf(func) === Type.Function) {
          if (changetype<FunctionObject>(func).version === load<u32>(pc, 2)) {
            const code = changetype<FunctionObject>(func).code;
            const entered = RT.stackTop;
            const count = <usize>changetype<CodeObject>(code).nlocalsplus;
            const stack = entered + FRAME_SLOTS + (count << 3);
            const end = stack + ((<usize>changetype<CodeObject>(code).stacksize) << 3);
            // Anything unusual is left to the general call below.
            let refusals = ((<usize>changetype<CodeObject>(code).argcount) << 3) ^ (sp - place - 8);
            refusals |= INTERPRETER.keywordNames;
            refusals |= <usize>(end > RT.stackLimit) | <usize>(RT.recursionRemaining <= 0);
            if (refusals === 0) {
              RT.stackTop = end;
              RT.recursionRemaining--;
              const caller = RT.frame;
              store<i32>(caller, <i32>((operands - caller - FRAME_SLOTS) >> 3), F_STACKTOP);
              store<u32>(caller, <u32>(pc + 6), F_PREV_INSTR);
              RT.frame = entered;
              store<u64>(entered, <u64>func);
              store<u64>(entered, <u64>changetype<FunctionObject>(func).globals, F_GLOBALS);
              store<u64>(entered, <u64>changetype<FunctionObject>(func).builtins, F_BUILTINS);
              store<u64>(entered, 0, F_LOCALS);
              store<u64>(entered, <u64>Ref.take(code), F_CODE);
              store<u64>(entered, 0, F_FRAME_OBJECT);
              store<u64>(entered, <u64>caller, F_PREVIOUS);
              // No entry frame, owned by the thread.
              store<u64>(entered, <u64>(<u32>count), F_STACKTOP);
              let slot = entered + FRAME_SLOTS;
              for (let from = place + 8; from < sp; from += 8) {
                store<u64>(slot, load<u64>(from));
                slot += 8;
              }
              for (; slot < stack; slot += 8) store<u64>(slot, 0);
              consts = load<usize>(code, CODE_CONSTS);
              pc = code + CODE_SIZE;
              sp = stack;
              store<u64>(entered, <u64>(pc - 2), F_PREV_INSTR);
              if (--INTERPRETER.budget < 0) return RunResult.SLICE_OVER;
              continue;
            }
          }
        }
        const end = callStep(sp, pc, operands, load<u8>(pc - 2));
        if (end === CallEnd.RAISED) break;
        sp = operands;
        pc += 8;
        if (end === CallEnd.DONE) {
          sp += 8;
          if (--INTERPRETER.budget < 0) return suspend(pc, sp);
          continue;
        }
        if (end !== CallEnd.REFUSED) {
          callee = end;
          if (load<u8>(callee, F_ENTRY) === FrameEntry.CONSTRUCTOR) sp += 8;
        }
        break;
      }
      case Opcode.CALL_FUNCTION_EX: {
        const hasKeywords = arg & 1;
        const rest = sp - ((hasKeywords + 2) << 3);
        if (!prepareCallEx(sp, hasKeywords)) break;
        if (isPlainFunction(load<usize>(rest))) {
          callee = pushCallEx(sp, hasKeywords);
          if (callee === NULL) break;
          while (sp > rest) {
            sp -= 8;
            Ref.drop(load<usize>(sp));
          }
          sp -= 8;
          Ref.dropOrNull(load<usize>(sp));
          break;
        }
        if (!callEx(sp, hasKeywords)) break;
        sp = rest;
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
        if (load<u8>(fp, F_ENTRY) !== FrameEntry.CALL) {
          if (load<u8>(fp, F_ENTRY) === FrameEntry.NATIVE) {
            store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
            store<u64>(changetype<usize>(INTERPRETER) + offsetof<InterpreterState>("result"), <u64>value);
            return RunResult.DONE;
          }
          const initialized = returnFromConstructor(sp, value);
          const caller = RT.frame;
          consts = load<usize>(load<usize>(caller, F_CODE), CODE_CONSTS);
          pc = load<usize>(caller, F_PREV_INSTR) + 2;
          sp = caller + FRAME_SLOTS + ((<usize>load<i32>(caller, F_STACKTOP)) << 3);
          if (initialized) continue;
          break;
        }
        if (load<u8>(fp, F_OWNER) === FrameOwner.GENERATOR) {
          returnFromGenerator(sp, value);
          const caller = RT.frame;
          consts = load<usize>(load<usize>(caller, F_CODE), CODE_CONSTS);
          pc = load<usize>(caller, F_PREV_INSTR) + 2;
          sp = caller + FRAME_SLOTS + ((<usize>load<i32>(caller, F_STACKTOP)) << 3);
          continue;
        }
        {
          // What the frame holds goes without a call, as long as nothing of it dies.
          let slot = fp + FRAME_SLOTS;
          let refusals = load<usize>(fp, F_FRAME_OBJECT) | load<usize>(fp, F_LOCALS);
          if (refusals === 0) {
            for (; slot < sp; slot += 8) {
              const local = load<usize>(slot);
              if (local === NULL) continue;
              if (Ref.isLast(local)) break;
              Ref.dropShared(local);
            }
          }
          const func = load<usize>(fp);
          const code = load<usize>(fp, F_CODE);
          refusals |= sp ^ slot;
          refusals |= <usize>Ref.isLast(func) | <usize>Ref.isLast(code) | <usize>Raw.isFirstInChunk(fp);
          if (refusals === 0) {
            Ref.dropShared(func);
            Ref.dropShared(code);
            RT.stackTop = fp;
            RT.frame = load<usize>(fp, F_PREVIOUS);
          } else leaveFrame(slot, sp);
        }
        const caller = RT.frame;
        consts = load<usize>(load<usize>(caller, F_CODE), CODE_CONSTS);
        pc = load<usize>(caller, F_PREV_INSTR) + 2;
        sp = caller + FRAME_SLOTS + ((<usize>load<i32>(caller, F_STACKTOP)) << 3);
        Stack.put(sp, 0, value);
        sp += 8;
        continue;
      }
      // --- generators and coroutines
      case Opcode.RETURN_GENERATOR: {
        const generator = generatorFromFrame(fp, sp);
        if (generator === NULL) break;
        RT.recursionRemaining++;
        if (load<u8>(RT.frame, F_ENTRY) === FrameEntry.NATIVE) {
          store<u64>(changetype<usize>(INTERPRETER) + offsetof<InterpreterState>("result"), <u64>generator);
          return RunResult.DONE;
        }
        const left = RT.frame;
        const caller = load<usize>(left, F_PREVIOUS);
        RT.frame = caller;
        consts = load<usize>(load<usize>(caller, F_CODE), CODE_CONSTS);
        pc = load<usize>(caller, F_PREV_INSTR) + 2;
        sp = caller + FRAME_SLOTS + ((<usize>load<i32>(caller, F_STACKTOP)) << 3);
        Stack.put(sp, 0, generator);
        sp += 8;
        popFrame(left);
        continue;
      }
      case Opcode.YIELD_VALUE: {
        sp -= 8;
        const generator = generatorOfFrame(fp);
        const value = load<usize>(sp);
        changetype<GeneratorObject>(generator).frameState = FrameState.SUSPENDED;
        store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
        RT.recursionRemaining++;
        if (load<u8>(fp, F_ENTRY) === FrameEntry.NATIVE) {
          store<u64>(changetype<usize>(INTERPRETER) + offsetof<InterpreterState>("result"), <u64>value);
          return RunResult.DONE;
        }
        const caller = load<usize>(fp, F_PREVIOUS);
        RT.frame = caller;
        consts = load<usize>(load<usize>(caller, F_CODE), CODE_CONSTS);
        pc = load<usize>(caller, F_PREV_INSTR) + 2;
        sp = caller + FRAME_SLOTS + ((<usize>load<i32>(caller, F_STACKTOP)) << 3);
        Stack.put(sp, 0, value);
        sp += 8;
        generatorLeave(generator);
        continue;
      }
      case Opcode.SEND: {
        const receiver = Stack.at(sp, 2);
        if (canResume(receiver, arg, Stack.at(sp, 1))) {
          // The value that it yields, or returns, takes the place of the sent one: see YIELD_VALUE and RETURN_VALUE.
          sp -= 8;
          generatorResume(receiver, load<usize>(sp));
          callee = receiver + GENERATOR_FRAME;
          store<u8>(callee, FrameEntry.CALL, F_ENTRY);
          break;
        }
        const next = sendOn(sp, pc, pc + (arg << 1));
        if (next === NULL) break;
        if ((next & IS_OVER) === 0) continue;
        sp -= 8;
        pc = next & ~IS_OVER;
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
            const number = Int.make(load<i64>(iterator, 24) + index * load<i64>(iterator, 32));
            if (number === NULL) break;
            Stack.put(sp, 0, number);
            sp += 8;
            continue;
          }
        } else if (kind === Type.list_iterator) {
          const list = load<usize>(iterator, 24);
          if (list !== NULL) {
            const index = load<i64>(iterator, 16);
            if (index < load<i64>(list, 16)) {
              store<i64>(iterator, index + 1, 16);
              Stack.put(sp, 0, Ref.take(load<usize>(load<usize>(list, 24) + ((<usize>index) << 3))));
              sp += 8;
              continue;
            }
          }
        } else if (canResume(iterator, arg, None)) {
          generatorResume(iterator, Ref.take(None));
          callee = iterator + GENERATOR_FRAME;
          store<u8>(callee, FrameEntry.CALL, F_ENTRY);
          break;
        }
        const next = forIter(sp, pc, pc + (arg << 1));
        if (next === NULL) break;
        if ((next & IS_OVER) === 0) {
          sp += 8;
          continue;
        }
        sp -= 8;
        pc = next & ~IS_OVER;
        continue;
      }
      case Opcode.UNPACK_SEQUENCE_TWO_TUPLE: {
        const sequence = Stack.at(sp, 1);
        if (typeOf(sequence) === Type.tuple) {
          if (load<i64>(sequence, 16) === 2) {
            Stack.put(sp, 1, Ref.take(load<usize>(sequence, 32)));
            Stack.put(sp, 0, Ref.take(load<usize>(sequence, 24)));
            sp += 8;
            pc += 2;
            Ref.drop(sequence);
            continue;
          }
        }
        const top = unpackSequenceMissed(sp, pc, arg);
        if (top === NULL) break;
        sp = top;
        pc += 2;
        continue;
      }
      case Opcode.UNPACK_SEQUENCE_TUPLE:
      case Opcode.UNPACK_SEQUENCE_LIST: {
        // The general form looks at these two first.
        const known = typeOf(Stack.at(sp, 1)) === (opcode === Opcode.UNPACK_SEQUENCE_LIST ? Type.list : Type.tuple);
        const top = known ? unpackSequence(sp, arg) : unpackSequenceMissed(sp, pc, arg);
        if (top === NULL) break;
        sp = top;
        pc += 2;
        continue;
      }
      case Opcode.UNPACK_SEQUENCE_ADAPTIVE:
      case Opcode.UNPACK_SEQUENCE: {
        const top = opcode === Opcode.UNPACK_SEQUENCE ? unpackSequence(sp, arg) : unpackSequenceAdaptive(sp, pc, arg);
        if (top === NULL) break;
        sp = top;
        pc += 2;
        continue;
      }
      case Opcode.UNPACK_EX: {
        const top = unpackEx(sp, arg);
        if (top === NULL) break;
        sp = top;
        continue;
      }
      // --- building
      case Opcode.BUILD_TUPLE: {
        const top = buildTuple(sp, arg);
        if (top === NULL) break;
        sp = top;
        continue;
      }
      case Opcode.BUILD_LIST: {
        const top = buildList(sp, arg);
        if (top === NULL) break;
        sp = top;
        continue;
      }
      case Opcode.BUILD_SET: {
        const top = buildSet(sp, arg);
        if (top === NULL) break;
        sp = top;
        continue;
      }
      case Opcode.BUILD_MAP: {
        const top = buildMap(sp, arg);
        if (top === NULL) break;
        sp = top;
        continue;
      }
      case Opcode.BUILD_CONST_KEY_MAP: {
        const top = buildConstKeyMap(sp, arg);
        if (top === NULL) break;
        sp = top;
        continue;
      }
      case Opcode.BUILD_STRING: {
        const top = buildString(sp, arg);
        if (top === NULL) break;
        sp = top;
        continue;
      }
      case Opcode.BUILD_SLICE: {
        const top = buildSlice(sp, arg);
        if (top === NULL) break;
        sp = top;
        continue;
      }
      case Opcode.FORMAT_VALUE: {
        const top = formatValue(sp, arg);
        if (top === NULL) break;
        sp = top;
        continue;
      }
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
        again = <i32>((pc - load<usize>(RT.frame, F_CODE) - CODE_SIZE) >> 1) - 1;
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

    const left = RT.frame;
    store<i32>(left, <i32>((sp - left - FRAME_SLOTS) >> 3), F_STACKTOP);
    if (callee !== NULL) {
      store<u32>(left, <u32>(pc - 2), F_PREV_INSTR);
      if (enterFrame(callee, left)) {
        consts = load<usize>(load<usize>(callee, F_CODE), CODE_CONSTS);
        pc = load<usize>(callee, F_PREV_INSTR) + 2;
        sp = callee + FRAME_SLOTS + ((<usize>load<i32>(callee, F_STACKTOP)) << 3);
        if (--INTERPRETER.budget < 0) return RunResult.SLICE_OVER;
        continue;
      }
    }
    INTERPRETER.keywordNames = NULL;
    if (!unwind(RT.frame, again !== RAISED_HERE, max(again, -1))) return RunResult.RAISED;
    const handler = RT.frame;
    consts = load<usize>(load<usize>(handler, F_CODE), CODE_CONSTS);
    pc = load<usize>(handler, F_PREV_INSTR) + 2;
    sp = handler + FRAME_SLOTS + ((<usize>load<i32>(handler, F_STACKTOP)) << 3);
  }
}

/** `pc` → an EXTENDED_ARG: → the instruction that it is for, whose argument stands in INTERPRETER. */
function extendedArgument(pc: usize): usize {
  let argument: usize = load<u8>(pc, 1);
  do {
    pc += 2;
    argument = (argument << 8) | <usize>load<u8>(pc, 1);
  } while (load<u8>(pc) === Opcode.EXTENDED_ARG);
  INTERPRETER.argument = argument;
  return pc;
}

/** A conditional jump on an object that is no bool: → where it leads, or NULL with an exception. */
function chooseTarget(condition: usize, whenTrue: usize, whenFalse: usize): usize {
  const truth = isTrue(condition);
  return truth < 0 ? NULL : truth > 0 ? whenTrue : whenFalse;
}

/** Set in what `forIter` and `sendOn` return if the iterator is over: instructions have even addresses. */
const IS_OVER: usize = 1;

/**
 * FOR_ITER ( iterator -- iterator, item ) or ( iterator -- ): → `pc`; at the end `over` and the flag, the iterator is
 * gone; NULL with an exception.
 */
function forIter(sp: usize, pc: usize, over: usize): usize {
  const iterator = Stack.at(sp, 1);
  const next = changetype<TypeObject>(typeOf(iterator)).tp_iternext;
  if (next === 0) {
    badStack();
    return NULL;
  }
  const item = call_indirect<usize>(next, iterator);
  if (item !== NULL) {
    Stack.put(sp, 0, item);
    return pc;
  }
  if (RT.error !== NULL) {
    if (!errorMatches(Type.StopIteration)) return NULL;
    errorClear();
  }
  Ref.drop(iterator);
  return over | IS_OVER;
}

/** SEND ( receiver, value -- receiver, yielded ) or ( receiver, value -- returned ): as forIter. */
function sendOn(sp: usize, pc: usize, over: usize): usize {
  const receiver = Stack.at(sp, 2);
  const status = send(sp);
  if (status === SendResult.ERROR) return NULL;
  if (status !== SendResult.RETURN) return pc;
  Stack.put(sp, 2, Stack.at(sp, 1));
  Ref.drop(receiver);
  return over | IS_OVER;
}

/** Releases an object, and passes `target` on: a jump that the optimizer shall not put off until after the release. */
function dropThen(object: Owned, target: usize): usize {
  Ref.drop(object);
  return target;
}

/** Ends a slice before the instruction at `pc`. */
function suspend(pc: usize, sp: usize): i32 {
  const fp = RT.frame;
  store<u32>(fp, <u32>(pc - 2), F_PREV_INSTR);
  store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
  return RunResult.SLICE_OVER;
}

/**
 * The running frame, whose stack pointer is `sp`, returns, and so its generator is over. Its caller stands at a SEND,
 * which goes on behind its jump with `value` in the generator's place, or at a FOR_ITER, which does without both.
 */
function returnFromGenerator(sp: usize, value: Owned): void {
  const fp = RT.frame;
  const generator = generatorOfFrame(fp);
  const caller = load<usize>(fp, F_PREVIOUS);
  store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
  RT.frame = caller;
  generatorLeave(generator);
  generatorEnd(generator);
  const pc = load<usize>(caller, F_PREV_INSTR);
  const slots = load<i32>(caller, F_STACKTOP);
  if (generalOpcode(load<u8>(pc)) === Opcode.SEND) Stack.put(caller + FRAME_SLOTS + ((<usize>slots) << 3), 1, value);
  else {
    store<i32>(caller, slots - 1, F_STACKTOP);
    Ref.drop(value);
  }
  store<u32>(caller, <u32>(pc + ((<usize>load<u8>(pc, 1)) << 1)), F_PREV_INSTR);
  Ref.drop(generator);
}

/**
 * The running frame, whose stack pointer is `sp`, is an `__init__` that returns. Its caller has the new object. False:
 * TypeError, raised in the caller.
 */
function returnFromConstructor(sp: usize, value: Owned): bool {
  RT.recursionRemaining++;
  leaveFrame(RT.frame + FRAME_SLOTS, sp);
  if (value === None) {
    Ref.dropShared(None);
    return true;
  }
  raise(Type.TypeError, "__init__() should return None, not '%.200T'", value);
  Ref.drop(value);
  return false;
}

/**
 * Makes `callee` the running frame, on top of `caller`; false: RecursionError. The call then does not take place; the
 * error is the caller's.
 */
function enterFrame(callee: usize, caller: usize): bool {
  store<u64>(callee, <u64>caller, F_PREVIOUS);
  RT.frame = callee;
  if (--RT.recursionRemaining >= 0 || !recursionExceeded()) return true;
  RT.frame = caller;
  if (load<u8>(callee, F_OWNER) === FrameOwner.GENERATOR) {
    generatorLeave(generatorOfFrame(callee));
    generatorFailed(generatorOfFrame(callee));
  } else endFrame(callee);
  return false;
}

/** COMPARE_OP_FLOAT_JUMP: 1 less, 2 equal, 4 greater; 0: no two floats, or not comparable. */
function compareFloats(left: usize, right: usize): u32 {
  if (typeOf(left) !== Type.float || typeOf(right) !== Type.float) return 0;
  const a = load<f64>(left, 16);
  const b = load<f64>(right, 16);
  return a < b ? 1 : a > b ? 4 : a === b ? 2 : 0;
}

/** COMPARE_OP_STR_JUMP: 2 equal, 1 not; 0: no two exact strs. */
function compareStrs(left: usize, right: usize): u32 {
  if (typeOf(left) !== Type.str || typeOf(right) !== Type.str) return 0;
  return left === right || strEqual(left, right) ? 2 : 1;
}
