/**
 * Code objects as marshal bytes, version 4: what follows the header in a `.pyc`.
 *
 * Bytes that occur again are written once and referred to. CPython marks as referable whatever has a second owner at
 * that moment, which depends on the whole process; here it is what really occurs twice. Readers see no difference.
 * A frozenset's items are in the order of the source, where CPython's depends on the seed of its string hashes.
 */
import { ByteWriter } from "../bytes.ts";
import type { CodeConstant, CodeObject } from "../code.ts";

const REFERABLE = 0x80;

/** A string stands for a str without surrogates, which most are. */
type Value = CodeConstant | Uint8Array | readonly string[] | string;

/** Code may nest this deep in code before it is written in stages. CPython's reader gives up at ten times that. */
const STAGE = 100;

/**
 * What nests too deep for a reader that follows it recursively comes as a tuple instead: the inner code first, which the code
 * around it refers to, and the whole as the last item.
 */
export function marshalCode(code: CodeObject): Uint8Array {
  const writer = new Writer();
  const stages = stagesOf(code);
  for (const stage of stages) writer.count(stage);
  if (stages.length === 1) writer.value(code);
  else writer.tuple(stages, 0);
  return writer.bytes.finish();
}

/** The code at every STAGE-th level, innermost first. */
function stagesOf(code: CodeObject): CodeObject[] {
  const stages = [code];
  let level: readonly CodeObject[] = [code];
  for (let depth = 1; level.length > 0; depth++) {
    level = level.flatMap(({ consts }) => consts.filter((constant) => constant.type === "code"));
    if (depth % STAGE === 0) stages.push(...level);
  }
  return stages.reverse();
}

class Writer {
  readonly bytes = new ByteWriter(4096);
  /** Occurrences of whatever can be shared; strings by their text, all else by identity. */
  private readonly occurrences = new Map<unknown, number>();
  private readonly references = new Map<unknown, number>();

  count(value: Value): void {
    const key = shareKey(value);
    if (key === null) return;
    const seen = this.occurrences.get(key) ?? 0;
    this.occurrences.set(key, seen + 1);
    if (seen === 0 && typeof value === "object" && !(value instanceof Uint8Array)) this.countParts(value);
  }

  private countParts(value: CodeConstant | readonly string[]): void {
    if (isNames(value)) {
      for (const name of value) this.count(name);
    } else if (value.type === "tuple" || value.type === "frozenset") {
      for (const item of value.items) this.count(item);
    } else if (value.type === "code") {
      for (const constant of value.consts) this.count(constant);
      this.count(value.names);
      this.count(value.localsplusnames);
      this.count(value.filename);
      this.count(value.name);
      this.count(value.qualname);
    }
  }

  value(value: Value): void {
    const key = shareKey(value);
    let flag = 0;
    if (key !== null && this.occurrences.get(key)! > 1) {
      const reference = this.references.get(key);
      if (reference !== undefined) {
        this.bytes.byte(0x72); // r
        return this.long(reference);
      }
      this.references.set(key, this.references.size);
      flag = REFERABLE;
    }
    this.fresh(value, flag);
  }

  private fresh(value: Value, flag: number): void {
    if (value instanceof Uint8Array) return this.string(value, flag);
    if (typeof value === "string") return this.text(value, null, flag);
    if (isNames(value)) return this.tuple(value, flag);
    switch (value.type) {
      case "None":
        return this.bytes.byte(0x4e); // N
      case "bool":
        return this.bytes.byte(value.value ? 0x54 : 0x46); // T, F
      case "Ellipsis":
        return this.bytes.byte(0x2e); // .
      case "int":
        return this.int(value.value, flag);
      case "float":
        this.bytes.byte(0x67 | flag); // g
        return this.double(value.value);
      case "complex":
        this.bytes.byte(0x79 | flag); // y
        this.double(value.real);
        return this.double(value.imag);
      case "str":
        return this.text(value.value, value.codePoints, flag);
      case "bytes":
        return this.string(value.value, flag);
      case "tuple":
        return this.tuple(value.items, flag);
      case "frozenset":
        this.bytes.byte(0x3e | flag); // >
        this.long(value.items.length);
        for (const item of value.items) this.value(item);
        return;
      case "code":
        return this.code(value, flag);
    }
  }

