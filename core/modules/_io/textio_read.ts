/**
 * Reading from a TextIOWrapper: chunks of bytes are decoded ahead, and handed out as characters and lines.
 *
 * Before every chunk the decoder's state is saved, so that `tell` can find where in the bytes a character is: see
 * textio_position.ts.
 */
import { EmptyStr } from "../../generated/memory_map";
import { errorClear, errorMatches, raise, raiseNoMemory } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { bytesData, bytesLength, bytesNew } from "../../objects/bytes/bytes";
import { intFromI64 } from "../../objects/int/int";
import { isStr, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { clearReference, replaceReference } from "../../kernel/reference";
import { strConcat, strLength, strSubstring } from "../../objects/str/str";
import { writerAbandon, writerFinish, writerInit, StrWriter, writeStr, writeSubstring } from "../../objects/str/writer";
import { copyBytes } from "../../objects/text/units";
import { BUFFER_VIEW_SLOTS, bufferAcquire, bufferRelease, BufferRequest, BufferView } from "../../protocols/buffer";
import { argumentIndex } from "../../protocols/arguments";
import { callMethod0 } from "../../protocols/call";
import { sizeArgument } from "./arguments";
import { DECODER_STATE_SLOTS, decoderDecode, decoderGetState, DecoderState } from "./decoder";
import { lineLength, lineSearched } from "./line_end";
import { callBuffer, callBuffer1, checkAttached, checkTextOpen, TextIOObject, textOf } from "./textio";
import { flushPending } from "./textio_write";
import { raiseUnsupported } from "./unsupported";

/** Sets the text that was read ahead; takes ownership of it (or NULL). */
export function setDecoded(self: Borrowed, text: Owned): void {
  textOf(self).decodedUsed = 0;
  replaceReference(self + offsetof<TextIOObject>("decoded"), text);
}

export function clearSnapshot(self: Borrowed): void {
  clearReference(self + offsetof<TextIOObject>("snapshot"));
}

/** Takes at most `count` characters, or all if negative, from the text read ahead. */
function takeDecoded(self: Borrowed, count: i64): Owned {
  const record = textOf(self);
  const decoded = record.decoded;
  if (decoded === NULL) return retain(EmptyStr);
  const there = strLength(decoded) - record.decodedUsed;
  const taken = count < 0 ? there : min(count, there);
  const text = strSubstring(decoded, record.decodedUsed, record.decodedUsed + taken);
  if (text !== NULL) record.decodedUsed += taken;
  return text;
}

/**
 * Reads and decodes one chunk, large enough for about `hint` characters. Returns 1, 0 at the end, or -1 with an error.
 */
function readChunk(self: Borrowed, hint: i64): i32 {
  if (textOf(self).decoder === NULL) {
    raiseUnsupported("not readable");
    return -1;
  }
  const state = scratchPush(DECODER_STATE_SLOTS);
  if (state === NULL) {
    raiseNoMemory();
    return -1;
  }
  store<u64>(state, 0);
  let result = -1;
  if (!textOf(self).telling || decoderGetState(textOf(self).decoder, state)) {
    const chunk = nextBytes(self, hint);
    if (chunk !== NULL) {
      result = decodeChunk(self, chunk, changetype<DecoderState>(state));
      release(chunk);
    }
  }
  releaseOrNull(changetype<DecoderState>(state).pending);
  scratchPop(DECODER_STATE_SLOTS);
  return result;
}

/** A chunk from the underlying stream. */
function nextBytes(self: Borrowed, hint: i64): Owned {
  const record = textOf(self);
  const wanted = hint > 0 ? <i64>(max(record.bytesToCharacters, 1.0) * <f64>hint) : 0;
  const size = intFromI64(max(record.chunkSize, wanted));
  if (size === NULL) return NULL;
  const chunk = callBuffer1(self, record.hasRead1 ? Name.read1 : Name.read, size);
  release(size);
  return chunk;
}

/** `before` is the decoder's state; its bytes are NULL if it is not needed. Returns as `readChunk`. */
function decodeChunk(self: Borrowed, chunk: Borrowed, before: DecoderState): i32 {
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) {
    raiseNoMemory();
    return -1;
  }
  let result = -1;
  if (bufferAcquire(chunk, view, BufferRequest.SIMPLE)) {
    result = decodeView(self, chunk, changetype<BufferView>(view), before);
    bufferRelease(view);
  } else if (errorMatches(Type.TypeError)) {
    errorClear();
    const method = textOf(self).hasRead1 ? "read1" : "read";
    raise(
      Type.TypeError,
      "underlying %s() should have returned a bytes-like object, not '%.200T'",
      changetype<usize>(method),
      chunk,
    );
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return result;
}

function decodeView(self: Borrowed, chunk: Borrowed, view: BufferView, before: DecoderState): i32 {
  const atEnd = view.length === 0;
  const decoder = textOf(self).decoder;
  const text = decoder === NULL ? raiseUnsupported("not readable") : decoderDecode(decoder, chunk, atEnd);
  if (text === NULL) return -1;
  const record = textOf(self);
  const count = strLength(text);
  record.bytesToCharacters = count > 0 ? <f64>view.length / <f64>count : 0;
  setDecoded(self, text);
  if (before.pending !== NULL) {
    const held = bytesLength(before.pending);
    const snapshot = bytesNew(held + view.length);
    if (snapshot === NULL) return -1;
    copyBytes(bytesData(snapshot), bytesData(before.pending), <usize>held);
    copyBytes(bytesData(snapshot) + <usize>held, view.data, <usize>view.length);
    replaceReference(self + offsetof<TextIOObject>("snapshot"), snapshot);
    record.snapshotFlags = before.flags;
  }
  // At the end the decoder may produce what it held back.
  return atEnd && count === 0 ? 0 : 1;
}

/** @method TextIOWrapper.read(size=-1, /) */
export function textRead(self: Borrowed, size: Borrowed): Owned {
  const count = sizeArgument(size, -1);
  if (count === -1 && RT.error !== NULL) return NULL;
  if (!checkAttached(self) || !checkTextOpen(self)) return NULL;
  if (textOf(self).decoder === NULL) return raiseUnsupported("not readable");
  if (!flushPending(self)) return NULL;
  return count < 0 ? readAll(self) : readCount(self, count);
}

function readAll(self: Borrowed): Owned {
  const bytes = callBuffer(self, Name.read);
  if (bytes === NULL) return NULL;
  const decoder = textOf(self).decoder;
  const rest = decoder === NULL ? raiseUnsupported("not readable") : decoderDecode(decoder, bytes, true);
  release(bytes);
  if (rest === NULL) return NULL;
  const ahead = takeDecoded(self, -1);
  const text = ahead === NULL ? NULL : strConcat(ahead, rest);
  releaseOrNull(ahead);
  release(rest);
  if (text === NULL) return NULL;
  setDecoded(self, NULL);
  clearSnapshot(self);
  return text;
}

function readCount(self: Borrowed, count: i64): Owned {
  const first = takeDecoded(self, count);
  if (first === NULL || strLength(first) === count) return first;
  const writer = writerInit();
  if (changetype<usize>(writer) === NULL) {
    release(first);
    return NULL;
  }
  let got = strLength(first);
  let done = writeStr(writer, first);
  release(first);
  while (done && got < count) {
    const status = readChunk(self, count - got);
    done = status >= 0;
    if (status <= 0) break;
    const part = takeDecoded(self, count - got);
    done = part !== NULL;
    if (!done) break;
    got += strLength(part);
    done = writeStr(writer, part);
    release(part);
  }
  if (done) return writerFinish(writer);
  writerAbandon(writer);
  return NULL;
}

/** @method TextIOWrapper.readline(size=-1, /) */
export function textReadLineMethod(self: Borrowed, size: Borrowed): Owned {
  // Unlike elsewhere, None is not allowed.
  const limit = size === NULL ? <i64>-1 : argumentIndex(size);
  if (limit === -1 && RT.error !== NULL) return NULL;
  return checkAttached(self) ? textReadLine(self, limit) : NULL;
}

function textReadLine(self: Borrowed, limit: i64): Owned {
  if (!checkTextOpen(self) || !flushPending(self)) return NULL;
  const record = textOf(self);
  // Most lines are within the text read ahead.
  if (record.decoded !== NULL && limit < 0) {
    const end = lineLength(record.decoded, record.decodedUsed, record.readTranslate, record.readNewline);
    if (end > 0) return takeDecoded(self, end);
  }
  const writer = writerInit();
  if (changetype<usize>(writer) === NULL) return NULL;
  if (collectLine(self, writer, limit)) return writerFinish(writer);
  writerAbandon(writer);
  return NULL;
}

/** Returns NULL once the text is used up. */
function hasDecoded(self: Borrowed): bool {
  const decoded = textOf(self).decoded;
  return decoded !== NULL && strLength(decoded) > 0;
}

function collectLine(self: Borrowed, writer: StrWriter, limit: i64): bool {
  // The first half of a two-character line end at the end of a chunk: it is put before the next chunk.
  let remaining: usize = NULL;
  let done = true;
  let chunked: i64 = 0;
  while (true) {
    let status = 1;
    while (!hasDecoded(self) && status > 0) status = readChunk(self, 0);
    if (status <= 0) {
      done = status === 0;
      if (done) {
        setDecoded(self, NULL);
        clearSnapshot(self);
      }
      break;
    }
    const record = textOf(self);
    const before = remaining === NULL ? <i64>0 : strLength(remaining);
    const line = remaining === NULL ? retain(record.decoded) : strConcat(remaining, record.decoded);
    if (line === NULL) {
      done = false;
      break;
    }
    const start = remaining === NULL ? record.decodedUsed : <i64>0;
    const found = lineLength(line, start, record.readTranslate, record.readNewline);
    let end = start + (found > 0 ? found : lineSearched(line, start, record.readTranslate, record.readNewline));
    const limited = limit >= 0 && end - start + chunked >= limit;
    if (limited) end = start + limit - chunked;
    done = writeSubstring(writer, line, start, end);
    if (found > 0 || limited) {
      record.decodedUsed = end - before;
      release(line);
      releaseOrNull(remaining);
      return done;
    }
    chunked += end - start;
    const length = strLength(line);
    const rest = end < length ? strSubstring(line, end, length) : <usize>NULL;
    release(line);
    releaseOrNull(remaining);
    remaining = rest;
    setDecoded(self, NULL);
    if (!done || (rest === NULL && end < length)) {
      done = false;
      break;
    }
  }
  if (remaining !== NULL) {
    done = done && writeStr(writer, remaining);
    release(remaining);
  }
  return done;
}

/** @slot TextIOWrapper.tp_iternext */
export function textNext(self: Borrowed): Owned {
  if (!checkAttached(self)) return NULL;
  textOf(self).telling = false;
  const own = typeOf(self) === Type.TextIOWrapper;
  const line = own ? textReadLine(self, -1) : callMethod0(self, Name.readline);
  if (line === NULL) return NULL;
  if (!isStr(line)) raise(Type.OSError, "readline() should have returned a str object, not '%.200T'", line);
  else {
    if (strLength(line) > 0) return line;
    clearSnapshot(self);
    textOf(self).telling = textOf(self).seekable;
  }
  release(line);
  return NULL;
}
