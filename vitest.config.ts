import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Running a program is pure computation: more workers than cores only slow each one down.
    maxWorkers: 2,
  },
});
