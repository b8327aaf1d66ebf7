/** The strings that the core knows by name, laid out at constant addresses as static, interned str objects. */
import { fail } from "../mistake.ts";
import { checkRoom, regionNamed, singletonAddress, strides } from "../../../definitions/memory.ts";

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

export interface NameTable {
  /** An expression for the address of a name's str object. */
  address(name: string): string;
  readonly text: string;
}

/**
 * `written` maps keys as they occur in the core (`append`, `$class`) to their locations; `declared` are plain strings
 * from declarations.
 */
export function nameTable(written: ReadonlyMap<string, string>, declared: Iterable<string>): NameTable {
  const keys = new Map([...written].map(([key, where]) => [key, nameText(key, where)]));
  const unused = Object.keys(special).filter((key) => !keys.has(key));
  if (unused.length > 0) fail("tools/generate/core/names.ts", `nothing uses Name.${unused.join(", Name.")}`);
  const byText = new Map([...keys].map(([key, text]) => [text, key]));
  for (const text of declared) {
    if (byText.has(text)) continue;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
    if (!/^[\x00-\x7f]*$/.test(text)) throw new Error(`the name "${text}" is not ASCII`);
    const key = `_${byText.size}`;
    byText.set(text, key);
  }
  const texts = [...new Set([...byText.keys(), ...oneCharacterNames])]
    .filter((text) => text.length > 1 || oneCharacterNames.has(text))
    .sort();
  const addresses = new Map<string, number>();
  const { start } = regionNamed("NAMES");
  let at = start;
  for (const text of texts) {
    addresses.set(text, at);
    at += (HEADER + text.length + 1 + 7) & ~7;
  }
  checkRoom("NAMES", at - start);
  const place = (text: string): number => {
    // Single-character strings are the cached ones.
    if (text.length === 1 && !oneCharacterNames.has(text))
      return regionNamed("LATIN1").start + text.charCodeAt(0) * strides.ASCII_STRIDE[0];
    if (text.length === 0) return singletonAddress("EmptyStr");
    return addresses.get(text) ?? fail("a generator", `no such name: "${text}"`);
  };
  const bytes: number[] = [];
  for (const text of texts) bytes.push(text.length, ...[...text].map((character) => character.charCodeAt(0)));
  const constants = [...keys]
    .sort()
    .map(([key, text]) => `  export const ${key}: usize = 0x${place(text).toString(16)};`);
  const text = `// Generated from the core's sources by \`npm run generate\`. Do not edit.

/** Static, interned str objects, by their text. */
export namespace Name {
${constants.join("\n")}
}

export const NAME_COUNT: i32 = ${texts.length};

/** The names in address order: a length byte, then ASCII. */
export function nameBlob(): usize {
  return memory.data<u8>([
${chunk(bytes)}
  ]);
}
`;
  return {
    address: (name) => `0x${place(name).toString(16)} /* ${name.replaceAll("*/", "* /").replaceAll("\n", "\\n")} */`,
    text,
  };
}

export function chunk(bytes: readonly number[]): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 40) lines.push(`    ${bytes.slice(at, at + 40).join(",")},`);
  return lines.join("\n");
}
