/**
 * traceback: one step of the path an exception took, outermost first. Layout as CPython's PyTracebackObject.
 *
 * The frame moves on, so an entry stores the instruction. The line is derived from it on demand, as most entries never
 * need one.
 */
import { None } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { raise, raiseFalse, exceptionSetTraceback, errorFetch, errorRestore } from "../../exceptions/raise";
import { BaseExceptionObject } from "../../exceptions/record";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { codeLine } from "../code/positions";
import { FrameObject, frameObjectOf } from "../frame/frame";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { InterpreterFrame } from "../frame/interpreter_frame";
import { intFromI64 } from "../int/int";
import { listAppend, listNew } from "../list/list";
import { none, release, retain, retainOrNull, typeOf } from "../../kernel/object";
import { replaceReference } from "../../kernel/reference";
import { BaseObject } from "../../kernel/header";

/** @record traceback clear trashcan */
@unmanaged
export class TracebackObject extends BaseObject {
  /** @owned */
  next: usize; // @16
  /** @owned */
  frame: usize; // @24
  /** In bytes; -1 before the first instruction. */
  lasti: i32; // @32
  /** -1: derive it from the instruction. */
  lineno: i32; // @36
}

const TRACEBACK_SIZE: usize = offsetof<TracebackObject>();

/** Takes its own references; `next` may be NULL. */
function tracebackNew(next: usize, frame: Borrowed, lasti: i32, lineno: i32): Owned {
  const self = gcNew(Type.traceback, TRACEBACK_SIZE);
  if (self === NULL) return NULL;
  store<u64>(self + offsetof<TracebackObject>("next"), <u64>retainOrNull(next));
  store<u64>(self + offsetof<TracebackObject>("frame"), <u64>retain(frame));
  changetype<TracebackObject>(self).lasti = lasti;
  changetype<TracebackObject>(self).lineno = lineno;
  gcTrack(self);
  return self;
}

/**
 * Puts an entry for the interpreter frame before the raised exception's traceback. If that fails, another exception is
 * raised instead.
 */
export function tracebackHere(frame: usize): void {
  const object = frameObjectOf(frame);
  if (object === NULL) return;
  const error = errorFetch();
  const record = changetype<InterpreterFrame>(frame);
  const entry = tracebackNew(
    changetype<BaseExceptionObject>(error).traceback,
    object,
    record.lasti() << 1,
    changetype<FrameObject>(object).lineno !== 0 ? changetype<FrameObject>(object).lineno : -1,
  );
  if (entry === NULL) {
    release(error);
    return;
  }
  exceptionSetTraceback(error, entry);
  errorRestore(error);
}

/** @new traceback(tb_next, tb_frame, tb_lasti: int, tb_lineno: int) */
export function tracebackConstruct(type: usize, next: usize, frame: usize, lasti: i32, lineno: i32): Owned {
  if (typeOf(frame) !== Type.frame)
    return raise(Type.TypeError, "TracebackType() argument 'tb_frame' must be frame, not %T", frame);
  if (next !== None && typeOf(next) !== Type.traceback)
    return raise(Type.TypeError, "expected traceback object or None, got '%T'", next);
  return tracebackNew(next === None ? NULL : next, frame, lasti, lineno);
}

/**
 * @member traceback.tb_frame TracebackObject.frame object readonly
 * @member traceback.tb_lasti TracebackObject.lasti int readonly
 */

/** The line of an entry, or -1. */
export function tracebackLine(self: usize): i32 {
  const record = changetype<TracebackObject>(self);
  return record.lineno >= 0
    ? record.lineno
    : codeLine(changetype<FrameObject>(record.frame).record().code, record.lasti);
}

/** @getter traceback.tb_lineno */
export function tracebackLineno(self: usize): Owned {
  const line = tracebackLine(self);
  return line < 0 ? none() : intFromI64(<i64>line);
}

/** @getter traceback.tb_next */
export function tracebackNext(self: usize): Owned {
  const next = changetype<TracebackObject>(self).next;
  return retain(next === NULL ? None : next);
}

/** @setter traceback.tb_next */
export function tracebackSetNext(self: usize, value: usize): bool {
  if (value === NULL) return raiseFalse(Type.TypeError, "can't delete tb_next attribute");
  if (value !== None && typeOf(value) !== Type.traceback)
    return raiseFalse(Type.TypeError, "expected traceback object, got '%T'", value);
  let at: usize = value === None ? NULL : value;
  while (at !== NULL) {
    if (at === self) return raiseFalse(Type.ValueError, "traceback loop detected");
    at = changetype<TracebackObject>(at).next;
  }
  replaceReference(self + offsetof<TracebackObject>("next"), value === None ? NULL : retain(value));
  return true;
}

/** @method traceback.__dir__() */
export function tracebackDir(self: usize): Owned {
  const list = listNew(0);
  if (list === NULL) return NULL;
  if (
    listAppend(list, Name.tb_frame) &&
    listAppend(list, Name.tb_next) &&
    listAppend(list, Name.tb_lasti) &&
    listAppend(list, Name.tb_lineno)
  )
    return list;
  release(list);
  return NULL;
}
