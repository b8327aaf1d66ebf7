/**
 * Parses the arguments of built-in functions. The generated bindings call this; error messages are CPython's.
 *
 * A specification of keyword parameters is an array of words: the function's name, the number of parameters, how many
 * of them are positional-only, how many may be positional, how many positional ones are required, a mask of the
 * required ones, then each parameter's name (0: positional-only).
 */
import { None } from "../generated/memory_map";
import { raise, raiseFalse, raiseMinus } from "../exceptions/raise";
import { Name } from "../generated/names";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { dictGetName, dictKeyAt, dictLength, dictNext, dictValueAt } from "../objects/dict/dict";
import { intAsI64, intFitsI64 } from "../objects/int/int";
import { isDict, isList, isStr, isTuple, none, release, typeOf } from "../kernel/object";
import { strEqual, strLength, strRead } from "../objects/str/str";
import { tupleGet, tupleLength } from "../objects/tuple/tuple";
import { floatAsF64, indexAsI64, numberIndex } from "./number_conversion";
import { isTrue } from "./truth";

/** Marks bindings that use specifications. */
export const ARGUMENTS: i32 = 0;

/** Returns None if a function succeeded; passes a failure on. */
export function noneIf(done: bool): Owned {
  return done ? none() : NULL;
}

/** Checks the number of positional arguments of the function `name`. */
export function checkPositional(name: Borrowed, nargs: i32, minimum: i32, maximum: i32): bool {
  if (nargs >= minimum && nargs <= maximum) return true;
  const few = nargs < minimum;
  const bound = few ? minimum : maximum;
  const qualifier = minimum === maximum ? "" : few ? "at least " : "at most ";
  return raiseFalse(
    Type.TypeError,
    "%U expected %s%d argument%s, got %d",
    name,
    changetype<usize>(qualifier),
    bound,
    changetype<usize>(bound === 1 ? "" : "s"),
    nargs,
  );
}

/** For constructors that take no keyword arguments at all. */
export function noKeywords(name: Borrowed, kwargs: Borrowed): bool {
  if (dictLength(kwargs) === 0) return true;
  return raiseFalse(Type.TypeError, "%U() takes no keyword arguments", name);
}

const COUNT: usize = 4;
const POSITIONAL_ONLY: usize = 8;
const MAXIMUM_POSITIONAL: usize = 12;
const MINIMUM_POSITIONAL: usize = 16;
const REQUIRED: usize = 20;
const PARAMETERS: usize = 24;

function parameterName(specification: usize, index: i32): Borrowed {
  return load<usize>(specification + PARAMETERS + ((<usize>index) << 2));
}

/**
 * Sorts vectorcall arguments into `values`, one slot for each parameter; missing ones are NULL. Borrowed references.
 */
export function unpackKeywords(specification: usize, args: usize, nargs: i32, kwnames: Borrowed, values: usize): bool {
  const given = kwnames === NULL ? 0 : <i32>tupleLength(kwnames);
  if (!placePositional(specification, args, nargs, given, values)) return false;
  for (let index = 0; index < given; index++) {
    if (
      !placeKeyword(
        specification,
        nargs,
        tupleGet(kwnames, index),
        load<usize>(args + ((<usize>(nargs + index)) << 3)),
        values,
      )
    )
      return false;
  }
  return checkRequired(specification, nargs, values);
}

/** The same for `tp_new` and `tp_init`: keyword arguments are in a dict, or NULL. */
export function unpackKeywordsDict(
  specification: usize,
  args: usize,
  nargs: i32,
  kwargs: Borrowed,
  values: usize,
): bool {
  const given = kwargs === NULL ? 0 : <i32>dictLength(kwargs);
  if (!placePositional(specification, args, nargs, given, values)) return false;
  if (given > 0) {
    let position = dictNext(kwargs, 0);
    while (position >= 0) {
      if (!placeKeyword(specification, nargs, dictKeyAt(kwargs, position), dictValueAt(kwargs, position), values))
        return false;
      position = dictNext(kwargs, position);
    }
  }
  return checkRequired(specification, nargs, values);
}

