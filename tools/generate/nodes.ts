/** The node kinds of definitions/nodes.txt as TypeScript types, factories and a table of fields. */
import { readFileSync } from "node:fs";
import type { Generator } from "./all.ts";

const DEFINITION = "definitions/nodes.txt";
const TARGET = "host/compiler/generated/nodes.ts";
const LOCATION = ["lineno", "col_offset", "end_lineno", "end_col_offset"] as const;
const PRIMITIVES: Record<string, string> = {
  identifier: "string",
  string: "string",
  int: "number",
  ConstantValue: "ConstantValue",
};

interface Field {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly list: boolean;
}

interface Kind {
  readonly name: string;
  readonly located: boolean;
  readonly fields: readonly Field[];
}

interface Definition {
  readonly kinds: Kind[];
  readonly unions: Map<string, string[]>;
  readonly enums: Map<string, string[]>;
}

export const nodes: Generator = {
  name: "nodes",
  files: () => new Map([[TARGET, write(read(readFileSync(DEFINITION, "utf8")))]]),
};

function read(text: string): Definition {
  const definition: Definition = { kinds: [], unions: new Map(), enums: new Map() };
  let members: string[] = [];
  let located = false;
  for (const line of text.split("\n")) {
    const words = line
      .replace(/#.*/, "")
      .split(/\s+/)
      .filter((word) => word !== "");
    if (words.length === 0) continue;
    if (line.startsWith(" ")) {
      members.push(words[0]);
      definition.kinds.push({ name: words[0], located, fields: words.slice(1).map(readField) });
      continue;
    }
    const [what, name, ...rest] = words;
    located = rest[0] === "located";
    if (located) rest.shift();
    if (what === "union") {
      members = [];
      definition.unions.set(name, members);
    } else if (what === "record") {
      definition.kinds.push({ name, located, fields: rest.map(readField) });
    } else if (what === "enum") {
      definition.enums.set(name, rest);
    } else {
      throw new Error(`${DEFINITION}: "${what}" is neither union, record nor enum`);
    }
  }
  return definition;
}

function readField(text: string): Field {
  const match = /^(\w+):(\w+)(\?)?(\[\])?$/.exec(text);
  if (match === null) throw new Error(`${DEFINITION}: "${text}" is not field:type`);
  return { name: match[1], type: match[2], optional: match[3] !== undefined, list: match[4] !== undefined };
}

function typeOf(field: Field): string {
  const base = PRIMITIVES[field.type] ?? field.type;
  const item = field.optional ? `${base} | null` : base;
  if (!field.list) return item;
  return field.optional ? `(${item})[]` : `${item}[]`;
}

function factoryName(kind: string): string {
  return `make${kind
    .split("_")
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join("")}`;
}

function write({ kinds, unions, enums }: Definition): string {
  const lines = [
    `// Generated from ${DEFINITION} by tools/generate/nodes.ts. Do not edit.`,
    "",
    `import type { ConstantValue } from "../constants/constants.ts";`,
    "",
    "/** Lines count from 1; columns are offsets in UTF-8 bytes from the start of their line, as in CPython. */",
    "export interface Located {",
    ...LOCATION.map((name) => `  ${name}: number;`),
    "}",
    "",
  ];
  for (const [name, words] of enums) {
    lines.push(`export type ${name} = ${words.map((word) => `"${word}"`).join(" | ")};`);
  }
  lines.push("");
  for (const [name, members] of unions) {
    lines.push(`export type ${name} =`, ...members.map((member) => `  | ${member}`));
    lines[lines.length - 1] += ";";
    lines.push("");
  }
  for (const kind of kinds) writeKind(kind, lines);
  const allNames = kinds.map((kind) => kind.name);
  lines.push(`export type AnyNode =`, ...allNames.map((name) => `  | ${name}`));
  lines[lines.length - 1] += ";";
  lines.push(
    "",
    "/** The fields of each kind, in `ast.dump`'s order, without locations. */",
    `export const NODE_FIELDS: Readonly<Record<AnyNode["kind"], readonly string[]>> = {`,
    ...kinds.map((kind) => `  ${kind.name}: [${kind.fields.map((field) => `"${field.name}"`).join(", ")}],`),
    "};",
    "",
    "/** The fields that hold lists. */",
    `export const NODE_LIST_FIELDS: Readonly<Record<AnyNode["kind"], readonly string[]>> = {`,
    ...kinds.map((kind) => `  ${kind.name}: [${listFields(kind)}],`),
    "};",
    "",
    "/** The kinds that have a location. */",
    `export const LOCATED_KINDS: ReadonlySet<AnyNode["kind"]> = new globalThis.Set<AnyNode["kind"]>([`,
    ...kinds.filter((kind) => kind.located).map((kind) => `  "${kind.name}",`),
    "]);",
    "",
  );
  return lines.join("\n");
}

function listFields(kind: Kind): string {
  return kind.fields
    .filter((field) => field.list)
    .map((field) => `"${field.name}"`)
    .join(", ");
}

function writeKind(kind: Kind, lines: string[]): void {
  const fields: [string, string][] = [
    ...(kind.located ? LOCATION.map((name): [string, string] => [name, "number"]) : []),
    ...kind.fields.map((field): [string, string] => [field.name, typeOf(field)]),
  ];
  // The factory takes the node's own fields first and its location last, like `ast`'s constructors.
  const parameters = [
    ...kind.fields.map((field) => `${parameterName(field.name)}: ${typeOf(field)}`),
    ...(kind.located ? LOCATION.map((name) => `${name}: number`) : []),
  ];
  const properties = fields.map(([name]) => (parameterName(name) === name ? name : `${name}: ${parameterName(name)}`));
  lines.push(
    `export interface ${kind.name}${kind.located ? " extends Located" : ""} {`,
    `  kind: "${kind.name}";`,
    ...kind.fields.map((field) => `  ${field.name}: ${typeOf(field)};`),
    "}",
    `export function ${factoryName(kind.name)}(`,
    ...parameters.map((parameter) => `  ${parameter},`),
    `): ${kind.name} {`,
    `  return {`,
    `    kind: "${kind.name}",`,
    ...properties.map((property) => `    ${property},`),
    "  };",
    "}",
    "",
  );
}

/** The name of a field, adjusted if strict JavaScript forbids it as a parameter. */
function parameterName(field: string): string {
  return field === "arguments" || field === "eval" ? `${field}_` : field;
}
