/** Compiling ahead of time. */
import { createCharacterByName } from "../compiler/tokens/character_names.ts";
import { compileToPyc as compileToPycBytes } from "../compiler/compile.ts";

export interface PycOptions {
  /** 1: without `assert`; 2: without docstrings too. */
  readonly optimize?: 0 | 1 | 2;
  /** When the source was changed last, in seconds since the epoch: CPython imports the file only if that and the source's size agree. */
  readonly modified?: number;
}

/** A module's source as a `.pyc`, which CPython 3.11 can import and run too. Throws PythonSyntaxError. */
export function compileToPyc(source: Uint8Array, filename: string, options: PycOptions = {}): Uint8Array {
  const { optimize = 0, modified = 0 } = options;
  return compileToPycBytes(source, filename, modified, { optimize, characterByName: createCharacterByName() });
}
