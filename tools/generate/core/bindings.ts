/** Turns declarations into argument parsing and registration: one file of bindings for each source file of the core. */
import { numberOf } from "../../../definitions/border.ts";
import { ownershipOf } from "./ownership.ts";
import type { Declaration, Member, RecordTypes, Scan, SourceFile, Struct } from "./declarations.ts";
import { fail } from "../mistake.ts";
import { type Parameter, quotedText, type Signature } from "./signature.ts";
import type { CoreFunction } from "./source.ts";
import { type TypeFacts, typeKey } from "./types.ts";

/** How an argument becomes a value: the function in core/protocols/arguments.ts, and how to tell that it failed. */
const converters: Readonly<Record<string, { call: string; failed: (value: string) => string }>> = {
  index: { call: "argumentIndex", failed: (value) => `${value} === -1 && RT.error !== NULL` },
  slice_index: { call: "argumentSliceIndex", failed: (value) => `${value} === -1 && RT.error !== NULL` },
  int: { call: "argumentInt", failed: (value) => `${value} === -1 && RT.error !== NULL` },
  i64: { call: "argumentI64", failed: (value) => `${value} === -1 && RT.error !== NULL` },
  bool: { call: "argumentBool", failed: (value) => `${value} < 0` },
  float: { call: "argumentFloat", failed: (value) => `${value} === -1.0 && RT.error !== NULL` },
  char: { call: "argumentChar", failed: (value) => `${value} === -1 && RT.error !== NULL` },
};
/** Converters that only check the argument and have to be told its name. */
const checkers: Readonly<Record<string, string>> = {
  str: "argumentStr",
  tuple: "argumentTuple",
  dict: "argumentDict",
  list: "argumentList",
};

export interface Texts {
  name(text: string): string;
  /** The offset of a text in the blob of signatures. */
  signature(text: string): number;
}

export function bindingsText(
  file: SourceFile,
  scan: Scan,
  types: ReadonlyMap<string, TypeFacts>,
  texts: Texts,
): string {
  const writer = new Writer(file, scan, texts);
  for (const declaration of file.declarations) writer.declare(declaration);
  for (const record of file.recordTypes) writer.own(record, types);
  return writer.finish();
}

export function bindName(path: string): string {
  return `bind_${path.replaceAll("/", "_")}`;
}

/** The imports of a generated file. */
export class ImportList {
  private readonly names = new Map<string, Set<string>>();
  private readonly root: string;

  /** `root` is the relative path from the file to `core/`. */
  constructor(root: string) {
    this.root = root;
  }

  use(path: string, name: string): string {
    const names = this.names.get(path) ?? new Set();
    this.names.set(path, names.add(name));
    return name;
  }

  text(): string {
    return [...this.names]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, names]) => `import { ${[...names].sort().join(", ")} } from "${this.root}${path}";`)
      .join("\n");
  }
}

class Writer {
  private readonly wrappers: string[] = [];
  private readonly statements: string[] = [];
  private readonly imports: ImportList;
  private readonly accessors = new Map<string, { getter?: Declaration; setter?: Declaration }>();
  private readonly file: SourceFile;
  private readonly scan: Scan;
  private readonly texts: Texts;

  constructor(file: SourceFile, scan: Scan, texts: Texts) {
    this.file = file;
    this.scan = scan;
    this.texts = texts;
    this.imports = new ImportList("../".repeat(file.path.split("/").length + 1));
  }

  declare(declaration: Declaration | Member | Struct): void {
    switch (declaration.kind) {
      case "slot":
        return this.setSlot(
          declaration,
          declaration.name,
          declaration.takesBoth ? this.both(declaration) : this.use(declaration),
        );
      case "getter":
      case "setter": {
        const key = `${declaration.owner}.${declaration.name}`;
        const pair = this.accessors.get(key) ?? {};
        this.accessors.set(key, { ...pair, [declaration.kind]: declaration });
        return;
      }
      case "member":
        return this.member(declaration);
      case "struct":
        return this.struct(declaration);
      case "new":
      case "init":
        return this.constructorSlot(declaration);
      default:
        return this.callable(declaration);
    }
  }

