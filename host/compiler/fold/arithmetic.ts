/**
 * Operations on constants as Python computes them. Null means not folded: the operation raises, or its result would be
 * large, and a program that contains it by mistake should not pay for it at compile time.
 */
import { type BytesValue, type ConstantValue, FALSE, type StrValue, TRUE } from "../constants/constants.ts";
import type * as ast from "../generated/nodes.ts";
import { isTrue } from "../constants/values.ts";
import { addComplex, complexPower, divideComplex, multiplyComplex, subtractComplex, type Complex } from "./complex.ts";
import { divideInts, floatPower, intToFloat } from "./floats.ts";
import { strFromCodes } from "./format.ts";

const MAX_INT_BITS = 128n;
const MAX_COLLECTION_SIZE = 256;
const MAX_STR_SIZE = 4096;
const MAX_TOTAL_ITEMS = 1024;

function int(value: bigint): ConstantValue {
  return { type: "int", value };
}

function float(value: number): ConstantValue {
  return { type: "float", value };
}

function bool(value: boolean): ConstantValue {
  return value ? TRUE : FALSE;
}

/** bool is an int. */
function asInt(value: ConstantValue): bigint | null {
  if (value.type === "int") return value.value;
  if (value.type === "bool") return value.value ? 1n : 0n;
  return null;
}

function bitLength(value: bigint): bigint {
  return value === 0n ? 0n : BigInt((value < 0n ? -value : value).toString(2).length);
}

export function foldUnary(op: ast.unaryop, value: ConstantValue): ConstantValue | null {
  if (op === "Not") return bool(!isTrue(value));
  const whole = asInt(value);
  if (whole !== null) return int(op === "Invert" ? ~whole : op === "USub" ? -whole : whole);
  if (op === "Invert") return null;
  if (value.type === "float") return op === "USub" ? float(-value.value) : value;
  if (value.type === "complex")
    return op === "USub" ? { type: "complex", real: -value.real, imag: -value.imag } : value;
  return null;
}

export function foldBinary(op: ast.operator, left: ConstantValue, right: ConstantValue): ConstantValue | null {
  const leftInt = asInt(left);
  const rightInt = asInt(right);
  if (leftInt !== null && rightInt !== null) {
    if (left.type === "bool" && right.type === "bool") {
      if (op === "BitAnd") return bool(left.value && right.value);
      if (op === "BitOr") return bool(left.value || right.value);
      if (op === "BitXor") return bool(left.value !== right.value);
    }
    return intOperation(op, leftInt, rightInt);
  }
  if (left.type === "complex" || right.type === "complex") return complexOperation(op, left, right);
  if (left.type === "float" || right.type === "float") return floatOperation(op, left, right);
  if (op === "Add") return concatenate(left, right);
  if (op === "Mult") {
    if (rightInt !== null) return repeat(left, rightInt);
    if (leftInt !== null) return repeat(right, leftInt);
  }
  return null;
}

function intOperation(op: ast.operator, left: bigint, right: bigint): ConstantValue | null {
  switch (op) {
    case "Add":
      return int(left + right);
    case "Sub":
      return int(left - right);
    case "Mult":
      if (left !== 0n && right !== 0n && bitLength(left) + bitLength(right) > MAX_INT_BITS) return null;
      return int(left * right);
    case "Div": {
      const quotient = divideInts(left, right);
      return quotient === null ? null : float(quotient);
    }
    case "FloorDiv":
      return right === 0n ? null : int(floorDivide(left, right));
    case "Mod":
      return right === 0n ? null : int(left - floorDivide(left, right) * right);
    case "Pow":
      return intPower(left, right);
    case "LShift":
      if (right < 0n) return null;
      if (left !== 0n && (right > MAX_INT_BITS || bitLength(left) > MAX_INT_BITS - right)) return null;
      return int(left === 0n ? 0n : left << right);
    case "RShift":
      return right < 0n ? null : int(right > 0x7fffffffn ? (left < 0n ? -1n : 0n) : left >> right);
    case "BitOr":
      return int(left | right);
    case "BitXor":
      return int(left ^ right);
    case "BitAnd":
      return int(left & right);
    case "MatMult":
      return null;
  }
}

function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient;
}

function intPower(base: bigint, exponent: bigint): ConstantValue | null {
  if (exponent < 0n) {
    const x = intToFloat(base);
    const y = intToFloat(exponent);
    const power = x === null || y === null ? null : floatPower(x, y);
    return power === null ? null : float(power);
  }
  if (base !== 0n && exponent > 0n) {
    // CPython keeps the exponent in a size_t; one that does not fit is an error there.
    if (exponent > 0xffffffffffffffffn || bitLength(base) > MAX_INT_BITS / exponent) return null;
  }
  if (base === 0n) return int(exponent === 0n ? 1n : 0n);
  return int(base ** exponent);
}

function floatOperation(op: ast.operator, left: ConstantValue, right: ConstantValue): ConstantValue | null {
  const x = asFloat(left);
  const y = asFloat(right);
  if (x === null || y === null) return null;
  switch (op) {
    case "Add":
      return float(x + y);
    case "Sub":
      return float(x - y);
    case "Mult":
      return float(x * y);
    case "Div":
      return y === 0 ? null : float(x / y);
    case "FloorDiv":
      return y === 0 ? null : float(floorDivideFloats(x, y));
    case "Mod":
      return y === 0 ? null : float(remainder(x, y));
    case "Pow": {
      // A negative base with a fractional exponent has a complex result.
      if (x < 0 && Number.isFinite(x) && Number.isFinite(y) && y !== Math.floor(y)) {
        return complexOperation(op, left, right);
      }
      const power = floatPower(x, y);
      return power === null ? null : float(power);
    }
    default:
      return null;
  }
}

