/** Every source under sources/ has the outcome that CPython 3.11 recorded: the same tree, or the same error. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { AnyNode } from "../../host/compiler/generated/nodes.ts";
import { DiagnosingParser } from "../../host/compiler/grammar/diagnosing_parser.ts";
import { decodeSource } from "../../host/compiler/source.ts";
import { Names } from "../../host/compiler/tokens.ts";
import { dumpTree } from "./dump.ts";
import { abbreviate, type Case, outcomeOf, sourceOf } from "./outcome.ts";

const outcomes = join(import.meta.dirname, "outcomes");
const START_RULES = { exec: "file", eval: "eval", single: "interactive" } as const;

/** The tree that the parser makes which else only looks for errors. */
function diagnosedTree(testCase: Case): string {
  const { text } = decodeSource(sourceOf(testCase), { addNewline: testCase.mode === "exec", filename: "<source>" });
  const parser = new DiagnosingParser(text, START_RULES[testCase.mode], {
    filename: "<source>",
    names: new Names(),
    warnings: [],
    characterByName: () => null,
    countsBytes: false,
    allowIncompleteInput: false,
    dontImplyDedent: false,
    barryAsFlufl: testCase.options?.includes("barry") ?? false,
  });
  return abbreviate(dumpTree(parser.parse() as AnyNode));
}

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
