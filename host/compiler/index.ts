/** The compiler alone, for who wants bytecode and no machine: it needs nothing of Node's, nor of a browser's page. */
export { type CompileOptions, compileToMarshal } from "./compile.ts";
export {
  type CompilerWarning,
  type ErrorDetails,
  type PythonErrorKind,
  PythonSyntaxError,
  Warnings,
} from "./errors.ts";
export type { ParseMode } from "./parse.ts";
export type { CharacterByName } from "./strings.ts";
