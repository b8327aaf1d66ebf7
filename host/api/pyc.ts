/** Compiling ahead of time. */
import { createCharacterByName } from "../compiler/tokens/character_names.ts";
import { compileToPyc as compileToPycBytes } from "../compiler/compile.ts";

export interface PycOptions {
  /** 1: without `assert`; 2: also without docstrings. */
  readonly optimize?: 0 | 1 | 2;
  /**
   * When the source was last modified, in seconds since the epoch. CPython imports the file only if this and the
   * source's size match.
   */
  readonly modified?: number;
}

/** Compiles a module's source to a `.pyc` file, which CPython 3.11 can import and run too. Throws PythonSyntaxError. */
export function compileToPyc(source: Uint8Array, filename: string, options: PycOptions = {}): Uint8Array {
  const { optimize = 0, modified = 0 } = options;
  return compileToPycBytes(source, filename, modified, { optimize, characterByName: createCharacterByName() });
}
