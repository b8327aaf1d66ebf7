/**
 * Converts any object to an int, an index or a float by `__index__`, `__int__`, `__float__`, `__trunc__`, or its text.
 *
 * If such a method returns an instance of a subclass of int or float, it is still accepted, with a DeprecationWarning.
 */
import { raise } from "../exceptions/raise";
import { warn } from "../exceptions/warn";
import { Name } from "../generated/names";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { bytesData, bytesLength } from "../objects/bytes/bytes";
import { FloatObject, floatFromF64, floatValue, isFloat } from "../objects/float/float";
import { floatFromObject } from "../objects/float/parse";
import { intClampI64, intCompactValue, intExact, intFitsI64, intIsCompact } from "../objects/int/int";
import { intFromBuffer, intFromBytesText, intFromStr } from "../objects/int/parse";
import { intAsF64 } from "../objects/int/double";
import { isBytes, isInstance, isInt, isStr, release, retain, typeOf } from "../kernel/object";
import { lookupSpecial } from "./attribute";
import { supportsBuffer } from "./buffer";
import { call0 } from "./call";

/** Whether the object has `__index__`. */
export function isIndex(o: Borrowed): bool {
  return changetype<TypeObject>(typeOf(o)).nb_index !== 0;
}

/** Whether the object has `__index__`, `__int__` or `__float__`, or is complex. */
export function isNumber(o: Borrowed): bool {
  const type = changetype<TypeObject>(typeOf(o));
  return type.nb_index !== 0 || type.nb_int !== 0 || type.nb_float !== 0 || isInstance(o, Type.complex);
}

/**
 * Checks what `method` ("__int__", "__index__") returned: an int, preferably of exact type. Takes ownership of
 * `result`.
 */
function checkedInt(result: Owned, method: string): Owned {
  if (result === NULL || typeOf(result) === Type.int) return result;
  if (!isInt(result)) raise(Type.TypeError, "%s returned non-int (type %.200T)", changetype<usize>(method), result);
  else if (
    warn(
      Type.DeprecationWarning,
      1,
      "%s returned non-int (type %.200T).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.",
      changetype<usize>(method),
      result,
    )
  ) {
    return result;
  }
  release(result);
  return NULL;
}

/** Takes ownership of a reference to an int of any type. */
function exactly(value: Owned): Owned {
  if (value === NULL || typeOf(value) === Type.int) return value;
  const exact = intExact(value);
  release(value);
  return exact;
}

/** An int, perhaps of a subclass. TypeError if `o` has no `__index__`. */
export function numberIndex(o: Borrowed): Owned {
  if (isInt(o)) return retain(o);
  const index = changetype<TypeObject>(typeOf(o)).nb_index;
  if (index === 0) return raise(Type.TypeError, "'%.200T' object cannot be interpreted as an integer", o);
  return checkedInt(call_indirect<usize>(index, o), "__index__");
}

/** `operator.index(o)`: an int of exact type. */
export function numberIndexExact(o: Borrowed): Owned {
  return exactly(numberIndex(o));
}

/**
 * The value of `o.__index__()`. If it does not fit: -1 with `overflowType` raised, or the nearest limit if
 * `overflowType` is NULL.
 */
export function indexAsI64(o: Borrowed, overflowType: usize): i64 {
  if (isInt(o) && intIsCompact(o)) return intCompactValue(o);
  const value = numberIndex(o);
  if (value === NULL) return -1;
  const fits = intFitsI64(value);
  const result = intClampI64(value);
  release(value);
  if (fits || overflowType === NULL) return result;
  raise(overflowType, "cannot fit '%.200T' into an index-sized integer", o);
  return -1;
}

/** `int(o)` for an object with `__trunc__`, which is passed as the bound method `method`. */
function longByTrunc(method: Owned): Owned {
  if (!warn(Type.DeprecationWarning, 1, "The delegation of int() to __trunc__ is deprecated.")) {
    release(method);
    return NULL;
  }
  const result = call0(method);
  release(method);
  if (result === NULL || isInt(result)) return exactly(result);
  const index = isIndex(result)
    ? numberIndexExact(result)
    : raise(Type.TypeError, "__trunc__ returned non-Integral type %.200T", result);
  release(result);
  return index;
}

/** `int(o)`. */
export function numberLong(o: Borrowed): Owned {
  if (typeOf(o) === Type.int) return retain(o);
  const type = changetype<TypeObject>(typeOf(o));
  if (type.nb_int !== 0) return exactly(checkedInt(call_indirect<usize>(type.nb_int, o), "__int__"));
  if (type.nb_index !== 0) return numberIndexExact(o);
  const trunc = lookupSpecial(o, Name.__trunc__);
  if (trunc !== NULL) return longByTrunc(trunc);
  if (RT.error !== NULL) return NULL;
  if (isStr(o)) return intFromStr(o, 10);
  if (isBytes(o)) return intFromBytesText(bytesData(o), bytesLength(o), 10);
  if (supportsBuffer(o)) {
    const value = intFromBuffer(o, 10);
    if (value !== NULL || RT.error !== NULL) return value;
  }
  return raise(
    Type.TypeError,
    "int() argument must be a string, a bytes-like object or a real number, not '%.200T'",
    o,
  );
}

/** The result of `o.__float__()` as a float, perhaps of a subclass. */
export function callFloat(o: Borrowed, slot: u32): Owned {
  const result = call_indirect<usize>(slot, o);
  if (result === NULL || typeOf(result) === Type.float) return result;
  if (!isFloat(result)) raise(Type.TypeError, "%.50T.__float__ returned non-float (type %.50T)", o, result);
  else if (
    warn(
      Type.DeprecationWarning,
      1,
      "%.50T.__float__ returned non-float (type %.50T).  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.",
      o,
      result,
    )
  ) {
    return result;
  }
  release(result);
  return NULL;
}

/** `float(o)`. */
export function numberFloat(o: Borrowed): Owned {
  if (typeOf(o) === Type.float) return retain(o);
  const type = changetype<TypeObject>(typeOf(o));
  if (type.nb_float !== 0) {
    const result = callFloat(o, type.nb_float);
    if (result === NULL || typeOf(result) === Type.float) return result;
    const value = changetype<FloatObject>(result).value;
    release(result);
    return floatFromF64(value);
  }
  if (type.nb_index !== 0) {
    const index = numberIndex(o);
    if (index === NULL) return NULL;
    const value = intAsF64(index);
    release(index);
    return value === -1 && RT.error !== NULL ? NULL : floatFromF64(value);
  }
  if (isFloat(o)) return floatFromF64(changetype<FloatObject>(o).value);
  return floatFromObject(o);
}

/**
 * The value of a float, or the result of `__float__` or `__index__`; -1.0 with an exception raised if there is none.
 */
export function floatAsF64(object: Borrowed): f64 {
  if (isFloat(object)) return floatValue(object);
  const type = changetype<TypeObject>(typeOf(object));
  let value: f64 = -1;
  if (type.nb_float !== 0) {
    const result = callFloat(object, type.nb_float);
    if (result === NULL) return -1;
    value = floatValue(result);
    release(result);
  } else if (type.nb_index !== 0) {
    const result = numberIndex(object);
    if (result === NULL) return -1;
    value = intAsF64(result);
    release(result);
  } else raise(Type.TypeError, "must be real number, not %.50T", object);
  return value;
}
