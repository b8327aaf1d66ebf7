/**
 * The number protocol: operators on objects of any type.
 *
 * The type of the right operand goes first if it is a subclass of the left one's and has its own slot. A slot returns
 * NotImplemented for operands that it does not support. If no slot supports them, + and * try the sequence protocol;
 * then TypeError is raised.
 */
import { None, NotImplemented } from "../generated/memory_map";
import { raise } from "../exceptions/raise";
import { Name } from "../generated/names";
import { Slot } from "../generated/type_object";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { floatFromF64, floatValue } from "../objects/float/float";
import { intAdd, intMultiply, intSubtract } from "../objects/int/arithmetic";
import { intAnd } from "../objects/int/bitwise";
import { intFloorDivide, intRemainder, intTrueDivide } from "../objects/int/division";
import { BuiltinFunctionObject } from "../objects/builtin_function/record";
import { isSubtype, release, retain, typeOf } from "../kernel/object";
import { indexAsI64, isIndex } from "./number_conversion";

function slotOf(type: usize, slot: usize): u32 {
  return load<u32>(type + slot);
}

/** Tries the binary slots of both operands. NotImplemented if both decline. */
function tryBinary(a: Borrowed, b: Borrowed, slot: usize): Owned {
  const aType = typeOf(a);
  const bType = typeOf(b);
  const left = slotOf(aType, slot);
  let right = aType === bType ? 0 : slotOf(bType, slot);
  if (right === left) right = 0;
  if (left !== 0) {
    if (right !== 0 && isSubtype(bType, aType)) {
      const result = call_indirect<usize>(right, a, b);
      if (result !== NotImplemented) return result;
      release(result);
      right = 0;
    }
    const result = call_indirect<usize>(left, a, b);
    if (result !== NotImplemented) return result;
    release(result);
  }
  if (right !== 0) return call_indirect<usize>(right, a, b);
  return retain(NotImplemented);
}

function tryInplace(a: Borrowed, b: Borrowed, inplaceSlot: usize, slot: usize): Owned {
  const inplace = slotOf(typeOf(a), inplaceSlot);
  if (inplace !== 0) {
    const result = call_indirect<usize>(inplace, a, b);
    if (result !== NotImplemented) return result;
    release(result);
  }
  return tryBinary(a, b, slot);
}

function raiseUnsupported(a: Borrowed, b: Borrowed, operator: string): Owned {
  return raise(
    Type.TypeError,
    "unsupported operand type(s) for %.100s: '%.100T' and '%.100T'",
    changetype<usize>(operator),
    a,
    b,
  );
}

function binary(a: Borrowed, b: Borrowed, slot: usize, operator: string): Owned {
  const result = tryBinary(a, b, slot);
  if (result !== NotImplemented) return result;
  release(result);
  return raiseUnsupported(a, b, operator);
}

function inplace(a: Borrowed, b: Borrowed, inplaceSlot: usize, slot: usize, operator: string): Owned {
  const result = tryInplace(a, b, inplaceSlot, slot);
  if (result !== NotImplemented) return result;
  release(result);
  return raiseUnsupported(a, b, operator);
}

// --- + and *, which sequences support too

export function numberAdd(a: Borrowed, b: Borrowed): Owned {
  const result = tryBinary(a, b, Slot.nb_add);
  if (result !== NotImplemented) return result;
  release(result);
  const concat = slotOf(typeOf(a), Slot.sq_concat);
  return concat !== 0 ? call_indirect<usize>(concat, a, b) : raiseUnsupported(a, b, "+");
}

export function numberInplaceAdd(a: Borrowed, b: Borrowed): Owned {
  const result = tryInplace(a, b, Slot.nb_inplace_add, Slot.nb_add);
  if (result !== NotImplemented) return result;
  release(result);
  let concat = slotOf(typeOf(a), Slot.sq_inplace_concat);
  if (concat === 0) concat = slotOf(typeOf(a), Slot.sq_concat);
  return concat !== 0 ? call_indirect<usize>(concat, a, b) : raiseUnsupported(a, b, "+=");
}

