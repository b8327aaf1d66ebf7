/**
 * frame: what Python sees of a running or finished call. Layout as CPython's PyFrameObject.
 *
 * Most calls never get one. While the call runs, `frame` points to the record on the data stack or in the generator. If
 * the call ends before the frame object does, the object moves the record into the space after its own fields.
 */
import { None } from "../../generated/memory_map";
import { CodeFlag, LocalKind } from "../../generated/border";
import { Opcode } from "../../generated/opcodes";
import { Type } from "../../generated/types";
import { formatMessage } from "../../exceptions/format_message";
import { errorClear, errorFetch, errorMatches, errorRestore, raiseFalse } from "../../exceptions/raise";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { delItem, setItem } from "../../protocols/item";
import { CellObject } from "../cell/cell";
import { CodeObject } from "../code/code";
import { codeLine } from "../code/positions";
import { dictNew } from "../dict/dict";
import { FunctionObject } from "../function/function";
import { gcFree, gcIsTracked, gcNewVar, gcTrack, gcUntrack, visitReference } from "../../kernel/gc/gc";
import { deallocBegin, deallocEnd } from "../../kernel/gc/trashcan";
import { intFromI64 } from "../int/int";
import { completeFrame, FRAME_SLOTS, FrameOwner, InterpreterFrame, isIncomplete } from "./interpreter_frame";
import { none, release, releaseOrNull, retain, retainOrNull, typeOf } from "../../kernel/object";
import { clearReference, replaceReference } from "../../kernel/reference";
import { BaseObject } from "../../kernel/header";
import { tupleGet } from "../tuple/tuple";

@unmanaged
export class FrameObject extends BaseObject {
  back: usize; // @16
  /** → InterpreterFrame */
  frame: usize; // @24
  trace: usize; // @32
  /** 0: derive it from the instruction. */
  lineno: i32; // @40
  traceLines: u8; // @44
  traceOpcodes: u8; // @45
  fastAsLocals: u8; // @46
  private _pad: u8;

  @inline record(): InterpreterFrame {
    return changetype<InterpreterFrame>(this.frame);
  }
}

/** Where a frame object keeps a record that it has taken over. */
const FRAME_DATA: usize = 48;

/**
 * The frame object of an interpreter frame, created on first use. Borrowed; NULL on error. A raised exception stays
 * raised.
 */
export function frameObjectOf(frame: usize): Borrowed {
  const record = changetype<InterpreterFrame>(frame);
  if (record.frameObject !== NULL) return record.frameObject;
  const error = errorFetch();
  const code = changetype<CodeObject>(record.code);
  const slots = <i64>(code.nlocalsplus + code.stacksize);
  const object = gcNewVar(Type.frame, FRAME_DATA + FRAME_SLOTS + ((<usize>slots) << 3), slots);
  if (object === NULL) {
    releaseOrNull(error);
    return NULL;
  }
  errorRestore(error);
  if (record.frameObject !== NULL) {
    // The collector ran, and a finalizer has created the frame object for this very frame.
    gcFree(object);
    return record.frameObject;
  }
  const view = changetype<FrameObject>(object);
  memory.fill(object + 16, 0, FRAME_DATA - 16);
  view.frame = frame;
  view.traceLines = 1;
  store<u64>(frame + offsetof<InterpreterFrame>("frameObject"), <u64>object);
  return object;
}

/**
 * Releases everything that an ended call holds, or moves it to its frame object if that is still referenced. `stacktop`
 * must be right.
 */
export function frameClear(frame: usize): void {
  const record = changetype<InterpreterFrame>(frame);
  const object = record.frameObject;
  if (object !== NULL) {
    store<u64>(frame + offsetof<InterpreterFrame>("frameObject"), 0);
    if (load<i64>(object) > 1) {
      takeOver(object, frame);
      release(object);
      return;
    }
    release(object);
  }
  const end = record.slot(record.stacktop);
  for (let slot = record.slots(); slot < end; slot += 8) releaseOrNull(load<usize>(slot));
  releaseOrNull(record.locals);
  release(record.func);
  release(record.code);
}

/** Moves the record into the frame object, which now owns its references. */
function takeOver(object: usize, frame: usize): void {
  const view = changetype<FrameObject>(object);
  const size = changetype<InterpreterFrame>(frame).slot(changetype<InterpreterFrame>(frame).stacktop) - frame;
  const moved = object + FRAME_DATA;
  memory.copy(moved, frame, size);
  const record = changetype<InterpreterFrame>(moved);
  view.frame = moved;
  record.owner = FrameOwner.FRAME_OBJECT;
  const code = changetype<CodeObject>(record.code);
  // A generator that never started: as if it had just begun, so that it may be shown.
  if (isIncomplete(moved)) record.prevInstr = code.first() + ((<usize>code.firstTraceable) << 1);
  const previous = completeFrame(record.previous);
  if (previous !== NULL) {
    // The frame may be ending because of an exception, which must survive a failure here.
    const pending = errorFetch();
    const back = frameObjectOf(previous);
    if (back !== NULL) view.back = retain(back);
    errorRestore(pending);
  }
  store<u64>(moved + offsetof<InterpreterFrame>("previous"), 0);
  if (!gcIsTracked(object)) gcTrack(object);
}

