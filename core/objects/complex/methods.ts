/** complex: constructor, methods and attributes. */
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { warn } from "../../exceptions/warn";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { lookupSpecial } from "../../protocols/attribute";
import { call0 } from "../../protocols/call";
import { complexFormat } from "../../protocols/format_number";
import { floatAsF64 } from "../../protocols/number_conversion";
import { complexFromF64, ComplexObject, complexPositive, isComplex } from "./complex";
import { floatFromF64 } from "../float/float";
import { copyWithoutUnderscores, decimalEnd, decimalValueOf, hasUnderscore } from "../float/parse";
import { asciiOfStr, isAsciiSpace } from "../int/parse";
import { isStr, release, retain, typeOf } from "../../kernel/object";
import { strLength } from "../str/str";
import { tupleNew, tupleSet } from "../tuple/tuple";

/**
 * @member complex.real ComplexObject.real f64 readonly
 * @member complex.imag ComplexObject.imag f64 readonly
 */

function make(type: usize, real: f64, imag: f64): Owned {
  if (type === Type.complex) return complexFromF64(real, imag);
  const instance = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>0);
  if (instance === NULL) return NULL;
  changetype<ComplexObject>(instance).real = real;
  changetype<ComplexObject>(instance).imag = imag;
  return instance;
}

function raiseMalformed(): Owned {
  return raise(Type.ValueError, "complex() arg is a malformed string");
}

function isSign(at: usize, end: usize): bool {
  return at < end && (load<u8>(at) === 43 || load<u8>(at) === 45);
}

function isUnit(at: usize, end: usize): bool {
  return at < end && (load<u8>(at) | 32) === 106;
}

/**
 * `real`, `imag j`, `real ± imag j`, where the number before j is optional; parentheses and space are allowed around
 * it.
 */
function parseText(type: usize, at: usize, end: usize): Owned {
  while (at < end && isAsciiSpace(load<u8>(at))) at++;
  while (end > at && isAsciiSpace(load<u8>(end - 1))) end--;
  if (at < end && load<u8>(at) === 40) {
    if (load<u8>(end - 1) !== 41) return raiseMalformed();
    at++;
    end--;
    while (at < end && isAsciiSpace(load<u8>(at))) at++;
    while (end > at && isAsciiSpace(load<u8>(end - 1))) end--;
  }
  let real: f64 = 0;
  let imag: f64 = 0;
  const stop = decimalEnd(at, end);
  if (stop === at) {
    // No number: at most a sign, then the j of ±1j.
    imag = 1;
    if (isSign(at, end)) imag = load<u8>(at++) === 45 ? -1 : 1;
    if (!isUnit(at, end)) return raiseMalformed();
    at++;
  } else {
    const first = decimalValueOf(at, stop);
    at = stop;
    if (isSign(at, end)) {
      real = first;
      const last = decimalEnd(at, end);
      imag = load<u8>(at) === 45 ? -1 : 1;
      if (last !== at) imag = decimalValueOf(at, last);
      at = last !== at ? last : at + 1;
      if (!isUnit(at, end)) return raiseMalformed();
      at++;
    } else if (isUnit(at, end)) {
      imag = first;
      at++;
    } else real = first;
  }
  return at === end ? make(type, real, imag) : raiseMalformed();
}

function fromText(type: usize, text: Borrowed): Owned {
  const block = asciiOfStr(text);
  if (block === NULL) return NULL;
  const end = block + <usize>strLength(text);
  let result: usize;
  if (hasUnderscore(block, end)) {
    const copy = memoryAllocate(end - block);
    if (copy === NULL) result = raiseNoMemory();
    else {
      const copyEnd = copyWithoutUnderscores(block, end, copy);
      if (copyEnd === NULL) result = raise(Type.ValueError, "could not convert string to complex: %R", text);
      else result = parseText(type, copy, copyEnd);
      memoryFree(copy);
    }
  } else result = parseText(type, block, end);
  memoryFree(block);
  return result;
}

