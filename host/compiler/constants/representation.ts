/** `repr()` of constants, as error messages and postponed annotations need it. */
import type { ConstantValue } from "./constants.ts";

export function representation(value: ConstantValue): string {
  switch (value.type) {
    case "None":
      return "None";
    case "Ellipsis":
      return "Ellipsis";
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return value.value.toString();
    case "float":
      return floatRepresentation(value.value);
    case "complex":
      return complexRepresentation(value.real, value.imag);
    case "str":
      return quote(value.codePoints ?? Array.from(value.value, (character) => character.codePointAt(0)!), "");
    case "bytes":
      return quote(value.value, "b");
    case "tuple": {
      const items = value.items.map(representation);
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(", ")})`;
    }
    case "frozenset":
      return value.items.length === 0 ? "frozenset()" : `frozenset({${value.items.map(representation).join(", ")}})`;
  }
}

/** JavaScript finds the same shortest digits; only the threshold for exponents differs. */
function floatRepresentation(value: number): string {
  const digits = shortestFloat(value);
  return /[.ena]/.test(digits) ? digits : `${digits}.0`;
}

function shortestFloat(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value < 0 ? "-inf" : "inf";
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const [mantissa, exponentText] = value.toExponential().split("e") as [string, string];
  const exponent = Number(exponentText);
  if (exponent >= -4 && exponent < 16) {
    const text = Math.abs(exponent) < 21 ? value.toString() : mantissa;
    return text.includes("e") ? positional(mantissa, exponent) : text;
  }
  const sign = exponent < 0 ? "-" : "+";
  return `${mantissa}e${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

function positional(mantissa: string, exponent: number): string {
  const negative = mantissa.startsWith("-") ? "-" : "";
  const digits = mantissa.replace(/[-.]/g, "");
  return `${negative}0.${"0".repeat(-exponent - 1)}${digits}`;
}

function complexRepresentation(real: number, imag: number): string {
  const imaginary = shortestFloat(imag);
  if (real === 0 && !Object.is(real, -0)) return `${imaginary}j`;
  const sign = /^-/.test(imaginary) ? "" : "+";
  return `(${shortestFloat(real)}${sign}${imaginary}j)`;
}

function quote(codes: ArrayLike<number>, prefix: "" | "b"): string {
  const isBytes = prefix === "b";
  let single = false;
  let double = false;
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === 0x27) single = true;
    else if (codes[i] === 0x22) double = true;
  }
  const mark = single && !double ? '"' : "'";
  let text = prefix + mark;
  for (let i = 0; i < codes.length; i++) text += quoteCode(codes[i]!, mark, isBytes);
  return text + mark;
}

function quoteCode(code: number, mark: string, isBytes: boolean): string {
  if (code === 0x5c || code === mark.charCodeAt(0)) return `\\${String.fromCharCode(code)}`;
  if (code === 0x09) return "\\t";
  if (code === 0x0a) return "\\n";
  if (code === 0x0d) return "\\r";
  if (code >= 0x20 && code < 0x7f) return String.fromCharCode(code);
  if (!isBytes && code > 0x7f && isPrintable(code)) return String.fromCodePoint(code);
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, "0")}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, "0")}`;
  return `\\U${code.toString(16).padStart(8, "0")}`;
}

function isPrintable(code: number): boolean {
  return !/[\p{C}\p{Z}]/u.test(String.fromCodePoint(code));
}
