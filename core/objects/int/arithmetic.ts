/** int: sum, difference, product, negation. The common case, operands of one digit, is done in a machine word. */
import { raiseNoMemory } from "../../exceptions/raise";
import { Borrowed, NULL, Owned } from "../../memory/address";
import {
  intAllocate,
  intDigitCount,
  intDigits,
  intDiscard,
  intExact,
  intFinish,
  intFromI64,
  intIsNegative,
  IntObject,
  intSmallValue,
} from "./int";
import { naturalMultiply } from "./multiply";
import { naturalAdd, naturalCompare, naturalSubtract } from "./natural";

/** |a| + |b|, negated on request. */
function addMagnitudes(a: Borrowed, b: Borrowed, negative: bool): Owned {
  let an = intDigitCount(a);
  let bn = intDigitCount(b);
  if (an < bn) {
    const other = a;
    a = b;
    b = other;
    const count = an;
    an = bn;
    bn = count;
  }
  const sum = intAllocate(<i64>an + 1);
  if (sum === NULL) return NULL;
  const digits = intDigits(sum);
  store<u32>(digits + ((<usize>an) << 2), naturalAdd(digits, intDigits(a), an, intDigits(b), bn));
  return intFinish(sum, negative);
}

/** |a| − |b|, negated on request. */
function subtractMagnitudes(a: Borrowed, b: Borrowed, negative: bool): Owned {
  let an = intDigitCount(a);
  let bn = intDigitCount(b);
  if (naturalCompare(intDigits(a), an, intDigits(b), bn) < 0) {
    const other = a;
    a = b;
    b = other;
    const count = an;
    an = bn;
    bn = count;
    negative = !negative;
  }
  const difference = intAllocate(<i64>an);
  if (difference === NULL) return NULL;
  naturalSubtract(intDigits(difference), intDigits(a), an, intDigits(b), bn);
  return intFinish(difference, negative);
}

function addLong(a: Borrowed, b: Borrowed): Owned {
  if (intDigitCount(a) <= 2 && intDigitCount(b) <= 2) return intFromI64(intSmallValue(a) + intSmallValue(b));
  const negative = intIsNegative(a);
  return negative === intIsNegative(b) ? addMagnitudes(a, b, negative) : subtractMagnitudes(a, b, negative);
}

function subtractLong(a: Borrowed, b: Borrowed): Owned {
  if (intDigitCount(a) <= 2 && intDigitCount(b) <= 2) return intFromI64(intSmallValue(a) - intSmallValue(b));
  const negative = intIsNegative(a);
  return negative === intIsNegative(b) ? subtractMagnitudes(a, b, negative) : addMagnitudes(a, b, negative);
}

function multiplyLong(a: Borrowed, b: Borrowed): Owned {
  const an = intDigitCount(a);
  const bn = intDigitCount(b);
  if (an === 0 || bn === 0) return intFromI64(0);
  const product = intAllocate(<i64>an + bn);
  if (product === NULL) return NULL;
  if (!naturalMultiply(intDigits(product), intDigits(a), an, intDigits(b), bn)) {
    intDiscard(product);
    return raiseNoMemory();
  }
  return intFinish(product, intIsNegative(a) !== intIsNegative(b));
}

/**
 * a + b of two ints.
 * @slot int.nb_add both
 */
export function intAdd(a: Borrowed, b: Borrowed): Owned {
  const aSize = changetype<IntObject>(a).size;
  const bSize = changetype<IntObject>(b).size;
  if (<u64>(aSize + 1) > 2 || <u64>(bSize + 1) > 2) return addLong(a, b);
  return intFromI64(aSize * <i64>changetype<IntObject>(a).digit0 + bSize * <i64>changetype<IntObject>(b).digit0);
}

/**
 * a − b of two ints.
 * @slot int.nb_subtract both
 */
export function intSubtract(a: Borrowed, b: Borrowed): Owned {
  const aSize = changetype<IntObject>(a).size;
  const bSize = changetype<IntObject>(b).size;
  if (<u64>(aSize + 1) > 2 || <u64>(bSize + 1) > 2) return subtractLong(a, b);
  return intFromI64(aSize * <i64>changetype<IntObject>(a).digit0 - bSize * <i64>changetype<IntObject>(b).digit0);
}

/**
 * a × b of two ints.
 * @slot int.nb_multiply both
 */
export function intMultiply(a: Borrowed, b: Borrowed): Owned {
  const aSize = changetype<IntObject>(a).size;
  const bSize = changetype<IntObject>(b).size;
  if (<u64>(aSize + 1) > 2 || <u64>(bSize + 1) > 2) return multiplyLong(a, b);
  return intFromI64(aSize * bSize * (<i64>changetype<IntObject>(a).digit0 * <i64>changetype<IntObject>(b).digit0));
}

/** A new int with the digits of `value` and the given sign. */
function withSign(value: Borrowed, negative: bool): Owned {
  const count = intDigitCount(value);
  const copy = intAllocate(<i64>count);
  if (copy === NULL) return NULL;
  memory.copy(intDigits(copy), intDigits(value), (<usize>count) << 2);
  return intFinish(copy, negative);
}

/** @slot int.nb_negative */
export function intNegative(value: Borrowed): Owned {
  return intDigitCount(value) <= 2 ? intFromI64(-intSmallValue(value)) : withSign(value, !intIsNegative(value));
}

/** @slot int.nb_absolute */
export function intAbsolute(value: Borrowed): Owned {
  return intIsNegative(value) ? intNegative(value) : intExact(value);
}

/** @slot int.nb_positive, int.nb_int, int.nb_index */
export function intPositive(value: Borrowed): Owned {
  return intExact(value);
}

/** @slot int.nb_bool */
export function intBool(value: Borrowed): i32 {
  return changetype<IntObject>(value).size !== 0 ? 1 : 0;
}
