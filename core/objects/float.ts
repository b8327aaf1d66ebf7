/** float: a boxed double. */
import { Borrowed, Owned } from "../memory/layout";
import { BaseObject } from "./object";

@unmanaged
export class FloatObject extends BaseObject {
  value: f64; // @16
}

export function floatFromF64(value: f64): Owned { return unreachable(); }
/** The value of a float, or what `__float__` or `__index__` gives; -1.0 with an exception raised if there is none. */
export function floatAsF64(object: Borrowed): f64 { return unreachable(); }
export function hashDouble(value: f64): i64 { return unreachable(); }
export function floatRepr(object: Borrowed): Owned { return unreachable(); }
/** The float that text stands for: `float(text)` of ASCII text without surrounding space. ValueError naming `original` if none. */
export function floatFromText(text: usize, length: i32, original: Borrowed): Owned { return unreachable(); }
