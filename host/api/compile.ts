/** The compiler as the bridge wants it. */
import type { Compile } from "../bridge/system.ts";
import { createCharacterByName } from "../compiler/character_names.ts";
import { compileToMarshal } from "../compiler/compile.ts";
import { PythonSyntaxError } from "../compiler/errors.ts";

const characterByName = createCharacterByName();

export const compile: Compile = (source, filename, mode, flags, optimize, recursionLimit, readFile) => {
  const readLine = (file: string, lineno: number): string | null => {
    const content = readFile(file);
    return typeof content === "number"
      ? null
      : (new TextDecoder().decode(content).split(/(?<=\n)/)[lineno - 1] ?? null);
  };
  try {
    return compileToMarshal(source, filename, mode, { flags, optimize, recursionLimit, readLine, characterByName });
  } catch (error) {
    if (error instanceof PythonSyntaxError)
      return { error: { kind: error.kind, message: error.message, details: error.details }, warnings: [] };
    throw error;
  }
};
