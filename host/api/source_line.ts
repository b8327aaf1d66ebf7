/** One line of a source file, as CPython reads it again for an error that it finds after parsing. */

const NEWLINE = 10;
const RETURN = 13;

/** The line with `\n` at its end if it has an end, whatever that is in the file; null if there is none or it is not UTF-8. */
export function sourceLine(contents: Uint8Array, lineno: number): string | null {
  let start = 0;
  for (let line = 1; start < contents.length; line++) {
    let end = start;
    while (end < contents.length && contents[end] !== NEWLINE && contents[end] !== RETURN) end++;
    if (line === lineno) {
      const text = decode(contents.subarray(start, end));
      return text === null || end === contents.length ? text : `${text}\n`;
    }
    start = contents[end] === RETURN && contents[end + 1] === NEWLINE ? end + 2 : end + 1;
  }
  return null;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
