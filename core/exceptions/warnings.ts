/**
 * Warnings, filtered as by an unconfigured CPython: each one once per location, DeprecationWarning only in `__main__`,
 * and PendingDeprecationWarning, ImportWarning and ResourceWarning never.
 *
 * Warnings already shown are recorded where CPython records them: in `__warningregistry__` among the globals of the
 * location.
 */
import { True } from "../generated/memory_map";
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { CodeObject } from "../objects/code/code";
import { dictGetItem, dictGetName, dictNew, dictSetItem } from "../objects/dict/dict";
import { frameLine } from "../objects/frame/frame";
import { intFromI64 } from "../objects/int/int";
import { completeFrame, currentFrame, InterpreterFrame } from "../objects/frame/interpreter_frame";
import { isDict, isStr, isSubtype, release, releaseOrNull, retain } from "../kernel/object";
import { strEqual } from "../objects/str/str";
import { writeLiteral, writerAbandon, writerFinish, writerInit, writeStr } from "../objects/str/writer";
import { tuplePack3 } from "../objects/tuple/tuple";
import { isTrue } from "../protocols/truth";
import { formatMessage, typeNameText } from "./format_message";
import { errorClear } from "./raise";
import { sourceLine, writeSourceLine } from "./display/source_line";
import { writeToStderr } from "./display/stderr";

/** `warnings.warn(format % ..., category, stacklevel)`. The hook of `warn`. */
export function warnFormatted(category: usize, stackLevel: i64, format: string, a: i64, b: i64, c: i64): bool {
  const text = formatMessage(format, a, b, c);
  if (text === NULL) return false;
  const done = warnText(category, stackLevel, text);
  release(text);
  return done;
}

/** The same with a str. */
export function warnText(category: usize, stackLevel: i64, message: Borrowed): bool {
  return warnInFrame(category, stackLevel, message, "");
}

/** The same about an object: tracing allocations would show where it was made. */
export function warnAbout(category: usize, stackLevel: i64, message: Borrowed): bool {
  return warnInFrame(category, stackLevel, message, "Enable tracemalloc to get the object allocation traceback");
}

function warnInFrame(category: usize, stackLevel: i64, message: Borrowed, hint: string): bool {
  let frame = currentFrame();
  for (; stackLevel > 1 && frame !== NULL; stackLevel--)
    frame = completeFrame(changetype<InterpreterFrame>(frame).previous);
  if (frame === NULL) return warnOnce(category, message, Name.sys, 1, RT.sysDict, hint);
  const record = changetype<InterpreterFrame>(frame);
  return warnOnce(
    category,
    message,
    changetype<CodeObject>(record.code).filename,
    frameLine(frame),
    record.globals,
    hint,
  );
}

/** `warnings.warn_explicit` for a location in a file. `globals` are those of the location, or NULL. */
export function warnAt(category: usize, message: Borrowed, filename: Borrowed, line: i64, globals: Borrowed): bool {
  return warnOnce(category, message, filename, line, globals, "");
}

function warnOnce(
  category: usize,
  message: Borrowed,
  filename: Borrowed,
  line: i64,
  globals: Borrowed,
  hint: string,
): bool {
  if (isIgnored(category, globals)) return true;
  const shown = alreadyShown(category, message, line, globals);
  if (shown !== 0) return shown > 0;
  return show(category, message, filename, line, hint);
}

function isIgnored(category: usize, globals: Borrowed): bool {
  if (isSubtype(category, Type.DeprecationWarning)) {
    const module = globals === NULL ? NULL : dictGetName(globals, Name.__name__);
    return module === NULL || !isStr(module) || !strEqual(module, Name.__main__);
  }
  return (
    isSubtype(category, Type.PendingDeprecationWarning) ||
    isSubtype(category, Type.ImportWarning) ||
    isSubtype(category, Type.ResourceWarning)
  );
}

/** 1: this line already gave this warning; 0: it is now recorded; -1: an error. */
function alreadyShown(category: usize, message: Borrowed, line: i64, globals: Borrowed): i32 {
  if (globals === NULL) return 0;
  const registry = registryOf(globals);
  if (registry === NULL) return RT.error !== NULL ? -1 : 0;
  const number = intFromI64(line);
  const key = number === NULL ? NULL : tuplePack3(message, category, number);
  releaseOrNull(number);
  let answer = -1;
  if (key !== NULL) {
    const seen = dictGetItem(registry, key);
    if (seen !== NULL) answer = isTrue(seen);
    else if (RT.error === NULL) answer = 0;
    if (answer === 0 && !dictSetItem(registry, key, True)) answer = -1;
    release(key);
  }
  release(registry);
  return answer;
}

function registryOf(globals: Borrowed): Owned {
  const known = dictGetName(globals, Name.__warningregistry__);
  if (known !== NULL) return isDict(known) ? retain(known) : NULL;
  const made = dictNew();
  if (made === NULL) return NULL;
  if (dictSetItem(globals, Name.__warningregistry__, made)) return made;
  release(made);
  return NULL;
}

/** "file:line: Category: message", the line of source, and the hint if there is one. */
function show(category: usize, message: Borrowed, filename: Borrowed, line: i64, hint: string): bool {
  const writer = writerInit();
  if (changetype<usize>(writer) === NULL) return false;
  const name = typeNameText(category);
  const head = name === NULL ? NULL : formatMessage("%S:%d: %U: %S\n", filename, line, name, message);
  let done = head !== NULL && writeStr(writer, head);
  releaseOrNull(head);
  if (done) {
    const source = sourceLine(filename, line);
    if (source !== NULL) {
      done = writeLiteral(writer, "  ") && writeSourceLine(writer, source);
      release(source);
    }
  }
  if (done && hint.length > 0)
    done =
      writeStr(writer, name) && writeLiteral(writer, ": ") && writeLiteral(writer, hint) && writeLiteral(writer, "\n");
  releaseOrNull(name);
  if (!done) {
    writerAbandon(writer);
    return false;
  }
  const text = writerFinish(writer);
  if (text === NULL) return false;
  writeToStderr(text);
  release(text);
  errorClear();
  return true;
}
