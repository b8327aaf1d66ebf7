/** The compiler as the bridge wants it. */
import type { Compile } from "../bridge/system.ts";
import { createCharacterByName } from "../compiler/character_names.ts";
import { compileToMarshal } from "../compiler/compile.ts";
import { PythonSyntaxError } from "../compiler/errors.ts";

const characterByName = createCharacterByName();

export const compile: Compile = (source, filename, mode, flags, optimize, recursionLimit) => {
  const lines = { text: null as string[] | null };
  const readLine = (_file: string, lineno: number): string | null => {
    lines.text ??= new TextDecoder().decode(source).split(/(?<=\n)/);
    return lines.text[lineno - 1] ?? null;
  };
  try {
    return compileToMarshal(source, filename, mode, { flags, optimize, recursionLimit, readLine, characterByName });
  } catch (error) {
    if (error instanceof PythonSyntaxError) return { error: { kind: error.kind, message: error.message, details: error.details }, warnings: [] };
    throw error;
  }
};
