/**
 * `npm run build` (release core and host) and `npm run build:debug` (debug core): generates, then builds what is not up
 * to date.
 */
import process from "node:process";
import { generateAll } from "../generate/all.ts";
import { buildCompiler } from "./browser.ts";
import { buildCore } from "./core.ts";
import { buildHost } from "./host.ts";

const wanted = process.argv.slice(2);
if (generateAll(false)) {
  if (wanted.includes("debug")) await buildCore("debug");
  if (wanted.includes("release")) await buildCore("release");
  if (wanted.includes("host")) {
    await buildHost();
    await buildCompiler();
  }
} else process.exitCode = 1;
