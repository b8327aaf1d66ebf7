/**
 * The allocators against a model: allocations never overlap, keep their contents, and are all returned to the last
 * byte.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import asc from "assemblyscript/asc";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memoryOptions } from "../../definitions/memory.ts";

interface Memory {
  readonly memory: WebAssembly.Memory;
  initializeMemory(): void;
  memoryAllocate(size: number): number;
  memoryFree(block: number): void;
  memoryReallocate(block: number, size: number): number;
  memoryBlockSize(block: number): number;
  blocks(): number;
  arenasInUse(): number;
  arenasEver(): number;
  heapEnd(): number;
  limitMemory(bytes: number): void;
  failAfter(requests: number): void;
}

const presets = [
  { name: "the book's geometry", flags: [], arena: 0x40000 },
  { name: "CPython's geometry", flags: ["--use", "GEOMETRY_CPYTHON=1"], arena: 0x100000 },
];
const builds = [
  { name: "debug", flags: ["-O1"] },
  { name: "release", flags: ["-O3", "--noAssert"] },
];

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Mostly small, sometimes large, occasionally huge. */
function randomSize(next: () => number): number {
  const kind = next();
  if (kind < 0.85) return Math.floor(next() * 513);
  if (kind < 0.98) return 513 + Math.floor(next() * 8000);
  return 8000 + Math.floor(next() * 300_000);
}

describe.each(presets)("$name", (preset) => {
  describe.each(builds)("$name", (build) => {
    const directory = mkdtempSync(path.join(tmpdir(), "vitrine-memory-"));
    let module: WebAssembly.Module;

    beforeAll(async () => {
      const output = path.join(directory, "memory.wasm");
      const common = ["--runtime", "./core/rt/index", "--exportTable", ...memoryOptions, "--disableWarning", "235"];
      common.push("--transform", "./tools/build/slots.mjs");
      const args = ["tests/core/memory_entry.ts", "--outFile", output, ...common, ...preset.flags, ...build.flags];
      const { error, stderr } = await asc.main(args);
      if (error) throw new Error(stderr.toString());
      module = new WebAssembly.Module(readFileSync(output));
    }, 60_000);

    afterAll(() => rmSync(directory, { recursive: true }));

    function start(): Memory {
      const abort = (_message: number, _file: number, line: number): void => {
        throw new Error(`assertion failed at line ${line}`);
      };
      const { exports } = new WebAssembly.Instance(module, { env: { abort } });
      const heap = exports as unknown as Memory;
      heap.initializeMemory();
      return heap;
    }

    it("survives a quarter of a million random requests", () => {
      const heap = start();
      const next = random(build.name.length * 7919 + preset.arena);
      const live: { block: number; size: number; mark: number }[] = [];
      const check = ({ block, size, mark }: { block: number; size: number; mark: number }): void => {
        if (size === 0) return;
        const bytes = new Uint8Array(heap.memory.buffer, block, size);
        if (bytes[0] !== mark || bytes[size - 1] !== mark || bytes[size >> 1] !== mark) {
          throw new Error(`block ${block} of ${size} bytes was overwritten`);
        }
      };
      const fill = (block: number, size: number): number => {
        const mark = 1 + Math.floor(next() * 200);
        new Uint8Array(heap.memory.buffer, block, size).fill(mark);
        return mark;
      };
      for (let step = 0; step < 250_000; step++) {
        // Grows, shrinks, and grows again.
        const growing = Math.sin(step / 20_000) > 0;
        const kind = next();
        if (live.length === 0 || kind < (growing ? 0.5 : 0.35)) {
          const size = randomSize(next);
          const block = heap.memoryAllocate(size) >>> 0;
          expect(block).not.toBe(0);
          if (block % 8 !== 0 || heap.memoryBlockSize(block) < size) throw new Error(`bad block ${block}`);
          live.push({ block, size, mark: fill(block, size) });
          continue;
        }
        const index = Math.floor(next() * live.length);
        const entry = live[index]!;
        check(entry);
        if (kind < 0.6) {
          const size = randomSize(next);
          const block = heap.memoryReallocate(entry.block, size) >>> 0;
          if (block === 0) throw new Error("no memory");
          check({ block, size: Math.min(1, size, entry.size), mark: entry.mark });
          live[index] = { block, size, mark: fill(block, size) };
        } else {
          heap.memoryFree(entry.block);
          live[index] = live[live.length - 1]!;
          live.pop();
        }
      }
      const sorted = [...live].sort((a, b) => a.block - b.block);
      for (let index = 1; index < sorted.length; index++) {
        const before = sorted[index - 1]!;
        expect(sorted[index]!.block).toBeGreaterThanOrEqual(before.block + before.size);
      }
      for (const entry of live) {
        check(entry);
        heap.memoryFree(entry.block);
      }
      // The arena records belong to the general allocator; they are not live blocks.
      expect(heap.blocks()).toBe(0);
      expect(heap.arenasInUse()).toBe(1);
    }, 120_000);

    it("gives arenas back and uses their memory for large blocks", () => {
      const heap = start();
      const blocks: number[] = [];
      while (heap.arenasInUse() < 8) blocks.push(heap.memoryAllocate(256));
      for (const block of blocks) heap.memoryFree(block);
      expect(heap.arenasInUse()).toBe(1);
      const end = heap.heapEnd();
      const large = heap.memoryAllocate(preset.arena * 3);
      expect(large).not.toBe(0);
      expect(heap.heapEnd()).toBe(end);
      heap.memoryFree(large);
      expect(heap.blocks()).toBe(0);
    });

    it("reuses the block that was freed last", () => {
      const heap = start();
      const first = heap.memoryAllocate(40);
      heap.memoryAllocate(40);
      heap.memoryFree(first);
      expect(heap.memoryAllocate(33)).toBe(first);
    });

    it("grows the last block in place", () => {
      const heap = start();
      let block = heap.memoryAllocate(1 << 22);
      const first = block;
      for (let size = 1 << 22; size < 1 << 25; size += 1 << 20) block = heap.memoryReallocate(block, size);
      expect(block).toBe(first);
      heap.memoryFree(block);
    });

    it("answers NULL at the limit, and goes on", () => {
      const heap = start();
      heap.limitMemory(16 << 20);
      const blocks: number[] = [];
      for (let block = heap.memoryAllocate(100_000); block !== 0; block = heap.memoryAllocate(100_000))
        blocks.push(block);
      expect(heap.memory.buffer.byteLength).toBeLessThanOrEqual(16 << 20);
      expect(blocks.length).toBeGreaterThan(140);
      expect(heap.memoryReallocate(blocks[0]!, 1 << 24)).toBe(0);
      for (const block of blocks) heap.memoryFree(block);
      expect(heap.memoryAllocate(10 << 20)).not.toBe(0);
      expect(heap.memoryAllocate(-1)).toBe(0);
    });

    it.runIf(build.name === "debug")("fails the Nth request on purpose", () => {
      const heap = start();
      heap.failAfter(3);
      expect(heap.memoryAllocate(8)).not.toBe(0);
      expect(heap.memoryAllocate(8)).not.toBe(0);
      expect(heap.memoryAllocate(8)).toBe(0);
      expect(heap.memoryAllocate(8)).not.toBe(0);
    });
  });
});
