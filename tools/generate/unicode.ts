/**
 * Tables of Unicode properties and case mappings, from definitions/unicode.json, small enough to ship with the core.
 */
import { readFileSync } from "node:fs";
import { chunk } from "./core/names.ts";

interface Mapping {
  /** [first, last, step, distance] */
  readonly runs: readonly (readonly [number, number, number, number])[];
  readonly several: Readonly<Record<string, readonly number[]>>;
}

interface Facts {
  readonly version: string;
  readonly flagNames: readonly string[];
  readonly flags: readonly (readonly [number, number])[];
  readonly zeros: readonly number[];
  readonly upper: Mapping;
  readonly lower: Mapping;
  readonly title: Mapping;
  readonly fold: Mapping;
}

const CODES = 0x110000;
const BLOCK = 16;

/**
 * Cuts values into blocks and keeps each distinct block once. Returns the blocks' contents and the block number at each
 * position.
 */
function distinctBlocks(values: readonly number[]): { contents: number[]; numbers: number[] } {
  const known = new Map<string, number>();
  const contents: number[] = [];
  const numbers: number[] = [];
  for (let start = 0; start < values.length; start += BLOCK) {
    const block = values.slice(start, start + BLOCK);
    const key = block.join();
    let number = known.get(key);
    if (number === undefined) {
      number = known.size;
      known.set(key, number);
      contents.push(...block);
    }
    numbers.push(number);
  }
  return { contents, numbers };
}

function little(width: number, values: readonly number[]): number[] {
  return values.flatMap((value) => Array.from({ length: width }, (_, at) => (value >> (8 * at)) & 0xff));
}

function table(name: string, comment: string, bytes: readonly number[]): string {
  return `/** ${comment} */\nexport function ${name}(): usize {\n  return memory.data<u8>([\n${chunk(bytes)}\n  ]);\n}\n`;
}

function flagTables(facts: Facts): string {
  const classes: number[] = [];
  const perCode: number[] = [];
  facts.flags.forEach(([start, flags], at) => {
    if (!classes.includes(flags)) classes.push(flags);
    const end = facts.flags[at + 1]?.[0] ?? CODES;
    const number = classes.indexOf(flags);
    for (let code = start; code < end; code++) perCode.push(number);
  });
  const low = distinctBlocks(perCode);
  const middle = distinctBlocks(low.numbers);
  if (Math.max(...middle.numbers) > 0xff) throw new Error("the first level of the Unicode table has outgrown a byte");
  const names = facts.flagNames.map((name, bit) => `  export const ${name}: u32 = ${1 << bit};`);
  return `/** Properties of a code point. */
export namespace UnicodeFlag {
${names.join("\n")}
}

${table("unicodeHigh", "u8 for each 256 code points: a block of unicodeMiddle.", middle.numbers)}
${table("unicodeMiddle", "Blocks of 16 u16, one for each 16 code points: a block of unicodeLow.", little(2, middle.contents))}
${table("unicodeLow", "Blocks of 16 u8, one for each code point: an entry of unicodeClasses.", low.contents)}
${table("unicodeClasses", "u32 each: the flags of a class of code points.", little(4, classes))}`;
}

/**
 * A run is 12 bytes: first; last, with the step in its upper byte; distance. A mapping to several characters is 8
 * bytes: a u16 code, then up to three u16.
 */
function mappingTables(name: string, mapping: Mapping): string {
  const runs = mapping.runs.flatMap(([first, last, step, distance]) => [first, last | (step << 24), distance]);
  const several = Object.entries(mapping.several).sort(([a], [b]) => Number(a) - Number(b));
  const entries = several.flatMap(([code, to]) => [Number(code), to[0] ?? 0, to[1] ?? 0, to[2] ?? 0]);
  if (entries.some((value) => value > 0xffff)) throw new Error(`a special ${name} mapping does not fit 16 bits`);
  return `${table(`${name}Runs`, `${name}: runs of code points that map to one other.`, little(4, runs))}
export const ${name}RunCount: i32 = ${mapping.runs.length};

${table(`${name}Several`, `${name}: code points that map to several.`, little(2, entries))}
export const ${name}SeveralCount: i32 = ${several.length};
`;
}

export const unicode = {
  name: "unicode",
  madeByBuild: true,
  files(): Map<string, string> {
    const facts = JSON.parse(readFileSync("definitions/unicode.json", "utf8")) as Facts;
    const text = `// Generated from definitions/unicode.json (Unicode ${facts.version}) by \`npm run generate\`. Do not edit.

${flagTables(facts)}
${table("unicodeZeros", "u32 each, ascending: the zeros of the decimal digits.", little(4, facts.zeros))}
export const unicodeZeroCount: i32 = ${facts.zeros.length};

${(["upper", "lower", "title", "fold"] as const).map((name) => mappingTables(name, facts[name])).join("\n")}`;
    return new Map([["core/generated/unicode.ts", text]]);
  },
};
