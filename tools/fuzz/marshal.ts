/**
 * Fuzzes marshal bytes and code objects: `node tools/run.mjs tools/fuzz/marshal.ts [COUNT] [SEED] [FIRST]`.
 *
 * A mutation must give an exception or a usable object; never a trap, a leak or a run that does not end.
 */
import process from "node:process";
import { type FuzzTotals, fuzz } from "./run.ts";

const [count = "10000", seed = "1", first = "0"] = process.argv.slice(2);
const totals: FuzzTotals = fuzz({
  seed: Number(seed),
  first: Number(first),
  count: Number(count),
  progress: (done) => console.error(`${done} cases`),
});
for (const [what, number] of [...totals.counts].sort()) console.log(`${number} ${what}`);
for (const problem of totals.problems) console.log(problem);
console.log(`${count} cases, ${totals.problems.length} problems`);
if (totals.problems.length > 0) process.exitCode = 1;
