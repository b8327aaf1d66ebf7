/**
 * Incremental decoders: our own for the core's encodings, and the codec registry's for others.
 *
 * A decoder's state is the bytes that it holds back, and a number: a byte order for encodings with a mark, combined
 * with what the newline decoder adds. A failed decode leaves the state unchanged.
 */
import { EmptyBytes, False, True } from "../../generated/memory_map";
import { raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { bytesData, bytesFrom, bytesLength, bytesNew } from "../../objects/bytes/bytes";
import { decodeKnown, Encoding } from "../../objects/codecs/encodings";
import { ByteOrder, decodeWide } from "../../objects/codecs/wide";
import { intFromU64, intMaskU64 } from "../../objects/int/int";
import { isBytes, isInt, isStr, isTuple, newObject, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { replaceReference } from "../../kernel/reference";
import { BaseObject } from "../../kernel/header";
import { copyBytes } from "../../objects/text/units";
import { tupleGet, tupleLength, tuplePack2 } from "../../objects/tuple/tuple";
import { BUFFER_VIEW_SLOTS, bufferAcquire, bufferRelease, BufferRequest, BufferView } from "../../protocols/buffer";
import { callMethod0, callMethod1, callMethod2 } from "../../protocols/call";
import { newlineDecode, newlineGetState, newlineReset, newlineSetState } from "./newline_decoder";

/**
 * A decoder for one of the core's encodings.
 * @record CoreDecoder
 */
@unmanaged
export class CoreDecoderObject extends BaseObject {
  /** The error handler's name. @owned */
  errors: usize; // @16
  /** bytes: what was held back. @owned */
  pending: usize; // @24
  encoding: Encoding; // @32
  /** For encodings with a mark: the order it specified, or `marked` until it has been seen. */
  order: i32; // @36
}

/** Holds a decoder's state. */
@unmanaged
export class DecoderState {
  /** bytes, owned. */
  pending: usize;
  flags: u64;
}

export const DECODER_STATE_SLOTS: i32 = <i32>((offsetof<DecoderState>() + 7) >> 3);

export function coreDecoderNew(encoding: Encoding, errors: Borrowed): Owned {
  const self = newObject(Type.CoreDecoder, offsetof<CoreDecoderObject>());
  if (self === NULL) return raiseNoMemory();
  store<u64>(self, <u64>retain(errors), offsetof<CoreDecoderObject>("errors"));
  store<u64>(self, <u64>retain(EmptyBytes), offsetof<CoreDecoderObject>("pending"));
  changetype<CoreDecoderObject>(self).encoding = encoding;
  changetype<CoreDecoderObject>(self).order = ByteOrder.marked;
  return self;
}

function keepPending(self: Borrowed, pending: Owned): void {
  replaceReference(self + offsetof<CoreDecoderObject>("pending"), pending);
}

/** Decodes `length` bytes after those that were held back. With `final`, nothing may be left over. Returns a str. */
function coreDecode(self: Borrowed, data: usize, length: i64, final: bool): Owned {
  const pending = changetype<CoreDecoderObject>(self).pending;
  const held = bytesLength(pending);
  if (held === 0) return decodeAndKeep(self, data, length, final);
  const joined = bytesNew(held + length);
  if (joined === NULL) return NULL;
  copyBytes(bytesData(joined), bytesData(pending), <usize>held);
  copyBytes(bytesData(joined) + <usize>held, data, <usize>length);
  const text = decodeAndKeep(self, bytesData(joined), held + length, final);
  release(joined);
  return text;
}

function decodeAndKeep(self: Borrowed, data: usize, length: i64, final: bool): Owned {
  if (length > i32.MAX_VALUE) return raiseNoMemory();
  const out = scratchPush(2);
  if (out === NULL) return raiseNoMemory();
  store<i64>(out, length);
  const text = decodeRun(self, data, <i32>length, final ? NULL : out, out + 8);
  const used = load<i64>(out);
  scratchPop(2);
  if (text === NULL) return NULL;
  const rest = bytesFrom(data + <usize>used, length - used);
  if (rest === NULL) {
    release(text);
    return NULL;
  }
  keepPending(self, rest);
  return text;
}

/** `consumed` (a pointer to an i64, or NULL) is as for the codecs; `found` receives a byte order. */
function decodeRun(self: Borrowed, data: usize, length: i32, consumed: usize, found: usize): Owned {
  const record = changetype<CoreDecoderObject>(self);
  const encoding: Encoding = record.encoding;
  if (encoding === Encoding.utf16) return decodeMarked(self, data, length, 2, consumed, found);
  if (encoding === Encoding.utf32) return decodeMarked(self, data, length, 4, consumed, found);
  return decodeKnown(data, length, encoding, record.errors, consumed);
}

/** An encoding whose stream must begin with a byte order mark. */
function decodeMarked(self: Borrowed, data: usize, length: i32, size: i32, consumed: usize, found: usize): Owned {
  const record = changetype<CoreDecoderObject>(self);
  const order: ByteOrder = record.order;
  if (order !== ByteOrder.marked) return decodeWide(data, length, size, order, record.errors, consumed, NULL);
  const text = decodeWide(data, length, size, order, record.errors, consumed, found);
  if (text === NULL) return NULL;
  const seen = load<i32>(found);
  if (seen === ByteOrder.marked && (consumed === NULL ? <i64>length : load<i64>(consumed)) >= <i64>size) {
    release(text);
    return raise(
      Type.UnicodeError,
      "%s stream does not start with BOM",
      changetype<usize>(size === 2 ? "UTF-16" : "UTF-32"),
    );
  }
  record.order = seen;
  return text;
}

/** `decoder.decode(input, final)`: a str; other results are refused. */
export function decoderDecode(decoder: Borrowed, input: Borrowed, final: bool): Owned {
  // Decoders and error handlers may be Python code, which may replace this decoder with another one.
  retain(decoder);
  const type = typeOf(decoder);
  const text =
    type === Type.IncrementalNewlineDecoder
      ? newlineDecode(decoder, input, final)
      : type === Type.CoreDecoder
        ? coreDecodeObject(decoder, input, final)
        : checkDecoded(callMethod2(decoder, Name.decode, input, final ? True : False));
  release(decoder);
  return text;
}

/** Returns a str unchanged and refuses anything else. Takes ownership. */
export function checkDecoded(text: Owned): Owned {
  if (text === NULL || isStr(text)) return text;
  raise(Type.TypeError, "decoder should return a string result, not '%.200T'", text);
  release(text);
  return NULL;
}

function coreDecodeObject(decoder: Borrowed, input: Borrowed, final: bool): Owned {
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raiseNoMemory();
  let text: usize = NULL;
  if (bufferAcquire(input, view, BufferRequest.SIMPLE)) {
    text = coreDecode(decoder, changetype<BufferView>(view).data, changetype<BufferView>(view).length, final);
    bufferRelease(view);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return text;
}

export function decoderReset(decoder: Borrowed): bool {
  const type = typeOf(decoder);
  if (type === Type.IncrementalNewlineDecoder) return newlineReset(decoder);
  if (type === Type.CoreDecoder) {
    changetype<CoreDecoderObject>(decoder).order = ByteOrder.marked;
    keepPending(decoder, retain(EmptyBytes));
    return true;
  }
  const result = callMethod0(decoder, Name.reset);
  releaseOrNull(result);
  return result !== NULL;
}

/** Stores the decoder's state at `out` (a DecoderState). The caller owns its bytes. */
export function decoderGetState(decoder: Borrowed, out: usize): bool {
  const type = typeOf(decoder);
  if (type === Type.IncrementalNewlineDecoder) return newlineGetState(decoder, out);
  const state = changetype<DecoderState>(out);
  if (type !== Type.CoreDecoder) return stateFromObject(callMethod0(decoder, Name.getstate), out);
  const record = changetype<CoreDecoderObject>(decoder);
  store<u64>(out, <u64>retain(record.pending));
  const marked = record.encoding === Encoding.utf16 || record.encoding === Encoding.utf32;
  state.flags = !marked ? 0 : record.order === ByteOrder.marked ? 2 : record.order === ByteOrder.big ? 1 : 0;
  return true;
}

/** Reads the result of a getstate(), taking ownership of it. */
function stateFromObject(object: Owned, out: usize): bool {
  if (object === NULL) return false;
  const done = readState(object, out, "illegal decoder state");
  release(object);
  return done;
}

/** Reads a pair of bytes and an int. */
export function readState(object: Borrowed, out: usize, complaint: string): bool {
  if (!isTuple(object) || tupleLength(object) !== 2 || !isInt(tupleGet(object, 1)))
    return raiseFalse(Type.TypeError, "%s", changetype<usize>(complaint));
  const pending = tupleGet(object, 0);
  if (!isBytes(pending))
    return raiseFalse(
      Type.TypeError,
      "%s: the first item should be a bytes object, not '%.200T'",
      changetype<usize>(complaint),
      pending,
    );
  store<u64>(out, <u64>retain(pending));
  changetype<DecoderState>(out).flags = intMaskU64(tupleGet(object, 1));
  return true;
}

/** `decoder.setstate((pending, flags))` */
export function decoderSetState(decoder: Borrowed, pending: Borrowed, flags: u64): bool {
  const type = typeOf(decoder);
  if (type === Type.IncrementalNewlineDecoder) return newlineSetState(decoder, pending, flags);
  if (type === Type.CoreDecoder) {
    changetype<CoreDecoderObject>(decoder).order =
      flags === 0 ? ByteOrder.little : flags === 1 ? ByteOrder.big : ByteOrder.marked;
    keepPending(decoder, retain(pending));
    return true;
  }
  const state = statePair(pending, flags);
  const result = state === NULL ? NULL : callMethod1(decoder, Name.setstate, state);
  releaseOrNull(state);
  releaseOrNull(result);
  return result !== NULL;
}

/** (pending, flags) */
export function statePair(pending: Borrowed, flags: u64): Owned {
  const number = intFromU64(flags);
  const pair = number === NULL ? NULL : tuplePack2(pending, number);
  releaseOrNull(number);
  return pair;
}
