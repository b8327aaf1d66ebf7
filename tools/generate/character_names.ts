/**
 * Packs the names of definitions/character_names.txt: 1.1 MB of text shrink to a fifth of that.
 *
 * Words are numbered by frequency. A name is stored as the distance from the previous name's code point; one number for
 * how many words it shares with the beginning of that name and how many follow; and those words. A number is written in
 * digits of base 46, least significant first; 46 is added to all but the last digit.
 */
import { readFileSync } from "node:fs";
import type { Generator } from "./all.ts";

const DEFINITION = "definitions/character_names.txt";
const TARGET = "host/compiler/generated/character_names.ts";
const BASE = 46;
/** No name has this many words. */
const MAXIMUM_WORDS = 24;
/** Printable ASCII except the two characters that a string literal would have to escape. */
const DIGITS = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).filter(
  (character) => character !== '"' && character !== "\\",
);

export const characterNames: Generator = {
  name: "character names",
  files: () => new Map([[TARGET, write(read(readFileSync(DEFINITION, "utf8")))]]),
};

interface Entry {
  readonly code: number;
  readonly words: readonly string[];
}

function read(text: string): Entry[] {
  return text
    .trimEnd()
    .split("\n")
    .flatMap((line) => {
      const space = line.indexOf(" ");
      const hex = line.slice(0, space);
      const names = line.slice(space + 1).split(";");
      return names
        .filter((name) => name !== "")
        .map((name) => ({ code: Number.parseInt(hex, 16), words: withoutCode(name, hex).split(" ") }));
    });
}

/** Like hundreds of others, `CJK COMPATIBILITY IDEOGRAPH-F900` ends with its code point. */
function withoutCode(name: string, hex: string): string {
  const ending = `-${hex.toUpperCase()}`;
  return name.endsWith(ending) ? `${name.slice(0, -ending.length)}-#` : name;
}

function write(entries: readonly Entry[]): string {
  const uses = new Map<string, number>();
  for (const { words } of entries) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const words = [...uses.keys()].sort((left, right) => (uses.get(right) as number) - (uses.get(left) as number));
  const numbers = new Map(words.map((word, index) => [word, index]));
  let packed = "";
  let previous: Entry = { code: 0, words: [] };
  for (const entry of entries) {
    let shared = 0;
    while (shared < entry.words.length && entry.words[shared] === previous.words[shared]) shared++;
    const rest = entry.words.slice(shared);
    packed += pack(entry.code - previous.code) + pack(shared * MAXIMUM_WORDS + rest.length);
    for (const word of rest) packed += pack(numbers.get(word) as number);
    previous = entry;
  }
  return [
    `// Generated from ${DEFINITION} by tools/generate/character_names.ts. Do not edit.`,
    "",
    `export const BASE = ${BASE};`,
    `export const MAXIMUM_WORDS = ${MAXIMUM_WORDS};`,
    `export const DIGITS = "${DIGITS.join("")}";`,
    "export const WORDS =",
    `  "${words.join(" ")}";`,
    "export const NAMES =",
    `  "${packed}";`,
    "",
  ].join("\n");
}

function pack(number: number): string {
  let digits = "";
  let rest = number;
  for (; rest >= BASE; rest = Math.floor(rest / BASE)) digits += DIGITS[(rest % BASE) + BASE];
  return digits + DIGITS[rest];
}