  private code(code: CodeObject, flag: number): void {
    this.bytes.byte(0x63 | flag); // c
    this.long(code.argcount);
    this.long(code.posonlyargcount);
    this.long(code.kwonlyargcount);
    this.long(code.stacksize);
    this.long(code.flags);
    this.string(code.code, 0);
    this.tuple(code.consts, 0);
    this.value(code.names);
    this.value(code.localsplusnames);
    this.string(code.localspluskinds, 0);
    this.value(code.filename);
    this.value(code.name);
    this.value(code.qualname);
    this.long(code.firstlineno);
    this.string(code.linetable, 0);
    this.string(code.exceptiontable, 0);
  }

  private long(value: number): void {
    this.bytes.byte(value & 0xff);
    this.bytes.byte((value >> 8) & 0xff);
    this.bytes.byte((value >> 16) & 0xff);
    this.bytes.byte((value >> 24) & 0xff);
  }

  private int(value: bigint, flag: number): void {
    if (BigInt.asIntN(32, value) === value) {
      this.bytes.byte(0x69 | flag); // i
      return this.long(Number(value));
    }
    this.bytes.byte(0x6c | flag); // l
    const negative = value < 0n;
    const digits = fifteenBitDigits(negative ? -value : value);
    this.long(negative ? -digits.length : digits.length);
    for (const digit of digits) {
      this.bytes.byte(digit & 0xff);
      this.bytes.byte(digit >> 8);
    }
  }

  private double(value: number): void {
    this.bytes.bytes(new Uint8Array(new Float64Array([value]).buffer));
  }

  private string(value: Uint8Array, flag: number): void {
    this.bytes.byte(0x73 | flag); // s
    this.long(value.length);
    this.bytes.bytes(value);
  }

  private text(text: string, codePoints: readonly number[] | null, flag: number): void {
    if (codePoints === null && isAscii(text)) {
      const interned = isIdentifierLike(text);
      if (text.length < 256) {
        this.bytes.byte((interned ? 0x5a : 0x7a) | flag); // Z, z
        this.bytes.byte(text.length);
      } else {
        this.bytes.byte((interned ? 0x41 : 0x61) | flag); // A, a
        this.long(text.length);
      }
      return this.bytes.ascii(text);
    }
    const encoded = encodeUtf8(codePoints ?? Array.from(text, (character) => character.codePointAt(0)!));
    this.bytes.byte(0x75 | flag); // u
    this.long(encoded.length);
    this.bytes.bytes(encoded);
  }

  tuple(items: readonly (CodeConstant | string)[], flag: number): void {
    if (items.length < 256) {
      this.bytes.byte(0x29 | flag); // )
      this.bytes.byte(items.length);
    } else {
      this.bytes.byte(0x28 | flag); // (
      this.long(items.length);
    }
    for (const item of items) this.value(item);
  }
}

function isNames(value: CodeConstant | readonly string[]): value is readonly string[] {
  return Array.isArray(value);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** ASCII letters, digits and underscores only: such constants are interned. */
function isIdentifierLike(text: string): boolean {
  return /^\w*$/.test(text);
}

/** What makes two occurrences one; null for what is never shared. */
function shareKey(value: Value): unknown {
  if (typeof value === "string" || value instanceof Uint8Array || isNames(value)) return value;
  switch (value.type) {
    case "None":
    case "bool":
    case "Ellipsis":
      return null;
    case "str":
      return value.codePoints === null ? value.value : value;
    default:
      return value;
  }
}

function fifteenBitDigits(value: bigint): number[] {
  const hex = value.toString(16);
  const digits: number[] = [];
  let bits = 0;
  let held = 0;
  for (let i = hex.length - 1; i >= 0; i--) {
    held |= Number.parseInt(hex[i]!, 16) << bits;
    bits += 4;
    if (bits >= 15) {
      digits.push(held & 0x7fff);
      held >>= 15;
      bits -= 15;
    }
  }
  if (held !== 0) digits.push(held);
  return digits;
}

/** UTF-8 that keeps surrogates, each as three bytes. */
function encodeUtf8(codePoints: readonly number[]): Uint8Array {
  const bytes = new ByteWriter(codePoints.length * 3);
  for (const code of codePoints) {
    if (code < 0x80) {
      bytes.byte(code);
    } else if (code < 0x800) {
      bytes.byte(0xc0 | (code >> 6));
      bytes.byte(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
      bytes.byte(0xe0 | (code >> 12));
      bytes.byte(0x80 | ((code >> 6) & 0x3f));
      bytes.byte(0x80 | (code & 0x3f));
    } else {
      bytes.byte(0xf0 | (code >> 18));
      bytes.byte(0x80 | ((code >> 12) & 0x3f));
      bytes.byte(0x80 | ((code >> 6) & 0x3f));
      bytes.byte(0x80 | (code & 0x3f));
    }
  }
  return bytes.finish();
}
