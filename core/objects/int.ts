/**
 * int: an integer of any size. Layout as CPython's PyLongObject: sign and number of 30-bit digits in `size`, digits from 24 on, least first.
 *
 * The ints −5…256 are static and shared: whoever makes an int must go through `intFromI64` or `intNormalise`, or `is` would show it.
 */
import { Borrowed, Owned } from "../memory/layout";
import { VarObject } from "./object";

@unmanaged
export class IntObject extends VarObject {
  digit0: u32; // @24, as many more as `size` says
}

export function initialiseInts(): void { unreachable(); }
export function intFromI64(value: i64): Owned { return unreachable(); }
export function intFromU64(value: u64): Owned { return unreachable(); }
/** Truncates. OverflowError for infinity, ValueError for NaN. */
export function intFromF64(value: f64): Owned { return unreachable(); }
/** -1 with OverflowError "Python int too large to convert to C long" if the value does not fit. `value` must be an int. */
export function intAsI64(value: Borrowed): i64 { return unreachable(); }
/** Does the int fit into 64 bits with sign? */
export function intFitsI64(value: Borrowed): bool { return unreachable(); }
/** The value of an int that fits; too large ones give the nearest limit. */
export function intClampI64(value: Borrowed): i64 { return unreachable(); }
/** The low 64 bits in two's complement. */
export function intMaskU64(value: Borrowed): u64 { return unreachable(); }
/** -1.0 with OverflowError "int too large to convert to float". */
export function intAsF64(value: Borrowed): f64 { return unreachable(); }
export function intSign(value: Borrowed): i32 { return unreachable(); }
export function intBitLength(value: Borrowed): i64 { return unreachable(); }
export function intHash(value: Borrowed): i64 { return unreachable(); }
export function intCompare(a: Borrowed, b: Borrowed): i32 { return unreachable(); }
/** ASCII text as a literal or `int(text, base)` has it. ValueError if it is none. */
export function intFromText(text: usize, length: i32, base: i32): Owned { return unreachable(); }
/** The str of an int in base 2, 8, 10 or 16 with its prefix (none for 10). */
export function intToStr(value: Borrowed, base: i32): Owned { return unreachable(); }
export function intAdd(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function intSubtract(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function intMultiply(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function intFloorDivide(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function intRemainder(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function intDivmod(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function intTrueDivide(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
/** `modulus` may be None. */
export function intPower(base: Borrowed, exponent: Borrowed, modulus: Borrowed): Owned { return unreachable(); }
export function intNegative(value: Borrowed): Owned { return unreachable(); }
export function intAbsolute(value: Borrowed): Owned { return unreachable(); }
export function intInvert(value: Borrowed): Owned { return unreachable(); }
export function intLshift(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function intRshift(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function intAnd(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function intXor(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function intOr(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
