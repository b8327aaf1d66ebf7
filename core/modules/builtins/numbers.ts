/** Built-in functions that compute. */
import { None } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { floatFromF64 } from "../../objects/float/float";
import { intAsI64, intFitsI64, intFromI64 } from "../../objects/int/int";
import { intToStr } from "../../objects/int/repr";
import { isBytes, isInstance, isStr, release, retain, typeOf } from "../../kernel/object";
import { lookupSpecial } from "../../protocols/attribute";
import { call0, call1 } from "../../protocols/call";
import { getIterator, iterNext } from "../../protocols/iteration";
import { numberAbsolute, numberAdd, numberDivmod, numberPower } from "../../protocols/number";
import { floatAsF64, numberIndex } from "../../protocols/number_conversion";

/** @function builtins.abs(x, /) */
export function builtinAbs(x: Borrowed): Owned {
  return numberAbsolute(x);
}

function inBase(number: Borrowed, base: i32): Owned {
  const index = numberIndex(number);
  if (index === NULL) return NULL;
  const text = intToStr(index, base);
  release(index);
  return text;
}

/** @function builtins.bin(number, /) */
export function builtinBin(number: Borrowed): Owned {
  return inBase(number, 2);
}

/** @function builtins.oct(number, /) */
export function builtinOct(number: Borrowed): Owned {
  return inBase(number, 8);
}

/** @function builtins.hex(number, /) */
export function builtinHex(number: Borrowed): Owned {
  return inBase(number, 16);
}

/** @function builtins.divmod(x, y, /) */
export function builtinDivmod(x: Borrowed, y: Borrowed): Owned {
  return numberDivmod(x, y);
}

/** @function builtins.pow(base, exp, mod=None) */
export function builtinPow(base: Borrowed, exponent: Borrowed, modulus: Borrowed): Owned {
  return numberPower(base, exponent, modulus);
}

/** @function builtins.round(number, ndigits=None) */
export function builtinRound(number: Borrowed, digits: Borrowed): Owned {
  const method = lookupSpecial(number, Name.__round__);
  if (method === NULL) {
    if (RT.error !== NULL) return NULL;
    return raise(Type.TypeError, "type %.100T doesn't define __round__ method", number);
  }
  const result = digits === None ? call0(method) : call1(method, digits);
  release(method);
  return result;
}

/** @function builtins.sum(iterable, /, start=0) */
export function builtinSum(iterable: Borrowed, start: Borrowed): Owned {
  const iterator = getIterator(iterable);
  if (iterator === NULL) return NULL;
  const result = start === NULL ? intFromI64(0) : checkStart(start);
  const total = result === NULL ? NULL : sumFrom(iterator, result);
  release(iterator);
  return total;
}

function checkStart(start: Borrowed): Owned {
  if (isStr(start)) return raise(Type.TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
  if (isBytes(start)) return raise(Type.TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
  if (isInstance(start, Type.bytearray))
    return raise(Type.TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
  return retain(start);
}

/** Takes ownership of `total`. Sums small ints and floats natively while there is nothing else. */
function sumFrom(iterator: Borrowed, total: Owned): Owned {
  if (typeOf(total) === Type.int && intFitsI64(total)) {
    total = sumInts(iterator, total);
    if (total === NULL || RT.error !== NULL) return finished(total);
  }
  if (typeOf(total) === Type.float) {
    total = sumFloats(iterator, total);
    if (total === NULL || RT.error !== NULL) return finished(total);
  }
  while (true) {
    const item = iterNext(iterator);
    if (item === NULL) return finished(total);
    const next = numberAdd(total, item);
    release(total);
    release(item);
    if (next === NULL) return NULL;
    total = next;
  }
}

/** The iterator ended: checks whether with an error. */
function finished(total: Owned): Owned {
  if (RT.error === NULL || total === NULL) return total;
  release(total);
  return NULL;
}

/** Adds exact ints and bools while the sum fits in 64 bits. The rest is added by the general rules. */
function sumInts(iterator: Borrowed, total: Owned): Owned {
  let sum = intAsI64(total);
  release(total);
  while (true) {
    const item = iterNext(iterator);
    if (item === NULL) return RT.error === NULL ? intFromI64(sum) : NULL;
    const type = typeOf(item);
    if ((type === Type.int || type === Type.bool) && intFitsI64(item)) {
      const value = intAsI64(item);
      const next = sum + value;
      if (((sum ^ next) & (value ^ next)) >= 0) {
        sum = next;
        release(item);
        continue;
      }
    }
    const left = intFromI64(sum);
    const result = left === NULL ? NULL : numberAdd(left, item);
    if (left !== NULL) release(left);
    release(item);
    return result;
  }
}

function sumFloats(iterator: Borrowed, total: Owned): Owned {
  let sum = floatAsF64(total);
  release(total);
  while (true) {
    const item = iterNext(iterator);
    if (item === NULL) return RT.error === NULL ? floatFromF64(sum) : NULL;
    if (typeOf(item) === Type.float) {
      sum += floatAsF64(item);
      release(item);
      continue;
    }
    if (typeOf(item) === Type.int && intFitsI64(item)) {
      sum += <f64>intAsI64(item);
      release(item);
      continue;
    }
    const left = floatFromF64(sum);
    const result = left === NULL ? NULL : numberAdd(left, item);
    if (left !== NULL) release(left);
    release(item);
    return result;
  }
}
