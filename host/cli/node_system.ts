/** The program's access to the outside world on Node: the process's streams, clocks and files. */
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import type { System } from "../bridge/system.ts";
import { failure, NodeFiles } from "./node_files.ts";

/**
 * Uses the operating system's own source if there is one: loading Node's crypto for sixteen bytes would take a tenth of
 * the start-up time.
 */
function fillWithEntropy(buffer: Uint8Array<ArrayBuffer>): void {
  let read = 0;
  try {
    const source = openSync("/dev/urandom", "r");
    read = readSync(source, buffer);
    closeSync(source);
  } catch {
    // Not a Unix system.
  }
  // getRandomValues fills at most 65,536 bytes at a time.
  for (; read < buffer.length; read += 65536) globalThis.crypto.getRandomValues(buffer.subarray(read, read + 65536));
}

export class NodeSystem extends NodeFiles implements System {
  clock(kind: number): bigint {
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
  }

  sleep(seconds: number): void {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
  }

  entropy(buffer: Uint8Array): void {
    fillWithEntropy(buffer as Uint8Array<ArrayBuffer>);
  }

  readFile(path: string): Uint8Array | number {
    try {
      return readFileSync(path);
    } catch (error) {
      return failure(error);
    }
  }
}
