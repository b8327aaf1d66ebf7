/** The command `vitrine`. */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { createCompile } from "../api/compile.ts";
import { type Program, runProgram } from "../api/run.ts";
import type { CharacterNames } from "../bridge/system.ts";
import { NodeSystem } from "./node_system.ts";
import { PYTHON_VERSION } from "../generated/border.ts";
import { help, type Options, parseOptions, UsageError, usage } from "./options.ts";

/** What the command loads only when it needs it. */
export interface Resources {
  core(): WebAssembly.Module;
  /** The compiler's `createCharacterNames`: a fifth of a megabyte that only `\N{...}` needs. */
  characterNames(): { createCharacterNames(): CharacterNames };
  isatty(fd: number): boolean;
}

/** Runs the command line; returns the exit status. */
export function main(words: readonly string[], resources: Resources): number {
  let options: Options;
  try {
    options = parseOptions(words);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n${usage}\nTry \`vitrine -h' for more information.\n`);
    return 2;
  }
  const { action } = options;
  if (action.kind === "version") {
    process.stdout.write(`Vitrine (Python ${PYTHON_VERSION})\n`);
    return 0;
  }
  if (action.kind === "help") {
    process.stdout.write(`${usage}\n\n${help}\n`);
    return 0;
  }
  const program = loadProgram(options);
  if (typeof program === "number") return program;
  let loaded: CharacterNames | null = null;
  const names = (): CharacterNames => {
    loaded ??= resources.characterNames().createCharacterNames();
    return loaded;
  };
  const { status } = runProgram(program, {
    core: resources.core(),
    compile: createCompile((name) => names().byName(name)),
    characters: { byName: (name) => names().byName(name), nameOf: (code) => names().nameOf(code) },
    system: new NodeSystem(resources.isatty),
    hashSeed: hashSeed(process.env["PYTHONHASHSEED"]),
    memoryLimit: options.memoryLimit,
  });
  return status;
}

function loadProgram({ action, argv, optimize }: Options): Program | number {
  const executable = process.argv[1] ?? "vitrine";
  const common = { argv, optimize, executable };
  switch (action.kind) {
    case "command":
      return { ...common, source: new TextEncoder().encode(action.source), filename: "<string>", directory: "" };
    case "stdin":
      return { ...common, source: readFileSync(0), filename: "<stdin>", directory: "" };
    case "file":
      try {
        const filename = resolve(action.path);
        return { ...common, source: readFileSync(action.path), filename, directory: dirname(filename) };
      } catch (error) {
        return cannotOpen(action.path, error as NodeJS.ErrnoException);
      }
    default:
      throw new Error(`the action ${action.kind} does not run a program`);
  }
}

function cannotOpen(path: string, error: NodeJS.ErrnoException): number {
  const reasons: Record<string, string> = {
    ENOENT: "[Errno 2] No such file or directory",
    EACCES: "[Errno 13] Permission denied",
    EISDIR: "[Errno 21] Is a directory",
  };
  process.stderr.write(`vitrine: can't open file '${resolve(path)}': ${reasons[error.code ?? ""] ?? error.message}\n`);
  return 2;
}

/** PYTHONHASHSEED: a number is fixed; unset, empty or "random" is random. */
function hashSeed(text: string | undefined): number | null {
  if (text === undefined || text === "" || text === "random") return null;
  const seed = Number(text);
  if (Number.isInteger(seed) && seed >= 0 && seed <= 4294967295) return seed;
  process.stderr.write(
    "Fatal Python error: config_init_hash_seed: " +
      'PYTHONHASHSEED must be "random" or an integer in range [0; 4294967295]\n',
  );
  process.exit(1);
}
