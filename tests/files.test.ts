/**
 * The two file systems, Node's and the one in memory, behave alike: the same descriptors, counts and Linux error
 * numbers.
 */
import { FileType, OpenFlag } from "../host/generated/border.ts";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { isatty } from "node:tty";
import { afterAll, describe, expect, it } from "vitest";
import { type Files, MemoryFiles } from "../host/api/index.ts";
import { NodeFiles } from "../host/cli/node_files.ts";

interface Place {
  readonly files: Files;
  readonly folder: string;
  contents(name: string): string;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder that contains the file "letters" (abcdefgh) and the folder "inner". */
const places: Readonly<Record<string, () => Place>> = {
  Node() {
    const folder = mkdtempSync(path.join(os.tmpdir(), "vitrine-files-"));
    folders.push(folder);
    writeFileSync(path.join(folder, "letters"), "abcdefgh");
    mkdirSync(path.join(folder, "inner"));
    return {
      files: new NodeFiles(isatty),
      folder,
      contents: (name) => readFileSync(path.join(folder, name), "latin1"),
    };
  },
  memory() {
    const folder = "/place";
    const files = new MemoryFiles({
      streams: { read: () => 0, write: (_descriptor, bytes) => bytes.length },
      files: { [`${folder}/letters`]: "abcdefgh", [`${folder}/inner/file`]: "" },
    });
    return {
      files,
      folder,
      contents: (name) => Buffer.from(files.contents(`${folder}/${name}`) ?? []).toString("latin1"),
    };
  },
};

const { READ, WRITE, READ_WRITE, CREATE, EXCLUSIVE, TRUNCATE, APPEND } = OpenFlag;

describe.each(Object.entries(places))("files: %s", (_name, make) => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const place = make();
  const { files } = place;
  const open = (name: string, flags: number) => files.open(bytes(`${place.folder}/${name}`), flags, 0o666);
  const read = (descriptor: number, count: number): string | number => {
    const buffer = new Uint8Array(count);
    const got = files.read(descriptor, buffer);
    return got < 0 ? got : Buffer.from(buffer.subarray(0, got)).toString("latin1");
  };

  it("gives the lowest free descriptor", () => {
    expect([open("letters", READ), open("letters", READ), open("letters", READ)]).toEqual([3, 4, 5]);
    expect([files.close(4), files.close(4), open("letters", READ), files.close(9)]).toEqual([0, -9, 4, -9]);
    for (const descriptor of [3, 4, 5]) expect(files.close(descriptor)).toBe(0);
  });

  it("reads on where it stands, and moves", () => {
    const descriptor = open("letters", READ);
    expect([read(descriptor, 3), read(descriptor, 2), files.seek(descriptor, 0, 1)]).toEqual(["abc", "de", 5]);
    expect([files.seek(descriptor, -2, 2), read(descriptor, 9), read(descriptor, 9)]).toEqual([6, "gh", ""]);
    expect([files.seek(descriptor, 1, 0), files.seek(descriptor, 3, 1), read(descriptor, 1)]).toEqual([1, 4, "e"]);
    expect([files.seek(descriptor, -1, 0), files.seek(descriptor, -9, 1), files.seek(descriptor, 0, 7)]).toEqual([
      -22, -22, -22,
    ]);
    expect([files.seek(descriptor, 100, 0), read(descriptor, 1)]).toEqual([100, ""]);
    expect([files.write(descriptor, bytes("x")), files.truncate(descriptor, 1)]).toEqual([-9, -22]);
    files.close(descriptor);
  });

  it("writes, leaves holes, cuts and grows", () => {
    const descriptor = open("written", READ_WRITE | CREATE | TRUNCATE);
    expect([files.write(descriptor, bytes("one")), files.write(descriptor, bytes("two"))]).toEqual([3, 3]);
    expect([files.seek(descriptor, 8, 0), files.write(descriptor, bytes("!")), place.contents("written")]).toEqual([
      8,
      1,
      "onetwo\0\0!",
    ]);
    expect([files.truncate(descriptor, 2), files.seek(descriptor, 0, 1), files.truncate(descriptor, 4)]).toEqual([
      0, 9, 0,
    ]);
    expect([place.contents("written"), files.truncate(descriptor, -1)]).toEqual(["on\0\0", -22]);
    expect([files.seek(descriptor, 0, 0), read(descriptor, 9), files.write(descriptor, new Uint8Array())]).toEqual([
      0,
      "on\0\0",
      0,
    ]);
    files.close(descriptor);
    files.close(open("written", WRITE | TRUNCATE));
    expect(place.contents("written")).toBe("");
  });

  it("appends wherever it stands", () => {
    const first = open("appended", WRITE | CREATE | APPEND);
    const second = open("appended", READ_WRITE | APPEND);
    expect([files.write(first, bytes("a")), files.write(second, bytes("bc")), files.write(first, bytes("d"))]).toEqual([
      1, 2, 1,
    ]);
    expect([files.seek(first, 0, 1), files.seek(second, 0, 0), read(second, 9), read(first, 1)]).toEqual([
      4,
      0,
      "abcd",
      -9,
    ]);
    expect([files.seek(second, 1, 0), files.write(second, bytes("e")), files.seek(second, 0, 1)]).toEqual([1, 1, 5]);
    files.close(first);
    files.close(second);
  });

  it("says what is wrong with a path, in Linux's numbers", () => {
    const long = "x".repeat(256);
    expect([open("missing", READ), open("missing/file", WRITE | CREATE), files.open(bytes(""), READ, 0)]).toEqual([
      -2, -2, -2,
    ]);
    expect([open("letters/file", READ), open("letters/", READ), open("letters", WRITE | CREATE | EXCLUSIVE)]).toEqual([
      -20, -20, -17,
    ]);
    expect([open("inner", WRITE), open("inner", READ | CREATE), open("new/", WRITE | CREATE)]).toEqual([-21, -21, -21]);
    expect([open("letters/", WRITE | CREATE), open(long, READ), open(long, WRITE | CREATE)]).toEqual([-21, -36, -36]);
    expect(open("inner/".repeat(1000), READ)).toBe(-36);
    const directory = open("./inner//../inner/.", READ);
    expect([read(directory, 1), files.close(directory)]).toEqual([-21, 0]);
  });

  it("tells the type, the length and whether it is a terminal", () => {
    const descriptor = open("letters", READ);
    const status = files.fstat(descriptor);
    if (typeof status === "number") throw new Error("fstat failed");
    expect([status.mode & FileType.MASK, status.size, status.blksize >= 512]).toEqual([FileType.REGULAR, 8, true]);
    expect([files.isTerminal(descriptor), files.close(descriptor), files.fstat(descriptor)]).toEqual([false, 0, -9]);
    expect([files.isTerminal(99), files.seek(99, 0, 0), read(99, 1), files.write(99, bytes("x"))]).toEqual([
      false,
      -9,
      -9,
      -9,
    ]);
    const directory = open("inner", READ);
    const inner = files.fstat(directory);
    expect(typeof inner === "number" ? inner : inner.mode & FileType.MASK).toBe(FileType.DIRECTORY);
    files.close(directory);
  });

  it("has no more than 1021 files open besides the streams", () => {
    const opened: number[] = [];
    for (let count = 0; count < 1021; count++) opened.push(open("letters", READ));
    expect([opened.at(-1), open("letters", READ)]).toEqual([1023, -24]);
    for (const descriptor of opened) files.close(descriptor);
  });

  it("keeps a file that is given another name's bytes apart", () => {
    const name = Uint8Array.from([...bytes(`${place.folder}/`), 0xff, 0xfe]);
    const descriptor = files.open(name, WRITE | CREATE, 0o666);
    expect([descriptor, files.write(descriptor, bytes("raw")), files.close(descriptor)]).toEqual([3, 3, 0]);
    const again = files.open(name, READ, 0);
    expect([read(again, 9), files.close(again), open("\ufffd\ufffd", READ)]).toEqual(["raw", 0, -2]);
  });
});

