/**
 * What the suites ask of a Vitrine in this process: one program in, everything that it printed out, on the debug core.
 *
 * `host/api/run_program.ts` provides it. A run has its own memory and shares nothing with the next.
 */
import { existsSync } from "node:fs";
import type { Outcome } from "../tools/conformance.ts";

export interface Program {
  /** The absolute path that tracebacks and `__file__` show. */
  readonly path: string;
  readonly source: Uint8Array;
  /** `sys.argv`. */
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Fail the Nth allocation after start-up, counted from 1. */
  readonly failAllocation?: number;
  readonly memoryLimit?: number;
}

export interface ProgramRun extends Outcome {
  /** One sentence for each count that is not what it was before the program ran. Empty when nothing leaked. */
  readonly leaks: readonly string[];
}

export interface Machine {
  runProgram(program: Program): Promise<ProgramRun>;
}

const provider = "host/api/run_program.ts";

/** The machine, or null while this checkout has none. */
export async function loadMachine(): Promise<Machine | null> {
  if (!existsSync(provider)) return null;
  return (await import(/* @vite-ignore */ `../${provider}`)) as Machine;
}
