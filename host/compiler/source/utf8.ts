/** UTF-8 that may be invalid, and what CPython says about it. */
import { isHighSurrogate, isLowSurrogate } from "../tokens/characters.ts";

/** The text of UTF-8 bytes; null if they are invalid. */
export function decodeStrictly(bytes: Uint8Array): string | null {
  return findUtf8Error(bytes) === null ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : null;
}

/** The text of a source, where a byte that is not UTF-8 becomes the lone surrogate U+DC00 + byte. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return decodeLeniently(bytes);
  }
}

function decodeLeniently(bytes: Uint8Array): string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let text = "";
  let start = 0;
  for (let rest = bytes; ; rest = bytes.subarray(start)) {
    const error = findUtf8Error(rest);
    if (error === null) return text + decoder.decode(rest);
    text += decoder.decode(rest.subarray(0, error.start)) + String.fromCharCode(0xdc00 + rest[error.start]);
    start += error.start + 1;
  }
}

interface Utf8Error {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** The first invalid sequence, as CPython's decoder reports it. */
export function findUtf8Error(bytes: Uint8Array): Utf8Error | null {
  let index = 0;
  while (index < bytes.length) {
    const first = bytes[index];
    if (first < 0x80) {
      index++;
      continue;
    }
    if (first < 0xc2 || first > 0xf4) return { start: index, end: index + 1, reason: "invalid start byte" };
    const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    for (let offset = 1; offset < length; offset++) {
      if (index + offset >= bytes.length) return { start: index, end: bytes.length, reason: "unexpected end of data" };
      const byte = bytes[index + offset];
      let lowest = 0x80;
      let highest = 0xbf;
      if (offset === 1) {
        if (first === 0xe0) lowest = 0xa0;
        else if (first === 0xed) highest = 0x9f;
        else if (first === 0xf0) lowest = 0x90;
        else if (first === 0xf4) highest = 0x8f;
      }
      if (byte < lowest || byte > highest) {
        return { start: index, end: index + offset, reason: "invalid continuation byte" };
      }
    }
    index += length;
  }
  return null;
}

export function utf8ErrorMessage(bytes: Uint8Array): string | null {
  const error = findUtf8Error(bytes);
  if (error === null) return null;
  const where =
    error.end - error.start === 1
      ? `byte 0x${bytes[error.start].toString(16).padStart(2, "0")} in position ${error.start}`
      : `bytes in position ${error.start}-${error.end - 1}`;
  return `'utf-8' codec can't decode ${where}: ${error.reason}`;
}

/** Like `decodeErrorMessage`, for text with escapes: CPython decodes each run of non-ASCII bytes separately. */
export function decodeErrorMessageOfRuns(text: string): string | null {
  if (!hasByte(text)) return null;
  for (const [run] of text.matchAll(/[\x80-\uffff]+/g)) {
    const message = decodeErrorMessage(run);
    if (message !== null) return message;
  }
  return null;
}

/** The bytes that `text` was decoded from, or null if they were valid UTF-8. */
function originalBytes(text: string): Uint8Array | null {
  if (!hasByte(text)) return null;
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code >= 0xdc00 && code < 0xe000) bytes.push(code - 0xdc00);
    else bytes.push(...encoder.encode(character));
  }
  return Uint8Array.from(bytes);
}

function hasByte(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isHighSurrogate(code)) index++;
    else if (isLowSurrogate(code)) return true;
  }
  return false;
}

/** What CPython's UTF-8 decoder would say about the bytes that `text` was decoded from, or null if they are valid. */
export function decodeErrorMessage(text: string): string | null {
  const bytes = originalBytes(text);
  return bytes === null ? null : utf8ErrorMessage(bytes);
}

/** `text` with U+FFFD for each byte that is not UTF-8. */
export function readableText(text: string): string {
  const bytes = originalBytes(text);
  return bytes === null ? text : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
