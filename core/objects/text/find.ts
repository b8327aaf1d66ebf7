/** find, index, count, startswith, partition and the like, of str, bytes and bytearray. */
import { False, None, True } from "../../generated/memory_map";
import { raise, raiseFalse, raiseMinus } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { indexAsI64, isIndex } from "../../protocols/number_conversion";
import { intFromI64 } from "../int/int";
import { isInstance, isStr, isTuple, release, retain } from "../../kernel/object";
import { strData, strKind, strLength } from "../str/str";
import { tupleGet, tupleLength, tupleNew, tupleSet } from "../tuple/tuple";
import { countUnits, findUnits, findUnitsLast } from "./search";
import {
  Needle,
  needlePop,
  needlePush,
  needleTake,
  needleTakeItem,
  textData,
  textKind,
  textLength,
  textPiece,
  textUnchanged,
} from "./text";
import { bytesEqual } from "./units";
import { BaseObject } from "../../kernel/header";
import { Slots } from "../../memory/slots";

/** A bound of a search, stored at `out` (→ i64): None means "not given". */
function readBound(object: Borrowed, out: usize): bool {
  if (object === None) return true;
  if (!isIndex(object))
    return raiseFalse(Type.TypeError, "slice indices must be integers or None or have an __index__ method");
  const value = indexAsI64(object, NULL);
  if (value === -1 && RT.error !== NULL) return false;
  store<i64>(out, value);
  return true;
}

/** Reads `(sub[, start[, end]])` except for `sub`, which is the caller's. `name` is for the errors. */
function readBounds(needle: Needle, name: string, args: usize, nargs: i32): bool {
  if (nargs < 1) return raiseFalse(Type.TypeError, "%s() takes at least 1 argument (0 given)", changetype<usize>(name));
  if (nargs > 3)
    return raiseFalse(Type.TypeError, "%s() takes at most 3 arguments (%d given)", changetype<usize>(name), nargs);
  const place = changetype<usize>(needle);
  if (nargs > 1 && !readBound(Slots.at(args, 1), place + offsetof<Needle>("start"))) return false;
  return nargs < 3 || readBound(Slots.at(args, 2), place + offsetof<Needle>("end"));
}

/** Clips the bounds to the text, as slicing does; the start may remain after the end. */
function clipBounds(needle: Needle, length: i64): void {
  if (needle.end > length) needle.end = length;
  else if (needle.end < 0) needle.end = max(needle.end + length, 0);
  if (needle.start < 0) needle.start = max(needle.start + length, 0);
}

/** The position of the needle within its bounds, or -1. */
function search(owner: Borrowed, needle: Needle, last: bool): i64 {
  clipBounds(needle, textLength(owner));
  const room = needle.end - needle.start;
  if (!needle.fits || room < needle.count) return -1;
  if (needle.count === 0) return last ? needle.end : needle.start;
  const kind = textKind(owner);
  const data = textData(owner) + <usize>(needle.start * <i64>kind);
  const found = last
    ? findUnitsLast(data, kind, room, needle.units, needle.count)
    : findUnits(data, kind, room, needle.units, needle.count);
  return found < 0 ? -1 : found + needle.start;
}

/** For two strs of the same kind: the needle needs neither a buffer nor widening. */
function isPlainPair(owner: Borrowed, value: Borrowed): bool {
  return isStr(owner) && isStr(value) && strKind(owner) === strKind(value);
}

/** The position of `value` in all of `owner`, or -1. */
function findPlain(owner: Borrowed, value: Borrowed, last: bool): i64 {
  const length = strLength(owner);
  const count = strLength(value);
  if (count === 0) return last ? length : 0;
  const kind = strKind(owner);
  if (last) return findUnitsLast(strData(owner), kind, length, strData(value), count);
  return findUnits(strData(owner), kind, length, strData(value), count);
}

/** The common part of the find family. Returns the position, -1 if there is none, -2 for an exception. */
function locate(self: Borrowed, name: string, args: usize, nargs: i32, last: bool): i64 {
  if (nargs === 1 && isPlainPair(self, Slots.at(args, 0))) return findPlain(self, Slots.at(args, 0), last);
  const needle = needlePush();
  if (changetype<usize>(needle) === NULL) return -2;
  let found: i64 = -2;
  if (readBounds(needle, name, args, nargs) && needleTakeItem(needle, self, Slots.at(args, 0)))
    found = search(self, needle, last);
  needlePop(needle);
  return found;
}

function placeOrError(self: Borrowed, found: i64): Owned {
  if (found >= 0) return intFromI64(found);
  if (found === -2) return NULL;
  return raise(Type.ValueError, isStr(self) ? "substring not found" : "subsection not found");
}

/**
 * @method str.find(sub, start=None, end=None, /) raw
 * @method bytes.find(sub, start=None, end=None, /) raw
 * @method bytearray.find(sub, start=None, end=None, /) raw
 */
export function textFind(self: Borrowed, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  const found = locate(self, "find", args, nargs, false);
  return found === -2 ? NULL : intFromI64(found);
}

