/** The debug core's checks, each shown to catch what it is meant to catch: a test that cannot fail proves nothing. */
import { describe, expect, it } from "vitest";
import type { Core } from "../host/api/index.ts";
import { loadMachine, type MachineRun } from "./machine.ts";

const machine = loadMachine();
const gcHead = 16;

/** Runs `source`. Each line that it prints and flushes is passed to `meddle` while the machine is still running. */
function runMeddling(source: string, meddle: (core: Core, line: string) => void): MachineRun {
  let running: Core | undefined;
  return machine.run({
    path: "/meddled.py",
    source: new TextEncoder().encode(source),
    started: (core) => {
      running = core;
    },
    wrote: (text) => {
      const line = text.trim();
      if (running !== undefined && line !== "") meddle(running, line);
    },
  });
}

const announce = (expression: string) => `x = [1, 2, 3]\nprint(${expression}, flush=True)\n`;

describe("the debug core", () => {
  it("reports nothing when nothing leaks", () => {
    const run = runMeddling(`${announce("id(x)")}print(x)\n`, () => {});
    expect(run.stderr).toBe("");
    expect(run.leaks).toEqual([]);
  });

  it("reports a planted leak of a block", () => {
    const run = runMeddling(announce("'leak'"), (core) => core.exports.hostAllocate(100));
    expect(run.leaks).toEqual(["1 more blocks than before"]);
  });

  it("reports a planted leak of an object", () => {
    const run = runMeddling(announce("id(x)"), (core, line) => {
      if (!/^\d+$/.test(line)) return;
      const refcount = new DataView(core.exports.memory.buffer);
      refcount.setBigInt64(Number(line), refcount.getBigInt64(Number(line), true) + 1n, true);
    });
    expect(run.leaks.join()).toContain("more blocks than before");
  });

  it("stops at a planted use after free", () => {
    const use = () =>
      runMeddling(`${announce("id(x)")}x.append(4)\nprint(x)\n`, (core, line) => {
        if (/^\d+$/.test(line)) core.exports.hostFree(Number(line) - gcHead);
      });
    expect(use).toThrow();
  });
});
