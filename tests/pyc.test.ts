/**
 * `.pyc` files in both directions: those that CPython 3.11 wrote run here, and ours match CPython's byte for byte and
 * run there.
 *
 * `tests/pyc/record.py` records them.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileToPyc, PythonSyntaxError } from "../host/api/index.ts";
import { comparable, expectedFiles, expectedOutcome, type Outcome } from "../tools/conformance.ts";
import { loadMachine } from "./machine.ts";

const machine = loadMachine();
const programs = readFileSync("tests/pyc/programs.txt", "utf8").trim().split("\n");
const recorded = (program: string) => readFileSync(`tests/pyc/recorded/${program.replaceAll("/", "-")}.pyc`);
const sourceOf = (program: string) => expectedFiles(program).program;

describe("a .pyc that CPython wrote", () => {
  it.each(programs)("runs: %s", (program) => {
    const file = path.resolve(`tests/pyc/recorded/${program}.pyc`);
    const { leaks, ...outcome } = machine.run({ path: file, source: recorded(program) });
    expect(comparable(outcome)).toEqual(expectedOutcome(program));
    expect(leaks).toEqual([]);
  });
});

describe("a .pyc of ours", () => {
  it.each(programs)("has CPython's bytes: %s", (program) => {
    const file = sourceOf(program);
    expect(Buffer.from(compileToPyc(readFileSync(file), file)).equals(recorded(program))).toBe(true);
  });

  it.each(programs)("is what the machine's own compile and marshal give: %s", (program) => {
    const file = sourceOf(program);
    const source = [
      "import marshal",
      `code = compile(bytes.fromhex("${readFileSync(file).toString("hex")}"), ${JSON.stringify(file)}, "exec")`,
      "print(marshal.dumps(code).hex())",
    ].join("\n");
    const { stdout, leaks } = machine.run({ path: "/compile.py", source: new TextEncoder().encode(source) });
    expect(Buffer.from(stdout.trim(), "hex").equals(recorded(program).subarray(16))).toBe(true);
    expect(leaks).toEqual([]);
  });

  it("says when its source was changed, and how long that is", () => {
    const pyc = Buffer.from(compileToPyc(new TextEncoder().encode("é = 1\n"), "a.py", { modified: 0x12345678 }));
    expect(pyc.subarray(0, 16).toString("hex")).toBe("a70d0d0a000000007856341207000000");
  });

  it("leaves asserts and docstrings out if asked to", () => {
    const source = new TextEncoder().encode('"""text"""\nassert 0, "never"\n');
    const size = (optimize: 0 | 1 | 2) => compileToPyc(source, "a.py", { optimize }).length;
    expect(size(1)).toBeLessThan(size(0));
    expect(size(2)).toBeLessThan(size(1));
  });

  it("is not made of a syntax error", () => {
    expect(() => compileToPyc(new TextEncoder().encode("def"), "a.py")).toThrow(PythonSyntaxError);
  });
});

interface Broken extends Outcome {
  readonly name: string;
  readonly bytes: string;
}

describe("a broken .pyc", () => {
  const files = JSON.parse(readFileSync("tests/pyc/broken.json", "utf8")) as Broken[];
  it.each(files)("$name", ({ bytes, stdout, stderr, status }) => {
    const { leaks, ...outcome } = machine.run({ path: "/broken.pyc", source: Buffer.from(bytes, "hex") });
    expect(outcome).toEqual({ stdout, stderr, status });
    expect(leaks).toEqual([]);
  });

  it("is known by its first bytes too", () => {
    const { leaks, ...outcome } = machine.run({ path: "/file", source: Buffer.from("a70d", "hex") });
    expect(outcome).toEqual({ stdout: "", stderr: "RuntimeError: Bad magic number in .pyc file\n", status: 1 });
    expect(leaks).toEqual([]);
  });

  it("may not need variables of a function around it", () => {
    const source = [
      "import marshal",
      "def outer(x):",
      "    def inner():",
      "        return x",
      "    return inner",
      "print(marshal.dumps(outer(1).__code__).hex())",
    ].join("\n");
    const { stdout } = machine.run({ path: "/inner.py", source: new TextEncoder().encode(source) });
    const pyc = Buffer.concat([
      Buffer.from("a70d0d0a000000000000000000000000", "hex"),
      Buffer.from(stdout.trim(), "hex"),
    ]);
    const { stderr, leaks } = machine.run({ path: "/inner.pyc", source: pyc });
    expect(stderr).toBe("RuntimeError: Bad code object in .pyc file\n");
    expect(leaks).toEqual([]);
  });
});

const hasPython = spawnSync("python3.11", ["-c", ""]).status === 0;

/** Skipped without `python3.11`: then nothing here shows that CPython accepts our files. */
describe.skipIf(!hasPython)("CPython runs a .pyc of ours", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "vitrine-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(programs)("%s", (program) => {
    const file = path.join(folder, "program.pyc");
    // By its absolute path, as in the recorded run.
    writeFileSync(file, compileToPyc(readFileSync(sourceOf(program)), sourceOf(program)));
    const run = spawnSync("python3.11", [file], { encoding: "utf8", env: { ...process.env, PYTHONHASHSEED: "0" } });
    const { stdout, stderr, status } = run;
    expect(comparable({ stdout, stderr, status: status ?? -1 })).toEqual(expectedOutcome(program));
  });
});

if (!hasPython) it.skip("python3.11 is not on the PATH: whether CPython runs our .pyc files was not tried", () => {});
