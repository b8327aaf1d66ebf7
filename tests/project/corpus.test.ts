/** Rules for the conformance programs themselves. `tests/conformance.test.ts` checks what they print. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectedFiles, programs } from "../../tools/conformance.ts";

/** Programs that import other modules because the failing import is what they test. */
const aboutImports = new Set(["traceback/module_not_found", "sys/argv_modules_and_path", "traceback/import_error"]);
const folders = readdirSync("core/modules", { withFileTypes: true }).filter((entry) => entry.isDirectory());
/** Native modules only: the standard library written in Python is tested by its own suite. */
const allowed = new Set(folders.map(({ name }) => name));

describe("the conformance corpus", () => {
  it("holds at least 300 programs", () => {
    expect(programs().length).toBeGreaterThanOrEqual(300);
  });

  it("imports native modules only", () => {
    const offending = programs().filter((program) => {
      if (aboutImports.has(program)) return false;
      const source = readFileSync(expectedFiles(program).program, "utf8");
      const imports = [...source.matchAll(/^\s*(?:import|from)\s+([\w.]+)/gm)].map((match) => match[1] as string);
      return imports.some((module) => !allowed.has(module));
    });
    expect(offending).toEqual([]);
  });

  it("has a recorded output for every program", () => {
    const silent = programs().filter((program) => {
      const files = expectedFiles(program);
      return !existsSync(files.stdout) && !existsSync(files.stderr) && !existsSync(files.status);
    });
    expect(silent).toEqual([]);
  });
});
