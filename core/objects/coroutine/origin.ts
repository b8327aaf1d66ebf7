/** Where a coroutine was created, and the warning if it was never awaited. */
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { formatMessage } from "../../exceptions/format_message";
import { errorClear, errorMatches, raise, writeUnraisable } from "../../exceptions/raise";
import { indentationOf, sourceLine } from "../../exceptions/display/source_line";
import { warnAbout } from "../../exceptions/warnings";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { call1, callMethod1 } from "../../protocols/call";
import { CodeObject } from "../code/code";
import { dictGetName } from "../dict/dict";
import { frameLine } from "../frame/frame";
import { GeneratorObject } from "../generator/record";
import { intAsI64, intFromI64 } from "../int/int";
import { completeFrame, InterpreterFrame } from "../frame/interpreter_frame";
import { release, releaseOrNull, retain } from "../../kernel/object";
import { strLength } from "../str/str";
import {
  StrWriter,
  writeLiteral,
  writerAbandon,
  writerFinish,
  writerInit,
  writeStr,
  writeSubstring,
} from "../str/writer";
import { tupleGet, tupleLength, tupleNew, tuplePack3, tupleSet } from "../tuple/tuple";

/** `cr_origin`: (file, line, function) of up to `depth` callers. */
export function originHere(depth: i64): Owned {
  const start = completeFrame(RT.frame);
  let count: i64 = 0;
  for (
    let frame = start;
    frame !== NULL && count < depth;
    frame = completeFrame(changetype<InterpreterFrame>(frame).previous)
  )
    count++;
  const origin = tupleNew(count);
  if (origin === NULL) return NULL;
  let frame = start;
  for (let i: i64 = 0; i < count; i++) {
    const code = changetype<CodeObject>(changetype<InterpreterFrame>(frame).code);
    const line = intFromI64(<i64>frameLine(frame));
    const entry = line === NULL ? NULL : tuplePack3(code.filename, line, code.name);
    if (line !== NULL) release(line);
    if (entry === NULL) {
      release(origin);
      return NULL;
    }
    tupleSet(origin, i, entry);
    frame = completeFrame(changetype<InterpreterFrame>(frame).previous);
  }
  return origin;
}

/**
 * Issues "coroutine 'x' was never awaited" through the module `warnings` if it is loaded, since a program may have
 * changed what that does.
 */
export function coroutineWarnUnawaited(self: Borrowed): void {
  const warnings = importModule(Name.warnings);
  let done: bool;
  if (warnings !== NULL) {
    const result = callMethod1(warnings, Name._warn_unawaited_coroutine, self);
    release(warnings);
    releaseOrNull(result);
    done = result !== NULL;
  } else if (errorMatches(Type.ImportError)) {
    errorClear();
    done = warnUnawaited(self);
  } else done = false;
  if (!done) writeUnraisable(self);
}

/** Does what the standard library's module does. */
function warnUnawaited(self: Borrowed): bool {
  const record = changetype<GeneratorObject>(self);
  const writer = writerInit();
  if (changetype<usize>(writer) === NULL) return false;
  const head = formatMessage("coroutine '%U' was never awaited", record.qualname);
  const written =
    head !== NULL &&
    writeStr(writer, head) &&
    (record.originOrFinalizer === NULL || writeOrigin(writer, record.originOrFinalizer));
  releaseOrNull(head);
  if (!written) {
    writerAbandon(writer);
    return false;
  }
  const message = writerFinish(writer);
  if (message === NULL) return false;
  const done = warnAbout(Type.RuntimeWarning, 1, message);
  release(message);
  return done;
}

/** The calls that led to the coroutine, outermost first. The message has no newline after the last. */
function writeOrigin(writer: StrWriter, origin: Borrowed): bool {
  if (!writeLiteral(writer, "\nCoroutine created at (most recent call last)")) return false;
  for (let index = tupleLength(origin) - 1; index >= 0; index--) {
    const entry = tupleGet(origin, index);
    const filename = tupleGet(entry, 0);
    const line = tupleGet(entry, 1);
    const place = formatMessage('\n  File "%S", line %S, in %S', filename, line, tupleGet(entry, 2));
    let done = place !== NULL && writeStr(writer, place);
    releaseOrNull(place);
    const source = done ? sourceLine(filename, intAsI64(line)) : NULL;
    if (source !== NULL) {
      done = writeLiteral(writer, "\n    ") && writeSubstring(writer, source, indentationOf(source), strLength(source));
      release(source);
    }
    if (!done) return false;
  }
  return true;
}

function importModule(name: Borrowed): Owned {
  const loaded = dictGetName(RT.modules, name);
  if (loaded !== NULL) return retain(loaded);
  const importer = dictGetName(RT.builtins, Name.__import__);
  return importer === NULL ? raise(Type.ImportError, "__import__ not found") : call1(importer, name);
}
