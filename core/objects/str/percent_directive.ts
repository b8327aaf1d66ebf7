/** What one directive of `%`-formatting writes: the argument, converted by its letter and padded. */
import { FloatFlag } from "../../generated/border";
import { errorClear, errorMatches, raise, raiseFalse } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { lookupSpecial } from "../../protocols/attribute";
import { supportsBuffer } from "../../protocols/buffer";
import { call0 } from "../../protocols/call";
import { floatAsF64, isNumber, numberIndex, numberLong } from "../../protocols/number_conversion";
import { objectAscii, objectRepr, objectStr } from "../../protocols/repr";
import { bytearrayData, bytearrayLength } from "../bytearray/bytearray";
import { bytesData, bytesLength, isExactBytes } from "../bytes/bytes";
import { bytesFromObject } from "../bytes/new";
import { formatDouble } from "../float/repr";
import { intAsI64, intFitsI64 } from "../int/int";
import { intToStr } from "../int/repr";
import { isBytes, isInstance, isInt, isStr, release, retain } from "../../kernel/object";
import { isExactStr, strData, strFromCodePoint, strKind, strLength, strMaxChar, strRead } from "./str";
import { readUnit } from "../text/units";
import { StrWriter, writeChar, writeRepeated, writeStr, writeUnits } from "./writer";

/** Writes `value` (borrowed) as the directive in `percent` specifies. */
export function formatDirective(percent: Percent, writer: StrWriter, value: Borrowed): bool {
  switch (percent.letter) {
    case 0x73 /* s */:
      return percent.bytes
        ? writeBytesValue(percent, writer, value)
        : writeText(percent, writer, isExactStr(value) ? retain(value) : objectStr(value));
    case 0x62 /* b */:
      return percent.bytes ? writeBytesValue(percent, writer, value) : raiseUnsupported(percent);
    case 0x72 /* r */:
      return writeText(percent, writer, percent.bytes ? objectAscii(value) : objectRepr(value));
    case 0x61 /* a */:
      return writeText(percent, writer, objectAscii(value));
    case 0x63 /* c */:
      return writeCharacter(percent, writer, value);
    case 0x64 /* d */:
    case 0x69 /* i */:
    case 0x75 /* u */:
    case 0x6f /* o */:
    case 0x78 /* x */:
    case 0x58 /* X */:
      return writeInteger(percent, writer, value);
    case 0x65 /* e */:
    case 0x45 /* E */:
    case 0x66 /* f */:
    case 0x46 /* F */:
    case 0x67 /* g */:
    case 0x47 /* G */:
      return writeFloat(percent, writer, value);
    default:
      return raiseUnsupported(percent);
  }
}

function raiseUnsupported(percent: Percent): bool {
  const letter = percent.letter;
  // CPython takes the byte for a signed char here, and fails on its own message.
  if (percent.bytes && letter > 0x7f)
    return raiseFalse(Type.OverflowError, "character argument not in range(0x110000)");
  const shown = percent.bytes || (letter >= 31 && letter <= 126) ? letter : 0x3f;
  return raiseFalse(
    Type.ValueError,
    "unsupported format character '%c' (0x%x) at index %d",
    shown,
    letter,
    percent.at - 1,
  );
}

/**
 * Writes a sign or nothing (0), a prefix (0, or the letter after a '0'), zeros, then `count` units at `data`, all
 * padded to the width. `zeroFill`: numbers put zeros between prefix and digits instead of blanks in front.
 */
function writePadded(
  percent: Percent,
  writer: StrWriter,
  sign: u32,
  prefix: u32,
  zeros: i64,
  data: usize,
  kind: i32,
  count: i64,
  highest: u32,
  zeroFill: bool,
): bool {
  const length = (sign !== 0 ? 1 : 0) + (prefix !== 0 ? 2 : 0) + zeros + count;
  const room = max<i64>(percent.width - length, 0);
  const left = (percent.flags & PercentFlag.LEFT) !== 0;
  if (!left && !zeroFill && !writeRepeated(writer, 0x20, room)) return false;
  if (sign !== 0 && !writeChar(writer, sign)) return false;
  if (prefix !== 0 && !(writeChar(writer, 0x30) && writeChar(writer, prefix))) return false;
  if (!writeRepeated(writer, 0x30, (!left && zeroFill ? room : 0) + zeros)) return false;
  return writeUnits(writer, data, kind, count, highest) && (!left || writeRepeated(writer, 0x20, room));
}

