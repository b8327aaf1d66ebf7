/**
 * What no program that CPython survives can test: mutated bytes, retained views of freed memory, values that contain
 * themselves.
 */
import { describe, expect, it } from "vitest";
import { fuzz } from "../tools/fuzz/run.ts";
import { loadMachine, type MachineRun } from "./machine.ts";

const machine = loadMachine();

function run(source: string, memoryLimit = 0): MachineRun {
  return machine.run({ path: "/marshal.py", source: new TextEncoder().encode(source), memoryLimit });
}

describe("marshal", () => {
  it("gives exceptions or usable objects for mutated bytes and code objects", () => {
    const totals = fuzz({ seed: 21, first: 0, count: 8000 });
    expect(totals.problems).toEqual([]);
    // It did more than fail at the first byte.
    expect(totals.counts.get("code objects")).toBeGreaterThan(500);
    expect(totals.counts.get("ran")).toBeGreaterThan(1000);
  });

  it("does not read through a view that a file has kept", () => {
    const { stdout, leaks } = run(`
import marshal
kept = []
class File:
    data = marshal.dumps([1, "text", (2.5, None)], 4)
    def read(self, count):
        return b""
    def readinto(self, view):
        kept.append(view)
        view[:] = self.data[: len(view)]
        self.data = self.data[len(view) :]
        return len(view)
print(marshal.load(File()))
for view in kept:
    view[:] = b"\\xff" * len(view)
print(len(kept), bytes(kept[0]))
class Emptied(File):
    data = marshal.dumps("text")
    def readinto(self, view):
        owner = view.obj
        view.release()
        owner.clear()
        return 1
try:
    marshal.load(Emptied())
except EOFError as error:
    print(error)
`);
    expect(stdout).toBe("[1, 'text', (2.5, None)]\n12 b'\\xff'\nEOF read where object expected\n");
    expect(leaks).toEqual([]);
  });

  it("does not let a file see what is not finished", () => {
    const { stdout, leaks } = run(`
import gc, marshal
seen = 0
class File:
    data = b"\\xdb\\2\\0\\0\\0\\xa9\\3" + marshal.dumps([1], 2) + b"r\\0\\0\\0\\0" + b"r\\1\\0\\0\\0N"
    def read(self, count):
        return b""
    def readinto(self, view):
        global seen
        seen += sum(len(repr(thing)) > 0 for thing in gc.get_objects() if type(thing) in (tuple, list))
        view[:] = self.data[: len(view)]
        self.data = self.data[len(view) :]
        return len(view)
print(type(marshal.load(File())), seen > 0)
`);
    expect(stdout).toBe("<class 'list'> True\n");
    // The tuple contains itself: CPython cannot free it either.
    expect(leaks).not.toEqual([]);
  });

  it("gives up what holds itself when bytes turn out malformed", () => {
    const { stdout, leaks } = run(`
import marshal
for data in b"\\xdb\\2\\0\\0\\0\\xa9\\1r\\1\\0\\0\\0?", b"\\xa9\\2r\\0\\0\\0\\0?", b"\\xa9\\2{r\\0\\0\\0\\0N0?":
    try:
        marshal.loads(data)
    except ValueError as error:
        print(error)
`);
    expect(stdout).toBe("bad marshal data (unknown type code)\n".repeat(3));
    expect(leaks).toEqual([]);
  });

  it("hashes a tuple that holds itself with an error, not for ever", () => {
    const { stdout } = run(`
import marshal
try:
    marshal.loads(b"\\xa9\\2r\\0\\0\\0\\0{r\\0\\0\\0\\0N0")
except RecursionError as error:
    print(error)
`);
    expect(stdout).toBe("maximum recursion depth exceeded\n");
  });

  it("believes no size that the bytes cannot hold", () => {
    const { stdout, leaks } = run(
      `
import marshal
for kind in b"([<>su":
    for flag in 0, 0x80:
        for size in 0x7fffffff, 0x10000000, 0x100000:
            start = bytes([kind | flag]) + size.to_bytes(4, "little")
            for data in start, start + b"N" * 1000, start * 1900, b")\\xff" * 1900 + start:
                try:
                    marshal.loads(data)
                except EOFError:
                    pass
try:
    marshal.loads(b"l\\xff\\xff\\xff\\x7f" + b"\\1\\0" * 1000)
except EOFError:
    print("done")
`,
      48 * 2 ** 20,
    );
    expect(stdout).toBe("done\n");
    expect(leaks).toEqual([]);
  });

  it("counts the prefixes of the very first instruction", () => {
    const { stdout, leaks } = run(`
code = compile("", "file", "exec")
for text in "9001640053", "900190009700640053", "9001970064005300", "9700900164005300":
    try:
        exec(code.replace(co_code=bytes.fromhex(text.ljust(16, "0"))))
        print("ran")
    except ValueError as error:
        print(error)
`);
    expect(stdout).toBe("code: co_code is malformed\n".repeat(2) + "ran\n" + "code: co_code is malformed\n");
    expect(leaks).toEqual([]);
  });

  it("stops before the host's stack ends, wherever it begins", () => {
    const { stdout, leaks } = run(`
import marshal, sys
sys.setrecursionlimit(100000)
lists = marshal.dumps(None)
for _ in range(1990):
    lists = b"[\\1\\0\\0\\0" + lists
tuples = b")\\1" * 1990 + b"N"
value = marshal.loads(tuples)
outcomes = set()
class Deep:
    def __init__(self, depth):
        self.depth = depth
    def __index__(self):
        for task in (lambda: marshal.loads(lists), lambda: marshal.loads(tuples), lambda: marshal.dumps(value)):
            try:
                task()
                outcomes.add("done")
            except ValueError as error:
                outcomes.add(str(error))
        if self.depth > 0:
            return range(5)[Deep(self.depth - 1)]
        return 0
try:
    print(range(5)[Deep(2000)])
except RecursionError as error:
    outcomes.add("RecursionError")
print(sorted(outcomes))
`);
    expect(stdout).toBe(
      "['RecursionError', 'done', 'object too deeply nested to marshal', 'recursion limit exceeded']\n",
    );
    expect(leaks).toEqual([]);
  });
});
