/**
 * Text → int, as `int(text, base)` reads it: surrounding space, sign, prefix, underscores between digits.
 *
 * Long text in a base that is not a power of two is read in pieces, which are combined in pairs: the cost is that of
 * multiplication.
 */
import { None } from "../../generated/memory_map";
import { errorClear, raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { BUFFER_VIEW_SLOTS, BufferRequest, BufferView, bufferAcquire, bufferRelease } from "../../protocols/buffer";
import { bytesFrom } from "../bytes/bytes";
import { intAllocate, intDigits, intFinish, intFromI64, intIsZero, intMaxStrDigits, IntObject } from "./int";
import { RT } from "../../memory/runtime";
import { release, releaseOrNull } from "../../kernel/object";
import { strData, strFromLatin1, strIsAscii, strLength, strRead } from "../str/str";
import { decimalValue, isSpace } from "../unicode/properties";
import { DIGIT_BITS, DIGIT_MASK, naturalMultiplyDigit } from "./natural";
import { DIGIT_LIMIT_THRESHOLD } from "./repr";
import { intAdd, intMultiply, intNegative } from "./arithmetic";
import { intPower } from "./power";

/** The number of digits in a piece that is read directly. */
const PIECE: i32 = 576;

/** The value of a digit in bases up to 36; 37 for everything else. */
export function digitValue(character: u32): u32 {
  if (character - 48 < 10) return character - 48;
  const letter = (character | 32) - 97;
  return letter < 26 ? letter + 10 : 37;
}

export function isAsciiSpace(character: u32): bool {
  return character === 32 || character - 9 < 5;
}

/**
 * The address after the last digit or underscore from `at` on. NULL if an underscore is misplaced or there is no digit.
 */
function digitsEnd(at: usize, end: usize, base: u32): usize {
  let underscore = true;
  while (at < end) {
    const character = <u32>load<u8>(at);
    if (character === 95) {
      if (underscore) return NULL;
      underscore = true;
    } else {
      if (digitValue(character) >= base) break;
      underscore = false;
    }
    at++;
  }
  return underscore ? NULL : at;
}

function countDigits(at: usize, end: usize): i32 {
  let count = 0;
  for (; at < end; at++) {
    if (load<u8>(at) !== 95) count++;
  }
  return count;
}

/** The digits of [start, end) without underscores, as values, in a new block. */
function collectDigits(start: usize, end: usize, count: i32): usize {
  const block = memoryAllocate(<usize>count);
  if (block === NULL) return raiseNoMemory();
  let place = block;
  for (let at = start; at < end; at++) {
    const character = <u32>load<u8>(at);
    if (character !== 95) store<u8>(place++, <u8>digitValue(character));
  }
  return block;
}

function fromBinaryDigits(block: usize, count: i32, bits: i32): Owned {
  const int = intAllocate((<i64>count * bits + DIGIT_BITS - 1) / DIGIT_BITS);
  if (int === NULL) return NULL;
  let place = intDigits(int);
  let waiting: u64 = 0;
  let ready = 0;
  for (let at = count - 1; at >= 0; at--) {
    waiting |= (<u64>load<u8>(block + at)) << ready;
    ready += bits;
    if (ready >= DIGIT_BITS) {
      store<u32>(place, <u32>waiting & DIGIT_MASK);
      place += 4;
      waiting >>= DIGIT_BITS;
      ready -= DIGIT_BITS;
    }
  }
  if (ready > 0) store<u32>(place, <u32>waiting);
  return intFinish(int, false);
}

/** Reads `count` digits group by group, where a group is as many digits as fit into a digit of an int. */
function fromPiece(block: usize, count: i32, base: u32): Owned {
  let group = 1;
  let factor = <u64>base;
  while (factor * base <= <u64>DIGIT_MASK) {
    factor *= base;
    group++;
  }
  const int = intAllocate(<i64>((count + group - 1) / group));
  if (int === NULL) return NULL;
  const digits = intDigits(int);
  let used = 0;
  for (let at = 0; at < count; ) {
    // The first group takes the remainder.
    const next = at === 0 && count % group !== 0 ? count % group : group;
    let value: u32 = 0;
    for (let end = at + next; at < end; at++) value = value * base + load<u8>(block + at);
    const carry = naturalMultiplyDigit(digits, digits, used, <u32>factor, value);
    if (carry === 0 && used > 0) continue;
    store<u32>(digits + ((<usize>used) << 2), carry);
    used++;
  }
  changetype<IntObject>(int).size = <i64>used;
  return intFinish(int, false);
}

/** high × power + low. Takes ownership of `high` and `low`. */
function join(high: Owned, low: Owned, power: Borrowed): Owned {
  const product = intMultiply(high, power);
  const sum = product === NULL ? NULL : intAdd(product, low);
  release(high);
  release(low);
  releaseOrNull(product);
  return sum;
}

/**
 * Joins neighbors, least significant first, until one is left. All references in the array are consumed in any case.
 */
function joinPieces(pieces: usize, count: i32, base: u32): Owned {
  const baseInt = intFromI64(<i64>base);
  const width = intFromI64(PIECE);
  let power = width === NULL ? NULL : intPower(baseInt, width, None);
  release(baseInt);
  releaseOrNull(width);
  let failed = power === NULL;
  while (count > 1 && !failed) {
    const half = count >> 1;
    for (let at = 0; at < half; at++) {
      const low = pieces + ((<usize>at) << 3);
      const joined = failed ? NULL : join(load<usize>(low + sizeof<u32>()), load<usize>(low), power);
      if (joined === NULL && failed) {
        release(load<usize>(low + sizeof<u32>()));
        release(load<usize>(low));
      }
      failed = failed || joined === NULL;
      store<u32>(pieces + ((<usize>at) << 2), <u32>joined);
    }
    if ((count & 1) !== 0) store<u32>(pieces + ((<usize>half) << 2), load<u32>(pieces + ((<usize>(count - 1)) << 2)));
    count = half + (count & 1);
    if (count > 1 && !failed) {
      const square = intMultiply(power, power);
      release(power);
      power = square;
      failed = square === NULL;
    }
  }
  releaseOrNull(power);
  if (!failed) return load<usize>(pieces);
  for (let at = 0; at < count; at++) releaseOrNull(load<usize>(pieces + ((<usize>at) << 2)));
  return NULL;
}

function fromLongDigits(block: usize, count: i32, base: u32): Owned {
  if (count <= PIECE) return fromPiece(block, count, base);
  const pieceCount = (count + PIECE - 1) / PIECE;
  const pieces = memoryAllocate((<usize>pieceCount) << 2);
  if (pieces === NULL) return raiseNoMemory();
  let made = 0;
  for (let end = count; end > 0; end -= PIECE) {
    const start = max(end - PIECE, 0);
    const piece = fromPiece(block + start, end - start, base);
    if (piece === NULL) break;
    store<u32>(pieces + ((<usize>made) << 2), <u32>piece);
    made++;
  }
  let result: usize = NULL;
  if (made === pieceCount) result = joinPieces(pieces, made, base);
  else for (let at = 0; at < made; at++) release(load<usize>(pieces + ((<usize>at) << 2)));
  memoryFree(pieces);
  return result;
}

function binaryBits(base: u32): i32 {
  switch (base) {
    case 2:
      return 1;
    case 4:
      return 2;
    case 8:
      return 3;
    case 16:
      return 4;
    case 32:
      return 5;
    default:
      return 0;
  }
}

function magnitudeOf(start: usize, end: usize, count: i32, base: u32): Owned {
  if (count <= 11) {
    // 36 ** 11 is below 2 ** 63.
    let value: i64 = 0;
    for (let at = start; at < end; at++) {
      const character = <u32>load<u8>(at);
      if (character !== 95) value = value * base + digitValue(character);
    }
    return intFromI64(value);
  }
  const bits = binaryBits(base);
  const limit = intMaxStrDigits();
  if (bits === 0 && <i64>count > DIGIT_LIMIT_THRESHOLD && limit > 0 && <i64>count > limit) {
    return raise(
      Type.ValueError,
      "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit",
      limit,
      count,
    );
  }
  const block = collectDigits(start, end, count);
  if (block === NULL) return NULL;
  const int = bits !== 0 ? fromBinaryDigits(block, count, bits) : fromLongDigits(block, count, base);
  memoryFree(block);
  return int;
}

/** The base that a prefix after a 0 indicates, or 0. */
function prefixBase(character: u32): u32 {
  const letter = character | 32;
  return letter === 120 ? 16 : letter === 111 ? 8 : letter === 98 ? 2 : 0;
}

/**
 * The int that [at, end) represents. NULL with an exception if a limit is exceeded; NULL without one if the text is not
 * an int.
 */
function parse(at: usize, end: usize, base: u32): Owned {
  while (at < end && isAsciiSpace(load<u8>(at))) at++;
  let negative = false;
  if (at < end && (load<u8>(at) === 43 || load<u8>(at) === 45)) {
    negative = load<u8>(at) === 45;
    at++;
  }
  if (at >= end) return NULL;
  const zero = load<u8>(at) === 48;
  const announced = zero && at + 1 < end ? prefixBase(load<u8>(at, 1)) : 0;
  // In base 0, a leading zero without a prefix may only be followed by zeros.
  const onlyZero = base === 0 && zero && announced === 0;
  if (base === 0) base = announced !== 0 ? announced : 10;
  if (announced === base) {
    at += 2;
    if (at < end && load<u8>(at) === 95) at++;
  }
  const stop = digitsEnd(at, end, base);
  if (stop === NULL) return NULL;
  const magnitude = magnitudeOf(at, stop, countDigits(at, stop), base);
  if (magnitude === NULL) return NULL;
  let rest = stop;
  while (rest < end && isAsciiSpace(load<u8>(rest))) rest++;
  if (rest !== end || (onlyZero && !intIsZero(magnitude))) {
    release(magnitude);
    return NULL;
  }
  if (!negative) return magnitude;
  const result = intNegative(magnitude);
  release(magnitude);
  return result;
}

/** `base` is 0 or 2 to 36. Error messages show `original`. */
export function intParse(text: usize, length: i64, base: i32, original: Borrowed): Owned {
  const int = parse(text, text + <usize>length, <u32>base);
  if (int !== NULL || RT.error !== NULL) return int;
  return raise(Type.ValueError, "invalid literal for int() with base %d: %.200R", base, original);
}

/** Reads ASCII text as a literal or `int(text, base)` does. */
export function intFromText(text: usize, length: i32, base: i32): Owned {
  const int = parse(text, text + <usize>length, <u32>base);
  if (int !== NULL || RT.error !== NULL) return int;
  const original = strFromLatin1(text, <i64>length);
  if (original !== NULL) {
    raise(Type.ValueError, "invalid literal for int() with base %d: %.200R", base, original);
    release(original);
  }
  return NULL;
}

/** `int(o, base)` for the text in an object's buffer. NULL without an exception if it has no buffer. */
export function intFromBuffer(o: Borrowed, base: i32): Owned {
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raiseNoMemory();
  let result: usize = NULL;
  if (bufferAcquire(o, view, BufferRequest.SIMPLE)) {
    const record = changetype<BufferView>(view);
    result = intFromBytesText(record.data, record.length, base);
    bufferRelease(view);
  } else errorClear();
  scratchPop(BUFFER_VIEW_SLOTS);
  return result;
}

/** `int(b"...", base)`. */
export function intFromBytesText(text: usize, length: i64, base: i32): Owned {
  const int = parse(text, text + <usize>length, <u32>base);
  if (int !== NULL || RT.error !== NULL) return int;
  const original = bytesFrom(text, min(length, 200));
  if (original !== NULL) {
    raise(Type.ValueError, "invalid literal for int() with base %d: %.200R", base, original);
    release(original);
  }
  return NULL;
}

/**
 * A block with the str as ASCII: any decimal digit in Unicode as 0 to 9, any space as ' ', everything else that is not
 * ASCII as '?'. To be freed with `memoryFree`. NULL with MemoryError.
 */
export function asciiOfStr(text: Borrowed): usize {
  const length = <i32>strLength(text);
  const block = memoryAllocate(<usize>length + 1);
  if (block === NULL) return raiseNoMemory();
  for (let at = 0; at < length; at++) {
    const character = strRead(text, at);
    let ascii = character;
    if (character > 127) {
      const value = decimalValue(character);
      ascii = isSpace(character) ? 32 : value >= 0 ? 48 + <u32>value : 63;
    }
    store<u8>(block + at, <u8>ascii);
  }
  store<u8>(block + length, 0);
  return block;
}

/** `int(str, base)`. */
export function intFromStr(text: Borrowed, base: i32): Owned {
  if (strIsAscii(text)) return intParse(strData(text), strLength(text), base, text);
  const block = asciiOfStr(text);
  if (block === NULL) return NULL;
  const int = intParse(block, strLength(text), base, text);
  memoryFree(block);
  return int;
}