/** Takes ownership of the text. The precision truncates it. */
function writeText(percent: Percent, writer: StrWriter, text: Owned): bool {
  if (text === NULL) return false;
  let count = strLength(text);
  const cuts = percent.precision >= 0 && <i64>percent.precision < count;
  if (!cuts && percent.width <= count) {
    const written = writeStr(writer, text);
    release(text);
    return written;
  }
  const data = strData(text);
  const kind = strKind(text);
  let highest = strMaxChar(text);
  if (cuts) {
    count = <i64>percent.precision;
    highest = 0x7f;
    for (let index: i64 = 0; index < count; index++) highest = max(highest, readUnit(data, kind, index));
  }
  const written = writePadded(percent, writer, 0, 0, 0, data, kind, count, highest, false);
  release(text);
  return written;
}

function writeBytesRun(percent: Percent, writer: StrWriter, data: usize, length: i64): bool {
  const count = percent.precision >= 0 ? min<i64>(length, <i64>percent.precision) : length;
  return writePadded(percent, writer, 0, 0, 0, data, 1, count, 0xff, false);
}

/** `%s` and `%b` of bytes: anything that has bytes. */
function writeBytesValue(percent: Percent, writer: StrWriter, value: Borrowed): bool {
  if (isExactBytes(value)) return writeBytesRun(percent, writer, bytesData(value), bytesLength(value));
  if (isInstance(value, Type.bytearray))
    return writeBytesRun(percent, writer, bytearrayData(value), bytearrayLength(value));
  const method = lookupSpecial(value, Name.__bytes__);
  if (method === NULL && RT.error !== NULL) return false;
  let made: usize;
  if (method !== NULL) {
    made = call0(method);
    release(method);
    if (made === NULL) return false;
    if (!isBytes(made)) {
      raise(Type.TypeError, "__bytes__ returned non-bytes (type %.200T)", made);
      release(made);
      return false;
    }
  } else if (supportsBuffer(value)) made = bytesFromObject(value);
  else {
    return raiseFalse(
      Type.TypeError,
      "%%b requires a bytes-like object, or an object that implements __bytes__, not '%.100T'",
      value,
    );
  }
  if (made === NULL) return false;
  const written = writeBytesRun(percent, writer, bytesData(made), bytesLength(made));
  release(made);
  return written;
}

function writeCharacter(percent: Percent, writer: StrWriter, value: Borrowed): bool {
  const character = percent.bytes ? byteArgument(value) : characterArgument(value);
  if (character < 0) return false;
  const text = strFromCodePoint(<u32>character);
  if (text === NULL) return false;
  // A precision does not truncate the single character.
  const written = writePadded(percent, writer, 0, 0, 0, strData(text), strKind(text), 1, strMaxChar(text), false);
  release(text);
  return written;
}

function characterArgument(value: Borrowed): i32 {
  if (isStr(value)) {
    if (strLength(value) === 1) return <i32>strRead(value, 0);
    raise(Type.TypeError, "%%c requires int or char");
    return -1;
  }
  const code = codeOf(value, "%%c requires int or char");
  if (code === -2) return -1;
  if (code >= 0 && code <= 0x10ffff) return <i32>code;
  raise(Type.OverflowError, "%%c arg not in range(0x110000)");
  return -1;
}

function byteArgument(value: Borrowed): i32 {
  if (isBytes(value) && bytesLength(value) === 1) return <i32>load<u8>(bytesData(value));
  if (isInstance(value, Type.bytearray) && bytearrayLength(value) === 1) return <i32>load<u8>(bytearrayData(value));
  const code = codeOf(value, "%%c requires an integer in range(256) or a single byte");
  if (code === -2) return -1;
  if (code >= 0 && code <= 0xff) return <i32>code;
  raise(Type.OverflowError, "%%c arg not in range(256)");
  return -1;
}

/** The number that an object represents; -1 if it is out of every range, -2 with TypeError. */
function codeOf(value: Borrowed, message: string): i64 {
  const index = numberIndex(value);
  if (index === NULL) {
    if (errorMatches(Type.TypeError)) raise(Type.TypeError, message);
    return -2;
  }
  const code = intFitsI64(index) ? intAsI64(index) : -1;
  release(index);
  return code < 0 ? -1 : code;
}

/** The argument of an integer directive as an int. */
function integerArgument(percent: Percent, value: Borrowed): Owned {
  if (isInt(value)) return retain(value);
  const letter = percent.letter;
  const exact = letter === 0x6f || letter === 0x78 || letter === 0x58;
  if (isNumber(value)) {
    const number = exact ? numberIndex(value) : numberLong(value);
    if (number !== NULL || !errorMatches(Type.TypeError)) return number;
    errorClear();
  }
  // bytes treat `%i` as `%d` from the beginning.
  const shown = percent.bytes && letter === 0x69 ? 0x64 : letter;
  return exact
    ? raise(Type.TypeError, "%%%c format: an integer is required, not %.200T", shown, value)
    : raise(Type.TypeError, "%%%c format: a real number is required, not %.200T", shown, value);
}

