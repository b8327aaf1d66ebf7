/** Where messages for the user go: `sys.stderr`, whichever object that is. */
import { None } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Borrowed, NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { dictGetName } from "../../objects/dict/dict";
import { release, retain } from "../../kernel/object";
import { callMethod0, callMethod1 } from "../../protocols/call";
import { lookupAttribute } from "../../protocols/attribute";
import { isTrue } from "../../protocols/truth";
import { errorClear, writeUnraisable } from "../raise";

/** The stream, or NULL if there is none. */
function stream(name: Borrowed): Borrowed {
  const file = RT.sysDict === NULL ? NULL : dictGetName(RT.sysDict, name);
  return file === None ? NULL : file;
}

/** Writes a str, and flushes. Errors are ignored: there is nowhere to report them. */
export function writeToStderr(text: Borrowed): void {
  const file = stream(Name.stderr);
  if (file === NULL) return;
  retain(file);
  const written = callMethod1(file, Name.write, text);
  if (written !== NULL) {
    release(written);
    flushFile(file);
  }
  errorClear();
  release(file);
}

/** Flushes `sys.stdout`, so that earlier output comes before the report. False if that failed; errors are cleared. */
export function flushStdout(): bool {
  return flushStream(Name.stdout);
}

/** Flushes the stream `sys.name` if it exists and is open. */
function flushStream(name: Borrowed): bool {
  const file = stream(name);
  if (file === NULL) return true;
  retain(file);
  const done = isClosed(file) || flushFile(file);
  release(file);
  return done;
}

/** At exit: flushes both streams. Reports output lost on stdout, and then returns false. */
export function flushStandardStreams(): bool {
  const out = stream(Name.stdout);
  let done = true;
  if (out !== NULL && !isClosed(out)) {
    retain(out);
    const flushed = callMethod0(out, Name.flush);
    done = flushed !== NULL;
    if (done) release(flushed);
    else writeUnraisable(out);
    release(out);
  }
  flushStream(Name.stderr);
  return done;
}

/** Whether the stream says that it is closed. Errors are cleared. */
function isClosed(file: Borrowed): bool {
  const closed = lookupAttribute(file, Name.closed);
  const answer = closed === NULL ? 0 : isTrue(closed);
  if (closed !== NULL) release(closed);
  errorClear();
  return answer > 0;
}

function flushFile(file: Borrowed): bool {
  const flushed = callMethod0(file, Name.flush);
  if (flushed !== NULL) {
    release(flushed);
    return true;
  }
  errorClear();
  return false;
}
