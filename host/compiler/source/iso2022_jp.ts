/**
 * ISO-2022-JP: escape sequences change the meaning of all bytes after them.
 *
 * The trap: an escape sequence that does not select a character set is text.
 */
import { ILLEGAL, INCOMPLETE, undecodable } from "./decoding_error.ts";

const ESCAPE = 0x1b;
const LONGEST_ESCAPE = 16;

/** `characters` is euc_jp's table: the same codes, with the high bits set. */
export function decodeIso2022Jp(bytes: Uint8Array, characters: ReadonlyMap<number, string>): string {
  const fail = (position: number, reason: string, length = 1) =>
    undecodable("iso2022_jp", bytes, position, reason, length);
  let set = "(B";
  let passes = false;
  let text = "";
  let position = 0;
  while (position < bytes.length) {
    const byte = bytes[position]!;
    const left = bytes.length - position;
    if (passes) {
      // An escape sequence of another kind is kept as text.
      passes = !endsEscape(byte);
    } else if (byte === ESCAPE) {
      if (left < 2) throw fail(position, INCOMPLETE);
      passes = !"()$.&".includes(String.fromCharCode(bytes[position + 1]!));
      if (!passes) {
        const length = escapeLength(bytes, position);
        if (length === null) throw fail(position, INCOMPLETE, left);
        const sequence = String.fromCharCode(...bytes.subarray(position + 1, position + length));
        const isNewer = length === 6 && sequence.endsWith("\x1b$B");
        if (!isNewer && !/^(?:[()][BJ]|\$[()]?[B@])$/.test(sequence))
          throw fail(position, ILLEGAL, Math.max(length, 1));
        if (isNewer) set = "$B";
        else if (!sequence.includes(")")) set = sequence.replace("$(", "$");
        position += length;
        continue;
      }
    } else if (byte >= 0x80) {
      throw fail(position, ILLEGAL);
    } else if (byte >= 0x20 && set.startsWith("$")) {
      if (left < 2) throw fail(position, INCOMPLETE);
      const found = characters.get((byte << 8) | bytes[position + 1]! | 0x8080);
      if (found === undefined || bytes[position + 1]! >= 0x80) throw fail(position, ILLEGAL, 2);
      text += found;
      position += 2;
      continue;
    } else if (set === "(J" && (byte === 0x5c || byte === 0x7e)) {
      text += byte === 0x5c ? "\u00a5" : "\u203e";
      position++;
      continue;
    }
    text += String.fromCharCode(byte);
    position++;
  }
  return text;
}

/**
 * The length of the sequence: null if the bytes end first, 0 if it is too long. The prefix that announces a newer set
 * is part of it.
 */
function escapeLength(bytes: Uint8Array, position: number): number | null {
  for (let index = 1; index < LONGEST_ESCAPE; index++) {
    if (position + index >= bytes.length) return null;
    if (endsEscape(bytes[position + index]!)) return index + 1;
    if (bytes[position + index] === 0x26 && bytes[position + index + 1] === 0x40) index += 2;
  }
  return 0;
}

/** Whether an escape sequence can end with this byte. */
function endsEscape(byte: number): boolean {
  return byte >= 0x40 && byte <= 0x5a;
}
