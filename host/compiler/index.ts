/** The compiler alone, for users who want bytecode without a machine. It depends on neither Node nor a browser. */
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
