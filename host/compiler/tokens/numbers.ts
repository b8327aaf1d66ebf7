/** Number tokens. The tokenizer has checked their form. */
import type { ComplexValue, FloatValue, IntValue } from "../constants/constants.ts";
import { LiteralError } from "./literal_error.ts";

/**
 * CPython's default for `sys.set_int_max_str_digits()`: conversion is quadratic, so longer decimals would allow an
 * attack.
 */
export const DEFAULT_MAXIMUM_DIGITS = 4300;
/** Decimals up to this many digits are exact as a JavaScript number. */
const SAFE_DIGITS = 15;

/** A decimal int has at most `maximumDigits` digits; 0 means no limit. */
export function parseNumber(token: string, maximumDigits: number): IntValue | FloatValue | ComplexValue {
  const text = token.includes("_") ? token.replaceAll("_", "") : token;
  if (/^0[xob]/i.test(text)) return { type: "int", value: BigInt(text.toLowerCase()) };
  const last = text[text.length - 1];
  if (last === "j" || last === "J") return { type: "complex", real: 0, imag: Number(text.slice(0, -1)) };
  if (/[.e]/i.test(text)) return { type: "float", value: Number(text) };
  if (text.length <= SAFE_DIGITS) return { type: "int", value: BigInt(Number(text)) };
  // A decimal may begin with a zero only if all its digits are zeros.
  if (text[0] === "0") return { type: "int", value: 0n };
  if (maximumDigits > 0 && text.length > maximumDigits) {
    throw new LiteralError(
      "ValueError",
      `Exceeds the limit (${maximumDigits} digits) for integer string conversion: value has ${text.length} ` +
        "digits; use sys.set_int_max_str_digits() to increase the limit",
    );
  }
  return { type: "int", value: BigInt(text) };
}
