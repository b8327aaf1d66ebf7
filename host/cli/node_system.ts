/** The program's way out of its memory, on Node: the process's own streams, clocks and files. */
import { randomFillSync } from "node:crypto";
import { readFileSync } from "node:fs";
import process from "node:process";
import type { System } from "../bridge/system.ts";
import { failure, NodeFiles } from "./node_files.ts";

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
    randomFillSync(buffer);
  }

  readFile(path: string): Uint8Array | number {
    try {
      return readFileSync(path);
    } catch (error) {
      return failure(error);
    }
  }
}
