/** set and frozenset: skeleton; the real one follows. */
import { BaseObject } from "./object";
import { Borrowed, Owned } from "../memory/layout";

@unmanaged
export class SetObject extends BaseObject {
  /** Slots in use, deleted ones included. */
  fill: i64; // @16
  used: i64; // @24
  mask: i64; // @32
  table: usize; private _table: u32; // @40
  hash: i64; // @48
  finger: i64; // @56
}
export function setNew(iterable: Borrowed): Owned { return unreachable(); }
export function frozensetNew(iterable: Borrowed): Owned { return unreachable(); }
export function setAdd(set: Borrowed, key: Borrowed): bool { return unreachable(); }
export function setContains(set: Borrowed, key: Borrowed): i32 { return unreachable(); }
/** 1 found and removed, 0 not found, -1 error */
export function setDiscard(set: Borrowed, key: Borrowed): i32 { return unreachable(); }
export function setUpdate(set: Borrowed, iterable: Borrowed): bool { return unreachable(); }
export function setLength(set: Borrowed): i64 { return unreachable(); }
export function isAnySet(object: Borrowed): bool { return unreachable(); }
/** → next position (start with -1), or -1 at the end. */
export function setNextEntry(set: Borrowed, position: i64): i64 { return unreachable(); }
export function setKeyAt(set: Borrowed, position: i64): Borrowed { return unreachable(); }
export function setHashAt(set: Borrowed, position: i64): i64 { return unreachable(); }
