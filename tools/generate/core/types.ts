/** Static types: their addresses, and the record of a type object. */
import { existsSync, readFileSync } from "node:fs";
import { checkRoom, regionNamed, strides } from "../../../definitions/memory.ts";
import { slots, typeSize, wide } from "../../../definitions/slots.ts";
import type { Module } from "./declarations.ts";
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
}

const STRIDE = strides.TYPE_STRIDE[0];
const GC_HEAD = 16;

/** What all struct sequences share: sizes, and IMMUTABLETYPE, SEQUENCE, HAVE_GC, MATCH_SELF and TUPLE_SUBCLASS. */
const STRUCT = { basicsize: 24, itemsize: 8, flags: 0x4404120 };
const DISALLOW_INSTANTIATION = 0x80;

/** The types of the core, followed by those of the modules: from their `types.json`, and their struct sequences. */
export function readTypes(modules: readonly Module[]): Map<string, TypeFacts> {
  const types = new Map<string, TypeFacts>();
  const add = (name: string, facts: TypeFacts, where: string): void => {
    if (types.has(name)) fail(where, `there are two types ${name}`);
    types.set(name, facts);
  };
  const addFile = (file: string): void => {
    const read = JSON.parse(readFileSync(file, "utf8")) as Record<string, TypeFacts>;
    for (const [name, facts] of Object.entries(read)) add(name, facts, file);
  };
  addFile("definitions/types.json");
  for (const { name, structs } of modules) {
    const file = `core/modules/${name}/types.json`;
    if (existsSync(file)) addFile(file);
    for (const { owner, name: shown, sealed, where } of structs) {
      const flags = STRUCT.flags | (sealed ? DISALLOW_INSTANTIATION : 0);
      add(owner, { ...STRUCT, name: shown, base: "tuple", flags }, where);
    }
  }
  return types;
}

/** The identifier of a type in `Type`. */
export function typeKey(name: string): string {
  if (name === "function") return "Function";
  if (name === "super") return "Super";
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The address of the static type. */
export function typeAddress(types: ReadonlyMap<string, TypeFacts>, name: string): number {
  const index = [...types.keys()].indexOf(name);
  if (index < 0) throw new Error(`no types.json has the type "${name}"`);
  return regionNamed("TYPES").start + index * STRIDE + GC_HEAD;
}

export function typesText(types: ReadonlyMap<string, TypeFacts>, nameAddress: (name: string) => string): string {
  checkRoom("TYPES", types.size * STRIDE);
  const keys = [...types.keys()];
  const address = (name: string): number => typeAddress(types, name);
  const constants = keys.map((key) => `  export const ${typeKey(key)}: usize = 0x${address(key).toString(16)};`);
  const declarations = [...types].map(([key, facts]) => {
    const base = facts.base === null ? "NULL" : `Type.${typeKey(facts.base)}`;
    const short = facts.name.slice(facts.name.lastIndexOf(".") + 1);
    const numbers = [
      facts.basicsize,
      facts.itemsize,
      `0x${facts.flags.toString(16)}`,
      facts.dictoffset ?? 0,
      facts.weaklistoffset ?? 0,
      facts.vectorcalloffset ?? 0,
    ];
    return `  declareType(Type.${typeKey(key)}, ${nameAddress(facts.name)}, ${nameAddress(short)}, ${base}, ${numbers.join(", ")});`;
  });
  return `// Generated from the files types.json and the declarations of struct sequences by \`npm run generate\`. Do not edit.
import { NULL } from "../memory/address";
import { declareType } from "../kernel/static_type";

/** The static types' addresses. */
export namespace Type {
${constants.join("\n")}
}

export const TYPE_COUNT: i32 = ${keys.length};

/** Fills the header and the numbers of every static type. */
export function declareTypes(): void {
${declarations.join("\n")}
}
`;
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
