/** co_linetable: the length and source position of every instruction, in the shortest of five forms. */
import { ByteWriter } from "./bytes.ts";
import type { Instruction } from "../flowgraph/blocks.ts";

const FORM_ONE_LINE = 10;
const FORM_NO_COLUMNS = 13;
const FORM_LONG = 14;
const FORM_NONE = 15;

/** An entry covers at most this many code units. */
const MAX_ENTRY_SIZE = 8;

export class LineTableWriter {
  private readonly bytes = new ByteWriter(64);

  constructor(private line: number) {}

  finish(): Uint8Array {
    return this.bytes.finish();
  }

  write(instruction: Instruction, size: number): void {
    for (; size > MAX_ENTRY_SIZE; size -= MAX_ENTRY_SIZE) this.writeEntry(instruction, MAX_ENTRY_SIZE);
    this.writeEntry(instruction, size);
  }

  private writeEntry(instruction: Instruction, size: number): void {
    const { lineno, end_lineno, col_offset: column, end_col_offset: endColumn } = instruction;
    if (lineno < 0) {
      this.writeStart(FORM_NONE, size);
      return;
    }
    const lineDelta = lineno - this.line;
    if (column < 0 || endColumn < 0) {
      if (end_lineno === lineno || end_lineno === -1) {
        this.writeStart(FORM_NO_COLUMNS, size);
        this.writeSigned(lineDelta);
        this.line = lineno;
        return;
      }
    } else if (end_lineno === lineno) {
      if (lineDelta === 0 && column < 80 && endColumn - column < 16 && endColumn >= column) {
        this.writeStart(column >> 3, size);
        this.bytes.byte(((column & 7) << 4) | (endColumn - column));
        return;
      }
      if (lineDelta >= 0 && lineDelta < 3 && column < 128 && endColumn < 128) {
        this.writeStart(FORM_ONE_LINE + lineDelta, size);
        this.bytes.byte(column);
        this.bytes.byte(endColumn);
        this.line = lineno;
        return;
      }
    }
    this.writeStart(FORM_LONG, size);
    this.writeSigned(lineDelta);
    this.writeUnsigned(end_lineno - lineno);
    this.writeUnsigned(column + 1);
    this.writeUnsigned(endColumn + 1);
    this.line = lineno;
  }

  private writeStart(form: number, size: number): void {
    this.bytes.byte(0x80 | (form << 3) | (size - 1));
  }

  /** Groups of six bits, lowest first; bit 6 says that more follow. */
  private writeUnsigned(value: number): void {
    value >>>= 0;
    while (value >= 0x40) {
      this.bytes.byte(0x40 | (value & 0x3f));
      value >>>= 6;
    }
    this.bytes.byte(value);
  }

  private writeSigned(value: number): void {
    this.writeUnsigned(value < 0 ? (-value << 1) | 1 : value << 1);
  }
}
