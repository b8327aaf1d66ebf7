/** The compiler alone, for who wants bytecode and no machine: it needs nothing of Node's, nor of a browser's page. */
export { type CompileOptions, compileToMarshal } from "./compile.ts";
export {
  type CompilerWarning,
  type ErrorDetails,
  type PythonErrorKind,
  PythonSyntaxError,
  Warnings,
} from "./errors/errors.ts";
export type { ParseMode } from "./parser/parse.ts";
export type { CharacterByName } from "./tokens/strings.ts";
