/** `int.to_bytes` and `int.from_bytes`, and the equivalents for native code. */
import { raise, raiseFalse } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { lookupSpecial } from "../../protocols/attribute";
import { call0, call1 } from "../../protocols/call";
import { bytesData, bytesLength, bytesNew } from "../bytes/bytes";
import { bytesFromObject } from "../bytes/new";
import { intAllocate, intDigitCount, intDigits, intFinish, intFromI64, intIsNegative, IntObject } from "./int";
import { isBytes, release, retain, typeOf } from "../../kernel/object";
import { strEqualLiteral } from "../str/str";
import { DIGIT_BITS, DIGIT_MASK } from "./natural";

/** The int that `length` bytes represent. */
export function intFromBytes(data: usize, length: i64, little: bool, signed: bool): Owned {
  if (length === 0) return intFromI64(0);
  const first = little ? data + <usize>length - 1 : data;
  const negative = signed && load<u8>(first) >= 128;
  const int = intAllocate((length * 8 + DIGIT_BITS - 1) / DIGIT_BITS);
  if (int === NULL) return NULL;
  let place = intDigits(int);
  let waiting: u64 = 0;
  let ready = 0;
  // The magnitude of a negative number is its bytes inverted, plus one.
  let carry: u32 = negative ? 1 : 0;
  const mask: u32 = negative ? 255 : 0;
  for (let at: usize = 0; at < <usize>length; at++) {
    const byte = (<u32>load<u8>(little ? data + at : data + <usize>length - 1 - at) ^ mask) + carry;
    carry = byte >> 8;
    waiting |= (<u64>(byte & 255)) << ready;
    ready += 8;
    if (ready >= DIGIT_BITS) {
      store<u32>(place, <u32>waiting & DIGIT_MASK);
      place += 4;
      waiting >>= DIGIT_BITS;
      ready -= DIGIT_BITS;
    }
  }
  // The carry out of inverted zeros: only the bits not yet stored can take it.
  if (ready > 0) store<u32>(place, <u32>waiting);
  return intFinish(int, negative);
}

/** Writes the int into `length` bytes in two's complement. OverflowError if it does not fit. */
export function intToBytes(value: Borrowed, data: usize, length: i64, little: bool, signed: bool): bool {
  const negative = intIsNegative(value);
  if (negative && !signed) return raiseFalse(Type.OverflowError, "can't convert negative int to unsigned");
  const count = intDigitCount(value);
  // Zero bytes can represent 0 and, as nothing but its sign, -1.
  if (length === 0 && count === 1 && negative && changetype<IntObject>(value).digit0 === 1) return true;
  const mask: u32 = negative ? 255 : 0;
  let carry: u32 = negative ? 1 : 0;
  let waiting: u64 = 0;
  let ready = 0;
  let next = 0;
  let last: u32 = 0;
  for (let at: i64 = 0; at < length; at++) {
    if (ready < 8 && next < count) {
      waiting |= (<u64>load<u32>(intDigits(value) + ((<usize>next) << 2))) << ready;
      ready += DIGIT_BITS;
      next++;
    }
    last = ((<u32>waiting & 255) ^ mask) + carry;
    carry = last >> 8;
    last &= 255;
    store<u8>(data + <usize>(little ? at : length - 1 - at), <u8>last);
    waiting >>= 8;
    ready -= 8;
  }
  // Any digits left over must be empty, and the sign bit must match the sign.
  const fits = next === count && waiting === 0 && (!signed || count === 0 || (length > 0 && last >= 128 === negative));
  return fits || raiseFalse(Type.OverflowError, "int too big to convert");
}

/** 1: little; 0: big; -1 with ValueError. */
function readByteOrder(order: Borrowed): i32 {
  if (order === NULL || strEqualLiteral(order, "big")) return 0;
  if (strEqualLiteral(order, "little")) return 1;
  raise(Type.ValueError, "byteorder must be either 'little' or 'big'");
  return -1;
}

/** @method int.to_bytes(length: index=1, byteorder: str='big', *, signed: bool=False) */
export function intToBytesMethod(self: Borrowed, length: i64, byteorder: Borrowed, signed: i32): Owned {
  const little = readByteOrder(byteorder);
  if (little < 0) return NULL;
  if (length < 0) return raise(Type.ValueError, "length argument must be non-negative");
  const result = bytesNew(length);
  if (result === NULL) return NULL;
  if (intToBytes(self, bytesData(result), length, little !== 0, signed !== 0)) return result;
  release(result);
  return NULL;
}

/** The bytes of an object: from `__bytes__`, a buffer or its items. */
function objectBytes(object: Borrowed): Owned {
  if (typeOf(object) === Type.bytes) return retain(object);
  const method = lookupSpecial(object, Name.__bytes__);
  if (method === NULL) return RT.error !== NULL ? NULL : bytesFromObject(object);
  const result = call0(method);
  release(method);
  if (result === NULL || isBytes(result)) return result;
  raise(Type.TypeError, "__bytes__ returned non-bytes (type %.200T)", result);
  release(result);
  return NULL;
}

/** @classmethod int.from_bytes(bytes, byteorder: str='big', *, signed: bool=False) */
export function intFromBytesMethod(type: usize, bytes: Borrowed, byteorder: Borrowed, signed: i32): Owned {
  const little = readByteOrder(byteorder);
  if (little < 0) return NULL;
  const source = objectBytes(bytes);
  if (source === NULL) return NULL;
  const value = intFromBytes(bytesData(source), bytesLength(source), little !== 0, signed !== 0);
  release(source);
  if (value === NULL || type === Type.int) return value;
  const instance = call1(type, value);
  release(value);
  return instance;
}
