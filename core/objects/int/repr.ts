/**
 * int → str in base 2, 8, 10 and 16.
 *
 * The decimal text of a long int is produced by halves: it is repeatedly divided by a power of ten about half as long,
 * so that the cost is that of multiplication. `sys.set_int_max_str_digits()` limits the whole.
 */
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { intBitLength, intDigitCount, intDigits, intIsNegative, intMaxStrDigits, intSmallValue } from "./int";
import { release, retain } from "../../kernel/object";
import { strData, strNew } from "../str/str";
import { tupleGet } from "../tuple/tuple";
import { DIGIT_BITS, naturalCopy, naturalDivideDigit, naturalTrim } from "./natural";
import { intDivmod } from "./division";
import { intMultiply, intNegative } from "./arithmetic";
import { powerOfTen } from "./power";

/** An int with fewer decimal digits than this is never refused. */
export const DIGIT_LIMIT_THRESHOLD: i64 = 640;
/** The number of decimal digits produced directly: a multiple of 9. */
const LEAF: i32 = 450;
const LEVELS: i32 = 32;

export function digitCharacter(digit: u32): u8 {
  return <u8>(digit < 10 ? 48 + digit : 87 + digit);
}

/** Writes the digits of |value| in base 1 << bits, the last one at `end - 1`. Returns the address of the first. */
function writeBinary(value: Borrowed, bits: i32, end: usize): usize {
  const digits = intDigits(value);
  const count = intDigitCount(value);
  if (count === 0) {
    store<u8>(end - 1, 48);
    return end - 1;
  }
  let waiting: u64 = 0;
  let ready = 0;
  const mask = (1 << bits) - 1;
  for (let at = 0; at < count; at++) {
    waiting |= (<u64>load<u32>(digits + ((<usize>at) << 2))) << ready;
    ready += DIGIT_BITS;
    const last = at === count - 1;
    while (last ? waiting !== 0 : ready >= bits) {
      store<u8>(--end, digitCharacter(<u32>waiting & mask));
      waiting >>= bits;
      ready -= bits;
    }
  }
  return end;
}

/**
 * Writes decimal digits backward in chunks of nine, destroying the digits at `digits`. Returns the address of the
 * first.
 */
function writeChunks(digits: usize, count: i32, end: usize): usize {
  count = naturalTrim(digits, count);
  while (count > 0) {
    let chunk = naturalDivideDigit(digits, digits, count, 1000000000);
    if (load<u32>(digits + ((<usize>(count - 1)) << 2)) === 0) count--;
    for (let place = 0; place < 9; place++) {
      store<u8>(--end, <u8>(48 + (chunk % 10)));
      chunk /= 10;
    }
  }
  return end;
}

/** The str of an int of one or two digits. */
function smallToDecimal(value: i64): Owned {
  let magnitude = <u64>(value < 0 ? -value : value);
  let places: i64 = value < 0 ? 2 : 1;
  for (let bound: u64 = 10; magnitude >= bound; bound *= 10) places++;
  const text = strNew(places, 127);
  if (text === NULL) return NULL;
  const start = strData(text);
  let place = start + <usize>places;
  for (; magnitude >> 32 !== 0; magnitude /= 10) store<u8>(--place, <u8>(48 + (magnitude % 10)));
  let low = <u32>magnitude;
  do {
    store<u8>(--place, <u8>(48 + (low % 10)));
    low /= 10;
  } while (low !== 0);
  if (value < 0) store<u8>(start, 45);
  return text;
}

/** Fills `width` places with the decimal digits of a value ≥ 0, including leading zeros. */
function writeLeaf(value: Borrowed, place: usize, width: i32): bool {
  memory.fill(place, 48, <usize>width);
  const count = intDigitCount(value);
  if (count === 0) return true;
  // The chunks of nine may exceed the width, with zeros.
  const copy = memoryAllocate(((<usize>count) << 2) + <usize>width + 16);
  if (copy === NULL) {
    raiseNoMemory();
    return false;
  }
  naturalCopy(copy, intDigits(value), count);
  const text = copy + ((<usize>count) << 2);
  const end = text + 16 + <usize>width;
  const start = writeChunks(copy, count, end);
  const length = min(<usize>width, end - start);
  memory.copy(place + <usize>width - length, end - length, length);
  memoryFree(copy);
  return true;
}

/** Fills LEAF << level places from a value below 10^places. powers[k] is 10^(LEAF << k). */
function writeHalves(value: Borrowed, place: usize, level: i32, powers: usize): bool {
  const half = LEAF << (level - 1);
  if (level === 0) return writeLeaf(value, place, LEAF);
  if (intDigitCount(value) === 0) {
    memory.fill(place, 48, <usize>(LEAF << level));
    return true;
  }
  const parts = intDivmod(value, load<usize>(powers + ((<usize>(level - 1)) << 3)));
  if (parts === NULL) return false;
  const done =
    writeHalves(tupleGet(parts, 0), place, level - 1, powers) &&
    writeHalves(tupleGet(parts, 1), place + <usize>half, level - 1, powers);
  release(parts);
  return done;
}

