/** The conformance corpus on disk: `tests/conformance/<area>/<behaviour>.py`, and what CPython 3.11 prints for each. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

const root = "tests/conformance";

/** Every program as `area/behaviour`, sorted. */
export function programs(): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => file.endsWith(".py"))
    .map((file) => file.slice(0, -".py".length))
    .sort();
}

/** The files of one program. A missing file of expected output means none, and status 0. */
export function expectedFiles(program: string): { program: string; stdout: string; stderr: string; status: string } {
  const expected = `${root}/expected/${program}`;
  return {
    program: `${root}/${program}.py`,
    stdout: `${expected}.out`,
    stderr: `${expected}.err`,
    status: `${expected}.status`,
  };
}

export function expectedOutcome(program: string): Outcome {
  const files = expectedFiles(program);
  const read = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : "");
  return { stdout: read(files.stdout), stderr: read(files.stderr), status: Number(read(files.status)) };
}

/** What a program printed, with the checkout's own folder cut away: CPython names a script by its absolute path. */
export function withoutRoot({ stdout, stderr, status }: Outcome): Outcome {
  const folder = process.cwd() + path.sep;
  return { stdout: stdout.replaceAll(folder, ""), stderr: stderr.replaceAll(folder, ""), status };
}
