/**
 * Reads the declarations that stand above the core's functions: `@method list.append(object, /)` and its relatives.
 *
 * A declaration is a line of a comment; it belongs to the next exported function (a `@member` belongs to no function).
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fail, parseSignature, type Signature } from "./signature.ts";

export type DeclarationKind =
  | "method"
  | "classmethod"
  | "staticmethod"
  | "function"
  | "new"
  | "init"
  | "slot"
  | "getter"
  | "setter"
  | "member";

export interface CoreFunction {
  readonly name: string;
  /** Declared types of the parameters, as written. */
  readonly parameters: readonly string[];
  readonly result: string;
}

export interface Declaration {
  readonly kind: DeclarationKind;
  /** Type or module the thing belongs to: `list`, `builtins`. */
  readonly owner: string;
  /** The attribute's or slot's name. */
  readonly name: string;
  readonly signature: Signature | null;
  /** The whole text after the tag. */
  readonly text: string;
  readonly function: CoreFunction | null;
  readonly where: string;
}

export interface SourceFile {
  /** From `core/`, without extension: `objects/list`. */
  readonly path: string;
  readonly declarations: readonly Declaration[];
}

export interface Scan {
  readonly files: readonly SourceFile[];
  /** Every `Name.x` that the core writes. */
  readonly names: ReadonlySet<string>;
  /** Exported classes by name → path from `core/`. */
  readonly classes: ReadonlyMap<string, string>;
}

const tag =
  /^\s*(?:\/\/|\/?\*+)\s*@(method|classmethod|staticmethod|function|new|init|slot|getter|setter|member)\s+(.*?)\s*(?:\*\/)?$/;
const start = /^export function (\w+)\s*\(/;

export function scanCore(root = "core"): Scan {
  const files: SourceFile[] = [];
  const names = new Set<string>();
  const classes = new Map<string, string>([["TypeObject", "generated/type_object"]]);
  for (const path of sources(root)) {
    const text = readFileSync(join(root, path), "utf8");
    const module = path.replace(/\.ts$/, "");
    for (const match of text.matchAll(/\bName\.(\$?\w+)/g)) names.add(match[1]!);
    for (const match of text.matchAll(/^export (?:abstract )?class (\w+)/gm)) classes.set(match[1]!, module);
    const declarations = scanFile(text, join(root, path));
    if (declarations.length > 0) files.push({ path: module, declarations });
  }
  return { files, names, classes };
}

function sources(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.startsWith("generated/") && !path.startsWith("rt/"))
    .sort();
}

function scanFile(text: string, path: string): Declaration[] {
  const found: Declaration[] = [];
  let pending: { kind: DeclarationKind; text: string; where: string }[] = [];
  const lines = text.split("\n");
  for (let number = 0; number < lines.length; number++) {
    const line = lines[number]!;
    const declared = tag.exec(line);
    const where = `${path}:${number + 1}`;
    if (declared) {
      const kind = declared[1] as DeclarationKind;
      if (kind === "member") found.push(declare(kind, declared[2]!, null, where));
      else pending.push({ kind, text: declared[2]!, where });
    } else if (pending.length > 0 && start.test(line)) {
      const target = readFunction(lines, number, where);
      for (const { kind, text: declaration, where: at } of pending) {
        if (kind === "slot") {
          for (const slot of declaration.split(/\s*,\s*/)) found.push(declare(kind, slot, target, at));
        } else found.push(declare(kind, declaration, target, at));
      }
      pending = [];
    }
  }
  if (pending.length > 0) fail(pending[0]!.where, "no exported function follows this declaration");
  return found;
}

function declare(kind: DeclarationKind, text: string, target: CoreFunction | null, where: string): Declaration {
  const match = /^([\w-]+)(?:\.([\w-]+))?/.exec(text);
  if (!match) fail(where, `cannot read the declaration "${text}"`);
  const owner = match[1]!;
  const rest = text.slice(match[0].length);
  const called = kind !== "slot" && kind !== "getter" && kind !== "setter" && kind !== "member";
  const name =
    kind === "new"
      ? "__new__"
      : kind === "init"
        ? "__init__"
        : (match[2] ?? fail(where, `"${text}" names no attribute`));
  return { kind, owner, name, signature: called ? parseSignature(rest, where) : null, text, function: target, where };
}

/** Reads a function's head, which may go over several lines. */
function readFunction(lines: readonly string[], number: number, where: string): CoreFunction {
  let head = "";
  for (let at = number; at < lines.length; at++) {
    head += ` ${lines[at]}`;
    const match = /^\s*export function (\w+)\s*\((.*?)\)\s*:\s*([\w|\s]+?)\s*\{/.exec(head);
    if (!match) continue;
    const parameters = match[2]!
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "");
    const types = parameters.map(
      (part) => part.split(":")[1]?.split("=")[0]?.trim() ?? fail(where, `"${part}" has no type`),
    );
    return { name: match[1]!, parameters: types, result: match[3]! };
  }
  return fail(where, "cannot read the function's head");
}