function repeat(slot: u32, sequence: Borrowed, count: Borrowed): Owned {
  if (!isIndex(count)) return raise(Type.TypeError, "can't multiply sequence by non-int of type '%.200T'", count);
  const times = indexAsI64(count, Type.OverflowError);
  if (times === -1 && RT.error !== NULL) return NULL;
  return call_indirect<usize>(slot, sequence, times);
}

export function numberMultiply(a: Borrowed, b: Borrowed): Owned {
  const result = tryBinary(a, b, Slot.nb_multiply);
  if (result !== NotImplemented) return result;
  release(result);
  const left = slotOf(typeOf(a), Slot.sq_repeat);
  if (left !== 0) return repeat(left, a, b);
  const right = slotOf(typeOf(b), Slot.sq_repeat);
  return right !== 0 ? repeat(right, b, a) : raiseUnsupported(a, b, "*");
}

export function numberInplaceMultiply(a: Borrowed, b: Borrowed): Owned {
  const result = tryInplace(a, b, Slot.nb_inplace_multiply, Slot.nb_multiply);
  if (result !== NotImplemented) return result;
  release(result);
  let left = slotOf(typeOf(a), Slot.sq_inplace_repeat);
  if (left === 0) left = slotOf(typeOf(a), Slot.sq_repeat);
  if (left !== 0) return repeat(left, a, b);
  // The right operand must stay unchanged.
  const right = slotOf(typeOf(b), Slot.sq_repeat);
  return right !== 0 ? repeat(right, b, a) : raiseUnsupported(a, b, "*=");
}

// --- the rest of the binary operators

export function numberSubtract(a: Borrowed, b: Borrowed): Owned {
  return binary(a, b, Slot.nb_subtract, "-");
}

export function numberMatrixMultiply(a: Borrowed, b: Borrowed): Owned {
  return binary(a, b, Slot.nb_matrix_multiply, "@");
}

export function numberTrueDivide(a: Borrowed, b: Borrowed): Owned {
  return binary(a, b, Slot.nb_true_divide, "/");
}

export function numberFloorDivide(a: Borrowed, b: Borrowed): Owned {
  return binary(a, b, Slot.nb_floor_divide, "//");
}

export function numberRemainder(a: Borrowed, b: Borrowed): Owned {
  return binary(a, b, Slot.nb_remainder, "%");
}

export function numberDivmod(a: Borrowed, b: Borrowed): Owned {
  return binary(a, b, Slot.nb_divmod, "divmod()");
}

export function numberLshift(a: Borrowed, b: Borrowed): Owned {
  return binary(a, b, Slot.nb_lshift, "<<");
}

function isPrintFunction(o: Borrowed): bool {
  return (
    typeOf(o) === Type.builtin_function_or_method && changetype<BuiltinFunctionObject>(o).method.name === Name.print
  );
}

/** `print >> file` was a statement in Python 2: its users get a hint. */
export function numberRshift(a: Borrowed, b: Borrowed): Owned {
  const result = tryBinary(a, b, Slot.nb_rshift);
  if (result !== NotImplemented) return result;
  release(result);
  if (!isPrintFunction(a)) return raiseUnsupported(a, b, ">>");
  return raise(
    Type.TypeError,
    "unsupported operand type(s) for >>: '%.100T' and '%.100T'. Did you mean \"print(<message>, file=<output_stream>)\"?",
    a,
    b,
  );
}

export function numberAnd(a: Borrowed, b: Borrowed): Owned {
  return binary(a, b, Slot.nb_and, "&");
}

export function numberXor(a: Borrowed, b: Borrowed): Owned {
  return binary(a, b, Slot.nb_xor, "^");
}

export function numberOr(a: Borrowed, b: Borrowed): Owned {
  return binary(a, b, Slot.nb_or, "|");
}

// --- power

