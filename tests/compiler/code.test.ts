/** Every source under code/ compiles to the code that CPython 3.11 recorded, field for field, or to the same error. */
import { CodeFlag, CompileFlag } from "../../host/generated/border.ts";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ORACLE_DEPTH } from "../../tools/compiler/oracle.ts";
import { compileProgram, type Report } from "../../tools/compiler/program.ts";

interface Case {
  mode: "exec" | "eval" | "single";
  options: string[];
  source?: string;
  /** In hexadecimal. */
  bytes?: string;
  outcome: Report;
}

const FLAGS: Readonly<Record<string, number>> = {
  await: CompileFlag.ALLOW_TOP_LEVEL_AWAIT,
  codeop: CompileFlag.DONT_IMPLY_DEDENT | CompileFlag.ALLOW_INCOMPLETE_INPUT,
  barry: CodeFlag.FUTURE_BARRY_AS_BDFL,
  annotations: CodeFlag.FUTURE_ANNOTATIONS,
};

function sourceOf({ source, bytes, options }: Case): string | Uint8Array {
  if (bytes !== undefined) return Uint8Array.from(Buffer.from(bytes, "hex"));
  return options.includes("program") ? new TextEncoder().encode(source) : source!;
}

function outcomeOf(testCase: Case): Report {
  const { mode, options } = testCase;
  return compileProgram(
    {
      source: sourceOf(testCase),
      filename: "<source>",
      mode,
      optimize: Number(options.find((option) => option.startsWith("optimize="))?.slice(-1) ?? 0) as 0 | 1 | 2,
      flags: options.reduce((flags, option) => flags | (FLAGS[option] ?? 0), 0),
      warningsAreErrors: options.includes("error"),
      written: options.includes("file") || options.includes("program"),
      isProgram: options.includes("program"),
    },
    ORACLE_DEPTH,
  );
}

const directory = join(import.meta.dirname, "code");
for (const name of readdirSync(directory).filter((file) => file.endsWith(".json"))) {
  describe(name.replace(/\.json$/, ""), () => {
    const cases: Case[] = JSON.parse(readFileSync(join(directory, name), "utf8"));
    for (const [index, testCase] of cases.entries()) {
      test(`${index} ${testCase.mode} ${JSON.stringify(testCase.source ?? testCase.bytes).slice(0, 80)}`, () => {
        expect(outcomeOf(testCase)).toEqual(testCase.outcome);
      });
    }
  });
}
