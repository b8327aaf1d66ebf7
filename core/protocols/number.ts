/** The number protocol: operators on objects of any type. */
import { Borrowed, None, Owned } from "../memory/layout";

/** `code` is BINARY_OP's argument: NB_ADD… NB_INPLACE_XOR. */
export function binaryOperator(code: i32, a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function numberAdd(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function numberSubtract(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function numberMultiply(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function numberMatrixMultiply(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function numberTrueDivide(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function numberFloorDivide(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function numberRemainder(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function numberDivmod(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function numberPower(a: Borrowed, b: Borrowed, modulus: Borrowed = None): Owned { return unreachable(); }
export function numberLshift(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function numberRshift(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function numberAnd(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function numberXor(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function numberOr(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function numberInplaceAdd(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function numberInplaceMultiply(a: Borrowed, b: Borrowed): Owned { return unreachable(); }
export function numberInplacePower(a: Borrowed, b: Borrowed, modulus: Borrowed = None): Owned { return unreachable(); }
export function numberNegative(o: Borrowed): Owned { return unreachable(); }
export function numberPositive(o: Borrowed): Owned { return unreachable(); }
export function numberAbsolute(o: Borrowed): Owned { return unreachable(); }
export function numberInvert(o: Borrowed): Owned { return unreachable(); }
/** Has the object `__index__`? */
export function isIndex(o: Borrowed): bool { return unreachable(); }
/** An int (perhaps of a subclass), as `operator.index` gives it. TypeError if `o` has no `__index__`. */
export function numberIndex(o: Borrowed): Owned { return unreachable(); }
/** The value of `o.__index__()`; if it does not fit, -1 with `overflowType` raised, or the nearest limit if `overflowType` is NULL. */
export function indexAsI64(o: Borrowed, overflowType: usize): i64 { return unreachable(); }
/** `int(o)`. */
export function numberLong(o: Borrowed): Owned { return unreachable(); }
/** `float(o)`. */
export function numberFloat(o: Borrowed): Owned { return unreachable(); }
/** Has the object `__index__`, `__int__`, `__float__` or is it complex? */
export function isNumber(o: Borrowed): bool { return unreachable(); }
