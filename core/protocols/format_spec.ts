/** The format-spec mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`. */
import { Borrowed } from "../memory/layout";

/** A parsed specification. It lives in memory that the caller provides: `formatSpecSize` bytes. */
@unmanaged
export class FormatSpec {
  /** Code points; 0 where nothing was written, except `fill` and `alignment`, which have their defaults. */
  fill: u32;
  alignment: u32;
  /** Was the alignment written? */
  aligned: bool;
  alternate: bool;
  noNegativeZero: bool;
  sign: u32;
  /** -1 where nothing was written. */
  width: i64;
  precision: i64;
  /** 0, ',' or '_' (or '_' for every four digits: the type says). */
  grouping: u32;
  type: u32;
}

/** Parses `specification` (a str), for an object of type name as its error texts need. false with ValueError. */
export function formatSpecParse(spec: FormatSpec, specification: Borrowed, object: Borrowed, defaultType: u32, defaultAlignment: u32): bool { return unreachable(); }
/** Raises "Unknown format code 'd' for object of type 'str'". */
export function raiseUnknownFormatCode(code: u32, object: Borrowed): void { unreachable(); }
/** Raises "Cannot specify ',' with 's'.". */
export function raiseInvalidGrouping(grouping: u32, code: u32): void { unreachable(); }
