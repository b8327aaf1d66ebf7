/**
 * Reads the declarations in the core's doc comments: `@method list.append(object, /)` and its relatives.
 * docs/internals/declarations.md has them all.
 *
 * A declaration is one of the last lines of a doc comment (a long one may span several), and belongs to what the
 * comment describes.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { slots } from "../../../definitions/slots.ts";
import { fail } from "../mistake.ts";
import { parseSignature } from "./signature.ts";
import {
  type Declaration,
  type FunctionKind,
  functionKinds,
  type Member,
  type OwnedField,
  type RecordTypes,
  type Enum,
  type Scan,
  type SourceFile,
  type Struct,
} from "./declarations.ts";
import { Modules } from "./modules.ts";
import {
  type CoreFunction,
  type CoreRecord,
  type CoreSource,
  type DocComment,
  readSource,
  type Target,
} from "./source.ts";

const otherKinds = ["member", "struct", "module", "unit", "constant", "types", "record", "owned"] as const;
type Tag = FunctionKind | (typeof otherKinds)[number];
const tags: ReadonlySet<string> = new Set<string>([...functionKinds, ...otherKinds]);

/** Text of each source by its path from the root of the core. */
export type Sources = ReadonlyMap<string, string>;

export function coreSources(root = "core"): Sources {
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.startsWith("generated/") && !path.startsWith("rt/"))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

export function scanCore(sources: Sources, read: typeof readSource = readSource): Scan {
  const files: SourceFile[] = [];
  const modules = new Modules();
  const owned: OwnedField[] = [];
  const names = new Map<string, string>();
  const types = new Set<string>();
  const records = new Map<string, CoreRecord & { path: string }>();
  // The one record that is generated itself.
  const fields = slots.map(([name]) => name);
  records.set("TypeObject", {
    name: "TypeObject",
    base: "VarObject",
    fields,
    exported: true,
    path: "generated/type_object",
  });
  const enums = new Map<string, Enum>();
  for (const [path, text] of sources) {
    const where = `core/${path}`;
    const source = read(text, where);
    const file = path.replace(/\.ts$/, "");
    for (const [key, line] of Object.entries(source.names)) if (!names.has(key)) names.set(key, `${where}:${line}`);
    for (const key of source.types) types.add(key);
    for (const record of source.records) if (record.exported) records.set(record.name, { ...record, path: file });
    for (const { name, values } of source.enums) enums.set(name, { values, path: file });
    const { declarations, recordTypes, owned: fields } = declarationsOf(source, where, file, modules);
    files.push({
      path: file,
      declarations,
      recordTypes,
      functions: source.functions,
      constants: source.constants,
      names: source.names,
    });
    owned.push(...fields);
  }
  const shared = files.flatMap((file) => file.declarations.filter(isOfEveryStruct));
  const all = files.map((file) => ({ ...file, declarations: withStructs(file.declarations, shared) }));
  const filled = all.flatMap(({ declarations }) => declarations.filter(({ kind }) => kind === "slot"));
  return {
    files: all,
    names,
    types,
    records,
    enums,
    modules: modules.finish(),
    owned,
    filledSlots: new Set(filled.map(({ owner, name }) => `${owner}.${name}`)),
  };
}

/** `@slot struct.tp_repr`: what all struct sequences have. */
function isOfEveryStruct(declaration: Declaration | Member | Struct): declaration is Declaration {
  return declaration.kind !== "struct" && declaration.kind !== "member" && declaration.owner === "struct";
}

/** Gives each declared struct sequence what all of them have. */
function withStructs(
  declarations: readonly (Declaration | Member | Struct)[],
  shared: readonly Declaration[],
): (Declaration | Member | Struct)[] {
  return declarations
    .filter((declaration) => !isOfEveryStruct(declaration))
    .flatMap((declaration): (Declaration | Member | Struct)[] => {
      if (declaration.kind !== "struct") return [declaration];
      const own = shared.filter(({ kind }) => kind !== "new" || !declaration.sealed);
      return [declaration, ...own.map((one) => ({ ...one, owner: declaration.owner }))];
    });
}

interface TagLine {
  readonly tag: Tag;
  readonly text: string;
  readonly where: string;
}

