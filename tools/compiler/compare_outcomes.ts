/**
 * Compares our parser's outcomes with recorded ones:
 * `node tools/run.mjs tools/compiler/compare_outcomes.ts OUTCOMES.json...`.
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { isDeepStrictEqual } from "node:util";
import { type Case, outcomeOf } from "../../tests/compiler/outcome.ts";

const SHOWN = 40;
let same = 0;
let total = 0;
for (const path of process.argv.slice(2)) {
  for (const testCase of JSON.parse(readFileSync(path, "utf8")) as Case[]) {
    total++;
    let mine: unknown;
    try {
      mine = outcomeOf(testCase);
    } catch (error) {
      mine = (error as Error).stack?.split("\n").slice(0, 4);
    }
    if (isDeepStrictEqual(mine, testCase.outcome)) {
      same++;
    } else if (total - same <= SHOWN) {
      const source = JSON.stringify(testCase.source ?? testCase.bytes);
      const show = (outcome: unknown): string => JSON.stringify(outcome).slice(0, 300);
      console.log(
        `${testCase.mode} ${source.slice(0, 400)}\n  expected ${show(testCase.outcome)}\n  got      ${show(mine)}`,
      );
    }
  }
}
console.log(`${same} of ${total} outcomes are the same`);
if (same < total) process.exitCode = 1;
