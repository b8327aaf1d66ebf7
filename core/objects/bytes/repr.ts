/** `repr` of bytes and bytearray. */
import { TypeObject } from "../../generated/type_object";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { typeOf } from "../../kernel/object";
import { findByte } from "../text/search";
import { textData, textLength } from "../text/text";
import { StrWriter, writeChar, writerAbandon, writerFinish, writerInit, writeStr } from "../str/writer";

function writeHexByte(writer: StrWriter, byte: u32): bool {
  const high = byte >> 4;
  const low = byte & 15;
  return (
    writeChar(writer, 0x5c) &&
    writeChar(writer, 0x78) &&
    writeChar(writer, high < 10 ? 0x30 + high : 0x57 + high) &&
    writeChar(writer, low < 10 ? 0x30 + low : 0x57 + low)
  );
}

/** The letter of a byte's short escape, or 0. */
function escapeLetter(byte: u32, quote: u32): u32 {
  if (byte === quote || byte === 0x5c) return byte;
  return byte === 9 ? 0x74 : byte === 10 ? 0x6e : byte === 13 ? 0x72 : 0;
}

/** `b'...'`. A bytearray escapes `'` even between double quotes: `escaped` is that character, or 0. */
function writeBytesLiteral(writer: StrWriter, data: usize, length: i64, escaped: u32): bool {
  const double = findByte(data, <i32>length, 0x27) >= 0 && findByte(data, <i32>length, 0x22) < 0;
  const quote: u32 = double ? 0x22 : 0x27;
  if (!writeChar(writer, 0x62) || !writeChar(writer, quote)) return false;
  for (let index: i64 = 0; index < length; index++) {
    const byte = <u32>load<u8>(data + <usize>index);
    const letter = escaped !== 0 && byte === escaped ? byte : escapeLetter(byte, quote);
    let written: bool;
    if (letter !== 0) written = writeChar(writer, 0x5c) && writeChar(writer, letter);
    else if (byte >= 0x20 && byte < 0x7f) written = writeChar(writer, byte);
    else written = writeHexByte(writer, byte);
    if (!written) return false;
  }
  return writeChar(writer, quote);
}

/** @slot bytes.tp_repr, bytes.tp_str */
export function bytesRepr(self: Borrowed): Owned {
  const writer = writerInit(textLength(self) + 3);
  if (changetype<usize>(writer) === NULL) return NULL;
  if (writeBytesLiteral(writer, textData(self), textLength(self), 0)) return writerFinish(writer);
  writerAbandon(writer);
  return NULL;
}

/** @slot bytearray.tp_repr, bytearray.tp_str */
export function bytearrayRepr(self: Borrowed): Owned {
  const writer = writerInit(textLength(self) + 14);
  if (changetype<usize>(writer) === NULL) return NULL;
  const name: usize = changetype<TypeObject>(typeOf(self)).ht_name;
  const written =
    writeStr(writer, name) &&
    writeChar(writer, 0x28) &&
    writeBytesLiteral(writer, textData(self), textLength(self), 0x27) &&
    writeChar(writer, 0x29);
  if (written) return writerFinish(writer);
  writerAbandon(writer);
  return NULL;
}
