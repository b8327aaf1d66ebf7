/**
 * Code objects as marshal bytes, version 4: what follows the header in a `.pyc`.
 *
 * An object that occurs again is written once and then referred to. CPython marks an object as referable if it has a
 * second owner when it is written, even if that owner is not among the objects being written. Which objects those are
 * after compiling follows rules: interned strings, small ints and other values that CPython keeps one copy of, the
 * instructions, and what several code objects of the module share.
 */
import { CodeFlag, MarshalType } from "../../generated/border.ts";
import { ByteWriter } from "../assembler/bytes.ts";
import type { CodeConstant, CodeObject } from "../assembler/code.ts";
import { ConstantCache } from "../constants/keys.ts";
import { type StrValue, strConstant } from "../constants/constants.ts";

/** Names for which CPython has one string shared by all code objects, without interning it. */
const anonymous: ReadonlySet<string> = new Set([
  "<module>",
  "<lambda>",
  "<listcomp>",
  "<setcomp>",
  "<dictcomp>",
  "<genexpr>",
]);

/** How deep code may nest in code before it is written in stages. CPython's reader gives up at ten times that. */
const STAGE = 100;

/**
 * Writes code for the machine that runs it: a frozenset's items are in source order, and no constant is interned, since
 * that happens where a code object is made. `isIdentifier` tells whether a text occurs in the source as an identifier.
 *
 * The result is a tuple, with the whole code as its last item, if something has to be read first: code that nests too
 * deep for a recursive reader, innermost first; or identifiers that are also items of frozensets, since CPython
 * rebuilds a set when one of its items is already interned.
 */
export function marshalCode(code: CodeObject, isIdentifier: (text: string) => boolean): Uint8Array {
  const stages = stagesOf(code);
  const identifiers = itemsOfSets(code).filter(isIdentifier);
  const writer = new Writer(stages, false);
  if (stages.length === 1 && identifiers.length === 0) return writer.code(code, 0).bytes.finish();
  return writer.stages(identifiers, stages).bytes.finish();
}

/** The strings in the constant frozensets of `code` and of all code inside it. */
function itemsOfSets(code: CodeObject): string[] {
  const found = new Set<string>();
  let level: readonly CodeConstant[] = [code];
  while (level.length > 0) {
    const next: CodeConstant[] = [];
    for (const constant of level) {
      if (constant.type === "code") next.push(...constant.consts);
      else if (constant.type === "tuple") next.push(...constant.items);
      else if (constant.type === "frozenset") {
        for (const item of constant.items) if (item.type === "str") found.add(item.value);
        next.push(...constant.items);
      }
    }
    level = next;
  }
  return [...found];
}

