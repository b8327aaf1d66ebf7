/**
 * `format % arguments` of str, bytes and bytearray.
 *
 * For bytes, too, the result is built in a StrWriter: there each character is one byte. Converting an argument can run
 * Python code, and the format can be a bytearray, which may change meanwhile: its memory and length are read again for
 * every character.
 */
import { NotImplemented } from "../../generated/memory_map";
import { raise, raiseFalse } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { isMapping } from "../../protocols/mapping";
import { getItem } from "../../protocols/item";
import { bytearrayFrom } from "../bytearray/bytearray";
import { bytesFrom } from "../bytes/bytes";
import { intAsI64, intFitsI64 } from "../int/int";
import { isBytes, isInstance, isInt, isStr, isTuple, release, releaseOrNull, retain } from "../../kernel/object";
import { textData, textKind, textLength, textPiece } from "../text/text";
import { readUnit } from "../text/units";
import { tupleGet, tupleLength } from "../tuple/tuple";
import { formatDirective, Percent, PercentFlag } from "./percent_directive";
import {
  StrWriter,
  writeChar,
  writerAbandon,
  writerFinish,
  writerInit,
  writerReserve,
  writeSubstring,
  writeUnits,
} from "./writer";

const SLOTS: i32 = <i32>((offsetof<Percent>() + 7) >> 3);

/** @slot str.nb_remainder */
export function strRemainder(format: Borrowed, args: Borrowed): Owned {
  return isStr(format) ? textPercent(format, args) : retain(NotImplemented);
}

/** @slot bytes.nb_remainder */
export function bytesRemainder(format: Borrowed, args: Borrowed): Owned {
  return isBytes(format) ? textPercent(format, args) : retain(NotImplemented);
}

/** @slot bytearray.nb_remainder */
export function bytearrayRemainder(format: Borrowed, args: Borrowed): Owned {
  return isInstance(format, Type.bytearray) ? textPercent(format, args) : retain(NotImplemented);
}

export function textPercent(format: Borrowed, args: Borrowed): Owned {
  const slots = scratchPush(SLOTS);
  if (slots === NULL) return raise(Type.RecursionError, "maximum recursion depth exceeded");
  const percent = changetype<Percent>(slots);
  percent.format = format;
  percent.at = 0;
  percent.args = args;
  percent.keyed = NULL;
  percent.bytes = !isStr(format);
  const tuple = isTuple(args);
  percent.next = tuple ? 0 : -2;
  percent.count = tuple ? tupleLength(args) : -1;
  const isText = isStr(args) || (percent.bytes && (isBytes(args) || isInstance(args, Type.bytearray)));
  percent.mapping = isMapping(args) && !tuple && !isText ? args : NULL;
  const writer = writerInit(textLength(format) + 32);
  let result: usize = NULL;
  if (changetype<usize>(writer) !== NULL) {
    if (writeAll(percent, writer)) result = finish(percent, writer);
    else writerAbandon(writer);
  }
  releaseOrNull(percent.keyed);
  scratchPop(SLOTS);
  return result;
}

function finish(percent: Percent, writer: StrWriter): Owned {
  if (!percent.bytes) return writerFinish(writer);
  if (!writerReserve(writer, 0, 0xff)) {
    writerAbandon(writer);
    return NULL;
  }
  const result = isBytes(percent.format)
    ? bytesFrom(writer.data, writer.length)
    : bytearrayFrom(writer.data, writer.length);
  writerAbandon(writer);
  return result;
}

function writeAll(percent: Percent, writer: StrWriter): bool {
  while (percent.at < textLength(percent.format)) {
    const start = percent.at;
    while (
      percent.at < textLength(percent.format) &&
      readUnit(textData(percent.format), textKind(percent.format), percent.at) !== 0x25
    )
      percent.at++;
    if (!writeLiteralPart(percent, writer, start)) return false;
    if (percent.at >= textLength(percent.format)) break;
    percent.at++;
    if (percent.at < textLength(percent.format) && peek(percent) === 0x25) {
      percent.at++;
      if (!writeChar(writer, 0x25)) return false;
      continue;
    }
    if (!readDirective(percent)) return false;
    const value = nextArgument(percent);
    if (value === NULL || !formatDirective(percent, writer, value)) return false;
  }
  if (percent.next < percent.count && percent.mapping === NULL) {
    return raiseFalse(
      Type.TypeError,
      percent.bytes
        ? "not all arguments converted during bytes formatting"
        : "not all arguments converted during string formatting",
    );
  }
  return true;
}

/** Copies the format from `start` up to the current position. */
function writeLiteralPart(percent: Percent, writer: StrWriter, start: i64): bool {
  if (!percent.bytes) return percent.at === start || writeSubstring(writer, percent.format, start, percent.at);
  const data = textData(percent.format) + <usize>start;
  return writeUnits(writer, data, 1, percent.at - start, 0xff);
}

function peek(percent: Percent): u32 {
  return readUnit(textData(percent.format), textKind(percent.format), percent.at);
}