  own(record: RecordTypes, types: ReadonlyMap<string, TypeFacts>): void {
    const { functions, statements } = ownershipOf(record, this.scan, types, this.imports);
    this.wrappers.push(...functions);
    this.statements.push(...statements);
  }

  finish(): string {
    for (const { getter, setter } of this.accessors.values()) {
      const one = (getter ?? setter)!;
      const index = (declaration: Declaration | undefined): string =>
        declaration ? `${this.use(declaration)}.index` : "0";
      this.statements.push(
        `${this.register("addGetSet")}(${this.type(one)}, ${this.texts.name(one.name)}, ${index(getter)}, ${index(setter)});`,
      );
    }
    return `// Generated from core/${this.file.path}.ts by \`npm run generate\`. Do not edit.
${this.imports.text()}

${this.wrappers.join("\n")}
export function ${bindName(this.file.path)}(): void {
${this.statements.map((statement) => `  ${statement}`).join("\n")}
}
`;
  }

  private import(path: string, name: string): string {
    return this.imports.use(path, name);
  }

  private use(declaration: Declaration): string {
    return this.import(declaration.path, declaration.function.name);
  }

  /** The function of the kernel that registers what is declared. */
  private register(name: "addGetSet" | "addMember" | "addMethod" | "addModuleFunction" | "setSlot"): string {
    return this.import("kernel/static_type", name);
  }

  private type(declaration: Declaration | Member): string {
    this.import("generated/types", "Type");
    return `Type.${typeKey(declaration.owner)}`;
  }

  private setSlot(declaration: Declaration, slot: string, call: string): void {
    this.import("generated/type_object", "Slot");
    this.statements.push(`${this.register("setSlot")}(${this.type(declaration)}, Slot.${slot}, ${call}.index);`);
  }

  /** The name of a function that asks for the types of both operands first. */
  private both(declaration: Declaration): string {
    const { owner, where } = declaration;
    const test = `is${owner[0]!.toUpperCase()}${owner.slice(1)}`;
    const home = this.scan.files.find(({ functions }) => functions.some((one) => one.exported && one.name === test));
    this.import(home?.path ?? fail(where, `the core exports no ${test}, which "both" asks`), test);
    this.import("kernel/object", "retain");
    this.import("generated/memory_map", "NotImplemented");
    const wrapper = `both_${declaration.function.name}`;
    this.wrappers.push(`function ${wrapper}(a: usize, b: usize): usize {
  return ${test}(a) && ${test}(b) ? ${this.use(declaration)}(a, b) : retain(NotImplemented);
}
`);
    return wrapper;
  }

  private member(declaration: Member): void {
    const { record, field, reads, readonly } = declaration;
    this.importRecord(record, declaration.where);
    this.import("kernel/static_type", "MemberKind");
    this.statements.push(
      `${this.register("addMember")}(${this.type(declaration)}, ${this.texts.name(declaration.name)}, MemberKind.${reads}, offsetof<${record}>("${field}"), ${readonly});`,
    );
  }

  /** The fields of a struct sequence follow its header. */
  private struct({ owner, fields, where }: Struct): void {
    this.import("generated/types", "Type");
    this.import("kernel/static_type", "MemberKind");
    this.importRecord("VarObject", where);
    fields.forEach((field, at) => {
      this.statements.push(
        `${this.register("addMember")}(Type.${typeKey(owner)}, ${this.texts.name(field)}, MemberKind.object, offsetof<VarObject>() + ${8 * at}, true);`,
      );
    });
  }

  private importRecord(name: string, where: string): void {
    this.import(this.scan.records.get(name)?.path ?? fail(where, `no exported class ${name} in the core`), name);
  }

