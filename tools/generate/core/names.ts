/** The strings that the core knows by name, laid out at constant addresses as static, interned str objects. */
import { fail } from "../mistake.ts";
import { regionNamed, singletonAddress, strides } from "../../../definitions/memory.ts";

const HEADER = 48;

/** Names that are not identifiers: written `Name.$key` in the core. */
const special: Readonly<Record<string, string>> = {
  $module: "<module>",
  $lambda: "<lambda>",
  $string: "<string>",
  $stdin: "<stdin>",
  $stdout: "<stdout>",
  $stderr: "<stderr>",
  $listcomp: "<listcomp>",
  $genexpr: "<genexpr>",
  $setcomp: "<setcomp>",
  $dictcomp: "<dictcomp>",
  $ellipsis: "...",
  $space: " ",
  $newline: "\n",
  $commaSpace: ", ",
  $utf8: "utf-8",
};

/** Words that cannot be declared as constants: written with a leading `$`. */
const reserved = new Set(
  `break case catch class const continue default delete do else enum export extends false finally for function if
   import in instanceof new null return super switch this throw true try typeof var void while with yield let static
   implements interface package private protected public`.split(/\s+/),
);

/**
 * Single-character names that CPython keeps as identifiers, separate from its table of one-character strings:
 * `chr(97) is "a"` is false, `chr(103) is "g"` is true.
 */
const oneCharacterNames: ReadonlySet<string> = new Set("BCLST_abcdefhijklmnopqrstvwxy");

/** The text of `Name.key`. */
function nameText(key: string, where: string): string {
  if (reserved.has(key)) fail(where, `${key} is a reserved word: write Name.$${key}`);
  if (!key.startsWith("$")) return key;
  if (reserved.has(key.slice(1))) return key.slice(1);
  return special[key] ?? fail(where, `tools/generate/core/names.ts has no name ${key}`);
}

/** The names of one part of the core. */
export interface PartNames {
  /** Keys as they occur in its sources (`append`, `$class`), with their places. */
  readonly written: ReadonlyMap<string, string>;
  /** Plain strings from declarations. */
  readonly declared: Iterable<string>;
  /** Where so many bytes of names begin. */
  place(bytes: number): number;
}

/** Names in address order, as the boot needs them. */
export interface NameBlob {
  readonly start: number;
  readonly count: number;
  /** For each name a length byte, then ASCII. */
  readonly bytes: readonly number[];
}

export interface NameTable {
  /** An expression for the address of a name's str object. */
  address(name: string): string;
  /** Those that each part brings: what an earlier part has is not repeated. */
  readonly blobs: readonly NameBlob[];
  /** All keys, for `Name.key`. */
  readonly text: string;
}

export function nameTable(parts: readonly PartNames[]): NameTable {
  const keys = new Map<string, string>();
  for (const { written } of parts) for (const [key, where] of written) keys.set(key, nameText(key, where));
  const unused = Object.keys(special).filter((key) => !keys.has(key));
  if (unused.length > 0) fail("tools/generate/core/names.ts", `nothing uses Name.${unused.join(", Name.")}`);
  const addresses = new Map<string, number>();
  const blobs = parts.map(({ written, declared, place }, at) => {
    const wanted = new Set([...[...written.keys()].map((key) => keys.get(key)!), ...declared]);
    if (at === 0) for (const character of oneCharacterNames) wanted.add(character);
    const texts = [...wanted]
      .filter((text) => (text.length > 1 || oneCharacterNames.has(text)) && !addresses.has(text))
      .sort();
    return laid(texts, place, addresses);
  });
  const address = (text: string): number => {
    // Single-character strings are the cached ones.
    if (text.length === 1 && !oneCharacterNames.has(text))
      return regionNamed("LATIN1").start + text.charCodeAt(0) * strides.ASCII_STRIDE[0];
    if (text.length === 0) return singletonAddress("EmptyStr");
    return addresses.get(text) ?? fail("a generator", `no such name: "${text}"`);
  };
  const constants = [...keys]
    .sort()
    .map(([key, text]) => `  export const ${key}: usize = 0x${address(text).toString(16)};`);
  return {
    address: (name) => `0x${address(name).toString(16)} /* ${name.replaceAll("*/", "* /").replaceAll("\n", "\\n")} */`,
    blobs,
    text: `// Generated from the core's sources by \`npm run generate\`. Do not edit.

/** Static, interned str objects, by their text. */
export namespace Name {
${constants.join("\n")}
}
`,
  };
}

/** Gives texts their addresses. */
function laid(texts: readonly string[], place: PartNames["place"], addresses: Map<string, number>): NameBlob {
  const size = ({ length }: string): number => (HEADER + length + 1 + 7) & ~7;
  const start = place(texts.reduce((sum, text) => sum + size(text), 0));
  const bytes: number[] = [];
  let at = start;
  for (const text of texts) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
    if (!/^[\x00-\x7f]*$/.test(text)) throw new Error(`the name "${text}" is not ASCII`);
    addresses.set(text, at);
    at += size(text);
    bytes.push(text.length, ...[...text].map((character) => character.charCodeAt(0)));
  }
  return { start, count: texts.length, bytes };
}

export function chunk(bytes: readonly number[]): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 40) lines.push(`    ${bytes.slice(at, at + 40).join(",")},`);
  return lines.join("\n");
}
