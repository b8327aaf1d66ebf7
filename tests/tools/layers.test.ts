import { describe, expect, it } from "vitest";
import { coreGraph } from "../../tools/lint/circles.ts";
import { layerProblems, unnamedFolders } from "../../tools/lint/layers.ts";
import { roomProblem, roomTableProblems } from "../../tools/lint/rooms.ts";

describe("the layer rule", () => {
  it("lets an import go down", () => {
    expect(layerProblems("core/objects/list/list.ts", 'import { Heap } from "../memory/heap";\n')).toEqual([]);
    expect(layerProblems("host/cli/index.ts", 'const { run } = await import("../api/run.ts");\n')).toEqual([]);
  });

  it("refuses an import that goes up, and says why", () => {
    expect(layerProblems("core/memory/heap.ts", '\nimport {\n  List,\n} from "../objects/list/list";\n')).toEqual([
      "core/memory/heap.ts:2: memory must not import objects, which is above (core/objects/list/list.ts): " +
        "memory serves every object and knows none",
    ]);
    expect(layerProblems("core/objects/list/list.ts", 'import { x } from "../../../host/api/run";\n')).toEqual([
      "core/objects/list/list.ts:1: core must not import host/api: core is its own program",
    ]);
    expect(layerProblems("host/bridge/heap.ts", 'import "../api/run.ts";\n')).toHaveLength(1);
    expect(layerProblems("host/compiler/parser.ts", 'export { x } from "../bridge/heap.ts";\n')).toHaveLength(1);
    expect(
      layerProblems("host/bridge/heap.ts", 'import { type Runtime } from "../../core/memory/runtime";\n'),
    ).toHaveLength(1);
  });

  it("asks a new folder to state its layer", () => {
    expect(unnamedFolders(["host/bridge/heap.ts", "host/novel/thing.ts", "host/index.ts"])).toEqual([
      "host/novel: name this folder and what it may import in tools/lint/layers.ts",
    ]);
  });
});

describe("the rooms of the core", () => {
  it("hold files by their longest place", () => {
    expect(roomProblem("core/protocols/hash.ts", "core/protocols/call.ts")).toMatch(/^slots must not import objects/);
    expect(roomProblem("core/protocols/call.ts", "core/protocols/hash.ts")).toBeNull();
    expect(roomProblem("core/objects/zip/zip.ts", "core/objects/list/list.ts")).toBeNull();
    expect(roomProblem("core/objects/list/list.ts", "core/objects/zip/zip.ts")).toMatch(
      /^objects must not import types apart/,
    );
  });

  it("have exceptions that are needed, and hold every file", () => {
    expect(roomTableProblems(coreGraph())).toEqual([]);
    const problems = roomTableProblems(new Map([["core/novel/thing.ts", []]]));
    expect(problems).toContainEqual(expect.stringMatching(/^core\/novel\/thing.ts: no room /));
    expect(problems).toContainEqual(expect.stringMatching(/no longer imports .*; delete the exception$/));
  });
});
