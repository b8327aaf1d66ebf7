/** Joining strs: `separator.join(iterable)` and BUILD_STRING. */
import { EmptyStr } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { sequenceFast } from "../../protocols/sequence";
import { listItems, listLength } from "../list/list";
import { isList, isStr, release, retain } from "../../kernel/object";
import { isExactStr, strData, strIsAscii, strKind, strLength, strMaxChar, strNew } from "./str";
import { copyBytes, copyUnits, kindFor } from "../text/units";
import { tupleItems, tupleLength } from "../tuple/tuple";

/** @method str.join(iterable, /) */
export function strJoin(separator: Borrowed, iterable: Borrowed): Owned {
  const items = sequenceFast(iterable, "can only join an iterable");
  if (items === NULL) return NULL;
  const joined = isList(items)
    ? strJoinArray(separator, listItems(items), listLength(items))
    : strJoinArray(separator, tupleItems(items), tupleLength(items));
  release(items);
  return joined;
}

/** Joins `count` references at `items` (8 bytes each); they must be strs. */
export function strJoinArray(separator: Borrowed, items: usize, count: i64): Owned {
  if (count === 0) return retain(EmptyStr);
  if (count === 1) {
    const only = load<usize>(items);
    if (isExactStr(only)) return retain(only);
  }
  const between = strLength(separator);
  let highest: u32 = count > 1 ? strMaxChar(separator) : 0x7f;
  let length: i64 = between * (count - 1);
  for (let index: i64 = 0; index < count; index++) {
    const item = load<usize>(items + ((<usize>index) << 3));
    if (!isStr(item)) return raise(Type.TypeError, "sequence item %d: expected str instance, %.80T found", index, item);
    length += strLength(item);
    if (!strIsAscii(item)) highest = max(highest, strMaxChar(item));
  }
  const joined = strNew(length, highest);
  if (joined === NULL || length === 0) return joined;
  if (highest < 0x80) {
    joinAscii(strData(joined), separator, items, count);
    return joined;
  }
  const kind = kindFor(highest);
  const separatorData = strData(separator);
  const separatorKind = strKind(separator);
  let to = strData(joined);
  for (let index: i64 = 0; index < count; index++) {
    if (index > 0 && between > 0) {
      copyUnits(to, kind, separatorData, separatorKind, between);
      to += <usize>(between * <i64>kind);
    }
    const item = load<usize>(items + ((<usize>index) << 3));
    const itemLength = strLength(item);
    copyUnits(to, kind, strData(item), strKind(item), itemLength);
    to += <usize>(itemLength * <i64>kind);
  }
  return joined;
}

/** Writes `count` ASCII strs, which need no widening, with the separator between them. */
function joinAscii(to: usize, separator: Borrowed, items: usize, count: i64): void {
  const between = <usize>strLength(separator);
  const separatorData = strData(separator);
  const end = items + ((<usize>count) << 3);
  for (let at = items; at < end; at += 8) {
    if (at !== items && between > 0) {
      copyBytes(to, separatorData, between);
      to += between;
    }
    const item = load<usize>(at);
    const length = <usize>strLength(item);
    copyBytes(to, strData(item), length);
    to += length;
  }
}
