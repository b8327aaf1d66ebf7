/**
 * Splits a format string into literal text and replacement fields: for `str.format`, and for `string.Formatter` through
 * `_string`.
 */
import { raise } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed } from "../../memory/address";
import { strData, strKind } from "./str";
import { readUnit } from "../text/units";

/** A piece of literal text and, if `isField`, the field after it. All bounds are indexes in the format. */
@unmanaged
export class Markup {
  literalStart: i64;
  literalEnd: i64;
  nameStart: i64;
  nameEnd: i64;
  specStart: i64;
  specEnd: i64;
  /** The character after `!`, or 0. */
  conversion: u32;
  isField: bool;
  /** Whether there are fields inside the specification. */
  nested: bool;
}

/** 8-byte slots of a Markup on the scratch stack. */
export const MARKUP_SLOTS: i32 = <i32>((offsetof<Markup>() + 7) >> 3);

function unitAt(format: Borrowed, index: i64): u32 {
  return readUnit(strData(format), strKind(format), index);
}

function fail(message: string): i64 {
  raise(Type.ValueError, message);
  return -1;
}

/** Reads the piece that begins at `at`. Returns where the next one begins, or -1 with ValueError. */
export function nextMarkup(markup: Markup, format: Borrowed, at: i64, end: i64): i64 {
  markup.literalStart = at;
  markup.isField = false;
  markup.conversion = 0;
  markup.nested = false;
  let character: u32 = 0;
  while (at < end) {
    character = unitAt(format, at);
    if (character === 0x7b || character === 0x7d) break;
    at++;
  }
  markup.literalEnd = at;
  if (at === end) return at;
  at++;
  if (at < end && unitAt(format, at) === character) {
    // A doubled brace is a literal one, and ends this piece.
    markup.literalEnd = at;
    return at + 1;
  }
  if (character === 0x7d) return fail("Single '}' encountered in format string");
  if (at === end) return fail("Single '{' encountered in format string");
  return readField(markup, format, at, end);
}

function readField(markup: Markup, format: Borrowed, at: i64, end: i64): i64 {
  markup.isField = true;
  markup.nameStart = at;
  const nameEnd = fieldNameEnd(format, at, end);
  if (nameEnd < 0) return -1;
  markup.nameEnd = nameEnd;
  at = nameEnd + 1;
  markup.specStart = at;
  markup.specEnd = at;
  const terminator = unitAt(format, nameEnd);
  if (terminator === 0x7d) return at;
  if (terminator === 0x21) {
    if (at >= end) return fail("end of string while looking for conversion specifier");
    markup.conversion = unitAt(format, at++);
    if (at < end) {
      const after = unitAt(format, at++);
      if (after === 0x7d) return at;
      if (after !== 0x3a) return fail("expected ':' after conversion specifier");
    }
    markup.specStart = at;
  }
  let depth = 1;
  for (; at < end; at++) {
    const character = unitAt(format, at);
    if (character === 0x7b) {
      markup.nested = true;
      depth++;
    } else if (character === 0x7d && --depth === 0) {
      markup.specEnd = at;
      return at + 1;
    }
  }
  return fail("unmatched '{' in format spec");
}

/** The position of the character that ends the field's name. Anything may be inside brackets. */
function fieldNameEnd(format: Borrowed, at: i64, end: i64): i64 {
  while (at < end) {
    const character = unitAt(format, at);
    if (character === 0x7b) return fail("unexpected '{' in field name");
    if (character === 0x7d || character === 0x3a || character === 0x21) return at;
    at++;
    if (character === 0x5b) {
      while (at < end && unitAt(format, at) !== 0x5d) at++;
    }
  }
  return fail("expected '}' before end of string");
}
