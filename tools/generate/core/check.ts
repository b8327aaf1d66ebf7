/**
 * What no single declaration shows: that its owner exists, that nothing is declared twice, and that slots get functions
 * of their shape.
 */
import { slotShapes } from "../../../definitions/slots.ts";
import type { Declaration, Member, Module, Scan } from "./declarations.ts";
import { fail } from "../mistake.ts";
import type { CoreFunction } from "./source.ts";
import { type TypeFacts, typeKey } from "./types.ts";

type Types = ReadonlyMap<string, TypeFacts>;

/** Throws at the first declaration that is wrong. */
export function checkDeclarations(scan: Scan, types: Types): void {
  const declared = new Map<string, string>();
  const modules = new Set(scan.modules.map(({ name }) => name));
  for (const { declarations } of scan.files) {
    for (const declaration of declarations) {
      const { kind, owner, where } = declaration;
      if (kind === "function" && !modules.has(owner)) fail(where, `no file declares @module ${owner}`);
      if (kind !== "function" && !types.has(owner)) fail(where, `no types.json has the type ${owner}`);
      if (kind === "struct") continue;
      once(declared, declaration);
      if (kind === "member") checkMember(scan, declaration);
      else checkShape(declaration);
    }
  }
  for (const module of scan.modules) checkContents(module, types, declared);
}

function checkContents({ name: module, contents }: Module, types: Types, declared: Map<string, string>): void {
  for (const content of contents) {
    const { kind, where } = content;
    if (kind === "constant") onceAs(declared, "module", `${module}.${content.name}`, where);
    else
      for (const type of content.types) {
        if (!types.has(type)) fail(where, `no types.json has the type ${type}`);
        onceAs(declared, "module", `${module}.${type}`, where);
      }
  }
}

/** Throws if a field is owned in a record that no `@record` binds to types: nothing would release it. */
export function checkOwnership({ files, owned }: Scan): void {
  const bound = new Set(files.flatMap(({ recordTypes }) => recordTypes.map(({ record }) => record)));
  for (const { record, field, where } of owned)
    if (!bound.has(record)) fail(where, `${record}.${field} is owned, but no @record says by which types`);
}

/** Throws if there is a type that no code names, no declaration fills, and no other type extends. */
export function checkTypesAreUsed(scan: Scan, types: Types): void {
  const owners = new Set(scan.files.flatMap(({ declarations }) => declarations.map(({ owner }) => owner)));
  const bases = new Set([...types.values()].flatMap(({ base, bases }) => [base, ...(bases ?? [])]));
  for (const name of types.keys())
    if (!owners.has(name) && !bases.has(name) && !scan.types.has(typeKey(name)))
      fail("types.json", `nothing uses the type ${name}`);
}

function once(declared: Map<string, string>, declaration: Declaration | Member): void {
  const { kind, owner, name, where } = declaration;
  // A getter and a setter make one attribute.
  const part = kind === "setter" ? " (setter)" : "";
  const slot = kind === "new" || kind === "init" ? `tp_${kind}` : name;
  onceAs(declared, kind === "function" ? "module" : "type", `${owner}.${slot}${part}`, where);
}

/** Modules and types have separate names: `flags` is a type, and may also be a module. */
function onceAs(declared: Map<string, string>, space: "module" | "type", name: string, where: string): void {
  const before = declared.get(`${space} ${name}`);
  if (before !== undefined) fail(where, `${name} is declared already at ${before}`);
  declared.set(`${space} ${name}`, where);
}

function checkMember({ records, enums }: Scan, { record, field, reads, where }: Member): void {
  if (!records.has(record)) fail(where, `the core exports no class ${record}`);
  let at = records.get(record);
  while (at && !at.fields.includes(field)) at = at.base === null ? undefined : records.get(at.base);
  if (!at) fail(where, `${record} has no field ${field}`);
  if (!enums.get("MemberKind")?.values.includes(reads)) fail(where, `MemberKind has no ${reads}`);
}

function checkShape(declaration: Declaration): void {
  const { kind, name, signature, function: target, where } = declaration;
  const shape = shapeOf(target);
  if (kind === "slot") {
    const wanted = slotShapes[name] ?? fail(where, `there is no slot ${name}, or no function can fill it`);
    if (declaration.takesBoth && wanted !== "(ii)i") fail(where, `${name} has no two operands`);
    if (shape !== wanted) fail(where, `${target.name} is a ${shape}, but ${name} calls a ${wanted}`);
  } else if (kind === "getter" || kind === "setter") {
    const wanted = kind === "getter" ? "(i)i" : "(ii)i";
    if (shape !== wanted) fail(where, `${target.name} is a ${shape}, but a ${kind} is a ${wanted}`);
  } else if (signature?.raw) {
    const wanted = kind === "new" || kind === "init" ? "(iii)i" : "(iiii)i";
    if (shape !== wanted) fail(where, `${target.name} is a ${shape}, but a raw function is a ${wanted}`);
  }
}

/** As in definitions/slots.ts: every type except 64-bit numbers and floats is a 32-bit word. */
function shapeOf({ parameters, result }: CoreFunction): string {
  return `(${parameters.map(letter).join("")})${letter(result)}`;
}

function letter(type: string): string {
  if (type === "void") return "v";
  if (type === "i64" || type === "u64") return "l";
  return type === "f64" ? "d" : "i";
}
