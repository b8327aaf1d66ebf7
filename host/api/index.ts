/** The public JavaScript API. */
export type { Core } from "../bridge/core.ts";
export { MemoryFiles, type MemoryFilesOptions, type Streams } from "../bridge/memory_files.ts";
export type { Compile, Files, System } from "../bridge/system.ts";
export { compile } from "./compile.ts";
export { type Program, type RunOptions, type RunResult, runProgram } from "./run.ts";
