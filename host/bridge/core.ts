/**
 * One machine: an instance of the core with its memory, and the functions that it imports.
 *
 * Any call into the core can grow memory, which detaches every view: take a fresh one from `bytes` each time.
 */
import {
  COMPILE_MODES,
  CompileAnswer,
  CompileFlag,
  type CoreExports,
  type CoreImports,
  Query,
} from "../generated/border.ts";
import { formatFloat, parseFloatText } from "./numbers.ts";
import type { CharacterNames, Compile, System } from "./system.ts";
import { decodeSurrogates, type MarshalValue, marshalValue } from "./values.ts";

export interface CoreOptions {
  readonly system: System;
  readonly compile: Compile;
  readonly characters: CharacterNames;
  /** PYTHONHASHSEED: a number fixes the hash key (0: no key at all); null: a random key. */
  readonly hashSeed: number | null;
  /** Bytes that memory may grow to; 0: no limit. */
  readonly memoryLimit: number;
  /** Native activations that fit on the stack; more than that raises RecursionError. */
  readonly nativeLimit: number;
}

/** Why the core stopped on its own: always our bug, never the program's. */
export class CoreCrash extends Error {}

export class Core {
  readonly exports: CoreExports;
  private view = new Uint8Array(0);
  private readonly options: CoreOptions;

  constructor(module: WebAssembly.Module, options: CoreOptions) {
    this.options = options;
    const instance = new WebAssembly.Instance(module, { host: this.imports(), env: { abort: this.abort } });
    this.exports = instance.exports as unknown as CoreExports;
    const [key0, key1] = hashKeys(options);
    if (this.exports.boot(key0, key1, BigInt(options.memoryLimit), options.nativeLimit) === 0)
      throw new RangeError("the memory limit is too small to start");
  }

  /** Memory as it is now. */
  get bytes(): Uint8Array {
    const { buffer } = this.exports.memory;
    // Creating a view is expensive; the last one stays valid until memory grows.
    if (this.view.buffer !== buffer) this.view = new Uint8Array(buffer);
    return this.view;
  }

  /** Copies bytes into a new block, or returns 0 if memory is exhausted. */
  place(data: Uint8Array): number {
    const block = this.exports.hostAllocate(Math.max(data.length, 1));
    if (block !== 0) this.bytes.set(data, block);
    return block;
  }

  text(address: number, length: number): string {
    return decoder.decode(this.bytes.subarray(address, address + length));
  }

  private readonly abort = (message: number, file: number, line: number, column: number): never => {
    throw new CoreCrash(`${this.utf16(message)} (${this.utf16(file)}:${line}:${column})`);
  };

  /** A string literal in the core: UTF-16, preceded by its length in bytes. */
  private utf16(address: number): string {
    if (address === 0) return "";
    const view = new DataView(this.exports.memory.buffer);
    const length = view.getUint32(address - 4, true);
    let text = "";
    for (let at = 0; at < length; at += 2) text += String.fromCharCode(view.getUint16(address + at, true));
    return text;
  }

  private imports(): CoreImports {
    const { system } = this.options;
    const part = (address: number, length: number): Uint8Array => this.bytes.subarray(address, address + length);
    return {
      host_open: (path, length, flags, mode) => system.open(this.bytes.slice(path, path + length), flags, mode),
      host_close: (descriptor) => system.close(descriptor),
      host_write: (descriptor, data, length) => system.write(descriptor, part(data, length)),
      host_read: (descriptor, data, length) => system.read(descriptor, part(data, length)),
      host_seek: (descriptor, offset, whence) => system.seek(descriptor, offset, whence),
      host_truncate: (descriptor, length) => system.truncate(descriptor, length),
      host_fstat: (descriptor, out) => this.fstat(descriptor, out),
      host_is_terminal: (descriptor) => Number(system.isTerminal(descriptor)),
      host_clock: (kind, out) => new DataView(this.exports.memory.buffer).setBigInt64(out, system.clock(kind), true),
      host_sleep: (seconds) => system.sleep(seconds),
      host_format_float: (value, code, precision, alternate, out, capacity) =>
        formatFloat(this.bytes, value, code, precision, alternate, out, capacity),
      host_parse_float: (text, length) => parseFloatText(this.bytes, text, length),
      host_character_by_name: (name, length) => this.options.characters.byName(this.text(name, length)) ?? -1,
      host_character_name: (character, out) => {
        const name = encoder.encode(this.options.characters.nameOf(character) ?? "");
        this.bytes.set(name, out);
        return name.length;
      },
      host_compile: (...values) => this.compile(values),
      host_read_file: (path, length, out) => {
        const file = system.readFile(this.text(path, length));
        return typeof file === "number" ? file : this.hand(file, out);
      },
    };
  }

