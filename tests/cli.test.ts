/** The command line as a user has it: the release build, in a process of its own. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { comparable, expectedFiles, expectedOutcome, type Outcome } from "../tools/conformance.ts";

const command = "bin/vitrine.js";

function vitrine(args: readonly string[], input = ""): Outcome {
  const result = spawnSync(process.execPath, [command, ...args], {
    input,
    encoding: "utf8",
    env: { ...process.env, PYTHONHASHSEED: "0" },
    timeout: 100_000,
  });
  const status = result.signal === "SIGINT" ? 130 : result.status;
  return comparable({ stdout: result.stdout, stderr: result.stderr, status: status ?? -1 });
}

const fine = (stdout: string): Outcome => ({ stdout, stderr: "", status: 0 });

describe("vitrine", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "vitrine-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const program = (text: string): string => {
    const file = path.join(folder, "program.py");
    writeFileSync(file, text);
    return file;
  };

  it("runs a file with arguments", () => {
    const file = program("import sys\nprint(sys.argv[1:], __name__)\n");
    expect(vitrine([file, "a", "-b", "--memory-limit", "é"])).toEqual(
      fine("['a', '-b', '--memory-limit', 'é'] __main__\n"),
    );
  });

  it("runs a text with -c, and hands it the rest", () => {
    expect(vitrine(["-c", "import sys; print(sys.argv, 6 * 7)", "x", "-c"])).toEqual(fine("['-c', 'x', '-c'] 42\n"));
  });

  it("runs standard input with - and without arguments", () => {
    expect(vitrine(["-"], "print('from stdin')\n")).toEqual(fine("from stdin\n"));
    expect(vitrine([], "import sys\nprint(sys.argv)\n")).toEqual(fine("['']\n"));
  });

  it("lets a program read standard input", () => {
    const file = program("import sys\nprint(input(), repr(sys.stdin.readline()), sys.stdin.read().split())\n");
    expect(vitrine([file], "one\ntwo\nthree é\nfour")).toEqual(fine("one 'two\\n' ['three', 'é', 'four']\n"));
  });

  it("runs a .pyc that CPython wrote, whatever it is called", () => {
    const pyc = readFileSync("tests/pyc/recorded/programs-game_of_life.pyc");
    for (const name of ["life.pyc", "life"]) {
      const file = path.join(folder, name);
      writeFileSync(file, pyc);
      expect(vitrine([file])).toEqual(expectedOutcome("programs/game_of_life"));
    }
    const file = path.join(folder, "source.pyc");
    writeFileSync(file, "print('source')\n");
    expect(vitrine([file])).toEqual({ stdout: "", stderr: "RuntimeError: Bad magic number in .pyc file\n", status: 1 });
  });

  it("shows a traceback of -c without source lines, and status 1", () => {
    const run = vitrine(["-c", "1/0"]);
    expect(run.status).toBe(1);
    expect(run.stderr).toBe(
      'Traceback (most recent call last):\n  File "<string>", line 1, in <module>\nZeroDivisionError: division by zero\n',
    );
  });

  it("prints its version", () => {
    expect(vitrine(["--version"]).stdout).toMatch(/^\S.*3\.11\.\d+.*\n$/);
    expect(vitrine(["-V"]).stdout).toBe(vitrine(["--version"]).stdout);
  });

  it("says that a file is missing, with status 2", () => {
    const run = vitrine(["no/such/file.py"]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("can't open file");
    expect(run.stderr).toContain("[Errno 2] No such file or directory");
  });

  it("refuses an unknown option with status 2", () => {
    const run = vitrine(["--no-such-option"]);
    expect(run.status).toBe(2);
    expect(run.stderr).not.toBe("");
  });

  it("does not take a path with a space or a BOM amiss", () => {
    const file = path.join(folder, "with space é.py");
    writeFileSync(file, "\ufeffprint('read')\r\nif True:\r\n    print('crlf')\r\n");
    expect(vitrine([file])).toEqual(fine("read\ncrlf\n"));
  });

  it("goes on after MemoryError under a memory limit", () => {
    const file = program(
      [
        "try:",
        "    items = [None] * 100_000_000",
        "except MemoryError as error:",
        "    print('caught', repr(error))",
        "print('goes on', len([0] * 1000))",
        "",
      ].join("\n"),
    );
    expect(vitrine(["--memory-limit", "256M", file])).toEqual(fine("caught MemoryError()\ngoes on 1000\n"));
  });

  for (const name of [
    "traceback/recursion_error_to_the_letter",
    "traceback/chained_by_context_and_cause",
    "traceback/keyboard_interrupt_status",
    "traceback/system_exit_codes_are_silent",
    "traceback/system_exit_with_text",
    "traceback/system_exit_with_large_code",
    "traceback/syntax_error_in_the_program",
    "traceback/stdout_is_flushed_before_the_traceback",
    "sys/standard_streams",
    "examples/tour",
  ]) {
    it(`prints what CPython prints: ${name}`, () => {
      const files = expectedFiles(name);
      expect(readFileSync(files.program, "utf8")).not.toBe("");
      expect(vitrine([files.program])).toEqual(expectedOutcome(name));
    });
  }
});
