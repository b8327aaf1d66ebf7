/**
 * `int.__format__`, `float.__format__` and `complex.__format__`.
 *
 * A number's text is cut into sign, prefix, whole digits and the rest; only the whole digits are grouped. With '='
 * alignment and a fill of zeros, the zeros become digits and are grouped too, which may make the text one longer than
 * the width.
 */
import { FloatFlag } from "../generated/border";
import { raise, raiseNoMemory } from "../exceptions/raise";
import { Type } from "../generated/types";
import { memoryAllocate, memoryFree } from "../memory/allocator";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { scratchPop, scratchPush } from "../memory/scratch";
import { FORMAT_SPEC_SLOTS, FormatSpec, formatSpecParse, raiseUnknownFormatCode } from "./format_spec";
import { objectStr } from "./repr";
import { ComplexObject } from "../objects/complex/complex";
import { doubleRepr, formatDouble } from "../objects/float/repr";
import { floatValue } from "../objects/float/float";
import { intAsI64, intIsNegative } from "../objects/int/int";
import { intRepr, intToDigits } from "../objects/int/repr";
import { intAsF64 } from "../objects/int/double";
import { release, typeOf } from "../kernel/object";
import { strData, strLength } from "../objects/str/str";
import {
  StrWriter,
  writeAscii,
  writeChar,
  writeRepeated,
  writerAbandon,
  writerFinish,
  writerInit,
} from "../objects/str/writer";

// --- laying out

/** Writes `count` digits in groups, preceded by zeros up to a total of `width` characters, separators included. */
function writeGrouped(writer: StrWriter, digits: usize, count: i64, width: i64, spec: FormatSpec): bool {
  const separator = spec.grouping;
  if (separator === 0) return writeRepeated(writer, 48, max(0, width - count)) && writeAscii(writer, digits, count);
  const capacity = 2 * max(count, width) + 2;
  const block = memoryAllocate(<usize>capacity);
  if (block === NULL) {
    raiseNoMemory();
    return false;
  }
  const end = block + <usize>capacity;
  let place = end;
  let left = count;
  while (true) {
    let group = min(<i64>spec.groupSize, max(max(left, width), 1));
    width -= group;
    for (; group > 0; group--) store<u8>(--place, left > 0 ? load<u8>(digits + <usize>--left) : 48);
    if (left <= 0 && width <= 0) break;
    store<u8>(--place, <u8>separator);
    width--;
  }
  const done = writeAscii(writer, place, <i64>(end - place));
  memoryFree(block);
  return done;
}

/** The sign to show: a minus, or what the specification asks for. */
function signOf(negative: bool, spec: FormatSpec): u32 {
  if (negative) return 45;
  return spec.sign === 43 || spec.sign === 32 ? spec.sign : 0;
}

/**
 * Writes a number: sign, prefix (such as 0x), whole digits, and everything after them unchanged. `prefix` is a letter
 * or 0.
 */
function writeNumber(
  writer: StrWriter,
  spec: FormatSpec,
  negative: bool,
  prefix: u32,
  digits: usize,
  count: i64,
  rest: usize,
  restCount: i64,
): bool {
  const sign = signOf(negative, spec);
  const fixed: i64 = (sign !== 0 ? 1 : 0) + (prefix !== 0 ? 2 : 0) + restCount;
  const zeros = spec.fill === 48 && spec.alignment === 61;
  const least: i64 = zeros ? spec.width - fixed : 0;
  // The length of the grouped digits is known only once they are written, so they get their own writer.
  const body = writerInit();
  if (changetype<usize>(body) === NULL) return false;
  let done = count === 0 || writeGrouped(body, digits, count, least, spec);
  const padding = max(0, spec.width - fixed - body.length);
  const before = spec.alignment === 62 ? padding : spec.alignment === 94 ? padding / 2 : 0;
  const inside = spec.alignment === 61 ? padding : 0;
  done =
    done &&
    writeRepeated(writer, spec.fill, before) &&
    (sign === 0 || writeChar(writer, sign)) &&
    (prefix === 0 || (writeChar(writer, 48) && writeChar(writer, prefix))) &&
    writeRepeated(writer, spec.fill, inside) &&
    writeAscii(writer, body.data, body.length) &&
    writeAscii(writer, rest, restCount) &&
    writeRepeated(writer, spec.fill, padding - before - inside);
  writerAbandon(body);
  return done;
}

function finish(writer: StrWriter, done: bool): Owned {
  if (done) return writerFinish(writer);
  writerAbandon(writer);
  return NULL;
}

