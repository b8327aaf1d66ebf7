/** Bytes to text in the encodings that a coding cookie can name, with the errors of Python's codecs. */
import { CHARMAPS } from "./generated/charmaps.ts";
import { utf8ErrorMessage } from "./utf8.ts";

const ASCII_NAMES =
  "ascii 646 ansi-x3.4-1968 ansi-x3-4-1968 ansi-x3.4-1986 cp367 csascii ibm367 iso646-us iso-646.irv-1991 iso-ir-6 us us-ascii";
const LATIN_1_NAMES =
  "8859 cp819 csisolatin1 ibm819 iso8859 iso8859-1 iso-8859-1 iso-8859-1-1987 iso-ir-100 l1 latin latin1 latin-1";
const UTF_8_NAMES = "utf-8 u8 utf utf8 utf8-ucs2 utf8-ucs4 cp65001 utf-8-sig";
/** Codecs of Python that make bytes of bytes, or text of text. */
const BYTES_NAMES =
  "base64-codec base64 base-64 bz2-codec bz2 hex-codec hex quopri-codec quopri quoted-printable quotedprintable rot-13 rot13 uu-codec uu zlib-codec zip zlib";

/** Encodings of several bytes a character, which the platform decodes: its name, Python's, and Python's other names. */
const MULTIBYTE: readonly (readonly [label: string, name: string, aliases: string])[] = [
  ["big5", "big5", "big5-tw csbig5 x-mac-trad-chinese"],
  ["big5", "cp950", "950 ms950"],
  ["big5", "big5hkscs", "big5-hkscs hkscs"],
  ["euc-jp", "euc_jp", "eucjp ujis u-jis"],
  ["euc-kr", "euc_kr", "euckr korean ksc5601 ks-c-5601 ks-c-5601-1987 ksx1001 ks-x-1001 x-mac-korean"],
  ["euc-kr", "cp949", "949 ms949 uhc"],
  ["gb18030", "gb18030", "gb18030-2000"],
  ["gbk", "gbk", "936 cp936 ms936"],
  [
    "gbk",
    "gb2312",
    "chinese csiso58gb231280 euc-cn euccn eucgb2312-cn gb2312-1980 gb2312-80 iso-ir-58 x-mac-simp-chinese",
  ],
  ["iso-2022-jp", "iso2022_jp", "csiso2022jp iso2022jp iso-2022-jp"],
  ["shift_jis", "shift_jis", "csshiftjis shiftjis sjis s-jis x-mac-japanese"],
  ["shift_jis", "cp932", "932 ms932 mskanji ms-kanji"],
  ["utf-16le", "utf_16_le", "utf-16le unicodelittleunmarked utf-16 u16 utf16"],
  ["utf-16be", "utf_16_be", "utf-16be unicodebigunmarked"],
];

/** Why bytes have no text, in CPython's words. */
export class DecodeError extends Error {}

/** Throws DecodeError. `encoding` is the name that a cookie gives. */
export function decode(bytes: Uint8Array, encoding: string): string {
  const name = comparableName(encoding);
  if (isAmong(name, LATIN_1_NAMES)) return latin1(bytes);
  if (isAmong(name, UTF_8_NAMES)) {
    const message = utf8ErrorMessage(bytes);
    if (message !== null) throw new DecodeError(message);
    return new TextDecoder("utf-8", { ignoreBOM: name !== "utf-8-sig" }).decode(bytes);
  }
  if (isAmong(name, ASCII_NAMES)) {
    const position = bytes.findIndex((byte) => byte >= 128);
    if (position >= 0) throw failAt(bytes, position, position + 1, "ascii", "ordinal not in range(128)");
    return latin1(bytes);
  }
  if (isAmong(name, BYTES_NAMES)) {
    throw new DecodeError(`'${encoding}' is not a text encoding; use codecs.decode() to handle arbitrary codecs`);
  }
  const charmap = findCharmap(name);
  if (charmap !== null) {
    const position = bytes.findIndex((byte) => charmap[byte] === UNDEFINED);
    if (position >= 0) throw failAt(bytes, position, position + 1, "charmap", "character maps to <undefined>");
    return Array.from(bytes, (byte) => charmap[byte]).join("");
  }
  const multibyte = findMultibyte(name);
  if (multibyte === null) throw new DecodeError(`unknown encoding: ${encoding}`);
  return decodeMultibyte(bytes, multibyte[0], multibyte[1]);
}

/** The same of a line in an encoding that a source has been decoded from, with U+FFFD for what is wrong. */
export function decodeLossily(bytes: Uint8Array, encoding: string): string {
  const name = comparableName(encoding);
  if (isAmong(name, LATIN_1_NAMES)) return latin1(bytes);
  if (isAmong(name, ASCII_NAMES)) return latin1(bytes).replace(/[\x80-\xff]/g, "\ufffd");
  const charmap = findCharmap(name);
  if (charmap !== null) return Array.from(bytes, (byte) => charmap[byte].replace(UNDEFINED, "\ufffd")).join("");
  return new TextDecoder(findMultibyte(name)?.[0] ?? "utf-8", { ignoreBOM: true }).decode(bytes);
}

export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 0x2000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x2000));
  }
  return text;
}

/** In lower case, with single hyphens between words. */
function comparableName(encoding: string): string {
  return encoding
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^-|-$/g, "");
}

function isAmong(name: string, names: string): boolean {
  return names.split(" ").includes(name);
}

/** In a charmap, what a byte without a meaning means. */
const UNDEFINED = "\ufffe";

/** The characters of all bytes. */
function findCharmap(name: string): string | null {
  const found = CHARMAPS.find(([names]) => isAmong(name, names));
  if (found === undefined) return null;
  const ascii = latin1(Uint8Array.from({ length: 256 - found[1].length }, (_, byte) => byte));
  return ascii + found[1];
}

function findMultibyte(name: string): readonly [label: string, name: string, aliases: string] | null {
  const python = name.replaceAll("-", "_");
  return MULTIBYTE.find(([, own, aliases]) => own === python || isAmong(name, aliases)) ?? null;
}

/** Byte by byte if it fails, to find out where. */
function decodeMultibyte(bytes: Uint8Array, label: string, name: string): string {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
    let start = 0;
    for (let index = 0; index < bytes.length; index++) {
      try {
        const text = decoder.decode(bytes.subarray(index, index + 1), { stream: true });
        if (text !== "") start = index + 1;
      } catch {
        throw failAt(bytes, start, start + 1, name, "illegal multibyte sequence");
      }
    }
    throw failAt(bytes, start, bytes.length, name, "incomplete multibyte sequence");
  }
}

function failAt(bytes: Uint8Array, start: number, end: number, name: string, reason: string): DecodeError {
  const where =
    end - start === 1
      ? `byte 0x${bytes[start].toString(16).padStart(2, "0")} in position ${start}`
      : `bytes in position ${start}-${end - 1}`;
  return new DecodeError(`'${name}' codec can't decode ${where}: ${reason}`);
}
