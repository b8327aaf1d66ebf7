/** Makes a source smaller while something stays true of it. */
import { split } from "./mutations.ts";

type Holds = (source: string) => Promise<boolean>;

/** How often `holds` may be asked: reading a large source is cheaper than waiting for a small one. */
const PATIENCE = 600;

/** `source` without the lines, then without the tokens, that `holds` needs not. */
export async function reduce(source: string, holds: Holds): Promise<string> {
  const budget = { rest: PATIENCE };
  const lines = await reduceParts(source.match(/[^\n]*\n|[^\n]+$/g) ?? [], holds, budget);
  return (await reduceParts(split(lines.join("")), holds, budget)).join("");
}

async function reduceParts(parts: string[], holds: Holds, budget: { rest: number }): Promise<string[]> {
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < parts.length && budget.rest > 0; ) {
      const shorter = parts.toSpliced(start, size);
      budget.rest--;
      if (await holds(shorter.join(""))) parts = shorter;
      else start += size;
    }
  }
  return parts;
}
