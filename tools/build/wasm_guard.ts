/**
 * What a finished core must not have, read from the binary itself: a start function (it would write state outside
 * linear memory, which a snapshot misses) or a hidden function table (the host reaches slots through it).
 */
import { exportedParts, exports, imports } from "../../definitions/border.ts";

const sectionOf = { import: 2, export: 7, start: 8, elements: 9 } as const;

export class Reader {
  at = 0;

  constructor(readonly bytes: Uint8Array) {}

  byte(): number {
    return this.bytes[this.at++] as number;
  }

  /** LEB128, unsigned. */
  unsigned(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  name(): string {
    const length = this.unsigned();
    const text = new TextDecoder().decode(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
    return text;
  }
}

function sections(binary: Uint8Array): Map<number, Uint8Array> {
  const reader = new Reader(binary);
  reader.at = 8;
  const found = new Map<number, Uint8Array>();
  while (reader.at < binary.length) {
    const id = reader.byte();
    const size = reader.unsigned();
    found.set(id, binary.subarray(reader.at, reader.at + size));
    reader.at += size;
  }
  return found;
}

interface Export {
  readonly name: string;
  /** As in the binary. */
  readonly bytes: Uint8Array;
}

function allExports(section: Uint8Array | undefined): Export[] {
  if (section === undefined) return [];
  const reader = new Reader(section);
  return Array.from({ length: reader.unsigned() }, () => {
    const start = reader.at;
    const name = reader.name();
    reader.byte();
    reader.unsigned();
    return { name, bytes: section.subarray(start, reader.at) };
  });
}

const exportsOf = (section: Uint8Array | undefined): string[] => allExports(section).map(({ name }) => name);

/** The functions that a part of the core has, for other parts. */
export function exportedNames(binary: Uint8Array): string[] {
  return exportsOf(sections(binary).get(sectionOf.export));
}

/** The module without some of its exports. */
export function withoutExports(binary: Uint8Array, leavesOut: (name: string) => boolean): Uint8Array {
  const reader = new Reader(binary);
  reader.at = 8;
  const output: Uint8Array[] = [binary.subarray(0, 8)];
  while (reader.at < binary.length) {
    const start = reader.at;
    const id = reader.byte();
    const size = reader.unsigned();
    const body = binary.subarray(reader.at, reader.at + size);
    reader.at += size;
    if (id === sectionOf.export) {
      const kept = allExports(body).filter(({ name }) => !leavesOut(name));
      const parts = [Uint8Array.from(unsigned(kept.length)), ...kept.map(({ bytes }) => bytes)];
      output.push(...section(id, parts));
    } else output.push(binary.subarray(start, reader.at));
  }
  return Buffer.concat(output);
}

export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  do {
    const low = value & 0x7f;
    value >>>= 7;
    bytes.push(value === 0 ? low : low | 0x80);
  } while (value !== 0);
  return bytes;
}

/** A section of a module. */
export function section(id: number, parts: readonly Uint8Array[]): Uint8Array[] {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  return [Uint8Array.from([id, ...unsigned(size)]), ...parts];
}

interface FunctionImport {
  readonly from: string;
  readonly name: string;
}

/** The imported functions, in the order of their indexes. A part also imports the memory and the table. */
function functionImports(section: Uint8Array | undefined): FunctionImport[] {
  if (section === undefined) return [];
  const reader = new Reader(section);
  const found: FunctionImport[] = [];
  for (let left = reader.unsigned(); left > 0; left--) {
    const [from, name] = [reader.name(), reader.name()];
    const kind = reader.byte();
    if (kind === 0) {
      reader.unsigned();
      found.push({ from, name });
    } else if (kind === 1 || kind === 2) {
      if (kind === 1) reader.byte();
      const hasMaximum = (reader.byte() & 1) === 1;
      reader.unsigned();
      if (hasMaximum) reader.unsigned();
    } else throw new Error(`the import ${from}.${name} is neither a function nor memory nor a table`);
  }
  return found;
}

/** The functions that a part imports from other parts. */
export function linkImports(binary: Uint8Array): FunctionImport[] {
  return functionImports(sections(binary).get(sectionOf.import)).filter(({ name }) => name.startsWith("core/"));
}

/** Functions of other parts that a part puts into the table. */
export function foreignIndexes(binary: Uint8Array): string[] {
  const found = sections(binary);
  const imported = functionImports(found.get(sectionOf.import));
  const elements = found.get(sectionOf.elements);
  if (elements === undefined) return [];
  const reader = new Reader(elements);
  const names: string[] = [];
  for (let left = reader.unsigned(); left > 0; left--) {
    // The compiler writes one kind of segment: for table 0, from a constant on.
    if (reader.unsigned() !== 0 || reader.byte() !== 0x41) throw new Error("an unknown kind of table segment");
    reader.unsigned();
    reader.byte();
    for (let functions = reader.unsigned(); functions > 0; functions--) {
      const index = reader.unsigned();
      if (index < imported.length) names.push(imported[index]!.name);
    }
  }
  return names;
}

/** The functions that the core imports from its host; the debug core's `abort` is asc's own. */
function importsOf(section: Uint8Array | undefined): string[] {
  return functionImports(section)
    .filter(({ from, name }) => `${from}.${name}` !== "env.abort")
    .map(({ name }) => name);
}

/** How a list in the binary differs from the one in definitions/border.ts. */
function* differences(kind: string, found: readonly string[], defined: readonly string[]): Iterable<string> {
  for (const name of found) if (!defined.includes(name)) yield `an ${kind} ${name} that definitions/border.ts lacks`;
  for (const name of defined) if (!found.includes(name)) yield `no ${kind} ${name}, which definitions/border.ts has`;
}

/** One sentence for each problem with a core. */
export function coreProblems(binary: Uint8Array): string[] {
  const found = sections(binary);
  const problems: string[] = [];
  if (found.has(sectionOf.start)) {
    problems.push("a start function: some global is initialized by a call; initialize it where the runtime starts");
  }
  if (!exportsOf(found.get(sectionOf.export)).includes("table")) {
    problems.push("no exported table: functions that only slots reach were dropped; compile with --exportTable");
  }
  return problems;
}

/** How the core's imports and exports differ from the border that the host is made for. */
export function borderProblems(binary: Uint8Array): string[] {
  const found = sections(binary);
  const exported = [...exports.map(({ name }) => name), ...exportedParts];
  return [
    ...differences("export", exportsOf(found.get(sectionOf.export)), exported),
    ...differences(
      "import",
      importsOf(found.get(sectionOf.import)),
      imports.map(({ name }) => name),
    ),
  ];
}
