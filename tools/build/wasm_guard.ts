/**
 * What a finished core must not have, read from the binary itself: a start function (it would write state outside
 * linear memory, which a snapshot misses) or a hidden function table (the host reaches slots through it).
 */
import { exportedParts, exports, imports } from "../../definitions/border.ts";

const sectionOf = { import: 2, export: 7, start: 8 } as const;

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

function exportsOf(section: Uint8Array | undefined): string[] {
  if (section === undefined) return [];
  const reader = new Reader(section);
  const names: string[] = [];
  for (let left = reader.unsigned(); left > 0; left--) {
    names.push(reader.name());
    reader.byte();
    reader.unsigned();
  }
  return names;
}

/** The functions that the core imports from its host; the debug core's `abort` is asc's own. */
function importsOf(section: Uint8Array | undefined): string[] {
  if (section === undefined) return [];
  const reader = new Reader(section);
  const names: string[] = [];
  for (let left = reader.unsigned(); left > 0; left--) {
    const [from, name] = [reader.name(), reader.name()];
    if (reader.byte() !== 0) throw new Error(`the import ${from}.${name} is no function`);
    reader.unsigned();
    if (`${from}.${name}` !== "env.abort") names.push(name);
  }
  return names;
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
