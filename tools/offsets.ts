/** `npm run offsets`: the accesses to the core's memory that have a number as their offset, and how many there are. */
import { coreOffsets, exceptions } from "./lint/offsets.ts";

let total = 0;
let excepted = 0;
for (const [file, offsets] of coreOffsets()) {
  const reason = exceptions.get(file);
  total += offsets.length;
  if (reason !== undefined) {
    excepted += offsets.length;
    console.log(`${file}: ${offsets.length}, an exception: ${reason}`);
  } else for (const { line, text } of offsets) console.log(`${file}:${line}: ${text}`);
}
console.log(`${total} literal offsets, ${excepted} of them in exceptions`);
