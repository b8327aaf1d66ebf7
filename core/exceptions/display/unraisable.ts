/** Exceptions that cannot be caught, in destructors and callbacks: reported to `sys.unraisablehook`, then discarded. */
import { None } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { dictGetName } from "../../objects/dict/dict";
import { currentFrame } from "../../objects/frame/interpreter_frame";
import { none, release, retain, typeOf } from "../../kernel/object";
import { strFromLiteral } from "../../objects/str/str";
import { structSequenceNew, structSequenceSet, structSequenceGet } from "../../objects/struct_sequence/struct_sequence";
import {
  StrWriter,
  writeChar,
  writeLiteral,
  writerAbandon,
  writerFinish,
  writerInit,
  writeStr,
} from "../../objects/str/writer";
import { tracebackHere } from "../../objects/traceback/traceback";
import { call1 } from "../../protocols/call";
import { objectRepr, objectStr } from "../../protocols/repr";
import { writeTypeName } from "./display";
import { Margin, writeTraceback } from "./traceback";
import { errorClear, errorFetch, raise } from "../raise";
import { BaseExceptionObject } from "../record";
import { writeToStderr } from "./stderr";

/**
 * Reports the raised exception and clears it. `where` is the object that it came from, or NULL. The hook of
 * `writeUnraisable`.
 */
export function reportUnraisable(where: Borrowed): void {
  writeUnraisableMessage(NULL, where);
}

/** The same with a custom message (a str) instead of "Exception ignored in". */
export function writeUnraisableMessage(message: Borrowed, where: Borrowed): void {
  if (RT.error === NULL) return;
  if (changetype<BaseExceptionObject>(RT.error).traceback === NULL && currentFrame() !== NULL)
    tracebackHere(currentFrame());
  const error = errorFetch();
  const args = hookArguments(error, message, where);
  const hook = RT.sysDict === NULL ? NULL : dictGetName(RT.sysDict, Name.unraisablehook);
  if (args === NULL || hook === NULL || hook === None || hook === dictGetName(RT.sysDict, Name.__unraisablehook__)) {
    errorClear();
    report(error, message, where);
  } else {
    retain(hook);
    const result = call1(hook, args);
    if (result !== NULL) release(result);
    else reportHook(hook);
    release(hook);
  }
  if (args !== NULL) release(args);
  release(error);
  errorClear();
}

/**
 * @struct sys.UnraisableHookArgs(exc_type, exc_value, exc_traceback, err_msg, object) named UnraisableHookArgs
 */
function hookArguments(error: Borrowed, message: Borrowed, where: Borrowed): Owned {
  const traceback = changetype<BaseExceptionObject>(error).traceback;
  let args = structSequenceSet(structSequenceNew(Type.UnraisableHookArgs), 0, retain(typeOf(error)));
  args = structSequenceSet(args, 1, retain(error));
  args = structSequenceSet(args, 2, retain(traceback === NULL ? None : traceback));
  args = structSequenceSet(args, 3, retain(message === NULL ? None : message));
  return structSequenceSet(args, 4, retain(where === NULL ? None : where));
}

/** The hook itself failed. */
function reportHook(hook: Borrowed): void {
  const error = errorFetch();
  if (error === NULL) return;
  const message = strFromLiteral("Exception ignored in sys.unraisablehook");
  report(error, message, hook);
  if (message !== NULL) release(message);
  release(error);
}

/**
 * The default `sys.unraisablehook`.
 * @function sys.unraisablehook(unraisable, /)
 */
export function sysUnraisableHook(args: Borrowed): Owned {
  if (typeOf(args) !== Type.UnraisableHookArgs)
    return raise(Type.TypeError, "sys.unraisablehook argument type must be UnraisableHookArgs");
  const message = structSequenceGet(args, 3);
  const where = structSequenceGet(args, 4);
  report(structSequenceGet(args, 1), message === None ? NULL : message, where === None ? NULL : where);
  return none();
}

function report(error: Borrowed, message: Borrowed, where: Borrowed): void {
  const writer = writerInit();
  if (changetype<usize>(writer) === NULL) return errorClear();
  if (!write(writer, error, message, where)) {
    writerAbandon(writer);
    return errorClear();
  }
  const text = writerFinish(writer);
  if (text !== NULL) {
    writeToStderr(text);
    release(text);
  }
  errorClear();
}

function write(writer: StrWriter, error: Borrowed, message: Borrowed, where: Borrowed): bool {
  if (where !== NULL) {
    if (
      message === NULL
        ? !writeLiteral(writer, "Exception ignored in: ")
        : !(writeStr(writer, message) && writeLiteral(writer, ": "))
    )
      return false;
    const text = objectRepr(where);
    const done = text === NULL ? writeLiteral(writer, "<object repr() failed>") : writeStr(writer, text);
    errorClear();
    if (text !== NULL) release(text);
    if (!done || !writeChar(writer, 0x0a)) return false;
  } else if (message !== NULL && !(writeStr(writer, message) && writeLiteral(writer, ":\n"))) return false;
  if (error === None) return true;
  if (!writeWay(writer, changetype<BaseExceptionObject>(error).traceback) || !writeTypeName(writer, typeOf(error)))
    return false;
  if (!writeLiteral(writer, ": ")) return false;
  const text = objectStr(error);
  const done = text === NULL ? writeLiteral(writer, "<exception str() failed>") : writeStr(writer, text);
  errorClear();
  if (text !== NULL) release(text);
  return done && writeChar(writer, 0x0a);
}

function writeWay(writer: StrWriter, traceback: Borrowed): bool {
  if (traceback === NULL) return true;
  const margin = scratchPush(2);
  if (margin === NULL) return true;
  memory.fill(margin, 0, offsetof<Margin>());
  const done =
    writeLiteral(writer, "Traceback (most recent call last):\n") &&
    writeTraceback(writer, traceback, changetype<Margin>(margin));
  scratchPop(2);
  return done;
}