/**
 * A block with the decimal digits of a value ≥ 0, with leading zeros. Its size is stored at `out`. NULL if out of
 * memory.
 */
function writeLong(value: Borrowed, out: usize): usize {
  const powers = scratchPush(LEVELS);
  if (powers === NULL) return raiseNoMemory();
  let level = 0;
  let power = powerOfTen(LEAF);
  // Squares until the square would be longer than the value: then two halves hold it.
  while (power !== NULL) {
    store<u64>(powers + ((<usize>level) << 3), <u64>power);
    level++;
    if (2 * intBitLength(power) - 1 > intBitLength(value)) break;
    power = intMultiply(power, power);
  }
  let block: usize = NULL;
  const places = (<usize>LEAF) << level;
  if (power !== NULL) {
    block = memoryAllocate(places);
    if (block === NULL) raiseNoMemory();
    else if (!writeHalves(value, block, level, powers)) {
      memoryFree(block);
      block = NULL;
    }
  }
  for (let at = 0; at < level; at++) release(load<usize>(powers + ((<usize>at) << 3)));
  scratchPop(LEVELS);
  store<u32>(out, <u32>places);
  return block;
}

function asciiStr(sign: u32, prefix: u32, start: usize, length: usize): Owned {
  const text = strNew(<i64>length + (sign !== 0 ? 1 : 0) + (prefix !== 0 ? 2 : 0), 127);
  if (text === NULL) return NULL;
  let place = strData(text);
  if (sign !== 0) store<u8>(place++, sign);
  if (prefix !== 0) {
    store<u8>(place++, 48);
    store<u8>(place++, prefix);
  }
  memory.copy(place, start, length);
  return text;
}

function raiseDigitLimit(): Owned {
  const limit = intMaxStrDigits();
  return raise(
    Type.ValueError,
    "Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit",
    limit,
  );
}

function intToDecimal(value: Borrowed, sign: u32): Owned {
  const count = intDigitCount(value);
  if (count <= 2) return smallToDecimal(intSmallValue(value));
  const limit = intMaxStrDigits();
  if (
    limit > 0 &&
    count >= (10 * <i32>DIGIT_LIMIT_THRESHOLD) / (3 * DIGIT_BITS) + 2 &&
    limit / (3 * DIGIT_BITS) <= <i64>(count - 11) / 10
  ) {
    return raiseDigitLimit();
  }
  // 30 bits are fewer than 9.04 decimal digits.
  let places = <usize>((<i64>count * 904) / 100 + 20);
  let block: usize;
  let start: usize;
  if (count < LEAF / 9) {
    block = memoryAllocate(places + ((<usize>count) << 2));
    if (block === NULL) return raiseNoMemory();
    const digits = block + places;
    memory.copy(digits, intDigits(value), (<usize>count) << 2);
    start = writeChunks(digits, count, digits);
  } else {
    const out = scratchPush(1);
    if (out === NULL) return raiseNoMemory();
    const magnitude = intIsNegative(value) ? intNegative(value) : retain(value);
    block = magnitude === NULL ? NULL : writeLong(magnitude, out);
    if (magnitude !== NULL) release(magnitude);
    places = <usize>load<u32>(out);
    scratchPop(1);
    if (block === NULL) return NULL;
    start = block;
  }
  const end = block + places;
  while (start < end - 1 && load<u8>(start) === 48) start++;
  const length = end - start;
  let text: usize;
  if (limit > 0 && <i64>length > DIGIT_LIMIT_THRESHOLD && <i64>length > limit) text = raiseDigitLimit();
  else text = asciiStr(sign, 0, start, length);
  memoryFree(block);
  return text;
}

function intToBinary(value: Borrowed, bits: i32, prefix: u32, sign: u32): Owned {
  const places = <usize>((intBitLength(value) + bits - 1) / bits + 1);
  const block = memoryAllocate(places);
  if (block === NULL) return raiseNoMemory();
  const end = block + places;
  const start = writeBinary(value, bits, end);
  const text = asciiStr(sign, prefix, start, end - start);
  memoryFree(block);
  return text;
}

/** The digits of |value| in base 2, 8, 10 or 16, without a prefix, after a minus sign if it is negative. */
export function intToDigits(value: Borrowed, base: i32): Owned {
  return convert(value, base, false);
}

/** The same with the base's prefix, as `bin`, `oct`, `hex` and `repr` show it. */
export function intToStr(value: Borrowed, base: i32): Owned {
  return convert(value, base, true);
}

function convert(value: Borrowed, base: i32, prefixed: bool): Owned {
  const sign: u32 = intIsNegative(value) ? 45 : 0;
  switch (base) {
    case 2:
      return intToBinary(value, 1, prefixed ? 98 : 0, sign);
    case 8:
      return intToBinary(value, 3, prefixed ? 111 : 0, sign);
    case 16:
      return intToBinary(value, 4, prefixed ? 120 : 0, sign);
    default:
      return intToDecimal(value, sign);
  }
}

/** @slot int.tp_repr */
export function intRepr(value: Borrowed): Owned {
  return intToDecimal(value, intIsNegative(value) ? 45 : 0);
}
