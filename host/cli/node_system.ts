/** The program's way out of its memory, on Node: the process's own streams, clocks and files. */
import { closeSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { constants } from "node:os";
import type { System } from "../bridge/system.ts";

/** A pipe that is full for the moment; the write is tried again. */
function isAgain(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "EAGAIN";
}

function errno(error: unknown): number {
  const { errno, code } = error as NodeJS.ErrnoException;
  return -(code !== undefined && code in constants.errno
    ? constants.errno[code as keyof typeof constants.errno]
    : Math.abs(errno ?? constants.errno.EIO));
}

/** From the system's own source where it has one: loading Node's crypto for sixteen bytes would take a tenth of a start. */
function fillWithEntropy(buffer: Uint8Array<ArrayBuffer>): void {
  let read = 0;
  try {
    const source = openSync("/dev/urandom", "r");
    read = readSync(source, buffer);
    closeSync(source);
  } catch {
    // Not a Unix.
  }
  // It takes at most 65,536 bytes at a time.
  for (; read < buffer.length; read += 65536) globalThis.crypto.getRandomValues(buffer.subarray(read, read + 65536));
}

export const nodeSystem: System = {
  write(descriptor, bytes) {
    let written = 0;
    while (written < bytes.length) {
      try {
        written += writeSync(descriptor, bytes, written);
      } catch (error) {
        if (!isAgain(error)) return errno(error);
      }
    }
    return written;
  },
  read(descriptor, buffer) {
    for (;;) {
      try {
        return readSync(descriptor, buffer);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "EOF") return 0;
        if (!isAgain(error)) return errno(error);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      }
    }
  },
  clock(kind) {
    switch (kind) {
      case 0:
        return BigInt(Math.round((performance.timeOrigin + performance.now()) * 1e3)) * 1000n;
      case 1:
        return process.hrtime.bigint();
      default: {
        const { user, system } = process.cpuUsage();
        return BigInt(user + system) * 1000n;
      }
    }
  },
  sleep(seconds) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
  },
  entropy(buffer) {
    fillWithEntropy(buffer as Uint8Array<ArrayBuffer>);
  },
  readFile(path) {
    try {
      return readFileSync(path);
    } catch (error) {
      return errno(error);
    }
  },
};
