/** `.pyc` files: a header that says of which source, then the code object. Checked by time and size, as CPython does by default. */
import type { CodeObject } from "../assembler/code.ts";
import { marshalCodeForFile } from "./write.ts";

/** CPython 3.11's number, and a line end that no text mode leaves alone. */
const magic = 0x0a0d0da7;
const headerSize = 16;

export function pycBytes(code: CodeObject, modified: number, sourceSize: number): Uint8Array {
  const body = marshalCodeForFile(code);
  const bytes = new Uint8Array(headerSize + body.length);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, magic, true);
  // At 4: no flags, which means that time and size follow.
  header.setUint32(8, modified, true);
  header.setUint32(12, sourceSize, true);
  bytes.set(body, headerSize);
  return bytes;
}
