/** The compiler as the bridge wants it. */
import type { Compile } from "../bridge/system.ts";
import { compileToMarshal } from "../compiler/compile.ts";
import { type CompilerWarning, PythonSyntaxError } from "../compiler/errors.ts";
import type { CharacterByName } from "../compiler/strings.ts";
import { sourceLine } from "./source_line.ts";

/** `characterByName` serves `\N{...}`: `createCharacterByName()` of the compiler, or whatever loads that when it is asked. */
export function createCompile(characterByName: CharacterByName): Compile {
  return (source, filename, mode, flags, optimize, limits, readFile) => {
    const readLine = (file: string, lineno: number): string | null => {
      const contents = readFile(file);
      return typeof contents === "number" ? null : sourceLine(contents, lineno);
    };
    const warnings: CompilerWarning[] = [];
    try {
      return compileToMarshal(source, filename, mode, {
        flags,
        optimize,
        ...limits,
        readLine,
        characterByName,
        warnings,
      });
    } catch (error) {
      if (error instanceof PythonSyntaxError)
        return { error: { kind: error.kind, message: error.message, details: error.details }, warnings };
      throw error;
    }
  };
}