  /** `tp_new(type, args, kwargs)` and `tp_init(self, args, kwargs)`, from a signature. */
  private constructorSlot(declaration: Declaration): void {
    const target = declaration.function;
    const signature = declaration.signature!;
    const slot = declaration.kind === "new" ? "tp_new" : "tp_init";
    if (signature.raw) return this.setSlot(declaration, slot, this.use(declaration));
    const wrapper = `wrap_${target.name}_${declaration.kind}_${this.wrappers.length}`;
    const isNew = declaration.kind === "new";
    const failure = isNew ? "NULL" : "false";
    this.import("memory/address", "NULL");
    const body: string[] = [];
    if (signature.parameters.length > 0 || !isNew) {
      this.import("objects/tuple/tuple", "TupleObject");
      body.push(
        `const args = tuple + offsetof<TupleObject>();`,
        `const nargs = <i32>changetype<TupleObject>(tuple).size;`,
      );
    }
    const parsed = this.parse(declaration, declaration.owner, failure, "dict", body);
    const call = this.call(declaration, [this.self(target, "self", declaration.where), ...parsed]);
    const result = isNew ? "usize" : "bool";
    this.wrappers.push(`function ${wrapper}(self: usize, tuple: usize, kwargs: usize): ${result} {
${body.map((line) => `  ${line}`).join("\n")}
  return ${call};
}
`);
    this.setSlot(declaration, slot, wrapper);
  }

  /** A call of the declared function, which must take just these arguments. */
  private call(declaration: Declaration, parsed: readonly string[]): string {
    const { name, parameters } = declaration.function;
    const constants = declaration.signature!.constants.map((text) => this.constant(text, declaration));
    const given = [...parsed, ...constants];
    if (parameters.length !== given.length)
      fail(declaration.where, `${name} takes ${parameters.length} parameters, and gets ${given.length}`);
    return `${this.use(declaration)}(${given.join(", ")})`;
  }

