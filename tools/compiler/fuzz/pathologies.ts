/** What can vary, or be wrong, in a program's bytes: line ends, encodings, and invalid sequences. */
import type { Random } from "./random.ts";

const COOKIES =
  `utf-8 utf8 UTF_8 utf-8-sig utf-8-unix latin-1 latin1 iso-8859-1 iso-8859-15 iso_8859_1-dos ascii us-ascii foo base64 zip rot13 hex undecided utf`.split(
    /\s+/,
  );
const COOKIE_LINES = [
  "# coding: NAME",
  "# -*- coding: NAME -*-",
  "#!x\n# vim: set fileencoding=NAME :",
  "\n#coding=NAME",
];

/** Letters that normal form KC maps to others, and characters that only resemble letters. */
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  a: ["ａ", "ª", "𝐚", "á", "a\u0301"],
  i: ["ｉ", "ⅰ", "𝑖", "í"],
  f: ["ﬁ", "ｆ", "𝔣"],
  s: ["ſ", "ｓ", "ß"],
  o: ["ｏ", "º", "ö", "℮"],
  e: ["ｅ", "é", "ℯ", "€"],
  x: ["ｘ", "×", "χ", "\u200bx"],
  _: ["＿", "﹏", "‿", "_\u0301"],
};

type Bytes = readonly number[];

/** Changes the text, the bytes that encode it, or both. */
export function distort(text: string, random: Random): string | Uint8Array {
  const count = random.between(1, 2);
  for (let change = 0; change < count; change++) text = distortText(text, random);
  if (random.chance(0.4)) return text;
  const bytes = [...new TextEncoder().encode(text)];
  return Uint8Array.from(random.chance(0.5) ? distortBytes(bytes, random) : bytes);
}

function distortText(text: string, random: Random): string {
  switch (random.below(11)) {
    case 0:
      return text.replaceAll("\n", "\r\n");
    case 1:
      return text.replaceAll("\n", "\r");
    case 2:
      return text.replace(/\n/g, () => random.pick(["\n", "\r\n", "\r", "\n\n", " \n", "\f\n"]));
    case 3:
      return text.replace(/^ +/gm, (spaces) => random.pick([spaces, "\t".repeat(spaces.length / 4), `\f${spaces}`]));
    case 4:
      return text.replace(/^ +/gm, (spaces) => spaces.replace(/ {8}/g, "\t"));
    case 5:
      return (
        random.pick(COOKIE_LINES).replace("NAME", random.pick(COOKIES)) + random.pick(["\n", "\r\n", " \n"]) + text
      );
    case 6:
      return text.replace(
        /\n+$/,
        random.pick(["", "\\", "\\\n", "\r", "\f", " ", "#", "\n ", "\n#", "\n\t\\\n", ";", "\0"]),
      );
    case 7: {
      const at = random.below(text.length + 1);
      return (
        text.slice(0, at) +
        random.pick(["\0", "\ufeff", "\u2028", "\u0085", "\\\n", "\\", "\f", "\r", "\x1a"]) +
        text.slice(at)
      );
    }
    case 8:
      return text.slice(0, random.below(text.length + 1));
    case 9: {
      const letter = random.pick(Object.keys(LETTERS));
      return text.replaceAll(letter, () => (random.chance(0.2) ? random.pick(LETTERS[letter]!) : letter));
    }
    default:
      return text.replace(/ /g, (space) =>
        random.chance(0.05) ? random.pick(["\\\n", "  ", "\t", "\f", " \\\n "]) : space,
      );
  }
}

function distortBytes(bytes: number[], random: Random): Bytes {
  const at = random.below(bytes.length + 1);
  switch (random.below(4)) {
    case 0:
      return [0xef, 0xbb, 0xbf, ...bytes];
    case 1:
      return [...bytes.slice(0, at), random.between(0x80, 0xff), ...bytes.slice(at)];
    case 2:
      return [
        ...bytes.slice(0, at),
        ...random.pick([[0xe9], [0xc3], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xf0, 0x9f], [0xc0, 0x80], [0]]),
        ...bytes.slice(at),
      ];
    default:
      return bytes.slice(0, at);
  }
}
