/**
 * Boots a core at build time. Memory as `boot` leaves it becomes the module's data, and a start only repeats what
 * depends on the hash keys (core/restart.ts).
 *
 * That is found by booting with different keys: every word that differs must be the hash of a str or the index of a
 * dict's table, or the build fails. It also fails if a restart leaves memory that differs from a boot's.
 */
import { readFileSync } from "node:fs";
import { constantOf } from "../../definitions/border.ts";
import { checkRoom, regionNamed } from "../../definitions/memory.ts";
import { readTypes, typeAddress } from "../generate/core/types.ts";
import { Reader, section, unsigned } from "./wasm_guard.ts";

const SECTION_MEMORY = 5;
const SECTION_DATA = 11;
const SECTION_DATA_COUNT = 12;
const PAGE = 65536;
/** It is cheaper to leave a run of at least this many zero bytes out of the data. */
const GAP = 32;

const RUNTIME = regionNamed("RUNTIME").start;

/** How many boots to compare with. */
const OTHER_KEYS = 32;
/** Boot uses far fewer bytes of the scratch stack than this. */
const SCRATCH_OF_BOOT = 65536;

/** What build/layout.json says about the core's records. */
type Records = Readonly<Record<string, { size: number; fields: Readonly<Record<string, { offset: number }>> }>>;

function offset(records: Records, record: string, field: string): number {
  const found = records[record]?.fields[field];
  if (found === undefined) throw new Error(`no record ${record} has a field ${field}`);
  return found.offset;
}

type Boot = (hashKey0: bigint, hashKey1: bigint, memoryLimit: bigint, nativeLimit: number) => number;

/** Memory after a boot with these keys. */
function boot(binary: Uint8Array, hashKey0: bigint, hashKey1: bigint): Uint8Array {
  const module = new WebAssembly.Module(binary as Uint8Array<ArrayBuffer>);
  const imports: Record<string, Record<string, () => never>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] = () => {
      throw new Error(`a boot must not call ${name}`);
    };
  }
  const { exports } = new WebAssembly.Instance(module, imports);
  if ((exports["boot"] as Boot)(hashKey0, hashKey1, 0n, constantOf("NATIVE_LIMIT")) !== 1)
    throw new Error("the core does not boot");
  return new Uint8Array((exports["memory"] as WebAssembly.Memory).buffer);
}

/** Addresses of the 8-byte words that differ. */
function differences(a: Uint8Array, b: Uint8Array): number[] {
  if (a.length !== b.length) throw new Error("the hash keys affect how much memory a boot takes");
  const [left, right] = [new BigUint64Array(a.buffer), new BigUint64Array(b.buffer)];
  const found: number[] = [];
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) found.push(i * 8);
  return found;
}

