/** Where a line ends, in each of the newline modes of TextIOWrapper and StringIO. */
import { Borrowed, NULL } from "../../memory/address";
import { strData, strKind, strLength, strRead } from "../../objects/str/str";
import { findUnit } from "../../objects/text/search";
import { readUnit } from "../../objects/text/units";

const RETURN: u32 = 0x0d;
const NEWLINE: u32 = 0x0a;

/**
 * The length of the first line of `text` from `start` on, including its line end; 0 if there is no line end.
 * `translated`: only "\n" ends lines. `newline`: the str that ends them, or NULL for any of "\r", "\n" and "\r\n".
 */
export function lineLength(text: Borrowed, start: i64, translated: bool, newline: Borrowed): i64 {
  const kind = strKind(text);
  const data = strData(text) + <usize>(start * <i64>kind);
  return lineLengthOfUnits(data, kind, strLength(text) - start, translated, newline);
}

/** The same for `count` units of `kind` bytes each. */
export function lineLengthOfUnits(data: usize, kind: i32, count: i64, translated: bool, newline: Borrowed): i64 {
  if (translated) return findUnit(data, kind, count, NEWLINE) + 1;
  if (newline === NULL) return anyLineLength(data, kind, count);
  const first = strRead(newline, 0);
  if (strLength(newline) === 1) return findUnit(data, kind, count, first) + 1;
  let at: i64 = 0;
  while (at < count) {
    const found = findUnit(data + <usize>(at * <i64>kind), kind, count - at, first);
    if (found < 0) return 0;
    at += found + 1;
    if (at < count && readUnit(data, kind, at) === strRead(newline, 1)) return at + 1;
  }
  return 0;
}

function anyLineLength(data: usize, kind: i32, count: i64): i64 {
  const newline = findUnit(data, kind, count, NEWLINE);
  const other = findUnit(data, kind, newline < 0 ? count : newline, RETURN);
  if (other < 0) return newline + 1;
  return other + 1 < count && readUnit(data, kind, other + 1) === NEWLINE ? other + 2 : other + 1;
}

/**
 * If no line ends in `text` from `start` on: how many of its characters cannot be part of a line end that continues
 * after it.
 */
export function lineSearched(text: Borrowed, start: i64, translated: bool, newline: Borrowed): i64 {
  const count = strLength(text) - start;
  const pair = !translated && newline !== NULL && strLength(newline) === 2;
  if (!pair || count === 0) return count;
  return strRead(text, start + count - 1) === strRead(newline, 0) ? count - 1 : count;
}