/** Tries the power slots of all three operands. NotImplemented if all decline. */
function tryPower(a: Borrowed, b: Borrowed, modulus: Borrowed): Owned {
  const aType = typeOf(a);
  const bType = typeOf(b);
  const left = slotOf(aType, Slot.nb_power);
  let right = aType === bType ? 0 : slotOf(bType, Slot.nb_power);
  if (right === left) right = 0;
  const first = left;
  const second = right;
  if (left !== 0) {
    if (right !== 0 && isSubtype(bType, aType)) {
      const result = call_indirect<usize>(right, a, b, modulus);
      if (result !== NotImplemented) return result;
      release(result);
      right = 0;
    }
    const result = call_indirect<usize>(left, a, b, modulus);
    if (result !== NotImplemented) return result;
    release(result);
  }
  if (right !== 0) {
    const result = call_indirect<usize>(right, a, b, modulus);
    if (result !== NotImplemented) return result;
    release(result);
  }
  const third = slotOf(typeOf(modulus), Slot.nb_power);
  if (third !== 0 && third !== first && third !== second) return call_indirect<usize>(third, a, b, modulus);
  return retain(NotImplemented);
}

function raiseUnsupportedPower(a: Borrowed, b: Borrowed, modulus: Borrowed, operator: string): Owned {
  if (modulus === None) return raiseUnsupported(a, b, operator);
  return raise(
    Type.TypeError,
    "unsupported operand type(s) for %.100s: '%.100T', '%.100T', '%.100T'",
    changetype<usize>(operator),
    a,
    b,
    modulus,
  );
}

export function numberPower(a: Borrowed, b: Borrowed, modulus: Borrowed = None): Owned {
  const result = tryPower(a, b, modulus);
  if (result !== NotImplemented) return result;
  release(result);
  return raiseUnsupportedPower(a, b, modulus, "** or pow()");
}

export function numberInplacePower(a: Borrowed, b: Borrowed, modulus: Borrowed = None): Owned {
  const slot = slotOf(typeOf(a), Slot.nb_inplace_power);
  let result: usize = slot !== 0 ? call_indirect<usize>(slot, a, b, modulus) : NotImplemented;
  if (result !== NotImplemented) return result;
  if (slot !== 0) release(result);
  result = tryPower(a, b, modulus);
  if (result !== NotImplemented) return result;
  release(result);
  return raiseUnsupportedPower(a, b, modulus, "**=");
}

// --- unary operators

function unary(o: Borrowed, slot: usize, what: string): Owned {
  const operation = slotOf(typeOf(o), slot);
  if (operation !== 0) return call_indirect<usize>(operation, o);
  return raise(Type.TypeError, "bad operand type for %s: '%.200T'", changetype<usize>(what), o);
}

export function numberNegative(o: Borrowed): Owned {
  if (typeOf(o) === Type.float) return floatFromF64(-floatValue(o));
  return unary(o, Slot.nb_negative, "unary -");
}

export function numberPositive(o: Borrowed): Owned {
  return unary(o, Slot.nb_positive, "unary +");
}

export function numberInvert(o: Borrowed): Owned {
  return unary(o, Slot.nb_invert, "unary ~");
}

export function numberAbsolute(o: Borrowed): Owned {
  return unary(o, Slot.nb_absolute, "abs()");
}

/** BINARY_OP's arguments, in CPython's order: NB_ADD to NB_INPLACE_XOR. */
export const enum BinaryOperator {
  add = 0,
  and = 1,
  floorDivide = 2,
  lshift = 3,
  matrixMultiply = 4,
  multiply = 5,
  remainder = 6,
  or = 7,
  power = 8,
  rshift = 9,
  subtract = 10,
  trueDivide = 11,
  xor = 12,
  inplaceAdd = 13,
  inplaceAnd = 14,
  inplaceFloorDivide = 15,
  inplaceLshift = 16,
  inplaceMatrixMultiply = 17,
  inplaceMultiply = 18,
  inplaceRemainder = 19,
  inplaceOr = 20,
  inplacePower = 21,
  inplaceRshift = 22,
  inplaceSubtract = 23,
  inplaceTrueDivide = 24,
  inplaceXor = 25,
}

/** The most common operators, on two ints. The in-place ones follow the others in the same order. */
function exactInts(code: i32, a: Borrowed, b: Borrowed): Owned {
  switch (code >= BinaryOperator.inplaceAdd ? code - BinaryOperator.inplaceAdd : code) {
    case BinaryOperator.add:
      return intAdd(a, b);
    case BinaryOperator.and:
      return intAnd(a, b);
    case BinaryOperator.floorDivide:
      return intFloorDivide(a, b);
    case BinaryOperator.multiply:
      return intMultiply(a, b);
    case BinaryOperator.remainder:
      return intRemainder(a, b);
    case BinaryOperator.subtract:
      return intSubtract(a, b);
    case BinaryOperator.trueDivide:
      return intTrueDivide(a, b);
    default:
      return dispatch(code, a, b);
  }
}

