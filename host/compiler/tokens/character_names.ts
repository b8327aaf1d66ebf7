/**
 * The characters of `\N{...}` by name, as a CharacterByName for the compiler's options; and names by character.
 *
 * No other file imports this, so that embedders who do not need names do not ship them (a fifth of a megabyte).
 * Unpacking takes a few milliseconds and happens at the first lookup.
 */
import { BASE, DIGITS, MAXIMUM_WORDS, NAMES, WORDS } from "../generated/character_names.ts";
import type { CharacterByName } from "./strings.ts";

const IDEOGRAPH = /^CJK UNIFIED IDEOGRAPH-([0-9A-F]{4,5})$/;
/** The ranges of unified ideographs in Unicode 14. */
const IDEOGRAPHS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b738],
  [0x2b740, 0x2b81d],
  [0x2b820, 0x2cea1],
  [0x2ceb0, 0x2ebe0],
  [0x30000, 0x3134a],
] as const;

const SYLLABLE = /^HANGUL SYLLABLE ([BCDGHJKMNPRST]{0,2})([AEIOUWY]{1,3})([BCDGHIJKLMNPST]{0,2})$/;
const FIRST_SYLLABLE = 0xac00;
const LEADING = ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];
const VOWELS = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
const TRAILING = ["", ..."G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ")];

/** Control characters have no names, only aliases. */
const CONTROL = /^\p{Cc}$/u;

export interface CharacterNames {
  /** Names may be in either case, except for computed ones, as in CPython. */
  byName(name: string): number | null;
  /** As `unicodedata.name`. */
  nameOf(code: number): string | null;
}

export function createCharacterNames(): CharacterNames {
  let codes: Map<string, number> | null = null;
  let names: Map<number, string> | null = null;
  return {
    byName(name) {
      const ideograph = IDEOGRAPH.exec(name);
      if (ideograph !== null) return ideographCode(ideograph[1]);
      const syllable = SYLLABLE.exec(name);
      if (syllable !== null) return syllableCode(syllable);
      codes ??= unpack();
      return codes.get(upperCase(name)) ?? null;
    },
    nameOf(code) {
      const computed = computedName(code);
      if (computed !== null || CONTROL.test(String.fromCodePoint(code))) return computed;
      if (names === null) {
        codes ??= unpack();
        names = new Map();
        // A character's name is followed by its aliases.
        for (const [name, named] of codes) if (!names.has(named)) names.set(named, name);
      }
      return names.get(code) ?? null;
    },
  };
}

export function createCharacterByName(): CharacterByName {
  return createCharacterNames().byName;
}

function computedName(code: number): string | null {
  if (IDEOGRAPHS.some(([first, last]) => first <= code && code <= last))
    return `CJK UNIFIED IDEOGRAPH-${code.toString(16).toUpperCase()}`;
  const syllable = code - FIRST_SYLLABLE;
  const count = LEADING.length * VOWELS.length * TRAILING.length;
  if (syllable < 0 || syllable >= count) return null;
  const vowel = Math.floor(syllable / TRAILING.length) % VOWELS.length;
  const leading = Math.floor(syllable / (TRAILING.length * VOWELS.length));
  return `HANGUL SYLLABLE ${LEADING[leading]}${VOWELS[vowel]}${TRAILING[syllable % TRAILING.length]}`;
}

/** Uppercases ASCII only: the long s is not an S. */
function upperCase(name: string): string {
  return name.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

function ideographCode(digits: string): number | null {
  const code = Number.parseInt(digits, 16);
  return IDEOGRAPHS.some(([first, last]) => first <= code && code <= last) ? code : null;
}

function syllableCode([, leading, vowel, trailing]: RegExpExecArray): number | null {
  const parts = [LEADING.indexOf(leading), VOWELS.indexOf(vowel), TRAILING.indexOf(trailing)];
  if (parts.includes(-1)) return null;
  return FIRST_SYLLABLE + (parts[0] * VOWELS.length + parts[1]) * TRAILING.length + parts[2];
}

/** tools/generate/character_names.ts describes how names are packed. */
function unpack(): Map<string, number> {
  const digits = new Uint8Array(128);
  for (let index = 0; index < DIGITS.length; index++) digits[DIGITS.charCodeAt(index)] = index;
  const allWords = WORDS.split(" ");
  const names = new Map<string, number>();
  let position = 0;
  const next = (): number => {
    let number = 0;
    for (let weight = 1; ; weight *= BASE) {
      const digit = digits[NAMES.charCodeAt(position++)];
      if (digit < BASE) return number + digit * weight;
      number += (digit - BASE) * weight;
    }
  };
  let code = 0;
  let words: string[] = [];
  while (position < NAMES.length) {
    code += next();
    const counts = next();
    words = words.slice(0, Math.floor(counts / MAXIMUM_WORDS));
    for (let left = counts % MAXIMUM_WORDS; left > 0; left--) words.push(allWords[next()]);
    const name = words.join(" ");
    names.set(name.endsWith("-#") ? name.slice(0, -1) + code.toString(16).toUpperCase() : name, code);
  }
  return names;
}
