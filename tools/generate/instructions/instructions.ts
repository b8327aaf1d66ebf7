/** definitions/instructions/ → the eval loops, and the caches' fields. */
import { readdirSync, readFileSync } from "node:fs";
import type { Generator } from "../all.ts";
import { Mistake } from "../mistake.ts";
import { cachesText } from "./caches.ts";
import { coreExports, loopText } from "./loop.ts";
import { type Definitions, readDefinitions } from "./read.ts";

const folder = "definitions/instructions";

/** In the order in which the loop has their instructions. */
const files = [
  "locals",
  "operators",
  "jumps",
  "names",
  "attributes",
  "calls",
  "generators",
  "iteration",
  "containers",
  "exceptions",
  "imports",
  "matching",
  "compiler",
];

export function instructionDefinitions(): Definitions {
  const present = readdirSync(folder).filter((name) => name.endsWith(".def"));
  const unlisted = present.filter((name) => !files.includes(name.replace(/\.def$/, "")));
  if (unlisted.length > 0)
    throw new Mistake(`${folder}/${unlisted[0]}: name this file in tools/generate/instructions/`);
  const paths = files.map((name) => `${folder}/${name}.def`);
  return readDefinitions(new Map(paths.map((file) => [file, readFileSync(file, "utf8")])));
}

export const instructions: Generator = {
  name: "instructions",
  // Where the functions are that the bodies call, the core's files say.
  madeByBuild: true,
  files() {
    const definitions = instructionDefinitions();
    const exported = coreExports();
    return new Map([
      ["core/generated/caches.ts", cachesText(definitions)],
      ["core/generated/loop.ts", loopText(definitions, exported, false)],
      ["core/generated/stepping_loop.ts", loopText(definitions, exported, true)],
    ]);
  },
};
