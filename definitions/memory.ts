/**
 * The map of the core's memory below its static data: regions in order, each beginning where the last one ends.
 *
 * A region's name is its constant in `Layout`. To make room, change a size; to add a region, add a line. asc puts the
 * core's static data after the last region, and the heap follows it. Code that names an address above a megabyte is
 * longer (a constant takes four bytes instead of three), so the static data should begin below.
 */
export interface Region {
  readonly name: string;
  readonly size: number;
  /** What it holds: the comment of its constant. */
  readonly holds: string;
  /** Its start is a multiple of this; 16 unless given. */
  readonly align?: number;
}

/** Distances between the objects of a table. */
export const strides = {
  TYPE_STRIDE: [0x400, "Between two static types; the first 16 bytes of each place are its GC head."],
  ASCII_STRIDE: [56, "Between the strs of two characters below 128."],
  LATIN1_STRIDE: [80, "Between the strs of two characters from 128 on."],
  BYTES_STRIDE: [40, "Between two bytes objects of one byte."],
  SMALL_INT_STRIDE: [32, "Between two small ints."],
} as const;

/** How many static types there is room for. */
export const TYPE_LIMIT = 302;

const regions: readonly Region[] = [
  { name: "GUARD", size: 0x400, holds: "Nothing: no address in it is valid." },
  { name: "RUNTIME", size: 0x400, holds: "The one Runtime record: core/memory/runtime.ts." },
  { name: "MEMORY_STATE", size: 0x1000, holds: "The allocator's state: core/memory/state.ts." },
  { name: "GC_STATE", size: 0x100, holds: "The collector's state: core/kernel/gc/gc.ts." },
  { name: "FREE_LISTS", size: 0x300, holds: "Heads and counts of the free lists: core/memory/free_list.ts." },
  { name: "EMPTY_KEYS", size: 0x40, holds: "The hash table that all empty dicts share: core/objects/dict/keys.ts." },
  { name: "GC_LISTS", size: 0x40, holds: "Heads of the lists that a collection sorts objects into." },
  { name: "TRASHCAN", size: 0x680, holds: "Objects whose deallocation is postponed: core/kernel/gc/trashcan.ts." },
  { name: "HOOKS", size: 0x100, holds: "Functions of higher rooms that lower ones call: core/kernel/hooks.ts." },
  { name: "INTERPRETER_STATE", size: 0x400, holds: "The eval loop's state: core/objects/frame." },
  { name: "EXCEPTION_STATE", size: 0x200, holds: "What the exception classes keep: core/exceptions/classes." },
  { name: "MODULE_STATE", size: 0x200, holds: "The modules' pristine contents: core/interpreter/program/pristine.ts." },
  { name: "IO_STATE", size: 0x400, holds: "What _io keeps." },
  { name: "TYPE_STATE", size: 0x200, holds: "Where definitions end, slots, instances: core/kernel and core/objects." },
  { name: "STR_STATE", size: 0x200, holds: "What codecs and case mappings keep." },
  { name: "INT_STATE", size: 0xc00, holds: "What int keeps: core/objects/int/int.ts." },
  { name: "SINGLETONS", size: 0x1000, holds: "Singletons; their addresses are constants of their own." },
  { name: "SMALL_INTS", size: 0x3000, holds: "The ints from -5 to 256, SMALL_INT_STRIDE apart." },
  {
    name: "LATIN1",
    size: 0x5000,
    holds: "The strs of one Latin-1 character: 128 ASCII_STRIDE apart, 128 LATIN1_STRIDE.",
  },
  { name: "BYTES", size: 0x3000, holds: "The bytes objects of one byte, BYTES_STRIDE apart." },
  { name: "TYPES", size: TYPE_LIMIT * strides.TYPE_STRIDE[0], holds: "Static types, TYPE_STRIDE apart.", align: 0x400 },
  { name: "BEFORE_NAMES", size: 0x800, holds: "None, at the address that its hash comes from." },
  { name: "NAMES", size: 0x2c000, holds: "Interned strs that the core knows by name." },
  { name: "TYPE_CACHE", size: 0x10000, holds: "Cache of attribute look-ups: 4096 entries of 16 bytes." },
  { name: "DEFINITIONS", size: 0x28000, holds: "Definitions of methods and attributes: core/kernel/static_type.ts." },
];

/** Objects at a fixed address: their constant, the region that holds them, the offset in it, and a comment. */
export const singletons: readonly (readonly [name: string, region: string, offset: number, comment: string])[] = [
  [
    "None",
    "BEFORE_NAMES",
    0x3e0,
    "Its hash is derived from its address: within a megabyte, it is where CPython 3.11.7 has it.",
  ],
  ["NotImplemented", "SINGLETONS", 0x10, ""],
  ["Ellipsis", "SINGLETONS", 0x20, ""],
  ["False", "SINGLETONS", 0x40, ""],
  ["True", "SINGLETONS", 0x60, ""],
  ["EmptyTuple", "SINGLETONS", 0xa0, "The empty tuple; its GC head is before it."],
  ["EmptyBytes", "SINGLETONS", 0xc0, ""],
  ["EmptyStr", "SINGLETONS", 0x100, ""],
];

export interface Placed extends Region {
  readonly start: number;
  readonly end: number;
}

/** The regions with their addresses. */
export const memoryMap: readonly Placed[] = place();

function place(): Placed[] {
  const placed: Placed[] = [];
  let at = 0;
  for (const region of regions) {
    const align = region.align ?? 16;
    const start = Math.ceil(at / align) * align;
    at = start + region.size;
    placed.push({ ...region, start, end: at });
  }
  return placed;
}

export function regionNamed(name: string): Placed {
  const found = memoryMap.find((region) => region.name === name);
  if (!found) throw new Error(`definitions/memory.ts has no region ${name}`);
  return found;
}

export function singletonAddress(name: string): number {
  const found = singletons.find(([singleton]) => singleton === name);
  if (!found) throw new Error(`definitions/memory.ts has no singleton ${name}`);
  return regionNamed(found[1]).start + found[2];
}

/** Fails, with the region's name, if `used` bytes do not fit into it. */
export function checkRoom(name: string, used: number): void {
  const { size } = regionNamed(name);
  if (used > size)
    throw new Error(`the region ${name} needs ${used} bytes and has ${size}: make it larger in definitions/memory.ts`);
}

/** Where asc puts the core's static data. */
export const STATIC_END = Math.ceil(memoryMap.at(-1)!.end / 0x10000) * 0x10000;

/** Room for the core's static data; that of the units follows, then the heap. The build fails if it is too little. */
const STATIC_ROOM = 0x50000;

/** Where the static data of the units begins: core/generated/units.json has the place of each. */
export const UNITS_START = STATIC_END + STATIC_ROOM;

/** The pages of 64 KB that a core's memory begins with; a boot must not need more. */
export const INITIAL_PAGES = 64;

/** The options of asc that follow from the map. */
export const memoryOptions: readonly string[] = [
  "--memoryBase",
  `${STATIC_END}`,
  "--initialMemory",
  `${INITIAL_PAGES}`,
];