/** The result of `__complex__`: a complex, perhaps of a subclass. NULL without an error if there is no such method. */
export function callComplex(object: Borrowed): Owned {
  if (typeOf(object) === Type.complex) return retain(object);
  const method = lookupSpecial(object, Name.__complex__);
  if (method === NULL) return NULL;
  const result = call0(method);
  release(method);
  if (result === NULL || typeOf(result) === Type.complex) return result;
  if (!isComplex(result)) raise(Type.TypeError, "__complex__ returned non-complex (type %.200T)", result);
  else if (
    warn(
      Type.DeprecationWarning,
      1,
      "__complex__ returned non-complex (type %.200T).  The ability to return an instance of a strict subclass of complex is deprecated, and may be removed in a future version of Python.",
      result,
    )
  ) {
    return result;
  }
  release(result);
  return NULL;
}

function hasRealNumber(object: Borrowed): bool {
  const type = changetype<TypeObject>(typeOf(object));
  return type.nb_float !== 0 || type.nb_index !== 0;
}

/** @new complex(real=NULL, imag=NULL) */
export function complexNew(type: usize, real: Borrowed, imag: Borrowed): Owned {
  if (real !== NULL && imag === NULL && typeOf(real) === Type.complex && type === Type.complex) return retain(real);
  if (real !== NULL && isStr(real)) {
    if (imag !== NULL) return raise(Type.TypeError, "complex() can't take second arg if first is a string");
    return fromText(type, real);
  }
  if (imag !== NULL && isStr(imag)) return raise(Type.TypeError, "complex() second arg can't be a string");
  let x: f64 = 0;
  let y: f64 = 0;
  let converted: usize = NULL;
  if (real !== NULL) {
    converted = callComplex(real);
    if (converted === NULL && RT.error !== NULL) return NULL;
  }
  const first = converted !== NULL ? converted : real;
  if (first !== NULL && !isComplex(first) && !hasRealNumber(first)) {
    return raise(Type.TypeError, "complex() first argument must be a string or a number, not '%.200T'", first);
  }
  if (imag !== NULL && !isComplex(imag) && !hasRealNumber(imag)) {
    if (converted !== NULL) release(converted);
    return raise(Type.TypeError, "complex() second argument must be a number, not '%.200T'", imag);
  }
  const firstIsComplex = first !== NULL && isComplex(first);
  if (firstIsComplex) {
    x = changetype<ComplexObject>(first).real;
    y = changetype<ComplexObject>(first).imag;
  } else if (first !== NULL) x = floatAsF64(first);
  if (converted !== NULL) release(converted);
  if (x === -1 && RT.error !== NULL) return NULL;
  if (imag === NULL) return make(type, x, y);
  // A complex second argument is multiplied by j: its real part is added to y, its imaginary part subtracted from x.
  let more: f64;
  if (isComplex(imag)) {
    more = changetype<ComplexObject>(imag).real;
    x -= changetype<ComplexObject>(imag).imag;
  } else {
    more = floatAsF64(imag);
    if (more === -1 && RT.error !== NULL) return NULL;
  }
  return make(type, x, firstIsComplex ? more + y : more);
}

/** @method complex.conjugate() */
export function complexConjugate(self: ComplexObject): Owned {
  return complexFromF64(self.real, -self.imag);
}

/** @method complex.__complex__() */
export function complexComplex(self: ComplexObject): Owned {
  return complexPositive(self);
}

/** @method complex.__getnewargs__() */
export function complexGetNewArgs(self: ComplexObject): Owned {
  const args = tupleNew(2);
  if (args === NULL) return NULL;
  const real = floatFromF64(self.real);
  const imag = real === NULL ? NULL : floatFromF64(self.imag);
  if (imag === NULL) {
    if (real !== NULL) release(real);
    release(args);
    return NULL;
  }
  tupleSet(args, 0, real);
  tupleSet(args, 1, imag);
  return args;
}

/** @method complex.__format__(format_spec: str, /) */
export function complexFormatMethod(self: Borrowed, specification: Borrowed): Owned {
  return complexFormat(self, specification);
}