function asFloat(value: ConstantValue): number | null {
  if (value.type === "float") return value.value;
  const whole = asInt(value);
  return whole === null ? null : intToFloat(whole);
}

/** The sign of the result is the divisor's. */
function remainder(x: number, y: number): number {
  const rest = x % y;
  if (rest !== 0) return rest < 0 !== y < 0 ? rest + y : rest;
  return y < 0 ? -0 : 0;
}

function floorDivideFloats(x: number, y: number): number {
  let rest = x % y;
  let quotient = (x - rest) / y;
  if (rest !== 0 && y < 0 !== rest < 0) {
    rest += y;
    quotient -= 1;
  }
  if (quotient === 0) return x / y < 0 || Object.is(x / y, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

function complexOperation(op: ast.operator, left: ConstantValue, right: ConstantValue): ConstantValue | null {
  const x = asComplex(left);
  const y = asComplex(right);
  if (x === null || y === null) return null;
  const result = complexResult(op, x, y);
  return result === null ? null : { type: "complex", real: result.real, imag: result.imag };
}

function complexResult(op: ast.operator, x: Complex, y: Complex): Complex | null {
  switch (op) {
    case "Add":
      return addComplex(x, y);
    case "Sub":
      return subtractComplex(x, y);
    case "Mult":
      return multiplyComplex(x, y);
    case "Div":
      return divideComplex(x, y);
    case "Pow":
      return complexPower(x, y);
    default:
      return null;
  }
}

function asComplex(value: ConstantValue): Complex | null {
  if (value.type === "complex") return value;
  const real = asFloat(value);
  return real === null ? null : { real, imag: 0 };
}

// Sequences

function concatenate(left: ConstantValue, right: ConstantValue): ConstantValue | null {
  if (left.type === "str" && right.type === "str") return concatenateStrings(left, right);
  if (left.type === "bytes" && right.type === "bytes") {
    const value = new Uint8Array(left.value.length + right.value.length);
    value.set(left.value);
    value.set(right.value, left.value.length);
    return { type: "bytes", value };
  }
  if (left.type === "tuple" && right.type === "tuple") return { type: "tuple", items: [...left.items, ...right.items] };
  return null;
}

function codesOf(text: StrValue): readonly number[] {
  return text.codePoints ?? Array.from(text.value, (character) => character.codePointAt(0)!);
}

function concatenateStrings(left: StrValue, right: StrValue): StrValue {
  if (left.codePoints === null && right.codePoints === null)
    return { type: "str", value: left.value + right.value, codePoints: null };
  return strFromCodes([...codesOf(left), ...codesOf(right)]);
}

function repeat(value: ConstantValue, times: bigint): ConstantValue | null {
  switch (value.type) {
    case "tuple": {
      const size = value.items.length;
      if (size > 0) {
        if (times < 0n || times > BigInt(Math.floor(MAX_COLLECTION_SIZE / size))) return null;
        if (times > 0n && !fits(value, Math.floor(MAX_TOTAL_ITEMS / Number(times)))) return null;
      }
      if (size === 0) return isIndex(times) ? value : null;
      const items: ConstantValue[] = [];
      for (let i = 0n; i < times; i++) items.push(...value.items);
      return { type: "tuple", items };
    }
    case "str": {
      const codes = codesOf(value);
      if (!canRepeat(codes.length, times)) return null;
      if (value.codePoints === null)
        return { type: "str", value: value.value.repeat(codes.length === 0 ? 0 : Number(times)), codePoints: null };
      return strFromCodes(Array.from({ length: Number(times) }, () => codes).flat());
    }
    case "bytes":
      return canRepeat(value.value.length, times)
        ? repeatBytes(value, value.value.length === 0 ? 0 : Number(times))
        : null;
    default:
      return null;
  }
}

function canRepeat(size: number, times: bigint): boolean {
  if (size === 0) return isIndex(times);
  return times >= 0n && times <= BigInt(Math.floor(MAX_STR_SIZE / size));
}

/** A larger repeat count raises OverflowError even for an empty sequence. */
function isIndex(times: bigint): boolean {
  return times >= -(1n << 63n) && times < 1n << 63n;
}

function repeatBytes(value: BytesValue, times: number): BytesValue {
  const repeated = new Uint8Array(value.value.length * times);
  for (let i = 0; i < times; i++) repeated.set(value.value, i * value.value.length);
  return { type: "bytes", value: repeated };
}

/** Whether a tuple, including the tuples inside it, has no more than `limit` items in all. */
function fits(value: ConstantValue, limit: number): boolean {
  return countItems(value, limit) >= 0;
}

function countItems(value: ConstantValue, limit: number): number {
  if (value.type !== "tuple" && value.type !== "frozenset") return limit;
  limit -= value.items.length;
  for (const item of value.items) {
    if (limit < 0) break;
    limit = countItems(item, limit);
  }
  return limit;
}

export function foldSubscript(value: ConstantValue, index: ConstantValue): ConstantValue | null {
  const whole = asInt(index);
  if (whole === null) return null;
  const codes = value.type === "str" ? codesOf(value) : null;
  const size =
    value.type === "tuple" ? value.items.length : value.type === "bytes" ? value.value.length : (codes?.length ?? 0);
  const at = Number(whole < 0n ? whole + BigInt(size) : whole);
  if (at < 0 || at >= size) return null;
  if (value.type === "tuple") return value.items[at]!;
  if (value.type === "bytes") return int(BigInt(value.value[at]!));
  return strFromCodes([codes![at]!]);
}
