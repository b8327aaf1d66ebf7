/** `float.hex` and `float.fromhex`: the exact value as hexadecimal text. */
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { call1 } from "../../protocols/call";
import { strUtf8, strUtf8Length } from "../codecs/utf8_cache";
import { floatFromF64, floatValue } from "./float";
import { digitValue, isAsciiSpace } from "../int/parse";
import { digitCharacter } from "../int/repr";
import { isStr, release } from "../../kernel/object";
import { strFromLatin1 } from "../str/str";
import { decimalEnd, decimalValueOf } from "./parse";
import { doubleRepr } from "./repr";

/** Slots for the longest text: -0x1.ffffffffffffep+1023 has 24 characters. */
const TEXT_SLOTS: i32 = 4;

/** @method float.hex() */
export function floatHex(self: Borrowed): Owned {
  const value = floatValue(self);
  if (value !== value || abs<f64>(value) === Infinity) return doubleRepr(value);
  const text = scratchPush(TEXT_SLOTS);
  if (text === NULL) return raiseNoMemory();
  const bits = reinterpret<u64>(value);
  const biased = <i32>((bits >> 52) & 0x7ff);
  let end = text;
  if (<i64>bits < 0) store<u8>(end++, 45);
  store<u8>(end++, 48);
  store<u8>(end++, 120);
  store<u8>(end++, biased === 0 ? 48 : 49);
  store<u8>(end++, 46);
  if (value === 0) store<u8>(end++, 48);
  else
    for (let shift: u64 = 48; <i64>shift >= 0; shift -= 4) store<u8>(end++, digitCharacter(<u32>(bits >> shift) & 15));
  store<u8>(end++, 112);
  const exponent = value === 0 ? 0 : biased === 0 ? -1022 : biased - 1023;
  store<u8>(end++, exponent < 0 ? 45 : 43);
  let unit = 1000;
  const size = abs(exponent);
  while (unit > 1 && unit > size) unit /= 10;
  for (; unit > 0; unit /= 10) store<u8>(end++, <u8>(48 + ((size / unit) % 10)));
  const result = strFromLatin1(text, <i64>(end - text));
  scratchPop(TEXT_SLOTS);
  return result;
}

/** The results of `parseHexadecimal` other than a value. */
const enum Outcome {
  good,
  invalid,
  overflow,
}

/** Receives the value. */
@unmanaged
class Parsed {
  value: f64;
}

/** mantissa × 2^exponent, with a sticky lowest bit, rounded half to even to a double. mantissa ≠ 0. */
function assemble(mantissa: u64, exponent: i64): f64 {
  const length = 64 - <i64>clz<u64>(mantissa);
  // The number of bits to drop: down to 53, or to the last place of subnormals.
  const drop = max(length - 53, -1074 - exponent);
  if (drop > 0) {
    if (drop > 64) return 0;
    const half = (<u64>1) << (drop - 1);
    const lost = drop === 64 ? mantissa : mantissa & (2 * half - 1);
    mantissa = drop === 64 ? 0 : mantissa >> drop;
    if (lost > half || (lost === half && (mantissa & 1) !== 0)) mantissa++;
    exponent += drop;
  }
  return exponent > 1024 ? Infinity : NativeMath.scalbn(<f64>mantissa, <i32>exponent);
}

/** Reads [start, end), which has no surrounding space. */
function parseHexadecimal(start: usize, end: usize, parsed: Parsed): Outcome {
  let at = start;
  let negative = false;
  if (at < end && (load<u8>(at) === 45 || load<u8>(at) === 43)) negative = load<u8>(at++) === 45;
  const word = at < end ? load<u8>(at) | 32 : 0;
  if (word === 105 || word === 110) {
    if (decimalEnd(start, end) !== end) return Outcome.invalid;
    parsed.value = decimalValueOf(start, end);
    return Outcome.good;
  }
  if (end - at >= 2 && load<u8>(at) === 48 && (load<u8>(at, 1) | 32) === 120) at += 2;
  // Keeps the first 60 bits, and of the rest only a bit that says whether any was set.
  let mantissa: u64 = 0;
  let exponent: i64 = 0;
  let digits = 0;
  let point = false;
  for (; at < end; at++) {
    const character = <u32>load<u8>(at);
    if (character === 46 && !point) {
      point = true;
      continue;
    }
    const digit = digitValue(character);
    if (digit > 15) break;
    digits++;
    if (mantissa >> 56 === 0) {
      mantissa = (mantissa << 4) | digit;
      if (point) exponent -= 4;
    } else {
      if (digit !== 0) mantissa |= 1;
      if (!point) exponent += 4;
    }
  }
  if (digits === 0) return Outcome.invalid;
  if (at < end && (load<u8>(at) | 32) === 112) {
    at++;
    let down = false;
    if (at < end && (load<u8>(at) === 45 || load<u8>(at) === 43)) down = load<u8>(at++) === 45;
    if (at >= end || load<u8>(at) - 48 > 9) return Outcome.invalid;
    let power: i64 = 0;
    for (; at < end && <u32>load<u8>(at) - 48 < 10; at++) power = min(power * 10 + (load<u8>(at) - 48), 1 << 40);
    exponent += down ? -power : power;
  }
  if (at !== end) return Outcome.invalid;
  const size = mantissa === 0 ? 0 : assemble(mantissa, exponent);
  parsed.value = negative ? -size : size;
  return size === Infinity ? Outcome.overflow : Outcome.good;
}

/** @classmethod float.fromhex(string, /) */
export function floatFromHex(type: usize, string: Borrowed): Owned {
  if (!isStr(string)) return raise(Type.TypeError, "bad argument type for built-in operation");
  const place = scratchPush(1);
  if (place === NULL) return raiseNoMemory();
  let start = strUtf8(string);
  if (start === NULL) {
    scratchPop(1);
    return NULL;
  }
  let end = start + <usize>strUtf8Length(string);
  while (start < end && isAsciiSpace(load<u8>(start))) start++;
  while (end > start && isAsciiSpace(load<u8>(end - 1))) end--;
  const parsed = changetype<Parsed>(place);
  const outcome = parseHexadecimal(start, end, parsed);
  const value = parsed.value;
  scratchPop(1);
  if (outcome === Outcome.invalid) return raise(Type.ValueError, "invalid hexadecimal floating-point string");
  if (outcome === Outcome.overflow)
    return raise(Type.OverflowError, "hexadecimal value too large to represent as a float");
  const float = floatFromF64(value);
  if (float === NULL || type === Type.float) return float;
  const result = call1(type, float);
  release(float);
  return result;
}
