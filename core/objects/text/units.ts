/**
 * Runs of units of 1, 2 or 4 bytes: what a str's characters and a bytes object's bytes have in common.
 *
 * `kind` is the size of a unit. Counts are in units, never bytes, unless a parameter is named `size`.
 */

export function readUnit(data: usize, kind: i32, index: i64): u32 {
  if (kind === 1) return load<u8>(data + <usize>index);
  if (kind === 2) return load<u16>(data + ((<usize>index) << 1));
  return load<u32>(data + ((<usize>index) << 2));
}

export function writeUnit(data: usize, kind: i32, index: i64, unit: u32): void {
  if (kind === 1) store<u8>(data + <usize>index, <u8>unit);
  else if (kind === 2) store<u16>(data + ((<usize>index) << 1), <u16>unit);
  else store<u32>(data + ((<usize>index) << 2), unit);
}

/** The smallest unit that holds `highest`. */
export function kindFor(highest: u32): i32 {
  return highest < 0x100 ? 1 : highest < 0x10000 ? 2 : 4;
}

/** Copies bytes between runs that do not overlap; short ones without the overhead of `memory.copy`. */
export function copyBytes(to: usize, from: usize, size: usize): void {
  if (size >= 8) {
    if (size > 64) {
      memory.copy(to, from, size);
      return;
    }
    // The last word may overlap the previous one.
    const last = size - 8;
    for (let at: usize = 0; at < last; at += 8) store<u64>(to + at, load<u64>(from + at));
    store<u64>(to + last, load<u64>(from + last));
  } else if (size >= 4) {
    const end = load<u32>(from + size - sizeof<u32>());
    store<u32>(to, load<u32>(from));
    store<u32>(to + size - sizeof<u32>(), end);
  } else {
    for (let at: usize = 0; at < size; at++) store<u8>(to + at, load<u8>(from + at));
  }
}

/** Copies `count` units, widening or narrowing them; narrowed values must fit. */
export function copyUnits(to: usize, toKind: i32, from: usize, fromKind: i32, count: i64): void {
  if (toKind === fromKind) {
    copyBytes(to, from, <usize>(count * <i64>toKind));
    return;
  }
  if (toKind === 2 && fromKind === 1) widen12(to, from, <usize>count);
  else if (toKind === 4 && fromKind === 1) widen14(to, from, <usize>count);
  else {
    for (let index: i64 = 0; index < count; index++) writeUnit(to, toKind, index, readUnit(from, fromKind, index));
  }
}

function widen12(to: usize, from: usize, count: usize): void {
  const end = from + count;
  for (; from + 8 <= end; from += 8, to += 16) v128.store(to, v128.load_ext<u8>(from));
  for (; from < end; from++, to += 2) store<u16>(to, load<u8>(from));
}

function widen14(to: usize, from: usize, count: usize): void {
  const end = from + count;
  for (; from < end; from++, to += 4) store<u32>(to, load<u8>(from));
}

/** The class of the highest unit: the smallest of 0x7f, 0xff, 0xffff and 0x10ffff that bounds all. */
export function highestUnit(data: usize, kind: i32, count: i64): u32 {
  const end = data + <usize>(count * <i64>kind);
  if (kind === 1) return anyHighBit(data, end) ? 0xff : 0x7f;
  let all = i64x2.splat(0);
  for (; data + 16 <= end; data += 16) all = v128.or(all, v128.load(data));
  const folded = v128.extract_lane<u64>(all, 0) | v128.extract_lane<u64>(all, 1);
  let bits: u32;
  if (kind === 2) {
    bits = <u32>folded | <u32>(folded >> 32);
    bits = (bits | (bits >> 16)) & 0xffff;
    for (; data < end; data += 2) bits |= load<u16>(data);
  } else {
    bits = <u32>folded | <u32>(folded >> 32);
    for (; data < end; data += 4) bits |= load<u32>(data);
  }
  return bits < 0x80 ? 0x7f : bits < 0x100 ? 0xff : bits < 0x10000 ? 0xffff : 0x10ffff;
}

/** Whether there is a byte of 0x80 or more. */
export function anyHighBit(data: usize, end: usize): bool {
  for (; data + 16 <= end; data += 16) {
    if (i8x16.bitmask(v128.load(data)) !== 0) return true;
  }
  for (; data + 8 <= end; data += 8) {
    if ((load<u64>(data) & 0x8080808080808080) !== 0) return true;
  }
  for (; data < end; data++) {
    if ((load<u8>(data) & 0x80) !== 0) return true;
  }
  return false;
}

/** The number of leading bytes below 0x80. */
export function asciiPrefix(data: usize, end: usize): usize {
  let at = data;
  while (at + 16 <= end && i8x16.bitmask(v128.load(at)) === 0) at += 16;
  while (at < end && load<u8>(at) < 0x80) at++;
  return at - data;
}

export function fillUnits(data: usize, kind: i32, count: i64, unit: u32): void {
  if (kind === 1) memory.fill(data, <u8>unit, <usize>count);
  else {
    for (let index: i64 = 0; index < count; index++) writeUnit(data, kind, index, unit);
  }
}

export function bytesEqual(a: usize, b: usize, size: usize): bool {
  if (size >= 8) {
    const last = size - 8;
    for (let at: usize = 0; at < last; at += 8) {
      if (load<u64>(a + at) !== load<u64>(b + at)) return false;
    }
    return load<u64>(a + last) === load<u64>(b + last);
  }
  if (size >= 4)
    return load<u32>(a) === load<u32>(b) && load<u32>(a + size - sizeof<u32>()) === load<u32>(b + size - sizeof<u32>());
  for (let at: usize = 0; at < size; at++) {
    if (load<u8>(a + at) !== load<u8>(b + at)) return false;
  }
  return true;
}

/** The order of two runs of bytes: negative, 0 or positive. A prefix comes first. */
export function bytesCompare(a: usize, aSize: i64, b: usize, bSize: i64): i32 {
  const shared = <usize>min(aSize, bSize);
  const end = a + shared;
  while (a + 8 <= end && load<u64>(a) === load<u64>(b)) {
    a += 8;
    b += 8;
  }
  while (a < end) {
    const difference = <i32>load<u8>(a) - <i32>load<u8>(b);
    if (difference !== 0) return difference;
    a++;
    b++;
  }
  return aSize < bSize ? -1 : aSize > bSize ? 1 : 0;
}

/** The order of two runs of units by code point. */
export function unitsCompare(a: usize, aKind: i32, aCount: i64, b: usize, bKind: i32, bCount: i64): i32 {
  if (aKind === 1 && bKind === 1) return bytesCompare(a, aCount, b, bCount);
  const shared = min(aCount, bCount);
  for (let index: i64 = 0; index < shared; index++) {
    const left = readUnit(a, aKind, index);
    const right = readUnit(b, bKind, index);
    if (left !== right) return left < right ? -1 : 1;
  }
  return aCount < bCount ? -1 : aCount > bCount ? 1 : 0;
}