function placePositional(specification: usize, args: usize, nargs: i32, keywords: i32, values: usize): bool {
  const count = load<i32>(specification + COUNT);
  const maximum = load<i32>(specification + MAXIMUM_POSITIONAL);
  if (nargs + keywords > count) {
    const kind = nargs === 0 ? "keyword " : "";
    const plural = count === 1 ? "" : "s";
    return raiseFalse(
      Type.TypeError,
      "%.200U() takes at most %d %sargument%s (%d given)",
      load<usize>(specification),
      count,
      changetype<usize>(kind),
      changetype<usize>(plural),
      nargs + keywords,
    );
  }
  if (nargs > maximum) {
    const name = load<usize>(specification);
    if (maximum === 0) return raiseFalse(Type.TypeError, "%.200U() takes no positional arguments", name);
    const bound = load<i32>(specification + MINIMUM_POSITIONAL) < maximum ? "at most" : "exactly";
    return raiseFalse(
      Type.TypeError,
      "%.200U() takes %s %d positional argument%s (%d given)",
      name,
      changetype<usize>(bound),
      maximum,
      changetype<usize>(maximum === 1 ? "" : "s"),
      nargs,
    );
  }
  const minimumOnly = min(load<i32>(specification + POSITIONAL_ONLY), load<i32>(specification + MINIMUM_POSITIONAL));
  if (nargs < minimumOnly) {
    const bound = load<i32>(specification + MINIMUM_POSITIONAL) < maximum ? "at least" : "exactly";
    return raiseFalse(
      Type.TypeError,
      "%.200U() takes %s %d positional argument%s (%d given)",
      load<usize>(specification),
      changetype<usize>(bound),
      minimumOnly,
      changetype<usize>(minimumOnly === 1 ? "" : "s"),
      nargs,
    );
  }
  for (let index = 0; index < nargs; index++)
    store<u64>(values + ((<usize>index) << 3), load<u64>(args + ((<usize>index) << 3)));
  for (let index = nargs; index < count; index++) store<u64>(values + ((<usize>index) << 3), 0);
  return true;
}

function placeKeyword(specification: usize, nargs: i32, keyword: Borrowed, value: Borrowed, values: usize): bool {
  if (!isStr(keyword)) return raiseFalse(Type.TypeError, "keywords must be strings");
  const count = load<i32>(specification + COUNT);
  for (let index = load<i32>(specification + POSITIONAL_ONLY); index < count; index++) {
    const name = parameterName(specification, index);
    if (name !== keyword && !strEqual(name, keyword)) continue;
    const place = values + ((<usize>index) << 3);
    if (index >= nargs && load<usize>(place) === NULL) {
      store<u64>(place, <u64>value);
      return true;
    }
    return raiseFalse(
      Type.TypeError,
      "argument for %.200U() given by name ('%U') and position (%d)",
      load<usize>(specification),
      keyword,
      index + 1,
    );
  }
  return raiseFalse(
    Type.TypeError,
    "'%S' is an invalid keyword argument for %.200U()",
    keyword,
    load<usize>(specification),
  );
}

function checkRequired(specification: usize, nargs: i32, values: usize): bool {
  const required = load<u32>(specification + REQUIRED);
  const count = load<i32>(specification + COUNT);
  for (let index = nargs; index < count; index++) {
    if ((required & ((<u32>1) << index)) === 0 || load<usize>(values + ((<usize>index) << 3)) !== NULL) continue;
    return raiseFalse(
      Type.TypeError,
      "%.200U() missing required argument '%U' (pos %d)",
      load<usize>(specification),
      parameterName(specification, index),
      index + 1,
    );
  }
  return true;
}

/** Here and below, a result of -1 with `RT.error` set means an exception. */
export function argumentIndex(object: Borrowed): i64 {
  const index = numberIndex(object);
  if (index === NULL) return -1;
  const fits = intFitsI64(index);
  const value = fits ? intAsI64(index) : -1;
  release(index);
  if (!fits) raise(Type.OverflowError, "Python int too large to convert to C ssize_t");
  return value;
}

/** A slice bound, clipped to 64 bits. None is not accepted, as in `list.index`. */
export function argumentSliceIndex(object: Borrowed): i64 {
  if (changetype<usize>(object) !== None && hasIndex(object)) return indexAsI64(object, NULL);
  raise(Type.TypeError, "slice indices must be integers or have an __index__ method");
  return -1;
}

function hasIndex(object: Borrowed): bool {
  return changetype<TypeObject>(typeOf(object)).nb_index !== 0;
}

