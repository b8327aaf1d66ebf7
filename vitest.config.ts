import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // A program's run is pure computation: more workers than cores only make each slower.
    maxWorkers: 2,
  },
});
