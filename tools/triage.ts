/**
 * `node tools/run.mjs tools/triage.ts [area ...]`: runs the conformance corpus, each program in a process of its own (so that one that
 * hangs or ends the machine does not take the rest along), and lists by area what fails and how.
 */
import { spawnSync } from "node:child_process";
import process from "node:process";
import { comparable, expectedFiles, expectedOutcome, programs } from "./conformance.ts";

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const core = process.argv.includes("--debug") ? "build/core.debug.wasm" : "dist/core.wasm";
const secondsAllowed = 60;

function firstDifference(got: string, want: string): string | null {
  if (got === want) return null;
  const [ours, theirs] = [got.split("\n"), want.split("\n")];
  const at = theirs.findIndex((line, index) => line !== ours[index]);
  const line = at < 0 ? theirs.length : at;
  return `line ${line + 1}: got ${JSON.stringify(ours[line] ?? null)}, want ${JSON.stringify(theirs[line] ?? null)}`;
}

function why(program: string): string | null {
  const want = expectedOutcome(program);
  const run = spawnSync(process.execPath, ["bin/vitrine.js", expectedFiles(program).program], {
    encoding: "utf8",
    env: { ...process.env, PYTHONHASHSEED: "0", VITRINE_CORE: core },
    input: "",
    timeout: secondsAllowed * 1000,
  });
  const status = run.signal === "SIGINT" ? 130 : (run.status ?? -1);
  const got = comparable({ stdout: run.stdout, stderr: run.stderr, status });
  if (run.signal === "SIGTERM") return "timed out";
  const trap = /(RuntimeError|RangeError|LinkError|CompileError|TypeError|Error): .*\n(?:\s+at .*\n)+/.exec(run.stderr);
  if (trap !== null && got.stderr !== want.stderr) {
    return `the machine stopped: ${trap[0]
      .split("\n")
      .slice(0, 6)
      .map((line) => line.trim())
      .join(" | ")}`;
  }
  const stderr = firstDifference(got.stderr, want.stderr);
  const stdout = firstDifference(got.stdout, want.stdout);
  const last = want.stderr === "" && got.stderr !== "" ? ` (${got.stderr.trim().split("\n").at(-1)})` : "";
  if (stdout !== null) return `stdout ${stdout}${last}`;
  if (stderr !== null) return `stderr ${stderr}`;
  return status === want.status ? null : `status ${status}, want ${want.status}`;
}

let passed = 0;
const failures = new Map<string, string[]>();
for (const program of programs()) {
  if (wanted.length > 0 && !wanted.some((part) => program.startsWith(part))) continue;
  const reason = why(program);
  if (reason === null) passed++;
  else {
    const area = program.split("/")[0] as string;
    failures.set(area, [...(failures.get(area) ?? []), `${program}: ${reason}`]);
  }
}
for (const [area, lines] of failures)
  console.log(`\n${area}: ${lines.length}\n  ${lines.join("\n  ").slice(0, 20_000)}`);
console.log(`\n${passed} passed, ${[...failures.values()].flat().length} failed`);
