/**
 * `.pyc` files: a header that identifies the source, then the code object. Validated by time and size, as by default in
 * CPython.
 */
import type { CodeObject } from "../assembler/code.ts";
import { PYC_HEADER, PYC_MAGIC } from "../../generated/border.ts";
import { marshalCodeForFile } from "./write.ts";

export function pycBytes(code: CodeObject, modified: number, sourceSize: number): Uint8Array {
  const body = marshalCodeForFile(code);
  const bytes = new Uint8Array(PYC_HEADER + body.length);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, PYC_MAGIC, true);
  // Offset 4: no flags, so a time and a size follow.
  header.setUint32(8, modified, true);
  header.setUint32(12, sourceSize, true);
  bytes.set(body, PYC_HEADER);
  return bytes;
}
