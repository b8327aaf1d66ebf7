/**
 * Which constants are the same. `1`, `1.0` and `True` are equal in Python and still three constants, and so are `0.0`
 * and `-0.0`; two NaNs are the same only if they are one object.
 *
 * Keys are strings that begin with a letter for the type. Keys of containers are built from the keys of their items,
 * each preceded by its length, so different constants never have the same key.
 */
import type { CodeConstant, CodeObject } from "../assembler/code.ts";
import type { StrValue } from "./constants.ts";

/** The constants of one compilation: a module and all code inside it share equal constants. */
export class ConstantCache {
  private readonly known = new Map<string, CodeConstant>();
  private readonly keys = new Map<CodeConstant, string>();
  private nans = 0;
  private readonly codes = new Map<string, CodeObject[]>();

  /** The first constant seen that is the same as `constant`; its items are then the first ones seen too. */
  merge<Value extends CodeConstant>(constant: Value): Value {
    if (constant.type === "code") return this.mergeCode(constant) as Value;
    const key = this.key(constant);
    const found = this.known.get(key);
    if (found !== undefined) return found as Value;
    let merged: CodeConstant = constant;
    if (constant.type === "tuple" || constant.type === "frozenset") {
      merged = { type: constant.type, items: constant.items.map((item) => this.merge(item)) };
      this.keys.set(merged, key);
    }
    this.known.set(key, merged);
    return merged as Value;
  }

  /** Code objects are one constant if everything that runs is the same: two equal lambdas at one position are. */
  private mergeCode(code: CodeObject): CodeObject {
    const alike = `${code.firstlineno} ${code.code.length} ${code.linetable.length} ${code.name}`;
    const candidates = this.codes.get(alike);
    if (candidates === undefined) {
      this.codes.set(alike, [code]);
    } else {
      const found = candidates.find((candidate) => candidate === code || sameCode(candidate, code));
      if (found !== undefined) return found;
      candidates.push(code);
    }
    this.keys.set(code, `o${this.keys.size}`);
    return code;
  }

  key(constant: CodeConstant): string {
    switch (constant.type) {
      case "None":
        return "N";
      case "Ellipsis":
        return ".";
      case "bool":
        return constant.value ? "T" : "F";
      case "int":
        return `i${constant.value}`;
      case "str":
        return strKey(constant);
      default: {
        let key = this.keys.get(constant);
        if (key === undefined) {
          key = this.makeKey(constant);
          this.keys.set(constant, key);
        }
        return key;
      }
    }
  }

  private makeKey(constant: Exclude<CodeConstant, StrValue>): string {
    switch (constant.type) {
      case "float":
        return `f${this.floatKey(constant.value)}`;
      case "complex":
        return `c${this.floatKey(constant.real)},${this.floatKey(constant.imag)}`;
      case "bytes":
        return `b${latin1(constant.value)}`;
      case "tuple":
        return this.tupleKey(constant.items);
      case "frozenset":
        return `{${this.itemKeys(constant.items).sort().join("")}`;
      case "code":
        return this.key(this.mergeCode(constant));
      default:
        return this.key(constant);
    }
  }

  /** The key of a tuple of these items, which may be code objects, as in `co_consts`. */
  tupleKey(items: readonly CodeConstant[]): string {
    return `(${this.itemKeys(items).join("")}`;
  }

  private floatKey(value: number): string {
    if (Number.isNaN(value)) return `nan${this.nans++}`;
    return Object.is(value, -0) ? "-0" : String(value);
  }

  private itemKeys(items: readonly CodeConstant[]): string[] {
    return items.map((item) => {
      const key = this.key(item);
      return `${key.length}:${key}`;
    });
  }
}

/** Their constants have been merged, so equal constants are identical. */
function sameCode(left: CodeObject, right: CodeObject): boolean {
  return (
    left.name === right.name &&
    left.argcount === right.argcount &&
    left.posonlyargcount === right.posonlyargcount &&
    left.kwonlyargcount === right.kwonlyargcount &&
    left.flags === right.flags &&
    left.firstlineno === right.firstlineno &&
    sameItems(left.code, right.code) &&
    sameItems(left.consts, right.consts) &&
    sameItems(left.names, right.names) &&
    sameItems(left.localsplusnames, right.localsplusnames) &&
    sameItems(left.linetable, right.linetable) &&
    sameItems(left.exceptiontable, right.exceptiontable)
  );
}

function sameItems(left: ArrayLike<unknown>, right: ArrayLike<unknown>): boolean {
  if (left.length !== right.length) return false;
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false;
  return true;
}

function strKey(constant: StrValue): string {
  return constant.codePoints === null ? `s${constant.value}` : `u${constant.codePoints.join()}`;
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}
