/** The compiler, in the form that the bridge expects. */
import type { Compile } from "../bridge/system.ts";
import { compileToMarshal } from "../compiler/compile.ts";
import { PythonSyntaxError, Warnings } from "../compiler/errors/errors.ts";
import type { ReadLine } from "../compiler/errors/failures.ts";
import { lineOfFile } from "../compiler/source/source_line.ts";
import type { CharacterByName } from "../compiler/tokens/strings.ts";

/** Reads lines of files through `readFile`, which returns an error number for a file that it cannot read. */
export function lineReader(readFile: (path: string) => Uint8Array | number): ReadLine {
  return (file, lineno, encoding) => {
    const contents = readFile(file);
    return typeof contents === "number" ? null : lineOfFile(contents, lineno, encoding);
  };
}

/**
 * `characterByName` resolves `\N{...}`: the compiler's `createCharacterByName()`, or a function that loads it on first
 * use.
 */
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
