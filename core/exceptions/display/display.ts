/**
 * What an uncaught exception prints: traceback, causes and contexts, message, notes, members of groups.
 *
 * Everything is collected first and written at once: an exception's `__str__` may itself print, and if it raises, the
 * text only mentions that.
 */
import { None } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { intFromI64 } from "../../objects/int/int";
import { isExceptionInstance, isStr, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { setAdd, setContains, setNew } from "../../objects/set/set";
import { strEqual, strLength, strRead } from "../../objects/str/str";
import {
  StrWriter,
  writeChar,
  writeLiteral,
  writerAbandon,
  writeRepeated,
  writerFinish,
  writerInit,
  writeStr,
  writeSubstring,
} from "../../objects/str/writer";
import { tupleGet, tupleLength } from "../../objects/tuple/tuple";
import { getAttribute, lookupAttribute } from "../../protocols/attribute";
import { enterRecursion, leaveRecursion } from "../../protocols/recursion";
import { sequenceGetItem, sequenceLength } from "../../protocols/sequence";
import { objectRepr, objectStr } from "../../protocols/repr";
import { isSequence } from "../../protocols/iteration";
import { writeSyntaxErrorPlace } from "./syntax_error";
import { entryLimit, Margin, writeFormatted, writeMargin, writeTraceback } from "./traceback";
import { ExceptionGroupObject, isExceptionGroup } from "../classes/exception_group";
import { errorClear } from "../raise";
import { BaseExceptionObject } from "../record";
import { flushStdout, writeToStderr } from "./stderr";
import { suggestionFor } from "./suggestions";

const MOST_MEMBERS: i64 = 15;
const DEEPEST_GROUP: i32 = 10;

@unmanaged
class Display extends Margin {
  writer: StrWriter;
  /** A set of addresses, since chains may be cyclic. Owned. */
  seen: usize;
  groupDepth: i32;
  /** Whether the line that closes a group is still to be written. */
  needClose: bool;
}
const DISPLAY_SLOTS: i32 = <i32>((offsetof<Display>() + 7) >> 3);

/** Prints `exception` to `sys.stderr`, as the default `sys.excepthook` does. */
export function printException(exception: Borrowed): void {
  flushStdout();
  const text = exceptionText(exception);
  if (text !== NULL) {
    writeToStderr(text);
    release(text);
  }
  errorClear();
}

/** The whole text. NULL, without an error, if there is no memory for it. */
export function exceptionText(exception: Borrowed): Owned {
  const room = scratchPush(DISPLAY_SLOTS);
  if (room === NULL) return NULL;
  const display = changetype<Display>(room);
  display.indent = 0;
  display.bar = false;
  display.writer = writerInit();
  display.seen = setNew(NULL);
  display.groupDepth = 0;
  display.needClose = false;
  let text: usize = NULL;
  if (changetype<usize>(display.writer) !== NULL) {
    if (display.seen !== NULL && writeChain(display, exception)) text = writerFinish(display.writer);
    else writerAbandon(display.writer);
  }
  releaseOrNull(display.seen);
  scratchPop(DISPLAY_SLOTS);
  errorClear();
  return text;
}

function setDepth(display: Display, depth: i32): void {
  display.groupDepth = depth;
  display.indent = 2 * <i64>depth;
  display.bar = depth > 0;
}

/** The exceptions that led to this one, then the exception itself. */
function writeChain(display: Display, exception: Borrowed): bool {
  if (!enterRecursion(" in print_exception_recursive")) return false;
  let done = writeOrigin(display, exception);
  if (done) done = isExceptionGroup(exception) ? writeGroup(display, exception) : writeOne(display, exception);
  leaveRecursion();
  return done;
}

function writeOrigin(display: Display, exception: Borrowed): bool {
  if (!isExceptionInstance(exception)) return true;
  const address = intFromI64(exception);
  const noted = address !== NULL && setAdd(display.seen, address);
  releaseOrNull(address);
  if (!noted) return false;
  const record = changetype<BaseExceptionObject>(exception);
  if (record.cause !== NULL)
    return writeEarlier(
      display,
      record.cause,
      "The above exception was the direct cause of the following exception:\n",
    );
  if (record.context === NULL || record.suppressContext !== 0) return true;
  return writeEarlier(display, record.context, "During handling of the above exception, another exception occurred:\n");
}

function writeEarlier(display: Display, earlier: Borrowed, message: string): bool {
  const address = intFromI64(earlier);
  const known = address === NULL ? -1 : setContains(display.seen, address);
  releaseOrNull(address);
  if (known !== 0) return known > 0;
  const needClose = display.needClose;
  display.needClose = false;
  retain(earlier);
  let done = writeChain(display, earlier);
  release(earlier);
  const writer = display.writer;
  if (done) done = writeMargin(writer, display) && writeChar(writer, 0x0a);
  if (done) done = writeMargin(writer, display) && writeLiteral(writer, message);
  if (done) done = writeMargin(writer, display) && writeChar(writer, 0x0a);
  display.needClose = needClose;
  return done;
}

/** One exception without its origin and members. */
function writeOne(display: Display, exception: Borrowed): bool {
  const writer = display.writer;
  if (!isExceptionInstance(exception)) {
    return (
      writeMargin(writer, display) &&
      writeFormatted(writer, "TypeError: print_exception(): Exception expected for value, %T found\n", exception)
    );
  }
  if (!writeExceptionTraceback(display, exception)) return false;
  const notes = lookupAttribute(exception, Name.__notes__);
  if (notes === NULL) errorClear();
  // A SyntaxError shows its location first, then only its message.
  let shown: usize = retain(exception);
  const message = writeSyntaxErrorPlace(writer, display, exception);
  if (message !== NULL) {
    release(shown);
    shown = message;
  }
  let done = RT.error === NULL && writeMessage(display, typeOf(exception), shown);
  if (done) done = writeSuggestion(writer, exception) && writeChar(writer, 0x0a);
  if (done && notes !== NULL) done = writeNotes(display, notes);
  release(shown);
  releaseOrNull(notes);
  return done;
}

function writeExceptionTraceback(display: Display, exception: Borrowed): bool {
  const traceback = changetype<BaseExceptionObject>(exception).traceback;
  if (traceback === NULL || traceback === None || entryLimit() <= 0) return true;
  const writer = display.writer;
  const group = isExceptionGroup(exception);
  let done = writeRepeated(writer, 0x20, display.indent);
  if (done && display.bar) done = writeLiteral(writer, group && display.groupDepth === 1 ? "+ " : "| ");
  if (done)
    done = writeLiteral(
      writer,
      group ? "Exception Group Traceback (most recent call last):\n" : "Traceback (most recent call last):\n",
    );
  return done && writeTraceback(writer, traceback, display);
}

/** "module.Class: text". `shown` is the exception, or the message of a SyntaxError. */
function writeMessage(display: Display, type: usize, shown: Borrowed): bool {
  const writer = display.writer;
  if (!writeMargin(writer, display) || !writeTypeName(writer, type)) return false;
  if (shown === None) return true;
  const text = objectStr(shown);
  if (text === NULL) {
    errorClear();
    return writeLiteral(writer, ": <exception str() failed>");
  }
  const done = strLength(text) === 0 || (writeLiteral(writer, ": ") && writeStr(writer, text));
  release(text);
  return done;
}

/** A class with its module, unless that is `builtins` or `__main__`. */
export function writeTypeName(writer: StrWriter, type: Borrowed): bool {
  const module = getAttribute(type, Name.__module__);
  let done: bool;
  if (module === NULL || !isStr(module)) {
    errorClear();
    done = writeLiteral(writer, "<unknown>.");
  } else if (strEqual(module, Name.builtins) || strEqual(module, Name.__main__)) done = true;
  else done = writeStr(writer, module) && writeChar(writer, 0x2e);
  releaseOrNull(module);
  if (!done) return false;
  const name = getAttribute(type, Name.__qualname__);
  if (name === NULL || !isStr(name)) {
    errorClear();
    done = writeLiteral(writer, "<unknown>");
  } else done = writeStr(writer, name);
  releaseOrNull(name);
  return done;
}

function writeSuggestion(writer: StrWriter, exception: Borrowed): bool {
  const suggestion = suggestionFor(exception);
  if (suggestion === NULL) return true;
  const done = writeLiteral(writer, ". Did you mean: '") && writeStr(writer, suggestion) && writeLiteral(writer, "'?");
  release(suggestion);
  return done;
}

function writeNotes(display: Display, notes: Borrowed): bool {
  const writer = display.writer;
  if (!isSequence(notes)) {
    const text = objectRepr(notes);
    if (text === NULL) errorClear();
    if (!writeMargin(writer, display)) return false;
    // CPython omits the newline here, and so does this.
    const done = text === NULL ? writeLiteral(writer, "<__notes__ repr() failed>") : writeStr(writer, text);
    releaseOrNull(text);
    return done;
  }
  const count = sequenceLength(notes);
  if (count < 0) errorClear();
  for (let i: i64 = 0; i < count; i++) {
    const note = sequenceGetItem(notes, i);
    if (note === NULL) return false;
    const text = objectStr(note);
    release(note);
    let done: bool;
    if (text === NULL) {
      errorClear();
      done = writeLiteral(writer, "<note str() failed>");
    } else {
      done = writeLines(display, text);
      release(text);
    }
    if (!done || !writeChar(writer, 0x0a)) return false;
  }
  return true;
}

/** The lines of a note, each after the margin. */
function writeLines(display: Display, text: Borrowed): bool {
  const length = strLength(text);
  let start: i64 = 0;
  while (start < length) {
    let end = start;
    while (end < length && !isLineEnd(strRead(text, end))) end++;
    if (end < length) {
      if (strRead(text, end) === 0x0d && end + 1 < length && strRead(text, end + 1) === 0x0a) end++;
      end++;
    }
    if (!writeMargin(display.writer, display) || !writeSubstring(display.writer, text, start, end)) return false;
    start = end;
  }
  return true;
}

/** Where `str.splitlines` splits. */
function isLineEnd(character: u32): bool {
  if (character >= 0x0a && character <= 0x0d) return true;
  return (character >= 0x1c && character <= 0x1e) || character === 0x85 || character === 0x2028 || character === 0x2029;
}

/** A group: itself, then its members, each after a numbered rule. */
function writeGroup(display: Display, group: Borrowed): bool {
  const writer = display.writer;
  const depth = display.groupDepth;
  if (depth > DEEPEST_GROUP)
    return writeMargin(writer, display) && writeFormatted(writer, "... (max_group_depth is %d)\n", DEEPEST_GROUP);
  if (depth === 0) setDepth(display, 1);
  let done = writeOne(display, group);
  const exceptions = changetype<ExceptionGroupObject>(group).exceptions;
  const count = tupleLength(exceptions);
  const shown = min(count, MOST_MEMBERS + 1);
  display.needClose = false;
  for (let i: i64 = 0; done && i < shown; i++) {
    if (i === shown - 1) display.needClose = true;
    done = writeMember(display, exceptions, i);
  }
  if (depth === 0) setDepth(display, 0);
  return done;
}

function writeMember(display: Display, exceptions: Borrowed, index: i64): bool {
  const writer = display.writer;
  const depth = display.groupDepth;
  const count = tupleLength(exceptions);
  const left = index >= MOST_MEMBERS;
  let done = writeRepeated(writer, 0x20, display.indent) && writeLiteral(writer, index === 0 ? "+-" : "  ");
  if (done && left) done = writeLiteral(writer, "+---------------- ... ----------------\n");
  else if (done) done = writeFormatted(writer, "+---------------- %d ----------------\n", index + 1);
  setDepth(display, depth + 1);
  if (done && left) {
    const rest = count - MOST_MEMBERS;
    done = writeMargin(writer, display);
    if (done)
      done =
        rest === 1
          ? writeLiteral(writer, "and 1 more exception\n")
          : writeFormatted(writer, "and %d more exceptions\n", rest);
  } else if (done) done = writeChain(display, tupleGet(exceptions, index));
  if (done && display.needClose && index === min(count, MOST_MEMBERS + 1) - 1) {
    done =
      writeRepeated(writer, 0x20, display.indent) && writeLiteral(writer, "+------------------------------------\n");
    display.needClose = false;
  }
  setDepth(display, depth);
  return done;
}