function writeInteger(percent: Percent, writer: StrWriter, value: Borrowed): bool {
  const number = integerArgument(percent, value);
  if (number === NULL) return false;
  if (percent.precision > i32.MAX_VALUE - 3) {
    release(number);
    return raiseFalse(Type.OverflowError, "precision too large");
  }
  const letter = percent.letter;
  const base = letter === 0x6f ? 8 : letter === 0x78 || letter === 0x58 ? 16 : 10;
  const text = intToStr(number, base);
  release(number);
  if (text === NULL) return false;
  let data = strData(text);
  let count = strLength(text);
  const negative = load<u8>(data) === 0x2d;
  if (negative) {
    data++;
    count--;
  }
  if (base !== 10) {
    // Without the prefix that `hex` and `oct` add.
    if (count > 2 && load<u8>(data) === 0x30 && load<u8>(data, 1) > 0x39) {
      data += 2;
      count -= 2;
    }
  }
  const prefix = base !== 10 && (percent.flags & PercentFlag.ALTERNATE) !== 0 ? letter : 0;
  const zeros = max<i64>(<i64>percent.precision - count, 0);
  const start = writer.length;
  const zeroFill = (percent.flags & PercentFlag.ZERO) !== 0;
  const written = writePadded(
    percent,
    writer,
    signOf(percent, negative),
    prefix,
    zeros,
    data,
    1,
    count,
    0x7f,
    zeroFill,
  );
  if (written && letter === 0x58) upperSince(writer, start);
  release(text);
  return written;
}

function signOf(percent: Percent, negative: bool): u32 {
  if (negative) return 0x2d;
  return (percent.flags & PercentFlag.SIGN) !== 0 ? 0x2b : (percent.flags & PercentFlag.BLANK) !== 0 ? 0x20 : 0;
}

/** Converts the ASCII letters written since `start` to upper case. */
function upperSince(writer: StrWriter, start: i64): void {
  const kind = writer.kind;
  const end = writer.data + <usize>(writer.length * <i64>kind);
  for (let at = writer.data + <usize>(start * <i64>kind); at < end; at += <usize>kind) {
    const unit = readUnit(at, kind, 0);
    if (unit - 0x61 < 26) store<u8>(at, <u8>(unit - 32));
  }
}

function writeFloat(percent: Percent, writer: StrWriter, value: Borrowed): bool {
  const number = floatAsF64(value);
  if (number === -1.0 && RT.error !== NULL) {
    if (percent.bytes && errorMatches(Type.TypeError))
      raise(Type.TypeError, "float argument required, not %.200T", value);
    return false;
  }
  const precision = percent.precision < 0 ? 6 : percent.precision;
  const alternate = (percent.flags & PercentFlag.ALTERNATE) !== 0 ? FloatFlag.ALTERNATE : 0;
  const block = formatDouble(number, <i32>(percent.letter | 0x20), precision, alternate);
  if (block === NULL) return false;
  const negative = load<u8>(block, 4) === 0x2d;
  const skip = negative ? 1 : 0;
  const text = block + 4 + <usize>skip;
  const start = writer.length;
  const zeroFill = (percent.flags & PercentFlag.ZERO) !== 0;
  const sign = signOf(percent, negative);
  const written = writePadded(percent, writer, sign, 0, 0, text, 1, <i64>(load<i32>(block) - skip), 0x7f, zeroFill);
  if (written && percent.letter < 0x60) upperSince(writer, start);
  memoryFree(block);
  return written;
}

/** One directive and the source of its values. */
@unmanaged
export class Percent {
  format: usize;
  /** The index of the next character in the format. */
  at: i64;
  /** The right operand; a tuple's items are the arguments, anything else is the only argument. */
  args: usize;
  /** The index of the next item of a tuple; for a single argument -2, then -1. */
  next: i64;
  count: i64;
  /** The right operand if it is a mapping, or NULL. */
  mapping: usize;
  /** The value for a key, owned, or NULL. */
  keyed: usize;
  flags: i32;
  /** -1 where nothing was written. */
  precision: i32;
  width: i64;
  /** The conversion's letter. */
  letter: u32;
  bytes: bool;
}

export namespace PercentFlag {
  export const LEFT: i32 = 1;
  export const SIGN: i32 = 2;
  export const BLANK: i32 = 4;
  export const ALTERNATE: i32 = 8;
  export const ZERO: i32 = 16;
}
