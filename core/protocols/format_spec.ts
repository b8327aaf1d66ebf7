/**
 * The format-spec mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
 *
 * A 0 before the width fills with zeros. For types aligned to the right by default (numbers, but not str), it also
 * aligns after the sign.
 */
import { raise, raiseFalse } from "../exceptions/raise";
import { Type } from "../generated/types";
import { Borrowed } from "../memory/address";
import { strLength, strRead } from "../objects/str/str";
import { decimalValue } from "../objects/unicode/properties";

/** A parsed specification, in memory that the caller provides: FORMAT_SPEC_SLOTS slots of the scratch stack. */
@unmanaged
export class FormatSpec {
  width: i64;
  precision: i64;
  fill: u32;
  /** '<', '>', '=' or '^'. */
  alignment: u32;
  /** 0, ' ', '+' or '-'. */
  sign: u32;
  /** The separator between groups of digits: 0, ',' or '_'. */
  grouping: u32;
  /** Digits per group. */
  groupSize: i32;
  type: u32;
  noNegativeZero: bool;
  alternate: bool;
}

/** Slots of the scratch stack that a FormatSpec takes. */
export const FORMAT_SPEC_SLOTS: i32 = <i32>((offsetof<FormatSpec>() + 7) >> 3);

function isAlignment(character: u32): bool {
  return character === 60 || character === 62 || character === 61 || character === 94;
}

function at(specification: Borrowed, index: i64, end: i64): u32 {
  return index < end ? strRead(specification, index) : 0xffffffff;
}

/** The index after the decimal digits at `index`. */
function digitsEnd(specification: Borrowed, index: i64, end: i64): i64 {
  while (index < end && decimalValue(strRead(specification, index)) >= 0) index++;
  return index;
}

/** The number in [index, end). -1 with ValueError if it does not fit. */
function readNumber(specification: Borrowed, index: i64, end: i64): i64 {
  let value: i64 = 0;
  for (; index < end; index++) {
    const digit = <i64>decimalValue(strRead(specification, index));
    if (value > (i64.MAX_VALUE - digit) / 10) {
      raise(Type.ValueError, "Too many decimal digits in format string");
      return -1;
    }
    value = value * 10 + digit;
  }
  return value;
}

function groupingAllowed(spec: FormatSpec): bool {
  switch (spec.type) {
    case 100 /* d */:
    case 101 /* e */:
    case 102 /* f */:
    case 103 /* g */:
    case 69 /* E */:
    case 70 /* F */:
    case 71 /* G */:
    case 37 /* % */:
    case 0:
      return true;
    case 98 /* b */:
    case 111 /* o */:
    case 120 /* x */:
    case 88 /* X */:
      spec.groupSize = 4;
      return spec.grouping === 95;
    default:
      return false;
  }
}

/** Parses `specification` (a str) for `object`. Returns false with ValueError. */
export function formatSpecParse(
  spec: FormatSpec,
  specification: Borrowed,
  object: Borrowed,
  defaultType: u32,
  defaultAlignment: u32,
): bool {
  const end = strLength(specification);
  let index: i64 = 0;
  let filled = false;
  let aligned = false;
  spec.fill = 32;
  spec.alignment = defaultAlignment;
  if (isAlignment(at(specification, 1, end))) {
    spec.fill = strRead(specification, 0);
    spec.alignment = strRead(specification, 1);
    filled = true;
    aligned = true;
    index = 2;
  } else if (isAlignment(at(specification, 0, end))) {
    spec.alignment = strRead(specification, 0);
    aligned = true;
    index = 1;
  }
  let character = at(specification, index, end);
  spec.sign = character === 32 || character === 43 || character === 45 ? character : 0;
  if (spec.sign !== 0) index++;
  spec.noNegativeZero = at(specification, index, end) === 122;
  if (spec.noNegativeZero) index++;
  spec.alternate = at(specification, index, end) === 35;
  if (spec.alternate) index++;
  if (!filled && at(specification, index, end) === 48) {
    spec.fill = 48;
    if (!aligned && defaultAlignment === 62) spec.alignment = 61;
    index++;
  }
  const widthEnd = digitsEnd(specification, index, end);
  spec.width = widthEnd === index ? -1 : readNumber(specification, index, widthEnd);
  if (spec.width < 0 && widthEnd !== index) return false;
  index = widthEnd;
  character = at(specification, index, end);
  spec.grouping = character === 44 || character === 95 ? character : 0;
  spec.groupSize = 3;
  if (spec.grouping !== 0) {
    character = at(specification, ++index, end);
    if ((character === 44 || character === 95) && character !== spec.grouping) {
      return raiseFalse(Type.ValueError, "Cannot specify both ',' and '_'.");
    }
  }
  spec.precision = -1;
  if (at(specification, index, end) === 46) {
    const start = index + 1;
    index = digitsEnd(specification, start, end);
    if (index === start) return raiseFalse(Type.ValueError, "Format specifier missing precision");
    spec.precision = readNumber(specification, start, index);
    if (spec.precision < 0) return false;
  }
  if (end - index > 1) {
    return raiseFalse(
      Type.ValueError,
      "Invalid format specifier '%U' for object of type '%.200T'",
      specification,
      object,
    );
  }
  spec.type = index < end ? strRead(specification, index) : defaultType;
  if (spec.grouping !== 0 && !groupingAllowed(spec)) {
    raiseInvalidGrouping(spec.grouping, spec.type);
    return false;
  }
  return true;
}

function isPrintable(code: u32): bool {
  return code > 32 && code < 128;
}

/** Raises "Unknown format code 'd' for object of type 'str'". */
export function raiseUnknownFormatCode(code: u32, object: Borrowed): void {
  if (isPrintable(code)) raise(Type.ValueError, "Unknown format code '%c' for object of type '%.200T'", code, object);
  else raise(Type.ValueError, "Unknown format code '\\x%x' for object of type '%.200T'", code, object);
}

/** Raises "Cannot specify ',' with 's'.". */
export function raiseInvalidGrouping(grouping: u32, code: u32): void {
  if (isPrintable(code)) raise(Type.ValueError, "Cannot specify '%c' with '%c'.", grouping, code);
  else raise(Type.ValueError, "Cannot specify '%c' with '\\x%x'.", grouping, code);
}
