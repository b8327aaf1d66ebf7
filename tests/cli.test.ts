/** The command line as users get it: the release build, in a process of its own. */
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

  it("opens files from the folder that it is started in, and leaves them there", () => {
    const file = program(
      [
        "import sys",
        "name = sys.argv[1]",
        "with open(name, 'w') as f: print('first', file=f)",
        "with open(name, 'a+') as f: print(f.write('second é'), f.tell(), f.seek(0), f.read())",
        "with open(name, 'r+b') as f: print(f.read(3), f.write(b'!'), f.seek(-1, 2), f.read(), f.truncate(6))",
        "print(repr(open(name).read()), open(name).fileno())",
        "try: open('/')",
        "except OSError as error: print(error)",
        "try: open('no such file')",
        "except OSError as error: print(error)",
        "try: open(9, 'rb')",
        "except OSError as error: print(error)",
        "with open('/dev/null', 'r+b', 0) as f: print(f.seek(5), f.tell(), f.write(b'gone'), f.read(), f.isatty())",
        "",
      ].join("\n"),
    );
    const name = path.join(folder, "made.txt");
    expect(vitrine([file, name])).toEqual(
      fine(
        "8 15 0 first\nsecond é\nb'fir' 1 14 b'\\xa9' 6\n'fir!t\\n' 3\n[Errno 21] Is a directory: '/'\n" +
          "[Errno 2] No such file or directory: 'no such file'\n[Errno 9] Bad file descriptor\n0 0 4 b'' False\n",
      ),
    );
    expect(readFileSync(name, "latin1")).toBe("fir!t\n");
  });

  it("moves in a standard input that is a file, and appends to a standard output that is one", () => {
    const file = program(
      "import sys\nprint(sys.stdin.readline(), sys.stdin.tell(), sys.stdin.seek(2), sys.stdin.read(), sys.stdin.seekable())\n",
    );
    const [input, output] = [path.join(folder, "in"), path.join(folder, "out")];
    writeFileSync(input, "line\nother\n");
    writeFileSync(output, "before\n");
    const descriptors = [openSync(input, "r"), openSync(output, "a")] as const;
    const run = spawnSync(process.execPath, [command, file], { stdio: [...descriptors, "pipe"], encoding: "utf8" });
    for (const descriptor of descriptors) closeSync(descriptor);
    expect([run.status, run.stderr, readFileSync(output, "utf8")]).toEqual([
      0,
      "",
      "before\nline\n 5 2 ne\nother\n True\n",
    ]);
  });

  it.skipIf(!existsSync("/dev/full"))("says that output was lost, with status 120", () => {
    const full = openSync("/dev/full", "w");
    const run = spawnSync(process.execPath, [command, "-c", "print('lost')"], {
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    closeSync(full);
    expect([run.status, run.stderr]).toEqual([
      120,
      "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\nOSError: [Errno 28] No space left on device\n",
    ]);
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
