/** The lines of a traceback: file, line, function, source, marks. */
import { Name } from "../../generated/names";
import { Borrowed, NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { CodeObject } from "../../objects/code/code";
import { CodePosition, codePosition } from "../../objects/code/positions";
import { strUtf8, strUtf8Length } from "../../objects/codecs/utf8_cache";
import { dictGetName } from "../../objects/dict/dict";
import { FrameObject } from "../../objects/frame/frame";
import { intClampI64 } from "../../objects/int/int";
import { InterpreterFrame } from "../../objects/frame/interpreter_frame";
import { isInt, release } from "../../kernel/object";
import { strLength, strRead } from "../../objects/str/str";
import { writeChar, writeLiteral, writeRepeated, writeStr, StrWriter } from "../../objects/str/writer";
import { TracebackObject, tracebackLine } from "../../objects/traceback/traceback";
import { displayWidth } from "../../objects/unicode/width";
import { ANCHORS_WORK, Anchors, findAnchors } from "../../objects/traceback/carets";
import { formatMessage } from "../format_message";
import { errorClear } from "../raise";
import { indentationOf, sourceLine, writeSourceLine } from "./source_line";

const MOST_ENTRIES: i64 = 1000;
/** How many times in a row the same line is shown. */
const MOST_REPETITIONS: i64 = 3;
const SOURCE_INDENTATION: i64 = 4;

/** What precedes each line: `indent` blanks, then "| " inside an exception group. */
@unmanaged
export class Margin {
  indent: i64;
  bar: bool;
}

export function writeMargin(writer: StrWriter, margin: Margin): bool {
  return writeRepeated(writer, 0x20, margin.indent) && (!margin.bar || writeLiteral(writer, "| "));
}

/** Writes formatted text. */
export function writeFormatted(writer: StrWriter, format: string, a: i64 = 0, b: i64 = 0, c: i64 = 0): bool {
  const text = formatMessage(format, a, b, c);
  if (text === NULL) return false;
  const done = writeStr(writer, text);
  release(text);
  return done;
}

/** `sys.tracebacklimit`, or 1000. */
export function entryLimit(): i64 {
  const value = RT.sysDict === NULL ? NULL : dictGetName(RT.sysDict, Name.tracebacklimit);
  return value !== NULL && isInt(value) ? intClampI64(value) : MOST_ENTRIES;
}

/** Writes all entries of `traceback`, without the heading. */
export function writeTraceback(writer: StrWriter, traceback: Borrowed, margin: Margin): bool {
  const limit = entryLimit();
  if (limit <= 0) return true;
  let count: i64 = 0;
  for (let at = traceback; at !== NULL; at = changetype<TracebackObject>(at).next) count++;
  let entry = traceback;
  for (; count > limit; count--) entry = changetype<TracebackObject>(entry).next;
  let lastFile: usize = NULL;
  let lastName: usize = NULL;
  let lastLine = -1;
  let repeated: i64 = 0;
  for (; entry !== NULL; entry = changetype<TracebackObject>(entry).next) {
    const code = codeOf(entry);
    const line = tracebackLine(entry);
    if (
      lastFile === NULL ||
      code.filename !== lastFile ||
      lastLine === -1 ||
      line !== lastLine ||
      code.name !== lastName
    ) {
      if (!writeRepetitions(writer, repeated)) return false;
      lastFile = code.filename;
      lastLine = line;
      lastName = code.name;
      repeated = 0;
    }
    repeated++;
    if (repeated <= MOST_REPETITIONS && !writeEntry(writer, entry, code, line, margin)) return false;
  }
  return writeRepetitions(writer, repeated);
}

function codeOf(entry: usize): CodeObject {
  const frame = changetype<FrameObject>(changetype<TracebackObject>(entry).frame).frame;
  return changetype<CodeObject>(changetype<InterpreterFrame>(frame).code);
}

function writeRepetitions(writer: StrWriter, repeated: i64): bool {
  const hidden = repeated - MOST_REPETITIONS;
  if (hidden <= 0) return true;
  if (hidden === 1) return writeLiteral(writer, "  [Previous line repeated 1 more time]\n");
  return writeFormatted(writer, "  [Previous line repeated %d more times]\n", hidden);
}

function writeEntry(writer: StrWriter, entry: usize, code: CodeObject, line: i32, margin: Margin): bool {
  if (!writeMargin(writer, margin)) return false;
  if (!writeFormatted(writer, '  File "%U", line %d, in %U\n', code.filename, line, code.name)) return false;
  const source = sourceLine(code.filename, line);
  if (source === NULL) return true;
  let done =
    writeMargin(writer, margin) && writeRepeated(writer, 0x20, SOURCE_INDENTATION) && writeSourceLine(writer, source);
  if (done) done = writeMarks(writer, source, code, changetype<TracebackObject>(entry).lasti, margin);
  release(source);
  return done;
}

const ANCHORS: usize = offsetof<CodePosition>();
const WORK: usize = ANCHORS + offsetof<Anchors>();
const MARKS_SLOTS: i32 = <i32>((WORK + ANCHORS_WORK + 7) >> 3);

/** The marks below a source line, unless they would cover all of it. */
function writeMarks(writer: StrWriter, source: Borrowed, code: CodeObject, lasti: i32, margin: Margin): bool {
  if (lasti < 0) return true;
  const room = scratchPush(MARKS_SLOTS);
  if (room === NULL) return true;
  codePosition(changetype<usize>(code), lasti, room);
  const position = changetype<CodePosition>(room);
  let done = true;
  if (position.line >= 0 && position.endLine >= 0 && position.column >= 0 && position.endColumn >= 0) {
    done = writeRange(writer, source, position, changetype<Anchors>(room + ANCHORS), room + WORK, margin);
  }
  scratchPop(MARKS_SLOTS);
  return done;
}

function writeRange(
  writer: StrWriter,
  source: Borrowed,
  position: CodePosition,
  anchors: Anchors,
  work: usize,
  margin: Margin,
): bool {
  const text = strUtf8(source);
  if (text === NULL) {
    errorClear();
    return true;
  }
  const size = <i32>strUtf8Length(source);
  if (position.column > size) return true;
  const start = charactersBefore(text, position.column);
  let end: i64;
  let secondLeft: i64 = -1;
  let secondRight: i64 = -1;
  if (position.line === position.endLine) {
    const stop = min(position.endColumn, size);
    end = charactersBefore(text, stop);
    const segment = text + <usize>position.column;
    if (stop > position.column && findAnchors(segment, stop - position.column, anchors, work)) {
      secondLeft = start + charactersBefore(segment, anchors.left);
      secondRight = start + charactersBefore(segment, anchors.right);
    }
  } else {
    // More lines follow: mark up to the last character of this one.
    end = strLength(source);
    while (end > 0 && isBlank(strRead(source, end - 1))) end--;
  }
  const indentation = indentationOf(source);
  if (secondLeft < 0 && end - start === strLength(source) - indentation) return true;
  if (!writeMargin(writer, margin) || !writeRepeated(writer, 0x20, SOURCE_INDENTATION)) return false;
  for (let column = indentation; column < end; column++) {
    const mark: u32 =
      column < start
        ? 0x20
        : secondLeft < 0 || (secondLeft <= column && column < secondRight)
          ? 0x5e /* ^ */
          : 0x7e; /* ~ */
    // A wide character takes two columns, and so do the marks below it.
    const width = column < strLength(source) ? displayWidth(strRead(source, column)) : 1;
    if (!writeRepeated(writer, mark, width)) return false;
  }
  return writeChar(writer, 0x0a);
}

function isBlank(character: u32): bool {
  return character === 0x20 || character === 0x09 || character === 0x0c;
}

/** How many characters the first `bytes` bytes encode. */
function charactersBefore(text: usize, bytes: i32): i64 {
  let count: i64 = 0;
  for (let i = 0; i < bytes; i++) if ((load<u8>(text + <usize>i) & 0xc0) !== 0x80) count++;
  return count;
}
