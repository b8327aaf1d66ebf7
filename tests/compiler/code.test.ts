/** Every source under code/ compiles to the code that CPython 3.11 recorded, field for field, or to the same error. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ALLOW_TOP_LEVEL_AWAIT } from "../../host/compiler/code.ts";
import { ORACLE_DEPTH } from "../../tools/compiler/oracle.ts";
import { compileProgram, type Report } from "../../tools/compiler/program.ts";

interface Case {
  mode: "exec" | "eval" | "single";
  options: string[];
  source: string;
  outcome: Report;
}

function outcomeOf({ mode, options, source }: Case): Report {
  return compileProgram(
    {
      source,
      filename: "<source>",
      mode,
      optimize: Number(options.find((option) => option.startsWith("optimize="))?.slice(-1) ?? 0) as 0 | 1 | 2,
      flags: options.includes("await") ? ALLOW_TOP_LEVEL_AWAIT : 0,
      warningsAreErrors: false,
      written: false,
    },
    ORACLE_DEPTH,
  );
}

const directory = join(import.meta.dirname, "code");
for (const name of readdirSync(directory).filter((file) => file.endsWith(".json"))) {
  describe(name.replace(/\.json$/, ""), () => {
    const cases: Case[] = JSON.parse(readFileSync(join(directory, name), "utf8"));
    for (const [index, testCase] of cases.entries()) {
      test(`${index} ${testCase.mode} ${JSON.stringify(testCase.source).slice(0, 80)}`, () => {
        expect(outcomeOf(testCase)).toEqual(testCase.outcome);
      });
    }
  });
}
