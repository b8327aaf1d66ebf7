/**
 * `repr(str)`: quotes chosen to minimize escaping; characters that Unicode does not consider printable become escapes.
 */
import { Borrowed, NULL, Owned } from "../../memory/address";
import { strData, strIsAscii, strKind, strLength, strNewAscii } from "./str";
import { findUnit } from "../text/search";
import { copyBytes, readUnit } from "../text/units";
import { isPrintable } from "../unicode/properties";
import { StrWriter, writeBackslash, writeChar, writerAbandon, writerFinish, writerInit, writeUnits } from "./writer";

/** @slot str.tp_repr */
export function strRepr(self: Borrowed): Owned {
  const data = strData(self);
  const kind = strKind(self);
  const length = strLength(self);
  if (strIsAscii(self) && needsNoEscape(data, data + <usize>length)) {
    const text = strNewAscii(length + 2);
    if (text === NULL) return NULL;
    const to = strData(text);
    store<u8>(to, 0x27);
    copyBytes(to + 1, data, <usize>length);
    store<u8>(to + <usize>length, 0x27, 1);
    return text;
  }
  const double = findUnit(data, kind, length, 0x27) >= 0 && findUnit(data, kind, length, 0x22) < 0;
  const quote: u32 = double ? 0x22 : 0x27;
  const writer = writerInit(length + 2);
  if (changetype<usize>(writer) === NULL) return NULL;
  if (!writeChar(writer, quote) || !writeEscaped(writer, self, quote) || !writeChar(writer, quote)) {
    writerAbandon(writer);
    return NULL;
  }
  return writerFinish(writer);
}

/** Printable ASCII without quotes and backslashes. */
function needsNoEscape(at: usize, end: usize): bool {
  for (; at < end; at++) {
    const character = <u32>load<u8>(at);
    if (character < 0x20 || character === 0x7f || character === 0x27 || character === 0x5c) return false;
  }
  return true;
}

function writeEscaped(writer: StrWriter, text: Borrowed, quote: u32): bool {
  const data = strData(text);
  const kind = strKind(text);
  const length = strLength(text);
  const ascii = strIsAscii(text);
  let start: i64 = 0;
  for (let index: i64 = 0; index < length; index++) {
    const character = readUnit(data, kind, index);
    const plain = character !== quote && character !== 0x5c && isPrintable(character);
    if (plain && ascii) continue;
    if (index > start && !writeUnits(writer, data + <usize>(start * <i64>kind), kind, index - start, 0x7f))
      return false;
    start = index + 1;
    if (!(plain ? writeChar(writer, character) : writeEscape(writer, character, quote))) return false;
  }
  return writeUnits(writer, data + <usize>(start * <i64>kind), kind, length - start, 0x7f);
}

function writeEscape(writer: StrWriter, character: u32, quote: u32): bool {
  let short: u32 = 0;
  if (character === quote || character === 0x5c) short = character;
  else if (character === 10) short = 0x6e;
  else if (character === 13) short = 0x72;
  else if (character === 9) short = 0x74;
  if (short === 0) return writeBackslash(writer, character);
  return writeChar(writer, 0x5c) && writeChar(writer, short);
}
