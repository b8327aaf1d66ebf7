/**
 * Exceptions in running code: finds handlers in `co_exceptiontable`, and implements `try`, `with` and `except*`.
 *
 * The table costs nothing until something is raised. Its entries are varints with 6 bits a byte: start, length, target
 * (in code units), and depth << 1 | push-lasti. The first byte of an entry has bit 7 set.
 */
import { False, None, True } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { exceptStarMatch, prepareReraiseStar } from "../../exceptions/exception_star";
import { errorFetch, errorRestore, raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { exceptionMatches, raiseStatement } from "../../exceptions/statement";
import { BaseExceptionObject, ExcInfo } from "../../exceptions/record";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { bytesData, bytesLength } from "../../objects/bytes/bytes";
import { CodeObject } from "../../objects/code/code";
import { generatorFailed, generatorLeave, generatorOfFrame } from "../../objects/generator/generator";
import { FrameEntry, FrameOwner, InterpreterFrame, isIncomplete } from "../../objects/frame/interpreter_frame";
import { intAsI64, intFromI64 } from "../../objects/int/int";
import { listGet, listLength } from "../../objects/list/list";
import {
  isExceptionClass,
  isExceptionInstance,
  isSubtype,
  isTuple,
  release,
  retain,
  typeOf,
} from "../../kernel/object";
import { tracebackHere } from "../../objects/traceback/traceback";
import { tupleGet, tupleLength } from "../../objects/tuple/tuple";
import { call, call0 } from "../../protocols/call";
import { lookupSpecial } from "../../protocols/attribute";
import { endFrame } from "../frames";
import { Ref, Stack } from "../stack";
import { Slots } from "../../memory/slots";

/** A handler found by `findHandler`. */
@unmanaged
class Handler {
  target: i32;
  depth: i32;
  lasti: i32;
}
const handler = changetype<Handler>(memory.data(16, 8));

/** Finds the handler for the instruction at `index` (in code units) and stores it in `handler`. */
function findHandler(code: CodeObject, index: i32): bool {
  let at = bytesData(code.exceptiontable);
  const end = at + <usize>bytesLength(code.exceptiontable);
  while (at < end) {
    let values0 = 0;
    let values1 = 0;
    let values2 = 0;
    let values3 = 0;
    for (let field = 0; field < 4; field++) {
      let value = 0;
      let byte: u32 = 0;
      do {
        if (at >= end) return false;
        byte = load<u8>(at++);
        value = (value << 6) | <i32>(byte & 63);
      } while ((byte & 64) !== 0);
      if (field === 0) values0 = value;
      else if (field === 1) values1 = value;
      else if (field === 2) values2 = value;
      else values3 = value;
    }
    if (index < values0) return false;
    if (index < values0 + values1) {
      handler.target = values2;
      handler.depth = values3 >> 1;
      handler.lasti = values3 & 1;
      return true;
    }
  }
  return false;
}

/**
 * Takes the raised exception to its handler: unwinds `frame` (whose `stacktop` must be right) and its callers, up to
 * the one that entered the eval loop. Returns true if RT.frame continues at its handler; false if the exception leaves
 * the entry frame, which is not ended.
 *
 * A `quiet` exception is raised again: the first frame is already in its traceback. Then `at` is the index of the
 * instruction that reraised it, which determines the handler, while the frame keeps the position where the exception
 * came from. -1: both are the same.
 */
export function unwind(frame: usize, quiet: bool, at: i32): bool {
  while (true) {
    const record = changetype<InterpreterFrame>(frame);
    const code = changetype<CodeObject>(record.code);
    if (!quiet && !isIncomplete(frame)) tracebackHere(frame);
    quiet = false;
    while (findHandler(code, at >= 0 ? at : record.lasti())) {
      // Copied, since destructors that run below may raise and catch too.
      const target = handler.target;
      const pushLasti = handler.lasti !== 0;
      const depth = code.nlocalsplus + handler.depth;
      dropTo(record, depth);
      // Only a table that no compiler made asks for more values than there are.
      while (record.stacktop < depth) pushSlot(record, retain(None));
      if (pushLasti) {
        const lasti = intFromI64(<i64>record.lasti());
        // Out of memory: looks for the handler of that exception, from the same instruction.
        if (lasti === NULL) continue;
        pushSlot(record, lasti);
      }
      pushSlot(record, errorFetch());
      record.prevInstr = code.first() + ((<usize>target) << 1) - 2;
      return true;
    }
    at = -1;
    dropTo(record, code.nlocalsplus);
    RT.recursionRemaining++;
    if (record.entry === FrameEntry.NATIVE) return false;
    if (record.entry === FrameEntry.CONSTRUCTOR) RT.recursionRemaining++;
    const previous = record.previous;
    RT.frame = previous;
    if (record.owner === FrameOwner.GENERATOR) {
      generatorLeave(generatorOfFrame(frame));
      generatorFailed(generatorOfFrame(frame));
    } else endFrame(frame);
    frame = previous;
  }
}

function dropTo(record: InterpreterFrame, depth: i32): void {
  while (record.stacktop > depth) {
    record.stacktop--;
    Ref.dropOrNull(load<usize>(record.slot(record.stacktop)));
  }
}

function pushSlot(record: InterpreterFrame, value: Owned): void {
  store<u64>(record.slot(record.stacktop), <u64>value);
  record.stacktop++;
}

/** PUSH_EXC_INFO ( exception -- previous, exception ) */
export function pushExcInfo(sp: usize): bool {
  const exception = Stack.at(sp, 1);
  if (!isExceptionInstance(exception)) return badStack();
  const info = changetype<ExcInfo>(RT.excInfo);
  Stack.put(sp, 1, info.value !== NULL ? info.value : retain(None));
  Stack.put(sp, 0, retain(exception));
  store<u64>(RT.excInfo, <u64>exception);
  return true;
}

/** POP_EXCEPT ( previous -- ) */
export function popExcept(sp: usize): bool {
  const previous = Stack.at(sp, 1);
  if (previous !== None && !isExceptionInstance(previous)) return badStack();
  const old = load<usize>(RT.excInfo);
  store<u64>(RT.excInfo, <u64>previous);
  if (old !== NULL) release(old);
  return true;
}

/** CHECK_EXC_MATCH ( exception, type -- exception, matches ) */
export function checkExcMatch(sp: usize): bool {
  const type = Stack.at(sp, 1);
  if (!checkExceptType(type)) return false;
  const matches = exceptionMatches(Stack.at(sp, 2), type);
  Stack.put(sp, 1, retain(matches ? True : False));
  release(type);
  return true;
}

/** `except` accepts exception classes and tuples of them. */
function checkExceptType(type: Borrowed): bool {
  let valid = isExceptionClass(type);
  if (isTuple(type)) {
    valid = true;
    const count = tupleLength(type);
    for (let i: i64 = 0; i < count; i++) if (!isExceptionClass(tupleGet(type, i))) valid = false;
  }
  return valid || raiseFalse(Type.TypeError, "catching classes that do not inherit from BaseException is not allowed");
}

/** CHECK_EG_MATCH ( group, type -- rest, match ); if nothing matches: ( group, type -- group, None ) */
export function checkGroupMatch(sp: usize): bool {
  const type = Stack.at(sp, 1);
  if (!checkStarType(type)) return false;
  const slots = scratchPush(2);
  if (slots === NULL) {
    raiseNoMemory();
    return false;
  }
  const exception = Stack.at(sp, 2);
  const done =
    (exception === None || isExceptionInstance(exception) || badStack()) &&
    exceptStarMatch(exception, type, slots, slots + 8);
  const match = Slots.at(slots, 0);
  const rest = Slots.at(slots, 1);
  scratchPop(2);
  if (!done) return false;
  Stack.put(sp, 1, match);
  release(type);
  if (match === None) {
    release(rest);
    return true;
  }
  Stack.put(sp, 2, rest);
  const old = load<usize>(RT.excInfo);
  store<u64>(RT.excInfo, <u64>retain(match));
  if (old !== NULL) release(old);
  release(exception);
  return true;
}

function checkStarType(type: Borrowed): bool {
  if (!checkExceptType(type)) return false;
  let group = false;
  if (isTuple(type)) {
    const count = tupleLength(type);
    for (let i: i64 = 0; i < count; i++) if (isSubtype(tupleGet(type, i), Type.BaseExceptionGroup)) group = true;
  } else group = isSubtype(type, Type.BaseExceptionGroup);
  return (
    !group || raiseFalse(Type.TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.")
  );
}

/** PREP_RERAISE_STAR ( original, raised -- exception ) */
export function prepReraiseStar(sp: usize): bool {
  const raised = Stack.at(sp, 1);
  const original = Stack.at(sp, 2);
  if (typeOf(raised) !== Type.list || !isExceptionInstance(original)) return badStack();
  for (let i: i64 = 0; i < listLength(raised); i++) {
    const item = listGet(raised, i);
    if (item !== None && !isExceptionInstance(item)) return badStack();
  }
  const result = prepareReraiseStar(original, raised);
  if (result === NULL) return false;
  Stack.put(sp, 2, result);
  release(raised);
  release(original);
  return true;
}

/** For what only code that no compiler made can do. */
export function badStack(): bool {
  return raiseFalse(Type.SystemError, "unexpected object on the stack of a code object");
}

/** RERAISE ( exception -- ): raises it again. `arg` says how far below it the index of the original instruction is. */
export function reraise(fp: usize, sp: usize, arg: usize): void {
  const exception = Stack.at(sp, 1);
  if (!isExceptionInstance(exception)) {
    badStack();
    return;
  }
  if (arg !== 0) {
    const lasti = Stack.at(sp, arg + 1);
    const record = changetype<InterpreterFrame>(fp);
    const code = changetype<CodeObject>(record.code);
    const index = typeOf(lasti) === Type.int ? intAsI64(lasti) : -1;
    if (index < 0 || index >= code.size) {
      raise(Type.SystemError, "lasti is not an int");
      return;
    }
    record.prevInstr = code.first() + ((<usize>index) << 1);
  }
  // RT.error takes over the reference on the stack. A handler that no compiler made may still look at the slot.
  Stack.put(sp, 1, retain(None));
  errorRestore(exception);
}

/**
 * RAISE_VARARGS ( exceptionAndCause[arg] -- ). Returns true if the exception being handled is raised again. Consumes
 * its operands.
 */
export function raiseVarargs(sp: usize, arg: usize): bool {
  const cause = arg === 2 ? Stack.at(sp, 1) : NULL;
  const exception = arg === 0 ? NULL : Stack.at(sp, arg);
  for (let i: usize = 1; i <= arg; i++) Stack.put(sp, i, retain(None));
  return raiseStatement(exception, cause);
}

/** END_ASYNC_FOR ( iterator, exception -- ). Returns false for any other exception, which is raised again. */
export function endAsyncFor(sp: usize): bool {
  const exception = Stack.at(sp, 1);
  if (exceptionMatches(exception, Type.StopAsyncIteration)) {
    release(exception);
    release(Stack.at(sp, 2));
    return true;
  }
  if (!isExceptionInstance(exception)) {
    badStack();
    return false;
  }
  Stack.put(sp, 1, retain(None));
  errorRestore(exception);
  return false;
}

/** BEFORE_WITH ( manager -- exit, value ), BEFORE_ASYNC_WITH ( manager -- exit, awaitable ) */
export function beforeWith(sp: usize, isAsync: bool): bool {
  const manager = Stack.at(sp, 1);
  const kind = changetype<usize>(isAsync ? "asynchronous context manager" : "context manager");
  const enter = lookupSpecial(manager, isAsync ? Name.__aenter__ : Name.__enter__);
  if (enter === NULL) {
    return RT.error !== NULL
      ? false
      : raiseFalse(Type.TypeError, "'%.200T' object does not support the %s protocol", manager, kind);
  }
  const exit = lookupSpecial(manager, isAsync ? Name.__aexit__ : Name.__exit__);
  if (exit === NULL) {
    if (RT.error === NULL) {
      const method = changetype<usize>(isAsync ? "__aexit__" : "__exit__");
      raise(
        Type.TypeError,
        "'%.200T' object does not support the %s protocol (missed %s method)",
        manager,
        kind,
        method,
      );
    }
    release(enter);
    return false;
  }
  Stack.put(sp, 1, exit);
  release(manager);
  const result = call0(enter);
  release(enter);
  if (result === NULL) return false;
  Stack.put(sp, 0, result);
  return true;
}

/** WITH_EXCEPT_START ( exit, lasti, previous, exception -- exit, lasti, previous, exception, result ) */
export function withExceptStart(sp: usize): bool {
  const exception = Stack.at(sp, 1);
  if (!isExceptionInstance(exception)) return badStack();
  const args = scratchPush(3);
  if (args === NULL) {
    raiseNoMemory();
    return false;
  }
  const traceback = changetype<BaseExceptionObject>(exception).traceback;
  const held = retain(traceback === NULL ? None : traceback);
  Slots.put(args, 0, typeOf(exception));
  Slots.put(args, 1, exception);
  Slots.put(args, 2, held);
  const result = call(Stack.at(sp, 4), args, 3, NULL);
  scratchPop(3);
  release(held);
  if (result === NULL) return false;
  Stack.put(sp, 0, result);
  return true;
}
