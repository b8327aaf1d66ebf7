/** Every source under code/ compiles to the code that CPython 3.11 recorded, field for field, or to the same error. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ALLOW_TOP_LEVEL_AWAIT } from "../../host/compiler/code.ts";
import { compile } from "../../host/compiler/compile.ts";
import { PythonSyntaxError } from "../../host/compiler/errors.ts";
import { type Description, describe as describeCode, walk } from "../../tools/compiler/describe.ts";

interface Outcome {
  codes?: Description[];
  warnings?: [category: string, message: string, line: number][];
  error?: unknown[];
}

interface Case {
  mode: "exec" | "eval" | "single";
  options: string[];
  source: string;
  outcome: Outcome;
}

function outcomeOf({ mode, options, source }: Case): Outcome {
  const optimize = Number(options.find((option) => option.startsWith("optimize="))?.slice(-1) ?? 0) as 0 | 1 | 2;
  const flags = options.includes("await") ? ALLOW_TOP_LEVEL_AWAIT : 0;
  try {
    const { code, warnings } = compile(source, "<source>", mode, { optimize, flags });
    return {
      codes: walk(code).map(describeCode),
      warnings: warnings.map((warning) => [warning.category, warning.message, warning.lineno]),
    };
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return { error: [error.kind, error.message, error.lineno, error.offset, error.end_lineno, error.end_offset] };
  }
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