function declarationsOf(
  source: CoreSource,
  where: string,
  file: string,
  modules: Modules,
): { declarations: (Declaration | Member | Struct)[]; recordTypes: RecordTypes[]; owned: OwnedField[] } {
  for (const { text, line } of source.remarks) {
    if (!text.startsWith("@ts-ignore"))
      fail(`${where}:${line}`, `a declaration is a line of a doc comment: write /** ${text} */`);
  }
  const found: (Declaration | Member | Struct)[] = [];
  const recordTypes: RecordTypes[] = [];
  const owned: OwnedField[] = [];
  for (const doc of source.docs)
    for (const { tag, text, where: at } of tagLines(doc, where)) {
      if (tag === "member") found.push(member(text, doc.target, at));
      else if (tag === "struct") found.push(modules.struct(text, at));
      else if (tag === "module") modules.module(text, doc.target, file, at);
      else if (tag === "unit") modules.unit(text, at);
      else if (tag === "constant") modules.constant(text, doc.target, file, at);
      else if (tag === "types") modules.types(text, file, at);
      else if (tag === "record") recordTypes.push(typesOfRecord(text, doc.target, at));
      else if (tag === "owned") owned.push(ownedField(text, doc.target, at));
      else found.push(...declare(tag, text, doc.target, file, at));
    }
  return { declarations: found, recordTypes, owned };
}

/** The declarations of a comment; a line that begins with no tag continues the one before. */
function tagLines(doc: DocComment, path: string): TagLine[] {
  const found: { tag: Tag; text: string; where: string }[] = [];
  for (const { text, line } of doc.lines) {
    // Only `@owned` may follow text: `/** The name, or NULL. @owned */`.
    const match = /^@([a-z][\w-]*)\s*(.*)$/.exec(text) ?? /\s@(owned)\b\s*(.*)$/.exec(text);
    const last = found.at(-1);
    if (match) {
      const where = `${path}:${line}`;
      if (!tags.has(match[1]!)) fail(where, `there is no declaration @${match[1]}`);
      found.push({ tag: match[1] as Tag, text: match[2]!, where });
    } else if (last && text !== "") last.text += ` ${text}`;
  }
  return found;
}

function declare(kind: FunctionKind, text: string, target: Target, path: string, where: string): Declaration[] {
  if (target.kind !== "function" || !target.function.exported)
    fail(where, `@${kind} belongs above an exported function`);
  if (kind === "slot") return text.split(/\s*,\s*/).map((slot) => declareOne(kind, slot, target.function, path, where));
  return [declareOne(kind, text, target.function, path, where)];
}

function declareOne(kind: FunctionKind, text: string, target: CoreFunction, path: string, where: string): Declaration {
  const match = /^([\w-]+)(?:\.([\w-]+))?/.exec(text);
  if (!match) fail(where, `cannot read the declaration "${text}"`);
  const takesBoth = kind === "slot" && / both$/.test(text);
  const rest = text.slice(match[0].length, takesBoth ? -" both".length : undefined).trim();
  const called = kind !== "slot" && kind !== "getter" && kind !== "setter";
  if (!called && rest !== "") fail(where, `"${rest}" is too much: @${kind} takes only a name`);
  const constructs = kind === "new" || kind === "init";
  if (constructs && match[2]) fail(where, `@${kind} takes the name of a type, not "${match[0]}"`);
  const name = constructs ? `__${kind}__` : (match[2] ?? fail(where, `"${text}" names no attribute`));
  return {
    kind,
    owner: match[1]!,
    name,
    signature: called ? parseSignature(rest, where) : null,
    function: target,
    path,
    takesBoth,
    where,
  };
}

function member(text: string, target: Target, where: string): Member {
  if (target.kind !== "file") fail(where, "a comment with @member must be on its own: leave a blank line after it");
  const match = /^([\w-]+)\.(\w+)\s+(\w+)\.(\w+)\s+(\w+)(\s+readonly)?$/.exec(text);
  if (!match) fail(where, `a member is declared as "type.name Record.field kind [readonly]"`);
  const [, owner, name, record, field, reads, readonly] = match as unknown as string[];
  return {
    kind: "member",
    owner: owner!,
    name: name!,
    record: record!,
    field: field!,
    reads: reads!,
    readonly: readonly !== undefined,
    where,
  };
}

function typesOfRecord(text: string, target: Target, where: string): RecordTypes {
  if (target.kind !== "record") fail(where, "@record belongs above a class");
  const match = /^([\w-]+(?:\s*,\s*[\w-]+)*)(\s+clear)?(\s+trashcan)?$/.exec(text);
  if (!match) fail(where, `a record's types are declared as "type, type [clear] [trashcan]"`);
  return {
    record: target.record,
    types: match[1]!.split(",").map((type) => type.trim()),
    isCleared: match[2] !== undefined,
    hasTrashcan: match[3] !== undefined,
    where,
  };
}

function ownedField(text: string, target: Target, where: string): OwnedField {
  if (target.kind !== "field") fail(where, "@owned belongs above a field");
  const match = /^(unvisited)?\s*(?:before\s+(\w+))?$/.exec(text);
  if (!match) fail(where, `a field is "@owned [unvisited] [before field]", not "@owned ${text}"`);
  return {
    record: target.record,
    field: target.field,
    isVisited: match[1] === undefined,
    before: match[2] ?? null,
    where,
  };
}
