/** The map of memory: regions follow each other, objects lie inside theirs, and a full region is named. */
import { describe, expect, it } from "vitest";
import {
  checkRoom,
  memoryMap,
  regionNamed,
  singletonAddress,
  singletons,
  STATIC_END,
} from "../../definitions/memory.ts";

describe("the map of memory", () => {
  it("has regions that follow each other, below the static data and below a megabyte", () => {
    let end = 0;
    for (const region of memoryMap) {
      expect(region.start, region.name).toBeGreaterThanOrEqual(end);
      expect(region.start - end, `gap before ${region.name}`).toBeLessThan(region.align ?? 16);
      end = region.end;
    }
    expect(STATIC_END).toBeGreaterThanOrEqual(end);
    expect(STATIC_END).toBeLessThan(0x100000);
  });

  it("has every singleton inside its region", () => {
    for (const [name, region] of singletons) {
      expect(singletonAddress(name), name).toBeLessThan(regionNamed(region).end);
    }
  });

  it("has None where CPython has it, within a megabyte", () => {
    expect(singletonAddress("None")).toBe(0x5bbe0);
  });

  it("says which region is too small", () => {
    expect(() => checkRoom("NAMES", 1 << 30)).toThrow(/the region NAMES needs 1073741824 bytes and has \d+: make it/);
    checkRoom("NAMES", 1);
  });
});
