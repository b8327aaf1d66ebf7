/** ASCII and Latin-1: one byte for each character, up to a limit. */
import { Borrowed, NULL, Owned } from "../../memory/address";
import { bytesFrom } from "../bytes/bytes";
import { byteWriterAbandon, byteWriterFinish, byteWriterInit, writeByte } from "../bytes/writer";
import { strData, strFromLatin1, strIsAscii, strKind, strLength } from "../str/str";
import { writeAscii, writerAbandon, writerFinish, writerInit } from "../str/writer";
import { asciiPrefix, readUnit } from "../text/units";
import { handleDecodeError, handleEncodeError } from "./handlers";

export function decodeLatin1(data: usize, length: i32): Owned {
  return strFromLatin1(data, <i64>length);
}

export function decodeAscii(data: usize, length: i32, errors: Borrowed): Owned {
  const end = data + <usize>length;
  if (asciiPrefix(data, end) === <usize>length) return strFromLatin1(data, <i64>length);
  const writer = writerInit(<i64>length);
  if (changetype<usize>(writer) === NULL) return NULL;
  let at: i32 = 0;
  while (at < length) {
    const run = <i32>asciiPrefix(data + <usize>at, end);
    if (run > 0 && !writeAscii(writer, data + <usize>at, <i64>run)) break;
    at += run;
    if (at === length) return writerFinish(writer);
    at = handleDecodeError("ascii", errors, writer, data, length, at, at + 1, "ordinal not in range(128)");
    if (at < 0) break;
    if (at === length) return writerFinish(writer);
  }
  writerAbandon(writer);
  return NULL;
}

export function encodeAscii(text: Borrowed, errors: Borrowed): Owned {
  return encodeNarrow(text, errors, "ascii", "ordinal not in range(128)", 0x80);
}

export function encodeLatin1(text: Borrowed, errors: Borrowed): Owned {
  return encodeNarrow(text, errors, "latin-1", "ordinal not in range(256)", 0x100);
}

function encodeNarrow(text: Borrowed, errors: Borrowed, encoding: string, reason: string, limit: u32): Owned {
  const data = strData(text);
  const kind = strKind(text);
  const length = strLength(text);
  if (strIsAscii(text) || (limit === 0x100 && kind === 1)) return bytesFrom(data, length);
  const writer = byteWriterInit(length);
  if (changetype<usize>(writer) === NULL) return NULL;
  let at: i64 = 0;
  while (at < length) {
    const character = readUnit(data, kind, at);
    if (character < limit) {
      if (!writeByte(writer, <u8>character)) break;
      at++;
      continue;
    }
    let end = at + 1;
    while (end < length && readUnit(data, kind, end) >= limit) end++;
    at = handleEncodeError(encoding, errors, writer, text, at, end, reason, 1, false, limit);
    if (at < 0) break;
  }
  if (at === length) return byteWriterFinish(writer);
  byteWriterAbandon(writer);
  return NULL;
}
