/**
 * The book's programs, if the book is available: it is a folder beside the checkout, not part of it. Programs that
 * import only `sys` and `time` must print what CPython printed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { expect, it } from "vitest";

const book = "../shared/book";
const available = existsSync(`${book}/check.mjs`);

interface Entry {
  readonly id: number;
  readonly modules: Readonly<Record<string, unknown>>;
  readonly third_party: readonly string[];
}

interface Result {
  readonly id: number;
  readonly program: string;
  readonly why: string | null;
}

/** 097 prints how long a set lookup took and expects 0.0001 s: timings are not tested here. */
const timed = new Set([97]);

function plainPrograms(): number[] {
  const entries = JSON.parse(readFileSync(`${book}/manifest.json`, "utf8")) as Entry[];
  const own = new Set(["sys", "time"]);
  return entries
    .filter((entry) => Object.keys(entry.modules).every((module) => own.has(module)) && entry.third_party.length === 0)
    .filter((entry) => !timed.has(entry.id))
    .map(({ id }) => id);
}

console.log(
  "Skipped: the book's program 097, which compares a measured time, and those that need third-party packages.",
);
if (!available) console.log(`Skipped: the book's programs (${book}/check.mjs does not exist beside this checkout).`);

it.skipIf(!available)("runs the book's programs that import only sys and time", { timeout: 900_000 }, () => {
  const only = plainPrograms().join(",");
  const command = [
    `${book}/check.mjs`,
    "--cmd",
    `${process.execPath} ${process.cwd()}/bin/vitrine.js`,
    "--only",
    only,
    "--json",
  ];
  const { stdout } = spawnSync(process.execPath, command, { encoding: "utf8", maxBuffer: 1 << 28 });
  const results = JSON.parse(stdout) as Result[];
  expect(results.filter((result) => result.why !== null)).toEqual([]);
});
