import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("shows the tour's output as CPython prints it", () => {
  const transcript = /```text\n([\s\S]*?)\n```/.exec(readFileSync("README.md", "utf8"))?.[1];
  expect(transcript).toBe(readFileSync("examples/tour.out", "utf8").replace(/^\n+|\n+$/g, ""));
});
