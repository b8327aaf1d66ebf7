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
import { Name } from "../generated/names";
import { Opcode } from "../generated/opcodes";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { errorClear, errorMatches } from "../exceptions/raise";
import { False, None, NULL, True } from "../memory/layout";
import { RT } from "../memory/runtime";
import { asyncGenWrap } from "../objects/async_generator";
import { cellNew } from "../objects/cell";
import { CODE_SIZE, CodeObject } from "../objects/code";
import { GeneratorObject, generatorNew, generatorOfFrame, GENERATOR_FRAME, SendResult } from "../objects/generator";
import { FRAME_SLOTS, FrameOwner, FrameState, INTERPRETER, InterpreterFrame, InterpreterState } from "../objects/interpreter_frame";
import { release, retain, TypeFlag, typeOf } from "../objects/object";
import { isTrue } from "../protocols/object";
import { deleteAttr, loadAttr, loadMethod, storeAttr } from "./attributes";
import { callEx, callObject, isPlainFunction, makeFunction, prepareCallEx, pushCall, pushCallEx, unpackMethod } from "./calls";
import {
  addToMap, addToSet, appendToList, buildConstKeyMap, buildList, buildMap, buildSet, buildString, buildTuple, extendList, formatValue, listToTuple,
  mergeKeywords, updateDict, updateSet,
} from "./containers";
import { popFrame } from "./data_stack";
import {
  badStack, beforeWith, checkExcMatch, checkGroupMatch, endAsyncFor, popExcept, prepReraiseStar, pushExcInfo, raiseVarargs, reraise, unwind, withExceptStart,
} from "./exceptions";
import { endFrame } from "./frames";
import { importFrom, importName, importStar } from "./imports";
import { getAiter, getAnext, getAwaitable, getIter, getYieldFromIter, send, unpackEx, unpackSequence } from "./iteration";
import { getLen, matchClass, matchFlag, matchKeys } from "./matching";
import {
  copyFreeVars, deleteGlobal, deleteName, loadBuildClass, loadClassDeref, loadGlobal, loadName, printExpr, setupAnnotations, storeGlobal, storeName,
  unboundCell, unboundLocal,
} from "./names";
import { binaryOp, binarySubscr, buildSlice, compareOp, containsOp, deleteSubscr, storeSubscr, unaryNot, unaryOperator } from "./operators";
import { recursionExceeded } from "./recursion";
import { Ref, Stack } from "./stack";

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

/** Raw fields of frames, for constant offsets in loads and stores. */
const F_CODE: usize = 32;
const F_LOCALS: usize = 24;
const F_GLOBALS: usize = 8;
const F_FRAME_OBJECT: usize = 40;
const F_PREVIOUS: usize = 48;
const F_PREV_INSTR: usize = 56;
const F_STACKTOP: usize = 64;
const F_IS_ENTRY: usize = 68;

