/** The core's declarations: how they are read, and that each mistake in one is refused with its place. */
import { describe, expect, it } from "vitest";
import { slotDefinitions, slotShapes, slots } from "../../definitions/slots.ts";
import { bindingsText } from "../../tools/generate/core/bindings.ts";
import { filesOf, moduleText } from "../../tools/generate/core/module_bindings.ts";
import { checkDeclarations, checkOwnership, checkTypesAreUsed } from "../../tools/generate/core/check.ts";
import { nameTable } from "../../tools/generate/core/names.ts";
import type { Scan } from "../../tools/generate/core/declarations.ts";
import { scanCore } from "../../tools/generate/core/scan.ts";
import { readTypes, type TypeFacts } from "../../tools/generate/core/types.ts";

const list: TypeFacts = { name: "list", base: null, basicsize: 40, itemsize: 0, flags: 0 };
const types = new Map([["list", list]]);

function scan(text: string, path = "objects/list.ts"): Scan {
  return scanCore(new Map([[path, text]]));
}

/** Scans, checks and binds; returns the bindings of the file. */
function bind(text: string): string {
  const result = scan(text);
  checkDeclarations(result, types);
  return bindingsText(result.files[0]!, result, types, texts);
}

const method = "export function listAppend(self: usize, object: usize): Owned { return NULL; }";

describe("a declaration", () => {
  it("is one of the last lines of a doc comment", () => {
    const text = bind(`/**\n * Adds.\n * @method list.append(object, /)\n */\n${method}`);
    expect(text).toContain(`addMethod(Type.list, "append", listAppend.index, 0x8, 0);`);
  });

  it("goes on over several lines", () => {
    const text = `/**\n * @slot list.tp_repr,\n *   list.tp_str\n */\nexport function listRepr(self: usize): usize { return self; }`;
    expect(scan(text).files[0]!.declarations.map(({ name }) => name)).toEqual(["tp_repr", "tp_str"]);
  });

  it("may have a remark between itself and its function", () => {
    expect(bind(`/** @method list.append(object, /) */\n// ts may think so\n${method}`)).toContain("listAppend");
  });

  it("knows its place: file and line", () => {
    const text = `// a\n\n/**\n * Adds.\n * @method list.append(object, /)\n */\n${method}`;
    expect(scan(text).files[0]!.declarations[0]!.where).toBe("core/objects/list.ts:5");
  });

  it("may give the function constants of its own, after what the program passes", () => {
    const text = bind(`export const enum Order { little }
/**
 * @method list.x(a, /) with Order.little, -1, "x"
 * @method list.y(a, /) with 0, 2, "y"
 */
export function any(self: usize, a: usize, order: i32, n: i32, name: string): usize { return a; }`);
    expect(text).toContain(`return any(self, argument, Order.little, -1, "x");`);
    expect(text).toContain(`return any(self, argument, 0, 2, "y");`);
    expect(text).toContain(`import { Order, any } from "../../../objects/list";`);
  });

  it("of a slot may ask for two operands of the type", () => {
    const text = bind(`export function isList(a: usize): bool { return true; }\n
/** @slot list.nb_add both */\nexport function listAdd(a: usize, b: usize): usize { return a; }`);
    expect(text).toContain("return isList(a) && isList(b) ? listAdd(a, b) : retain(NotImplemented);");
    expect(text).toContain("setSlot(Type.list, Slot.nb_add, both_listAdd.index);");
  });

  it("of a member is on its own", () => {
    const text = `export class ListObject extends VarObject { items: usize; }\nconst enum MemberKind { object = 6 }
/** @member list.items ListObject.items object readonly */\n`;
    expect(bind(text)).toContain(
      `addMember(Type.list, "items", MemberKind.object, offsetof<ListObject>("items"), true);`,
    );
  });
});

const texts = { name: (name: string) => `"${name}"`, signature: () => 0, signatures: [0] };

/** The statements that fill the module `gc`, declared in one file. */
function fill(text: string): string[] {
  const result = scan(text, "modules/gc/gc.ts");
  checkDeclarations(result, readTypes(result.modules));
  const [module] = result.modules;
  const made = moduleText(module!, filesOf(module!, result.files), result, texts);
  const body = made.slice(made.indexOf("fill_gc(module: Borrowed): bool {"));
  return body
    .split("\n")
    .slice(1, -2)
    .map((line) => line.trim().replace(/^if \(!(.*)\) return false;$/, "$1"));
}

