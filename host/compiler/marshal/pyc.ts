/**
 * `.pyc` files: a header that identifies the source, then the code object. Validated by time and size, as by default in
 * CPython.
 */
import type { CodeObject } from "../assembler/code.ts";
import { marshalCodeForFile } from "./write.ts";

/** CPython 3.11's magic number, ending in a line break that any text-mode conversion would damage. */
const magic = 0x0a0d0da7;
const headerSize = 16;

export function pycBytes(code: CodeObject, modified: number, sourceSize: number): Uint8Array {
  const body = marshalCodeForFile(code);
  const bytes = new Uint8Array(headerSize + body.length);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, magic, true);
  // Offset 4: no flags, so a time and a size follow.
  header.setUint32(8, modified, true);
  header.setUint32(12, sourceSize, true);
  bytes.set(body, headerSize);
  return bytes;
}