/** Runs RT.frame from its next instruction; if an exception is raised already, from its handler. */
export function run(): i32 {
  let fp = RT.frame;
  if (RT.error !== NULL) {
    if (!unwind(fp, false, -1)) return RunResult.RAISED;
    fp = RT.frame;
  }
  let code = load<usize>(fp, F_CODE);
  let consts = load<usize>(code, 24);
  let pc = load<usize>(fp, F_PREV_INSTR) + 2;
  let sp = fp + FRAME_SLOTS + (<usize>load<i32>(fp, F_STACKTOP) << 3);
  let budget = SLICE;
  let wide: usize = 0;
  let kwnames: usize = NULL;
  let callee: usize = NULL;
  let quiet = false;
  let at = -1;

  while (true) {
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
      case Opcode.RESUME: {
        // RESUME 0 begins a call; every one counts as a place to stop at.
        const warmup = load<i16>(code, 52);
        if (warmup !== 0) store<i16>(code, warmup + 1, 52);
        continue;
      }
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
      case Opcode.BINARY_OP:
        if (!binaryOp(sp, arg)) break;
        sp -= 8;
        pc += 2;
        continue;
      case Opcode.BINARY_SUBSCR:
        if (!binarySubscr(sp)) break;
        sp -= 8;
        pc += 8;
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
      case Opcode.JUMP_BACKWARD: {
        const warmup = load<i16>(code, 52);
        if (warmup !== 0) store<i16>(code, warmup + 1, 52);
      }
      case Opcode.JUMP_BACKWARD_QUICK:
        pc -= arg << 1;
        if (--budget < 0) {
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
        if (--budget < 0) {
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
        if (--budget < 0) {
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
      case Opcode.LOAD_ATTR:
        if (!loadAttr(fp, sp, arg)) break;
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
      case Opcode.LOAD_METHOD:
        if (!loadMethod(fp, sp, arg)) break;
        sp += 8;
        pc += 20;
        continue;

      // --- calls
      case Opcode.KW_NAMES:
        kwnames = load<usize>(consts + (arg << 3), 24);
        continue;
      case Opcode.PRECALL:
        unpackMethod(sp, arg);
        pc += 2;
        continue;
      case Opcode.CALL: {
        const total = Stack.at(sp, arg + 2) !== NULL ? arg + 1 : arg;
        const names = kwnames;
        kwnames = NULL;
        if (isPlainFunction(Stack.at(sp, total + 1))) {
          callee = pushCall(sp, arg, names);
          sp -= (arg + 2) << 3;
          pc += 8;
          break;
        }
        if (!callObject(sp, arg, names)) break;
        sp -= (arg + 1) << 3;
        pc += 8;
        if (--budget < 0) {
          store<u32>(fp, <u32>(pc - 2), F_PREV_INSTR);
          store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
          return RunResult.SLICE_OVER;
        }
        continue;
      }
      case Opcode.CALL_FUNCTION_EX: {
        if (!prepareCallEx(sp, arg)) break;
        const operands = 2 + (arg & 1);
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
        if (load<usize>(fp, F_FRAME_OBJECT) !== NULL) {
          store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
          endFrame(fp);
        } else {
          for (let slot = fp + FRAME_SLOTS; slot < sp; slot += 8) Ref.dropOrNull(load<usize>(slot));
          Ref.dropOrNull(load<usize>(fp, F_LOCALS));
          Ref.drop(load<usize>(fp));
          Ref.drop(code);
          popFrame(fp);
        }
        fp = caller;
        code = load<usize>(fp, F_CODE);
        consts = load<usize>(code, 24);
        pc = load<usize>(fp, F_PREV_INSTR) + 2;
        sp = fp + FRAME_SLOTS + (<usize>load<i32>(fp, F_STACKTOP) << 3);
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
          retain(code);
          store<u64>(changetype<usize>(INTERPRETER) + offsetof<InterpreterState>("result"), <u64>generator);
          return RunResult.DONE;
        }
        const caller = load<usize>(fp, F_PREVIOUS);
        RT.frame = caller;
        popFrame(fp);
        fp = caller;
        code = load<usize>(fp, F_CODE);
        consts = load<usize>(code, 24);
        pc = load<usize>(fp, F_PREV_INSTR) + 2;
        sp = fp + FRAME_SLOTS + (<usize>load<i32>(fp, F_STACKTOP) << 3);
        Stack.put(sp, 0, generator);
        sp += 8;
        continue;
      }
      case Opcode.YIELD_VALUE: {
        sp -= 8;
        changetype<GeneratorObject>(generatorOfFrame(fp)).frameState = FrameState.SUSPENDED;
        store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
        RT.recursionRemaining++;
        store<u64>(changetype<usize>(INTERPRETER) + offsetof<InterpreterState>("result"), load<u64>(sp));
        return RunResult.DONE;
      }
      case Opcode.SEND: {
        const status = send(sp);
        if (status === SendResult.ERROR) break;
        if (status === SendResult.RETURN) {
          const receiver = Stack.at(sp, 2);
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
          quiet = true;
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
        quiet = true;
        at = <i32>((pc - code - CODE_SIZE) >> 1) - 1;
        break;
      case Opcode.RAISE_VARARGS:
        quiet = raiseVarargs(sp, arg);
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
      callee = NULL;
      RT.frame = fp;
      if (--RT.recursionRemaining >= 0 || !recursionExceeded()) {
        code = load<usize>(fp, F_CODE);
        consts = load<usize>(code, 24);
        pc = code + CODE_SIZE;
        sp = fp + FRAME_SLOTS + (<usize>load<i32>(fp, F_STACKTOP) << 3);
        if (--budget < 0) return RunResult.SLICE_OVER;
        continue;
      }
      // The call does not take place; the error is the caller's.
      const refused = fp;
      fp = load<usize>(fp, F_PREVIOUS);
      RT.frame = fp;
      endFrame(refused);
    } else store<i32>(fp, <i32>((sp - fp - FRAME_SLOTS) >> 3), F_STACKTOP);
    kwnames = NULL;
    if (!unwind(fp, quiet, at)) return RunResult.RAISED;
    quiet = false;
    at = -1;
    fp = RT.frame;
    code = load<usize>(fp, F_CODE);
    consts = load<usize>(code, 24);
    pc = load<usize>(fp, F_PREV_INSTR) + 2;
    sp = fp + FRAME_SLOTS + (<usize>load<i32>(fp, F_STACKTOP) << 3);
  }
}
