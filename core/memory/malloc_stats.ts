/**
 * The report of sys._debugmallocstats(), in CPython's form, written straight to file descriptor 2. It must not
 * allocate: that would change the report.
 */
import { host_write } from "../generated/host";
import { FreeLimit, FreeList, FreeLists, tupleFreeList } from "./free_list";
import { ALIGNMENT_SHIFT, ARENA_SIZE, POOL_SIZE, SIZE_CLASSES, SMALL_MAXIMUM } from "./geometry";
import { NULL } from "./address";
import { ARENAS, arenaObject, Pool, POOL_OVERHEAD } from "./pymalloc";
import { scratchPop, scratchPush } from "./scratch";

const LINE_SLOTS: i32 = 32;
/** Column of the equals sign. */
const LABEL_WIDTH: i32 = 35;
const VALUE_WIDTH: i32 = 21;

/** A line being written. Lines are far shorter than this buffer. */
@unmanaged
class Line {
  length: u32;
  private _pad: u32;

  addByte(byte: u8): void {
    store<u8>(changetype<usize>(this) + offsetof<Line>() + this.length++, byte);
  }
  addText(text: string): void {
    for (let index = 0; index < text.length; index++)
      this.addByte(<u8>load<u16>(changetype<usize>(text) + ((<usize>index) << 1)));
  }
  pad(width: i32): void {
    while (<i32>this.length < width) this.addByte(32);
  }
  /** Right-aligned in `width`, optionally with commas between thousands. */
  addNumber(value: i64, width: i32, commas: bool): void {
    let digits = 1;
    for (let rest = value / 10; rest > 0; rest /= 10) digits++;
    const total = commas ? digits + (digits - 1) / 3 : digits;
    for (let blank = total; blank < width; blank++) this.addByte(32);
    let scale: i64 = 1;
    for (let digit = 1; digit < digits; digit++) scale *= 10;
    for (let left = digits; left > 0; left--) {
      this.addByte(48 + <u8>((value / scale) % 10));
      if (commas && left % 3 === 1 && left > 1) this.addByte(44);
      scale /= 10;
    }
  }
  end(): void {
    this.addByte(10);
    host_write(2, changetype<usize>(this) + offsetof<Line>(), this.length);
    this.length = 0;
  }
  /** Appends a value after the label: `label    =      value`. */
  endWithValue(value: i64): void {
    this.pad(LABEL_WIDTH);
    this.addByte(61);
    this.addNumber(value, VALUE_WIDTH, true);
    this.end();
  }
  entry(label: string, value: i64): void {
    this.addText(label);
    this.endWithValue(value);
  }
}

/** Sums over the size classes. */
@unmanaged
class Totals {
  allocated: i64;
  available: i64;
  headers: i64;
  quantization: i64;
  freePools: i64;
}

export function writeMallocStatistics(): void {
  const slots = scratchPush(LINE_SLOTS + <i32>(offsetof<Totals>() >> 3));
  if (slots === NULL) return;
  const line = changetype<Line>(slots);
  const totals = changetype<Totals>(slots + ((<usize>LINE_SLOTS) << 3));
  line.length = 0;
  memory.fill(changetype<usize>(totals), 0, offsetof<Totals>());
  line.addText("Small block threshold = ");
  line.addNumber(SMALL_MAXIMUM, 0, false);
  line.addText(", in ");
  line.addNumber(SIZE_CLASSES, 0, false);
  line.addText(" size classes.");
  line.end();
  line.end();
  writeClasses(line, totals);
  line.end();
  writeArenas(line);
  line.end();
  writeTotals(line, totals);
  line.end();
  writeFreeLists(line);
  scratchPop(LINE_SLOTS + <i32>(offsetof<Totals>() >> 3));
}

function writeClasses(line: Line, totals: Totals): void {
  line.addText("class   size   num pools   blocks in use  avail blocks");
  line.end();
  line.addText("-----   ----   ---------   -------------  ------------");
  line.end();
  for (let sizeClass: u32 = 0; sizeClass < SIZE_CLASSES; sizeClass++) writeClass(line, totals, sizeClass);
  for (let index: u32 = 0; index < ARENAS.capacity; index++) {
    if (arenaObject(index).address !== 0) totals.freePools += arenaObject(index).freePools;
  }
}

