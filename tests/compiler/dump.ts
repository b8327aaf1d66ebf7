/** A tree as text, in the form that dump_tree.py gives CPython's own trees, so that the two can be compared. */
import type { ConstantValue } from "../../host/compiler/constants/constants.ts";
import { type AnyNode, NODE_FIELDS } from "../../host/compiler/generated/nodes.ts";

export function dumpTree(node: AnyNode): string {
  const parts: string[] = [];
  dump(node, parts);
  return parts.join("");
}

function dump(value: unknown, parts: string[]): void {
  if (value === null) parts.push("None");
  else if (Array.isArray(value)) {
    parts.push("[");
    for (const item of value) {
      dump(item, parts);
      parts.push(",");
    }
    parts.push("]");
  } else if (typeof value === "object" && "kind" in value) dumpNode(value as AnyNode, parts);
  else if (typeof value === "object") parts.push(dumpConstant(value as ConstantValue));
  else parts.push(String(value));
}

function dumpNode(node: AnyNode, parts: string[]): void {
  parts.push("\n", node.kind);
  if ("end_lineno" in node) {
    parts.push(`@${node.lineno}:${node.col_offset}-${node.end_lineno}:${node.end_col_offset}`);
  }
  parts.push("(");
  for (const field of NODE_FIELDS[node.kind]) {
    dump((node as unknown as Record<string, unknown>)[field], parts);
    parts.push(",");
  }
  parts.push(")");
}

export function dumpConstant(value: ConstantValue): string {
  switch (value.type) {
    case "None":
    case "Ellipsis":
      return `<${value.type}>`;
    case "bool":
      return value.value ? "<True>" : "<False>";
    case "int":
      return `<int ${value.value.toString(16)}>`;
    case "float":
      return `<float ${floatBits(value.value)}>`;
    case "complex":
      return `<complex ${floatBits(value.real)} ${floatBits(value.imag)}>`;
    case "str":
      return `<str ${dumpString(value.value, value.codePoints)}>`;
    case "bytes":
      return `<bytes ${Array.from(value.value, (byte) => byte.toString(16).padStart(2, "0")).join("")}>`;
    case "tuple":
    case "frozenset":
      return `<${value.type} ${value.items.map(dumpConstant).join(" ")}>`;
  }
}

function dumpString(text: string, codePoints: readonly number[] | null): string {
  const points = codePoints ?? Array.from(text, (character) => character.codePointAt(0) as number);
  return points
    .map((point) => (point > 32 && point < 127 ? String.fromCharCode(point) : `{${point.toString(16)}}`))
    .join("");
}

function floatBits(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16);
}
