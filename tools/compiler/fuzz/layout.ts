/** Changes a program's lines and columns without changing its meaning. */
import { split } from "./mutations.ts";
import type { Random } from "./random.ts";

const GAPS = ["\n".repeat(70), "\n".repeat(200), "\n".repeat(5000), " ".repeat(300), " ".repeat(130)];
const IN_BRACKETS = ["\n", "\n  ", "  ", "\\\n", " # comment\n", "\n\n\t", "\f"];
const OUTSIDE = ["  ", "\\\n", " \\\n    ", "\t", "\f"];
/** Words that may follow a number without a space; that gets a warning. */
const KEYWORD = /^(?:and|else|for|if|in|is|not|or)$/;

export function relayout(source: string, random: Random): string {
  const density = random.pick([0, 0, 0.02, 0.1, 0.4]);
  if (density === 0) return source;
  let depth = 0;
  let result = "";
  const pieces = split(source);
  for (const [index, piece] of pieces.entries()) {
    if (/^[([{]$/.test(piece)) depth++;
    else if (/^[)\]}]$/.test(piece)) depth--;
    const atLineStart = result === "" || result.endsWith("\n");
    const glues =
      piece === " " && /^[\d.].*\d$|^\d$/.test(pieces[index - 1] ?? "") && KEYWORD.test(pieces[index + 1] ?? "");
    if (glues && random.chance(0.2)) continue;
    const isSpace = piece === " " && !atLineStart;
    if (isSpace && random.chance(density)) result += gap(depth > 0, random);
    else result += piece;
    if (depth > 0 && /^[([{,]$/.test(piece) && random.chance(density)) result += gap(true, random);
    if (depth === 0 && piece === "\n" && random.chance(density / 20)) result += "\n".repeat(random.pick([1, 3, 140]));
  }
  return result;
}

function gap(inBrackets: boolean, random: Random): string {
  if (!inBrackets) return random.chance(0.01) ? " ".repeat(300) : random.pick(OUTSIDE);
  return random.pick(random.chance(0.02) ? GAPS : IN_BRACKETS);
}