/** The strs and dict tables that account for the differences. */
function keyed(
  records: Records,
  memory: Uint8Array,
  differing: readonly number[],
  ignored: ReadonlySet<number>,
): { strs: number[]; tables: number[] } {
  // Not including modules' types, which come after them.
  const types = readTypes([]);
  const [str, dict] = [typeAddress(types, "str"), typeAddress(types, "dict")];
  const view = new DataView(memory.buffer);
  const word = (address: number) => view.getUint32(address, true);
  const [typeField, strHash, dictKeys, log2Size, log2IndexBytes, kind, entryCount] = [
    offset(records, "BaseObject", "type"),
    offset(records, "StrObject", "hash"),
    offset(records, "DictObject", "keys"),
    ...["log2Size", "log2IndexBytes", "kind", "entryCount"].map((field) => offset(records, "DictKeys", field)),
  ] as [number, number, number, number, number, number, number];
  const head = records["DictKeys"]!.size;
  const strs = differing.map((address) => address - strHash).filter((address) => word(address + typeField) === str);
  const left = new Set(differing.filter((address) => !ignored.has(address)));
  for (const address of strs) left.delete(address + strHash);
  const tables = new Set<number>();
  for (let address = 0; address + dictKeys + 8 <= memory.length; address += 8) {
    if (word(address + typeField) !== dict || word(address + typeField + 4) !== 0) continue;
    const keys = word(address + dictKeys);
    if (keys % 8 !== 0 || keys + head > memory.length || tables.has(keys)) continue;
    // Some words look like a dict but are none: an index takes 1, 2 or 4 bytes.
    const log2BytesPerIndex = memory[keys + log2IndexBytes]! - memory[keys + log2Size]!;
    if (log2BytesPerIndex < 0 || log2BytesPerIndex > 2) continue;
    const entries = memory[keys + kind] === 0 ? word(keys + entryCount) * 24 : 0;
    const end = keys + head + (1 << memory[keys + log2IndexBytes]!) + entries;
    for (let at = keys + head; at < end; at += 8) if (left.delete(at)) tables.add(keys);
  }
  if (left.size > 0) throw new Error(`an unexpected word depends on the hash keys, at 0x${[...left][0]!.toString(16)}`);
  return { strs, tables: [...tables] };
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  for (;;) {
    const low = value & 0x7f;
    value >>= 7;
    if ((value === 0 && (low & 0x40) === 0) || (value === -1 && (low & 0x40) !== 0)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

/** Memory as active segments: its runs of nonzero bytes. */
function segments(memory: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  let at = 0;
  while (at < memory.length) {
    while (at < memory.length && memory[at] === 0) at++;
    if (at === memory.length) break;
    const start = at;
    let end = at;
    while (at < memory.length && at - end < GAP) if (memory[at++] !== 0) end = at;
    const head = [0, 0x41, ...signed(start), 0x0b, ...unsigned(end - start)];
    found.push(Uint8Array.from(head), memory.subarray(start, end));
    at = end;
  }
  return found;
}

/** The module with different initial memory. */
function withMemory(binary: Uint8Array, memory: Uint8Array): Uint8Array {
  const data = segments(memory);
  const count = Uint8Array.from(unsigned(data.length / 2));
  const reader = new Reader(binary);
  reader.at = 8;
  const output: Uint8Array[] = [binary.subarray(0, 8)];
  while (reader.at < binary.length) {
    const start = reader.at;
    const id = reader.byte();
    const size = reader.unsigned();
    const body = binary.subarray(reader.at, reader.at + size);
    reader.at += size;
    if (id === SECTION_DATA) output.push(...section(id, [count, ...data]));
    else if (id === SECTION_DATA_COUNT) output.push(...section(id, [count]));
    else {
      if (id === SECTION_MEMORY && new Reader(body.subarray(2)).unsigned() !== memory.length / PAGE)
        throw new Error(
          "a boot takes more memory than the module begins with: raise INITIAL_PAGES in definitions/memory.ts",
        );
      output.push(binary.subarray(start, reader.at));
    }
  }
  return Buffer.concat(output);
}

/** The core, already booted. `layoutFile` says where the fields of the Runtime record are. */
export function preboot(binary: Uint8Array, layoutFile: string): Uint8Array {
  const records = JSON.parse(readFileSync(layoutFile, "utf8")) as Records;
  const field = (name: string) => RUNTIME + offset(records, "Runtime", name);
  const memory = boot(binary, 1n, 2n);
  const definitionTop = regionNamed("TYPE_STATE").start + offset(records, "TypeState", "definitionTop");
  const top = new DataView(memory.buffer).getUint32(definitionTop, true);
  checkRoom("DEFINITIONS", top - regionNamed("DEFINITIONS").start);
  // Small tables look the same under many keys.
  const others = Array.from({ length: OTHER_KEYS }, (_, i) => differences(memory, boot(binary, BigInt(i), 3n)));
  const differing = [...new Set(others.flat())];
  const { strs, tables } = keyed(records, memory, differing, new Set([field("hashKey0"), field("hashKey1")]));
  const view = new DataView(memory.buffer);
  // The scratch stack is empty now, so the part that boot has not touched can hold the list until a machine starts.
  const list = view.getUint32(field("scratchTop"), true) + SCRATCH_OF_BOOT;
  Uint32Array.from([strs.length, ...strs, tables.length, ...tables]).forEach((value, i) => {
    view.setUint32(list + i * 4, value, true);
  });
  view.setUint32(field("bootList"), list, true);
  const booted = withMemory(binary, memory);
  for (const [key0, key1] of [
    [0n, 0n],
    [0x0123_4567_89ab_cdefn, -1n],
  ] as const) {
    const wrong = differences(boot(binary, key0, key1), boot(booted, key0, key1))[0];
    if (wrong !== undefined)
      throw new Error(`memory after a restart differs from memory after a boot, at 0x${wrong.toString(16)}`);
  }
  return booted;
}
