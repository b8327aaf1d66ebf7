/** Code objects as text, field by field, the way oracle.py writes CPython's. */
import { LocalKind } from "../../host/generated/border.ts";
import type { CodeConstant, CodeObject } from "../../host/compiler/assembler/code.ts";

export type Description = Record<string, string | number>;

export function describe(code: CodeObject): Description {
  const variables = (kind: LocalKind) =>
    code.localsplusnames.filter((_, i) => code.localspluskinds[i]! & kind).join(" ");
  return {
    name: code.name,
    qualname: code.qualname,
    argcount: code.argcount,
    posonlyargcount: code.posonlyargcount,
    kwonlyargcount: code.kwonlyargcount,
    flags: code.flags,
    firstlineno: code.firstlineno,
    consts: code.consts.map(constant).join(" "),
    names: code.names.join(" "),
    varnames: variables(LocalKind.LOCAL),
    cellvars: variables(LocalKind.CELL),
    freevars: variables(LocalKind.FREE),
    code: hex(code.code),
    stacksize: code.stacksize,
    exceptiontable: hex(code.exceptiontable),
    linetable: hex(code.linetable),
  };
}

/** Describes the code and all code inside it, each before the code that it contains. */
export function walk(code: CodeObject): CodeObject[] {
  const found: CodeObject[] = [];
  const pending = [code];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    found.push(next);
    for (const value of next.consts.toReversed()) if (value.type === "code") pending.push(value);
  }
  return found;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

function doubles(...values: number[]): string {
  const buffer = Buffer.alloc(values.length * 8);
  for (const [i, value] of values.entries()) buffer.writeDoubleBE(value, i * 8);
  return buffer.toString("hex");
}

function asciiJson(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function constant(value: CodeConstant): string {
  switch (value.type) {
    case "tuple":
      return `(${value.items.map(constant).join(",")})`;
    case "frozenset":
      return `{${value.items.map(constant).sort(compareText).join(",")}}`;
    case "float":
      return `float:${doubles(value.value)}`;
    case "complex":
      return `complex:${doubles(value.real, value.imag)}`;
    case "str":
      return `str:${asciiJson(value.value)}`;
    case "bytes":
      return `bytes:${hex(value.value)}`;
    case "int":
      return `int:${value.value.toString(16)}`;
    case "bool":
      return value.value ? "True" : "False";
    case "code":
      return "<code>";
    default:
      return value.type;
  }
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
