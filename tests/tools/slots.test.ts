import * as assemblyscript from "assemblyscript";
import { describe, expect, it } from "vitest";
// @ts-expect-error: a plugin of the compiler, in JavaScript
import { isUpperHalf, padPointers } from "../../tools/build/slots.mjs";

interface Member {
  readonly name: { readonly text: string };
}

/** The fields of the class `R` after padding, upper halves as "+". */
function fields(text: string): string[] {
  const program = assemblyscript.newProgram(assemblyscript.newOptions());
  assemblyscript.parse(program, text, "core/record.ts", true);
  const { sources } = program;
  padPointers(sources);
  const statements = sources.find(({ internalPath }) => internalPath === "core/record")!.statements as unknown as {
    readonly name?: { readonly text: string };
    readonly members: readonly Member[];
  }[];
  const record = statements.find(({ name }) => name?.text === "R")!;
  return record.members.map(({ name }) => (isUpperHalf(name.text) ? "+" : name.text));
}

describe("the slots of pointers", () => {
  it("are 8 bytes wide", () => {
    expect(fields("@unmanaged class R { a: usize; b: Owned; c: TableIndex; d: R; }")).toEqual([..."a+b+c+d+"]);
  });

  it("begin at a multiple of 8, whatever comes before", () => {
    expect(fields("@unmanaged class R { a: i32; b: usize; }")).toEqual([..."a+b+"]);
    expect(fields("@unmanaged class R { a: u8; b: usize; }")).toEqual([..."a+b+"]);
    expect(fields("@unmanaged class R { a: i32; b: i32; c: usize; }")).toEqual([..."abc+"]);
  });

  it("count the fields of the base", () => {
    expect(fields("@unmanaged class B { a: i64; b: i32; } @unmanaged class R extends B { c: usize; }")).toEqual([
      ..."+c+",
    ]);
  });

  it("leave numbers, static members and managed classes alone", () => {
    expect(fields("@unmanaged class R { static x: usize = 0; a: u32; b: i64; }")).toEqual([..."xab"]);
    expect(fields("class R { a: usize; }")).toEqual(["a"]);
  });

  it("refuse two records of one name, and a base that is no record", () => {
    expect(() => fields("@unmanaged class R {} namespace N {} @unmanaged class R {}")).toThrow("two unmanaged classes");
    expect(() => fields("class B {} @unmanaged class R extends B { a: usize; }")).toThrow("B is the base");
  });
});
