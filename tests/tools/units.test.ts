/** Parts of the core that are compiled apart: what they see of each other, and how they are linked. */
import { readFileSync } from "node:fs";
import path from "node:path";
import asc from "assemblyscript/asc";
import { describe, expect, it } from "vitest";
import { link, linkProblems } from "../../tools/build/link.ts";
import { exportsFile, exportsText, linking } from "../../tools/build/linking.ts";
import { outsideOf } from "../../tools/build/outside.ts";
import { CORE, Parts } from "../../tools/build/parts.ts";
import { exportedNames, linkImports } from "../../tools/build/wasm_guard.ts";

const unit = { name: "u", types: 0x20000, data: 0x20000, end: 0x21000, table: 1, tableSize: 8 };
type Files = Readonly<Record<string, string>>;

const partsOf = (files: Files): Parts =>
  new Parts([unit], new Map(Object.entries(files).map(([file, text]) => [file, outsideOf(text, file)])));

/** Compiles a part of the files; throws what the compiler says. */
async function compile(files: Files, name: string, exports: readonly string[]): Promise<Uint8Array> {
  const parts = partsOf(files);
  const isUnit = name !== CORE;
  const seen = parts.seenBy(name);
  const stderr = asc.createMemoryStream();
  let binary: Uint8Array = new Uint8Array();
  const args = [...(isUnit ? [] : ["core/index.ts"]), exportsFile, "--outFile", "part.wasm", "-O1"];
  args.push("--runtime", "./core/rt/index", "--memoryBase", isUnit ? "131072" : "65536");
  args.push("--tableBase", isUnit ? "1" : "9", "--initialMemory", "3", "--transform", "./tools/build/transform.mjs");
  args.push(...(isUnit ? ["--importMemory", "--noExportMemory", "--importTable"] : ["--exportTable"]));
  const { error } = await asc.main(args, {
    stderr,
    transforms: [
      linking(
        exports,
        (file) => seen[`${file}.ts`]?.home,
        () => {},
      ),
    ],
    readFile(asked, folder) {
      const file = path.posix.join(folder, asked);
      if (file === exportsFile) return exportsText(exports);
      return seen[file]?.text ?? files[file] ?? (file.startsWith("core/rt/") ? readFileSync(file, "utf8") : null);
    },
    writeFile(_file, contents) {
      binary = contents as Uint8Array;
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`${error.message}${stderr.toString()}`);
  return binary;
}

/** Compiles both parts as the build does. */
async function compileAll(files: Files): Promise<Map<string, Uint8Array>> {
  const u = await compile(files, "u", partsOf(files).calledOf("u"));
  const core = await compile(files, CORE, [...new Set(linkImports(u).map(({ name }) => name))]);
  return new Map([
    [CORE, core],
    ["u", u],
  ]);
}

function problems(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const defines = (home: string, name: string) => exportedNames(parts.get(home)!).includes(name);
  return [...parts].flatMap(([name, binary]) => linkProblems(name, binary, defines));
}

const long = (statement: string): string => `for (let i = 0; i < 1; i++) { ${statement} }`;

const files = {
  "core/index.ts": `import { triple, indexOfTriple } from "./modules/u/u";
    export function run(n: i32): i32 { return triple(n); }
    export function runByIndex(n: i32): i32 { return call_indirect<i32>(indexOfTriple(), n); }`,
  "core/add.ts": `const table: StaticArray<i32> = [5];
    export class State { total: i32; }
    function hidden(n: i32): i32 { ${long("n++;")} return n; }
    export function add(a: i32, b: i32 = 10): i32 { ${long("a += b;")} return a; }
    export function small(n: i32): i32 { return hidden(n); }
    export function tabled(at: i32): i32 { return table[at]; }
    export function any<T>(n: T): T { ${long("n++;")} return n; }`,
  "core/modules/u/u.ts": `import { add, any, small, tabled } from "../../add";
    export function triple(n: i32): i32 { return add(add(n, n), n) + add(0) + small(0) + tabled(0) + any<i32>(0); }
    export function indexOfTriple(): u32 { return triple.index; }
    /** Only for this folder. */
    export function own(): i32 { return 1; }`,
};

const changed = (file: keyof typeof files, from: string, to: string): Files => {
  if (!files[file].includes(from)) throw new Error(`${file} has no ${from}`);
  return { ...files, [file]: files[file].replace(from, to) };
};

describe("a part that is compiled apart", () => {
  it("is linked with functions of both sides called across, by name and through the table", async () => {
    const parts = await compileAll(files);
    expect(problems(parts)).toEqual([]);
    const linked = link(parts, false);
    expect(exportedNames(linked).sort()).toEqual(["memory", "run", "runByIndex", "table"]);
    const module = new WebAssembly.Module(linked as Uint8Array<ArrayBuffer>);
    expect(WebAssembly.Module.imports(module).filter(({ name }) => name !== "abort")).toEqual([]);
    const { exports } = new WebAssembly.Instance(module, { env: { abort() {} } });
    expect((exports["run"] as CallableFunction)(4)).toBe(12 + 10 + 1 + 5 + 1);
    expect((exports["runByIndex"] as CallableFunction)(4)).toBe(12 + 10 + 1 + 5 + 1);
  });

  it("compiles small functions again, and calls those that are long or have data of their own", async () => {
    const binary = await compile(files, "u", partsOf(files).calledOf("u"));
    expect(linkImports(binary).map(({ name }) => name)).toEqual(["core/add/add", "core/add/tabled", "core/add/hidden"]);
  });

  it("must not take the table index of a function of another part", async () => {
    const inUnit = changed("core/modules/u/u.ts", "return triple.index", "return add.index");
    await expect(compileAll(inUnit)).rejects.toThrow("core/modules/u/u.ts:3 takes the table index of add, which is");
    const inCore = changed("core/index.ts", "indexOfTriple()", "triple.index");
    await expect(compileAll(inCore)).rejects.toThrow("core/index.ts:3 takes the table index of triple, which is");
    // In a function that is compiled again in the unit.
    const again = changed("core/add.ts", `any<T>(n: T): T { ${long("n++;")}`, "any<T>(n: T): T { hidden.index;");
    expect(problems(await compileAll(again))).toEqual([
      "u takes the table index of core/add/hidden, which is compiled apart: it would be another index than elsewhere",
    ]);
  });

  it("is not linked while a function is missing", async () => {
    const parts = await compileAll(files);
    parts.set(CORE, await compile(files, CORE, ["core/add/add", "core/add/hidden"]));
    expect(problems(parts)).toEqual(["u calls core/add/tabled, which the core does not have"]);
  });
});

describe("what a part sees, and its stamp covers,", () => {
  const seen = (part: string, of: Files = files): string => JSON.stringify(partsOf(of).seenBy(part));

  it("of the core from a unit is signatures, small bodies, records and constants of the core", () => {
    const add = "core/add.ts" as const;
    for (const [from, to] of [
      ["b: i32 = 10", "b: i32 = 11"],
      ["return hidden(n)", "return hidden(n + 1)"],
      ["total: i32", "total: i64"],
      ["[5]", "[6]"],
    ] as const)
      expect(seen("u", changed(add, from, to)), to).not.toBe(seen("u"));
  });

  it("of the core from a unit is not the bodies that it calls", () => {
    expect(seen("u", changed("core/add.ts", "a += b;", "a -= b;"))).toBe(seen("u"));
    expect(seen("u", changed("core/modules/u/u.ts", "return 1", "return 2"))).toBe(seen("u"));
  });

  it("of a unit from the core is what it calls, and records", () => {
    expect(seen(CORE, changed("core/modules/u/u.ts", "triple(n: i32)", "triple(n: i64)"))).not.toBe(seen(CORE));
    const record = (field: string) =>
      changed("core/modules/u/u.ts", "/** Only", `export class R { /** ${field} */ a: i32; }\n/** Only`);
    expect(seen(CORE, record("One."))).not.toBe(seen(CORE, record("Two.")));
  });

  it("of a unit from the core is not its bodies, comments, imports and other functions", () => {
    for (const [from, to] of [
      ["+ add(0)", "+ add(1)"],
      ["Only for", "Meant for"],
      ["own(): i32 {", "own(n: i32): i32 {"],
      ["add, any", "add, State, any"],
    ] as const)
      expect(seen(CORE, changed("core/modules/u/u.ts", from, to)), to).toBe(seen(CORE));
  });
});