function upperCase(text: usize, count: i64): void {
  for (let at = text; at < text + <usize>count; at++) {
    const character = load<u8>(at);
    if (character >= 97 && character <= 122) store<u8>(at, character - 32);
  }
}

// --- int

function formatCharacter(value: Borrowed, spec: FormatSpec): Owned {
  if (spec.sign !== 0) return raise(Type.ValueError, "Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) return raise(Type.ValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
  const code = intAsI64(value);
  if (code === -1 && RT.error !== NULL) return NULL;
  if (code < 0 || code > 0x10ffff) return raise(Type.OverflowError, "%%c arg not in range(0x110000)");
  const writer = writerInit();
  if (changetype<usize>(writer) === NULL) return NULL;
  const padding = max(0, spec.width - 1);
  const before = spec.alignment === 62 ? padding : spec.alignment === 94 ? padding / 2 : 0;
  // With '=' the padding precedes the character, as there is no sign.
  const front = spec.alignment === 61 ? padding : before;
  return finish(
    writer,
    writeRepeated(writer, spec.fill, front) &&
      writeChar(writer, <u32>code) &&
      writeRepeated(writer, spec.fill, padding - front),
  );
}

function baseOf(type: u32): i32 {
  switch (type) {
    case 98:
      return 2;
    case 111:
      return 8;
    case 120:
    case 88:
      return 16;
    default:
      return 10;
  }
}

function formatLong(value: Borrowed, spec: FormatSpec): Owned {
  if (spec.precision !== -1) return raise(Type.ValueError, "Precision not allowed in integer format specifier");
  if (spec.noNegativeZero)
    return raise(Type.ValueError, "Negative zero coercion (z) not allowed in integer format specifier");
  if (spec.type === 99) return formatCharacter(value, spec);
  const base = baseOf(spec.type);
  const text = intToDigits(value, base);
  if (text === NULL) return NULL;
  const negative = intIsNegative(value);
  const count = strLength(text) - (negative ? 1 : 0);
  const digits = strData(text) + (negative ? 1 : 0);
  const writer = writerInit();
  if (changetype<usize>(writer) === NULL) {
    release(text);
    return NULL;
  }
  if (spec.type === 88) upperCase(digits, count);
  const prefix = spec.alternate && base !== 10 ? spec.type : 0;
  const done = writeNumber(writer, spec, negative, prefix, digits, count, digits, 0);
  release(text);
  return finish(writer, done);
}

function isFloatType(type: u32): bool {
  switch (type) {
    case 101 /* e */:
    case 69 /* E */:
    case 102 /* f */:
    case 70 /* F */:
    case 103 /* g */:
    case 71 /* G */:
      return true;
    default:
      return false;
  }
}

function formatInt(value: Borrowed, spec: FormatSpec): Owned {
  switch (spec.type) {
    case 98 /* b */:
    case 99 /* c */:
    case 100 /* d */:
    case 111 /* o */:
    case 120 /* x */:
    case 88 /* X */:
    case 110 /* n */:
      return formatLong(value, spec);
    default: {
      if (!isFloatType(spec.type) && spec.type !== 37) {
        raiseUnknownFormatCode(spec.type, value);
        return NULL;
      }
      const float = intAsF64(value);
      return float === -1 && RT.error !== NULL ? NULL : formatReal(float, spec);
    }
  }
}

/** `format(int, specification)`. */
export function intFormat(value: Borrowed, specification: Borrowed): Owned {
  if (strLength(specification) === 0) return typeOf(value) === Type.int ? intRepr(value) : objectStr(value);
  const spec = changetype<FormatSpec>(scratchPush(FORMAT_SPEC_SLOTS));
  if (changetype<usize>(spec) === NULL) return raiseNoMemory();
  const text = formatSpecParse(spec, specification, value, 100, 62) ? formatInt(value, spec) : NULL;
  scratchPop(FORMAT_SPEC_SLOTS);
  return text;
}

// --- float

function isZeroText(text: usize, count: i64): bool {
  for (let at = text; at < text + <usize>count; at++) {
    const character = <u32>load<u8>(at);
    if (character === 101) return true;
    if (character !== 48 && character !== 46) return false;
  }
  return true;
}

function digitsBefore(text: usize, count: i64): i64 {
  let digits: i64 = 0;
  while (digits < count && <u32>load<u8>(text + <usize>digits) - 48 < 10) digits++;
  return digits;
}

/** Writes one double according to the specification. `flags` apply to the shortest form. */
function writeDouble(writer: StrWriter, value: f64, spec: FormatSpec, flags: i32): bool {
  if (spec.precision > <i64>i32.MAX_VALUE) {
    raise(Type.ValueError, "precision too big");
    return false;
  }
  let code = spec.type | 32;
  let precision: i32 = 6;
  const percent = spec.type === 37;
  if (percent) {
    code = 102;
    value *= 100;
  } else if (spec.type === 110) code = 103;
  else if (spec.type === 0) code = spec.precision < 0 ? 114 : 103;
  if (spec.precision >= 0) precision = <i32>spec.precision;
  const used = (spec.alternate ? FloatFlag.ALTERNATE : 0) | (spec.type === 0 ? flags : 0);
  const block = formatDouble(value, code, precision, used);
  if (block === NULL) return false;
  let text = block + 4;
  let count = <i64>load<i32>(block);
  let negative = load<u8>(text) === 45;
  if (negative) {
    text++;
    count--;
    if (spec.noNegativeZero && isZeroText(text, count)) negative = false;
  }
  if (spec.type === 69 || spec.type === 70 || spec.type === 71) upperCase(text, count);
  // The block has a spare byte after the text for the percent sign.
  if (percent) {
    store<u8>(text + <usize>count, 37);
    count++;
  }
  const digits = digitsBefore(text, count);
  const done = writeNumber(writer, spec, negative, 0, text, digits, text + <usize>digits, count - digits);
  memoryFree(block);
  return done;
}

function formatReal(value: f64, spec: FormatSpec): Owned {
  const writer = writerInit();
  if (changetype<usize>(writer) === NULL) return NULL;
  return finish(writer, writeDouble(writer, value, spec, FloatFlag.ADD_DOT_0));
}

/** `format(float, specification)`. */
export function floatFormat(value: Borrowed, specification: Borrowed): Owned {
  if (strLength(specification) === 0)
    return typeOf(value) === Type.float ? doubleRepr(floatValue(value)) : objectStr(value);
  const spec = changetype<FormatSpec>(scratchPush(FORMAT_SPEC_SLOTS));
  if (changetype<usize>(spec) === NULL) return raiseNoMemory();
  let text: usize = NULL;
  if (formatSpecParse(spec, specification, value, 0, 62)) {
    if (isFloatType(spec.type) || spec.type === 0 || spec.type === 110 || spec.type === 37)
      text = formatReal(floatValue(value), spec);
    else raiseUnknownFormatCode(spec.type, value);
  }
  scratchPop(FORMAT_SPEC_SLOTS);
  return text;
}

// --- complex

/** Formats both parts unpadded, then pads the whole. */
function formatPair(value: ComplexObject, spec: FormatSpec): Owned {
  if (spec.fill === 48) return raise(Type.ValueError, "Zero padding is not allowed in complex format specifier");
  if (spec.alignment === 61)
    return raise(Type.ValueError, "'=' alignment flag is not allowed in complex format specifier");
  const writer = writerInit();
  if (changetype<usize>(writer) === NULL) return NULL;
  const body = writerInit();
  if (changetype<usize>(body) === NULL) {
    writerAbandon(writer);
    return NULL;
  }
  const width = spec.width;
  const plain = spec.type === 0;
  const imaginaryOnly = plain && reinterpret<u64>(value.real) === 0;
  const parentheses = plain && !imaginaryOnly;
  spec.width = -1;
  let done = (!parentheses || writeChar(body, 40)) && (imaginaryOnly || writeDouble(body, value.real, spec, 0));
  if (!imaginaryOnly) spec.sign = 43;
  done =
    done && writeDouble(body, value.imag, spec, 0) && writeChar(body, 106) && (!parentheses || writeChar(body, 41));
  const padding = max(0, width - body.length);
  const before = spec.alignment === 62 ? padding : spec.alignment === 94 ? padding / 2 : 0;
  done =
    done &&
    writeRepeated(writer, spec.fill, before) &&
    writeAscii(writer, body.data, body.length) &&
    writeRepeated(writer, spec.fill, padding - before);
  writerAbandon(body);
  return finish(writer, done);
}

/** `format(complex, specification)`. */
export function complexFormat(value: Borrowed, specification: Borrowed): Owned {
  if (strLength(specification) === 0) return objectStr(value);
  const spec = changetype<FormatSpec>(scratchPush(FORMAT_SPEC_SLOTS));
  if (changetype<usize>(spec) === NULL) return raiseNoMemory();
  let text: usize = NULL;
  if (formatSpecParse(spec, specification, value, 0, 62)) {
    if (isFloatType(spec.type) || spec.type === 0 || spec.type === 110)
      text = formatPair(changetype<ComplexObject>(value), spec);
    else raiseUnknownFormatCode(spec.type, value);
  }
  scratchPop(FORMAT_SPEC_SLOTS);
  return text;
}
