/**
 * One item of a view, read and written by its format: a single character as in the module struct, in native size and
 * order.
 */
import { False, True } from "../../generated/memory_map";
import { errorMatches, raise, raiseFalse } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { BufferView } from "../../protocols/buffer";
import { floatAsF64, numberIndex } from "../../protocols/number_conversion";
import { isTrue } from "../../protocols/truth";
import { bytesData, bytesFrom, bytesLength } from "../bytes/bytes";
import { floatFromF64 } from "../float/float";
import { intAsI64, intFitsI64, intFromI64, intFromU64, intMaskU64, intSign, intBitLength } from "../int/int";
import { isReleased, viewOf } from "./memoryview";
import { isBytes, release, retain } from "../../kernel/object";

/** The item size of a native format, or 0 if the character is not one. */
export function formatSize(format: u32): i64 {
  switch (format) {
    case 0x63 /* c */:
    case 0x62 /* b */:
    case 0x42 /* B */:
    case 0x3f /* ? */:
      return 1;
    case 0x68 /* h */:
    case 0x48 /* H */:
      return 2;
    case 0x69 /* i */:
    case 0x49 /* I */:
    case 0x66 /* f */:
      return 4;
    case 0x6c /* l */:
    case 0x4c /* L */:
    case 0x71 /* q */:
    case 0x51 /* Q */:
    case 0x6e /* n */:
    case 0x4e /* N */:
    case 0x64 /* d */:
    case 0x50 /* P */:
      return 8;
    default:
      return 0;
  }
}

/**
 * The format's character, without an `@`; 0 if it is not a single native one. `text` is NUL-terminated, or NULL for
 * bytes.
 */
export function nativeFormat(text: usize): u32 {
  if (text === NULL) return 0x42;
  const at = load<u8>(text) === 0x40 ? text + 1 : text;
  const format = <u32>load<u8>(at);
  return format !== 0 && load<u8>(at, 1) === 0 && formatSize(format) > 0 ? format : 0;
}

/** Like `nativeFormat`, but raises NotImplementedError. */
export function requireFormat(view: BufferView): u32 {
  const format = nativeFormat(view.format);
  if (format === 0) raise(Type.NotImplementedError, "memoryview: format %z not supported", view.format);
  return format;
}

export function isByteFormat(format: u32): bool {
  return format === 0x42 || format === 0x62 || format === 0x63;
}

export function readItem(at: usize, format: u32): Owned {
  switch (format) {
    case 0x42:
      return intFromI64(<i64>load<u8>(at));
    case 0x62:
      return intFromI64(<i64>load<i8>(at));
    case 0x63:
      return bytesFrom(at, 1);
    case 0x3f:
      return retain(load<u8>(at) !== 0 ? True : False);
    case 0x68:
      return intFromI64(<i64>load<i16>(at));
    case 0x48:
      return intFromI64(<i64>load<u16>(at));
    case 0x69:
      return intFromI64(<i64>load<i32>(at));
    case 0x49:
      return intFromI64(<i64>load<u32>(at));
    case 0x66:
      return floatFromF64(<f64>load<f32>(at));
    case 0x64:
      return floatFromF64(load<f64>(at));
    case 0x6c:
    case 0x71:
    case 0x6e:
      return intFromI64(load<i64>(at));
    default:
      return intFromU64(load<u64>(at));
  }
}

function badValue(view: BufferView): bool {
  return raiseFalse(Type.ValueError, "memoryview: invalid value for format '%z'", view.format);
}

function badType(view: BufferView): bool {
  return raiseFalse(Type.TypeError, "memoryview: invalid type for format '%z'", view.format);
}

/** Replaces the TypeError or OverflowError of a conversion with memoryview's own. */
function conversionFailed(view: BufferView): bool {
  if (errorMatches(Type.TypeError)) return badType(view);
  if (errorMatches(Type.OverflowError) || errorMatches(Type.ValueError)) return badValue(view);
  return false;
}

/**
 * Writes `value` at `at` in the memory of `self`. On failure the memory is unchanged. Converting the value can run
 * Python code that releases the view, so that is checked again before anything is stored.
 */
export function writeItem(self: Borrowed, at: usize, format: u32, value: Borrowed): bool {
  const view = viewOf(self);
  if (format === 0x63) {
    if (!isBytes(value)) return badType(view);
    if (bytesLength(value) !== 1) return badValue(view);
    store<u8>(at, load<u8>(bytesData(value)));
    return true;
  }
  if (format === 0x3f) {
    const truth = isTrue(value);
    if (truth < 0) return conversionFailed(view);
    if (isReleased(self)) return false;
    store<u8>(at, <u8>truth);
    return true;
  }
  if (format === 0x66 || format === 0x64) {
    const number = floatAsF64(value);
    if (number === -1.0 && RT.error !== NULL) return conversionFailed(view);
    if (isReleased(self)) return false;
    if (format === 0x66) store<f32>(at, <f32>number);
    else store<f64>(at, number);
    return true;
  }
  const index = numberIndex(value);
  if (index === NULL) return conversionFailed(view);
  const usable = !isReleased(self);
  const written = usable && writeInteger(at, format, index);
  release(index);
  return written || (usable && badValue(view));
}

/** False, without an exception, if the number does not fit. */
function writeInteger(at: usize, format: u32, index: Borrowed): bool {
  const unsigned64 = format === 0x4c || format === 0x51 || format === 0x4e || format === 0x50;
  if (unsigned64) {
    if (intSign(index) < 0 || intBitLength(index) > 64) return false;
    store<u64>(at, intMaskU64(index));
    return true;
  }
  if (!intFitsI64(index)) return false;
  const value = intAsI64(index);
  const bits = formatSize(format) * 8;
  const signed = format > 0x60;
  if (bits < 64) {
    const low: i64 = signed ? -((<i64>1) << (bits - 1)) : 0;
    const high: i64 = signed ? ((<i64>1) << (bits - 1)) - 1 : ((<i64>1) << bits) - 1;
    if (value < low || value > high) return false;
  }
  if (bits === 8) store<u8>(at, <u8>value);
  else if (bits === 16) store<u16>(at, <u16>value);
  else if (bits === 32) store<u32>(at, <u32>value);
  else store<i64>(at, value);
  return true;
}

/** Whether two items of the same format have equal values. */
export function itemsEqual(a: usize, b: usize, format: u32): bool {
  if (format === 0x66) return load<f32>(a) === load<f32>(b);
  if (format === 0x64) return load<f64>(a) === load<f64>(b);
  if (format === 0x3f) return (load<u8>(a) !== 0) === (load<u8>(b) !== 0);
  const size = formatSize(format);
  if (size === 1) return load<u8>(a) === load<u8>(b);
  if (size === 2) return load<u16>(a) === load<u16>(b);
  return size === 4 ? load<u32>(a) === load<u32>(b) : load<u64>(a) === load<u64>(b);
}
