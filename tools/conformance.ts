/**
 * The conformance corpus on disk: `tests/conformance/<area>/<behavior>.py`, and what CPython 3.11 prints for each
 * program.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

export const conformance = "tests/conformance";
/** Programs whose output is known to differ from CPython's; each says why at its top. */
export const differences = "tests/differences";

/** The README's tour must match CPython's output like every program of the corpus. */
const tour = "examples/tour";

/** Every program under `root` as `area/behavior`, sorted. In the corpus, the tour comes last. */
export function programs(root = conformance): string[] {
  const corpus = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => file.endsWith(".py"))
    .map((file) => file.slice(0, -".py".length))
    .sort();
  return root === conformance ? [...corpus, tour] : corpus;
}

/** The files of one program. If there is no file with the expected output, it prints nothing and its status is 0. */
export function expectedFiles(
  program: string,
  root = conformance,
): { program: string; stdout: string; stderr: string; status: string } {
  const expected = program === tour ? tour : `${root}/expected/${program}`;
  return {
    program: program === tour ? `${tour}.py` : `${root}/${program}.py`,
    stdout: `${expected}.out`,
    stderr: `${expected}.err`,
    status: `${expected}.status`,
  };
}

export function expectedOutcome(program: string, root = conformance): Outcome {
  const files = expectedFiles(program, root);
  const read = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : "");
  return { stdout: read(files.stdout), stderr: read(files.stderr), status: Number(read(files.status)) };
}

/**
 * A program's output in a form that can be compared between two machines: without the checkout's own folder (CPython
 * names a script by its absolute path), with addresses masked, and with as much of the status as an operating system
 * keeps.
 */
export function comparable({ stdout, stderr, status }: Outcome): Outcome {
  const folder = process.cwd() + path.sep;
  const clean = (text: string) => text.replaceAll(folder, "").replace(/ at 0x[0-9a-f]+/g, " at 0x...");
  return { stdout: clean(stdout), stderr: clean(stderr), status: status & 0xff };
}
