/** The object that a field's name refers to: `0.attribute[item]`. */
import { raise, raiseFalse, raiseKeyError } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { getAttribute } from "../../protocols/attribute";
import { sequenceGetItem } from "../../protocols/sequence";
import { getItem } from "../../protocols/item";
import { isSequence } from "../../protocols/iteration";
import { intFromI64 } from "../int/int";
import { release, retain } from "../../kernel/object";
import { strEqual, strRead, strSubstring } from "./str";
import { tupleGet, tupleLength } from "../tuple/tuple";
import { decimalValue } from "../unicode/properties";

/** Characters [start, end) as a number; -1 if they are not one; -2 with ValueError if it is too large. */
export function readIndex(format: Borrowed, start: i64, end: i64): i64 {
  if (start >= end) return -1;
  let value: i64 = 0;
  for (let at = start; at < end; at++) {
    const digit = decimalValue(strRead(format, at));
    if (digit < 0) return -1;
    if (value > (i64.MAX_VALUE - <i64>digit) / 10) {
      raise(Type.ValueError, "Too many decimal digits in format string");
      return -2;
    }
    value = value * 10 + <i64>digit;
  }
  return value;
}

/** The position of the next `.` or `[`. */
export function partEnd(format: Borrowed, at: i64, end: i64): i64 {
  while (at < end && strRead(format, at) !== 0x2e && strRead(format, at) !== 0x5b) at++;
  return at;
}

/** One `.attribute` or `[item]` after the first part of a field's name: its bounds, and where the next one begins. */
@unmanaged
export class FieldPart {
  start: i64;
  end: i64;
  next: i64;
  /** The item as a number, or -1. */
  index: i64;
  isAttribute: bool;
}

/** 8-byte slots of a FieldPart on the scratch stack. */
export const FIELD_PART_SLOTS: i32 = <i32>((offsetof<FieldPart>() + 7) >> 3);

/** Reads the part that begins at `at`, before `end`. False with ValueError. */
export function nextFieldPart(part: FieldPart, format: Borrowed, at: i64, end: i64): bool {
  const dot = strRead(format, at) === 0x2e;
  if (!dot && strRead(format, at) !== 0x5b) {
    return raiseFalse(Type.ValueError, "Only '.' or '[' may follow ']' in format field specifier");
  }
  part.isAttribute = dot;
  part.start = at + 1;
  part.index = -1;
  if (dot) {
    part.end = partEnd(format, at + 1, end);
    part.next = part.end;
  } else {
    let close = at + 1;
    while (close < end && strRead(format, close) !== 0x5d) close++;
    if (close === end) return raiseFalse(Type.ValueError, "Missing ']' in format string");
    part.end = close;
    part.next = close + 1;
    part.index = readIndex(format, part.start, close);
    if (part.index === -2) return false;
  }
  return part.start < part.end || raiseFalse(Type.ValueError, "Empty attribute in format string");
}

export function fieldValue(source: FormatSource, format: Borrowed, start: i64, end: i64): Owned {
  let at = partEnd(format, start, end);
  let value = firstValue(source, format, start, at);
  if (value === NULL || at === end) return value;
  const slots = scratchPush(FIELD_PART_SLOTS);
  if (slots === NULL) {
    release(value);
    return raise(Type.RecursionError, "maximum recursion depth exceeded");
  }
  const part = changetype<FieldPart>(slots);
  while (value !== NULL && at < end) {
    const next = nextFieldPart(part, format, at, end) ? stepInto(value, format, part) : NULL;
    release(value);
    value = next;
    at = part.next;
  }
  scratchPop(FIELD_PART_SLOTS);
  return value;
}

/** The attribute or item of `value` that a part refers to. */
function stepInto(value: Borrowed, format: Borrowed, part: FieldPart): Owned {
  const index = part.index;
  if (index >= 0 && isSequence(value)) return sequenceGetItem(value, index);
  const key = index >= 0 ? intFromI64(index) : strSubstring(format, part.start, part.end);
  if (key === NULL) return NULL;
  const next = part.isAttribute ? getAttribute(value, key) : getItem(value, key);
  release(key);
  return next;
}

function firstValue(source: FormatSource, format: Borrowed, start: i64, end: i64): Owned {
  let index = readIndex(format, start, end);
  if (index === -2) return NULL;
  const empty = start === end;
  if (empty || index >= 0) {
    if (source.numbering === Numbering.open) source.numbering = empty ? Numbering.automatic : Numbering.manual;
    if (empty && source.numbering === Numbering.manual) {
      return raise(Type.ValueError, "cannot switch from manual field specification to automatic field numbering");
    }
    if (!empty && source.numbering === Numbering.automatic) {
      return raise(Type.ValueError, "cannot switch from automatic field numbering to manual field specification");
    }
    if (empty) index = source.next++;
    return positional(source, index);
  }
  const key = strSubstring(format, start, end);
  if (key === NULL) return NULL;
  const value = source.mapping !== NULL ? getItem(source.mapping, key) : keyword(source, key);
  release(key);
  return value;
}

function positional(source: FormatSource, index: i64): Owned {
  if (source.mapping !== NULL) return raise(Type.ValueError, "Format string contains positional fields");
  if (index < <i64>source.count) return retain(load<usize>(source.args + ((<usize>index) << 3)));
  return raise(Type.IndexError, "Replacement index %d out of range for positional args tuple", index);
}

function keyword(source: FormatSource, key: Borrowed): Owned {
  const names = source.names;
  const count = names === NULL ? 0 : tupleLength(names);
  for (let index: i64 = 0; index < count; index++) {
    if (strEqual(tupleGet(names, index), key))
      return retain(load<usize>(source.args + ((<usize>(<i64>source.count + index)) << 3)));
  }
  return raiseKeyError(key);
}

/** The source of fields: an array of arguments in vectorcall form, or a mapping. */
@unmanaged
export class FormatSource {
  /** → positional arguments, followed by the values of keywords; NULL for format_map. */
  args: usize;
  count: i32;
  /** Tuple of keyword names, or NULL. */
  names: usize;
  mapping: usize;
  numbering: Numbering;
  next: i64;
}

/** How fields are numbered, once the first numbered one has been seen. */
export const enum Numbering {
  open,
  automatic,
  manual,
}
