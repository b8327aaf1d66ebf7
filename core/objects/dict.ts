/** dict: skeleton; the real one follows. */
import { BaseObject } from "./object";
import { Borrowed, Owned } from "../memory/layout";

@unmanaged
export class DictObject extends BaseObject {
  used: i64; // @16
  version: i64; // @24
  keys: usize; private _keys: u32; // @32
  values: usize; private _values: u32; // @40
}
export function dictNew(): Owned { return unreachable(); }
export function dictNewPresized(count: i64, unicode: bool): Owned { return unreachable(); }
/** A dict of `count` pairs; `step` slots lie between two keys or two values (BUILD_MAP: 2, BUILD_CONST_KEY_MAP: 1). */
export function dictFromItems(keys: usize, keyStep: i32, values: usize, valueStep: i32, count: i64): Owned { return unreachable(); }
export function dictGetItem(dict: Borrowed, key: Borrowed): Borrowed { return unreachable(); }
export function dictGetItemKnownHash(dict: Borrowed, key: Borrowed, hash: i64): Borrowed { return unreachable(); }
export function dictGetName(dict: Borrowed, name: Borrowed): Borrowed { return unreachable(); }
export function dictSetItem(dict: Borrowed, key: Borrowed, value: Borrowed): bool { return unreachable(); }
export function dictSetItemKnownHash(dict: Borrowed, key: Borrowed, value: Borrowed, hash: i64): bool { return unreachable(); }
export function dictDelItem(dict: Borrowed, key: Borrowed): bool { return unreachable(); }
export function dictContains(dict: Borrowed, key: Borrowed): i32 { return unreachable(); }
export function dictSetDefault(dict: Borrowed, key: Borrowed, value: Borrowed): Borrowed { return unreachable(); }
export function dictPop(dict: Borrowed, key: Borrowed, fallback: Borrowed): Owned { return unreachable(); }
export function dictLength(dict: Borrowed): i64 { return unreachable(); }
export function dictCopy(dict: Borrowed): Owned { return unreachable(); }
export function dictClear(dict: Borrowed): void { unreachable(); }
export function dictMerge(dict: Borrowed, other: Borrowed, mode: i32): bool { return unreachable(); }
export function dictUpdateFromIterable(dict: Borrowed, pairs: Borrowed): bool { return unreachable(); }
/** → next position (start with -1), or -1 at the end. */
export function dictNext(dict: Borrowed, position: i64): i64 { return unreachable(); }
export function dictKeyAt(dict: Borrowed, position: i64): Borrowed { return unreachable(); }
export function dictValueAt(dict: Borrowed, position: i64): Borrowed { return unreachable(); }
export function dictHashAt(dict: Borrowed, position: i64): i64 { return unreachable(); }
/** list of keys / values / (key, value) tuples */
export function dictKeysList(dict: Borrowed): Owned { return unreachable(); }
export function dictValuesList(dict: Borrowed): Owned { return unreachable(); }
export function dictItemsList(dict: Borrowed): Owned { return unreachable(); }
/** version for LOAD_GLOBAL and friends; 0: none left */
export function dictKeysVersion(dict: Borrowed): u32 { return unreachable(); }
/** index of an exact str in a table of unicode keys; -1 absent, -3 if the table is not one of strs only */
export function keysLookupStr(keys: usize, name: Borrowed, hash: i64): i64 { return unreachable(); }
export function keysVersion(keys: usize): u32 { return unreachable(); }
export function sharedKeysNew(): usize { return unreachable(); }
export function keysRelease(keys: usize): void { unreachable(); }
export function valuesNew(keys: usize): usize { return unreachable(); }
/** Gives the values of an instance back, and what they refer to. */
export function valuesRelease(keys: usize, values: usize): void { unreachable(); }
export function valuesTraverse(keys: usize, values: usize, visit: u32, argument: usize): i32 { return unreachable(); }
export function valuesClear(keys: usize, values: usize): void { unreachable(); }
export function valuesEmpty(keys: usize, values: usize): bool { return unreachable(); }
/** value NULL deletes */
export function objectStoreInstanceAttribute(object: Borrowed, values: usize, name: Borrowed, value: Borrowed): bool { return unreachable(); }
/** NULL without error if absent */
export function objectGetInstanceAttribute(object: Borrowed, values: usize, name: Borrowed): Owned { return unreachable(); }
/** Takes `values` over. */
export function dictFromValues(keys: usize, values: usize): Owned { return unreachable(); }
/** An empty dict that shares the type's keys: for types whose instances have a plain dict slot. */
export function dictNewShared(keys: usize): Owned { return unreachable(); }
export function dictMaybeUntrack(dict: Borrowed): void { unreachable(); }
