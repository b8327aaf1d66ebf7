/**
 * `str.format` and `str.format_map`: replacement fields with names, attributes, items, conversions and nested specifications.
 *
 * Every field can run Python code. The format is a str and held by its caller, so positions in it stay valid.
 */
import { raise, raiseFalse } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, EmptyStr, NULL, Owned } from "../../memory/layout";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { formatObject } from "../../protocols/format";
import { objectAscii, objectRepr, objectStr } from "../../protocols/object";
import { release, retain } from "../object";
import { strData, strKind, strLength, strSubstring } from "../str";
import { readUnit } from "../text/units";
import { fieldValue } from "./format_field";
import { StrWriter, writeChar, writerAbandon, writerFinish, writerInit, writeStr, writeSubstring } from "./writer";

/** How fields are numbered, once the first numbered one has been seen. */
export const enum Numbering {
  open,
  automatic,
  manual,
}

/** What fields are taken from: an array of arguments in vectorcall form, or a mapping. */
@unmanaged
export class FormatSource {
  /** → positional arguments, the values of keywords behind them; NULL for format_map. */
  args: usize;
  count: i32;
  /** Tuple of keyword names, or NULL. */
  names: usize;
  mapping: usize;
  numbering: Numbering;
  next: i64;
}

const SLOTS: i32 = 4;
const NESTING: i32 = 2;

// @method str.format(*args, **kwargs) raw
export function strFormat(self: Borrowed, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  return formatFrom(self, args, nargs, kwnames, NULL);
}

// @method str.format_map(mapping, /)
export function strFormatMap(self: Borrowed, mapping: Borrowed): Owned {
  return formatFrom(self, NULL, 0, NULL, mapping);
}

function formatFrom(format: Borrowed, args: usize, count: i32, names: Borrowed, mapping: Borrowed): Owned {
  const slots = scratchPush(SLOTS);
  if (slots === NULL) return raise(Type.RecursionError, "maximum recursion depth exceeded");
  assert(offsetof<FormatSource>() <= <usize>SLOTS << 3, "the source of a format has outgrown its slots");
  const source = changetype<FormatSource>(slots);
  source.args = args;
  source.count = count;
  source.names = names;
  source.mapping = mapping;
  source.numbering = Numbering.open;
  source.next = 0;
  const result = buildRange(source, format, 0, strLength(format), NESTING);
  scratchPop(SLOTS);
  return result;
}

/** Formats characters [start, end) of the format. */
function buildRange(source: FormatSource, format: Borrowed, start: i64, end: i64, nesting: i32): Owned {
  if (nesting <= 0) return raise(Type.ValueError, "Max string recursion exceeded");
  const writer = writerInit(end - start + 16);
  if (changetype<usize>(writer) === NULL) return NULL;
  if (writeRange(writer, source, format, start, end, nesting)) return writerFinish(writer);
  writerAbandon(writer);
  return NULL;
}

function writeRange(writer: StrWriter, source: FormatSource, format: Borrowed, start: i64, end: i64, nesting: i32): bool {
  let at = start;
  while (at < end) {
    const from = at;
    let character: u32 = 0;
    while (at < end) {
      character = unitAt(format, at);
      if (character === 0x7b || character === 0x7d) break;
      at++;
    }
    if (at > from && !writeSubstring(writer, format, from, at)) return false;
    if (at === end) break;
    at++;
    const doubled = at < end && unitAt(format, at) === character;
    if (doubled) {
      if (!writeChar(writer, character)) return false;
      at++;
      continue;
    }
    if (character === 0x7d) return raiseFalse(Type.ValueError, "Single '}' encountered in format string");
    if (at === end) return raiseFalse(Type.ValueError, "Single '{' encountered in format string");
    at = writeField(writer, source, format, at, end, nesting);
    if (at < 0) return false;
  }
  return true;
}

function unitAt(format: Borrowed, index: i64): u32 {
  return readUnit(strData(format), strKind(format), index);
}

/** Writes the field whose name begins at `at`. → behind its closing brace, or -1 */
function writeField(writer: StrWriter, source: FormatSource, format: Borrowed, at: i64, end: i64, nesting: i32): i64 {
  const name = at;
  const nameEnd = fieldNameEnd(format, at, end);
  if (nameEnd < 0) return -1;
  at = nameEnd + 1;
  let conversion: u32 = 0;
  let closed = unitAt(format, nameEnd) === 0x7d;
  if (unitAt(format, nameEnd) === 0x21) {
    if (at >= end) {
      raise(Type.ValueError, "end of string while looking for conversion specifier");
      return -1;
    }
    conversion = unitAt(format, at++);
    if (at < end) {
      const after = unitAt(format, at++);
      closed = after === 0x7d;
      if (!closed && after !== 0x3a) {
        raise(Type.ValueError, "expected ':' after conversion specifier");
        return -1;
      }
    }
  }
  let specEnd = at;
  let nested = false;
  if (!closed) {
    let depth = 1;
    for (; specEnd < end; specEnd++) {
      const character = unitAt(format, specEnd);
      if (character === 0x7b) {
        nested = true;
        depth++;
      } else if (character === 0x7d && --depth === 0) break;
    }
    if (specEnd === end) {
      raise(Type.ValueError, "unmatched '{' in format spec");
      return -1;
    }
  }
  const value = convertedValue(source, format, name, nameEnd, conversion);
  if (value === NULL) return -1;
  const written = writeValue(writer, source, format, value, at, closed ? at : specEnd, nested, nesting);
  release(value);
  return !written ? -1 : closed ? at : specEnd + 1;
}

/** The place of the character that ends the field's name, or -1 with an exception. Inside of brackets anything may stand. */
function fieldNameEnd(format: Borrowed, at: i64, end: i64): i64 {
  while (at < end) {
    const character = unitAt(format, at);
    if (character === 0x7b) {
      raise(Type.ValueError, "unexpected '{' in field name");
      return -1;
    }
    if (character === 0x7d || character === 0x3a || character === 0x21) return at;
    at++;
    if (character === 0x5b) {
      while (at < end && unitAt(format, at) !== 0x5d) at++;
    }
  }
  raise(Type.ValueError, "expected '}' before end of string");
  return -1;
}

function convertedValue(source: FormatSource, format: Borrowed, start: i64, end: i64, conversion: u32): Owned {
  const value = fieldValue(source, format, start, end);
  if (value === NULL || conversion === 0) return value;
  let converted: usize;
  if (conversion === 0x72) converted = objectRepr(value);
  else if (conversion === 0x73) converted = objectStr(value);
  else if (conversion === 0x61) converted = objectAscii(value);
  else if (conversion > 32 && conversion < 127) converted = raise(Type.ValueError, "Unknown conversion specifier %c", conversion);
  else converted = raise(Type.ValueError, "Unknown conversion specifier \\x%x", conversion);
  release(value);
  return converted;
}

function writeValue(
  writer: StrWriter, source: FormatSource, format: Borrowed, value: Borrowed, specStart: i64, specEnd: i64, nested: bool, nesting: i32,
): bool {
  const spec =
    specStart === specEnd
      ? retain(EmptyStr)
      : nested
        ? buildRange(source, format, specStart, specEnd, nesting - 1)
        : strSubstring(format, specStart, specEnd);
  if (spec === NULL) return false;
  const text = formatObject(value, spec);
  release(spec);
  if (text === NULL) return false;
  const written = writeStr(writer, text);
  release(text);
  return written;
}
