/** The public JavaScript API. */
export type { Core } from "../bridge/core.ts";
export { MemoryFiles, type MemoryFilesOptions, type Streams } from "../bridge/memory_files.ts";
export type { CharacterNames, Compile, Files, System } from "../bridge/system.ts";
export { createCharacterByName, createCharacterNames } from "../compiler/tokens/character_names.ts";
export { PythonSyntaxError } from "../compiler/errors/errors.ts";
export { createCompile } from "./compile.ts";
export { compileToPyc, type PycOptions } from "./pyc.ts";
export { MemorySystem, type MemorySystemOptions } from "./memory_system.ts";
export { type Program, type RunOptions, type RunResult, runProgram } from "./run.ts";
