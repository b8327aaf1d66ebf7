/** Writes every generated file (`npm run generate`); with `--check`, fails and names those that are stale. */
import process from "node:process";
import { generateAll } from "./all.ts";

if (!generateAll(process.argv.includes("--check"))) process.exitCode = 1;
