import { describe, expect, it } from "vitest";
import { layerProblems, unnamedFolders } from "../../tools/lint/layers.ts";

describe("the layer rule", () => {
  it("lets an import go down", () => {
    expect(layerProblems("core/objects/list/list.ts", 'import { Heap } from "../memory/heap";\n')).toEqual([]);
    expect(layerProblems("host/cli/index.ts", 'const { run } = await import("../api/run.ts");\n')).toEqual([]);
  });

  it("refuses an import that goes up, and says why", () => {
    expect(layerProblems("core/memory/heap.ts", '\nimport {\n  List,\n} from "../objects/list";\n')).toEqual([
      "core/memory/heap.ts:2: core/memory must not import core/objects: memory serves every object and knows none",
    ]);
    expect(layerProblems("host/bridge/heap.ts", 'import "../api/run.ts";\n')).toHaveLength(1);
    expect(layerProblems("host/compiler/parser.ts", 'export { x } from "../bridge/heap.ts";\n')).toHaveLength(1);
    expect(
      layerProblems("host/bridge/heap.ts", 'import { type Runtime } from "../../core/memory/runtime";\n'),
    ).toHaveLength(1);
  });

  it("asks a new folder to state its layer", () => {
    expect(unnamedFolders(["core/memory/heap.ts", "core/novel/thing.ts", "core/index.ts"])).toEqual([
      "core/novel: name this folder and what it may import in tools/lint/layers.ts",
    ]);
  });
});
