/**
 * upper, lower, title, capitalize, swapcase and casefold of str, by Unicode's full mappings: one character can become
 * three.
 */
import { EmptyStr, Layout } from "../../generated/memory_map";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { retain } from "../../kernel/object";
import { strData, strIsAscii, strKind, strLength, strNew } from "./str";
import { readUnit } from "../text/units";
import { foldFull, lowerFull, titleFull, unicodeFlags, upperFull } from "../unicode/properties";
import { StrWriter, writeChar, writerAbandon, writerFinish, writerInit } from "./writer";
import { STR_ASCII_SIZE } from "./record";
import { UnicodeFlag } from "../../generated/unicode";

const enum Change {
  upper,
  lower,
  title,
  capitalize,
  swap,
  fold,
}

/** Space for the code points of one mapping: nothing runs between writing and reading it. */
const MAPPED: usize = Layout.STR_STATE + 0x20;

const SIGMA: u32 = 0x3a3;
const FINAL_SIGMA: u32 = 0x3c2;

/** A capital sigma at the end of a word has its own lower case. */
function lowerAt(data: usize, kind: i32, length: i64, index: i64, character: u32): i32 {
  if (character !== SIGMA) return lowerFull(character, MAPPED);
  let before = index - 1;
  while (before >= 0 && (unicodeFlags(readUnit(data, kind, before)) & UnicodeFlag.caseIgnorable) !== 0) before--;
  let final = before >= 0 && (unicodeFlags(readUnit(data, kind, before)) & UnicodeFlag.cased) !== 0;
  if (final) {
    let after = index + 1;
    while (after < length && (unicodeFlags(readUnit(data, kind, after)) & UnicodeFlag.caseIgnorable) !== 0) after++;
    final = after === length || (unicodeFlags(readUnit(data, kind, after)) & UnicodeFlag.cased) === 0;
  }
  store<u32>(MAPPED, final ? FINAL_SIGMA : 0x3c3);
  return 1;
}

function changeCase(self: Borrowed, change: Change): Owned {
  if (strLength(self) === 0) return retain(EmptyStr);
  if (strIsAscii(self)) return changeAscii(self, change);
  const writer = writerInit(strLength(self));
  if (changetype<usize>(writer) === NULL) return NULL;
  if (writeChanged(writer, self, change)) return writerFinish(writer);
  writerAbandon(writer);
  return NULL;
}

function writeChanged(writer: StrWriter, text: Borrowed, change: Change): bool {
  const data = strData(text);
  const kind = strKind(text);
  const length = strLength(text);
  const byWord = change === Change.title || change === Change.capitalize;
  let inWord = false;
  for (let index: i64 = 0; index < length; index++) {
    const character = readUnit(data, kind, index);
    const flags = unicodeFlags(character);
    const first = byWord && !inWord;
    inWord = change === Change.capitalize || (flags & UnicodeFlag.cased) !== 0;
    // Most scripts have no case.
    if ((flags & UnicodeFlag.changesCase) === 0) {
      if (!writeChar(writer, character)) return false;
      continue;
    }
    let count: i32;
    if (first) count = titleFull(character, MAPPED);
    else if (change === Change.fold) count = foldFull(character, MAPPED);
    else if (change === Change.upper || (change === Change.swap && (flags & UnicodeFlag.lower) !== 0))
      count = upperFull(character, MAPPED);
    else if (change !== Change.swap || (flags & UnicodeFlag.upper) !== 0)
      count = lowerAt(data, kind, length, index, character);
    else {
      store<u32>(MAPPED, character);
      count = 1;
    }
    for (let at = 0; at < count; at++) {
      if (!writeChar(writer, load<u32>(MAPPED + ((<usize>at) << 2)))) return false;
    }
  }
  return true;
}

function changeAscii(self: Borrowed, change: Change): Owned {
  const length = strLength(self);
  const result = strNew(length, 0x7f);
  if (result === NULL) return NULL;
  changeAsciiBytes(result + STR_ASCII_SIZE, strData(self), length, change);
  return result;
}

/** The same for bytes, which only have ASCII letters. */
function changeAsciiBytes(to: usize, from: usize, length: i64, change: Change): void {
  let afterLetter = false;
  const end = from + <usize>length;
  if (change === Change.upper || change === Change.lower) {
    const first = i8x16.splat(change === Change.upper ? 0x61 : 0x41);
    for (; from + 16 <= end; from += 16, to += 16) {
      const bytes = v128.load(from);
      const letters = i8x16.lt_u(i8x16.sub(bytes, first), i8x16.splat(26));
      v128.store(to, v128.xor(bytes, v128.and(letters, i8x16.splat(0x20))));
    }
  }
  for (; from < end; from++, to++) {
    const byte = <u32>load<u8>(from);
    const upper = byte - 0x41 < 26;
    const lower = byte - 0x61 < 26;
    let flip = false;
    if (change === Change.upper) flip = lower;
    else if (change === Change.lower || change === Change.fold) flip = upper;
    else if (change === Change.swap) flip = upper || lower;
    else flip = afterLetter ? upper : lower;
    afterLetter = change === Change.capitalize || upper || lower;
    store<u8>(to, <u8>(flip ? byte ^ 0x20 : byte));
  }
}

export function upperBytes(to: usize, from: usize, length: i64): void {
  changeAsciiBytes(to, from, length, Change.upper);
}
export function lowerBytes(to: usize, from: usize, length: i64): void {
  changeAsciiBytes(to, from, length, Change.lower);
}
export function titleBytes(to: usize, from: usize, length: i64): void {
  changeAsciiBytes(to, from, length, Change.title);
}
export function capitalizeBytes(to: usize, from: usize, length: i64): void {
  changeAsciiBytes(to, from, length, Change.capitalize);
}
export function swapcaseBytes(to: usize, from: usize, length: i64): void {
  changeAsciiBytes(to, from, length, Change.swap);
}

/** @method str.upper() */
export function strUpper(self: Borrowed): Owned {
  return changeCase(self, Change.upper);
}

/** @method str.lower() */
export function strLower(self: Borrowed): Owned {
  return changeCase(self, Change.lower);
}

/** @method str.title() */
export function strTitle(self: Borrowed): Owned {
  return changeCase(self, Change.title);
}

/** @method str.capitalize() */
export function strCapitalize(self: Borrowed): Owned {
  return changeCase(self, Change.capitalize);
}

/** @method str.swapcase() */
export function strSwapcase(self: Borrowed): Owned {
  return changeCase(self, Change.swap);
}

/** @method str.casefold() */
export function strCasefold(self: Borrowed): Owned {
  return changeCase(self, Change.fold);
}
