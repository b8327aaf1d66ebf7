/**
 * Finds a run of units in another of the same kind. Linear on every input: a simple search that counts its work, and
 * two-way matching when that becomes too much.
 *
 * Callers handle an empty needle: every function here requires at least one unit.
 */
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { NULL } from "../../memory/address";
import { readUnit, writeUnit } from "./units";
import { twoWayFind } from "./two_way";

/** How many comparisons a search may waste for each unit that it has passed before two-way matching pays off. */
const PATIENCE: i32 = 4;
const SETUP: i32 = 256;

/** The first position of `unit`, or -1. */
export function findUnit(data: usize, kind: i32, count: i64, unit: u32): i64 {
  if (kind === 1) return unit > 0xff ? -1 : findByte(data, <i32>count, <u8>unit);
  if (kind === 2) return unit > 0xffff ? -1 : scan<u16>(data, <i32>count, <u16>unit);
  return scan<u32>(data, <i32>count, unit);
}

export function findByte(data: usize, count: i32, byte: u8): i32 {
  let at = data;
  const end = data + <usize>count;
  if (count >= 32) {
    const wanted = i8x16.splat(<i8>byte);
    while (at + 16 <= end) {
      const mask = i8x16.bitmask(i8x16.eq(v128.load(at), wanted));
      if (mask !== 0) return <i32>(at - data) + ctz<i32>(mask);
      at += 16;
    }
  }
  for (; at < end; at++) {
    if (load<u8>(at) === byte) return <i32>(at - data);
  }
  return -1;
}

function scan<T>(data: usize, count: i32, unit: T): i32 {
  const shift: usize = alignof<T>();
  for (let at: i32 = 0; at < count; at++) {
    if (load<T>(data + ((<usize>at) << shift)) === unit) return at;
  }
  return -1;
}

/** The last position of `unit`, or -1. */
export function findUnitLast(data: usize, kind: i32, count: i64, unit: u32): i64 {
  for (let at = count; at > 0; ) {
    if (readUnit(data, kind, --at) === unit) return at;
  }
  return -1;
}

/** The first position of the needle, or -1. */
export function findUnits(data: usize, kind: i32, count: i64, needle: usize, needleCount: i64): i64 {
  if (needleCount > count) return -1;
  if (needleCount === 1) return findUnit(data, kind, count, readUnit(needle, kind, 0));
  if (kind === 1) return findBytes(data, <i32>count, needle, <i32>needleCount);
  if (kind === 2) return simpleFind<u16>(data, <i32>count, needle, <i32>needleCount);
  return simpleFind<u32>(data, <i32>count, needle, <i32>needleCount);
}

/** Checks 16 positions at once for those where both the needle's first and its last byte match. */
function findBytes(data: usize, count: i32, needle: usize, needleCount: i32): i32 {
  const span = <usize>needleCount - 1;
  const first = i8x16.splat(load<i8>(needle));
  const last = i8x16.splat(load<i8>(needle + span));
  const end = data + <usize>count;
  let at = data;
  let work: i32 = -SETUP;
  while (at + span + 16 <= end) {
    let mask = i8x16.bitmask(v128.and(i8x16.eq(v128.load(at), first), i8x16.eq(v128.load(at + span), last)));
    while (mask !== 0) {
      const place = at + <usize>ctz<i32>(mask);
      let offset: usize = 1;
      while (offset < span && load<u8>(place + offset) === load<u8>(needle + offset)) offset++;
      if (offset >= span) return <i32>(place - data);
      work += <i32>offset;
      mask &= mask - 1;
    }
    at += 16;
    if (work > PATIENCE * <i32>(at - data)) {
      const found = twoWayFind<u8>(at, <i32>(end - at), needle, needleCount);
      return found < 0 ? -1 : found + <i32>(at - data);
    }
  }
  const found = simpleFind<u8>(at, <i32>(end - at), needle, needleCount);
  return found < 0 ? -1 : found + <i32>(at - data);
}

function simpleFind<T>(data: usize, count: i32, needle: usize, needleCount: i32): i32 {
  const shift: usize = alignof<T>();
  const span = needleCount - 1;
  const first = load<T>(needle);
  const last = load<T>(needle + ((<usize>span) << shift));
  let work: i32 = -SETUP;
  for (let at: i32 = 0; at + span < count; at++) {
    const place = data + ((<usize>at) << shift);
    if (load<T>(place) !== first || load<T>(place + ((<usize>span) << shift)) !== last) continue;
    let offset: i32 = 1;
    while (
      offset < span &&
      load<T>(place + ((<usize>offset) << shift)) === load<T>(needle + ((<usize>offset) << shift))
    )
      offset++;
    if (offset >= span) return at;
    work += offset;
    if (work > PATIENCE * at) {
      const found = twoWayFind<T>(place, count - at, needle, needleCount);
      return found < 0 ? -1 : found + at;
    }
  }
  return -1;
}

/** The last position of the needle, or -1. */
export function findUnitsLast(data: usize, kind: i32, count: i64, needle: usize, needleCount: i64): i64 {
  if (needleCount > count) return -1;
  if (needleCount === 1) return findUnitLast(data, kind, count, readUnit(needle, kind, 0));
  const first = readUnit(needle, kind, 0);
  const start = count - needleCount;
  let work: i64 = -SETUP;
  for (let at = start; at >= 0; at--) {
    if (readUnit(data, kind, at) !== first) continue;
    let offset: i64 = 1;
    while (offset < needleCount && readUnit(data, kind, at + offset) === readUnit(needle, kind, offset)) offset++;
    if (offset === needleCount) return at;
    work += offset;
    if (work > PATIENCE * (start - at)) {
      const found = findReversed(data, kind, at + needleCount, needle, needleCount);
      if (found !== -2) return found;
      work = i64.MIN_VALUE;
    }
  }
  return -1;
}

/** `findUnitsLast` by a forward search in reversed copies; -2 if there is no memory for them. */
function findReversed(data: usize, kind: i32, count: i64, needle: usize, needleCount: i64): i64 {
  const copy = memoryAllocate(<usize>((count + needleCount) * <i64>kind));
  if (copy === NULL) return -2;
  const needleCopy = copy + <usize>(count * <i64>kind);
  reverseUnits(copy, data, kind, count);
  reverseUnits(needleCopy, needle, kind, needleCount);
  const found = findUnits(copy, kind, count, needleCopy, needleCount);
  memoryFree(copy);
  return found < 0 ? -1 : count - needleCount - found;
}

function reverseUnits(to: usize, from: usize, kind: i32, count: i64): void {
  for (let index: i64 = 0; index < count; index++) writeUnit(to, kind, index, readUnit(from, kind, count - 1 - index));
}

/** How many times the needle occurs without overlap, at most `limit`. */
export function countUnits(data: usize, kind: i32, count: i64, needle: usize, needleCount: i64, limit: i64): i64 {
  let found: i64 = 0;
  if (kind === 1 && needleCount === 1) {
    const byte = load<u8>(needle);
    for (let at: i64 = 0; at < count && found < limit; at++) {
      if (load<u8>(data + <usize>at) === byte) found++;
    }
    return found;
  }
  while (found < limit) {
    const at = findUnits(data, kind, count, needle, needleCount);
    if (at < 0) break;
    found++;
    data += <usize>((at + needleCount) * <i64>kind);
    count -= at + needleCount;
  }
  return found;
}
