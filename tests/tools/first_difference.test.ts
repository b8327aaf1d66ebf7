import { describe, expect, it } from "vitest";
import { firstDifference } from "../../tools/first_difference.ts";

const outcome = (stdout: string, stderr = "", status = 0) => ({ stdout, stderr, status });

describe("the first difference between two runs", () => {
  it("is none when they are the same", () => {
    expect(firstDifference(outcome("a\n", "b\n", 1), outcome("a\n", "b\n", 1))).toBeNull();
  });

  it("names the stream, the line, and both texts", () => {
    expect(firstDifference(outcome("a\nb \nc\n"), outcome("a\nb\nc\n"))).toBe('stdout, line 2: expected "b", got "b "');
    expect(firstDifference(outcome("a\n", "x\n"), outcome("a\n", "y\n"))).toBe('stderr, line 1: expected "y", got "x"');
  });

  it("tells output that ends too early or too late", () => {
    expect(firstDifference(outcome("a\n"), outcome("a\nb\n"))).toBe(
      'stdout, line 2: expected "b", got the end of the output',
    );
    expect(firstDifference(outcome("a\nb\n"), outcome("a\n"))).toBe(
      'stdout, line 2: expected the end of the output, got "b"',
    );
  });

  it("tells a missing newline", () => {
    expect(firstDifference(outcome("a"), outcome("a\n"))).toBe(
      'stdout, line 1: expected "a", got "a" without a newline',
    );
  });

  it("is the status when the output is the same", () => {
    expect(firstDifference(outcome("", "", 120), outcome(""))).toBe("exit status: expected 0, got 120");
  });
});
