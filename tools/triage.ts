/**
 * `node tools/run.mjs tools/triage.ts [area/ ...]`: runs the conformance corpus on the debug core and prints one line
 * for each program that fails. Unlike the tests, it survives a program that never ends: the work is done in a thread
 * that can be terminated.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { loadMachine } from "../tests/machine.ts";
import { comparable, expectedFiles, expectedOutcome, type Outcome, programs } from "./conformance.ts";

const secondsAllowed = 20;

function firstDifference(got: string, want: string): string | null {
  if (got === want) return null;
  const [ours, theirs] = [got.split("\n"), want.split("\n")];
  const at = theirs.findIndex((line, index) => line !== ours[index]);
  const line = at < 0 ? theirs.length : at;
  return `line ${line + 1}: got ${JSON.stringify(ours[line] ?? null)}, want ${JSON.stringify(theirs[line] ?? null)}`;
}

function difference(got: Outcome, want: Outcome): string | null {
  const stdout = firstDifference(got.stdout, want.stdout);
  const last = want.stderr === "" && got.stderr !== "" ? ` (${got.stderr.trim().split("\n").at(-1)})` : "";
  if (stdout !== null) return `stdout ${stdout}${last}`;
  const stderr = firstDifference(got.stderr, want.stderr);
  if (stderr !== null) return `stderr ${stderr}`;
  return got.status === want.status ? null : `status ${got.status}, want ${want.status}`;
}

/** Runs in the thread: how `program` fails, or null. */
function judge(program: string, machine: ReturnType<typeof loadMachine>): string | null {
  const file = path.resolve(expectedFiles(program).program);
  try {
    const { leaks, ...outcome } = machine.run({ path: file, source: readFileSync(file) });
    return difference(comparable(outcome), expectedOutcome(program)) ?? (leaks.length > 0 ? `leak: ${leaks}` : null);
  } catch (error) {
    const lines = String((error as Error).stack).split("\n");
    return `the machine stopped: ${lines
      .slice(0, 7)
      .map((line) => line.replace(/\(wasm:.*/, "").trim())
      .join(" | ")}`;
  }
}

function serve(): void {
  const machine = loadMachine();
  parentPort?.on("message", (program: string) => parentPort?.postMessage(judge(program, machine)));
}

/** Asks `worker`. The answer is null if the program passed, or "timed out" if it was terminated. */
function ask(worker: Worker, program: string): Promise<string | null> {
  return new Promise((resolve) => {
    const settle = (answer: string | null) => {
      clearTimeout(timer);
      worker.off("message", settle).off("error", stopped);
      resolve(answer);
    };
    const stopped = (error: unknown) => settle(`the thread stopped: ${error}`);
    const timer = setTimeout(() => {
      settle("timed out");
      void worker.terminate();
    }, secondsAllowed * 1000);
    worker.on("message", settle).on("error", stopped);
    worker.postMessage(program);
  });
}

async function survey(): Promise<void> {
  const wanted = process.argv.slice(2);
  const chosen = programs().filter((program) => wanted.length === 0 || wanted.some((part) => program.startsWith(part)));
  let worker = new Worker(new URL(import.meta.url));
  let failed = 0;
  let leaking = 0;
  for (const program of chosen) {
    const answer = await ask(worker, program);
    if (answer === null) continue;
    if (answer.startsWith("leak")) leaking++;
    else failed++;
    console.log(`${program}: ${answer.slice(0, 900)}`);
    if (answer === "timed out" || answer.startsWith("the thread")) worker = new Worker(new URL(import.meta.url));
  }
  console.log(`\n${chosen.length - failed} print what CPython prints (${leaking} of them leak), ${failed} do not`);
  await worker.terminate();
}

if (isMainThread) await survey();
else serve();
