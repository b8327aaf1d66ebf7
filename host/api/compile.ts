/** The compiler as the bridge wants it. */
import type { Compile } from "../bridge/system.ts";
import { createCharacterByName } from "../compiler/character_names.ts";
import { compileToMarshal } from "../compiler/compile.ts";
import { PythonSyntaxError, Warnings } from "../compiler/errors.ts";
import type { ReadLine } from "../compiler/failures.ts";
import { lineOfFile } from "../compiler/source_line.ts";

const characterByName = createCharacterByName();

/** Gives lines of files that `readFile` reads; it gives a number (the error) for those that it cannot. */
export function lineReader(readFile: (path: string) => Uint8Array | number): ReadLine {
  return (file, lineno, encoding) => {
    const contents = readFile(file);
    return typeof contents === "number" ? null : lineOfFile(contents, lineno, encoding);
  };
}

export const compile: Compile = (source, filename, mode, flags, optimize, recursionLimit, readFile) => {
  const warnings = new Warnings();
  const readLine = lineReader(readFile);
  try {
    const options = { flags, optimize, recursionLimit, readLine, characterByName, warnings };
    return { bytes: compileToMarshal(source, filename, mode, options), warnings: warnings.issued };
  } catch (error) {
    if (error instanceof PythonSyntaxError)
      return { error: { kind: error.kind, message: error.message, details: error.details }, warnings: warnings.issued };
    throw error;
  }
};
