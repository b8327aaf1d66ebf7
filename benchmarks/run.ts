/**
 * `npm run bench [-- --runs N] [name ...]`: our command against python3.11, program by program, in one run.
 *
 * An absolute time says more about the machine than about us, so runs alternate between the two commands, and the
 * result is the ratio of their median wall times. Nothing here passes or fails.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import process from "node:process";

interface Pair {
  readonly name: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

const folder = "benchmarks/programs";
const vitrine = [process.execPath, "bin/vitrine.js"];
const core = "dist/core.wasm";

/**
 * The interpreter itself: a version manager's `python3.11` on the PATH may be a script that takes longer than Python's
 * own start.
 */
function oracle(): string {
  return execFileSync("python3.11", ["-c", "import sys; print(sys.executable)"], { encoding: "utf8" }).trim();
}

interface Run {
  readonly milliseconds: number;
  readonly stdout: string;
}

function run(command: readonly string[]): Run {
  const [file, ...args] = command as [string, ...string[]];
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(file, args, {
    encoding: "utf8",
    env: { ...process.env, PYTHONHASHSEED: "0" },
  });
  const milliseconds = performance.now() - started;
  if (status !== 0) throw new Error(`${command.join(" ")} ended with ${status}: ${stderr}`);
  return { milliseconds, stdout };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Runs both commands alternately and returns a row of the table. */
function compare({ name, ours, theirs }: Pair, runs: number, sameOutput: boolean): string {
  const mine: number[] = [];
  const other: number[] = [];
  let differs = false;
  for (let round = 0; round < runs; round++) {
    const first = run(ours);
    const second = run(theirs);
    mine.push(first.milliseconds);
    other.push(second.milliseconds);
    differs ||= sameOutput && first.stdout !== second.stdout;
  }
  const [a, b] = [median(mine), median(other)];
  const cell = (value: number, digits: number) => value.toFixed(digits).padStart(9);
  return `${name.padEnd(30)}${cell(a, 0)}${cell(b, 0)}${cell(a / b, 2)}${differs ? "   OUTPUT DIFFERS" : ""}`;
}

const argumentsGiven = process.argv.slice(2);
const runsAt = argumentsGiven.indexOf("--runs");
const runs = runsAt < 0 ? 3 : Number(argumentsGiven[runsAt + 1]);
const wanted = argumentsGiven.filter(
  (argument, at) => !argument.startsWith("--") && at !== runsAt + 1 - (runsAt < 0 ? 1e9 : 0),
);
const python = oracle();

const programs: Pair[] = readdirSync(folder)
  .filter((file) => file.endsWith(".py"))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)))
  .sort()
  .map((file) => ({
    name: file.slice(0, -".py".length),
    ours: [...vitrine, `${folder}/${file}`],
    theirs: [python, `${folder}/${file}`],
  }));

console.log(`${"program (median of ".concat(String(runs), ")").padEnd(30)}  vitrine   python    ratio`);
for (const program of programs) console.log(compare(program, runs, true));

if (wanted.length === 0) {
  const start: Pair = {
    name: 'start: -c "print(1)" / node -e 0',
    ours: [...vitrine, "-c", "print(1)"],
    theirs: [process.execPath, "-e", "0"],
  };
  console.log(`\n${"start-up (median of 20)".padEnd(30)}  vitrine     node    ratio`);
  console.log(compare(start, 20, false));
  if (existsSync(core)) console.log(`\ncore: ${(statSync(core).size / 1e6).toFixed(2)} MB (${core})`);
}
