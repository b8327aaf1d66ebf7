/** Where a coroutine came from, and the warning when it was never awaited. */
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { formatMessage } from "../exceptions/format_message";
import { errorClear, errorMatches, raise } from "../exceptions/raise";
import { writeUnraisable } from "../exceptions/unraisable";
import { warnText } from "../exceptions/warnings";
import { Borrowed, NULL, Owned } from "../memory/layout";
import { RT } from "../memory/runtime";
import { call1, callMethod1 } from "../protocols/call";
import { CodeObject } from "./code";
import { dictGetName } from "./dict";
import { frameLine } from "./frame";
import { GeneratorObject } from "./generator";
import { intFromI64 } from "./int";
import { completeFrame, InterpreterFrame } from "./interpreter_frame";
import { release, retain } from "./object";
import { tupleNew, tuplePack3, tupleSet } from "./tuple";

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

/** "coroutine 'x' was never awaited", through `warnings`, which also tells the origin. */
export function coroutineWarnUnawaited(self: Borrowed): void {
  const warnings = importModule(Name.warnings);
  if (warnings !== NULL) {
    const result = callMethod1(warnings, Name._warn_unawaited_coroutine, self);
    release(warnings);
    if (result !== NULL) {
      release(result);
      return;
    }
  } else if (errorMatches(Type.ImportError)) {
    errorClear();
    if (warnNatively(changetype<GeneratorObject>(self).qualname)) return;
  }
  writeUnraisable(self);
}

function warnNatively(qualname: Borrowed): bool {
  const text = formatMessage("coroutine '%S' was never awaited", qualname);
  if (text === NULL) return false;
  const done = warnText(Type.RuntimeWarning, 1, text, true);
  release(text);
  return done;
}

function importModule(name: Borrowed): Owned {
  const loaded = dictGetName(RT.modules, name);
  if (loaded !== NULL) return retain(loaded);
  const importer = dictGetName(RT.builtins, Name.__import__);
  return importer === NULL ? raise(Type.ImportError, "__import__ not found") : call1(importer, name);
}
