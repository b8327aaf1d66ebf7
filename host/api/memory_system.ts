/**
 * A system for programs that have no host system: files in memory, output passed to a function, and only clocks from
 * outside.
 */
import { MemoryFiles } from "../bridge/memory_files.ts";
import type { System } from "../bridge/system.ts";

export interface MemorySystemOptions {
  /** The initial files, by absolute path. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  /** The working directory; `/` by default. */
  readonly directory?: string;
  /** What a read from descriptor 0 returns. */
  readonly input?: Uint8Array;
  /** Receives what is written to descriptor 1 or 2. The bytes are a view, valid only until this returns. */
  readonly write: (descriptor: number, bytes: Uint8Array) => void;
}

const NO_SUCH_FILE = -2;
/** The most that one call of `crypto.getRandomValues` returns. */
const MOST_ENTROPY = 65536;

export class MemorySystem extends MemoryFiles implements System {
  constructor({ files = {}, directory = "/", input = new Uint8Array(0), write }: MemorySystemOptions) {
    let rest = input;
    super({
      files,
      directory,
      streams: {
        write(descriptor, bytes) {
          write(descriptor, bytes);
          return bytes.length;
        },
        read(buffer) {
          const taken = rest.subarray(0, buffer.length);
          buffer.set(taken);
          rest = rest.subarray(taken.length);
          return taken.length;
        },
      },
    });
  }

  clock(kind: number): bigint {
    const now = kind === 0 ? performance.timeOrigin + performance.now() : performance.now();
    return BigInt(Math.round(now * 1e3)) * 1000n;
  }

  sleep(seconds: number): void {
    // A page's main thread must not block, so it spins.
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end);
  }

  entropy(buffer: Uint8Array): void {
    // `crypto.getRandomValues` refuses shared memory, which growable WebAssembly memory may be.
    for (let start = 0; start < buffer.length; start += MOST_ENTROPY) {
      const part = new Uint8Array(Math.min(MOST_ENTROPY, buffer.length - start));
      buffer.set(crypto.getRandomValues(part), start);
    }
  }

  readFile(path: string): Uint8Array | number {
    return this.contents(path) ?? NO_SUCH_FILE;
  }
}
