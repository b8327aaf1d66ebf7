/** split, rsplit and splitlines of str, bytes and bytearray. */
import { None } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { listAppend, listItems, listLength, listNew } from "../list/list";
import { isStr, release } from "../../kernel/object";
import { strIsAscii } from "../str/str";
import { isLineBreak, isSpace } from "../unicode/properties";
import { findUnits, findUnitsLast } from "./search";
import { Needle, needlePop, needlePush, needleTake, textData, textKind, textLength, textPiece } from "./text";
import { readUnit } from "./units";

/** White space for `owner`: the six ASCII characters for bytes, Unicode's for a str. */
export function isSpaceOf(owner: Borrowed, unit: u32): bool {
  return isStr(owner) ? isSpace(unit) : unit === 0x20 || (unit >= 9 && unit <= 13);
}

function appendPiece(list: Borrowed, owner: Borrowed, start: i64, end: i64): bool {
  const piece = textPiece(owner, start, end);
  if (piece === NULL) return false;
  const appended = listAppend(list, piece);
  release(piece);
  return appended;
}

function finish(list: Owned, complete: bool): Owned {
  if (complete) return list;
  release(list);
  return NULL;
}

/** Pieces that were found from the end are in reverse order. */
function listReverse(list: Borrowed): void {
  const items = listItems(list);
  let low: i64 = 0;
  for (let high = listLength(list) - 1; low < high; low++, high--) {
    const item = load<u64>(items + ((<usize>low) << 3));
    store<u64>(items + ((<usize>low) << 3), load<u64>(items + ((<usize>high) << 3)));
    store<u64>(items + ((<usize>high) << 3), item);
  }
}

function splitSpace(owner: Borrowed, limit: i64): Owned {
  const list = listNew(0);
  if (list === NULL) return NULL;
  const data = textData(owner);
  const kind = textKind(owner);
  const length = textLength(owner);
  let at: i64 = 0;
  if (isStr(owner) && strIsAscii(owner)) return finish(list, splitAsciiSpace(list, owner, data, length, limit));
  while (limit-- > 0) {
    while (at < length && isSpaceOf(owner, readUnit(data, kind, at))) at++;
    if (at === length) break;
    const start = at++;
    while (at < length && !isSpaceOf(owner, readUnit(data, kind, at))) at++;
    if (!appendPiece(list, owner, start, at)) return finish(list, false);
  }
  while (at < length && isSpaceOf(owner, readUnit(data, kind, at))) at++;
  return finish(list, at === length || appendPiece(list, owner, at, length));
}

/** `split()` of an ASCII str, the most common case. */
function splitAsciiSpace(list: Borrowed, owner: Borrowed, data: usize, length: i64, limit: i64): bool {
  let at: i64 = 0;
  while (true) {
    while (at < length && isSpace(load<u8>(data + <usize>at))) at++;
    if (at === length) return true;
    if (limit-- <= 0) return appendPiece(list, owner, at, length);
    const start = at++;
    while (at < length && !isSpace(load<u8>(data + <usize>at))) at++;
    if (!appendPiece(list, owner, start, at)) return false;
  }
}

function rsplitSpace(owner: Borrowed, limit: i64): Owned {
  const list = listNew(0);
  if (list === NULL) return NULL;
  const data = textData(owner);
  const kind = textKind(owner);
  let end = textLength(owner);
  while (limit-- > 0) {
    while (end > 0 && isSpaceOf(owner, readUnit(data, kind, end - 1))) end--;
    if (end === 0) break;
    const stop = end--;
    while (end > 0 && !isSpaceOf(owner, readUnit(data, kind, end - 1))) end--;
    if (!appendPiece(list, owner, end, stop)) return finish(list, false);
  }
  while (end > 0 && isSpaceOf(owner, readUnit(data, kind, end - 1))) end--;
  if (end > 0 && !appendPiece(list, owner, 0, end)) return finish(list, false);
  listReverse(list);
  return list;
}

