/** co_exceptiontable: which instructions go to which handler, and how deep the stack is there. */
import { ByteWriter } from "./bytes.ts";
import type { Block } from "../flowgraph/blocks.ts";
import { instructionSize } from "../flowgraph/jumps.ts";

const START_OF_ENTRY = 0x80;
const MORE = 0x40;

export function exceptionTable(entry: Block): Uint8Array {
  const bytes = new ByteWriter(16);
  let handler: Block | null = null;
  let start = 0;
  let offset = 0;
  for (let block: Block | null = entry; block !== null; block = block.next) {
    for (const instruction of block.instructions) {
      if (instruction.handler !== handler) {
        if (handler !== null) writeEntry(bytes, start, offset, handler);
        start = offset;
        handler = instruction.handler;
      }
      offset += instructionSize(instruction);
    }
  }
  if (handler !== null) writeEntry(bytes, start, offset, handler);
  return bytes.finish();
}

function writeEntry(bytes: ByteWriter, start: number, end: number, handler: Block): void {
  const lasti = handler.preserveLasti ? 1 : 0;
  // The handler's start depth includes the exception, and the instruction offset if it is saved.
  const depth = handler.startDepth - 1 - lasti;
  writeNumber(bytes, start, START_OF_ENTRY);
  writeNumber(bytes, end - start, 0);
  writeNumber(bytes, handler.offset, 0);
  writeNumber(bytes, (depth << 1) | lasti, 0);
}

/** Groups of six bits, highest first. */
function writeNumber(bytes: ByteWriter, value: number, mark: number): void {
  for (let shift = 24; shift > 0; shift -= 6) {
    if (value >= 1 << shift) {
      bytes.byte(((value >> shift) & 0x3f) | MORE | mark);
      mark = 0;
    }
  }
  bytes.byte((value & 0x3f) | mark);
}
