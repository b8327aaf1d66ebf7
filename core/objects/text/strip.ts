/** strip, lstrip and rstrip of str, bytes and bytearray. */
import { None } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { isStr } from "../../kernel/object";
import { strIsAscii, strSubstring } from "../str/str";
import { isSpace } from "../unicode/properties";
import { findUnit } from "./search";
import { isSpaceOf } from "./split";
import { needlePop, needlePush, needleTake, textData, textKind, textLength, textPiece, textUnchanged } from "./text";
import { readUnit } from "./units";

const LEFT = 1;
const RIGHT = 2;

/** `set` is a run of units to strip, of its own kind, or NULL for white space. */
function stripBy(self: Borrowed, set: usize, setKind: i32, setCount: i64, sides: i32): Owned {
  const data = textData(self);
  const kind = textKind(self);
  const length = textLength(self);
  let start: i64 = 0;
  let end = length;
  if (set === NULL && isStr(self) && strIsAscii(self)) {
    if ((sides & LEFT) !== 0) {
      while (start < end && isSpace(load<u8>(data + <usize>start))) start++;
    }
    if ((sides & RIGHT) !== 0) {
      while (end > start && isSpace(load<u8>(data + <usize>(end - 1)))) end--;
    }
    return strSubstring(self, start, end);
  }
  if ((sides & LEFT) !== 0) {
    while (start < end && isStripped(self, set, setKind, setCount, readUnit(data, kind, start))) start++;
  }
  if ((sides & RIGHT) !== 0) {
    while (end > start && isStripped(self, set, setKind, setCount, readUnit(data, kind, end - 1))) end--;
  }
  return start === 0 && end === length ? textUnchanged(self) : textPiece(self, start, end);
}

function isStripped(owner: Borrowed, set: usize, setKind: i32, setCount: i64, unit: u32): bool {
  return set === NULL ? isSpaceOf(owner, unit) : findUnit(set, setKind, setCount, unit) >= 0;
}

function strip(self: Borrowed, chars: Borrowed, sides: i32, name: string): Owned {
  if (chars === None) return stripBy(self, NULL, 1, 0, sides);
  if (isStr(self)) {
    if (!isStr(chars)) return raise(Type.TypeError, "%s arg must be None or str", changetype<usize>(name));
    return stripBy(self, textData(chars), textKind(chars), textLength(chars), sides);
  }
  const set = needlePush();
  if (changetype<usize>(set) === NULL) return NULL;
  const result = needleTake(set, self, chars) ? stripBy(self, set.units, 1, set.count, sides) : NULL;
  needlePop(set);
  return result;
}

/** @method str.strip(chars=None, /) */
export function strStrip(self: Borrowed, chars: Borrowed): Owned {
  return strip(self, chars, LEFT | RIGHT, "strip");
}

/** @method str.lstrip(chars=None, /) */
export function strLstrip(self: Borrowed, chars: Borrowed): Owned {
  return strip(self, chars, LEFT, "lstrip");
}

/** @method str.rstrip(chars=None, /) */
export function strRstrip(self: Borrowed, chars: Borrowed): Owned {
  return strip(self, chars, RIGHT, "rstrip");
}

/**
 * @method bytes.strip(bytes=None, /)
 * @method bytearray.strip(bytes=None, /)
 */
export function bytesStrip(self: Borrowed, bytes: Borrowed): Owned {
  return strip(self, bytes, LEFT | RIGHT, "strip");
}

/**
 * @method bytes.lstrip(bytes=None, /)
 * @method bytearray.lstrip(bytes=None, /)
 */
export function bytesLstrip(self: Borrowed, bytes: Borrowed): Owned {
  return strip(self, bytes, LEFT, "lstrip");
}

/**
 * @method bytes.rstrip(bytes=None, /)
 * @method bytearray.rstrip(bytes=None, /)
 */
export function bytesRstrip(self: Borrowed, bytes: Borrowed): Owned {
  return strip(self, bytes, RIGHT, "rstrip");
}