/** A C int. */
export function argumentInt(object: Borrowed): i32 {
  const index = numberIndex(object);
  if (index === NULL) return -1;
  const value = intFitsI64(index) ? intAsI64(index) : i64.MAX_VALUE;
  release(index);
  if (value >= i32.MIN_VALUE && value <= i32.MAX_VALUE) return <i32>value;
  return raiseMinus(Type.OverflowError, "Python int too large to convert to C int");
}

/** A C long. */
export function argumentI64(object: Borrowed): i64 {
  return argumentLong(object);
}

function argumentLong(object: Borrowed): i64 {
  const index = numberIndex(object);
  if (index === NULL) return -1;
  const value = intAsI64(index);
  release(index);
  return value;
}

/** 1, 0, or -1 with an error. */
export function argumentBool(object: Borrowed): i32 {
  return isTrue(object);
}

export function argumentFloat(object: Borrowed): f64 {
  return floatAsF64(object);
}

/** The code point of a str of length 1. */
export function argumentChar(object: Borrowed): i32 {
  if (!isStr(object)) return raiseMinus(Type.TypeError, "a unicode character is required, not %.50T", object);
  if (strLength(object) !== 1)
    return raiseMinus(Type.TypeError, "a unicode character is required, not a string of length %d", strLength(object));
  return <i32>strRead(object, 0);
}

function badArgument(callee: Borrowed, position: i32, expected: string, object: Borrowed, single: bool): bool {
  const actual = object === None ? Name.None : changetype<TypeObject>(typeOf(object)).ht_name;
  if (single)
    return raiseFalse(
      Type.TypeError,
      "%.200U() argument must be %.50s, not %.50U",
      callee,
      changetype<usize>(expected),
      actual,
    );
  return raiseFalse(
    Type.TypeError,
    "%.200U() argument %d must be %.50s, not %.50U",
    callee,
    position,
    changetype<usize>(expected),
    actual,
  );
}

/** `position` counts from 1; 0 for the only argument of a function. */
export function argumentStr(object: Borrowed, name: Borrowed, position: i32): bool {
  return isStr(object) || badArgument(name, position, "str", object, position === 0);
}
export function argumentTuple(object: Borrowed, name: Borrowed, position: i32): bool {
  return isTuple(object) || badArgument(name, position, "tuple", object, position === 0);
}
export function argumentDict(object: Borrowed, name: Borrowed, position: i32): bool {
  return isDict(object) || badArgument(name, position, "dict", object, position === 0);
}
export function argumentList(object: Borrowed, name: Borrowed, position: i32): bool {
  return isList(object) || badArgument(name, position, "list", object, position === 0);
}

/** Only the keywords `first` and `second` (NULL: only `first`) may be passed to `name(...)`. */
export function checkKeywords(name: string, kwargs: Borrowed, first: Borrowed, second: Borrowed): bool {
  if (kwargs === NULL) return true;
  const given = dictLength(kwargs);
  const maximum: i64 = second === NULL ? 1 : 2;
  if (given > maximum) {
    if (maximum === 1)
      return raiseFalse(
        Type.TypeError,
        "%s() takes at most 1 keyword argument (%d given)",
        changetype<usize>(name),
        given,
      );
    return raiseFalse(
      Type.TypeError,
      "%s() takes at most 2 keyword arguments (%d given)",
      changetype<usize>(name),
      given,
    );
  }
  let known: i64 = dictGetName(kwargs, first) === NULL ? 0 : 1;
  if (second !== NULL && dictGetName(kwargs, second) !== NULL) known++;
  if (known === given) return true;
  for (let at = dictNext(kwargs, 0); at >= 0; at = dictNext(kwargs, at)) {
    const key = dictKeyAt(kwargs, at);
    if (!isStr(key)) return raiseFalse(Type.TypeError, "keywords must be strings");
    if (strEqual(key, first) || (second !== NULL && strEqual(key, second))) continue;
    return raiseFalse(Type.TypeError, "'%S' is an invalid keyword argument for %s()", key, changetype<usize>(name));
  }
  return true;
}

/** These types are called without arguments, if at all. */
export function takesNothing(args: Borrowed, kwargs: Borrowed): bool {
  return tupleLength(args) === 0 && (kwargs === NULL || dictLength(kwargs) === 0);
}
