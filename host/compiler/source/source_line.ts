/**
 * A line of a source file, as CPython reads it again to show where an error is. It reads into a fixed buffer: of a line
 * that does not fit it keeps the last part, and of one that just fits only the newline.
 */
import { decodeLossily } from "./encodings.ts";
import { decodeStrictly } from "./utf8.ts";

/** Bytes that the buffer holds. */
const BUFFER_LENGTH = 999;
const NEWLINE = 10;

/**
 * Line `lineno` with its newline, or null if the file has fewer lines. If `encoding` is null, the line must be UTF-8.
 */
export function lineOfFile(contents: Uint8Array, lineno: number, encoding: string | null): string | null {
  let position = 0;
  let line: number[] = [];
  for (let count = 0; count < lineno; count++) {
    do {
      line = [];
      while (line.length < BUFFER_LENGTH && position < contents.length && line[line.length - 1] !== NEWLINE) {
        let byte = contents[position++];
        if (byte === 13) {
          byte = NEWLINE;
          if (contents[position] === NEWLINE) position++;
        }
        line.push(byte);
      }
      if (line.length === 0) return null;
    } while (line.length === BUFFER_LENGTH && line[BUFFER_LENGTH - 1] !== NEWLINE && line[BUFFER_LENGTH - 1] !== 0);
  }
  if (lineno < 1) return null;
  const end = line.indexOf(0);
  const bytes = Uint8Array.from(end < 0 ? line : line.slice(0, end));
  return encoding === null ? decodeStrictly(bytes) : decodeLossily(bytes, encoding);
}
