/** The guards of the core's build, each shown to reject what it is meant to reject. */
import { readFileSync } from "node:fs";
import path from "node:path";
import asc from "assemblyscript/asc";
import { describe, expect, it } from "vitest";
import { borderProblems, coreProblems } from "../../tools/build/wasm_guard.ts";

interface Compiled {
  readonly binary: Uint8Array;
  readonly complaint: string;
}

async function compile(source: string, ...flags: string[]): Promise<Compiled> {
  let binary: Uint8Array = new Uint8Array();
  const files: Readonly<Record<string, string>> = { "core.ts": source };
  const stderr = asc.createMemoryStream();
  const args = ["core.ts", "--outFile", "core.wasm", "-O1", "--runtime", "./core/rt/index", ...flags];
  const { error } = await asc.main([...args, "--transform", "./tools/build/transform.mjs"], {
    stderr,
    readFile: (name) => {
      const file = path.posix.normalize(name);
      return files[file] ?? (file.startsWith("core/rt/") ? readFileSync(file, "utf8") : null);
    },
    writeFile: (name, contents) => {
      if (name === "core.wasm") binary = contents as Uint8Array;
    },
    listFiles: () => [],
  });
  return { binary, complaint: `${error?.message ?? ""}${stderr.toString()}` };
}

const table = "--exportTable";

describe("a build of the core", () => {
  it("accepts unmanaged records, static strings and constants", async () => {
    const source = `
      @unmanaged class Base { count: i64; step(): void { this.count++; } }
      @unmanaged class Derived extends Base { more: i32; twice(): void { this.step(); this.step(); } }
      const limit: i32 = 5;
      export function run(at: usize): i64 { const d = changetype<Derived>(at); d.twice(); return d.count + limit; }
      export function text(): usize { return changetype<usize>("static"); }`;
    const { binary, complaint } = await compile(source, table);
    expect(complaint).toBe("");
    expect(coreProblems(binary)).toEqual([]);
  });

  it("refuses an overridden method", async () => {
    const source = `
      @unmanaged class Base { count: i64; step(): void { this.count++; } }
      @unmanaged class Derived extends Base { step(): void { this.count += 2; } }
      export function run(at: usize): void { changetype<Derived>(at).step(); }`;
    expect((await compile(source, table)).complaint).toContain("Derived#step overrides");
  });

  it("refuses managed allocation", async () => {
    const source = "export function run(n: i32): i32 { const items = [n, n]; return items[0] + items.length; }";
    expect((await compile(source, table)).complaint).toContain("managed allocation");
  });

  it("refuses a mutable global, and a static field", async () => {
    const global = "let n: i32 = 0; export function run(): i32 { return ++n; }";
    expect((await compile(global, table)).complaint).toContain("n is a mutable global");
    const field = "class State { static n: i32 = 0; } export function run(): i32 { return ++State.n; }";
    expect((await compile(field, table)).complaint).toContain("n is a mutable global");
  });

  it("refuses a global that is initialized by a call", async () => {
    const source = "export function make(): i32 { return load<i32>(64); } export const n = make();";
    expect(coreProblems((await compile(source, table)).binary).join()).toContain("start function");
  });

  it("refuses imports and exports that the border does not have, and misses those that it has", async () => {
    const source = `
      // @ts-ignore: AssemblyScript decorator
      @external("host", "host_unknown") declare function host_unknown(): i32;
      export function unknown(): i32 { return host_unknown(); }`;
    const problems = borderProblems((await compile(source, table)).binary);
    expect(problems).toContain("an export unknown that definitions/border.ts lacks");
    expect(problems).toContain("an import host_unknown that definitions/border.ts lacks");
    expect(problems).toContain("no export runMain, which definitions/border.ts has");
    expect(problems).toContain("no import host_open, which definitions/border.ts has");
  });

  it("refuses a hidden table", async () => {
    expect(coreProblems((await compile("export function run(): i32 { return 1; }")).binary).join()).toContain(
      "no exported table",
    );
  });
});
