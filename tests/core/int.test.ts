/**
 * int against JavaScript's BigInt: random operands of every size, so that each algorithm and each path into it is
 * exercised.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import asc from "assemblyscript/asc";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { constantOf } from "../../definitions/border.ts";
import { memoryOptions } from "../../definitions/memory.ts";

type Int = number;
type Binary = (a: Int, b: Int) => Int;

interface Ints {
  readonly memory: WebAssembly.Memory;
  boot(key0: bigint, key1: bigint, limit: bigint, nativeLimit: number): number;
  blocks(): number;
  takeError(): number;
  failAfter(requests: number): void;
  memoryAllocate(size: number): number;
  memoryFree(block: number): void;
  release(object: number): void;
  setIntMaxStrDigits(limit: bigint): void;
  strData(text: number): number;
  strLength(text: number): bigint;
  intFromBytes(data: number, length: bigint, little: number, signed: number): Int;
  intToBytes(value: Int, data: number, length: bigint, little: number, signed: number): number;
  intFromText(text: number, length: number, base: number): Int;
  intToDigits(value: Int, base: number): number;
  intAsF64(value: Int): number;
  intFromF64(value: number): Int;
  intBitLength(value: Int): bigint;
  intCompare(a: Int, b: Int): number;
  intHash(value: Int): bigint;
  intInvert(value: Int): Int;
  intNegative(value: Int): Int;
  intRound(value: Int, digits: Int): Int;
  intPower(base: Int, exponent: Int, modulus: Int): Int;
  intTrueDivide(a: Int, b: Int): number;
  readonly intAdd: Binary;
  readonly intSubtract: Binary;
  readonly intMultiply: Binary;
  readonly intFloorDivide: Binary;
  readonly intRemainder: Binary;
  readonly intLshift: Binary;
  readonly intRshift: Binary;
  readonly intAnd: Binary;
  readonly intOr: Binary;
  readonly intXor: Binary;
}

const ROOM = 1 << 20;

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return quotient * b !== a && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  const rest = result % modulus;
  return rest !== 0n && rest < 0n !== modulus < 0n ? rest + modulus : rest;
}

const models: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  intAdd: (a, b) => a + b,
  intSubtract: (a, b) => a - b,
  intMultiply: (a, b) => a * b,
  intFloorDivide: floorDivide,
  intRemainder: (a, b) => a - floorDivide(a, b) * b,
  intAnd: (a, b) => a & b,
  intOr: (a, b) => a | b,
  intXor: (a, b) => a ^ b,
};

describe("int", () => {
  const directory = mkdtempSync(path.join(tmpdir(), "vitrine-int-"));
  let core: Ints;
  let room: number;
  let seed = 1;

  beforeAll(async () => {
    const output = path.join(directory, "int.wasm");
    const flags = ["--config", "core/asconfig.json", "--target", "debug", ...memoryOptions];
    flags.push("--transform", "./tools/build/slots.mjs");
    const { error, stderr } = await asc.main(["tests/core/int_entry.ts", "--outFile", output, ...flags]);
    if (error) throw new Error(stderr.toString());
    const module = new WebAssembly.Module(readFileSync(output));
    const imports: Record<string, Record<string, () => never>> = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      imports[from] ??= {};
      imports[from][name] = () => {
        throw new Error(`${from}.${name} was called`);
      };
    }
    core = new WebAssembly.Instance(module, imports).exports as unknown as Ints;
    expect(core.boot(0n, 0n, 0n, constantOf("NATIVE_LIMIT"))).toBe(1);
    core.setIntMaxStrDigits(0n);
    room = core.memoryAllocate(ROOM);
  }, 120_000);

  afterAll(() => rmSync(directory, { recursive: true }));

  function random(below: number): number {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  }

  /** Up to `bits` bits; often with long runs of ones or zeros, where carries and estimates tend to go wrong. */
  function randomValue(bits: number): bigint {
    const length = 1 + random(bits / 4);
    const kind = random(6);
    let text = "0x";
    for (let at = 0; at < length; at++) {
      const digit = kind === 0 ? 15 : kind === 1 ? 0 : kind === 2 && random(50) > 0 ? 15 * (random(2) & 1) : random(16);
      text += digit.toString(16);
    }
    const value = (BigInt(text) << BigInt(kind === 1 ? random(64) : 0)) + BigInt(kind === 1 ? random(3) : 0);
    return random(2) === 0 ? value : -value;
  }

  function bytesOf(value: bigint): Uint8Array {
    const length = Math.ceil((value < 0n ? ~value : value).toString(16).length / 2) + 1;
    const hex = BigInt.asUintN(8 * length, value)
      .toString(16)
      .padStart(2 * length, "0");
    return Uint8Array.from(Buffer.from(hex, "hex"));
  }

  function make(value: bigint): Int {
    const bytes = bytesOf(value);
    new Uint8Array(core.memory.buffer).set(bytes, room);
    return core.intFromBytes(room, BigInt(bytes.length), 0, 1);
  }

  /**
   * Reads the int's digits and checks that they are normalized: no leading zero, and no duplicate of a cached value.
   */
  function read(int: Int): bigint {
    expect(int).not.toBe(0);
    const view = new DataView(core.memory.buffer);
    const size = Number(view.getBigInt64(int + 16, true));
    const digits: bigint[] = [];
    for (let at = 0; at < Math.abs(size); at++) digits.push(BigInt(view.getUint32(int + 24 + 4 * at, true)));
    if (digits.some((digit) => digit >> 30n !== 0n) || digits.at(-1) === 0n)
      throw new Error("the digits are not normal");
    let hex = "";
    for (let at = 0; at < digits.length; at += 2) {
      hex = ((digits[at] as bigint) | ((digits[at + 1] ?? 0n) << 30n)).toString(16).padStart(15, "0") + hex;
    }
    const magnitude = BigInt(`0x0${hex}`);
    const value = size < 0 ? -magnitude : magnitude;
    if (value >= -5n && value <= 256n) expect(int).toBe(0x5000 + 32 * Number(value + 5n));
    return value;
  }

  function take(int: Int): bigint {
    const value = read(int);
    core.release(int);
    return value;
  }

  const sizes = [
    { bits: 64, rounds: 2000 },
    { bits: 300, rounds: 1000 },
    { bits: 5000, rounds: 300 },
    { bits: 40_000, rounds: 40 },
    { bits: 400_000, rounds: 6 },
  ];

  it.each(sizes)("calculates with up to $bits bits", ({ bits, rounds }) => {
    const before = core.blocks();
    for (let round = 0; round < rounds; round++) {
      const a = randomValue(bits);
      const b = randomValue(random(2) === 0 ? bits : 1 + bits / 3);
      const left = make(a);
      const right = make(b);
      for (const [name, model] of Object.entries(models)) {
        if (b === 0n && (name === "intFloorDivide" || name === "intRemainder")) continue;
        const result = take((core as unknown as Record<string, Binary>)[name]?.(left, right) ?? 0);
        if (result !== model(a, b)) throw new Error(`${name}(${a}, ${b}) = ${result}`);
      }
      expect(core.intCompare(left, right)).toBe(a < b ? -1 : a > b ? 1 : 0);
      expect(take(core.intInvert(left))).toBe(~a);
      expect(take(core.intNegative(left))).toBe(-a);
      expect(core.intBitLength(left)).toBe(BigInt(a === 0n ? 0 : (a < 0n ? -a : a).toString(2).length));
      const remainder = (a < 0n ? -a : a) % (2n ** 61n - 1n);
      const hash = a < 0n ? -remainder : remainder;
      expect(core.intHash(left)).toBe(hash === -1n ? -2n : hash);
      const distance = BigInt(random(200));
      const shift = make(distance);
      expect(take(core.intLshift(left, shift))).toBe(a << distance);
      expect(take(core.intRshift(left, shift))).toBe(a >> distance);
      for (const int of [left, right, shift]) core.release(int);
    }
    // What remains are tuples, floats and up to 16 ints on their free lists.
    expect(core.blocks() - before).toBeLessThan(10 + 16);
  });

  it.each(sizes)("reads and writes text and bytes of up to $bits bits", ({ bits, rounds }) => {
    for (let round = 0; round < rounds / 2; round++) {
      const value = randomValue(bits);
      const int = make(value);
      for (const base of [2, 8, 10, 16]) {
        const text = core.intToDigits(int, base);
        const start = core.strData(text);
        const written = Buffer.from(new Uint8Array(core.memory.buffer, start, Number(core.strLength(text)))).toString();
        core.release(text);
        expect(written).toBe(value.toString(base));
      }
      const base = [3, 7, 10, 16, 32, 36][random(6)] as number;
      const text = Buffer.from(value.toString(base));
      new Uint8Array(core.memory.buffer).set(text, room);
      expect(take(core.intFromText(room, text.length, base))).toBe(value);
      const bytes = bytesOf(value);
      expect(core.intToBytes(int, room, BigInt(bytes.length), 0, 1)).toBe(1);
      expect(new Uint8Array(core.memory.buffer, room, bytes.length)).toEqual(bytes);
      core.release(int);
    }
  });

  it("raises to powers modulo a number", () => {
    for (let round = 0; round < 300; round++) {
      const base = randomValue(800);
      const exponent = BigInt.asUintN(400, randomValue(round % 4 === 0 ? 400 : 40));
      const modulus = randomValue(round % 3 === 0 ? 30 : 800);
      if (modulus === 0n) continue;
      const ints = [base, exponent, modulus].map(make) as [Int, Int, Int];
      expect(take(core.intPower(...ints))).toBe(powerModulo(base, exponent, modulus));
      for (const int of ints) core.release(int);
    }
  });

  it("rounds to tens, half to even", () => {
    for (let round = 0; round < 1000; round++) {
      const unit = 10n ** BigInt(1 + random(12));
      const value = random(3) === 0 ? (unit / 2n) * BigInt(random(1000) - 500) : randomValue(90);
      let multiple = floorDivide(2n * value + unit, 2n * unit);
      if ((2n * value + unit) % (2n * unit) === 0n && multiple & 1n) multiple -= 1n;
      const int = make(value);
      const digits = make(BigInt(1 - unit.toString().length));
      expect(take(core.intRound(int, digits))).toBe(multiple * unit);
      core.release(int);
      core.release(digits);
    }
  });

  it("becomes the nearest float, and comes back", () => {
    const view = new DataView(new ArrayBuffer(8));
    for (let round = 0; round < 3000; round++) {
      const value = randomValue(1000);
      const int = make(value);
      expect(core.intAsF64(int)).toBe(Number(value));
      core.release(int);
      view.setUint32(0, random(2 ** 32));
      view.setUint32(4, random(2 ** 32));
      const float = view.getFloat64(0);
      if (Number.isFinite(float)) expect(take(core.intFromF64(float))).toBe(BigInt(Math.trunc(float)));
    }
  });

  it("divides to the nearest float", () => {
    for (let round = 0; round < 1000; round++) {
      const [a, b] = [randomValue(900), randomValue(900)];
      if (b === 0n) continue;
      const [left, right] = [make(a), make(b)];
      const float = core.intTrueDivide(left, right);
      const quotient = new DataView(core.memory.buffer).getFloat64(float + 16, true);
      core.release(float);
      core.release(left);
      core.release(right);
      expect(quotient).toBe(nearestQuotient(a, b));
    }
  });

  /**
   * a / b, rounded with BigInt: 70 bits of the quotient, the last of them set if anything was cut off; Number() rounds
   * that half to even.
   */
  function nearestQuotient(a: bigint, b: bigint): number {
    const numerator = a < 0n ? -a : a;
    const denominator = b < 0n ? -b : b;
    const shift = BigInt(70 - numerator.toString(2).length + denominator.toString(2).length);
    const top = shift > 0n ? numerator << shift : numerator;
    const bottom = shift > 0n ? denominator : denominator << -shift;
    let quotient = top / bottom;
    if (quotient * bottom !== top) quotient |= 1n;
    const size = Number(quotient) * 2 ** Number(-shift);
    return a < 0n !== b < 0n ? -size : size;
  }

  it("raises MemoryError and leaks nothing, whichever allocation fails", () => {
    const [left, right] = [make(3n ** 40_000n), make(7n ** 7000n)];
    const digits = make(-2000n);
    const small = make(12345n);
    const modulus = make(2n ** 200n + 1n);
    const text = Buffer.from((3n ** 9000n).toString());
    const actions: Record<string, () => number> = {
      add: () => core.intAdd(left, right),
      multiply: () => core.intMultiply(left, right),
      floorDivide: () => core.intFloorDivide(left, right),
      remainder: () => core.intRemainder(left, right),
      trueDivide: () => core.intTrueDivide(left, left),
      power: () => core.intPower(right, small, modulus),
      round: () => core.intRound(left, digits),
      toText: () => core.intToDigits(left, 10),
      toHexadecimal: () => core.intToDigits(left, 16),
      fromText: () => {
        new Uint8Array(core.memory.buffer).set(text, room);
        return core.intFromText(room, text.length, 10);
      },
    };
    for (const [name, action] of Object.entries(actions)) {
      const warm = action();
      if (warm !== 0) core.release(warm);
      core.takeError();
      const before = core.blocks();
      let failures = 0;
      for (let request = 1; ; request++) {
        core.failAfter(request);
        const result = action();
        core.failAfter(0);
        const raised = core.takeError() === 1;
        if (result !== 0) core.release(result);
        if (core.blocks() !== before)
          throw new Error(`${name} leaks ${core.blocks() - before} blocks if request ${request} fails`);
        if (!raised) break;
        expect(result).toBe(0);
        failures++;
        if (failures > 2000) throw new Error(`${name} never succeeds`);
      }
      expect(failures, name).toBeGreaterThan(0);
    }
  });
});