/** @slot frame.tp_dealloc */
export function frameDealloc(self: usize): void {
  const view = changetype<FrameObject>(self);
  if (gcIsTracked(self)) gcUntrack(self);
  if (!deallocBegin(self)) return;
  let code: usize = NULL;
  if (view.frame === self + FRAME_DATA) {
    const record = view.record();
    code = record.code;
    store<u64>(view.frame + offsetof<InterpreterFrame>("code"), 0);
    clearReference(view.frame);
    clearReference(view.frame + offsetof<InterpreterFrame>("locals"));
    const end = record.slot(record.stacktop);
    for (let slot = record.slots(); slot < end; slot += 8) clearReference(slot);
  }
  clearReference(self + offsetof<FrameObject>("back"));
  clearReference(self + offsetof<FrameObject>("trace"));
  gcFree(self);
  releaseOrNull(code);
  deallocEnd();
}

/** Visits everything that an interpreter frame owns; its `stacktop` must be right. */
export function frameTraverseRecord(frame: usize, visit: u32, argument: usize): i32 {
  const record = changetype<InterpreterFrame>(frame);
  let stopped = visitReference(record.frameObject, visit, argument);
  if (stopped === 0) stopped = visitReference(record.locals, visit, argument);
  if (stopped === 0) stopped = visitReference(record.func, visit, argument);
  if (stopped === 0) stopped = visitReference(record.code, visit, argument);
  const end = record.slot(record.stacktop);
  for (let slot = record.slots(); stopped === 0 && slot < end; slot += 8)
    stopped = visitReference(load<usize>(slot), visit, argument);
  return stopped;
}

/** @slot frame.tp_traverse */
export function frameTraverse(self: usize, visit: u32, argument: usize): i32 {
  const view = changetype<FrameObject>(self);
  let stopped = visitReference(view.back, visit, argument);
  if (stopped === 0) stopped = visitReference(view.trace, visit, argument);
  if (stopped === 0 && view.frame === self + FRAME_DATA) stopped = frameTraverseRecord(view.frame, visit, argument);
  return stopped;
}

/** @slot frame.tp_clear */
export function frameClearObject(self: usize): void {
  const view = changetype<FrameObject>(self);
  clearReference(self + offsetof<FrameObject>("trace"));
  if (view.frame !== self + FRAME_DATA) return;
  const record = view.record();
  const end = record.slot(record.stacktop);
  record.stacktop = 0;
  for (let slot = record.slots(); slot < end; slot += 8) clearReference(slot);
  clearReference(view.frame + offsetof<InterpreterFrame>("locals"));
}

/** @slot frame.tp_repr */
export function frameRepr(self: usize): Owned {
  const code = changetype<CodeObject>(changetype<FrameObject>(self).record().code);
  return formatMessage("<frame at 0x%x, file %R, line %d, code %S>", self, code.filename, objectLine(self), code.name);
}

/** The interpreter frame's current line, or -1 if its code has none there. */
export function frameLine(frame: usize): i32 {
  const record = changetype<InterpreterFrame>(frame);
  return codeLine(record.code, record.lasti() << 1);
}

/** The line of a frame object. */
export function objectLine(self: usize): i32 {
  const view = changetype<FrameObject>(self);
  return view.lineno !== 0 ? view.lineno : frameLine(view.frame);
}

/**
 * The frame's local variables as a mapping (`f_locals`, `locals()`): borrowed, updated from the fast locals. NULL on
 * error.
 */
export function frameLocals(frame: usize): Borrowed {
  const record = changetype<InterpreterFrame>(frame);
  if (record.locals === NULL) {
    const dict = dictNew();
    if (dict === NULL) return NULL;
    store<u64>(frame + offsetof<InterpreterFrame>("locals"), <u64>dict);
  }
  return copyFastLocals(record, record.locals) ? record.locals : NULL;
}

