/**
 * Writing to a TextIOWrapper. Encoded text is collected in a block until there is a chunk, which then goes to the
 * underlying stream at once.
 *
 * print() ends up here: plain ASCII goes into the block without becoming an object.
 */
import { raiseNoMemory } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { memoryFree, memoryReallocate } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { dictGetName } from "../../objects/dict/dict";
import { bytesData, bytesFrom, bytesLength } from "../../objects/bytes/bytes";
import { intFromI64 } from "../../objects/int/int";
import { release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { clearReference } from "../../kernel/reference";
import { strData, strIsAscii, strKind, strLength } from "../../objects/str/str";
import { strReplace } from "../../objects/text/replace";
import { findUnit } from "../../objects/text/search";
import { copyBytes } from "../../objects/text/units";
import { bufferedOf } from "./buffered";
import { bufferedWriteFrom } from "./buffered_write";
import { decoderReset } from "./decoder";
import { fileOf } from "./fileio";
import { isAsciiCompatible, textEncode } from "./text_encoder";
import { callBuffer, callBuffer1, checkAttached, checkTextOpen, TextIOObject, textOf } from "./textio";
import { raiseUnsupported } from "./unsupported";

const NEWLINE: u32 = 0x0a;
const RETURN: u32 = 0x0d;

/** Whether `object.write` can only be the core's own `write`. */
export function isPlainTextWriter(object: Borrowed): bool {
  if (typeOf(object) !== Type.TextIOWrapper) return false;
  const dict = textOf(object).dict;
  return dict === NULL || dictGetName(dict, Name.write) === NULL;
}

/** @method TextIOWrapper.write(text: str, /) */
export function textWriteMethod(self: Borrowed, text: Borrowed): Owned {
  return textWrite(self, text) ? intFromI64(strLength(text)) : NULL;
}

function contains(text: Borrowed, character: u32): bool {
  return findUnit(strData(text), strKind(text), strLength(text), character) >= 0;
}

/** Must be called whenever any of these changes. */
export function noteIfPlain(record: TextIOObject): void {
  record.plain =
    record.encodes &&
    isAsciiCompatible(record.encodingNumber) &&
    record.writeNewline === NULL &&
    !record.lineBuffering &&
    !record.writeThrough &&
    record.decoder === NULL;
}

/** Writes a str. */
export function textWrite(self: Borrowed, text: Borrowed): bool {
  const record = textOf(self);
  // If a FileIO is at the bottom, the stream is attached. Most calls of print() end here.
  if (record.plain && record.raw !== NULL && strIsAscii(text) && fileOf(record.raw).fd >= 0) {
    const start = record.pendingCount;
    const end = start + strLength(text);
    if (end <= <i64>record.pendingRoom && end < record.chunkSize) {
      copyBytes(record.pending + <usize>start, strData(text), <usize>(end - start));
      record.pendingCount = end;
      record.waiting = true;
      record.encodingStartOfStream = 0;
      return true;
    }
  }
  return writeSlowly(self, text);
}

function writeSlowly(self: Borrowed, text: Borrowed): bool {
  if (!checkAttached(self) || !checkTextOpen(self)) return false;
  const record = textOf(self);
  if (!record.encodes) {
    raiseUnsupported("not writable");
    return false;
  }
  const newlines = (record.writeTranslate && record.writeNewline !== NULL) || record.lineBuffering;
  const hasNewline = newlines && contains(text, NEWLINE);
  const flushing = record.lineBuffering && (hasNewline || contains(text, RETURN));
  const translated =
    hasNewline && record.writeTranslate && record.writeNewline !== NULL
      ? strReplace(text, Name.$newline, record.writeNewline, -1)
      : retain(text);
  if (translated === NULL) return false;
  const done = encodeAndKeep(self, translated, flushing || record.writeThrough);
  release(translated);
  if (!done) return false;
  if (flushing) {
    const flushed = callBuffer(self, Name.flush);
    if (flushed === NULL) return false;
    release(flushed);
  }
  // What was read ahead is no longer valid.
  clearReference(self + offsetof<TextIOObject>("decoded"));
  clearReference(self + offsetof<TextIOObject>("snapshot"));
  record.decodedUsed = 0;
  return record.decoder === NULL || decoderReset(record.decoder);
}

function encodeAndKeep(self: Borrowed, text: Borrowed, handOn: bool): bool {
  const record = textOf(self);
  if (strIsAscii(text) && strLength(text) <= record.chunkSize && isAsciiCompatible(record.encodingNumber)) {
    record.encodingStartOfStream = 0;
    return keep(self, strData(text), strLength(text), handOn);
  }
  const bytes = textEncode(record, text);
  if (bytes === NULL) return false;
  const done = keep(self, bytesData(bytes), bytesLength(bytes), handOn);
  release(bytes);
  return done;
}

/** Adds bytes to the pending ones, and passes everything on once there is a chunk, or at once. */
function keep(self: Borrowed, data: usize, length: i64, handOn: bool): bool {
  const record = textOf(self);
  if (record.waiting && record.pendingCount + length > record.chunkSize && !flushPending(self)) return false;
  if (!reserve(record, record.pendingCount + length)) return false;
  copyBytes(record.pending + <usize>record.pendingCount, data, <usize>length);
  record.pendingCount += length;
  record.waiting = true;
  return (record.pendingCount < record.chunkSize && !handOn) || flushPending(self);
}

function reserve(record: TextIOObject, size: i64): bool {
  if (size <= <i64>record.pendingRoom) return true;
  const room = max(size, min(record.chunkSize, 1 << 16));
  const larger = room > 0x7fffff00 ? NULL : memoryReallocate(record.pending, <usize>room);
  if (larger === NULL) {
    raiseNoMemory();
    return false;
  }
  record.pending = larger;
  record.pendingRoom = <i32>room;
  return true;
}

/** Passes everything pending to the underlying stream. */
export function flushPending(self: Borrowed): bool {
  const record = textOf(self);
  const count = record.pendingCount;
  if (!record.waiting) return true;
  record.waiting = false;
  record.pendingCount = 0;
  if (record.raw !== NULL && isPlainBuffer(record.buffer)) {
    const buffer = retain(record.buffer);
    // If Python code writes meanwhile, it gets a block of its own.
    const block = record.pending;
    const room = record.pendingRoom;
    record.pending = NULL;
    record.pendingRoom = 0;
    const done = bufferedWriteFrom(buffer, block, count);
    release(buffer);
    if (record.pending === NULL) {
      record.pending = block;
      record.pendingRoom = room;
    } else memoryFree(block);
    return done;
  }
  const bytes = bytesFrom(record.pending, count);
  const written = bytes === NULL ? NULL : callBuffer1(self, Name.write, bytes);
  releaseOrNull(bytes);
  releaseOrNull(written);
  return written !== NULL;
}

function isPlainBuffer(buffer: Borrowed): bool {
  const dict = bufferedOf(buffer).dict;
  return bufferedOf(buffer).writable !== 0 && (dict === NULL || dictGetName(dict, Name.write) === NULL);
}
