/** Writes where every record keeps its fields, with kinds and comments: `RecordDescription` in layouts.ts. */
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
    file: record.prototype.declaration.range.source.internalPath,
    base,
    size: record.nextMemoryOffset,
    comment: commentAndTags(record.prototype.declaration).comment,
    fields,
  };
}

export default class LayoutsTransform extends Transform {
  afterCompile() {
    const records = recordClasses(this.program).map(describe);
    return this.writeFile("records.json", JSON.stringify(records), this.baseDir);
  }
}
