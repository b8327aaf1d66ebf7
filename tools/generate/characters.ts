/**
 * What the compiler needs to know about Unicode, from definitions/unicode.json: names and messages depend on its
 * version.
 */
import { readFileSync } from "node:fs";
import type { Generator } from "./all.ts";

const DEFINITION = "definitions/unicode.json";
const TARGET = "host/compiler/generated/characters.ts";
const PROPERTIES: Readonly<Record<string, string>> = {
  identifierStart: "IDENTIFIER_START",
  identifierPart: "IDENTIFIER_PART",
  printable: "PRINTABLE",
};

export const characters: Generator = {
  name: "characters",
  files: () => new Map([[TARGET, write()]]),
};

function write(): string {
  const facts: { version: string; flagNames: string[]; flags: [number, number][] } = JSON.parse(
    readFileSync(DEFINITION, "utf8"),
  );
  const lines = [
    `// Generated from ${DEFINITION} by tools/generate/characters.ts. Do not edit.`,
    "",
    `/** Unicode ${facts.version}. The lengths, in base 36, of alternating runs without and with the property. */`,
  ];
  for (const [name, constant] of Object.entries(PROPERTIES)) {
    const bit = facts.flagNames.indexOf(name);
    if (bit < 0) throw new Error(`${DEFINITION} has no flag "${name}"`);
    lines.push(`export const ${constant} =`, `  "${runLengths(facts.flags, bit).join(" ")}";`);
  }
  return `${lines.join("\n")}\n`;
}

function runLengths(flags: readonly [number, number][], bit: number): string[] {
  const lengths: string[] = [];
  let start = 0;
  let has = false;
  for (const [first, value] of flags) {
    if ((((value >> bit) & 1) === 1) === has) continue;
    lengths.push((first - start).toString(36));
    start = first;
    has = !has;
  }
  return lengths;
}