  /** A constant argument: a number, a string, or a value of an exported enum. */
  private constant(text: string, { where }: Declaration): string {
    const [, space, key] = /^(\w+)\.(\w+)$/.exec(text) ?? [];
    if (space !== undefined && key !== undefined) {
      const found = this.scan.enums.get(space);
      if (!found?.values.includes(key)) fail(where, `there is no enum value ${text}`);
      this.import(found.path, space);
    } else if (!/^(?:-?\d+|"[^"]*")$/.test(text)) fail(where, `cannot read the constant ${text}`);
    return text;
  }

  /** The declared function itself, which must take as many words as its caller gives. */
  private direct(declaration: Declaration, count: number): string {
    this.call(
      declaration,
      Array.from({ length: count }, () => ""),
    );
    return `${this.use(declaration)}.index`;
  }

  private self(target: CoreFunction, name: string, where: string): string {
    const type = target.parameters[0] ?? fail(where, `${target.name} takes no self`);
    if (["usize", "Borrowed", "Owned"].includes(type)) return name;
    this.importRecord(type, where);
    return `changetype<${type}>(${name})`;
  }

  private callable(declaration: Declaration): void {
    const signature = declaration.signature!;
    const target = declaration.function;
    const where = declaration.where;
    const isFunction = declaration.kind === "function";
    const takesSelf = !isFunction && declaration.kind !== "staticmethod";
    let flags =
      declaration.kind === "classmethod"
        ? numberOf("MethodFlag", "CLASS")
        : declaration.kind === "staticmethod"
          ? numberOf("MethodFlag", "STATIC")
          : 0;
    const parameters = signature.parameters;
    const boxed = this.boxed(target.result, where);
    const single = parameters[0];
    const isDirect = takesSelf && boxed === null && signature.constants.length === 0;
    let index: string;
    if (signature.raw) {
      flags |=
        numberOf("MethodFlag", "FASTCALL") |
        (parameters.some((parameter) => parameter.kind !== "positional-only" && parameter.kind !== "varargs")
          ? numberOf("MethodFlag", "KEYWORDS")
          : 0);
      index = this.direct(declaration, 4);
    } else if (parameters.length === 0) {
      flags |= numberOf("MethodFlag", "NOARGS");
      if (isDirect) index = this.direct(declaration, 1);
      else {
        const given = takesSelf ? [this.self(target, "self", where)] : [];
        index = this.wrapper(declaration, "(self: usize): usize", [], this.call(declaration, given));
      }
    } else if (parameters.length === 1 && single!.kind === "positional-only" && single!.fallback === null) {
      flags |= numberOf("MethodFlag", "O");
      if (isDirect && single!.converter === "object") index = this.direct(declaration, 2);
      else {
        const body: string[] = [];
        const value = this.convert(declaration, single!, "argument", 0, body, "NULL", declaration.name, 0);
        const given = takesSelf ? [this.self(target, "self", where), value] : [value];
        index = this.wrapper(declaration, "(self: usize, argument: usize): usize", body, this.call(declaration, given));
      }
    } else {
      flags |=
        numberOf("MethodFlag", "FASTCALL") |
        (parameters.some((parameter) => parameter.kind === "positional" || parameter.kind === "keyword-only")
          ? numberOf("MethodFlag", "KEYWORDS")
          : 0);
      const body: string[] = [];
      this.import("memory/address", "NULL");
      const parsed = this.parse(declaration, declaration.name, "NULL", "fast", body);
      const given = takesSelf ? [this.self(target, "self", where), ...parsed] : parsed;
      index = this.wrapper(
        declaration,
        "(self: usize, args: usize, nargs: i32, kwnames: usize): usize",
        body,
        this.call(declaration, given),
      );
    }
    const name = this.texts.name(declaration.name);
    const text = this.texts.signature(shownSignature(declaration));
    if (isFunction) {
      this.statements.push(
        `${this.register("addModuleFunction")}(${this.texts.name(declaration.owner)}, ${name}, ${index}, 0x${flags.toString(16)}, ${text});`,
      );
    } else
      this.statements.push(
        `${this.register("addMethod")}(${this.type(declaration)}, ${name}, ${index}, 0x${flags.toString(16)}, ${text});`,
      );
  }

  /** An expression that turns a native result into an object, or null if it already is one. */
  private boxed(result: string, where: string): ((call: string) => string) | null {
    switch (result) {
      case "usize":
      case "Owned":
        return null;
      case "bool":
        this.import("protocols/arguments", "noneIf");
        return (call) => `noneIf(${call})`;
      case "void":
        this.import("protocols/arguments", "noneIf");
        return (call) => `${call};\n  return noneIf(true)`;
      case "i64":
        this.import("objects/int/int", "intFromI64");
        return (call) => `intFromI64(${call})`;
      case "f64":
        this.import("objects/float/float", "floatFromF64");
        return (call) => `floatFromF64(${call})`;
      default:
        return fail(where, `a built-in function cannot return ${result}`);
    }
  }

  private wrapper(declaration: Declaration, head: string, body: readonly string[], call: string): string {
    const target = declaration.function;
    const name = `wrap_${target.name}_${this.wrappers.length}`;
    const boxed = this.boxed(target.result, declaration.where);
    const last =
      boxed === null
        ? `return ${call};`
        : target.result === "void"
          ? `${boxed(call)};`
          : this.checked(target.result, call, boxed);
    this.wrappers.push(`function ${name}${head} {
${[...body, last].map((line) => `  ${line}`).join("\n")}
}
`);
    return `${name}.index`;
  }

  /** A native number can also signal an exception: -1 with the error set. */
  private checked(result: string, call: string, boxed: (call: string) => string): string {
    if (result === "bool") return `return ${boxed(call)};`;
    this.import("memory/runtime", "RT");
    this.import("memory/address", "NULL");
    const failed = result === "f64" ? "result === -1.0" : "result === -1";
    return `const result = ${call};\n  if (${failed} && RT.error !== NULL) return NULL;\n  return ${boxed("result")};`;
  }

  /** Emits the parsing of `args`/`nargs` and returns expressions for the native arguments. */
  private parse(
    declaration: Declaration,
    callName: string,
    failure: string,
    source: "fast" | "dict",
    body: string[],
  ): string[] {
    const signature: Signature = declaration.signature!;
    const parameters = signature.parameters;
    const name = this.texts.name(callName);
    const keywords = parameters.some(
      (parameter) => parameter.kind === "positional" || parameter.kind === "keyword-only",
    );
    if (parameters.some((parameter) => parameter.kind === "varkeywords"))
      fail(declaration.where, "a function with **keywords must be raw");
    const varargs = parameters.find((parameter) => parameter.kind === "varargs");
    const plain = parameters.filter((parameter) => parameter.kind !== "varargs");
    const required = plain.filter(
      (parameter) => parameter.kind !== "keyword-only" && parameter.fallback === null,
    ).length;
    if (source === "dict" && !keywords) {
      this.import("protocols/arguments", "noKeywords");
      body.push(`if (kwargs !== NULL && !noKeywords(${name}, kwargs)) return ${failure};`);
    }
    if (!keywords) {
      this.import("protocols/arguments", "checkPositional");
      if (source === "fast" || plain.length > 0 || !varargs)
        body.push(
          `if (!checkPositional(${name}, nargs, ${required}, ${varargs ? "i32.MAX_VALUE" : plain.length})) return ${failure};`,
        );
      const values = plain.map((parameter, at) => {
        const raw =
          at < required ? `load<usize>(args, ${8 * at})` : `(nargs > ${at} ? load<usize>(args, ${8 * at}) : NULL)`;
        return this.convert(declaration, parameter, raw, at, body, failure, callName, at + 1);
      });
      if (varargs) values.push(`args + ${8 * plain.length}`, `nargs - ${plain.length}`);
      return values;
    }
    if (varargs) fail(declaration.where, "a function with *args and keywords must be raw");
    const unpack = this.import("protocols/arguments", source === "fast" ? "unpackKeywords" : "unpackKeywordsDict");
    this.import("protocols/arguments", "ARGUMENTS");
    const positionalOnly = plain.filter((parameter) => parameter.kind === "positional-only").length;
    const maximum = plain.filter((parameter) => parameter.kind !== "keyword-only").length;
    const words = [
      name,
      plain.length,
      positionalOnly,
      maximum,
      required,
      ...plain.map((parameter) => (parameter.kind === "positional-only" ? "0" : this.texts.name(parameter.name))),
    ];
    const mask = plain.reduce((bits, parameter, at) => (parameter.fallback === null ? bits | (1 << at) : bits), 0);
    words.splice(5, 0, mask >>> 0);
    body.push(
      `const specification = memory.data<u32>([${words.join(", ")}]);`,
      `const values = ${this.import("memory/scratch", "scratchPush")}(${plain.length});`,
      `if (values === NULL) return ${failure};`,
      `const parsed = ${unpack}(specification, args, nargs, ${source === "fast" ? "kwnames" : "kwargs"}, values);`,
      ...plain.map((_, at) => `const value${at} = load<usize>(values, ${8 * at});`),
      `${this.import("memory/scratch", "scratchPop")}(${plain.length});`,
      `if (!parsed) return ${failure};`,
    );
    return plain.map((parameter, at) =>
      this.convert(declaration, parameter, `value${at}`, at, body, failure, callName, at + 1),
    );
  }

  private convert(
    declaration: Declaration,
    parameter: Parameter,
    raw: string,
    at: number,
    body: string[],
    failure: string,
    callName: string,
    position: number,
  ): string {
    const fallback = parameter.fallback === null ? null : this.fallback(parameter);
    const value = `${parameter.name}_${at}`;
    const checker = checkers[parameter.converter];
    if (parameter.converter === "object" || checker) {
      if (checker) {
        this.import("protocols/arguments", checker);
        this.import("memory/address", "NULL");
        body.push(`const ${value} = ${raw};`);
        body.push(
          `if (${fallback === null ? "" : `${value} !== NULL && `}!${checker}(${value}, ${this.texts.name(callName)}, ${position})) return ${failure};`,
        );
        return fallback === null || fallback === "NULL" ? value : `(${value} === NULL ? ${fallback} : ${value})`;
      }
      if (fallback === null || fallback === "NULL") return raw;
      body.push(`let ${value} = ${raw};`, `if (${value} === NULL) ${value} = ${fallback};`);
      return value;
    }
    const converter =
      converters[parameter.converter] ?? fail(declaration.where, `no converter "${parameter.converter}"`);
    this.import("protocols/arguments", converter.call);
    this.import("memory/runtime", "RT");
    this.import("memory/address", "NULL");
    if (fallback === null) body.push(`const ${value} = ${converter.call}(${raw});`);
    else {
      body.push(`const ${value}_object = ${raw};`);
      body.push(`const ${value} = ${value}_object === NULL ? ${fallback} : ${converter.call}(${value}_object);`);
    }
    body.push(`if (${converter.failed(value)}) return ${failure};`);
    return value;
  }

  private fallback(parameter: Parameter): string {
    const text = parameter.fallback!;
    if (parameter.converter === "bool") return text === "True" ? "1" : text === "False" ? "0" : text;
    if (parameter.converter === "float") return text.includes(".") ? text : `${text}.0`;
    if (parameter.converter === "index" || parameter.converter === "slice_index" || parameter.converter === "i64") {
      return text === "sys.maxsize" ? "i64.MAX_VALUE" : `<i64>${text.startsWith("-") ? `(${text})` : text}`;
    }
    if (text === "os.SEEK_SET") return "0";
    if (parameter.converter === "int" && (text === "True" || text === "False")) return text === "True" ? "1" : "0";
    if (parameter.converter === "int" || parameter.converter === "char")
      return text.startsWith("'") ? String(text.charCodeAt(1)) : text;
    switch (text) {
      case "None":
      case "True":
      case "False":
        return this.import("generated/memory_map", text);
      case "()":
        return this.import("generated/memory_map", "EmptyTuple");
      case "''":
        return this.import("generated/memory_map", "EmptyStr");
      case "b''":
        return this.import("generated/memory_map", "EmptyBytes");
      default: {
        // A default that Python cannot express is NULL for the native function; a quoted string is a name.
        const quoted = quotedText(text);
        return quoted === null ? "NULL" : this.texts.name(quoted);
      }
    }
  }
}

/** The signature as `__text_signature__` shows it: without converters, and with the implied first parameter. */
function shownSignature({ kind, signature }: Declaration): string {
  const parts: string[] =
    kind === "staticmethod" ? [] : [kind === "function" ? "$module" : kind === "classmethod" ? "$type" : "$self"];
  let last: Parameter["kind"] = "positional-only";
  let slash = kind !== "staticmethod";
  for (const { name, kind: parameterKind, fallback } of signature!.parameters) {
    if (slash && parameterKind !== "positional-only") {
      parts.push("/");
      slash = false;
    }
    if (parameterKind === "positional-only") slash = true;
    if (parameterKind === "keyword-only" && last !== "keyword-only" && last !== "varargs") parts.push("*");
    last = parameterKind;
    if (parameterKind === "varargs") parts.push(`*${name}`);
    else if (parameterKind === "varkeywords") parts.push(`**${name}`);
    else parts.push(fallback === null ? name : `${name}=${fallback === "NULL" ? "<unrepresentable>" : fallback}`);
  }
  if (slash) parts.push("/");
  return `(${parts.join(", ")})`;
}