function splitAt(owner: Borrowed, needle: Needle, limit: i64): Owned {
  const list = listNew(0);
  if (list === NULL) return NULL;
  const data = textData(owner);
  const kind = textKind(owner);
  const length = textLength(owner);
  let start: i64 = 0;
  while (needle.fits && limit-- > 0) {
    const found = findUnits(data + <usize>(start * <i64>kind), kind, length - start, needle.units, needle.count);
    if (found < 0) break;
    if (!appendPiece(list, owner, start, start + found)) return finish(list, false);
    start += found + needle.count;
  }
  return finish(list, appendPiece(list, owner, start, length));
}

function rsplitAt(owner: Borrowed, needle: Needle, limit: i64): Owned {
  const list = listNew(0);
  if (list === NULL) return NULL;
  const data = textData(owner);
  const kind = textKind(owner);
  let end = textLength(owner);
  while (needle.fits && limit-- > 0) {
    const found = findUnitsLast(data, kind, end, needle.units, needle.count);
    if (found < 0) break;
    if (!appendPiece(list, owner, found + needle.count, end)) return finish(list, false);
    end = found;
  }
  if (!appendPiece(list, owner, 0, end)) return finish(list, false);
  listReverse(list);
  return list;
}

/** `reverse`: rsplit. */
function splitText(self: Borrowed, separator: Borrowed, maxsplit: i64, reverse: bool): Owned {
  const limit = maxsplit < 0 ? i64.MAX_VALUE : maxsplit;
  if (separator === None) return reverse ? rsplitSpace(self, limit) : splitSpace(self, limit);
  if (isStr(self) && !isStr(separator)) return raise(Type.TypeError, "must be str or None, not %.100T", separator);
  const needle = needlePush();
  if (changetype<usize>(needle) === NULL) return NULL;
  let list: usize = NULL;
  if (needleTake(needle, self, separator)) {
    if (needle.count === 0) raise(Type.ValueError, "empty separator");
    else list = reverse ? rsplitAt(self, needle, limit) : splitAt(self, needle, limit);
  }
  needlePop(needle);
  return list;
}

/**
 * @method str.split(sep=None, maxsplit: index=-1)
 * @method bytes.split(sep=None, maxsplit: index=-1)
 * @method bytearray.split(sep=None, maxsplit: index=-1)
 */
export function textSplit(self: Borrowed, separator: Borrowed, maxsplit: i64): Owned {
  return splitText(self, separator, maxsplit, false);
}

/**
 * @method str.rsplit(sep=None, maxsplit: index=-1)
 * @method bytes.rsplit(sep=None, maxsplit: index=-1)
 * @method bytearray.rsplit(sep=None, maxsplit: index=-1)
 */
export function textRsplit(self: Borrowed, separator: Borrowed, maxsplit: i64): Owned {
  return splitText(self, separator, maxsplit, true);
}

/**
 * @method str.splitlines(keepends: int=False)
 * @method bytes.splitlines(keepends: int=False)
 * @method bytearray.splitlines(keepends: int=False)
 */
export function textSplitlines(self: Borrowed, keepends: i32): Owned {
  const list = listNew(0);
  if (list === NULL) return NULL;
  const data = textData(self);
  const kind = textKind(self);
  const length = textLength(self);
  const unicode = isStr(self);
  let at: i64 = 0;
  while (at < length) {
    const start = at;
    while (at < length && !breaksLine(unicode, readUnit(data, kind, at))) at++;
    let end = at;
    if (at < length) {
      at += readUnit(data, kind, at) === 13 && at + 1 < length && readUnit(data, kind, at + 1) === 10 ? 2 : 1;
      if (keepends !== 0) end = at;
    }
    if (!appendPiece(list, self, start, end)) return finish(list, false);
  }
  return list;
}

function breaksLine(unicode: bool, unit: u32): bool {
  return unicode ? isLineBreak(unit) : unit === 10 || unit === 13;
}
