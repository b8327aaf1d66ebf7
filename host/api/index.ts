/** The public JavaScript API. */
export type { Core } from "../bridge/core.ts";
export type { Compile, System } from "../bridge/system.ts";
export { createCharacterByName } from "../compiler/character_names.ts";
export { createCompile } from "./compile.ts";
export { type MemorySystemOptions, memorySystem } from "./memory_system.ts";
export { type Program, type RunOptions, type RunResult, runProgram } from "./run.ts";
