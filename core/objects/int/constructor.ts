/** `int(x, base)` and int's subclasses. */
import { raise } from "../../exceptions/raise";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { indexAsI64, numberLong } from "../../protocols/number_conversion";
import { bytesData, bytesLength } from "../bytes/bytes";
import { intDigitCount, intDigits, intFromI64, IntObject } from "./int";
import { isBytes, isInstance, isStr, release } from "../../kernel/object";
import { intFromBuffer, intFromBytesText, intFromStr } from "./parse";

function fromText(x: Borrowed, baseObject: Borrowed): Owned {
  const base = indexAsI64(baseObject, NULL);
  if (base === -1 && RT.error !== NULL) return NULL;
  if ((base !== 0 && base < 2) || base > 36) return raise(Type.ValueError, "int() base must be >= 2 and <= 36, or 0");
  if (isStr(x)) return intFromStr(x, <i32>base);
  if (isBytes(x)) return intFromBytesText(bytesData(x), bytesLength(x), <i32>base);
  if (isInstance(x, Type.bytearray)) return intFromBuffer(x, <i32>base);
  return raise(Type.TypeError, "int() can't convert non-string with explicit base");
}

/** An instance of a subclass with the value of an int. */
export function intSubclassNew(type: usize, value: Borrowed): Owned {
  const count = intDigitCount(value);
  const instance = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>max(count, 1));
  if (instance === NULL) return NULL;
  changetype<IntObject>(instance).size = changetype<IntObject>(value).size;
  memory.copy(intDigits(instance), intDigits(value), (<usize>max(count, 1)) << 2);
  return instance;
}

/** @new int(x=NULL, /, base=NULL) */
export function intNew(type: usize, x: Borrowed, base: Borrowed): Owned {
  let value: usize;
  if (x === NULL) {
    if (base !== NULL) return raise(Type.TypeError, "int() missing string argument");
    value = intFromI64(0);
  } else value = base === NULL ? numberLong(x) : fromText(x, base);
  if (value === NULL || type === Type.int) return value;
  const instance = intSubclassNew(type, value);
  release(value);
  return instance;
}
