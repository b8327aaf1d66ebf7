/** Every source under sources/ has the outcome that CPython 3.11 recorded: the same tree, or the same error. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createCharacterByName } from "../../host/compiler/tokens/character_names.ts";
import { Warnings } from "../../host/compiler/errors/errors.ts";
import type { AnyNode } from "../../host/compiler/generated/nodes.ts";
import { DiagnosingParser } from "../../host/compiler/parser/diagnosing/diagnosing_parser.ts";
import { DEFAULT_MAXIMUM_DIGITS } from "../../host/compiler/tokens/numbers.ts";
import { parse } from "../../host/compiler/parser/parse.ts";
import { decodeSource } from "../../host/compiler/source/source.ts";
import { Names } from "../../host/compiler/tokens/tokens.ts";
import { dumpTree } from "./dump.ts";
import { abbreviate, type Case, outcomeOf, sourceOf } from "./outcome.ts";

const characterByName = createCharacterByName();
const outcomes = join(import.meta.dirname, "outcomes");
const START_RULES = { exec: "file", eval: "eval", single: "interactive" } as const;

/** The tree that the parser makes which else only looks for errors. */
function diagnosedTree(testCase: Case): string {
  const { text } = decodeSource(sourceOf(testCase), {
    addNewline: testCase.mode === "exec",
    filename: "<source>",
    isProgram: false,
  });
  const parser = new DiagnosingParser(text, START_RULES[testCase.mode], {
    filename: "<source>",
    names: Names.create(),
    warnings: new Warnings(),
    characterByName,
    readLine: null,
    encoding: "utf-8",
    shown: null,
    failure: null,
    isProgram: false,
    maximumDigits: DEFAULT_MAXIMUM_DIGITS,
    allowIncompleteInput: false,
    dontImplyDedent: false,
    barryAsFlufl: testCase.options?.includes("barry") ?? false,
  });
  return abbreviate(dumpTree(parser.parse() as AnyNode));
}

test("a program with bytes that are not UTF-8 says so, even of a comment", () => {
  const source = Uint8Array.from([0x31, 0x0a, 0x23, 0xff]);
  expect(() => parse(source, "program.py", "exec", { isProgram: true })).toThrow(
    "Non-UTF-8 code starting with '\\xff' in file program.py on line 2, but no encoding declared; " +
      "see https://peps.python.org/pep-0263/ for details",
  );
  expect(parse(source, "module.py", "exec").body).toHaveLength(1);
});

for (const name of readdirSync(outcomes)) {
  describe(name.replace(/\.json$/, ""), () => {
    const cases: Case[] = JSON.parse(readFileSync(join(outcomes, name), "utf8"));
    for (const [index, testCase] of cases.entries()) {
      const title = `${index} ${testCase.mode} ${JSON.stringify(testCase.source ?? testCase.bytes).slice(0, 80)}`;
      test(title, () => {
        expect(outcomeOf(testCase)).toEqual(testCase.outcome);
        const { tree } = testCase.outcome;
        if (typeof tree === "string") expect(diagnosedTree(testCase)).toBe(tree);
      });
    }
  });
}
