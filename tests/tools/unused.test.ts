import { describe, expect, it } from "vitest";
import { unusedDeclarations } from "../../tools/lint/unused.ts";

describe("what nothing uses", () => {
  it("is a declaration whose name occurs once; a comment does not count", () => {
    const files = new Map([
      ["core/a.ts", "/** As listGet. */\nexport function listGet(): void {}\n\nexport const SIZE: i32 = 1;\n"],
      ["core/b.ts", 'import { SIZE } from "./a";\n\nfunction local(): i32 {\n  return SIZE;\n}\n'],
    ]);
    expect(unusedDeclarations(files, [])).toEqual(["core/a.ts: nothing uses listGet", "core/b.ts: nothing uses local"]);
    expect(unusedDeclarations(files, ['import { listGet } from "../a";\nlocal'])).toEqual([]);
  });
});
