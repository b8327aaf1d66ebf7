/** Runs a program in a machine of its own: source in, exit status out. */
import { Core } from "../bridge/core.ts";
import type { CharacterNames, Compile, System } from "../bridge/system.ts";
import { type MarshalValue, marshalValue } from "../bridge/values.ts";
import { Configuration, NATIVE_LIMIT, Query } from "../generated/border.ts";

export interface Program {
  readonly source: Uint8Array;
  /** The name that tracebacks show. */
  readonly filename: string;
  /** `sys.argv`. */
  readonly argv: readonly string[];
  /** `sys.path[0]`. */
  readonly directory: string;
  readonly optimize?: 0 | 1 | 2;
  readonly executable?: string;
}

export interface RunOptions {
  readonly core: WebAssembly.Module;
  readonly compile: Compile;
  readonly system: System;
  /** From `createCharacterNames()`. Without it, the program finds no character by name. */
  readonly characters?: CharacterNames;
  readonly hashSeed?: number | null;
  readonly memoryLimit?: number;
  /**
   * Native recursion allowed before RecursionError, in the units of core/protocols/recursion.ts. A larger stack
   * (`node --stack-size`) allows more.
   */
  readonly nativeLimit?: number;
  /** Receives the machine once it has started, before the program runs: for tests and tools. */
  readonly started?: (core: Core) => void;
}

export interface RunResult {
  readonly status: number;
  /**
   * References and blocks still alive after the program; both are 0 unless something leaked. Only the debug core counts
   * references.
   */
  readonly leaks: { readonly references: number; readonly blocks: number };
}

export function runProgram(program: Program, options: RunOptions): RunResult {
  const core = new Core(options.core, {
    system: options.system,
    compile: options.compile,
    characters: options.characters ?? { byName: () => null, nameOf: () => null },
    hashSeed: options.hashSeed ?? null,
    memoryLimit: options.memoryLimit ?? 0,
    nativeLimit: options.nativeLimit ?? NATIVE_LIMIT,
  });
  options.started?.(core);
  const items: MarshalValue[] = [];
  items[Configuration.SOURCE] = program.source;
  items[Configuration.FILENAME] = program.filename;
  items[Configuration.ARGV] = [...program.argv];
  items[Configuration.DIRECTORY] = program.directory;
  items[Configuration.OPTIMIZE] = program.optimize ?? 0;
  items[Configuration.EXECUTABLE] = program.executable ?? "vitrine";
  items[Configuration.IS_FILE] = !program.filename.startsWith("<");
  const configuration = marshalValue(items);
  const before = counts(core);
  const block = core.place(configuration);
  if (block === 0) throw new RangeError("the memory limit is too small for the program's source");
  const status = core.exports.runMain(block, configuration.length);
  const after = counts(core);
  return { status, leaks: { references: after.references - before.references, blocks: after.blocks - before.blocks } };
}

function counts(core: Core): { references: number; blocks: number } {
  return {
    references: Number(core.exports.query(Query.TOTAL_REFERENCES)),
    blocks: Number(core.exports.query(Query.ALLOCATED_BLOCKS)),
  };
}