  private fstat(descriptor: number, out: number): number {
    const status = this.options.system.fstat(descriptor);
    if (typeof status === "number") return status;
    const view = new DataView(this.exports.memory.buffer);
    view.setBigInt64(out, BigInt(status.mode), true);
    view.setBigInt64(out + 8, BigInt(status.size), true);
    view.setBigInt64(out + 16, BigInt(status.blksize), true);
    return 0;
  }

  /** Hands a block to the core: stores its address and length at `out`. Returns 1, or -12 (ENOMEM). */
  private hand(data: Uint8Array, out: number): number {
    const block = this.place(data);
    if (block === 0) return -12;
    const view = new DataView(this.exports.memory.buffer);
    view.setUint32(out, block, true);
    view.setUint32(out + 4, data.length, true);
    return 1;
  }

  private compile([source, length, filename, filenameLength, mode, flags, optimize, out]: number[]): number {
    const bytes = this.bytes.slice(source, source! + length!);
    const text = (flags! & CompileFlag.IGNORE_COOKIE) !== 0 ? decoder.decode(bytes) : bytes;
    const limits = {
      recursionLimit: Number(this.exports.query(Query.RECURSION_LIMIT)),
      recursionDepth: Number(this.exports.query(Query.RECURSION_DEPTH)),
      maximumDigits: Number(this.exports.query(Query.MAXIMUM_DIGITS)),
    };
    const outcome = this.options.compile(
      text,
      decodeSurrogates(this.bytes.subarray(filename!, filename! + filenameLength!)),
      COMPILE_MODES[mode!]!,
      flags!,
      optimize as 0 | 1 | 2,
      limits,
      (path) => this.options.system.readFile(path),
    );
    const warnings = outcome.warnings.map(({ category, message, lineno }) => [category, message, lineno]);
    if (this.hand(warnings.length > 0 ? marshalValue(warnings) : new Uint8Array(0), out! + 8) < 0) return -1;
    if (warnings.length === 0) this.dropBlock(out! + 8);
    if (!("error" in outcome)) return this.hand(outcome.bytes, out!) < 0 ? -1 : 1;
    const { kind, message, details } = outcome.error;
    const fields: MarshalValue[] = [];
    fields[CompileAnswer.KIND] = kind;
    fields[CompileAnswer.MESSAGE] = message;
    if (details) {
      fields[CompileAnswer.FILENAME] = details.filename;
      fields[CompileAnswer.LINENO] = details.lineno;
      fields[CompileAnswer.OFFSET] = details.offset;
      fields[CompileAnswer.TEXT] = details.text;
      fields[CompileAnswer.END_LINENO] = details.end_lineno;
      fields[CompileAnswer.END_OFFSET] = details.end_offset;
      fields[CompileAnswer.IS_BARE] = details.isBare ?? false;
    }
    return this.hand(marshalValue(fields), out!) < 0 ? -1 : 0;
  }

  private dropBlock(out: number): void {
    const view = new DataView(this.exports.memory.buffer);
    this.exports.hostFree(view.getUint32(out, true));
    new DataView(this.exports.memory.buffer).setBigUint64(out, 0n, true);
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/**
 * Derives siphash's key as CPython does: zero for seed 0, a small generator's output for other seeds, entropy for none.
 */
function hashKeys({ hashSeed, system }: CoreOptions): [bigint, bigint] {
  const key = new Uint8Array(16);
  if (hashSeed === null) system.entropy(key);
  else if (hashSeed !== 0) {
    let state = hashSeed >>> 0;
    for (let index = 0; index < key.length; index++) {
      state = (Math.imul(state, 214013) + 2531011) >>> 0;
      key[index] = (state >>> 16) & 255;
    }
  }
  const view = new DataView(key.buffer);
  return [view.getBigInt64(0, true), view.getBigInt64(8, true)];
}