function copyFastLocals(record: InterpreterFrame, locals: Borrowed): bool {
  const code = changetype<CodeObject>(record.code);
  if (record.lasti() < 0 && load<u8>(code.first()) === Opcode.COPY_FREE_VARS) copyFreeVariables(record, code);
  const optimized = (code.flags & CodeFlag.OPTIMIZED) !== 0;
  for (let i = 0; i < code.nlocalsplus; i++) {
    const kind = code.slotKind(i);
    if ((kind & LocalKind.FREE) !== 0 && !optimized) continue;
    let value: usize = record.stacktop === 0 ? NULL : load<usize>(record.slot(i));
    if (value !== NULL && (kind & (LocalKind.FREE | LocalKind.CELL)) !== 0) {
      if ((kind & LocalKind.FREE) !== 0 || (typeOf(value) === Type.cell && cellMade(record, code, i)))
        value = changetype<CellObject>(value).value;
    }
    const name = code.slotName(i);
    if (value !== NULL) {
      const held = retain(value);
      const stored = setItem(locals, name, held);
      release(held);
      if (!stored) return false;
    } else if (!delItem(locals, name)) {
      if (!errorMatches(Type.KeyError)) return false;
      errorClear();
    }
  }
  return true;
}

/**
 * Whether MAKE_CELL has run for slot `index`. Before that, a cell in the slot is an argument that happens to be one.
 */
function cellMade(record: InterpreterFrame, code: CodeObject, index: i32): bool {
  const last = record.lasti();
  let extended = 0;
  for (let at = 0; at < last; at++) {
    const instruction = code.first() + ((<usize>at) << 1);
    const opcode = load<u8>(instruction);
    const argument = (extended << 8) | load<u8>(instruction, 1);
    if (opcode === Opcode.MAKE_CELL && argument === index) return true;
    extended = opcode === Opcode.EXTENDED_ARG || opcode === Opcode.EXTENDED_ARG_QUICK ? argument : 0;
    if (opcode === Opcode.RESUME || opcode === Opcode.RESUME_QUICK) return false;
  }
  return false;
}

/** Does the work of COPY_FREE_VARS, which then counts as run. */
function copyFreeVariables(record: InterpreterFrame, code: CodeObject): void {
  const closure = changetype<FunctionObject>(record.func).closure;
  const offset = code.nlocalsplus - code.nfreevars;
  for (let i = 0; i < code.nfreevars; i++) store<u64>(record.slot(offset + i), <u64>retain(tupleGet(closure, <i64>i)));
  record.prevInstr = code.first();
}

/** @getter frame.f_locals */
export function frameGetLocals(self: usize): Owned {
  return retainOrNull(frameLocals(changetype<FrameObject>(self).frame));
}

/** @getter frame.f_lineno */
export function frameGetLineno(self: usize): Owned {
  const line = objectLine(self);
  return line < 0 ? none() : intFromI64(<i64>line);
}

/**
 * Only a trace function may jump, and there is none.
 * @setter frame.f_lineno
 */
export function frameSetLineno(self: usize, value: usize): bool {
  if (value === NULL) return raiseFalse(Type.AttributeError, "cannot delete attribute");
  if (typeOf(value) !== Type.int) return raiseFalse(Type.ValueError, "lineno must be an integer");
  return raiseFalse(Type.ValueError, "can't jump from the 'call' trace event of a new frame");
}

/** @getter frame.f_back */
export function frameGetBack(self: usize): Owned {
  const view = changetype<FrameObject>(self);
  if (view.back !== NULL) return retain(view.back);
  const previous = completeFrame(view.record().previous);
  return previous === NULL ? none() : retainOrNull(frameObjectOf(previous));
}

/** @getter frame.f_trace */
export function frameGetTrace(self: usize): Owned {
  const trace = changetype<FrameObject>(self).trace;
  return retain(trace === NULL ? None : trace);
}

/** @setter frame.f_trace */
export function frameSetTrace(self: usize, value: usize): bool {
  replaceReference(self + offsetof<FrameObject>("trace"), value === None ? NULL : retainOrNull(value));
  return true;
}

/** @getter frame.f_lasti */
export function frameGetLasti(self: usize): Owned {
  const lasti = changetype<FrameObject>(self).record().lasti();
  return intFromI64(lasti < 0 ? -1 : (<i64>lasti) << 1);
}

/** @getter frame.f_globals */
export function frameGetGlobals(self: usize): Owned {
  const globals = changetype<FrameObject>(self).record().globals;
  return retain(globals === NULL ? None : globals);
}

/** @getter frame.f_builtins */
export function frameGetBuiltins(self: usize): Owned {
  const builtins = changetype<FrameObject>(self).record().builtins;
  return retain(builtins === NULL ? None : builtins);
}

/** @getter frame.f_code */
export function frameGetCode(self: usize): Owned {
  return retain(changetype<FrameObject>(self).record().code);
}

/**
 * @member frame.f_trace_lines FrameObject.traceLines bool
 * @member frame.f_trace_opcodes FrameObject.traceOpcodes bool
 */

/** @method frame.__sizeof__() */
export function frameSizeof(self: usize): Owned {
  const code = changetype<CodeObject>(changetype<FrameObject>(self).record().code);
  return intFromI64(<i64>(FRAME_DATA + FRAME_SLOTS) + ((<i64>(code.nlocalsplus + code.stacksize)) << 3));
}
