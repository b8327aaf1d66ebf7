/**
 * UTF-7: ASCII unchanged, everything else as UTF-16 in base64 between `+` and `-`.
 *
 * The data may end anywhere inside a shifted section: an incremental decoder then discards what the open section has
 * produced so far, and begins it again with the next bytes.
 */
import { Borrowed, NULL, Owned } from "../../memory/address";
import { ByteWriter, byteWriterAbandon, byteWriterFinish, byteWriterInit, writeByte } from "../bytes/writer";
import { strFromUnits, strLength, strRead } from "../str/str";
import { StrWriter, writeChar, writerAbandon, writerFinish, writerInit, writerReserve } from "../str/writer";
import { handleDecodeError } from "./handlers";

/** The six bits that a base64 character represents, or -1. */
function fromBase64(byte: u32): i32 {
  if (byte - 0x41 < 26) return <i32>(byte - 0x41);
  if (byte - 0x61 < 26) return <i32>(byte - 0x61) + 26;
  if (byte - 0x30 < 10) return <i32>(byte - 0x30) + 52;
  return byte === 0x2b ? 62 : byte === 0x2f ? 63 : -1;
}

function toBase64(bits: u32): u8 {
  const value = bits & 63;
  if (value < 26) return <u8>(0x41 + value);
  if (value < 52) return <u8>(0x61 + value - 26);
  return <u8>(value < 62 ? 0x30 + value - 52 : value === 62 ? 0x2b : 0x2f);
}

/** Characters that the encoder leaves unchanged: not `+`, `\`, `~` and most controls. */
function isDirect(character: u32): bool {
  if (character === 9 || character === 10 || character === 13) return true;
  return character >= 0x20 && character < 0x7e && character !== 0x2b && character !== 0x5c;
}

/** The low `count` bits. */
function lowBits(buffer: u32, count: i32): u32 {
  return count <= 0 ? 0 : buffer & (((<u32>1) << count) - 1);
}

/** With `consumed` (→ i64), a section that is open at the end is left alone. */
export function decodeUtf7(data: usize, length: i32, errors: Borrowed, consumed: usize): Owned {
  const writer = writerInit(<i64>length);
  if (changetype<usize>(writer) === NULL) return NULL;
  let at: i32 = 0;
  let shifted = false;
  let sectionStart: i32 = 0;
  let written: i64 = 0;
  let buffer: u32 = 0;
  let bits: i32 = 0;
  let surrogate: u32 = 0;
  while (at >= 0) {
    if (at >= length) {
      if (!shifted || consumed !== NULL) break;
      shifted = false;
      if (surrogate === 0 && bits < 6 && buffer === 0) break;
      at = handleDecodeError("utf7", errors, writer, data, length, sectionStart, length, "unterminated shift sequence");
      if (at >= length) break;
      continue;
    }
    const byte = <u32>load<u8>(data + <usize>at);
    let reason = "";
    if (shifted) {
      const value = fromBase64(byte);
      if (value >= 0) {
        buffer = (buffer << 6) | <u32>value;
        bits += 6;
        at++;
        if (bits < 16) continue;
        bits -= 16;
        const unit = (buffer >> bits) & 0xffff;
        buffer = lowBits(buffer, bits);
        if (surrogate !== 0 && (unit & 0xfffffc00) === 0xdc00) {
          if (!writeChar(writer, 0x10000 + ((surrogate & 0x3ff) << 10) + (unit & 0x3ff))) at = -1;
          surrogate = 0;
          continue;
        }
        if (surrogate !== 0 && !writeChar(writer, surrogate)) at = -1;
        surrogate = (unit & 0xfffffc00) === 0xd800 ? unit : 0;
        if (surrogate === 0 && !writeChar(writer, unit)) at = -1;
        continue;
      }
      shifted = false;
      if (bits >= 6) reason = "partial character in shift sequence";
      else if (bits > 0 && buffer !== 0) reason = "non-zero padding bits in shift sequence";
      else {
        if (surrogate !== 0 && byte < 0x80 && byte !== 0x2b && !writeChar(writer, surrogate)) at = -1;
        surrogate = 0;
        if (byte === 0x2d) at++;
        continue;
      }
      at++;
    } else if (byte === 0x2b) {
      sectionStart = at++;
      const next = at < length ? <u32>load<u8>(data + <usize>at) : 0x41;
      if (next === 0x2d) {
        at = writeChar(writer, 0x2b) ? at + 1 : -1;
        continue;
      }
      if (fromBase64(next) >= 0) {
        shifted = true;
        surrogate = 0;
        written = writer.length;
        bits = 0;
        buffer = 0;
        continue;
      }
      at++;
      reason = "ill-formed sequence";
    } else if (byte < 0x80) {
      at = writeChar(writer, byte) ? at + 1 : -1;
      continue;
    } else {
      sectionStart = at++;
      reason = "unexpected special character";
    }
    at = handleDecodeError("utf7", errors, writer, data, length, sectionStart, at, reason);
  }
  if (at < 0) {
    writerAbandon(writer);
    return NULL;
  }
  if (consumed === NULL) return writerFinish(writer);
  store<i64>(consumed, <i64>(shifted ? sectionStart : at));
  return shifted ? finishBefore(writer, written) : writerFinish(writer);
}

/** The first `count` characters of what was written. Frees the writer. */
function finishBefore(writer: StrWriter, count: i64): Owned {
  const text = writerReserve(writer, 0, 0) ? strFromUnits(writer.data, writer.kind, count) : NULL;
  writerAbandon(writer);
  return text;
}

export function encodeUtf7(text: Borrowed): Owned {
  const length = strLength(text);
  const writer = byteWriterInit(length * 2);
  if (changetype<usize>(writer) === NULL) return NULL;
  let shifted = false;
  let buffer: u32 = 0;
  let bits: i32 = 0;
  let written = true;
  for (let index: i64 = 0; written && index < length; index++) {
    const character = strRead(text, index);
    if (isDirect(character) || (character === 0x2b && !shifted)) {
      if (shifted) {
        if (bits > 0) written = writeByte(writer, toBase64(buffer << (6 - bits)));
        if (fromBase64(character) >= 0 || character === 0x2d) written = written && writeByte(writer, 0x2d);
        shifted = false;
        bits = 0;
        buffer = 0;
      }
      written = written && writeByte(writer, <u8>character) && (character !== 0x2b || writeByte(writer, 0x2d));
      continue;
    }
    if (!shifted) written = writeByte(writer, 0x2b);
    shifted = true;
    let unit = character;
    if (character >= 0x10000) {
      buffer = (buffer << 16) | (0xd800 + ((character - 0x10000) >> 10));
      bits = writeBits(writer, buffer, bits + 16);
      buffer = lowBits(buffer, bits);
      unit = 0xdc00 + (character & 0x3ff);
    }
    if (bits >= 0) {
      buffer = (buffer << 16) | unit;
      bits = writeBits(writer, buffer, bits + 16);
      buffer = lowBits(buffer, bits);
    }
    written = written && bits >= 0;
  }
  if (written && bits > 0) written = writeByte(writer, toBase64(buffer << (6 - bits)));
  if (written && shifted) written = writeByte(writer, 0x2d);
  if (written) return byteWriterFinish(writer);
  byteWriterAbandon(writer);
  return NULL;
}

/** Writes all whole sextets of the low `bits` bits. Returns how many bits remain, or -1. */
function writeBits(writer: ByteWriter, buffer: u32, bits: i32): i32 {
  while (bits >= 6) {
    bits -= 6;
    if (!writeByte(writer, toBase64(buffer >> bits))) return -1;
  }
  return bits;
}