/** Writes code for a file: byte for byte what CPython writes. */
export function marshalCodeForFile(code: CodeObject): Uint8Array {
  return new Writer([code], true).code(code, MarshalType.FLAG_REF).bytes.finish();
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
  private readonly cache: ConstantCache;
  /** How many code objects and tuples hold the object with a given key. */
  private readonly owners: Map<string, number>;
  private readonly references = new Map<string, number>();
  private readonly tupleKeys: Map<readonly unknown[], string>;
  private readonly classNames: Map<string, CodeObject>;
  private readonly tableKeys = new Map<Uint8Array, string>();
  /**
   * Single-character names beyond ASCII: CPython has one string for each such character, so interning the name interns
   * the constant.
   */
  private readonly characters: Set<string>;

  constructor(
    from: readonly CodeObject[] | Writer,
    private readonly sorted: boolean,
  ) {
    if (from instanceof Writer) {
      this.cache = from.cache;
      this.owners = from.owners;
      this.tupleKeys = from.tupleKeys;
      this.classNames = from.classNames;
      this.characters = from.characters;
    } else {
      this.cache = new ConstantCache();
      this.owners = new Map();
      this.tupleKeys = new Map();
      this.classNames = new Map();
      this.characters = new Set();
      for (const code of from) this.count(code);
    }
  }

  /** Adds an owner. Returns whether it is the first. */
  private own(key: string): boolean {
    const owners = this.owners.get(key) ?? 0;
    this.owners.set(key, owners + 1);
    return owners === 0;
  }

  private count(value: CodeConstant): void {
    switch (value.type) {
      case "None":
      case "bool":
      case "Ellipsis":
        return;
      case "tuple":
        return this.countTuple(value.items);
      case "frozenset":
        if (isRemade(value) || this.own(this.cache.key(value))) for (const item of value.items) this.count(item);
        return;
      case "code":
        if (this.own(this.cache.key(value))) this.countCode(value);
        return;
      default:
        this.own(this.cache.key(value));
    }
  }

  private countTuple(items: readonly CodeConstant[]): void {
    if (this.own(this.tupleKey(items))) for (const item of items) this.count(item);
  }

  private countCode(code: CodeObject): void {
    this.countTuple(code.consts);
    this.countNames(code.names);
    this.countNames(code.localsplusnames);
    this.ownQualname(code);
    this.own(this.tableKey(code.linetable));
    this.own(this.tableKey(code.exceptiontable));
  }

  /** The names themselves are interned, and therefore referable anyway. */
  private countNames(names: readonly string[]): void {
    this.own(this.namesKey(names));
    for (const name of names) if (isKept(name) && !isAscii(name)) this.characters.add(name);
  }

  /**
   * A qualified name with a dot is a new string for each code object. Only a class body has it among its constants as
   * well: it is the same object there if this is the first class with that name.
   */
  private ownQualname(code: CodeObject): void {
    const { qualname } = code;
    if (!qualname.includes(".") || (code.flags & CodeFlag.OPTIMIZED) !== 0 || this.classNames.has(qualname)) return;
    this.classNames.set(qualname, code);
    this.own(textKey(qualname));
  }

  private tupleKey(items: readonly CodeConstant[]): string {
    let key = this.tupleKeys.get(items);
    if (key === undefined) {
      key = this.cache.tupleKey(items);
      this.tupleKeys.set(items, key);
    }
    return key;
  }

  /** A tuple of names and a constant with the same strings are one object. */
  private namesKey(names: readonly string[]): string {
    let key = this.tupleKeys.get(names);
    if (key === undefined) {
      key = this.cache.tupleKey(names.map(strConstant));
      this.tupleKeys.set(names, key);
    }
    return key;
  }

  /**
   * The flag for the type byte of the object with this key, or -1 after writing a reference to it. `always`: it also
   * has owners elsewhere. The key of an unshared object is "".
   */
  private flag(key: string, always: boolean): number {
    if (!always && (this.owners.get(key) ?? 0) < 2) return 0;
    const reference = this.references.get(key);
    if (reference === undefined) {
      this.references.set(key, this.references.size);
      return MarshalType.FLAG_REF;
    }
    this.bytes.byte(MarshalType.REF);
    this.long(reference);
    return -1;
  }

  private constant(value: CodeConstant): void {
    switch (value.type) {
      case "None":
        return this.bytes.byte(MarshalType.NONE);
      case "bool":
        return this.bytes.byte(value.value ? MarshalType.TRUE : MarshalType.FALSE);
      case "Ellipsis":
        return this.bytes.byte(MarshalType.ELLIPSIS);
      case "tuple":
        return this.tuple(value.items);
      case "str":
        return this.text(value);
      default:
    }
    const flag = this.flag(isRemade(value) ? "" : this.cache.key(value), isShared(value));
    if (flag < 0) return;
    switch (value.type) {
      case "int":
        return this.int(value.value, flag);
      case "float":
        this.bytes.byte(MarshalType.BINARY_FLOAT | flag);
        return this.double(value.value);
      case "complex":
        this.bytes.byte(MarshalType.BINARY_COMPLEX | flag);
        this.double(value.real);
        return this.double(value.imag);
      case "bytes":
        return this.string(value.value, flag);
      case "frozenset":
        this.bytes.byte(MarshalType.FROZENSET | flag);
        this.long(value.items.length);
        for (const item of this.sorted ? this.inOrder(value.items) : value.items) this.heldItem(item);
        return;
      case "code":
        this.code(value, flag);
    }
  }

  /** The items of a set, ordered by their marshal bytes. */
  private inOrder(items: readonly CodeConstant[]): CodeConstant[] {
    const pairs = items.map((item) => {
      const alone = new Writer(this, true);
      alone.constant(item);
      return { item, bytes: alone.bytes.finish() };
    });
    return pairs.sort((left, right) => compareBytes(left.bytes, right.bytes)).map(({ item }) => item);
  }

  /** Writes an item of a set. While the set is written, the list used for sorting is a second owner of it. */
  private heldItem(item: CodeConstant): void {
    if (this.sorted && item.type !== "None" && item.type !== "bool" && item.type !== "Ellipsis") {
      const key = item.type === "tuple" ? this.tupleKey(item.items) : this.cache.key(item);
      this.owners.set(key, Math.max(2, this.owners.get(key) ?? 0));
    }
    this.constant(item);
  }

  /** All stages but the last (the whole) have two owners: the tuple and a code object of a later stage. */
  stages(identifiers: readonly string[], stages: readonly CodeObject[]): this {
    this.tupleSize(stages.length + 1, 0);
    this.tupleSize(identifiers.length, 0);
    // Nothing refers to them: an equal constant is a different object until its code object is made.
    for (const identifier of identifiers) {
      if (isAscii(identifier)) this.ascii(identifier, true, 0);
      else this.utf8(MarshalType.INTERNED, new TextEncoder().encode(identifier), 0);
    }
    for (const stage of stages) this.constant(stage);
    return this;
  }

  /** Writes a code object with the given flag. */
  code(code: CodeObject, flag: number): this {
    // The outermost code object takes a number, but nothing refers to it.
    if (flag !== 0 && this.references.size === 0) this.references.set("outermost", 0);
    this.bytes.byte(MarshalType.CODE | flag);
    this.long(code.argcount);
    this.long(code.posonlyargcount);
    this.long(code.kwonlyargcount);
    this.long(code.stacksize);
    this.long(code.flags);
    // The code object keeps its own copy of the instructions, so nothing else shares it.
    this.string(code.code, this.flag(`code ${this.references.size}`, true));
    this.tuple(code.consts);
    this.names(code.names);
    this.names(code.localsplusnames);
    this.kinds(code.localspluskinds);
    this.plainText(code.filename, "filename", true);
    const named = anonymous.has(code.name);
    const name = () => (named ? this.plainText(code.name, `anonymous ${code.name}`, true) : this.name(code.name));
    name();
    if (code.qualname === code.name) name();
    else if (this.classNames.get(code.qualname) === code) this.plainText(code.qualname, textKey(code.qualname), false);
    else this.plainText(code.qualname, "", false);
    this.long(code.firstlineno);
    this.table(code.linetable);
    this.table(code.exceptiontable);
    return this;
  }

  private tableKey(table: Uint8Array): string {
    if (table.length === 0) return "b";
    let key = this.tableKeys.get(table);
    if (key === undefined) {
      key = bytesKey(table);
      this.tableKeys.set(table, key);
    }
    return key;
  }

  private kinds(kinds: Uint8Array): void {
    if (kinds.length === 0) this.table(kinds);
    else this.string(kinds, 0);
  }

  private table(table: Uint8Array): void {
    const flag = this.flag(this.tableKey(table), table.length === 0);
    if (flag >= 0) this.string(table, flag);
  }

  private tuple(items: readonly CodeConstant[]): void {
    const flag = this.flag(this.tupleKey(items), items.length === 0);
    if (flag < 0) return;
    this.tupleSize(items.length, flag);
    for (const item of items) this.constant(item);
  }

  private names(names: readonly string[]): void {
    const flag = this.flag(this.namesKey(names), names.length === 0);
    if (flag < 0) return;
    this.tupleSize(names.length, flag);
    for (const name of names) this.name(name);
  }

  private tupleSize(size: number, flag: number): void {
    if (size < 256) {
      this.bytes.byte(MarshalType.SMALL_TUPLE | flag);
      this.bytes.byte(size);
    } else {
      this.bytes.byte(MarshalType.TUPLE | flag);
      this.long(size);
    }
  }

  /** Writes an interned string. That includes names that are not identifiers, such as the `.0` of comprehensions. */
  private name(name: string): void {
    // For the machine, a name and an equal constant are two objects, as they are in CPython's compiler.
    const flag = this.flag(this.sorted && isKept(name) ? textKey(name) : `name ${name}`, true);
    if (flag < 0) return;
    if (isAscii(name)) this.ascii(name, true, flag);
    else this.utf8(MarshalType.INTERNED, new TextEncoder().encode(name), flag);
  }

  private text(value: StrValue): void {
    if (this.characters.has(value.value) || (value.isName && !isAscii(value.value))) return this.name(value.value);
    if (value.codePoints === null) return this.plainText(value.value, textKey(value.value), isKept(value.value));
    const flag = this.flag(this.cache.key(value), false);
    if (flag >= 0) this.utf8(MarshalType.UNICODE, encodeUtf8(value.codePoints), flag);
  }

  private plainText(text: string, key: string, always: boolean): void {
    const flag = this.flag(key, always);
    if (flag < 0) return;
    const interned = this.sorted && key === textKey(text) && (isIdentifierLike(text) || text === "*");
    if (isAscii(text)) this.ascii(text, interned, flag);
    else this.utf8(MarshalType.UNICODE, new TextEncoder().encode(text), flag);
  }

  private ascii(text: string, interned: boolean, flag: number): void {
    if (text.length < 256) {
      this.bytes.byte((interned ? MarshalType.SHORT_ASCII_INTERNED : MarshalType.SHORT_ASCII) | flag);
      this.bytes.byte(text.length);
    } else {
      this.bytes.byte((interned ? MarshalType.ASCII_INTERNED : MarshalType.ASCII) | flag);
      this.long(text.length);
    }
    for (let i = 0; i < text.length; i++) this.bytes.byte(text.charCodeAt(i));
  }

  private utf8(type: number, encoded: Uint8Array, flag: number): void {
    this.bytes.byte(type | flag);
    this.long(encoded.length);
    this.bytes.bytes(encoded);
  }

  private long(value: number): void {
    this.bytes.byte(value & 0xff);
    this.bytes.byte((value >> 8) & 0xff);
    this.bytes.byte((value >> 16) & 0xff);
    this.bytes.byte((value >> 24) & 0xff);
  }

  private int(value: bigint, flag: number): void {
    if (BigInt.asIntN(32, value) === value) {
      this.bytes.byte(MarshalType.INT | flag);
      return this.long(Number(value));
    }
    this.bytes.byte(MarshalType.LONG | flag);
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
    this.bytes.byte(MarshalType.STRING | flag);
    this.long(value.length);
    this.bytes.bytes(value);
  }
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** The key of a string constant. */
function textKey(text: string): string {
  return `s${text}`;
}

/** The key of a bytes constant. */
function bytesKey(bytes: Uint8Array): string {
  // One call makes a flat string; concatenation makes one that has to be flattened when it is looked up.
  if (bytes.length < MOST_ARGUMENTS) return `b${String.fromCharCode.apply(null, bytes as unknown as number[])}`;
  let key = "b";
  for (let at = 0; at < bytes.length; at += MOST_ARGUMENTS)
    key += String.fromCharCode.apply(null, bytes.subarray(at, at + MOST_ARGUMENTS) as unknown as number[]);
  return key;
}
const MOST_ARGUMENTS = 4096;

/** Whether CPython has one string with this text for the whole process. */
function isKept(text: string): boolean {
  return isIdentifierLike(text) || (text.length === 1 && text.charCodeAt(0) < 0x100);
}

/** Whether CPython has one object with this value for the whole process. */
function isShared(value: CodeConstant): boolean {
  if (value.type === "int") return value.value >= -5n && value.value <= 256n;
  return value.type === "bytes" && value.value.length < 2;
}

/**
 * Whether CPython rebuilds this frozenset for a code object: it does if the set holds strings that were already
 * interned. Which strings those are depends on what the process has run, but common words are among them.
 */
function isRemade(value: CodeConstant): boolean {
  return (
    value.type === "frozenset" && value.items.some((item) => item.type === "str" && /^[A-Za-z_]\w*$/.test(item.value))
  );
}

function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) if (left[i] !== right[i]) return left[i]! - right[i]!;
  return left.length - right.length;
}

/** ASCII letters, digits and underscores only: such constants are interned. */
function isIdentifierLike(text: string): boolean {
  return /^\w*$/.test(text);
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