/** The same for two floats. */
function exactFloats(code: i32, a: Borrowed, b: Borrowed): Owned {
  const x = floatValue(a);
  const y = floatValue(b);
  switch (code >= BinaryOperator.inplaceAdd ? code - BinaryOperator.inplaceAdd : code) {
    case BinaryOperator.add:
      return floatFromF64(x + y);
    case BinaryOperator.multiply:
      return floatFromF64(x * y);
    case BinaryOperator.subtract:
      return floatFromF64(x - y);
    case BinaryOperator.trueDivide:
      return y !== 0 ? floatFromF64(x / y) : dispatch(code, a, b);
    default:
      return dispatch(code, a, b);
  }
}

/** `code` is a BinaryOperator. */
export function binaryOperator(code: i32, a: Borrowed, b: Borrowed): Owned {
  const type = typeOf(a);
  if (type === typeOf(b)) {
    if (type === Type.int) return exactInts(code, a, b);
    if (type === Type.float) return exactFloats(code, a, b);
  }
  return dispatch(code, a, b);
}

function dispatch(code: i32, a: Borrowed, b: Borrowed): Owned {
  switch (code) {
    case BinaryOperator.add:
      return numberAdd(a, b);
    case BinaryOperator.and:
      return numberAnd(a, b);
    case BinaryOperator.floorDivide:
      return numberFloorDivide(a, b);
    case BinaryOperator.lshift:
      return numberLshift(a, b);
    case BinaryOperator.matrixMultiply:
      return numberMatrixMultiply(a, b);
    case BinaryOperator.multiply:
      return numberMultiply(a, b);
    case BinaryOperator.remainder:
      return numberRemainder(a, b);
    case BinaryOperator.or:
      return numberOr(a, b);
    case BinaryOperator.power:
      return numberPower(a, b, None);
    case BinaryOperator.rshift:
      return numberRshift(a, b);
    case BinaryOperator.subtract:
      return numberSubtract(a, b);
    case BinaryOperator.trueDivide:
      return numberTrueDivide(a, b);
    case BinaryOperator.xor:
      return numberXor(a, b);
    case BinaryOperator.inplaceAdd:
      return numberInplaceAdd(a, b);
    case BinaryOperator.inplaceAnd:
      return inplace(a, b, Slot.nb_inplace_and, Slot.nb_and, "&=");
    case BinaryOperator.inplaceFloorDivide:
      return inplace(a, b, Slot.nb_inplace_floor_divide, Slot.nb_floor_divide, "//=");
    case BinaryOperator.inplaceLshift:
      return inplace(a, b, Slot.nb_inplace_lshift, Slot.nb_lshift, "<<=");
    case BinaryOperator.inplaceMatrixMultiply:
      return inplace(a, b, Slot.nb_inplace_matrix_multiply, Slot.nb_matrix_multiply, "@=");
    case BinaryOperator.inplaceMultiply:
      return numberInplaceMultiply(a, b);
    case BinaryOperator.inplaceRemainder:
      return inplace(a, b, Slot.nb_inplace_remainder, Slot.nb_remainder, "%=");
    case BinaryOperator.inplaceOr:
      return inplace(a, b, Slot.nb_inplace_or, Slot.nb_or, "|=");
    case BinaryOperator.inplacePower:
      return numberInplacePower(a, b, None);
    case BinaryOperator.inplaceRshift:
      return inplace(a, b, Slot.nb_inplace_rshift, Slot.nb_rshift, ">>=");
    case BinaryOperator.inplaceSubtract:
      return inplace(a, b, Slot.nb_inplace_subtract, Slot.nb_subtract, "-=");
    case BinaryOperator.inplaceTrueDivide:
      return inplace(a, b, Slot.nb_inplace_true_divide, Slot.nb_true_divide, "/=");
    default:
      return inplace(a, b, Slot.nb_inplace_xor, Slot.nb_xor, "^=");
  }
}
