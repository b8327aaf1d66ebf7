/**
 * tell() and seek() of a TextIOWrapper.
 *
 * `tell` finds a place in the bytes, near the current character, where the decoder holds nothing back: decoding can
 * start there again. To find it, the decoder is run on the data read so far, and its state is restored at the end in
 * any case.
 */
import { EmptyBytes } from "../../generated/memory_map";
import { chainContext, errorFetch, raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { bytesData, bytesFrom, bytesLength } from "../../objects/bytes/bytes";
import { intFromI64, smallInt } from "../../objects/int/int";
import { isBytes, release, releaseOrNull, retain } from "../../kernel/object";
import { replaceReference } from "../../kernel/reference";
import { strLength } from "../../objects/str/str";
import { callMethod0, callMethod2 } from "../../protocols/call";
import { Comparison } from "../../protocols/comparison";
import { richCompareBool } from "../../protocols/compare";
import { offsetArgument } from "./arguments";
import {
  DECODER_STATE_SLOTS,
  decoderDecode,
  decoderGetState,
  decoderReset,
  decoderSetState,
  DecoderState,
} from "./decoder";
import { textResetEncoder } from "./text_encoder";
import { Cookie, COOKIE_SLOTS, cookieFrom, cookieToInt } from "./textio_cookie";
import { callBuffer, callBuffer1, callFlush, checkAttached, checkTextOpen, TextIOObject, textOf } from "./textio";
import { clearSnapshot, setDecoded } from "./textio_read";
import { flushPending } from "./textio_write";
import { raiseUnsupported } from "./unsupported";

const FAILED: i64 = -1;

// --- tell

/** @method TextIOWrapper.tell() */
export function textTell(self: Borrowed): Owned {
  if (!checkAttached(self) || !checkTextOpen(self)) return NULL;
  if (!textOf(self).seekable) return raiseUnsupported("underlying stream is not seekable");
  if (!textOf(self).telling) return raise(Type.OSError, "telling position disabled by next() call");
  if (!flushPending(self) || !callFlush(self)) return NULL;
  const position = callBuffer(self, Name.tell);
  if (position === NULL) return NULL;
  const record = textOf(self);
  if (record.decoder === NULL || record.snapshot === NULL) return position;
  const result = tellFrom(self, position);
  release(position);
  return result;
}

/** `position` is the underlying stream's position. */
function tellFrom(self: Borrowed, position: Borrowed): Owned {
  const slots = scratchPush(COOKIE_SLOTS + DECODER_STATE_SLOTS);
  if (slots === NULL) return raiseNoMemory();
  memory.fill(slots, 0, (<usize>(COOKIE_SLOTS + DECODER_STATE_SLOTS)) << 3);
  const cookie = changetype<Cookie>(slots);
  const record = textOf(self);
  const input = retain(record.snapshot);
  const decoder = retain(record.decoder);
  let result: usize = NULL;
  const at = offsetArgument(position);
  if (at !== FAILED || RT.error === NULL) {
    cookie.start = at - bytesLength(input);
    cookie.flags = <i32>record.snapshotFlags;
    if (record.decodedUsed === 0) result = cookieToInt(cookie);
    else {
      const saved = slots + ((<usize>COOKIE_SLOTS) << 3);
      if (decoderGetState(decoder, saved)) {
        const state = changetype<DecoderState>(saved);
        const done = searchStart(decoder, cookie, input, record.decodedUsed, record.bytesToCharacters);
        const error = errorFetch();
        const restored = decoderSetState(decoder, state.pending, state.flags);
        chainContext(error);
        release(state.pending);
        if (done && restored) result = cookieToInt(cookie);
      }
    }
  }
  release(decoder);
  release(input);
  scratchPop(COOKIE_SLOTS + DECODER_STATE_SLOTS);
  return result;
}

/**
 * Sets the decoder to the state in a cookie. At the very start it is reset instead, since some decoders cannot tell
 * that state apart.
 */
function restoreDecoder(decoder: Borrowed, cookie: Cookie): bool {
  if (cookie.start === 0 && cookie.flags === 0) return decoderReset(decoder);
  return decoderSetState(decoder, EmptyBytes, <u64>cookie.flags);
}

/** How many characters these bytes decode to, or -1 with an error. */
function feed(decoder: Borrowed, data: usize, length: i64, final: bool): i64 {
  const bytes = bytesFrom(data, length);
  const text = bytes === NULL ? NULL : decoderDecode(decoder, bytes, final);
  releaseOrNull(bytes);
  if (text === NULL) return FAILED;
  const count = strLength(text);
  release(text);
  return count;
}

/** Stores the decoder's flags at `flags` (an i32). Returns how many bytes it holds back, or -1 with an error. */
function heldBack(decoder: Borrowed, flags: usize): i64 {
  const slots = scratchPush(DECODER_STATE_SLOTS);
  if (slots === NULL) {
    raiseNoMemory();
    return FAILED;
  }
  let held = FAILED;
  if (decoderGetState(decoder, slots)) {
    const state = changetype<DecoderState>(slots);
    held = bytesLength(state.pending);
    store<i32>(flags, <i32>state.flags);
    release(state.pending);
  }
  scratchPop(DECODER_STATE_SLOTS);
  return held;
}

/**
 * Completes the cookie, which holds the snapshot's start, for the character `skip` characters later. `ratio` is about
 * how many bytes a character takes.
 */
function searchStart(decoder: Borrowed, cookie: Cookie, input: Borrowed, skip: i64, ratio: f64): bool {
  const flags = scratchPush(1);
  if (flags === NULL) {
    raiseNoMemory();
    return false;
  }
  const done = searchInside(decoder, cookie, input, skip, ratio, flags);
  scratchPop(1);
  return done;
}

function searchInside(decoder: Borrowed, cookie: Cookie, input: Borrowed, skip: i64, ratio: f64, flags: usize): bool {
  let left = skip;
  // Starts from a guess and goes back until the decoder holds nothing.
  let skipBytes = min(<i64>(ratio * <f64>skip), bytesLength(input));
  let back: i64 = 1;
  while (skipBytes > 0) {
    if (!restoreDecoder(decoder, cookie)) return false;
    const count = feed(decoder, bytesData(input), skipBytes, false);
    if (count === FAILED) return false;
    if (count > left) {
      skipBytes -= back;
      back <<= 1;
      continue;
    }
    const held = heldBack(decoder, flags);
    if (held === FAILED) return false;
    if (held === 0) {
      cookie.flags = load<i32>(flags);
      left -= count;
      break;
    }
    skipBytes -= held;
    back = 1;
  }
  if (skipBytes <= 0) {
    skipBytes = 0;
    if (!restoreDecoder(decoder, cookie)) return false;
  }
  cookie.start += skipBytes;
  cookie.charsToSkip = <i32>left;
  return left === 0 || approach(decoder, cookie, input, skipBytes, left, flags);
}

/**
 * Feeds byte by byte from a start until the character is reached. The last position where the decoder held nothing
 * becomes the start.
 */
function approach(decoder: Borrowed, cookie: Cookie, input: Borrowed, from: i64, skip: i64, flags: usize): bool {
  const length = bytesLength(input);
  let left = skip;
  let decoded: i64 = 0;
  let at = from;
  for (; at < length; at++) {
    const count = feed(decoder, bytesData(input) + <usize>at, 1, false);
    if (count === FAILED) return false;
    decoded += count;
    cookie.bytesToFeed++;
    const held = heldBack(decoder, flags);
    if (held === FAILED) return false;
    if (held === 0 && decoded <= left) {
      cookie.start += cookie.bytesToFeed;
      left -= decoded;
      cookie.flags = load<i32>(flags);
      cookie.bytesToFeed = 0;
      decoded = 0;
    }
    if (decoded >= left) break;
  }
  if (at === length) {
    const count = feed(decoder, bytesData(input), 0, true);
    if (count === FAILED) return false;
    cookie.needEof = 1;
    if (decoded + count < left) return raiseFalse(Type.OSError, "can't reconstruct logical file position");
  }
  cookie.charsToSkip = <i32>left;
  return true;
}

// --- seek

/** @method TextIOWrapper.seek(cookie, whence: int=os.SEEK_SET, /) */
export function textSeek(self: Borrowed, target: Borrowed, whence: i32): Owned {
  if (!checkAttached(self) || !checkTextOpen(self)) return NULL;
  if (!textOf(self).seekable) return raiseUnsupported("underlying stream is not seekable");
  if (whence === 0) return seekTo(self, target);
  if (whence !== 1 && whence !== 2)
    return raise(Type.ValueError, "invalid whence (%d, should be %d, %d or %d)", whence, 0, 1, 2);
  const zero = richCompareBool(target, smallInt(0), Comparison.Equal);
  if (zero < 0) return NULL;
  if (zero === 0)
    return raiseUnsupported(
      whence === 1 ? "can't do nonzero cur-relative seeks" : "can't do nonzero end-relative seeks",
    );
  if (whence === 2) return seekToEnd(self);
  const current = callMethod0(self, Name.tell);
  if (current === NULL) return NULL;
  const result = seekTo(self, current);
  release(current);
  return result;
}

/** Discards what was read ahead. */
function dropAhead(self: Borrowed): void {
  setDecoded(self, NULL);
  clearSnapshot(self);
}

function seekToEnd(self: Borrowed): Owned {
  if (!callFlush(self)) return NULL;
  dropAhead(self);
  const decoder = textOf(self).decoder;
  if ((decoder !== NULL && !decoderReset(decoder)) || !checkAttached(self)) return NULL;
  const buffer = retain(textOf(self).buffer);
  const position = callMethod2(buffer, Name.seek, smallInt(0), smallInt(2));
  release(buffer);
  if (position === NULL || !textOf(self).encodes) return position;
  const atStart = richCompareBool(position, smallInt(0), Comparison.Equal);
  if (atStart >= 0 && textResetEncoder(textOf(self), atStart > 0)) return position;
  release(position);
  return NULL;
}

function seekTo(self: Borrowed, target: Borrowed): Owned {
  const negative = richCompareBool(target, smallInt(0), Comparison.Less);
  if (negative < 0) return NULL;
  if (negative > 0) return raise(Type.ValueError, "negative seek position %R", target);
  if (!callFlush(self)) return NULL;
  const slots = scratchPush(COOKIE_SLOTS);
  if (slots === NULL) return raiseNoMemory();
  memory.fill(slots, 0, (<usize>COOKIE_SLOTS) << 3);
  const done = cookieFrom(target, slots) && goTo(self, changetype<Cookie>(slots));
  scratchPop(COOKIE_SLOTS);
  return done ? retain(target) : NULL;
}

function goTo(self: Borrowed, cookie: Cookie): bool {
  const start = intFromI64(cookie.start);
  const moved = start === NULL ? NULL : callBuffer1(self, Name.seek, start);
  releaseOrNull(start);
  if (moved === NULL) return false;
  release(moved);
  dropAhead(self);
  const decoder = textOf(self).decoder;
  if (decoder !== NULL && !restoreDecoder(decoder, cookie)) return false;
  if (cookie.charsToSkip !== 0) {
    if (!replay(self, cookie)) return false;
  } else {
    replaceReference(self + offsetof<TextIOObject>("snapshot"), retain(EmptyBytes));
    textOf(self).snapshotFlags = <u64>cookie.flags;
  }
  return !textOf(self).encodes || textResetEncoder(textOf(self), cookie.start === 0 && cookie.flags === 0);
}

/** Feeds the decoder the same bytes as before, and skips the characters before the wanted one. */
function replay(self: Borrowed, cookie: Cookie): bool {
  const size = intFromI64(cookie.bytesToFeed);
  const input = size === NULL ? NULL : callBuffer1(self, Name.read, size);
  releaseOrNull(size);
  if (input === NULL) return false;
  if (!isBytes(input)) {
    raise(Type.TypeError, "underlying read() should have returned a bytes object, not '%.200T'", input);
    release(input);
    return false;
  }
  replaceReference(self + offsetof<TextIOObject>("snapshot"), retain(input));
  textOf(self).snapshotFlags = <u64>cookie.flags;
  const decoder = textOf(self).decoder;
  const text =
    decoder === NULL ? raiseUnsupported("not readable") : decoderDecode(decoder, input, cookie.needEof !== 0);
  release(input);
  if (text === NULL) return false;
  setDecoded(self, text);
  if (strLength(text) < <i64>cookie.charsToSkip) return raiseFalse(Type.OSError, "can't restore logical file position");
  textOf(self).decodedUsed = cookie.charsToSkip;
  return true;
}