describe("files in memory", () => {
  const streams = { read: () => 0, write: (_descriptor: number, bytes: Uint8Array) => bytes.length };

  it("hold no more than their capacity", () => {
    const files = new MemoryFiles({ streams, capacity: 10 });
    const descriptor = files.open(new TextEncoder().encode("f"), READ_WRITE | CREATE);
    expect([files.write(descriptor, new Uint8Array(10)), files.write(descriptor, new Uint8Array(1))]).toEqual([
      10, -28,
    ]);
    expect([files.truncate(descriptor, 11), files.truncate(descriptor, 3), files.truncate(descriptor, 10)]).toEqual([
      -28, 0, 0,
    ]);
    expect(() => new MemoryFiles({ streams, capacity: 1, files: { "/f": "ab" } })).toThrow(RangeError);
  });

  it("refuse a file and a folder of one name", () => {
    expect(() => new MemoryFiles({ streams, files: { "/f": "", "/f/g": "" } })).toThrow(RangeError);
    expect(() => new MemoryFiles({ streams, files: { "/f/g": "", "/f": "" } })).toThrow(RangeError);
    expect(() => new MemoryFiles({ streams, files: { "/": "" } })).toThrow(RangeError);
  });

  it("give back what the program has written", () => {
    const files = new MemoryFiles({ streams, directory: "/home/é", files: { "/home/é/in": "text" } });
    const descriptor = files.open(new TextEncoder().encode("../é/out"), WRITE | CREATE);
    files.write(descriptor, new TextEncoder().encode("result"));
    expect(new TextDecoder().decode(files.contents("/home/é/out"))).toBe("result");
    expect(new TextDecoder().decode(files.contents("/home/é/in"))).toBe("text");
    expect([files.contents("/home"), files.contents("/none")]).toEqual([undefined, undefined]);
  });

  it("hand on what is done with the streams", () => {
    const files = new MemoryFiles({ streams });
    expect([
      files.write(1, new Uint8Array(3)),
      files.write(0, new Uint8Array(1)),
      files.read(1, new Uint8Array(1)),
    ]).toEqual([3, -9, -9]);
    expect([files.seek(1, 0, 1), files.truncate(2, 0), files.close(2), files.write(2, new Uint8Array(1))]).toEqual([
      -29, -22, 0, -9,
    ]);
  });
});
