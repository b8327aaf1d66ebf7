/** replace of str, bytes and bytearray. */
import { raise } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { isStr } from "../../kernel/object";
import { strMaxChar } from "../str/str";
import { countUnits, findUnits } from "./search";
import {
  Needle,
  needlePop,
  needlePush,
  needleTake,
  textData,
  textKind,
  textLength,
  textMaxChar,
  textNarrow,
  textNew,
  textUnchanged,
} from "./text";
import { copyUnits } from "./units";

/**
 * Writes the result: pieces of `self` with `count` replacements between them. An empty needle matches before every unit
 * and at the end.
 */
function assemble(self: Borrowed, old: Needle, by: usize, byKind: i32, byCount: i64, count: i64, highest: u32): Owned {
  const length = textLength(self);
  if (count > 0 && byCount - old.count > (i64.MAX_VALUE - length) / count)
    return raise(Type.OverflowError, isStr(self) ? "replace string is too long" : "replace bytes is too long");
  const result = textNew(self, length + count * (byCount - old.count), highest);
  if (result === NULL || textLength(result) === 0) return result;
  const kind = textKind(result);
  const ownKind = textKind(self);
  const data = textData(self);
  let to = textData(result);
  let at: i64 = 0;
  while (count-- > 0) {
    let piece: i64 = 0;
    if (old.count > 0) piece = findUnits(data + <usize>(at * <i64>ownKind), ownKind, length - at, old.units, old.count);
    copyUnits(to, kind, data + <usize>(at * <i64>ownKind), ownKind, piece);
    to += <usize>(piece * <i64>kind);
    copyUnits(to, kind, by, byKind, byCount);
    to += <usize>(byCount * <i64>kind);
    at += piece + old.count;
    if (old.count === 0 && at < length) {
      copyUnits(to, kind, data + <usize>(at * <i64>ownKind), ownKind, 1);
      to += <usize>kind;
      at++;
    }
  }
  copyUnits(to, kind, data + <usize>(at * <i64>ownKind), ownKind, length - at);
  return isStr(self) && highest > 0x7f ? textNarrow(result) : result;
}

function occurrences(self: Borrowed, old: Needle, limit: i64): i64 {
  const length = textLength(self);
  if (!old.fits || old.count > length) return 0;
  if (old.count === 0) return min(limit, length + 1);
  return countUnits(textData(self), textKind(self), length, old.units, old.count, limit);
}

/** @method str.replace(old: str, new: str, count: index=-1, /) */
export function strReplace(self: Borrowed, old: Borrowed, replacement: Borrowed, count: i64): Owned {
  const needle = needlePush();
  if (changetype<usize>(needle) === NULL) return NULL;
  let result: usize = NULL;
  if (needleTake(needle, self, old)) {
    const found = occurrences(self, needle, count < 0 ? i64.MAX_VALUE : count);
    const highest = max(strMaxChar(self), strMaxChar(replacement));
    result =
      found === 0
        ? textUnchanged(self)
        : assemble(self, needle, textData(replacement), textKind(replacement), textLength(replacement), found, highest);
  }
  needlePop(needle);
  return result;
}

/**
 * @method bytes.replace(old, new, count: index=-1, /)
 * @method bytearray.replace(old, new, count: index=-1, /)
 */
export function bytesReplace(self: Borrowed, old: Borrowed, replacement: Borrowed, count: i64): Owned {
  const needle = needlePush();
  if (changetype<usize>(needle) === NULL) return NULL;
  const by = needlePush();
  let result: usize = NULL;
  if (changetype<usize>(by) !== NULL) {
    if (needleTake(needle, self, old) && needleTake(by, self, replacement)) {
      const found = occurrences(self, needle, count < 0 ? i64.MAX_VALUE : count);
      result =
        found === 0 ? textUnchanged(self) : assemble(self, needle, by.units, 1, by.count, found, textMaxChar(self));
    }
    needlePop(by);
  }
  needlePop(needle);
  return result;
}
