/** Turns the declarations of a module into one file: what binds its folder, and what fills it when it is imported. */
import { bindName, ImportList, type Texts } from "./bindings.ts";
import type { Content, Module, Scan, SourceFile } from "./declarations.ts";
import { fail } from "../mistake.ts";
import type { CoreFunction } from "./source.ts";
import { chunk } from "./names.ts";
import { type Statics, typeKey } from "./types.ts";

/** Singletons of definitions/memory.ts. */
const singletons: ReadonlySet<string> = new Set(["None", "True", "False", "Ellipsis", "NotImplemented"]);

/** The files with declarations in the module's folder. */
export function filesOf(module: Module, files: readonly SourceFile[]): SourceFile[] {
  return files.filter(({ path }) => path.startsWith(`modules/${module.name}/`));
}

/** A function that has the signatures of a part. */
export function signaturesText(signatures: readonly number[], exported: "export " | ""): string {
  return `/** The signatures of functions, as UTF-8 that ends with NUL. A definition holds an offset. */
${exported}function signatures(): usize {
  return memory.data<u8>([
${chunk(signatures)}
  ]);
}
`;
}

/** `statics` are the types and names of a unit. */
export function moduleText(
  module: Module,
  files: readonly SourceFile[],
  scan: Scan,
  texts: Texts & { readonly signatures: readonly number[] },
  statics?: (imports: ImportList) => Statics,
): string {
  const imports = new ImportList("../../");
  const writer = new Writer(module, scan, texts, imports);
  for (const { owner, visible } of module.structs) writer.prepare(owner, visible);
  if (module.initializer) writer.run(`${imports.use(module.path, module.initializer.name)}(module)`);
  for (const content of module.contents) writer.add(content);
  writer.flush();
  imports.use("memory/address", "Borrowed");
  const declare = imports.use("kernel/static_type", "declareModule");
  const { statements, blob } = statics?.(imports) ?? { statements: [], blob: "" };
  const declares = [
    ...statements,
    `${declare}(${texts.name(module.name)}, ${texts.name(module.shown)}, fill_${module.name}.index);`,
  ];
  const signatures = statics ? [`  ${imports.use("kernel/static_type", "useSignatures")}(signatures());`] : [];
  const binds = files.map((file) => `  ${imports.use(`generated/bindings/${file.path}`, bindName(file.path))}();`);
  return `// Generated from core/modules/${module.name}/ by \`npm run generate\`. Do not edit.
${[imports.text(), ...writer.tables].join("\n")}
${statics ? `\n${blob}\n${signaturesText(texts.signatures, "")}` : ""}
/** Declares the module${statics ? ", its types and its names" : ""}. */
export function declare_${module.name}(): void {
${declares.map((statement) => `  ${statement}`).join("\n")}
}

/** Binds what the files of the module declare: its functions, and the slots and methods of its types. */
export function bind_${module.name}(): void {
${[...signatures, ...binds].join("\n")}
}

/** Adds everything to the module that is not a function. */
export function fill_${module.name}(module: Borrowed): bool {
${writer.statements.map((statement) => `  ${statement}`).join("\n")}
  return true;
}
`;
}

/** The file that binds everything: the core's own files, then the modules, each declared before its functions. */
export function allBindingsText(scan: Scan, bound: readonly SourceFile[]): string {
  const imports = new ImportList("../");
  const statements: string[] = [];
  for (const { name } of scan.modules)
    statements.push(`${imports.use(`generated/modules/${name}`, `declare_${name}`)}();`);
  const useSignatures = imports.use("kernel/static_type", "useSignatures");
  const ownSignatures = `${useSignatures}(${imports.use("generated/signatures", "signatures")}());`;
  statements.push(ownSignatures);
  // In the order of the files' paths, which shows in the dict of a module or type whose declarations are in several
  // files.
  const binds = bound.map(({ path }) => {
    const module = scan.modules.find(({ name }) => path.startsWith(`modules/${name}/`));
    return module
      ? imports.use(`generated/modules/${module.name}`, `bind_${module.name}`)
      : imports.use(`generated/bindings/${path}`, bindName(path));
  });
  const units = new Set(scan.modules.filter(({ isUnit }) => isUnit).map(({ name }) => `bind_${name}`));
  for (const bind of new Set(binds)) {
    statements.push(`${bind}();`);
    if (units.has(bind)) statements.push(ownSignatures);
  }
  return `// Generated from the core's sources by \`npm run generate\`. Do not edit.
${imports.text()}

/** Declares the built-in modules, and fills the slots and methods of every static type. */
export function bindAll(): void {
${statements.map((statement) => `  ${statement}`).join("\n")}
}
`;
}

