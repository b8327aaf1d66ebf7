/** The encodings that a source file can declare, from definitions/encodings.json, in a compact form. */
import { readFileSync } from "node:fs";
import type { Generator } from "./all.ts";

const DEFINITION = "definitions/encodings.json";
/** In words of the text that `withRepeats` searches. */
const LONGEST_REPEATED = 12;
const TARGET = "host/compiler/generated/encodings.ts";

/** Encodings whose characters are the bytes themselves. */
const NEEDS_NO_TABLE = ["ascii", "latin_1", "iso8859_1", "charmap"];

interface Facts {
  readonly aliases: Readonly<Record<string, string>>;
  readonly notText: readonly string[];
  readonly charmaps: Readonly<Record<string, string>>;
  readonly multibyte: Readonly<Record<string, Multibyte>>;
}

interface Multibyte {
  readonly label: string;
  readonly ranges: readonly (readonly [number, number])[];
  readonly corrections: Readonly<Record<string, string>>;
}

export const encodings: Generator = {
  name: "encodings",
  files: () => new Map([[TARGET, write(JSON.parse(readFileSync(DEFINITION, "utf8")))]]),
};

function write({ aliases, notText, charmaps, multibyte }: Facts): string {
  const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).join("");
  const tables = Object.entries(charmaps).filter(([name]) => !NEEDS_NO_TABLE.includes(name));
  const halves = tables.map(([name, characters]): [string, string] => [
    name,
    characters.startsWith(ascii) ? characters.slice(128) : characters,
  ]);
  const entries = Object.entries(multibyte).map(([name, codec]): [string, unknown] => [name, compact(codec)]);
  return [
    `// Generated from ${DEFINITION} by tools/generate/encodings.ts. Do not edit.`,
    "",
    "/** Python's names of encodings, keyed by their aliases. */",
    `export const ALIASES: Readonly<Record<string, string>> = ${literal(Object.entries(aliases))};`,
    "",
    "/** Codecs that do not encode text. */",
    `export const NOT_TEXT: readonly string[] = [${notText.map((name) => quote(name)).join(", ")}];`,
    "",
    "/** The characters of all 256 bytes or, after ASCII, of the upper 128; U+FFFE where there is none. */",
    `export const CHARMAPS: Readonly<Record<string, string>> = ${literal(halves)};`,
    "",
    "export interface MultibyteData {",
    "  /** The label of the web's decoder. */",
    "  readonly label: string;",
    "  /**",
    "   * In base 36, alternating: how many codes are skipped, and how many valid ones follow. `(1 2 )3 `",
    "   * is `1 2 ` three times.",
    "   */",
    "  readonly ranges: string;",
    "  /** Codes, in hexadecimal, that the web decodes differently, and their characters. */",
    "  readonly corrected: string;",
    "  readonly characters: string;",
    "}",
    "",
    `export const MULTIBYTE: Readonly<Record<string, MultibyteData>> = ${literal(entries)};`,
    "",
  ].join("\n");
}

function compact({ label, ranges, corrections }: Multibyte): Record<string, string> {
  let end = 0;
  const lengths: string[] = [];
  for (const [first, last] of ranges) {
    lengths.push((first - end).toString(36), (last + 1 - first).toString(36));
    end = last + 1;
  }
  const corrected = Object.keys(corrections).join(" ");
  return { label, ranges: withRepeats(lengths), corrected, characters: Object.values(corrections).join("") };
}

/** The rows of a table are mostly alike. */
function withRepeats(words: readonly string[]): string {
  const written: string[] = [];
  for (let index = 0; index < words.length; ) {
    let best = { length: 1, times: 1 };
    for (let length = 2; length <= LONGEST_REPEATED; length += 2) {
      const isRepeated = (at: number): boolean =>
        at + length <= words.length &&
        words.slice(at, at + length).every((word, offset) => word === words[index + offset]);
      let times = 1;
      while (isRepeated(index + times * length)) times++;
      if (times > 1 && (times - 1) * length > (best.times - 1) * best.length) best = { length, times };
    }
    const group = words.slice(index, index + best.length).map((word) => `${word} `);
    written.push(best.times === 1 ? group.join("") : `(${group.join("")})${best.times.toString(36)} `);
    index += best.length * best.times;
  }
  return written.join("").trimEnd();
}

function literal(entries: readonly (readonly [string, unknown])[]): string {
  const lines = entries.map(([name, value]) => {
    const key = /^[a-z]\w*$/.test(name) ? name : quote(name);
    if (typeof value === "string") return `  ${key}: ${quote(value)},`;
    const fields = Object.entries(value as Record<string, string>).map(
      ([field, text]) => `    ${field}: ${quote(text)},`,
    );
    return [`  ${key}: {`, ...fields, "  },"].join("\n");
  });
  return ["{", ...lines, "}"].join("\n");
}

/** A literal without characters that are invisible or that editors may change. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u00a0\u00ad\u0600-\u0605\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ue000-\uf8ff\ufeff\ufff0-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
