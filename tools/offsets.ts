/**
 * `npm run offsets [CHECKOUT]`: the accesses to the core's memory that have a number as their offset, and how many
 * there are; in this checkout, or in another one, to compare with.
 */
import process from "node:process";
import { coreOffsets } from "./lint/offsets.ts";

const checkout = process.argv[2];
if (checkout !== undefined) process.chdir(checkout);
let total = 0;
for (const [file, offsets] of coreOffsets()) {
  total += offsets.length;
  for (const { line, text } of offsets) console.log(`${file}:${line}: ${text}`);
}
console.log(`${total} literal offsets`);
