/** A growing array of bytes. */
export class ByteWriter {
  private buffer: Uint8Array;
  private length = 0;

  constructor(capacity: number) {
    this.buffer = new Uint8Array(capacity);
  }

  byte(value: number): void {
    if (this.length === this.buffer.length) this.grow(1);
    this.buffer[this.length++] = value;
  }

  bytes(values: Uint8Array): void {
    if (this.length + values.length > this.buffer.length) this.grow(values.length);
    this.buffer.set(values, this.length);
    this.length += values.length;
  }

  /** Appends ASCII text. */
  ascii(text: string): void {
    if (this.length + text.length > this.buffer.length) this.grow(text.length);
    const { buffer, length } = this;
    for (let index = 0; index < text.length; index++) buffer[length + index] = text.charCodeAt(index);
    this.length += text.length;
  }

  /** A copy of what was written, exactly that long. */
  finish(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }

  private grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + by, 16));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }
}
