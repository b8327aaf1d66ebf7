/** Text → float: the grammar is checked here; the host only turns well-formed digits into the nearest double. */
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { host_parse_float } from "../../generated/host";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import {
  BUFFER_VIEW_SLOTS,
  BufferRequest,
  BufferView,
  bufferAcquire,
  bufferRelease,
  supportsBuffer,
} from "../../protocols/buffer";
import { floatFromF64 } from "./float";
import { asciiOfStr, isAsciiSpace } from "../int/parse";
import { isStr } from "../../kernel/object";
import { strData, strIsAscii, strLength } from "../str/str";

function isDigit(character: u32): bool {
  return character - 48 < 10;
}

function skipDigits(at: usize, end: usize): usize {
  while (at < end && isDigit(load<u8>(at))) at++;
  return at;
}

/** Whether `word` (lower case) is at `at`, in any case. */
function hasWord(at: usize, end: usize, word: string): bool {
  if (end - at < <usize>word.length) return false;
  for (let index = 0; index < word.length; index++) {
    if ((<u32>load<u8>(at + index) | 32) !== <u32>word.charCodeAt(index)) return false;
  }
  return true;
}

/** The address after "inf", "infinity" or "nan" at `at`; `at` itself if there is none. */
function specialEnd(at: usize, end: usize): usize {
  if (hasWord(at, end, "infinity")) return at + 8;
  return hasWord(at, end, "inf") || hasWord(at, end, "nan") ? at + 3 : at;
}

/**
 * The address after the longest decimal float (with sign, or inf or nan) that begins at `at`; `at` itself if there is
 * none.
 */
export function decimalEnd(at: usize, end: usize): usize {
  const start = at;
  if (at < end && (load<u8>(at) === 43 || load<u8>(at) === 45)) at++;
  const special = specialEnd(at, end);
  if (special !== at) return special;
  const whole = at;
  at = skipDigits(at, end);
  let digits = at - whole;
  if (at < end && load<u8>(at) === 46) {
    const fraction = at + 1;
    at = skipDigits(fraction, end);
    digits += at - fraction;
  }
  if (digits === 0) return start;
  if (at < end && (load<u8>(at) | 32) === 101) {
    let exponent = at + 1;
    if (exponent < end && (load<u8>(exponent) === 43 || load<u8>(exponent) === 45)) exponent++;
    const last = skipDigits(exponent, end);
    if (last !== exponent) return last;
  }
  return at;
}

/** The powers of ten that floats represent exactly. */
const POWERS: StaticArray<f64> = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
];
/** Floats represent all smaller integers exactly. */
const EXACT: u64 = 1 << 53;

/**
 * The value of unsigned digits, if they and the power of ten by which they are multiplied or divided are exact floats:
 * then a single operation rounds correctly. -1 otherwise.
 */
function exactDecimal(at: usize, end: usize): f64 {
  // More digits could overflow, and the value would certainly not be exact.
  if (end - at > 18) return -1;
  let digits: u64 = 0;
  let power = 0;
  let fraction = 0;
  for (; at < end; at++) {
    const character = <u32>load<u8>(at);
    if (isDigit(character)) {
      digits = digits * 10 + (character - 48);
      power -= fraction;
    } else if (character === 46) fraction = 1;
    else break;
  }
  if (at < end) {
    // An exponent
    at++;
    const sign = <u32>load<u8>(at);
    if (sign === 43 || sign === 45) at++;
    let exponent = 0;
    for (; at < end; at++) exponent = exponent * 10 + <i32>(<u32>load<u8>(at) - 48);
    power += sign === 45 ? -exponent : exponent;
  }
  if (digits >= EXACT || power < -22 || power > 22) return -1;
  const value = <f64>digits;
  return power < 0 ? value / unchecked(POWERS[-power]) : value * unchecked(POWERS[power]);
}

/** The value of the text found by `decimalEnd`. */
export function decimalValueOf(start: usize, end: usize): f64 {
  const negative = load<u8>(start) === 45;
  const at = negative || load<u8>(start) === 43 ? start + 1 : start;
  const first = load<u8>(at) | 32;
  let magnitude = first === 105 ? Infinity : first === 110 ? NaN : exactDecimal(at, end);
  if (magnitude < 0) magnitude = host_parse_float(at, <i32>(end - at));
  return negative ? -magnitude : magnitude;
}

/** Copies the text without underscores. Returns the end of the copy, or NULL if one is not between digits. */
export function copyWithoutUnderscores(text: usize, end: usize, copy: usize): usize {
  let previous: u32 = 0;
  for (let at = text; at < end; at++) {
    const character = <u32>load<u8>(at);
    if (character === 95) {
      if (!isDigit(previous)) return NULL;
    } else {
      if (previous === 95 && !isDigit(character)) return NULL;
      store<u8>(copy++, <u8>character);
    }
    previous = character;
  }
  return previous === 95 ? NULL : copy;
}

export function hasUnderscore(text: usize, end: usize): bool {
  for (let at = text; at < end; at++) {
    if (load<u8>(at) === 95) return true;
  }
  return false;
}

function raiseMalformed(original: Borrowed): Owned {
  return raise(Type.ValueError, "could not convert string to float: %R", original);
}

function fromPlainText(start: usize, end: usize, original: Borrowed): Owned {
  if (start === end || decimalEnd(start, end) !== end) return raiseMalformed(original);
  return floatFromF64(decimalValueOf(start, end));
}

/**
 * The float that ASCII text represents, with surrounding space allowed. ValueError with `original` in its message
 * otherwise.
 */
export function floatFromText(text: usize, length: i32, original: Borrowed): Owned {
  let start = text;
  let end = text + <usize>length;
  while (start < end && isAsciiSpace(load<u8>(start))) start++;
  while (end > start && isAsciiSpace(load<u8>(end - 1))) end--;
  if (!hasUnderscore(start, end)) return fromPlainText(start, end, original);
  const copy = memoryAllocate(end - start);
  if (copy === NULL) return raiseNoMemory();
  const copyEnd = copyWithoutUnderscores(start, end, copy);
  const float = copyEnd === NULL ? raiseMalformed(original) : fromPlainText(copy, copyEnd, original);
  memoryFree(copy);
  return float;
}

function floatFromStr(text: Borrowed): Owned {
  const length = <i32>strLength(text);
  if (strIsAscii(text)) return floatFromText(strData(text), length, text);
  const block = asciiOfStr(text);
  if (block === NULL) return NULL;
  const float = floatFromText(block, length, text);
  memoryFree(block);
  return float;
}

/** `float(o)` for text: a str, or anything with a buffer. */
export function floatFromObject(o: Borrowed): Owned {
  if (isStr(o)) return floatFromStr(o);
  if (!supportsBuffer(o)) return raiseNotFloat(o);
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raiseNoMemory();
  let float: usize;
  if (bufferAcquire(o, view, BufferRequest.SIMPLE)) {
    const record = changetype<BufferView>(view);
    float = floatFromText(record.data, <i32>record.length, o);
    bufferRelease(view);
  } else float = raiseNotFloat(o);
  scratchPop(BUFFER_VIEW_SLOTS);
  return float;
}

function raiseNotFloat(o: Borrowed): Owned {
  return raise(Type.TypeError, "float() argument must be a string or a real number, not '%.200T'", o);
}
