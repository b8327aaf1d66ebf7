/**
 * Every object record of the core is laid out in memory like CPython's. Compiling the core writes `build/layout.json`.
 */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { layouts } from "./cpython_3_11.ts";

interface CoreRecord {
  readonly size: number;
  readonly fields: Readonly<Record<string, { readonly offset: number }>>;
}

const file = "build/layout.json";
const built = existsSync(file);
if (!built) console.log(`Skipped: layouts (${file} is missing; npm run build:debug writes it).`);
const records: Readonly<Record<string, CoreRecord>> = built ? JSON.parse(readFileSync(file, "utf8")) : {};

/** Records without a counterpart among CPython's structs. */
const ours: Readonly<Record<string, string>> = {
  TupleObject: "the items follow the header, which is judged",
  StructSequenceObject: "a tuple, its items under names",
  CodeIterator: "stands for two structs that hold a C parser's state",
  FormatIterator: "its struct holds a C parser's state",
  FileIOObject: "CPython packs its flags into bits",
  TextIOObject: "what waits to be written is a block of bytes, not a list of objects",
  StringIOObject: "CPython keeps a writer in it, and packs its flags into bits",
  CoreDecoderObject: "stands for the decoders that CPython has in Python",
};

/** A record may end within its last 8-byte slot, and CPython's struct may be longer: a set contains its small table. */
const roundedUp = (size: number) => Math.ceil(size / 8) * 8;

describe.skipIf(!built)("layouts", () => {
  it.each(Object.entries(layouts).filter(([name]) => name in records))("%s", (name, { size, offsets }) => {
    const record = records[name] as CoreRecord;
    const found = Object.entries(record.fields)
      .filter(([field]) => !field.startsWith("_"))
      .map(([field, { offset }]) => [field, offset] as const);
    const known = { ...layouts["BaseObject"]?.offsets, ...layouts["VarObject"]?.offsets, ...offsets };
    const inherited = name.endsWith("ErrorObject") || name.endsWith("GroupObject") || name === "ValueExceptionObject";
    const parents = inherited ? layouts["BaseExceptionObject"]?.offsets : layouts["DescriptorObject"]?.offsets;
    const expected = found.map(([field]) => [field, known[field] ?? parents?.[field]]);
    expect(found).toEqual(expected);
    expect(roundedUp(record.size)).toBeLessThanOrEqual(size);
  });

  it("leaves no object record out", () => {
    const left = Object.entries(records)
      .filter(([name, { fields }]) => "refcount" in fields && !(name in layouts) && !(name in ours))
      .map(([name]) => name);
    expect(left).toEqual([]);
  });
});
