/** A Vitrine in this process for the suites: one program in, everything that it printed out. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import {
  type Core,
  createCharacterNames,
  createCompile,
  MemoryFiles,
  runProgram,
  type System,
} from "../host/api/index.ts";
import { coreOutput } from "../tools/build/outputs.ts";
import type { Outcome } from "../tools/conformance.ts";

const characters = createCharacterNames();
const compile = createCompile(characters.byName);

/**
 * The builds of the core that the suites run. The debug core checks headers, poisons what is freed and counts
 * references; the release core is what users get: optimized, without assertions, booted at build time.
 */
export const engines = { debug: coreOutput.debug, release: coreOutput.release } as const;
export type Engine = keyof typeof engines;

/** The working directory of every program, initially empty. */
const scratch = "/scratch";

export interface Machine {
  run(program: MachineProgram): MachineRun;
}

export interface MachineProgram {
  /** The absolute path that tracebacks and `__file__` show. */
  readonly path: string;
  readonly source: Uint8Array;
  readonly stdin?: string;
  readonly memoryLimit?: number;
  /** Receives the machine before the program runs. */
  readonly started?: (core: Core) => void;
  /** Receives every write as it happens. */
  readonly wrote?: (text: string) => void;
}

export interface MachineRun extends Outcome {
  /** One sentence for each count that differs from before the program ran. Empty if nothing leaked. */
  readonly leaks: readonly string[];
}

/** The process's clocks, separate streams, and an empty folder in memory for the program. */
class CapturingSystem extends MemoryFiles implements System {
  private readonly written: Buffer[][];

  constructor(input: Uint8Array, wrote: (text: string) => void) {
    const written: Buffer[][] = [[], [], []];
    let rest = input;
    super({
      directory: scratch,
      streams: {
        write(descriptor, bytes) {
          written[descriptor]?.push(Buffer.from(bytes));
          wrote(Buffer.from(bytes).toString("utf8"));
          return bytes.length;
        },
        read(buffer) {
          const taken = rest.subarray(0, buffer.length);
          buffer.set(taken);
          rest = rest.subarray(taken.length);
          return taken.length;
        },
      },
    });
    this.written = written;
  }

  clock(kind: number): bigint {
    if (kind === 0) return BigInt(Date.now()) * 1_000_000n;
    if (kind === 1) return process.hrtime.bigint();
    const { user, system } = process.cpuUsage();
    return BigInt(user + system) * 1000n;
  }

  sleep(seconds: number): void {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
  }

  entropy(buffer: Uint8Array): void {
    buffer.fill(7);
  }

  readFile(file: string): Uint8Array | number {
    const noSuchFile = -2;
    return existsSync(file) ? readFileSync(file) : noSuchFile;
  }

  text(descriptor: number): string {
    return Buffer.concat(this.written[descriptor] ?? []).toString("utf8");
  }
}

const ignore = (): void => {};

/** Throws if the core has not been built: a suite that silently runs nothing would be worse. */
export function loadMachine(engine: Engine = "debug"): Machine {
  const file = engines[engine];
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run ${engine === "debug" ? "build:debug" : "build"}`);
  const core = new WebAssembly.Module(readFileSync(file));
  return {
    run(program) {
      const system = new CapturingSystem(new TextEncoder().encode(program.stdin ?? ""), program.wrote ?? ignore);
      const { status, leaks } = runProgram(
        {
          source: program.source,
          filename: program.path,
          argv: [program.path],
          directory: path.dirname(program.path),
        },
        {
          core,
          compile,
          characters,
          system,
          hashSeed: 0,
          memoryLimit: program.memoryLimit ?? 0,
          started: program.started ?? ignore,
        },
      );
      const sentences = Object.entries(leaks)
        .filter(([, count]) => count !== 0)
        .map(([what, count]) => `${count} more ${what} than before`);
      return { stdout: system.text(1), stderr: system.text(2), status, leaks: sentences };
    },
  };
}