/**
 * @method str.rfind(sub, start=None, end=None, /) raw
 * @method bytes.rfind(sub, start=None, end=None, /) raw
 * @method bytearray.rfind(sub, start=None, end=None, /) raw
 */
export function textRfind(self: Borrowed, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  const found = locate(self, "rfind", args, nargs, true);
  return found === -2 ? NULL : intFromI64(found);
}

/**
 * @method str.index(sub, start=None, end=None, /) raw
 * @method bytes.index(sub, start=None, end=None, /) raw
 * @method bytearray.index(sub, start=None, end=None, /) raw
 */
export function textIndex(self: Borrowed, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  return placeOrError(self, locate(self, "index", args, nargs, false));
}

/**
 * @method str.rindex(sub, start=None, end=None, /) raw
 * @method bytes.rindex(sub, start=None, end=None, /) raw
 * @method bytearray.rindex(sub, start=None, end=None, /) raw
 */
export function textRindex(self: Borrowed, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  return placeOrError(self, locate(self, "rindex", args, nargs, true));
}

/**
 * @method str.count(sub, start=None, end=None, /) raw
 * @method bytes.count(sub, start=None, end=None, /) raw
 * @method bytearray.count(sub, start=None, end=None, /) raw
 */
export function textCount(self: Borrowed, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  const needle = needlePush();
  if (changetype<usize>(needle) === NULL) return NULL;
  let found: i64 = -1;
  if (readBounds(needle, "count", args, nargs) && needleTakeItem(needle, self, Slots.at(args, 0))) {
    clipBounds(needle, textLength(self));
    const room = needle.end - needle.start;
    const kind = textKind(self);
    if (!needle.fits || room < needle.count) found = 0;
    else if (needle.count === 0) found = room + 1;
    else
      found = countUnits(
        textData(self) + <usize>(needle.start * <i64>kind),
        kind,
        room,
        needle.units,
        needle.count,
        i64.MAX_VALUE,
      );
  }
  needlePop(needle);
  return found < 0 ? NULL : intFromI64(found);
}

/**
 * `value in text`: 1, 0, or -1 with an exception.
 * @slot str.sq_contains, bytes.sq_contains, bytearray.sq_contains
 */
export function textContains(owner: Borrowed, value: Borrowed): i32 {
  if (isPlainPair(owner, value)) return findPlain(owner, value, false) >= 0 ? 1 : 0;
  if (isStr(owner) && !isStr(value)) {
    return raiseMinus(Type.TypeError, "'in <string>' requires string as left operand, not %.100T", value);
  }
  const needle = needlePush();
  if (changetype<usize>(needle) === NULL) return -1;
  const taken = isIndex(value) ? needleTakeItem(needle, owner, value) : needleTake(needle, owner, value);
  const found = taken ? (search(owner, needle, false) >= 0 ? 1 : 0) : -1;
  needlePop(needle);
  return found;
}

/** Whether the text within the needle's bounds begins (or ends) with `argument`. 1, 0, or -1 with an exception. */
function matchesAt(owner: Borrowed, bounds: Needle, argument: Borrowed, tail: bool): i32 {
  const needle = needlePush();
  if (changetype<usize>(needle) === NULL) return -1;
  let result = -1;
  if (needleTake(needle, owner, argument)) {
    const room = bounds.end - bounds.start;
    if (!needle.fits || room < needle.count) result = 0;
    else {
      const kind = textKind(owner);
      const at = tail ? bounds.end - needle.count : bounds.start;
      result = bytesEqual(textData(owner) + <usize>(at * <i64>kind), needle.units, <usize>(needle.count * <i64>kind))
        ? 1
        : 0;
    }
  }
  needlePop(needle);
  return result;
}

function matchesAny(self: Borrowed, name: string, bounds: Needle, choice: Borrowed, tail: bool): i32 {
  clipBounds(bounds, textLength(self));
  if (isTuple(choice)) {
    const count = tupleLength(choice);
    for (let index: i64 = 0; index < count; index++) {
      const item = tupleGet(choice, index);
      if (isStr(self) && !isStr(item)) {
        raise(Type.TypeError, "tuple for %s must only contain str, not %.100T", changetype<usize>(name), item);
        return -1;
      }
      const result = matchesAt(self, bounds, item, tail);
      if (result !== 0) return result;
    }
    return 0;
  }
  if (isStr(self)) {
    if (isStr(choice)) return matchesAt(self, bounds, choice, tail);
    raise(Type.TypeError, "%s first arg must be str or a tuple of str, not %.100T", changetype<usize>(name), choice);
    return -1;
  }
  const result = matchesAt(self, bounds, choice, tail);
  // Replaces the buffer protocol's TypeError with one that names the method.
  if (result < 0 && changetype<BaseObject>(RT.error).type === Type.TypeError) {
    raise(
      Type.TypeError,
      "%s first arg must be bytes or a tuple of bytes, not %.100T",
      changetype<usize>(name),
      choice,
    );
  }
  return result;
}