class Writer {
  readonly tables: string[] = [];
  readonly statements: string[] = [];
  /** Numbers that are waiting to be added together: names and values. */
  private numbers: string[] = [];
  private readonly module: Module;
  private readonly scan: Scan;
  private readonly texts: Texts;
  private readonly imports: ImportList;

  constructor(module: Module, scan: Scan, texts: Texts, imports: ImportList) {
    this.module = module;
    this.scan = scan;
    this.texts = texts;
    this.imports = imports;
  }

  prepare(type: string, visible: number): void {
    this.imports.use("generated/types", "Type");
    const prepare = this.imports.use("objects/struct_sequence/struct_sequence", "structSequencePrepare");
    this.run(`${prepare}(Type.${typeKey(type)}, ${visible})`);
  }

  /** `call` returns false with an error. */
  run(call: string): void {
    this.flush();
    this.statements.push(`if (!${call}) return false;`);
  }

  add(content: Content & { readonly path: string }): void {
    if (content.kind === "types") return this.addTypes(content.types);
    const name = this.texts.name(content.name);
    const { value } = content;
    if ("text" in value && /^-?(?:0x[\da-fA-F]+|\d+)$/.test(value.text)) {
      this.numbers.push(`${name}, ${value.text}`);
      return;
    }
    const made =
      "text" in value ? this.value(value.text, content.path, content.where) : this.made(value.maker, content.path);
    this.run(`${this.imports.use("modules/module_functions", "moduleAdd")}(module, ${name}, ${made})`);
  }

  flush(): void {
    if (this.numbers.length === 0) return;
    const add = this.imports.use("modules/module_functions", "moduleAddNumbers");
    const table = `memory.data<i64>([${this.numbers.join(", ")}])`;
    this.statements.push(`if (!${add}(module, ${table}, ${this.numbers.length})) return false;`);
    this.numbers = [];
  }

  private addTypes(types: readonly string[]): void {
    this.imports.use("generated/types", "Type");
    const table = `types${this.tables.length}`;
    this.tables.push(
      `const ${table}: StaticArray<usize> = [${types.map((type) => `Type.${typeKey(type)}`).join(", ")}];`,
    );
    this.run(`${this.imports.use("modules/module_functions", "moduleAddTypes")}(module, ${table})`);
  }

  /** An owned expression for a constant's object. */
  private value(text: string, path: string, where: string): string {
    if (/^".*"$/.test(text)) return `${this.imports.use("objects/str/str", "strFromLiteral")}(${text})`;
    if (text === "[]") return `${this.imports.use("objects/list/list", "listNew")}(0)`;
    if (text === "{}") return `${this.imports.use("objects/dict/dict", "dictNew")}()`;
    if (singletons.has(text)) return this.retained(this.imports.use("generated/memory_map", text));
    const dotted = /^(\w+)\.(\w+)$/.exec(text);
    if (dotted?.[1] === "Type") {
      this.imports.use("generated/types", "Type");
      return this.retained(text);
    }
    if (dotted?.[1] === this.module.name)
      return `${this.imports.use("modules/module_functions", "moduleValue")}(module, ${this.texts.name(dotted[2]!)})`;
    const name = /^(\w+)(\(\))?$/.exec(text);
    if (!name) return fail(where, `cannot read the value ${text}`);
    if (name[2]) {
      const [home, target] = this.home(path, where, "function", ({ functions }) =>
        functions.find((candidate) => candidate.exported && candidate.name === name[1]),
      );
      return this.made(target, home);
    }
    const [home] = this.home(path, where, "constant", ({ constants }) =>
      constants.find((candidate) => candidate.name === name[1]),
    );
    return `${this.imports.use("objects/int/int", "intFromI64")}(${this.imports.use(home, name[1]!)})`;
  }

  /** The file that exports a name: the one with the declaration, or the only one in the core. */
  private home<Found>(
    path: string,
    where: string,
    what: string,
    find: (file: SourceFile) => Found | undefined,
  ): readonly [path: string, found: Found] {
    const homes = this.scan.files.flatMap((file) => {
      const found = find(file);
      return found === undefined ? [] : [[file.path, found] as const];
    });
    const own = homes.find(([home]) => home === path);
    if (own) return own;
    if (homes.length === 0) fail(where, `the core exports no such ${what}`);
    if (homes.length > 1) fail(where, `several files export this ${what}: ${homes.map(([home]) => home).join(", ")}`);
    return homes[0]!;
  }

  private made(target: CoreFunction, path: string): string {
    const call = `${this.imports.use(path, target.name)}(${target.parameters.length > 0 ? "module" : ""})`;
    return target.result === "Borrowed" ? this.retained(call) : call;
  }

  private retained(value: string): string {
    return `${this.imports.use("kernel/object", "retain")}(${value})`;
  }
}
