/** What bytes mean in the encodings of definitions/charmaps.txt, as one string each. */
import { readFileSync } from "node:fs";
import type { Generator } from "./index.ts";

const DEFINITION = "definitions/charmaps.txt";
const TARGET = "host/compiler/generated/charmaps.ts";

export const charmaps: Generator = {
  name: "charmaps",
  files: () => new Map([[TARGET, write()]]),
};

function write(): string {
  const lines = readFileSync(DEFINITION, "utf8").trimEnd().split("\n");
  const entries = lines.map((line) => {
    const [names, ...meanings] = line.split(" ");
    const first = 256 - meanings.length;
    const characters = meanings.map((meaning, index) => {
      if (meaning === "-") return "\ufffe";
      return String.fromCharCode(meaning === "=" ? first + index : Number.parseInt(meaning, 16));
    });
    return `  [${JSON.stringify(names!.replaceAll(",", " "))}, ${literal(characters.join(""))}],\n`;
  });
  return `// Generated from ${DEFINITION} by tools/generate/charmaps.ts. Do not edit.

/** The names, Python's own first, and the characters of the bytes up to 255; U+FFFE is none. Bytes before those are ASCII. */
export const CHARMAPS: readonly (readonly [names: string, characters: string])[] = [
${entries.join("")}];
`;
}

/** Without characters that an editor would not show. */
function literal(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\xa0\xad\u0600-\u06ff\u200b-\u202f\ue000-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