function writeClass(line: Line, totals: Totals, sizeClass: u32): void {
  const size = (<i64>(sizeClass + 1)) << ALIGNMENT_SHIFT;
  const room = <i64>(POOL_SIZE - POOL_OVERHEAD);
  let pools: i64 = 0;
  let used: i64 = 0;
  for (let index: u32 = 0; index < ARENAS.capacity; index++) {
    const arena = arenaObject(index);
    if (arena.address === 0) continue;
    for (let at = arena.address; at < arena.poolAddress; at += POOL_SIZE) {
      const pool = changetype<Pool>(at);
      if (pool.count === 0 || pool.sizeClass !== sizeClass) continue;
      pools++;
      used += pool.count;
    }
  }
  if (pools === 0) return;
  const available = pools * (room / size) - used;
  line.addNumber(sizeClass, 5, false);
  line.addNumber(size, 7, false);
  line.addNumber(pools, 12, false);
  line.addNumber(used, 16, false);
  line.addNumber(available, 14, false);
  line.end();
  totals.allocated += used * size;
  totals.available += available * size;
  totals.headers += pools * POOL_OVERHEAD;
  totals.quantization += pools * (room % size);
}

function writeArenas(line: Line): void {
  const current: i64 = ARENAS.current;
  line.entry("# arenas allocated total", ARENAS.allocatedEver);
  line.entry("# arenas reclaimed", <i64>ARENAS.allocatedEver - current);
  line.entry("# arenas highwater mark", ARENAS.highest);
  line.entry("# arenas allocated current", current);
  line.addNumber(current, 0, false);
  line.addText(" arenas * ");
  line.addNumber(ARENA_SIZE, 0, false);
  line.addText(" bytes/arena");
  line.endWithValue(current * ARENA_SIZE);
}

function writeTotals(line: Line, totals: Totals): void {
  const unused = totals.freePools * POOL_SIZE;
  line.entry("# bytes in allocated blocks", totals.allocated);
  line.entry("# bytes in available blocks", totals.available);
  line.addNumber(totals.freePools, 0, false);
  line.addText(" unused pools * ");
  line.addNumber(POOL_SIZE, 0, false);
  line.addText(" bytes");
  line.endWithValue(unused);
  line.entry("# bytes lost to pool headers", totals.headers);
  line.entry("# bytes lost to quantization", totals.quantization);
  // Arenas are aligned to their own size.
  line.entry("# bytes lost to arena alignment", 0);
  line.entry("Total", totals.allocated + totals.available + unused + totals.headers + totals.quantization);
}

function writeFreeLists(line: Line): void {
  writeFreeList(line, FreeLists.dict, 0, "PyDictObject", 48);
  writeFreeList(line, FreeLists.float, 0, "PyFloatObject", 24);
  writeFreeList(line, FreeLists.list, 0, "PyListObject", 40);
  for (let length: i64 = 1; length < FreeLimit.tupleLengths; length++) {
    writeFreeList(line, tupleFreeList(length), length, "PyTupleObject", 24 + 8 * length);
  }
}

/** The label ends at column 48. `length` is the tuples' length; 0 for other objects. */
function writeFreeList(line: Line, list: usize, length: i64, name: string, size: i64): void {
  const count = changetype<FreeList>(list).count;
  writeFreeListLabel(line, count, length, name, size);
  const width = line.length;
  line.length = 0;
  line.pad(48 - <i32>width);
  writeFreeListLabel(line, count, length, name, size);
  line.addByte(32);
  line.endWithValue(count * size);
}

function writeFreeListLabel(line: Line, count: i64, length: i64, name: string, size: i64): void {
  line.addNumber(count, 0, false);
  line.addText(" free ");
  if (length > 0) {
    line.addNumber(length, 0, false);
    line.addText("-sized ");
  }
  line.addText(name);
  line.addText("s * ");
  line.addNumber(size, 0, false);
  line.addText(" bytes each");
}
