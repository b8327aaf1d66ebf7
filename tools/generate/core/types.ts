/** Static types: their addresses, and the record of a type object. */
import { existsSync, readFileSync } from "node:fs";
import { checkRoom, regionNamed, strides } from "../../../definitions/memory.ts";
import { slots, typeSize, wide } from "../../../definitions/slots.ts";
import type { Module } from "./declarations.ts";
import type { ImportList } from "./bindings.ts";
import { chunk, type NameBlob } from "./names.ts";
import { fail } from "../mistake.ts";

export interface TypeFacts {
  readonly name: string;
  readonly base: string | null;
  readonly bases?: readonly string[];
  readonly basicsize: number;
  readonly itemsize: number;
  readonly flags: number;
  readonly dictoffset?: number;
  readonly weaklistoffset?: number;
  readonly vectorcalloffset?: number;
  /** The unit that has it. */
  readonly unit?: string;
}

const STRIDE = strides.TYPE_STRIDE[0];
const GC_HEAD = 16;

/** What all struct sequences share: sizes, and IMMUTABLETYPE, SEQUENCE, HAVE_GC, MATCH_SELF and TUPLE_SUBCLASS. */
const STRUCT = { basicsize: 24, itemsize: 8, flags: 0x4404120 };
const DISALLOW_INSTANTIATION = 0x80;

/** The types of the core, those of its modules (from their `types.json`, and their struct sequences), and of units. */
export function readTypes(modules: readonly Module[]): Map<string, TypeFacts> {
  const types = new Map<string, TypeFacts>();
  const add = (name: string, facts: TypeFacts, where: string): void => {
    if (types.has(name)) fail(where, `there are two types ${name}`);
    types.set(name, facts);
  };
  const addFile = (file: string, unit: string | undefined): void => {
    const read = JSON.parse(readFileSync(file, "utf8")) as Record<string, TypeFacts>;
    for (const [name, facts] of Object.entries(read)) add(name, unit === undefined ? facts : { ...facts, unit }, file);
  };
  addFile("definitions/types.json", undefined);
  for (const { name, structs, isUnit } of [...modules].sort((a, b) => Number(a.isUnit) - Number(b.isUnit))) {
    const unit = isUnit ? name : undefined;
    const file = `core/modules/${name}/types.json`;
    if (existsSync(file)) addFile(file, unit);
    for (const { owner, name: shown, sealed, where } of structs) {
      const flags = STRUCT.flags | (sealed ? DISALLOW_INSTANTIATION : 0);
      add(owner, { ...STRUCT, name: shown, base: "tuple", flags, ...(unit === undefined ? {} : { unit }) }, where);
    }
  }
  return types;
}

/** The types of a unit, or of the core itself. */
export function typesOf(types: ReadonlyMap<string, TypeFacts>, unit: string | undefined): Map<string, TypeFacts> {
  return new Map([...types].filter(([, facts]) => facts.unit === unit));
}

/** The identifier of a type in `Type`. */
export function typeKey(name: string): string {
  if (name === "function") return "Function";
  if (name === "super") return "Super";
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** How many bytes static types take. */
export const typesSize = (count: number): number => count * STRIDE;

/** The address of a static type of the core itself. */
export function typeAddress(types: ReadonlyMap<string, TypeFacts>, name: string): number {
  return addressIn(typesOf(types, undefined), name, regionNamed("TYPES").start);
}

/** The address of a type among those that begin at `start`. */
function addressIn(types: ReadonlyMap<string, TypeFacts>, name: string, start: number): number {
  const index = [...types.keys()].indexOf(name);
  if (index < 0) throw new Error(`no types.json has the type "${name}"`);
  return start + index * STRIDE + GC_HEAD;
}

/** `Type.name` for all types; `placeOf` tells where those of a unit begin. */
export function typesText(types: ReadonlyMap<string, TypeFacts>, placeOf: (unit: string) => number): string {
  checkRoom("TYPES", typesSize(typesOf(types, undefined).size));
  const constants = [...types].map(([name, { unit }]) => {
    const start = unit === undefined ? regionNamed("TYPES").start : placeOf(unit);
    return `  export const ${typeKey(name)}: usize = 0x${addressIn(typesOf(types, unit), name, start).toString(16)};`;
  });
  return `// Generated from the files types.json and the declarations of struct sequences by \`npm run generate\`. Do not edit.

/** The static types' addresses. */
export namespace Type {
${constants.join("\n")}
}
`;
}

export interface Statics {
  readonly statements: readonly string[];
  /** The functions that they call. */
  readonly blob: string;
}

/** What a part declares at boot: its static types and names. The file must import what `imports` gets. */
export function staticsText(
  types: ReadonlyMap<string, TypeFacts>,
  typesStart: number,
  names: NameBlob,
  nameAddress: (name: string) => string,
  imports: ImportList,
): Statics {
  const declareObjects = imports.use("kernel/static_type", "declareStaticObjects");
  const place = (address: number): string => `0x${address.toString(16)}`;
  const first = place(typesStart + GC_HEAD);
  const statements = [`${declareObjects}(${first}, ${types.size}, ${place(names.start)}, ${names.count}, names());`];
  for (const [key, facts] of types) {
    imports.use("generated/types", "Type");
    const base = facts.base === null ? imports.use("memory/address", "NULL") : `Type.${typeKey(facts.base)}`;
    const short = facts.name.slice(facts.name.lastIndexOf(".") + 1);
    const numbers = [
      facts.basicsize,
      facts.itemsize,
      `0x${facts.flags.toString(16)}`,
      facts.dictoffset ?? 0,
      facts.weaklistoffset ?? 0,
      facts.vectorcalloffset ?? 0,
    ];
    statements.push(
      `${imports.use("kernel/static_type", "declareType")}(Type.${typeKey(key)}, ${nameAddress(facts.name)}, ${nameAddress(short)}, ${base}, ${numbers.join(", ")});`,
    );
  }
  const blob = `/** The names in address order: a length byte, then ASCII. */
function names(): usize {
  return memory.data<u8>([
${chunk(names.bytes.length > 0 ? names.bytes : [0])}
  ]);
}
`;
  return { statements, blob };
}

export function typeNames(types: ReadonlyMap<string, TypeFacts>): string[] {
  return [...types.values()].flatMap((facts) => [facts.name, facts.name.slice(facts.name.lastIndexOf(".") + 1)]);
}

export function typeRecordText(): string {
  const fields = slots.map(([name, offset]) =>
    wide.has(name) ? `  ${name}: i64; // @${offset}` : `  ${name}: u32; private _${name}: u32; // @${offset}`,
  );
  return `// Generated from definitions/slots.ts by \`npm run generate\`. Do not edit.
import { VarObject } from "../kernel/header";

/** A type object, laid out as CPython 3.11's PyHeapTypeObject. Slots hold indexes into the function table, or 0. */
@unmanaged
export class TypeObject extends VarObject {
${fields.join("\n")}
}

export const TYPE_SIZE: usize = ${typeSize};

/** Offsets of the slots from the type object's address. */
export namespace Slot {
${slots.map(([name, offset]) => `  export const ${name}: usize = ${offset};`).join("\n")}
}
`;
}
