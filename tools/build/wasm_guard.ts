/**
 * What a finished core must not have, read from the binary itself: a start function (it would write state outside
 * linear memory, which a snapshot misses) or a hidden function table (the host reaches slots through it).
 */

const sectionOf = { export: 7, start: 8 } as const;

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