function endsOf(self: Borrowed, name: string, args: usize, nargs: i32, tail: bool): Owned {
  const bounds = needlePush();
  if (changetype<usize>(bounds) === NULL) return NULL;
  const result = readBounds(bounds, name, args, nargs) ? matchesAny(self, name, bounds, Slots.at(args, 0), tail) : -1;
  needlePop(bounds);
  return result < 0 ? NULL : retain(result === 1 ? True : False);
}

/**
 * @method str.startswith(prefix, start=None, end=None, /) raw
 * @method bytes.startswith(prefix, start=None, end=None, /) raw
 * @method bytearray.startswith(prefix, start=None, end=None, /) raw
 */
export function textStartswith(self: Borrowed, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  return endsOf(self, "startswith", args, nargs, false);
}

/**
 * @method str.endswith(suffix, start=None, end=None, /) raw
 * @method bytes.endswith(suffix, start=None, end=None, /) raw
 * @method bytearray.endswith(suffix, start=None, end=None, /) raw
 */
export function textEndswith(self: Borrowed, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  return endsOf(self, "endswith", args, nargs, true);
}

function removeEnd(self: Borrowed, end: Borrowed, tail: bool): Owned {
  const bounds = needlePush();
  if (changetype<usize>(bounds) === NULL) return NULL;
  bounds.end = textLength(self);
  const matches = matchesAt(self, bounds, end, tail);
  needlePop(bounds);
  if (matches < 0) return NULL;
  const length = textLength(self);
  const removed = matches === 1 ? (isStr(end) ? textLength(end) : bufferLength(self, end)) : 0;
  if (removed < 0) return NULL;
  if (removed === 0) return textUnchanged(self);
  return tail ? textPiece(self, 0, length - removed) : textPiece(self, removed, length);
}

/** The length of a bytes-like argument. */
function bufferLength(owner: Borrowed, argument: Borrowed): i64 {
  const needle = needlePush();
  if (changetype<usize>(needle) === NULL) return -1;
  const count: i64 = needleTake(needle, owner, argument) ? needle.count : -1;
  needlePop(needle);
  return count;
}

/** @method str.removeprefix(prefix: str, /) */
export function strRemoveprefix(self: Borrowed, prefix: Borrowed): Owned {
  return removeEnd(self, prefix, false);
}

/** @method str.removesuffix(suffix: str, /) */
export function strRemovesuffix(self: Borrowed, suffix: Borrowed): Owned {
  return removeEnd(self, suffix, true);
}

/**
 * @method bytes.removeprefix(prefix, /)
 * @method bytearray.removeprefix(prefix, /)
 */
export function bytesRemoveprefix(self: Borrowed, prefix: Borrowed): Owned {
  return removeEnd(self, prefix, false);
}

/**
 * @method bytes.removesuffix(suffix, /)
 * @method bytearray.removesuffix(suffix, /)
 */
export function bytesRemovesuffix(self: Borrowed, suffix: Borrowed): Owned {
  return removeEnd(self, suffix, true);
}

function partition(self: Borrowed, separator: Borrowed, last: bool): Owned {
  if (isStr(self) && !isStr(separator)) return raise(Type.TypeError, "must be str, not %.100T", separator);
  const needle = needlePush();
  if (changetype<usize>(needle) === NULL) return NULL;
  let parts: usize = NULL;
  if (needleTake(needle, self, separator)) {
    if (needle.count === 0) raise(Type.ValueError, "empty separator");
    else parts = cut(self, separator, needle, search(self, needle, last), last);
  }
  needlePop(needle);
  return parts;
}

/** The three parts around the separator's position. */
function cut(self: Borrowed, separator: Borrowed, needle: Needle, at: i64, last: bool): Owned {
  const parts = tupleNew(3);
  if (parts === NULL) return NULL;
  const length = textLength(self);
  let before: usize;
  let middle: usize;
  let after: usize;
  if (at < 0) {
    // The object itself, even if it is of a subclass; but a bytearray is copied.
    const whole = isInstance(self, Type.bytearray) ? textUnchanged(self) : retain(self);
    middle = textPiece(self, 0, 0);
    before = last ? textPiece(self, 0, 0) : whole;
    after = last ? whole : textPiece(self, 0, 0);
  } else {
    before = textPiece(self, 0, at);
    // A bytearray makes a copy; immutable texts return the separator object that they were given.
    middle = isInstance(self, Type.bytearray) ? textPiece(self, at, at + needle.count) : retain(separator);
    after = textPiece(self, at + needle.count, length);
  }
  tupleSet(parts, 0, before);
  tupleSet(parts, 1, middle);
  tupleSet(parts, 2, after);
  if (before !== NULL && middle !== NULL && after !== NULL) return parts;
  release(parts);
  return NULL;
}

/**
 * @method str.partition(sep, /)
 * @method bytes.partition(sep, /)
 * @method bytearray.partition(sep, /)
 */
export function textPartition(self: Borrowed, separator: Borrowed): Owned {
  return partition(self, separator, false);
}

/**
 * @method str.rpartition(sep, /)
 * @method bytes.rpartition(sep, /)
 * @method bytearray.rpartition(sep, /)
 */
export function textRpartition(self: Borrowed, separator: Borrowed): Owned {
  return partition(self, separator, true);
}
