/**
 * Writes where every record of the core keeps its fields: build/layout.json for the build itself, and the text of
 * host/generated/layouts.ts with kinds and comments, for the parts of the host that read the core's memory.
 */
import * as assemblyscript from "assemblyscript";
import { Transform } from "assemblyscript/transform";
import { isUpperHalf } from "./slots.mjs";

const { DecoratorFlags, ElementKind, TypeKind } = assemblyscript;

const TABLE_INDEX = "TableIndex";

/** Every `@unmanaged` class of the core, by name. */
function recordClasses(program) {
  const classes = [];
  for (const element of program.elementsByName.values()) {
    const isRecord = element.kind === ElementKind.ClassPrototype && element.hasDecorator(DecoratorFlags.Unmanaged);
    if (!isRecord || element.internalName.startsWith("~lib")) continue;
    const record = program.resolver.resolveClass(element, null);
    if (!record) throw new Error(`${element.internalName} does not resolve`);
    classes.push(record);
  }
  return classes.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The fields that a record declares itself, padding left out. */
function ownFields(record) {
  return [...(record.members?.values() ?? [])]
    .filter((member) => member.kind === ElementKind.PropertyPrototype && member.parent === record)
    .map((member) => member.instance)
    .filter((field) => field?.isField && !isUpperHalf(field.name));
}

function kindOf(field) {
  const declared = field.prototype.fieldDeclaration.type.name?.identifier.text;
  if (declared === TABLE_INDEX) return "function";
  return field.type.isReference || field.type.kind === TypeKind.Usize ? "pointer" : field.type.toString();
}

/** The doc comment that ends right before `start`, on one line; empty if there is none. */
function commentBefore(text, start) {
  const found = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:@unmanaged\s+)?(?:export\s+)?(?:abstract\s+)?$/.exec(
    text.slice(Math.max(0, start - 4000), start),
  );
  return (found?.[1] ?? "")
    .replace(/^\s*\* ?/gm, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The comment without the declarations at its end, and whether they call the field owned. */
function commentAndTags({ range }) {
  const whole = commentBefore(range.source.text, range.start);
  const [comment] = whole.split(/(?:^| )@[a-z]/, 1);
  return { comment, owned: / @owned\b/.test(` ${whole}`) };
}

function describe(record) {
  const fields = ownFields(record).map((field) => ({
    name: field.name,
    offset: field.memoryOffset,
    kind: kindOf(field),
    ...commentAndTags(field.prototype.fieldDeclaration),
  }));
  const base = record.base?.name ?? null;
  return {
    name: record.name,
    base,
    size: record.nextMemoryOffset,
    comment: commentAndTags(record.prototype.declaration).comment,
    fields,
  };
}

/** As JSON, with the fields of the bases. */
function layoutsJson(records) {
  const byName = new Map(records.map((record) => [record.name, record]));
  const allFields = ({ base, fields }) => [...(base === null ? [] : allFields(byName.get(base))), ...fields];
  return Object.fromEntries(
    records.map((record) => [
      record.name,
      {
        size: record.size,
        fields: Object.fromEntries(allFields(record).map(({ name, offset, kind }) => [name, { offset, type: kind }])),
      },
    ]),
  );
}

function layoutsText(records) {
  const entries = records.flatMap(({ name, base, size, comment, fields }) => [
    ...(comment === "" ? [] : [`  /** ${comment} */`]),
    `  ${name}: {`,
    `    base: ${JSON.stringify(base)},`,
    `    size: ${size},`,
    "    fields: {",
    ...fields.map(
      (field) =>
        `      ${field.name}: { offset: ${field.offset}, kind: "${field.kind}", owned: ${field.owned}, comment: ${JSON.stringify(field.comment)} },`,
    ),
    "    },",
    "  },",
  ]);
  return `// Generated from the core's records by \`npm run build:debug\`. Do not edit.

/** What a field holds. A pointer and a function (an index into the table) fill 8 bytes; the upper 4 are zero. */
export type FieldKind = "pointer" | "function" | "bool" | "f64" | \`\${"i" | "u"}\${8 | 16 | 32 | 64}\`;

export interface FieldLayout {
  /** In bytes from the beginning of the record. */
  readonly offset: number;
  readonly kind: FieldKind;
  /** A counted reference to an object, or NULL. */
  readonly owned: boolean;
  /** The core's own words. */
  readonly comment: string;
}

export interface RecordLayout {
  /** The record whose fields come first, or null. */
  readonly base: string | null;
  readonly size: number;
  /** The fields that follow those of the base. */
  readonly fields: Readonly<Record<string, FieldLayout>>;
}

export const layouts = {
${entries.join("\n")}
} as const satisfies Readonly<Record<string, RecordLayout>>;
`;
}

export default class LayoutsTransform extends Transform {
  async afterCompile() {
    const records = recordClasses(this.program).map(describe);
    await this.writeFile("build/layout.json", `${JSON.stringify(layoutsJson(records), null, 2)}\n`, this.baseDir);
    await this.writeFile("build/layouts.ts", layoutsText(records), this.baseDir);
  }
}
