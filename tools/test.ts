/**
 * `npm test`: every check and every suite; the last line says how many tests passed and failed in all.
 *
 * Freshness of generated files is checked before anything is built, since a build generates them.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import process from "node:process";
import { layoutsFile } from "./build/outputs.ts";

const reportFile = "build/vitest.json";

// Tools that find CI in the environment color what they print even into a file.
const environment = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };

function succeeds(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit", env: environment }).status === 0;
}

let passed = 0;
let failed = 0;

function step(name: string, run: () => boolean): void {
  console.log(`\n== ${name}`);
  if (run()) passed++;
  else {
    failed++;
    console.log(`== ${name}: FAILED`);
  }
}

const npmRun = (script: string, ...args: string[]) => succeeds("npm", "run", "-s", script, "--", ...args);

// A build writes this file, so what is committed is read before.
const layouts = existsSync(layoutsFile) ? readFileSync(layoutsFile, "utf8") : "";
step("generated files are fresh", () => npmRun("generate", "--check"));
step("lint", () => npmRun("lint"));
step("release build", () => npmRun("build"));
step("debug build", () => npmRun("build:debug"));
step(`${layoutsFile} was fresh`, () => readFileSync(layoutsFile, "utf8") === layouts);

console.log("\n== tests");
rmSync(reportFile, { force: true });
succeeds(
  "npx",
  "--no-install",
  "vitest",
  "run",
  "--reporter=dot",
  "--reporter=json",
  `--outputFile.json=${reportFile}`,
);
if (existsSync(reportFile)) {
  const report = JSON.parse(readFileSync(reportFile, "utf8")) as VitestReport;
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  // A file that fails before its first test counts too; otherwise a broken import would look like success.
  failed += report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  if (report.numPendingTests > 0) console.log(`${report.numPendingTests} skipped: see above for why`);
} else failed++;

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
