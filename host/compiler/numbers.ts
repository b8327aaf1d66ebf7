/** The text of a number token to its value. The tokenizer has checked the form. */
import type { ComplexValue, FloatValue, IntValue } from "./constants.ts";
import { LiteralError } from "./literal_error.ts";

/** CPython's default limit; quadratic conversion makes longer decimals a way to attack. */
const MAXIMUM_DECIMAL_DIGITS = 4300;
/** Decimals up to this many digits are exact as a JavaScript number. */
const SAFE_DIGITS = 15;

export function parseNumber(token: string): IntValue | FloatValue | ComplexValue {
  const text = token.includes("_") ? token.replaceAll("_", "") : token;
  if (/^0[xob]/i.test(text)) return { type: "int", value: BigInt(text.toLowerCase()) };
  const last = text[text.length - 1];
  if (last === "j" || last === "J") return { type: "complex", real: 0, imag: Number(text.slice(0, -1)) };
  if (/[.e]/i.test(text)) return { type: "float", value: Number(text) };
  if (text.length <= SAFE_DIGITS) return { type: "int", value: BigInt(Number(text)) };
  if (text.length > MAXIMUM_DECIMAL_DIGITS) {
    throw new LiteralError(
      "ValueError",
      `Exceeds the limit (${MAXIMUM_DECIMAL_DIGITS} digits) for integer string conversion: value has ${text.length} ` +
        "digits; use sys.set_int_max_str_digits() to increase the limit",
    );
  }
  return { type: "int", value: BigInt(text) };
}
