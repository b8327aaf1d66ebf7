import { describe, expect, it } from "vitest";
import { circleProblems, circles, coreGraph, largestAllowed } from "../../tools/lint/circles.ts";
import { importsOf } from "../../tools/lint/imports.ts";

const graph = (edges: Record<string, readonly string[]>) => new Map(Object.entries(edges));

describe("circles of imports", () => {
  it("are found, the largest first; a file that only reaches one is in none", () => {
    const found = circles(graph({ a: ["b"], b: ["c"], c: ["b", "d"], d: ["e"], e: ["f"], f: ["d", "e"], g: ["a"] }));
    expect(found).toEqual([
      ["d", "e", "f"],
      ["b", "c"],
    ]);
  });

  it("are a problem when they are larger than the limit", () => {
    const three = graph({ a: ["b"], b: ["c"], c: ["a"] });
    expect(circleProblems(three, 3)).toEqual([]);
    expect(circleProblems(three, 2)).toHaveLength(1);
    expect(circleProblems(three, 2)[0]).toMatch(/^3 files import each other in a circle, and 2 may .* a, b, c$/);
  });

  it("are no larger in the core than the limit says", () => {
    expect(circles(coreGraph())[0]?.length ?? 0).toBeLessThanOrEqual(largestAllowed);
  });
});

describe("the imports of a file", () => {
  it("are resolved, types and re-exports too", () => {
    const text = 'import { A } from "../b/c";\n\nexport {\n  D,\n} from "./e";\nimport type { F } from "./f.ts";\n';
    expect(importsOf("core/x/y.ts", text)).toEqual([
      { target: "core/b/c.ts", line: 1 },
      { target: "core/x/e.ts", line: 3 },
      { target: "core/x/f.ts", line: 6 },
    ]);
  });
});
