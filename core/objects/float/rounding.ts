/** float: `round`, and conversions to int. */
import { None } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { host_parse_float } from "../../generated/host";
import { memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { indexAsI64 } from "../../protocols/number_conversion";
import { floatFromF64, floatValue } from "./float";
import { intFromI64 } from "../int/int";
import { intFromF64, intNearestF64 } from "../int/double";
import { roundToMultiple } from "../int/methods";
import { intAdd, intMultiply } from "../int/arithmetic";
import { intShiftRight } from "../int/bitwise";
import { powerOfTen } from "../int/power";
import { release, releaseOrNull } from "../../kernel/object";
import { formatDouble } from "./repr";

/** Beyond these numbers of digits, every double is unchanged or becomes zero. */
const MOST_DIGITS: i64 = 323;
const LEAST_DIGITS: i64 = -308;

/** @method float.__trunc__() */
export function floatTrunc(self: Borrowed): Owned {
  return intFromF64(trunc<f64>(floatValue(self)));
}

/** @method float.__floor__() */
export function floatFloor(self: Borrowed): Owned {
  return intFromF64(floor<f64>(floatValue(self)));
}

/** @method float.__ceil__() */
export function floatCeil(self: Borrowed): Owned {
  return intFromF64(ceil<f64>(floatValue(self)));
}

/** Rounds the exact decimal value, half to even, then takes the nearest double. */
function roundFraction(value: f64, digits: i32): Owned {
  const block = formatDouble(value, 102 /* f */, digits, 0);
  if (block === NULL) return NULL;
  const negative = load<u8>(block, 4) === 45;
  const start = block + 4 + (negative ? 1 : 0);
  const rounded = host_parse_float(start, <i32>(block + 4 + <usize>load<i32>(block) - start));
  memoryFree(block);
  return floatFromF64(negative ? -rounded : rounded);
}

/**
 * The nearest multiple of 10^places. Twice the value, with any fraction as an odd bit below it, is rounded as an int to
 * a multiple of twice the unit.
 */
function roundWhole(value: f64, places: i64): Owned {
  const size = abs<f64>(value);
  const whole = intFromF64(size);
  if (whole === NULL) return NULL;
  const two = intFromI64(2);
  const sticky = intFromI64(size === trunc<f64>(size) ? 0 : 1);
  const doubled = intMultiply(whole, two);
  const scaled = doubled === NULL ? NULL : intAdd(doubled, sticky);
  const power = scaled === NULL ? NULL : powerOfTen(places);
  const unit = power === NULL ? NULL : intMultiply(power, two);
  const rounded = unit === NULL ? NULL : roundToMultiple(scaled, unit);
  const half = rounded === NULL ? NULL : intShiftRight(rounded, 1);
  releaseOrNull(whole);
  release(two);
  release(sticky);
  releaseOrNull(doubled);
  releaseOrNull(scaled);
  releaseOrNull(power);
  releaseOrNull(unit);
  releaseOrNull(rounded);
  if (half === NULL) return NULL;
  const result = intNearestF64(half);
  release(half);
  if (result === Infinity) return raise(Type.OverflowError, "rounded value too large to represent");
  return floatFromF64(copysign<f64>(result, value));
}

/** @method float.__round__(ndigits=None, /) */
export function floatRound(self: Borrowed, ndigits: Borrowed): Owned {
  const value = floatValue(self);
  if (ndigits === None) return intFromF64(nearest<f64>(value));
  const digits = indexAsI64(ndigits, NULL);
  if (digits === -1 && RT.error !== NULL) return NULL;
  if (value === 0 || value !== value || abs<f64>(value) === Infinity || digits > MOST_DIGITS)
    return floatFromF64(value);
  if (digits < LEAST_DIGITS) return floatFromF64(copysign<f64>(0, value));
  return digits >= 0 ? roundFraction(value, <i32>digits) : roundWhole(value, -digits);
}
