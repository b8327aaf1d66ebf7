/**
 * The source position of an instruction: reads `co_linetable`.
 *
 * The table is a sequence of entries, each for 1 to 8 code units. Lines are relative to the previous entry, so it is
 * always read from the start. A malformed table (any program can make one) may give nonsense, but is never read past
 * its end.
 */
import { None } from "../../generated/memory_map";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { bytesData, bytesLength, bytesNew } from "../bytes/bytes";
import { CodeObject } from "./code";
import { intFromI64 } from "../int/int";
import { newObject, release, retain } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { raiseNoMemory } from "../../exceptions/raise";
import { tupleNew, tuplePack3, tupleSet } from "../tuple/tuple";

@unmanaged
export class CodePosition {
  /** -1 where unknown. Columns are counted in UTF-8 bytes from 0. */
  line: i32;
  endLine: i32;
  column: i32;
  endColumn: i32;
}

/** A position in a line table, and the data of the entry before it. */
@unmanaged
export class LineCursor {
  next: u32;
  limit: u32;
  /** The line that differences are relative to. */
  computedLine: i32;
  /** Code offsets in bytes: the entry is for [start, end). */
  start: i32;
  end: i32;
  line: i32;
  endLine: i32;
  column: i32;
  endColumn: i32;
}

namespace EntryKind {
  export const oneLine0: u32 = 10;
  export const noColumns: u32 = 13;
  export const long: u32 = 14;
  export const none: u32 = 15;
}

export function cursorStart(cursor: LineCursor, code: CodeObject): void {
  cursor.next = <u32>bytesData(code.linetable);
  cursor.limit = cursor.next + <u32>bytesLength(code.linetable);
  cursor.computedLine = code.firstlineno;
  cursor.start = -1;
  cursor.end = 0;
  cursor.line = -1;
}

function readByte(cursor: LineCursor): u32 {
  if (cursor.next >= cursor.limit) return 0;
  const byte = load<u8>(cursor.next);
  cursor.next++;
  return byte;
}

function readNumber(cursor: LineCursor): i32 {
  let byte = readByte(cursor);
  let value = byte & 63;
  let shift: u32 = 0;
  while ((byte & 64) !== 0) {
    byte = readByte(cursor);
    shift += 6;
    if (shift < 32) value |= (byte & 63) << shift;
  }
  return <i32>value;
}

function readSigned(cursor: LineCursor): i32 {
  const value = <u32>readNumber(cursor);
  return (value & 1) !== 0 ? -(<i32>(value >> 1)) : <i32>(value >> 1);
}

/** Reads the next entry. Returns false at the end. */
export function cursorAdvance(cursor: LineCursor): bool {
  if (cursor.next >= cursor.limit) return false;
  const head = readByte(cursor);
  const kind = (head >> 3) & 15;
  cursor.start = cursor.end;
  cursor.end += (<i32>((head & 7) + 1)) << 1;
  cursor.column = -1;
  cursor.endColumn = -1;
  if (kind === EntryKind.none) {
    cursor.line = -1;
    cursor.endLine = -1;
  } else if (kind === EntryKind.long) {
    cursor.computedLine += readSigned(cursor);
    cursor.line = cursor.computedLine;
    cursor.endLine = cursor.line + readNumber(cursor);
    cursor.column = readNumber(cursor) - 1;
    cursor.endColumn = readNumber(cursor) - 1;
  } else if (kind === EntryKind.noColumns) {
    cursor.computedLine += readSigned(cursor);
    cursor.line = cursor.computedLine;
    cursor.endLine = cursor.line;
  } else if (kind >= EntryKind.oneLine0) {
    cursor.computedLine += <i32>(kind - EntryKind.oneLine0);
    cursor.line = cursor.computedLine;
    cursor.endLine = cursor.line;
    cursor.column = <i32>readByte(cursor);
    cursor.endColumn = <i32>readByte(cursor);
  } else {
    const second = readByte(cursor);
    cursor.line = cursor.computedLine;
    cursor.endLine = cursor.line;
    cursor.column = <i32>((kind << 3) | (second >> 4));
    cursor.endColumn = cursor.column + <i32>(second & 15);
  }
  // An entry's data may be longer than what was read here: skips to where an entry begins.
  while (cursor.next < cursor.limit && (load<u8>(cursor.next) & 0x80) === 0) cursor.next++;
  return true;
}

/** The cursor of lookups: they run no code in between. */
const lookup: usize = memory.data(40, 8);

function find(code: Borrowed, offset: i32): bool {
  const cursor = changetype<LineCursor>(lookup);
  cursorStart(cursor, changetype<CodeObject>(code));
  while (cursorAdvance(cursor)) if (cursor.end > offset) return true;
  return false;
}

/** The line of the instruction at `offset` (in bytes), or -1. */
export function codeLine(code: Borrowed, offset: i32): i32 {
  if (offset < 0) return changetype<CodeObject>(code).firstlineno;
  return find(code, offset) ? changetype<LineCursor>(lookup).line : -1;
}

