/**
 * IncrementalNewlineDecoder: turns "\r" and "\r\n" into "\n", and records which of the three it has seen. It wraps
 * another decoder, or none, and then takes text.
 *
 * A "\r" at the end of the input is held back until the next character is known, even without translation.
 */
import { EmptyBytes, None } from "../../generated/memory_map";
import { raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { TypeObject } from "../../generated/type_object";
import { isTuple, none, release, retain } from "../../kernel/object";
import { replaceReference } from "../../kernel/reference";
import { BaseObject } from "../../kernel/header";
import {
  latin1Str,
  strConcat,
  strData,
  strFromLiteral,
  strKind,
  strLength,
  strRead,
  strSubstring,
} from "../../objects/str/str";
import { writeChar, writerAbandon, writerFinish, writerInit, writeSubstring } from "../../objects/str/writer";
import { findUnit } from "../../objects/text/search";
import { tupleNew, tupleSet } from "../../objects/tuple/tuple";
import {
  checkDecoded,
  DECODER_STATE_SLOTS,
  decoderDecode,
  decoderGetState,
  decoderReset,
  decoderSetState,
  DecoderState,
  readState,
  statePair,
} from "./decoder";

/** @record IncrementalNewlineDecoder */
@unmanaged
export class NewlineDecoderObject extends BaseObject {
  /** Another decoder, or None; NULL before __init__. @owned */
  decoder: usize; // @16
  /** @owned */
  errors: usize; // @24
  pendingReturn: bool; // @32
  translate: bool;
  /** Line ends seen, one bit each. */
  seen: u8;
}

namespace Seen {
  export const RETURN: u8 = 1;
  export const NEWLINE: u8 = 2;
  export const BOTH: u8 = 4;
}

const RETURN: u32 = 0x0d;
const NEWLINE: u32 = 0x0a;

function recordOf(self: Borrowed): NewlineDecoderObject {
  return changetype<NewlineDecoderObject>(self);
}

/** For native code: wraps `decoder`. */
export function newlineDecoderNew(decoder: Borrowed, translate: bool): Owned {
  const self = call_indirect<usize>(
    changetype<TypeObject>(Type.IncrementalNewlineDecoder).tp_alloc,
    Type.IncrementalNewlineDecoder,
    <i64>0,
  );
  if (self === NULL) return NULL;
  store<u64>(self, <u64>retain(decoder), offsetof<NewlineDecoderObject>("decoder"));
  recordOf(self).translate = translate;
  return self;
}

/** @init IncrementalNewlineDecoder(decoder, translate: int, errors=NULL) */
export function newlineDecoderInit(self: Borrowed, decoder: Borrowed, translate: i32, errors: Borrowed): bool {
  const handler = errors === NULL ? retain(Name.strict) : retain(errors);
  replaceReference(self + offsetof<NewlineDecoderObject>("errors"), handler);
  replaceReference(self + offsetof<NewlineDecoderObject>("decoder"), retain(decoder));
  recordOf(self).translate = translate !== 0;
  recordOf(self).seen = 0;
  recordOf(self).pendingReturn = false;
  return true;
}

function checkInitialized(self: Borrowed): bool {
  return (
    recordOf(self).decoder !== NULL || raiseFalse(Type.ValueError, "IncrementalNewlineDecoder.__init__() not called")
  );
}

/** @method IncrementalNewlineDecoder.decode(input, final: int=False) */
export function newlineDecoderDecode(self: Borrowed, input: Borrowed, final: i32): Owned {
  return newlineDecode(self, input, final !== 0);
}

export function newlineDecode(self: Borrowed, input: Borrowed, final: bool): Owned {
  if (!checkInitialized(self)) return NULL;
  const decoder = recordOf(self).decoder;
  const text = decoder === None ? checkDecoded(retain(input)) : decoderDecode(decoder, input, final);
  return text === NULL ? NULL : newlineTranslate(self, text, final);
}

/** The text from the wrapped decoder; the caller owns it. */
export function newlineTranslate(self: Borrowed, given: Owned, final: bool): Owned {
  const record = recordOf(self);
  let text = given;
  if (record.pendingReturn && (final || strLength(text) > 0)) {
    const joined = strConcat(latin1Str(RETURN), text);
    release(text);
    if (joined === NULL) return NULL;
    text = joined;
    record.pendingReturn = false;
  }
  const length = strLength(text);
  if (!final && length > 0 && strRead(text, length - 1) === RETURN) {
    const shorter = strSubstring(text, 0, length - 1);
    release(text);
    if (shorter === NULL) return NULL;
    text = shorter;
    record.pendingReturn = true;
  }
  return translateAll(self, text);
}

function translateAll(self: Borrowed, text: Owned): Owned {
  const record = recordOf(self);
  const data = strData(text);
  const kind = strKind(text);
  const length = strLength(text);
  if (findUnit(data, kind, length, RETURN) < 0) {
    if ((record.seen & Seen.NEWLINE) === 0 && findUnit(data, kind, length, NEWLINE) >= 0) record.seen |= Seen.NEWLINE;
    return text;
  }
  if (!record.translate) {
    noteSeen(record, text);
    return text;
  }
  const writer = writerInit(length);
  let done = changetype<usize>(writer) !== NULL;
  if (!done) {
    release(text);
    return NULL;
  }
  let start: i64 = 0;
  while (done && start < length) {
    const size = <i64>kind;
    const found = findUnit(data + <usize>(start * size), kind, length - start, RETURN);
    const end = found < 0 ? length : start + found;
    noteNewlines(record, data + <usize>(start * size), kind, end - start);
    done = writeSubstring(writer, text, start, end);
    start = end;
    if (found < 0) continue;
    const pair = start + 1 < length && strRead(text, start + 1) === NEWLINE;
    record.seen |= pair ? Seen.BOTH : Seen.RETURN;
    start += pair ? 2 : 1;
    done = done && writeChar(writer, NEWLINE);
  }
  release(text);
  if (done) return writerFinish(writer);
  writerAbandon(writer);
  return NULL;
}

function noteNewlines(record: NewlineDecoderObject, data: usize, kind: i32, count: i64): void {
  if ((record.seen & Seen.NEWLINE) === 0 && findUnit(data, kind, count, NEWLINE) >= 0) record.seen |= Seen.NEWLINE;
}

function noteSeen(record: NewlineDecoderObject, text: Borrowed): void {
  const length = strLength(text);
  for (let at: i64 = 0; at < length; at++) {
    const character = strRead(text, at);
    if (character === NEWLINE) record.seen |= Seen.NEWLINE;
    else if (character === RETURN) {
      const pair = at + 1 < length && strRead(text, at + 1) === NEWLINE;
      record.seen |= pair ? Seen.BOTH : Seen.RETURN;
      if (pair) at++;
    }
  }
}

/** Stores the state at `out` (a DecoderState). */
export function newlineGetState(self: Borrowed, out: usize): bool {
  if (!checkInitialized(self)) return false;
  const state = changetype<DecoderState>(out);
  if (recordOf(self).decoder === None) {
    store<u64>(out, <u64>retain(EmptyBytes));
    state.flags = 0;
  } else if (!decoderGetState(recordOf(self).decoder, out)) return false;
  state.flags = (state.flags << 1) | (recordOf(self).pendingReturn ? 1 : 0);
  return true;
}

/** @method IncrementalNewlineDecoder.getstate() */
export function newlineDecoderGetState(self: Borrowed): Owned {
  const state = scratchPush(DECODER_STATE_SLOTS);
  if (state === NULL) return raiseNoMemory();
  let result: usize = NULL;
  if (newlineGetState(self, state)) {
    result = statePair(changetype<DecoderState>(state).pending, changetype<DecoderState>(state).flags);
    release(changetype<DecoderState>(state).pending);
  }
  scratchPop(DECODER_STATE_SLOTS);
  return result;
}

export function newlineSetState(self: Borrowed, pending: Borrowed, flags: u64): bool {
  if (!checkInitialized(self)) return false;
  recordOf(self).pendingReturn = (flags & 1) !== 0;
  const decoder = recordOf(self).decoder;
  return decoder === None || decoderSetState(decoder, pending, flags >> 1);
}

/** @method IncrementalNewlineDecoder.setstate(state, /) */
export function newlineDecoderSetState(self: Borrowed, given: Borrowed): Owned {
  if (!checkInitialized(self)) return NULL;
  if (!isTuple(given)) return raise(Type.TypeError, "state argument must be a tuple");
  const state = scratchPush(DECODER_STATE_SLOTS);
  if (state === NULL) return raiseNoMemory();
  let done = false;
  if (readState(given, state, "setstate(): illegal state argument")) {
    done = newlineSetState(self, changetype<DecoderState>(state).pending, changetype<DecoderState>(state).flags);
    release(changetype<DecoderState>(state).pending);
  }
  scratchPop(DECODER_STATE_SLOTS);
  return done ? none() : NULL;
}

export function newlineReset(self: Borrowed): bool {
  if (!checkInitialized(self)) return false;
  recordOf(self).seen = 0;
  recordOf(self).pendingReturn = false;
  const decoder = recordOf(self).decoder;
  return decoder === None || decoderReset(decoder);
}

/** @method IncrementalNewlineDecoder.reset() */
export function newlineDecoderReset(self: Borrowed): bool {
  return newlineReset(self);
}

/** @getter IncrementalNewlineDecoder.newlines */
export function newlineDecoderNewlines(self: Borrowed): Owned {
  if (!checkInitialized(self)) return NULL;
  const seen = recordOf(self).seen;
  const count = popcnt<u32>(seen);
  if (count === 0) return none();
  if (count === 1) return newlineText(seen);
  const tuple = tupleNew(count);
  if (tuple === NULL) return NULL;
  let at: i64 = 0;
  for (let bit: u8 = 1; bit <= Seen.BOTH; bit <<= 1) {
    if ((seen & bit) === 0) continue;
    const text = newlineText(bit);
    if (text === NULL) {
      release(tuple);
      return NULL;
    }
    tupleSet(tuple, at++, text);
  }
  return tuple;
}

function newlineText(bit: u8): Owned {
  return strFromLiteral(bit === Seen.RETURN ? "\r" : bit === Seen.NEWLINE ? "\n" : "\r\n");
}
