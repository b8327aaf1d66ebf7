/** The compiler as the bridge wants it. */
import type { Compile } from "../bridge/system.ts";
import { compileToMarshal } from "../compiler/compile.ts";
import { PythonSyntaxError, Warnings } from "../compiler/errors/errors.ts";
import type { ReadLine } from "../compiler/errors/failures.ts";
import { lineOfFile } from "../compiler/source/source_line.ts";
import type { CharacterByName } from "../compiler/tokens/strings.ts";

/** Gives lines of files that `readFile` reads; it gives a number (the error) for those that it cannot. */
export function lineReader(readFile: (path: string) => Uint8Array | number): ReadLine {
  return (file, lineno, encoding) => {
    const contents = readFile(file);
    return typeof contents === "number" ? null : lineOfFile(contents, lineno, encoding);
  };
}

/** `characterByName` serves `\N{...}`: `createCharacterByName()` of the compiler, or whatever loads that when it is asked. */
export function createCompile(characterByName: CharacterByName): Compile {
  return (source, filename, mode, flags, optimize, limits, readFile) => {
    const warnings = new Warnings();
    const readLine = lineReader(readFile);
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
        return {
          error: { kind: error.kind, message: error.message, details: error.details },
          warnings: warnings.issued,
        };
      throw error;
    }
  };
}