describe("a module", () => {
  it("has an initializer if its declaration is above a function, which runs before constants are added", () => {
    const text = `/**\n * @constant gc.a 1\n * @module gc\n */\nexport function gcInitialize(module: Borrowed): bool { return true; }`;
    expect(fill(text)).toEqual([
      "gcInitialize(module)",
      `moduleAddNumbers(module, memory.data<i64>(["a", 1]), 1)`,
      "return true;",
    ]);
  });

  it.each<[value: string, made: string]>([
    ["-0x10", `moduleAddNumbers(module, memory.data<i64>(["x", -0x10]), 1)`],
    ['"text"', `moduleAdd(module, "x", strFromLiteral("text"))`],
    ["None", `moduleAdd(module, "x", retain(None))`],
    ["[]", `moduleAdd(module, "x", listNew(0))`],
    ["{}", `moduleAdd(module, "x", dictNew())`],
    ["Type.list", `moduleAdd(module, "x", retain(Type.list))`],
    ["gc.collect", `moduleAdd(module, "x", moduleValue(module, "collect"))`],
    ["LIMIT", `moduleAdd(module, "x", intFromI64(LIMIT))`],
    ["made()", `moduleAdd(module, "x", made())`],
    ["borrowed()", `moduleAdd(module, "x", retain(borrowed()))`],
    ["ofModule()", `moduleAdd(module, "x", ofModule(module))`],
  ])("has the constant %s", (value, made) => {
    const functions = `export const LIMIT: i32 = 5;\nexport function made(): Owned { return NULL; }
export function borrowed(): Borrowed { return NULL; }
export function ofModule(module: Borrowed): Owned { return NULL; }`;
    expect(fill(`/**\n * @module gc\n * @constant gc.x ${value}\n */\n\n${functions}`)[0]).toBe(made);
  });

  it("has the value of the function below a constant", () => {
    const text = `/** @module gc */\n\n/** @constant gc.x */\nexport function made(): Owned { return NULL; }`;
    expect(fill(text)[0]).toBe(`moduleAdd(module, "x", made())`);
  });

  it("has struct sequences, with a type of their own and what all of them have", () => {
    const text = `/**\n * @module gc\n * @struct gc.stats(a, b, *hidden)\n */\n
export class VarObject { size: i64; }\n/** @slot struct.tp_repr */
export function structRepr(self: usize): usize { return self; }`;
    const result = scan(text, "modules/gc/gc.ts");
    expect(readTypes(result.modules).get("stats")).toMatchObject({ name: "gc.stats", base: "tuple" });
    const made = bindingsText(result.files[0]!, result, types, texts);
    expect(made).toContain(`addMember(Type.stats, "hidden", MemberKind.object, offsetof<VarObject>() + 16, true);`);
    expect(made).toContain("setSlot(Type.stats, Slot.tp_repr, structRepr.index);");
    expect(fill(text)[0]).toBe("structSequencePrepare(Type.stats, 2)");
  });
});

/** What the slots of a collected type `cell` and of a plain type `box` are filled with, declared in one file. */
function own(text: string): string {
  const facts = { base: null, basicsize: 40, itemsize: 0 };
  const owners = new Map<string, TypeFacts>([
    ["cell", { ...facts, name: "cell", flags: 1 << 14 }],
    ["weak", { ...facts, name: "weak", flags: 1 << 14, weaklistoffset: 24 }],
    ["box", { ...facts, name: "box", flags: 0 }],
    ["base", { ...facts, name: "base", flags: 1 << 10 }],
  ]);
  const kernel = [
    "releaseOrNull",
    "clearReference",
    "gcUntrack",
    "gcFree",
    "freeObject",
    "visitReference",
    "setSlot",
    "typeOf",
  ];
  const more = ["deallocBegin", "deallocEnd", "clearWeakReferences"];
  const helpers = [...kernel, ...more].map((name) => `export function ${name}(a: usize): void {}`).join("\n");
  const result = scanCore(
    new Map([
      ["kernel.ts", helpers],
      ["objects/cell.ts", text],
    ]),
  );
  checkOwnership(result);
  checkDeclarations(result, owners);
  return bindingsText(result.files[1]!, result, owners, texts).replaceAll(
    /load<usize>\(self, offsetof<\w+>\("(\w+)"\)\)/g,
    "$1",
  );
}

const cell = "export class Cell extends Base {\n  /** @owned */\n  value: usize;\n}";

