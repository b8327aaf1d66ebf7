/**
 * The value of a constant, with Python's types kept apart: `1`, `1.0` and `True` are three constants.
 *
 * The trap is `str`. A Python string is a sequence of code points, and `"\ud800\udc00"` (two escapes, two code points)
 * is not `"\U00010000"` (one), yet both are the same JavaScript string. So a string that holds any surrogate code point
 * also carries `codePoints`, which alone determines its value; for all other strings it is null.
 */
export interface NoneValue {
  type: "None";
}
export interface BoolValue {
  type: "bool";
  value: boolean;
}
export interface EllipsisValue {
  type: "Ellipsis";
}
export interface IntValue {
  type: "int";
  /** Always a bigint, however small. */
  value: bigint;
}
export interface FloatValue {
  type: "float";
  /** Compare with Object.is: -0.0 and 0.0 are two constants. */
  value: number;
}
export interface ComplexValue {
  type: "complex";
  real: number;
  imag: number;
}
export interface StrValue {
  type: "str";
  value: string;
  /** Not null if and only if the string holds a surrogate code point. */
  codePoints: readonly number[] | null;
  /** An identifier in the source: interned, whichever characters it has. */
  readonly isName?: true;
}
export interface BytesValue {
  type: "bytes";
  value: Uint8Array;
}
/** Never made by the parser, only by constant folding. */
export interface TupleValue {
  type: "tuple";
  items: readonly ConstantValue[];
}
/** Never made by the parser, only by constant folding. */
export interface FrozensetValue {
  type: "frozenset";
  items: readonly ConstantValue[];
}

export type ConstantValue =
  | NoneValue
  | BoolValue
  | EllipsisValue
  | IntValue
  | FloatValue
  | ComplexValue
  | StrValue
  | BytesValue
  | TupleValue
  | FrozensetValue;

export const NONE: NoneValue = { type: "None" };
export const TRUE: BoolValue = { type: "bool", value: true };
export const FALSE: BoolValue = { type: "bool", value: false };
export const ELLIPSIS: EllipsisValue = { type: "Ellipsis" };

/** An identifier or a qualified name. Only a qualified name without a dot counts as an identifier. */
export function nameConstant(value: string): StrValue {
  return value.includes(".") ? strConstant(value) : { type: "str", value, codePoints: null, isName: true };
}

export function strConstant(value: string): StrValue {
  return { type: "str", value, codePoints: null };
}
