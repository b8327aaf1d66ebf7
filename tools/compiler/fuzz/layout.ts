/** Spreads a program over other lines and columns without changing what it is. */
import { split } from "./mutations.ts";
import type { Random } from "./random.ts";

const IN_BRACKETS = ["\n", "\n  ", "  ", "\\\n", " # comment\n", "\n\n\t", "\f"];
const OUTSIDE = ["  ", "\\\n", " \\\n    ", "\t", "\f"];

export function relayout(source: string, random: Random): string {
  const density = random.pick([0, 0, 0.02, 0.1, 0.4]);
  if (density === 0) return source;
  let depth = 0;
  let result = "";
  for (const piece of split(source)) {
    if (/^[([{]$/.test(piece)) depth++;
    else if (/^[)\]}]$/.test(piece)) depth--;
    const atLineStart = result === "" || result.endsWith("\n");
    const isSpace = piece === " " && !atLineStart;
    if (isSpace && random.chance(density)) result += random.pick(depth > 0 ? IN_BRACKETS : OUTSIDE);
    else result += piece;
    if (depth > 0 && /^[([{,]$/.test(piece) && random.chance(density)) result += random.pick(IN_BRACKETS);
  }
  return result;
}
