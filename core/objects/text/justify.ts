/** center, ljust, rjust, zfill and expandtabs of str, bytes and bytearray. */
import { raise, raiseMinus, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { bytearrayData } from "../bytearray/bytearray";
import { isBytes, isInstance, isStr } from "../../kernel/object";
import { strLength, strRead } from "../str/str";
import { textData, textKind, textLength, textMaxChar, textNew, textUnchanged } from "./text";
import { copyUnits, fillUnits, readUnit, writeUnit } from "./units";

/** The fill argument as a unit, or -1 with an exception. */
function fillUnit(self: Borrowed, fill: Borrowed, name: string): i32 {
  if (fill === NULL) return 0x20;
  if (isStr(self)) {
    if (!isStr(fill))
      return raiseMinus(Type.TypeError, "The fill character must be a unicode character, not %.100T", fill);
    if (strLength(fill) === 1) return <i32>strRead(fill, 0);
    return raiseMinus(Type.TypeError, "The fill character must be exactly one character long");
  }
  if (isBytes(fill) && textLength(fill) === 1) return <i32>load<u8>(fill, 32);
  if (isInstance(fill, Type.bytearray) && textLength(fill) === 1) return <i32>load<u8>(bytearrayData(fill));
  return raiseMinus(
    Type.TypeError,
    "%s() argument 2 must be a byte string of length 1, not %.100T",
    changetype<usize>(name),
    fill,
  );
}

/** bytes have a limit of their own, slightly below the largest number; anything within it is a MemoryError. */
function raiseTooLong(self: Borrowed, length: i64): Owned {
  if (isBytes(self) && length > i64.MAX_VALUE - 33) return raise(Type.OverflowError, "byte string is too large");
  return raiseNoMemory();
}

/** The text with `left` and `right` fill units around it. */
function pad(self: Borrowed, left: i64, right: i64, fill: u32): Owned {
  if (left <= 0 && right <= 0) return textUnchanged(self);
  const length = textLength(self);
  if (left + right > 0x7fffff00 - length) return raiseTooLong(self, left + length + right);
  const padded = textNew(self, left + length + right, max(textMaxChar(self), fill));
  if (padded === NULL) return NULL;
  const kind = textKind(padded);
  const data = textData(padded);
  fillUnits(data, kind, left, fill);
  copyUnits(data + <usize>(left * <i64>kind), kind, textData(self), textKind(self), length);
  fillUnits(data + <usize>((left + length) * <i64>kind), kind, right, fill);
  return padded;
}

/**
 * @method str.ljust(width: index, fillchar=' ', /)
 * @method bytes.ljust(width: index, fillchar=b' ', /)
 * @method bytearray.ljust(width: index, fillchar=b' ', /)
 */
export function textLjust(self: Borrowed, width: i64, fill: Borrowed): Owned {
  const unit = fillUnit(self, fill, "ljust");
  return unit < 0 ? NULL : pad(self, 0, width - textLength(self), <u32>unit);
}

/**
 * @method str.rjust(width: index, fillchar=' ', /)
 * @method bytes.rjust(width: index, fillchar=b' ', /)
 * @method bytearray.rjust(width: index, fillchar=b' ', /)
 */
export function textRjust(self: Borrowed, width: i64, fill: Borrowed): Owned {
  const unit = fillUnit(self, fill, "rjust");
  return unit < 0 ? NULL : pad(self, width - textLength(self), 0, <u32>unit);
}

/**
 * @method str.center(width: index, fillchar=' ', /)
 * @method bytes.center(width: index, fillchar=b' ', /)
 * @method bytearray.center(width: index, fillchar=b' ', /)
 */
export function textCenter(self: Borrowed, width: i64, fill: Borrowed): Owned {
  const unit = fillUnit(self, fill, "center");
  if (unit < 0) return NULL;
  const room = width - textLength(self);
  if (room <= 0) return textUnchanged(self);
  // An odd unit goes to the left only if the width is odd too.
  const left = room / 2 + (room & width & 1);
  return pad(self, left, room - left, <u32>unit);
}

/**
 * @method str.zfill(width: index, /)
 * @method bytes.zfill(width: index, /)
 * @method bytearray.zfill(width: index, /)
 */
export function textZfill(self: Borrowed, width: i64): Owned {
  const fill = width - textLength(self);
  if (fill <= 0) return textUnchanged(self);
  const padded = pad(self, fill, 0, 0x30);
  if (padded === NULL || textLength(self) === 0) return padded;
  const kind = textKind(padded);
  const data = textData(padded);
  const first = readUnit(data, kind, fill);
  if (first === 0x2b || first === 0x2d) {
    writeUnit(data, kind, 0, first);
    writeUnit(data, kind, fill, 0x30);
  }
  return padded;
}

/**
 * @method str.expandtabs(tabsize: int=8)
 * @method bytes.expandtabs(tabsize: int=8)
 * @method bytearray.expandtabs(tabsize: int=8)
 */
export function textExpandtabs(self: Borrowed, tabsize: i32): Owned {
  const kind = textKind(self);
  const length = textLength(self);
  let data = textData(self);
  let total: i64 = 0;
  let column: i64 = 0;
  let tabs = false;
  for (let index: i64 = 0; index < length; index++) {
    const unit = readUnit(data, kind, index);
    let added: i64 = 1;
    if (unit === 9) {
      tabs = true;
      added = tabsize > 0 ? <i64>tabsize - (column % <i64>tabsize) : 0;
    }
    column = unit === 10 || unit === 13 ? 0 : column + added;
    total += added;
  }
  if (!tabs) return textUnchanged(self);
  const expanded = textNew(self, total, textMaxChar(self));
  if (expanded === NULL || total === 0) return expanded;
  const to = textData(expanded);
  data = textData(self);
  let at: i64 = 0;
  column = 0;
  for (let index: i64 = 0; index < length; index++) {
    const unit = readUnit(data, kind, index);
    if (unit === 9) {
      if (tabsize <= 0) continue;
      const added = <i64>tabsize - (column % <i64>tabsize);
      fillUnits(to + <usize>(at * <i64>kind), kind, added, 0x20);
      at += added;
      column += added;
      continue;
    }
    writeUnit(to, kind, at++, unit);
    column = unit === 10 || unit === 13 ? 0 : column + 1;
  }
  return expanded;
}
