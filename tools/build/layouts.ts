/**
 * Publishes the layouts of the core's records: build/layout.json for the build itself, and host/generated/layouts.ts
 * with kinds and comments, for the parts of the host that read the core's memory.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { layoutsFile } from "./outputs.ts";

interface FieldDescription {
  readonly name: string;
  readonly offset: number;
  readonly kind: string;
  readonly comment: string;
  readonly owned: boolean;
}

/** What the plug-in layouts.mjs finds. */
export interface RecordDescription {
  readonly name: string;
  /** From the root, without ending. */
  readonly file: string;
  readonly base: string | null;
  readonly size: number;
  readonly comment: string;
  readonly fields: readonly FieldDescription[];
}

/** As JSON, with the fields of the bases. */
function layoutsJson(records: readonly RecordDescription[]): unknown {
  const byName = new Map(records.map((record) => [record.name, record]));
  const allFields = ({ base, fields }: RecordDescription): FieldDescription[] => [
    ...(base === null ? [] : allFields(byName.get(base)!)),
    ...fields,
  ];
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

function layoutsText(records: readonly RecordDescription[]): string {
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

/** The second file is committed, and `npm test` fails if it is old. */
export function publishLayouts(found: readonly RecordDescription[]): void {
  const records = [...found].sort((a, b) => (a.name < b.name ? -1 : 1));
  writeFileSync("build/layout.json", `${JSON.stringify(layoutsJson(records), null, 2)}\n`);
  const text = layoutsText(records);
  if (existsSync(layoutsFile) && readFileSync(layoutsFile, "utf8") === text) return;
  writeFileSync(layoutsFile, text);
  console.log(`wrote ${layoutsFile}: commit it`);
}