/** The next character of a directive, or -1 with ValueError at the end of the format. */
function take(percent: Percent): i32 {
  if (percent.at < textLength(percent.format)) {
    const character = <i32>peek(percent);
    percent.at++;
    return character;
  }
  raise(Type.ValueError, "incomplete format");
  return -1;
}

/** Borrowed; NULL with TypeError if there are no more. */
function nextArgument(percent: Percent): Borrowed {
  if (percent.next >= percent.count) return raise(Type.TypeError, "not enough arguments for format string");
  percent.next++;
  if (percent.keyed !== NULL) return percent.keyed;
  return percent.count < 0 ? percent.args : tupleGet(percent.args, percent.next - 1);
}

/** Reads the rest of a directive, after the `%`, up to and including the letter. */
function readDirective(percent: Percent): bool {
  percent.flags = 0;
  percent.width = -1;
  percent.precision = -1;
  let character = take(percent);
  if (character === 0x28) {
    if (!readKey(percent)) return false;
    character = take(percent);
  }
  while (character >= 0) {
    const flag = flagOf(character);
    if (flag === 0) break;
    percent.flags |= flag;
    character = take(percent);
  }
  if (character === 0x2a) {
    const width = starArgument(percent, "ssize_t");
    if (width === -1 && RT.error !== NULL) return false;
    if (width < 0) percent.flags |= PercentFlag.LEFT;
    percent.width = width < 0 ? -width : width;
    character = take(percent);
  } else if (isDigit(character)) {
    percent.width = 0;
    for (; isDigit(character); character = take(percent)) {
      const digit = <i64>(character - 0x30);
      if (percent.width > (i64.MAX_VALUE - digit) / 10) return raiseFalse(Type.ValueError, "width too big");
      percent.width = percent.width * 10 + digit;
    }
  }
  if (character === 0x2e && !readPrecision(percent, take(percent))) return false;
  if (character === 0x2e) character = <i32>percent.letter;
  if (character === 0x68 || character === 0x6c || character === 0x4c) character = take(percent);
  percent.letter = <u32>character;
  return character >= 0;
}

/** Leaves the character after the precision in `letter`. */
function readPrecision(percent: Percent, character: i32): bool {
  percent.precision = 0;
  if (character === 0x2a) {
    const precision = starArgument(percent, "int");
    if (precision === -1 && RT.error !== NULL) return false;
    percent.precision = max(<i32>precision, 0);
    character = take(percent);
  } else {
    let precision: i64 = 0;
    for (; isDigit(character); character = take(percent)) {
      precision = precision * 10 + <i64>(character - 0x30);
      if (precision > i32.MAX_VALUE)
        return raiseFalse(Type.ValueError, percent.bytes ? "prec too big" : "precision too big");
    }
    percent.precision = <i32>precision;
  }
  percent.letter = <u32>character;
  return character >= 0;
}

function isDigit(character: i32): bool {
  return character >= 0x30 && character <= 0x39;
}

function flagOf(character: i32): i32 {
  switch (character) {
    case 0x2d:
      return PercentFlag.LEFT;
    case 0x2b:
      return PercentFlag.SIGN;
    case 0x20:
      return PercentFlag.BLANK;
    case 0x23:
      return PercentFlag.ALTERNATE;
    case 0x30:
      return PercentFlag.ZERO;
    default:
      return 0;
  }
}

/** The argument for `*`, as a C type that it must fit; -1 may be an error. */
function starArgument(percent: Percent, limit: string): i64 {
  const value = nextArgument(percent);
  if (value === NULL) return -1;
  if (!isInt(value)) {
    raise(Type.TypeError, "* wants int");
    return -1;
  }
  const number = intFitsI64(value) ? intAsI64(value) : i64.MAX_VALUE;
  const fits = limit.length > 3 ? intFitsI64(value) : number >= i32.MIN_VALUE && number <= i32.MAX_VALUE;
  if (fits) return number;
  raise(Type.OverflowError, "Python int too large to convert to C %s", changetype<usize>(limit));
  return -1;
}

/** `(key)`: brackets may nest in it. The key's value is the only argument from here on. */
function readKey(percent: Percent): bool {
  if (percent.mapping === NULL) return raiseFalse(Type.TypeError, "format requires a mapping");
  const start = percent.at;
  let depth = 1;
  while (depth > 0) {
    if (percent.at >= textLength(percent.format)) return raiseFalse(Type.ValueError, "incomplete format key");
    const character = peek(percent);
    percent.at++;
    if (character === 0x29) depth--;
    else if (character === 0x28) depth++;
  }
  const key = percent.bytes
    ? bytesFrom(textData(percent.format) + <usize>start, percent.at - 1 - start)
    : textPiece(percent.format, start, percent.at - 1);
  if (key === NULL) return false;
  const value = getItem(percent.mapping, key);
  release(key);
  if (value === NULL) return false;
  releaseOrNull(percent.keyed);
  percent.keyed = value;
  percent.next = -2;
  percent.count = -1;
  return true;
}
