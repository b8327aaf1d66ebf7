/** The declarations of native modules: `@module`, `@unit`, `@constant`, `@types` and `@struct`. */
import type { Content, Module, Struct, Value } from "./declarations.ts";
import { fail } from "../mistake.ts";
import type { CoreFunction, Target } from "./source.ts";

type Placed = Content & { readonly path: string };

/** Collects what the files declare about modules. It may come before the module itself. */
export class Modules {
  private readonly found = new Map<string, Omit<Module, "contents" | "structs" | "isUnit">>();
  private readonly contents = new Map<string, Placed[]>();
  private readonly structs = new Map<string, Struct[]>();
  /** Where each unit is declared. */
  private readonly units = new Map<string, string>();

  /** `@module _io named io` */
  module(text: string, target: Target, path: string, where: string): void {
    const match = /^(\w+)(?:\s+named\s+([\w.]+))?$/.exec(text);
    if (!match) fail(where, `a module is declared as "name [named name]"`);
    const name = match[1]!;
    if (!path.startsWith(`modules/${name}/`)) fail(where, `the module ${name} belongs in core/modules/${name}/`);
    const before = this.found.get(name);
    if (before) fail(where, `the module ${name} is declared already at ${before.where}`);
    const initializer = maker(target, "a module's initializer", where);
    if (initializer && (initializer.parameters.length !== 1 || initializer.result !== "bool"))
      fail(where, `${initializer.name} must be (module: Borrowed): bool`);
    this.found.set(name, { name, shown: match[2] ?? name, path, initializer, where });
  }

  /** `@unit _io linked`: the module's folder is compiled apart, and linked into the core. */
  unit(text: string, where: string): void {
    const match = /^(\w+) linked$/.exec(text);
    if (!match) fail(where, `a unit is declared as "module linked"`);
    const before = this.units.get(match[1]!);
    if (before) fail(where, `the unit ${match[1]} is declared already at ${before}`);
    this.units.set(match[1]!, where);
  }

  /** `@constant gc.DEBUG_STATS 1`, or without a value above the function that makes it. */
  constant(text: string, target: Target, path: string, where: string): void {
    const match = /^(\w+)\.(\w+)(?:\s+(.+))?$/.exec(text);
    if (!match) fail(where, `a constant is declared as "module.name [value]"`);
    let value: Value;
    if (match[3] !== undefined) value = { text: match[3] };
    else
      value = {
        maker:
          maker(target, "a constant without a value", where) ?? fail(where, "a constant needs a value or a function"),
      };
    append(this.contents, match[1]!, { kind: "constant", name: match[2]!, value, where, path });
  }

  /** `@types _io(FileIO, BytesIO)`: static types under their own names. */
  types(text: string, path: string, where: string): void {
    const match = /^(\w+)\(([\w\s,]+)\)$/.exec(text);
    if (!match) fail(where, `a module's types are declared as "module(type, type)"`);
    const types = match[2]!.split(",").map((type) => type.trim());
    append(this.contents, match[1]!, { kind: "types", types, where, path });
  }

  /** `@struct time.struct_time(tm_year, *tm_zone) [sealed] [named struct_time]` */
  struct(text: string, where: string): Struct {
    const match = /^(\w+)\.(\w+)\(([\w\s,*]+)\)(\s+sealed)?(?:\s+named\s+([\w.]+))?$/.exec(text);
    if (!match) fail(where, `a struct sequence is declared as "module.name(field, *hidden) [sealed] [named name]"`);
    const [, module, owner, list, sealed, shown] = match as unknown as string[];
    const fields = list!.split(",").map((field) => field.trim());
    const visible = fields.filter((field) => !field.startsWith("*")).length;
    const twice = fields.find((field, at) => fields.indexOf(field) !== at);
    if (twice !== undefined) fail(where, `the field ${twice} is declared twice`);
    if (fields.slice(0, visible).some((field) => field.startsWith("*"))) fail(where, "hidden fields come last");
    const struct: Struct = {
      kind: "struct",
      owner: owner!,
      name: shown ?? `${module}.${owner}`,
      fields: fields.map((field) => field.replace(/^\*/, "")),
      visible,
      sealed: sealed !== undefined,
      module: module!,
      where,
    };
    append(this.structs, module!, struct);
    return struct;
  }

  /** All modules. Declarations of a module that does not exist are errors. */
  finish(): Module[] {
    for (const [name, [first]] of [...this.contents, ...this.structs])
      if (!this.found.has(name)) fail(first!.where, `no file declares @module ${name}`);
    for (const [name, where] of this.units) if (!this.found.has(name)) fail(where, `no file declares @module ${name}`);
    return [...this.found.values()]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((module) => ({
        ...module,
        contents: this.contents.get(module.name) ?? [],
        structs: this.structs.get(module.name) ?? [],
        isUnit: this.units.has(module.name),
      }));
  }
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The exported function below a declaration, or null if there is none. */
function maker(target: Target, what: string, where: string): CoreFunction | null {
  if (target.kind !== "function") return null;
  if (!target.function.exported) fail(where, `${what} must be exported`);
  return target.function;
}
