#!/usr/bin/env node
import { readFileSync } from "node:fs";
import process from "node:process";
import { main } from "../dist/cli.js";

const core = process.env["VITRINE_CORE"] ?? new URL("../dist/core.wasm", import.meta.url);
process.exitCode = main(process.argv.slice(2), () => new WebAssembly.Module(readFileSync(core)));
