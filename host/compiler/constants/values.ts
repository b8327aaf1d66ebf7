/**
 * What Python's `bool()` and `==` say about constants. Which constants are *the same* is another question: see keys.ts.
 */
import type { CodeConstant } from "../assembler/code.ts";
import type { ConstantValue } from "./constants.ts";

/** `bool(constant)` */
export function isTrue(constant: CodeConstant): boolean {
  switch (constant.type) {
    case "None":
      return false;
    case "bool":
      return constant.value;
    case "int":
      return constant.value !== 0n;
    case "float":
      return constant.value !== 0;
    case "complex":
      return constant.real !== 0 || constant.imag !== 0;
    case "str":
    case "bytes":
      return constant.value.length > 0;
    case "tuple":
    case "frozenset":
      return constant.items.length > 0;
    case "Ellipsis":
    case "code":
      return true;
  }
}

/**
 * The constants that differ under Python's `==`, where `1`, `1.0` and `True` are equal. The first of equals is kept.
 */
export function distinctItems(items: readonly ConstantValue[]): ConstantValue[] {
  const keys = new EqualityKeys();
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keys.of(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Strings that are the same for equal constants. A NaN equals nothing, so each gets its own key. */
class EqualityKeys {
  private nans = 0;

  of(value: ConstantValue): string {
    switch (value.type) {
      case "bool":
        return value.value ? "n1" : "n0";
      case "int":
        return `n${value.value}`;
      case "float":
        return this.number(value.value);
      case "complex":
        return value.imag === 0 ? this.number(value.real) : `c${this.number(value.real)},${this.number(value.imag)}`;
      case "str":
        return value.codePoints === null ? `s${value.value}` : `u${value.codePoints.join()}`;
      case "bytes":
        return `b${value.value.join()}`;
      case "tuple":
        return `(${this.all(value.items).join("")}`;
      case "frozenset":
        return `{${this.all(value.items).sort().join("")}`;
      default:
        return value.type;
    }
  }

  private number(value: number): string {
    if (Number.isInteger(value)) return `n${BigInt(value)}`;
    return Number.isNaN(value) ? `nan${this.nans++}` : `n${value}`;
  }

  /** Each key is preceded by its length, so that different lists never concatenate to the same text. */
  private all(items: readonly ConstantValue[]): string[] {
    return items.map((item) => {
      const key = this.of(item);
      return `${key.length}:${key}`;
    });
  }
}
