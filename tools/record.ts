/**
 * Records what CPython 3.11 prints for the conformance programs: `npm run record [-- --check] [-- area/name ...]`.
 *
 * Every program runs each time, but only differences are written, so nothing can become stale. `--check` writes nothing
 * and fails if anything differs. Each program runs in an empty folder of its own, which it may write to. The root
 * folder is cut from the output, and addresses are masked.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { comparable, conformance, differences, expectedFiles, type Outcome, programs } from "./conformance.ts";

const python = process.env["PYTHON"] ?? "python3.11";
const secondsAllowed = 60;

const environment = {
  ...process.env,
  PYTHONHASHSEED: "0",
  PYTHONDONTWRITEBYTECODE: "1",
  PYTHONIOENCODING: "utf-8",
  PYTHONUNBUFFERED: "",
};

async function runOracle(file: string): Promise<Outcome> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), "vitrine-record-"));
  try {
    return await runIn(scratch, path.resolve(file));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function runIn(folder: string, file: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(python, [file], {
      cwd: folder,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: secondsAllowed * 1000,
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (status, signal) => {
      // An uncaught KeyboardInterrupt makes CPython end by the signal itself, which a shell reports as 130.
      if (signal === "SIGINT") resolve(comparable({ stdout, stderr, status: 130 }));
      else if (signal !== null) reject(new Error(`${file}: ended by ${signal}`));
      else resolve(comparable({ stdout, stderr, status: status ?? 0 }));
    });
  });
}

/** Makes `file` contain `text`, or deletes it if `text` is empty. Returns whether it had to change. */
function keep(file: string, text: string, write: boolean): boolean {
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (before === text) return false;
  if (write && text === "") rmSync(file);
  else if (write) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return true;
}

const checking = process.argv.includes("--check");
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const queue = [conformance, differences]
  .flatMap((root) => programs(root).map((program) => ({ root, program })))
  .filter(({ program }) => wanted.length === 0 || wanted.some((part) => program.startsWith(part)));
const total = queue.length;
const changed: string[] = [];

async function work(): Promise<void> {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { root, program } = next;
    const files = expectedFiles(program, root);
    const { stdout, stderr, status } = await runOracle(files.program);
    const differs = [
      keep(files.stdout, stdout, !checking),
      keep(files.stderr, stderr, !checking),
      keep(files.status, status === 0 ? "" : `${status}\n`, !checking),
    ];
    if (differs.includes(true)) changed.push(program);
  }
}

await Promise.all(Array.from({ length: Math.min(4, os.availableParallelism()) }, work));
for (const program of changed.sort()) console.log(`${checking ? "differs" : "recorded"}: ${program}`);
console.log(`${total} programs, ${changed.length} ${checking ? "differ from CPython" : "recorded"}`);
if (checking && changed.length > 0) process.exitCode = 1;
