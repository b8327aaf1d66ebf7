import { describe, expect, it } from "vitest";
import { literalOffsets, offsetProblems } from "../../tools/lint/offsets.ts";

const linesOf = (text: string) => literalOffsets(text, "core/test.ts").map(({ line }) => line);

describe("the lint of offsets", () => {
  it("finds numbers in loads, stores and sizes", () => {
    expect(linesOf("const size = load<i64>(list, 16);\n")).toEqual([1]);
    expect(linesOf("\nstore<u64>(object + 24, 0);\n")).toEqual([2]);
    expect(linesOf("load<usize>(mro + 24 + (index << 3));\n")).toEqual([1]);
    expect(linesOf("gcNew(Type.list, 40);\n")).toEqual([1]);
  });

  it("passes fields, offsetof, bytes and what a record does itself", () => {
    expect(linesOf('load<i64>(list, offsetof<VarObject>("size"));\nload<usize>(items + (index << 3));\n')).toEqual([]);
    expect(linesOf("load<u8>(text + 1);\nload<u32>(entry, 0);\n")).toEqual([]);
    expect(
      linesOf("@unmanaged class A {\n  get b(): u32 { return load<u32>(changetype<usize>(this), 4); }\n}\n"),
    ).toEqual([]);
  });

  it("names each place", () => {
    const found = new Map([["core/a.ts", [{ line: 7, text: "load<i64>(list, 16)" }]]]);
    expect(offsetProblems(found)).toEqual([expect.stringContaining("core/a.ts:7: ")]);
    expect(offsetProblems(new Map())).toEqual([]);
  });
});
