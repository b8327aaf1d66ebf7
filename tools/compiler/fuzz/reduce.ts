/** Makes a source smaller while some condition on it still holds. */
import { split } from "./mutations.ts";

type Holds = (source: string) => Promise<boolean>;

/** How often `holds` may be called: reading a large source is better than waiting for a small one. */
const PATIENCE = 2500;

/** `source` without the lines, brackets and tokens that `holds` does not need. */
export async function reduce(source: string, holds: Holds): Promise<string> {
  const reducer = new Reducer(holds);
  let parts: string[] = source.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  let length: number;
  do {
    length = parts.join("").length;
    parts = await reducer.withoutParts(parts);
    parts = await reducer.withoutBrackets(split(parts.join("")));
    parts = await reducer.withoutParts(parts);
    parts = parts.join("").match(/[^\n]*\n|[^\n]+$/g) ?? [];
  } while (parts.join("").length < length);
  return parts.join("");
}

class Reducer {
  private patience = PATIENCE;

  constructor(private readonly holds: Holds) {}

  private async isEnough(parts: readonly string[]): Promise<boolean> {
    return this.patience-- > 0 && (await this.holds(parts.join("")));
  }

  async withoutParts(parts: string[]): Promise<string[]> {
    for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let start = 0; start < parts.length; ) {
        const shorter = parts.toSpliced(start, size);
        if (await this.isEnough(shorter)) parts = shorter;
        else start += size;
      }
    }
    return parts;
  }

  /** Replaces brackets and their contents with a name, or removes only the brackets. */
  async withoutBrackets(parts: string[]): Promise<string[]> {
    for (let start = 0; start < parts.length; start++) {
      const end = closingOf(parts, start);
      if (end < 0) continue;
      const inside = parts.slice(start + 1, end);
      for (const replacement of [["x"], [], inside, [`${parts[start]}${parts[end]}`]]) {
        const shorter = parts.toSpliced(start, end + 1 - start, ...replacement);
        if (shorter.join("").length >= parts.join("").length || !(await this.isEnough(shorter))) continue;
        parts = shorter;
        start--;
        break;
      }
    }
    return parts;
  }
}

/** Where the bracket at `start` is closed; -1 if it is not a bracket or is never closed. */
function closingOf(parts: readonly string[], start: number): number {
  if (!/^[([{]$/.test(parts[start]!)) return -1;
  let depth = 0;
  for (let index = start; index < parts.length; index++) {
    if (/^[([{]$/.test(parts[index]!)) depth++;
    else if (/^[)\]}]$/.test(parts[index]!) && --depth === 0) return index;
  }
  return -1;
}
