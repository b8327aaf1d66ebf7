/**
 * Finds a key in a dict when comparing may run Python code.
 *
 * `__eq__` may change the very dict that is being searched. After a comparison, the table is used only if it is still
 * the dict's and still has the compared key at that entry; otherwise the search starts over.
 */
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/address";
import { Comparison } from "../../protocols/comparison";
import { richCompareBool } from "../../protocols/compare";
import { DictKeys, Index, keysGetIndex, KeysKind, keysLookupUnicode, KeySlot } from "./keys";
import { valuesGet } from "./values";
import { DictObject } from "./record";
import { intCompare } from "../int/int";
import { release, retain, typeOf } from "../../kernel/object";
import { strEqual, strHash } from "../str/str";

const PERTURB_SHIFT: i64 = 5;

/**
 * The entry's index, Index.empty, or Index.error with an exception raised. In a split table an entry may have no value.
 */
export function dictLookup(dict: DictObject, key: Borrowed, hash: i64): i32 {
  while (true) {
    const keys = changetype<DictKeys>(dict.keys);
    let index: i32;
    if (keys.kind === KeysKind.general) index = lookupGeneral(dict, keys, key, hash);
    else if (typeOf(key) === Type.str) return keysLookupUnicode(keys, key, hash);
    else index = lookupOther(dict, keys, key, hash);
    if (index !== Index.changed) return index;
  }
}

/** The value of an entry that dictLookup found, or NULL. */
export function dictEntryValue(dict: DictObject, index: i32): Borrowed {
  if (dict.values !== NULL) return valuesGet(dict.values, index);
  return load<usize>(changetype<DictKeys>(dict.keys).keySlot(index), offsetof<KeySlot>("value"));
}

/** Compares two keys with the same hash without Python code: 1 equal, 0 different, -1 undecided. */
export function nativeEqual(a: Borrowed, b: Borrowed): i32 {
  const type = typeOf(a);
  if (type !== typeOf(b)) return -1;
  if (type === Type.str) return strEqual(a, b) ? 1 : 0;
  return type === Type.int ? i32(intCompare(a, b) === 0) : -1;
}

function lookupGeneral(dict: DictObject, keys: DictKeys, key: Borrowed, hash: i64): i32 {
  const entries = keys.entries;
  const mask = keys.size - 1;
  let position = <u32>hash & mask;
  let perturb = <u64>hash;
  while (true) {
    const index = keysGetIndex(keys, position);
    if (index >= 0) {
      const entry = entries + <usize>index * 24;
      const found = changetype<KeySlot>(entry).value;
      if (found === key) return index;
      if (load<i64>(entry) === hash) {
        const native = nativeEqual(found, key);
        if (native > 0) return index;
        const equal = native === 0 ? 0 : compareKeys(dict, keys, index, found, key);
        if (equal !== 0) return equal > 0 ? index : equal;
      }
    } else if (index === Index.empty) return Index.empty;
    perturb >>= PERTURB_SHIFT;
    position = (position * 5 + <u32>perturb + 1) & mask;
  }
}

/** A key that is not an exact str, in a table of exact strs. */
function lookupOther(dict: DictObject, keys: DictKeys, key: Borrowed, hash: i64): i32 {
  const mask = keys.size - 1;
  let position = <u32>hash & mask;
  let perturb = <u64>hash;
  while (true) {
    const index = keysGetIndex(keys, position);
    if (index >= 0) {
      const found = load<usize>(keys.unicodeEntry(index));
      if (strHash(found) === hash) {
        const equal = compareKeys(dict, keys, index, found, key);
        if (equal !== 0) return equal > 0 ? index : equal;
      }
    } else if (index === Index.empty) return Index.empty;
    perturb >>= PERTURB_SHIFT;
    position = (position * 5 + <u32>perturb + 1) & mask;
  }
}

/** 1 equal, 0 different, Index.error, Index.changed. */
function compareKeys(dict: DictObject, keys: DictKeys, index: i32, found: Borrowed, key: Borrowed): i32 {
  const kind = keys.kind;
  const log2Size = keys.log2Size;
  retain(found);
  const equal = richCompareBool(found, key, Comparison.Equal);
  release(found);
  if (equal < 0) return Index.error;
  // The table's memory may have been reused for another table, even of this dict: nothing is read from it until it
  // proves to be the same.
  if (dict.keys !== changetype<usize>(keys) || keys.kind !== kind || keys.log2Size !== log2Size) return Index.changed;
  if (<i64>index >= keys.entryCount || load<usize>(keys.keySlot(index)) !== found) return Index.changed;
  return equal;
}
