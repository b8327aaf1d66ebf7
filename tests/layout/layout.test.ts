/** Every object record of the core is laid out in memory like CPython's. A build of the core writes its layouts. */
import { describe, expect, it } from "vitest";
import { layouts, type RecordLayout } from "../../host/generated/layouts.ts";
import { layouts as cpython } from "./cpython_3_11.ts";

const records: Readonly<Record<string, RecordLayout>> = layouts;

/** Offsets by field, including those of the bases. */
function offsetsOf({ base, fields }: RecordLayout): [string, number][] {
  const inherited = base === null ? [] : offsetsOf(records[base] as RecordLayout);
  return [...inherited, ...Object.entries(fields).map(([name, { offset }]): [string, number] => [name, offset])];
}

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

describe("layouts", () => {
  it.each(Object.entries(cpython))("%s", (name, { size, offsets }) => {
    const record = records[name] as RecordLayout;
    expect(record, `the core has no record ${name}`).toBeDefined();
    const found = offsetsOf(record).filter(([field]) => !field.startsWith("_"));
    const known = { ...cpython["BaseObject"]?.offsets, ...cpython["VarObject"]?.offsets, ...offsets };
    const inherited = name.endsWith("ErrorObject") || name.endsWith("GroupObject") || name === "ValueExceptionObject";
    const parents = inherited ? cpython["BaseExceptionObject"]?.offsets : cpython["DescriptorObject"]?.offsets;
    const expected = found.map(([field]) => [field, known[field] ?? parents?.[field]]);
    expect(found).toEqual(expected);
    expect(roundedUp(record.size)).toBeLessThanOrEqual(size);
  });

  it("leaves no object record out", () => {
    const left = Object.entries(records)
      .filter(([, record]) => offsetsOf(record).some(([field]) => field === "refcount"))
      .filter(([name]) => !(name in cpython) && !(name in ours))
      .map(([name]) => name);
    expect(left).toEqual([]);
  });
});
