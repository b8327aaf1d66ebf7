/**
 * The layer rule: every folder states which folders it may import, and an import of anything else is an error.
 *
 * Imports go downward only, so that a reader of a lower layer never needs a higher one, and so that the compiler, the
 * bridge and the core can each be used, tested and replaced alone.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { coreGraph } from "./circles.ts";
import { importsOf } from "./imports.ts";
import { roomProblem, roomTableProblems } from "./rooms.ts";
import { sourceFiles } from "./sources.ts";

interface Layer {
  /** Folders, besides its own, whose files this layer may import. */
  readonly may: readonly string[];
  /** Completes "… must not import …, because …". */
  readonly because: string;
}

const layers: Readonly<Record<string, Layer>> = {
  // Inside, the order of rooms.ts holds.
  core: { may: [], because: "core is its own program" },

  "host/generated": { may: [], because: "generated tables know nothing of the code that reads them" },
  "host/compiler": { may: ["host/generated"], because: "the compiler turns text into bytes and needs no machine" },
  "host/wasm": { may: [], because: "it only writes Wasm bytes" },
  "host/jit": {
    may: ["host/generated", "host/wasm", "host/bridge"],
    because: "the JIT serves the API and knows no user",
  },
  "host/bridge": { may: ["host/generated"], because: "the bridge reads the core's memory for all above it" },
  "host/api": {
    may: ["host/generated", "host/bridge", "host/compiler", "host/jit", "host/wasm"],
    because: "an embedder uses the API without the command line or the inspector",
  },
  "host/cli": {
    may: ["host/generated", "host/api", "host/bridge", "host/compiler"],
    because: "the CLI is a user of the API",
  },
  inspector: { may: ["host/generated", "host/api", "host/bridge"], because: "the inspector is a user of the API" },

  definitions: { may: [], because: "definitions are facts; everything else is made from them" },
  tools: {
    may: ["definitions", "host/generated", "host/compiler", "host/bridge", "host/api", "tests"],
    because: "tools build and check the project, and are no part of it",
  },
  tests: {
    may: [
      "tools",
      "definitions",
      "host/generated",
      "host/compiler",
      "host/wasm",
      "host/jit",
      "host/bridge",
      "host/api",
      "host/cli",
    ],
    because: "tests reach the core through the bridge",
  },
  // Entry points compiled only for tests; they reach what the core does not export.
  "tests/core": {
    may: ["core", "definitions", "tests", "tools"],
    because: "it tests the core",
  },
  benchmarks: { may: ["tools", "host/api"], because: "benchmarks measure what a user would run" },
};

/** The layer of a file: the file itself, or the longest listed folder that contains it. */
function layerOf(file: string): string | null {
  const stem = file.replace(/\.ts$/, "");
  if (stem in layers) return stem;
  for (let folder = path.posix.dirname(file); folder !== "."; folder = path.posix.dirname(folder)) {
    if (folder in layers) return folder;
  }
  return null;
}

/** Problems with the imports of `file` (a path from the root, with its text), one sentence each. */
export function layerProblems(file: string, text: string): string[] {
  const layer = layerOf(file);
  if (layer === null) return [];
  const rule = layers[layer] as Layer;
  const problems: string[] = [];
  for (const { target, line } of importsOf(file, text)) {
    const targetLayer = layerOf(target);
    if (layer === "core" && targetLayer === "core") {
      const problem = roomProblem(file, target);
      if (problem !== null) problems.push(`${file}:${line}: ${problem}`);
      continue;
    }
    if (targetLayer === layer || (targetLayer !== null && rule.may.includes(targetLayer))) continue;
    problems.push(`${file}:${line}: ${layer} must not import ${targetLayer ?? target}: ${rule.because}`);
  }
  return problems;
}

/** Folders of the host that no layer names: a new part must declare its place. */
export function unnamedFolders(files: readonly string[]): string[] {
  const unnamed = new Set<string>();
  for (const file of files) {
    const parts = file.split("/");
    const folder = parts.slice(0, 2).join("/");
    if (parts[0] === "host" && parts.length > 2 && !(folder in layers)) unnamed.add(folder);
  }
  return [...unnamed].map((folder) => `${folder}: name this folder and what it may import in tools/lint/layers.ts`);
}

export function checkLayers(): string[] {
  const files = sourceFiles().filter((file) => /\.(ts|tsx|mjs)$/.test(file));
  return [
    ...unnamedFolders(files),
    ...roomTableProblems(coreGraph()),
    ...files.flatMap((file) => layerProblems(file, readFileSync(file, "utf8"))),
  ];
}