/** Fills `out` (→ CodePosition) for the instruction at `offset` (in bytes). */
export function codePosition(code: Borrowed, offset: i32, out: usize): void {
  const position = changetype<CodePosition>(out);
  const found = find(code, offset);
  const cursor = changetype<LineCursor>(lookup);
  position.line = found ? cursor.line : -1;
  position.endLine = found ? cursor.endLine : -1;
  position.column = found ? cursor.column : -1;
  position.endColumn = found ? cursor.endColumn : -1;
}

/**
 * `co_lines()` and `co_positions()`: a code object and a position in its table. Sizes as CPython's.
 * @record line_iterator, positions_iterator
 */
@unmanaged
export class CodeIterator extends BaseObject {
  /** @owned */
  code: usize; // @16
  next: u32;
  limit: u32;
  computedLine: i32;
  start: i32;
  end: i32;
  line: i32;
  endLine: i32;
  column: i32;
  endColumn: i32; // @24 LineCursor
  /** The offset of the next code unit for co_positions. */
  offset: i32;

  @inline cursor(): LineCursor {
    return changetype<LineCursor>(changetype<usize>(this) + offsetof<CodeIterator>("next"));
  }
}

function iteratorNew(type: usize, code: Borrowed, size: usize): Owned {
  const self = newObject(type, size);
  if (self === NULL) return raiseNoMemory();
  memory.fill(self + 16, 0, size - 16);
  const record = changetype<CodeIterator>(self);
  record.code = retain(code);
  cursorStart(record.cursor(), changetype<CodeObject>(code));
  return self;
}

/** @method code.co_lines() */
export function codeLines(self: usize): Owned {
  return iteratorNew(Type.line_iterator, self, 64);
}

/** @method code.co_positions() */
export function codePositions(self: usize): Owned {
  return iteratorNew(Type.positions_iterator, self, 80);
}

/** @slot line_iterator.tp_iter, positions_iterator.tp_iter */
export function codeIteratorSelf(self: usize): Owned {
  return retain(self);
}

function numberOrNone(value: i32): Owned {
  return value < 0 ? retain(None) : intFromI64(<i64>value);
}

/** @slot line_iterator.tp_iternext */
export function lineIteratorNext(self: usize): Owned {
  const cursor = changetype<CodeIterator>(self).cursor();
  if (!cursorAdvance(cursor)) return NULL;
  const start = intFromI64(<i64>cursor.start);
  const end = intFromI64(<i64>cursor.end);
  const line = numberOrNone(cursor.line);
  let result: usize = NULL;
  if (start !== NULL && end !== NULL && line !== NULL) result = tuplePack3(start, end, line);
  if (start !== NULL) release(start);
  if (end !== NULL) release(end);
  if (line !== NULL) release(line);
  return result;
}

/** @slot positions_iterator.tp_iternext */
export function positionsIteratorNext(self: usize): Owned {
  const record = changetype<CodeIterator>(self);
  const cursor = record.cursor();
  if (record.offset >= cursor.end && !cursorAdvance(cursor)) return NULL;
  record.offset += 2;
  const result = tupleNew(4);
  if (result === NULL) return NULL;
  for (let i = 0; i < 4; i++) {
    const part = numberOrNone(
      i === 0 ? cursor.line : i === 1 ? cursor.endLine : i === 2 ? cursor.column : cursor.endColumn,
    );
    if (part === NULL) {
      release(result);
      return NULL;
    }
    tupleSet(result, <i64>i, part);
  }
  return result;
}

/** One pass over the lines. Unless `out` is NULL, writes the pairs there. Returns their length in bytes. */
function lnotab(code: CodeObject, out: usize): i64 {
  const cursor = changetype<LineCursor>(lookup);
  cursorStart(cursor, code);
  let length: i64 = 0;
  let line = code.firstlineno;
  let offset = 0;
  while (cursorAdvance(cursor)) {
    if (cursor.line === line || cursor.line < 0) continue;
    let bytes = cursor.start - offset;
    let lines = cursor.line - line;
    offset = cursor.start;
    line = cursor.line;
    while (bytes > 255) {
      length = lnotabPair(out, length, 255, 0);
      bytes -= 255;
    }
    while (lines < -128) {
      length = lnotabPair(out, length, bytes, -128);
      bytes = 0;
      lines += 128;
    }
    while (lines > 127) {
      length = lnotabPair(out, length, bytes, 127);
      bytes = 0;
      lines -= 127;
    }
    length = lnotabPair(out, length, bytes, lines);
  }
  return length;
}

function lnotabPair(out: usize, length: i64, bytes: i32, lines: i32): i64 {
  if (out !== NULL) {
    store<u8>(out + <usize>length, <u8>bytes);
    store<u8>(out + <usize>length, <u8>lines, 1);
  }
  return length + 2;
}

/**
 * The line numbers in the form of Python 3.9: pairs of byte and line differences.
 * @getter code.co_lnotab
 */
export function codeLnotab(self: usize): Owned {
  const code = changetype<CodeObject>(self);
  const result = bytesNew(lnotab(code, NULL));
  if (result !== NULL) lnotab(code, bytesData(result));
  return result;
}
