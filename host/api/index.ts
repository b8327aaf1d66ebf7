/** The public JavaScript API. */
export type { Core } from "../bridge/core.ts";
export type { Compile, System } from "../bridge/system.ts";
export { PythonSyntaxError } from "../compiler/errors.ts";
export { compile, compileToPyc, type PycOptions } from "./compile.ts";
export { type Program, type RunOptions, type RunResult, runProgram } from "./run.ts";