describe("the definition of slots", () => {
  it("names only slots that a type has", () => {
    const known = new Set(slots.map(([name]) => name));
    const named = [...Object.keys(slotShapes), ...slotDefinitions.map(([, slot]) => slot)];
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe("a record that owns references", () => {
  it("releases them when the object dies, and shows them to the collector", () => {
    const text = own(`/** @record cell */\n@unmanaged\n${cell}`);
    expect(text).toContain(
      "dealloc_Cell(self: usize): void {\n  gcUntrack(self);\n  releaseOrNull(value);\n  gcFree(self);\n}",
    );
    expect(text).toContain("let stopped = visitReference(value, visit, argument);\n  return stopped;");
    expect(text).toContain("setSlot(Type.cell, Slot.tp_dealloc, dealloc_Cell.index);");
    expect(text).toContain("setSlot(Type.cell, Slot.tp_traverse, traverse_Cell.index);");
    expect(text).not.toContain("tp_clear");
  });

  it("may be cleared by the collector, and go through the trashcan", () => {
    const text = own(`/** @record cell clear trashcan */\n${cell}`);
    expect(text).toContain(`clearReference(self + offsetof<Cell>("value"));`);
    expect(text).toContain(
      "if (!deallocBegin(self)) return;\n  releaseOrNull(value);\n  gcFree(self);\n  deallocEnd();",
    );
  });

  it("clears the weak references of its type first", () => {
    expect(own(`/** @record weak */\n${cell}`)).toContain(
      "if (load<usize>(self, 24) !== NULL) clearWeakReferences(self);",
    );
  });

  it("is freed as its types are", () => {
    const box = own(`/** @record box */\n${cell}`);
    expect(box).toContain("releaseOrNull(value);\n  freeObject(self);");
    expect(box).not.toContain("traverse");
    expect(own(`/** @record base */\n${cell}`)).toContain("(changetype<TypeObject>(typeOf(self)).tp_free, self);");
  });

  it("has its own fields first, then those of the record that it extends", () => {
    const more =
      "export class More extends Cell {\n  /** The name. @owned unvisited */\n  name: usize;\n  other: usize;\n}";
    const text = own(`/** @record cell */\n${cell}\n/** @record weak */\n${more}`);
    expect(text).toContain("releaseOrNull(name);\n  releaseOrNull(value);");
    expect(text.match(/visitReference\(\w+, visit/g)).toEqual([
      "visitReference(value, visit",
      "visitReference(value, visit",
    ]);
  });

  it("may put a field before another", () => {
    const two = "export class Cell {\n  /** @owned */\n  a: usize;\n  /** @owned before a */\n  b: usize;\n}";
    expect(own(`/** @record box */\n${two}`)).toContain("releaseOrNull(b);\n  releaseOrNull(a);");
  });

  it("leaves alone what is written by hand", () => {
    const hand = "/** @slot cell.tp_dealloc */\nexport function cellDealloc(self: usize): void {}";
    const text = own(`/** @record cell */\n${cell}\n${hand}`);
    expect(text).toContain("cellDealloc.index");
    expect(text).not.toContain("dealloc_Cell");
    expect(text).toContain("traverse_Cell.index");
  });

  it.each<[what: string, text: string, complaint: string]>([
    ["@owned above no field", `/** @owned */\n${cell}`, "cell.ts:1: @owned belongs above a field"],
    [
      "@record above no class",
      "/** @record cell */\nexport function f(): void {}",
      "cell.ts:1: @record belongs above a class",
    ],
    ["an unknown word", `/** @record cell clean */\n${cell}`, "cell.ts:1: a record's types are declared as"],
    ["an unknown word of a field", cell.replace("@owned", "@owned twice"), `cell.ts:2: a field is "@owned [unvisited]`],
    [
      "an unknown field before",
      `/** @record cell */\n${cell.replace("@owned", "@owned before x")}`,
      "cell.ts:3: no owned field x",
    ],
    ["an owned field of no type", cell, "cell.ts:2: Cell.value is owned, but no @record says by which types"],
    ["an unknown type", `/** @record lisp */\n${cell}`, "cell.ts:1: no types.json has the type lisp"],
    [
      "types that die differently",
      `/** @record cell, box */\n${cell}`,
      "cell.ts:1: cell and box are destroyed differently",
    ],
    ["clearing without a collector", `/** @record box clear */\n${cell}`, "cell.ts:1: Cell is not collected"],
    ["a private class", `/** @record box */\n${cell.replace("export ", "")}`, "the core exports no Cell"],
  ])("is refused with %s", (_what, text, complaint) => {
    expect(() => own(text)).toThrow(complaint);
  });
});

describe("names", () => {
  it("are those that the code uses", () => {
    const text = `/* Name.comment */ const text = "Name.text"; // Name.remark\nexport const a = Name.append + f(Name.$class);`;
    expect([...scan(text).names]).toEqual([
      ["append", "core/objects/list.ts:2"],
      ["$class", "core/objects/list.ts:2"],
    ]);
  });

  it("must be known if they are not identifiers, and must be used if they are known", () => {
    const table = (key: string) => () =>
      nameTable([{ written: new Map([[key, "core/a.ts:3"]]), declared: [], place: () => 0 }]);
    expect(table("class")).toThrow("core/a.ts:3: class is a reserved word: write Name.$class");
    expect(table("$bogus")).toThrow("core/a.ts:3: tools/generate/core/names.ts has no name $bogus");
    expect(table("append")).toThrow("nothing uses Name.$module");
  });
});

describe("refused, with file and line, is", () => {
  const record = "export class ListObject { items: usize; }\nconst enum MemberKind { object = 6 }\n\n";
  const getter = "export function get(self: usize): usize { return self; }";
  it.each<[what: string, text: string, complaint: string]>([
    [
      "a declaration in a line comment",
      `// @method list.append(object, /)\n${method}`,
      "list.ts:1: a declaration is a line of a doc",
    ],
    [
      "a declaration in a plain comment",
      `/* @method list.append(object, /) */\n${method}`,
      "list.ts:1: a declaration is a line of",
    ],
    ["an unknown tag", `/** @metod list.append(object, /) */\n${method}`, "list.ts:1: there is no declaration @metod"],
    [
      "a declaration above a class",
      `/** @getter list.x */\nexport class A { x: i32; }`,
      "list.ts:1: @getter belongs above an exported function",
    ],
    ["a declaration above nothing", "/** @getter list.x */\n", "list.ts:1: @getter belongs above an exported"],
    [
      "a declaration above a blank line",
      `/** @getter list.x */\n\n${getter}`,
      "list.ts:1: @getter belongs above an exported",
    ],
    [
      "a declaration above a private function",
      `/** @getter list.x */\n${getter.replace("export ", "")}`,
      "list.ts:1: @getter belongs",
    ],
    [
      "a declaration inside a function",
      `export function f(): void {\n  /** @getter list.x */\n}`,
      "list.ts:2: @getter belongs",
    ],
    ["an owner that is not a type", `/** @getter lisp.x */\n${getter}`, "list.ts:1: no types.json has the type lisp"],
    [
      "a name declared twice",
      `/**\n * @getter list.x\n * @getter list.x\n */\n${getter}`,
      "list.ts:3: list.x is declared already at core/objects/list.ts:2",
    ],
    [
      "a slot filled twice",
      `/** @slot list.tp_new */\nexport function a(t: usize, a: usize, k: usize): usize { return 0; }\n/** @new list() */\nexport function b(t: usize): usize { return 0; }`,
      "list.ts:3: list.tp_new is declared already",
    ],
    ["a missing attribute", `/** @getter list */\n${getter}`, `list.ts:1: "list" names no attribute`],
    ["an attribute of @new", `/** @new list.x() */\n${getter}`, "list.ts:1: @new takes the name of a type"],
    ["a signature on a getter", `/** @getter list.x() */\n${getter}`, `list.ts:1: "()" is too much`],
    [
      "no signature on a method",
      `/** @method list.x */\n${getter}`,
      "list.ts:1: a signature in parentheses is expected",
    ],
    [
      "a method with too few parameters",
      `/** @method list.x(a, b, /) */\n${getter}`,
      "list.ts:1: get takes 1 parameters, and gets 3",
    ],
    [
      "a method with too many",
      `/** @method list.x() */\n${method}`,
      "list.ts:1: listAppend takes 2 parameters, and gets 1",
    ],
    [
      "a raw method of another shape",
      `/** @method list.x(*args) raw */\n${method}`,
      "list.ts:1: listAppend is a (ii)i, but a raw function is a (iiii)i",
    ],
    [
      "a getter of another shape",
      `/** @getter list.x */\n${method}`,
      "list.ts:1: listAppend is a (ii)i, but a getter is a (i)i",
    ],
    [
      "a slot of another shape",
      `/** @slot list.tp_hash */\n${getter}`,
      "list.ts:1: get is a (i)i, but tp_hash calls a (i)l",
    ],
    [
      "a slot without two operands",
      `/** @slot list.tp_repr both */\n${getter}`,
      "list.ts:1: tp_repr has no two operands",
    ],
    [
      "operands that nothing tells",
      `/** @slot list.nb_add both */\n${method}`,
      "list.ts:1: the core exports no isList",
    ],
    ["an unknown enum", `/** @method list.x() with A.b */\n${method}`, "list.ts:1: there is no enum value A.b"],
    ["an unknown constant", `/** @method list.x() with b */\n${method}`, "list.ts:1: cannot read the constant b"],
    [
      "a raw function with constants",
      `/** @method list.x() raw with 1 */\n${method}`,
      "list.ts:1: a raw function takes no",
    ],
    ["an unknown slot", `/** @slot list.tp_print */\n${getter}`, "list.ts:1: there is no slot tp_print"],
    ["an unknown converter", `/** @method list.x(a: number, /) */\n${method}`, `list.ts:1: no converter "number"`],
    [
      "an impossible result",
      `/** @method list.x() */\n${getter.replace("): usize", "): f32")}`,
      "list.ts:1: a built-in function cannot return f32",
    ],
    [
      "a member of no record",
      `${record}/** @member list.x Lisp.items object */\n`,
      "list.ts:4: the core exports no class Lisp",
    ],
    [
      "a member of no field",
      `${record}/** @member list.x ListObject.size object */\n`,
      "list.ts:4: ListObject has no field size",
    ],
    [
      "a member of no kind",
      `${record}/** @member list.x ListObject.items thing */\n`,
      "list.ts:4: MemberKind has no thing",
    ],
    [
      "a member that is not on its own",
      `${record}/** @member list.x ListObject.items object */\n${getter}`,
      "list.ts:4: a comment with @member must be on its own",
    ],
    ["what is not AssemblyScript", "export function (\n", "list.ts:1: "],
  ])("%s", (_what, text, complaint) => {
    expect(() => bind(text)).toThrow(complaint);
  });

  const module = "/** @module gc */\n\n";
  const value = "export function made(): Owned { return NULL; }";
  it.each<[what: string, text: string, complaint: string]>([
    ["a module outside its folder", "/** @module time */\n", "gc.ts:1: the module time belongs in core/modules/time/"],
    [
      "a module declared twice",
      `${module}${module}`,
      "gc.ts:3: the module gc is declared already at core/modules/gc/gc.ts:1",
    ],
    [
      "an initializer of another shape",
      `/** @module gc */\n${value}`,
      "gc.ts:1: made must be (module: Borrowed): bool",
    ],
    [
      "a function of no module",
      "/** @function gc.x() */\nexport function x(): Owned { return NULL; }",
      "gc.ts:1: no file declares @module gc",
    ],
    ["a unit that is no module", "/** @unit gc linked */\n", "gc.ts:1: no file declares @module gc"],
    ["another kind of unit", `${module}/** @unit gc */\n`, "gc.ts:3: a unit is declared as"],
    ["a constant of no module", "/** @constant gc.x 1 */\n", "gc.ts:1: no file declares @module gc"],
    [
      "a constant without a value",
      `${module}/** @constant gc.x */\n`,
      "gc.ts:3: a constant needs a value or a function",
    ],
    [
      "a constant that cannot be read",
      `${module}/** @constant gc.x 1 + 1 */\n`,
      "gc.ts:3: cannot read the value 1 + 1",
    ],
    [
      "a constant of an unknown function",
      `${module}/** @constant gc.x f() */\n`,
      "gc.ts:3: the core exports no such function",
    ],
    [
      "a constant of an unknown number",
      `${module}/** @constant gc.x LIMIT */\n`,
      "gc.ts:3: the core exports no such constant",
    ],
    [
      "a name declared twice",
      `${module}/** @constant gc.x 1 */\n\n/** @function gc.x() */\n${value}`,
      "gc.ts:3: gc.x is declared already at core/modules/gc/gc.ts:5",
    ],
    ["an unknown type", `${module}/** @types gc(lisp) */\n`, "gc.ts:3: no types.json has the type lisp"],
    ["a type that is declared again", `${module}/** @struct gc.list(a) */\n`, "gc.ts:3: there are two types list"],
    ["a struct without fields", `${module}/** @struct gc.stats() */\n`, "gc.ts:3: a struct sequence is declared as"],
    [
      "a field that is declared twice",
      `${module}/** @struct gc.stats(a, a) */\n`,
      "gc.ts:3: the field a is declared twice",
    ],
    ["a hidden field in the middle", `${module}/** @struct gc.stats(*a, b) */\n`, "gc.ts:3: hidden fields come last"],
  ])("%s", (_what, text, complaint) => {
    expect(() => fill(text)).toThrow(complaint);
  });

  it("a type that nothing uses", () => {
    expect(() => checkTypesAreUsed(scan(""), types)).toThrow("types.json: nothing uses the type list");
    expect(() => checkTypesAreUsed(scan("export const a = Type.list;"), types)).not.toThrow();
    expect(() => checkTypesAreUsed(scan(""), readTypes([]))).toThrow();
  });
});
