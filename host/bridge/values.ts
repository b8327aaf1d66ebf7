/** Small Python values as marshal bytes: how host and core exchange structured data. */
import { MarshalType } from "../generated/border.ts";

/** null is None; numbers are ints. A string may hold lone surrogates. */
export type MarshalValue = null | boolean | number | string | Uint8Array | readonly MarshalValue[];

export function marshalValue(value: MarshalValue): Uint8Array {
  const bytes: number[] = [];
  write(value, bytes);
  return Uint8Array.from(bytes);
}

function write(value: MarshalValue, bytes: number[]): void {
  if (value === null) bytes.push(MarshalType.NONE);
  else if (typeof value === "boolean") bytes.push(value ? MarshalType.TRUE : MarshalType.FALSE);
  else if (typeof value === "number") {
    bytes.push(MarshalType.INT);
    writeLong(value, bytes);
  } else if (typeof value === "string") {
    const text = encode(value);
    bytes.push(MarshalType.UNICODE);
    writeLong(text.length, bytes);
    append(text, bytes);
  } else if (value instanceof Uint8Array) {
    bytes.push(MarshalType.STRING);
    writeLong(value.length, bytes);
    append(value, bytes);
  } else {
    bytes.push(MarshalType.TUPLE);
    writeLong(value.length, bytes);
    for (const item of value as readonly MarshalValue[]) write(item, bytes);
  }
}

function append(part: Uint8Array, bytes: number[]): void {
  for (const byte of part) bytes.push(byte);
}

function writeLong(value: number, bytes: number[]): void {
  bytes.push(value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >> 24) & 255);
}

/** Decodes the bytes that `encode` makes. */
export function decodeSurrogates(bytes: Uint8Array): string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let text = "";
  let start = 0;
  for (let at = bytes.indexOf(SURROGATE_LEAD); at >= 0; at = bytes.indexOf(SURROGATE_LEAD, at + 3)) {
    const second = bytes[at + 1]!;
    if (second < 0xa0) continue;
    text += decoder.decode(bytes.subarray(start, at));
    text += String.fromCharCode(0xd000 | ((second & 63) << 6) | (bytes[at + 2]! & 63));
    start = at + 3;
  }
  return text + decoder.decode(bytes.subarray(start));
}

/** The first byte of characters U+D000 to U+DFFF; those above U+D7FF are surrogates. */
const SURROGATE_LEAD = 0xed;

/** UTF-8 that lets lone surrogates through, as marshal does. */
function encode(text: string): Uint8Array {
  const encoder = new TextEncoder();
  if (!/[\ud800-\udfff]/u.test(text)) return encoder.encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    if (point >= 0xd800 && point < 0xe000)
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else append(encoder.encode(character), bytes);
  }
  return Uint8Array.from(bytes);
}
