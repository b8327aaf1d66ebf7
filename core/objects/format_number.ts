/** `int.__format__`, `float.__format__` and `complex.__format__`. */
import { Borrowed, Owned } from "../memory/layout";

export function intFormat(value: Borrowed, specification: Borrowed): Owned { return unreachable(); }
export function floatFormat(value: Borrowed, specification: Borrowed): Owned { return unreachable(); }
export function complexFormat(value: Borrowed, specification: Borrowed): Owned { return unreachable(); }
