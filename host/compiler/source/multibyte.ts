/**
 * Encodings in which a character has one or more bytes.
 *
 * The trap: the web's decoders are named like Python's codecs but accept more, and some lack characters that Python's
 * have. So they decode only codes that Python's codec knows; where the remaining codes follow the order of Unicode,
 * their characters are counted out.
 */
import { ILLEGAL, INCOMPLETE, undecodable } from "./decoding_error.ts";
import { MULTIBYTE, type MultibyteData } from "../generated/encodings.ts";
import { decodeIso2022Jp } from "./iso2022_jp.ts";

type Characters = ReadonlyMap<number, string>;

/** Null if there is no such codec. */
export function multibyteDecoder(codec: string): ((bytes: Uint8Array) => string) | null {
  if (codec === "iso2022_jp") {
    const characters = charactersOf(MULTIBYTE.euc_jp!);
    return (bytes) => decodeIso2022Jp(bytes, characters);
  }
  const data = MULTIBYTE[codec];
  if (data === undefined) return null;
  const characters = charactersOf(data);
  if (codec === "cp949") countSyllables(characters);
  if (codec === "gb18030") {
    const others = charactersWithout(characters);
    return (bytes) => decodeMultibyte(bytes, codec, characters, others);
  }
  return (bytes) => decodeMultibyte(bytes, codec, characters, null);
}

/** The character for each code. Line ends separate the codes, since no decoder makes one part of a character. */
function charactersOf({ label, ranges, corrected, characters }: MultibyteData): Map<number, string> {
  const codes: number[] = [];
  const bytes: number[] = [];
  let next = 0;
  const lengths = ranges.replace(/\((.*?)\)(\w+) ?/g, (_, group: string, times) =>
    group.repeat(Number.parseInt(times, 36)),
  );
  for (const [index, length] of lengths.trimEnd().split(" ").entries()) {
    const end = next + Number.parseInt(length, 36);
    if (index % 2 === 1) {
      for (let code = next; code < end; code++) {
        codes.push(code);
        if (code > 0xffff) bytes.push(code >> 16);
        if (code > 0xff) bytes.push((code >> 8) & 0xff);
        bytes.push(code & 0xff, 10);
      }
    }
    next = end;
  }
  const decoded = new TextDecoder(label).decode(Uint8Array.from(bytes)).split("\n");
  const map = new Map(codes.map((code, index) => [code, decoded[index]!]));
  if (corrected !== "")
    for (const [index, code] of corrected.split(" ").entries()) map.set(Number.parseInt(code, 16), characters[index]!);
  return map;
}

const FIRST_SYLLABLE = 0xac00;

/** What cp949 adds to euc_kr: the remaining Korean syllables, in order. */
function countSyllables(characters: Map<number, string>): void {
  const isOfEucKr = (code: number): boolean => code >= 0xa1a1 && (code & 0xff) >= 0xa1;
  const known = new Set([...characters].filter(([code]) => isOfEucKr(code)).map(([, character]) => character));
  let syllable = FIRST_SYLLABLE;
  for (const code of characters.keys()) {
    if (isOfEucKr(code)) continue;
    while (known.has(String.fromCharCode(syllable))) syllable++;
    characters.set(code, String.fromCharCode(syllable++));
  }
}

/** The meaning of the first four-byte codes in gb18030: all remaining characters of the basic plane, in order. */
function charactersWithout(characters: Characters): string[] {
  const known = new Set(characters.values());
  const others: string[] = [];
  for (let code = 0x80; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    if ((code < 0xd800 || code >= 0xe000) && !known.has(character)) others.push(character);
  }
  return others;
}

/** Python's shift_jis knows in advance that no character begins with such a byte. */
function isNoShiftJis(byte: number): boolean {
  return byte === 0x80 || byte === 0xa0 || byte > 0xea;
}

/** `others` comes from `charactersWithout` if the encoding has four-byte codes; otherwise it is null. */
function decodeMultibyte(
  bytes: Uint8Array,
  codec: string,
  characters: Characters,
  others: readonly string[] | null,
): string {
  let text = "";
  let position = 0;
  while (position < bytes.length) {
    const byte = bytes[position]!;
    if (byte < 128) {
      text += String.fromCharCode(byte);
      position++;
      continue;
    }
    const longest = codec === "euc_jp" && byte === 0x8f ? 3 : 2;
    const { character, length, isCut } =
      others !== null && isDigit(bytes[position + 1])
        ? readFour(bytes, position, others)
        : readCode(bytes, position, longest, characters);
    if (character === undefined)
      throw isCut && !(codec === "shift_jis" && isNoShiftJis(byte))
        ? undecodable(codec, bytes, position, INCOMPLETE, length)
        : undecodable(codec, bytes, position, ILLEGAL);
    text += character;
    position += length;
  }
  return text;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

interface Reading {
  readonly character: string | undefined;
  readonly length: number;
  /** The bytes end in the middle of the code. */
  readonly isCut: boolean;
}

function readCode(bytes: Uint8Array, position: number, longest: number, characters: Characters): Reading {
  let character: string | undefined;
  let code = 0;
  let length = 0;
  while (character === undefined && length < longest && position + length < bytes.length) {
    code = (code << 8) | bytes[position + length++]!;
    character = characters.get(code);
  }
  return { character, length, isCut: length < longest };
}

/** A four-byte code is a mixed-radix number: its bytes have 126, 10, 126 and 10 values. */
function readFour(bytes: Uint8Array, position: number, others: readonly string[]): Reading {
  const length = Math.min(4, bytes.length - position);
  const [first = 0, second = 0, third = 0, fourth] = bytes.subarray(position, position + length);
  const reading = { character: undefined, length, isCut: length < 4 };
  if (first < 0x81 || third < 0x81 || third > 0xfe || !isDigit(fourth)) return reading;
  const number = (((first - 0x81) * 10 + second - 0x30) * 126 + third - 0x81) * 10 + fourth! - 0x30;
  const beyond = number - (0x90 - 0x81) * 12600;
  if (beyond < 0) return { ...reading, character: others[number] };
  return beyond < 0x100000 ? { ...reading, character: String.fromCodePoint(0x10000 + beyond) } : reading;
}
