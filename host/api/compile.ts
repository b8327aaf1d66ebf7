/** The compiler as the bridge wants it. */
import type { Compile } from "../bridge/system.ts";
import { createCharacterByName } from "../compiler/character_names.ts";
import { compileToPyc as compileToPycBytes, compileToMarshal } from "../compiler/compile.ts";
import { PythonSyntaxError } from "../compiler/errors.ts";

const characterByName = createCharacterByName();

export const compile: Compile = (source, filename, mode, flags, optimize, recursionLimit, readFile) => {
  const readLine = (file: string, lineno: number): string | null => {
    const contents = readFile(file);
    if (typeof contents === "number") return null;
    return (
      new TextDecoder()
        .decode(contents)
        .split(/(?<=\n|\r(?!\n))/)
        [lineno - 1]?.replace(/\r\n?$/, "\n") ?? null
    );
  };
  try {
    return compileToMarshal(source, filename, mode, { flags, optimize, recursionLimit, readLine, characterByName });
  } catch (error) {
    if (error instanceof PythonSyntaxError)
      return { error: { kind: error.kind, message: error.message, details: error.details }, warnings: [] };
    throw error;
  }
};

export interface PycOptions {
  /** 1: without `assert`; 2: without docstrings too. */
  readonly optimize?: 0 | 1 | 2;
  /** When the source was changed last, in seconds since the epoch: CPython imports the file only if that and the source's size agree. */
  readonly modified?: number;
}

/** A module's source as a `.pyc`, which CPython 3.11 can import and run too. Throws PythonSyntaxError. */
export function compileToPyc(source: Uint8Array, filename: string, options: PycOptions = {}): Uint8Array {
  const { optimize = 0, modified = 0 } = options;
  return compileToPycBytes(source, filename, modified, { optimize, characterByName }).bytes;
}
