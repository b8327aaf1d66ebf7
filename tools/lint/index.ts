/**
 * `npm run lint`: format and lint rules (Biome), types (tsc), circles and layers of imports, typed offsets, file
 * length, unused declarations, text. All of them run, then comes the verdict.
 */
import { spawnSync } from "node:child_process";
import { checkCircles } from "./circles.ts";
import { checkLayers } from "./layers.ts";
import { checkLength } from "./length.ts";
import { checkOffsets } from "./offsets.ts";
import { checkText } from "./text.ts";
import { checkUnused } from "./unused.ts";

function tool(name: string, ...args: string[]): boolean {
  return spawnSync("npx", ["--no-install", name, ...args], { stdio: "inherit" }).status === 0;
}

function report(problems: readonly string[]): boolean {
  for (const problem of problems) console.error(problem);
  return problems.length === 0;
}

const checks: readonly (readonly [string, () => boolean])[] = [
  ["biome", () => tool("biome", "check", "--error-on-warnings", "--max-diagnostics=50")],
  ["types", () => tool("tsc", "-p", "tsconfig.json")],
  ["circles", () => report(checkCircles())],
  ["layers", () => report(checkLayers())],
  ["offsets", () => report(checkOffsets())],
  ["length", () => report(checkLength())],
  ["unused", () => report(checkUnused())],
  ["text", () => report(checkText())],
];

const failed = checks.filter(([, check]) => !check()).map(([name]) => name);
console.log(failed.length === 0 ? "lint: clean" : `lint: ${failed.join(", ")} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
